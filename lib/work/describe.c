/* SPDX-License-Identifier: MIT */
#include "work/describe.h"

#include "base/text.h"
#include "work/fields.h"

#include <stdarg.h>

#define TEXT_SHOWN 40 /* bytes of a value; the rest is in the diff */

/* A line under way. */
typedef struct {
    Arena *arena;
    GPtrArray *parts; /* strings of the arena; the status first */
} Line;

static const char *shown(Arena *arena, Slice text) {
    return text_shown(arena, text, TEXT_SHOWN);
}

/* The values of a map. */
static const char *entries_text(Arena *arena, const YamlNode *map) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key))
        g_string_append_printf(text, "%s%.*s", text->len ? " " : "",
                               SLICE_ARG(yaml_text(yaml_value(key))));
    return shown(arena, (Slice){text->str, text->len});
}

/* A list of maps: how many, and the last one, which is most often the new one. */
static const char *maps_text(Arena *arena, const YamlNode *list) {
    size_t count = 1;
    const YamlNode *last = yaml_child(list);
    for (; yaml_next(last); last = yaml_next(last))
        count++;
    return arena_printf(arena, "%zu: %s", count, entries_text(arena, last));
}

static const char *list_text(Arena *arena, const YamlNode *list) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (const YamlNode *item = yaml_child(list); item; item = yaml_next(item)) {
        if (item->type != YAML_SCALAR)
            return maps_text(arena, list);
        g_string_append_printf(text, "%s%.*s", text->len ? ", " : "", SLICE_ARG(yaml_text(item)));
    }
    return shown(arena, (Slice){text->str, text->len});
}

static const char *value_text(Arena *arena, const YamlNode *value) {
    return value->type == YAML_LIST  ? list_text(arena, value)
           : value->type == YAML_MAP ? entries_text(arena, value)
                                     : shown(arena, yaml_text(value));
}

static void add(Line *line, const char *format, ...) G_GNUC_PRINTF(2, 3);

static void add(Line *line, const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    g_ptr_array_add(line->parts, arena_copy(line->arena, text, strlen(text)));
}

/* Who signed off for which side, where the field is an item of the approvals. */
static bool add_approval(Line *line, const FieldPair *pair) {
    const YamlNode *item = pair->now ? pair->now : pair->old;
    if (!g_str_has_prefix(pair->path, "approvals.") || item->type != YAML_MAP)
        return false;
    const char *side = shown(line->arena, slice_of(pair->path + strlen("approvals.")));
    if (pair->now)
        add(line, "approved for %s by %s", side,
            shown(line->arena, yaml_text(yaml_get(item, "by"))));
    else
        add(line, "approval of %s withdrawn", side);
    return true;
}

static void add_field(Line *line, const FieldPair *pair) {
    Arena *arena = line->arena;
    const char *path = shown(arena, slice_of(pair->path));
    if (add_approval(line, pair))
        return;
    const char *old = pair->old ? value_text(arena, pair->old) : NULL;
    const char *now = pair->now ? value_text(arena, pair->now) : NULL;
    if (old && now && strcmp(pair->path, "status") == 0)
        g_ptr_array_insert(line->parts, 0, arena_printf(arena, "%s → %s", old, now));
    else if (!old)
        add(line, "%s %s", path, now);
    else if (!now)
        add(line, "%s removed", path);
    else if (strcmp(old, now) == 0) /* apart only in what is not shown */
        add(line, "%s changed", path);
    else
        add(line, "%s %s → %s", path, old, now);
}

static void compare_fields(Line *line, const Document *old, const Document *new) {
    size_t count;
    const FieldPair *pairs = fields_differing(line->arena, old, new, &count);
    for (size_t i = 0; i < count; i++)
        add_field(line, &pairs[i]);
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

const char *describe_fields(Arena *arena, const Document *old, const Document *new) {
    g_autoptr(GPtrArray) parts = g_ptr_array_new();
    g_autoptr(GString) text = g_string_new(NULL);
    Line line = {arena, parts};
    compare_fields(&line, old, new);
    for (unsigned i = 0; i < parts->len; i++)
        g_string_append_printf(text, "%s%s", i ? ", " : "", (const char *)parts->pdata[i]);
    return arena_copy(arena, text->str, text->len);
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
