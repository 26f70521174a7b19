/* SPDX-License-Identifier: MIT */
/* Whatever a file holds comes out of Markdown as its words, and nothing of it comes alive. */
#include "base/text.h"
#include "rendered.h"
#include "show/quote.h"

/* The text of HTML: tags gone, entities read, zero-width spaces gone unless kept. */
static char *text_of(const char *html, bool keep) {
    static const char *const entities[][2] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
    g_autoptr(GRegex) tags = g_regex_new("<[^>]*>", 0, 0, NULL);
    g_autofree char *bare = g_regex_replace_literal(tags, html, -1, 0, "", 0, NULL);
    g_autoptr(GString) text = g_string_new(bare);
    for (size_t i = 0; i < G_N_ELEMENTS(entities); i++)
        g_string_replace(text, entities[i][0], entities[i][1], 0);
    if (!keep)
        g_string_replace(text, "\342\200\213", "", 0);
    return g_strdup(text->str);
}
static const char *const nasty[] = {
    "plain words, in a row; (really) 50% off?",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; &#64;ana &copy",
    "![x](http://example.org/x.png)",
    "[click](javascript:alert(1))",
    "[click][ref]",
    "[ref]: http://example.org",
    "<http://example.org>",
    "<ana@example.org>",
    "http://example.org/a",
    "HTTPS://example.org",
    "see www.example.org now",
    "WWW.example.org",
    "ana@example.org",
    "mailto:ana@example.org",
    "xmpp:ana@example.org",
    "@ana please @org/team",
    "ping @ana_b-c.",
    "#1 and (#123)",
    "org/repo#12 org/repo@deadbeef1234",
    "GH-12 gh-12",
    "da39a3ee5e6b4b0d3255bfef95601890afd80709 deadbeef",
    "DEADBEEFDEADBEEFDEADBEEFDEADBEEFDEADBEEFDEADBEEF",
    "!12 $12 %12 &12 ~12 ^12 ~bug %\"next\" ~\"bug\"",
    "*a* **b** _c_ __d__ ~~e~~ `f` ``g``",
    "`code` and ``",
    "# heading",
    "- item",
    "+ item",
    "* item",
    "1. one",
    "12) twelve",
    "> quote",
    "```sh",
    "~~~",
    "---",
    "===",
    "| a | b |",
    "    indented",
    "[ ] task [x]",
    "[^1] note",
    "a\\*b\\\\",
    "/close",
    ":tada: $x^2$ $$y$$",
    "\xe2\x80\xae"
    "evil"
    "\xe2\x80\xac \xe2\x80\x8b@ana",
    "two\nlines\n\n# three\r\n- four",
    "tab\tand\x1b[31mred\x07",
    "bad \xff\xfe bytes",
    "-->",
    "</details></summary><!-- x",
    "<!-- req check -->",
    "http:\\\\example.org http:/ /x",
    "\xef\xbc\xa0"
    "ana \xef\xbc\x83"
    "12",
    "ftp://example.org a://b",
    "@",
    "#",
    "&",
    "<",
    "\\",
    "`",
    "1",
    ".",
};
/* As it should show: without blanks at its ends, and with `lines`, those as blanks too. */
static char *expected(const char *text, bool lines) {
    g_autofree char *line = g_strdup(text);
    if (lines)
        g_strdelimit(line, "\t\r\n", ' ');
    g_autoptr(Arena) arena = arena_new();
    return g_strdup(text_visible(arena, slice_of(g_strstrip(line))));
}

/* Each comes out as its words, in one paragraph of a list, and nothing else. */
static void test_words(void) {
    if (!has_renderer())
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(nasty); i++) {
        g_autoptr(GString) markdown = g_string_new("- ");
        g_autofree char *words = expected(nasty[i], true);
        quote_words(markdown, slice_of(nasty[i]), 1000);
        g_assert_null(strchr(markdown->str, '\n'));
        g_autofree char *html = rendered(markdown->str), *text = text_of(html, false);
        g_autoptr(GRegex) shape = g_regex_new("^<ul>\n<li>[^<]*</li>\n</ul>\n$", 0, 0, NULL);
        if (!g_regex_match(shape, html, 0, NULL))
            g_error("markup in: %s", html);
        g_assert_cmpstr(g_strstrip(text), ==, words);
        assert_inert(html);
    }
}

/* As code, every byte is there to be copied. */
static void test_code(void) {
    if (!has_renderer())
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(nasty); i++) {
        g_autoptr(GString) markdown = g_string_new("- ");
        g_autofree char *words = expected(nasty[i], false);
        quote_code(markdown, slice_of(nasty[i]), 1000);
        g_autofree char *html = rendered(markdown->str), *text = text_of(html, true);
        g_autoptr(GRegex) shape =
            g_regex_new("^<ul>\n<li><code>[^<]*</code></li>\n</ul>\n$", 0, 0, NULL);
        if (!g_regex_match(shape, html, 0, NULL))
            g_error("markup in: %s", html);
        g_assert_cmpstr(g_strstrip(text), ==, words);
    }
}

static void test_cut(void) {
    g_autoptr(GString) text = g_string_new(NULL);
    quote_words(text, SLICE("abcdef"), 3);
    g_assert_cmpstr(text->str, ==, "abc…");
    quote_words(g_string_assign(text, ""), SLICE("ab\303\244"), 3);
    g_assert_cmpstr(text->str, ==, "ab…");
    quote_code(g_string_assign(text, ""), SLICE("abcdef"), 3);
    g_assert_cmpstr(text->str, ==, "`abc…`");
    quote_code(g_string_assign(text, ""), SLICE(""), 3);
    g_assert_cmpstr(text->str, ==, "");
}

static void test_fences(void) {
    static const char *const cases[][2] = {
        {"a", "`a`"},        {"", ""},
        {"a`b", "``a`b``"},  {"``", "``` `` ```"},
        {" a", "`  a `"},    {"a\n::b", "`a\\x0a::b`"},
        {"\x1b", "`\\x1b`"}, {"<b>@x", "`<b>@x`"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) made = g_string_new(NULL);
        quote_code(made, slice_of(cases[i][0]), SIZE_MAX);
        g_assert_cmpstr(made->str, ==, cases[i][1]);
    }
    g_autoptr(GString) made = g_string_new(NULL);
    quote_block(made, SLICE("~~~\n<b>"));
    g_assert_cmpstr(made->str, ==, "~~~~\n~~~\n<b>\n~~~~\n");
    quote_block(g_string_assign(made, ""), SLICE("```\n"));
    g_assert_cmpstr(made->str, ==, "~~~\n```\n~~~\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/quote/words", test_words);
    g_test_add_func("/quote/code", test_code);
    g_test_add_func("/quote/cut", test_cut);
    g_test_add_func("/quote/fences", test_fences);
    return g_test_run();
}
