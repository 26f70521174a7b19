/* SPDX-License-Identifier: MIT */
/* Words, shingles and sketches: what counts as the same word, how near an estimate comes to the
 * truth, and how many near texts are found among many. */
#include "base/word.h"
#include "model/sketch.h"
#include "work/near.h"

static GArray *words_of(const char *const *texts) {
    g_autoptr(WordReader) reader = word_reader_new();
    GArray *words = g_array_new(FALSE, FALSE, sizeof(uint64_t));
    for (; *texts; texts++)
        word_reader_add(reader, slice_of(*texts));
    word_reader_take(reader, words);
    return words;
}

static GArray *words(const char *text) {
    return words_of((const char *const[]){text, NULL});
}

static void assert_same(const char *a, const char *b, bool same) {
    g_autoptr(GArray) x = words(a), y = words(b);
    bool equal = x->len == y->len && memcmp(x->data, y->data, x->len * sizeof(uint64_t)) == 0;
    if (equal != same)
        g_error("'%s' (%u words) and '%s' (%u words)", a, x->len, b, y->len);
}

static void test_words(void) {
    static const struct {
        const char *text;
        unsigned count;
    } cases[] = {
        {"", 0},
        {" -- … — ,", 0},
        {"a", 1},
        {"Visitors see the offer, before they pay.", 7},
        {"don't", 2},
        {"snake_case 2026-12-01", 5},
        {"țară “română” în Gdańsk", 4},
        {"e\xcc\x81t\xc3\xa9", 1},
        {"我们的客户", 5},
        {"カタカナ and kana", 6},
        {"ประเทศ", 6},
        {"한국어 문서", 2},
        {"½ ﬁn", 2},
        {"internationalizations-and-internationalisations", 3},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GArray) found = words(cases[i].text);
        g_test_message("%s", cases[i].text);
        g_assert_cmpuint(found->len, ==, cases[i].count);
    }
    g_autoptr(GArray) apart = words_of((const char *const[]){"spring", "banner", "", NULL});
    g_assert_cmpuint(apart->len, ==, 2);
}

static void test_folding(void) {
    assert_same("The Spring OFFER 8D", "the spring offer 8d", true);
    assert_same("ȚARĂ", "țară", true);
    assert_same("cafe\xcc\x81", "café", true);
    assert_same("CAFE\xcc\x81", "café", true);
    assert_same("“word”, a–b", "word a b", true);
    assert_same("STRASSE", "straße", true);
    assert_same("ΣΊΣΥΦΟΣ", "σίσυφος", true);
    assert_same("ﬁn", "fin", true);
    assert_same("INTERNATIONALISATIONS", "internationalisations", true);
    assert_same("éINTERNATIONALISATIONS", "Éinternationalisations", true);
    assert_same("p", "P\xf0\x9f\x98\x80", true);
    assert_same("a b", "ab", false);
    assert_same("b a", "a b", false);
    assert_same("12345678", "1234567", false);
    assert_same("@@[[", "{{``", true);
    assert_same("internationalizations", "internationalisations", false);
    assert_same("abcdefghXXXXXXXXijklmnop", "abcdefghYYYYYYYYijklmnop", false);
}

/* Wherever in a text a word stands, it is the same word; and what is no word never joins two. */
static void test_places(void) {
    g_autoptr(GString) text = g_string_new(NULL);
    static const char *const between[] = {" ", ", ",   "\n", " — ", "_",
                                          "“", "\x7f", "@",  "`{",  "\xc2\xa0"};
    static const char *const known[] = {
        "a", "Banner", "checkout", "țară", "requirement", "internationalisation", "x2", "我"};
    uint64_t numbers[G_N_ELEMENTS(known)];
    for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
        g_autoptr(GArray) one = words(known[i]);
        g_assert_cmpuint(one->len, ==, 1);
        numbers[i] = g_array_index(one, uint64_t, 0);
    }
    g_autoptr(GRand) rand = g_rand_new_with_seed(7);
    unsigned chosen[500];
    for (size_t i = 0; i < G_N_ELEMENTS(chosen); i++) {
        chosen[i] = (unsigned)g_rand_int_range(rand, 0, G_N_ELEMENTS(known));
        g_string_append(text, known[chosen[i]]);
        g_string_append(text, between[g_rand_int_range(rand, 0, G_N_ELEMENTS(between))]);
    }
    for (size_t from = 0; from < 130; from++) {
        g_autofree char *moved = g_strdup_printf("%*s%s", (int)from, "", text->str);
        g_autoptr(GArray) found = words(moved);
        g_assert_cmpuint(found->len, ==, G_N_ELEMENTS(chosen));
        for (size_t i = 0; i < found->len; i++)
            g_assert_cmpuint(g_array_index(found, uint64_t, i), ==, numbers[chosen[i]]);
    }
}

static void test_shingles(void) {
    g_autoptr(GArray) a = words("one two three four one two three"), b = words("One, two; three");
    shingles_make(a);
    shingles_make(b);
    g_assert_cmpuint(a->len, ==, 5);
    shingles_sort(a);
    shingles_sort(b);
    g_assert_cmpuint(a->len, ==, 4);
    g_assert_cmpfloat(shingles_alike(a, b), ==, 0.25);
    g_assert_cmpfloat(shingles_alike(b, a), ==, 0.25);
    g_assert_cmpfloat(shingles_alike(a, a), ==, 1);
    g_autoptr(GArray) none = words("too few");
    shingles_make(none);
    g_assert_cmpuint(none->len, ==, 0);
    g_assert_cmpfloat(shingles_alike(none, none), ==, 0);
    g_assert_cmpfloat(shingles_alike(none, a), ==, 0);
}

static uint64_t random_shingle(GRand *rand) {
    return (uint64_t)g_rand_int(rand) << 32 | g_rand_int(rand);
}

/* The sketches of two random sets of `size` that have a share of their union in common. */
static void make_pair(GRand *rand, size_t size, double alike, uint8_t a[SKETCH_SLOTS],
                      uint8_t b[SKETCH_SLOTS]) {
    size_t common = (size_t)(2 * (double)size * alike / (1 + alike) + 0.5);
    g_autofree uint64_t *set = g_new(uint64_t, 2 * size);
    for (size_t i = 0; i < 2 * size - common; i++)
        set[i] = random_shingle(rand);
    sketch_make(set, size, a);
    sketch_make(set + size - common, size, b);
}

#define PAIRS 1000

/* On the average the estimate is true, and it seldom strays far, be the texts short or long. */
static void test_estimate(void) {
    static const size_t sizes[] = {18, 40, 100, 300, 2000, 10000};
    g_autoptr(GRand) rand = g_rand_new_with_seed(1);
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++)
        for (double alike = 0.1; alike < 0.95; alike += 0.2) {
            double sum = 0, strayed = 0, size = (double)sizes[s];
            size_t common = (size_t)(2 * size * alike / (1 + alike) + 0.5);
            double truth = (double)common / (2 * size - (double)common);
            size_t pairs = sizes[s] > 1000 ? PAIRS / 5 : PAIRS;
            for (size_t i = 0; i < pairs; i++) {
                uint8_t a[SKETCH_SLOTS], b[SKETCH_SLOTS];
                make_pair(rand, sizes[s], alike, a, b);
                double estimate = sketch_matches(a, b) / (double)SKETCH_SLOTS;
                sum += estimate;
                strayed += ABS(estimate - truth) > SKETCH_DEVIATION;
            }
            g_test_message("%zu shingles, %.3f alike: %.3f, %.4f strayed", sizes[s], truth,
                           sum / (double)pairs, strayed / (double)pairs);
            g_assert_cmpfloat(ABS(sum / (double)pairs - truth), <, 0.02);
            g_assert_cmpfloat(strayed / (double)pairs, <, 0.01);
        }
}

/* Documents with nothing but sketches; freed by one g_free() each. */
static uint8_t *make_many(size_t count, const Document *const **documents) {
    uint8_t *bytes = g_new0(uint8_t, count * SKETCH_SLOTS);
    Document *many = g_new0(Document, count);
    const Document **places = g_new(const Document *, count);
    for (size_t i = 0; i < count; i++) {
        many[i].sketch = bytes + i * SKETCH_SLOTS;
        places[i] = &many[i];
    }
    *documents = places;
    return bytes;
}

static void free_many(uint8_t *bytes, const Document *const *documents) {
    g_free((void *)(uintptr_t)documents[0]);
    g_free((void *)(uintptr_t)documents);
    g_free(bytes);
}

/* Of pairs, the first PAIRS documents with the next, how many are found. */
static size_t count_found(const Document *const *documents, unsigned least) {
    g_autoptr(GArray) near = near_find(documents, 2 * PAIRS, least);
    size_t found = 0;
    for (unsigned i = 0; i < near->len; i++) {
        const Near *one = &g_array_index(near, Near, i);
        for (size_t j = 0; j < one->count; j++)
            found += one->others[j] + PAIRS == one->place;
    }
    return found;
}

/* Of pairs among others the share that is found: at 0.6 more than 97 in 100. */
static void test_recall(void) {
    static const struct {
        double alike, least;
    } cases[] = {{0.5, 0.9}, {0.6, 0.97}, {0.65, 0.99}, {0.7, 0.995}, {0.8, 0.999}, {0.9, 0.999}};
    static const size_t sizes[] = {18, 60, 300};
    g_autoptr(GRand) rand = g_rand_new_with_seed(2);
    const Document *const *documents;
    uint8_t *bytes = make_many(2 * PAIRS, &documents);
    for (size_t c = 0; c < G_N_ELEMENTS(cases); c++)
        for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++) {
            for (size_t i = 0; i < PAIRS; i++)
                make_pair(rand, sizes[s], cases[c].alike, bytes + i * SKETCH_SLOTS,
                          bytes + (PAIRS + i) * SKETCH_SLOTS);
            unsigned least = (unsigned)((cases[c].alike - SKETCH_DEVIATION) * SKETCH_SLOTS);
            size_t found = count_found(documents, least);
            g_test_message("%zu shingles, %.2f alike: %zu of %d", sizes[s], cases[c].alike, found,
                           PAIRS);
            g_assert_cmpfloat((double)found / PAIRS, >=, cases[c].least);
        }
    free_many(bytes, documents);
}

/* Small and odd sets have a sketch, and always the same. */
static void test_odd(void) {
    uint8_t a[SKETCH_SLOTS], b[SKETCH_SLOTS];
    uint64_t few[] = {5, 5, 5}, none = 0;
    sketch_make(&none, 0, a);
    sketch_make(few, 1, a);
    sketch_make(few, 3, b);
    g_assert_cmpmem(a, sizeof a, b, sizeof b);
    g_assert_cmpuint(sketch_matches(a, b), ==, SKETCH_SLOTS);
    g_autofree uint64_t *same = g_new0(uint64_t, 200000);
    sketch_make(same, 200000, b); /* one shingle again and again costs no more than others */
    sketch_make(same, 1, a);
    g_assert_cmpmem(a, sizeof a, b, sizeof b);
    for (unsigned slot = 0; slot < SKETCH_SLOTS; slot++)
        b[slot] = (uint8_t)(a[slot] ^ 0x80);
    g_assert_cmpuint(sketch_matches(a, b), ==, 0);
    for (unsigned slot = 0; slot < SKETCH_SLOTS; slot += 3)
        b[slot] = a[slot];
    g_assert_cmpuint(sketch_matches(a, b), ==, 22);
}

/* Crowds: many equal ones, and many that share every band but are unlike. */
static void test_crowds(void) {
    enum { MANY = 200000 };
    g_autoptr(GRand) rand = g_rand_new_with_seed(3);
    const Document *const *documents;
    uint8_t *bytes = make_many(MANY, &documents);
    g_autoptr(GArray) equal = near_find(documents, MANY, 25);
    g_assert_cmpuint(equal->len, ==, MANY - 1);
    for (unsigned i = 0; i < equal->len; i++) {
        const Near *near = &g_array_index(equal, Near, i);
        g_assert_cmpuint(near->place, ==, i + 1);
        g_assert_cmpuint(near->count, ==, 1);
        g_assert_cmpuint(near->others[0], ==, 0);
    }
    for (size_t i = 0; i < (size_t)MANY * SKETCH_SLOTS; i++)
        bytes[i] = (uint8_t)g_rand_int_range(rand, 0, 2);
    g_autoptr(GArray) crowd = near_find(documents, MANY, 25);
    size_t most = 0;
    for (unsigned i = 0; i < crowd->len; i++)
        most = MAX(most, g_array_index(crowd, Near, i).count);
    g_assert_cmpuint(most, ==, NEAR_MOST);
    g_autoptr(GArray) none = near_find(documents, 0, 25), one = near_find(documents, 1, 25);
    g_assert_cmpuint(none->len + one->len, ==, 0);
    free_many(bytes, documents);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sketch/words", test_words);
    g_test_add_func("/sketch/folding", test_folding);
    g_test_add_func("/sketch/places", test_places);
    g_test_add_func("/sketch/shingles", test_shingles);
    g_test_add_func("/sketch/estimate", test_estimate);
    g_test_add_func("/sketch/recall", test_recall);
    g_test_add_func("/sketch/odd", test_odd);
    g_test_add_func("/sketch/crowds", test_crowds);
    return g_test_run();
}
