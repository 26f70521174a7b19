/* SPDX-License-Identifier: MIT */
/* Words that might become terms: acronyms that the glossary does not explain, what stands between
 * quotation marks in several documents, and noun phrases of two to four words that come again.
 *
 * No dictionary is asked: a phrase is a run of words without those of grammar and of every day
 * (templates/words/LANGUAGE/grammar.txt and phrase.txt), that ends as nouns do. Where a language
 * has no such lists, acronyms and quotations alone are found.
 */
#pragma once

#include "work/terms.h"

typedef enum { SUGGEST_ACRONYM, SUGGEST_QUOTED, SUGGEST_PHRASE } SuggestKind;

typedef struct {
    const char *phrase; /* in small letters, its last word in the singular; acronyms as written */
    SuggestKind kind;
    size_t count, documents; /* uses, and documents that hold one */
    uint64_t sides;          /* bit i: a document of side number i of the schema holds one */
    unsigned side_count;
    const Document *document; /* of the example: the first that holds one */
    size_t line, column;
    const char *example; /* the sentence */
} Suggestion;

typedef struct {
    Arena *arena;
    const Suggestion *items; /* what most sides say first, then in most documents, most often */
    size_t count;
    size_t more; /* that were left out */
} Suggestions;

/* Proposes terms from all documents but those of the glossary; at most `most` (0: all). A document
 * is a side's that has an owner in it. The caller owns it. */
Suggestions *suggest_terms(const Corpus *corpus, size_t most);

/* "acronym", "quoted" or "phrase". */
const char *suggest_kind_name(SuggestKind kind);

/* Frees it; NULL is fine. */
void suggestions_free(Suggestions *suggestions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Suggestions, suggestions_free)
