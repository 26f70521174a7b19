/* SPDX-License-Identifier: MIT */
#include "base/date.h"
#include "show/log/internal.h"
#include "show/record.h"

#define DAY_SECONDS 86400

const char *log_change_name(const LogDocument *document) {
    static const char *const names[] = {"added", "removed", "changed", "renamed"};
    return document->end ? "unknown" : names[document->type];
}

/* RFC 3339, in UTC; null for what no calendar has. */
static void put_time(JsonWriter *json, const char *key, int64_t time) {
    char day[11], text[32];
    int64_t days = time / DAY_SECONDS - (time % DAY_SECONDS < 0), rest = time - days * DAY_SECONDS;
    bool known = days > INT32_MIN && days < INT32_MAX && *date_format((Day)days, day);
    if (known)
        g_snprintf(text, sizeof text, "%sT%02d:%02d:%02dZ", day, (int)(rest / 3600),
                   (int)(rest / 60 % 60), (int)(rest % 60));
    json_put_string(json, key, known ? text : NULL);
}

static void put_document(JsonWriter *json, const LogDocument *document, bool runs) {
    json_open_object(json, NULL);
    json_put_optional(json, "id", slice_of(document->id));
    json_put_string(json, "kind", document->kind);
    json_put_string(json, "path", document->path ? document->path : document->old_path);
    json_put_string(json, "old_path", document->old_path);
    json_put_optional(json, "title", slice_of(document->title));
    json_put_string(json, "change", log_change_name(document));
    json_put_bool(json, "merge", document->merge);
    record_difference(json,
                      &(RecordDifference){document->fields, document->field_count,
                                          document->sections, document->section_count,
                                          document->words_added, document->words_removed},
                      runs);
    json_close(json);
}

void log_json(LogPage *page, const LogEntry *entry) {
    JsonWriter *json = page->json;
    char hex[OID_HEX + 1];
    json_open_object(json, NULL);
    json_put_string(json, "commit", oid_hex(&entry->commit.id, hex));
    put_time(json, "time", entry->commit.time);
    json_open_object(json, "author");
    json_put_string(json, "name", entry->commit.name);
    json_put_string(json, "email", entry->commit.email);
    json_close(json);
    json_put_string(json, "subject", entry->commit.subject);
    json_open_list(json, "documents");
    for (size_t i = 0; i < entry->count; i++)
        put_document(json, &entry->documents[i], page->look.words);
    json_close(json);
    json_close(json);
}
