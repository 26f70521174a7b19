/* SPDX-License-Identifier: MIT */
/* Nothing hostile gets into a page as markup: every page is read strictly, and only our own tags
 * and attributes may stand there. */
#include "site_scratch.h"
#include "strict_page.h"

static const char *const hostile[] = {
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg/onload=alert(1)>",
    "</title></style></script></textarea><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "javascript:alert(1)",
    "JaVa\tScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "feed:javascript:alert(1)",
    "//example.org/x",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &quot;",
    "x\" onmouseover=\"alert(1)",
    "x' onmouseover='alert(1)",
    "`onmouseover=alert(1)`",
    "<a href=\"javascript:alert(1)\">x</a>",
    "[x](javascript:alert(1)) ![x](javascript:alert(1)) <javascript:alert(1)>",
    "../../../../etc/passwd",
    "<!DOCTYPE html><html><body onload=alert(1)>",
    "<style>*{background:url(//example.org)}</style>",
    "<base href=\"//example.org/\"><meta http-equiv=refresh content=\"0;url=//example.org\">",
    "a@example.org?cc=b&body=<b>",
    "\xe2\x80\xaegnp.exe \xe2\x81\xa6 \xef\xbb\xbf",
    "{{constructor.constructor('alert(1)')()}}",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<form><input name=action><button formaction=javascript:alert(1)>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
};

static size_t check_pages(const char *folder) {
    size_t count = 0;
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    for (const char *name; dir && (name = g_dir_read_name(dir));) {
        g_autofree char *path = g_build_filename(folder, name, NULL), *page = NULL;
        if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
            count += check_pages(path);
        } else if (g_str_has_suffix(name, ".html")) {
            g_assert_true(g_file_get_contents(path, &page, NULL, NULL));
            check_page(page);
            count++;
        }
    }
    return count;
}

static void put_hostile_requirement(const Scratch *at, const char *h, const char *quoted) {
    g_autoptr(GString) text = g_string_new("---\n");
    static const char *const scalars[] = {"title",    "due",     "drop-dead", "effort",
                                          "priority", "for",     "reason",    "cost",
                                          "sponsor",  "foreign", "unit",      "target"};
    for (size_t i = 0; i < G_N_ELEMENTS(scalars); i++)
        g_string_append_printf(text, "%s: %s\n", scalars[i], quoted);
    g_string_append(text, "id: REQ-0001\nstatus: review\n");
    static const char *const lists[] = {"systems", "metrics", "tags", "was"};
    for (size_t i = 0; i < G_N_ELEMENTS(lists); i++)
        g_string_append_printf(text, "%s:\n  - %s\n", lists[i], quoted);
    g_string_append_printf(text, "owners:\n  marketing: %s\n  it: %s\n", quoted, quoted);
    g_string_append_printf(text, "may-change:\n  what: %s\n  until: %s\n", quoted, quoted);
    g_string_append_printf(text, "links:\n  refines:\n    - %s\n  depends: [DEC-0001]\n", quoted);
    g_string_append_printf(text, "approvals:\n  - side: %s\n    by: %s\n    on: %s\n", quoted,
                           quoted, quoted);
    g_string_append_printf(
        text,
        "---\n# %s\n\n## %s\n\n%s\n\n> %s\n\n- %s\n- [x] %s\n\n```%s\n%s\n```\n\n[%s](<%s> '%s')\n"
        "![%s](<%s>)\n\n| %s |\n|---|\n| %s |\n\n    %s\n\n`%s` **%s**\n\n[r]: <%s> "
        "\"%s\"\n\n[r]\n",
        h, h, h, h, h, h, h, h, h, h, h, h, h, h, h, h, h, h, h, h);
    put(at, "requirements/REQ-0001.md", text->str, (gssize)text->len);
}

static void put_hostile_others(const Scratch *at, const char *quoted) {
    g_autofree char *term = g_strdup_printf(
        "---\nterm: %s\nstatus: contested\ndefinition: %s\nmeans: {marketing: %s, it: %s}\n"
        "aliases: [%s]\navoid: [%s]\nsee: [%s]\nbroader: [%s]\nowners: {it: %s}\n"
        "reasons: {%s: %s}\nscope: [%s]\nexamples: {right: [%s], wrong: [%s]}\n---\n",
        quoted, quoted, quoted, quoted, quoted, quoted, quoted, quoted, quoted, quoted, quoted,
        quoted, quoted, quoted);
    put(at, "glossary/a.md", term, -1);
    g_autofree char *friend =
        g_strdup_printf("---\nterm: %s\nstatus: agreed\nmeans: {marketing: %s, it: %s}\n"
                        "scope: [%s]\n---\n",
                        quoted, quoted, quoted, quoted);
    put(at, "glossary/b.md", friend, -1);
    g_autofree char *metric = g_strdup_printf(
        "---\nid: KPI-0001\ntitle: %s\nstatus: agreed\nunit: %s\ntarget: 3\nsource: %s\n"
        "readings: [{on: 2026-01-02, value: 1.5}, {on: 2026-02-02, value: 2}, {on: %s, value: "
        "%s}]\n"
        "---\n",
        quoted, quoted, quoted, quoted, quoted);
    put(at, "metrics/KPI-0001.md", metric, -1);
    g_autofree char *broken = g_strdup_printf("---\nid: [\ntitle: %s\n---\n%s\n", quoted, quoted);
    put(at, "goals/GOAL-0001.md", broken, -1);
    put(at, "goals/GOAL-0002-<script>alert(1)<\\script>.md", broken, -1);
    put(at, "decisions/DEC-0001-\"onload=\"x.md", "---\nid: '<b>'\n---\n# <b>\n", -1);
}

static void test_hostile(Scratch *at, const void *unused) {
    (void)unused;
    for (size_t i = 0; i < G_N_ELEMENTS(hostile); i++) {
        g_autoptr(Arena) arena = arena_new();
        const char *quoted = yaml_quote(arena, slice_of(hostile[i]), true);
        g_autofree char *readme = g_strdup_printf("# %s\n", hostile[i]);
        put_hostile_requirement(at, hostile[i], quoted);
        put_hostile_others(at, quoted);
        put(at, "README.md", readme, -1);
        at->options.revision = hostile[i];
        at->options.title = i % 2 ? hostile[i] : NULL;
        must_export(at);
        g_assert_cmpuint(check_pages(at->site), >=, 9);
    }
}

/* Names of a team's own making: sides, kinds, statuses. */
static void test_hostile_schema(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "req.yml",
        "sides: ['<b>', '\"x', 'c', 'd', 'e']\n"
        "kinds:\n  requirement:\n    plural: '<script>alert(1)</script>'\n"
        "  '<i>':\n    plural: '../../x'\n    dir: odd\n    prefix: ODD\n    title: title\n"
        "    fields:\n      title: {type: text}\n      '<u>': {type: text}\n"
        "    statuses:\n      '<s>': {means: open, next: ['\"y']}\n      '\"y': {means: agreed}\n",
        -1);
    put(at, "requirements/REQ-0001.md", "---\nid: REQ-0001\ntitle: a\nstatus: draft\n---\n", -1);
    put(at, "odd/ODD-0001.md", "---\nid: ODD-0001\ntitle: a\nstatus: <s>\n'<u>': x\n---\n", -1);
    put(at, "glossary/con.md", "---\nterm: con\nstatus: agreed\n---\n", -1);
    put(at, "glossary/index.md", "---\nterm: index\nstatus: agreed\n---\n", -1);
    must_export(at);
    g_assert_cmpuint(check_pages(at->site), >=, 5);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
#define ADD(name, function) g_test_add(name, Scratch, NULL, setup, function, teardown)
    ADD("/site/hostile/texts", test_hostile);
    ADD("/site/hostile/schema", test_hostile_schema);
    return g_test_run();
}
