/* SPDX-License-Identifier: MIT */
/* JUnit's XML, for the test reports of build servers. A rule is a suite: one that finds nothing is
 * a test that passes, so that a report is never empty; else each finding is a test that fails, and
 * an excused one is skipped. */
#include "adapters/xml.h"
#include "show/findings/internal.h"

#include <stdlib.h>

/* The findings of one rule, in their order, and how many are excused. */
typedef struct {
    const Rule *rule;
    const Finding *const *findings;
    size_t count, excused;
} Suite;

static bool is_told(const Finding *finding) {
    return finding->suppressed || finding->is_new;
}

/* By rule, then as they stand in the result. */
static int compare(const void *a, const void *b) {
    const Finding *x = *(const Finding *const *)a, *y = *(const Finding *const *)b;
    int order = strcmp(x->rule->id, y->rule->id);
    return order ? order : (x > y) - (x < y);
}

/* What is told of the result, sorted by rule; the caller owns it. */
static GPtrArray *sort_by_rule(const LintResult *result) {
    GPtrArray *sorted = g_ptr_array_new();
    for (size_t i = 0; i < result->count; i++)
        if (is_told(&result->findings[i]))
            g_ptr_array_add(sorted, (void *)&result->findings[i]);
    if (sorted->len)
        qsort(sorted->pdata, sorted->len, sizeof(Finding *), compare);
    return sorted;
}

/* The rule's findings at the start of `sorted` from `*at` on, which moves behind them. */
static Suite take_suite(const Rule *rule, const GPtrArray *sorted, size_t *at) {
    Suite suite = {.rule = rule};
    if (sorted->len)
        suite.findings = (const Finding *const *)sorted->pdata + *at;
    while (*at < sorted->len && suite.findings[suite.count]->rule == rule) {
        suite.excused += suite.findings[suite.count]->suppressed != NULL;
        suite.count++, ++*at;
    }
    return suite;
}

static XmlTag open_case(Xml *xml, const Rule *rule, const char *name) {
    g_auto(GStrv) parts = g_strsplit(rule->id, "/", 2);
    g_autofree char *class = g_strjoinv(".", parts); /* viewers group by what stands before dots */
    XmlTag tag = xml_open(xml, "testcase");
    xml_set(xml, "classname", class);
    xml_set(xml, "name", name);
    return tag;
}

/* Names are told apart: viewers take tests of one name for one. */
static char *case_name(const Finding *finding, GHashTable *names) {
    g_autofree char *raw = g_strdup_printf("%s: %s", finding->path, finding->message);
    char *name = findings_safe(slice_of(raw), false);
    size_t before = GPOINTER_TO_SIZE(g_hash_table_lookup(names, name));
    g_hash_table_replace(names, g_strdup(name), GSIZE_TO_POINTER(before + 1));
    if (before == 0)
        return name;
    char *numbered = g_strdup_printf("%s (%zu)", name, before + 1);
    g_free(name);
    return numbered;
}

static void put_failure(Xml *xml, const Finding *finding) {
    g_autofree char *message = findings_safe(slice_of(finding->message), false);
    g_autofree char *path = findings_safe_path(finding->path);
    g_autofree char *words = finding_words(finding);
    XmlTag tag = xml_open(xml, "failure");
    xml_set(xml, "type", severity_name(finding->severity));
    xml_set(xml, "message", message);
    xml_printf(xml, "%s:%u:%u: %s: %s", path, finding->line, finding->column,
               severity_name(finding->severity), words);
    xml_close(xml, tag);
}

static void put_case(Xml *xml, const Finding *finding, GHashTable *names) {
    g_autofree char *name = case_name(finding, names);
    g_autofree char *path = findings_safe(slice_of(finding->path), false);
    XmlTag tag = open_case(xml, finding->rule, name);
    xml_set(xml, "file", path);
    if (finding->suppressed) {
        g_autofree char *reason = findings_safe(slice_of(finding->suppressed), false);
        xml_element_puts(xml, "skipped", NULL, reason);
    } else {
        put_failure(xml, finding);
    }
    xml_close(xml, tag);
    xml_puts(xml, "\n");
}

static void put_suite(Xml *xml, const Suite *suite) {
    g_autoptr(GHashTable) names = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
    XmlTag tag = xml_open(xml, "testsuite");
    xml_set(xml, "name", suite->rule->id);
    xml_set_format(xml, "tests", "%zu", MAX(suite->count, 1));
    xml_set_format(xml, "failures", "%zu", suite->count - suite->excused);
    xml_set(xml, "errors", "0");
    xml_set_format(xml, "skipped", "%zu", suite->excused);
    xml_puts(xml, "\n");
    for (size_t i = 0; i < suite->count; i++)
        put_case(xml, suite->findings[i], names);
    if (suite->count == 0) {
        xml_close(xml, open_case(xml, suite->rule, "nothing found"));
        xml_puts(xml, "\n");
    }
    xml_close(xml, tag);
    xml_puts(xml, "\n");
}

void findings_write_junit(Stream *out, const LintResult *result, const FindingsStyle *style) {
    (void)style;
    size_t count, at = 0;
    const Rule *const *rules = rule_table(&count);
    g_autoptr(GPtrArray) sorted = sort_by_rule(result);
    g_autoptr(Xml) xml = xml_new(XML_PLAIN);
    xml_open(xml, "testsuites");
    xml_set(xml, "name", "req lint");
    xml_puts(xml, "\n");
    for (size_t i = 0; i < count; i++) {
        Suite suite = take_suite(rules[i], sorted, &at);
        if (suite.count || result->severities[i] != SEVERITY_OFF)
            put_suite(xml, &suite);
    }
    stream_write(out, xml_end(xml));
    stream_puts(out, "\n");
}
