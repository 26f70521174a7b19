/* SPDX-License-Identifier: MIT */
/* The engine: places, fingerprints, excuses, severities, prerequisites, and large circles. */
#include "lint_scratch.h"

#define HEAD "---\nid: REQ-0001\ntitle: Spring banner\nstatus: draft\n"
#define PATH "requirements/REQ-0001-spring-banner.md"

static LintResult *lint_with(const char *files, const LintOptions *options) {
    g_auto(Scratch) scratch = scratch_make();
    scratch_fill(&scratch, PATH, files);
    return scratch_lint(&scratch, options);
}

static LintResult *lint(const char *files) {
    return lint_with(files, &(LintOptions){.threads = 1});
}

/* The only finding of the rule. */
static const Finding *only(const LintResult *result, const char *rule) {
    const Finding *found = NULL;
    for (size_t i = 0; i < result->count; i++)
        if (strcmp(result->findings[i].rule->id, rule) == 0) {
            g_assert_null(found);
            found = &result->findings[i];
        }
    g_assert_nonnull(found);
    return found;
}

/* "line:column-line:column 'text'" */
static void assert_place(const Finding *finding, const char *expected) {
    g_autofree char *place =
        g_strdup_printf("%u:%u-%u:%u '%.*s'", finding->line, finding->column, finding->end_line,
                        finding->end_column, SLICE_ARG(finding->text));
    g_assert_cmpstr(place, ==, expected);
}

static void test_places(void) {
    static const char *const cases[][3] = {
        {HEAD "due: 2026-02-30\n---\n", "front-matter/type", "5:6-5:16 '2026-02-30'"},
        {HEAD "owners: {marketing: ană, it: {x: y}}\n---\n", "front-matter/type",
         "5:30-5:36 '{x: y}'"},
        {"\xef\xbb\xbf" HEAD "due: soon\n---\n", "front-matter/type", "5:6-5:10 'soon'"},
        {"---\r\nid: REQ-0001\r\ntitle: T\r\nstatus: draft\r\ndue: soon\r\n---\r\n",
         "front-matter/type", "5:6-5:10 'soon'"},
        {HEAD "---\n\nțară\tă [a](b.md) c\n", "markdown/link", "7:8-7:17 '[a](b.md)'"},
        {HEAD "---\n\n> - one\n>   [two\n>   three](b.md)\n", "markdown/link",
         "8:5-9:17 '[two\n>   three](b.md)'"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(LintResult) result = lint(cases[i][0]);
        assert_place(only(result, cases[i][1]), cases[i][2]);
    }
}

static void test_excerpt(void) {
    g_autoptr(GString) text = g_string_new(HEAD "---\n\n");
    for (size_t i = 0; i < 3000; i++)
        g_string_append(text, "ă");
    g_string_append(text, "[a](b.md)");
    for (size_t i = 0; i < 3000; i++)
        g_string_append(text, "ț");
    g_autoptr(LintResult) result = lint(text->str);
    const Finding *finding = only(result, "markdown/link");
    g_assert_cmpuint(finding->column, ==, 3001);
    g_assert_cmpuint(finding->excerpt_column, ==, 2901);
    g_autofree char *excerpt = slice_strdup(finding->excerpt);
    g_assert_cmpint(g_utf8_strlen(excerpt, -1), ==, 200);
    g_assert_true(g_str_has_prefix(g_utf8_offset_to_pointer(excerpt, 100), "[a](b.md)ț"));
}

/* A result's fingerprints, in order. */
static char *fingerprints(const char *files) {
    g_autoptr(LintResult) result = lint(files);
    GString *all = g_string_new(NULL);
    for (size_t i = 0; i < result->count; i++)
        g_string_append_printf(all, "%s %s\n", result->findings[i].rule->id,
                               result->findings[i].fingerprint);
    g_assert_cmpuint(all->len, >, 0);
    return g_string_free(all, FALSE);
}

#define FAULTY(head, before, after)                                                                \
    "---\n" head "id: REQ-0001\ntitle: Spring banner\nstatus: draft\ndue: soon\n---\n" before      \
    "\n- The [brief](x.md) and\n  the [brief](x.md)\n- one [brief](x.md)\n" after

static void test_fingerprints(void) {
    g_autofree char *plain = fingerprints(FAULTY("", "", ""));
    g_assert_nonnull(strstr(plain, "-2\n"));
    g_autoptr(GString) lines = g_string_new("=== " PATH "\n---\n");
    for (size_t i = 0; i < 50; i++)
        g_string_append(lines, "# a comment\n");
    g_string_append(lines, "id: REQ-0001\ntitle: Spring banner\nstatus: draft\ndue: soon\n---\n");
    for (size_t i = 0; i < 50; i++)
        g_string_append_printf(lines, "Line %zu.\n\n", i);
    g_string_append(lines, "- The\n  [brief](x.md) and the [brief](x.md)\n"
                           "- one <!-- or two -->\n  [brief](x.md)\n\nMore.\n");
    g_autofree char *moved = fingerprints(lines->str);
    g_assert_cmpstr(moved, ==, plain);
    g_autofree char *renamed = fingerprints(
        "=== requirements/deep/REQ-0001-other.md\n" FAULTY("", "Words.\n", "\nEnd.\n"));
    g_assert_cmpstr(renamed, ==, plain);
    g_autofree char *reworded = fingerprints(FAULTY("", "", " of the spring\n"));
    g_assert_cmpstr(reworded, !=, plain);
}

static void test_fingerprint_tells_apart(void) {
    g_autoptr(LintResult) result = lint(HEAD "---\n\nThe [brief](x.md).\n\nOne [brief](x.md).\n");
    g_assert_cmpuint(result->count, ==, 2);
    g_assert_cmpstr(result->findings[0].fingerprint, !=, result->findings[1].fingerprint);
    g_assert_cmpuint(strlen(result->findings[0].fingerprint), ==, 18);
    g_assert_true(g_str_has_suffix(result->findings[1].fingerprint, "-1"));
}

static void test_excuses(void) {
    g_autoptr(LintResult) result = lint(
        HEAD "lint: {allow: {markdown: \"the old way\", link/self: \"\", id/duplicat: no}}\n---\n"
             "\n![](https://example.org/a.png)\n");
    const Finding *image = only(result, "markdown/image-text");
    g_assert_cmpstr(image->suppressed, ==, "the old way");
    assert_place(only(result, "excuse/idle"), "5:41-5:50 'link/self'");
    const Finding *unknown = only(result, "excuse/unknown");
    assert_place(unknown, "5:56-5:67 'id/duplicat'");
    g_assert_cmpstr(unknown->help, ==, "did you mean 'id/duplicate'?");
    g_assert_cmpuint(result->suppressed, ==, 1);
    g_assert_cmpuint(result->errors, ==, 1);
    g_assert_cmpuint(result->warnings, ==, 1);
}

static void test_severities(void) {
    static const char files[] =
        "=== req.yml\nrules:\n  markdown: off\n  markdown/html: error\n  people/owner: note\n"
        "=== " PATH "\n---\nid: REQ-0001\ntitle: T\nstatus: review\n---\n\n## Need\n\na\n\n"
        "## Requirement\n\n<u>\n\n![](x.png)\n";
    g_autoptr(LintResult) result = lint(files);
    g_assert_cmpuint(result->errors, ==, 1);
    g_assert_cmpuint(result->warnings, ==, 0);
    g_assert_cmpuint(result->notes, ==, 2);
    const char *select[] = {"people", "markdown", NULL}, *ignore[] = {"people/owner", NULL};
    g_autoptr(LintResult) fewer =
        lint_with(files, &(LintOptions){.threads = 1, .select = select, .ignore = ignore});
    g_assert_cmpuint(fewer->count, ==, 1);
    g_assert_cmpstr(fewer->findings[0].rule->id, ==, "markdown/html");
}

static void test_paths(void) {
    static const char files[] =
        "=== req.yml\nsidse: x\n"
        "=== requirements/REQ-0001-a.md\n---\nid: REQ-0001\ntitle: T\nstatus: x\n---\n"
        "=== requirements/sub/REQ-0002-b.md\n---\nid: REQ-0002\ntitle: T\nstatus: x\n---\n"
        "=== goals/GOAL-0001-c.md\n---\nid: GOAL-0001\ntitle: T\nstatus: x\n---\n";
    static const struct {
        const char *path;
        size_t found, documents;
    } cases[] = {{"", 4, 3},           {"requirements", 2, 2},         {"requirements/sub", 1, 1},
                 {"REQ-0002", 1, 1},   {"goals/GOAL-0001-c.md", 1, 1}, {"req.yml", 1, 0},
                 {"requirement", 0, 0}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const char *paths[] = {cases[i].path, NULL};
        g_autoptr(LintResult) result =
            lint_with(files, &(LintOptions){.threads = 1, .paths = paths});
        g_assert_cmpuint(result->count, ==, cases[i].found);
        g_assert_cmpuint(result->documents, ==, cases[i].documents);
    }
}

/* One cause, one finding. */
static void test_prerequisites(void) {
    static const char *const cases[][2] = {
        {"title: [a\n", "front-matter/syntax"},
        {"---\ntitle: [a\n---\n", "front-matter/syntax"},
        {"---\nid: REQ-0001\ntitle: &a b\nstatus: draft\n---\n", "front-matter/alias"},
        {"---\nid: REQ-0001\ntitle: b\nstatus: reveiw\n---\n", "lifecycle/status"},
        {"---\nid: REQ-1\ntitle: b\nstatus: draft\n---\n", "id/malformed"},
        {"=== requirements/REQ-0001-a.md\n---\nid: REQ-0001\ntitle: T\nstatus: draft\n"
         "links: {depends: [REQ-0002]}\n---\n=== requirements/REQ-0002-b.md\n---\ntitle: '\n---\n",
         "front-matter/syntax"},
        {"=== requirements/REQ-0001-a.md\n---\nid: REQ-0001\ntitle: T\nstatus: draft\n---\n"
         "=== requirements/REQ-0002-b.md\n---\nid: REQ-0001\ntitle: T\nstatus: draft\n---\n",
         "id/duplicate"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(LintResult) result = lint(cases[i][0]);
        g_assert_cmpuint(result->count, ==, 1);
        if (i > 0)
            g_assert_cmpstr(result->findings[0].rule->id, ==, cases[i][1]);
    }
}

static void test_malformed(void) {
    static const char *const cases[][2] = {
        {"req-0001", "did you mean 'REQ-0001'?"},
        {"GOAL-0001", "GOAL- is for a goal, which belongs into goals/"},
        {"REQ-NEW", "run: req renumber " PATH},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *file =
            g_strdup_printf("---\nid: %s\ntitle: T\nstatus: draft\n---\n", cases[i][0]);
        g_autoptr(LintResult) result = lint(file);
        const Finding *finding = only(result, "id/malformed");
        g_assert_cmpstr(finding->help, ==, cases[i][1]);
        g_assert_true(finding->severity == (i == 2 ? SEVERITY_NOTE : SEVERITY_ERROR));
    }
    g_autoptr(GString) many = g_string_new("=== notes.txt");
    for (int i = 1; i < 5; i++)
        g_string_append_printf(many,
                               "\n=== requirements/REQ-00%d-x.md\n"
                               "---\nid: REQ-00%d\ntitle: T\nstatus: draft\n---",
                               i, i);
    g_autoptr(LintResult) usual = lint(many->str);
    g_assert_cmpuint(usual->count, ==, 0);
}

/* A link may be short of zeroes, or have too many. */
static void test_meant(void) {
    static const char *const cases[][2] = {
        {"REQ-1", "did you mean 'REQ-0001'?"},
        {"REQ-00001", "did you mean 'REQ-0001'?"},
        {"REQ-000000001", "did you mean 'REQ-0001'?"},
        {"REQ-12345678", "did you mean 'REQ-012345678'?"},
        {"REQ-10", NULL},
        {"REQ-000000000", NULL},
        {"GOAL-1", NULL},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *files = g_strdup_printf(
            "=== requirements/REQ-0001-a.md\n---\nid: REQ-0001\ntitle: T\nstatus: draft\n---\n"
            "=== requirements/REQ-012345678-b.md\n---\nid: REQ-012345678\ntitle: U\nstatus: draft\n"
            "---\n"
            "=== requirements/REQ-0003-c.md\n---\nid: REQ-0003\ntitle: V\nstatus: draft\n"
            "links:\n  depends: [%s]\n---\n",
            cases[i][0]);
        g_autoptr(LintResult) result = lint(files);
        const Finding *finding = NULL;
        for (size_t k = 0; k < result->count; k++)
            if (strcmp(result->findings[k].rule->id, "link/dangling") == 0)
                finding = &result->findings[k];
        g_assert_nonnull(finding);
        g_assert_cmpstr(finding->help, ==, cases[i][1]);
    }
}

/* `count` requirements, each leaning on the next, the last one on number `back` (0: on none). */
static void fill_chain(const Scratch *scratch, unsigned count, unsigned back) {
    for (unsigned i = 1; i <= count; i++) {
        unsigned next = i < count ? i + 1 : back;
        g_autofree char *name = g_strdup_printf("requirements/REQ-%06u-x.md", i);
        g_autofree char *link =
            next ? g_strdup_printf("links: {depends: [REQ-%06u]}\n", next) : g_strdup("");
        g_autofree char *text =
            g_strdup_printf("---\nid: REQ-%06u\ntitle: T\nstatus: draft\n%s---\n", i, link);
        scratch_put(scratch, name, text);
    }
}

static void test_chains(void) {
    g_auto(Scratch) chain = scratch_make(), ring = scratch_make();
    fill_chain(&chain, 5000, 0);
    g_autoptr(LintResult) none = scratch_lint(&chain, &(LintOptions){.threads = 2});
    g_assert_cmpuint(none->count, ==, 0);
    fill_chain(&ring, 5000, 11);
    g_autoptr(LintResult) result = scratch_lint(&ring, &(LintOptions){.threads = 2});
    g_assert_cmpuint(result->count, ==, 1);
    const Finding *finding = only(result, "link/cycle");
    g_assert_cmpstr(finding->id, ==, "REQ-000011");
    g_assert_nonnull(strstr(finding->message, "REQ-000018 → … 4982 more … → REQ-000011"));
}

/* The shortest circle through the first document, and one finding a knot. */
static void test_knots(void) {
    static const char *const names = "ABCDEFG";
    static const char *const links[] = {"2", "3, 1", "4", "1", "6", "5", "5, 1"};
    g_autoptr(GString) files = g_string_new("=== notes.txt");
    for (unsigned i = 0; i < G_N_ELEMENTS(links); i++) {
        g_autofree char *ids = g_strdup(links[i]);
        g_auto(GStrv) each = g_strsplit(ids, ", ", -1);
        g_string_append_printf(files,
                               "\n=== requirements/REQ-000%u-%c.md\n---\nid: REQ-000%u\n"
                               "title: T\nstatus: draft\nlinks: {refines: [",
                               i + 1, names[i], i + 1);
        for (size_t l = 0; each[l]; l++)
            g_string_append_printf(files, "%sREQ-000%s", l ? ", " : "", each[l]);
        g_string_append(files, "]}\n---");
    }
    g_autoptr(LintResult) result = lint(files->str);
    g_assert_cmpuint(result->count, ==, 2);
    g_assert_cmpstr(result->findings[0].message, ==,
                    "'links.refines' goes in a circle: REQ-0001 → REQ-0002 → REQ-0001");
    g_assert_cmpstr(result->findings[1].message, ==,
                    "'links.refines' goes in a circle: REQ-0005 → REQ-0006 → REQ-0005");
}

/* Findings do not depend on the number of threads. */
/* A problem of no rule can only come from a cache that somebody else has written: it is none. */
static void test_no_rule(void) {
    g_auto(Scratch) scratch = scratch_make();
    scratch_put(&scratch, PATH, "---\nid: REQ-0001\ntitle: T\nstatus: draft\ndue: soon\n---\n");
    g_autoptr(Folder) folder = folder_open(scratch.path, NULL);
    g_autoptr(Source) source = source_worktree(folder, NULL);
    g_autoptr(Config) config = corpus_config(source, NULL);
    g_autoptr(Corpus) corpus = corpus_load(source, config, &(CorpusOptions){.threads = 1}, NULL);
    Problem *problem = (Problem *)(uintptr_t)corpus->documents[0]->problems.first;
    g_assert_cmpstr(problem->rule, ==, "front-matter/type");
    problem->rule = "front-matter/tipe";
    g_autoptr(LintResult) result = lint_run(corpus, source, &(LintOptions){.threads = 1}, NULL);
    g_assert_cmpuint(result->count, ==, 0);
}

static void test_threads(void) {
    g_auto(Scratch) scratch = scratch_make();
    for (unsigned i = 1; i <= 300; i++) {
        g_autofree char *name = g_strdup_printf("requirements/REQ-%04u-x.md", i);
        g_autofree char *text =
            g_strdup_printf("---\nid: REQ-%04u\nstatus: drft\nlinks: {depends: [REQ-%04u]}\n---\n"
                            "\n[a](b.md) [a](b.md)\n",
                            i % 290, i % 7 ? i : i + 400);
        scratch_put(&scratch, name, text);
    }
    g_autoptr(LintResult) one = scratch_lint(&scratch, &(LintOptions){.threads = 1});
    g_autoptr(LintResult) many = scratch_lint(&scratch, &(LintOptions){.threads = 4});
    g_assert_cmpuint(one->count, >, 1000);
    g_assert_cmpuint(one->count, ==, many->count);
    for (size_t i = 0; i < one->count; i++) {
        const Finding *a = &one->findings[i], *b = &many->findings[i];
        g_assert_cmpstr(a->path, ==, b->path);
        g_assert_cmpuint(a->offset, ==, b->offset);
        g_assert_cmpstr(a->message, ==, b->message);
        g_assert_cmpstr(a->fingerprint, ==, b->fingerprint);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/lint/places", test_places);
    g_test_add_func("/lint/excerpt", test_excerpt);
    g_test_add_func("/lint/fingerprints", test_fingerprints);
    g_test_add_func("/lint/fingerprints/apart", test_fingerprint_tells_apart);
    g_test_add_func("/lint/excuses", test_excuses);
    g_test_add_func("/lint/severities", test_severities);
    g_test_add_func("/lint/paths", test_paths);
    g_test_add_func("/lint/prerequisites", test_prerequisites);
    g_test_add_func("/lint/malformed", test_malformed);
    g_test_add_func("/lint/meant", test_meant);
    g_test_add_func("/lint/chains", test_chains);
    g_test_add_func("/lint/knots", test_knots);
    g_test_add_func("/lint/no-rule", test_no_rule);
    g_test_add_func("/lint/threads", test_threads);
    return g_test_run();
}
