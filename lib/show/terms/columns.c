/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "show/terms/internal.h"

#define INDENT    2
#define GAP       3
#define NARROWEST 28 /* columns of a terminal that a text needs to be read with ease */

static void put_heading(const Terminal *terminal, const Column *column, size_t pad) {
    g_autofree char *capitals = g_utf8_strup(column->heading, -1);
    const char *heading = strchr(column->heading, '/') ? column->heading : capitals;
    size_t width = text_width(slice_of(heading)), rest = pad > width ? pad - width : 0;
    paint_puts(terminal->out, terminal->color, PAINT_BOLD, heading);
    stream_printf(terminal->out, "%*s", (int)rest, "");
}

static void show_below(const Terminal *terminal, const Column *columns, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const Column *column = &columns[i];
        stream_puts(terminal->out, "\n  ");
        put_heading(terminal, column, 0);
        stream_puts(terminal->out, "\n");
        if (*column->below)
            terminal_text(terminal, "  ", "  ", slice_of(column->below), PAINT_DIM);
        terminal_text(terminal, "  ", "  ", column->text, column->dim ? PAINT_DIM : PAINT_PLAIN);
    }
}

/* The lines of a column; the array and its texts are the caller's. */
static char **wrap(const Column *column, size_t width) {
    g_autoptr(Stream) memory = stream_to_memory();
    const Terminal narrow = {memory, (unsigned)width, false};
    if (*column->below)
        terminal_text(&narrow, "", "", slice_of(column->below), PAINT_PLAIN);
    terminal_text(&narrow, "", "", column->text, PAINT_PLAIN);
    g_autofree char *text = slice_strdup(stream_bytes(memory));
    g_strchomp(text);
    return g_strsplit(text, "\n", -1);
}

static void put_row(const Terminal *terminal, const Column *columns, char ***lines, size_t count,
                    size_t width, size_t row) {
    size_t owed = INDENT; /* blanks before the next cell: none at a line's end */
    for (size_t i = 0; i < count; i++) {
        bool there = row < g_strv_length(lines[i]);
        const char *line = there ? lines[i][row] : "";
        if (*line) {
            stream_printf(terminal->out, "%*s", (int)owed, "");
            paint_puts(terminal->out, terminal->color, columns[i].dim ? PAINT_DIM : PAINT_PLAIN,
                       line);
            owed = 0;
        }
        owed += width + GAP - (*line ? text_width(slice_of(line)) : 0);
    }
    stream_puts(terminal->out, "\n");
}

static void show_beside(const Terminal *terminal, const Column *columns, size_t count,
                        size_t width) {
    g_autofree char ***lines = g_new0(char **, count);
    size_t rows = 0;
    stream_printf(terminal->out, "\n%*s", INDENT, "");
    for (size_t i = 0; i < count; i++) {
        lines[i] = wrap(&columns[i], width);
        rows = MAX(rows, g_strv_length(lines[i]));
        put_heading(terminal, &columns[i], i + 1 < count ? width + GAP : 0);
    }
    stream_puts(terminal->out, "\n");
    for (size_t row = 0; row < rows; row++)
        put_row(terminal, columns, lines, count, width, row);
    for (size_t i = 0; i < count; i++)
        g_strfreev(lines[i]);
}

/* Whether every heading has room in a column. */
static bool headings_fit(const Column *columns, size_t count, size_t width) {
    for (size_t i = 0; i < count; i++)
        if (text_width(slice_of(columns[i].heading)) > width)
            return false;
    return true;
}

void columns_show(const Terminal *terminal, const Column *columns, size_t count) {
    size_t gaps = INDENT + GAP * (count - 1);
    size_t width = terminal->width > gaps ? (terminal->width - gaps) / count : 0;
    if (count == 1 || width < NARROWEST || !headings_fit(columns, count, width))
        show_below(terminal, columns, count);
    else
        show_beside(terminal, columns, count, width);
}
