/* SPDX-License-Identifier: MIT */
#pragma once

#include "work/terms.h"

/* An edit of a renaming. */
typedef struct {
    const Document *document;
    ProblemEdit edit;
    int change; /* the change that it makes, by its place in `changes`; -1: a reference */
} Rewrite;

typedef struct {
    const Corpus *corpus;
    const Term *term;
    const char *word;            /* the new one */
    const char *old_id, *new_id; /* of the term's document */
    const char *new_path;
    bool unsafe;
    Arena *arena;
    GArray *uses;     /* ProseUse, of one document */
    GArray *changes;  /* TermChange */
    GArray *rewrites; /* Rewrite */
    size_t references;
} Renaming;

/* Adds the changes of one document's prose, and of the examples of a term; a TermsLook. */
void renaming_look(void *context, const Document *document, ProseReader *reader,
                   const Prose *prose);

/* Adds what follows the term's file where its name changes: references in fields. */
void renaming_references(Renaming *renaming);
