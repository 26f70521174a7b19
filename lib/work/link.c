/* SPDX-License-Identifier: MIT */
#include "work/link.h"

#include "base/text.h"
#include "model/value.h"

static bool is_reference(const Field *field, LinkType *type) {
    type->list = field->type == FIELD_LIST;
    type->field = type->list ? value_item_field(field) : field;
    return type->field->type == FIELD_REFERENCE && field->source == FROM_FRONT_MATTER;
}

static bool take(Arena *arena, const Field *map, const Field *field, const char *name,
                 GPtrArray *names, LinkType *type) {
    if (!is_reference(field, type))
        return false;
    g_ptr_array_add(names, (void *)(uintptr_t)field->name);
    type->path = map ? arena_printf(arena, "%s.%s", map->name, field->name) : field->name;
    return strcmp(name, field->name) == 0 || strcmp(name, type->path) == 0;
}

bool link_type_find(Arena *arena, const Kind *kind, const char *name, LinkType *type,
                    GError **error) {
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (size_t i = 0; i < kind->field_count; i++) {
        const Field *field = &kind->fields[i];
        const Field *map = (int)i == kind->links_field ? field : NULL;
        if (!map && take(arena, NULL, field, name, names, type))
            return true;
        for (size_t k = 0; map && k < map->field_count; k++)
            if (take(arena, map, &map->fields[k], name, names, type))
                return true;
    }
    const char *nearest =
        text_nearest(slice_of(name), (const char *const *)names->pdata, names->len);
    g_ptr_array_add(names, NULL);
    g_autofree char *all = g_strjoinv(", ", (char **)names->pdata);
    return nearest ? fail(error, EXIT_USAGE, "a %s has no links '%s'; did you mean '%s'?",
                          kind->name, name, nearest)
                   : fail(error, EXIT_USAGE, "a %s has no links '%s'; there are %s", kind->name,
                          name, *all ? all : "none");
}

bool link_type_fits(const LinkType *type, const Document *from, const Document *to,
                    GError **error) {
    const char *const *kinds = type->field->to;
    if (from == to)
        return fail(error, EXIT_USAGE, "'%.*s' cannot link to itself", SLICE_ARG(to->id));
    if (to->id.len == 0)
        return fail(error, EXIT_USAGE, "'%s' has no id to link to", to->path);
    if (!kinds || !kinds[0] || g_strv_contains(kinds, to->kind->name))
        return true;
    g_autofree char *wanted = g_strjoinv(" or ", (char **)(uintptr_t)kinds);
    return fail(error, EXIT_USAGE, "'%.*s' is a %s, and '%s' is for a %s", SLICE_ARG(to->id),
                to->kind->name, type->path, wanted);
}

static Slice without_pin(Slice reference) {
    return slice_range(reference, 0, slice_find(reference, '@', 0));
}

/* Whether the reference names it, by its id or one that it had. */
static bool names(Slice reference, const Document *document) {
    Slice id = without_pin(reference);
    const YamlNode *was = document_value(document, "was");
    bool found = slice_equal(id, document->id);
    for (const YamlNode *item = was ? yaml_child(was) : NULL; item && !found;
         item = yaml_next(item))
        found = slice_equal(id, yaml_text(item));
    return found && id.len;
}

Slice link_written(const LinkType *type, const Document *from, const Document *to) {
    const YamlNode *value = document_value(from, type->path);
    const YamlNode *item = value && value->type == YAML_LIST ? yaml_child(value) : value;
    for (; item; item = item->type == YAML_SCALAR && value != item ? yaml_next(item) : NULL)
        if (names(yaml_text(item), to))
            return yaml_text(item);
    return (Slice){NULL, 0};
}

const char *const LINKS_WITHOUT_CIRCLES[] = {"links.depends", "links.refines", NULL};

Graph link_graph(const Corpus *corpus, const char *type, Arena *arena) {
    uint32_t *first = arena_array(arena, uint32_t, corpus->document_count + 1);
    uint32_t *to = arena_array(arena, uint32_t, corpus->link_count + 1), edges = 0;
    size_t at = 0;
    for (size_t i = 0; i < corpus->document_count; i++) {
        first[i] = edges;
        for (; at < corpus->link_count && corpus->links[at].from->index == i; at++) {
            const Link *link = &corpus->links[at];
            if (link->to && link->to != link->from && strcmp(link->type, type) == 0)
                to[edges++] = link->to->index;
        }
    }
    first[corpus->document_count] = edges;
    return (Graph){corpus->document_count, first, to};
}
