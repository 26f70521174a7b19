/* SPDX-License-Identifier: MIT */
#include "work/near.h"

#include "model/sketch.h"

#define ROWS      3 /* slots of a band */
#define BANDS     (SKETCH_SLOTS / ROWS)
#define NEIGHBORS 8    /* that each is compared with in one band */
#define DIGITS    4096 /* of the sort: a band's 24 bits are two of them */

/* A document in one sort. */
typedef struct {
    uint32_t band, place;
} Entry;

typedef struct {
    const uint8_t *sketches; /* by place, side by side: they are looked at in any order */
    uint32_t count;
    unsigned least;
    GArray *near;    /* Near, in the order they were found */
    uint32_t *where; /* by place: one more than where it stands in `near`; 0: nowhere */
    size_t slot;     /* the first of the present band */
    Entry *entries, *spare;
    uint32_t used; /* of both */
} Search;

/* Those from `crowd` on that share a band. */
typedef void (*OnCrowd)(Search *search, Entry *crowd, size_t size);

static const uint8_t *sketch_at(const Search *search, uint32_t place) {
    return search->sketches + (size_t)place * SKETCH_SLOTS;
}

/* A GCompareDataFunc: by the slots from the band's on, round the end, then by place. */
static int compare_entries(const void *a, const void *b, void *context) {
    const Search *search = context;
    const Entry *x = a, *y = b;
    const uint8_t *left = sketch_at(search, x->place), *right = sketch_at(search, y->place);
    int order = memcmp(left + search->slot, right + search->slot, SKETCH_SLOTS - search->slot);
    order = order ? order : memcmp(left, right, search->slot);
    return order ? order : (x->place > y->place) - (x->place < y->place);
}

static void sort_crowd(Search *search, Entry *crowd, size_t size) {
    g_qsort_with_data(crowd, (int)size, sizeof *crowd, compare_entries, search);
}

/* One pass of a radix sort, by the twelve bits of the band from `shift` on. */
static void sort_by(Search *search, unsigned shift) {
    uint32_t starts[DIGITS + 1] = {0};
    for (uint32_t i = 0; i < search->used; i++)
        starts[(search->entries[i].band >> shift) % DIGITS + 1]++;
    for (size_t digit = 0; digit < DIGITS; digit++)
        starts[digit + 1] += starts[digit];
    for (uint32_t i = 0; i < search->used; i++)
        search->spare[starts[(search->entries[i].band >> shift) % DIGITS]++] = search->entries[i];
    Entry *sorted = search->spare;
    search->spare = search->entries;
    search->entries = sorted;
}

/* Calls back for all entries that share a band with another. */
static void each_crowd(Search *search, OnCrowd on_crowd) {
    sort_by(search, 0);
    sort_by(search, 12);
    for (uint32_t from = 0, to; from < search->used; from = to) {
        Entry *crowd = &search->entries[from];
        for (to = from + 1; to < search->used; to++)
            if (search->entries[to].band != crowd->band)
                break;
        if (to - from > 1)
            on_crowd(search, crowd, to - from);
    }
}

static Near *near_of(Search *search, uint32_t place) {
    if (search->where[place] == 0) {
        Near none = {.place = place};
        g_array_append_val(search->near, none);
        search->where[place] = search->near->len;
    }
    return &g_array_index(search->near, Near, search->where[place] - 1);
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

/* An OnCrowd of those whose sketches hash alike: who has the sketch of the one before is one more
 * of the same, and the first of them is its only candidate. */
static void drop_equals(Search *search, Entry *crowd, size_t size) {
    sort_crowd(search, crowd, size);
    uint32_t first = crowd[0].place;
    for (size_t i = 1; i < size; i++) {
        uint32_t place = crowd[i].place;
        if (memcmp(sketch_at(search, first), sketch_at(search, place), SKETCH_SLOTS) == 0)
            keep(near_of(search, place), first, SKETCH_SLOTS);
        else
            first = place;
    }
}

/* Three slots as one number. */
static inline uint32_t band_at(const uint8_t *slots) {
    return slots[0] | (uint32_t)slots[1] << 8 | (uint32_t)slots[2] << 16;
}

/* Eight slots from `slot` on, round the end. */
static inline uint64_t key_at(const uint8_t *sketch, size_t slot) {
    uint64_t key = 0;
    if (slot + sizeof key <= SKETCH_SLOTS) {
        memcpy(&key, sketch + slot, sizeof key);
        return GUINT64_FROM_BE(key);
    }
    for (size_t i = 0; i < sizeof key; i++)
        key = key << 8 | sketch[(slot + i) % SKETCH_SLOTS];
    return key;
}

/* Whether two with the same band have one of the next five slots in common, as those who are near
 * have in 99 of 100 cases. */
static inline bool go_on(const uint8_t *a, const uint8_t *b, size_t slot) {
    uint64_t differ = (key_at(a, slot) ^ key_at(b, slot)) & 0xffffffffffu;
    return ((differ - 0x0101010101u) & ~differ & 0x8080808080u) != 0;
}

/* An OnCrowd of those who share a band. */
static void compare_neighbors(Search *search, Entry *crowd, size_t size) {
    if (size > NEIGHBORS + 1) /* else each meets each */
        sort_crowd(search, crowd, size);
    for (size_t i = 1; i < size; i++) {
        const uint8_t *sketch = sketch_at(search, crowd[i].place);
        for (size_t j = i - MIN(i, NEIGHBORS); j < i; j++) {
            const uint8_t *other = sketch_at(search, crowd[j].place);
            uint32_t early = MIN(crowd[i].place, crowd[j].place);
            uint32_t late = MAX(crowd[i].place, crowd[j].place);
            unsigned matches =
                go_on(sketch, other, search->slot) ? sketch_matches(sketch, other) : 0;
            if (matches >= search->least)
                keep(near_of(search, late), early, matches);
        }
    }
}

static uint32_t hash_of(const uint8_t *sketch) {
    uint64_t hash = 0;
    for (size_t slot = 0; slot < SKETCH_SLOTS; slot += 8) {
        hash = (hash ^ key_at(sketch, slot)) * 0x9e3779b97f4a7c15u;
        hash ^= hash >> 32;
    }
    return (uint32_t)(hash >> 40);
}

static void find_equals(Search *search) {
    for (search->used = 0; search->used < search->count; search->used++)
        search->entries[search->used] =
            (Entry){hash_of(sketch_at(search, search->used)), search->used};
    each_crowd(search, drop_equals);
}

/* Compares those that share the band at `slot`, but for who has an equal before it. */
static void find_band(Search *search, size_t slot, unsigned equals) {
    search->slot = slot;
    search->used = 0;
    for (uint32_t place = 0; place < search->count; place++) {
        uint32_t where = search->where[place];
        if (where == 0 || where > equals)
            search->entries[search->used++] =
                (Entry){band_at(sketch_at(search, place) + slot), place};
    }
    each_crowd(search, compare_neighbors);
}

static int compare_places(const void *a, const void *b) {
    uint32_t x = ((const Near *)a)->place, y = ((const Near *)b)->place;
    return (x > y) - (x < y);
}

GArray *near_find(const Document *const *documents, uint32_t count, unsigned least) {
    g_autofree uint32_t *where = g_new0(uint32_t, count);
    g_autofree uint8_t *sketches = g_malloc((size_t)count * SKETCH_SLOTS + 1);
    for (uint32_t i = 0; i < count; i++)
        memcpy(sketches + (size_t)i * SKETCH_SLOTS, documents[i]->sketch, SKETCH_SLOTS);
    g_autofree Entry *entries = g_new(Entry, count), *spare = g_new(Entry, count);
    Search search = {.sketches = sketches,
                     .count = count,
                     .least = MAX(least, 1),
                     .near = g_array_new(FALSE, FALSE, sizeof(Near)),
                     .where = where,
                     .entries = entries,
                     .spare = spare};
    find_equals(&search);
    unsigned equals = search.near->len;
    for (size_t band = 0; band < BANDS; band++)
        find_band(&search, band * ROWS, equals);
    g_array_sort(search.near, compare_places);
    return search.near;
}
