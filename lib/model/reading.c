/* SPDX-License-Identifier: MIT */
#include "model/reading.h"

#include "model/value.h"

static const Field *readings_field(const Kind *kind, int *index) {
    const Field *field = kind_field(kind, SLICE("readings"), index);
    const Field *item = field && field->type == FIELD_LIST ? field->of : NULL;
    for (size_t i = 0; item && i < item->field_count; i++)
        if (strcmp(item->fields[i].name, "on") == 0)
            return field;
    return NULL;
}

bool kind_has_readings(const Kind *kind) {
    return readings_field(kind, NULL) != NULL;
}

static bool fits(const Field *field, const YamlNode *scalar, double *number) {
    Value value = value_read(field, value_meaning(field, scalar));
    *number = value.number;
    return value.fits;
}

static bool read_one(const Field *item, const YamlNode *node, Reading *reading) {
    const Field *field;
    double number;
    const YamlNode *value = value_entry(item, node, "value", &field);
    reading->value = value && fits(field, value, &number) ? value : NULL;
    reading->on = value_entry(item, node, "on", &field);
    if (!reading->on || field->type != FIELD_DATE || !fits(field, reading->on, &number))
        return false;
    reading->day = (Day)number;
    return true;
}

const Reading *readings_of(const Document *document, Arena *arena, size_t *count) {
    int index;
    *count = 0;
    const Field *field = readings_field(document->kind, &index);
    const YamlNode *list = field ? document_field(document, index) : NULL;
    const YamlNode *first = list && list->type == YAML_LIST ? yaml_child(list) : NULL;
    size_t room = 0;
    for (const YamlNode *each = first; each; each = yaml_next(each))
        room++;
    Reading *readings = arena_array(arena, Reading, room + 1);
    for (const YamlNode *each = first; each; each = yaml_next(each))
        *count += read_one(field->of, each, &readings[*count]);
    return readings;
}

bool reading_number(const Reading *reading, double *number) {
    static const Field field = {.name = "value", .key = "value", .type = FIELD_NUMBER};
    Value value = value_read(&field, reading->value ? yaml_text(reading->value) : (Slice){"", 0});
    *number = value.number;
    return value.fits;
}
