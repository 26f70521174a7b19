/* SPDX-License-Identifier: MIT */
/* A dictionary gives each word a number. Which state a first word leads to, where nearly every walk
 * begins and ends, its number alone knows; a table leads from a state and a word's number to the
 * next state. Dictionary and table are open addressing with seeded hashes and at most half full, so
 * a step takes the same time in a small set and in a large one. A state knows of most words,
 * without a look at the table, that no phrase goes on with them. */
#include "base/phrases.h"

typedef struct {
    uint64_t hash;
    const char *at;
    uint32_t len;
} Word;

/* One look at memory each. */
typedef struct {
    uint32_t from, word;
    uint32_t state; /* it leads to, with GOES_ON; 0: nothing stands in this place */
    uint32_t value; /* PhraseState.value of that */
} Step;

#define GOES_ON 0x80000000u /* there are steps from that state */

struct Phrases {
    Arena *arena;
    char *room; /* for the texts of words */
    size_t left;
    GArray *words;   /* Word, by number; the first is none */
    GArray *begins;  /* PhraseState, by number */
    uint32_t *slots; /* numbers of words; 0: nothing */
    size_t slot_mask;
    uint64_t secrets[3];
    Step *steps;
    size_t step_mask, step_count;
    GArray *next; /* uint64_t by state: PhraseState.next, of those with GOES_ON */
};

#define FIRST_ROOM  64 /* places in each table */
#define GROWTH      4  /* times the places when half of them are taken */
#define STEP_GROWTH 2  /* the same of the steps, which are larger */
#define TEXT_ROOM   (size_t)(16 * 1024)

static const PhraseState NOWHERE = {0, 0, PHRASES_NONE};

Phrases *phrases_new(void) {
    Phrases *phrases = g_new0(Phrases, 1);
    phrases->arena = arena_new();
    phrases->words = g_array_new(FALSE, TRUE, sizeof(Word));
    phrases->slots = g_new0(uint32_t, FIRST_ROOM);
    phrases->slot_mask = FIRST_ROOM - 1;
    phrases->begins = g_array_new(FALSE, FALSE, sizeof(PhraseState));
    memcpy(phrases->secrets, phrases_secrets(), sizeof phrases->secrets);
    phrases->steps = g_new0(Step, FIRST_ROOM);
    phrases->step_mask = FIRST_ROOM - 1;
    g_array_set_size(phrases->words, 1);
    phrases->next = g_array_new(FALSE, TRUE, sizeof(uint64_t));
    g_array_set_size(phrases->next, 1);
    g_array_append_val(phrases->begins, NOWHERE);
    return phrases;
}

void phrases_free(Phrases *phrases) {
    if (!phrases)
        return;
    arena_free(phrases->arena);
    g_array_unref(phrases->words);
    g_array_unref(phrases->begins);
    g_free(phrases->slots);
    g_array_unref(phrases->next);
    g_free(phrases->steps);
    g_free(phrases);
}

/* --- hashes --- */

const uint64_t *phrases_secrets(void) {
    static uint64_t drawn[3];
    static size_t done = 0;
    if (g_once_init_enter(&done)) {
        for (unsigned i = 0; i < 3; i++) {
            unsigned high = hash_bytes("phrases high", 8 + i),
                     low = hash_bytes("phrases low", 8 + i);
            drawn[i] = (uint64_t)high << 32 | low | 1;
        }
        g_once_init_leave(&done, 1);
    }
    return drawn;
}

/* The product of both, its upper half folded onto its lower one. */
static inline uint64_t mix(uint64_t a, uint64_t b) {
    unsigned __int128 product = (unsigned __int128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t load(const char *at, size_t len) {
    uint64_t bytes = 0;
    memcpy(&bytes, at, len);
    return bytes;
}

uint64_t phrases_hash(Slice folded) {
    const uint64_t *secret = phrases_secrets();
    const char *at = folded.at;
    uint64_t hash = secret[0];
    size_t left = folded.len;
    if (left <= 8)
        return phrases_hash_short(secret, left ? load(at, left) : 0, left);
    if (left <= 16)
        return phrases_hash_long(secret, load(at, 8), load(at + left - 8, 8), left);
    for (; left > 16; left -= 16, at += 16)
        hash = mix(load(at, 8) ^ secret[1], load(at + 8, 8) ^ hash);
    uint64_t a = left >= 8 ? load(at, 8) : load(at, left);
    uint64_t b = left >= 8 ? load(at + left - 8, 8) : 0;
    hash = mix(secret[2] ^ folded.len, mix(a ^ secret[1], b ^ hash));
    return hash ? hash : 1;
}

static inline size_t place_of_step(const Phrases *phrases, uint32_t from, uint32_t word) {
    uint64_t hash = mix(((uint64_t)from << 32 | word) ^ phrases->secrets[1], phrases->secrets[2]);
    return hash & phrases->step_mask;
}

/* --- the dictionary --- */

static inline const Word *word_at(const Phrases *phrases, uint32_t number) {
    return &g_array_index(phrases->words, Word, number);
}

/* Where the word stands in the dictionary, or would. */
static inline size_t find_slot(const Phrases *phrases, Slice folded, uint64_t hash) {
    size_t at = hash & phrases->slot_mask;
    for (; phrases->slots[at]; at = (at + 1) & phrases->slot_mask) {
        const Word *word = word_at(phrases, phrases->slots[at]);
        if (word->hash == hash && word->len == folded.len &&
            memcmp(word->at, folded.at, folded.len) == 0)
            break;
    }
    return at;
}

static void grow_slots(Phrases *phrases) {
    size_t room = GROWTH * (phrases->slot_mask + 1);
    g_free(phrases->slots);
    phrases->slots = g_new0(uint32_t, room);
    phrases->slot_mask = room - 1;
    for (uint32_t number = 1; number < phrases->words->len; number++) {
        size_t at = word_at(phrases, number)->hash & phrases->slot_mask;
        while (phrases->slots[at])
            at = (at + 1) & phrases->slot_mask;
        phrases->slots[at] = number;
    }
}

/* A copy of the text, directly behind the one before. */
static const char *keep(Phrases *phrases, Slice text) {
    if (text.len > phrases->left) {
        phrases->left = MAX(TEXT_ROOM, text.len);
        phrases->room = arena_alloc(phrases->arena, phrases->left);
    }
    char *copy = phrases->room;
    if (text.len)
        memcpy(copy, text.at, text.len);
    phrases->room += text.len;
    phrases->left -= text.len;
    return copy;
}

/* The number of a word, a new one where it has none. */
static uint32_t number_of(Phrases *phrases, Slice folded) {
    uint64_t hash = phrases_hash(folded);
    size_t slot = find_slot(phrases, folded, hash);
    if (phrases->slots[slot])
        return phrases->slots[slot];
    uint32_t number = phrases->words->len;
    Word word = {hash, keep(phrases, folded), (uint32_t)folded.len};
    g_array_append_val(phrases->words, word);
    g_array_append_val(phrases->begins, NOWHERE);
    phrases->slots[slot] = number;
    if (2 * (size_t)number > phrases->slot_mask)
        grow_slots(phrases);
    return number;
}

uint32_t phrases_word(const Phrases *phrases, Slice folded, uint64_t hash) {
    return phrases->slots[find_slot(phrases, folded, hash)];
}

/* --- the steps --- */

/* The step from that state by that word, or the place for it. */
static inline Step *find_step(const Phrases *phrases, uint32_t from, uint32_t word) {
    size_t at = place_of_step(phrases, from, word);
    Step *step = &phrases->steps[at];
    while (step->state && (step->from != from || step->word != word)) {
        at = (at + 1) & phrases->step_mask;
        step = &phrases->steps[at];
    }
    return step;
}

static void grow_steps(Phrases *phrases) {
    g_autofree Step *old = phrases->steps;
    size_t room = phrases->step_mask + 1;
    phrases->steps = g_new0(Step, STEP_GROWTH * room);
    phrases->step_mask = STEP_GROWTH * room - 1;
    for (size_t i = 0; i < room; i++)
        if (old[i].state)
            *find_step(phrases, old[i].from, old[i].word) = old[i];
}

static uint32_t new_state(Phrases *phrases) {
    g_array_set_size(phrases->next, phrases->next->len + 1);
    return phrases->next->len - 1;
}

/* The state behind the first word of a phrase, made where it is not there. */
static PhraseState *begin_with(Phrases *phrases, uint32_t number) {
    PhraseState *begin = &g_array_index(phrases->begins, PhraseState, number);
    if (!begin->state)
        *begin = (PhraseState){0, new_state(phrases), PHRASES_NONE};
    return begin;
}

/* The step from the state by a further word, made where it is not there. */
static Step *step_by(Phrases *phrases, uint32_t state, uint32_t number) {
    Step *step = find_step(phrases, state, number);
    if (step->state)
        return step;
    *step = (Step){state, number, new_state(phrases), PHRASES_NONE};
    if (2 * ++phrases->step_count <= phrases->step_mask)
        return step;
    grow_steps(phrases);
    return find_step(phrases, state, number);
}

/* Where the value is kept of the phrase of those words, the first of which leads to `begin`. */
static uint32_t *value_behind(Phrases *phrases, PhraseState *begin, const uint32_t *numbers,
                              size_t count) {
    uint32_t state = begin->state;
    uint32_t *value = &begin->value;
    for (size_t i = 1; i < count; i++) {
        Step *step = step_by(phrases, state, numbers[i]);
        state = step->state & ~GOES_ON;
        value = &step->value;
        if (i == 1)
            begin->next |= PHRASES_BIT(numbers[i]);
        if (i + 1 < count) {
            step->state |= GOES_ON;
            g_array_index(phrases->next, uint64_t, state) |= PHRASES_BIT(numbers[i + 1]);
        }
    }
    return value;
}

uint32_t phrases_add(Phrases *phrases, const Slice *words, size_t count, uint32_t value) {
    uint32_t numbers[PHRASES_MOST_WORDS];
    g_assert(count && count <= PHRASES_MOST_WORDS && value != PHRASES_NONE);
    for (size_t i = 0; i < count; i++)
        numbers[i] = number_of(phrases, words[i]);
    PhraseState *begin = begin_with(phrases, numbers[0]);
    uint32_t *kept = value_behind(phrases, begin, numbers, count);
    if (*kept == PHRASES_NONE)
        *kept = value;
    return *kept;
}

const PhraseState *phrases_begins(const Phrases *phrases) {
    return (const PhraseState *)(const void *)phrases->begins->data;
}

void phrases_expect(const Phrases *phrases, const PhraseState *from, uint32_t word) {
    __builtin_prefetch(&phrases->steps[place_of_step(phrases, from->state, word)]);
}

PhraseState phrases_follow(const Phrases *phrases, const PhraseState *from, uint32_t word) {
    const Step *step = find_step(phrases, from->state, word);
    uint32_t state = step->state & ~GOES_ON;
    if (!state)
        return NOWHERE;
    uint64_t next = step->state & GOES_ON ? g_array_index(phrases->next, uint64_t, state) : 0;
    return (PhraseState){next, state, step->value};
}
