/* SPDX-License-Identifier: MIT */
#include "work/fields.h"

#include "base/text.h"

/* --- a value in words --- */

/* What would break a line becomes a blank. */
static void blank_out(char *text, size_t len) {
    for (size_t i = 0; i < len; i++)
        if (text[i] == '\t' || text[i] == '\r' || text[i] == '\n')
            text[i] = ' ';
}

static void append_line(GString *into, Slice text) {
    size_t from = into->len;
    text = slice_trim(text);
    g_string_append_len(into, text.at, (gssize)text.len);
    blank_out(into->str + from, text.len);
}

/* Recursion is bounded by the nesting of front matter. */
static void append_value(GString *into, const YamlNode *value, bool inside) {
    if (value->type == YAML_SCALAR) {
        append_line(into, yaml_text(value));
        return;
    }
    bool map = value->type == YAML_MAP;
    if (inside)
        g_string_append_c(into, map ? '{' : '[');
    for (const YamlNode *item = yaml_child(value); item; item = yaml_next(item)) {
        if (item != yaml_child(value))
            g_string_append(into, ", ");
        if (map) {
            append_line(into, yaml_text(item));
            g_string_append(into, ": ");
        }
        append_value(into, map ? yaml_value(item) : item, true);
    }
    if (inside)
        g_string_append_c(into, map ? '}' : ']');
}

const char *field_text(Arena *arena, const YamlNode *value) {
    if (value->type == YAML_SCALAR) { /* most are */
        Slice line = slice_trim(yaml_text(value));
        char *copy = slice_string(arena, line);
        blank_out(copy, line.len);
        return copy;
    }
    g_autoptr(GString) text = g_string_new(NULL);
    append_value(text, value, false);
    return arena_copy(arena, text->str, text->len);
}

/* --- comparing --- */

typedef struct {
    const char *path;
    const YamlNode *value;
} Leaf;

typedef struct {
    Arena *arena;
    GArray *leaves; /* of Leaf */
} Leaves;

static bool is_empty(const YamlNode *value) {
    return value->type == YAML_SCALAR ? slice_trim(yaml_text(value)).len == 0 : !yaml_child(value);
}

/* Whether the items are maps that their `key` tells apart, as approvals by side. */
static bool has_keys(const YamlNode *list, const char *key) {
    g_autoptr(GHashTable) seen = g_hash_table_new(slice_hash, slice_same);
    g_autoptr(Arena) arena = arena_new();
    for (const YamlNode *item = yaml_child(list); item; item = yaml_next(item)) {
        Slice *name = arena_make(arena, Slice);
        *name = yaml_text(yaml_get(item, key) ? yaml_get(item, key) : item);
        if (item->type != YAML_MAP || !name->len || !g_hash_table_add(seen, name))
            return false;
    }
    return true;
}

static const char *path_of(Arena *arena, const char *above, const char *name) {
    return SLICE_JOIN(arena, slice_of(above), SLICE("."), slice_of(name));
}

static void add_item(Leaves *into, const char *path, const YamlNode *item, const char *key) {
    const char *name = text_visible(into->arena, yaml_text(yaml_get(item, key)));
    Leaf leaf = {path_of(into->arena, path, name), item};
    g_array_append_val(into->leaves, leaf);
}

/* Recursion is bounded by the nesting of front matter. */
static void flatten(Leaves *into, const char *path, const YamlNode *value) {
    if (is_empty(value))
        return;
    if (value->type != YAML_MAP) {
        Leaf leaf = {path, value};
        g_array_append_val(into->leaves, leaf);
        return;
    }
    for (const YamlNode *key = yaml_child(value); key; key = yaml_next(key))
        flatten(into, path_of(into->arena, path, text_visible(into->arena, yaml_text(key))),
                yaml_value(key));
}

/* By our names, whatever the team calls them. */
static GArray *leaves_of(Arena *arena, const Document *document) {
    Leaves into = {arena, g_array_new(FALSE, FALSE, sizeof(Leaf))};
    const YamlNode *front = document ? document->front : NULL;
    for (const YamlNode *key = front ? yaml_child(front) : NULL; key; key = yaml_next(key)) {
        const Field *field = kind_field_of_key(document->kind, yaml_text(key), NULL);
        const char *name = field ? field->name : text_visible(arena, yaml_text(key));
        const char *item_key = field && yaml_value(key)->type == YAML_LIST ? field->item_key : NULL;
        if (!item_key || !has_keys(yaml_value(key), item_key))
            flatten(&into, name, yaml_value(key));
        else
            for (const YamlNode *item = yaml_child(yaml_value(key)); item; item = yaml_next(item))
                add_item(&into, name, item, item_key);
    }
    return into.leaves;
}

static GHashTable *table_of(const GArray *leaves) {
    GHashTable *table = table_new();
    for (unsigned i = 0; i < leaves->len; i++) {
        const Leaf *leaf = &g_array_index(leaves, Leaf, i);
        g_hash_table_insert(table, (void *)(uintptr_t)leaf->path, (void *)(uintptr_t)leaf->value);
    }
    return table;
}

static bool is_same(Arena *scratch, const YamlNode *old, const YamlNode *now) {
    return old->type == now->type &&
           strcmp(field_text(scratch, old), field_text(scratch, now)) == 0;
}

/* All that a document has, as what has no other to be held against. */
static const FieldPair *all_fields(Arena *arena, const Document *now, size_t *count) {
    g_autoptr(GArray) leaves = leaves_of(arena, now);
    FieldPair *pairs = arena_array(arena, FieldPair, leaves->len);
    for (unsigned i = 0; i < leaves->len; i++) {
        const Leaf *leaf = &g_array_index(leaves, Leaf, i);
        pairs[i] = (FieldPair){leaf->path, NULL, leaf->value};
    }
    *count = leaves->len;
    return pairs;
}

const FieldPair *fields_differing(Arena *arena, const Document *old, const Document *now,
                                  size_t *count) {
    if (!old)
        return all_fields(arena, now, count);
    g_autoptr(Arena) scratch = arena_new();
    g_autoptr(GArray) before = leaves_of(arena, old), after = leaves_of(arena, now);
    g_autoptr(GHashTable) was = table_of(before), is = table_of(after);
    FieldPair *pairs = arena_array(arena, FieldPair, before->len + after->len);
    *count = 0;
    for (unsigned i = 0; i < after->len; i++) {
        const Leaf *leaf = &g_array_index(after, Leaf, i);
        const YamlNode *value = g_hash_table_lookup(was, leaf->path);
        if (!value || !is_same(scratch, value, leaf->value))
            pairs[(*count)++] = (FieldPair){leaf->path, value, leaf->value};
    }
    for (unsigned i = 0; i < before->len; i++) {
        const Leaf *leaf = &g_array_index(before, Leaf, i);
        if (!g_hash_table_lookup(is, leaf->path))
            pairs[(*count)++] = (FieldPair){leaf->path, leaf->value, NULL};
    }
    return pairs;
}
