/* SPDX-License-Identifier: MIT */
/* The difference of two corpora, in documents, fields and words, not lines.
 *
 * Documents are matched by id, then by a former id (`was`), and where ids say nothing by path; so a
 * renamed file is the same document. One that is written differently, and nothing else, is changed
 * without fields and sections. Order: by the path that the document has now, else had.
 */
#pragma once

#include "model/corpus.h"

typedef enum { CHANGE_ADDED, CHANGE_REMOVED, CHANGE_CHANGED, CHANGE_RENAMED } ChangeType;

/* One field (an entry of a map counts as one: `owners.it`; and so does an item of a list of maps
 * that a key tells apart: `approvals.it`); texts as they are written, on one line, lists with
 * commas between their items. */
typedef struct {
    const char *field;
    const char *old, *now; /* NULL: absent */
} FieldChange;

/* The words of one section of the body, under its heading ("" above the first one). */
typedef struct {
    const char *heading;
    size_t added, removed;
} SectionChange;

typedef struct {
    ChangeType type;                /* renamed: the path alone, or with changes */
    const Document *before, *after; /* NULL where there is none */
    const FieldChange *fields;
    size_t field_count;
    const SectionChange *sections; /* those with a difference */
    size_t section_count;
    size_t words_added, words_removed;
    bool meaning; /* what the document says has changed, not only how it stands (work/meaning.h) */
    const char *const *passed; /* by check: the statuses it had on the way, in order, NULL at the
                                  end; NULL: only both ends are known */
} DocumentChange;

/* A file about which the two sides of a merge do not agree, in words. */
typedef struct {
    const char *path;
    const char *message, *help;
} ChangeConflict;

typedef struct {
    const Corpus *before, *after;
    DocumentChange *documents;
    size_t count;
    Arena *arena;
    /* Of a merge, by check: */
    const ChangeConflict *conflicts;
    size_t conflict_count;
    GHashTable *gone; /* an id that one side removed, to the command that brings it back; or NULL */
} Change;

/* The difference of two corpora, read from these sources (bodies are read again there, and only of
 * what differs). The caller owns it; it borrows from both corpora. */
Change *change_between(const Corpus *before, Source *before_source, const Corpus *after,
                       Source *after_source, GError **error);

/* Frees a change; NULL is fine. */
void change_free(Change *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Change, change_free)
