/* SPDX-License-Identifier: MIT */
/* Parts of smell/placeholder: placeholder.c knows words that stand for others, blank.c what is left
 * blank. All of them look at the block at hand. */
#pragma once

#include "work/wording/shape.h"

/* Whether a placeholder may begin with a word of that spelling. */
bool placeholder_may_begin(Slice folded);

/* Whether the word stands in the block and is one of the texts. */
bool blank_word_is(const Look *look, size_t word, const char *const *texts);

/* Tells of the bytes [from, to) of the block's text. */
void blank_tell(Look *look, size_t from, size_t to);

/* Looks at the phrase behind a bracket, which begins with that word: "[to be defined]". */
void blank_check_bracket(Look *look, size_t first);

/* Looks at the sentence that begins with that word: "To be defined." */
void blank_check_sentence(Look *look, size_t first);

/* Looks for the dummy text of typesetters from that word on. */
void blank_check_lorem(Look *look, size_t word);

/* Looks at the bytes [from, to) between the word before `next` and that one, or the block's end. */
void blank_check_gap(Look *look, size_t from, size_t to, size_t next);
