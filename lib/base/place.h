/* SPDX-License-Identifier: MIT */
/* Lines and columns of places in a file, found in one sweep over places that are in order. */
#pragma once

#include "base/slice.h"

/* All from 1. Columns are code points, a byte order mark being none; or bytes, that one counted. */
typedef struct {
    uint32_t line, column, byte_column;
} TextPlace;

/* Where a sweep over a file stands. */
typedef struct {
    Slice file;
    size_t at, line_start;
    uint32_t line, column;
} PlaceSweep;

/* A sweep at the beginning of the file, which must outlive it. */
PlaceSweep place_sweep(Slice file);

/* Moves the sweep on to `offset`, which does not lie before it; at most to the file's end. */
void place_sweep_to(PlaceSweep *sweep, size_t offset);

/* Where the sweep stands. */
TextPlace place_of_sweep(const PlaceSweep *sweep);
