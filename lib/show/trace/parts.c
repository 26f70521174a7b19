/* SPDX-License-Identifier: MIT */
/* Cells and members that several views have. */
#include "show/trace/internal.h"

#define BRIEF_DOCUMENTS 3
#define BRIEF_PLACES    1

/* --- cells --- */

void sheet_cell(Sheet *sheet, Slice text, Paint paint) {
    SheetCell cell = {text, paint};
    g_array_append_val(sheet->cells, cell);
}

void sheet_put(Sheet *sheet, const char *text, Paint paint) {
    sheet_cell(sheet, slice_of(text), paint);
}

void sheet_count(Sheet *sheet, size_t number) {
    sheet_put(sheet, arena_printf(sheet->arena, "%zu", number), PAINT_PLAIN);
}

Slice trace_name(const Document *document) {
    return document->id.len ? document->id : slice_of(document->path);
}

Slice trace_title(const Document *document) {
    return document->title.len ? document->title : slice_of(document->path);
}

/* A cell of what was gathered of `count` things, `shown` of them. */
static void put_list(Sheet *sheet, const GString *list, size_t shown, size_t count) {
    const char *text = shown < count
                           ? arena_printf(sheet->arena, "%s +%zu", list->str, count - shown)
                           : arena_copy(sheet->arena, list->str, list->len);
    sheet_put(sheet, text, PAINT_PLAIN);
}

void sheet_documents(Sheet *sheet, const Document *const *documents, size_t count) {
    g_autoptr(GString) list = g_string_new(NULL);
    size_t shown = sheet->brief ? MIN(count, BRIEF_DOCUMENTS) : count;
    for (size_t i = 0; i < shown; i++) {
        Slice name = trace_name(documents[i]);
        g_string_append(list, i ? ", " : "");
        g_string_append_len(list, name.at, (gssize)name.len);
    }
    put_list(sheet, list, shown, count);
}

void sheet_places(Sheet *sheet, const Reference *const *places, size_t count) {
    g_autoptr(GString) list = g_string_new(NULL);
    size_t shown = sheet->brief ? MIN(count, BRIEF_PLACES) : count;
    for (size_t i = 0; i < shown; i++)
        g_string_append_printf(list, "%s%s:%u", i ? ", " : "", places[i]->path, places[i]->line);
    put_list(sheet, list, shown, count);
}

void sheet_status(Sheet *sheet, const Document *document) {
    const Status *status = document->status;
    sheet_cell(sheet, document_text(document, "status"),
               paint_of_status(status ? status->means : NULL));
}

/* "passed 3", "failed 1 of 4", "no result" where there are tests, but nobody ran them. Where there
 * are none, "none", as far as somebody looked and it is a kind to be tested. */
static const char *state_words(Arena *arena, const Trace *trace, const Document *document,
                               const DocumentResult *result, bool tests) {
    const TraceInput *input = trace_input(trace);
    size_t all = result->passed + result->failed + result->skipped;
    switch (result->state) {
    case RESULT_FAILED:
        return arena_printf(arena, "failed %zu of %zu", result->failed, all);
    case RESULT_PASSED:
        return arena_printf(arena, "passed %zu", result->passed);
    case RESULT_SKIPPED:
        return arena_printf(arena, "skipped %zu", result->skipped);
    case RESULT_NONE:
        break;
    }
    bool looked = input->references || input->results;
    bool tested = trace_role(trace, document->kind) == TRACE_TRACED;
    return tests ? "no result" : looked && tested ? "none" : NULL;
}

void sheet_tests(Sheet *sheet, Trace *trace, const Document *document) {
    static const Paint paints[] = {[RESULT_NONE] = PAINT_DIM,
                                   [RESULT_SKIPPED] = PAINT_YELLOW,
                                   [RESULT_PASSED] = PAINT_GREEN,
                                   [RESULT_FAILED] = PAINT_RED};
    size_t places;
    DocumentResult result = trace_result(trace, document);
    trace_places(trace, document, true, &places);
    const char *words = sheet->brief ? state_words(sheet->arena, trace, document, &result,
                                                   places > 0 || trace_is_verified(trace, document))
                                     : result_name(result.state);
    sheet_put(sheet, words, paints[result.state]);
}

/* --- JSON --- */

void json_documents(JsonWriter *json, const char *key, const Document *const *documents,
                    size_t count) {
    json_open_list(json, key);
    for (size_t i = 0; i < count; i++)
        json_put_text(json, NULL, trace_name(documents[i]));
    json_close(json);
}

void json_place(JsonWriter *json, const Reference *place) {
    json_open_object(json, NULL);
    json_put_text(json, "path", slice_of(place->path));
    json_put_count(json, "line", place->line);
    json_put_count(json, "column", place->column);
    json_close(json);
}

static void put_places(JsonWriter *json, const char *key, Trace *trace, const Document *document,
                       bool tests) {
    size_t count;
    const Reference *const *places = trace_places(trace, document, tests, &count);
    json_open_list(json, key);
    for (size_t i = 0; i < count; i++)
        json_place(json, places[i]);
    json_close(json);
}

static void put_results(JsonWriter *json, const DocumentResult *result) {
    size_t count = result->passed + result->failed + result->skipped;
    json_open_list(json, "results");
    for (size_t i = 0; i < count; i++) {
        const TestResult *test = &result->tests[i];
        json_open_object(json, NULL);
        json_put_text(json, "suite", slice_of(test->suite));
        json_put_text(json, "test", slice_of(test->test));
        json_put_string(json, "state", result_name(test->state));
        json_put_text(json, "message", slice_of(test->message));
        json_put_text(json, "file", slice_of(test->file));
        json_put_number(json, "seconds", test->seconds);
        json_close(json);
    }
    json_close(json);
}

void json_places(JsonWriter *json, Trace *trace, const Document *document) {
    DocumentResult result = trace_result(trace, document);
    put_places(json, "code", trace, document, false);
    json_open_object(json, "tests");
    json_put_string(json, "state", result_name(result.state));
    json_put_count(json, "passed", (int64_t)result.passed);
    json_put_count(json, "failed", (int64_t)result.failed);
    json_put_count(json, "skipped", (int64_t)result.skipped);
    put_places(json, "places", trace, document, true);
    put_results(json, &result);
    json_close(json);
}

void json_day(JsonWriter *json, const char *key, Day day) {
    char text[11];
    json_put_optional(json, key, slice_of(date_format(day, text)));
}
