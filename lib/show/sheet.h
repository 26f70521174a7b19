/* SPDX-License-Identifier: MIT */
/* One document with what belongs to it: its state, its links both ways, its words explained. */
#pragma once

#include "adapters/json.h"
#include "model/corpus.h"
#include "show/terminal.h"

typedef struct {
    const Corpus *corpus;
    const Document *document;
    Slice file;             /* the whole file */
    MarkdownNode *body;     /* NULL where it cannot be read as Markdown */
    const GPtrArray *words; /* of Document: the terms that it uses */
} Sheet;

/* Writes it for people. */
void sheet_show(const Sheet *sheet, const Terminal *terminal);

/* Writes it as a JSON object: what `req list` says of a document, then `body`, `links`,
 * `backlinks`, `needs` and `words`. */
void sheet_json(const Sheet *sheet, JsonWriter *json);
