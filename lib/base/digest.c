/* SPDX-License-Identifier: MIT */
#include "base/digest.h"

#define BLOCK 128

static const uint64_t start[8] = {0x6a09e667f3bcc908u, 0xbb67ae8584caa73bu, 0x3c6ef372fe94f82bu,
                                  0xa54ff53a5f1d36f1u, 0x510e527fade682d1u, 0x9b05688c2b3e6c1fu,
                                  0x1f83d9abfb41bd6bu, 0x5be0cd19137e2179u};

/* Which word each step of a round mixes in; after ten rounds it begins anew. */
static const unsigned char orders[10][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
};

static inline uint64_t turn(uint64_t word, unsigned by) {
    return word >> by | word << (64 - by);
}

#define MIX(a, b, c, d, x, y)                                                                      \
    do {                                                                                           \
        a += b + (x);                                                                              \
        d = turn(d ^ a, 32);                                                                       \
        c += d;                                                                                    \
        b = turn(b ^ c, 24);                                                                       \
        a += b + (y);                                                                              \
        d = turn(d ^ a, 16);                                                                       \
        c += d;                                                                                    \
        b = turn(b ^ c, 63);                                                                       \
    } while (0)

/* Written out with places that the compiler knows, the state stays in registers: keys of pages are
 * a good part of an export that has little to do. */
#define ROUND(v, words, order)                                                                     \
    do {                                                                                           \
        MIX(v[0], v[4], v[8], v[12], words[order[0]], words[order[1]]);                            \
        MIX(v[1], v[5], v[9], v[13], words[order[2]], words[order[3]]);                            \
        MIX(v[2], v[6], v[10], v[14], words[order[4]], words[order[5]]);                           \
        MIX(v[3], v[7], v[11], v[15], words[order[6]], words[order[7]]);                           \
        MIX(v[0], v[5], v[10], v[15], words[order[8]], words[order[9]]);                           \
        MIX(v[1], v[6], v[11], v[12], words[order[10]], words[order[11]]);                         \
        MIX(v[2], v[7], v[8], v[13], words[order[12]], words[order[13]]);                          \
        MIX(v[3], v[4], v[9], v[14], words[order[14]], words[order[15]]);                          \
    } while (0)

/* One block; `count` bytes have come up to its end. */
static void take_block(uint64_t state[8], const unsigned char block[BLOCK], uint64_t count,
                       bool last) {
    uint64_t v[16], words[16];
    for (size_t i = 0; i < 16; i++) {
        memcpy(&words[i], block + 8 * i, 8);
        words[i] = GUINT64_FROM_LE(words[i]);
        v[i] = i < 8 ? state[i] : start[i - 8];
    }
    v[12] ^= count;
    if (last)
        v[14] = ~v[14];
    ROUND(v, words, orders[0]);
    ROUND(v, words, orders[1]);
    ROUND(v, words, orders[2]);
    ROUND(v, words, orders[3]);
    ROUND(v, words, orders[4]);
    ROUND(v, words, orders[5]);
    ROUND(v, words, orders[6]);
    ROUND(v, words, orders[7]);
    ROUND(v, words, orders[8]);
    ROUND(v, words, orders[9]);
    ROUND(v, words, orders[0]);
    ROUND(v, words, orders[1]);
    for (size_t i = 0; i < 8; i++)
        state[i] ^= v[i] ^ v[8 + i];
}

void digest_bytes(const void *bytes, size_t len, void *into, size_t size) {
    g_assert(size >= 1 && size <= DIGEST_MOST);
    uint64_t state[8];
    memcpy(state, start, sizeof state);
    state[0] ^= 0x01010000 ^ size;
    const unsigned char *at = bytes;
    size_t left = len;
    for (; left > BLOCK; left -= BLOCK, at += BLOCK)
        take_block(state, at, len - left + BLOCK, false);
    unsigned char block[BLOCK] = {0};
    if (left)
        memcpy(block, at, left);
    take_block(state, block, len, true);
    for (size_t i = 0; i < 8; i++)
        state[i] = GUINT64_TO_LE(state[i]);
    memcpy(into, state, size);
}
