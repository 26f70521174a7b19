/* SPDX-License-Identifier: MIT */
/* Reading the fields of a kind. */
#include "model/config/internal.h"

static void read_field(ConfigReader *reader, const char *name, const YamlNode *spec, Field *field);

static FieldType read_type(ConfigReader *reader, const YamlNode *node) {
    for (FieldType type = 0; type < FIELD_TYPES; type++)
        if (node && slice_is(yaml_text(node), FIELD_TYPE_NAMES[type]))
            return type;
    if (node) {
        g_autofree char *all = g_strjoinv(", ", (char **)(uintptr_t)FIELD_TYPE_NAMES);
        config_complain(reader, "config/syntax", node, "no such type of field")->help =
            arena_printf(reader->arena, "expected one of %s", all);
    }
    return FIELD_TEXT;
}

static const FieldSpelling *read_spellings(ConfigReader *reader, const YamlNode *map) {
    if (!config_is_map(reader, map, "'as'"))
        return NULL;
    FieldSpelling *spellings = arena_array(reader->arena, FieldSpelling, config_count(map) + 1);
    size_t count = 0;
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key)) {
        const char *means = config_string(reader, yaml_value(key), "what a spelling means");
        if (means)
            spellings[count++] =
                (FieldSpelling){slice_string(reader->arena, yaml_text(key)), means};
    }
    return spellings;
}

static void read_from(ConfigReader *reader, const YamlNode *node, Field *field) {
    const char *from = config_string(reader, node, "'from'");
    if (!from || !*from)
        return;
    if (strcmp(from, "file-name") == 0)
        field->source = FROM_FILE_NAME;
    else if (strcmp(from, "h1") == 0)
        field->source = FROM_HEADING;
    else if (strcmp(from, "body") == 0)
        field->source = FROM_BODY;
    else
        field->key = from;
}

static void read_number(ConfigReader *reader, const YamlNode *node, size_t *number) {
    if (!node)
        return;
    g_autofree char *text = slice_strdup(yaml_text(node));
    uint64_t value;
    if (g_ascii_string_to_unsigned(text, 10, 1, UINT32_MAX, &value, NULL))
        *number = value;
    else
        config_complain(reader, "config/syntax", node, "expected a whole number above 0");
}

/* The parts of a field that are a list or map: what is in it. */
static void read_inside(ConfigReader *reader, const YamlNode *spec, Field *field) {
    const YamlNode *of = yaml_get(spec, "of");
    if (of) {
        Field *inner = arena_make(reader->arena, Field);
        read_field(reader, field->name, of, inner);
        field->of = inner;
    }
    field->fields = config_read_fields(reader, yaml_get(spec, "fields"), &field->field_count);
    field->keys_are_sides = config_says(reader, spec, "keys", CONFIG_SIDES);
    field->item_key = config_string(reader, yaml_get(spec, "item-key"), "'item-key'");
    if (field->type == FIELD_LIST && !field->of) {
        static const Field text = {.name = "item", .key = "item", .type = FIELD_TEXT};
        field->of = &text;
    }
}

/* Recursion is bounded by the nesting that the YAML reader allows. */
static void read_field(ConfigReader *reader, const char *name, const YamlNode *spec, Field *field) {
    *field = (Field){.name = name, .key = name};
    if (spec->type == YAML_SCALAR) {
        field->type = read_type(reader, yaml_len(spec) ? spec : NULL);
        read_inside(reader, NULL, field);
        return;
    }
    if (!config_is_map(reader, spec, "a field"))
        return;
    config_check_keys(reader, spec, config_field_keys);
    field->type = read_type(reader, config_value(spec, "type"));
    field->summary = config_string(reader, yaml_get(spec, "summary"), "'summary'");
    field->fallback = config_string(reader, yaml_get(spec, "default"), "'default'");
    read_number(reader, config_value(spec, "max"), &field->max);
    field->prose = config_bool(reader, config_value(spec, "prose"), false);
    field->no_meaning = !config_bool(reader, config_value(spec, "meaning"), true);
    read_from(reader, yaml_get(spec, "from"), field);
    field->spellings = read_spellings(reader, yaml_get(spec, "as"));
    if (config_value(spec, "values"))
        field->values = config_strings(reader, yaml_get(spec, "values"), "'values'", NULL);
    if (config_value(spec, "to"))
        field->to = config_strings(reader, yaml_get(spec, "to"), "'to'", NULL);
    if (field->type == FIELD_ENUM && !field->values)
        config_complain(reader, "config/syntax", spec, "enum '%s' needs 'values'", name);
    read_inside(reader, spec, field);
}

const Field *config_read_fields(ConfigReader *reader, const YamlNode *map, size_t *count) {
    *count = 0;
    if (!config_is_map(reader, map, "'fields'"))
        return NULL;
    Field *fields = arena_array(reader->arena, Field, config_count(map));
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key))
        read_field(reader, slice_string(reader->arena, yaml_text(key)), yaml_value(key),
                   &fields[(*count)++]);
    return fields;
}
