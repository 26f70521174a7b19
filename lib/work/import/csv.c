/* SPDX-License-Identifier: MIT */
/* Rows of a sheet: the first names the fields, each other one is an item. */
#include "base/text.h"
#include "work/cells.h"
#include "work/import/internal.h"

static ImportPlace place_of(const ImportSource *file, const Cell *cell) {
    return (ImportPlace){file->shown, cell->line, cell->column};
}

/* What a cell is to the item of its row. */
static void read_cell(Importing *importing, const ImportSource *file, ImportItem *item,
                      const char *header, const Cell *cell) {
    ImportPlace place = place_of(file, cell);
    if (cell->fault)
        import_say(importing, IMPORT_LOST, 1, place, "a cell that holds %s", cell->fault);
    else if (cell->text.len && (!header || !*header))
        import_say(importing, IMPORT_LOST, 1, place, "a cell in a column without a name");
    else if (cell->text.len)
        import_field(importing, item, header, slice_of(slice_string(importing->arena, cell->text)),
                     place);
}

/* The names in the first row, in the arena. */
static const char **read_headers(Importing *importing, const GArray *row) {
    const char **headers = arena_array(importing->arena, const char *, row->len + 1);
    for (unsigned i = 0; i < row->len; i++) {
        const Cell *cell = &g_array_index(row, Cell, i);
        headers[i] = slice_string(importing->arena, slice_trim(cell->text));
    }
    return headers;
}

/* Tells "3:17: …", what is wrong at that place. */
static void tell_error(Importing *importing, const ImportSource *file, const char *message) {
    ImportPlace place = {.file = file->shown};
    char *end = NULL;
    size_t line = (size_t)g_ascii_strtoull(message, &end, 10);
    size_t column = *end == ':' ? (size_t)g_ascii_strtoull(end + 1, &end, 10) : 0;
    if (line && column && g_str_has_prefix(end, ": ")) {
        place.line = line;
        place.column = column;
        message = end + 2;
    }
    import_say(importing, IMPORT_FAULT, 1, place, "%s", message);
}

static void read_sheet(Importing *importing, const ImportSource *file) {
    Slice bytes;
    if (!import_file(importing, file, &bytes))
        return;
    g_autoptr(GError) error = NULL;
    g_autoptr(CellReader) cells = cells_new(bytes, &error);
    g_autoptr(GArray) row = g_array_new(FALSE, FALSE, sizeof(Cell));
    const char **headers = NULL;
    unsigned count = 0;
    while (cells && cells_next(cells, row, &error) && row->len) {
        const Cell *first = &g_array_index(row, Cell, 0);
        if (!headers) {
            headers = read_headers(importing, row);
            count = row->len;
            continue;
        }
        ImportItem *item =
            import_add(importing, IMPORT_ITEM, (ImportPlace){file->shown, first->line, 1});
        for (unsigned i = 0; i < row->len; i++)
            read_cell(importing, file, item, i < count ? headers[i] : NULL,
                      &g_array_index(row, Cell, i));
    }
    if (error)
        tell_error(importing, file, error->message);
}

void import_csv(Importing *importing, const ImportSource *files, size_t count) {
    for (size_t i = 0; i < count; i++)
        read_sheet(importing, &files[i]);
}
