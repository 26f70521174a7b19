/* SPDX-License-Identifier: MIT */
/* Uses are walked over as they were put in, and bytes that are none end the walk. */
#include "model/document/internal.h"

#define USES 3000

static DocumentUse random_use(GRand *rand) {
    static const uint32_t mosts[] = {2, 100, 20000, UINT32_MAX - 1};
    uint32_t most = mosts[g_rand_int_range(rand, 0, G_N_ELEMENTS(mosts))];
    DocumentUse use = {.word = g_rand_int(rand) % most,
                       .offset = g_rand_int(rand) % most,
                       .welcome = g_rand_boolean(rand)};
    use.end =
        use.offset + (g_rand_boolean(rand) ? 5 : g_rand_int(rand) % (UINT32_MAX - use.offset));
    if (!use.welcome || g_rand_int_range(rand, 0, 9) == 0) {
        use.texts = (g_rand_boolean(rand) ? 0 : g_rand_int(rand)) & USE_TEXTS_MOST;
        use.exact = !use.welcome && g_rand_boolean(rand);
        use.safe = use.exact && g_rand_boolean(rand);
    }
    return use;
}

static void assert_same(const DocumentUse *a, const DocumentUse *b) {
    g_assert_true(a->word == b->word && a->offset == b->offset && a->end == b->end &&
                  a->texts == b->texts && a->welcome == b->welcome && a->exact == b->exact &&
                  a->safe == b->safe);
}

static void test_walk(void) {
    g_autoptr(GRand) rand = g_rand_new_with_seed(7);
    g_autoptr(Arena) arena = arena_new();
    PackedUses packed = {0};
    DocumentUse *uses = arena_array(arena, DocumentUse, USES);
    uint32_t unwelcome = 0;
    for (size_t i = 0; i < USES; i++) {
        uses[i] = random_use(rand);
        unwelcome += !uses[i].welcome;
        uses_add(&packed, &uses[i]);
    }
    Document document = {.use_text_count = USE_TEXTS_MOST};
    uses_keep(&packed, arena, &document);
    g_assert_cmpuint(document.use_count, ==, USES);
    g_assert_cmpuint(document.unwelcome_count, ==, unwelcome);
    uint32_t bound = document.use_bound;
    g_assert_true(document_uses_are_well(&document) && document.use_bound == bound);
    DocumentUses walk = document_uses(&document);
    for (size_t i = 0; i < USES; i++) {
        g_assert_true(document_next_use(&walk) && walk.use.word < bound);
        assert_same(&walk.use, &uses[i]);
    }
    g_assert_false(document_next_use(&walk));
    document.use_text_count = 1;
    g_assert_false(document_uses_are_well(&document));
    vector_free(&packed.bytes);
}

static void test_none(void) {
    Document document = {.use_count = 0};
    DocumentUses walk = document_uses(&document);
    g_assert_false(document_next_use(&walk));
    walk = document_unwelcome_uses(&document);
    g_assert_false(document_next_use(&walk));
    g_assert_true(document_uses_are_well(&document));
}

/* Bytes that are no uses, in memory of exactly their size. */
static void test_strange(void) {
    g_autoptr(GRand) rand = g_rand_new_with_seed(11);
    for (unsigned round = 0; round < 20000; round++) {
        uint32_t size = g_rand_int(rand) % 24, count = 0;
        g_autofree uint8_t *bytes = g_malloc(size + 1), *exact = NULL;
        for (uint32_t i = 0; i < size; i++)
            bytes[i] = (uint8_t)(g_rand_int(rand) | (round % 3 ? 0 : 0x80));
        exact = g_memdup2(bytes, size);
        Document document = {.uses = exact, .use_size = exact ? size : 0};
        for (DocumentUses walk = document_uses(&document); document_next_use(&walk);)
            count++;
        g_assert_cmpuint(count, <=, size / 2);
        document.use_count = count + 1;
        g_assert_false(document_uses_are_well(&document));
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/uses/walk", test_walk);
    g_test_add_func("/uses/none", test_none);
    g_test_add_func("/uses/strange", test_strange);
    return g_test_run();
}
