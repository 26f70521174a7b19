/* SPDX-License-Identifier: MIT */
#include "base/embedded.h"

static void test_names_are_sorted(void) {
    g_assert_cmpuint(embedded_count(), >, 0);
    for (size_t i = 1; i < embedded_count(); i++)
        g_assert_cmpstr(embedded_name(i - 1), <, embedded_name(i));
}

static void test_files_are_as_in_templates(void) {
    const char *tests = g_getenv("TESTS");
    if (!tests) {
        g_test_skip("TESTS does not say where the tests are");
        return;
    }
    for (size_t i = 0; i < embedded_count(); i++) {
        const char *name = embedded_name(i);
        g_autofree char *path = g_build_filename(tests, "..", "templates", name, NULL);
        g_autofree char *bytes = NULL;
        size_t len;
        g_assert_true(g_file_get_contents(path, &bytes, &len, NULL));
        Slice file = embedded_file(name);
        g_assert_cmpmem(file.at, file.len, bytes, len);
        g_assert_cmpint(file.at[file.len], ==, 0);
    }
}

static void test_unknown_file(void) {
    g_assert_null(embedded_file("no such file").at);
    g_assert_null(embedded_file("").at);
}

static void test_version(void) {
    g_assert_true(g_regex_match_simple("^[0-9]+\\.[0-9]+\\.[0-9]+$", embedded_version(), 0, 0));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/embedded/sorted", test_names_are_sorted);
    g_test_add_func("/embedded/files", test_files_are_as_in_templates);
    g_test_add_func("/embedded/unknown", test_unknown_file);
    g_test_add_func("/embedded/version", test_version);
    return g_test_run();
}
