/* SPDX-License-Identifier: MIT */
#include "model/value.h"

#include "base/date.h"

Slice value_meaning(const Field *field, const YamlNode *scalar) {
    return field_meaning(field, yaml_text(scalar));
}

/* Digits, perhaps a sign before them and decimals behind: nothing that one reader takes for a
 * number and another for text. */
static bool read_number(Slice text, bool whole, double *number) {
    size_t at = 0, digits = 0, decimals = 0;
    if (at < text.len && (text.at[at] == '-' || text.at[at] == '+'))
        at++;
    for (; at < text.len && g_ascii_isdigit(text.at[at]); at++)
        digits++;
    if (!whole && at < text.len && text.at[at] == '.')
        for (at++; at < text.len && g_ascii_isdigit(text.at[at]); at++)
            decimals++;
    if (at < text.len || !digits || digits > 18 || decimals > 18 || text.at[text.len - 1] == '.')
        return false;
    g_autofree char *copy = slice_strdup(text);
    *number = g_ascii_strtod(copy, NULL);
    return true;
}

Value value_read(const Field *field, Slice text) {
    Value value = {.text = text, .fits = true};
    Day day = 0;
    switch (field->type) {
    case FIELD_ENUM:
        value.fits = slice_is_any(value.text, field->values);
        break;
    case FIELD_DATE:
        value.fits = date_parse(value.text, &day);
        value.number = day;
        break;
    case FIELD_INTEGER:
        value.fits = read_number(value.text, true, &value.number);
        break;
    case FIELD_NUMBER:
        value.fits = read_number(value.text, false, &value.number);
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
    const YamlNode *value = document_field(document, index);
    *tree = value && value->type != YAML_SCALAR ? value : NULL;
    *text = *tree ? (Slice){NULL, 0} : document_text_at(document, index);
    return *tree || text->len > 0;
}

bool value_number(const Document *document, const char *name, FieldType type, double *number) {
    int index;
    const Field *field = kind_field(document->kind, slice_of(name), &index);
    Slice text =
        field && field->type == type ? document_text_at(document, index) : (Slice){NULL, 0};
    if (!text.len)
        return false;
    Value value = value_read(field, text);
    *number = value.number;
    return value.fits;
}

Day value_day(const Document *document, const char *field) {
    double day;
    return value_number(document, field, FIELD_DATE, &day) ? (Day)day : DAY_NONE;
}

const YamlNode *value_entry(const Field *map, const YamlNode *value, const char *name,
                            const Field **entry) {
    for (size_t i = 0; map && i < map->field_count; i++) {
        *entry = &map->fields[i];
        const YamlNode *found = strcmp((*entry)->name, name) == 0 && value->type == YAML_MAP
                                    ? yaml_get(value, (*entry)->key)
                                    : NULL;
        if (found)
            return yaml_text(found).len ? found : NULL;
    }
    return NULL;
}

size_t value_end(const YamlNode *value) {
    while (value->type != YAML_SCALAR && !value->flow && yaml_child(value)) {
        const YamlNode *last = yaml_child(value);
        while (yaml_next(last))
            last = yaml_next(last);
        value = value->type == YAML_MAP ? yaml_value(last) : last;
    }
    return yaml_end(value);
}
