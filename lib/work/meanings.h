/* SPDX-License-Identifier: MIT */
/* The hashes of what documents say (model/meaning.h), each made once and only when asked for. */
#pragma once

#include "model/corpus.h"
#include "model/meaning.h"

typedef struct Meanings Meanings;

/* Gives the bytes of a document's file; they may be put into `buffer`. False where they cannot be
 * read. */
typedef bool (*MeaningsRead)(void *context, const Document *document, GByteArray *buffer,
                             Slice *bytes);

/* Hashes of documents whose files `read` gives. The caller owns it. */
Meanings *meanings_new(MeaningsRead read, void *context);

/* The same where the files are a source's, read with `reader`, each up to `limit` bytes; the reader
 * outlives it. */
Meanings *meanings_of_source(SourceReader *reader, size_t limit);

/* The document's hash in hexadecimal; NULL where nobody can tell what it says. Lives as long as
 * `meanings`. */
const char *meanings_hash(Meanings *meanings, const Document *document);

/* The bytes of the document's file, until the next call. False where they cannot be read. */
bool meanings_read(Meanings *meanings, const Document *document, Slice *file);

/* Whether the link is pinned, and its target says something else by now. */
bool meanings_is_suspect(Meanings *meanings, const Link *link);

/* Frees it; NULL is fine. */
void meanings_free(Meanings *meanings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Meanings, meanings_free)
