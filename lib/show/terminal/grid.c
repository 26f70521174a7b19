/* SPDX-License-Identifier: MIT */
/* Markdown's tables, their cells wrapped where the terminal is too narrow. */
#include "base/text.h"
#include "show/terminal/internal.h"

#define SEPARATOR   " │ "
#define GAP         3
#define NARROWEST   6
#define MOST_COLUMN 1000

typedef struct {
    const Terminal *terminal;
    const char *indent;
    size_t columns;
    size_t *widths;
    GPtrArray *cells; /* GString, row by row */
    const MarkdownNode *table;
} Grid;

static void free_cell(void *cell) {
    g_string_free(cell, TRUE);
}

static size_t count_columns(const MarkdownNode *table) {
    size_t most = 0;
    for (const MarkdownNode *row = table->child; row; row = row->next) {
        size_t count = 0;
        for (const MarkdownNode *cell = row->child; cell; cell = cell->next)
            count++;
        most = MAX(most, count);
    }
    return most;
}

static GString *read_cell(const Grid *grid, const MarkdownNode *cell, bool header) {
    GString *text = g_string_new("");
    if (header)
        g_string_append_c(text, STYLE_ON(STYLE_BOLD));
    if (cell)
        styled_inlines(text, cell, grid->terminal->color);
    if (header)
        g_string_append_c(text, STYLE_OFF(STYLE_BOLD));
    return text;
}

static void read_cells(Grid *grid) {
    for (const MarkdownNode *row = grid->table->child; row; row = row->next) {
        const MarkdownNode *cell = row->child;
        for (size_t i = 0; i < grid->columns; i++) {
            GString *text = read_cell(grid, cell, row == grid->table->child);
            g_ptr_array_add(grid->cells, text);
            grid->widths[i] = MAX(grid->widths[i], MIN(styled_width(text), MOST_COLUMN));
            cell = cell ? cell->next : NULL;
        }
    }
}

/* Takes from the widest columns until all fit. */
static void shrink(Grid *grid) {
    size_t total = GAP * (grid->columns - 1) + text_width(slice_of(grid->indent));
    for (size_t i = 0; i < grid->columns; i++)
        total += grid->widths[i];
    while (total > grid->terminal->width) {
        size_t widest = 0;
        for (size_t i = 1; i < grid->columns; i++)
            if (grid->widths[i] > grid->widths[widest])
                widest = i;
        if (grid->widths[widest] <= NARROWEST)
            break;
        grid->widths[widest]--;
        total--;
    }
}

/* One line of a cell in its column. */
static void write_part(const Grid *grid, const GString *part, size_t column, char align) {
    Stream *out = grid->terminal->out;
    size_t width = part ? styled_width(part) : 0, room = grid->widths[column];
    size_t free = room > width ? room - width : 0;
    size_t before = align == 'r' ? free : align == 'c' ? free / 2 : 0;
    bool last = column + 1 == grid->columns;
    stream_printf(out, "%*s", (int)before, "");
    if (part)
        styled_write(out, part, grid->terminal->color);
    if (!last)
        stream_printf(out, "%*s%s", (int)(free - before), "", SEPARATOR);
}

static void write_row(const Grid *grid, GString *const *cells) {
    size_t height = 1;
    g_autoptr(GPtrArray) wrapped =
        g_ptr_array_new_with_free_func((void (*)(void *))g_ptr_array_unref);
    for (size_t i = 0; i < grid->columns; i++) {
        GPtrArray *lines = styled_wrap(cells[i], grid->widths[i], true);
        g_ptr_array_add(wrapped, lines);
        height = MAX(height, lines->len);
    }
    for (size_t line = 0; line < height; line++) {
        const MarkdownNode *head = grid->table->child->child;
        stream_puts(grid->terminal->out, grid->indent);
        for (size_t i = 0; i < grid->columns; i++) {
            const GPtrArray *lines = wrapped->pdata[i];
            write_part(grid, line < lines->len ? lines->pdata[line] : NULL, i,
                       head ? head->align : 0);
            head = head ? head->next : NULL;
        }
        stream_puts(grid->terminal->out, "\n");
    }
}

static void write_line(const Grid *grid) {
    stream_puts(grid->terminal->out, grid->indent);
    for (size_t i = 0; i < grid->columns; i++) {
        for (size_t k = 0; k < grid->widths[i]; k++)
            stream_puts(grid->terminal->out, "─");
        stream_puts(grid->terminal->out, i + 1 < grid->columns ? "─┼─" : "\n");
    }
}

void terminal_table(const Terminal *terminal, const char *indent, const MarkdownNode *table) {
    size_t columns = count_columns(table);
    if (!columns)
        return;
    g_autofree size_t *widths = g_new0(size_t, columns);
    g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(free_cell);
    Grid grid = {terminal, indent, columns, widths, cells, table};
    read_cells(&grid);
    shrink(&grid);
    for (unsigned i = 0; i + columns <= cells->len; i += (unsigned)columns) {
        write_row(&grid, (GString *const *)(void *)(cells->pdata + i));
        if (i == 0)
            write_line(&grid);
    }
}
