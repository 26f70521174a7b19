/* SPDX-License-Identifier: MIT */
#include "yaml_told.h"

#include <time.h>

static void test_depth(void) {
    assert_read("a: [[[[[[[x]]]]]]]\nb: 1\n", "{a: [[[[[[[x]]]]]]], b: 1}", "");
    assert_read("b: 1\na: [[[[[[[[x]]]]]]]]\nc: 1\n", "{b: 1}", "limit 2:11 '['\n");
    assert_read("a: {a: {a: {a: {a: {a: {a: {a: {a: 1}}}}}}}}\n", "{}", "limit 1:32 '{'\n");
    assert_read("- - - - - - - - - x\n", "[[[[[[[[]]]]]]]]", "limit 1:17 '-'\n");
    Told told;
    read_text("- - - - - - - - - - - - - [[[[[[x]]]]]]\n", &none, &told);
    g_assert_cmpuint(told.count, ==, 0);
    forget(&told);
}

static void test_keys_and_bytes(void) {
    static const YamlLimits small = {.bytes = 40, .keys = 3};
    Told told;
    g_autoptr(GString) shown = g_string_new(NULL);
    show(shown, read_text("a: 1\nb: {c: 2}\nd: 3\ne: 4\n", &small, &told));
    g_assert_cmpstr(told.faults->str, ==, "limit 3:1 'd'\n");
    g_assert_cmpstr(shown->str, ==, "{a: 1, b: {c: 2}}");
    forget(&told);
    g_assert_null(read_text("a: 1234567890123456789012345678901234567\n# 41\n", &small, &told));
    g_assert_cmpstr(told.faults->str, ==, "limit 1:1 'a: 1234567890123456789012345678901234567'\n");
    forget(&told);
    g_assert_nonnull(read_text("a: 123456789012345678901234567890123456\n", &small, &told));
    g_assert_cmpuint(told.count, ==, 0);
    forget(&told);
}

/* Nobody reads a thousand faults of one file. */
static void test_many_faults(void) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < 1000; i++)
        g_string_append(text, "- *a\n");
    Told told;
    read_text(text->str, &none, &told);
    g_assert_cmpuint(told.count, ==, 101);
    g_assert_true(g_str_has_suffix(told.faults->str, "limit 100:3 '*a'\n"));
    forget(&told);
}

/* A pattern repeated to the size of the largest front matter, and of the largest req.yml. */
static void test_hostile_is_linear(void) {
    static const char *const patterns[] = {"[",
                                           "{",
                                           "[[],",
                                           "{a: ",
                                           "- ",
                                           "? ",
                                           "? - ",
                                           "[?",
                                           "{? ",
                                           "a: ",
                                           "a:\n ",
                                           "- a: ",
                                           "&a ",
                                           "*a ",
                                           "!a ",
                                           "!!a ",
                                           "%TAG ! a\n",
                                           "%a\n",
                                           "\"",
                                           "'",
                                           "\"\\x",
                                           "\\",
                                           "|\n ",
                                           ">\n\n ",
                                           "\t",
                                           " ",
                                           "\n",
                                           "#\n",
                                           "a\n",
                                           "a,",
                                           "a: b: ",
                                           "- - -\n",
                                           "[a: ",
                                           "[a: {b: ",
                                           "]",
                                           "}",
                                           "---\n",
                                           "...\n",
                                           "<<: ",
                                           ": ",
                                           ":",
                                           "a: [\n",
                                           "\u00e9",
                                           "\u00e9: ",
                                           "\u65e5: [",
                                           "\U0001f600\n",
                                           "a: |\n  x\n",
                                           "\"a\": \"b\\n\"\n",
                                           "[&a b, *a, !t c]\n",
                                           "{a: 1, a: 2}\n",
                                           "- &a [",
                                           "\r\n",
                                           "x: >\n\n\n"};
    for (size_t i = 0; i < G_N_ELEMENTS(patterns); i++)
        for (size_t size = 16 * 1024; size <= 256 * 1024; size *= 16) {
            YamlLimits limits = {.bytes = size, .depth = 8, .keys = size < 20000 ? 200 : 5000};
            g_autoptr(GString) text = g_string_new("a: \u00e9\n");
            while (text->len + strlen(patterns[i]) <= size)
                g_string_append(text, patterns[i]);
            Told told;
            clock_t start = clock();
            read_text(text->str, &limits, &told);
            double took = (double)(clock() - start) / CLOCKS_PER_SEC;
            if (took > 0.5)
                g_error("<%s> repeated to %zu bytes took %.2f s", patterns[i], size, took);
            forget(&told);
            arena_reset(arena);
        }
}

/* --- anything at all -------------------------------------------------------------------------- */

/* What remains of a text without blanks. */
static char *squeezed(Slice text) {
    GString *left = g_string_new(NULL);
    for (size_t i = 0; i < text.len; i++)
        if (!strchr(" \t\r\n", text.at[i]) || !text.at[i])
            g_string_append_c(left, text.at[i]);
    return g_string_free(left, FALSE);
}

/* A scalar's bytes in the file are the text that was read from them. */
static void check_scalar(Slice file, const YamlNode *node) {
    Slice source = slice_range(file, yaml_offset(node), yaml_end(node)), text = yaml_text(node);
    g_assert_nonnull(yaml_text(node).at);
    g_assert_cmpuint(text_valid(text), ==, text.len);
    g_assert_cmpuint(text_first_control(text), ==, text.len);
    if (node->style == YAML_SINGLE || node->style == YAML_DOUBLE) {
        Told told = {source, g_string_new(NULL), g_string_new(NULL), 0};
        const YamlNode *again = yaml_read(arena, source, 0, source.len, &none, on_fault, &told);
        g_assert_true(again && slice_equal(yaml_text(again), text));
        forget(&told);
        return;
    }
    if (node->style != YAML_PLAIN)
        slice_cut(&source, '\n'); /* the header of a block scalar */
    if (!source.at)
        source = SLICE("");
    g_autofree char *a = squeezed(source), *b = squeezed(text);
    g_assert_cmpstr(a, ==, b);
}

static void check_tree(Slice file, const YamlNode *node, unsigned depth) {
    size_t last = yaml_offset(node);
    g_assert_cmpuint(yaml_offset(node), <=, yaml_end(node));
    g_assert_cmpuint(yaml_end(node), <=, file.len);
    g_assert_cmpuint(depth, <=, 8);
    if (node->type == YAML_SCALAR) {
        check_scalar(file, node);
        return;
    }
    for (const YamlNode *at = yaml_child(node); at; at = yaml_next(at)) {
        const YamlNode *item = node->type == YAML_MAP ? yaml_value(at) : at;
        g_assert_nonnull(item);
        g_assert_cmpuint(yaml_offset(at), >=, last);
        g_assert_cmpuint(yaml_offset(item), >=, item == at ? last : yaml_end(at));
        last = yaml_end(item);
        g_assert_cmpuint(last, <=, yaml_end(node));
        if (node->type == YAML_MAP) {
            check_scalar(file, at);
            for (const YamlNode *other = yaml_child(node); other != at; other = yaml_next(other))
                g_assert_false(slice_equal(yaml_text(other), yaml_text(at)));
        }
        check_tree(file, item, depth + 1);
    }
}

static void test_soup(void) {
    static const char *const pieces[] = {"a",
                                         "b",
                                         "key",
                                         ": ",
                                         ":",
                                         "\n",
                                         "\n",
                                         "\n  ",
                                         "\n    ",
                                         "\r\n",
                                         " ",
                                         "  ",
                                         "- ",
                                         "-",
                                         "? ",
                                         "[",
                                         "]",
                                         "{",
                                         "}",
                                         ", ",
                                         ",",
                                         "'",
                                         "\"",
                                         "\\",
                                         "\\n",
                                         "\\x1b",
                                         "\\u00e9",
                                         "|\n  ",
                                         ">-\n ",
                                         "# c",
                                         "&a ",
                                         "*a",
                                         "!t ",
                                         "!!str ",
                                         "<<: ",
                                         "---\n",
                                         "...\n",
                                         "%Y\n",
                                         "\t",
                                         "\u00e9",
                                         "\u65e5\u672c",
                                         "\U0001f600",
                                         "\u202e",
                                         "@",
                                         "`",
                                         "%",
                                         "~",
                                         "1",
                                         "\xff",
                                         "\x1b",
                                         "key: value\n",
                                         "a: [b, c]\n",
                                         "a: \"x\"\n",
                                         "list:\n  - x\n  - y\n",
                                         "m: {a: b}\n",
                                         "t: |\n  one\n  two\n"};
    g_autoptr(GString) text = g_string_new(NULL);
    for (int round = 0; round < 60000; round++) {
        g_string_truncate(text, 0);
        for (int i = g_test_rand_int_range(0, 24); i > 0; i--) {
            /* the rare ones at the end of the list less often */
            int most = g_test_rand_int_range(0, 4) ? 48 : (int)G_N_ELEMENTS(pieces);
            int least = g_test_rand_int_range(0, 3) ? 0 : 50;
            g_string_append(text,
                            pieces[least < most ? g_test_rand_int_range(least, most) : least]);
        }
        Told told;
        const YamlNode *root = read_text(text->str, &front_matter, &told);
        if (root)
            check_tree(told.file, root, root->type != YAML_SCALAR);
        forget(&told);
        arena_reset(arena);
    }
}

static void test_random_bytes(void) {
    for (int round = 0; round < 50000; round++) {
        char bytes[48];
        size_t len = (size_t)g_test_rand_int_range(0, sizeof bytes);
        for (size_t i = 0; i < len; i++)
            bytes[i] = g_test_rand_int_range(0, 40)
                           ? " :-[]{}\n#\"'a,&*!?|>%@\\xk"[g_test_rand_int_range(0, 25)]
                           : (char)g_test_rand_int();
        Told told = {{bytes, len}, g_string_new(NULL), g_string_new(NULL), 0};
        const YamlNode *root = yaml_read(arena, told.file, 0, len, &front_matter, on_fault, &told);
        if (root)
            check_tree(told.file, root, root->type != YAML_SCALAR);
        forget(&told);
        arena_reset(arena);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    arena = arena_new();
    g_test_add_func("/yaml/depth", test_depth);
    g_test_add_func("/yaml/keys-and-bytes", test_keys_and_bytes);
    g_test_add_func("/yaml/many-faults", test_many_faults);
    g_test_add_func("/yaml/hostile-is-linear", test_hostile_is_linear);
    g_test_add_func("/yaml/soup", test_soup);
    g_test_add_func("/yaml/random-bytes", test_random_bytes);
    int status = g_test_run();
    arena_free(arena);
    return status;
}
