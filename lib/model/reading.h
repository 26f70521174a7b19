/* SPDX-License-Identifier: MIT */
/* What was measured of a metric: the list `readings`, each with the day `on` and a `value`. */
#pragma once

#include "base/date.h"
#include "model/document.h"

typedef struct {
    Day day;
    const YamlNode *on;    /* where the day stands */
    const YamlNode *value; /* NULL where there is none of its type */
} Reading;

/* Whether documents of the kind have readings: whether it is a metric. */
bool kind_has_readings(const Kind *kind);

/* The document's readings whose day is known, in the order in which they are written; in `arena`.
 */
const Reading *readings_of(const Document *document, Arena *arena, size_t *count);

/* The value as a number; false where there is none. */
bool reading_number(const Reading *reading, double *number);
