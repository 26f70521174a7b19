/* SPDX-License-Identifier: MIT */
/* Which word to write instead of which, for linters that know words and nothing else of a term. */
#pragma once

#include "show/glossary/internal.h"

/* An avoided word. */
typedef struct {
    Slice text;
    bool exact;
    GPtrArray *instead; /* of Entry: the terms that want it avoided, once each */
} Swap;

typedef struct {
    GPtrArray *swaps;     /* of Swap, in the order of the terms */
    GHashTable *by_word;  /* to Swap: by key, or where the case of letters counts by "=word" */
    GHashTable *keys;     /* of all swaps */
    GHashTable *accepted; /* keys of all accepted words, to the word (a Slice) */
    size_t scoped;        /* terms left out, as they hold in some folders only */
    size_t accepted_too;  /* words left out, as another term accepts them */
} Swaps;

/* Gathers the swaps of all terms that are not retired and hold everywhere; in the entries' arena.
 * A word that another term accepts is left out, unless the case of letters tells them apart. */
void swaps_gather(const Entries *entries, Swaps *swaps);

/* The key of a word: folded, with one blank for blanks and hyphens. In `arena`. */
const char *swaps_key(Arena *arena, Slice word);

/* Frees the tables. */
void swaps_clear(Swaps *swaps);

/* Whether an accepted word, by its key, holds an avoided one among its words; keys of more than 32
 * words are not looked at. */
bool swaps_inside(const Swaps *swaps, const char *key);

/* Notes what was left out. */
void swaps_note(const Entries *entries, const Swaps *swaps);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Swaps, swaps_clear)
