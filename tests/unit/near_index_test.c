/* SPDX-License-Identifier: MIT */
/* Words that are nearly one of the glossary, and those that are not. */
#include "work/wording/near-index.h"

enum { MANY = 20000 };

static Term lead;

static TermWord word_of(const char *text, TermRole role) {
    return (TermWord){.term = &lead, .text = slice_of(text), .role = role};
}

/* An index of three terms: what is written apart, what is not, and what is to be avoided. */
static NearIndex *index_of_few(void) {
    static TermWord words[] = {{.index = 0}, {.index = 1}, {.index = 2}, {.index = 3}};
    words[0] = word_of("landing page", TERM_PREFERRED);
    words[1] = word_of("JavaScript", TERM_PREFERRED);
    words[2] = word_of("conversion", TERM_ALIAS);
    words[3] = word_of("prospect record", TERM_AVOID);
    Glossary glossary = {.words = words, .word_count = G_N_ELEMENTS(words)};
    return near_index_new(&glossary, true);
}

static void test_joined(void) {
    g_autoptr(NearIndex) index = index_of_few();
    static const struct {
        const char *letters, *word;
    } rows[] = {
        {"landingpage", "landing page"},
        {"landingpages", "landing page"},
        {"javascript", "JavaScript"},
        {"prospectrecord", NULL},
        {"landing", NULL},
        {"s", NULL},
        {"", NULL},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const TermWord *word = near_index_joined(index, slice_of(rows[i].letters));
        g_assert_true((word != NULL) == (rows[i].word != NULL));
        g_assert_true(!word || slice_is(word->text, rows[i].word));
    }
}

static void test_begins(void) {
    g_autoptr(NearIndex) index = index_of_few();
    static const char *const yes[] = {"l", "land", "landingpag", "java", "conversio"};
    static const char *const no[] = {"landingpage", "lend", "javb", "prospect", "z", "a"};
    for (size_t i = 0; i < G_N_ELEMENTS(yes); i++)
        g_assert_true(near_index_follow(index, slice_of(yes[i])));
    for (size_t i = 0; i < G_N_ELEMENTS(no); i++)
        g_assert_false(near_index_follow(index, slice_of(no[i])));
}

static void test_letter(void) {
    g_autoptr(NearIndex) index = index_of_few();
    static const char *const near[] = {"convertion", "converssion", "converion", "convresion",
                                       "javascirpt"};
    static const char *const far[] = {"conversions", "conversiom", "konversion", "conversoin",
                                      "convertible", "convrtion",  "prospect",   "landin",
                                      "converxsixn", "conversi0n", "conv",       ""};
    for (size_t i = 0; i < G_N_ELEMENTS(near); i++)
        g_assert_nonnull(near_index_letter(index, slice_of(near[i])));
    for (size_t i = 0; i < G_N_ELEMENTS(far); i++)
        g_assert_null(near_index_letter(index, slice_of(far[i])));
    g_assert_true(near_index_knows(index, SLICE("prospect")));
    g_assert_true(near_index_knows(index, SLICE("page")));
    g_assert_false(near_index_knows(index, SLICE("pages")));
}

/* Letters of several bytes are one letter. */
static void test_letters(void) {
    TermWord words[] = {word_of("Größenänderung", TERM_PREFERRED)};
    Glossary glossary = {.words = words, .word_count = 1};
    g_autoptr(NearIndex) index = near_index_new(&glossary, true);
    g_assert_nonnull(near_index_letter(index, SLICE("grössenanderung")));
    g_assert_nonnull(near_index_letter(index, SLICE("grössenäinderung")));
    g_assert_null(near_index_letter(index, SLICE("grossenanderung")));
}

/* With many words every one of them is found, as by comparing with all; in other languages no
 * letter is doubted. */
static void test_many(void) {
    g_autoptr(Arena) arena = arena_new();
    g_autofree TermWord *words = g_new0(TermWord, MANY);
    for (unsigned i = 0; i < MANY; i++) {
        char *text = arena_printf(arena, "%c%c%c%cabcdefgh", 'a' + i % 26, 'a' + i / 26 % 26,
                                  'a' + i / 676 % 26, 'a' + i / 17576);
        words[i] = word_of(text, TERM_PREFERRED);
    }
    Glossary glossary = {.words = words, .word_count = MANY};
    g_autoptr(NearIndex) index = near_index_new(&glossary, true);
    g_autoptr(NearIndex) strict = near_index_new(&glossary, false);
    for (unsigned i = 0; i < MANY; i += 7) {
        char *wrong = slice_string(arena, words[i].text);
        wrong[7] = 'x';
        const NearPart *part = near_index_letter(index, slice_of(wrong));
        g_assert_true(part && slice_equal(part->word->text, words[i].text));
        g_assert_null(near_index_letter(strict, slice_of(wrong)));
        g_assert_true(near_index_joined(strict, words[i].text) == &words[i]);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/near-index/joined", test_joined);
    g_test_add_func("/near-index/begins", test_begins);
    g_test_add_func("/near-index/letter", test_letter);
    g_test_add_func("/near-index/letters", test_letters);
    g_test_add_func("/near-index/many", test_many);
    return g_test_run();
}
