/* SPDX-License-Identifier: MIT */
#include "adapters/json.h"
#include "show/findings/internal.h"

static void write_fix(JsonWriter *json, const Finding *finding) {
    const ProblemFix *fix = finding->fix;
    if (!fix) {
        json_put_null(json, "fix");
        return;
    }
    json_open_object(json, "fix");
    json_put_bool(json, "safe", fix->safe);
    json_open_list(json, "edits");
    for (size_t i = 0; i < fix->count; i++) {
        json_open_object(json, NULL);
        json_put_count(json, "offset", (int64_t)fix->edits[i].offset);
        json_put_count(json, "end_offset", (int64_t)fix->edits[i].end);
        json_put_string(json, "text", fix->edits[i].text);
        json_close(json);
    }
    json_close(json);
    json_close(json);
}

static void write_finding(JsonWriter *json, const Finding *finding) {
    json_open_object(json, NULL);
    json_put_string(json, "rule", finding->rule->id);
    json_put_string(json, "severity", severity_name(finding->severity));
    json_put_string(json, "path", finding->path);
    json_put_string(json, "id", finding->id);
    json_put_count(json, "line", (int64_t)finding->line);
    json_put_count(json, "column", (int64_t)finding->column);
    json_put_count(json, "end_line", (int64_t)finding->end_line);
    json_put_count(json, "end_column", (int64_t)finding->end_column);
    json_put_count(json, "offset", (int64_t)finding->offset);
    json_put_count(json, "end_offset", (int64_t)finding->end);
    json_put_text(json, "text", finding->text);
    json_put_string(json, "message", finding->message);
    json_put_string(json, "help", finding->help);
    json_put_string(json, "fingerprint", finding->fingerprint);
    write_fix(json, finding);
    json_put_bool(json, "new", finding->is_new);
    json_put_string(json, "suppressed", finding->suppressed);
    json_close(json);
}

static void write_summary(JsonWriter *json, const LintResult *result) {
    json_open_object(json, "summary");
    json_put_count(json, "documents", (int64_t)result->documents);
    json_put_count(json, "terms", (int64_t)result->terms);
    json_put_count(json, "errors", (int64_t)result->errors);
    json_put_count(json, "warnings", (int64_t)result->warnings);
    json_put_count(json, "notes", (int64_t)result->notes);
    json_put_count(json, "suppressed", (int64_t)result->suppressed);
    json_close(json);
}

void findings_write_json(Stream *out, const LintResult *result, const FindingsStyle *style) {
    (void)style;
    g_autoptr(JsonWriter) json = json_writer_new(out, 2, false);
    json_open_object(json, NULL);
    json_put_count(json, "version", 1);
    json_open_list(json, "findings");
    for (size_t i = 0; i < result->count; i++)
        write_finding(json, &result->findings[i]);
    json_close(json);
    write_summary(json, result);
    json_close(json);
}

void findings_write_jsonl(Stream *out, const LintResult *result, const FindingsStyle *style) {
    (void)style;
    g_autoptr(JsonWriter) json = json_writer_new(out, 0, false);
    for (size_t i = 0; i < result->count; i++)
        write_finding(json, &result->findings[i]);
    json_open_object(json, NULL);
    json_put_count(json, "version", 1);
    write_summary(json, result);
    json_close(json);
}
