/* SPDX-License-Identifier: MIT */
/* The front matter of two documents, compared entry by entry. */
#pragma once

#include "model/document.h"

/* A field, or an entry of one that is a map, as in `owners.it`; also an item of a list of maps that
 * a key tells apart, as in `approvals.it`. */
typedef struct {
    const char *path;
    const YamlNode *old, *now; /* NULL: absent or empty */
} FieldPair;

/* The entries that differ, in the order of `now`, then those that only `old` has; either document
 * may be NULL. In `arena`. */
const FieldPair *fields_differing(Arena *arena, const Document *old, const Document *now,
                                  size_t *count);

/* A value as it is written, on one line, with commas between the items of a list or map. In
 * `arena`.
 */
const char *field_text(Arena *arena, const YamlNode *value);
