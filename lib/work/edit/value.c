/* SPDX-License-Identifier: MIT */
/* What a value is written as. */
#include "work/edit/internal.h"

/* Whether a value of this type is written as it is, not guarded against being read as a number. */
static bool is_typed(const Field *field) {
    return field->type != FIELD_TEXT && field->type != FIELD_PERSON && field->type != FIELD_ENUM &&
           field->type != FIELD_REFERENCE;
}

/* In the quotes of the old value where it has some; else plain where that reads back the same. */
static char *write_scalar(Arena *arena, const Field *field, Slice text, const YamlNode *old,
                          bool flow) {
    YamlStyle style = old && old->type == YAML_SCALAR && yaml_len(old) ? old->style : YAML_PLAIN;
    return yaml_quote_as(arena, text, style, is_typed(field), flow);
}

static bool is_yaml(const char *value) {
    return value[0] == '[' || value[0] == '{';
}

/* A YamlOnFault: what is made of the value is read again, and judged then. */
static void ignore_fault(void *unused, const YamlFault *fault) {
    (void)unused;
    (void)fault;
}

const char *editing_item(Editing *editing, const YamlNode *old, bool flow) {
    const char *value = editing->edit->value;
    return is_yaml(value)
               ? value
               : write_scalar(editing->arena, editing->field->of, slice_of(value), old, flow);
}

const char *editing_item_lines(Editing *editing, const YamlNode *like, const char *lead,
                               const char *ending) {
    Slice value = slice_of(editing->edit->value);
    const YamlLimits limits = {.bytes = 4096, .depth = 2, .keys = 100};
    if (like->type != YAML_MAP || like->flow || value.at[0] != '{')
        return NULL;
    const YamlNode *map =
        yaml_read(editing->arena, value, 0, value.len, &limits, ignore_fault, NULL);
    g_autofree char *blank = g_strnfill(strlen(lead), ' ');
    g_autoptr(GString) lines = g_string_new(NULL);
    for (const YamlNode *key = map && map->type == YAML_MAP ? yaml_child(map) : NULL; key;
         key = yaml_next(key)) {
        if (yaml_value(key)->type != YAML_SCALAR)
            return NULL;
        Slice name = slice_range(value, yaml_offset(key), yaml_end(key));
        Slice text = slice_range(value, yaml_offset(yaml_value(key)), yaml_end(yaml_value(key)));
        g_string_append_printf(lines, "%s%.*s: %.*s%s", lines->len ? blank : lead, SLICE_ARG(name),
                               SLICE_ARG(text), ending);
    }
    return lines->len ? arena_copy(editing->arena, lines->str, lines->len) : NULL;
}

/* A list written in one line, of the items between commas. */
static const char *write_list(Editing *editing) {
    g_autoptr(GString) list = g_string_new("[");
    for (Slice rest = slice_of(editing->edit->value); rest.at;) {
        Slice part = slice_trim(slice_cut(&rest, ','));
        if (part.len)
            g_string_append_printf(
                list, "%s%s", list->len > 1 ? ", " : "",
                write_scalar(editing->arena, editing->field->of, part, NULL, true));
    }
    g_string_append_c(list, ']');
    return arena_copy(editing->arena, list->str, list->len);
}

const char *editing_value(Editing *editing, const YamlNode *old, bool flow, GError **error) {
    const Field *field = editing->field;
    const char *value = editing->edit->value;
    bool whole = is_yaml(value) && editing->edit->verb == EDIT_SET;
    switch (field->type) {
    case FIELD_LIST:
        if (editing->edit->verb == EDIT_ADD)
            return arena_printf(editing->arena, "[%s]", editing_item(editing, NULL, true));
        return whole ? value : write_list(editing);
    case FIELD_MAP:
        if (whole)
            return value;
        fail(error, EXIT_USAGE, "'%s' is a map; write %s.NAME=VALUE", editing->edit->field,
             editing->edit->field);
        return NULL;
    default:
        return write_scalar(editing->arena, field, slice_of(value), old, flow);
    }
}
