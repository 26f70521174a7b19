/* SPDX-License-Identifier: MIT */
#include "work/wording/near-index.h"

#include "base/text.h"

#include <stdlib.h>

#define ENDING 2 /* letters at the end that forms of one word differ in */

/* A table from hashes to a place in the parts; a hash that is there already stays. */
typedef struct {
    uint64_t hash;
    uint32_t part; /* + 1; 0: free */
} Remainder;

/* The letters of an accepted word. */
typedef struct {
    Slice letters;
    const TermWord *word;
} Joined;

/* A bit for the near_sum() of each text, and of each with an `s`, and room for many more: most
 * texts are none of them. */
typedef struct {
    uint64_t *bits;
    unsigned shift; /* the upper bits of a sum are the place of its bit */
} NearFilter;

struct NearIndex {
    Arena *arena;
    Arena *scratch;     /* of one text, while it is filled */
    GHashTable *joined; /* Slice, in Joined, to Joined */
    NearFilter filter;  /* of them */
    GArray *sorted;     /* of Joined, by letters */
    GHashTable *known;  /* Slice, in NearPart: parts of all words */
    GPtrArray *parts;   /* of NearPart, of accepted words that something may be nearly */
    Remainder *remainders;
    size_t mask;
};

/* --- one letter less --- */

/* Where each letter of the word starts, with its end; 0 where it has too few or too many, or is
 * more than letters. */
static size_t letters_of(Slice word, size_t starts[NEAR_MOST + 1]) {
    size_t count = 0;
    for (size_t i = 0; i < word.len; i++) {
        if ((word.at[i] & 0xc0) == 0x80)
            continue;
        if (count == NEAR_MOST || !(g_ascii_isalpha(word.at[i]) || word.at[i] & 0x80))
            return 0;
        starts[count++] = i;
    }
    starts[count] = word.len;
    return count >= NEAR_LEAST ? count : 0;
}

static uint64_t hash_without(Slice word, size_t from, size_t to) {
    char rest[NEAR_MOST * 4];
    memcpy(rest, word.at, from);
    memcpy(rest + from, word.at + to, word.len - to);
    return phrases_hash((Slice){rest, word.len - (to - from)});
}

/* The hash of the whole word, then of what remains without each letter that may differ; returns
 * how many. */
static size_t hashes_of(Slice word, uint64_t hashes[NEAR_MOST + 1]) {
    size_t starts[NEAR_MOST + 1], letters = letters_of(word, starts), count = 0;
    if (letters == 0)
        return 0;
    hashes[count++] = phrases_hash(word);
    for (size_t i = 1; i + ENDING < letters; i++)
        hashes[count++] = hash_without(word, starts[i], starts[i + 1]);
    return count;
}

static Remainder *find_remainder(const NearIndex *index, uint64_t hash) {
    size_t at = hash & index->mask;
    while (index->remainders[at].part && index->remainders[at].hash != hash)
        at = (at + 1) & index->mask;
    return &index->remainders[at];
}

static void fill_remainders(NearIndex *index) {
    size_t total = 0, size = 64;
    for (unsigned i = 0; i < index->parts->len; i++)
        total += ((const NearPart *)index->parts->pdata[i])->folded.len;
    while (size < 2 * total)
        size *= 2;
    index->remainders = g_new0(Remainder, size);
    index->mask = size - 1;
    for (unsigned i = 0; i < index->parts->len; i++) {
        uint64_t hashes[NEAR_MOST + 1];
        size_t count = hashes_of(((const NearPart *)index->parts->pdata[i])->folded, hashes);
        for (size_t k = 0; k < count; k++) {
            Remainder *remainder = find_remainder(index, hashes[k]);
            if (!remainder->part)
                *remainder = (Remainder){hashes[k], i + 1};
        }
    }
}

/* Whether the two differ in one letter, or in the order of two neighbours, behind the first letter
 * and before the ending. */
static bool is_near(Slice a, Slice b) {
    size_t from = 0, end = 0, least = MIN(a.len, b.len);
    while (from < least && a.at[from] == b.at[from])
        from++;
    while (from && from < least && (a.at[from] & 0xc0) == 0x80)
        from--;
    while (end < least - from && a.at[a.len - 1 - end] == b.at[b.len - 1 - end])
        end++;
    while (end && (a.at[a.len - end] & 0xc0) == 0x80)
        end--;
    Slice x = slice_range(a, from, a.len - end), y = slice_range(b, from, b.len - end);
    bool one = text_length(x) <= 1 && text_length(y) <= 1;
    bool swapped = x.len == 2 && y.len == 2 && x.at[0] == y.at[1] && x.at[1] == y.at[0];
    return from > 0 && (one || swapped) &&
           text_length(slice_range(a, a.len - end, a.len)) >= ENDING;
}

/* --- filling --- */

static bool is_between(char c) {
    return !g_ascii_isalnum(c) && !(c & 0x80);
}

/* The folded text, for as long as nothing else is folded. */
static Slice fold(NearIndex *index, Slice text) {
    arena_reset(index->scratch);
    return slice_of(text_fold(index->scratch, text));
}

static Slice keep(NearIndex *index, Slice text) {
    return (Slice){slice_string(index->arena, text), text.len};
}

static void add_part(NearIndex *index, const TermWord *word, Slice text, bool near) {
    Slice folded = fold(index, text); /* words of terms come again and again */
    size_t starts[NEAR_MOST + 1];
    if (g_hash_table_contains(index->known, &folded))
        return;
    NearPart *part = arena_make(index->arena, NearPart);
    *part = (NearPart){word, text, keep(index, folded)};
    g_hash_table_add(index->known, &part->folded);
    if (near && letters_of(folded, starts))
        g_ptr_array_add(index->parts, part);
}

static void add_parts(NearIndex *index, const TermWord *word, bool near) {
    Slice text = word->text;
    for (size_t from = 0, to; from < text.len; from = to + 1) {
        for (to = from; to < text.len && !is_between(text.at[to]);)
            to++;
        if (to > from)
            add_part(index, word, slice_range(text, from, to), near);
    }
}

static void add_joined(NearIndex *index, const TermWord *word) {
    Slice folded = fold(index, word->text);
    char *letters = arena_alloc(index->scratch, folded.len);
    size_t len = 0;
    for (size_t i = 0; i < folded.len; i++)
        if (!is_between(folded.at[i]))
            letters[len++] = folded.at[i];
    Slice text = {letters, len};
    if (!len || g_hash_table_contains(index->joined, &text))
        return;
    Joined *joined = arena_make(index->arena, Joined);
    *joined = (Joined){keep(index, text), word};
    g_hash_table_insert(index->joined, &joined->letters, joined);
    g_array_append_val(index->sorted, *joined);
}

static void fill_filter(NearIndex *index) {
    NearFilter *filter = &index->filter;
    size_t bits = 64;
    while (bits < 32 * (size_t)index->sorted->len)
        bits *= 2;
    filter->bits = g_new0(uint64_t, bits / 64);
    filter->shift = (unsigned)__builtin_clzll(bits) + 1;
    for (unsigned i = 0; i < index->sorted->len; i++) {
        uint64_t sum = near_sum(0, g_array_index(index->sorted, Joined, i).letters);
        size_t bit = sum >> filter->shift, plural = near_sum(sum, SLICE("s")) >> filter->shift;
        filter->bits[bit / 64] |= (uint64_t)1 << bit % 64;
        filter->bits[plural / 64] |= (uint64_t)1 << plural % 64;
    }
}

static int compare_joined(const void *a, const void *b) {
    return slice_compare(((const Joined *)a)->letters, ((const Joined *)b)->letters);
}

NearIndex *near_index_new(const Glossary *glossary, bool letters) {
    NearIndex *index = g_new0(NearIndex, 1);
    index->arena = arena_new();
    index->scratch = arena_new();
    index->joined = g_hash_table_new(slice_hash, slice_same);
    index->sorted = g_array_new(FALSE, FALSE, sizeof(Joined));
    index->known = g_hash_table_new(slice_hash, slice_same);
    index->parts = g_ptr_array_new();
    for (int accepted = 1; accepted >= 0; accepted--) /* a word to avoid is known, but no aim */
        for (size_t i = 0; i < glossary->word_count; i++) {
            const TermWord *word = &glossary->words[i];
            if ((word->role != TERM_AVOID) != accepted)
                continue;
            add_parts(index, word, accepted && letters);
            if (accepted)
                add_joined(index, word);
        }
    g_clear_pointer(&index->scratch, arena_free);
    fill_filter(index);
    g_array_sort(index->sorted, compare_joined);
    fill_remainders(index);
    return index;
}

void near_index_free(NearIndex *index) {
    if (!index)
        return;
    g_hash_table_destroy(index->joined);
    g_free(index->filter.bits);
    g_array_unref(index->sorted);
    g_hash_table_destroy(index->known);
    g_ptr_array_unref(index->parts);
    g_free(index->remainders);
    arena_free(index->arena);
    g_free(index);
}

/* --- asking --- */

bool near_index_may_join(const NearIndex *index, uint64_t sum) {
    size_t bit = sum >> index->filter.shift;
    return index->filter.bits[bit / 64] >> bit % 64 & 1;
}

const TermWord *near_index_joined(const NearIndex *index, Slice letters) {
    if (!near_index_may_join(index, near_sum(0, letters)))
        return NULL;
    const Joined *joined = g_hash_table_lookup(index->joined, &letters);
    Slice less = slice_range(letters, 0, letters.len - 1);
    if (!joined && slice_ends(letters, "s"))
        joined = g_hash_table_lookup(index->joined, &less);
    return joined ? joined->word : NULL;
}

uint32_t near_index_follow(const NearIndex *index, Slice letters) {
    size_t low = 0, high = index->sorted->len;
    uint32_t follow = 0;
    while (low < high) { /* the first one behind the letters */
        size_t middle = low + (high - low) / 2;
        bool behind =
            slice_compare(g_array_index(index->sorted, Joined, middle).letters, letters) > 0;
        *(behind ? &high : &low) = behind ? middle : middle + 1;
    }
    for (; low < index->sorted->len; low++) {
        Slice next = g_array_index(index->sorted, Joined, low).letters;
        if (!slice_equal(slice_range(next, 0, letters.len), letters))
            break;
        follow |= NEAR_BIT(next.at[letters.len]);
    }
    return follow;
}

bool near_index_knows(const NearIndex *index, Slice folded) {
    return g_hash_table_contains(index->known, &folded);
}

const NearPart *near_index_letter(const NearIndex *index, Slice folded) {
    uint64_t hashes[NEAR_MOST + 1];
    size_t count = hashes_of(folded, hashes);
    for (size_t i = 0; i < count; i++) {
        const Remainder *remainder = find_remainder(index, hashes[i]);
        const NearPart *part = remainder->part ? index->parts->pdata[remainder->part - 1] : NULL;
        if (part && is_near(part->folded, folded))
            return part;
    }
    return NULL;
}
