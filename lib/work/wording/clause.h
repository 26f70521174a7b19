/* SPDX-License-Identifier: MIT */
/* What stands around a word in its sentence: all that smells know of grammar. */
#pragma once

#include "work/wording/internal.h"

/* Whether one of the characters stands between the word and the one before it. */
bool gap_has(const Look *look, size_t word, const char *characters);

/* Whether a number with a unit stands in the same clause, or behind the next comma or colon as its
 * explanation ("fast: within 2 s"). */
bool is_measured(const Look *look, size_t first, size_t last);

/* Whether the word is a number, in digits or letters. */
bool is_number(const Look *look, size_t word);

/* Whether the word stands in a turn of phrase in which it means something else: "at least",
 * "lower case". */
bool is_harmless(const Look *look, size_t word);

/* Whether the words [first, last] are part of a proper name: a capital inside a sentence. */
bool is_name(const Look *look, size_t first);

/* Whether the word stands in a clause that begins with a word of one of the lists, and so is no
 * duty itself: LIST_BIT(LIST_CONDITION) says when, LIST_BIT(LIST_RELATIVE) says which. */
bool is_subordinate(const Look *look, size_t word, uint64_t lists);

/* Whether the word stands in round brackets; or in those of an example, "(e.g. …)". */
bool is_in_brackets(const Look *look, size_t word);
bool is_in_example(const Look *look, size_t word);

/* Whether the word is one without content: an article, preposition, conjunction, pronoun or
 * auxiliary verb. */
bool is_function_word(const Look *look, size_t word);
