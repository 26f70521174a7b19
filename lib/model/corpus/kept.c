/* SPDX-License-Identifier: MIT */
/* When documents are taken from the cache, and when it is worth writing. */
#include "model/corpus/internal.h"

#define WORTH_SAVING 64 /* documents: reading them costs as much as writing the cache */

/* Whether git names all of the entries, and whether any. */
static void count_names(const SourceEntry *entries, size_t count, bool *all, bool *any) {
    *all = true;
    *any = false;
    for (size_t i = 0; i < count; i++) {
        bool named = oid_is_set(&entries[i].id);
        *any |= named;
        *all &= named || entries[i].kind != SOURCE_DOCUMENT;
    }
}

uint64_t *corpus_open_cache(CorpusData *data, const Source *source, const CorpusOptions *options,
                            const SourceEntry *entries, size_t count) {
    if (!options->cache || options->keep)
        return NULL;
    Cache *cache = cache_open(options->cache, data->public.config, options->sketch);
    bool all, any;
    count_names(entries, count, &all, &any);
    uint64_t *marks = NULL;
    if (cache && !all && (options->named || cache_is_begun(cache)))
        marks = g_new(uint64_t, count + 1);
    if (marks)
        source_marks(source, options->threads, marks);
    if (marks || any || options->named)
        data->cache = cache;
    else
        cache_free(cache);
    return marks;
}

void corpus_save_cache(const CorpusData *data, size_t missed) {
    if (data->cache && missed >= WORTH_SAVING)
        cache_save(data->cache, data->all, data->public.document_count);
}
