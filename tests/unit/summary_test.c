/* SPDX-License-Identifier: MIT */
/* The comment under a pull request: what it says, and that nothing from files comes alive in it. */
#include "base/text.h"
#include "compared.h"
#include "show/escape.h"
#include "show/summary.h"

/* What the program cmark-gfm makes of Markdown, as hosts do; the caller owns it. */
static char *rendered(const char *markdown) {
    g_autoptr(GError) error = NULL;
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("req-summary-XXXXXX", &path, &error), status;
    g_assert_no_error(error);
    close(file);
    g_assert_true(g_file_set_contents(path, markdown, -1, NULL));
    const char *arguments[] = {"cmark-gfm", "--unsafe", "-e", "table",         "-e", "autolink",
                               "-e",        "tasklist", "-e", "strikethrough", path, NULL};
    char *html = NULL;
    g_assert_true(g_spawn_sync(NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &html, NULL, &status, &error));
    g_assert_cmpint(status, ==, 0);
    unlink(path);
    return html;
}

static bool has_renderer(void) {
    g_autofree char *path = g_find_program_in_path("cmark-gfm");
    if (!path)
        g_test_skip("no cmark-gfm here");
    return path != NULL;
}

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

/* Nothing that a host would link by itself, outside code. */
static void assert_inert(const char *html) {
    static const char *const patterns[] = {"@\\w",
                                           "#\\w",
                                           "(?i)\\bgh-\\d",
                                           "(?i)www\\.\\w",
                                           "[a-z]://",
                                           "!\\d",
                                           "\\$\\d",
                                           "%\\d",
                                           "&amp;\\d",
                                           "~\\w",
                                           "\\b(?i)[0-9a-f]{7,40}\\b"};
    g_autoptr(GRegex) code = g_regex_new("<code.*?</code>", G_REGEX_DOTALL, 0, NULL);
    g_autofree char *outside = g_regex_replace_literal(code, html, -1, 0, "", 0, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(patterns); i++)
        if (g_regex_match_simple(patterns[i], outside, 0, 0))
            g_error("'%s' is in: %s", patterns[i], outside);
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

static void append_visible(GString *into, const char *text) {
    g_autoptr(GString) line = g_string_new(text);
    for (size_t i = 0; i < line->len; i++)
        if (strchr("\t\r\n", line->str[i]))
            line->str[i] = ' ';
    g_strstrip(line->str);
    line->len = strlen(line->str);
    g_autoptr(Arena) arena = arena_new();
    g_string_append(into, text_visible(arena, (Slice){line->str, line->len}));
}

/* Each comes out as its words, in one paragraph of a list, and nothing else. */
static void test_escape(void) {
    if (!has_renderer())
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(nasty); i++) {
        g_autoptr(GString) markdown = g_string_new("- "), words = g_string_new(NULL);
        markdown_escape(markdown, slice_of(nasty[i]), 1000);
        append_visible(words, nasty[i]);
        g_assert_null(strchr(markdown->str, '\n'));
        g_autofree char *html = rendered(markdown->str), *text = text_of(html, false);
        g_autoptr(GRegex) shape = g_regex_new("^<ul>\n<li>[^<]*</li>\n</ul>\n$", 0, 0, NULL);
        if (!g_regex_match(shape, html, 0, NULL))
            g_error("markup in: %s", html);
        g_assert_cmpstr(g_strstrip(text), ==, words->str);
        assert_inert(html);
    }
}

/* As code, every byte is there to be copied. */
static void test_code(void) {
    if (!has_renderer())
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(nasty); i++) {
        g_autoptr(GString) markdown = g_string_new("- "), words = g_string_new(NULL);
        markdown_code(markdown, slice_of(nasty[i]), 1000);
        append_visible(words, nasty[i]);
        g_autofree char *html = rendered(markdown->str), *text = text_of(html, true);
        g_autoptr(GRegex) shape =
            g_regex_new("^<ul>\n<li><code>[^<]*</code></li>\n</ul>\n$", 0, 0, NULL);
        if (!g_regex_match(shape, html, 0, NULL))
            g_error("markup in: %s", html);
        g_assert_cmpstr(g_strstrip(text), ==, words->str);
    }
}

static void test_cut(void) {
    g_autoptr(GString) text = g_string_new(NULL);
    markdown_escape(text, SLICE("abcdef"), 3);
    g_assert_cmpstr(text->str, ==, "abc…");
    markdown_escape(g_string_assign(text, ""), SLICE("ab\303\244"), 3);
    g_assert_cmpstr(text->str, ==, "ab…");
    markdown_code(g_string_assign(text, ""), SLICE("abcdef"), 3);
    g_assert_cmpstr(text->str, ==, "`abc…`");
    markdown_code(g_string_assign(text, ""), SLICE(""), 3);
    g_assert_cmpstr(text->str, ==, "");
}

/* --- the comment --- */

/* The comment on what the work tree changes; `more` gives the rest. */
static char *comment(const Scratch *at, const char *before, const char *after,
                     const Summary *more) {
    g_autoptr(GError) error = NULL;
    g_auto(Compared) compared = compare(at, before, after);
    Summary summary = *more;
    date_parse(SLICE("2026-11-22"), &summary.today);
    static const char *const unasked[] = {"metric", NULL};
    LintOptions options = {.today = summary.today, .threads = 1, .ignore = unasked};
    g_autoptr(LintResult) result =
        lint_run(compared.after, compared.after_source, &options, &error);
    g_assert_no_error(error);
    summary.change = compared.change;
    summary.result = result;
    char *text = summary_make(&summary, compared.after_source, &error);
    g_assert_no_error(error);
    return text;
}

#define AGREED                                                                                     \
    "---\nid: REQ-0001\ntitle: Spring banner\nstatus: agreed\npriority: must\n"                    \
    "owners: {marketing: ana, it: raj}\ndue: 2026-12-01\neffort: 8d\nsystems: [shop]\n"            \
    "metrics: [KPI-0001]\napprovals:\n"                                                            \
    "- {side: marketing, by: ana, on: 2026-11-02, of: %s}\n"                                       \
    "- {side: it, by: raj, on: 2026-11-02, of: 5f1c2a9be0d4}\n---\n\n## Need\n\nWords.\n\n"        \
    "## Requirement\n\nIt %s.\n\n## Acceptance criteria\n\nSeen.\n"

static void put_agreed(const Scratch *at, const char *hash, const char *words) {
    g_autofree char *text = g_strdup_printf(AGREED, hash, words);
    put(at, "requirements/REQ-0001-banner.md", text);
}

static void test_comment(Scratch *at, const void *unused) {
    (void)unused;
    put_agreed(at, "000000000000", "shall show");
    put(at, "metrics/KPI-0001-orders.md",
        "---\nid: KPI-0001\ntitle: Orders\nstatus: agreed\n---\n");
    put(at, "requirements/REQ-0002-b.md",
        "---\nid: REQ-0002\ntitle: Basket\nstatus: draft\n---\n\n## Need\n\nOne two.\n");
    put(at, "requirements/REQ-0003-c.md", "---\nid: REQ-0003\ntitle: Gone\nstatus: draft\n---\n");
    run(at, "git add . && git commit -qm one");
    put_agreed(at, "83cbebcc9f07", "shall show");
    put(at, "requirements/REQ-0002-b.md",
        "---\nid: REQ-0002\ntitle: The basket\nstatus: review\neffort: 3d\ndue: 2026-12-24\n"
        "owners: {it: raj}\n---\n\n## Need\n\nOne 2.\n\n## Requirement\n\nIt shall.\n");
    put(at, "requirements/REQ-0004-d.md",
        "---\nid: REQ-0004\ntitle: New\nstatus: draft\npriority: should\n"
        "links: {depends: [REQ-0404]}\n---\n");
    run(at, "rm requirements/REQ-0003-c.md");
    SummaryExcuse excuse = {"REQ-0004", "people/owner", "Ask @ana", "requirements/REQ-0004-d.md",
                            5};
    const char *settings[] = {"rules: link/dangling is off", NULL};
    const char *notes[] = {"this clone is shallow", NULL};
    g_autofree char *text = comment(
        at, "HEAD", NULL,
        &(Summary){.excuses = &excuse, .excuse_count = 1, .settings = settings, .notes = notes});
    g_assert_cmpstr(
        text, ==,
        "<!-- req check -->\n"
        "## What this change brings\n"
        "\n"
        "It adds 1 document, changes 2, removes 1. New: 2 errors, 0 warnings, 0 notes.\n"
        "\n"
        "### New excuses\n"
        "\n"
        "These findings do not count any more, for the reason given. Is it a good one?\n"
        "\n"
        "- **REQ-0004** `people/owner`: Ask &#64;&#8203;ana (`requirements/REQ-0004-d.md:5`)\n"
        "\n"
        "### Changed settings\n"
        "\n"
        "This check went by the settings before the change, which sets:\n"
        "\n"
        "- rules: link/dangling is off\n"
        "\n"
        "### To be known\n"
        "\n"
        "- this clone is shallow\n"
        "\n"
        "### What changed\n"
        "\n"
        "**Changed**\n"
        "\n"
        "- **REQ-0001** Spring banner\n"
        "  - approvals.marketing: side: marketing, by: ana, on: 2026-11-02, of: "
        "000&#8203;000&#8203;000&#8203;000 \342\206\222 side: marketing, by: ana, on: 2026-11-02, "
        "of: 83c&#8203;beb&#8203;cc9&#8203;f07\n"
        "- **REQ-0002** The basket\n"
        "  - title: Basket \342\206\222 The basket\n"
        "  - status: draft \342\206\222 review\n"
        "  - due: 2026-12-24\n"
        "  - Need: 1 word added, 1 removed\n"
        "  - effort: 3d\n"
        "  - owners.it: raj\n"
        "  - Requirement: 3 words added\n"
        "\n"
        "**Added**\n"
        "\n"
        "- **REQ-0004** New: requirement, draft, should\n"
        "\n"
        "**Removed**\n"
        "\n"
        "- **REQ-0003** Gone: requirement, draft\n"
        "\n"
        "### Findings\n"
        "\n"
        "- **error** `requirements/REQ-0002-b.md:7` no owner for side 'marketing', and status "
        "'review' needs one `people/owner`\n"
        "  <br>`add the person: owners: {marketing: \342\200\246}`\n"
        "- **error** `requirements/REQ-0004-d.md:6` no document has the id 'REQ-0404' "
        "`link/dangling`\n"
        "\n"
        "### What waits for whom\n"
        "\n"
        "Of what this change touches.\n"
        "\n"
        "**marketing**\n"
        "\n"
        "- **REQ-0002** The basket needs an owner for `review`\n"
        "- **REQ-0002** The basket needs an approval for `agreed`. To approve, put this into "
        "`approvals` of `requirements/REQ-0002-b.md`:\n"
        "\n"
        "  ```yaml\n"
        "  - {side: marketing, by: YOU, on: 2026-11-22, of: 69dc1105be2c}\n"
        "  ```\n"
        "- **REQ-0004** New needs an owner for `review`\n"
        "\n"
        "**it**\n"
        "\n"
        "- **REQ-0001** Spring banner needs an approval for `agreed` again, for its text has "
        "changed. In place of the old one, put this into `approvals` of "
        "`requirements/REQ-0001-banner.md`:\n"
        "\n"
        "  ```yaml\n"
        "  - {side: it, by: YOU, on: 2026-11-22, of: 83cbebcc9f07}\n"
        "  ```\n"
        "- **REQ-0002** The basket needs an approval for `agreed`. To approve, put this into "
        "`approvals` of `requirements/REQ-0002-b.md`:\n"
        "\n"
        "  ```yaml\n"
        "  - {side: it, by: YOU, on: 2026-11-22, of: 69dc1105be2c}\n"
        "  ```\n"
        "- **REQ-0004** New needs an owner for `review`\n"
        "\n");
    if (!has_renderer())
        return;
    g_autofree char *html = rendered(text);
    assert_inert(html);
}

static void test_nothing(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "req.yml", "title: T\n");
    run(at, "git add . && git commit -qm one");
    g_autofree char *text = comment(at, "HEAD", NULL, &(Summary){0});
    g_assert_cmpstr(text, ==,
                    SUMMARY_MARK "\n## What this change brings\n\nIt touches no document. Nothing "
                                 "is wrong with it.\n\n");
}

/* Bounded, whatever there is; and each part still has its say. */
static void test_bounded(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GString) sides = g_string_new("sides: [");
    for (int i = 0; i < 400; i++)
        g_string_append_printf(sides, "\"%s side of the house %d <b>@x</b>\", ",
                               "long words for a side, which go on and on", i);
    g_string_append(sides, "it]\n");
    put(at, "req.yml", sides->str);
    run(at, "git add . && git commit -qm one");
    for (int i = 1; i <= 300; i++) {
        g_autofree char *path = g_strdup_printf("requirements/REQ-%04d-x.md", i);
        g_autofree char *id = g_strdup_printf(
            "---\nid: REQ-%04d\ntitle: \"<i>@ana ![x](http://example.org) [[[[[[[[[[\"\n"
            "status: review\ndue: soon\nlinks: {depends: [REQ-9999]}\n---\n\n## Need\n",
            i);
        put(at, path, id);
    }
    SummaryExcuse excuses[200];
    for (size_t i = 0; i < G_N_ELEMENTS(excuses); i++)
        excuses[i] = (SummaryExcuse){NULL, "a/b", "<b>[x](y) @ana</b> <b>[x](y)</b>", "a`b.md", i};
    const char *lines[101] = {NULL};
    for (size_t i = 0; i < 100; i++)
        lines[i] = "<b>@ana</b> **and** so on http://example.org <script>";
    g_autofree char *text = comment(at, "HEAD", NULL,
                                    &(Summary){.excuses = excuses,
                                               .excuse_count = G_N_ELEMENTS(excuses),
                                               .settings = lines,
                                               .notes = lines});
    g_assert_cmpuint(strlen(text), <=, SUMMARY_MOST);
    g_assert_cmpuint(strlen(text), >, SUMMARY_MOST / 2);
    static const char *const parts[] = {"### New excuses",        "### Changed settings",
                                        "### To be known",        "### What changed",
                                        "<summary><b>Added: 300", "### Findings",
                                        "### What waits for whom"};
    const char *place = text;
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        g_assert_nonnull(place = strstr(place, parts[i]));
    const char *last = strstr(text, "\nLeft out for want of room: ");
    g_assert_nonnull(last);
    g_assert_cmpuint(strcspn(last + 1, "\n"), ==, strlen(last + 1) - 1);
    for (const char *const *name =
             (const char *const[]){"excuses", "settings", "remarks", "changed documents",
                                   "findings", "things that wait", NULL};
         *name; name++)
        g_assert_nonnull(strstr(last, *name));
    if (!has_renderer())
        return;
    g_autofree char *html = rendered(text);
    assert_inert(html);
    static const char *const allowed =
        "</?(h2|h3|ul|li|p|strong|code|details|summary|b|pre|br|!-- req check --)( /)?( "
        "class=\"language-yaml\"| lang=\"yaml\")?>";
    g_autoptr(GRegex) tags = g_regex_new(allowed, 0, 0, NULL);
    g_autofree char *left = g_regex_replace_literal(tags, html, -1, 0, "", 0, NULL);
    if (strchr(left, '<'))
        g_error("a tag that is not ours: %.200s", strchr(left, '<'));
}

/* The line to paste is an approval of what is there. */
static void test_paste(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "req.yml", "sides: [marketing, \"the }: it\"]\n");
    run(at, "git add . && git commit -qm one");
    const char *text = "---\nid: REQ-0001\ntitle: T\nstatus: review\n%s---\n\n## Need\n\nWords.\n";
    g_autofree char *before = g_strdup_printf(text, "");
    put(at, "requirements/REQ-0001-a.md", before);
    g_autofree char *first = comment(at, "HEAD", NULL, &(Summary){0});
    g_auto(GStrv) lines = g_strsplit(first, "\n", -1);
    g_autoptr(GString) approvals = g_string_new("approvals:\n");
    size_t pasted = 0;
    for (size_t i = 0; lines[i]; i++)
        if (g_str_has_prefix(lines[i], "  - {side: "))
            g_string_append_printf(approvals, "%s\n", lines[i]), pasted++;
    g_assert_cmpuint(pasted, ==, 2);
    g_assert_nonnull(strstr(approvals->str, "on: 2026-11-22, of: "));
    g_autofree char *after = g_strdup_printf(text, approvals->str);
    put(at, "requirements/REQ-0001-a.md", after);
    g_autofree char *second = comment(at, "HEAD", NULL, &(Summary){0});
    g_assert_null(strstr(second, "approval for"));
    g_assert_nonnull(strstr(second, "an owner for"));
    g_autoptr(GString) changed = g_string_new(after);
    g_string_replace(changed, "Words.", "Other words.", 0);
    put(at, "requirements/REQ-0001-a.md", changed->str);
    g_autofree char *third = comment(at, "HEAD", NULL, &(Summary){0});
    g_assert_nonnull(strstr(third, "again, for its text has changed"));
}

int main(int argc, char **argv) {
    pin_environment();
    g_test_init(&argc, &argv, NULL);
#define TEST(name, function) g_test_add("/summary/" name, Scratch, NULL, setup, function, teardown)
    TEST("comment", test_comment);
    TEST("nothing", test_nothing);
    TEST("bounded", test_bounded);
    TEST("paste", test_paste);
    g_test_add_func("/summary/escape", test_escape);
    g_test_add_func("/summary/code", test_code);
    g_test_add_func("/summary/cut", test_cut);
    return g_test_run();
}
