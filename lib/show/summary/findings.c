/* SPDX-License-Identifier: MIT */
#include "show/summary/internal.h"

#define FINDINGS_MOST   50
#define HELP_LINES_MOST 6

/* A help may hold lines to type: it is shown as code, to be copied. */
static void append_help(GString *into, const char *help) {
    g_auto(GStrv) lines = g_strsplit(help, "\n", HELP_LINES_MOST + 1);
    for (size_t i = 0; lines[i] && i < HELP_LINES_MOST; i++) {
        if (!*lines[i])
            continue;
        g_string_append(into, "  <br>");
        quote_code(into, slice_of(lines[i]), 300);
        g_string_append_c(into, '\n');
    }
}

static void add_finding(List *list, const Finding *finding) {
    g_autoptr(GString) entry = g_string_new(NULL);
    g_autofree char *place = g_strdup_printf("%s:%u", finding->path, finding->line);
    g_string_append_printf(entry, "- **%s**%s ", severity_name(finding->severity),
                           finding->suppressed ? ", excused:" : "");
    quote_code(entry, slice_of(place), 200);
    g_string_append(entry, " ");
    quote_words(entry, slice_of(finding->message), 300);
    g_string_append_printf(entry, " `%s`\n", finding->rule->id);
    if (finding->suppressed) {
        g_string_append(entry, "  <br>");
        quote_words(entry, slice_of(finding->suppressed), 200);
        g_string_append_c(entry, '\n');
    } else if (finding->help) {
        append_help(entry, finding->help);
    }
    list_add(list, entry->str);
}

/* The new findings of a severity, excused or not. */
static void add_severity(List *list, Severity severity, bool excused) {
    const LintResult *result = list->page->summary->result;
    for (size_t i = 0; i < result->count; i++) {
        const Finding *finding = &result->findings[i];
        if (finding->severity != severity || !finding->is_new || !finding->suppressed == excused)
            continue;
        if (list->left)
            list_add(list, "");
        else
            add_finding(list, finding);
    }
}

/* What is excused stands last: an old excuse may have come to hide something new. */
void page_findings(Page *page) {
    List list = {
        .page = page, .type = LEFT_FINDINGS, .before = "### Findings\n\n", .most = FINDINGS_MOST};
    for (int excused = 0; excused < 2; excused++)
        for (Severity severity = SEVERITY_ERROR; severity > SEVERITY_OFF; severity--)
            add_severity(&list, severity, excused);
    list_end(&list);
}
