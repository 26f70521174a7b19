/* SPDX-License-Identifier: MIT */
#include "show/listing.h"

#include "base/text.h"
#include "show/csv.h"
#include "show/format.h"
#include "show/record.h"
#include "show/table.h"

/* Late days stand out, as long as something can still be done. */
static Paint paint_of(const Listing *listing, const Document *document, const char *column,
                      Slice text) {
    Day day;
    if (strcmp(column, "status") == 0)
        return paint_of_status(document->status ? document->status->means : NULL);
    bool over = document_means(document, "done") || document_means(document, "closed");
    bool late =
        strcmp(column, "due") == 0 && !over && date_parse(text, &day) && day < listing->today;
    return late ? PAINT_RED : PAINT_PLAIN;
}

static void show_table(const Listing *listing) {
    static const char *const usual[] = {"id", "status", "title", "due", "owners", NULL};
    const char *const *columns = listing->columns ? (const char *const *)listing->columns : usual;
    size_t count = g_strv_length((char **)(uintptr_t)columns);
    g_autoptr(Table) table = table_begin(columns, count);
    g_autoptr(Arena) arena = arena_new();
    for (size_t i = 0; i < listing->count; i++) {
        const Document *document = listing->documents[i];
        arena_reset(arena);
        for (size_t c = 0; c < count; c++) {
            Slice text = record_text(arena, document, columns[c], true);
            if (strcmp(columns[c], "title") == 0 && !text.len)
                text = slice_of(document->path);
            table_cell(table, text, paint_of(listing, document, columns[c], text));
        }
    }
    if (listing->count)
        table_write(table, listing->out, listing->width, listing->color);
}

/* Whether a column of the field's name is already there. */
static bool has_column(const GPtrArray *columns, const char *name) {
    for (unsigned i = 0; i < columns->len; i++)
        if (strcmp(columns->pdata[i], name) == 0)
            return true;
    return false;
}

char **listing_columns(const Schema *schema, const Document *const *documents, size_t count) {
    GPtrArray *columns = g_ptr_array_new();
    static const char *const common[] = {"id", "kind", "path", "title", "status"};
    for (size_t i = 0; i < G_N_ELEMENTS(common); i++)
        g_ptr_array_add(columns, g_strdup(common[i]));
    for (size_t k = 0; k < schema->kind_count; k++) {
        const Kind *kind = &schema->kinds[k];
        g_autofree bool *used = g_new0(bool, kind->field_count + 1);
        for (size_t i = 0; i < count; i++)
            for (size_t f = 0; documents[i]->kind == kind && f < kind->field_count; f++)
                used[f] = used[f] || document_has(documents[i], (int)f);
        for (size_t f = 0; f < kind->field_count; f++)
            if (used[f] && !has_column(columns, kind->fields[f].name))
                g_ptr_array_add(columns, g_strdup(kind->fields[f].name));
    }
    g_ptr_array_add(columns, NULL);
    return (char **)g_ptr_array_free(columns, FALSE);
}

static void show_csv(const Listing *listing) {
    Stream *out = listing->out;
    g_auto(GStrv) all = NULL;
    if (!listing->columns)
        all = listing_columns(listing->schema, listing->documents, listing->count);
    const char *const *columns = all ? (const char *const *)all : listing->columns;
    g_autoptr(Arena) arena = arena_new();
    for (const char *const *column = columns; *column; column++)
        csv_cell(out, slice_of(*column), column == columns);
    csv_end(out);
    for (size_t i = 0; i < listing->count; i++) {
        arena_reset(arena);
        for (const char *const *column = columns; *column; column++)
            csv_cell(out, record_text(arena, listing->documents[i], *column, false),
                     column == columns);
        csv_end(out);
    }
}

static void show_documents(const Listing *listing, JsonWriter *json) {
    for (size_t i = 0; i < listing->count; i++) {
        json_open_object(json, NULL);
        record_json(json, listing->documents[i]);
        json_close(json);
    }
}

static void show_jsonl(const Listing *listing) {
    g_autoptr(JsonWriter) json = json_writer_new(listing->out, 0, false);
    show_documents(listing, json);
}

static void show_json(const Listing *listing) {
    g_autoptr(JsonWriter) json = json_writer_new(listing->out, 2, false);
    json_open_object(json, NULL);
    json_put_count(json, "version", 1);
    json_open_list(json, "documents");
    show_documents(listing, json);
    json_close(json);
    json_close(json);
}

/* What other commands take as operands: ids, and paths of what has none. */
static void show_ids(const Listing *listing) {
    for (size_t i = 0; i < listing->count; i++) {
        Slice id = listing->documents[i]->id;
        stream_visible(listing->out, id.len ? id : slice_of(listing->documents[i]->path));
        stream_puts(listing->out, "\n");
    }
}

static const struct Row {
    const char *name;
    ListingFormat show;
} FORMATS[] = {{"table", show_table},
               {"json", show_json},
               {"jsonl", show_jsonl},
               {"csv", show_csv},
               {"ids", show_ids}};

ListingFormat listing_format(const char *name, GError **error) {
    const struct Row *row = FORMAT_ROW(FORMATS, name, error);
    return row ? row->show : NULL;
}
