/* SPDX-License-Identifier: MIT */
/* Finding documents by id and by path. */
#include "model/corpus/internal.h"

/* Former ids: a list of texts in `was`. */
static void index_was(CorpusData *data, Document *document, int field) {
    const YamlNode *was = field >= 0 ? document_field(document, field) : NULL;
    for (const YamlNode *item = was ? yaml_child(was) : NULL; item; item = yaml_next(item)) {
        Slice *key = arena_make(data->arena, Slice);
        *key = yaml_text(item);
        if (key->len && !g_hash_table_contains(data->by_was, key))
            g_hash_table_insert(data->by_was, key, document);
    }
}

void corpus_index_ids(CorpusData *data) {
    data->by_id = g_hash_table_new(slice_hash, slice_same);
    data->by_was = g_hash_table_new(slice_hash, slice_same);
    /* Backwards, so that each document is put before the later ones of the same id. */
    for (size_t i = data->public.document_count; i-- > 0;) {
        Document *document = data->all[i];
        if (document->id.len == 0)
            continue;
        document->same_id = g_hash_table_lookup(data->by_id, &document->id);
        g_hash_table_replace(data->by_id, &document->id, document);
    }
    const Schema *schema = &data->public.config->schema;
    g_autofree int *was = g_new(int, schema->kind_count + 1);
    for (size_t i = 0; i < schema->kind_count; i++)
        kind_field(&schema->kinds[i], SLICE("was"), &was[i]);
    for (size_t i = 0; i < data->public.document_count; i++)
        index_was(data, data->all[i], was[data->all[i]->kind - schema->kinds]);
}

const Document *corpus_find(const Corpus *corpus, Slice id) {
    const CorpusData *data = (const CorpusData *)corpus;
    const Document *document = g_hash_table_lookup(data->by_id, &id);
    return document ? document : g_hash_table_lookup(data->by_was, &id);
}

size_t corpus_from(const Corpus *corpus, const char *path) {
    size_t low = 0, high = corpus->document_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(corpus->documents[middle]->path, path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const Document *corpus_at(const Corpus *corpus, const char *path) {
    size_t at = corpus_from(corpus, path);
    bool found = at < corpus->document_count && strcmp(corpus->documents[at]->path, path) == 0;
    return found ? corpus->documents[at] : NULL;
}
