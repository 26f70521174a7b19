/* SPDX-License-Identifier: MIT */
/* Listing the files of a work tree: what git tracks, and what is new and not ignored.
 *
 * Git is asked once for all that it tracks, and about single paths only where they are new, as
 * asking costs more than reading a file.
 */
#include "model/source/internal.h"

typedef struct {
    const Folder *top;
    GitRepo *repo;       /* NULL: nothing is ignored */
    RepoEntries tracked; /* in byte order */
    Arena *arena;        /* of the paths that are kept */
    Arena *scratch;      /* of one folder's listing */
    GArray *found;       /* of SourceEntry */
    GPtrArray *pending;  /* paths of folders still to be listed */
    size_t seen;
    size_t root_depth;
    const RepoLimits *limits;
} Walk;

static const RepoEntry *tracked_at(const Walk *walk, const char *path) {
    size_t i = repo_entries_from(&walk->tracked, path);
    const RepoEntry *entry = i < walk->tracked.count ? &walk->tracked.entries[i] : NULL;
    return entry && strcmp(entry->path, path) == 0 ? entry : NULL;
}

/* Whether git tracks anything in the folder. */
static bool holds_tracked(const Walk *walk, const char *path) {
    g_autofree char *below = g_strconcat(path, "/", NULL);
    size_t i = repo_entries_from(&walk->tracked, below);
    return i < walk->tracked.count && g_str_has_prefix(walk->tracked.entries[i].path, below);
}

static void keep(Walk *walk, const char *path, SourceEntryKind kind) {
    SourceEntry entry = {.path = arena_copy(walk->arena, path, strlen(path)), .kind = kind};
    g_array_append_val(walk->found, entry);
}

/* A folder waits for its turn, unless git ignores it or it is a submodule. */
static void meet_folder(Walk *walk, const char *path) {
    const RepoEntry *tracked = tracked_at(walk, path);
    if (tracked && tracked->kind == TREE_SUBMODULE)
        keep(walk, path, SOURCE_SUBMODULE);
    else if (!walk->repo || holds_tracked(walk, path) || !repo_is_ignored(walk->repo, path))
        g_ptr_array_add(walk->pending, g_strdup(path));
}

/* Another repository inside this one is no part of it. */
static bool is_repository(const Walk *walk, const FolderEntry *entries, size_t count) {
    for (size_t i = 0; walk->repo && i < count; i++)
        if (strcmp(entries[i].name, ".git") == 0)
            return true;
    return false;
}

SourceEntryKind kind_of_file(FileKind kind) {
    return kind == FILE_REGULAR ? SOURCE_DOCUMENT : kind == FILE_LINK ? SOURCE_LINK : SOURCE_ODD;
}

/* Files in their order, and folders so that the first is the next to be listed: then the whole walk
 * is mostly in order. */
static void meet_entries(Walk *walk, const char *folder, const FolderEntry *entries, size_t count) {
    g_autoptr(GString) path = g_string_new(folder);
    if (path->len)
        g_string_append_c(path, '/');
    size_t base = path->len;
    for (size_t i = 0; i < 2 * count; i++) {
        const FolderEntry *entry = &entries[i < count ? i : 2 * count - 1 - i];
        if (entry->name[0] == '.' || (entry->kind == FILE_FOLDER) != (i >= count))
            continue;
        g_string_truncate(path, base);
        g_string_append(path, entry->name);
        if (entry->kind == FILE_FOLDER)
            meet_folder(walk, path->str);
        else if (entry_matters(path->str, kind_of_file(entry->kind), false))
            keep(walk, path->str, kind_of_file(entry->kind));
    }
}

static size_t depth_of(const char *path) {
    size_t depth = *path != '\0';
    for (; *path; path++)
        depth += *path == '/';
    return depth;
}

static bool list_folder(Walk *walk, const char *folder, GError **error) {
    FolderEntry *entries = NULL;
    size_t count = 0;
    if (depth_of(folder) > walk->root_depth + walk->limits->depth)
        return fail(error, EXIT_ENVIRONMENT, "folders nested deeper than %u at '%s'",
                    walk->limits->depth, folder);
    arena_reset(walk->scratch);
    if (!folder_list(walk->top, folder, walk->scratch, &entries, &count, error))
        return false;
    walk->seen += count;
    if (walk->seen > walk->limits->entries)
        return fail(error, EXIT_ENVIRONMENT, "more than %zu entries at '%s'", walk->limits->entries,
                    folder);
    if (*folder && is_repository(walk, entries, count))
        keep(walk, folder, SOURCE_ODD);
    else
        meet_entries(walk, folder, entries, count);
    return true;
}

static bool walk_root(Walk *walk, const char *root, GError **error) {
    FileKind kind = folder_kind(walk->top, root);
    walk->root_depth = depth_of(root);
    if (!*root)
        g_ptr_array_add(walk->pending, g_strdup(root));
    else if (kind == FILE_FOLDER)
        meet_folder(walk, root);
    else if (kind != FILE_MISSING && entry_matters(root, kind_of_file(kind), false))
        keep(walk, root, kind_of_file(kind));
    bool fine = true;
    while (fine && walk->pending->len) {
        g_autofree char *folder = g_ptr_array_steal_index(walk->pending, walk->pending->len - 1);
        fine = list_folder(walk, folder, error);
    }
    return fine;
}

/* Drops what git neither tracks nor would take: both lists are in order, so one pass finds what is
 * new, and only that is asked about. */
static void drop_ignored(Walk *walk) {
    SourceEntry *entries = (SourceEntry *)(void *)walk->found->data;
    size_t count = entries_sort(entries, walk->found->len), kept = 0, at = 0;
    for (size_t i = 0; i < count; i++) {
        int order = 1;
        while (at < walk->tracked.count &&
               (order = strcmp(walk->tracked.entries[at].path, entries[i].path)) < 0)
            at++;
        bool is_tracked = at < walk->tracked.count && order == 0;
        if (is_tracked || !repo_is_ignored(walk->repo, entries[i].path))
            entries[kept++] = entries[i];
    }
    g_array_set_size(walk->found, (unsigned)kept);
}

bool list_worktree(const Folder *top, GitRepo *repo, char *const *roots, const RepoLimits *limits,
                   Arena *arena, GArray *found, GError **error) {
    g_autoptr(Arena) scratch = arena_new();
    g_autoptr(GPtrArray) pending = g_ptr_array_new_with_free_func(g_free);
    Walk walk = {.top = top,
                 .repo = repo,
                 .limits = limits,
                 .arena = arena,
                 .scratch = scratch,
                 .found = found,
                 .pending = pending};
    repo_entries_init(&walk.tracked);
    /* An index that cannot be read (sparse, in the middle of a merge) makes all files new ones. */
    if (repo && !repo_list_index(repo, (const char *const *)roots, limits, &walk.tracked, NULL)) {
        repo_entries_clear(&walk.tracked);
        repo_entries_init(&walk.tracked);
    }
    if (repo)
        repo_forget_index(repo);
    bool fine = true;
    for (; *roots && fine; roots++)
        fine = walk_root(&walk, *roots, error);
    if (fine && repo)
        drop_ignored(&walk);
    repo_entries_clear(&walk.tracked);
    return fine;
}
