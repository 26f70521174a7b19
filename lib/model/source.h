/* SPDX-License-Identifier: MIT */
/* Where a tree of files is read from: the work tree (with or without git), the index, a revision,
 * the merge of two revisions.
 *
 * All through one interface, no checkout, no temporary files. A source is opened once; each thread
 * that reads asks for its own reader. Paths are relative to the top, with `/`.
 */
#pragma once

#include "adapters/git.h"

typedef struct Source Source;
typedef struct SourceReader SourceReader;

typedef enum {
    SOURCE_DOCUMENT,  /* a regular file */
    SOURCE_LINK,      /* a symbolic link, not read */
    SOURCE_SUBMODULE, /* another repository's commit, not read either, see source_borrow() */
    SOURCE_ODD        /* a FIFO, device … */
} SourceEntryKind;

typedef struct {
    const char *path; /* in the source's arena */
    Oid id;           /* the blob, where git knows it (index, revision) */
    SourceEntryKind kind;
} SourceEntry;

typedef enum {
    SOURCE_READ,    /* the bytes are there */
    SOURCE_MISSING, /* no such file */
    SOURCE_TOO_LARGE,
    SOURCE_NOT_FILE /* a link, folder, device: not read */
} SourceResult;

/* The folder `top` as it is now. With a repository (may be NULL), untracked files that git ignores
 * are left out; without, nothing is ignored but `.git`. `repo` and `top` must outlive the source.
 * The caller owns it. */
Source *source_worktree(const Folder *top, GitRepo *repo);

/* The index of the repository (GIT_INDEX_FILE honoured). The caller owns it. */
Source *source_index(GitRepo *repo);

/* A commit's tree. The caller owns it. */
Source *source_commit(GitRepo *repo, const Oid *commit);

/* The merge of two commits that nobody has made yet: `base` is their common ancestor (NULL: there
 * is none), `theirs` is merged into `ours`. Nothing is written anywhere, and no attribute is
 * obeyed. What both changed is merged line by line as git does, up to 4 MiB and 20,000 lines; a
 * document that one side moved (the same bytes, or the same `id`) takes along what the other did to
 * it. Of a file in conflict, theirs is what the source holds. The caller owns it. */
Source *source_merge(GitRepo *repo, const Oid *base, const Oid *ours, const Oid *theirs);

typedef enum {
    CONFLICT_EDITED,  /* both changed the same lines, or what is too large or no text */
    CONFLICT_ADDED,   /* both added it, each in its own way; or moved it, each elsewhere */
    CONFLICT_REMOVED, /* one removed what the other changed or moved */
    CONFLICT_KIND     /* a file here, a folder, link or submodule there */
} ConflictType;

/* A file that the two commits of a merge do not agree about. What was moved is named by its new
 * path, and twice where both moved it. */
typedef struct {
    ConflictType type;
    const char *path;
    Oid base, ours, theirs; /* blobs; zeroes where there is none */
} MergeConflict;

/* The conflicts among what was listed, by path; borrowed. Known once the source is listed. */
const MergeConflict *source_conflicts(const Source *source, size_t *count);

/* Bounds what source_list() looks at: entries, and folders in each other below a root. Without it
 * they are 1,000,000 and 64. */
void source_bound(Source *source, size_t entries, unsigned depth);

/* Lets the source read submodules at, above and below these folders (NULL-terminated; copied), up
 * to 20, as if their files lay in the repository: in a work tree what is checked out and tracked
 * there, else the commit that git notes for it, from the repository that git keeps here. Nothing is
 * fetched, no submodule in a submodule is read. To be said before the source is listed. */
void source_borrow(Source *source, const char *const *folders);

/* What people are told of submodules that source_list() was to read and could not; borrowed. */
const char *const *source_missing(const Source *source, size_t *count);

/* From now on the source holds `bytes` (copied) as the Markdown file or req.yml at `path`, whatever
 * else stands there; nothing is written. Not while a reader of the source is at work. */
void source_overlay(Source *source, const char *path, Slice bytes);

/* Frees the source, its readers being gone; NULL is fine. */
void source_free(Source *source);

/* What tells each listed file, of `count` entries as source_list() gives them, from what it may say
 * later: of a file in the work tree folder_mark(), else 0, as its blob tells. Looks at the file
 * system with `threads` threads. False where the mark of one is 0: it may change, or has, without
 * being told, or stands in memory. */
bool source_marks(const Source *source, unsigned threads, uint64_t *marks);

/* Every Markdown file (`*.md`) below any of `roots` (folders, NULL-terminated), in byte order of
 * the paths, each once. Hidden files and folders (`.x`) are left out. Borrowed; made once. */
bool source_list(Source *source, const char *const *roots, const SourceEntry **entries,
                 size_t *count, GError **error);

/* Appends a SourceEntry for each file below any of `roots` (folders or files, "" for all) that git
 * tracks, of whatever kind, hidden ones too, in byte order of the paths, which live in `arena`. In
 * a folder without git: every file that is not hidden. Nothing of submodules. Not of a merge. */
bool source_tracked(Source *source, const char *const *roots, Arena *arena, GArray *entries,
                    GError **error);

/* Shows the whole of a file to `scan` as folder_scan() does; of the index or a commit all at once,
 * and 64 MiB at most. `*result` is SOURCE_READ where it was shown. An error names the file. */
bool source_scan(SourceReader *reader, const SourceEntry *entry, FileScan scan, void *context,
                 GByteArray *buffer, SourceResult *result, GError **error);

/* Appends one file's bytes. False with an error where reading fails. */
bool source_read(SourceReader *reader, const SourceEntry *entry, size_t limit, GByteArray *into,
                 SourceResult *result, GError **error);

/* Like source_read(), by path (`req.yml`, a template). */
bool source_read_path(SourceReader *reader, const char *path, size_t limit, GByteArray *into,
                      SourceResult *result, GError **error);

/* Whether a file or folder stands at `path`. */
bool source_exists(SourceReader *reader, const char *path);

/* A reader for one thread; owned by the caller, and gone before its source. */
SourceReader *source_reader(Source *source, GError **error);

/* Frees a reader; NULL is fine. */
void source_reader_free(SourceReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Source, source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SourceReader, source_reader_free)
