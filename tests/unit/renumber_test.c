/* SPDX-License-Identifier: MIT */
#include "work/renumber/internal.h"

/* The id REQ-0004 in texts: how many times it stands there by itself. */
static void test_words(void) {
    static const struct {
        const char *text;
        int count;
    } cases[] = {
        {"REQ-0004", 1},          {"", 0},
        {"REQ-000", 0},           {"REQ-00040", 0},
        {"XREQ-0004", 0},         {"1REQ-0004", 0},
        {"_REQ-0004", 0},         {"OLD-REQ-0004", 0},
        {"REQ-0004_", 0},         {"REQ-0004x", 0},
        {"REQ-0004-1", 0},        {"REQ-0004-X", 0},
        {"REQ-0004-related", 1},  {"REQ-0004- and", 1},
        {"(REQ-0004)", 1},        {"\xe2\x80\x9cREQ-0004\xe2\x80\x9d", 1},
        {"REQ-0004@5f1c2a9b", 1}, {"REQ-0004REQ-0004", 0},
        {"REQ-0004 REQ-0004", 2}, {"REQ-0004/REQ-0004.REQ-0004,REQ-00040,REQ-0004", 4},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Slice text = slice_of(cases[i].text);
        int count = 0;
        for (size_t at = renumber_next_word(text, 0, "REQ-0004"); at < text.len;
             at = renumber_next_word(text, at + 1, "REQ-0004")) {
            g_assert_true(renumber_is_word(text, at, "REQ-0004"));
            count++;
        }
        if (count != cases[i].count)
            g_error("'%s' holds it %d times", cases[i].text, count);
    }
}

static void test_paths(void) {
    static const struct {
        const char *path, *old, *now;
    } cases[] = {
        {"r/REQ-0004-gift-cards.md", "REQ-0004", "r/REQ-0007-gift-cards.md"},
        {"r/REQ-0004.md", "REQ-0004", "r/REQ-0007.md"},
        {"REQ-0009-other.md", "REQ-0004", "REQ-0007-other.md"},
        {"r/cards.md", "REQ-0004", "r/REQ-0007-cards.md"},
        {"r/REQ-NEW-cards.md", "REQ-NEW", "r/REQ-0007-cards.md"},
        {"r/cards.md", "", "r/REQ-0007-cards.md"},
        {"r/req_4-cards.md", "req_4", "r/REQ-0007-cards.md"},
        {"r/REQ-k7m4x9d-cards.md", "REQ-k7m4x9d", "r/REQ-0007-cards.md"},
        {"r/REQ-0004-cards/index.md", "REQ-0004", "r/REQ-0004-cards/index.md"},
        {"r/REQ-0004-cards/README.md", "REQ-0004", "r/REQ-0004-cards/README.md"},
    };
    g_autoptr(Config) config = config_read((Slice){NULL, 0});
    g_autoptr(Arena) arena = arena_new();
    const Document document = {.kind = schema_kind(&config->schema, "requirement")};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(renumber_path(arena, &document, cases[i].path, cases[i].old, "REQ-0007"),
                        ==, cases[i].now);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/renumber/words", test_words);
    g_test_add_func("/renumber/paths", test_paths);
    return g_test_run();
}
