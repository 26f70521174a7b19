/* SPDX-License-Identifier: MIT */
/* What may stand in a place that somebody is about to fill: the words that a shell offers.
 *
 * A line a word, with what it means behind a tab where that is known. Words come from files that
 * strangers wrote: one that holds control characters, or what is no UTF-8, is left out; what stands
 * behind the tab is made visible and short.
 */
#pragma once

#include "base/stream.h"
#include "model/corpus.h"

/* A word as far as it is typed, and the repository that it is about. */
typedef struct {
    Stream *out;
    const char *typed; /* the whole word */
    size_t from;       /* what stands before this byte stays, and the rest is what is offered */
    Source *source;    /* set, with `config`, before anything of a repository is offered */
    const Config *config;
    unsigned threads;
    Corpus *corpus;   /* all documents, read when they are needed */
    GHashTable *said; /* each word once */
} Offer;

/* Makes an offer for `typed`, which must live as long; the caller ends it, before the source and
 * configuration that it was given. */
Offer offer_begin(Stream *out, const char *typed);
void offer_end(Offer *offer);

/* From now on what follows the last `separator` is offered; false where there is none. */
bool offer_behind(Offer *offer, char separator);

/* Offers one word with `ending` behind it, if it begins as typed; `about` may be empty. */
void offer_word(Offer *offer, Slice word, const char *ending, Slice about);

/* Offers each of `words` (NULL-terminated; NULL: none). */
void offer_words(Offer *offer, const char *const *words, const char *ending);

/* The ids of documents with their titles; `kinds` (NULL-terminated) narrows them, NULL: all but
 * terms. Reads no more than it offers: where files are named after ids, only those that begin as
 * typed, and none where there are too many for anybody to read their titles. */
void offer_ids(Offer *offer, const char *const *kinds);

/* The preferred words of the glossary with their definitions. */
void offer_terms(Offer *offer);

/* The kinds of document. */
void offer_kinds(Offer *offer);

/* Rules and their areas. */
void offer_rules(Offer *offer);

/* People of req.yml and of documents. */
void offer_people(Offer *offer);

/* The fields of a kind (NULL: of every kind), those of maps by their paths where `deep`. */
void offer_fields(Offer *offer, const Kind *kind, bool deep, const char *ending);

/* What the field at `path` of a kind (NULL: of any) may hold: what its type allows, else what
 * documents hold already. Of lists what follows the last comma. */
void offer_values(Offer *offer, const Kind *kind, Slice path);

/* A word of the query language: a field and a colon, then its values. With `terms` those of kinds
 * that make the glossary, else of the others. */
void offer_query(Offer *offer, bool terms);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Offer, offer_end)
