/* SPDX-License-Identifier: MIT */
/* Letters of ASCII, eight bytes at a time. */
#pragma once

#include "base/phrases.h"
#include "model/prose.h"

#include <string.h>

#define EACH(byte) (0x0101010101010101u * (uint64_t)(byte))

/* The high bit of each byte (all below 0x80) that lies from `low` to `high`. */
static inline uint64_t between(uint64_t bytes, unsigned char low, unsigned char high) {
    return (bytes + EACH(0x80 - low)) & ~(bytes + EACH(0x7f - high)) & EACH(0x80);
}

/* Eight bytes at once: a high bit in `other` for each that is no letter or digit of ASCII, in `big`
 * for each capital, in `digit` for each digit, the first byte's the lowest; and the bytes, capitals
 * made small. */
typedef struct {
    uint64_t other, big, digit, folded;
} Eight;

static inline Eight look_at_eight(const char *at) {
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    uint64_t seven = bytes & EACH(0x7f), digit = between(seven, '0', '9');
    uint64_t letter = between(seven | EACH(0x20), 'a', 'z'), big = letter & ~(bytes << 2);
    return (Eight){.other = GUINT64_TO_LE((~(letter | digit) | bytes) & EACH(0x80)),
                   .big = GUINT64_TO_LE(big),
                   .digit = GUINT64_TO_LE(digit),
                   .folded = bytes | big >> 2};
}

/* A word of up to fifteen letters and digits of ASCII, without a capital behind the first. */
typedef struct {
    size_t len; /* 0: something else stands there */
    uint64_t number;
    uint16_t flags; /* WORD_CAPITAL, WORD_NUMBER */
} ShortWord;

/* The word at `at`, where sixteen bytes can be read, with what follows; folds it to `into`. */
static inline ShortWord take_short(const uint64_t *secrets, const char *at, char *into) {
    Eight head = look_at_eight(at), tail;
    ShortWord word = {.flags = (uint16_t)((head.big >> 7 & 1) * WORD_CAPITAL |
                                          (head.digit >> 7 & 1) * WORD_NUMBER)};
    if (head.other) {
        size_t len = (size_t)__builtin_ctzll(head.other) / 8;
        uint64_t inside = ((uint64_t)1 << 8 * len) - 1;
        uint64_t folded = GUINT64_FROM_LE(GUINT64_TO_LE(head.folded) & inside);
        memcpy(into, &folded, sizeof folded);
        word.number = phrases_hash_short(secrets, folded, len);
        word.len = head.big & inside & ~(uint64_t)0xff ? 0 : len;
        return word;
    }
    tail = look_at_eight(at + 8);
    size_t more = tail.other ? (size_t)__builtin_ctzll(tail.other) / 8 : 8, len = 8 + more;
    uint64_t last;
    if (more == 8 || head.big & ~(uint64_t)0xff || tail.big & (((uint64_t)1 << 8 * more) - 1))
        return word;
    memcpy(into, &head.folded, sizeof head.folded);
    memcpy(into + 8, &tail.folded, sizeof tail.folded);
    memcpy(&last, into + len - 8, sizeof last);
    word.number = more ? phrases_hash_long(secrets, head.folded, last, len)
                       : phrases_hash_short(secrets, head.folded, len);
    word.len = len;
    return word;
}
