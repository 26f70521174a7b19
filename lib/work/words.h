/* SPDX-License-Identifier: MIT */
/* Which words of the glossary a document uses. */
#pragma once

#include "model/corpus.h"

/* The terms whose preferred word or one of its aliases stands in the prose of the document's fields
 * or of `body` (its Markdown tree, or NULL), as model/glossary.h says. The document itself is left
 * out. In the corpus's order; the caller owns the array of Document. */
GPtrArray *words_used(const Corpus *corpus, const Document *document, MarkdownNode *body);
