/* SPDX-License-Identifier: MIT */
/* What the parts of a source share: the rules of listing, the same for files and git's trees. */
#pragma once

#include "base/path.h"
#include "model/source.h"

/* Whether an entry of that name belongs in a listing: Markdown, whatever it is; links that may
 * stand for a folder; submodules. */
bool entry_matters(const char *path, SourceEntryKind kind, bool submodule);

/* Whether git's file `path` below `roots` belongs in a listing: it matters and is not hidden. */
bool path_is_listed(const char *path, TreeKind kind, const char *const *roots);

/* Puts entries into byte order of their paths, each path once (mostly they come so); how many are
 * left. */
size_t entries_sort(SourceEntry *entries, size_t count);

/* Appends a SourceEntry for each file of the work tree below `roots` (none inside another) that
 * git tracks or does not ignore; `repo` may be NULL. Their paths live in `arena`. */
bool list_worktree(const Folder *top, GitRepo *repo, char *const *roots, const RepoLimits *limits,
                   Arena *arena, GArray *found, GError **error);

/* The merge of two commits, in memory. */
typedef struct Merge Merge;

/* Of `ours` and `theirs`; `base` may be NULL. The caller owns it. */
Merge *merge_new(const Oid *base, const Oid *ours, const Oid *theirs);

/* Frees the merge; NULL is fine. */
void merge_free(Merge *merge);

/* Lists the merged files below `roots`; those that a listing shows are merged as text where both
 * sides changed them. The entries' bounds hold for each commit. */
bool merge_list(Merge *merge, GitRepo *repo, const char *const *roots, const RepoLimits *limits,
                RepoEntries *into, GError **error);

/* The conflicts of the last listing, by path; borrowed. */
const MergeConflict *merge_conflicts(const Merge *merge, size_t *count);

/* The bytes of a file that no commit holds, or NULL where git knows them. */
const Slice *merge_text(const Merge *merge, const Oid *id);

/* source_read_path() and source_exists() for what was not listed: merged when asked. Several
 * threads may ask, each with its own handle. */
bool merge_read_path(const Merge *merge, GitRepo *repo, const char *path, size_t limit,
                     GByteArray *into, SourceResult *result, GError **error);
bool merge_exists(const Merge *merge, GitRepo *repo, const char *path);

/* Appends a blob, as source_read() does. */
bool read_blob(GitRepo *repo, const Oid *id, size_t limit, GByteArray *into, SourceResult *result,
               GError **error);
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
bool path_is_hidden(const char *path, const char *const *roots);
