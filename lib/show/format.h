/* SPDX-License-Identifier: MIT */
/* The formats of one result: rows of a table, each beginning with the format's name. */
#pragma once

#include "base/base.h"

/* The row of that name among `count` rows of `size` bytes whose first member is `const char *name`.
 * NULL where there is none, with an error (EXIT_USAGE) that names the nearest, or all. */
const void *format_row(const void *rows, size_t count, size_t size, const char *name,
                       GError **error);

/* The same for an array. */
#define FORMAT_ROW(rows, name, error)                                                              \
    format_row(rows, G_N_ELEMENTS(rows), sizeof *(rows), name, error)
