/* SPDX-License-Identifier: MIT */
#include "model/value.h"

#include "base/date.h"

Slice value_meaning(const Field *field, const YamlNode *scalar) {
    return field_meaning(field, yaml_text(scalar));
}

static bool is_one_of(const char *const *values, Slice text) {
    for (; values && *values; values++)
        if (slice_is(text, *values))
            return true;
    return false;
}

static bool read_number(Slice text, double *number) {
    if (text.len == 0 || text.len > 40)
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (!g_ascii_isdigit(text.at[i]) && !memchr("+-.", text.at[i], 3))
            return false;
    g_autofree char *copy = slice_strdup(text);
    char *end = NULL;
    *number = g_ascii_strtod(copy, &end);
    return *end == '\0' && end != copy;
}

Value value_read(const Field *field, Slice text) {
    Value value = {.text = text, .fits = true};
    Day day = 0;
    switch (field->type) {
    case FIELD_ENUM:
        value.fits = is_one_of(field->values, value.text);
        break;
    case FIELD_DATE:
        value.fits = date_parse(value.text, &day);
        value.number = day;
        break;
    case FIELD_INTEGER:
        value.fits = slice_find(value.text, '.', 0) == value.text.len &&
                     read_number(value.text, &value.number);
        break;
    case FIELD_NUMBER:
        value.fits = read_number(value.text, &value.number);
        break;
    case FIELD_BOOLEAN:
        value.number = slice_is(value.text, "true");
        value.fits = value.number > 0 || slice_is(value.text, "false");
        break;
    case FIELD_DURATION:
        value.fits = duration_parse(value.text, &value.number);
        break;
    default:
        break;
    }
    return value;
}

bool value_has_order(const Field *field) {
    return field->type == FIELD_DATE || field->type == FIELD_INTEGER ||
           field->type == FIELD_NUMBER || field->type == FIELD_DURATION;
}

static const Field PLAIN_TEXT = {.name = "value", .key = "value", .type = FIELD_TEXT};

const Field *value_entry_field(const Field *map, Slice key) {
    for (size_t i = 0; i < map->field_count; i++)
        if (slice_is(key, map->fields[i].key))
            return &map->fields[i];
    return map->of ? map->of : &PLAIN_TEXT;
}

const Field *value_item_field(const Field *list) {
    return list->of ? list->of : &PLAIN_TEXT;
}

bool value_of_field(const Document *document, int index, const YamlNode **tree, Slice *text) {
    const YamlNode *value = document->values[index];
    *tree = value && value->type != YAML_SCALAR ? value : NULL;
    *text = *tree ? (Slice){NULL, 0} : document_text(document, document->kind->fields[index].name);
    return *tree || text->len > 0;
}
