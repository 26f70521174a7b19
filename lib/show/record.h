/* SPDX-License-Identifier: MIT */
/* A document and its changes as data: members of a JSON object, and values as flat text for tables
 * and CSV. */
#pragma once

#include "adapters/json.h"
#include "work/change.h"

/* Writes what every document has into the object that is open: id, kind, path, title, status (null
 * where absent). */
void record_head(JsonWriter *json, const Document *document);

/* Writes a document's members into the object that is open: id, kind, path, title, status (null
 * where absent), and `fields`, each by its type in the schema: numbers as numbers, lists as arrays,
 * maps as objects, all else as text. Fields that the schema does not know follow as text. */
void record_json(JsonWriter *json, const Document *document);

/* Whether it has fields that the schema does not know. */
bool record_has_unknown(const Document *document);

/* Writes `links` into the object that is open, those that start at the document: each with its
 * type, target and pin as written, and id, path, title and status of the document that it leads to,
 * null where there is none. */
void record_links(JsonWriter *json, const Corpus *corpus, const Document *document);

/* Writes `backlinks`, those that lead to the document: each with its type, and id, path, title and
 * status of the document that it starts at. */
void record_backlinks(JsonWriter *json, const Corpus *corpus, const Document *document);

/* What changed in a document. */
typedef struct {
    const FieldChange *fields;
    size_t field_count;
    const SectionWords *sections;
    size_t section_count;
    size_t words_added, words_removed;
} RecordDifference;

/* Writes what changed into the object that is open: `fields`, `words`, and `sections`, with their
 * words themselves where `runs` says so. */
void record_difference(JsonWriter *json, const RecordDifference *difference, bool runs);

/* The value of a column as one line of text: `id`, `kind`, `path`, `title`, `status`, or a field by
 * its path; a list's items are joined by commas. Empty where there is none. In `arena`. With
 * `brief`, of a map the values alone, and of persons the part before `@`. */
Slice record_text(Arena *arena, const Document *document, const char *column, bool brief);
