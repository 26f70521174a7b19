/* SPDX-License-Identifier: MIT */
/* What a merge left in the index for people to decide. */
#include "adapters/git/internal.h"

static RepoEntry entry_of(Arena *arena, const git_index_entry *entry) {
    if (!entry)
        return (RepoEntry){0};
    return (RepoEntry){arena_copy(arena, entry->path, strlen(entry->path)), oid_of(&entry->id),
                       kind_of_mode(entry->mode)};
}

static bool runs(const git_index_entry *entry) {
    return entry && entry->mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

bool repo_unmerged(GitRepo *repo, Arena *arena, GArray *found, GError **error) {
    const git_index_entry *base, *ours, *theirs;
    git_index_conflict_iterator *all = NULL;
    git_index *index = index_fresh(repo, error);
    if (!index)
        return false;
    if (git_index_conflict_iterator_new(&all, index) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot read the index");
    while (git_index_conflict_next(&base, &ours, &theirs, all) == 0) {
        RepoUnmerged file = {NULL, entry_of(arena, base), entry_of(arena, ours),
                             entry_of(arena, theirs),
                             runs(ours) == runs(base) ? runs(theirs) : runs(ours)};
        file.path = file.ours.path     ? file.ours.path
                    : file.theirs.path ? file.theirs.path
                                       : file.base.path;
        g_array_append_val(found, file);
    }
    git_index_conflict_iterator_free(all);
    return true;
}
