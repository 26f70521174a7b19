/* SPDX-License-Identifier: MIT */
/* What the formats of reports share. */
#pragma once

#include "show/report.h"

/* Whether there is a figure at all, and whether one has a trend. */
bool report_has_value(const Report *report);
bool report_has_trend(const Report *report);

/* Whether the friction asks for attention: it is beyond its threshold. With `all`, each that has a
 * document behind it. */
bool report_tells(const ReportLine *line, const ReportLook *look);

/* How many documents of it are told of, with this look. */
size_t report_told(const ReportLine *line, const ReportLook *look);

/* One format each. */
void report_human(const Report *report, const ReportLook *look);
void report_json(const Report *report, const ReportLook *look);
void report_csv(const Report *report, const ReportLook *look);
void report_markdown(const Report *report, const ReportLook *look);
