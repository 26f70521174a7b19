/* SPDX-License-Identifier: MIT */
/* What formats make of fixes and of findings that were known before; where the edits of fixes
 * stand. */
#include "lint_scratch.h"
#include "show/findings.h"
#include "work/lint/internal.h"

#define PATH "requirements/REQ-0001-spring-banner.md"
#define TEXT                                                                                       \
    "---\nid: REQ-0001\ntitle: Spring banner\nstatus: draft\ndue: soon\nmood: ok\n---\n\n"         \
    "țară [a](b.md)\n"

static LintResult *lint(const char *text) {
    g_auto(Scratch) scratch = scratch_make();
    scratch_put(&scratch, PATH, text);
    return scratch_lint(&scratch, &(LintOptions){.threads = 1});
}

/* What the format writes; the caller owns it. */
static char *shown(const LintResult *result, const char *format, Stream *summary) {
    g_autoptr(Stream) out = stream_to_memory();
    FindingsStyle style = {.step_summary = summary};
    findings_format(format, NULL)->write(out, result, &style);
    return slice_strdup(stream_bytes(out));
}

static void assert_holds(const char *text, const char *part) {
    if (!strstr(text, part))
        g_error("'%s' is not in:\n%s", part, text);
}

static void assert_lacks(const char *text, const char *part) {
    if (strstr(text, part))
        g_error("'%s' is in:\n%s", part, text);
}

/* --- known before --- */

static void test_known(void) {
    static const char *const quiet[] = {"human", "unix",       "github", "gitlab",
                                        "junit", "checkstyle", "rdjson"};
    g_autoptr(LintResult) result = lint(TEXT);
    g_assert_cmpuint(result->count, ==, 3);
    g_assert_false(result->compared);
    result->findings[0].is_new = false; /* front-matter/type */
    result->compared = true;
    result->known = 12;
    for (size_t i = 0; i < G_N_ELEMENTS(quiet); i++) {
        g_autofree char *text = shown(result, quiet[i], NULL);
        assert_lacks(text, "soon");
        assert_holds(text, "mood");
    }
    g_autofree char *sarif = shown(result, "sarif", NULL);
    assert_holds(sarif, "\"baselineState\": \"unchanged\"");
    assert_holds(sarif, "\"baselineState\": \"new\"");
    g_autofree char *json = shown(result, "json", NULL);
    assert_holds(json, "\"new\": false");
    g_autofree char *summary = findings_summary(result);
    g_assert_true(g_str_has_suffix(summary, "; 12 known before"));
}

static void test_compared(void) {
    g_autoptr(LintResult) before = lint(TEXT);
    g_auto(Scratch) scratch = scratch_make();
    scratch_put(&scratch, PATH, TEXT);
    g_autoptr(LintResult) after =
        scratch_lint(&scratch, &(LintOptions){.threads = 1, .before = before});
    g_assert_true(after->compared);
    g_autofree char *sarif = shown(after, "sarif", NULL);
    assert_holds(sarif, "\"baselineState\"");
}

static void test_unreadable(void) {
    g_autoptr(LintResult) result = lint(TEXT);
    result->unreadable = 1;
    g_autofree char *sarif = shown(result, "sarif", NULL);
    assert_holds(sarif, "\"executionSuccessful\": false");
    assert_holds(sarif, "{\"level\": \"error\", \"message\": {\"text\": \"some files");
}

/* --- fixes --- */

static void test_fixes(void) {
    g_autoptr(LintResult) result = lint(TEXT);
    Finding *finding = &result->findings[0];
    const ProblemEdit edits[] = {{57, 61, "2026-02-01"}, {74, 74, "x\n"}};
    const EditPlace places[] = {{5, 6, 5, 10}, {8, 1, 8, 1}};
    finding->fix = &(ProblemFix){edits, 1, false};
    finding->edit_places = places;
    g_autofree char *sarif = shown(result, "sarif", NULL);
    assert_holds(sarif, "\"fixes\": [{\"description\": {\"text\": \"a guess: look at what it "
                        "changes\"}, \"artifactChanges\": [{\"artifactLocation\": {\"uri\": "
                        "\"" PATH "\", \"uriBaseId\": \"%SRCROOT%\"}, \"replacements\": "
                        "[{\"deletedRegion\": {\"byteOffset\": 57, \"byteLength\": 4}, "
                        "\"insertedContent\": {\"text\": \"2026-02-01\"}}]}]}]}");
    g_autofree char *one = shown(result, "rdjson", NULL);
    assert_holds(one, "\"suggestions\": [{\"range\": {\"start\": {\"line\": 5, \"column\": 6}, "
                      "\"end\": {\"line\": 5, \"column\": 10}}, \"text\": \"2026-02-01\"}]");
    finding->fix = &(ProblemFix){edits, 2, true};
    g_autofree char *two = shown(result, "rdjson", NULL);
    assert_lacks(two, "suggestions");
    g_autofree char *both = shown(result, "sarif", NULL);
    assert_holds(both, "\"a safe fix\"");
    assert_holds(both, "{\"byteOffset\": 74, \"byteLength\": 0}");
}

/* Located in a file of which the reader keeps the head alone: edits before, in and far behind it.
 */
static void test_places(void) {
    g_auto(Scratch) scratch = scratch_make();
    scratch_put(&scratch, PATH, "\xef\xbb\xbf" TEXT);
    g_autoptr(Folder) folder = folder_open(scratch.path, NULL);
    g_autoptr(Source) source = source_worktree(folder, NULL);
    g_autoptr(Config) config = corpus_config(source, NULL);
    g_autoptr(Corpus) corpus = corpus_load(source, config, &(CorpusOptions){.threads = 1}, NULL);
    size_t end = strlen("\xef\xbb\xbf" TEXT), link = end - strlen("[a](b.md)\n");
    const ProblemEdit edits[] = {{0, 3, ""}, {7, 9, "x"}, {link, end, ""}};
    const ProblemFix fix = {edits, G_N_ELEMENTS(edits), true};
    const Problem problem = {
        .rule = "id/malformed", .message = "m", .offset = 3, .end = 9, .fix = &fix};
    const Report report = {.rule = rule_find("id/malformed"),
                           .severity = SEVERITY_ERROR,
                           .path = PATH,
                           .document = corpus->documents[0],
                           .problem = &problem};
    g_autoptr(GArray) reports = g_array_new(FALSE, FALSE, sizeof(Report));
    g_array_append_val(reports, report);
    g_autoptr(LintResult) result = g_new0(LintResult, 1);
    result->arenas = g_ptr_array_new_with_free_func((GDestroyNotify)arena_free);
    result->arena = arena_new();
    const LintOptions options = {.threads = 1};
    const Plan plan = {.told = config, .options = &options};
    g_assert_true(locate_all(result, reports, &plan, source, NULL));
    const Finding *finding = &result->findings[0];
    g_assert_cmpuint(finding->column, ==, 1);
    g_assert_cmpuint(finding->byte_column, ==, 4);
    g_assert_cmpuint(finding->end_line, ==, 2);
    g_assert_cmpuint(finding->end_byte_column, ==, 3);
    const EditPlace wanted[] = {{1, 1, 1, 4}, {2, 1, 2, 3}, {9, 8, 10, 1}};
    for (size_t i = 0; i < G_N_ELEMENTS(wanted); i++)
        g_assert_cmpmem(&finding->edit_places[i], sizeof *wanted, &wanted[i], sizeof *wanted);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/findings/known", test_known);
    g_test_add_func("/findings/compared", test_compared);
    g_test_add_func("/findings/unreadable", test_unreadable);
    g_test_add_func("/findings/fixes", test_fixes);
    g_test_add_func("/findings/places", test_places);
    return g_test_run();
}
