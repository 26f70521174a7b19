/* SPDX-License-Identifier: MIT */
/* The words of a change in lines for people: what was added and removed, with a few of the words
 * that were kept around it. */
#pragma once

#include "work/change.h"

/* A part of a line of text: words of one fate, or an ellipsis for words left out. */
typedef struct {
    WordsType type;
    Slice text; /* "…" stands for words that were kept and are not shown */
} Piece;

/* The next line (a paragraph, item or cell) of runs in which something changed, as pieces in
 * `pieces` (of Piece); long stretches of kept words are cut. `*at` begins as 0. False at the end.
 */
bool pieces_next_line(const WordRun *runs, size_t count, size_t *at, GArray *pieces);

/* The runs of a field's value where both texts are so long that people look for the word; NULL
 * where it reads better as "old → new". In `arena`. */
const WordRun *pieces_of_field(const FieldChange *field, Arena *arena, size_t *count);
