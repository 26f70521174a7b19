/* SPDX-License-Identifier: MIT */
#include "work/describe.h"

#include "base/text.h"

#include <stdarg.h>

#define TEXT_SHOWN 40 /* bytes of a value; the rest is in the diff */

/* One leaf of a front matter: its path and its value in words. */
typedef struct {
    const char *path;
    const char *text;
} Leaf;

/* A line under way. */
typedef struct {
    Arena *arena;
    GPtrArray *parts; /* strings of the arena; the status first */
} Line;

static const char *shown(Arena *arena, Slice text) {
    Slice head = text_head(text, TEXT_SHOWN);
    const char *visible = text_visible(arena, head);
    return head.len < text.len ? arena_printf(arena, "%s…", visible) : visible;
}

/* A list of maps: how many, and the last one, which is most often the new one. */
static const char *entries_text(Arena *arena, const YamlNode *list) {
    size_t count = 0;
    g_autoptr(GString) text = g_string_new(NULL);
    for (const YamlNode *item = list->child; item; item = item->next, count++) {
        g_string_truncate(text, 0);
        for (const YamlNode *key = item->child; key; key = key->next)
            g_string_append_printf(text, " %.*s",
                                   SLICE_ARG(yaml_text(key->value ? key->value : key)));
    }
    return arena_printf(arena, "%zu:%s", count, shown(arena, (Slice){text->str, text->len}));
}

static const char *list_text(Arena *arena, const YamlNode *list) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (const YamlNode *item = list->child; item; item = item->next) {
        if (item->type != YAML_SCALAR)
            return entries_text(arena, list);
        g_string_append_printf(text, "%s%.*s", text->len ? ", " : "", SLICE_ARG(yaml_text(item)));
    }
    return shown(arena, (Slice){text->str, text->len});
}

/* Recursion is bounded by the nesting of front matter. */
static void flatten(Arena *arena, GArray *leaves, const char *path, const YamlNode *value) {
    if (value->type == YAML_MAP) {
        for (const YamlNode *key = value->child; key; key = key->next)
            flatten(
                arena, leaves,
                arena_printf(arena, "%s%s%s", path, *path ? "." : "", shown(arena, yaml_text(key))),
                key->value);
        return;
    }
    Leaf leaf = {path, value->type == YAML_LIST ? list_text(arena, value)
                                                : shown(arena, yaml_text(value))};
    g_array_append_val(leaves, leaf);
}

static GArray *leaves_of(Arena *arena, const Document *document) {
    GArray *leaves = g_array_new(FALSE, FALSE, sizeof(Leaf));
    if (document->front)
        flatten(arena, leaves, "", document->front);
    return leaves;
}

static const char *find(const GArray *leaves, const char *path) {
    for (unsigned i = 0; i < leaves->len; i++)
        if (strcmp(g_array_index(leaves, Leaf, i).path, path) == 0)
            return g_array_index(leaves, Leaf, i).text;
    return NULL;
}

static void add(Line *line, const char *format, ...) G_GNUC_PRINTF(2, 3);

static void add(Line *line, const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    g_ptr_array_add(line->parts, arena_copy(line->arena, text, strlen(text)));
}

static void add_leaf(Line *line, const char *path, const char *old, const char *new) {
    if (old && new &&strcmp(path, "status") == 0)
        g_ptr_array_insert(line->parts, 0, arena_printf(line->arena, "%s → %s", old, new));
    else if (!old)
        add(line, "%s %s", path, new);
    else if (!new)
        add(line, "%s removed", path);
    else
        add(line, "%s %s → %s", path, old, new);
}

static void compare_fields(Line *line, const Document *old, const Document *new) {
    g_autoptr(GArray) before = leaves_of(line->arena, old), after = leaves_of(line->arena, new);
    for (unsigned i = 0; i < after->len; i++) {
        const Leaf *leaf = &g_array_index(after, Leaf, i);
        const char *was = find(before, leaf->path);
        if (!was || strcmp(was, leaf->text) != 0)
            add_leaf(line, leaf->path, was && *was ? was : NULL, leaf->text);
    }
    for (unsigned i = 0; i < before->len; i++) {
        const Leaf *leaf = &g_array_index(before, Leaf, i);
        if (!find(after, leaf->path) && *leaf->text)
            add_leaf(line, leaf->path, leaf->text, NULL);
    }
}

static Slice body_of(const Document *document) {
    return slice_range(document->bytes, document->body_offset, document->bytes.len);
}

static const char *name_of(Arena *arena, const Document *document) {
    return document->id.len ? text_visible(arena, document->id)
                            : text_visible(arena, slice_of(document->path));
}

/* The parts behind the name, as many as fit into `columns`. */
static const char *join(Line *line, const char *name, size_t columns) {
    g_autoptr(GString) text = g_string_new(name);
    size_t width = text_length(slice_of(name));
    for (unsigned i = 0; i < line->parts->len; i++) {
        const char *part = g_ptr_array_index(line->parts, i);
        size_t more = text_length(slice_of(part)) + 2;
        bool last = i + 1 == line->parts->len;
        if (columns && i > 0 && width + more + (last ? 0 : strlen(" and 99 more")) > columns) {
            g_string_append_printf(text, " and %u more", line->parts->len - i);
            break;
        }
        g_string_append_printf(text, "%s%s", i ? ", " : ": ", part);
        width += more;
    }
    return arena_copy(line->arena, text->str, text->len);
}

const char *describe_change(Arena *arena, const Document *old, const Document *new,
                            size_t columns) {
    const Document *one = new ? new : old;
    g_autoptr(GPtrArray) parts = g_ptr_array_new();
    Line line = {arena, parts};
    if (!old || !new) {
        add(&line, "%s %s", old ? "remove" : "add", shown(arena, one->title));
    } else {
        if (strcmp(old->path, new->path) != 0)
            add(&line, "renamed");
        compare_fields(&line, old, new);
        if (!slice_equal(body_of(old), body_of(new)))
            add(&line, "text");
        if (!parts->len)
            add(&line, "layout");
    }
    return join(&line, name_of(arena, one), columns);
}
