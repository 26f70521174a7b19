/* SPDX-License-Identifier: MIT */
/* What the parts of a source share: the rules of listing, the same for files and git's trees. */
#pragma once

#include "model/source.h"

/* Whether `path` is `root` or lies below it; everything lies below "". */
bool path_is_below(const char *path, const char *root);

/* Whether an entry of that name belongs in a listing: Markdown, whatever it is; links that may
 * stand for a folder; submodules. */
bool entry_matters(const char *path, SourceEntryKind kind, bool submodule);

/* Puts entries into byte order of their paths, each path once (mostly they come so); how many are
 * left. */
size_t entries_sort(SourceEntry *entries, size_t count);

/* Appends a SourceEntry for each file of the work tree below `roots` (none inside another) that
 * git tracks or does not ignore; `repo` may be NULL. Their paths live in `arena`. */
bool list_worktree(const Folder *top, GitRepo *repo, char *const *roots, const RepoLimits *limits,
                   Arena *arena, GArray *found, GError **error);
