/* SPDX-License-Identifier: MIT */
/* The questions that a document leaves open. They stand under the headings that its kind lists as
 * `asides`: boxes that nobody has ticked, and under "Open questions" plain items too. What is
 * ticked or struck out is answered; what hangs below a question belongs to it. */
#pragma once

#include "model/document.h"

typedef struct {
    Slice text;      /* its first paragraph in plain words, in the arena: not safe to print */
    Slice source;    /* the same as it stands in the file, markup and line ends and all */
    uint32_t offset; /* of that in the file */
} Question;

/* Whether the document may have some, as far as its headings tell. */
bool questions_likely(const Document *document);

/* Appends to `found` (Question) the questions in the body `root` of the document, whose bytes are
 * `file`. Texts are borrowed from the file, or live in `arena`. */
void questions_find(const Document *document, MarkdownNode *root, Slice file, Arena *arena,
                    GArray *found);
