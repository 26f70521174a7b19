/* SPDX-License-Identifier: MIT */
/* What the tree says, what is refused, and how long it takes. */
#include "markdown_tree.h"

static void test_occurrence(void) {
    const char *file = "[promo](promo.md \"promo\") promo";
    MarkdownNode *document = read_text(file), *link = nth(document, MARKDOWN_LINK, 1);
    assert_source(file, link, "[promo](promo.md \"promo\")");
    g_assert_cmpuint(link->child->offset, ==, 1);
    g_assert_cmpuint(link->next->offset, ==, 25);
    g_assert_cmpuint(link->target_offset, ==, 8);
    g_assert_cmpuint(link->target_end, ==, 16);
    g_assert_true(slice_is(link->title, "promo"));

    file = "> [a]: b\n> a *a `a` [a]* a\n> a\n";
    document = read_text(file);
    g_assert_cmpuint(nth(document, MARKDOWN_TEXT, 1)->offset, ==, 11);
    assert_source(file, nth(document, MARKDOWN_EMPHASIS, 1), "*a `a` [a]*");
    assert_source(file, nth(document, MARKDOWN_CODE, 1), "`a`");
    assert_source(file, nth(document, MARKDOWN_LINK, 1), "[a]");
    g_assert_cmpuint(nth(document, MARKDOWN_LINK, 1)->target_end, ==, 0);
    assert_source(file, nth(document, MARKDOWN_PARAGRAPH, 1), "a *a `a` [a]* a\n> a");
}

static void test_place(void) {
    const char *file = "a \\* b &amp; c";
    MarkdownNode *text = nth(read_text(file), MARKDOWN_TEXT, 1);
    size_t offset, end;
    g_assert_true(slice_is(text->text, "a * b & c"));
    markdown_place(text, 4, 5, &offset, &end);
    g_assert_cmpuint(offset, ==, 5);
    g_assert_cmpuint(end, ==, 6);
    markdown_place(text, 2, 3, &offset, &end);
    g_assert_cmpuint(offset, ==, 2);
    g_assert_cmpuint(end, ==, 4);
    markdown_place(text, 6, 9, &offset, &end);
    g_assert_cmpuint(offset, ==, 7);
    g_assert_cmpuint(end, ==, 14);
    markdown_place(text, 9, 9, &offset, &end);
    g_assert_cmpuint(offset, ==, 14);
    g_assert_cmpuint(end, ==, 14);
}

static void test_blocks(void) {
    const char *file = "# One\n\n> Two\n> lines\n\n* a\n\n* b\n\n7. c\n8. d\n\n```sh "
                       "x\nrun\n```\n\nT\n==\n\n***\n";
    MarkdownNode *document = read_text(file);
    assert_source(file, nth(document, MARKDOWN_HEADING, 1), "# One");
    assert_source(file, nth(document, MARKDOWN_HEADING, 2), "T\n==");
    assert_source(file, nth(document, MARKDOWN_QUOTE, 1), "> Two\n> lines");
    assert_source(file, nth(document, MARKDOWN_LIST, 1), "* a\n\n* b");
    assert_source(file, nth(document, MARKDOWN_CODE_BLOCK, 1), "```sh x\nrun\n```");
    assert_source(file, nth(document, MARKDOWN_RULE, 1), "***");
    g_assert_cmpint(nth(document, MARKDOWN_HEADING, 2)->level, ==, 1);
    g_assert_false(nth(document, MARKDOWN_LIST, 1)->tight);
    g_assert_false(nth(document, MARKDOWN_LIST, 1)->ordered);
    g_assert_true(nth(document, MARKDOWN_LIST, 2)->tight);
    g_assert_true(nth(document, MARKDOWN_LIST, 2)->ordered);
    g_assert_cmpint(nth(document, MARKDOWN_LIST, 2)->start, ==, 7);
    g_assert_true(slice_is(nth(document, MARKDOWN_CODE_BLOCK, 1)->info, "sh x"));
    g_assert_true(slice_is(nth(document, MARKDOWN_CODE_BLOCK, 1)->text, "run\n"));
}

static void test_github(void) {
    const char *file =
        "| a | b\\|c |\n|:--|--:|\n| d_e_f | http://x.y/z. |\n\n- [ ] t\n- [x] u\n- v\n\n"
        "> [!Note]\n> w\n\n~~x y~~ <https://z>\n";
    MarkdownNode *document = read_text(file);
    g_assert_cmpuint(count(document, MARKDOWN_ROW), ==, 2);
    g_assert_cmpuint(count(document, MARKDOWN_CELL), ==, 4);
    MarkdownNode *cell = nth(document, MARKDOWN_CELL, 2);
    assert_source(file, cell, "b\\|c");
    g_assert_true(slice_is(cell->child->text, "b|c"));
    g_assert_cmpint(cell->align, ==, 'r');
    g_assert_cmpint(nth(document, MARKDOWN_CELL, 1)->align, ==, 'l');
    assert_source(file, nth(document, MARKDOWN_TABLE, 1),
                  "| a | b\\|c |\n|:--|--:|\n| d_e_f | http://x.y/z. |");
    assert_source(file, nth(document, MARKDOWN_LINK, 1), "http://x.y/z");
    g_assert_true(slice_is(nth(document, MARKDOWN_LINK, 2)->target, "https://z"));
    assert_source(file, nth(document, MARKDOWN_LINK, 2), "<https://z>");
    g_assert_cmpint(nth(document, MARKDOWN_ITEM, 1)->task, ==, ' ');
    g_assert_cmpint(nth(document, MARKDOWN_ITEM, 2)->task, ==, 'x');
    g_assert_cmpint(nth(document, MARKDOWN_ITEM, 3)->task, ==, 0);
    g_assert_true(slice_is(nth(document, MARKDOWN_QUOTE, 1)->info, "note"));
    g_assert_true(slice_is(nth(document, MARKDOWN_QUOTE, 1)->child->child->text, "w"));
    assert_source(file, nth(document, MARKDOWN_STRIKE, 1), "~~x y~~");
}

static void test_plain(void) {
    g_autoptr(Arena) arena = arena_new();
    MarkdownNode *document = read_text("# A *b*\n\nc `d`\ne  \nf &amp; ![g](h) <i>\n");
    g_assert_true(slice_is(markdown_plain(arena, document), "A b c d e f & g "));
    g_assert_true(slice_is(markdown_plain(arena, document->child), "A b"));
    g_assert_true(slice_is(markdown_plain(arena, read_text("")), ""));
}

static void assert_refused(Slice file, const MarkdownLimits *limits, MarkdownRefusal expected,
                           size_t expected_place) {
    MarkdownRefusal refusal;
    size_t place;
    MarkdownNode *document =
        markdown_read(reader, file, 0, limits, MARKDOWN_ALIGN_TARGETS, &refusal, &place);
    g_assert_cmpint(refusal, ==, expected);
    g_assert_cmpint(document == NULL, ==, expected != MARKDOWN_FINE);
    g_assert_cmpuint(place, ==, expected_place);
}

static GString *repeat(const char *text, unsigned times) {
    GString *out = g_string_new(NULL);
    while (times--)
        g_string_append(out, text);
    return out;
}

static void assert_repeat(const char *text, unsigned times, const char *tail,
                          MarkdownRefusal expected, size_t place) {
    g_autoptr(GString) out = repeat(text, times);
    g_string_append(out, tail);
    assert_refused((Slice){out->str, out->len}, NULL, expected, place);
}

static void test_limits(void) {
    assert_repeat("> ", 32, "a", MARKDOWN_FINE, 0);
    assert_repeat("> ", 33, "a", MARKDOWN_TOO_DEEP, 64);
    assert_repeat(">", 33, "a", MARKDOWN_TOO_DEEP, 32);
    assert_repeat("- ", 33, "a", MARKDOWN_TOO_DEEP, 64);
    assert_repeat("1. ", 33, "a", MARKDOWN_TOO_DEEP, 96);
    assert_repeat("- ", 100, "\n", MARKDOWN_FINE, 0);
    assert_repeat("* ", 100, "\n", MARKDOWN_FINE, 0);
    assert_repeat("- a\n", 100, "", MARKDOWN_FINE, 0);
    assert_repeat("- a\n\n", 100, "", MARKDOWN_FINE, 0);
    assert_repeat("> a\n> > b\n", 100, "", MARKDOWN_FINE, 0);
    assert_repeat("    deep", 100, "\n", MARKDOWN_FINE, 0);
    assert_repeat("\t", 100, "code\n", MARKDOWN_FINE, 0);
    assert_repeat("a", 64 * 1024, "\na", MARKDOWN_FINE, 0);
    assert_repeat("a", 64 * 1024 + 1, "\na", MARKDOWN_LINE_TOO_LONG, 64 * 1024);
    assert_repeat("a\n", 64 * 1024 + 1, "\na", MARKDOWN_FINE, 0);
    assert_repeat("a\r", 64 * 1024 + 1, "\na", MARKDOWN_FINE, 0);
    assert_repeat("![", 2000, "!", MARKDOWN_FINE, 0);
    assert_repeat("![", 2001, "a", MARKDOWN_TOO_MANY_IMAGES, 4000);
    assert_repeat("|", 200, "a\n", MARKDOWN_FINE, 0);
    assert_repeat("|a", 64, "\n", MARKDOWN_FINE, 0);
    assert_refused(SLICE("|a|b|\n|-|-|\n|c|d|e|\n"), &(MarkdownLimits){.cells = 2},
                   MARKDOWN_TOO_MANY_CELLS, 17);
    assert_refused(SLICE("> > a"), &(MarkdownLimits){.depth = 1}, MARKDOWN_TOO_DEEP, 2);
    assert_refused(SLICE("a\nabc\n"), &(MarkdownLimits){.line = 2}, MARKDOWN_LINE_TOO_LONG, 4);
}

/* Nesting that grows line by line is seen as well. */
static void test_growing_depth(void) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (unsigned i = 0; i < 40; i++) {
        g_autoptr(GString) indent = repeat("  ", i);
        g_string_append_printf(text, "%s- a\n", indent->str);
    }
    MarkdownRefusal refusal;
    size_t place;
    g_assert_null(markdown_read(reader, (Slice){text->str, text->len}, 0, NULL, MARKDOWN_ALIGN_ALL,
                                &refusal, &place));
    g_assert_cmpint(refusal, ==, MARKDOWN_TOO_DEEP);
}

/* Patterns on which a careless pass would take quadratic time. */
static void test_linear(void) {
    static const char *const patterns[] = {
        "*a ",
        "[a](b",
        "[a](b \"",
        "[a]",
        "[",
        "&amp;",
        "&qwx;",
        "\\*",
        "`a ``b ",
        "<a>",
        "~a ",
        "~~a~ ",
        "http://a_b.c ",
        "http://a)",
        "://",
        "a\n",
        "> a\nb\n",
        "- a\n",
        "|a",
        "| a |\n|-|\n\n",
        "|a|\n|-|\n|_b_|\n",
        "[a]: b\n",
        "a\n===\n",
        "a *b\n",
        "<!-- ",
        "&a",
        "http://a;",
        "![a](b)\n",
        "\t",
        "[ ] ",
        "a\n-|",
        "http://[",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(patterns); i++) {
        g_autoptr(GString) text = g_string_new("[a]: b\n\n");
        while (text->len < 200000) {
            if (text->len / 50000 != (text->len + 10) / 50000)
                g_string_append_c(text, '\n');
            g_string_append(text, patterns[i]);
        }
        MarkdownRefusal refusal;
        size_t place;
        double start = (double)g_get_monotonic_time() / 1e6;
        markdown_read(reader, (Slice){text->str, text->len}, 0, NULL, MARKDOWN_ALIGN_ALL, &refusal,
                      &place);
        double seconds = (double)g_get_monotonic_time() / 1e6 - start;
        if (g_test_verbose())
            g_test_message("%.3f s for '%s' (%d)", seconds, patterns[i], (int)refusal);
        g_assert_cmpfloat(seconds, <, 5);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    reader = markdown_reader_new();
    g_test_add_func("/markdown/tree/occurrence", test_occurrence);
    g_test_add_func("/markdown/tree/place", test_place);
    g_test_add_func("/markdown/tree/blocks", test_blocks);
    g_test_add_func("/markdown/tree/github", test_github);
    g_test_add_func("/markdown/tree/plain", test_plain);
    g_test_add_func("/markdown/tree/limits", test_limits);
    g_test_add_func("/markdown/tree/growing-depth", test_growing_depth);
    g_test_add_func("/markdown/tree/linear", test_linear);
    int status = g_test_run();
    markdown_reader_free(reader);
    return status;
}
