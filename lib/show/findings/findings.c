/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "show/findings/internal.h"
#include "show/format.h"

static const FindingsFormat formats[] = {
    {"human", "for people: the line, a mark under the text, and help", findings_write_human, false,
     LINT_LINES},
    {"unix", "one finding a line: path:line:column: severity: message [rule]", findings_write_unix,
     false, LINT_PLACES},
    {"json", "one document for programs", findings_write_json, true, LINT_TEXTS},
    {"jsonl", "one finding a line for programs, then the summary", findings_write_jsonl, true,
     LINT_TEXTS},
    {"sarif", "SARIF 2.1.0, for code scanning and editors", findings_write_sarif, true, LINT_TEXTS},
    {"github", "annotations and the step's summary of GitHub Actions", findings_write_github, false,
     LINT_PLACES},
    {"gitlab", "GitLab's Code Quality report", findings_write_gitlab, false, LINT_TEXTS},
    {"junit", "JUnit's XML, for test reports of build servers", findings_write_junit, true,
     LINT_PLACES},
    {"checkstyle", "Checkstyle's XML, for build servers", findings_write_checkstyle, false,
     LINT_PLACES},
    {"rdjson", "reviewdog's diagnostics, for comments in reviews", findings_write_rdjson, false,
     LINT_TEXTS},
};

const FindingsFormat *findings_format(const char *name, GError **error) {
    return FORMAT_ROW(formats, name, error);
}

static void count(GString *into, size_t number, const char *word) {
    g_string_append_printf(into, "%zu %s%s", number, word, number == 1 ? "" : "s");
}

char *findings_summary(const LintResult *result) {
    GString *text = g_string_new(NULL);
    count(text, result->documents, "document");
    g_string_append(text, ", ");
    count(text, result->terms, "term");
    g_string_append(text, ": ");
    if (result->errors + result->warnings + result->notes == 0) {
        g_string_append(text, "nothing found");
    } else {
        count(text, result->errors, "error");
        g_string_append(text, ", ");
        count(text, result->warnings, "warning");
        g_string_append(text, ", ");
        count(text, result->notes, "note");
    }
    if (result->suppressed)
        g_string_append_printf(text, ", %zu excused", result->suppressed);
    if (result->known)
        g_string_append_printf(text, "; %zu known before", result->known);
    return g_string_free(text, FALSE);
}

size_t finding_last_line(const Finding *finding) {
    bool at_start = finding->end_line > finding->line && finding->end_column == 1;
    return finding->end_line - at_start;
}

/* --- text that may be shown --- */

/* What build servers look for anywhere in a line. */
static const char *const commands[] = {"##[", "##vso[", "##teamcity["};

static bool begins_command(const char *at) {
    if (at[0] != '#' || at[1] != '#')
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(commands); i++)
        if (g_ascii_strncasecmp(at, commands[i], strlen(commands[i])) == 0)
            return true;
    return false;
}

/* Whether nothing in a line would be shown otherwise, as in nearly all. */
static bool is_safe(Slice text) {
    return text_skip_printable(text, 0) == text.len && slice_find(text, '#', 0) == text.len;
}

char *findings_safe(Slice text, bool keep_lines) {
    if (!keep_lines && is_safe(text))
        return slice_strdup(text);
    g_autoptr(GString) visible = g_string_new(NULL);
    text_append_visible(visible, text, keep_lines);
    GString *safe = g_string_sized_new(visible->len);
    bool line_start = keep_lines;
    for (const char *at = visible->str; *at; at++) {
        if (line_start && g_str_has_prefix(at, "::"))
            g_string_append(safe, "\u200b");
        if (begins_command(at)) {
            g_string_append(safe, "##\u200b");
            at += 2;
        }
        g_string_append_c(safe, *at);
        line_start = *at == '\n' || (line_start && *at == ' ');
    }
    return g_string_free(safe, FALSE);
}

char *findings_safe_path(const char *path) {
    g_autofree char *safe = findings_safe(slice_of(path), false);
    if (strcmp(safe, path) == 0 && !strchr(":\"#- ", path[0]))
        return g_steal_pointer(&safe);
    return g_strdup_printf("\"%s\"", safe);
}

char *finding_words(const Finding *finding) {
    char *message = findings_safe(slice_of(finding->message), false);
    if (!finding->help)
        return message;
    g_autofree char *first = message;
    g_autofree char *help = findings_safe(slice_of(finding->help), true);
    return g_strdup_printf("%s\n%s", first, help);
}
