/* SPDX-License-Identifier: MIT */
/* What the formats of reports share. */
#pragma once

#include "show/report.h"

#define NUMBER_SIZE 32

/* A number with two decimals at most, in a buffer of NUMBER_SIZE bytes, which is returned. */
const char *report_number(double number, char *into);

/* The same of the threshold of a line: "off" where there is none. */
const char *report_threshold(const ReportLine *line, char *into);

/* The unit behind a number: of "documents" and the like, "document" behind 1. In `arena`. */
const char *report_unit(Arena *arena, double number, const char *unit);

/* The first day that counts, as it is written, in a buffer of 11 bytes, which is returned. */
const char *report_first_day(const Report *report, char into[11]);

/* What a document is called: its id, else its path. Not safe to print. */
const char *report_name(const FrictionDocument *document);

/* What the figures are together, for a first line: "2 of 10 figures are too high (!), 1 is
 * unknown". In `arena`. */
const char *report_summary(const Report *report, Arena *arena);

/* Why no figure has a trend, as a sentence; empty where there are trends, or no figures. In
 * `arena`.
 */
const char *report_no_trend(const Report *report, Arena *arena);

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
