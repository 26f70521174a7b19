/* SPDX-License-Identifier: MIT */
/* A set of phrases, each a run of words, found in texts in time that does not depend on how many
 * phrases there are: a tree whose steps are words.
 *
 * Words are told apart by their folded texts. Once it is filled, several threads may look at
 * once.
 */
#pragma once

#include "base/slice.h"

#define PHRASES_MOST_WORDS 32 /* of one phrase */
#define PHRASES_NONE       UINT32_MAX

typedef struct Phrases Phrases;

/* An empty set; the caller owns it. */
Phrases *phrases_new(void);

/* Frees the set; NULL is fine. */
void phrases_free(Phrases *phrases);

/* Adds a phrase of `count` folded words (1 to PHRASES_MOST_WORDS; copied). Returns `value`, or the
 * value that the same phrase was added with before. */
uint32_t phrases_add(Phrases *phrases, const Slice *words, size_t count, uint32_t value);

/* The number by which phrases_step() knows a word, or 0 where it stands in no phrase. `hash` is
 * phrases_hash() of it, which whoever has the word in hand may keep. */
uint32_t phrases_word(const Phrases *phrases, Slice folded, uint64_t hash);

/* Where a walk through the tree stands. */
typedef struct {
    uint64_t
        next; /* a bit for each word that phrases go on with, PHRASES_BIT(); several share one */
    uint32_t state; /* its number; 0: no phrase begins so */
    uint32_t value; /* of the phrase that ends here, or PHRASES_NONE */
} PhraseState;

#define PHRASES_BIT(word) ((uint64_t)1 << ((word)&63))

/* Where each walk begins: the states behind a first word, by its number. Borrowed, until a phrase
 * is added. */
const PhraseState *phrases_begins(const Phrases *phrases);

/* phrases_step() of a word whose bit is there. */
PhraseState phrases_follow(const Phrases *phrases, const PhraseState *from, uint32_t word);

/* One word further; `state` is 0 where no phrase goes on so. */
static inline PhraseState phrases_step(const Phrases *phrases, const PhraseState *from,
                                       uint32_t word) {
    return word && from->next & PHRASES_BIT(word) ? phrases_follow(phrases, from, word)
                                                  : (PhraseState){0, 0, PHRASES_NONE};
}

/* Has the processor fetch what phrases_follow() will look at. */
void phrases_expect(const Phrases *phrases, const PhraseState *from, uint32_t word);

/* A seeded hash of a folded word, never 0. */
uint64_t phrases_hash(Slice folded);

/* The secret numbers of this run that hashes are made with. */
const uint64_t *phrases_secrets(void);

/* phrases_hash() of a word of at most eight bytes: the bytes as they lie in memory, zeroes behind
 * them; `secrets` are phrases_secrets(). */
static inline uint64_t phrases_hash_short(const uint64_t *secrets, uint64_t bytes, size_t len) {
    unsigned __int128 product =
        (unsigned __int128)(bytes ^ secrets[1]) * (secrets[2] ^ (uint64_t)len << 32);
    uint64_t hash = (uint64_t)product ^ (uint64_t)(product >> 64);
    return hash ? hash : 1;
}

/* phrases_hash() of a word of 9 to 16 bytes: the first eight, and the last eight. */
static inline uint64_t phrases_hash_long(const uint64_t *secrets, uint64_t head, uint64_t tail,
                                         size_t len) {
    unsigned __int128 first = (unsigned __int128)(head ^ secrets[1]) * (tail ^ secrets[0]);
    uint64_t mixed = (uint64_t)first ^ (uint64_t)(first >> 64);
    unsigned __int128 product = (unsigned __int128)(secrets[2] ^ len) * mixed;
    uint64_t hash = (uint64_t)product ^ (uint64_t)(product >> 64);
    return hash ? hash : 1;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Phrases, phrases_free)
