/* SPDX-License-Identifier: MIT */
/* Coverage, orphans and cycles. */
#include "show/trace/internal.h"

#include <math.h>

/* --- coverage --- */

static const char *const COVERAGE_BRIEF[] = {"share", "have", "of",      "name",
                                             "",      "what", "missing", NULL};
static const char *const COVERAGE_FULL[] = {"name",  "what", "have",    "of", "share",
                                            "least", "gate", "missing", NULL};

static const char *percent_text(Arena *arena, const TraceShare *share) {
    bool known = trace_percent(share) >= 0;
    return known ? arena_printf(arena, "%.1f%%", trace_percent_down(share)) : "-";
}

/* The highest that a gate asks of the share; "" without one. */
static const char *least_text(const TraceShow *show, Arena *arena, const TraceShare *share,
                              bool *below) {
    double least;
    *below = trace_is_below(share, show->gates, &least);
    return least > 0 ? arena_printf(arena, "%g%%", least) : "";
}

static void coverage_rows(const TraceShow *show, Sheet *sheet) {
    size_t count;
    const TraceShare *shares = trace_coverage(show->trace, &count);
    for (size_t i = 0; i < count; i++) {
        const TraceShare *share = &shares[i];
        const char *percent = percent_text(sheet->arena, share);
        bool below, known = !share->unknown;
        const char *least = least_text(show, sheet->arena, share, &below);
        if (!sheet->brief) {
            sheet_put(sheet, share->name, PAINT_PLAIN);
            sheet_put(sheet, share->label, PAINT_PLAIN);
        } else {
            sheet_put(sheet, percent, below ? PAINT_RED : PAINT_BOLD);
        }
        sheet_put(sheet, known ? arena_printf(sheet->arena, "%zu", share->met) : "", PAINT_PLAIN);
        sheet_count(sheet, share->of);
        if (!sheet->brief) {
            sheet_put(sheet, known && share->of ? percent : "", PAINT_PLAIN);
            sheet_put(sheet, least, PAINT_PLAIN);
            sheet_put(sheet, !*least ? "" : below ? "failed" : "passed", PAINT_PLAIN);
        } else {
            sheet_put(sheet, share->name, PAINT_PLAIN);
            sheet_put(sheet, below ? arena_printf(sheet->arena, "below %s", least) : NULL,
                      PAINT_RED);
            sheet_put(sheet, share->label, PAINT_PLAIN);
        }
        sheet_documents(sheet, share->missing, share->missing_count);
    }
}

static size_t coverage_json(const TraceShow *show, JsonWriter *json) {
    size_t count;
    const TraceShare *shares = trace_coverage(show->trace, &count);
    for (size_t i = 0; i < count; i++) {
        double least;
        bool below = trace_is_below(&shares[i], show->gates, &least);
        json_open_object(json, NULL);
        json_put_string(json, "name", shares[i].name);
        json_put_string(json, "what", shares[i].label);
        if (shares[i].unknown)
            json_put_null(json, "have");
        else
            json_put_count(json, "have", (int64_t)shares[i].met);
        json_put_count(json, "of", (int64_t)shares[i].of);
        json_put_number(json, "percent",
                        trace_percent(&shares[i]) < 0 ? NAN : trace_percent_down(&shares[i]));
        json_put_number(json, "least", least > 0 ? least : NAN);
        json_put_bool(json, "below", below);
        if (shares[i].unknown)
            json_put_null(json, "missing");
        else
            json_documents(json, "missing", shares[i].missing, shares[i].missing_count);
        json_close(json);
    }
    return count;
}

const TraceViewRow trace_coverage_view = {.items = "coverage",
                                          .brief = COVERAGE_BRIEF,
                                          .full = COVERAGE_FULL,
                                          .rows = coverage_rows,
                                          .json = coverage_json};

/* --- orphans --- */

static const char *const ORPHANS_BRIEF[] = {"id", "status", "why", "what", NULL};
static const char *const ORPHANS_FULL[] = {"type",   "id",    "status", "title", "path", "line",
                                           "column", "suite", "test",   "why",   NULL};

static Slice orphan_id(const TraceOrphan *orphan) {
    return orphan->reference ? slice_of(orphan->reference->id)
           : orphan->result  ? slice_of(orphan->result->id)
                             : trace_name(orphan->document);
}

static const char *orphan_path(const TraceOrphan *orphan) {
    return orphan->reference ? orphan->reference->path
           : orphan->result  ? orphan->result->file
                             : orphan->document->path;
}

/* What one would look at: the place, the test, or the document's title. */
static Slice orphan_what(Arena *arena, const TraceOrphan *orphan) {
    if (orphan->reference)
        return slice_of(
            arena_printf(arena, "%s:%u", orphan->reference->path, orphan->reference->line));
    if (orphan->result)
        return slice_of(arena_printf(arena, "%s: %s", orphan->result->file, orphan->result->test));
    return trace_title(orphan->document);
}

static void put_status(Sheet *sheet, const Document *document) {
    if (document)
        sheet_status(sheet, document);
    else
        sheet_put(sheet, NULL, PAINT_PLAIN);
}

static void orphan_row_full(const TraceShow *show, Sheet *sheet, const TraceOrphan *orphan) {
    const Reference *place = orphan->reference;
    const TestResult *result = orphan->result;
    sheet_put(sheet, orphan_name(orphan->type), PAINT_PLAIN);
    sheet_cell(sheet, orphan_id(orphan), PAINT_PLAIN);
    put_status(sheet, orphan->document);
    sheet_cell(sheet, orphan->document ? orphan->document->title : SLICE(""), PAINT_PLAIN);
    sheet_put(sheet, orphan_path(orphan), PAINT_PLAIN);
    sheet_put(sheet, place ? arena_printf(sheet->arena, "%u", place->line) : NULL, PAINT_PLAIN);
    sheet_put(sheet, place ? arena_printf(sheet->arena, "%u", place->column) : NULL, PAINT_PLAIN);
    sheet_put(sheet, result ? result->suite : NULL, PAINT_PLAIN);
    sheet_put(sheet, result ? result->test : NULL, PAINT_PLAIN);
    sheet_put(sheet, orphan_words(show->trace, orphan), PAINT_PLAIN);
}

static void orphan_rows(const TraceShow *show, Sheet *sheet) {
    size_t count;
    const TraceOrphan *orphans = trace_orphans(show->trace, &count);
    for (size_t i = 0; i < count; i++) {
        if (!sheet->brief) {
            orphan_row_full(show, sheet, &orphans[i]);
            continue;
        }
        sheet_cell(sheet, orphan_id(&orphans[i]), PAINT_PLAIN);
        put_status(sheet, orphans[i].document);
        sheet_put(sheet, orphan_words(show->trace, &orphans[i]), PAINT_YELLOW);
        sheet_cell(sheet, orphan_what(sheet->arena, &orphans[i]), PAINT_PLAIN);
    }
}

static size_t orphan_json(const TraceShow *show, JsonWriter *json) {
    size_t count;
    const TraceOrphan *orphans = trace_orphans(show->trace, &count);
    for (size_t i = 0; i < count; i++) {
        const TraceOrphan *orphan = &orphans[i];
        const Document *document = orphan->document;
        json_open_object(json, NULL);
        json_put_string(json, "type", orphan_name(orphan->type));
        json_put_text(json, "id", orphan_id(orphan));
        json_put_optional(json, "title", document ? document->title : SLICE(""));
        json_put_optional(json, "status", document ? document_text(document, "status") : SLICE(""));
        json_put_text(json, "path", slice_of(orphan_path(orphan)));
        if (orphan->reference) {
            json_put_count(json, "line", orphan->reference->line);
            json_put_count(json, "column", orphan->reference->column);
            json_put_bool(json, "in_test", orphan->reference->test);
        }
        if (orphan->result) {
            json_put_text(json, "suite", slice_of(orphan->result->suite));
            json_put_text(json, "test", slice_of(orphan->result->test));
        }
        json_put_string(json, "why", orphan_words(show->trace, orphan));
        json_close(json);
    }
    return count;
}

const TraceViewRow trace_orphans_view = {.items = "orphans",
                                         .brief = ORPHANS_BRIEF,
                                         .full = ORPHANS_FULL,
                                         .rows = orphan_rows,
                                         .json = orphan_json};

/* --- cycles --- */

#define BRIEF_CYCLE 8 /* documents of a circle that people are shown */

static const char *const CYCLES_COLUMNS[] = {"link", "documents", "circle", NULL};

static void cycle_rows(const TraceShow *show, Sheet *sheet) {
    size_t count;
    const TraceCycle *cycles = trace_cycles(show->trace, &count);
    for (size_t i = 0; i < count; i++) {
        const TraceCycle *cycle = &cycles[i];
        size_t shown = sheet->brief ? MIN(cycle->count, BRIEF_CYCLE) : cycle->count;
        g_autoptr(GString) text = g_string_new(NULL);
        for (size_t d = 0; d < shown; d++)
            g_string_append_printf(text, "%.*s → ", SLICE_ARG(trace_name(cycle->documents[d])));
        if (shown < cycle->count)
            g_string_append_printf(text, "… %zu more … → ", cycle->count - shown);
        g_string_append_printf(text, "%.*s", SLICE_ARG(trace_name(cycle->documents[0])));
        sheet_put(sheet, cycle->type, PAINT_PLAIN);
        sheet_count(sheet, cycle->count);
        sheet_put(sheet, arena_copy(sheet->arena, text->str, text->len), PAINT_PLAIN);
    }
}

static size_t cycle_json(const TraceShow *show, JsonWriter *json) {
    size_t count;
    const TraceCycle *cycles = trace_cycles(show->trace, &count);
    for (size_t i = 0; i < count; i++) {
        json_open_object(json, NULL);
        json_put_string(json, "link", cycles[i].type);
        json_documents(json, "documents", cycles[i].documents, cycles[i].count);
        json_close(json);
    }
    return count;
}

const TraceViewRow trace_cycles_view = {.items = "cycles",
                                        .brief = CYCLES_COLUMNS,
                                        .full = CYCLES_COLUMNS,
                                        .rows = cycle_rows,
                                        .json = cycle_json};
