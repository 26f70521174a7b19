/* SPDX-License-Identifier: MIT */
/* A row a document: the columns of `req list --format csv`, and the text as the last one. */
#include "show/csv.h"

#include "show/exchange/internal.h"
#include "show/listing.h"
#include "show/record.h"

#define BODY "body"

static bool put_row(Exchanging *exchanging, char **columns, size_t i, GError **error) {
    const Document *document = exchanging->of->documents[i];
    Stream *out = exchanging->of->out;
    Slice file;
    if (!exchange_read(exchanging, i, &file, error))
        return false;
    for (char **column = columns; *column; column++)
        csv_cell(out, record_text(exchanging->arena, document, *column, false), column == columns);
    csv_cell(out, slice_trim(slice_range(file, document->body_offset, file.len)), false);
    csv_end(out);
    return true;
}

bool exchange_csv(Exchanging *exchanging, GError **error) {
    const Exchange *exchange = exchanging->of;
    g_auto(GStrv) columns =
        listing_columns(&exchange->corpus->config->schema, exchange->documents, exchange->count);
    for (char **column = columns; *column; column++)
        csv_cell(exchange->out, slice_of(*column), column == columns);
    csv_cell(exchange->out, SLICE(BODY), false);
    csv_end(exchange->out);
    size_t unknown = 0;
    for (size_t i = 0; i < exchange->count; i++) {
        unknown += record_has_unknown(exchange->documents[i]);
        if (!put_row(exchanging, columns, i, error))
            return false;
    }
    exchange_note(
        exchange, unknown,
        "fields that req.yml does not know are not in the sheet; documents with such: %zu",
        unknown);
    return true;
}
