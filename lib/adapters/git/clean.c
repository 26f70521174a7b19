/* SPDX-License-Identifier: MIT */
/* What git would store for a file of the work tree, and which files a sparse checkout leaves out.
 */
#include "adapters/git/internal.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_filter_list, git_filter_list_free)

bool repo_clean(GitRepo *repo, const char *path, Slice bytes, Arena *arena, Slice *clean,
                GError **error) {
    g_autoptr(git_filter_list) filters = NULL;
    g_auto(git_buf) stored = {0};
    *clean = bytes;
    if (git_filter_list_load(&filters, repo->git, NULL, path, GIT_FILTER_TO_ODB,
                             GIT_FILTER_ALLOW_UNSAFE) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot read the attributes of '%s'", path);
    if (!filters)
        return true;
    if (git_filter_list_apply_to_buffer(&stored, filters, bytes.at, bytes.len) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot convert '%s' as git stores it", path);
    *clean = (Slice){arena_copy(arena, stored.ptr ? stored.ptr : "", stored.size), stored.size};
    return true;
}

bool repo_is_skipped(GitRepo *repo, const char *path) {
    git_index *index = index_fresh(repo, NULL);
    const git_index_entry *entry = index ? git_index_get_bypath(index, path, 0) : NULL;
    return entry && (entry->flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE);
}
