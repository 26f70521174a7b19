/* SPDX-License-Identifier: MIT */
/* Which paths lie below which, and how a path is typed. */
#include "base/path.h"

static void test_below(void) {
    static const struct {
        const char *path, *root;
        bool below;
    } cases[] = {
        {"a", "a", true},    {"a/b", "a", true},  {"a/b", "", true},
        {"", "", true},      {"ab", "a", false},  {"a", "a/b", false},
        {"a-b", "a", false}, {"b/a", "a", false}, {"a/bc", "a/b", false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_true(path_is_below(cases[i].path, cases[i].root) == cases[i].below);
}

static void test_outermost(void) {
    static const char *const cases[][8] = {
        {"b", "a", "a/c", "a-b", "a", "a!c/d", NULL},
        {"a/c/d", "a/b", "a/c", NULL},
        {"b", "", "a", NULL},
        {NULL},
    };
    static const char *const wanted[] = {"a a!c/d a-b b", "a/b a/c", "", ""};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_auto(GStrv) kept = paths_outermost(cases[i]);
        g_autofree char *all = g_strjoinv(" ", kept);
        g_assert_cmpstr(all, ==, wanted[i]);
    }
    g_auto(GStrv) top = paths_outermost(cases[2]);
    g_assert_cmpuint(g_strv_length(top), ==, 1);
}

/* A shell that reads it has the path again, and no program takes it for an option. */
static void test_typed(void) {
    static const char *const cases[][2] = {
        {"requirements/REQ-0001-a_b.md", "requirements/REQ-0001-a_b.md"},
        {"-rf", "'./-rf'"},
        {"a b", "'a b'"},
        {"", "''"},
        {"it's $(x)", "'it'\\''s $(x)'"},
    };
    g_autoptr(Arena) arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const char *typed = path_typed(arena, cases[i][0]);
        g_assert_cmpstr(typed, ==, cases[i][1]);
        g_autofree char *read = g_shell_unquote(typed, NULL);
        g_assert_cmpstr(g_str_has_prefix(read, "./") ? read + 2 : read, ==, cases[i][0]);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/path/below", test_below);
    g_test_add_func("/path/outermost", test_outermost);
    g_test_add_func("/path/typed", test_typed);
    return g_test_run();
}
