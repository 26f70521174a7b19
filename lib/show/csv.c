/* SPDX-License-Identifier: MIT */
#include "show/csv.h"

#include "work/cells.h"

/* From the first quote of the text on, up to the cell's end. */
static void put_quoted(Stream *out, Slice text) {
    while (text.len) {
        size_t quote = slice_find(text, '"', 0);
        stream_write(out, slice_range(text, 0, quote));
        if (quote < text.len)
            stream_puts(out, "\"\"");
        text = slice_range(text, quote + 1, text.len);
    }
    stream_puts(out, "\"");
}

/* Tables have a cell for whatever may be said of thousands of documents: most take one step. */
void csv_cell(Stream *out, Slice text, bool first) {
    size_t plain = slice_find(text, '"', 0);
    char *start = stream_room(out, plain + 4), *at = start;
    if (!first)
        *at++ = ',';
    *at++ = '"';
    if (cells_is_formula(text))
        *at++ = '\'';
    if (plain)
        at = (char *)memcpy(at, text.at, plain) + plain;
    if (plain == text.len)
        *at++ = '"';
    stream_took(out, (size_t)(at - start));
    if (plain < text.len)
        put_quoted(out, slice_range(text, plain, text.len));
}

void csv_end(Stream *out) {
    stream_write(out, SLICE("\r\n"));
}
