/* SPDX-License-Identifier: MIT */
/* Listing the index and the tree of a commit, within bounds. */
#include "adapters/git/internal.h"

#include <stdio.h>
#include <stdlib.h>

#define MOST_ENTRIES  1000000
#define DEEPEST       64
#define LONGEST_PATH  4096
#define MOST_OF_PATHS ((size_t)512 * 1024 * 1024) /* bytes of all paths together */

/* A list being filled. */
typedef struct {
    RepoEntries *into;
    RepoLimits limits;
    size_t room;  /* of into->entries */
    size_t seen;  /* entries looked at */
    size_t bytes; /* of all paths */
    bool sorted;
} Listing;

void repo_entries_init(RepoEntries *entries) {
    *entries = (RepoEntries){.arena = arena_new()};
}

void repo_entries_clear(RepoEntries *entries) {
    arena_free(entries->arena);
    *entries = (RepoEntries){0};
}

static Listing listing_start(RepoEntries *into, const RepoLimits *limits) {
    Listing list = {.into = into, .room = into->count, .sorted = true};
    list.limits = limits ? *limits : (RepoLimits){0};
    if (!list.limits.entries)
        list.limits.entries = MOST_ENTRIES;
    if (!list.limits.depth)
        list.limits.depth = DEEPEST;
    return list;
}

static bool fail_many(const Listing *list, const char *where, GError **error) {
    return fail(error, EXIT_ENVIRONMENT, "more than %" G_GSIZE_FORMAT " entries at '%s'",
                list->limits.entries, where);
}

static bool fail_deep(const Listing *list, const char *where, GError **error) {
    return fail(error, EXIT_ENVIRONMENT, "folders nest deeper than %u at '%s'", list->limits.depth,
                where);
}

/* Counts an entry looked at. */
static bool count_entry(Listing *list, const char *path, size_t path_len, GError **error) {
    list->bytes += path_len + 1;
    if (++list->seen > list->limits.entries || list->bytes > MOST_OF_PATHS)
        return fail_many(list, path, error);
    return path_len <= LONGEST_PATH ||
           fail(error, EXIT_ENVIRONMENT, "a path is longer than %d bytes: '%.100s…'", LONGEST_PATH,
                path);
}

static void add_entry(Listing *list, const char *path, size_t path_len, const git_oid *id,
                      unsigned mode) {
    RepoEntries *into = list->into;
    if (into->count == list->room) {
        size_t room = MAX(list->room * 2, 64);
        into->entries = arena_grow(into->arena, into->entries, list->room * sizeof(RepoEntry),
                                   room * sizeof(RepoEntry));
        list->room = room;
    }
    const char *copy = arena_copy(into->arena, path, path_len);
    if (into->count && strcmp(into->entries[into->count - 1].path, copy) > 0)
        list->sorted = false;
    into->entries[into->count++] = (RepoEntry){copy, oid_of(id), kind_of_mode(mode)};
}

static int compare_entries(const void *a, const void *b) {
    return strcmp(((const RepoEntry *)a)->path, ((const RepoEntry *)b)->path);
}

/* Hostile trees are not sorted, nor are two lists put together. */
static void listing_end(Listing *list) {
    if (!list->sorted)
        qsort(list->into->entries, list->into->count, sizeof(RepoEntry), compare_entries);
}

static int compare_strings(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

GPtrArray *roots_outermost(const char *const *roots) {
    GPtrArray *kept = g_ptr_array_new();
    for (size_t i = 0; roots[i]; i++)
        g_ptr_array_add(kept, (void *)roots[i]);
    g_ptr_array_sort(kept, compare_strings);
    for (unsigned i = 0; i < kept->len;) {
        bool inner = false;
        for (unsigned j = 0; j < i && !inner; j++)
            inner = path_below(kept->pdata[i], kept->pdata[j], strlen(kept->pdata[j]));
        if (inner)
            g_ptr_array_remove_index(kept, i);
        else
            i++;
    }
    return kept;
}

/* How many entries the index's own header promises. */
static uint32_t promised_entries(const char *path) {
    unsigned char head[12] = {0};
    FILE *file = fopen(path, "rbe");
    size_t got = file ? fread(head, 1, sizeof head, file) : 0;
    if (file)
        fclose(file);
    return got < sizeof head ? 0
                             : (uint32_t)head[8] << 24 | (uint32_t)head[9] << 16 |
                                   (uint32_t)head[10] << 8 | head[11];
}

/* libgit2 takes an index that it cannot look at for an empty one; everything would seem deleted. */
static bool seems_empty(git_index *index, const char *path) {
    return git_index_entrycount(index) == 0 && promised_entries(path) > 0 &&
           (git_index_read(index, 1) < 0 || git_index_entrycount(index) == 0);
}

/* An error for an index that libgit2 cannot read, with the command to mend it. */
static void fail_index(const char *path, GError **error) {
    const git_error *last = git_error_last();
    const char *why = last ? last->message : "", *mend = NULL;
    if (strstr(why, "'sdir'"))
        mend = "it is sparse; write it in full by: git sparse-checkout reapply --no-sparse-index";
    else if (strstr(why, "'link'"))
        mend = "it is split; join it by: git update-index --no-split-index";
    else if (strstr(why, "checksum"))
        mend = "it has no checksum; write one by: git config index.skipHash false && "
               "git update-index --force-write-index";
    if (mend)
        fail(error, EXIT_ENVIRONMENT, "cannot read the index '%s': %s", path, mend);
    else
        git_fail(error, EXIT_ENVIRONMENT, "cannot read the index '%s'", path);
}

git_index *index_open(const char *path, GError **error) {
    g_autoptr(git_index) index = NULL;
    if (git_index_open(&index, path) < 0)
        fail_index(path, error);
    else if (seems_empty(index, path))
        fail(error, EXIT_ENVIRONMENT, "cannot read the index '%s'", path);
    else
        return g_steal_pointer(&index);
    return NULL;
}

git_index *index_fresh(GitRepo *repo, GError **error) {
    if (!repo->index)
        repo->index = index_open(repo->index_path, error);
    else if (git_index_read(repo->index, 0) < 0)
        git_fail(error, EXIT_ENVIRONMENT, "cannot read the index '%s'", repo->index_path);
    else
        return repo->index;
    return repo->index;
}

bool repo_is_tracked(GitRepo *repo, const char *path) {
    git_index *index = repo->index ? repo->index : index_fresh(repo, NULL);
    return index && git_index_get_bypath(index, path, 0) != NULL;
}

/* The root that `path` lies below, or NULL. */
static const char *root_of(const GPtrArray *roots, const size_t *lens, const char *path) {
    for (unsigned i = 0; i < roots->len; i++)
        if (path_below(path, roots->pdata[i], lens[i]))
            return roots->pdata[i];
    return NULL;
}

/* Folders between `root` and the file. */
static unsigned depth_below(const char *path, const char *root) {
    unsigned depth = 0;
    for (const char *at = path + strlen(root); (at = strchr(at, '/')); at++)
        depth += at != path + strlen(root);
    return depth;
}

static bool list_index_entry(Listing *list, const git_index_entry *entry, const char *root,
                             GError **error) {
    size_t len = strlen(entry->path);
    if (git_index_entry_stage(entry) > 0)
        return fail(error, EXIT_ENVIRONMENT, "'%s' is in conflict; resolve it first", entry->path);
    if (entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD)
        return true; /* no commit would hold it */
    if (!count_entry(list, entry->path, len, error))
        return false;
    if (depth_below(entry->path, root) > list->limits.depth)
        return fail_deep(list, entry->path, error);
    add_entry(list, entry->path, len, &entry->id, entry->mode);
    return true;
}

bool repo_list_index(GitRepo *repo, const char *const *roots, const RepoLimits *limits,
                     RepoEntries *into, GError **error) {
    git_index *index = index_fresh(repo, error);
    if (!index)
        return false;
    Listing list = listing_start(into, limits);
    g_autoptr(GPtrArray) outermost = roots_outermost(roots);
    g_autofree size_t *lens = g_new(size_t, outermost->len + 1);
    for (unsigned i = 0; i < outermost->len; i++)
        lens[i] = strlen(outermost->pdata[i]);
    size_t count = git_index_entrycount(index);
    for (size_t i = 0; i < count; i++) {
        const git_index_entry *entry = git_index_get_byindex(index, i);
        const char *root = root_of(outermost, lens, entry->path);
        if (root && !list_index_entry(&list, entry, root, error))
            return false;
    }
    listing_end(&list);
    return true;
}

/* One folder on the way of a walk. */
typedef struct {
    git_tree *tree;
    size_t next;     /* entry to look at */
    size_t path_len; /* of the folder, with its slash */
} Frame;

static void frame_clear(void *frame) {
    git_tree_free(((Frame *)frame)->tree);
}

/* Goes down into the folder whose path is in `path`. */
static bool enter(Listing *list, GArray *frames, GitRepo *repo, const git_oid *id, GString *path,
                  GError **error) {
    Frame frame = {0};
    if (frames->len > list->limits.depth)
        return fail_deep(list, path->str, error);
    if (git_tree_lookup(&frame.tree, repo->git, id) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot read the folder '%s' of a commit",
                        path->str);
    if (path->len)
        g_string_append_c(path, '/');
    frame.path_len = path->len;
    g_array_append_val(frames, frame);
    return true;
}

/* Lists the folder `path` and all below it; an explicit stack, since depth is the sender's choice.
 */
static bool walk(Listing *list, GitRepo *repo, const git_oid *id, const char *root,
                 GError **error) {
    g_autoptr(GArray) frames = g_array_new(false, false, sizeof(Frame));
    g_autoptr(GString) path = g_string_new(root);
    g_array_set_clear_func(frames, frame_clear);
    if (!enter(list, frames, repo, id, path, error))
        return false;
    while (frames->len) {
        Frame *frame = &g_array_index(frames, Frame, frames->len - 1);
        const git_tree_entry *entry = git_tree_entry_byindex(frame->tree, frame->next++);
        if (!entry) {
            g_array_set_size(frames, frames->len - 1);
            continue;
        }
        g_string_truncate(path, frame->path_len);
        g_string_append(path, git_tree_entry_name(entry));
        if (!count_entry(list, path->str, path->len, error))
            return false;
        unsigned mode = git_tree_entry_filemode_raw(entry);
        if (mode != GIT_FILEMODE_TREE)
            add_entry(list, path->str, path->len, git_tree_entry_id(entry), mode);
        else if (!enter(list, frames, repo, git_tree_entry_id(entry), path, error))
            return false;
    }
    return true;
}

static bool list_root(Listing *list, GitRepo *repo, const git_tree *top, const char *root,
                      GError **error) {
    if (!*root)
        return walk(list, repo, git_tree_id(top), "", error);
    g_autoptr(git_tree_entry) entry = NULL;
    int result = git_tree_entry_bypath(&entry, top, root);
    if (result == GIT_ENOTFOUND)
        return true;
    if (result < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot read '%s' of a commit", root);
    unsigned mode = git_tree_entry_filemode_raw(entry);
    if (mode == GIT_FILEMODE_TREE)
        return walk(list, repo, git_tree_entry_id(entry), root, error);
    if (!count_entry(list, root, strlen(root), error))
        return false;
    add_entry(list, root, strlen(root), git_tree_entry_id(entry), mode);
    return true;
}

bool repo_list_commit(GitRepo *repo, const Oid *commit, const char *const *roots,
                      const RepoLimits *limits, RepoEntries *into, GError **error) {
    g_autoptr(git_tree) top = tree_of_commit(repo, commit, error);
    if (!top)
        return false;
    Listing list = listing_start(into, limits);
    g_autoptr(GPtrArray) outermost = roots_outermost(roots);
    for (unsigned i = 0; i < outermost->len; i++)
        if (!list_root(&list, repo, top, outermost->pdata[i], error))
            return false;
    listing_end(&list);
    return true;
}
