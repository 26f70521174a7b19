/* SPDX-License-Identifier: MIT */
#include "adapters/json.h"
#include "show/change/internal.h"
#include "show/record.h"

static void put_document(JsonWriter *json, const DocumentChange *change) {
    const Document *document = change_document(change);
    json_open_object(json, NULL);
    json_put_optional(json, "id", document->id);
    json_put_string(json, "kind", document->kind->name);
    json_put_string(json, "path", document->path);
    json_put_string(json, "old_path", change->before ? change->before->path : NULL);
    json_put_optional(json, "title", document->title);
    json_put_string(json, "change", change_type_name(change->type));
    json_put_bool(json, "meaning", change->meaning);
    record_difference(json,
                      &(RecordDifference){change->fields, change->field_count, change->sections,
                                          change->section_count, change->words_added,
                                          change->words_removed},
                      true);
    json_close(json);
}

void change_json(const ChangePage *page) {
    g_autoptr(JsonWriter) json = json_writer_new(page->out, 2, false);
    json_open_object(json, NULL);
    json_put_count(json, "version", 1);
    json_open_list(json, "documents");
    for (size_t i = 0; i < page->change->count; i++)
        put_document(json, &page->change->documents[i]);
    json_close(json);
    json_close(json);
}

void change_jsonl(const ChangePage *page) {
    g_autoptr(JsonWriter) json = json_writer_new(page->out, 0, false);
    for (size_t i = 0; i < page->change->count; i++)
        put_document(json, &page->change->documents[i]);
}
