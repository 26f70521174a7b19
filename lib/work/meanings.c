/* SPDX-License-Identifier: MIT */
#include "work/meanings.h"

struct Meanings {
    MeaningsRead read;
    void *context;
    SourceReader *reader; /* of meanings_of_source() */
    size_t limit;
    MarkdownReader *markdown;
    GByteArray *bytes;
    Arena *arena;
    GHashTable *hashes; /* Document to its hash; "" where that is not known */
};

Meanings *meanings_new(MeaningsRead read, void *context) {
    Meanings *meanings = g_new0(Meanings, 1);
    *meanings = (Meanings){.read = read,
                           .context = context,
                           .markdown = markdown_reader_new(),
                           .bytes = g_byte_array_new(),
                           .arena = arena_new(),
                           .hashes = g_hash_table_new(NULL, NULL)};
    return meanings;
}

/* A MeaningsRead. */
static bool read_of_source(void *context, const Document *document, GByteArray *buffer,
                           Slice *bytes) {
    const Meanings *meanings = context;
    SourceResult result = SOURCE_MISSING;
    *bytes = document->bytes;
    if (document->bytes.at)
        return true;
    if (!source_read_path(meanings->reader, document->path, meanings->limit, buffer, &result,
                          NULL) ||
        result != SOURCE_READ)
        return false;
    *bytes = (Slice){(const char *)buffer->data, buffer->len};
    return true;
}

Meanings *meanings_of_source(SourceReader *reader, size_t limit) {
    Meanings *meanings = meanings_new(read_of_source, NULL);
    meanings->context = meanings;
    meanings->reader = reader;
    meanings->limit = limit;
    return meanings;
}

bool meanings_read(Meanings *meanings, const Document *document, Slice *file) {
    g_byte_array_set_size(meanings->bytes, 0);
    return meanings->read(meanings->context, document, meanings->bytes, file);
}

const char *meanings_hash(Meanings *meanings, const Document *document) {
    if (document->meaning)
        return document->meaning;
    const char *known = g_hash_table_lookup(meanings->hashes, document);
    char hex[MEANING_HEX + 1] = "";
    Slice file;
    if (!known) {
        if (meanings_read(meanings, document, &file))
            meaning_hash(meanings->markdown, document, file, hex);
        known = arena_copy(meanings->arena, hex, strlen(hex));
        g_hash_table_insert(meanings->hashes, (void *)(uintptr_t)document,
                            (void *)(uintptr_t)known);
    }
    return *known ? known : NULL;
}

/* A pin of another form is told as such, or in a reference by name is none. */
bool meanings_is_suspect(Meanings *meanings, const Link *link) {
    if (!link->to || link->to == link->from || !meaning_is_pin(link->pin))
        return false;
    const char *hash = meanings_hash(meanings, link->to);
    return hash && !meaning_matches(hash, link->pin);
}

void meanings_free(Meanings *meanings) {
    if (!meanings)
        return;
    markdown_reader_free(meanings->markdown);
    g_byte_array_unref(meanings->bytes);
    arena_free(meanings->arena);
    g_hash_table_unref(meanings->hashes);
    g_free(meanings);
}
