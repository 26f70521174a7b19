/* SPDX-License-Identifier: MIT */
/* What a scalar of a document says by its field's type. */
#pragma once

#include "base/date.h"
#include "model/document.h"

typedef struct {
    Slice text;
    double number; /* of a number; days since 1970 of a date; hours of a duration; 0 or 1 of a
                      boolean */
    bool fits;     /* whether it is what the type asks for */
} Value;

/* What a text says as a value of the field; where it does not fit, the text alone is to be used. */
Value value_read(const Field *field, Slice text);

/* What a scalar of the front matter means, where the field knows other spellings. */
Slice value_meaning(const Field *field, const YamlNode *scalar);

/* Where a value ends: of a list or map in lines, where its last item does. */
size_t value_end(const YamlNode *value);

/* Whether the field's type has an order: numbers, dates, durations. */
bool value_has_order(const Field *field);

/* The field that types what stands under `key` of a map: its own, one for all keys, or text. */
const Field *value_entry_field(const Field *map, Slice key);

/* The field that types the items of a list. */
const Field *value_item_field(const Field *list);

/* What the document's field of that name says, if it is of that type: FIELD_DATE, FIELD_DURATION or
 * another with an order. False where the kind has no such field, or the document no value of it. */
bool value_number(const Document *document, const char *field, FieldType type, double *number);

/* The day that the document's field of that name says (`due`); DAY_NONE where it has none. */
Day value_day(const Document *document, const char *field);

/* The value of a map's entry by the entry's name, under whatever key the files have it; NULL where
 * it is absent or empty. `*entry` receives its field. */
const YamlNode *value_entry(const Field *map, const YamlNode *value, const char *name,
                            const Field **entry);

/* The value of field number `index` of the document's kind: `*tree` where it is a list or a map,
 * else NULL and `*text`, its meaning, wherever the schema takes it from. False where there is none.
 */
bool value_of_field(const Document *document, int index, const YamlNode **tree, Slice *text);
