/* SPDX-License-Identifier: MIT */
#include "yaml_told.h"

/* --- what is fine ----------------------------------------------------------------------------- */

static void test_trees(void) {
    static const struct {
        const char *text, *tree;
    } cases[] = {
        {"", "nothing"},
        {"\n# only a comment\n", "nothing"},
        {"text", "text"},
        {"a: 1\nb: two words\n", "{a: 1, b: two words}"},
        {"a:\nb: ''\nc: \"\"\n", "{a: , b: '', c: \"\"}"},
        {"t: [a, 'b', \"c\"]\n", "{t: [a, 'b', \"c\"]}"},
        {"t: []\nm: {}\n", "{t: [], m: {}}"},
        {"t:\n- a\n- b\n", "{t: [a, b]}"},
        {"t:\n  - a\n  -\n  - b\n", "{t: [a, , b]}"},
        {"o: {marketing: ana@example.org, it: raj@example.org}\n",
         "{o: {marketing: ana@example.org, it: raj@example.org}}"},
        {"l:\n  refines: [GOAL-0003@5f1c2a9b]\n  depends: [REQ-0040]\n",
         "{l: {refines: [GOAL-0003@5f1c2a9b], depends: [REQ-0040]}}"},
        {"a:\n  - {side: it, by: x}\n  - {side: mk}\n", "{a: [{side: it, by: x}, {side: mk}]}"},
        {"a:\n  - side: it\n    by: x\n  - side: mk\n", "{a: [{side: it, by: x}, {side: mk}]}"},
        {"n: no\nv: 1.10\no: 010\nt: ~\nd: 2024-01-01\nm: 12:30\nu: 1_000\nx: 0x10\n",
         "{n: no, v: 1.10, o: 010, t: ~, d: 2024-01-01, m: 12:30, u: 1_000, x: 0x10}"},
        {"l: [[REQ-1]]\n", "{l: [[REQ-1]]}"},
        {"l: [a: b, c]\n", "{l: [{a: b}, c]}"},
        {"m: {a, b: , c: d}\n", "{m: {a: , b: , c: d}}"},
        {"a: one\n  two\n\n  three\n", "{a: one two\nthree}"},
        {"a: |\n  one\n   two\n\nb: >-\n  x\n  y\n", "{a: |one\n two\n|, b: >x y>}"},
        {"a: \"tab\\tline\\nquote\\\"\"\n", "{a: \"tab\tline\nquote\"\"}"},
        {"a: 'it''s'\n", "{a: 'it's'}"},
        {"a: caf\u00e9 # why\n\"b c\": d\n", "{a: caf\u00e9, \"b c\": d}"},
        {"a: b\r\nc: d e\r\nf: |\r\n  x\r\n  y\r\n", "{a: b, c: d e, f: |x\ny\n|}"},
        {"---\na: 1\n...\n", "{a: 1}"},
        {"a: 1\n...\n# the end\n\n", "{a: 1}"},
        {"url: https://example.org/?a=b&c#d\n", "{url: https://example.org/?a=b&c#d}"},
        {"'<<': x\n", "{'<<': x}"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        assert_read(cases[i].text, cases[i].tree, "");
}

static void test_get(void) {
    Told told;
    const YamlNode *root = read_text("a: 1\nb:\n  c: x\nd: [e]\n", &none, &told);
    g_assert_true(slice_is(yaml_text(yaml_get(root, "a")), "1"));
    g_assert_true(slice_is(yaml_text(yaml_get(yaml_get(root, "b"), "c")), "x"));
    g_assert_null(yaml_get(root, "c"));
    g_assert_null(yaml_get(NULL, "a"));
    g_assert_null(yaml_get(yaml_get(root, "a"), "a"));
    g_assert_null(yaml_get(yaml_get(root, "d"), "e"));
    g_assert_cmpuint(yaml_text(root).len, ==, 0);
    g_assert_cmpuint(yaml_text(NULL).len, ==, 0);
    g_assert_true(yaml_get(root, "d")->flow);
    g_assert_false(yaml_get(root, "b")->flow);
    forget(&told);
}

/* --- exact places ----------------------------------------------------------------------------- */

static void list_sources(GString *into, Slice file, const YamlNode *node) {
    if (!node)
        return;
    g_autofree char *source = slice_strdup(slice_range(file, yaml_offset(node), yaml_end(node)));
    g_string_append_printf(into, "<%s>", source);
    for (const YamlNode *at = yaml_child(node); at; at = yaml_next(at)) {
        if (node->type == YAML_MAP) /* `child` of a key is its value */
            g_string_append_printf(into, "<%.*s>", (int)(yaml_end(at) - yaml_offset(at)),
                                   file.at + yaml_offset(at));
        list_sources(into, file, yaml_child_value(node, at));
    }
}

/* Each node's bytes in the file: the collection, then what is in it. */
static void test_sources(void) {
    static const struct {
        const char *text, *sources;
    } cases[] = {
        {"a: b c  # x\n", "<a: b c><a><b c>"},
        {"\u00e9: \u65e5\u672c  \n'\U0001f600': \"\u00fc\\\"\"  \n",
         "<\u00e9: \u65e5\u672c  \n'\U0001f600': \"\u00fc\\\"\"><\u00e9><\u65e5\u672c>"
         "<'\U0001f600'><\"\u00fc\\\"\">"},
        {"a: |\n  x\n  y  \n\n\n# c\nb: 1\n",
         "<a: |\n  x\n  y  \n\n\n# c\nb: 1><a><|\n  x\n  y  ><b><1>"},
        {"a: >-\r\n  x\r\n\r\nb: 1\r\n", "<a: >-\r\n  x\r\n\r\nb: 1><a><>-\r\n  x><b><1>"},
        {"a: |+\n  x\n\n", "<a: |+\n  x><a><|+\n  x>"},
        {"a: | # hm\n\nb: c", "<a: | # hm\n\nb: c><a><| # hm><b><c>"},
        {"a: one\n  two  \n\nb: x\n", "<a: one\n  two  \n\nb: x><a><one\n  two><b><x>"},
        {"a: [x, {y: z}]  \nb: c\n",
         "<a: [x, {y: z}]  \nb: c><a><[x, {y: z}]><x><{y: z}><y><z><b><c>"},
        {"a:\n- x\n- y: 1\n\n# c\nb: 1\n",
         "<a:\n- x\n- y: 1\n\n# c\nb: 1><a><- x\n- y: 1><x><y: 1><y><1><b><1>"},
        {"[a: b , c]", "<[a: b , c]><a: b><a><b><c>"},
        {"[\n  a\n]\n", "<[\n  a\n]><a>"},
        {"- \n-  # x\n", "<- \n-><><>"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Told told;
        g_autoptr(GString) sources = g_string_new(NULL);
        const YamlNode *root = read_text(cases[i].text, &front_matter, &told);
        list_sources(sources, told.file, root);
        g_assert_cmpstr(told.faults->str, ==, "");
        g_assert_cmpstr(sources->str, ==, cases[i].sources);
        forget(&told);
    }
}

/* An empty value stands right behind its colon. */
static void test_empty_value(void) {
    static const char *const texts[] = {
        "aka:\n",        "aka: \n\nb: c\n",  "aka:",
        "{aka: , b: c}", "{aka:\n\n, b: c}", "aka: # nothing\nb: c\n"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        Told told;
        const YamlNode *value = yaml_get(read_text(texts[i], &front_matter, &told), "aka");
        size_t colon = (size_t)(strchr(texts[i], ':') - texts[i]);
        g_assert_cmpstr(told.faults->str, ==, "");
        g_assert_true(value->type == YAML_SCALAR && value->style == YAML_PLAIN);
        g_assert_cmpuint(yaml_len(value), ==, 0);
        g_assert_nonnull(yaml_text(value).at);
        g_assert_cmpuint(yaml_offset(value), ==, colon + 1);
        g_assert_cmpuint(yaml_end(value), ==, colon + 1);
        forget(&told);
    }
}

/* A part of a file: offsets are the file's, and nothing outside is looked at. */
static void test_window(void) {
    static const char text[] =
        "\xef\xbb\xbf---\r\nt: \u00e9\r\nu: [\"x\"]\r\n---\r\n\x1b: body\xff";
    Told told = {slice_of(text), g_string_new(NULL), g_string_new(NULL), 0};
    size_t from = 8, to = (size_t)(strstr(text + from, "---") - text);
    const YamlNode *root = yaml_read(arena, told.file, from, to, &front_matter, on_fault, &told);
    g_autoptr(GString) sources = g_string_new(NULL);
    list_sources(sources, told.file, root);
    g_assert_cmpstr(sources->str, ==, "<t: \u00e9\r\nu: [\"x\"]><t><\u00e9><u><[\"x\"]><\"x\">");
    g_assert_cmpuint(yaml_offset(root), ==, from);
    g_assert_cmpstr(told.faults->str, ==, "");
    g_assert_null(yaml_read(arena, told.file, 5, 5, &front_matter, on_fault, &told));
    g_assert_null(yaml_read(arena, told.file, 9999, 99999, &front_matter, on_fault, &told));
    g_assert_null(yaml_read(arena, (Slice){NULL, 0}, 0, 0, &front_matter, on_fault, &told));
    g_assert_cmpuint(told.count, ==, 0);
    forget(&told);
}

/* Where nothing was decoded the text is the file's own bytes. */
static void test_borrowed(void) {
    Told told;
    const YamlNode *root = read_text("a: caf\u00e9\nb: 'x y'\nc: \"z\"\n", &none, &told);
    for (const YamlNode *key = yaml_child(root); key; key = yaml_next(key)) {
        g_assert_true(yaml_text(key).at >= told.file.at &&
                      yaml_text(key).at < told.file.at + told.file.len);
        g_assert_true(yaml_text(yaml_value(key)).at > yaml_text(key).at &&
                      yaml_text(yaml_value(key)).at < told.file.at + told.file.len);
    }
    forget(&told);
}

/* Trees of all sizes, some texts decoded and some long: what is small and what is wide is the same
 * to those who ask. */
static void test_sizes(void) {
    for (unsigned count = 1; count < 20000; count = count * 3 + 1)
        for (unsigned each = 1; each < 2000; each = each * 40 + 7) {
            g_autoptr(GString) text = g_string_new(NULL);
            g_autofree char *filler = g_strnfill(count == 40 ? 70000 : 3, 'x');
            for (unsigned i = 0; i < count; i++)
                g_string_append_printf(
                    text, i % each ? "k%u: [%u, {a: %s}]\n" : "k%u: [\"\\x30%u\", {a: %s}]\n", i, i,
                    i ? "x" : filler);
            Told told;
            const YamlNode *root = read_text(text->str, &none, &told), *key = yaml_child(root);
            g_assert_cmpuint(yaml_end(root), ==, text->len - 1);
            for (unsigned i = 0; i < count; i++, key = yaml_next(key)) {
                char name[16], decoded[16];
                const YamlNode *item = yaml_child(yaml_value(key));
                g_snprintf(name, sizeof name, "k%u", i);
                g_snprintf(decoded, sizeof decoded, "0%u", i);
                g_assert_true(slice_is(yaml_text(key), name));
                g_assert_true(slice_is(yaml_text(item), i % each ? name + 1 : decoded));
                g_assert_true(
                    slice_is(yaml_text(yaml_get(yaml_next(item), "a")), i ? "x" : filler));
                g_assert_null(yaml_next(yaml_next(item)));
            }
            g_assert_null(key);
            forget(&told);
        }
}

/* A copy is changed, and what it was made of is not. */
static void test_copy(void) {
    Told told;
    const YamlNode *root = read_text("a: [1, 2]\nb: 'x'\nc: 3\n", &none, &told);
    const YamlNode *a = yaml_child(root), *b = yaml_next(a);
    YamlNode *copy = yaml_copy(arena, b);
    g_assert_true(slice_is(yaml_text(copy), "b") && yaml_next(copy) == yaml_next(b));
    g_assert_true(yaml_value(copy) == yaml_value(b) && yaml_offset(copy) == yaml_offset(b));
    yaml_loose(copy)->next = a;
    yaml_loose(copy)->inner = yaml_value(a);
    g_assert_true(yaml_next(copy) == a && yaml_value(copy) == yaml_value(a));
    g_assert_true(slice_is(yaml_text(yaml_value(b)), "x"));
    forget(&told);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    arena = arena_new();
    g_test_add_func("/yaml/trees", test_trees);
    g_test_add_func("/yaml/get", test_get);
    g_test_add_func("/yaml/sources", test_sources);
    g_test_add_func("/yaml/empty-value", test_empty_value);
    g_test_add_func("/yaml/window", test_window);
    g_test_add_func("/yaml/borrowed", test_borrowed);
    g_test_add_func("/yaml/sizes", test_sizes);
    g_test_add_func("/yaml/copy", test_copy);
    int status = g_test_run();
    arena_free(arena);
    return status;
}
