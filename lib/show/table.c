/* SPDX-License-Identifier: MIT */
#include "show/table.h"

#include "base/text.h"
#include "show/findings.h"

#define GAP              2
#define NARROWEST        8 /* no column is cut below this */
#define MOST_COLUMN      1000
#define ZERO_WIDTH_SPACE "\u200b"

typedef struct {
    const char *text; /* visible */
    uint32_t len, width;
    Paint paint;
} Cell;

struct Table {
    Arena *arena;
    size_t columns;
    GArray *cells; /* of Cell, row by row; the first row is the heading */
};

Table *table_begin(const char *const *headings, size_t columns) {
    Table *table = g_new0(Table, 1);
    table->arena = arena_new();
    table->columns = columns;
    table->cells = g_array_new(FALSE, FALSE, sizeof(Cell));
    for (size_t i = 0; headings && i < columns; i++) {
        g_autofree char *capitals = g_ascii_strup(headings[i], -1);
        table_cell(table, slice_of(capitals), PAINT_BOLD);
    }
    return table;
}

void table_free(Table *table) {
    if (!table)
        return;
    g_array_unref(table->cells);
    arena_free(table->arena);
    g_free(table);
}

void table_cell(Table *table, Slice text, Paint paint) {
    g_autofree char *safe = findings_safe(text, false);
    bool command = g_str_has_prefix(safe + strspn(safe, " "), "::"); /* in a build server's log */
    Slice visible =
        slice_of(arena_printf(table->arena, "%s%s", command ? ZERO_WIDTH_SPACE : "", safe));
    Cell cell = {visible.at, (uint32_t)visible.len, (uint32_t)text_width(visible), paint};
    g_array_append_val(table->cells, cell);
}

/* The bytes at the start of visible text that take at most `width` columns of a terminal. */
static size_t bytes_fitting(Slice text, size_t width) {
    size_t at = 0, used = 0, len;
    while (at < text.len) {
        text_decode(slice_range(text, at, text.len), &len);
        used += text_width(slice_range(text, at, at + len));
        if (used > width)
            break;
        at += len;
    }
    return at;
}

static void measure(const Table *table, size_t *widths) {
    for (unsigned i = 0; i < table->cells->len; i++) {
        size_t *width = &widths[i % table->columns];
        *width = MAX(*width, g_array_index(table->cells, Cell, i).width);
    }
}

/* Takes from the widest columns until all fit. */
static void shrink(size_t *widths, size_t columns, size_t room) {
    size_t total = GAP * (columns - 1);
    for (size_t i = 0; i < columns; i++)
        total += widths[i] = MIN(widths[i], MOST_COLUMN);
    while (total > room) {
        size_t widest = 0;
        for (size_t i = 1; i < columns; i++)
            if (widths[i] > widths[widest])
                widest = i;
        if (widths[widest] <= NARROWEST)
            break;
        widths[widest]--;
        total--;
    }
}

static void write_cell(const Cell *cell, Stream *out, bool color, size_t width, bool last) {
    size_t used = cell->width;
    if (used > width) {
        size_t fit = bytes_fitting((Slice){cell->text, cell->len}, width - 1);
        g_autofree char *cut = g_strdup_printf("%.*s…", (int)fit, cell->text);
        used = text_width(slice_of(cut));
        paint_puts(out, color, cell->paint, cut);
    } else {
        paint_puts(out, color, cell->paint, cell->text);
    }
    if (!last)
        stream_printf(out, "%*s", (int)(width - used + GAP), "");
}

/* Cells behind the last one of a row that says something are not padded for. */
static size_t used_columns(const Table *table, unsigned row) {
    size_t used = table->columns;
    while (used > 1 && g_array_index(table->cells, Cell, row + used - 1).len == 0)
        used--;
    return used;
}

void table_write(const Table *table, Stream *out, unsigned width, bool color) {
    g_autofree size_t *widths = g_new0(size_t, table->columns + 1);
    measure(table, widths);
    if (width)
        shrink(widths, table->columns, width);
    for (unsigned row = 0; row + table->columns <= table->cells->len;
         row += (unsigned)table->columns) {
        size_t used = used_columns(table, row);
        for (size_t i = 0; i < used; i++)
            write_cell(&g_array_index(table->cells, Cell, row + i), out, color, widths[i],
                       i + 1 == used);
        stream_puts(out, "\n");
    }
}
