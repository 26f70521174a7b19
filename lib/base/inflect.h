/* SPDX-License-Identifier: MIT */
/* Regular forms of English words (Quirk et al., A Comprehensive Grammar of the English Language,
 * 5.73–5.103), for finding a term in the plural and for keeping the plural when another word takes
 * its place. */
#pragma once

#include "base/slice.h"

/* The plural of a noun, or of a noun phrase, which is in its last word or in the one before "of",
 * "in", "for", "to", "on", "at", "by", "with" ("row of data": "rows of data"). Capitals are kept.
 * NULL where it is one already, or has no regular one. In the arena. */
char *inflect_plural(Arena *arena, Slice phrase);

/* Whether the word looks like a plural: it ends as the plural of a regular noun does. */
bool inflect_looks_plural(Slice word);

/* The article for a text, "a" or "an", as it is spoken. */
const char *inflect_article(Slice phrase);
