/* SPDX-License-Identifier: MIT */
/* Which names can live on every system. */
#include "adapters/fs.h"

static void test_names(void) {
    static const char *const good[] = {"a.md",
                                       "REQ-0042-spring-banner.md",
                                       ".gitignore",
                                       ".gitattributes",
                                       "git",
                                       "git~2",
                                       "gitt",
                                       "console.md",
                                       "com.md",
                                       "com10.md",
                                       "lpt.txt",
                                       "nulls.md",
                                       " leading",
                                       "caf\xc3\xa9.md",
                                       "e\xcc\x81.md",
                                       "-rf",
                                       "x.con",
                                       "...a",
                                       "\xe8\xaf\x8d.md"};
    static const char *const bad[] = {"",
                                      ".",
                                      "..",
                                      "a/b",
                                      "a\\b",
                                      ".git",
                                      ".GIT",
                                      ".Git",
                                      "git~1",
                                      "GIT~1",
                                      ".git.",
                                      ".git ",
                                      ".git . .",
                                      ".git::$INDEX_ALLOCATION",
                                      ".g\xe2\x80\x8cit",
                                      "\xef\xbb\xbf.git",
                                      ".gi\xe2\x81\xaft\xe2\x80\x8f",
                                      "g\xe2\x80\x8dit~1",
                                      "con",
                                      "CON.md",
                                      "nul",
                                      "Aux.txt.md",
                                      "prn .md",
                                      "com1",
                                      "COM9.log",
                                      "lpt5.md",
                                      "com\xc2\xb9.md",
                                      "conin$",
                                      "a\nb",
                                      "a\x1b[31m",
                                      "a\x7f",
                                      "a\xc2\x85!",
                                      "a:b",
                                      "a*",
                                      "what?.md",
                                      "a\"b",
                                      "<a>",
                                      "a|b",
                                      "trailing.",
                                      "trailing ",
                                      "\xff.md",
                                      "\xc0\xae",
                                      "\xed\xa0\x80.md"};
    for (size_t i = 0; i < G_N_ELEMENTS(good); i++)
        g_assert_cmpstr(name_fault(slice_of(good[i])), ==, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_test_message("name %" G_GSIZE_FORMAT ": %s", i, name_fault(slice_of(bad[i])));
        g_assert_nonnull(name_fault(slice_of(bad[i])));
    }
    g_autofree char *longest = g_strnfill(255, 'a');
    g_autofree char *longer = g_strnfill(256, 'a');
    g_assert_null(name_fault(slice_of(longest)));
    g_assert_nonnull(name_fault(slice_of(longer)));
    g_assert_nonnull(name_fault((Slice){"a\0b", 3}));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/fs/names", test_names);
    return g_test_run();
}
