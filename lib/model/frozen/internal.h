/* SPDX-License-Identifier: MIT */
/* Freezing and thawing, by one description of a document for both: each pass_…() appends what it is
 * given and returns it, or, when thawing, returns what was appended then. So what is written and
 * what is read cannot differ.
 *
 * Numbers take seven bits a byte, the lowest first. A text that stands in the front matter's bytes
 * is its place there, any other is its bytes with a NUL behind. */
#pragma once

#include "base/pack.h"
#include "model/frozen.h"

#define DEEPEST 64 /* nesting of front matter that is frozen */

typedef struct {
    GByteArray *out;               /* of freezing; NULL when thawing */
    const unsigned char *at, *end; /* of thawing: what is left */
    Arena *arena;                  /* likewise */
    Slice head;                    /* the document's */
    bool bad;                      /* cannot be frozen, or is not what was */
} Ice;

/* The next number, of two bytes or more. */
uint64_t take_long_number(Ice *ice);

static inline uint64_t take_number(Ice *ice) {
    return ice->at < ice->end && *ice->at < 0x80 ? *ice->at++ : take_long_number(ice);
}

static inline uint64_t pass_number(Ice *ice, uint64_t number) {
    if (!ice->out)
        return take_number(ice);
    pack_number(ice->out, number);
    return number;
}

/* A number below `bound`. */
static inline uint64_t pass_below(Ice *ice, uint64_t number, uint64_t bound) {
    number = pass_number(ice, number);
    if (number < bound)
        return number;
    ice->bad = true;
    return 0;
}

static inline uint32_t pass_place(Ice *ice, uint32_t place) {
    return (uint32_t)pass_below(ice, place, (uint64_t)UINT32_MAX + 1);
}

static inline bool pass_bool(Ice *ice, bool value) {
    return pass_below(ice, value, 2) != 0;
}

/* How many of something follow, each at least a byte. */
static inline size_t pass_count(Ice *ice, size_t count) {
    return pass_below(ice, count, ice->out ? UINT32_MAX : (uint64_t)(ice->end - ice->at) + 1);
}

/* `len` bytes, and a NUL behind them. */
Slice pass_bytes(Ice *ice, const char *at, size_t len);

/* A text. */
Slice pass_slice(Ice *ice, Slice text);

/* A string with its own NUL; may be NULL. */
const char *pass_string(Ice *ice, const char *string);

/* The front matter, a map. */
const YamlNode *pass_front(Ice *ice, const YamlNode *root);
