/* SPDX-License-Identifier: MIT */
/* Letters of ASCII, eight bytes at a time. */
#pragma once

#include "base/base.h"

#include <string.h>

#define EACH(byte) (0x0101010101010101u * (uint64_t)(byte))

/* The high bit of each byte (all below 0x80) that lies from `low` to `high`. */
static inline uint64_t between(uint64_t bytes, unsigned char low, unsigned char high) {
    return (bytes + EACH(0x80 - low)) & ~(bytes + EACH(0x7f - high)) & EACH(0x80);
}

/* Eight bytes at once: a high bit in `other` for each that is no letter or digit of ASCII, in `big`
 * for each capital, the first byte's the lowest; and the bytes, capitals made small. */
typedef struct {
    uint64_t other, big, folded;
} Eight;

static inline Eight look_at_eight(const char *at) {
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    uint64_t seven = bytes & EACH(0x7f), big = between(seven, 'A', 'Z') & ~bytes;
    uint64_t plain = between(seven | EACH(0x20), 'a', 'z') | between(seven, '0', '9');
    return (Eight){.other = GUINT64_TO_LE((~plain | bytes) & EACH(0x80)),
                   .big = GUINT64_TO_LE(big),
                   .folded = bytes | big >> 2};
}
