/* SPDX-License-Identifier: MIT */
/* A run of bytes inside something longer-lived: pointer and length, no NUL, no ownership. */
#pragma once

#include "base/arena.h"
#include "base/base.h"

#include <string.h>

typedef struct {
    const char *at;
    size_t len;
} Slice;

/* A slice of a string literal, usable in constant tables. */
#define SLICE(literal) ((Slice){(literal), sizeof(literal) - 1})

/* For printf's "%.*s". */
#define SLICE_ARG(slice) (int)(slice).len, (slice).at ? (slice).at : ""

/* The slice of a NUL-terminated string; of NULL, the empty slice. */
static inline Slice slice_of(const char *string) {
    return (Slice){string, string ? strlen(string) : 0};
}

/* The bytes from `from` (included) to `to` (excluded); both are clamped to the slice. */
static inline Slice slice_range(Slice slice, size_t from, size_t to) {
    to = MIN(to, slice.len);
    from = MIN(from, to);
    return (Slice){slice.at ? slice.at + from : NULL, to - from};
}

/* Whether both hold the same bytes. */
bool slice_equal(Slice a, Slice b);

/* Whether the slice holds the same bytes as the string. */
static inline bool slice_is(Slice slice, const char *string) {
    size_t len = string ? strlen(string) : 0;
    return slice.len == len && (len == 0 || memcmp(slice.at, string, len) == 0);
}

/* Whether the slice holds the same bytes as one of the strings (NULL-terminated; NULL: none). */
bool slice_is_any(Slice slice, const char *const *strings);

/* A seeded hash and an equality for tables whose keys are pointers to Slice. */
unsigned slice_hash(const void *slice);
int slice_same(const void *a, const void *b);

/* Whether both are the same but for the case of ASCII letters. */
bool slice_equal_ascii_case(Slice a, Slice b);

/* Byte order, shorter first where one begins the other; as for qsort. */
int slice_compare(Slice a, Slice b);

/* Whether the slice begins, or ends, with the string. */
bool slice_starts(Slice slice, const char *prefix);
bool slice_ends(Slice slice, const char *suffix);

/* Without blanks, tabs and line ends at both ends. */
Slice slice_trim(Slice slice);

/* Cuts the part before the first `separator` off `*rest` and returns it; the separator goes too.
 * Without a separator the whole rest is returned and `*rest` has a NULL `at`. */
Slice slice_cut(Slice *rest, char separator);

/* The offset of the first `byte` at or behind `from`, or `len` where there is none. */
size_t slice_find(Slice slice, char byte, size_t from);

/* Where the line begins that holds the byte at `offset` (or ends there, at the slice's end). */
size_t slice_line_start(Slice slice, size_t offset);

/* Behind the end of the line that holds the byte before `offset`. */
size_t slice_next_line(Slice slice, size_t offset);

/* A NUL-terminated copy in the arena. */
char *slice_string(Arena *arena, Slice slice);

/* A NUL-terminated copy; the caller owns it. */
char *slice_strdup(Slice slice);

/* The `count` parts in a row, NUL-terminated, in the arena. */
char *slice_concat(Arena *arena, const Slice *parts, size_t count);

/* The same of parts that stand in the call: SLICE_JOIN(arena, slice_of(folder), SLICE("/"), name).
 */
#define SLICE_JOIN(arena, ...)                                                                     \
    slice_concat(arena, (const Slice[]){__VA_ARGS__},                                              \
                 sizeof((const Slice[]){__VA_ARGS__}) / sizeof(Slice))
