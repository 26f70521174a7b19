/* SPDX-License-Identifier: MIT */
#pragma once

#include "work/suggest.h"

/* What is known of a language's words. */
typedef struct SuggestWords SuggestWords;

/* The words of the configuration's language; the caller owns it. */
SuggestWords *suggest_words_new(const Config *config);
void suggest_words_free(SuggestWords *words);

/* Told of each phrase of a document's prose: its words [first, last], and its key, which is the
 * same for its singular and plural. */
typedef void (*SuggestTell)(void *context, const char *key, SuggestKind kind, uint32_t first,
                            uint32_t last);

/* Tells of what might become a term in the prose: nothing that lies inside one of `uses`. */
void suggest_phrases(const SuggestWords *words, const Prose *prose, const ProseUse *uses,
                     size_t count, SuggestTell tell, void *context);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(SuggestWords, suggest_words_free)
