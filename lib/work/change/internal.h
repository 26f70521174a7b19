/* SPDX-License-Identifier: MIT */
/* The parts of a comparison: which documents are the same, and what differs in their words. */
#pragma once

#include "work/change.h"
#include "work/change/body.h"

/* Two documents to compare; NULL where there is none. */
typedef struct {
    const Document *before, *after;
} Pair;

/* Every document of both corpora, each once, with the one that it is the same as: by path and id,
 * by id, by a former id, and where ids say nothing by path. The caller owns the array of Pair. */
GArray *change_pairs(const Corpus *before, const Corpus *after);

/* What a comparison of words keeps from document to document. */
typedef struct {
    MarkdownReader *markdown;
    Arena *scratch;   /* reset for each document */
    size_t work_left; /* steps that word_edits() may still take in all */
} WordReader;

/* Compares the bodies section by section: those that differ, in `arena`; with their runs where
 * asked. */
SectionWords *change_sections(WordReader *reader, const BodyText *old, const BodyText *now,
                              bool runs, Arena *arena, size_t *found);

/* What was kept, removed and added, in the order to read it in; texts in `arena`. Bounded as
 * word_changes() is. */
const WordRun *word_runs(const BodyWords *words, WordSpan old, WordSpan now, size_t *left,
                         Arena *arena, size_t *count);

/* The least number of words to take out of `a` and put in to make `b` of it, words being numbers.
 * False where that is more work than `*left` allows, which what was done is taken from: `*edits` is
 * then all the words between those that both begin and end with. */
bool word_edits(const uint32_t *a, size_t a_len, const uint32_t *b, size_t b_len, size_t *left,
                size_t *edits);

/* The same, and which words these are: marks in `removed` (as long as `a`) and `added` (as long as
 * `b`), zeroed before. Where it returns false, all between the words that both begin and end with
 * are marked. */
bool word_changes(const uint32_t *a, size_t a_len, const uint32_t *b, size_t b_len, size_t *left,
                  size_t *edits, bool *removed, bool *added);
