/* SPDX-License-Identifier: MIT */
/* A row a term, which 'req term import csv' reads back. */
#include "show/csv.h"

#include "show/glossary/internal.h"
#include "work/columns.h"

/* Whether a document of the kind has anything in the column. */
static bool is_used(const Entries *entries, const Column *column, Arena *scratch) {
    bool used = column->always;
    for (size_t i = 0; i < entries->count && !used; i++) {
        arena_reset(scratch);
        used = column_cell(scratch, column, entries->entries[i].document).len > 0;
    }
    return used;
}

static bool has_column(const GArray *columns, const char *field) {
    size_t len = strlen(field);
    for (unsigned i = 0; i < columns->len; i++) {
        const char *path = g_array_index(columns, Column, i).path;
        if (path && strncmp(path, field, len) == 0 && (path[len] == '.' || !path[len]))
            return true;
    }
    return false;
}

/* What a sheet does not hold is told. */
static void note_rest(const Entries *entries, const Kind *kind, const GArray *columns) {
    size_t bodies = 0;
    for (size_t i = 0; i < entries->count; i++)
        bodies +=
            entries->entries[i].document->size > entries->entries[i].document->body_offset + 2;
    entries_note(entries, bodies,
                 "text below the front matter is not in the sheet; terms with it: %zu", bodies);
    for (size_t field = 0; field < kind->field_count; field++) {
        size_t used = 0;
        const char *name = kind->fields[field].name;
        for (size_t i = 0; i < entries->count && !has_column(columns, name); i++)
            used += document_has(entries->entries[i].document, (int)field);
        entries_note(entries, used, "field '%s' is not in the sheet; terms with it: %zu", name,
                     used);
    }
}

static const Kind *first_kind(const Schema *schema) {
    for (size_t i = 0; i < schema->kind_count; i++)
        if (schema->kinds[i].glossary)
            return &schema->kinds[i];
    return NULL;
}

/* The kind's columns without those that nobody uses. */
static GArray *choose_columns(const Entries *entries, const Kind *kind) {
    g_autoptr(Arena) scratch = arena_new();
    GArray *columns = g_array_new(FALSE, FALSE, sizeof(Column));
    columns_of_kind(entries->arena, &entries->corpus->config->schema, kind, columns);
    for (unsigned i = columns->len; i-- > 0;)
        if (!is_used(entries, &g_array_index(columns, Column, i), scratch))
            g_array_remove_index(columns, i);
    return columns;
}

void glossary_csv(const Entries *entries) {
    const Kind *kind = first_kind(&entries->corpus->config->schema);
    if (!kind)
        return;
    Stream *out = entries->export->out;
    g_autoptr(Arena) scratch = arena_new();
    g_autoptr(GArray) columns = choose_columns(entries, kind);
    for (unsigned i = 0; i < columns->len; i++)
        csv_cell(out, slice_of(g_array_index(columns, Column, i).header), i == 0);
    csv_end(out);
    for (size_t row = 0; row < entries->count; row++) {
        const Document *document = entries->entries[row].document;
        arena_reset(scratch);
        for (unsigned i = 0; i < columns->len; i++)
            csv_cell(out, column_cell(scratch, &g_array_index(columns, Column, i), document),
                     i == 0);
        csv_end(out);
    }
    note_rest(entries, kind, columns);
}
