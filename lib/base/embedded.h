/* SPDX-License-Identifier: MIT */
/* What the Makefile compiles into the program: the files of templates/ and the version. */
#pragma once

#include "base/slice.h"

/* The bytes of templates/`name`, with a NUL behind them; `at` is NULL where there is no such file.
 */
Slice embedded_file(const char *name);

/* How many files there are. */
size_t embedded_count(void);

/* The name of file number `i` below templates/; in byte order. */
const char *embedded_name(size_t i);

/* The version of this program, "0.1.0". */
const char *embedded_version(void);
