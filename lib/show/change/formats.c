/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "show/change/internal.h"
#include "show/format.h"
#include "show/table.h"

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
