/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "show/change/internal.h"
#include "show/format.h"
#include "show/table.h"

#define CONTEXT    10 /* kept words that are shown beside a change */
#define LONG_FIELD 6  /* words of a value that are compared one by one */

static const struct Row {
    const char *name;
    ChangeFormat show;
} FORMATS[] = {{"human", change_human},
               {"json", change_json},
               {"jsonl", change_jsonl},
               {"markdown", change_markdown}};

ChangeFormat change_format(const char *name, GError **error) {
    const struct Row *row = FORMAT_ROW(FORMATS, name, error);
    return row ? row->show : NULL;
}

const Document *change_document(const DocumentChange *change) {
    return change->after ? change->after : change->before;
}

const char *change_type_name(ChangeType type) {
    static const char *const names[] = {"added", "removed", "changed", "renamed"};
    return names[type];
}

const char *change_remark(const DocumentChange *change) {
    if (change->field_count || change->section_count || change->type != CHANGE_CHANGED)
        return NULL;
    return change->meaning ? "links, code or other markup" : "only how it is written";
}

/* --- lines --- */

static size_t count_words(Slice text) {
    size_t words = text.len > 0;
    for (size_t i = 0; i < text.len; i++)
        words += text.at[i] == ' ';
    return words;
}

/* Where word `number` (from 0) begins, or the end. */
static size_t word_at(Slice text, size_t number) {
    size_t at = 0;
    for (; number && at < text.len; at++)
        number -= text.at[at] == ' ';
    return at;
}

static void add_piece(GArray *pieces, WordsType type, Slice text) {
    Piece piece = {type, slice_trim(text)};
    if (piece.text.len)
        g_array_append_val(pieces, piece);
}

/* Kept words: of many, those beside a change. */
static void add_kept(GArray *pieces, Slice text, bool first, bool last) {
    size_t words = count_words(text), head = first ? 0 : CONTEXT, tail = last ? 0 : CONTEXT;
    if (words <= head + tail + 2) {
        add_piece(pieces, WORDS_KEPT, text);
        return;
    }
    add_piece(pieces, WORDS_KEPT, slice_range(text, 0, word_at(text, head)));
    add_piece(pieces, WORDS_KEPT, SLICE("…"));
    add_piece(pieces, WORDS_KEPT, slice_range(text, word_at(text, words - tail), text.len));
}

bool next_line(const WordRun *runs, size_t count, size_t *at, GArray *pieces) {
    g_array_set_size(pieces, 0);
    while (*at < count) {
        size_t from = *at, to = from + 1;
        bool changed = runs[from].type != WORDS_KEPT;
        for (; to < count && !runs[to].block; to++)
            changed = changed || runs[to].type != WORDS_KEPT;
        *at = to;
        for (size_t i = from; i < to && changed; i++) {
            if (runs[i].type == WORDS_KEPT)
                add_kept(pieces, runs[i].text, i == from, i + 1 == to);
            else
                add_piece(pieces, runs[i].type, runs[i].text);
        }
        if (changed)
            return true;
    }
    return false;
}

const WordRun *field_runs(const FieldChange *field, Arena *arena, size_t *count) {
    if (!field->old || !field->now || count_words(slice_of(field->old)) < LONG_FIELD ||
        count_words(slice_of(field->now)) < LONG_FIELD)
        return NULL;
    return change_text(slice_of(field->old), slice_of(field->now), arena, count);
}

/* --- how much --- */

static void count_cell(Table *table, const char *sign, size_t count, Paint paint) {
    g_autofree char *text = count ? g_strdup_printf("%s%zu", sign, count) : g_strdup("");
    table_cell(table, slice_of(text), paint);
}

void change_stat(const ChangePage *page) {
    static const char *const headings[] = {"id", "title", "change", "fields", "words", ""};
    const Change *change = page->change;
    g_autoptr(Table) table = table_begin(headings, G_N_ELEMENTS(headings));
    size_t added = 0, removed = 0, counts[4] = {0};
    for (size_t i = 0; i < change->count; i++) {
        const DocumentChange *each = &change->documents[i];
        const Document *document = change_document(each);
        table_cell(table, document->id.len ? document->id : slice_of(document->path), PAINT_BOLD);
        table_cell(table, document->title, PAINT_PLAIN);
        table_cell(table, slice_of(change_type_name(each->type)), PAINT_PLAIN);
        count_cell(table, "", each->field_count, PAINT_PLAIN);
        count_cell(table, "+", each->words_added, PAINT_GREEN);
        count_cell(table, "-", each->words_removed, PAINT_RED);
        added += each->words_added;
        removed += each->words_removed;
        counts[each->type]++;
    }
    if (!change->count)
        return;
    table_write(table, page->out, page->width, page->color);
    const char *gap = "";
    for (ChangeType type = CHANGE_ADDED; type <= CHANGE_RENAMED; type++)
        if (counts[type]) {
            stream_printf(page->out, "%s%zu %s", gap, counts[type], change_type_name(type));
            gap = ", ";
        }
    stream_printf(page->out, "; words: +%zu -%zu\n", added, removed);
}
