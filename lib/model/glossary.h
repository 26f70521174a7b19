/* SPDX-License-Identifier: MIT */
/* The glossary: the terms of a corpus, and where their words are used.
 *
 * How words are matched (req-glossary(7) says it for people):
 * - whole words of prose, in any case of letters; an acronym (two capitals or more and no small
 *   letter), a word that differs from an accepted word of its own term by case alone, and the words
 *   of a term with `case: exact` match as they are written;
 * - regular plurals by themselves, of a term's last word or of the one before a preposition; the
 *   possessive is not part of the match;
 * - several words across blanks, no-break spaces and one soft line break, with the marks of quotes
 *   and lists in front of the next line; never across markup or punctuation; a blank of the term
 *   may be a hyphen in the text, a hyphen of the term must be one;
 * - of a term such as "Platform as a Service (PaaS)" the words and the acronym are words too, where
 *   neither `aliases` nor `avoid` lists them; the letters of what is in the brackets must stand in
 *   the words in that order: "Lead (CRM)" is one word;
 * - a hyphen ends a word: "lead-based" uses "lead"; other signs of a term must stand in the text as
 *   they stand in the term, and those in front of it (".NET") make another word;
 * - from left to right the longest match wins; what lies inside is silent; of several words that
 *   are written alike one that is listed wins over a plural, one as it is written, of a nearer
 *   scope, of the team itself, of a term that is not retired, an accepted one;
 * - a capital at a sentence's beginning is none, where a word to avoid differs by it alone; what a
 *   retired term tells to avoid is free again; a term's words in its own title, and its words to
 *   avoid in its own document, are no uses;
 * - terms of more than 32 words, and more than 32 ways of writing the same folded words, are
 *   not looked for.
 */
#pragma once

#include "base/phrases.h"
#include "model/prose.h"

typedef enum { TERM_PREFERRED, TERM_ALIAS, TERM_AVOID } TermRole;

typedef struct Term Term;
typedef struct TermWord TermWord;

/* A word of a term as the glossary writes it. */
struct TermWord {
    const Term *term;
    Slice text;
    TermRole role;
    bool exact;           /* the case of letters counts */
    bool in_title;        /* an alias that is part of the preferred word, and not listed itself */
    bool over;            /* of a term that is retired */
    bool welcome;         /* anybody may use it: not avoided, and of a term that is agreed */
    const char *reason;   /* of an avoided word: why (`reasons`), or NULL */
    const YamlNode *node; /* where it stands; NULL where the term is taken from the body */
    uint32_t index;       /* in Glossary.words */
    uint32_t term_index;  /* its term's in Glossary.terms */
    const TermWord *same; /* the next one that is written with the same folded words, or NULL */
};

struct Term {
    const Document *document;
    const TermWord *words; /* the preferred word first */
    size_t word_count;
    const char *const *scope; /* folders in which it holds; empty: everywhere; NULL-terminated */
    bool borrowed;            /* of another glossary (`glossaries` in req.yml) */
    const Term *hidden_by;    /* the team's own term of the same word and scope; or NULL */
    uint32_t index;           /* in Glossary.terms */
};

struct Glossary {
    const Config *config;
    const Term *terms; /* by path */
    size_t term_count;
    const TermWord *words;
    size_t word_count;
    uint64_t key;      /* of all that finding depends on: equal ones find the same; never 0 */
    uint64_t uses_key; /* the same without PROSE_JUDGED: of what no judge looked at */
};

/* The glossary of `terms`, documents of kinds that make it, in the order of their paths; documents
 * and `config` must outlive it. The caller owns it. */
Glossary *glossary_new(const Config *config, const Document *const *terms, size_t count);

/* Frees it; NULL is fine. */
void glossary_free(Glossary *glossary);

/* The term of a document, or NULL. */
const Term *glossary_term(const Glossary *glossary, const Document *document);

/* The words that are written like `text` when folded, as a chain by `same`, or NULL. */
const TermWord *glossary_word(const Glossary *glossary, Slice text);

/* Whether the term holds in the file at `path`, and nothing hides it. */
bool term_holds(const Term *term, const char *path);

/* A word of the glossary in a text. */
typedef struct {
    const TermWord *word;
    uint32_t block;       /* in Prose.blocks */
    uint32_t first, last; /* words in Prose.words, both included */
    uint32_t from, to;    /* bytes in the block's text: from the first word to the last, and the
                             signs that belong to it (".NET"), but no possessive */
    uint32_t accepted; /* where the word is welcome, its term's place in Glossary.terms, + 1; else
                          0 */
    bool plural;       /* it is a plural that the glossary does not list */
} ProseUse;

/* Appends to `uses` (ProseUse) what the document at `path` uses, in order; nothing overlaps. */
void glossary_find(const Glossary *glossary, const char *path, const Prose *prose, GArray *uses);

/* What `replacement` becomes in the place of a use: in the plural where that is one, with a capital
 * where that has one and begins its sentence, in capitals where that is all capitals and longer
 * than an acronym. `*safe`: whether grammar is kept for sure (an article before it still fits, the
 * text is contiguous and no part of a compound, a quotation or a link). In the arena. */
const char *glossary_replace(Arena *arena, const Prose *prose, const ProseUse *use,
                             Slice replacement, bool *safe);

/* What one party makes of the glossary once for all threads: the first that asks makes it, with
 * `make`, while others wait. It is freed with the glossary, by `free`. Borrowed. */
void *glossary_companion(const Glossary *glossary, void *(*make)(const Glossary *glossary),
                         void (*free)(void *companion));

/* Who looks at the prose of every document while it is read, by several threads at once. */
struct ProseJudge {
    /* What one thread keeps from document to document. */
    void *(*start)(const Config *config, const Glossary *glossary);
    /* Adds what is wrong to the document's problems, in `arena`, which is the same for all that the
     * thread looks at. `uses` (count of them) are those of the glossary. */
    void (*look)(void *state, Document *document, Arena *arena, ProseReader *reader,
                 const Prose *prose, const ProseUse *uses, size_t count);
    void (*stop)(void *state);
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Glossary, glossary_free)
