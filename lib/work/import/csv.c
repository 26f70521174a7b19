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

/* The names in the first row, in the arena; a name that stands twice is told. */
static const char **read_headers(Importing *importing, const ImportSource *file,
                                 const GArray *row) {
    const char **headers = arena_array(importing->arena, const char *, row->len + 1);
    for (unsigned i = 0; i < row->len; i++) {
        const Cell *cell = &g_array_index(row, Cell, i);
        headers[i] = slice_string(importing->arena, slice_trim(cell->text));
        for (unsigned k = 0; k < i; k++)
            if (*headers[i] && g_ascii_strcasecmp(headers[k], headers[i]) == 0)
                import_say(importing, IMPORT_NOTE, 1, place_of(file, cell),
                           "column '%s' stands here twice; both are taken",
                           text_shown(importing->arena, slice_of(headers[i]), 60));
    }
    return headers;
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
            headers = read_headers(importing, file, row);
            count = row->len;
            continue;
        }
        ImportItem *item =
            import_add(importing, IMPORT_ITEM, (ImportPlace){file->shown, first->line, 1});
        for (unsigned i = 0; i < row->len; i++)
            read_cell(importing, file, item, i < count ? headers[i] : NULL,
                      &g_array_index(row, Cell, i));
    }
    if (error) /* "3:17: …" */
        import_say(importing, IMPORT_FAULT, 1, (ImportPlace){.file = file->shown}, "%s",
                   error->message);
}

void import_csv(Importing *importing, const ImportSource *files, size_t count) {
    for (size_t i = 0; i < count; i++)
        read_sheet(importing, &files[i]);
}
