/* SPDX-License-Identifier: MIT */
/* Which bytes of the file change. */
#include "model/value.h"
#include "work/edit/internal.h"

static Slice file_of(const Editing *editing) {
    return editing->document->bytes;
}

static const YamlNode *last_child(const YamlNode *node) {
    const YamlNode *last = yaml_child(node);
    while (last && yaml_next(last))
        last = yaml_next(last);
    return last;
}

static const char *line_ending(const Editing *editing) {
    size_t front = editing->document->front_offset;
    return front >= 2 && file_of(editing).at[front - 2] == '\r' ? "\r\n" : "\n";
}

/* The blanks (and the `- ` of a list) that stand before a node on its line. */
static const char *lead_of(Editing *editing, const YamlNode *node) {
    size_t start = slice_line_start(file_of(editing), yaml_offset(node));
    return slice_string(editing->arena, slice_range(file_of(editing), start, yaml_offset(node)));
}

static size_t index_in_schema(const Kind *kind, Slice key) {
    int index;
    return kind_field_of_key(kind, key, &index) ? (size_t)index : kind->field_count;
}

/* The key that a new one goes behind: the last that the schema names before it, else the last. */
static const YamlNode *predecessor(const Editing *editing, const char *name) {
    const YamlNode *map = editing->document->front, *best = NULL;
    size_t wanted = index_in_schema(editing->document->kind, slice_of(name));
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key))
        if (index_in_schema(editing->document->kind, yaml_text(key)) < wanted)
            best = key;
    return best ? best : last_child(map);
}

/* The blanks before a key of a map of lines; the first key of a list's item has a `-` there. */
static const char *indent_of(Editing *editing, const YamlNode *map) {
    char *lead = (char *)(uintptr_t)lead_of(editing, yaml_child(map));
    return lead[strspn(lead, " -")] ? lead : g_strdelimit(lead, "-", ' ');
}

/* A new line `name: text` in a map of lines. */
static void insert_line(Editing *editing, const YamlNode *map, const YamlNode *behind,
                        const char *name, const char *text, Splice *splice) {
    const char *lead = map ? indent_of(editing, map) : "";
    size_t at = behind ? slice_next_line(file_of(editing), value_end(yaml_value(behind)))
                       : editing->document->front_offset;
    const char *blank = text[0] == '\r' || text[0] == '\n' ? "" : " ";
    *splice = (Splice){
        at, at,
        arena_printf(editing->arena, "%s%s:%s%s%s", lead, name, blank, text, line_ending(editing))};
}

static void insert_entry(Editing *editing, const char *name, const char *text, Splice *splice) {
    const YamlNode *map = editing->map;
    const YamlNode *last = map ? last_child(map) : NULL;
    bool top = map == editing->document->front;
    if (map && map->flow) {
        size_t at = last ? value_end(yaml_value(last)) : yaml_offset(map) + 1;
        const char *comma = last ? ", " : "";
        *splice = (Splice){at, at, arena_printf(editing->arena, "%s%s: %s", comma, name, text)};
        return;
    }
    const YamlNode *behind = top && last ? predecessor(editing, name) : last;
    insert_line(editing, last ? map : NULL, behind, name, text, splice);
}

/* Replaces the value of a key, or fills in the one that is missing. */
static void replace_value(Editing *editing, const char *text, Splice *splice) {
    const YamlNode *key = editing->key, *value = yaml_value(key);
    if (value->type == YAML_SCALAR && yaml_end(value) > yaml_offset(value)) {
        *splice = (Splice){yaml_offset(value), yaml_end(value), text};
        return;
    }
    size_t colon = slice_find(file_of(editing), ':', yaml_end(key));
    size_t end = value->type == YAML_SCALAR ? colon + 1 : MAX(value_end(value), colon + 1);
    *splice = (Splice){yaml_end(key), end, arena_printf(editing->arena, ": %s", text)};
}

/* The only item goes with the comma that may stand behind it. */
static size_t end_of_last(Slice file, size_t end) {
    size_t at = end;
    while (at < file.len && strchr(" \t\r\n", file.at[at]))
        at++;
    return at < file.len && file.at[at] == ',' ? at + 1 : end;
}

/* Takes an item or entry of a flow list or map (`parent`) out, with one comma. */
static void cut_flow(Editing *editing, const YamlNode *parent, const YamlNode *node, size_t end,
                     Splice *splice) {
    Slice file = file_of(editing);
    if (node != yaml_child(parent)) {
        const YamlNode *before = yaml_child(parent);
        while (yaml_next(before) != node)
            before = yaml_next(before);
        *splice = (Splice){value_end(yaml_child_value(parent, before)), end, ""};
        return;
    }
    size_t until = yaml_next(node) ? yaml_offset(yaml_next(node)) : end_of_last(file, end);
    *splice = (Splice){yaml_offset(node), MIN(until, file.len), ""};
}

static void cut_lines(Editing *editing, const YamlNode *node, size_t end, Splice *splice) {
    Slice file = file_of(editing);
    *splice = (Splice){slice_line_start(file, yaml_offset(node)), slice_next_line(file, end), ""};
}

static bool remove_key(Editing *editing, Splice *splice, GError **error) {
    const YamlNode *key = editing->key;
    if (!key)
        return fail(error, EXIT_USAGE, "'%s' is not set", editing->edit->field);
    size_t end =
        MAX(value_end(yaml_value(key)), slice_find(file_of(editing), ':', yaml_end(key)) + 1);
    if (editing->map->flow)
        cut_flow(editing, editing->map, key, end, splice);
    else
        cut_lines(editing, key, end, splice);
    return true;
}

static const YamlNode *find_item(const Editing *editing, const YamlNode *list, const char *value) {
    for (const YamlNode *item = yaml_child(list); item; item = yaml_next(item))
        if (item->type == YAML_SCALAR && slice_is(yaml_text(item), value))
            return item;
    return editing_keyed(editing->field, list, slice_of(value));
}

/* What its key tells from others goes as a whole with the last item. */
static bool remove_keyed(Editing *editing, const YamlNode *list, const YamlNode *item,
                         Splice *splice, GError **error) {
    if (!yaml_next(yaml_child(list)))
        return remove_key(editing, splice, error);
    if (list->flow)
        cut_flow(editing, list, item, yaml_end(item), splice);
    else
        cut_lines(editing, item, value_end(item), splice);
    return true;
}

static Slice without_pin(Slice reference) {
    return slice_range(reference, 0, slice_find(reference, '@', 0));
}

/* A reference becomes the same with another pin, in its place. */
static bool pin_item(Editing *editing, const YamlNode *list, Splice *splice, GError **error) {
    Slice id = without_pin(slice_of(editing->edit->value));
    const YamlNode *item = list ? yaml_child(list) : NULL;
    while (item && !slice_equal(without_pin(yaml_text(item)), id))
        item = yaml_next(item);
    if (!item)
        return fail(error, EXIT_USAGE, "'%.*s' is not in '%s'", SLICE_ARG(id),
                    editing->edit->field);
    *splice = (Splice){yaml_offset(item), yaml_end(item), editing_item(editing, item, list->flow)};
    return true;
}

static bool remove_item(Editing *editing, const YamlNode *list, Splice *splice, GError **error) {
    const YamlNode *item = list ? find_item(editing, list, editing->edit->value) : NULL;
    if (!item)
        return fail(error, EXIT_USAGE, "'%s' is not in '%s'", editing->edit->value,
                    editing->edit->field);
    if (item->type != YAML_SCALAR)
        return remove_keyed(editing, list, item, splice, error);
    if (list->flow)
        cut_flow(editing, list, item, yaml_end(item), splice);
    else if (!yaml_next(yaml_child(list)))
        replace_value(editing, "[]", splice);
    else
        cut_lines(editing, item, yaml_end(item), splice);
    return true;
}

static bool add_item(Editing *editing, const YamlNode *list, Splice *splice, GError **error) {
    if (find_item(editing, list, editing->edit->value))
        return fail(error, EXIT_USAGE, "'%s' is already in '%s'", editing->edit->value,
                    editing->edit->field);
    const YamlNode *last = last_child(list);
    const char *text = editing_item(editing, NULL, list->flow);
    size_t at = last ? value_end(last) : yaml_offset(list) + 1;
    if (list->flow) {
        *splice = (Splice){at, at, arena_printf(editing->arena, "%s%s", last ? ", " : "", text)};
        return true;
    }
    at = slice_next_line(file_of(editing), at);
    const char *lead = lead_of(editing, last), *ending = line_ending(editing);
    const char *lines = editing_item_lines(editing, last, lead, ending);
    *splice = (Splice){at, at,
                       lines ? lines : arena_printf(editing->arena, "%s%s%s", lead, text, ending)};
    return true;
}

void editing_insert(Editing *editing, const YamlNode *list, const YamlNode *before,
                    const YamlNode *node, Splice *splice) {
    const char *text = editing_item(editing, NULL, list->flow);
    if (list->flow) {
        *splice = (Splice){yaml_offset(node), yaml_offset(node),
                           arena_printf(editing->arena, "%s, ", text)};
        return;
    }
    size_t above = before ? value_end(before) : yaml_end(editing->key);
    size_t at = slice_next_line(file_of(editing), above);
    const char *lead = lead_of(editing, node), *ending = line_ending(editing);
    const char *lines = editing_item_lines(editing, node, lead, ending);
    *splice = (Splice){at, at,
                       lines ? lines : arena_printf(editing->arena, "%s%s%s", lead, text, ending)};
}

/* The first item of a list of maps, on a line of its own. */
static const char *first_line(Editing *editing) {
    return arena_printf(editing->arena, "%s  - %s", line_ending(editing),
                        editing_item(editing, NULL, false));
}

bool editing_splice(Editing *editing, Splice *splice, GError **error) {
    EditVerb verb = editing->edit->verb;
    const YamlNode *old = editing->key ? yaml_value(editing->key) : NULL;
    const YamlNode *list = old && old->type == YAML_LIST ? old : NULL;
    if (verb != EDIT_SET && editing->field->type != FIELD_LIST)
        return fail(error, EXIT_USAGE, "'%s' is no list; write %s=VALUE", editing->edit->field,
                    editing->edit->field);
    if (verb == EDIT_SET && !*editing->edit->value)
        return remove_key(editing, splice, error);
    if (verb == EDIT_PIN)
        return pin_item(editing, list, splice, error);
    if (verb == EDIT_REMOVE)
        return remove_item(editing, list, splice, error);
    if (verb == EDIT_ADD && !*editing->edit->value)
        return fail(error, EXIT_USAGE, "what to add is missing; write %s+=VALUE",
                    editing->edit->field);
    if (verb == EDIT_ADD && list)
        return add_item(editing, list, splice, error);
    bool flow = editing->parent || (editing->map && editing->map->flow);
    if (verb == EDIT_ADD && !editing->key && !flow && editing->field->item_key) {
        insert_entry(editing, editing->name, first_line(editing), splice);
        return true;
    }
    const char *text = editing_value(editing, old, flow, error);
    if (!text)
        return false;
    if (editing->parent) {
        text = arena_printf(editing->arena, "{%s: %s}", editing->name, text);
        editing->name = editing->parent;
    }
    if (editing->key)
        replace_value(editing, text, splice);
    else
        insert_entry(editing, editing->name, text, splice);
    return true;
}
