/* SPDX-License-Identifier: MIT */
#include "yaml_told.h"

static void test_quote(void) {
    static const struct {
        const char *text, *block, *flow;
    } cases[] = {
        {"Spring banner", "Spring banner", "Spring banner"},
        {"a, b", "a, b", "\"a, b\""},
        {"see [x]", "see [x]", "\"see [x]\""},
        {"it's \"so\"", "it's \"so\"", "it's \"so\""},
        {"http://example.org", "http://example.org", "\"http://example.org\""},
        {"C:\\x", "C:\\x", "\"C:\\\\x\""},
        {"A: B", "\"A: B\"", "\"A: B\""},
        {"A #b", "\"A #b\"", "\"A #b\""},
        {"A#b", "A#b", "A#b"},
        {"end:", "\"end:\"", "\"end:\""},
        {"", "\"\"", "\"\""},
        {" x", "\" x\"", "\" x\""},
        {"x ", "\"x \"", "\"x \""},
        {"a\tb\nc", "\"a\\tb\\nc\"", "\"a\\tb\\nc\""},
        {"say \"a: b\"", "\"say \\\"a: b\\\"\"", "\"say \\\"a: b\\\"\""},
        {"\u00e9", "\u00e9", "\u00e9"},
        {"x\u202e", "\"x\\u202E\"", "\"x\\u202E\""},
        {"x\x1b", "\"x\\x1B\"", "\"x\\x1B\""},
        {"8d", "8d", "8d"},
        {"5f1c2a9b", "5f1c2a9b", "5f1c2a9b"},
        {"3rd party", "3rd party", "3rd party"},
        {"REQ-0042", "REQ-0042", "REQ-0042"},
        {"ana@example.org", "ana@example.org", "ana@example.org"},
        {"nothing", "nothing", "nothing"},
        {"e", "e", "e"},
        {"E", "E", "E"},
        {"eta", "eta", "eta"},
        {"None", "None", "None"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_assert_cmpstr(yaml_quote(arena, slice_of(cases[i].text), false), ==, cases[i].block);
        g_assert_cmpstr(yaml_quote(arena, slice_of(cases[i].text), true), ==, cases[i].flow);
    }
    g_assert_cmpstr(yaml_quote(arena, SLICE("a\0\xff"), false), ==, "\"a\\x00\xef\xbf\xbd\"");
    g_assert_cmpstr(yaml_quote(arena, SLICE("a\xef\xbf\xbe"), false), ==, "\"a\\uFFFE\"");
    g_assert_cmpstr(yaml_quote(arena, (Slice){NULL, 0}, false), ==, "\"\"");
}

/* What some reader takes for something other than text is quoted, but for a typed value. */
static void test_quote_taken(void) {
    static const char *const texts[] = {"yes",
                                        "No",
                                        "ON",
                                        "off",
                                        "y",
                                        "N",
                                        "true",
                                        "FALSE",
                                        "null",
                                        "~",
                                        "1",
                                        "-1",
                                        "+1",
                                        "1.10",
                                        "010",
                                        "0o17",
                                        "0x1F",
                                        "0b101",
                                        "1_000",
                                        "1,000",
                                        "1e3",
                                        "1.5E-3",
                                        ".5",
                                        "-.5",
                                        "1.",
                                        "12:30",
                                        "190:20:30.15",
                                        ".inf",
                                        "-.INF",
                                        ".NaN",
                                        "<<",
                                        "=",
                                        "2026-12-01",
                                        "2026-12-01T10:00:00Z",
                                        "2026-12-01 10:00:00 +01:00",
                                        "1e10",
                                        "12345678",
                                        ".",
                                        "+.",
                                        "._1",
                                        "E5",
                                        "e-5"};
    static const char *const always[] = {"~x", "",     "- x", "-",  "---",
                                         "#x", "a: b", "?",   "@x", "%x"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *quoted = g_strdup_printf("\"%s\"", texts[i]);
        g_assert_cmpstr(yaml_quote(arena, slice_of(texts[i]), false), ==, quoted);
        bool syntax = strchr("-=<~", texts[i][0]) != NULL;
        if (!syntax)
            g_assert_cmpstr(yaml_quote_typed(arena, slice_of(texts[i]), false), ==, texts[i]);
    }
    for (size_t i = 1; i < G_N_ELEMENTS(always); i++)
        g_assert_cmpint(yaml_quote_typed(arena, slice_of(always[i]), false)[0], ==, '"');
}

/* A text of pieces that mean something to YAML; without control characters. */
static void random_text(GString *text) {
    static const char *const pieces[] = {
        " ",          " ",      "\n",     "\t",     "a",  "b",   "yes", "1",  "0x",     "-",
        "- ",         ": ",     ":",      "#",      " #", "?",   "? ",  ",",  "[",      "]",
        "{",          "}",      "&",      "*",      "!",  "|",   ">",   "'",  "\"",     "%",
        "@",          "`",      "\\",     "\\n",    "~",  "---", "...", "<<", "\u00e9", "\u65e5",
        "\U0001f600", "\u00a0", "\u200b", "\ufeff", "=",  "."};
    g_string_truncate(text, 0);
    for (int i = g_test_rand_int_range(0, 8); i > 0; i--)
        g_string_append(text, pieces[g_test_rand_int_range(0, G_N_ELEMENTS(pieces))]);
}

/* The scalar that begins at `offset`, or NULL. */
static const YamlNode *scalar_at(const YamlNode *node, size_t offset) {
    if (!node || (node->type == YAML_SCALAR && yaml_offset(node) == offset))
        return node;
    for (const YamlNode *at = yaml_child(node); at; at = yaml_next(at)) {
        const YamlNode *found = scalar_at(yaml_child_value(node, at), offset);
        if (found)
            return found;
    }
    return NULL;
}

static void test_round_trip(void) {
    static const char *const shapes[] = {"k: %s\n",         "- %s\n",     "%s",
                                         "k:\n  - x: %s\n", "[%s]",       "{k: %s}",
                                         "{k: %s, l: m}",   "[a, %s , b]"};
    g_autoptr(GString) text = g_string_new(NULL);
    for (int round = 0; round < 60000; round++) {
        size_t shape = (size_t)g_test_rand_int_range(0, G_N_ELEMENTS(shapes));
        random_text(text);
        Slice wanted = {text->str, text->len};
        YamlStyle style = (YamlStyle)g_test_rand_int_range(YAML_PLAIN, YAML_FOLDED + 1);
        const char *quoted =
            g_test_rand_bit() ? yaml_quote(arena, wanted, shape >= 4)
                              : yaml_quote_as(arena, wanted, style, g_test_rand_bit(), shape >= 4);
        g_auto(GStrv) around = g_strsplit(shapes[shape], "%s", 2);
        g_autofree char *document = g_strconcat(around[0], quoted, around[1], NULL);
        Told told;
        const YamlNode *root = read_text(document, &front_matter, &told);
        const YamlNode *scalar = scalar_at(root, strlen(around[0]));
        if (told.count || !scalar || !slice_equal(yaml_text(scalar), wanted))
            g_error("<%s> became <%s>", text->str, document);
        forget(&told);
        arena_reset(arena);
    }
}

/* In the quotes that were there, as far as they can hold it. */
static void test_quote_as(void) {
    const struct {
        const char *text, *wanted;
        YamlStyle style;
        bool typed;
    } cases[] = {
        {"must", "must", YAML_PLAIN, false},       {"must", "'must'", YAML_SINGLE, false},
        {"must", "\"must\"", YAML_DOUBLE, false},  {"it's", "'it''s'", YAML_SINGLE, false},
        {"a\nb", "\"a\\nb\"", YAML_SINGLE, false}, {"no", "\"no\"", YAML_PLAIN, false},
        {"no", "'no'", YAML_SINGLE, false},        {"2026-01-05", "2026-01-05", YAML_PLAIN, true},
        {"must", "must", YAML_LITERAL, false},     {"", "''", YAML_SINGLE, false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(
            yaml_quote_as(arena, slice_of(cases[i].text), cases[i].style, cases[i].typed, true), ==,
            cases[i].wanted);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    arena = arena_new();
    g_test_add_func("/yaml/quote", test_quote);
    g_test_add_func("/yaml/quote-as", test_quote_as);
    g_test_add_func("/yaml/quote-taken", test_quote_taken);
    g_test_add_func("/yaml/round-trip", test_round_trip);
    int status = g_test_run();
    arena_free(arena);
    return status;
}
