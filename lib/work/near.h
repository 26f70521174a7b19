/* SPDX-License-Identifier: MIT */
/* Which of many documents may be near to which, by their sketches (model/sketch.h), without
 * comparing each with each.
 *
 * Sketches are sorted by three of their slots at a time (a band), 21 times; whoever shares a band
 * with somebody is compared with its neighbours there. Texts that are as near as 0.6 share a band
 * in 99 of 100 cases, as near as 0.7 in 9,998 of 10,000; texts that have little in common hardly
 * ever do. A crowd in one band is sorted by the slots behind it too, so that those who are most
 * alike stand together, and each looks at a few neighbours alone. Of equal sketches the first
 * speaks for all. So the cost is that of sorting, whatever the texts are.
 */
#pragma once

#include "model/document.h"

#define NEAR_MOST 3 /* candidates kept for one document: those whose sketches match best */

/* Documents before this one that may be near to it, best first; all by their places. */
typedef struct {
    uint32_t place;
    uint32_t others[NEAR_MOST];
    uint8_t matches[NEAR_MOST]; /* slots that are equal */
    uint8_t count;
} Near;

/* The documents, of `count` that all have a sketch, for which another has at least `least` equal
 * slots: an array of Near, by place. The caller owns it. */
GArray *near_find(const Document *const *documents, uint32_t count, unsigned least);
