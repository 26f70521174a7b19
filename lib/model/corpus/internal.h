/* SPDX-License-Identifier: MIT */
#pragma once

#include "model/corpus.h"

/* A corpus and what finds things in it. */
typedef struct {
    Corpus public;
    GPtrArray *arenas;    /* of the workers, and one for the indexes */
    Arena *arena;         /* of the indexes */
    Document **all;       /* `documents`, while they may still be changed */
    GHashTable *by_id;    /* Slice * to the first Document with that id */
    GHashTable *by_was;   /* Slice * to the Document that once had that id */
    uint32_t *first_link; /* by document index: where its links start; one more at the end */
    uint32_t *first_backlink;
    const Link **backlinks; /* sorted by target */
} CorpusData;

/* Makes the tables by id. */
void corpus_index_ids(CorpusData *data);

/* Collects the references of every document and resolves them. */
void corpus_index_links(CorpusData *data);
