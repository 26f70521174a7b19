/* SPDX-License-Identifier: MIT */
/* The sketch is that of Dahlgaard, Knudsen and Thorup ("Fast similarity sketching", 2017): in each
 * round every number falls into one slot, where the smallest stays; a next round fills only slots
 * that are still empty. So a long text costs one step a shingle, and a short one fills its slots as
 * evenly as if each had been asked for its own smallest. The last few that are empty borrow from
 * others (Shrivastava 2017). */
#include "model/sketch.h"

#include <stdlib.h>

#define ROUNDS 64 /* at most; one number that fell alone in each has filled half of the slots */
#define ENOUGH 56 /* slots filled; the others borrow */

#define FIRST_ONLY                                                                                 \
    4096 /* shingles that later rounds look at; of more that differ, round one is enough */

static inline uint64_t rotate(uint64_t x, int bits) {
    return x << bits | x >> (64 - bits);
}

void shingles_make(GArray *words) {
    uint64_t *word = (uint64_t *)(void *)words->data;
    unsigned count = words->len < 3 ? 0 : words->len - 2;
    for (unsigned i = 0; i < count; i++)
        word[i] += rotate(word[i + 1], 21) + rotate(word[i + 2], 42);
    g_array_set_size(words, count);
}

static int compare_numbers(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

void shingles_sort(GArray *shingles) {
    uint64_t *set = (uint64_t *)(void *)shingles->data;
    unsigned count = 0;
    if (shingles->len)
        qsort(set, shingles->len, sizeof *set, compare_numbers);
    for (unsigned i = 0; i < shingles->len; i++)
        if (i == 0 || set[i] != set[i - 1])
            set[count++] = set[i];
    g_array_set_size(shingles, count);
}

double shingles_alike(const GArray *a, const GArray *b) {
    const uint64_t *x = (const uint64_t *)(const void *)a->data,
                   *y = (const uint64_t *)(const void *)b->data;
    size_t i = 0, j = 0, both = 0;
    while (i < a->len && j < b->len) {
        both += x[i] == y[j];
        uint64_t low = MIN(x[i], y[j]), other = y[j];
        j += other == low;
        i += x[i] == low;
    }
    size_t either = a->len + b->len - both;
    return either ? (double)both / (double)either : 0;
}

/* What a round multiplies shingles by, to put them into an order of its own. */
static uint64_t factor(uint64_t round) {
    uint64_t hash = (round + 1) * 0x9e3779b97f4a7c15u;
    hash = (hash ^ hash >> 30) * 0xbf58476d1ce4e5b9u;
    return (hash ^ hash >> 27) | 1;
}

static inline uint64_t in_order(uint64_t shingle, uint64_t by) {
    uint64_t hash = shingle * by;
    return hash ^ hash >> 32;
}

/* Lets every shingle fall into its slot, where the smallest stays. */
static void fall(const uint64_t *shingles, size_t count, uint64_t round,
                 uint64_t least[SKETCH_SLOTS]) {
    uint64_t by = factor(round);
    for (size_t slot = 0; slot < SKETCH_SLOTS; slot++)
        least[slot] = UINT64_MAX;
    for (size_t i = 0; i < count; i++) {
        uint64_t hash = in_order(shingles[i], by);
        uint64_t *slot = &least[hash >> 58];
        *slot = MIN(*slot, hash);
    }
}

/* A slot that nothing fell into has what another holds, found by drawing lots of its own. */
static uint8_t borrow(const uint8_t *sketch, uint64_t full, uint64_t slot) {
    for (uint64_t lot = 0;; lot++) {
        uint64_t other = factor(SKETCH_SLOTS * (lot + 1) + slot) >> 58;
        if (full >> other & 1)
            return sketch[other];
    }
}

/* Takes what fell into slots that are not `full`; returns those that are now. */
static uint64_t take(const uint64_t least[SKETCH_SLOTS], uint64_t full,
                     uint8_t sketch[SKETCH_SLOTS]) {
    uint64_t filled = 0;
    for (size_t slot = 0; slot < SKETCH_SLOTS; slot++) {
        sketch[slot] = full >> slot & 1 ? sketch[slot] : (uint8_t)least[slot];
        filled |= (uint64_t)(least[slot] != UINT64_MAX) << slot;
    }
    return full | filled;
}

void sketch_make(const uint64_t *shingles, size_t count, uint8_t sketch[SKETCH_SLOTS]) {
    uint64_t least[SKETCH_SLOTS], full = 0;
    memset(sketch, 0, SKETCH_SLOTS);
    for (uint64_t round = 0; round < ROUNDS && count; round++) {
        fall(shingles, round ? MIN(count, FIRST_ONLY) : count, round, least);
        full = take(least, full, sketch);
        if (__builtin_popcountll(full) >= ENOUGH)
            break;
    }
    if (full == 0 || full == UINT64_MAX)
        return;
    for (size_t slot = 0; slot < SKETCH_SLOTS; slot++)
        if (!(full >> slot & 1))
            sketch[slot] = borrow(sketch, full, slot);
}

/* Of eight bytes at a time: 1 in each that is equal. */
static inline uint64_t equal_bytes(const uint8_t *a, const uint8_t *b) {
    const uint64_t ones = 0x0101010101010101u, low = ones * 0x7f;
    uint64_t x, y;
    memcpy(&x, a, sizeof x);
    memcpy(&y, b, sizeof y);
    uint64_t differ = x ^ y;
    return ~(((differ & low) + low) | differ) >> 7 & ones;
}

unsigned sketch_matches(const uint8_t *a, const uint8_t *b) {
    uint64_t sums = 0; /* eight of them, a byte each */
    for (size_t slot = 0; slot < SKETCH_SLOTS; slot += 8)
        sums += equal_bytes(a + slot, b + slot);
    return (unsigned)(sums * 0x0101010101010101u >> 56);
}
