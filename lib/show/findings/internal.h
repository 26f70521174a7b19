/* SPDX-License-Identifier: MIT */
/* One function a format, and what the formats for people share. */
#pragma once

#include "show/findings.h"

/* Each writes a whole result, as the table of formats wants it. */
void findings_write_human(Stream *out, const LintResult *result, const FindingsStyle *style);
void findings_write_unix(Stream *out, const LintResult *result, const FindingsStyle *style);
void findings_write_json(Stream *out, const LintResult *result, const FindingsStyle *style);
void findings_write_jsonl(Stream *out, const LintResult *result, const FindingsStyle *style);

/* A text that may hold anything as one line that a terminal and a log can show: controls made
 * visible, and what build servers take for commands (`##[`, `##vso[` …) broken by a zero-width
 * space. With `keep_lines` line ends stay, and no line begins with `::`. The caller owns it. */
char *findings_safe(Slice text, bool keep_lines);

/* A path to begin a line with: in double quotes where it is not plainly a path. The caller owns it.
 */
char *findings_safe_path(const char *path);
