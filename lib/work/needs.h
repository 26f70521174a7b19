/* SPDX-License-Identifier: MIT */
/* What a document still lacks for a status: the question that both sides ask before they agree. */
#pragma once

#include "model/corpus.h"

typedef enum {
    MISSING_FIELD,    /* a field without a value */
    MISSING_SECTION,  /* a heading that is not there, or under which nothing stands */
    MISSING_OWNER,    /* an owner for a side */
    MISSING_APPROVAL, /* an approval of a side that counts (work/approve.h) */
    MISSING_READING,  /* a reading of a metric after delivery */
} MissingType;

typedef struct {
    MissingType type;
    const char *name; /* of the field, heading or side; of a reading NULL */
    bool empty;       /* of a section: it is there, and empty */
} Missing;

/* What the document lacks for the status of its kind, in the order in which the schema asks:
 * fields, owners, sections, approvals, readings. In `arena`. */
const Missing *needs_missing(Arena *arena, const Corpus *corpus, const Document *document,
                             const Status *status, size_t *count);

/* Whether the document lacks a reading of a metric after delivery: none of the metrics that it
 * names, or that measure it, has a reading of a day behind `delivered`; where that field is empty,
 * any reading will do. False where it cannot be known, since a metric cannot be read. */
bool needs_reading(const Corpus *corpus, const Document *document);

/* The status that comes next when all goes well: of those that may follow, the first that stands
 * behind the present one and does not close the document. NULL where there is none. A document
 * without a status is on its way to the first. */
const Status *needs_next(const Document *document);

/* A missing thing in words: `'due'`, `a heading 'Need'`, `an owner for it`. In `arena`. */
const char *missing_words(Arena *arena, const Missing *missing);
