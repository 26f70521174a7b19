/* SPDX-License-Identifier: MIT */
/* Everything that is known of each term. */
#include "adapters/json.h"
#include "show/glossary/internal.h"

static void put_texts(JsonWriter *json, const char *key, const Slice *texts, size_t count) {
    json_open_list(json, key);
    for (size_t i = 0; i < count; i++)
        json_put_text(json, NULL, texts[i]);
    json_close(json);
}

static void put_sides(JsonWriter *json, const char *key, const EntrySide *sides, size_t count) {
    json_open_object(json, key);
    for (size_t i = 0; i < count; i++)
        json_put_text(json, sides[i].side, sides[i].text);
    json_close(json);
}

static void put_aliases(JsonWriter *json, const Entry *entry) {
    json_open_list(json, "aliases");
    for (const TermWord *word = NULL; (word = entry_next(entry, TERM_ALIAS, word));)
        json_put_text(json, NULL, word->text);
    json_close(json);
}

static void put_avoided(JsonWriter *json, const Entry *entry) {
    json_open_list(json, "avoid");
    for (const TermWord *word = NULL; (word = entry_next(entry, TERM_AVOID, word));) {
        json_open_object(json, NULL);
        json_put_text(json, "word", word->text);
        json_put_optional(json, "reason", slice_of(word->reason));
        json_close(json);
    }
    json_close(json);
}

/* The slugs of a field of references, as written. */
static void put_links(JsonWriter *json, const Entries *entries, const Entry *entry,
                      const char *field) {
    const Link *links;
    size_t count;
    corpus_links_from(entries->corpus, entry->document, &links, &count);
    json_open_list(json, field);
    for (size_t i = 0; i < count; i++)
        if (strcmp(links[i].type, field) == 0)
            json_put_text(json, NULL, links[i].target);
    json_close(json);
}

static void put_entry(JsonWriter *json, const Entries *entries, const Entry *entry) {
    json_open_object(json, NULL);
    json_put_text(json, "word", entry->word);
    json_put_optional(json, "slug", entry->document->id);
    json_put_string(json, "path", entry->document->path);
    json_put_optional(json, "status", entry->status);
    json_put_optional(json, "definition", entry->definition);
    put_sides(json, "means", entry->means, entry->mean_count);
    put_aliases(json, entry);
    put_avoided(json, entry);
    json_put_string(json, "case", entry->exact ? "exact" : "any");
    json_open_list(json, "scope");
    for (const char *const *folder = entry->term->scope; *folder; folder++)
        json_put_string(json, NULL, *folder);
    json_close(json);
    put_links(json, entries, entry, "broader");
    put_links(json, entries, entry, "see");
    json_open_object(json, "examples");
    put_texts(json, "right", entry->right, entry->right_count);
    put_texts(json, "wrong", entry->wrong, entry->wrong_count);
    json_close(json);
    put_sides(json, "owners", entry->owners, entry->owner_count);
    json_put_bool(json, "borrowed", entry->term->borrowed);
    json_close(json);
}

void glossary_json(const Entries *entries) {
    g_autoptr(JsonWriter) json = json_writer_new(entries->export->out, 2, false);
    json_open_object(json, NULL);
    json_put_count(json, "version", 1);
    json_open_list(json, "terms");
    for (size_t i = 0; i < entries->count; i++)
        put_entry(json, entries, &entries->entries[i]);
}
