/* SPDX-License-Identifier: MIT */
#include "show/csv.h"

/* A number may begin with a sign. */
static bool is_number(Slice text) {
    size_t digits = 0, points = 0;
    for (size_t i = text.len && memchr("+-", text.at[0], 2) ? 1 : 0; i < text.len; i++) {
        if (g_ascii_isdigit(text.at[i]))
            digits++;
        else if (text.at[i] != '.' || points++)
            return false;
    }
    return digits > 0;
}

/* Whether a spreadsheet could take the cell for a formula. */
static bool is_formula(Slice text) {
    size_t at = 0;
    while (at < text.len && text.at[at] == ' ')
        at++;
    Slice rest = slice_range(text, at, text.len);
    return rest.len > 0 && memchr("=+-@\t\r", rest.at[0], 6) && !is_number(rest);
}

void csv_cell(Stream *out, Slice text, bool first) {
    text = text.at ? text : SLICE("");
    stream_puts(out, first ? "\"" : ",\"");
    if (is_formula(text))
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
