/* SPDX-License-Identifier: MIT */
/* GitLab's Code Quality report: what a merge request brings is told by fingerprints. */
#include "show/findings/internal.h"

static const char *severity_of(Severity severity) {
    return severity == SEVERITY_ERROR ? "major" : severity == SEVERITY_WARNING ? "minor" : "info";
}

static void put_issue(JsonWriter *json, const Finding *finding) {
    g_autofree char *message = findings_safe(slice_of(finding->message), false);
    json_open_object(json, NULL);
    json_put_string(json, "description", message);
    json_put_string(json, "check_name", finding->rule->id);
    json_put_string(json, "fingerprint", finding->fingerprint);
    json_put_string(json, "severity", severity_of(finding->severity));
    json_open_object(json, "location");
    json_put_string(json, "path", finding->path);
    json_open_object(json, "lines");
    json_put_count(json, "begin", (int64_t)finding->line);
    json_put_count(json, "end", (int64_t)finding_last_line(finding));
    json_close(json);
    json_close(json);
    json_close(json);
}

void findings_write_gitlab(Stream *out, const LintResult *result, const FindingsStyle *style) {
    (void)style;
    g_autoptr(JsonWriter) json = json_writer_new(out, 1, false);
    json_open_list(json, NULL);
    for (size_t i = 0; i < result->count; i++)
        if (finding_counts(&result->findings[i]))
            put_issue(json, &result->findings[i]);
    json_close(json);
}
