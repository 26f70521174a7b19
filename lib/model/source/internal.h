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

/* What stands at `path` in the merge, as far as three lookups tell; false where nothing does. */
bool merge_look_up(const Merge *merge, GitRepo *repo, const char *path, RepoEntry *entry);

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

/* --- the source --- */

typedef enum { IN_WORK_TREE, IN_INDEX, IN_COMMIT, IN_MERGE } SourceType;

struct Source {
    SourceType type;
    const Folder *top; /* of a work tree */
    GitRepo *repo;     /* NULL in a plain folder */
    Oid commit;
    Merge *merge; /* NULL but in a merge */
    RepoLimits limits;
    Arena *arena; /* of the listing */
    char **roots; /* those of the last listing, or NULL */
    SourceEntry *entries;
    size_t count;
    Overlay *overlay;
    char **borrowed;       /* folders whose submodules are read too, or NULL */
    GPtrArray *submodules; /* those that were met: Submodule; NULL before */
    GPtrArray *missing;    /* what is told of them */
    bool too_many;         /* that there are more of them has been told */
    GMutex asking;         /* held while the index is asked: readers share the one that was read */
};

struct SourceReader {
    Source *source;
    GitRepo *repo;        /* its own handle; NULL in a work tree */
    GitRepo **submodules; /* of each of the source's, by place; NULL before the first */
};

/* What git has at `path`, by a handle of the caller's; of a work tree, what its index has. Folders
 * count as found, with kind TREE_ODD. */
bool source_look_up(Source *source, GitRepo *repo, const char *path, RepoEntry *entry);

/* What a source holds as the kinds of git and of the file system. */
SourceEntryKind entry_kind(TreeKind kind);
SourceEntryKind kind_of_file(FileKind kind);

/* --- folders that others keep, in submodules --- */

/* The name of the submodule at `path` by the text of a `.gitmodules`, or NULL; the last one where
 * there are several. Not to be trusted. The caller owns it. */
char *gitmodules_name(Slice text, const char *path);

/* A submodule that is read like a folder of the repository. */
typedef struct Submodule Submodule;

/* Puts the files of submodules, below the source's roots and below folders that are borrowed, into
 * a listing in place of the submodules. Submodules in them are left out. */
void borrowed_list(Source *source, GArray *found);

/* The roots without those that are borrowed and are, or lie in, submodules; the caller owns them.
 */
char **borrowed_leave_out(Source *source, char *const *roots);

/* The submodule that `path` is or lies in, among those that were met; NULL: in none. */
const Submodule *borrowed_at(const Source *source, const char *path);

/* Whether its files can be read here. */
bool borrowed_is_here(const Submodule *submodule);

/* What stands at `path`, and reading a file of the submodule by its id; each reader has handles of
 * its own. Not for a work tree, where the files are read themselves. */
bool borrowed_look_up(SourceReader *reader, const Submodule *submodule, const char *path,
                      RepoEntry *entry);
bool borrowed_read(SourceReader *reader, const Submodule *submodule, const Oid *id, size_t limit,
                   GByteArray *into, SourceResult *result, GError **error);

/* Frees what the source, and what a reader, has of submodules. */
void borrowed_free(Source *source);
void borrowed_close(SourceReader *reader);
