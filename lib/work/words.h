/* SPDX-License-Identifier: MIT */
/* Which words of the glossary a document uses. */
#pragma once

#include "model/corpus.h"

/* The terms whose preferred word or one of its aliases stands in the document's title or in `body`
 * (its Markdown tree, or NULL), as whole words in any case of letters; a longer term hides those
 * inside it. The document itself is left out. In the corpus's order; the caller owns the array of
 * Document. */
GPtrArray *words_used(const Corpus *corpus, const Document *document, MarkdownNode *body);
