/* SPDX-License-Identifier: MIT */
/* The matrix, and what leans on one document: a row a document, with its tests and its code. */
#include "show/record.h"
#include "show/trace/internal.h"

static void put_related(Sheet *sheet, Trace *trace, const Document *document,
                        TraceRelation relation) {
    size_t count;
    const Document *const *related = trace_related(trace, document, relation, &count);
    sheet_documents(sheet, related, count);
}

static void put_places(Sheet *sheet, Trace *trace, const Document *document, bool tests) {
    size_t count;
    const Reference *const *places = trace_places(trace, document, tests, &count);
    sheet_places(sheet, places, count);
}

/* What CSV says of any document, and where its tests and code are. */
static void put_document(Sheet *sheet, const Document *document) {
    sheet_cell(sheet, document->id, PAINT_PLAIN);
    sheet_put(sheet, document->kind->name, PAINT_PLAIN);
    sheet_put(sheet, document->path, PAINT_PLAIN);
    sheet_cell(sheet, document->title, PAINT_PLAIN);
    sheet_status(sheet, document);
}

static void put_tests(Sheet *sheet, Trace *trace, const Document *document) {
    DocumentResult result = trace_result(trace, document);
    sheet_tests(sheet, trace, document);
    sheet_count(sheet, result.passed);
    sheet_count(sheet, result.failed);
    sheet_count(sheet, result.skipped);
    put_places(sheet, trace, document, true);
    put_places(sheet, trace, document, false);
}

/* --- the matrix --- */

static const char *const MATRIX_BRIEF[] = {"id",         "status",  "title",     "refines",
                                           "refined by", "used by", "needed by", "metrics",
                                           "decisions",  "tests",   "code",      NULL};
static const char *const MATRIX_FULL[] = {
    "id",      "kind",      "path",        "title",   "status", "refines", "needed_by",
    "metrics", "decisions", "verified_by", "state",   "passed", "failed",  "skipped",
    "tests",   "code",      "refined_by",  "used_by", NULL};

static const char *const MATRIX_NARROW[] = {"decisions", "needed by", "metrics", "status",
                                            "refines",   "code",      NULL};

/* What refines a goal and who uses a metric: what leads to a row that leads nowhere itself. People
 * see of a requirement where it leads to, which is enough for the width of a terminal. */
static void put_backwards(Sheet *sheet, Trace *trace, const Document *document) {
    if (trace_role(trace, document->kind) == TRACE_TRACED)
        sheet_put(sheet, NULL, PAINT_PLAIN);
    else
        put_related(sheet, trace, document, TRACE_REFINED_BY);
    put_related(sheet, trace, document, TRACE_USED_BY);
}

static void matrix_rows(const TraceShow *show, Sheet *sheet) {
    static const TraceRelation shown[] = {TRACE_NEEDED_BY, TRACE_METRICS, TRACE_DECISIONS};
    size_t count;
    const Document *const *rows = trace_rows(show->trace, &count);
    for (size_t i = 0; i < count; i++) {
        if (sheet->brief) {
            sheet_cell(sheet, trace_name(rows[i]), PAINT_PLAIN);
            sheet_status(sheet, rows[i]);
            sheet_cell(sheet, trace_title(rows[i]), PAINT_PLAIN);
        } else {
            put_document(sheet, rows[i]);
        }
        put_related(sheet, show->trace, rows[i], TRACE_REFINES);
        if (sheet->brief)
            put_backwards(sheet, show->trace, rows[i]);
        for (size_t r = 0; r < G_N_ELEMENTS(shown); r++)
            put_related(sheet, show->trace, rows[i], shown[r]);
        if (sheet->brief) {
            sheet_tests(sheet, show->trace, rows[i]);
            put_places(sheet, show->trace, rows[i], false);
        } else {
            put_related(sheet, show->trace, rows[i], TRACE_VERIFIED_BY);
            put_tests(sheet, show->trace, rows[i]);
            put_related(sheet, show->trace, rows[i], TRACE_REFINED_BY);
            put_related(sheet, show->trace, rows[i], TRACE_USED_BY);
        }
    }
}

static size_t matrix_json(const TraceShow *show, JsonWriter *json) {
    static const char *const names[] = {
        [TRACE_REFINES] = "refines",     [TRACE_REFINED_BY] = "refined_by",
        [TRACE_DEPENDS] = "depends",     [TRACE_NEEDED_BY] = "needed_by",
        [TRACE_METRICS] = "metrics",     [TRACE_DECISIONS] = "decisions",
        [TRACE_CONFLICTS] = "conflicts", [TRACE_VERIFIED_BY] = "verified_by",
        [TRACE_USED_BY] = "used_by",
    };
    size_t count, related_count;
    const Document *const *rows = trace_rows(show->trace, &count);
    for (size_t i = 0; i < count; i++) {
        json_open_object(json, NULL);
        record_head(json, rows[i]);
        for (size_t r = 0; r < TRACE_RELATIONS; r++) {
            const Document *const *related =
                trace_related(show->trace, rows[i], (TraceRelation)r, &related_count);
            json_documents(json, names[r], related, related_count);
        }
        json_places(json, show->trace, rows[i]);
        json_close(json);
    }
    return count;
}

const TraceViewRow trace_matrix_view = {.items = "documents",
                                        .brief = MATRIX_BRIEF,
                                        .full = MATRIX_FULL,
                                        .narrow = MATRIX_NARROW,
                                        .rows = matrix_rows,
                                        .json = matrix_json};

/* --- impact --- */

static const char *const IMPACT_BRIEF[] = {"steps",    "id",    "status", "title",
                                           "leans by", "tests", "code",   NULL};
static const char *const IMPACT_FULL[] = {"steps",  "link",    "to",     "id",    "kind",
                                          "path",   "title",   "status", "state", "passed",
                                          "failed", "skipped", "tests",  "code",  NULL};

static void impact_row(const TraceShow *show, Sheet *sheet, const TraceStep *step) {
    sheet_count(sheet, step->distance);
    if (!sheet->brief) {
        sheet_put(sheet, step->type, PAINT_PLAIN);
        sheet_cell(sheet, step->by ? trace_name(step->by) : SLICE(""), PAINT_PLAIN);
        put_document(sheet, step->document);
        put_tests(sheet, show->trace, step->document);
        return;
    }
    sheet_cell(sheet, trace_name(step->document), PAINT_PLAIN);
    sheet_status(sheet, step->document);
    sheet_cell(sheet, trace_title(step->document), PAINT_PLAIN);
    const char *by = step->by ? arena_printf(sheet->arena, "%s %.*s", step->type,
                                             SLICE_ARG(trace_name(step->by)))
                              : NULL;
    sheet_put(sheet, by, PAINT_PLAIN);
    sheet_tests(sheet, show->trace, step->document);
    put_places(sheet, show->trace, step->document, false);
}

static const char *const IMPACT_NARROW[] = {"status", "code", "tests", NULL};

/* The first row is the document itself, for its own tests and code. */
static void impact_rows(const TraceShow *show, Sheet *sheet) {
    size_t count;
    const TraceStep *steps = trace_impact(show->trace, show->document, &count);
    impact_row(show, sheet, &(TraceStep){.document = show->document});
    for (size_t i = 0; i < count; i++)
        impact_row(show, sheet, &steps[i]);
}

static void impact_head(const TraceShow *show, JsonWriter *json) {
    json_open_object(json, "document");
    record_head(json, show->document);
    json_places(json, show->trace, show->document);
    json_close(json);
}

static size_t impact_json(const TraceShow *show, JsonWriter *json) {
    size_t count;
    const TraceStep *steps = trace_impact(show->trace, show->document, &count);
    for (size_t i = 0; i < count; i++) {
        json_open_object(json, NULL);
        record_head(json, steps[i].document);
        json_put_count(json, "steps", steps[i].distance);
        json_put_string(json, "link", steps[i].type);
        json_put_text(json, "to", trace_name(steps[i].by));
        json_places(json, show->trace, steps[i].document);
        json_close(json);
    }
    return count;
}

const TraceViewRow trace_impact_view = {.items = "impact",
                                        .brief = IMPACT_BRIEF,
                                        .full = IMPACT_FULL,
                                        .narrow = IMPACT_NARROW,
                                        .rows = impact_rows,
                                        .head = impact_head,
                                        .json = impact_json};
