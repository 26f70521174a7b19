/* SPDX-License-Identifier: MIT */
/* Addresses as they stand in documents: which may be printed as links, and where they lead. */
#pragma once

#include "base/slice.h"

/* Whether an address may be printed as a link: http and https with a host, mailto, a relative path
 * or `#…`. Everything else is not: other schemes, `//host`, backslashes, control characters. */
bool url_is_safe(Slice url);

/* Whether the address begins with a scheme (`https:`), of whatever kind. */
bool url_has_scheme(Slice url);

/* The file that a relative address names: `path` of a link in the file `from` (both below the same
 * top, `/` first meaning the top), percent-decoded, `.` and `..` resolved, without `?…` and `#…`;
 * of a mere `#…`, `from` itself. `*fragment` (may be NULL) receives what stands behind `#`. NULL
 * where the address is not safe, has a scheme, leads above the top or holds a NUL. In `arena`. */
const char *url_path(Arena *arena, const char *from, Slice url, Slice *fragment);

/* The relative address of the page `to` as seen from the page `from` (both below the same top, of
 * letters that need no encoding). In `arena`. */
const char *url_between(Arena *arena, const char *from, const char *to);

/* A path as a relative address: every byte but letters, digits, `-._~` and `/` percent-encoded. In
 * `arena`. */
const char *url_of_path(Arena *arena, const char *path);
