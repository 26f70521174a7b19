/* SPDX-License-Identifier: MIT */
/* A glossary as the parts of this folder know it: made in new.c from documents and in forms.c from
 * their words, looked for in find.c, put in other words' places in replace.c. */
#pragma once

#include "model/glossary.h"

#define MOST_SAME 32 /* ways of writing that share the same folded words and are looked at */
#define NO_FORM   PHRASES_NONE

#define PLAIN_PLURAL 0x80000000u /* the form is a plural; the rest is its word's index, + 1 */

/* What stands between two words of a term. */
typedef enum {
    GAP_BLANK,  /* blanks, nothing (between signs of Chinese), in a text a hyphen too */
    GAP_HYPHEN, /* a hyphen, in the text too */
    GAP_SIGNS   /* what must stand there in the text as it does here */
} GapType;

typedef struct {
    GapType type;
    bool apart; /* WORD_APART, of signs */
    Slice text; /* of signs */
} FormGap;

/* What most words do not have. */
typedef struct {
    Slice before, behind; /* signs that belong to the word: the dot of ".NET" */
    const FormGap *gaps;  /* before each word but the first; NULL: all are blanks */
} FormSigns;

/* One way in which a word of the glossary stands in texts. */
typedef struct {
    const TermWord *word;
    const Slice *spelled;   /* its words as written, where the case of letters counts; else NULL */
    const FormSigns *signs; /* or NULL */
    uint32_t next;          /* the next form of the same folded words, or NO_FORM */
    bool plural;            /* that the glossary does not list */
    bool capital_only;      /* but for its capital it is an accepted word: silent where a sentence
                               begins */
} Form;

typedef struct {
    Glossary public;
    Arena *arena;
    Phrases *phrases; /* values are places in `forms` */
    uint64_t owner;   /* of the notes on spellings */
    GArray *forms;    /* Form */
    uint32_t *plain; /* by form, small to stay near the processor: PLAIN_… of the only form of its
                        words, without signs, in any case of letters, of a term that holds
                        everywhere, as to be found is enough for it; 0 of others */
    uint32_t *accepted; /* by word: ProseUse.accepted */
    uint32_t *scoped;   /* by term: its number among those with a scope, from 1 on; 0: none */
    size_t scoped_count;
    const TermWord *
        *heads;    /* by word: where its chain by `same` begins; NULL: it cannot be found */
    GMutex making; /* of the companion */
    void *companion;
    void (*companion_free)(void *companion);
} GlossaryData;

/* Adds the forms of all words to the glossary, and chains them by `same`; the team's own words
 * before borrowed ones. */
void glossary_add_forms(GlossaryData *data, TermWord *words, size_t count);

/* The length of the longest folder of the term's scope that holds `path`, + 1; 1 where it has no
 * scope, 0 where none of them does. */
uint32_t term_scope_depth(const Term *term, const char *path);

/* Whether `text` stands at `at` in `in`, apostrophes and blanks of all kinds being alike; `*end`
 * receives where it ends there. */
bool glossary_signs_at(Slice in, size_t at, Slice text, size_t *end);
