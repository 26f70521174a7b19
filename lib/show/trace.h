/* SPDX-License-Identifier: MIT */
/* Faces of work/trace.h: each view as a table for the terminal, as JSON, JSON Lines, CSV or
 * Markdown. Foreign text is made safe for each of them. */
#pragma once

#include "base/stream.h"
#include "work/trace.h"

typedef enum {
    TRACE_MATRIX,
    TRACE_COVERAGE,
    TRACE_ORPHANS,
    TRACE_IMPACT,
    TRACE_CYCLES,
    TRACE_TIMELINE,
} TraceView;

typedef enum { TRACE_TABLE, TRACE_JSON, TRACE_JSONL, TRACE_CSV, TRACE_MARKDOWN } TraceFormat;

typedef struct {
    Stream *out;
    bool color;
    unsigned width; /* of the terminal; 0: none */
    Trace *trace;
    const Document *document; /* that TRACE_IMPACT is asked about */
    const GArray *gates;      /* of TraceGate, for TRACE_COVERAGE */
} TraceShow;

/* The format of that name: table, json, jsonl, csv or markdown. An unknown one is an error
 * (EXIT_USAGE) that names the nearest. */
bool trace_format(const char *name, TraceFormat *format, GError **error);

/* Writes the view; returns how many rows or items it has. */
size_t trace_show(const TraceShow *show, TraceView view, TraceFormat format);
