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
