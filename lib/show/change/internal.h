/* SPDX-License-Identifier: MIT */
/* What the formats of a change share. */
#pragma once

#include "show/change.h"

/* A part of a line of text: words of one fate, or an ellipsis for words left out. */
typedef struct {
    WordsType type;
    Slice text; /* "…" stands for words that were kept and are not shown */
} Piece;

/* The next line (a paragraph, item or cell) of runs in which something changed, as pieces in
 * `pieces` (of Piece); long stretches of kept words are cut. `*at` begins as 0. False at the end.
 */
bool next_line(const WordRun *runs, size_t count, size_t *at, GArray *pieces);

/* The runs of a field's value where both texts are so long that people look for the word; NULL
 * where it reads better as "old → new". In `arena`. */
const WordRun *field_runs(const FieldChange *field, Arena *arena, size_t *count);

/* The document as it is now, or was. */
const Document *change_document(const DocumentChange *change);

/* "added", "removed", "changed", "renamed". */
const char *change_type_name(ChangeType type);

/* What is to be said of a document in which neither field nor word changed; NULL where that says
 * nothing. */
const char *change_remark(const DocumentChange *change);

/* The formats. */
void change_human(const ChangePage *page);
void change_json(const ChangePage *page);
void change_jsonl(const ChangePage *page);
void change_markdown(const ChangePage *page);
