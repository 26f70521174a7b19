/* SPDX-License-Identifier: MIT */
/* Which field an edit means. */
#include "base/text.h"
#include "work/edit/internal.h"

bool edit_parse(char *text, Edit *edit, GError **error) {
    char *equals = strchr(text, '=');
    if (!equals || equals == text)
        return fail(error, EXIT_USAGE, "'%s' is no change; write FIELD=VALUE, as in due=2026-12-01",
                    text);
    *edit = (Edit){.field = text, .verb = EDIT_SET, .value = equals + 1};
    char sign = equals[-1];
    if (sign == '+' || sign == '-') {
        edit->verb = sign == '+' ? EDIT_ADD : EDIT_REMOVE;
        equals--;
    }
    *equals = '\0';
    return *text || fail(error, EXIT_USAGE, "a field's name is missing before '='");
}

static bool unknown_field(Editing *editing, Slice name, const Field *fields, size_t count,
                          GError **error) {
    const char **names = arena_array(editing->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        names[i] = fields[i].name;
    const char *nearest = text_nearest(name, names, count);
    g_autofree char *hint = nearest ? g_strdup_printf("; did you mean '%s'?", nearest)
                                    : g_strdup("; 'req schema' shows the fields");
    return fail(error, EXIT_USAGE, "no field '%.*s'%s", SLICE_ARG(name), hint);
}

/* The field under `name` of a map, and how its key is written. */
static bool entry_of(Editing *editing, const Field *map, Slice name, GError **error) {
    static const Field any = {.name = "value", .key = "value", .type = FIELD_TEXT};
    const Schema *schema = &editing->config->schema;
    if (map->type != FIELD_MAP)
        return fail(error, EXIT_USAGE, "'%s' is no map, so '%s' has no meaning", map->name,
                    editing->edit->field);
    editing->name = slice_string(editing->arena, name);
    if (map->keys_are_sides && !g_strv_contains(schema->sides, editing->name)) {
        g_autofree char *all = g_strjoinv(", ", (char **)(uintptr_t)schema->sides);
        const char *nearest = text_nearest(name, schema->sides, schema->side_count);
        return nearest
                   ? fail(error, EXIT_USAGE, "unknown side '%s'; did you mean '%s'?", editing->name,
                          nearest)
                   : fail(error, EXIT_USAGE, "unknown side '%s'; there are %s", editing->name, all);
    }
    editing->field = map->of ? map->of : &any;
    for (size_t i = 0; i < map->field_count; i++)
        if (slice_is(name, map->fields[i].name)) {
            editing->field = &map->fields[i];
            editing->name = map->fields[i].key;
            return true;
        }
    return !map->fields || unknown_field(editing, name, map->fields, map->field_count, error);
}

static const YamlNode *key_of(const YamlNode *map, const char *name) {
    for (const YamlNode *key = map ? yaml_child(map) : NULL; key; key = yaml_next(key))
        if (slice_is(yaml_text(key), name))
            return key;
    return NULL;
}

const YamlNode *editing_keyed(const Field *list, const YamlNode *value, Slice name) {
    const YamlNode *item =
        list->item_key && value && value->type == YAML_LIST ? yaml_child(value) : NULL;
    while (item && !slice_equal(yaml_text(yaml_get(item, list->item_key)), name))
        item = yaml_next(item);
    return item;
}

/* Goes on inside the item that `rest` names first, of a list whose items a key tells apart. */
static bool find_in_item(Editing *editing, Slice rest, GError **error) {
    Slice name = slice_cut(&rest, '.');
    const YamlNode *item =
        editing_keyed(editing->field, editing->key ? yaml_value(editing->key) : NULL, name);
    if (!item)
        return fail(error, EXIT_USAGE, "'%.*s' is not in '%s'", SLICE_ARG(name), editing->name);
    if (!rest.at)
        return fail(error, EXIT_USAGE, "write %s.%.*s.NAME=VALUE", editing->name, SLICE_ARG(name));
    if (!entry_of(editing, editing->field->of, rest, error))
        return false;
    editing->map = item;
    editing->key = key_of(item, editing->name);
    return true;
}

bool editing_find(Editing *editing, GError **error) {
    const Document *document = editing->document;
    const Kind *kind = document->kind;
    Slice rest = slice_of(editing->edit->field), first = slice_cut(&rest, '.');
    int index;
    editing->field = kind_field(kind, first, &index);
    if (!editing->field)
        return unknown_field(editing, first, kind->fields, kind->field_count, error);
    if (editing->field->source != FROM_FRONT_MATTER)
        return fail(error, EXIT_USAGE, "'%s' does not stand in front matter here (see req.yml)",
                    editing->field->name);
    editing->name = editing->field->key;
    editing->map = document->front;
    editing->key = document_key(document, index);
    if (!rest.at)
        return true;
    if (editing->field->item_key && editing->field->of)
        return find_in_item(editing, rest, error);
    const YamlNode *inner = editing->key ? yaml_value(editing->key) : NULL;
    if (inner && inner->type == YAML_SCALAR && yaml_len(inner))
        return fail(error, EXIT_USAGE, "'%s' holds no map in this file", editing->name);
    editing->parent = editing->name;
    if (!entry_of(editing, editing->field, rest, error))
        return false;
    bool map = inner && inner->type == YAML_MAP;
    if (map) {
        editing->map = inner;
        editing->key = key_of(inner, editing->name);
        editing->parent = NULL;
    }
    return true;
}
