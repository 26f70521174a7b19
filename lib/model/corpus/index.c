/* SPDX-License-Identifier: MIT */
/* Finding documents by id, by path, and by what links to them. */
#include "base/text.h"
#include "model/corpus/internal.h"

static unsigned hash_slice(const void *key) {
    const Slice *slice = key;
    return hash_bytes(slice->at, slice->len);
}

static gboolean same_slice(const void *a, const void *b) {
    return slice_equal(*(const Slice *)a, *(const Slice *)b);
}

/* Former ids: a list of texts in `was`. */
static void index_was(CorpusData *data, Document *document) {
    const YamlNode *was = document_value(document, "was");
    for (const YamlNode *item = was ? was->child : NULL; item; item = item->next) {
        Slice *key = arena_make(data->arena, Slice);
        *key = yaml_text(item);
        if (key->len && !g_hash_table_contains(data->by_was, key))
            g_hash_table_insert(data->by_was, key, document);
    }
}

void corpus_index_ids(CorpusData *data) {
    data->by_id = g_hash_table_new(hash_slice, same_slice);
    data->by_was = g_hash_table_new(hash_slice, same_slice);
    /* Backwards, so that each document is put before the later ones of the same id. */
    for (size_t i = data->public.document_count; i-- > 0;) {
        Document *document = data->all[i];
        if (document->id.len == 0)
            continue;
        document->same_id = g_hash_table_lookup(data->by_id, &document->id);
        g_hash_table_replace(data->by_id, &document->id, document);
    }
    for (size_t i = 0; i < data->public.document_count; i++)
        index_was(data, data->all[i]);
}

const Document *corpus_find(const Corpus *corpus, Slice id) {
    const CorpusData *data = (const CorpusData *)corpus;
    const Document *document = g_hash_table_lookup(data->by_id, &id);
    return document ? document : g_hash_table_lookup(data->by_was, &id);
}

const Document *corpus_at(const Corpus *corpus, const char *path) {
    size_t low = 0, high = corpus->document_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(path, corpus->documents[middle]->path);
        if (order == 0)
            return corpus->documents[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

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

static void add_slot(GArray *slots, int index, const char *key, const char *path,
                     const Field *field) {
    Slot slot = {index, key, path, reference_of(field)};
    if (slot.reference)
        g_array_append_val(slots, slot);
}

static GArray *slots_of(CorpusData *data, const Kind *kind) {
    GArray *slots = g_array_new(FALSE, FALSE, sizeof(Slot));
    for (size_t i = 0; i < kind->field_count; i++) {
        const Field *field = &kind->fields[i];
        add_slot(slots, (int)i, NULL, field->name, field);
        for (size_t f = 0; field->type == FIELD_MAP && f < field->field_count; f++) {
            const Field *entry = &field->fields[f];
            const char *path = arena_printf(data->arena, "%s.%s", field->name, entry->name);
            add_slot(slots, (int)i, entry->key, path, entry);
        }
    }
    return slots;
}

/* What a reference leads to: an id, or for kinds without ids a name whose slug it is. */
static const Document *resolve(CorpusData *data, const Field *reference, Slice target) {
    const Document *found = corpus_find(&data->public, target);
    bool named = reference->to && reference->to[0];
    if (found || !named)
        return found;
    const Kind *kind = schema_kind(&data->public.config->schema, reference->to[0]);
    if (!kind || kind->prefixes[0])
        return NULL;
    return corpus_find(&data->public, slice_of(text_slug(data->arena, target, 200)));
}

static void add_link(CorpusData *data, GArray *links, const Document *from, const Slot *slot,
                     const YamlNode *value) {
    Slice text = yaml_text(value);
    size_t at = slice_find(text, '@', 0);
    Slice target = slice_range(text, 0, at);
    if (value->type != YAML_SCALAR || target.len == 0 || links->len == UINT32_MAX)
        return;
    bool quoted = value->style != YAML_PLAIN;
    uint32_t offset = value->offset + quoted;
    uint32_t end = value->end - quoted;
    if (offset + text.len == end)
        end = offset + (uint32_t)target.len;
    Link link = {.from = from,
                 .to = resolve(data, slot->reference, target),
                 .type = slot->path,
                 .target = target,
                 .pin = slice_range(text, at + 1, text.len),
                 .field = slot->reference,
                 .offset = offset,
                 .end = end};
    g_array_append_val(links, link);
}

static void add_links(CorpusData *data, GArray *links, const Document *from, const Slot *slot) {
    const YamlNode *value = from->values[slot->index];
    if (value && slot->key)
        value = yaml_get(value, slot->key);
    if (value && value->type == YAML_SCALAR)
        add_link(data, links, from, slot, value);
    else if (value && value->type == YAML_LIST)
        for (const YamlNode *item = value->child; item; item = item->next)
            add_link(data, links, from, slot, item);
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

void corpus_index_links(CorpusData *data) {
    Corpus *corpus = &data->public;
    const Schema *schema = &corpus->config->schema;
    g_autoptr(GPtrArray) slots = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    for (size_t i = 0; i < schema->kind_count; i++)
        g_ptr_array_add(slots, slots_of(data, &schema->kinds[i]));
    g_autoptr(GArray) links = g_array_new(FALSE, FALSE, sizeof(Link));
    data->first_link = arena_array(data->arena, uint32_t, corpus->document_count + 1);
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        const GArray *own = g_ptr_array_index(slots, document->kind - schema->kinds);
        data->first_link[i] = links->len;
        for (unsigned s = 0; s < own->len; s++)
            add_links(data, links, document, &g_array_index(own, Slot, s));
    }
    data->first_link[corpus->document_count] = links->len;
    corpus->link_count = links->len;
    corpus->links = links->len ? memcpy(arena_array(data->arena, Link, links->len), links->data,
                                        links->len * sizeof(Link))
                               : NULL;
    index_backlinks(data);
}

void corpus_links_from(const Corpus *corpus, const Document *document, const Link **links,
                       size_t *count) {
    const CorpusData *data = (const CorpusData *)corpus;
    uint32_t first = data->first_link[document->index];
    *links = corpus->links ? corpus->links + first : NULL;
    *count = data->first_link[document->index + 1] - first;
}

void corpus_links_to(const Corpus *corpus, const Document *document, const Link *const **links,
                     size_t *count) {
    const CorpusData *data = (const CorpusData *)corpus;
    uint32_t first = data->first_backlink[document->index];
    *links = data->backlinks + first;
    *count = data->first_backlink[document->index + 1] - first;
}
