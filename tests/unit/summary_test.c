/* SPDX-License-Identifier: MIT */
/* The comment under a pull request: what it says, and that nothing from files comes alive in it. */
#include "compared.h"
#include "rendered.h"
#include "show/summary.h"

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
        "It adds 1 document, changes 2, removes 1. New: 3 errors, 0 warnings, 0 notes.\n"
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
        "- **error** `requirements/REQ-0001-banner.md:13` side 'it' approved another text than "
        "this one `approval/stale`\n"
        "  <br>`if that side agrees to what stands here now: req approve REQ-0001 --side it`\n"
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
    return g_test_run();
}
