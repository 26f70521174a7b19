/* SPDX-License-Identifier: MIT */
/* What links documents. The references of a document are collected right after it was read, by the
 * thread that has it at hand; where they lead is looked up when all documents are known. */
#include "base/text.h"
#include "model/corpus/internal.h"

/* One place of a kind's schema that holds references. */
typedef struct {
    int index;        /* of the field */
    const char *key;  /* of the entry in the field's map, or NULL */
    const char *path; /* `links.refines` */
    const Field *reference;
} Slot;

/* The reference that a field is, or is a list of; or NULL. */
static const Field *reference_of(const Field *field) {
    if (field->type == FIELD_LIST)
        field = field->of;
    return field && field->type == FIELD_REFERENCE ? field : NULL;
}

static void add_slot(GArray *slots, Slot slot, const Field *field) {
    slot.reference = reference_of(field);
    if (slot.reference)
        g_array_append_val(slots, slot);
}

static GArray *slots_of(Arena *arena, const Kind *kind) {
    GArray *slots = g_array_new(FALSE, FALSE, sizeof(Slot));
    for (size_t i = 0; i < kind->field_count; i++) {
        const Field *field = &kind->fields[i];
        add_slot(slots, (Slot){.index = (int)i, .path = field->name}, field);
        for (size_t f = 0; field->type == FIELD_MAP && f < field->field_count; f++) {
            const Field *entry = &field->fields[f];
            const char *path = arena_printf(arena, "%s.%s", field->name, entry->name);
            add_slot(slots, (Slot){.index = (int)i, .key = entry->key, .path = path}, entry);
        }
    }
    return slots;
}

/* What a reference leads to: an id, or for kinds without ids a name whose slug it is. */
static const Document *resolve(CorpusData *data, const Field *reference, Slice target) {
    const Document *found = corpus_find(&data->public, target);
    if (found || !reference_kind(&data->public.config->schema, reference))
        return found;
    return corpus_find(&data->public, slice_of(text_slug(data->arena, target, 200)));
}

static void add_link(GArray *links, const Schema *schema, const Document *from, const Slot *slot,
                     const YamlNode *value) {
    Slice text = yaml_text(value);
    size_t at = slice_find(text, '@', 0);
    Slice target = slice_range(text, 0, at);
    if (value->type != YAML_SCALAR || target.len == 0 || links->len == UINT32_MAX)
        return;
    if (!reference_fits(schema, slot->reference, target))
        return; /* told already: it is no id */
    bool quoted = value->style != YAML_PLAIN;
    uint32_t offset = yaml_offset(value) + quoted;
    uint32_t end = yaml_end(value) - quoted;
    if (offset + text.len == end)
        end = offset + (uint32_t)target.len;
    Link link = {.from = from,
                 .type = slot->path,
                 .target = target,
                 .pin = slice_range(text, at + 1, text.len),
                 .field = slot->reference,
                 .offset = offset,
                 .end = end};
    g_array_append_val(links, link);
}

static void add_links(GArray *links, const Schema *schema, const Document *from, const Slot *slot) {
    const YamlNode *value = document_field(from, slot->index);
    if (value && slot->key)
        value = yaml_get(value, slot->key);
    if (value && value->type == YAML_SCALAR)
        add_link(links, schema, from, slot, value);
    else if (value && value->type == YAML_LIST)
        for (const YamlNode *item = yaml_child(value); item; item = yaml_next(item))
            add_link(links, schema, from, slot, item);
}

static void index_backlinks(CorpusData *data) {
    Corpus *corpus = &data->public;
    uint32_t *first = arena_array(data->arena, uint32_t, corpus->document_count + 2);
    for (size_t i = 0; i < corpus->link_count; i++)
        if (corpus->links[i].to)
            first[corpus->links[i].to->index + 2]++;
    for (size_t i = 2; i < corpus->document_count + 2; i++)
        first[i] += first[i - 1];
    data->backlinks = arena_array(data->arena, const Link *, corpus->link_count + 1);
    for (size_t i = 0; i < corpus->link_count; i++)
        if (corpus->links[i].to)
            data->backlinks[first[corpus->links[i].to->index + 1]++] = &corpus->links[i];
    data->first_backlink = first;
}

LinkSlots *link_slots_new(Arena *arena, const Schema *schema) {
    LinkSlots *slots = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    for (size_t i = 0; i < schema->kind_count; i++)
        g_ptr_array_add(slots, slots_of(arena, &schema->kinds[i]));
    return slots;
}

LinkRun links_collect(const LinkSlots *slots, const Schema *schema, const Document *document,
                      GArray *links) {
    const GArray *own = g_ptr_array_index(slots, document->kind - schema->kinds);
    LinkRun run = {links, links->len, 0};
    for (unsigned s = 0; s < own->len; s++)
        add_links(links, schema, document, &g_array_index(own, Slot, s));
    run.count = links->len - run.first;
    return run;
}

void corpus_index_links(CorpusData *data, const LinkRun *runs) {
    Corpus *corpus = &data->public;
    data->first_link = arena_array(data->arena, uint32_t, corpus->document_count + 1);
    for (size_t i = 0; i < corpus->document_count; i++)
        data->first_link[i + 1] = data->first_link[i] + runs[i].count;
    corpus->link_count = data->first_link[corpus->document_count];
    Link *all = arena_array(data->arena, Link, corpus->link_count + 1);
    for (size_t i = 0; i < corpus->document_count; i++)
        for (uint32_t n = 0; n < runs[i].count; n++) {
            Link *link = &all[data->first_link[i] + n];
            *link = g_array_index(runs[i].links, Link, runs[i].first + n);
            link->to = resolve(data, link->field, link->target);
        }
    corpus->links = all;
    index_backlinks(data);
}

void corpus_links_from(const Corpus *corpus, const Document *document, const Link **links,
                       size_t *count) {
    const CorpusData *data = (const CorpusData *)corpus;
    uint32_t first = data->first_link[document->index];
    *links = corpus->links + first;
    *count = data->first_link[document->index + 1] - first;
}

void corpus_links_to(const Corpus *corpus, const Document *document, const Link *const **links,
                     size_t *count) {
    const CorpusData *data = (const CorpusData *)corpus;
    uint32_t first = data->first_backlink[document->index];
    *links = data->backlinks + first;
    *count = data->first_backlink[document->index + 1] - first;
}
