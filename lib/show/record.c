/* SPDX-License-Identifier: MIT */
#include "show/record.h"

#include "model/value.h"

/* --- JSON --- */

static void put_scalar(JsonWriter *json, const char *key, const Field *field, Slice text) {
    Value value = value_read(field, text);
    if (value.fits && field->type == FIELD_BOOLEAN)
        json_put_bool(json, key, value.number > 0);
    else if (value.fits && field->type == FIELD_INTEGER)
        json_put_count(json, key, g_ascii_strtoll(value.text.at, NULL, 10));
    else if (value.fits && field->type == FIELD_NUMBER)
        json_put_number(json, key, value.number);
    else
        json_put_text(json, key, value.text);
}

/* Recursion is bounded by the nesting of front matter. */
static void put_tree(JsonWriter *json, const char *key, const Field *field, const YamlNode *node) {
    if (node->type == YAML_SCALAR) {
        put_scalar(json, key, field, value_meaning(field, node));
        return;
    }
    bool list = node->type == YAML_LIST;
    if (list)
        json_open_list(json, key);
    else
        json_open_object(json, key);
    for (const YamlNode *each = yaml_child(node); each; each = yaml_next(each)) {
        g_autofree char *name = list ? NULL : slice_strdup(yaml_text(each));
        const Field *inner =
            list ? value_item_field(field) : value_entry_field(field, yaml_text(each));
        put_tree(json, name, inner, list ? each : yaml_value(each));
    }
    json_close(json);
}

static void put_fields(JsonWriter *json, const Document *document) {
    const Kind *kind = document->kind;
    for (size_t i = 0; i < kind->field_count; i++) {
        const YamlNode *tree;
        Slice text;
        if (!value_of_field(document, (int)i, &tree, &text))
            continue;
        const Field *field = &kind->fields[i];
        if (tree)
            put_tree(json, field->name, field, tree);
        else
            put_scalar(json, field->name, field, text);
    }
}

/* The first key of the front matter's that the schema does not know, from `key` on. */
static const YamlNode *unknown_key(const Document *document, const YamlNode *key) {
    while (key && (kind_field_of_key(document->kind, yaml_text(key), NULL) ||
                   kind_field(document->kind, yaml_text(key), NULL)))
        key = yaml_next(key);
    return key;
}

static const YamlNode *first_unknown(const Document *document) {
    return unknown_key(document, document->front ? yaml_child(document->front) : NULL);
}

bool record_has_unknown(const Document *document) {
    return first_unknown(document) != NULL;
}

/* What stands in the front matter under keys of the team's own. */
static void put_unknown(JsonWriter *json, const Document *document) {
    static const Field text = {.name = "value", .key = "value", .type = FIELD_TEXT};
    for (const YamlNode *key = first_unknown(document); key;
         key = unknown_key(document, yaml_next(key))) {
        g_autofree char *name = slice_strdup(yaml_text(key));
        put_tree(json, name, &text, yaml_value(key));
    }
}

void record_head(JsonWriter *json, const Document *document) {
    json_put_optional(json, "id", document->id);
    json_put_string(json, "kind", document->kind->name);
    json_put_text(json, "path", slice_of(document->path));
    json_put_optional(json, "title", document->title);
    json_put_optional(json, "status", document_text(document, "status"));
}

void record_json(JsonWriter *json, const Document *document) {
    record_head(json, document);
    json_open_object(json, "fields");
    put_fields(json, document);
    put_unknown(json, document);
    json_close(json);
}

/* The other end of a link; NULL where it leads nowhere. */
static void put_end(JsonWriter *json, const Document *document) {
    Slice none = {NULL, 0};
    json_put_optional(json, "id", document ? document->id : none);
    json_put_optional(json, "path", document ? slice_of(document->path) : none);
    json_put_optional(json, "title", document ? document->title : none);
    json_put_optional(json, "status", document ? document_text(document, "status") : none);
}

void record_links(JsonWriter *json, const Corpus *corpus, const Document *document) {
    const Link *links;
    size_t count;
    corpus_links_from(corpus, document, &links, &count);
    json_open_list(json, "links");
    for (size_t i = 0; i < count; i++) {
        json_open_object(json, NULL);
        json_put_string(json, "type", links[i].type);
        json_put_text(json, "target", links[i].target);
        json_put_optional(json, "pin", links[i].pin);
        put_end(json, links[i].to);
        json_close(json);
    }
    json_close(json);
}

void record_backlinks(JsonWriter *json, const Corpus *corpus, const Document *document) {
    const Link *const *links;
    size_t count;
    corpus_links_to(corpus, document, &links, &count);
    json_open_list(json, "backlinks");
    for (size_t i = 0; i < count; i++) {
        json_open_object(json, NULL);
        json_put_string(json, "type", links[i]->type);
        put_end(json, links[i]->from);
        json_close(json);
    }
    json_close(json);
}

/* --- flat text --- */

static void append_scalar(GString *into, const Field *field, Slice text, bool brief) {
    if (brief && field->type == FIELD_PERSON)
        text = slice_range(text, 0, slice_find(text, '@', 0));
    if (text.len)
        g_string_append_len(into, text.at, (gssize)text.len);
}

/* Recursion is bounded by the nesting of front matter. */
static void append_tree(GString *into, const Field *field, const YamlNode *node, bool brief,
                        bool inner) {
    if (node->type == YAML_SCALAR) {
        append_scalar(into, field, value_meaning(field, node), brief);
        return;
    }
    bool list = node->type == YAML_LIST;
    bool deep = yaml_child(node) && !list && !inner && !brief;
    size_t start = into->len;
    for (const YamlNode *each = yaml_child(node); each; each = yaml_next(each)) {
        const YamlNode *value = list ? each : yaml_value(each);
        if (list && value->type == YAML_SCALAR && !yaml_len(value))
            continue;
        if (into->len > start)
            g_string_append(into, deep || value->type != YAML_SCALAR ? "; " : ", ");
        if (!list && !brief)
            g_string_append_printf(into, "%.*s: ", SLICE_ARG(yaml_text(each)));
        const Field *of =
            list ? value_item_field(field) : value_entry_field(field, yaml_text(each));
        append_tree(into, of, value, brief, true);
    }
}

static bool common_text(const Document *document, const char *column, Slice *text) {
    if (strcmp(column, "id") == 0)
        *text = document->id;
    else if (strcmp(column, "kind") == 0)
        *text = slice_of(document->kind->name);
    else if (strcmp(column, "path") == 0)
        *text = slice_of(document->path);
    else if (strcmp(column, "title") == 0)
        *text = document->title;
    else if (strcmp(column, "status") == 0)
        *text = document_text(document, "status");
    else
        return false;
    return true;
}

/* The field at the end of a path of keys. */
static const Field *field_at(const Field *field, Slice below) {
    while (below.at)
        field = value_entry_field(field, slice_cut(&below, '.'));
    return field;
}

Slice record_text(Arena *arena, const Document *document, const char *column, bool brief) {
    Slice text = {NULL, 0}, below = slice_of(column), top = slice_cut(&below, '.');
    if (common_text(document, column, &text))
        return text;
    int index;
    const Field *field = kind_field(document->kind, top, &index);
    const YamlNode *tree = NULL;
    if (!field || !value_of_field(document, index, &tree, &text) || (!tree && below.at))
        return (Slice){NULL, 0};
    g_autoptr(GString) flat = g_string_new("");
    if (below.at)
        tree = document_value(document, column);
    if (tree)
        append_tree(flat, field_at(field, below), tree, brief, false);
    else if (!below.at)
        append_scalar(flat, field, text, brief);
    return (Slice){arena_copy(arena, flat->str, flat->len), flat->len};
}

/* --- what changed --- */

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

static void put_counts(JsonWriter *json, size_t added, size_t removed) {
    json_put_count(json, "added", (int64_t)added);
    json_put_count(json, "removed", (int64_t)removed);
}

void record_difference(JsonWriter *json, const RecordDifference *difference, bool runs) {
    json_open_list(json, "fields");
    for (size_t i = 0; i < difference->field_count; i++) {
        const FieldChange *field = &difference->fields[i];
        json_open_object(json, NULL);
        json_put_string(json, "field", field->field);
        json_put_string(json, "old", field->old);
        json_put_string(json, "new", field->now);
        json_close(json);
    }
    json_close(json);
    json_open_object(json, "words");
    put_counts(json, difference->words_added, difference->words_removed);
    json_close(json);
    json_open_list(json, "sections");
    for (size_t i = 0; i < difference->section_count; i++) {
        const SectionWords *section = &difference->sections[i];
        json_open_object(json, NULL);
        json_put_string(json, "heading", section->heading);
        put_counts(json, section->added, section->removed);
        if (runs)
            put_runs(json, section);
        json_close(json);
    }
    json_close(json);
}
