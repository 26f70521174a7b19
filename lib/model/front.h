/* SPDX-License-Identifier: MIT */
/* Where a file's front matter lies, for those who look into files that are no documents yet. */
#pragma once

#include "adapters/yaml.h"

typedef struct {
    size_t start;    /* of the first fence, behind a byte order mark */
    size_t from, to; /* the lines between the fences */
    size_t body;     /* behind the second fence */
} Front;

/* Finds the front matter at the beginning of a file: false where the first line is no fence (three
 * hyphens and blanks; then `from`, `to` and `body` are `start`). Where the second fence is missing,
 * `to` and `body` are the file's length. */
bool front_find(Slice file, Front *front);

/* The first of the front matter's fields, in a tree of the arena, or NULL: there is none, or it is
 * longer than 16 KiB. Faults are passed over. The file's bytes must live as long as the arena. */
const YamlNode *front_fields(Arena *arena, Slice file);
