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

/* Files of a source that stand in memory: their bytes by path, and NULL for the folders above them.
 * NULL where there are none. */
typedef GHashTable Overlay;

/* Puts a file in, with its folders; makes the overlay where there is none. */
void overlay_put(Overlay **overlay, const char *path, Slice bytes);

/* Whether it has the file; then the bytes, if they are no more than `limit`, are appended. */
bool overlay_read(Overlay *overlay, const char *path, size_t limit, GByteArray *into,
                  SourceResult *result);

/* Whether it has a file or folder at `path`. */
bool overlay_has(Overlay *overlay, const char *path);

/* Puts its files into a sorted listing of what lies below `roots`: what is there already loses its
 * name in git, what is new is added. `*entries` is made anew in `arena` then. */
void overlay_list(Overlay *overlay, char *const *roots, Arena *arena, SourceEntry **entries,
                  size_t *count);

/* Whether a part of the path below its root is hidden. */
bool path_is_hidden(const char *path, char *const *roots);
