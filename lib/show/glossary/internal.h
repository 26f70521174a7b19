/* SPDX-License-Identifier: MIT */
/* What the formats of the glossary share: a term read once, as all of them want it. */
#pragma once

#include "show/glossary.h"

/* A text of one side: its meaning, or its owner. */
typedef struct {
    const char *side;
    Slice text;
} EntrySide;

/* A term. Its arrays are never NULL where their count is not 0. */
typedef struct {
    const Term *term;
    const Document *document;
    const char *name; /* like no other entry's: the slug, with a number where two have the same */
    Slice word, status, definition;
    EntrySide *means, *owners; /* in the order of the sides */
    size_t mean_count, owner_count;
    Slice *right, *wrong; /* examples */
    size_t right_count, wrong_count;
    bool exact;   /* the case of letters counts in all its words */
    bool retired; /* its status means "closed" */
} Entry;

/* All terms, and what is asked of the export. */
typedef struct {
    Arena *arena;
    const Corpus *corpus;
    const GlossaryExport *export;
    const Entry *entries; /* by path */
    size_t count;
    const uint32_t *places; /* by the document's index: its entry's place + 1, or 0 */
} Entries;

struct GlossaryFormat {
    const char *name;
    void (*write)(const Entries *entries);
};

/* Reads the terms of the corpus's glossary that have a word and are not hidden by the team's own.
 * In `arena`. */
void entries_read(Arena *arena, const Corpus *corpus, const GlossaryExport *export,
                  Entries *entries);

/* The term's next word of that role behind `word` (NULL: the first), or NULL. */
const TermWord *entry_next(const Entry *entry, TermRole role, const TermWord *word);

/* The entry of a document, or NULL. */
const Entry *entries_of(const Entries *entries, const Document *document);

/* The entry that a link leads to, or NULL. */
const Entry *entries_target(const Entries *entries, const Link *link);

/* Notes what cannot be written; for `count` 0 nothing. */
void entries_note(const Entries *entries, size_t count, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/* The language of the documents as xml:lang has it, or NULL where none is known. */
const char *entries_language(const Entries *entries);

/* Write all entries in a format. */
void glossary_json(const Entries *entries);
void glossary_csv(const Entries *entries);
void glossary_tbx(const Entries *entries);
void glossary_skos(const Entries *entries);
void glossary_vale(const Entries *entries);
void glossary_cspell(const Entries *entries);
