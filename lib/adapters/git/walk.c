/* SPDX-License-Identifier: MIT */
/* What walks through trees share: bounds, and folders whose names are not taken on trust. */
#include "adapters/git/internal.h"

#define MOST_ENTRIES  1000000
#define DEEPEST       64
#define LONGEST_PATH  4096
#define MOST_OF_PATHS ((size_t)512 * 1024 * 1024) /* bytes of all paths together */

Bounds bounds_start(const RepoLimits *limits) {
    Bounds bounds = {.limits = limits ? *limits : (RepoLimits){0}};
    if (!bounds.limits.entries)
        bounds.limits.entries = MOST_ENTRIES;
    if (!bounds.limits.depth)
        bounds.limits.depth = DEEPEST;
    return bounds;
}

bool bounds_count(Bounds *bounds, const char *path, size_t path_len, GError **error) {
    bounds->bytes += path_len + 1;
    if (++bounds->seen > bounds->limits.entries || bounds->bytes > MOST_OF_PATHS)
        return fail(error, EXIT_ENVIRONMENT, "more than %" G_GSIZE_FORMAT " entries at '%s'",
                    bounds->limits.entries, path);
    return path_len <= LONGEST_PATH ||
           fail(error, EXIT_ENVIRONMENT, "a path is longer than %d bytes: '%.100s…'", LONGEST_PATH,
                path);
}

bool bounds_enter(const Bounds *bounds, unsigned depth, const char *path, GError **error) {
    return depth <= bounds->limits.depth ||
           fail(error, EXIT_ENVIRONMENT, "folders nest deeper than %u at '%s'",
                bounds->limits.depth, path);
}

/* --- folders --- */

static const char *name_at(const git_tree *tree, size_t i) {
    return git_tree_entry_name(git_tree_entry_byindex(tree, i));
}

/* Whether a file stands before the folder at `at` and has its name. In git's order, only names that
 * begin with it can stand in between. */
static bool has_twin(const git_tree *tree, size_t at) {
    const char *name = name_at(tree, at);
    size_t len = strlen(name);
    for (size_t i = at; i-- > 0;) {
        const char *other = name_at(tree, i);
        if (strncmp(other, name, len) != 0)
            return false;
        if (!other[len])
            return true;
    }
    return false;
}

/* Whether the entries stand in git's order and no name stands twice. */
static bool is_sound(const git_tree *tree) {
    const git_tree_entry *last = NULL;
    size_t count = git_tree_entrycount(tree);
    for (size_t i = 0; i < count; i++) {
        const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
        if ((last && git_tree_entry_cmp(last, entry) >= 0) ||
            (mode_is_folder(git_tree_entry_filemode_raw(entry)) && has_twin(tree, i)))
            return false;
        last = entry;
    }
    return true;
}

static GHashTable *find_repeated(const git_tree *tree) {
    g_autoptr(GHashTable) seen = table_new();
    GHashTable *repeated = table_new();
    for (size_t i = 0; i < git_tree_entrycount(tree); i++) {
        char *name = (char *)name_at(tree, i);
        if (!g_hash_table_add(seen, name))
            g_hash_table_add(repeated, name);
    }
    return repeated;
}

bool tree_folder_open(TreeFolder *folder, GitRepo *repo, const git_oid *id, bool doubtful,
                      const char *path, GError **error) {
    *folder = (TreeFolder){.doubtful = doubtful};
    if (git_asked_for(repo, id, git_tree_lookup(&folder->tree, repo->git, id)) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot read the folder '%s' of a commit", path);
    if (!is_sound(folder->tree))
        folder->repeated = find_repeated(folder->tree);
    return true;
}

void tree_folder_clear(TreeFolder *folder) {
    g_clear_pointer(&folder->tree, git_tree_free);
    g_clear_pointer(&folder->repeated, g_hash_table_destroy);
}

bool tree_folder_doubts(const TreeFolder *folder, const git_tree_entry *entry) {
    const char *name = git_tree_entry_name(entry);
    unsigned mode = git_tree_entry_filemode_raw(entry);
    return folder->doubtful || strchr(name, '/') ||
           (mode_is_folder(mode) && mode != GIT_FILEMODE_TREE) ||
           (folder->repeated && g_hash_table_contains(folder->repeated, name));
}

/* The entry of that name, rather a folder than a file. Not by libgit2's search, which sees nothing
 * in a tree that is out of order. */
static const git_tree_entry *find_entry(const git_tree *tree, Slice name) {
    const git_tree_entry *found = NULL;
    for (size_t i = 0; i < git_tree_entrycount(tree); i++) {
        const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
        if (!slice_is(name, git_tree_entry_name(entry)))
            continue;
        if (mode_is_folder(git_tree_entry_filemode_raw(entry)))
            return entry;
        found = entry;
    }
    return found;
}

bool tree_find_root(GitRepo *repo, const git_tree *top, const char *path, git_oid *id,
                    unsigned *mode, bool *doubtful, GError **error) {
    *id = *git_tree_id(top);
    *mode = GIT_FILEMODE_TREE;
    *doubtful = false;
    for (Slice rest = slice_of(*path ? path : NULL); rest.at;) {
        TreeFolder folder = {0};
        Slice name = slice_cut(&rest, '/');
        if (mode_is_folder(*mode) && !tree_folder_open(&folder, repo, id, *doubtful, path, error))
            return false;
        const git_tree_entry *entry = folder.tree ? find_entry(folder.tree, name) : NULL;
        *mode = entry ? git_tree_entry_filemode_raw(entry) : 0;
        if (entry) {
            *id = *git_tree_entry_id(entry);
            *doubtful = tree_folder_doubts(&folder, entry);
        }
        tree_folder_clear(&folder);
    }
    return true;
}
