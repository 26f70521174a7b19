/* SPDX-License-Identifier: MIT */
/* A document as data: members of a JSON object, and its values as flat text for tables and CSV. */
#pragma once

#include "adapters/json.h"
#include "model/corpus.h"

/* Writes a document's members into the object that is open: id, kind, path, title, status (null
 * where absent), and `fields`, each by its type in the schema: numbers as numbers, lists as arrays,
 * maps as objects, all else as text. Fields that the schema does not know follow as text. */
void record_json(JsonWriter *json, const Document *document);

/* The value of a column as one line of text: `id`, `kind`, `path`, `title`, `status`, or a field by
 * its path; a list's items are joined by commas. Empty where there is none. In `arena`. With
 * `brief`, of a map the values alone, and of persons the part before `@`. */
Slice record_text(Arena *arena, const Document *document, const char *column, bool brief);
