/* SPDX-License-Identifier: MIT */
#include "show/record.h"
#include "show/sheet.h"
#include "work/needs.h"

/* Where code and tests name it. */
static void put_code(const Sheet *sheet, JsonWriter *json) {
    size_t count = 0;
    const Reference *const *places =
        sheet->references ? references_to(sheet->references, sheet->document, &count) : NULL;
    if (!sheet->references)
        return;
    json_open_list(json, "code");
    for (size_t i = 0; i < count; i++) {
        json_open_object(json, NULL);
        json_put_text(json, "path", slice_of(places[i]->path));
        json_put_count(json, "line", places[i]->line);
        json_put_count(json, "column", places[i]->column);
        json_put_bool(json, "test", places[i]->test);
        json_close(json);
    }
    json_close(json);
}

static void put_needs(const Sheet *sheet, JsonWriter *json) {
    static const char *const types[] = {
        [MISSING_FIELD] = "field",       [MISSING_SECTION] = "section", [MISSING_OWNER] = "owner",
        [MISSING_APPROVAL] = "approval", [MISSING_READING] = "reading",
    };
    const Status *next = needs_next(sheet->document);
    if (!next) {
        json_put_null(json, "needs");
        return;
    }
    g_autoptr(Arena) arena = arena_new();
    size_t count;
    const Missing *missing = needs_missing(arena, sheet->corpus, sheet->document, next, &count);
    json_open_object(json, "needs");
    json_put_string(json, "status", next->name);
    json_open_list(json, "missing");
    for (size_t i = 0; i < count; i++) {
        json_open_object(json, NULL);
        json_put_string(json, "type", types[missing[i].type]);
        json_put_string(json, "name", missing[i].name);
        json_close(json);
    }
    json_close(json);
    json_close(json);
}

static void put_words(const Sheet *sheet, JsonWriter *json) {
    json_open_list(json, "words");
    for (unsigned i = 0; i < sheet->words->len; i++) {
        const Document *term = sheet->words->pdata[i];
        json_open_object(json, NULL);
        json_put_optional(json, "id", term->id);
        json_put_optional(json, "term", term->title);
        json_put_optional(json, "definition", document_text(term, "definition"));
        json_close(json);
    }
    json_close(json);
}

void sheet_json(const Sheet *sheet, JsonWriter *json) {
    json_open_object(json, NULL);
    json_put_count(json, "version", 1);
    json_open_object(json, "document");
    record_json(json, sheet->document);
    json_put_text(json, "body",
                  slice_range(sheet->file, sheet->document->body_offset, sheet->file.len));
    record_links(json, sheet->corpus, sheet->document);
    record_backlinks(json, sheet->corpus, sheet->document);
    put_code(sheet, json);
    sheet_metrics_json(json, sheet->corpus, sheet->document, sheet->today);
    put_needs(sheet, json);
    put_words(sheet, json);
    json_close(json);
    json_close(json);
}
