/* SPDX-License-Identifier: MIT */
/* BLAKE2b: the RFC's example, and lengths around the ends of blocks, as another program sums them
 * up (Python's hashlib, of the bytes 3, 10, 17, … ). */
#include "base/digest.h"

static void expect(const void *bytes, size_t len, size_t size, const char *expected) {
    unsigned char digest[DIGEST_MOST];
    g_autoptr(GString) hex = g_string_new(NULL);
    digest_bytes(bytes, len, digest, size);
    for (size_t i = 0; i < size; i++)
        g_string_append_printf(hex, "%02x", digest[i]);
    g_assert_cmpstr(hex->str, ==, expected);
}

static void test_example(void) {
    expect("abc", 3, 64,
           "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
           "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
}

static void test_lengths(void) {
    static const struct {
        size_t len;
        const char *digest;
    } cases[] = {
        {0, "cae66941d9efbd404e4d88758ea67670"},    {1, "71b186b851e866e71be237342976049a"},
        {127, "e00ab0ead4d729de8fbe7745d642e416"},  {128, "8e0cf9bb1b36fa6c42aa6490f719b575"},
        {129, "6cefde50e4008690e61cf8225d101256"},  {255, "b1bce9f0dc0bec101cd5e09b7961937c"},
        {256, "ac60b0f8b3227af67328401630cd4dfa"},  {257, "7e5b16bfede2940cbed4da50b56da597"},
        {1000, "add263669b4eb2158678a360fa6f007a"},
    };
    unsigned char bytes[1000];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (unsigned char)(i * 7 + 3);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        expect(bytes, cases[i].len, 16, cases[i].digest);
    expect(NULL, 0, 16, cases[0].digest);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/digest/example", test_example);
    g_test_add_func("/digest/lengths", test_lengths);
    return g_test_run();
}
