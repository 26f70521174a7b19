/* SPDX-License-Identifier: MIT */
#include "work/term_sheet.h"

#include "base/text.h"
#include "work/cells.h"
#include "work/columns.h"

#include <stdarg.h>

/* One sheet under way. */
typedef struct {
    const TermSheetInto *into;
    TermSheet *import;
    Arena *arena;
    const Config *config;
    const Kind *kind;
    GArray *columns;      /* all that the kind has */
    const Column **cells; /* the column of each cell of a row, or NULL */
    size_t cell_count;
    size_t word, slug;   /* places of those cells; SIZE_MAX: none */
    GHashTable *words;   /* of the terms that are there, folded, to their paths */
    GHashTable *planned; /* paths of the sheet, folded, to their cells */
} Reading;

static void add_fault(Reading *reading, const Cell *cell, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

static void add_fault(Reading *reading, const Cell *cell, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *what = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_ptr_array_add(reading->import->faults,
                    arena_printf(reading->arena, "%zu:%zu: %s", cell->line, cell->column, what));
}

/* --- the first row --- */

static bool no_such_column(Reading *reading, const Cell *cell) {
    const char **names = arena_array(reading->arena, const char *, reading->columns->len + 1);
    for (unsigned i = 0; i < reading->columns->len; i++)
        names[i] = g_array_index(reading->columns, Column, i).header;
    const char *nearest = text_nearest(cell->text, names, reading->columns->len);
    const char *hint = nearest ? arena_printf(reading->arena, "; did you mean '%s'?", nearest) : "";
    g_ptr_array_add(
        reading->import->notes,
        arena_printf(reading->arena, "column '%s' is no field of a %s, and is left out%s",
                     text_shown(reading->arena, cell->text, 60), reading->kind->name, hint));
    return false;
}

static const Column *column_of(Reading *reading, const Cell *cell, size_t place) {
    const Column *column = columns_find(reading->columns, cell->text);
    if (!column) {
        if (cell->text.len)
            no_such_column(reading, cell);
        return NULL;
    }
    for (size_t i = 0; i < place; i++)
        if (reading->cells[i] == column)
            add_fault(reading, cell, "column '%s' stands here twice", column->header);
    if (column->is_title)
        reading->word = place;
    else if (!column->path)
        reading->slug = place;
    else if (!column->is_front) {
        g_ptr_array_add(
            reading->import->notes,
            arena_printf(reading->arena,
                         "column '%s' is left out: here it does not stand in front matter",
                         column->header));
        return NULL;
    }
    return column;
}

static bool read_headers(Reading *reading, CellReader *cells, GError **error) {
    g_autoptr(GArray) row = g_array_new(FALSE, FALSE, sizeof(Cell));
    if (!cells_next(cells, row, error))
        return false;
    reading->cell_count = row->len;
    reading->cells = arena_array(reading->arena, const Column *, MAX(row->len, 1));
    for (unsigned i = 0; i < row->len; i++)
        reading->cells[i] = column_of(reading, &g_array_index(row, Cell, i), i);
    return reading->word != SIZE_MAX ||
           fail(error, EXIT_USAGE,
                "1:1: no column 'term' in the first row, which names the fields");
}

/* --- one term --- */

/* The path of the file that the slug names; NULL with a fault where it cannot be one. */
static const char *path_of_slug(Reading *reading, const Cell *slug) {
    const char *name = slice_string(reading->arena, slug->text);
    const char *path = arena_printf(reading->arena, "%s/%s.md", reading->kind->dirs[0], name);
    g_autofree char *file = g_strdup_printf("%s.md", name);
    const char *why = name_fault(slice_of(file));
    if (!why && (*name == '.' || strchr(name, '/')))
        why = "it begins with a dot, or holds a slash";
    if (!why && schema_kind_of_path(&reading->config->schema, path) != reading->kind)
        why = "such a file is no term";
    if (!why)
        return path;
    add_fault(reading, slug, "slug '%s' cannot name a file: %s",
              text_shown(reading->arena, slug->text, 60), why);
    return NULL;
}

/* The edits that write a row's cells; those of hostile ones are missing, with a fault. */
static void make_edits(Reading *reading, const GArray *row, GArray *edits, GArray *places) {
    for (unsigned i = 0; i < row->len; i++) {
        const Cell *cell = &g_array_index(row, Cell, i);
        const Column *column = i < reading->cell_count ? reading->cells[i] : NULL;
        const char *fault = cell->fault;
        Edit edit;
        if (i >= reading->cell_count && (cell->text.len || cell->fault)) {
            add_fault(reading, cell, "a cell behind the last column");
            return;
        }
        if (!column || (!cell->text.len && !fault))
            continue;
        bool value = !column->is_title && column->path;
        if (!value && !fault && slice_find(cell->text, '\n', 0) < cell->text.len)
            fault = "a line end";
        if (fault || (value && !column_edit(reading->arena, column, cell->text, &edit, &fault))) {
            add_fault(reading, cell, "'%s' holds %s", column->header, fault);
        } else if (value) {
            g_array_append_val(edits, edit);
            g_array_append_val(places, i);
        }
    }
}

/* Says which cell was refused, by making the edits one after the other. */
static void find_fault(Reading *reading, const char *word, const char *name, const GArray *row,
                       const GArray *edits, const GArray *places) {
    for (unsigned count = 0; count <= edits->len; count++) {
        g_autoptr(GError) why = NULL;
        const char *path;
        Slice bytes;
        if (scaffold_make(reading->arena, reading->into->worktree, reading->into->top,
                          reading->into->repo, reading->config, reading->kind, word, name,
                          (const Edit *)(void *)edits->data, count, &path, &bytes, &why))
            continue;
        unsigned place =
            count ? g_array_index(places, unsigned, count - 1) : (unsigned)reading->word;
        add_fault(reading, &g_array_index(row, Cell, place), "'%s': %s",
                  reading->cells[place]->header, why->message);
        return;
    }
}

/* The term as a row of the sheet; false with faults where it cannot be one. */
static bool read_term(Reading *reading, const GArray *row, const Cell *word, const Cell *slug,
                      SheetTerm *term) {
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(Edit));
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(unsigned));
    unsigned before = reading->import->faults->len;
    bool named = slug && slug->text.len;
    const char *name = named ? slice_string(reading->arena, slug->text) : NULL;
    make_edits(reading, row, edits, places);
    if (!word->fault && !word->text.len)
        add_fault(reading, word, "the term is missing");
    if (reading->import->faults->len > before || (named && !path_of_slug(reading, slug)))
        return false;
    *term = (SheetTerm){.line = word->line, .word = slice_string(reading->arena, word->text)};
    if (!scaffold_make(reading->arena, reading->into->worktree, reading->into->top,
                       reading->into->repo, reading->config, reading->kind, term->word, name,
                       (const Edit *)(void *)edits->data, edits->len, &term->path, &term->bytes,
                       NULL)) {
        find_fault(reading, term->word, name, row, edits, places);
        return false;
    }
    return true;
}

/* Sees whether the term is there already; `term->path` is then where. */
static bool look(Reading *reading, const Cell *word, SheetTerm *term, bool named) {
    const char *folded = text_fold(reading->arena, slice_of(term->word));
    const char *other = named ? NULL : g_hash_table_lookup(reading->words, folded);
    if (other)
        term->path = other;
    FileKind kind = other ? FILE_REGULAR : folder_kind(reading->into->top, term->path);
    term->is_there = kind == FILE_REGULAR;
    if (kind == FILE_REGULAR || kind == FILE_MISSING)
        return true;
    add_fault(reading, word, "'%s' is no regular file, or behind a symbolic link", term->path);
    return false;
}

/* Whether no other term of the team's own glossary tells to avoid the word. */
static bool check_avoided(Reading *reading, const Cell *cell) {
    const Glossary *glossary = reading->into->corpus->glossary;
    const TermWord *other = glossary ? glossary_word(glossary, cell->text) : NULL;
    while (other && (other->role != TERM_AVOID || other->term->borrowed))
        other = other->same;
    if (!other)
        return true;
    add_fault(reading, cell, "'%s' is a word to avoid for '%s': '%s'",
              text_shown(reading->arena, cell->text, 60),
              text_shown(reading->arena, other->term->words[0].text, 60),
              other->term->document->path);
    return false;
}

/* Whether no earlier row makes the file; on some machines names that differ by case are one. */
static bool check_planned(Reading *reading, const Cell *word, const char *path) {
    const char *key = text_fold(reading->arena, slice_of(path));
    const Cell *earlier = g_hash_table_lookup(reading->planned, key);
    if (earlier) {
        add_fault(reading, word,
                  "'%s' would be the file of line %zu, '%s'; give it a slug of its own",
                  text_shown(reading->arena, word->text, 60), earlier->line, path);
        return false;
    }
    Cell *kept = arena_array(reading->arena, Cell, 1);
    *kept = *word;
    g_hash_table_insert(reading->planned, (char *)(uintptr_t)key, kept);
    return true;
}

static void read_row(Reading *reading, const GArray *row) {
    static const Cell nothing = {.text = {"", 0}};
    const Cell *cells = (const Cell *)(void *)row->data;
    Cell empty = nothing;
    empty.line = cells[0].line;
    empty.column = cells[0].column;
    Cell word = reading->word < row->len ? cells[reading->word] : empty;
    word.text = slice_trim(word.text); /* quotes keep blanks, and a term has none at its ends */
    const Cell *slug = reading->slug < row->len ? &cells[reading->slug] : NULL;
    SheetTerm term;
    if (!read_term(reading, row, &word, slug, &term) ||
        !look(reading, &word, &term, slug && slug->text.len))
        return;
    if (!term.is_there &&
        (!check_avoided(reading, &word) || !check_planned(reading, &word, term.path)))
        return;
    g_array_append_val(reading->import->terms, term);
}

/* --- the sheet --- */

static const Kind *find_kind(const Schema *schema, GError **error) {
    const Kind *kind = NULL;
    for (size_t i = 0; i < schema->kind_count && !kind; i++)
        kind = schema->kinds[i].glossary ? &schema->kinds[i] : NULL;
    if (!kind)
        fail(error, EXIT_USAGE, "no kind of this repository makes a glossary (see req.yml)");
    else if (!kind->dirs[0])
        fail(error, EXIT_USAGE, "kind '%s' has no folder: set kinds.%s.dir in req.yml", kind->name,
             kind->name);
    else if (kind->prefixes[0])
        fail(error, EXIT_USAGE, "terms have ids here, which no sheet can give; use 'req term new'");
    else
        return kind;
    return NULL;
}

static void gather_words(Reading *reading) {
    const Corpus *corpus = reading->into->corpus;
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if (document->kind->glossary)
            g_hash_table_insert(reading->words,
                                text_fold(reading->arena, slice_trim(document->title)),
                                (char *)(uintptr_t)document->path);
    }
}

static bool read_rows(Reading *reading, CellReader *cells, GError **error) {
    g_autoptr(GArray) row = g_array_new(FALSE, FALSE, sizeof(Cell));
    const TermSheet *import = reading->import;
    for (;;) {
        if (!cells_next(cells, row, error))
            return false;
        if (!row->len || import->faults->len >= TERM_SHEET_FAULTS)
            return true;
        if (import->terms->len >= reading->config->limits.terms)
            return fail(error, EXIT_USAGE, "%zu:1: more than %zu terms",
                        g_array_index(row, Cell, 0).line, reading->config->limits.terms);
        read_row(reading, row);
    }
}

bool term_sheet_read(const TermSheetInto *into, Slice sheet, TermSheet *import, GError **error) {
    *import = (TermSheet){arena_new(), g_array_new(FALSE, FALSE, sizeof(SheetTerm)),
                          g_ptr_array_new(), g_ptr_array_new()};
    const Config *config = into->corpus->config;
    const Kind *kind = find_kind(&config->schema, error);
    g_autoptr(CellReader) cells = kind ? cells_new(sheet, error) : NULL;
    if (!cells)
        return false;
    g_autoptr(GArray) columns = g_array_new(FALSE, FALSE, sizeof(Column));
    g_autoptr(GHashTable) words = table_new(), planned = table_new();
    Reading reading = {.into = into,
                       .import = import,
                       .arena = import->arena,
                       .config = config,
                       .kind = kind,
                       .columns = columns,
                       .word = SIZE_MAX,
                       .slug = SIZE_MAX,
                       .words = words,
                       .planned = planned};
    columns_of_kind(import->arena, &config->schema, kind, columns);
    gather_words(&reading);
    return read_headers(&reading, cells, error) && read_rows(&reading, cells, error);
}

bool term_sheet_write(const TermSheetInto *into, const TermSheet *import, GError **error) {
    for (unsigned i = 0; i < import->terms->len; i++) {
        const SheetTerm *term = &g_array_index(import->terms, SheetTerm, i);
        g_autofree char *dir = g_path_get_dirname(term->path);
        if (term->is_there)
            continue;
        if (i == 0)
            folder_sweep(into->top, dir);
        if (!folder_create(into->top, term->path, term->bytes, error))
            return false;
    }
    return true;
}

void term_sheet_clear(TermSheet *import) {
    g_clear_pointer(&import->terms, g_array_unref);
    g_clear_pointer(&import->faults, g_ptr_array_unref);
    g_clear_pointer(&import->notes, g_ptr_array_unref);
    g_clear_pointer(&import->arena, arena_free);
}
