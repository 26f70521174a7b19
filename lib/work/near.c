/* SPDX-License-Identifier: MIT */
#include "work/near.h"

#include "model/sketch.h"

#include <stdlib.h>

#define ROWS      3 /* slots of a band */
#define BANDS     (SKETCH_SLOTS / ROWS)
#define NEIGHBORS 8    /* that each is compared with in one band */
#define DIGITS    4096 /* of the sort: a band's 24 bits are two of them */

/* A text in one sort: by its band, then by the slots behind it. */
typedef struct {
    uint64_t key;
    uint32_t text;
} Entry;

typedef struct {
    const uint8_t *const *sketches;
    unsigned least;
    Near *near;
    uint32_t *texts; /* those that speak for themselves */
    uint32_t count;
    Entry *entries, *spare;
} Search;

typedef void (*OnCrowd)(Search *search, Entry *crowd, size_t size);

static int compare_entries(const void *a, const void *b) {
    const Entry *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return (x->text > y->text) - (x->text < y->text);
}

/* One pass of a radix sort, by the twelve bits of the key from `shift` on. */
static void sort_by(Search *search, unsigned shift) {
    uint32_t starts[DIGITS + 1] = {0};
    for (uint32_t i = 0; i < search->count; i++)
        starts[(search->entries[i].key >> shift) % DIGITS + 1]++;
    for (size_t digit = 0; digit < DIGITS; digit++)
        starts[digit + 1] += starts[digit];
    for (uint32_t i = 0; i < search->count; i++)
        search->spare[starts[(search->entries[i].key >> shift) % DIGITS]++] = search->entries[i];
    Entry *sorted = search->spare;
    search->spare = search->entries;
    search->entries = sorted;
}

/* Calls back for all entries that share a band with another. */
static void each_crowd(Search *search, OnCrowd on_crowd) {
    sort_by(search, 40);
    sort_by(search, 52);
    for (uint32_t from = 0, to; from < search->count; from = to) {
        Entry *crowd = &search->entries[from];
        for (to = from + 1; to < search->count; to++)
            if (search->entries[to].key >> 40 != crowd->key >> 40)
                break;
        if (to - from > 1)
            on_crowd(search, crowd, to - from);
    }
}

/* Keeps a candidate where it is among the best; of equals, the first by place. */
static void keep(Near *near, uint32_t other, unsigned matches) {
    size_t at = 0;
    for (size_t i = 0; i < near->count; i++)
        if (near->others[i] == other)
            return;
    while (at < near->count && (near->matches[at] > matches ||
                                (near->matches[at] == matches && near->others[at] < other)))
        at++;
    if (at == NEAR_MOST)
        return;
    near->count = (uint8_t)MIN(near->count + 1, NEAR_MOST);
    for (size_t i = near->count - 1u; i > at; i--) {
        near->others[i] = near->others[i - 1];
        near->matches[i] = near->matches[i - 1];
    }
    near->others[at] = other;
    near->matches[at] = (uint8_t)matches;
}

static void compare(Search *search, uint32_t a, uint32_t b) {
    unsigned matches = sketch_matches(search->sketches[a], search->sketches[b]);
    if (matches >= search->least)
        keep(&search->near[MAX(a, b)], MIN(a, b), matches);
}

/* An OnCrowd of those whose sketches hash alike: who has the sketch of the one before is one more
 * of the same, and the first of them is its only candidate. */
static void drop_equals(Search *search, Entry *crowd, size_t size) {
    qsort(crowd, size, sizeof *crowd, compare_entries);
    uint32_t first = crowd[0].text;
    for (size_t i = 1; i < size; i++) {
        uint32_t text = crowd[i].text;
        if (memcmp(search->sketches[first], search->sketches[text], SKETCH_SLOTS) == 0)
            keep(&search->near[text], first, SKETCH_SLOTS);
        else
            first = text;
    }
}

/* Whether two keys with the same band have one more slot in common, as those who are near have in
 * 99 of 100 cases. */
static inline bool go_on(uint64_t a, uint64_t b) {
    uint64_t differ = (a ^ b) & 0xffffffffffu;
    return ((differ - 0x0101010101u) & ~differ & 0x8080808080u) != 0;
}

/* An OnCrowd of those who share a band. */
static void compare_neighbors(Search *search, Entry *crowd, size_t size) {
    if (size > NEIGHBORS + 1) /* else each meets each */
        qsort(crowd, size, sizeof *crowd, compare_entries);
    for (size_t i = 1; i < size; i++)
        for (size_t j = i - MIN(i, NEIGHBORS); j < i; j++)
            if (go_on(crowd[i].key, crowd[j].key))
                compare(search, crowd[i].text, crowd[j].text);
}

/* Eight slots from `slot` on, round the end. */
static uint64_t key_at(const uint8_t *sketch, size_t slot) {
    uint64_t key = 0;
    if (slot + sizeof key <= SKETCH_SLOTS) {
        memcpy(&key, sketch + slot, sizeof key);
        return GUINT64_FROM_BE(key);
    }
    for (size_t i = 0; i < sizeof key; i++)
        key = key << 8 | sketch[(slot + i) % SKETCH_SLOTS];
    return key;
}

static uint64_t hash_of(const uint8_t *sketch) {
    uint64_t hash = 0;
    for (size_t slot = 0; slot < SKETCH_SLOTS; slot += 8) {
        hash = (hash ^ key_at(sketch, slot)) * 0x9e3779b97f4a7c15u;
        hash ^= hash >> 32;
    }
    return hash;
}

static void find_equals(Search *search) {
    for (uint32_t i = 0; i < search->count; i++)
        search->entries[i] = (Entry){hash_of(search->sketches[i]), i};
    each_crowd(search, drop_equals);
    uint32_t alone = 0;
    for (uint32_t i = 0; i < search->count; i++)
        if (search->near[i].count == 0)
            search->texts[alone++] = i;
    search->count = alone;
}

const Near *near_find(Arena *arena, const uint8_t *const *sketches, uint32_t count,
                      unsigned least) {
    g_autofree uint32_t *texts = g_new(uint32_t, count);
    g_autofree Entry *entries = g_new(Entry, count), *spare = g_new(Entry, count);
    Search search = {.sketches = sketches,
                     .least = least,
                     .near = arena_array(arena, Near, count),
                     .texts = texts,
                     .count = count,
                     .entries = entries,
                     .spare = spare};
    find_equals(&search);
    for (size_t band = 0; band < BANDS; band++) {
        for (uint32_t i = 0; i < search.count; i++) {
            uint32_t text = search.texts[i];
            search.entries[i] = (Entry){key_at(sketches[text], band * ROWS), text};
        }
        each_crowd(&search, compare_neighbors);
    }
    return search.near;
}
