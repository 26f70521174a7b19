/* SPDX-License-Identifier: MIT */
/* What readers of a term look for: is it settled, and which other terms share its word (false
 * friends).
 *
 * A Friends is read-only once made, for any number of threads.
 */
#pragma once

#include "model/corpus.h"

typedef struct Friends Friends;

/* The words of the corpus's terms, which it must outlive. The caller owns it. */
Friends *friends_new(const Corpus *corpus);

/* Frees it; NULL is fine. */
void friends_free(Friends *friends);

/* The other terms that go by the preferred word or an alias of `term`, in any case of letters and
 * with hyphens for blanks: at most `most`, those of its preferred word first, then by path. The
 * caller owns the array of Document. */
GPtrArray *friends_of(const Friends *friends, const Document *term, unsigned most);

/* Whether the sides are at odds about the term: it is open, and no longer where a term starts. */
bool friends_contested(const Document *term);

/* Whether two sides mean something else by the term and there is no joint definition. */
bool friends_split(const Document *term);

/* How many different meanings the sides have written down; 9 stands for more too. */
size_t friends_meanings(const Document *term);

/* Why the word is to be avoided, by the term's `reasons`; empty where nobody said. */
Slice friends_reason(const Document *term, Slice word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Friends, friends_free)
