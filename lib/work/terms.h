/* SPDX-License-Identifier: MIT */
/* Work on the words of the glossary: which term somebody means, where its words stand, another word
 * in their place, and words that might become terms.
 *
 * All of it wants a corpus that was loaded with whole files and its glossary (CorpusOptions.keep
 * and .glossary).
 */
#pragma once

#include "model/corpus.h"

/* The words of the glossary that `name` may mean, best first: a word written so, else one whose
 * plural it is, else the preferred word of the term whose slug or path it is. Words of hidden terms
 * are left out where the term that hides them is there. The caller owns the array of const
 * TermWord. */
GPtrArray *terms_called(const Glossary *glossary, Slice name);

/* The word of the glossary that is nearest to `name`, or NULL. */
const TermWord *terms_nearest(const Glossary *glossary, Slice name);

/* Looks at the prose of one document; it lives until the function returns. */
typedef void (*TermsLook)(void *context, const Document *document, ProseReader *reader,
                          const Prose *prose);

/* Reads the prose of every document but those of other glossaries, in the corpus's order. */
void terms_walk(const Corpus *corpus, TermsLook look, void *context);

/* A word of a term in the prose of a document. */
typedef struct {
    const Document *document;
    const TermWord *word;
    const char *field;    /* the path of the field it stands in; NULL: the body */
    uint32_t offset, end; /* bytes in the file */
    bool exact;           /* the place is that of the very words, else of their block */
    size_t line, column, end_line, end_column;
} TermPlace;

typedef struct {
    Arena *arena;
    const TermPlace *places; /* by path and place */
    size_t count;
    size_t documents; /* that hold one */
} TermPlaces;

/* Every place where a word of one of `terms` stands: with `avoided` the words to avoid too. The
 * caller owns it. */
TermPlaces *terms_places(const Corpus *corpus, const Term *const *terms, size_t count,
                         bool avoided);

/* Frees the places; NULL is fine. */
void term_places_free(TermPlaces *places);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TermPlaces, term_places_free)
