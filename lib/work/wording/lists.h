/* SPDX-License-Identifier: MIT */
/* The word lists that wording is judged by: files in templates/words/LANGUAGE/, one entry a line,
 * and what req.yml adds to them, drops from them, or writes in their place.
 *
 * An entry is a word or a phrase. Where a list has the name of a rule (`vague`), the options of
 * that rule are about it: `rules: {smell/vague: {add: [snappy], drop: [quick]}}`. The built-in
 * lists are of one language; in a repository of another one they are empty, and what req.yml says
 * is all there is.
 */
#pragma once

#include "base/phrases.h"
#include "model/prose.h"

/* Every list, each a bit of the words that it holds. */
typedef enum {
    LIST_ABSOLUTE,
    LIST_ACTION, /* what systems do: send, store, show */
    LIST_AMOUNT, /* of unknown size: some, several; a part of smell/vague */
    LIST_BE,     /* is, are, been */
    LIST_BOUND,  /* turns a comparison into a bound: at least, no later than */
    LIST_COMPARATIVE,
    LIST_CONDITION, /* begins a clause that says when: if, unless, while */
    LIST_DEGREE,    /* how much of something: fast, large; a part of smell/vague */
    LIST_GRAMMAR,   /* words of grammar, which nothing is counted by: of, and, is */
    LIST_LOOPHOLE,
    LIST_MEASURE, /* has a measure: delay, size */
    LIST_MODAL,   /* every word that makes an obligation: shall, should, has to */
    LIST_NEGATIVE,
    LIST_NOUN,       /* phrases in which a word of another list means something else */
    LIST_OBLIGATION, /* shall, must */
    LIST_OPEN_ENDED,
    LIST_PARTICIPLE, /* those that do not end in -ed */
    LIST_PRONOUN,
    LIST_RELATIVE, /* begins a clause that says which: who, that */
    LIST_SPECULATION,
    LIST_STATIVE, /* in -ed, and no passive behind "be": based, related */
    LIST_SUBJECTIVE,
    LIST_SUBORDINATE, /* begins a clause inside another one: that, when */
    LIST_SUPERLATIVE,
    LIST_TALLY, /* counts, or is a number by itself: number, version */
    LIST_TIME,
    LIST_UNIT,
    LIST_UNIVERSAL,
    LIST_VAGUE,
    LIST_WEAK_VERB,
    LIST_COUNT
} WordList;

#define LIST_BIT(list) ((uint64_t)1 << (list))

/* Lists of many words that nobody looks for, and that are asked about a few words: an entry of one
 * word is not marked, but told by word_lists_quiet(). */
#define QUIET_LISTS                                                                                \
    (LIST_BIT(LIST_ACTION) | LIST_BIT(LIST_GRAMMAR) | LIST_BIT(LIST_MEASURE) |                     \
     LIST_BIT(LIST_PARTICIPLE) | LIST_BIT(LIST_STATIVE) | LIST_BIT(LIST_TALLY) |                   \
     LIST_BIT(LIST_UNIT))

/* The lists of one repository; read-only once made. */
typedef struct WordLists WordLists;

/* The lists as `config` has them; the caller owns them. */
WordLists *word_lists_new(const Config *config);

/* Frees the lists; NULL is fine. */
void word_lists_free(WordLists *lists);

/* An entry of several words in a text. */
typedef struct {
    uint32_t first, last; /* words of the prose, both included */
    WordList list;
} WordMatch;

/* What is known of one word of a text. */
typedef struct {
    uint64_t covered; /* LIST_BIT() of lists that it stands in an entry of */
    uint64_t begun;   /* of lists of which an entry begins here */
    uint32_t match; /* the place in the matches, + 1, of the first of those that has several words;
                       0: all are this word alone */
    bool in_term;   /* it stands in an accepted word of an agreed term; told by the caller */
    bool claimed;   /* a smell has told of it; the caller's too */
} WordMark;

/* Finds the entries in a block of the prose, the longest of each list from left to right: marks
 * their words in `marks` (by word, zeroed but for `in_term`), and appends to `matches` those of
 * several words. No entry goes across the end of a sentence, punctuation (but for a slash), code or
 * a quotation mark, and what is quoted, joined to a word outside by a hyphen, or all in a term
 * (`in_term`, by word) is none. */
void word_lists_find(const WordLists *lists, const Prose *prose, const ProseBlock *block,
                     GArray *matches, WordMark *marks);

/* The quiet lists of which the word is an entry by itself, in the same sense. */
uint64_t word_lists_quiet(const WordLists *lists, const Prose *prose, const WordMark *marks,
                          size_t word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(WordLists, word_lists_free)
