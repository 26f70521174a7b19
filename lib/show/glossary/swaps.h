/* SPDX-License-Identifier: MIT */
/* Which word to write instead of which, for linters that know words and nothing else of a term. */
#pragma once

#include "show/glossary/internal.h"

/* An avoided word. */
typedef struct {
    const TermWord *word; /* the first that is written so */
    const char *plural;   /* its regular plural, where nothing else is written so; or NULL */
    GPtrArray *instead;   /* of Entry: the terms that want it avoided, once each */
} Swap;

typedef struct {
    GPtrArray *swaps;     /* of Swap, in the order of the terms */
    GHashTable *by_word;  /* to Swap: by key, or where the case of letters counts by "=word" */
    GHashTable *keys;     /* of all swaps */
    GHashTable *accepted; /* all accepted words (TermWord), by key and by "=word" */
    size_t scoped;        /* terms left out, as they hold in some folders only */
    size_t accepted_too;  /* words left out, as another term accepts them */
} Swaps;

/* Gathers the swaps of all terms that are not retired and hold everywhere; in the entries' arena.
 * A word that another term accepts is left out, unless the case of letters tells them apart. */
void swaps_gather(const Entries *entries, Swaps *swaps);

/* The key of a word: folded, with one blank for blanks and hyphens. In `arena`. */
const char *swaps_key(Arena *arena, Slice word);

/* The name under which a word stands in tables of these: its key, or "=word" where the case of
 * letters counts. In `arena`. */
const char *swaps_name(Arena *arena, Slice word, bool exact);

/* The regular plural of a word, in the arena; NULL where it has none, or the language of the
 * documents is not English. */
const char *swaps_plural(const Entries *entries, Slice word);

/* What to write instead of the swap's word, of its plural with `plural`: the terms' words, with
 * `between` between them. Those that hold one of the bytes of `unfit` are left out; `*left_out`
 * counts them. The caller owns it. */
char *swaps_instead(const Entries *entries, const Swap *swap, bool plural, const char *between,
                    const char *unfit, size_t *left_out);

/* Frees the tables. */
void swaps_clear(Swaps *swaps);

/* Whether an accepted word, by its key, holds an avoided one among its words; keys of more than 32
 * words are not looked at. */
bool swaps_inside(const Swaps *swaps, const char *key);

/* Notes what was left out. */
void swaps_note(const Entries *entries, const Swaps *swaps);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Swaps, swaps_clear)
