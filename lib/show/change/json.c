/* SPDX-License-Identifier: MIT */
#include "adapters/json.h"
#include "show/change/internal.h"

static void put_runs(JsonWriter *json, const SectionWords *section) {
    static const char *const types[] = {"kept", "removed", "added"};
    json_open_list(json, "runs");
    for (size_t i = 0; i < section->count; i++) {
        json_open_object(json, NULL);
        json_put_string(json, "type", types[section->runs[i].type]);
        json_put_text(json, "text", section->runs[i].text);
        json_put_bool(json, "block", section->runs[i].block);
        json_close(json);
    }
    json_close(json);
}

static void put_count(JsonWriter *json, size_t added, size_t removed) {
    json_put_count(json, "added", (int64_t)added);
    json_put_count(json, "removed", (int64_t)removed);
}

static void put_parts(JsonWriter *json, const DocumentChange *change) {
    json_open_list(json, "fields");
    for (size_t i = 0; i < change->field_count; i++) {
        json_open_object(json, NULL);
        json_put_string(json, "field", change->fields[i].field);
        json_put_string(json, "old", change->fields[i].old);
        json_put_string(json, "new", change->fields[i].now);
        json_close(json);
    }
    json_close(json);
    json_open_object(json, "words");
    put_count(json, change->words_added, change->words_removed);
    json_close(json);
    json_open_list(json, "sections");
    for (size_t i = 0; i < change->section_count; i++) {
        json_open_object(json, NULL);
        json_put_string(json, "heading", change->sections[i].heading);
        put_count(json, change->sections[i].added, change->sections[i].removed);
        put_runs(json, &change->sections[i]);
        json_close(json);
    }
    json_close(json);
}

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
    put_parts(json, change);
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
