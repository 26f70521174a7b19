/* SPDX-License-Identifier: MIT */
/* How much two texts have in common, exactly and by a glance.
 *
 * A text is the set of its shingles: every three words that follow each other, as one number. Two
 * texts are as near as their sets overlap (Jaccard similarity: what is in both, of what is in
 * either). A sketch is 64 bytes that stand for such a set: each holds a bit of the smallest of the
 * set's numbers, by an order of its own, so that of two sketches about as many bytes are equal as
 * the sets are near (MinHash; Broder 1997).
 */
#pragma once

#include "base/base.h"

#define SKETCH_SLOTS     64
#define SKETCH_WORDS     20  /* shorter texts are not compared */
#define SKETCH_LEAST     0.5 /* what is less alike than this is not found by sketches */
#define SKETCH_DEVIATION 0.2 /* sketches that are off by more are one in a thousand */

/* Makes shingles of an array of words (base/word.h), in its place; none of less than three. */
void shingles_make(GArray *words);

/* Sorts an array of shingles and leaves one of each, as shingles_alike() wants them. */
void shingles_sort(GArray *shingles);

/* The Jaccard similarity of two sorted sets, 0 to 1; of two empty ones 0. */
double shingles_alike(const GArray *a, const GArray *b);

/* Makes the sketch of shingles, in any order; what stands there more than once counts once. */
void sketch_make(const uint64_t *shingles, size_t count, uint8_t sketch[SKETCH_SLOTS]);

/* How many slots of two sketches are equal. */
unsigned sketch_matches(const uint8_t *a, const uint8_t *b);
