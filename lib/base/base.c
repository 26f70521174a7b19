/* SPDX-License-Identifier: MIT */
#include "base/base.h"

#include <errno.h>
#include <stdarg.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

GQuark req_error_quark(void) {
    return g_quark_from_static_string("req-error");
}

bool fail(GError **error, ExitStatus code, const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_autoptr(GError) made = g_error_new_valist(REQ_ERROR, (int)code, format, args);
    va_end(args);
    g_propagate_error(error, g_steal_pointer(&made));
    return false;
}

bool fail_errno(GError **error, ExitStatus code, const char *format, ...) {
    int saved = errno;
    va_list args;
    va_start(args, format);
    g_autofree char *what = g_strdup_vprintf(format, args);
    va_end(args);
    g_set_error(error, REQ_ERROR, (int)code, "%s: %s", what, g_strerror(saved));
    return false;
}

/* The key of hash_bytes(), drawn once; SipHash needs it secret, not fresh. */
static const uint64_t *hash_key(void) {
    static uint64_t key[2];
    static size_t drawn = 0;
    if (g_once_init_enter(&drawn)) {
        if (getrandom(key, sizeof key, GRND_NONBLOCK) != (ssize_t)sizeof key) {
            key[0] = (uint64_t)time(NULL) * 0x9e3779b97f4a7c15u;
            key[1] = (uint64_t)getpid() ^ (uint64_t)(uintptr_t)&key;
        }
        g_once_init_leave(&drawn, 1);
    }
    return key;
}

static inline uint64_t rotate(uint64_t x, int bits) {
    return (x << bits) | (x >> (64 - bits));
}

static inline void sip_round(uint64_t v[4]) {
    v[0] += v[1], v[1] = rotate(v[1], 13) ^ v[0], v[0] = rotate(v[0], 32);
    v[2] += v[3], v[3] = rotate(v[3], 16) ^ v[2];
    v[0] += v[3], v[3] = rotate(v[3], 21) ^ v[0];
    v[2] += v[1], v[1] = rotate(v[1], 17) ^ v[2], v[2] = rotate(v[2], 32);
}

/* SipHash-1-3 (Aumasson and Bernstein 2012): one round a word, three at the end. */
unsigned hash_bytes(const void *bytes, size_t len) {
    const uint64_t *key = hash_key();
    uint64_t v[4] = {key[0] ^ 0x736f6d6570736575u, key[1] ^ 0x646f72616e646f6du,
                     key[0] ^ 0x6c7967656e657261u, key[1] ^ 0x7465646279746573u};
    const unsigned char *at = bytes;
    uint64_t word, last = (uint64_t)len << 56;
    size_t left = len;
    for (; left >= 8; left -= 8, at += 8) {
        memcpy(&word, at, 8);
        v[3] ^= word;
        sip_round(v);
        v[0] ^= word;
    }
    for (size_t i = 0; i < left; i++)
        last |= (uint64_t)at[i] << (8 * i);
    v[3] ^= last;
    sip_round(v);
    v[0] ^= last;
    v[2] ^= 0xff;
    for (int i = 0; i < 3; i++)
        sip_round(v);
    return (unsigned)(v[0] ^ v[1] ^ v[2] ^ v[3]);
}

unsigned hash_string(const void *string) {
    return hash_bytes(string, strlen(string));
}

/* Four lanes that the processor works at side by side. Each step of a lane can be undone, so that
 * no change within one lane is ever lost. */
uint64_t sum_bytes(const void *bytes, size_t len) {
    const uint64_t by = 0x9e3779b97f4a7c15u, then = 0xc2b2ae3d27d4eb4fu;
    uint64_t lanes[4] = {1, 2, 3, 4}, words[4], sum = len;
    const unsigned char *at = bytes;
    size_t left = len;
    for (; left > sizeof words; left -= sizeof words, at += sizeof words) {
        memcpy(words, at, sizeof words);
        for (int i = 0; i < 4; i++)
            lanes[i] = rotate(lanes[i] + words[i] * by, 31) * then;
    }
    memset(words, 0, sizeof words);
    if (left)
        memcpy(words, at, left);
    for (int i = 0; i < 4; i++)
        lanes[i] = rotate(lanes[i] + words[i] * by, 31) * then;
    for (int i = 0; i < 4; i++)
        sum = rotate(sum ^ lanes[i], 27) * by + then;
    sum ^= sum >> 29;
    sum *= then;
    return sum ^ sum >> 32;
}

GHashTable *table_new(void) {
    return g_hash_table_new(hash_string, g_str_equal);
}

void hex_bytes(char *into, const void *bytes, size_t len) {
    static const char digits[] = "0123456789abcdef";
    const unsigned char *at = bytes;
    for (size_t i = 0; i < len; i++) {
        into[2 * i] = digits[at[i] >> 4];
        into[2 * i + 1] = digits[at[i] & 15];
    }
}
