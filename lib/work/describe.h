/* SPDX-License-Identifier: MIT */
/* The difference of two states of one document in a line of words: "review → agreed, due 2026-12-01
 * → 2026-12-15". Commit messages are made of such lines. */
#pragma once

#include "model/document.h"

/* One line on what happened between `old` and `new`, either of which may be NULL (added, removed).
 * Both must keep their bytes. Begins with the id (or the path where there is none). What does not
 * fit into `columns` (0: any number) becomes "and 3 more". In `arena`. */
const char *describe_change(Arena *arena, const Document *old, const Document *new, size_t columns);

/* The fields alone, without the name before them; empty where none differs. In `arena`. */
const char *describe_fields(Arena *arena, const Document *old, const Document *new);
