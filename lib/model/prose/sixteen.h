/* SPDX-License-Identifier: MIT */
/* Letters and digits of ASCII, sixteen bytes at a time. */
#pragma once

#include "base/phrases.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define SIXTEEN 16

/* What sixteen bytes are, a bit for each, the first byte's the lowest. */
typedef struct {
    uint32_t plain; /* letters and digits of ASCII */
    uint32_t big;   /* capitals */
    uint32_t digit;
} Sixteen;

/* Looks at the bytes at `at`, and writes them to `into`, capitals made small. */
static inline Sixteen fold_bytes(const char *at, char *into) {
    Sixteen seen = {0};
    for (unsigned i = 0; i < SIXTEEN; i++) {
        char c = at[i];
        bool big = c >= 'A' && c <= 'Z', digit = c >= '0' && c <= '9';
        into[i] = (char)(c | big << 5);
        seen.big |= (uint32_t)big << i;
        seen.digit |= (uint32_t)digit << i;
        seen.plain |= (uint32_t)(big || digit || (c >= 'a' && c <= 'z')) << i;
    }
    return seen;
}

#ifdef __SSE2__

/* Ones in each byte from `low` on, `count` of them. */
static inline __m128i between(__m128i bytes, char low, char count) {
    const __m128i least = _mm_set1_epi8((char)(-128 - low)),
                  most = _mm_set1_epi8((char)(count - 128));
    return _mm_cmplt_epi8(_mm_add_epi8(bytes, least), most);
}

/* The same, all at once where the processor can. */
static inline Sixteen fold_sixteen(const char *at, char *into) {
    const __m128i small = _mm_set1_epi8(0x20);
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    __m128i digit = between(bytes, '0', 10), letter = between(_mm_or_si128(bytes, small), 'a', 26);
    __m128i fold = _mm_andnot_si128(bytes, _mm_and_si128(letter, small));
    _mm_storeu_si128((__m128i *)(void *)into, _mm_or_si128(bytes, fold));
    return (Sixteen){(uint32_t)_mm_movemask_epi8(_mm_or_si128(letter, digit)),
                     (uint32_t)_mm_movemask_epi8(_mm_slli_epi16(fold, 2)),
                     (uint32_t)_mm_movemask_epi8(digit)};
}

#else
#define fold_sixteen fold_bytes
#endif

/* phrases_hash() of a word of 1 to 16 bytes at `folded`, where sixteen can be read. */
static inline uint64_t hash_folded(const uint64_t *secrets, const char *folded, size_t len) {
    uint64_t head, last;
    memcpy(&head, folded, sizeof head);
    if (len <= 8) {
        head = GUINT64_FROM_LE(head) & ~(uint64_t)0 >> (64 - 8 * len);
        return phrases_hash_short(secrets, GUINT64_TO_LE(head), len);
    }
    memcpy(&last, folded + len - 8, sizeof last);
    return phrases_hash_long(secrets, head, last, len);
}
