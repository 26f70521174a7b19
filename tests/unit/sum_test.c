/* SPDX-License-Identifier: MIT */
/* Checksums tell any change of a bit, and any other length; the same bytes sum up the same,
 * wherever they lie. */
#include "base/program.h"

#define LONGEST 200

static void test_changes(void) {
    unsigned char bytes[LONGEST + 8], moved[LONGEST + 8];
    uint64_t lengths[LONGEST];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (unsigned char)(i * 7 + 3);
    for (size_t len = 0; len < LONGEST; len++) {
        uint64_t sum = lengths[len] = sum_bytes(bytes, len);
        memcpy(moved + len % 8, bytes, len);
        g_assert_cmpuint(sum_bytes(moved + len % 8, len), ==, sum);
        for (size_t bit = 0; bit < 8 * len; bit++) {
            bytes[bit / 8] ^= (unsigned char)(1 << bit % 8);
            g_assert_cmpuint(sum_bytes(bytes, len), !=, sum);
            bytes[bit / 8] ^= (unsigned char)(1 << bit % 8);
        }
        for (size_t i = 0; i < len; i++)
            g_assert_cmpuint(lengths[i], !=, sum);
    }
}

/* Zeros at the end count, too. */
static void test_zeros(void) {
    static const unsigned char zeros[LONGEST];
    for (size_t len = 1; len < LONGEST; len++)
        g_assert_cmpuint(sum_bytes(zeros, len), !=, sum_bytes(zeros, len - 1));
    g_assert_cmpuint(sum_bytes(NULL, 0), ==, sum_bytes(zeros, 0));
}

/* The program is itself each time it is asked. */
static void test_program(void) {
    g_autoptr(GChecksum) one = g_checksum_new(G_CHECKSUM_SHA256),
                         two = g_checksum_new(G_CHECKSUM_SHA256),
                         none = g_checksum_new(G_CHECKSUM_SHA256);
    program_identify(one);
    program_identify(two);
    g_assert_cmpstr(g_checksum_get_string(one), ==, g_checksum_get_string(two));
    g_assert_cmpstr(g_checksum_get_string(one), !=, g_checksum_get_string(none));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sum/changes", test_changes);
    g_test_add_func("/sum/zeros", test_zeros);
    g_test_add_func("/sum/program", test_program);
    return g_test_run();
}
