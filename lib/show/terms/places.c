/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "show/csv.h"
#include "show/format.h"
#include "show/terms.h"

#define LINE_WIDTH 160  /* where there is no terminal */
#define LEAST_ROOM 40   /* for the words around */
#define REACH      8192 /* bytes of a line that are looked at, before and behind the words */
#define MOST_WIDTH 1000

static const char *role_name(TermRole role) {
    static const char *const names[] = {"preferred", "alias", "avoid"};
    return names[role];
}

/* The words themselves; empty where only their block is known. */
static Slice words_of(const TermPlace *place) {
    return place->exact ? slice_range(place->document->bytes, place->offset, place->end)
                        : (Slice){NULL, 0};
}

/* --- text --- */

/* `count` characters before, or behind, an offset of the line, as far as there are. */
static size_t step_back(Slice line, size_t at, size_t count) {
    while (at > 0 && count-- > 0)
        do
            at--;
        while (at > 0 && ((unsigned char)line.at[at] & 0xc0) == 0x80);
    return at;
}

static size_t step_on(Slice line, size_t at, size_t count) {
    while (at < line.len && count-- > 0)
        do
            at++;
        while (at < line.len && ((unsigned char)line.at[at] & 0xc0) == 0x80);
    return at;
}

static void put_visible(const PlaceListing *listing, Slice text, Paint paint) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GString) flat = g_string_new_len(text.at, (gssize)text.len);
    for (size_t i = 0; i < flat->len; i++)
        if (flat->str[i] == '\t')
            flat->str[i] = ' ';
    paint_puts(listing->out, listing->color, paint,
               text_visible(arena, (Slice){flat->str, flat->len}));
}

/* The line that the words begin in, cut to `room` characters around them. */
static void put_excerpt(const PlaceListing *listing, const TermPlace *place, size_t room) {
    Slice file = slice_range(place->document->bytes, 0, (size_t)place->offset + REACH);
    size_t floor = place->offset > REACH ? place->offset - REACH : 0, start = place->offset;
    while (start > floor && file.at[start - 1] != '\n')
        start--;
    Slice line = slice_range(file, start, slice_find(file, '\n', place->offset));
    if (slice_ends(line, "\r"))
        line.len--;
    size_t from = MIN(place->offset - start, line.len);
    size_t to = MIN(place->end - start, line.len), left = 0, right = line.len;
    if (line.len >= REACH || text_length(line) > room) {
        left = step_back(line, from, room / 3);
        right = step_on(line, left, room - 2);
    }
    Paint paint = place->word->role == TERM_AVOID ? PAINT_RED : PAINT_BOLD;
    stream_puts(listing->out, left > 0 ? "…" : "");
    while (left < from && (line.at[left] == ' ' || line.at[left] == '\t'))
        left++;
    to = MIN(to, right);
    put_visible(listing, slice_range(line, left, from), PAINT_PLAIN);
    put_visible(listing, slice_range(line, from, to), place->exact ? paint : PAINT_PLAIN);
    put_visible(listing, slice_range(line, to, right), PAINT_PLAIN);
    stream_puts(listing->out, right < line.len ? "…" : "");
}

static void put_place(const PlaceListing *listing, const TermPlace *place) {
    g_autoptr(Arena) arena = arena_new();
    const TermWord *word = place->word;
    const char *indent = listing->indent ? listing->indent : "";
    const char *head = arena_printf(arena, "%s%s:%zu:%zu: ", indent,
                                    text_visible(arena, slice_of(place->document->path)),
                                    place->line, place->column);
    size_t width = listing->width ? MIN(listing->width, MOST_WIDTH) : LINE_WIDTH;
    size_t used = text_width(slice_of(head));
    paint_puts(listing->out, listing->color, PAINT_DIM, head);
    put_excerpt(listing, place, width > used + LEAST_ROOM ? width - used : LEAST_ROOM);
    if (word->role == TERM_AVOID) {
        const char *say = text_visible(arena, word->term->words[0].text);
        paint_puts(listing->out, listing->color, PAINT_YELLOW,
                   arena_printf(arena, "  [say \"%s\"]", say));
    }
    stream_puts(listing->out, "\n");
}

void places_text(const PlaceListing *listing) {
    size_t count = listing->places->count;
    if (listing->most)
        count = MIN(count, listing->most);
    for (size_t i = 0; i < count; i++)
        put_place(listing, &listing->places->places[i]);
}

/* --- data --- */

static void put_members(JsonWriter *json, const TermPlace *place) {
    json_put_string(json, "path", place->document->path);
    json_put_optional(json, "id", place->document->id);
    json_put_string(json, "field", place->field);
    json_put_count(json, "line", (int64_t)place->line);
    json_put_count(json, "column", (int64_t)place->column);
    json_put_count(json, "end_line", (int64_t)place->end_line);
    json_put_count(json, "end_column", (int64_t)place->end_column);
    json_put_count(json, "offset", place->offset);
    json_put_count(json, "end_offset", place->end);
    json_put_optional(json, "text", words_of(place));
    json_put_text(json, "word", place->word->text);
    json_put_string(json, "role", role_name(place->word->role));
    json_put_string(json, "term", place->word->term->document->path);
    json_put_bool(json, "exact", place->exact);
}

void place_json(JsonWriter *json, const TermPlace *place) {
    json_open_object(json, NULL);
    put_members(json, place);
    json_close(json);
}

static void show_jsonl(const PlaceListing *listing) {
    g_autoptr(JsonWriter) json = json_writer_new(listing->out, 0, false);
    for (size_t i = 0; i < listing->places->count; i++)
        place_json(json, &listing->places->places[i]);
}

static void show_json(const PlaceListing *listing) {
    g_autoptr(JsonWriter) json = json_writer_new(listing->out, 2, false);
    json_open_object(json, NULL);
    json_put_count(json, "version", 1);
    json_open_list(json, "uses");
    for (size_t i = 0; i < listing->places->count; i++)
        place_json(json, &listing->places->places[i]);
    json_close(json);
    json_close(json);
}

static void csv_number(Stream *out, size_t number) {
    g_autofree char *text = g_strdup_printf("%zu", number);
    csv_cell(out, slice_of(text), false);
}

static void show_csv(const PlaceListing *listing) {
    static const char *const columns[] = {"path", "line", "column", "text",
                                          "word", "role", "field"};
    Stream *out = listing->out;
    for (size_t i = 0; i < G_N_ELEMENTS(columns); i++)
        csv_cell(out, slice_of(columns[i]), i == 0);
    csv_end(out);
    for (size_t i = 0; i < listing->places->count; i++) {
        const TermPlace *place = &listing->places->places[i];
        csv_cell(out, slice_of(place->document->path), true);
        csv_number(out, place->line);
        csv_number(out, place->column);
        csv_cell(out, words_of(place), false);
        csv_cell(out, place->word->text, false);
        csv_cell(out, slice_of(role_name(place->word->role)), false);
        csv_cell(out, slice_of(place->field), false);
        csv_end(out);
    }
}

static const struct Row {
    const char *name;
    PlacesFormat show;
} FORMATS[] = {
    {"text", places_text}, {"json", show_json}, {"jsonl", show_jsonl}, {"csv", show_csv}};

PlacesFormat places_format(const char *name, GError **error) {
    const struct Row *row = FORMAT_ROW(FORMATS, name, error);
    return row ? row->show : NULL;
}
