/* SPDX-License-Identifier: MIT */
/* What the views of lib/show/trace share. A view is a row of a table: its columns, its rows as
 * cells, and its items as JSON; trace.c makes every format of these. */
#pragma once

#include "adapters/json.h"
#include "show/paint.h"
#include "show/trace.h"

/* Rows of cells. Texts are foreign, and live as long as the arena. */
typedef struct {
    Arena *arena;
    const char *const *columns;
    size_t column_count;
    GArray *cells; /* of SheetCell, row by row */
    TraceFormat format;
    bool brief; /* for people: long lists are cut */
} Sheet;

typedef struct {
    Slice text;
    Paint paint;
} SheetCell;

/* The next cell; behind the last column a new row begins. */
void sheet_cell(Sheet *sheet, Slice text, Paint paint);

/* The same with text of the arena or of ours; NULL is an empty cell. */
void sheet_put(Sheet *sheet, const char *text, Paint paint);

/* A cell with a number. */
void sheet_count(Sheet *sheet, size_t number);

/* A cell with the ids of documents; only the first ones where the sheet is brief. */
void sheet_documents(Sheet *sheet, const Document *const *documents, size_t count);

/* A cell with places, `path:line`; likewise. */
void sheet_places(Sheet *sheet, const Reference *const *places, size_t count);

/* A cell with the status, in its paint. */
void sheet_status(Sheet *sheet, const Document *document);

/* What a document is called in lists: its id, or the path of one that has none. */
Slice trace_name(const Document *document);

/* Its title, or its path where it has none. */
Slice trace_title(const Document *document);

/* A cell, or two where the sheet is brief, with the state of a document's tests. */
void sheet_tests(Sheet *sheet, Trace *trace, const Document *document);

/* A list of ids under `key`. */
void json_documents(JsonWriter *json, const char *key, const Document *const *documents,
                    size_t count);

/* The members `code` and `tests` of a document. */
void json_places(JsonWriter *json, Trace *trace, const Document *document);

/* One place as an object. */
void json_place(JsonWriter *json, const Reference *place);

/* A day, or null. */
void json_day(JsonWriter *json, const char *key, Day day);

typedef struct {
    const char *items;                      /* the name of the list in JSON */
    const char *const *brief, *const *full; /* columns for people, and for CSV; NULL-terminated */
    const char *const *markdown;            /* the same for Markdown; NULL: `brief` */
    const char *const *narrow; /* columns that a narrow terminal does without, the first one first,
                                  NULL-terminated; or NULL */
    void (*rows)(const TraceShow *show, Sheet *sheet);
    void (*head)(const TraceShow *show, JsonWriter *json);   /* members before the list; or NULL */
    size_t (*json)(const TraceShow *show, JsonWriter *json); /* the items; returns how many */
    void (*foot)(const TraceShow *show); /* what people are told below the table; or NULL */
} TraceViewRow;

extern const TraceViewRow trace_matrix_view, trace_coverage_view, trace_orphans_view,
    trace_impact_view, trace_cycles_view, trace_timeline_view;
