/* SPDX-License-Identifier: MIT */
/* Words as numbers, for comparing texts.
 *
 * A word is a run of letters and digits, with their marks, folded as text_fold() does; in scripts
 * that are written without blanks (Chinese, Japanese, Thai …) each character is a word. Equal words
 * give equal numbers, on every machine and in every run; that two different ones do is as likely as
 * two equal draws of 64 bits.
 */
#pragma once

#include "base/slice.h"

/* Gathers texts and tells their words; of one thread. */
typedef struct WordReader WordReader;

/* A new reader; the caller owns it. */
WordReader *word_reader_new(void);

/* Frees the reader; NULL is fine. */
void word_reader_free(WordReader *reader);

/* Adds a text (valid UTF-8), with whose end a word ends. */
void word_reader_add(WordReader *reader, Slice text);

/* Appends to `words`, an array of uint64_t, a number for each word of the texts that were added
 * since the last time. */
void word_reader_take(WordReader *reader, GArray *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(WordReader, word_reader_free)
