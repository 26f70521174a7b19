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

typedef enum { WORDS_KEPT, WORDS_REMOVED, WORDS_ADDED } WordsType;

/* Words in a row, of one paragraph or item, that share a fate. Those kept and removed make the old
 * text, those kept and added the new one; what is the same by chance within a change counts as
 * removed and added again, so that people can read it. */
typedef struct {
    WordsType type;
    Slice text; /* with single blanks between the words */
    bool block; /* a new paragraph, item or cell begins with it: to be shown on a line of its own */
} WordRun;

/* A section of the body, under its heading ("" above the first one). The heading's own words count,
 * but are not among the runs. */
typedef struct {
    const char *heading;
    const WordRun *runs; /* NULL where nobody asked for them */
    size_t count;
    size_t added, removed; /* words: the fewest that make one of the other; all between those that
                              both begin and end with, where that would take too long to find */
} SectionWords;

typedef struct {
    ChangeType type;                /* renamed: the path alone, or with changes */
    const Document *before, *after; /* NULL where there is none */
    const FieldChange *fields;
    size_t field_count;
    const SectionWords *sections; /* those with a difference */
    size_t section_count;
    size_t words_added, words_removed;
    bool meaning; /* what the document says has changed, not only how it stands (model/meaning.h) */
    const char *const *passed; /* by check: the statuses it had on the way, in order, NULL at the
                                  end; NULL: only both ends are known */
} DocumentChange;

/* A file about which the two sides of a merge do not agree, in words. */
typedef struct {
    const char *path;
    const char *message, *help;
} ChangeConflict;

/* An approval that came with a commit by somebody else than the person it names. */
typedef struct {
    const Document *document;
    const YamlNode *at;    /* the person, in the document */
    const char *side, *by; /* as it stands there */
    const char *author;    /* the address of the commit's author, not safe to print */
    Oid commit;
} ChangeForged;

typedef struct {
    const Corpus *before, *after;
    DocumentChange *documents;
    size_t count;
    Arena *arena;
    /* Of a merge, by check: */
    const ChangeConflict *conflicts;
    size_t conflict_count;
    const ChangeForged *forged;
    size_t forged_count;
    bool squashed;    /* the head is a single commit, perhaps of what several people wrote */
    GHashTable *gone; /* an id that one side removed, to the command that brings it back; or NULL */
} Change;

/* The difference of two corpora, read from these sources (bodies are read again there, and only of
 * what differs). The caller owns it; it borrows from both corpora. */
Change *change_between(const Corpus *before, Source *before_source, const Corpus *after,
                       Source *after_source, GError **error);

/* The same, with the runs of words of each section. */
Change *change_between_words(const Corpus *before, Source *before_source, const Corpus *after,
                             Source *after_source, GError **error);

/* The sections in which the words of two states of a document differ, word by word. Texts in
 * `arena`. Work is bounded: what would take too long is told as all removed and all added. Either
 * document may be NULL. */
const SectionWords *change_words(MarkdownReader *markdown, const Document *before,
                                 Slice before_file, const Document *after, Slice after_file,
                                 Arena *arena, size_t *count);

/* The same of two texts by themselves, as of a field's two values. */
const WordRun *change_text(Slice before, Slice after, Arena *arena, size_t *count);

/* Frees a change; NULL is fine. */
void change_free(Change *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Change, change_free)
