/* SPDX-License-Identifier: MIT */
/* The names of fields in a query. */
#include "base/text.h"
#include "model/query/internal.h"

/* Names that every document answers to. */
static const char *const COMMON[] = {"id", "kind", "status", "title", "path", "has", "no"};

/* Whether the values of the field can have something at the path `below`. */
static bool knows_path(const Schema *schema, const Field *field, Slice below) {
    while (below.at) {
        Slice key = slice_cut(&below, '.');
        while (field->type == FIELD_LIST)
            field = value_item_field(field);
        if (field->type != FIELD_MAP ||
            (field->keys_are_sides && !slice_is_any(key, schema->sides)))
            return false;
        const Field *entry = value_entry_field(field, key);
        bool own = field->field_count && entry >= field->fields &&
                   entry < field->fields + field->field_count;
        if (field->field_count && !own)
            return false;
        field = entry;
    }
    return true;
}

/* Whether any kind has the path; fills the kinds' places. */
static bool find_path(const Schema *schema, const char *path, Place *places) {
    bool found = false;
    for (size_t i = 0; i < schema->kind_count; i++) {
        Slice below = slice_of(path), top = slice_cut(&below, '.');
        const Field *field = kind_field(&schema->kinds[i], top, &places[i].index);
        places[i].below = below;
        if (field && knows_path(schema, field, below))
            found = true;
        else
            places[i].index = -1;
    }
    return found;
}

/* The nearest of all names that could have been meant, or NULL. */
static const char *nearest_name(const Schema *schema, Slice name) {
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (size_t i = 0; i < G_N_ELEMENTS(COMMON); i++)
        g_ptr_array_add(names, (void *)(uintptr_t)COMMON[i]);
    for (size_t i = 0; i < schema->kind_count; i++)
        for (size_t f = 0; f < schema->kinds[i].field_count; f++)
            g_ptr_array_add(names, (void *)(uintptr_t)schema->kinds[i].fields[f].name);
    return text_nearest(name, (const char *const *)names->pdata, names->len);
}

/* The nearest key that the map can have, or NULL. */
static const char *nearest_key(const Schema *schema, const Field *map, Slice key) {
    if (map->keys_are_sides)
        return text_nearest(key, schema->sides, schema->side_count);
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (size_t i = 0; i < map->field_count; i++)
        g_ptr_array_add(names, (void *)(uintptr_t)map->fields[i].key);
    return text_nearest(key, (const char *const *)names->pdata, names->len);
}

/* The error for a key that no kind's field `top` has; false where `top` itself is unknown. */
static bool unknown_key(const Query *query, Slice top, Slice below, GError **error) {
    const Field *field = NULL;
    for (size_t i = 0; i < query->schema->kind_count && !field; i++)
        field = kind_field(&query->schema->kinds[i], top, NULL);
    Slice key = slice_cut(&below, '.');
    if (!field || !key.at)
        return false;
    while (field->type == FIELD_LIST)
        field = value_item_field(field);
    const char *nearest = nearest_key(query->schema, field, key);
    const char *visible = text_visible(query->arena, key);
    if (nearest)
        fail(error, EXIT_USAGE, "unknown '%s' in '%s'; did you mean '%s'?", visible, field->name,
             nearest);
    else
        fail(error, EXIT_USAGE, "unknown '%s' in '%s'", visible, field->name);
    return true;
}

static void unknown_field(const Query *query, Slice name, GError **error) {
    const char *visible = text_visible(query->arena, name);
    const char *nearest = nearest_name(query->schema, name);
    if (nearest)
        fail(error, EXIT_USAGE, "unknown field '%s'; did you mean '%s'?", visible, nearest);
    else
        fail(error, EXIT_USAGE,
             "unknown field '%s'; to look for a text with a colon, quote it: '\"%s:…\"'", visible,
             visible);
}

const Place *places_find(Query *query, Slice name, GError **error) {
    Place *places = arena_array(query->arena, Place, query->schema->kind_count + 1);
    const char *wanted = slice_string(query->arena, name);
    Slice below = name, top = slice_cut(&below, '.');
    const char *tries[] = {
        wanted,
        arena_printf(query->arena, "%.*ss%s%.*s", SLICE_ARG(top), below.at ? "." : "",
                     SLICE_ARG(below)),
        arena_printf(query->arena, "links.%s", wanted),
    };
    for (size_t i = 0; i < G_N_ELEMENTS(tries); i++)
        if (find_path(query->schema, tries[i], places))
            return places;
    if (!unknown_key(query, top, below, error))
        unknown_field(query, name, error);
    return NULL;
}
