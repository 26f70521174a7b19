/* SPDX-License-Identifier: MIT */
/* The spellings of words, numbered: an open-addressing table of the numbers, at most half full.
 * What many words ask for is kept small: it stays near the processor. */
#include "model/prose/internal.h"

#define FIRST_ROOM  1024
#define MOST_KEPT   (1u << 15) /* spellings from text to text */
#define MOST_OWNERS 6          /* who have a bit */
#define NEVER_DULL  0x40       /* the bit of nobody */
#define MARGIN      8          /* bytes that are looked at together */

/* What one owner has noted. */
typedef struct {
    uint64_t owner;
    uint32_t *notes;
    size_t room;
} Notes;

struct ProseSpellings {
    uint32_t *slots; /* spellings; 0: nothing stands here */
    size_t mask;
    VECTOR(uint64_t) numbers; /* by spelling: ProseWord.number */
    uint8_t *dull;            /* by spelling: bits of owners; as much room as there are slots */
    VECTOR(Notes) notes;
    VECTOR(uint32_t) by_word; /* of the text at hand */
    VECTOR(uint8_t) dull_words;
    VECTOR(uint32_t) picked;
};

ProseSpellings *prose_spellings_new(void) {
    ProseSpellings *spellings = g_new0(ProseSpellings, 1);
    spellings->slots = g_new0(uint32_t, FIRST_ROOM);
    spellings->dull = g_new0(uint8_t, FIRST_ROOM);
    spellings->mask = FIRST_ROOM - 1;
    *vector_add(&spellings->numbers) = 0; /* of no spelling */
    return spellings;
}

void prose_spellings_free(ProseSpellings *spellings) {
    for (size_t i = 0; i < spellings->notes.len; i++)
        g_free(spellings->notes.at[i].notes);
    vector_free(&spellings->notes);
    vector_free(&spellings->numbers);
    vector_free(&spellings->by_word);
    vector_free(&spellings->dull_words);
    vector_free(&spellings->picked);
    g_free(spellings->slots);
    g_free(spellings->dull);
    g_free(spellings);
}

void prose_spellings_start(ProseSpellings *spellings) {
    if (spellings->numbers.len <= MOST_KEPT)
        return;
    memset(spellings->slots, 0, (spellings->mask + 1) * sizeof(uint32_t));
    memset(spellings->dull, 0, spellings->mask + 1);
    spellings->numbers.len = 1;
    for (size_t i = 0; i < spellings->notes.len; i++) {
        Notes *notes = &spellings->notes.at[i];
        memset(notes->notes, 0, notes->room * sizeof(uint32_t));
    }
}

static inline uint32_t *find_slot(const ProseSpellings *spellings, uint64_t number) {
    size_t at = number & spellings->mask;
    while (spellings->slots[at] && spellings->numbers.at[spellings->slots[at]] != number)
        at = (at + 1) & spellings->mask;
    return &spellings->slots[at];
}

static void grow(ProseSpellings *spellings) {
    size_t room = spellings->mask + 1;
    g_free(spellings->slots);
    spellings->slots = g_new0(uint32_t, 2 * room);
    spellings->mask = 2 * room - 1;
    for (uint32_t i = 1; i < spellings->numbers.len; i++)
        *find_slot(spellings, spellings->numbers.at[i]) = i;
    spellings->dull = g_renew(uint8_t, spellings->dull, 2 * room);
    memset(spellings->dull + room, 0, room);
}

/* The spelling of a word of a number that nobody has met. */
static uint32_t add_spelling(ProseSpellings *spellings, uint64_t number) {
    uint32_t spelling = *find_slot(spellings, number) = (uint32_t)spellings->numbers.len;
    *vector_add(&spellings->numbers) = number;
    if (2 * (size_t)spelling > spellings->mask)
        grow(spellings);
    return spelling;
}

void prose_spellings_number(ProseSpellings *spellings, Prose *prose) {
    const ProseWord *words = prose->words;
    size_t count = prose->word_count;
    vector_reserve(&spellings->by_word, count);
    vector_reserve(&spellings->dull_words, count + MARGIN);
    uint32_t *by_word = spellings->by_word.at;
    uint8_t *dull_words = spellings->dull_words.at;
    for (size_t i = 0; i < count; i++) {
        uint32_t spelling = *find_slot(spellings, words[i].number);
        if (!spelling)
            spelling = add_spelling(spellings, words[i].number);
        by_word[i] = spelling;
        dull_words[i] = spellings->dull[spelling] | (words[i].flags & WORD_UPPER ? 0 : PROSE_UPPER);
    }
    memset(dull_words + count, 0, MARGIN);
    prose->spelling = by_word;
    prose->spellings = (uint32_t)spellings->numbers.len;
}

/* --- notes --- */

uint64_t prose_owner(void) {
    static gint last;
    return (uint64_t)g_atomic_int_add(&last, 1) + 1;
}

static size_t find_notes(ProseSpellings *spellings, uint64_t owner) {
    size_t i = 0;
    while (i < spellings->notes.len && spellings->notes.at[i].owner != owner)
        i++;
    if (i == spellings->notes.len)
        *vector_add(&spellings->notes) = (Notes){.owner = owner};
    return i;
}

ProseNotes prose_notes(const Prose *prose, uint64_t owner) {
    ProseSpellings *spellings = ((const ProseReader *)(const void *)prose)->spellings;
    size_t i = find_notes(spellings, owner);
    Notes *notes = &spellings->notes.at[i];
    if (notes->room < prose->spellings) {
        size_t room = prose->spellings + prose->spellings / 2;
        notes->notes = g_renew(uint32_t, notes->notes, room);
        memset(notes->notes + notes->room, 0, (room - notes->room) * sizeof(uint32_t));
        notes->room = room;
    }
    return (ProseNotes){notes->notes, spellings->dull, i < MOST_OWNERS ? (uint8_t)(1u << i) : 0};
}

/* Those of the eight words from `at` on that are not dull: bits in their bytes, the first word's
 * the lowest. */
static inline uint64_t alive_at(const ProseSpellings *spellings, uint8_t bit, size_t at) {
    uint64_t dull;
    memcpy(&dull, spellings->dull_words.at + at, sizeof dull);
    return GUINT64_FROM_LE(~dull) & (uint64_t)(bit ? bit : NEVER_DULL) * 0x0101010101010101u;
}

const uint32_t *prose_pick(const Prose *prose, uint8_t bit, uint32_t first, uint32_t end) {
    ProseSpellings *spellings = ((const ProseReader *)(const void *)prose)->spellings;
    vector_reserve(&spellings->picked, (size_t)(end - first) + 1);
    uint32_t *picked = spellings->picked.at;
    for (uint32_t at = first; at < end; at += 8) {
        uint64_t alive = alive_at(spellings, bit, at);
        if (end - at < 8)
            alive &= ((uint64_t)1 << 8 * (end - at)) - 1;
        for (; alive; alive &= alive - 1)
            *picked++ = at + (uint32_t)__builtin_ctzll(alive) / 8;
    }
    *picked = end;
    return spellings->picked.at;
}
