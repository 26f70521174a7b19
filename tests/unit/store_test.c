/* SPDX-License-Identifier: MIT */
/* Answers that were kept: found again, by their own configuration alone, and not when damaged. */
#include "git_repo.h"

#include "base/pack.h"
#include "model/store.h"

static Config *config_of(const char *text) {
    return config_read(slice_of(text));
}

static void keep(const Scratch *at, const Config *config, const char *question, Slice answer) {
    g_autoptr(Store) store = store_open(at->path, "test.cache", STORE_USUAL, config);
    Slice found;
    store_put(store, slice_of(question), answer);
    g_assert_true(store_take(store, slice_of(question), &found));
    g_assert_true(slice_equal(found, answer));
    store_save(store);
}

/* The answer, or NULL. */
static char *ask(const Scratch *at, const Config *config, const char *question) {
    g_autoptr(Store) store = store_open(at->path, "test.cache", STORE_USUAL, config);
    Slice found;
    return store_take(store, slice_of(question), &found) ? slice_strdup(found) : NULL;
}

#define answers(expected, ...)                                                                     \
    do {                                                                                           \
        g_autofree char *answer_ = ask(__VA_ARGS__);                                               \
        g_assert_cmpstr(answer_, ==, expected);                                                    \
    } while (0)

static void test_kept(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(Config) config = config_of(NULL), other = config_of("language: de\n");
    keep(at, config, "one", SLICE("1"));
    keep(at, config, "two", SLICE(""));
    keep(at, other, "one", SLICE("eins"));
    keep(at, config, "three", SLICE("3"));
    keep(at, config, "three", SLICE("drei"));
    answers("1", at, config, "one");
    answers("", at, config, "two");
    answers("eins", at, other, "one");
    answers("drei", at, config, "three");
    answers(NULL, at, config, "four");
    answers(NULL, at, other, "two");
    g_assert_false(store_take(NULL, SLICE("one"), &(Slice){NULL, 0}));
}

/* Every byte in turn is another one: what is told then is what was kept, or nothing. */
static void test_damaged(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(Config) config = config_of(NULL);
    g_autofree char *path = g_build_filename(at->path, "req/test.cache", NULL), *bytes = NULL;
    size_t len;
    keep(at, config, "one", SLICE("first"));
    keep(at, config, "two", SLICE("second"));
    g_assert_true(g_file_get_contents(path, &bytes, &len, NULL));
    for (size_t i = 0; i < len; i++) {
        bytes[i] = (char)~bytes[i];
        g_assert_true(g_file_set_contents(path, bytes, (gssize)len, NULL));
        bytes[i] = (char)~bytes[i];
        g_autofree char *one = ask(at, config, "one"), *two = ask(at, config, "two");
        g_assert_true(!one || strcmp(one, "first") == 0);
        g_assert_true(!two || strcmp(two, "second") == 0);
    }
    for (size_t i = 0; i < len; i += 7) {
        g_assert_true(g_file_set_contents(path, bytes, (gssize)i, NULL));
        answers(NULL, at, config, "one");
    }
}

static void test_bounded(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(Config) config = config_of(NULL);
    g_autofree char *large = g_malloc0((size_t)17 * 1024 * 1024);
    for (size_t i = 0; i < 12; i++) {
        g_autofree char *question = g_strdup_printf("question %zu", i);
        keep(at, config, question, (Slice){large, (size_t)4 * 1024 * 1024});
    }
    g_autoptr(Store) store = store_open(at->path, "test.cache", STORE_USUAL, config);
    Slice found;
    g_assert_true(store_take(store, SLICE("question 11"), &found));
    g_assert_false(store_take(store, SLICE("question 0"), &found));
    store_put(store, SLICE("too large"), (Slice){large, (size_t)17 * 1024 * 1024});
    g_assert_false(store_take(store, SLICE("too large"), &found));
    says("yes", at, "test $(stat -c %%s req/test.cache) -le 33554432 && echo yes");
}

static void test_pack(void) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(Arena) arena = arena_new();
    pack_number(bytes, UINT64_MAX);
    pack_text(bytes, "text");
    pack_text(bytes, NULL);
    pack_text(bytes, "");
    for (unsigned len = 0; len <= bytes->len; len++) {
        Unpack unpack = {{(const char *)bytes->data, len}, false};
        uint64_t number = unpack_number(&unpack, UINT64_MAX);
        const char *text = unpack_text(&unpack, arena), *none = unpack_text(&unpack, arena);
        const char *empty = unpack_text(&unpack, arena);
        g_assert_true(unpack.bad == (len < bytes->len));
        g_assert_true(unpack.bad || number == UINT64_MAX);
        g_assert_null(none);
        if (!unpack.bad) {
            g_assert_cmpstr(text, ==, "text");
            g_assert_cmpstr(empty, ==, "");
        }
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
#define ADD(name, function) g_test_add(name, Scratch, NULL, setup_bare_folder, function, teardown)
    ADD("/store/kept", test_kept);
    ADD("/store/damaged", test_damaged);
    ADD("/store/bounded", test_bounded);
    g_test_add_func("/store/pack", test_pack);
    return g_test_run();
}
