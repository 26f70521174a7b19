/* SPDX-License-Identifier: MIT */
#include "show/csv.h"

#include "work/cells.h"

void csv_cell(Stream *out, Slice text, bool first) {
    text = text.at ? text : SLICE("");
    stream_puts(out, first ? "\"" : ",\"");
    if (cells_is_formula(text))
        stream_puts(out, "'");
    while (text.len) {
        size_t quote = slice_find(text, '"', 0);
        stream_write(out, slice_range(text, 0, quote));
        if (quote < text.len)
            stream_puts(out, "\"\"");
        text = slice_range(text, quote + 1, text.len);
    }
    stream_puts(out, "\"");
}

void csv_end(Stream *out) {
    stream_puts(out, "\r\n");
}
