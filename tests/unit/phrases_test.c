/* SPDX-License-Identifier: MIT */
/* Sets of phrases against a search by hand. */
#include "base/phrases.h"

#include <stdlib.h>

enum { WORDS = 12, PHRASES = 400, TEXT = 4000, LONGEST = 5 };

static const char *const LETTERS[WORDS] = {
    "a",
    "b",
    "ab",
    "ba",
    "abc",
    "été",
    "lead",
    "leads",
    "customer",
    "客",
    "a-very-long-word-of-many-letters",
    "a-very-long-word-of-many-letterz",
};

typedef struct {
    size_t count;
    Slice words[LONGEST];
} Phrase;

static Slice draw_word(void) {
    return slice_of(LETTERS[g_test_rand_int_range(0, WORDS)]);
}

static bool same(const Phrase *phrase, const Slice *words, size_t count) {
    bool equal = phrase->count == count;
    for (size_t i = 0; equal && i < count; i++)
        equal = slice_equal(phrase->words[i], words[i]);
    return equal;
}

/* The first of `known` phrases that is these words, or PHRASES_NONE. */
static uint32_t look_for(const Phrase *phrases, size_t known, const Slice *words, size_t count) {
    for (size_t i = 0; i < known; i++)
        if (same(&phrases[i], words, count))
            return (uint32_t)i;
    return PHRASES_NONE;
}

static uint32_t word_of(const Phrases *phrases, Slice word) {
    return phrases_word(phrases, word, phrases_hash(word));
}

/* One step more; a walk begins where `state` is NULL. */
static PhraseState step(const Phrases *phrases, const PhraseState *state, uint32_t word) {
    if (state && word)
        phrases_expect(phrases, state, word);
    return state ? phrases_step(phrases, state, word) : phrases_begins(phrases)[word];
}

static void test_random(void) {
    static Phrase known[PHRASES];
    static Slice text[TEXT];
    g_autoptr(Phrases) phrases = phrases_new();
    for (size_t i = 0; i < PHRASES; i++) {
        known[i].count = (size_t)g_test_rand_int_range(1, LONGEST + 1);
        for (size_t k = 0; k < known[i].count; k++)
            known[i].words[k] = draw_word();
        uint32_t before = look_for(known, i, known[i].words, known[i].count);
        uint32_t told = phrases_add(phrases, known[i].words, known[i].count, (uint32_t)i);
        g_assert_cmpuint(told, ==, before == PHRASES_NONE ? i : before);
    }
    for (size_t i = 0; i < TEXT; i++)
        text[i] = draw_word();
    for (size_t i = 0; i < TEXT; i++) {
        PhraseState state = {0, 1, PHRASES_NONE};
        for (size_t n = 1; n <= LONGEST && i + n <= TEXT; n++) {
            if (state.state)
                state = step(phrases, n == 1 ? NULL : &state, word_of(phrases, text[i + n - 1]));
            uint32_t expected = look_for(known, PHRASES, text + i, n);
            g_assert_cmpuint(state.value, ==, expected);
        }
    }
}

/* A state of many phrases leads on only where one of them goes on. */
static void test_dead_ends(void) {
    g_autoptr(Phrases) phrases = phrases_new();
    Slice lead = SLICE("lead"), magnet = SLICE("magnet"), form = SLICE("form");
    phrases_add(phrases, (Slice[]){lead, magnet}, 2, 7);
    PhraseState behind = step(phrases, NULL, word_of(phrases, lead));
    g_assert_cmpuint(behind.state, !=, 0);
    g_assert_cmpuint(behind.value, ==, PHRASES_NONE);
    g_assert_cmpuint(word_of(phrases, form), ==, 0);
    g_assert_cmpuint(step(phrases, &behind, word_of(phrases, form)).state, ==, 0);
    g_assert_cmpuint(step(phrases, &behind, word_of(phrases, lead)).state, ==, 0);
    PhraseState end = step(phrases, &behind, word_of(phrases, magnet));
    g_assert_cmpuint(end.state, !=, 0);
    g_assert_cmpuint(end.value, ==, 7);
    g_assert_cmpuint(step(phrases, NULL, word_of(phrases, magnet)).state, ==, 0);
    g_assert_cmpuint(step(phrases, NULL, 0).state, ==, 0);
}

static void test_empty(void) {
    g_autoptr(Phrases) phrases = phrases_new();
    g_assert_cmpuint(word_of(phrases, SLICE("lead")), ==, 0);
    g_assert_cmpuint(word_of(phrases, SLICE("lead")), ==, 0);
    g_assert_cmpuint(word_of(phrases, SLICE("")), ==, 0);
}

/* The longest phrase there may be, and every word of a large set under its own number. */
static void test_many(void) {
    g_autoptr(Phrases) phrases = phrases_new();
    g_autoptr(Arena) arena = arena_new();
    Slice most[PHRASES_MOST_WORDS];
    for (size_t i = 0; i < PHRASES_MOST_WORDS; i++)
        most[i] = SLICE("very");
    g_assert_cmpuint(phrases_add(phrases, most, PHRASES_MOST_WORDS, 99), ==, 99);
    enum { MANY = 20000 };
    Slice *words = arena_array(arena, Slice, MANY);
    for (uint32_t i = 0; i < MANY; i++) {
        words[i] = slice_of(arena_printf(arena, "word%u", i));
        g_assert_cmpuint(phrases_add(phrases, (Slice[]){words[i], words[i / 2]}, 2, i), ==, i);
    }
    g_autofree bool *seen = g_new0(bool, MANY + 2);
    for (uint32_t i = 0; i < MANY; i++) {
        uint32_t number = word_of(phrases, words[i]);
        g_assert_true(number > 0 && number < MANY + 2 && !seen[number]);
        seen[number] = true;
        PhraseState state = step(phrases, NULL, number);
        g_assert_cmpuint(state.state, !=, 0);
        state = step(phrases, &state, word_of(phrases, words[i / 2]));
        g_assert_cmpuint(state.state, !=, 0);
        g_assert_cmpuint(state.value, ==, i);
    }
    PhraseState state = {0};
    for (size_t i = 0; i < PHRASES_MOST_WORDS; i++) {
        state = step(phrases, i == 0 ? NULL : &state, word_of(phrases, most[i]));
        g_assert_cmpuint(state.state, !=, 0);
    }
    g_assert_cmpuint(state.value, ==, 99);
}

/* Words that differ in one place only, of every length, have hashes of their own. */
static void test_hash(void) {
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    char text[48];
    memset(text, 'a', sizeof text);
    unsigned count = 0;
    for (size_t len = 1; len <= sizeof text; len++) {
        for (size_t at = 0; at <= len; at++, count++) {
            if (at < len)
                text[at] = 'b';
            uint64_t hash = phrases_hash((Slice){text, len});
            g_assert_cmpuint(hash, !=, 0);
            g_assert_cmpuint(hash, ==, phrases_hash((Slice){text, len}));
            g_hash_table_add(seen, g_memdup2(&hash, sizeof hash));
            if (at < len)
                text[at] = 'a';
        }
    }
    g_assert_cmpuint(g_hash_table_size(seen), ==, count);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/phrases/random", test_random);
    g_test_add_func("/phrases/dead-ends", test_dead_ends);
    g_test_add_func("/phrases/empty", test_empty);
    g_test_add_func("/phrases/many", test_many);
    g_test_add_func("/phrases/hash", test_hash);
    return g_test_run();
}
