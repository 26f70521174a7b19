/* SPDX-License-Identifier: MIT */
/* The words of a glossary by their letters, for finding what is nearly one of them.
 *
 * Two questions about a text's letters: is it a word of the glossary once blanks, hyphens and
 * capitals are dropped; and is it one letter away from one. The second is answered by what remains
 * of a word with one letter taken out: near words have such a remainder in common. What an answer
 * costs does not depend on how many words there are.
 */
#pragma once

#include "model/glossary.h"

#define NEAR_LEAST 8  /* letters of a word that another may be nearly */
#define NEAR_MOST  32 /* and at most */

/* One of the words that a word of the glossary consists of. */
typedef struct {
    const TermWord *word;
    Slice text, folded; /* as written, and in small letters */
} NearPart;

typedef struct NearIndex NearIndex;

/* The index of a glossary, which must outlive it; with `letters` also of what is one letter away.
 * The caller owns it. */
NearIndex *near_index_new(const Glossary *glossary, bool letters);

/* Frees the index; NULL is fine. */
void near_index_free(NearIndex *index);

/* The accepted word that is written with these letters, or these without an `s` at their end; or
 * NULL. */
const TermWord *near_index_joined(const NearIndex *index, Slice letters);

/* A number for the letters behind those of which `sum` is the number; 0 is that of none. */
static inline uint64_t near_sum(uint64_t sum, Slice letters) {
    for (size_t i = 0; i < letters.len; i++)
        sum = (sum + (unsigned char)letters.at[i] + 1) * 0x9e3779b97f4a7c15u;
    return sum;
}

/* Whether near_index_joined() may know the letters of that number; it does not where this is false.
 */
bool near_index_may_join(const NearIndex *index, uint64_t sum);

/* A bit for a byte; several bytes share one. */
#define NEAR_BIT(byte) ((uint32_t)1 << ((byte)&31))

/* The bytes that follow these letters, as NEAR_BIT(), where those of an accepted word begin with
 * them and go on; 0: none does. */
uint32_t near_index_follow(const NearIndex *index, Slice letters);

/* Whether some word of the glossary is, or consists of, this one. */
bool near_index_knows(const NearIndex *index, Slice folded);

/* The part that the word is one letter away from, or NULL: a letter more, less or other, or two
 * swapped, but neither the first one nor the last two, which endings change. */
const NearPart *near_index_letter(const NearIndex *index, Slice folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(NearIndex, near_index_free)
