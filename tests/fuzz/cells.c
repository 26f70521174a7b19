/* SPDX-License-Identifier: MIT */
/* A sheet: its cells are texts that a document may hold, cells that are written read back as
 * themselves, and the terms that come of it are documents in the glossary's folder. */
#include "world.h"

#include "show/csv.h"
#include "work/cells.h"
#include "work/term_sheet.h"

/* Writes the row again; with a first cell that no blank row has. */
static void write_row(Stream *out, const GArray *row) {
    csv_cell(out, SLICE("x"), true);
    for (unsigned i = 0; i < row->len; i++)
        csv_cell(out, g_array_index(row, Cell, i).text, false);
    csv_end(out);
}

static void check_cell(const Cell *cell) {
    must_of(text_valid(cell->text) == cell->text.len, cell->text);
    must(cell->line > 0 && cell->column > 0 && cell->text.len <= CELL_BYTES);
    must(!cell->fault || cell->text.len == 0);
    must_of(text_first_control(cell->text) == cell->text.len, cell->text);
}

static void check_again(const Cell *cell, const Cell *again) {
    must_of(!again->fault && slice_equal(cell->text, again->text), cell->text);
}

/* Reads what was written of rows that have been read. */
static void check_written(const Stream *out, Slice sheet) {
    g_autoptr(CellReader) first = cells_new(sheet, NULL), second = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(GArray) row = g_array_new(FALSE, FALSE, sizeof(Cell));
    g_autoptr(GArray) again = g_array_new(FALSE, FALSE, sizeof(Cell));
    second = cells_new(stream_bytes(out), &error);
    must_of(second != NULL, stream_bytes(out));
    while (cells_next(first, row, NULL) && row->len && row->len < CELLS_MOST) {
        must_of(cells_next(second, again, &error), slice_of(error ? error->message : "-"));
        must_of(again->len == row->len + 1, stream_bytes(out));
        for (unsigned i = 0; i < row->len; i++)
            check_again(&g_array_index(row, Cell, i), &g_array_index(again, Cell, i + 1));
    }
}

static void check_cells(Slice sheet) {
    g_autoptr(GError) error = NULL;
    g_autoptr(CellReader) reader = cells_new(sheet, &error);
    g_autoptr(Stream) out = stream_to_memory();
    g_autoptr(GArray) row = g_array_new(FALSE, FALSE, sizeof(Cell));
    must(reader || error);
    if (!reader)
        return;
    while (cells_next(reader, row, &error) && row->len) {
        must(row->len <= CELLS_MOST);
        for (unsigned i = 0; i < row->len; i++)
            check_cell(&g_array_index(row, Cell, i));
        if (row->len < CELLS_MOST)
            write_row(out, row);
    }
    if (!error)
        check_written(out, sheet);
}

static void check_term(const Config *config, const SheetTerm *term) {
    if (term->is_there)
        return;
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(DocumentReader) reader = document_reader_new(config);
    const Kind *kind = schema_kind_of_path(&config->schema, term->path);
    must_of(kind && kind->glossary && world_can_have(term->path), slice_of(term->path));
    Document *document = document_read(reader, arena, term->path, kind, term->bytes, true);
    must_of(!document->broken && document->front, term->bytes);
    must_of(slice_is(document->title, term->word), term->bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static World world;
    Slice sheet = fuzz_input(data, size);
    check_cells(sheet);
    if (!world.corpus) {
        world = world_open(SLICE("=== glossary/lead.md\n---\nterm: lead\nstatus: agreed\n---\n"));
        must(world_load(&world, (CorpusOptions){.keep = true, .glossary = true}));
    }
    TermSheetInto into = {world.corpus, world.source, world.top, NULL};
    g_autoptr(GError) error = NULL;
    g_auto(TermSheet) import = {0};
    must(term_sheet_read(&into, sheet, &import, &error) == (error == NULL));
    for (unsigned i = 0; import.terms && !error && i < import.terms->len; i++)
        check_term(world.config, &g_array_index(import.terms, SheetTerm, i));
    return 0;
}
