/* SPDX-License-Identifier: MIT */
/* Whether a value is what its field asks for. The schema decides the type, never the scalar. */
#include "base/text.h"
#include "model/document/internal.h"
#include "model/ids.h"
#include "model/value.h"

static bool is_person(Slice text) {
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] == '\n' || text.at[i] == '<' || text.at[i] == '>')
            return false;
    return slice_trim(text).len > 0 && text.len <= 254;
}

/* An id or a name, perhaps with `@` and some hexadecimal digits behind it. */
static bool is_reference(const Schema *schema, const Field *field, Slice text) {
    size_t at = slice_find(text, '@', 0);
    Slice pin = slice_range(text, at + 1, text.len);
    for (size_t i = 0; i < pin.len; i++)
        if (!g_ascii_isxdigit(pin.at[i]))
            return false;
    bool pinned = at == text.len || (pin.len >= 4 && pin.len <= 64);
    return pinned && reference_fits(schema, field, slice_range(text, 0, at));
}

static bool scalar_fits(const Schema *schema, const Field *field, Slice text) {
    switch (field->type) {
    case FIELD_LIST:
    case FIELD_MAP:
        return false;
    case FIELD_PERSON:
        return is_person(text);
    case FIELD_REFERENCE:
        return is_reference(schema, field, text);
    case FIELD_TEXT:
        return field->max == 0 || text.len <= field->max || text_length(text) <= field->max;
    default:
        return value_read(field, text).fits;
    }
}

/* `owners.marketing`, for messages; the depth of front matter bounds it. */
static const char *path_text(Arena *arena, const FieldPath *path) {
    const char *own = text_shown(arena, path->name, 60);
    return path->up ? arena_printf(arena, "%s.%s", path_text(arena, path->up), own) : own;
}

/* Offers the value that was meant, where that one fits. */
static void mend(Making *making, Problem *problem, const Field *field, const YamlNode *value) {
    bool safe = false;
    const char *mended = making_mended(making, field, yaml_text(value), &safe);
    if (mended && scalar_fits(&making->reader->config->schema, field, slice_of(mended)))
        problem_rewrite(problem, making->arena, safe, value, mended, field->type != FIELD_ENUM);
}

/* Says what stands there and what was expected. */
static bool refuse(Making *making, const Field *field, const FieldPath *path,
                   const YamlNode *value) {
    const char *where = path_text(making->arena, path);
    const char *expected = field->type == FIELD_TEXT && field->max
                               ? arena_printf(making->arena, "at most %zu characters", field->max)
                               : field_expected(making->arena, field);
    Slice text = yaml_text(value);
    const char *nearest =
        field->values
            ? text_nearest(text, field->values, g_strv_length((char **)(uintptr_t)field->values))
            : NULL;
    Problem *problem;
    if (value->type == YAML_SCALAR)
        problem = making_problem(making, "front-matter/type", yaml_offset(value), yaml_end(value),
                                 "'%s' in '%s' is not %s", text_shown(making->arena, text, 60),
                                 where, expected);
    else
        problem = making_problem(making, "front-matter/type", yaml_offset(value), yaml_end(value),
                                 "'%s' is a %s, not %s", where,
                                 value->type == YAML_LIST ? "list" : "map", expected);
    problem->subject = where;
    problem->help = nearest ? arena_printf(making->arena, "did you mean '%s'?", nearest) : NULL;
    if (value->type == YAML_SCALAR)
        mend(making, problem, field, value);
    return false;
}

static bool check_items(Making *making, const Field *field, const FieldPath *path,
                        const YamlNode *list) {
    for (const YamlNode *item = yaml_child(list); item; item = yaml_next(item))
        if (item->type != YAML_SCALAR || yaml_len(item))
            making_check(making, field->of, path, item);
    return true;
}

/* Names a key of a map that its field does not know. */
static void unknown_entry(Making *making, const Field *field, const FieldPath *path,
                          const YamlNode *map, const YamlNode *key, const char *const *names,
                          size_t count) {
    const char *visible = text_visible(making->arena, yaml_text(key));
    const char *where = path_text(making->arena, path);
    const char *nearest = text_nearest(yaml_text(key), names, count);
    g_autofree char *all = g_strjoinv(", ", (char **)(uintptr_t)names);
    Problem *problem = making_problem(making, "front-matter/unknown", yaml_offset(key),
                                      yaml_end(key), "unknown '%s' in '%s'", visible, where);
    problem->subject = arena_printf(making->arena, "%s.%s", where, visible);
    problem->help = nearest ? arena_printf(making->arena, "did you mean '%s'?", nearest)
                            : arena_printf(making->arena, "known here: %s", all);
    if (nearest && !yaml_get(map, nearest))
        making_mend_key(making, problem, key, nearest, value_entry_field(field, slice_of(nearest)));
}

/* The field that types the value under `key` of a map, or NULL where the key is unknown. */
static const Field *entry_field(Making *making, const Field *field, const FieldPath *path,
                                const YamlNode *map, const YamlNode *key) {
    static const Field any = {.name = "value", .key = "value", .type = FIELD_TEXT};
    const Schema *schema = &making->reader->config->schema;
    Slice name = yaml_text(key);
    if (field->keys_are_sides && !slice_is_any(name, schema->sides)) {
        unknown_entry(making, field, path, map, key, schema->sides, schema->side_count);
        return NULL;
    }
    if (!field->fields)
        return field->of ? field->of : &any;
    const char **names = arena_array(making->reader->scratch, const char *, field->field_count + 1);
    for (size_t i = 0; i < field->field_count; i++) {
        if (slice_is(name, field->fields[i].key))
            return &field->fields[i];
        names[i] = field->fields[i].key;
    }
    unknown_entry(making, field, path, map, key, names, field->field_count);
    return NULL;
}

static bool check_entries(Making *making, const Field *field, const FieldPath *path,
                          const YamlNode *map) {
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key)) {
        const Field *inner = entry_field(making, field, path, map, key);
        bool empty = yaml_value(key)->type == YAML_SCALAR && yaml_len(yaml_value(key)) == 0;
        FieldPath below = {path, yaml_text(key)};
        if (inner && !empty)
            making_check(making, inner, &below, yaml_value(key));
    }
    return true;
}

/* Recursion is bounded by the nesting of front matter. */
bool making_check(Making *making, const Field *field, const FieldPath *path,
                  const YamlNode *value) {
    if (field->type == FIELD_LIST && value->type == YAML_LIST)
        return check_items(making, field, path, value);
    if (field->type == FIELD_MAP && value->type == YAML_MAP)
        return check_entries(making, field, path, value);
    bool fits = value->type == YAML_SCALAR && scalar_fits(&making->reader->config->schema, field,
                                                          field_meaning(field, yaml_text(value)));
    return fits || refuse(making, field, path, value);
}
