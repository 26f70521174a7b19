/* SPDX-License-Identifier: MIT */
#include "work/columns.h"

#include "model/value.h"

/* --- which there are --- */

typedef struct {
    Arena *arena;
    const Schema *schema;
    const Kind *kind;
    GArray *columns;
} Making;

static bool is_always(const char *field) {
    static const char *const names[] = {"status", "definition", "means", "aliases", "avoid", NULL};
    return g_strv_contains(names, field);
}

static bool is_scalar(const Field *field) {
    return field->type != FIELD_LIST && field->type != FIELD_MAP;
}

static void add(Making *making, const Field *top, const char *header, const char *path,
                const Field *field) {
    Column column = {.header = header,
                     .path = path,
                     .field = field,
                     .always = is_always(top->name),
                     .is_title = top == &making->kind->fields[making->kind->title_field],
                     .is_front = top->source == FROM_FRONT_MATTER};
    if (field->type == FIELD_LIST) {
        column.shape = COLUMN_LIST;
        column.field = value_item_field(field);
    } else if (field->type == FIELD_MAP) {
        column.shape = COLUMN_MAP;
        column.field = value_entry_field(field, SLICE(""));
    }
    if (is_scalar(column.field))
        g_array_append_val(making->columns, column);
}

/* What a side means has its column under the side's own name, unless a field has that name. */
static void add_sides(Making *making, const Field *field) {
    for (const char *const *side = making->schema->sides; *side; side++) {
        char *path = arena_printf(making->arena, "%s.%s", field->name, *side);
        bool brief =
            strcmp(field->name, "means") == 0 && !kind_field(making->kind, slice_of(*side), NULL);
        add(making, field, brief ? *side : path, path, value_entry_field(field, slice_of(*side)));
    }
}

static void add_field(Making *making, const Field *field) {
    if (field->keys_are_sides)
        add_sides(making, field);
    else if (field->type == FIELD_MAP && field->field_count)
        for (size_t i = 0; i < field->field_count; i++) {
            const Field *inner = &field->fields[i];
            char *path = arena_printf(making->arena, "%s.%s", field->name, inner->name);
            if (inner->type != FIELD_MAP)
                add(making, field, path, path, inner);
        }
    else
        add(making, field, field->name, field->name, field);
}

void columns_of_kind(Arena *arena, const Schema *schema, const Kind *kind, GArray *columns) {
    Making making = {arena, schema, kind, columns};
    const Column slug = {.header = "slug", .always = true};
    if (kind->title_field >= 0)
        add_field(&making, &kind->fields[kind->title_field]);
    g_array_append_val(columns, slug);
    for (int i = 0; i < (int)kind->field_count; i++)
        if (i != kind->title_field && i != kind->id_field && i != kind->links_field)
            add_field(&making, &kind->fields[i]);
    for (unsigned i = 0; i < columns->len; i++)
        if (g_array_index(columns, Column, i).is_title)
            g_array_index(columns, Column, i).always = true;
}

static bool is_named(const Column *column, Slice header) {
    return slice_equal_ascii_case(slice_of(column->header), header) ||
           (column->path && slice_equal_ascii_case(slice_of(column->path), header)) ||
           (column->is_title && slice_equal_ascii_case(SLICE("word"), header));
}

const Column *columns_find(const GArray *columns, Slice header) {
    for (unsigned i = 0; i < columns->len; i++)
        if (is_named(&g_array_index(columns, Column, i), header))
            return &g_array_index(columns, Column, i);
    return NULL;
}

/* --- out --- */

/* One item or key: what would end it is escaped, line ends become blanks. */
static void append_item(GString *into, Slice text, bool key) {
    for (size_t i = 0; i < text.len; i++) {
        char byte = text.at[i] == '\n' ? ' ' : text.at[i];
        bool edge = byte == ' ' && (i == 0 || i + 1 == text.len);
        if (byte == '\\' || byte == ';' || (key && byte == ':') || edge)
            g_string_append_c(into, '\\');
        g_string_append_c(into, byte);
    }
}

/* The items of a list, or the entries of a map; what holds more inside is left out. */
static void append_items(GString *into, const Column *column, const YamlNode *tree) {
    bool map = tree->type == YAML_MAP;
    for (const YamlNode *each = yaml_child(tree); each; each = yaml_next(each)) {
        const YamlNode *value = map ? yaml_value(each) : each;
        if (value->type != YAML_SCALAR || !yaml_len(value))
            continue;
        if (into->len)
            g_string_append(into, "; ");
        if (map) {
            append_item(into, yaml_text(each), true);
            g_string_append(into, ": ");
        }
        append_item(into, value_meaning(column->field, value), false);
    }
}

Slice column_cell(Arena *arena, const Column *column, const Document *document) {
    if (!column->path)
        return document->id;
    if (column->is_title)
        return slice_trim(document->title);
    if (column->shape == COLUMN_TEXT && !strchr(column->path, '.'))
        return document_text(document, column->path);
    const YamlNode *value = document_value(document, column->path);
    if (!value)
        return (Slice){NULL, 0};
    if (column->shape == COLUMN_TEXT)
        return value->type == YAML_SCALAR ? value_meaning(column->field, value) : SLICE("");
    g_autoptr(GString) cell = g_string_new(NULL);
    if (value->type == YAML_SCALAR)
        append_item(cell, value_meaning(column->field, value), false);
    else
        append_items(cell, column, value);
    return (Slice){arena_copy(arena, cell->str, cell->len), cell->len};
}

/* --- in --- */

static bool is_escape(Slice text, size_t at) {
    return text.at[at] == '\\' && at + 1 < text.len && memchr("\\;: ", text.at[at + 1], 4);
}

/* The part before the first `stop` that is not escaped; `*rest` goes on behind it, and is NULL
 * where there is none. */
static Slice cut_part(Slice *rest, char stop) {
    Slice text = *rest;
    size_t at = 0;
    while (at < text.len && text.at[at] != stop)
        at += is_escape(text, at) ? 2 : 1;
    *rest = at < text.len ? slice_range(text, at + 1, text.len) : (Slice){NULL, 0};
    return slice_range(text, 0, at);
}

/* Without blanks around it and without escapes. */
static Slice read_part(Arena *arena, Slice part) {
    g_autoptr(GString) text = g_string_new(NULL);
    size_t at = 0, kept = 0;
    while (at < part.len && part.at[at] == ' ')
        at++;
    for (; at < part.len; at++) {
        bool escape = is_escape(part, at);
        at += escape;
        g_string_append_c(text, part.at[at]);
        kept = escape || part.at[at] != ' ' ? text->len : kept;
    }
    return (Slice){arena_copy(arena, text->str, kept), kept};
}

/* A list, or a map, in brackets as YAML has it. */
static char *bracketed(Arena *arena, bool map, Slice cell, const char **fault) {
    g_autoptr(GString) text = g_string_new(map ? "{" : "[");
    for (Slice rest = cell; rest.at;) {
        Slice part = cut_part(&rest, ';');
        if (!slice_trim(part).len)
            continue;
        if (text->len > 1)
            g_string_append(text, ", ");
        Slice key = map ? cut_part(&part, ':') : (Slice){NULL, 0};
        if (map && !part.at)
            *fault = "an entry without a colon; write \"word: why\"";
        if (map)
            g_string_append_printf(text, "%s: ", yaml_quote(arena, read_part(arena, key), true));
        g_string_append(text, yaml_quote(arena, read_part(arena, part), true));
    }
    g_string_append_c(text, map ? '}' : ']');
    return arena_copy(arena, text->str, text->len);
}

bool column_edit(Arena *arena, const Column *column, Slice cell, Edit *edit, const char **fault) {
    *fault = NULL;
    bool lines = column->shape == COLUMN_TEXT && column->field->prose;
    if (!lines && slice_find(cell, '\n', 0) < cell.len)
        *fault = "a line end, which only sentences may have";
    else if (column->shape == COLUMN_TEXT)
        *edit = (Edit){column->path, EDIT_SET, slice_string(arena, cell)};
    else
        *edit = (Edit){column->path, EDIT_SET,
                       bracketed(arena, column->shape == COLUMN_MAP, cell, fault)};
    return !*fault;
}
