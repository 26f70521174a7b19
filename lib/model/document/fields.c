/* SPDX-License-Identifier: MIT */
/* From front matter to fields: each key is looked up in the kind's schema. */
#include "base/text.h"
#include "model/document/internal.h"

static void on_fault(void *context, const YamlFault *fault) {
    Making *making = context;
    static const char *const rules[] = {"front-matter/syntax", "front-matter/duplicate-key",
                                        "front-matter/alias", "front-matter/encoding",
                                        "front-matter/limit"};
    const char *rule = rules[0];
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++)
        if (strcmp(rules[i] + strlen("front-matter/"), fault->kind) == 0)
            rule = rules[i];
    Problem *problem =
        making_problem(making, rule, fault->offset, fault->end, "%s", fault->message);
    if (fault->help)
        problem->help = arena_copy(making->arena, fault->help, strlen(fault->help));
    if (fault->ends || rule == rules[0] || rule == rules[4])
        making->document->broken = true;
}

/* Whether the front matter holds the field under any of its spellings. */
static bool has_field(const Document *document, const Field *field) {
    for (const YamlNode *key = yaml_child(document->front); key; key = yaml_next(key))
        if (kind_field_of_key(document->kind, yaml_text(key), NULL) == field)
            return true;
    return false;
}

static void unknown_key(Making *making, const YamlNode *key) {
    const Kind *kind = making->document->kind;
    if (kind->ignore_unknown)
        return;
    const char **names = arena_array(making->reader->scratch, const char *, kind->field_count + 1);
    for (size_t i = 0; i < kind->field_count; i++)
        names[i] = kind->fields[i].key;
    Slice name = yaml_text(key);
    const char *nearest = text_nearest(name, names, kind->field_count);
    const char *visible = text_visible(making->arena, name);
    Problem *problem = making_problem(making, "front-matter/unknown", yaml_offset(key),
                                      yaml_end(key), "unknown field '%s'", visible);
    problem->subject = visible;
    problem->help =
        nearest ? arena_printf(making->arena, "did you mean '%s'?", nearest)
                : arena_printf(making->arena,
                               "see 'req schema' for the fields of a %s, or add it to req.yml",
                               kind->name);
    const Field *meant = nearest ? kind_field_of_key(kind, slice_of(nearest), NULL) : NULL;
    if (meant && meant->source == FROM_FRONT_MATTER && !has_field(making->document, meant))
        making_mend_key(making, problem, key, nearest, meant);
}

static void check_size(Making *making, const YamlNode *value) {
    size_t limit = making->reader->config->limits.title;
    size_t len = yaml_len(value) > limit ? text_length(yaml_text(value)) : 0;
    if (len > limit)
        making_problem(making, "front-matter/limit", yaml_offset(value), yaml_end(value),
                       "the title has %zu characters, more than the limit of %zu", len, limit)
            ->subject = making->document->kind->title;
}

/* Tells of more references below a map of lists than the limit; they are read all the same. */
static void check_links(Making *making, const YamlNode *links) {
    size_t count = 0, limit = making->reader->config->limits.links;
    for (const YamlNode *key = yaml_child(links); key; key = yaml_next(key))
        for (const YamlNode *item = yaml_value(key) ? yaml_child(yaml_value(key)) : NULL; item;
             item = yaml_next(item))
            count++;
    if (count > limit)
        making_problem(making, "front-matter/limit", yaml_offset(links), yaml_offset(links),
                       "the document has %zu links, more than the limit of %zu", count, limit)
            ->subject = "links";
}

/* `number` counts the keys of the front matter, from 1. */
static void take_field(Making *making, const YamlNode *key, unsigned number) {
    Document *document = making->document;
    const Kind *kind = document->kind;
    int index;
    const Field *field = kind_field_of_key(kind, yaml_text(key), &index);
    if (!field || field->source != FROM_FRONT_MATTER) {
        unknown_key(making, key);
        return;
    }
    const YamlNode *value = yaml_value(key);
    DocumentField *place = (DocumentField *)(uintptr_t)&document->fields[index];
    place->place = document_key_place(document->front, key, number) & DOCUMENT_PLACES_MOST;
    if (value->type == YAML_SCALAR && yaml_len(value) == 0 && value->style == YAML_PLAIN)
        return; /* a key without a value is a field that is still to be filled */
    FieldPath path = {NULL, slice_of(field->name)};
    if (!making_check(making, field, &path, value)) {
        document->refused |= index < 64 ? (uint64_t)1 << index : 0;
        return;
    }
    place->taken = true;
    if (index == kind->title_field)
        check_size(making, value);
    if (index == kind->links_field)
        check_links(making, value);
}

void making_fields(Making *making) {
    Document *document = making->document;
    const ConfigLimits *limits = &making->reader->config->limits;
    YamlLimits bounds = {
        .bytes = limits->front_matter, .depth = limits->depth, .keys = limits->keys};
    size_t before = document->problems.count;
    const YamlNode *root = yaml_read(making->arena, document->head, document->front_offset,
                                     document->front_end, &bounds, on_fault, making);
    if (!root && document->problems.count > before)
        document->broken = true; /* none of it was read */
    if (!root || (root->type == YAML_SCALAR && yaml_len(root) == 0))
        return;
    if (root->type != YAML_MAP) {
        document->broken = true;
        making_problem(making, "front-matter/syntax", yaml_offset(root), yaml_end(root),
                       "the front matter must be fields and their values")
            ->help = "write one a line, like: title: Spring banner";
        return;
    }
    document->front = root;
    unsigned number = 0;
    for (const YamlNode *key = yaml_child(root); key; key = yaml_next(key))
        take_field(making, key, ++number);
    making_mend_twins(making);
}
