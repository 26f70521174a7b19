/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "show/csv.h"
#include "show/format.h"
#include "show/quote.h"
#include "show/table.h"
#include "show/trace/internal.h"

#define CELL_MOST 2000 /* bytes of a cell in Markdown */
#define COLUMN_LEAST                                                                               \
    10 /* of a terminal that a column takes, with its gap, as narrow as it gets                    \
        */

static const TraceViewRow *const VIEWS[] = {
    [TRACE_MATRIX] = &trace_matrix_view,   [TRACE_COVERAGE] = &trace_coverage_view,
    [TRACE_ORPHANS] = &trace_orphans_view, [TRACE_IMPACT] = &trace_impact_view,
    [TRACE_CYCLES] = &trace_cycles_view,   [TRACE_TIMELINE] = &trace_timeline_view,
};

static size_t count_rows(const Sheet *sheet) {
    /* NOLINTNEXTLINE(clang-analyzer-core.DivideZero): every view has columns */
    return sheet->cells->len / sheet->column_count;
}

static const SheetCell *cell_at(const Sheet *sheet, size_t row, size_t column) {
    return &g_array_index(sheet->cells, SheetCell, row * sheet->column_count + column);
}

/* Which columns say anything, for people. */
static bool *used_columns(const Sheet *sheet) {
    bool *used = g_new0(bool, sheet->column_count + 1);
    for (size_t row = 0; row < count_rows(sheet); row++)
        for (size_t c = 0; c < sheet->column_count; c++)
            used[c] = used[c] || cell_at(sheet, row, c)->text.len > 0;
    return used;
}

/* --- formats of rows --- */

/* Leaves columns out until the others can be read in a terminal of that width. */
static void leave_out(const Sheet *sheet, const TraceViewRow *view, unsigned width, bool *used) {
    size_t columns = 0;
    for (size_t c = 0; c < sheet->column_count; c++)
        columns += used[c];
    for (const char *const *name = view->narrow; width && name && *name; name++)
        for (size_t c = 0; c < sheet->column_count; c++)
            if (columns * COLUMN_LEAST > width + 2 && used[c] &&
                strcmp(sheet->columns[c], *name) == 0) {
                used[c] = false;
                columns--;
            }
}

static void write_table(const TraceShow *show, const TraceViewRow *view, const Sheet *sheet) {
    g_autofree bool *used = used_columns(sheet);
    leave_out(sheet, view, show->width, used);
    g_autofree const char **headings = g_new0(const char *, sheet->column_count + 1);
    size_t columns = 0;
    for (size_t c = 0; c < sheet->column_count; c++)
        if (used[c])
            headings[columns++] = sheet->columns[c];
    g_autoptr(Table) table = table_begin(headings, columns);
    for (size_t row = 0; row < count_rows(sheet); row++)
        for (size_t c = 0; c < sheet->column_count; c++)
            if (used[c])
                table_cell(table, cell_at(sheet, row, c)->text, cell_at(sheet, row, c)->paint);
    if (columns)
        table_write(table, show->out, show->width, show->color);
}

static void write_csv(const TraceShow *show, const Sheet *sheet) {
    for (size_t c = 0; c < sheet->column_count; c++)
        csv_cell(show->out, slice_of(sheet->columns[c]), c == 0);
    csv_end(show->out);
    for (size_t row = 0; row < count_rows(sheet); row++) {
        for (size_t c = 0; c < sheet->column_count; c++)
            csv_cell(show->out, slice_of(text_visible(sheet->arena, cell_at(sheet, row, c)->text)),
                     c == 0);
        csv_end(show->out);
    }
}

static void write_line(const TraceShow *show, const Sheet *sheet, const bool *used, size_t row) {
    g_autoptr(GString) line = g_string_new("|");
    for (size_t c = 0; c < sheet->column_count; c++) {
        if (!used[c])
            continue;
        g_string_append_c(line, ' ');
        quote_words(line, cell_at(sheet, row, c)->text, CELL_MOST);
        g_string_append(line, " |");
    }
    stream_printf(show->out, "%s\n", line->str);
}

static void write_markdown(const TraceShow *show, const Sheet *sheet) {
    g_autofree bool *used = used_columns(sheet);
    if (!count_rows(sheet))
        return;
    for (size_t c = 0; c < sheet->column_count; c++)
        if (used[c])
            stream_printf(show->out, "| %s ", sheet->columns[c]);
    stream_puts(show->out, "|\n");
    for (size_t c = 0; c < sheet->column_count; c++)
        if (used[c])
            stream_puts(show->out, "|---");
    stream_puts(show->out, "|\n");
    for (size_t row = 0; row < count_rows(sheet); row++)
        write_line(show, sheet, used, row);
}

static size_t write_sheet(const TraceShow *show, const TraceViewRow *view, TraceFormat format) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) cells = g_array_new(FALSE, FALSE, sizeof(SheetCell));
    bool brief = format != TRACE_CSV;
    const char *const *columns = brief ? view->brief : view->full;
    if (format == TRACE_MARKDOWN && view->markdown)
        columns = view->markdown;
    Sheet sheet = {arena, columns, g_strv_length((char **)(uintptr_t)columns),
                   cells, format,  brief};
    view->rows(show, &sheet);
    if (format == TRACE_CSV)
        write_csv(show, &sheet);
    else if (format == TRACE_MARKDOWN)
        write_markdown(show, &sheet);
    else
        write_table(show, view, &sheet);
    if (format == TRACE_TABLE && view->foot && count_rows(&sheet))
        view->foot(show);
    return count_rows(&sheet);
}

/* --- JSON --- */

static size_t write_json(const TraceShow *show, const TraceViewRow *view) {
    g_autoptr(JsonWriter) json = json_writer_new(show->out, 2, false);
    json_open_object(json, NULL);
    json_put_count(json, "version", 1);
    if (view->head)
        view->head(show, json);
    json_open_list(json, view->items);
    size_t count = view->json(show, json);
    json_close(json);
    json_close(json);
    return count;
}

/* --- which --- */

static const struct Row {
    const char *name;
    TraceFormat format;
} FORMATS[] = {{"table", TRACE_TABLE},
               {"json", TRACE_JSON},
               {"jsonl", TRACE_JSONL},
               {"csv", TRACE_CSV},
               {"markdown", TRACE_MARKDOWN}};

bool trace_format(const char *name, TraceFormat *format, GError **error) {
    const struct Row *row = FORMAT_ROW(FORMATS, name, error);
    *format = row ? row->format : TRACE_TABLE;
    return row != NULL;
}

size_t trace_show(const TraceShow *show, TraceView view, TraceFormat format) {
    if (format == TRACE_JSON)
        return write_json(show, VIEWS[view]);
    if (format != TRACE_JSONL)
        return write_sheet(show, VIEWS[view], format);
    g_autoptr(JsonWriter) json = json_writer_new(show->out, 0, false);
    return VIEWS[view]->json(show, json);
}
