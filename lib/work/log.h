/* SPDX-License-Identifier: MIT */
/* The history in documents, fields and words, commit by commit, the youngest first. */
#pragma once

#include "model/store.h"
#include "work/change.h"
#include "work/history.h"

/* What a commit did to one document. Texts are as they are in the files: not safe to print. */
typedef struct {
    ChangeType type;
    bool end;         /* history ends here: only what is there is known, not what it came from */
    bool merge;       /* made by the merge itself: what follows was in none of its parents */
    bool unread;      /* a state of it is too large or not here, so that nothing more is known */
    const char *id;   /* now, else before; a slug where there are no ids; empty: none */
    const char *kind; /* its name */
    const char *title;
    const char *path, *old_path; /* NULL: not there any more, not there yet */
    const char *line; /* what became of the fields, in words; empty for what was added or removed */
    const char *status, *old_status; /* names, by the schema; NULL: it has none; of a merge that has
                                        the status of one of its parents, they are the same */
    const FieldChange *fields;
    size_t field_count;
    const SectionWords *sections; /* with runs where they were asked for */
    size_t section_count;
    size_t words_added, words_removed;
} LogDocument;

/* A commit, and what it did. */
typedef struct {
    RepoCommit commit;
    const HistoryStep *steps; /* one a document */
    const LogDocument *documents;
    size_t count;
} LogEntry;

/* What tells of commits; its parts are borrowed from the caller. */
typedef struct LogTeller LogTeller;

/* The file that keeps what was found in history (see model/store.h). */
#define HISTORY_STORE "history.cache"

/* A teller; with `runs` it tells the words themselves. `store` (may be NULL) keeps what was told
 * without them. The caller owns it. */
LogTeller *log_teller_new(GitRepo *repo, const Config *config, Store *store, bool runs);

/* From now on the words of what was added or removed as a whole are not told. */
void log_teller_skip_whole(LogTeller *teller);

/* Frees a teller; NULL is fine. */
void log_teller_free(LogTeller *teller);

/* Fills in what the commit of `entry` did to each of its `steps`, in `arena`. What cannot be read
 * is told as such. */
void log_tell(LogTeller *teller, LogEntry *entry, Arena *arena);

/* Where a document stands, or stood. */
typedef struct {
    const char *path; /* NULL: no document has, or ever had, that id */
    bool gone;        /* it is no more: to be followed by its id, too */
} LogSubject;

/* Finds a document by its id, a former id or a slug: in `tip`, else in all that led to it. Texts in
 * `arena`. */
bool log_find(GitRepo *repo, const Config *config, Store *store, const Oid *tip, const char *id,
              Arena *arena, LogSubject *subject, GError **error);

/* Like history_follow(), by what the store (may be NULL) still knows; `steps` are in order of
 * committers' clocks, the youngest first. */
bool log_follow(GitRepo *repo, const Config *config, Store *store, const Oid *tip, const char *path,
                const HistoryWish *wish, Arena *arena, GArray *steps, bool *all, GError **error);

/* A commit of the whole history that did something to documents: false stops the walk. */
typedef bool (*LogVisit)(void *context, const RepoCommit *commit, const HistoryStep *steps,
                         size_t count, GError **error);

typedef struct {
    bool first_parent;
    const GHashTable *within; /* Oid: only these commits; NULL: all */
    bool ends;                /* set by the walk: history ends early, or lacks files */
} LogWalk;

/* Goes through all commits that lead to `tip`, the youngest first, and visits those that changed
 * documents; the steps live until the visit is over. False with an error, or where a visit said so.
 */
bool log_walk(GitRepo *repo, const Config *config, Store *store, const Oid *tip, LogWalk *walk,
              LogVisit visit, void *context, GError **error);
