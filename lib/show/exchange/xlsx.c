/* SPDX-License-Identifier: MIT */
/* A workbook with a sheet a kind: dates are dates, numbers are numbers, all else is text. */
#include "adapters/xlsx.h"

#include "base/text.h"
#include "model/value.h"
#include "show/exchange/internal.h"
#include "show/listing.h"
#include "show/record.h"

#define BODY      "body"
#define MOST_WIDE 60 /* characters */

/* The documents of one kind. */
typedef struct {
    const Kind *kind;
    size_t *places; /* in Exchange.documents */
    size_t count;
    const Document **documents;
    char **columns;
} Sheet;

/* How wide a column is that shows most of what is in it. */
static unsigned width_of(const Sheet *sheet, const char *column) {
    g_autoptr(Arena) arena = arena_new();
    size_t widest = strlen(column) + 4; /* the filter's button */
    for (size_t i = 0; i < sheet->count; i++) {
        arena_reset(arena);
        widest =
            MAX(widest, text_width(record_text(arena, sheet->documents[i], column, false)) + 1);
    }
    return (unsigned)MIN(widest, MOST_WIDE);
}

/* The type of a column that holds one value; else FIELD_TEXT. */
static void put_cell(Xlsx *xlsx, size_t row, size_t at, const Document *document,
                     const char *column, Arena *arena) {
    Slice text = record_text(arena, document, column, false);
    const Field *field = kind_field(document->kind, slice_of(column), NULL);
    Value value = {.fits = false};
    if (field && text.len)
        value = value_read(field, text);
    if (value.fits && field->type == FIELD_DATE)
        xlsx_day(xlsx, row, at, (Day)value.number);
    else if (value.fits && (field->type == FIELD_INTEGER || field->type == FIELD_NUMBER))
        xlsx_number(xlsx, row, at, value.number);
    else if (value.fits && field->type == FIELD_BOOLEAN)
        xlsx_bool(xlsx, row, at, value.number > 0);
    else
        xlsx_text(xlsx, row, at, text);
}

static bool put_row(Exchanging *exchanging, Xlsx *xlsx, const Sheet *sheet, size_t row,
                    GError **error) {
    const Document *document = sheet->documents[row];
    Slice file;
    size_t at = 0;
    if (!exchange_read(exchanging, sheet->places[row], &file, error))
        return false;
    for (char **column = sheet->columns; *column; column++)
        put_cell(xlsx, row + 1, at++, document, *column, exchanging->arena);
    xlsx_text(xlsx, row + 1, at, slice_trim(slice_range(file, document->body_offset, file.len)));
    return true;
}

static bool put_sheet(Exchanging *exchanging, Xlsx *xlsx, const Sheet *sheet, GError **error) {
    g_autoptr(GArray) columns = g_array_new(FALSE, FALSE, sizeof(XlsxColumn));
    for (char **column = sheet->columns; *column; column++) {
        XlsxColumn made = {*column, width_of(sheet, *column)};
        g_array_append_val(columns, made);
    }
    XlsxColumn body = {BODY, MOST_WIDE};
    g_array_append_val(columns, body);
    xlsx_sheet(xlsx, sheet->kind->plural, (const XlsxColumn *)(void *)columns->data, columns->len,
               sheet->count);
    for (size_t row = 0; row < sheet->count; row++)
        if (!put_row(exchanging, xlsx, sheet, row, error))
            return false;
    return true;
}

/* The documents of a kind, if there are any. */
static bool gather(const Exchange *exchange, const Kind *kind, Arena *arena, Sheet *sheet) {
    *sheet = (Sheet){.kind = kind,
                     .places = arena_array(arena, size_t, exchange->count + 1),
                     .documents = arena_array(arena, const Document *, exchange->count + 1)};
    for (size_t i = 0; i < exchange->count; i++)
        if (exchange->documents[i]->kind == kind) {
            sheet->places[sheet->count] = i;
            sheet->documents[sheet->count++] = exchange->documents[i];
        }
    return sheet->count > 0;
}

static bool put_kinds(Exchanging *exchanging, Xlsx *xlsx, GError **error) {
    const Exchange *exchange = exchanging->of;
    const Schema *schema = &exchange->corpus->config->schema;
    bool done = true;
    for (size_t i = 0; i < schema->kind_count && done; i++) {
        g_autoptr(Arena) arena = arena_new();
        Sheet sheet;
        if (!gather(exchange, &schema->kinds[i], arena, &sheet))
            continue;
        sheet.columns = listing_columns(schema, sheet.documents, sheet.count);
        done = put_sheet(exchanging, xlsx, &sheet, error);
        g_strfreev(sheet.columns);
    }
    return done;
}

bool exchange_xlsx(Exchanging *exchanging, GError **error) {
    const Exchange *exchange = exchanging->of;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(Xlsx) xlsx = xlsx_new(exchange->title, exchange->stamp, error);
    if (!xlsx || !put_kinds(exchanging, xlsx, error))
        return false;
    if (!exchange->count)
        xlsx_sheet(xlsx, "documents", NULL, 0, 0); /* a workbook has one at least */
    exchange_note(exchange, xlsx_cut(xlsx), "texts longer than a cell can hold are cut: %zu",
                  xlsx_cut(xlsx));
    if (!xlsx_end(xlsx, bytes, error))
        return false;
    stream_write(exchange->out, (Slice){(const char *)bytes->data, bytes->len});
    return true;
}
