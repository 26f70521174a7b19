/* SPDX-License-Identifier: MIT */
/* A list or map of front matter as elements with their bytes, and how one of them is written in
 * another's place. */
#include "model/value.h"
#include "work/merge/internal.h"

/* --- what tells elements apart --- */

/* What a value says, in one way of writing. Recursion is bounded by the nesting of front matter. */
static void append_said(GString *into, const YamlNode *value) {
    if (value->type == YAML_SCALAR) {
        g_string_append_printf(into, "%u:", yaml_len(value));
        g_string_append_len(into, yaml_text(value).at, (gssize)yaml_len(value));
        return;
    }
    g_string_append_c(into, value->type == YAML_MAP ? '{' : '[');
    for (const YamlNode *item = yaml_child(value); item; item = yaml_next(item)) {
        append_said(into, item);
        if (value->type == YAML_MAP && yaml_value(item))
            append_said(into, yaml_value(item));
    }
    g_string_append_c(into, value->type == YAML_MAP ? '}' : ']');
}

bool value_same(const YamlNode *a, const YamlNode *b) {
    g_autoptr(GString) one = g_string_new(NULL), other = g_string_new(NULL);
    append_said(one, a);
    append_said(other, b);
    return g_string_equal(one, other);
}

/* By its key where the schema names one, a reference by the id without its pin, else by all that it
 * says. */
static void append_item_id(GString *into, const Field *field, const YamlNode *item) {
    const Field *of = field && field->type == FIELD_LIST ? value_item_field(field) : NULL, *entry;
    if (of && field->item_key && item->type == YAML_MAP && of->type == FIELD_MAP) {
        const YamlNode *key = value_entry(of, item, field->item_key, &entry);
        if (key && key->type == YAML_SCALAR && yaml_len(key)) {
            append_said(into, key);
            return;
        }
    }
    if (of && of->type == FIELD_REFERENCE && item->type == YAML_SCALAR) {
        Slice text = yaml_text(item);
        g_string_append_len(into, text.at, (gssize)slice_find(text, '@', 0));
        return;
    }
    append_said(into, item);
}

/* Of a map the key, a field by our name; of a list the item, the second of its kind told apart. */
static const char *id_of(FrontMerge *merge, const Field *field, const Seq *seq,
                         const YamlNode *node) {
    g_autoptr(GString) id = g_string_new(NULL);
    if (seq->map) {
        Slice key = yaml_text(node);
        const Field *known =
            !field && merge->kind ? kind_field_of_key(merge->kind, key, NULL) : NULL;
        if (known)
            return known->name;
        g_string_append_len(id, key.at, (gssize)key.len);
        return arena_copy(merge->arena, id->str, id->len);
    }
    append_item_id(id, field, node);
    size_t len = id->len;
    for (unsigned i = 2; g_hash_table_contains(seq->by_id, id->str); i++) {
        g_string_truncate(id, len);
        g_string_append_printf(id, " %u", i);
    }
    return arena_copy(merge->arena, id->str, id->len);
}

/* --- reading --- */

/* Where the element's own text ends. */
static size_t node_end(const Seq *seq, Slice file, const YamlNode *node) {
    if (!seq->map)
        return value_end(node);
    size_t colon = MIN(slice_find(file, ':', yaml_end(node)) + 1, file.len);
    bool bare = seq->flow && yaml_value(node)->type == YAML_SCALAR &&
                yaml_end(yaml_value(node)) <= yaml_end(node);
    return bare ? yaml_end(node) : MAX(value_end(yaml_value(node)), colon);
}

/* Whether nothing but its dash stands before the element in its line. */
static bool begins_line(const Seq *seq, Slice file, const YamlNode *node) {
    Slice before = slice_range(file, slice_line_start(file, yaml_offset(node)), yaml_offset(node));
    before = slice_trim(before);
    return seq->map ? before.len == 0 : slice_is(before, "-");
}

static bool read_elem(FrontMerge *merge, Slice file, const Field *field, const YamlNode *node,
                      Seq *seq, size_t *at) {
    size_t from = yaml_offset(node), to = node_end(seq, file, node);
    if (!seq->flow) {
        if (!begins_line(seq, file, node))
            return false;
        from = slice_line_start(file, from);
        to = slice_next_line(file, to);
    }
    if (from < *at || to < from || to > file.len)
        return false;
    Elem *elem = &seq->elems[seq->count++];
    *elem = (Elem){node, id_of(merge, field, seq, node), slice_range(file, *at, from),
                   slice_range(file, from, to)};
    if (g_hash_table_contains(seq->by_id, elem->id))
        return false; /* one field by two names */
    g_hash_table_insert(seq->by_id, (void *)(uintptr_t)elem->id, elem);
    *at = to;
    return true;
}

bool seq_read(FrontMerge *merge, MergeSide3 side, const Field *field, const YamlNode *node,
              Seq *seq) {
    Slice file = merge->sides[side].file;
    size_t count = 0;
    *seq = (Seq){.by_id = table_new()};
    if (!node || node->type == YAML_SCALAR)
        return true;
    for (const YamlNode *child = yaml_child(node); child; child = yaml_next(child))
        count++;
    seq->elems = arena_array(merge->arena, Elem, count + 1);
    seq->map = node->type == YAML_MAP;
    seq->flow = node->flow;
    seq->from = node->flow ? yaml_offset(node) : slice_line_start(file, yaml_offset(node));
    seq->to = node->flow ? yaml_end(node) : slice_next_line(file, value_end(node));
    size_t at = seq->from;
    for (const YamlNode *child = yaml_child(node); child; child = yaml_next(child))
        if (!read_elem(merge, file, field, child, seq, &at))
            return false;
    seq->tail = slice_range(file, at, seq->to);
    return at <= seq->to;
}

const Elem *seq_find(const Seq *seq, const char *id) {
    return g_hash_table_lookup(seq->by_id, id);
}

/* --- writing --- */

/* Recursion is bounded by the nesting of front matter. */
static void append_flow(GString *into, FrontMerge *merge, MergeSide3 side, const YamlNode *value) {
    Slice raw = slice_range(merge->sides[side].file, yaml_offset(value), value_end(value));
    if (value->type == YAML_SCALAR) {
        bool quoted = value->style == YAML_SINGLE || value->style == YAML_DOUBLE;
        char *text = yaml_quote_as(merge->arena, yaml_text(value), value->style, true, true);
        if (quoted)
            g_string_append_len(into, raw.at, (gssize)raw.len);
        else if (yaml_len(value))
            g_string_append(into, text);
        return;
    }
    if (value->flow) {
        g_string_append_len(into, raw.at, (gssize)raw.len);
        return;
    }
    g_string_append_c(into, value->type == YAML_MAP ? '{' : '[');
    for (const YamlNode *item = yaml_child(value); item; item = yaml_next(item)) {
        if (item != yaml_child(value))
            g_string_append(into, ", ");
        append_flow(into, merge, side, item);
        if (value->type == YAML_MAP) {
            g_string_append(into, ": ");
            append_flow(into, merge, side, yaml_value(item));
        }
    }
    g_string_append_c(into, value->type == YAML_MAP ? '}' : ']');
}

const char *value_flow(FrontMerge *merge, MergeSide3 side, const YamlNode *value) {
    g_autoptr(GString) text = g_string_new(NULL);
    append_flow(text, merge, side, value);
    return arena_copy(merge->arena, text->str, text->len);
}

static Slice formatted(FrontMerge *merge, GString *text) {
    Slice copy = {arena_copy(merge->arena, text->str, text->len), text->len};
    g_string_free(text, TRUE);
    return copy;
}

/* What stands before the first element's own text in its line: blanks, and a list's dash. */
static Slice indent_of(const FrontMerge *merge, MergeSide3 side, const Seq *seq) {
    Slice file = merge->sides[side].file;
    if (seq->flow || !seq->count)
        return seq->map ? SLICE("  ") : SLICE("  - ");
    size_t at = yaml_offset(seq->elems[0].node);
    return slice_range(file, slice_line_start(file, at), at);
}

/* Whole lines, with `to` in place of the blanks `from` before each. */
static Slice reindent(FrontMerge *merge, Slice lines, Slice from, Slice to) {
    GString *text = g_string_new(NULL);
    bool first = true;
    for (Slice rest = lines; rest.len; first = false) {
        size_t end = MIN(slice_find(rest, '\n', 0) + 1, rest.len), cut = 0;
        Slice line = slice_range(rest, 0, end);
        rest = slice_range(rest, end, rest.len);
        while (cut < from.len && cut < line.len && (first || line.at[cut] == ' '))
            cut++;
        if (first)
            g_string_append_len(text, to.at, (gssize)to.len);
        for (size_t i = 0; !first && slice_trim(line).len && i < to.len; i++)
            g_string_append_c(text, ' ');
        g_string_append_len(text, line.at + cut, (gssize)(line.len - cut));
    }
    return formatted(merge, text);
}

Slice elem_adapt(FrontMerge *merge, const Elem *elem, MergeSide3 side, const Seq *from,
                 MergeSide3 into_side, const Seq *into) {
    const YamlNode *node = elem->node, *value = from->map ? yaml_value(node) : node;
    Slice here = indent_of(merge, side, from), there = indent_of(merge, into_side, into);
    if (from->flow && into->flow)
        return elem->text;
    if (!from->flow && !into->flow)
        return slice_equal(here, there) ? elem->text : reindent(merge, elem->text, here, there);
    GString *text = g_string_new(NULL);
    if (!into->flow)
        g_string_append_len(text, there.at, (gssize)there.len);
    if (from->map) {
        g_string_append_len(text, merge->sides[side].file.at + yaml_offset(node),
                            (gssize)(yaml_end(node) - yaml_offset(node)));
        g_string_append(text, value->type == YAML_SCALAR && !yaml_len(value) ? ":" : ": ");
    }
    g_string_append(text, value_flow(merge, side, value));
    if (!into->flow)
        g_string_append_c(text, '\n');
    return formatted(merge, text);
}
