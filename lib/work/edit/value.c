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
    YamlStyle style = old && old->type == YAML_SCALAR && old->len ? old->style : YAML_PLAIN;
    return yaml_quote_as(arena, text, style, is_typed(field), flow);
}

static bool is_yaml(const char *value) {
    return value[0] == '[' || value[0] == '{';
}

const char *editing_item(Editing *editing, bool flow) {
    const char *value = editing->edit->value;
    return is_yaml(value)
               ? value
               : write_scalar(editing->arena, editing->field->of, slice_of(value), NULL, flow);
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
            return arena_printf(editing->arena, "[%s]", editing_item(editing, true));
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
