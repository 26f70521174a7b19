/* SPDX-License-Identifier: MIT */
/* The bodies of documents, read when a page shows them. */
#include "show/site/internal.h"

/* Whether the bytes at hand are those that the corpus was made of. */
static bool is_same(const Page *page, const Document *document, Slice bytes) {
    if (bytes.len != document->size)
        return false;
    if (!oid_is_set(&document->blob) ||
        source_stands(page->site->options->source, document->path, document->mark))
        return true;
    Oid id = blob_id(bytes);
    return oid_equal(&id, &document->blob);
}

static void read_file(Page *page, const Document *document) {
    const SourceEntry entry = {document->path, document->blob, SOURCE_DOCUMENT};
    SourceResult result = SOURCE_MISSING;
    size_t limit = page->site->corpus->config->limits.document;
    page->read = NULL;
    g_byte_array_set_size(page->file, 0);
    if (page->error || !source_read(page->files, &entry, limit, page->file, &result, &page->error))
        return;
    if (result == SOURCE_READ &&
        is_same(page, document, (Slice){(const char *)page->file->data, page->file->len}))
        page->read = document;
    else
        fail(&page->error, EXIT_ENVIRONMENT,
             "'%s' was changed while the site was written; export it again", document->path);
}

Slice page_bytes(Page *page, const Document *document) {
    if (document->bytes.at || !page->files)
        return document->bytes;
    if (page->read != document)
        read_file(page, document);
    return page->read ? (Slice){(const char *)page->file->data, page->file->len} : SLICE("");
}

const Document *page_whole(Page *page, const Document *document) {
    if (document->bytes.at)
        return document;
    Document *whole = arena_make(page->arena, Document);
    *whole = *document;
    whole->bytes = page_bytes(page, document);
    return whole;
}
