/* SPDX-License-Identifier: MIT */
/* What happened to every document in the history of one commit: its life, event by event. Reports
 * and agendas are made of it. */
#pragma once

#include "base/date.h"
#include "work/log.h"

/* A document whose fields are told when somebody asks. */
typedef struct LifeAdded LifeAdded;

/* A commit that did something to a document. Texts are as they are in commits and files: not safe
 * to print. */
typedef struct {
    Oid commit;
    int64_t time;             /* of its author, seconds since 1970 */
    Day day;                  /* the same as a day in UTC; never before that of the event before */
    const char *email, *name; /* of its author */
    const char *side;         /* the author's, as `people` in req.yml has it; NULL: nobody knows */
    ChangeType type;
    bool merge;  /* made by the merge itself: what came with its branches are events of their own */
    bool unread; /* a state of it is too large or not here: no words, no fields, no statuses */
    const Status *from, *to;   /* before and after; NULL: it had none; equal: it did not move */
    const FieldChange *fields; /* of what changed; of what was added, life_fields() tells them */
    size_t field_count;
    LifeAdded *added;
    const SectionWords
        *sections; /* that differ, without runs; of what was added or removed, none */
    size_t section_count;
    size_t words_added, words_removed; /* in these sections */
    State before;                      /* where it stood; without a path where it did not */
    State after;                       /* without a path where it was removed */
} LifeEvent;

/* The life of one document. One that was removed and added again has both. */
typedef struct {
    const char *id;    /* now, or at last; a slug where there are no ids; empty: none */
    const char *title; /* likewise */
    const Kind *kind;
    const char *path;         /* where it stands, or stood at last */
    const Document *document; /* at the tip; NULL: it is no more */
    const LifeEvent *events;  /* the oldest first, a parent's before its child's */
    size_t count;             /* 0: it was there already where a short history begins */
} Life;

typedef struct Lives Lives;

/* Reads the lives of all documents that stand in `now`, which was read from the commit `tip` with
 * this configuration, or stood in what led to it. `store` (may be NULL) keeps what was found.
 * `now`, `config` and `repo` outlive it. The caller owns it. */
Lives *lives_read(GitRepo *repo, const Config *config, Store *store, const Oid *tip,
                  const Corpus *now, GError **error);

/* The same in two steps, so that history is walked while the corpus is read: what is under way
 * between them. Unless `threads` is 1, it has a thread of its own, and a handle on the repository
 * too. */
typedef struct LivesReading LivesReading;

/* Begins to read lives. The caller owns it. */
LivesReading *lives_start(GitRepo *repo, const Config *config, Store *store, const Oid *tip,
                          unsigned threads);

/* Ends what was begun, as lives_read() does, and frees it. */
Lives *lives_finish(LivesReading *reading, const Corpus *now, GError **error);

/* Waits for what was begun and frees it, where nobody wants it any more; NULL is fine. */
void lives_cancel(LivesReading *reading);

/* Frees it; NULL is fine. */
void lives_free(Lives *lives);

/* All lives: those of the documents of `now` in their order, then those of removed ones by path. */
const Life *lives_all(const Lives *lives, size_t *count);

/* Whether history is here as a whole; in a shallow clone it ends early, and a partial one may lack
 * files. */
bool lives_are_complete(const Lives *lives);

/* The life of a document of whatever corpus of this repository: by its path and bytes, else by its
 * id, else by its path. NULL where history knows nothing of it. */
const Life *lives_of(const Lives *lives, const Document *document);

/* What the event did to fields: of what was added, all that it has; of what was removed, none. Any
 * thread may ask. */
const FieldChange *life_fields(const LifeEvent *event, size_t *count);

/* The last event up to the end of that day; NULL where there is none. */
const LifeEvent *life_event_on(const Life *life, Day day);

/* Where it stood at the end of that day; NULL: it was not there, had no status, or nobody knows. */
const Status *life_status_on(const Life *life, Day day);

/* The first event that brought it to a status that means that ("open", "agreed", "done", "closed"),
 * behind the day `after` (DAY_NONE: ever); NULL where there is none. */
const LifeEvent *life_reached(const Life *life, const char *means, Day after);

/* The day of the first event: when it was written down. DAY_NONE where history begins with it. */
Day life_created(const Life *life);

/* The last value that the field (`due`, `owners.it`) had at the end of that day, as written; NULL
 * where it had none, or nobody knows. */
const char *life_field_on(const Life *life, const char *field, Day day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lives, lives_free)
