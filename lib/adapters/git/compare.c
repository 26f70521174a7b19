/* SPDX-License-Identifier: MIT */
/* What differs between two commits, path by path. Folders that are equal are not looked into. */
#include "adapters/git/internal.h"

#include <stdlib.h>

enum { BEFORE, AFTER };

typedef struct {
    GitRepo *repo;
    Bounds bounds[2];
    Arena *arena;   /* of the paths */
    GArray *found;  /* RepoDifference */
    GArray *frames; /* Pair: the folders on the way */
    GString *path;
} Comparison;

/* A folder before and after. */
typedef struct {
    TreeFolder sides[2];
    size_t path_len; /* with its slash */
} Pair;

/* What stands under one name in a folder; `mode` is 0 where nothing does. */
typedef struct {
    git_oid id;
    unsigned mode;
    bool doubtful;
} Stand;

static void pair_clear(void *pair) {
    tree_folder_clear(&((Pair *)pair)->sides[BEFORE]);
    tree_folder_clear(&((Pair *)pair)->sides[AFTER]);
}

static bool is_folder(const Stand *stand) {
    return mode_is_folder(stand->mode);
}

static bool stand_equal(const Stand *a, const Stand *b) {
    return a->mode && b->mode && git_oid_equal(&a->id, &b->id) && a->doubtful == b->doubtful &&
           kind_of_mode(a->mode) == kind_of_mode(b->mode) && is_folder(a) == is_folder(b);
}

/* Adds the file that stands at the comparison's path on one side or on both. */
static void add_difference(Comparison *comparison, const Stand *stands) {
    GString *path = comparison->path;
    RepoDifference made = {.path = arena_copy(comparison->arena, path->str, path->len)};
    RepoEntry *const sides[] = {&made.before, &made.after};
    for (int side = BEFORE; side <= AFTER; side++)
        if (stands[side].mode && !is_folder(&stands[side]))
            *sides[side] =
                (RepoEntry){made.path, oid_of(&stands[side].id),
                            stands[side].doubtful ? TREE_ODD : kind_of_mode(stands[side].mode)};
    if (made.before.path || made.after.path)
        g_array_append_val(comparison->found, made);
}

/* Goes down into the comparison's path on those sides where it is a folder. */
static bool enter(Comparison *comparison, const Stand *stands, GError **error) {
    Pair pair = {0};
    GString *path = comparison->path;
    for (int side = BEFORE; side <= AFTER; side++) {
        const Stand *stand = &stands[side];
        if (is_folder(stand) &&
            (!bounds_enter(&comparison->bounds[side], comparison->frames->len, path->str, error) ||
             !tree_folder_open(&pair.sides[side], comparison->repo, &stand->id, stand->doubtful,
                               path->str, error))) {
            pair_clear(&pair);
            return false;
        }
    }
    if (path->len)
        g_string_append_c(path, '/');
    pair.path_len = path->len;
    g_array_append_val(comparison->frames, pair);
    return true;
}

/* What stands at the comparison's path, before and after. */
static bool meet(Comparison *comparison, const Stand *stands, GError **error) {
    if (stand_equal(&stands[BEFORE], &stands[AFTER]))
        return true;
    add_difference(comparison, stands);
    return (!is_folder(&stands[BEFORE]) && !is_folder(&stands[AFTER])) ||
           enter(comparison, stands, error);
}

static const git_tree_entry *peek(const TreeFolder *folder) {
    return folder->tree ? git_tree_entry_byindex(folder->tree, folder->next) : NULL;
}

static Stand take(TreeFolder *folder, const git_tree_entry *entry) {
    folder->next++;
    return (Stand){*git_tree_entry_id(entry), git_tree_entry_filemode_raw(entry),
                   tree_folder_doubts(folder, entry)};
}

/* The next name of the innermost folder. */
static bool step(Comparison *comparison, GError **error) {
    Pair *pair = &g_array_index(comparison->frames, Pair, comparison->frames->len - 1);
    const git_tree_entry *before = peek(&pair->sides[BEFORE]), *after = peek(&pair->sides[AFTER]);
    if (!before && !after) {
        g_array_set_size(comparison->frames, comparison->frames->len - 1);
        return true;
    }
    int order = !before ? 1 : !after ? -1 : git_tree_entry_cmp(before, after);
    Stand stands[2] = {{.mode = 0}, {.mode = 0}};
    g_string_truncate(comparison->path, pair->path_len);
    g_string_append(comparison->path, git_tree_entry_name(order <= 0 ? before : after));
    if (order <= 0)
        stands[BEFORE] = take(&pair->sides[BEFORE], before);
    if (order >= 0)
        stands[AFTER] = take(&pair->sides[AFTER], after);
    for (int side = BEFORE; side <= AFTER; side++)
        if (stands[side].mode && !bounds_count(&comparison->bounds[side], comparison->path->str,
                                               comparison->path->len, error))
            return false;
    return meet(comparison, stands, error);
}

static int compare_differences(const void *a, const void *b) {
    return strcmp(((const RepoDifference *)a)->path, ((const RepoDifference *)b)->path);
}

/* Joins what was told of one side of a path twice. */
static void join_side(RepoEntry *into, const RepoEntry *other) {
    if (!into->path)
        *into = *other;
    else if (other->path)
        into->kind = TREE_ODD;
}

/* Into byte order of the paths. What hostile trees (out of order, names repeated) tell in pieces is
 * put together. */
static void join_paths(GArray *found, unsigned from) {
    RepoDifference *all = (RepoDifference *)(void *)found->data;
    if (found->len == from)
        return;
    qsort(all + from, found->len - from, sizeof *all, compare_differences);
    unsigned kept = from;
    for (unsigned i = from; i < found->len; i++) {
        if (kept > from && strcmp(all[kept - 1].path, all[i].path) == 0) {
            join_side(&all[kept - 1].before, &all[i].before);
            join_side(&all[kept - 1].after, &all[i].after);
        } else {
            all[kept++] = all[i];
        }
    }
    g_array_set_size(found, kept);
}

/* What stands at `root` of a commit; nothing without one. */
static bool find_root(Comparison *comparison, const git_tree *top, const char *root, Stand *stand,
                      GError **error) {
    return !top || tree_find_root(comparison->repo, top, root, &stand->id, &stand->mode,
                                  &stand->doubtful, error);
}

static bool compare_root(Comparison *comparison, git_tree *const *tops, const char *root,
                         GError **error) {
    Stand stands[2] = {{.mode = 0}, {.mode = 0}};
    for (int side = BEFORE; side <= AFTER; side++)
        if (!find_root(comparison, tops[side], root, &stands[side], error))
            return false;
    g_string_assign(comparison->path, root);
    bool fine = meet(comparison, stands, error);
    while (fine && comparison->frames->len)
        fine = step(comparison, error);
    return fine;
}

bool repo_compare(GitRepo *repo, const Oid *before, const Oid *after, const char *const *roots,
                  const RepoLimits *limits, Arena *arena, GArray *found, GError **error) {
    g_autoptr(git_tree) old = before ? tree_of_commit(repo, before, error) : NULL;
    g_autoptr(git_tree) new = !before || old ? tree_of_commit(repo, after, error) : NULL;
    if (!new)
        return false;
    g_auto(GStrv) outermost = paths_outermost(roots);
    g_autoptr(GArray) frames = g_array_new(false, false, sizeof(Pair));
    g_autoptr(GString) path = g_string_new(NULL);
    g_array_set_clear_func(frames, pair_clear);
    Comparison comparison = {
        repo, {bounds_start(limits), bounds_start(limits)}, arena, found, frames, path};
    git_tree *const tops[] = {old, new};
    unsigned from = found->len;
    for (size_t i = 0; outermost[i]; i++)
        if (!compare_root(&comparison, tops, outermost[i], error))
            return false;
    join_paths(found, from);
    return true;
}
