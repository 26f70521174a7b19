/* SPDX-License-Identifier: MIT */
#include "work/cells.h"

#include "base/text.h"

struct CellReader {
    Arena *arena;
    Slice bytes;
    size_t at;           /* the next byte */
    size_t line, column; /* of that byte */
    char separator;
};

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

bool cells_is_formula(Slice text) {
    size_t at = 0;
    if (text.len && g_ascii_isalpha(text.at[0])) /* most begin so */
        return false;
    while (at < text.len && text.at[at] == '\'')
        at++;
    while (at < text.len && text.at[at] == ' ')
        at++;
    Slice rest = slice_range(text, at, text.len);
    return rest.len > 0 && memchr("=+-@\t\r", rest.at[0], 6) && !is_number(rest);
}

static bool refuse(GError **error, size_t line, size_t column, const char *what) {
    return fail(error, EXIT_USAGE, "%zu:%zu: %s", line, column, what);
}

/* --- the file --- */

/* What the first line has most of, outside of quotes. */
static char find_separator(Slice bytes) {
    static const char marks[] = {',', ';', '\t'};
    size_t counts[G_N_ELEMENTS(marks)] = {0}, best = 0;
    bool quoted = false;
    for (size_t i = 0; i < bytes.len && (quoted || bytes.at[i] != '\n'); i++) {
        quoted ^= bytes.at[i] == '"';
        for (size_t mark = 0; mark < G_N_ELEMENTS(marks) && !quoted; mark++)
            counts[mark] += bytes.at[i] == marks[mark];
    }
    for (size_t mark = 1; mark < G_N_ELEMENTS(marks); mark++)
        best = counts[mark] > counts[best] ? mark : best;
    return marks[best];
}

CellReader *cells_new(Slice bytes, GError **error) {
    size_t valid = text_valid(bytes), line, column;
    text_position(bytes, valid, &line, &column);
    const char *what = NULL;
    if (bytes.len > CELLS_BYTES)
        what = "the sheet has more than 32 MiB";
    else if (slice_starts(bytes, "\xff\xfe") || slice_starts(bytes, "\xfe\xff"))
        what = "the sheet is UTF-16; save it as \"CSV UTF-8\"";
    else if (valid < bytes.len)
        what = "this is no UTF-8; save the sheet as \"CSV UTF-8\"";
    if (what) {
        refuse(error, line, column, what);
        return NULL;
    }
    CellReader *reader = g_new0(CellReader, 1);
    reader->arena = arena_new();
    reader->bytes = bytes;
    reader->at = slice_starts(bytes, "\xef\xbb\xbf") ? 3 : 0;
    reader->line = reader->column = 1;
    reader->separator = find_separator(bytes);
    return reader;
}

void cells_free(CellReader *reader) {
    if (!reader)
        return;
    arena_free(reader->arena);
    g_free(reader);
}

/* --- one cell --- */

static bool at_end(const CellReader *reader) {
    return reader->at >= reader->bytes.len;
}

static char here(const CellReader *reader) {
    return reader->bytes.at[reader->at];
}

static bool at_line_end(const CellReader *reader) {
    return here(reader) == '\n' ||
           slice_starts(slice_range(reader->bytes, reader->at, reader->bytes.len), "\r\n");
}

static void step(CellReader *reader) {
    char byte = reader->bytes.at[reader->at++];
    if (byte == '\n') {
        reader->line++;
        reader->column = 1;
    } else if (((unsigned char)byte & 0xc0) != 0x80) {
        reader->column++;
    }
}

/* Up to the closing quote, which is passed over; two quotes are one. */
static bool read_quoted(CellReader *reader, GString *text) {
    step(reader);
    while (!at_end(reader)) {
        char byte = here(reader);
        bool crlf = byte == '\r' && at_line_end(reader);
        step(reader);
        if (byte == '"' && (at_end(reader) || here(reader) != '"'))
            return true;
        if (byte == '"')
            step(reader);
        if (!crlf)
            g_string_append_c(text, byte);
    }
    return false;
}

static void read_plain(CellReader *reader, GString *text) {
    while (!at_end(reader) && here(reader) != reader->separator && !at_line_end(reader)) {
        g_string_append_c(text, here(reader));
        step(reader);
    }
}

static const char *fault_of(Slice text) {
    if (text.len > CELL_BYTES)
        return "more than 16 KiB in one cell";
    size_t control = text_first_control(text);
    if (control == text.len)
        return NULL;
    return text.at[control] == '\r' ? "a carriage return alone" : "a control character";
}

static bool read_cell(CellReader *reader, Cell *cell, GError **error) {
    g_autoptr(GString) text = g_string_new(NULL);
    *cell = (Cell){.line = reader->line, .column = reader->column};
    bool quoted = !at_end(reader) && here(reader) == '"';
    if (!quoted)
        read_plain(reader, text);
    else if (!read_quoted(reader, text))
        return refuse(error, cell->line, cell->column, "this quote does not end");
    if (!at_end(reader) && here(reader) != reader->separator && !at_line_end(reader))
        return refuse(error, reader->line, reader->column,
                      "text behind a quote; within quotes, write two for one");
    Slice whole = {text->str, text->len};
    whole = quoted ? whole : slice_trim(whole);
    if (slice_starts(whole, "'") && cells_is_formula(whole))
        whole = slice_range(whole, 1, whole.len);
    cell->fault = fault_of(whole);
    if (!cell->fault)
        cell->text = (Slice){arena_copy(reader->arena, whole.at, whole.len), whole.len};
    return true;
}

static bool is_blank(const GArray *row) {
    for (unsigned i = 0; i < row->len; i++)
        if (g_array_index(row, Cell, i).text.len || g_array_index(row, Cell, i).fault)
            return false;
    return true;
}

static bool read_row(CellReader *reader, GArray *row, GError **error) {
    g_array_set_size(row, 0);
    for (;;) {
        Cell cell;
        if (row->len == CELLS_MOST)
            return refuse(error, reader->line, reader->column, "more than 200 cells in a row");
        if (!read_cell(reader, &cell, error))
            return false;
        g_array_append_val(row, cell);
        bool more = !at_end(reader) && here(reader) == reader->separator;
        while (!more && !at_end(reader) && at_line_end(reader)) {
            bool last = here(reader) == '\n';
            step(reader);
            if (last)
                return true;
        }
        if (!more)
            return true;
        step(reader);
    }
}

bool cells_next(CellReader *reader, GArray *row, GError **error) {
    g_array_set_size(row, 0);
    while (!at_end(reader) && is_blank(row))
        if (!read_row(reader, row, error))
            return false;
    if (is_blank(row))
        g_array_set_size(row, 0);
    return true;
}
