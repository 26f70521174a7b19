/* SPDX-License-Identifier: MIT */
/* A report of frictions, for people, programs, spreadsheets and hosts that render Markdown. */
#pragma once

#include "base/stream.h"
#include "work/report.h"

typedef struct {
    Stream *out;
    bool color;
    unsigned width; /* columns of the terminal; 0: no bound */
    bool all;       /* tell of every document, and of every friction at length; else of the worst */
} ReportLook;

/* How a report is written. */
typedef struct {
    const char *name;
    void (*show)(const Report *report, const ReportLook *look);
} ReportFormat;

/* The format of that name (NULL: human); NULL with an error (EXIT_USAGE) that lists them. */
const ReportFormat *report_format(const char *name, GError **error);

/* Writes what the frictions are, how each is counted and what to do about it, in lines of at most
 * 80 columns; `rows` is NULL-terminated, or NULL: all. */
void report_explain(Stream *out, const FrictionRow *const *rows, bool color);

/* --- what all formats say alike, and pages do --- */

#define REPORT_NUMBER 32

/* A number with two decimals at most, in a buffer of REPORT_NUMBER bytes, which is returned. */
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
