/* SPDX-License-Identifier: MIT */
/* Listing the index and the tree of a commit, within bounds. */
#include "adapters/git/internal.h"

#include <fcntl.h>
#include <unistd.h>

#include <stdio.h>
#include <stdlib.h>

/* A list being filled. */
typedef struct {
    RepoEntries *into;
    Bounds bounds;
    size_t room; /* of into->entries */
    bool sorted;
} Listing;

void repo_entries_init(RepoEntries *entries) {
    *entries = (RepoEntries){.arena = arena_new()};
}

void repo_entries_clear(RepoEntries *entries) {
    arena_free(entries->arena);
    *entries = (RepoEntries){0};
}

size_t repo_entries_from(const RepoEntries *entries, const char *path) {
    size_t low = 0, high = entries->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(entries->entries[middle].path, path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static Listing listing_start(RepoEntries *into, const RepoLimits *limits) {
    return (Listing){
        .into = into, .room = into->count, .sorted = true, .bounds = bounds_start(limits)};
}

static void add_entry(Listing *list, const char *path, size_t path_len, const git_oid *id,
                      TreeKind kind) {
    RepoEntries *into = list->into;
    if (into->count == list->room) {
        size_t room = MAX(list->room * 2, 64);
        into->entries = arena_grow(into->arena, into->entries, list->room * sizeof(RepoEntry),
                                   room * sizeof(RepoEntry));
        list->room = room;
    }
    const char *copy = arena_copy(into->arena, path, path_len);
    if (into->count && strcmp(into->entries[into->count - 1].path, copy) >= 0)
        list->sorted = false;
    into->entries[into->count++] = (RepoEntry){copy, oid_of(id), kind};
}

static int compare_entries(const void *a, const void *b) {
    return strcmp(((const RepoEntry *)a)->path, ((const RepoEntry *)b)->path);
}

/* Hostile trees are not sorted, nor are two lists put together. A path that was met twice does not
 * say which file is meant. */
static void listing_end(Listing *list) {
    RepoEntry *entries = list->into->entries;
    if (list->sorted)
        return;
    qsort(entries, list->into->count, sizeof(RepoEntry), compare_entries);
    size_t kept = 0;
    for (size_t i = 0; i < list->into->count; i++)
        if (kept && strcmp(entries[kept - 1].path, entries[i].path) == 0)
            entries[kept - 1].kind = TREE_ODD;
        else
            entries[kept++] = entries[i];
    list->into->count = kept;
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
           (git_asked(git_index_read(index, 1)) < 0 || git_index_entrycount(index) == 0);
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
    if (git_asked(git_index_open(&index, path)) < 0)
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
    else if (git_asked(git_index_read(repo->index, 0)) < 0)
        git_fail(error, EXIT_ENVIRONMENT, "cannot read the index '%s'", repo->index_path);
    else
        return repo->index;
    return repo->index;
}

bool repo_index_sum(const GitRepo *repo, char sum[OID_HEX + 1]) {
    Oid last = {0};
    int fd = open(repo->index_path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    off_t len = fd < 0 ? -1 : lseek(fd, 0, SEEK_END);
    bool read = len > (off_t)sizeof last &&
                pread(fd, &last, sizeof last, len - (off_t)sizeof last) == (ssize_t)sizeof last;
    if (fd >= 0)
        close(fd);
    oid_hex(&last, sum);
    return read && oid_is_set(&last);
}

#define WORTH_FORGETTING 20000 /* entries: libgit2 holds some 140 bytes of each */

void repo_forget_index(GitRepo *repo) {
    if (repo->index && git_index_entrycount(repo->index) >= WORTH_FORGETTING)
        g_clear_pointer(&repo->index, git_index_free);
}

bool repo_is_tracked(GitRepo *repo, const char *path) {
    git_index *index = repo->index ? repo->index : index_fresh(repo, NULL);
    return index && git_index_get_bypath(index, path, 0) != NULL;
}

/* The root that `path` lies below, or NULL. */
static const char *root_of(char *const *roots, const char *path) {
    for (; *roots; roots++)
        if (path_is_below(path, *roots))
            break;
    return *roots;
}

/* Folders between `root` and the file. */
static unsigned depth_below(const char *path, const char *root) {
    unsigned depth = 0;
    for (const char *at = path + strlen(root); (at = strchr(at, '/')); at++)
        depth += at != path + strlen(root);
    return depth;
}

/* What a commit would not hold; in conflict, it is an error. */
static bool is_unfinished(const git_index_entry *entry, bool *fine, GError **error) {
    *fine = git_index_entry_stage(entry) == 0 ||
            fail(error, EXIT_ENVIRONMENT, "'%s' is in conflict; resolve it first", entry->path);
    return !*fine || (entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD);
}

/* Whether the list ends with the path already: in conflict it stands there up to three times. */
static bool is_last(const Listing *list, const char *path) {
    const RepoEntries *into = list->into;
    return into->count && strcmp(into->entries[into->count - 1].path, path) == 0;
}

static bool list_index_entry(Listing *list, const git_index_entry *entry, const char *root,
                             GError **error) {
    size_t len = strlen(entry->path);
    if (!bounds_count(&list->bounds, entry->path, len, error) ||
        !bounds_enter(&list->bounds, depth_below(entry->path, root), entry->path, error))
        return false;
    add_entry(list, entry->path, len, &entry->id, kind_of_mode(entry->mode));
    return true;
}

/* The index below any of `roots`; with `tracked` what is unfinished there too. */
static bool list_index(GitRepo *repo, const char *const *roots, const RepoLimits *limits,
                       bool tracked, RepoEntries *into, GError **error) {
    git_index *index = index_fresh(repo, error);
    if (!index)
        return false;
    Listing list = listing_start(into, limits);
    g_auto(GStrv) outermost = paths_outermost(roots);
    size_t count = git_index_entrycount(index);
    for (size_t i = 0; i < count; i++) {
        const git_index_entry *entry = git_index_get_byindex(index, i);
        const char *root = root_of(outermost, entry->path);
        bool fine = true;
        if (!root || (tracked ? is_last(&list, entry->path) : is_unfinished(entry, &fine, error)))
            ;
        else if (!list_index_entry(&list, entry, root, error))
            return false;
        if (!fine)
            return false;
    }
    listing_end(&list);
    return true;
}

bool repo_list_index(GitRepo *repo, const char *const *roots, const RepoLimits *limits,
                     RepoEntries *into, GError **error) {
    return list_index(repo, roots, limits, false, into, error);
}

bool repo_list_tracked(GitRepo *repo, const char *const *roots, const RepoLimits *limits,
                       RepoEntries *into, GError **error) {
    return list_index(repo, roots, limits, true, into, error);
}

/* One folder on the way of a walk. */
typedef struct {
    TreeFolder folder;
    size_t path_len; /* with its slash */
} Frame;

static void frame_clear(void *frame) {
    tree_folder_clear(&((Frame *)frame)->folder);
}

/* Goes down into the folder whose path is in `path`. */
static bool enter(Listing *list, GArray *frames, GitRepo *repo, const git_oid *id, bool doubtful,
                  GString *path, GError **error) {
    Frame frame = {0};
    if (!bounds_enter(&list->bounds, frames->len, path->str, error) ||
        !tree_folder_open(&frame.folder, repo, id, doubtful, path->str, error))
        return false;
    if (path->len)
        g_string_append_c(path, '/');
    frame.path_len = path->len;
    g_array_append_val(frames, frame);
    return true;
}

/* Lists the folder `path` and all below it; an explicit stack, since depth is the sender's choice.
 */
static bool walk(Listing *list, GitRepo *repo, const git_oid *id, bool doubtful, const char *root,
                 GError **error) {
    g_autoptr(GArray) frames = g_array_new(false, false, sizeof(Frame));
    g_autoptr(GString) path = g_string_new(root);
    g_array_set_clear_func(frames, frame_clear);
    if (!enter(list, frames, repo, id, doubtful, path, error))
        return false;
    while (frames->len) {
        Frame *frame = &g_array_index(frames, Frame, frames->len - 1);
        TreeFolder *folder = &frame->folder;
        const git_tree_entry *entry = git_tree_entry_byindex(folder->tree, folder->next++);
        if (!entry) {
            g_array_set_size(frames, frames->len - 1);
            continue;
        }
        g_string_truncate(path, frame->path_len);
        g_string_append(path, git_tree_entry_name(entry));
        if (!bounds_count(&list->bounds, path->str, path->len, error))
            return false;
        unsigned mode = git_tree_entry_filemode_raw(entry);
        bool doubts = tree_folder_doubts(folder, entry);
        if (!mode_is_folder(mode))
            add_entry(list, path->str, path->len, git_tree_entry_id(entry),
                      doubts ? TREE_ODD : kind_of_mode(mode));
        else if (!enter(list, frames, repo, git_tree_entry_id(entry), doubts, path, error))
            return false;
    }
    return true;
}

static bool list_root(Listing *list, GitRepo *repo, const git_tree *top, const char *root,
                      GError **error) {
    git_oid id;
    unsigned mode;
    bool doubtful;
    if (!tree_find_root(repo, top, root, &id, &mode, &doubtful, error))
        return false;
    if (mode_is_folder(mode))
        return walk(list, repo, &id, doubtful, root, error);
    if (!mode)
        return true;
    if (!bounds_count(&list->bounds, root, strlen(root), error))
        return false;
    add_entry(list, root, strlen(root), &id, doubtful ? TREE_ODD : kind_of_mode(mode));
    return true;
}

bool repo_list_commit(GitRepo *repo, const Oid *commit, const char *const *roots,
                      const RepoLimits *limits, RepoEntries *into, GError **error) {
    g_autoptr(git_tree) top = tree_of_commit(repo, commit, error);
    if (!top)
        return false;
    Listing list = listing_start(into, limits);
    g_auto(GStrv) outermost = paths_outermost(roots);
    for (size_t i = 0; outermost[i]; i++)
        if (!list_root(&list, repo, top, outermost[i], error))
            return false;
    listing_end(&list);
    return true;
}
