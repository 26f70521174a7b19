/* SPDX-License-Identifier: MIT */
/* The anchors of headings, as GitHub makes them, so that a link works here as it does there.
 *
 * An anchor holds letters, marks, digits, hyphens and low lines alone. The pages' own identifiers
 * hold a dot, so that no heading can ever take one of them.
 */
#pragma once

#include "adapters/markdown.h"

/* The words of a heading that GitHub counts: texts and code as they are, without what pictures are
 * called. In `arena`. */
Slice anchor_words(Arena *arena, const MarkdownNode *heading);

/* The words as an anchor: in lower case, blanks as hyphens, and only what words are made of; empty
 * where nothing of them is. In `arena`. */
const char *anchor_of(Arena *arena, Slice words);

/* An anchor of these words that no other heading of the page has: the first has it as it is, the
 * next ends in -1, and so on. `taken` (anchor to number, borrowed) belongs to the page; what it
 * receives lives in `arena`. */
const char *anchor_take(Arena *arena, GHashTable *taken, Slice words);
