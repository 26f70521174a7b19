/* SPDX-License-Identifier: MIT */
/* One function a format, and what the formats share. */
#pragma once

#include "adapters/json.h"
#include "show/findings.h"

/* Each writes a whole result, as the table of formats wants it. */
void findings_write_human(Stream *out, const LintResult *result, const FindingsStyle *style);
void findings_write_unix(Stream *out, const LintResult *result, const FindingsStyle *style);
void findings_write_json(Stream *out, const LintResult *result, const FindingsStyle *style);
void findings_write_jsonl(Stream *out, const LintResult *result, const FindingsStyle *style);
void findings_write_sarif(Stream *out, const LintResult *result, const FindingsStyle *style);
void findings_write_github(Stream *out, const LintResult *result, const FindingsStyle *style);
void findings_write_gitlab(Stream *out, const LintResult *result, const FindingsStyle *style);
void findings_write_junit(Stream *out, const LintResult *result, const FindingsStyle *style);
void findings_write_checkstyle(Stream *out, const LintResult *result, const FindingsStyle *style);
void findings_write_rdjson(Stream *out, const LintResult *result, const FindingsStyle *style);

/* The last line that the finding touches, for formats whose ends are inclusive. */
size_t finding_last_line(const Finding *finding);

/* A path to begin a line with: in double quotes where it is not plainly a path. The caller owns it.
 */
char *findings_safe_path(const char *path);

/* The message, safe as above, and the help, if there is one, on further lines. The caller owns it.
 */
char *finding_words(const Finding *finding);

/* Writes the rules of a SARIF run, a list with the key `rules`: those that were asked, or found
 * something. */
void sarif_write_rules(JsonWriter *json, const LintResult *result);

/* The places of the table's rules in that list, -1 where a rule is not in it; the caller owns it.
 */
int *sarif_rule_places(const LintResult *result);
