/* SPDX-License-Identifier: MIT */
/* reviewdog's diagnostics, for comments in a review. Its columns count bytes. */
#include "show/findings/internal.h"
#include "show/quote.h"

static const char *severity_of(Severity severity) {
    return severity == SEVERITY_ERROR ? "ERROR" : severity == SEVERITY_WARNING ? "WARNING" : "INFO";
}

/* Whether a line is nothing but words to a host that takes it for Markdown. */
static bool is_plain(const char *line) {
    return !strpbrk(line, "<>[]`@#&!\\") && !strstr(line, "://") && !strstr(line, "www.");
}

/* Message and help; they become comments, so what could do something there stands in code. */
static void put_message(JsonWriter *json, const Finding *finding) {
    g_autofree char *words = finding_words(finding);
    g_auto(GStrv) lines = g_strsplit(words, "\n", -1);
    g_autoptr(GString) message = g_string_new(NULL);
    for (size_t i = 0; lines[i]; i++) {
        g_string_append(message, i ? "\n" : "");
        if (is_plain(lines[i]))
            g_string_append(message, lines[i]);
        else
            quote_code(message, slice_of(lines[i]), SIZE_MAX);
    }
    json_put_string(json, "message", message->str);
}

static void put_position(JsonWriter *json, const char *key, size_t line, size_t column) {
    json_open_object(json, key);
    json_put_count(json, "line", (int64_t)line);
    json_put_count(json, "column", (int64_t)column);
    json_close(json);
}

static void put_range(JsonWriter *json, const EditPlace *place) {
    json_open_object(json, "range");
    put_position(json, "start", place->line, place->byte_column);
    put_position(json, "end", place->end_line, place->end_byte_column);
    json_close(json);
}

/* Suggestions are taken one by one, so a fix of several edits is none: half of it would harm. */
static void put_suggestion(JsonWriter *json, const Finding *finding) {
    if (!finding->fix || finding->fix->count != 1)
        return;
    json_open_list(json, "suggestions");
    json_open_object(json, NULL);
    put_range(json, finding->edit_places);
    json_put_string(json, "text", finding->fix->edits[0].text);
    json_close(json);
    json_close(json);
}

static void put_diagnostic(JsonWriter *json, const Finding *finding) {
    const EditPlace place = {finding->line, finding->byte_column, finding->end_line,
                             finding->end_byte_column};
    json_open_object(json, NULL);
    put_message(json, finding);
    json_open_object(json, "location");
    json_put_string(json, "path", finding->path);
    put_range(json, &place);
    json_close(json);
    json_put_string(json, "severity", severity_of(finding->severity));
    json_open_object(json, "code");
    json_put_string(json, "value", finding->rule->id);
    json_close(json);
    put_suggestion(json, finding);
    json_close(json);
}

void findings_write_rdjson(Stream *out, const LintResult *result, const FindingsStyle *style) {
    (void)style;
    g_autoptr(JsonWriter) json = json_writer_new(out, 2, false);
    json_open_object(json, NULL);
    json_open_object(json, "source");
    json_put_string(json, "name", "req");
    json_close(json);
    Severity worst = SEVERITY_OFF;
    for (size_t i = 0; i < result->count; i++)
        if (finding_counts(&result->findings[i]))
            worst = MAX(worst, result->findings[i].severity);
    if (worst != SEVERITY_OFF)
        json_put_string(json, "severity", severity_of(worst));
    json_open_list(json, "diagnostics");
    for (size_t i = 0; i < result->count; i++)
        if (finding_counts(&result->findings[i]))
            put_diagnostic(json, &result->findings[i]);
    json_close(json);
    json_close(json);
}
