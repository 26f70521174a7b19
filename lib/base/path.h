/* SPDX-License-Identifier: MIT */
/* Paths as text: relative to one top, with `/`, without one at their ends. */
#pragma once

#include "base/arena.h"

/* Whether `path` is `root` or lies below it; everything lies below "". */
bool path_is_below(const char *path, const char *root);

/* The paths without those that lie below another one, each once, NULL-terminated; the caller owns
 * them. */
char **paths_outermost(const char *const *paths);

/* The path as it can be typed in a shell: in quotes where it is not plainly a path, and begun by
 * `./` where it would be taken for an option. In `arena`. */
const char *path_typed(Arena *arena, const char *path);
