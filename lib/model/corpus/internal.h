/* SPDX-License-Identifier: MIT */
#pragma once

#include "model/cache.h"
#include "model/corpus.h"

/* A corpus and what finds things in it. */
typedef struct {
    Corpus public;
    GPtrArray *arenas;    /* of the workers, and one for the indexes */
    Arena *arena;         /* of the indexes */
    Glossary *glossary;   /* or NULL */
    Cache *cache;         /* that documents may point into; or NULL */
    Document **all;       /* `documents`, while they may still be changed */
    GHashTable *by_id;    /* Slice * to the first Document with that id */
    GHashTable *by_was;   /* Slice * to the Document that once had that id */
    uint32_t *first_link; /* by document index: where its links start; one more at the end */
    uint32_t *first_backlink;
    const Link **backlinks; /* sorted by target */
} CorpusData;

/* Opens CorpusData.cache where it may be of use: the bytes need not be kept, and git names them or
 * the file system marks them. In a work tree, unless names are asked for, it is not opened the very
 * first time, which would only take longer, and may be the last. Returns the marks of the entries
 * (Document.mark), which the caller owns; NULL where the cache does not go by them. */
uint64_t *corpus_open_cache(CorpusData *data, const Source *source, const CorpusOptions *options,
                            const SourceEntry *entries, size_t count);

/* Writes the cache anew where it is open and `missed` documents, that it could have given without
 * their being read, are worth it. */
void corpus_save_cache(const CorpusData *data, size_t missed);

/* Makes the tables by id. */
void corpus_index_ids(CorpusData *data);

/* Where the first document stands whose path is not before `path`. */
size_t corpus_from(const Corpus *corpus, const char *path);

/* The document of the same path and blob in the corpus that is known, as one of this corpus, in
 * `arena`; or NULL. Both are in order: `*at` is where the known one has come to. */
Document *share_known(const Corpus *known, Arena *arena, const SourceEntry *entry, size_t *at);

/* The same by path and bytes, where the source knows no blobs. */
Document *share_read(const Corpus *known, Arena *arena, const SourceEntry *entry, Slice bytes);

/* The entries that make the glossary, by their places; `*count` of them. The caller owns it. */
uint32_t *corpus_term_entries(const Schema *schema, const SourceEntry *entries, size_t total,
                              size_t *count);

/* Which fields of each kind hold references; made once. */
typedef GPtrArray LinkSlots;

/* The links of one document: a run in the array of the thread that read it. */
typedef struct {
    const GArray *links; /* of Link */
    uint32_t first, count;
} LinkRun;

/* The places of references in every kind; texts are in `arena`. Freed with g_ptr_array_unref(). */
LinkSlots *link_slots_new(Arena *arena, const Schema *schema);

/* Appends a document's links to `links`, where they lead still unknown. */
LinkRun links_collect(const LinkSlots *slots, const Schema *schema, const Document *document,
                      GArray *links);

/* Joins the runs (one for each document, in their order) and finds where each link leads. */
void corpus_index_links(CorpusData *data, const LinkRun *runs);
