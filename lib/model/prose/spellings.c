/* SPDX-License-Identifier: MIT */
/* The spellings of words, numbered: an open-addressing table of their hashes, at most half full. */
#include "model/prose/internal.h"

#define FIRST_ROOM 256
#define MOST_KEPT  (1u << 15) /* spellings from text to text */

typedef struct {
    uint64_t number;   /* ProseWord.number */
    uint32_t spelling; /* 0: nothing stands here */
} Spelling;

/* What one owner has noted. */
typedef struct {
    uint64_t owner;
    uint32_t *notes;
    uint32_t room;
} Notes;

struct ProseSpellings {
    Spelling *slots;
    size_t mask;
    uint32_t count;
    GArray *by_word; /* uint32_t: of the text at hand */
    GArray *notes;   /* Notes */
    GArray *picked;  /* uint32_t */
    GArray *upper;   /* uint32_t, Prose.upper */
};

ProseSpellings *prose_spellings_new(void) {
    ProseSpellings *spellings = g_new0(ProseSpellings, 1);
    spellings->slots = g_new0(Spelling, FIRST_ROOM);
    spellings->mask = FIRST_ROOM - 1;
    spellings->notes = g_array_new(FALSE, TRUE, sizeof(Notes));
    spellings->by_word = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    spellings->picked = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    spellings->upper = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    return spellings;
}

void prose_spellings_free(ProseSpellings *spellings) {
    for (unsigned i = 0; i < spellings->notes->len; i++)
        g_free(g_array_index(spellings->notes, Notes, i).notes);
    g_array_unref(spellings->notes);
    g_array_unref(spellings->by_word);
    g_array_unref(spellings->picked);
    g_array_unref(spellings->upper);
    g_free(spellings->slots);
    g_free(spellings);
}

void prose_spellings_start(ProseSpellings *spellings) {
    if (spellings->count <= MOST_KEPT)
        return;
    memset(spellings->slots, 0, (spellings->mask + 1) * sizeof(Spelling));
    spellings->count = 0;
    for (unsigned i = 0; i < spellings->notes->len; i++) {
        Notes *notes = &g_array_index(spellings->notes, Notes, i);
        memset(notes->notes, 0, notes->room * sizeof(uint32_t));
    }
}

static inline Spelling *find_slot(const ProseSpellings *spellings, uint64_t number) {
    size_t at = number & spellings->mask;
    while (spellings->slots[at].spelling && spellings->slots[at].number != number)
        at = (at + 1) & spellings->mask;
    return &spellings->slots[at];
}

static void grow(ProseSpellings *spellings) {
    g_autofree Spelling *old = spellings->slots;
    size_t room = spellings->mask + 1;
    spellings->slots = g_new0(Spelling, 2 * room);
    spellings->mask = 2 * room - 1;
    for (size_t i = 0; i < room; i++)
        if (old[i].spelling)
            *find_slot(spellings, old[i].number) = old[i];
}

/* The spelling of a word of that number, a new one where nobody has met it. */
static inline uint32_t spelling_of(ProseSpellings *spellings, uint64_t number) {
    Spelling *slot = find_slot(spellings, number);
    if (slot->spelling)
        return slot->spelling;
    uint32_t spelling = ++spellings->count;
    *slot = (Spelling){number, spelling};
    if (2 * (size_t)spelling > spellings->mask)
        grow(spellings);
    return spelling;
}

void prose_spellings_number(ProseSpellings *spellings, Prose *prose) {
    g_array_set_size(spellings->by_word, (unsigned)prose->word_count);
    g_array_set_size(spellings->upper, (unsigned)prose->word_count + 1);
    uint32_t *into = (uint32_t *)(void *)spellings->by_word->data;
    uint32_t *upper = (uint32_t *)(void *)spellings->upper->data;
    prose->upper = upper;
    unsigned flags = 0;
    for (size_t i = 0; i < prose->word_count; i++) {
        into[i] = spelling_of(spellings, prose->words[i].number);
        flags |= prose->words[i].flags;
        *upper = (uint32_t)i;
        upper += (prose->words[i].flags & WORD_UPPER) != 0;
    }
    *upper = (uint32_t)prose->word_count;
    prose->spelling = into;
    prose->spellings = spellings->count + 1;
    prose->flags = (uint16_t)flags;
}

/* --- notes --- */

uint64_t prose_owner(void) {
    static gint last;
    return (uint64_t)g_atomic_int_add(&last, 1) + 1;
}

static Notes *notes_of(GArray *all, uint64_t owner) {
    for (unsigned i = 0; i < all->len; i++)
        if (g_array_index(all, Notes, i).owner == owner)
            return &g_array_index(all, Notes, i);
    Notes notes = {.owner = owner};
    g_array_append_val(all, notes);
    return &g_array_index(all, Notes, all->len - 1);
}

uint32_t *prose_notes(const Prose *prose, uint64_t owner) {
    const ProseReader *reader = (const ProseReader *)(const void *)prose;
    Notes *notes = notes_of(reader->spellings->notes, owner);
    if (notes->room < prose->spellings) {
        uint32_t room = prose->spellings + prose->spellings / 2;
        notes->notes = g_renew(uint32_t, notes->notes, room);
        memset(notes->notes + notes->room, 0, (room - notes->room) * sizeof(uint32_t));
        notes->room = room;
    }
    return notes->notes;
}

/* Without a branch for each word: most are dull, and which are not nobody can foresee. */
const uint32_t *prose_pick(const Prose *prose, const uint32_t *notes, uint32_t first, uint32_t end,
                           size_t *count) {
    const ProseReader *reader = (const ProseReader *)(const void *)prose;
    GArray *into = reader->spellings->picked;
    if (into->len <= end - first)
        g_array_set_size(into, end - first + 1);
    uint32_t *picked = (uint32_t *)(void *)into->data;
    size_t found = 0;
    for (uint32_t at = first; at < end; at++) {
        picked[found] = at;
        found += !(notes[prose->spelling[at]] & PROSE_DULL);
    }
    picked[found] = end;
    *count = found;
    return picked;
}
