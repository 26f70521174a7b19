/* SPDX-License-Identifier: MIT */
/* Looking at one document's prose. */
#pragma once

#include "work/wording.h"

/* Classes of words, by the lists in templates/words/; a word may have several. Only the heads of
 * this list are fixed: add what a rule needs. */
typedef struct WordClasses WordClasses;

/* One document being looked at. */
typedef struct {
    const Config *config;
    const Glossary *glossary;
    Document *document;
    Arena *arena; /* the document's, for texts of problems */
    ProseReader *reader;
    const Prose *prose;
    const ProseUse *uses;
    size_t use_count;
    const bool *in_term; /* by word of the prose: stands in an accepted word of an agreed term */
    const uint64_t *classes; /* by word of the prose: bits of the lists it begins an entry of, or
                                stands in; lists.h says which */
} Look;

/* Tells of the words [first, last] (both included) of the prose: a problem of `rule`, whose message
 * is formatted. Returns it, for help and fix, or NULL where nobody wants to know. */
Problem *look_tell(Look *look, const char *rule, size_t first, size_t last, const char *format, ...)
    G_GNUC_PRINTF(5, 6);

/* Whether the rule is asked about this block: its severity is not off, and the schema has its
 * section's wording judged by it. */
bool look_asks(const Look *look, const char *rule, const ProseBlock *block);

/* A rule about one sentence. */
typedef void (*SmellFunction)(Look *look, const ProseBlock *block, const ProseSentence *sentence);
