/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "show/csv.h"
#include "show/format.h"
#include "show/table.h"
#include "show/terms.h"

/* The names of the sides, with commas between them; in `arena`. */
static Slice sides_of(Arena *arena, const Schema *schema, const Suggestion *item) {
    g_autoptr(GString) names = g_string_new(NULL);
    for (size_t i = 0; i < MIN(schema->side_count, (size_t)64); i++)
        if (item->sides >> i & 1)
            g_string_append_printf(names, "%s%s", names->len ? ", " : "", schema->sides[i]);
    return (Slice){arena_copy(arena, names->str, names->len), names->len};
}

static Slice number(Arena *arena, size_t value) {
    return slice_of(arena_printf(arena, "%zu", value));
}

static Slice place_of(Arena *arena, const Suggestion *item) {
    return slice_of(
        arena_printf(arena, "%s:%zu:%zu", item->document->path, item->line, item->column));
}

/* A line for each, and its example below it. */
static void show_table(const SuggestionListing *listing) {
    static const char *const headings[] = {"", "phrase", "kind", "uses", "documents", "sides"};
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(Table) table = table_begin(headings, G_N_ELEMENTS(headings));
    const Suggestions *all = listing->suggestions;
    for (size_t i = 0; i < all->count; i++) {
        const Suggestion *item = &all->items[i];
        table_cell(table, number(arena, i + 1), PAINT_DIM);
        table_cell(table, slice_of(item->phrase), PAINT_BOLD);
        table_cell(table, slice_of(suggest_kind_name(item->kind)), PAINT_PLAIN);
        table_cell(table, number(arena, item->count), PAINT_PLAIN);
        table_cell(table, number(arena, item->documents), PAINT_PLAIN);
        table_cell(table, sides_of(arena, listing->schema, item),
                   item->side_count > 1 ? PAINT_GREEN : PAINT_PLAIN);
    }
    if (!all->count)
        return;
    table_write(table, listing->out, listing->width, listing->color);
    stream_puts(listing->out, "\n");
    g_autoptr(Table) examples = table_begin(NULL, 3);
    for (size_t i = 0; i < all->count; i++) {
        table_cell(examples, number(arena, i + 1), PAINT_DIM);
        table_cell(examples, place_of(arena, &all->items[i]), PAINT_DIM);
        table_cell(examples, slice_of(all->items[i].example), PAINT_PLAIN);
    }
    table_write(examples, listing->out, listing->width, listing->color);
}

static void put_json(JsonWriter *json, const SuggestionListing *listing, size_t i) {
    const Suggestion *item = &listing->suggestions->items[i];
    json_open_object(json, NULL);
    json_put_count(json, "rank", (int64_t)i + 1);
    json_put_string(json, "phrase", item->phrase);
    json_put_string(json, "kind", suggest_kind_name(item->kind));
    json_put_count(json, "uses", (int64_t)item->count);
    json_put_count(json, "documents", (int64_t)item->documents);
    json_open_list(json, "sides");
    for (size_t s = 0; s < MIN(listing->schema->side_count, (size_t)64); s++)
        if (item->sides >> s & 1)
            json_put_string(json, NULL, listing->schema->sides[s]);
    json_close(json);
    json_put_string(json, "path", item->document->path);
    json_put_count(json, "line", (int64_t)item->line);
    json_put_count(json, "column", (int64_t)item->column);
    json_put_string(json, "example", item->example);
    json_close(json);
}

static void show_jsonl(const SuggestionListing *listing) {
    g_autoptr(JsonWriter) json = json_writer_new(listing->out, 0, false);
    for (size_t i = 0; i < listing->suggestions->count; i++)
        put_json(json, listing, i);
}

static void show_json(const SuggestionListing *listing) {
    g_autoptr(JsonWriter) json = json_writer_new(listing->out, 2, false);
    json_open_object(json, NULL);
    json_put_count(json, "version", 1);
    json_open_list(json, "suggestions");
    for (size_t i = 0; i < listing->suggestions->count; i++)
        put_json(json, listing, i);
    json_close(json);
    json_close(json);
}

static void show_csv(const SuggestionListing *listing) {
    static const char *const columns[] = {"rank",  "phrase", "kind",    "uses", "documents",
                                          "sides", "place",  "example", NULL};
    g_autoptr(Arena) arena = arena_new();
    Stream *out = listing->out;
    for (size_t i = 0; columns[i]; i++)
        csv_cell(out, slice_of(columns[i]), i == 0);
    csv_end(out);
    for (size_t i = 0; i < listing->suggestions->count; i++) {
        const Suggestion *item = &listing->suggestions->items[i];
        csv_cell(out, number(arena, i + 1), true);
        csv_cell(out, slice_of(item->phrase), false);
        csv_cell(out, slice_of(suggest_kind_name(item->kind)), false);
        csv_cell(out, number(arena, item->count), false);
        csv_cell(out, number(arena, item->documents), false);
        csv_cell(out, sides_of(arena, listing->schema, item), false);
        csv_cell(out, place_of(arena, item), false);
        csv_cell(out, slice_of(item->example), false);
        csv_end(out);
    }
}

static const struct Row {
    const char *name;
    SuggestionsFormat show;
} FORMATS[] = {
    {"table", show_table}, {"json", show_json}, {"jsonl", show_jsonl}, {"csv", show_csv}};

SuggestionsFormat suggestions_format(const char *name, GError **error) {
    const struct Row *row = FORMAT_ROW(FORMATS, name, error);
    return row ? row->show : NULL;
}
