/* SPDX-License-Identifier: MIT */
/* The examples of req-rules(7): every rule finds its bad example, and no other rule does; it passes
 * its good one, in which nothing is an error. */
#include "lint_scratch.h"
#include "work/rules/rules.h"

/* The day that the examples were written for. */
#define TODAY "2026-11-22"

static LintResult *lint_example(const char *example) {
    g_auto(Scratch) scratch = scratch_make();
    scratch_fill(&scratch, EXAMPLE_PATH, example);
    LintOptions options = {.threads = 1};
    g_assert_true(date_parse(SLICE(TODAY), &options.today));
    return scratch_lint(&scratch, &options);
}

static size_t times_found(const LintResult *result, const Rule *rule) {
    size_t times = 0;
    for (size_t i = 0; i < result->count; i++)
        times += result->findings[i].rule == rule && !result->findings[i].suppressed;
    return times;
}

static void test_bad(const void *data) {
    const Rule *rule = data;
    g_autoptr(LintResult) result = lint_example(rule->bad);
    for (size_t i = 0; i < result->count; i++)
        g_test_message("%s: %s", result->findings[i].rule->id, result->findings[i].message);
    g_assert_cmpuint(times_found(result, rule), >=, 1);
    if (strcmp(rule->id, "file/twin") != 0) /* a twin has the same id, too */
        g_assert_cmpuint(times_found(result, rule), ==, result->count);
}

static void test_good(const void *data) {
    const Rule *rule = data;
    g_autoptr(LintResult) result = lint_example(rule->good);
    for (size_t i = 0; i < result->count; i++)
        g_test_message("%s: %s", result->findings[i].rule->id, result->findings[i].message);
    g_assert_cmpuint(times_found(result, rule), ==, 0);
    g_assert_cmpuint(result->errors, ==, 0);
}

/* The table is sorted, each id once, and no row lacks what explain shows. */
static void test_table(void) {
    size_t count;
    const Rule *const *rules = rule_table(&count);
    g_assert_cmpuint(count, >, 30);
    Severity severity;
    for (size_t i = 0; i < count; i++) {
        const Rule *rule = rules[i];
        if (i > 0)
            g_assert_cmpstr(rules[i - 1]->id, <, rule->id);
        g_assert_true(rule_find(rule->id) == rule);
        g_assert_true(severity_parse(rule->severity, &severity));
        g_assert_true(rule->summary && rule->why && rule->mend && rule->bad && rule->good);
        g_assert_false(g_str_has_suffix(rule->summary, "."));
        g_assert_true(g_str_has_suffix(rule->why, "."));
        g_assert_true(g_str_has_suffix(rule->mend, "."));
    }
}

static void test_names(void) {
    const Rule *rule = rule_find("link/cycle");
    g_assert_nonnull(rule);
    g_assert_null(rule_find("link/cycl"));
    g_assert_true(rule_is(rule, "link/cycle"));
    g_assert_true(rule_is(rule, "link"));
    g_assert_true(rule_is(rule, "link/*"));
    g_assert_false(rule_is(rule, "lin"));
    g_assert_false(rule_is(rule, "link/"));
    g_assert_false(rule_is(rule, "link/self"));
    g_assert_true(rule_is_known("markdown"));
    g_assert_false(rule_is_known("markdown/"));
    g_assert_cmpstr(rule_nearest("link/dangeling"), ==, "link/dangling");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/rules/table", test_table);
    g_test_add_func("/rules/names", test_names);
    size_t count;
    const Rule *const *rules = rule_table(&count);
    for (size_t i = 0; i < count; i++) {
        if (rules[i]->scope == SCOPE_CHANGE) /* see check_rules_test.c */
            continue;
        g_autofree char *bad = g_strdup_printf("/rules/%s/bad", rules[i]->id);
        g_autofree char *good = g_strdup_printf("/rules/%s/good", rules[i]->id);
        g_test_add_data_func(bad, rules[i], test_bad);
        g_test_add_data_func(good, rules[i], test_good);
    }
    return g_test_run();
}
