/* SPDX-License-Identifier: MIT */
/* Texts side by side. */
#include "base/text.h"
#include "show/terminal/internal.h"

#define GAP       3
#define NARROWEST 24 /* a column of prose below this is hard to read */

static void append_styled(GString *into, Slice text, Style style, bool styled) {
    if (styled)
        g_string_append_c(into, STYLE_ON(style));
    styled_append(into, text);
    if (styled)
        g_string_append_c(into, STYLE_OFF(style));
}

/* The lines of a column (GString). */
static GPtrArray *column_lines(const TerminalColumn *column, size_t width) {
    g_autoptr(GString) text = g_string_new("");
    append_styled(text, column->heading, STYLE_BOLD, true);
    if (column->heading.len)
        g_string_append_c(text, LINE_BREAK);
    append_styled(text, column->text, STYLE_DIM, column->quiet);
    return styled_wrap(text, width, true);
}

static void write_beside(const Terminal *terminal, const char *indent,
                         const TerminalColumn *columns, size_t count, size_t width) {
    size_t height = 0;
    g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func((void (*)(void *))g_ptr_array_unref);
    for (size_t i = 0; i < count; i++) {
        GPtrArray *lines = column_lines(&columns[i], width);
        g_ptr_array_add(all, lines);
        height = MAX(height, lines->len);
    }
    for (size_t line = 0; line < height; line++) {
        size_t owed = 0; /* blanks, written once something follows them */
        stream_puts(terminal->out, indent);
        for (size_t i = 0; i < count; i++) {
            const GPtrArray *lines = all->pdata[i];
            const GString *part = line < lines->len ? lines->pdata[line] : NULL;
            size_t taken = part ? styled_width(part) : 0;
            if (taken) {
                stream_printf(terminal->out, "%*s", (int)owed, "");
                styled_write(terminal->out, part, terminal->color);
                owed = 0;
            }
            owed += (width > taken ? width - taken : 0) + GAP;
        }
        stream_puts(terminal->out, "\n");
    }
}

void terminal_columns(const Terminal *terminal, const char *indent, const TerminalColumn *columns,
                      size_t count) {
    size_t before = text_width(slice_of(indent));
    size_t room = terminal->width > before ? terminal->width - before : 1;
    size_t fit = (room + GAP) / (NARROWEST + GAP);
    if (count > 1 && count <= fit) {
        write_beside(terminal, indent, columns, count, (room + GAP) / count - GAP);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        stream_puts(terminal->out, i ? "\n" : "");
        write_beside(terminal, indent, &columns[i], 1, room);
    }
}
