/* SPDX-License-Identifier: MIT */
#include "show/schema_json.h"

#include "adapters/json.h"
#include "model/ids.h"

static void write_field(JsonWriter *json, const Config *config, const char *key,
                        const Field *field);

static void write_names(JsonWriter *json, const char *key, const char *const *names) {
    json_open_list(json, key);
    for (size_t i = 0; names && names[i]; i++)
        json_put_string(json, NULL, names[i]);
    json_close(json);
}

static void add_prefix(GString *prefixes, const Kind *kind, size_t place, bool *any_random) {
    g_string_append_printf(prefixes, "%s%s", prefixes->len ? "|" : "", kind->prefixes[place]);
    *any_random |= kind->random_ids;
}

/* `^(REQ|GOAL)-…`: the ids of the kinds that a reference may name. */
static void write_reference(JsonWriter *json, const Config *config, const Field *field) {
    g_autoptr(GString) prefixes = g_string_new(NULL);
    const Schema *schema = &config->schema;
    bool any_random = false;
    for (size_t i = 0; i < schema->kind_count; i++)
        for (size_t p = 0; schema->kinds[i].prefixes[p]; p++)
            if (!field->to || g_strv_contains(field->to, schema->kinds[i].name))
                add_prefix(prefixes, &schema->kinds[i], p, &any_random);
    json_put_string(json, "type", "string");
    if (!prefixes->len || reference_kind(schema, field)) /* a name may be anything */
        return;
    g_autofree char *random = g_strdup_printf("([0-9]{1,9}|[" ID_RANDOM_LETTERS
                                              "][" ID_RANDOM_LETTERS ID_RANDOM_DIGITS "]{%d})",
                                              ID_RANDOM_LENGTH - 1);
    g_autofree char *pattern = g_strdup_printf("^(%s)-%s(@[0-9a-fA-F]{4,64})?$", prefixes->str,
                                               any_random ? random : "[0-9]{1,9}");
    json_put_string(json, "pattern", pattern);
}

static void write_map(JsonWriter *json, const Config *config, const Field *field) {
    json_put_string(json, "type", "object");
    json_open_object(json, "properties");
    for (size_t i = 0; i < field->field_count; i++)
        write_field(json, config, field->fields[i].key, &field->fields[i]);
    for (size_t i = 0; field->keys_are_sides && i < config->schema.side_count; i++)
        write_field(json, config, config->schema.sides[i], field->of);
    json_close(json);
    if (field->fields || field->keys_are_sides)
        json_put_bool(json, "additionalProperties", false);
    else if (field->of)
        write_field(json, config, "additionalProperties", field->of);
}

static void write_type(JsonWriter *json, const Config *config, const Field *field) {
    switch (field->type) {
    case FIELD_ENUM:
        write_names(json, "enum", field->values);
        break;
    case FIELD_DATE:
        json_put_string(json, "type", "string");
        json_put_string(json, "format", "date");
        break;
    case FIELD_INTEGER:
    case FIELD_NUMBER:
    case FIELD_BOOLEAN:
        json_put_string(json, "type", field_type_name(field->type));
        break;
    case FIELD_DURATION:
        json_put_string(json, "type", "string");
        json_put_string(json, "pattern", "^[0-9]+(\\.[0-9]+)?[hdw]$");
        break;
    case FIELD_REFERENCE:
        write_reference(json, config, field);
        break;
    case FIELD_LIST:
        json_put_string(json, "type", "array");
        write_field(json, config, "items", field->of);
        break;
    case FIELD_MAP:
        write_map(json, config, field);
        break;
    default:
        json_put_string(json, "type", "string");
        if (field->max)
            json_put_count(json, "maxLength", (int64_t)field->max);
    }
}

/* Recursion is bounded by the nesting of req.yml. */
static void write_field(JsonWriter *json, const Config *config, const char *key,
                        const Field *field) {
    json_open_object(json, key);
    if (field->summary)
        json_put_string(json, "description", field->summary);
    write_type(json, config, field);
    json_close(json);
}

static void write_status(JsonWriter *json, const Kind *kind) {
    json_open_object(json, kind->fields[kind->status_field].key);
    json_open_list(json, "enum");
    for (size_t i = 0; i < kind->status_count; i++)
        json_put_string(json, NULL, kind->statuses[i].name);
    json_close(json);
    json_close(json);
}

void schema_json_write(const Config *config, const Kind *kind, Stream *out) {
    g_autoptr(JsonWriter) json = json_writer_new(out, 3, false);
    json_open_object(json, NULL);
    json_put_string(json, "$schema", "https://json-schema.org/draft/2020-12/schema");
    json_put_string(json, "title", kind->name);
    json_put_string(json, "type", "object");
    json_open_object(json, "properties");
    for (size_t i = 0; i < kind->field_count; i++) {
        if (kind->fields[i].source != FROM_FRONT_MATTER)
            continue;
        if ((int)i == kind->status_field && kind->status_count)
            write_status(json, kind);
        else
            write_field(json, config, kind->fields[i].key, &kind->fields[i]);
    }
    json_close(json);
    json_open_list(json, "required");
    for (size_t i = 0; kind->status_count && kind->statuses[0].fields[i]; i++) {
        const Field *field = kind_field(kind, slice_of(kind->statuses[0].fields[i]), NULL);
        if (field && field->source == FROM_FRONT_MATTER && !field->fallback)
            json_put_string(json, NULL, field->key);
    }
    json_close(json);
    json_put_bool(json, "additionalProperties", true);
    json_close(json);
}
