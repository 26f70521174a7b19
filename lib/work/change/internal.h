/* SPDX-License-Identifier: MIT */
/* The parts of a comparison: which documents are the same, and what differs in their words. */
#pragma once

#include "work/change.h"

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

/* Two states of a body: the file's bytes, from this offset on. */
typedef struct {
    Slice file;
    size_t from;
} BodyText;

/* Compares the bodies section by section into `into`, in `arena`. A body that Markdown refuses is
 * one section of its words, and so is one that is no UTF-8. */
void change_sections(WordReader *reader, const BodyText *old, const BodyText *now,
                     DocumentChange *into, Arena *arena);

/* The least number of words to take out of `a` and put in to make `b` of it, words being numbers.
 * False where that is more work than `*left` allows, which what was done is taken from. */
bool word_edits(const uint32_t *a, size_t a_len, const uint32_t *b, size_t b_len, size_t *left,
                size_t *edits);
