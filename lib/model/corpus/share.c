/* SPDX-License-Identifier: MIT */
/* What a corpus shares with one that was read before. */
#include "model/corpus/internal.h"

static Document *shared(Arena *arena, const Document *known, const char *path) {
    Document *document = arena_make(arena, Document);
    *document = *known;
    document->path = path;
    document->same_id = NULL;
    return document;
}

Document *share_known(const Corpus *known, Arena *arena, const SourceEntry *entry, size_t *at) {
    int order = 1;
    while (*at < known->document_count &&
           (order = strcmp(known->documents[*at]->path, entry->path)) < 0)
        ++*at;
    if (order != 0 || !oid_equal(&known->documents[*at]->blob, &entry->id))
        return NULL;
    return shared(arena, known->documents[*at], entry->path);
}

Document *share_read(const Corpus *known, Arena *arena, const SourceEntry *entry, Slice bytes) {
    const Document *document = known ? corpus_at(known, entry->path) : NULL;
    if (!document || document->size != bytes.len)
        return NULL;
    Oid id = blob_id(bytes);
    return oid_equal(&id, &document->blob) ? shared(arena, document, entry->path) : NULL;
}
