/* SPDX-License-Identifier: MIT */
/* Where a document and its neighbours stand in a drawing: what it rests on above it, what rests on
 * it below, others beside it; and the lines between them. Whole numbers, the same on any machine.
 */
#pragma once

#include "base/arena.h"

typedef enum { PLACE_ABOVE, PLACE_BELOW, PLACE_START, PLACE_END } PlaceSide;

#define PLACE_SIDES  (PLACE_END + 1)
#define PLACE_ACROSS 4 /* boxes in a row above or below */

typedef struct {
    int x, y, width, height;
} PlaceBox;

typedef struct {
    int width, height; /* of the drawing */
    PlaceBox self;
    PlaceBox *boxes[PLACE_SIDES]; /* of the neighbours of a side, in their order */
    size_t shown[PLACE_SIDES];    /* how many have one: where there are many, the first */
    const char *lines;            /* a path, as SVG writes it; empty where there is nobody */
} Placement;

/* Places so many neighbours on each side. In `arena`. */
Placement place_neighbours(Arena *arena, const size_t counts[PLACE_SIDES]);
