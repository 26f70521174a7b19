/* SPDX-License-Identifier: MIT */
/* Everything of every document: what `req list --format json` says of it, its hash, former ids,
 * links, and its text, whole and by headings. */
#include "model/meaning.h"
#include "show/exchange/internal.h"
#include "show/record.h"

static void put_former(JsonWriter *json, const Document *document) {
    const YamlNode *was = document_value(document, "was");
    json_open_list(json, "was");
    if (was && was->type == YAML_SCALAR && yaml_len(was))
        json_put_text(json, NULL, yaml_text(was));
    for (const YamlNode *each = was ? yaml_child(was) : NULL; each && was->type == YAML_LIST;
         each = yaml_next(each))
        if (each->type == YAML_SCALAR)
            json_put_text(json, NULL, yaml_text(each));
    json_close(json);
}

/* What stands between a heading and the next one, of whatever level. */
static void put_sections(JsonWriter *json, const Document *document, Slice file) {
    json_open_list(json, "sections");
    for (size_t i = 0; i < document->heading_count; i++) {
        const DocumentHeading *heading = &document->headings[i];
        bool last = i + 1 == document->heading_count;
        size_t end = last ? file.len : document->headings[i + 1].offset;
        json_open_object(json, NULL);
        json_put_text(json, "heading", heading->text);
        json_put_count(json, "level", heading->level);
        json_put_text(json, "text", slice_trim(slice_range(file, heading->end, end)));
        json_close(json);
    }
    json_close(json);
}

static bool put_document(JsonWriter *json, Exchanging *exchanging, size_t i, GError **error) {
    const Document *document = exchanging->of->documents[i];
    Slice file;
    char hash[MEANING_HEX + 1];
    if (!exchange_read(exchanging, i, &file, error))
        return false;
    bool known = meaning_hash(exchanging->markdown, document, file, hash);
    json_open_object(json, NULL);
    record_json(json, document);
    json_put_string(json, "hash", known ? hash : NULL);
    put_former(json, document);
    record_links(json, exchanging->of->corpus, document);
    put_sections(json, document, file);
    json_put_text(json, "body", slice_range(file, document->body_offset, file.len));
    json_close(json);
    return true;
}

static bool put_documents(JsonWriter *json, Exchanging *exchanging, GError **error) {
    for (size_t i = 0; i < exchanging->of->count; i++)
        if (!put_document(json, exchanging, i, error))
            return false;
    return true;
}

bool exchange_jsonl(Exchanging *exchanging, GError **error) {
    g_autoptr(JsonWriter) json = json_writer_new(exchanging->of->out, 0, false);
    return put_documents(json, exchanging, error);
}

bool exchange_json(Exchanging *exchanging, GError **error) {
    g_autoptr(JsonWriter) json = json_writer_new(exchanging->of->out, 2, false);
    json_open_object(json, NULL);
    json_put_count(json, "version", 1);
    json_put_string(json, "title", exchanging->of->title);
    json_put_string(json, "revision", exchanging->of->revision);
    json_open_list(json, "documents");
    return put_documents(json, exchanging, error);
}
