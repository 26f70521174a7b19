/* SPDX-License-Identifier: MIT */
#include "base/pack.h"

void pack_number(GByteArray *into, uint64_t number) {
    unsigned char bytes[10];
    unsigned len = 0;
    for (; number >= 0x80; number >>= 7)
        bytes[len++] = (unsigned char)(number | 0x80);
    bytes[len++] = (unsigned char)number;
    g_byte_array_append(into, bytes, len);
}

void pack_bytes(GByteArray *into, const void *bytes, size_t len) {
    if (len)
        g_byte_array_append(into, bytes, (unsigned)len);
}

/* 0 is none, else one more than its length. */
void pack_text(GByteArray *into, const char *text) {
    size_t len = text ? strlen(text) : 0;
    pack_number(into, text ? (uint64_t)len + 1 : 0);
    pack_bytes(into, text, len);
}

uint64_t unpack_number(Unpack *unpack, uint64_t most) {
    uint64_t number = 0;
    for (unsigned bits = 0; !unpack->bad && unpack->rest.len && bits < 64; bits += 7) {
        unsigned char byte = (unsigned char)unpack->rest.at[0];
        unpack->rest = slice_range(unpack->rest, 1, unpack->rest.len);
        number |= (uint64_t)(byte & 0x7f) << bits;
        if (byte < 0x80 && number <= most)
            return number;
        if (byte < 0x80)
            break;
    }
    unpack->bad = true;
    return 0;
}

size_t unpack_count(Unpack *unpack) {
    return (size_t)unpack_number(unpack, unpack->rest.len);
}

const char *unpack_text(Unpack *unpack, Arena *arena) {
    size_t len = (size_t)unpack_number(unpack, unpack->rest.len);
    if (!len || len - 1 > unpack->rest.len) {
        unpack->bad = unpack->bad || len != 0;
        return NULL;
    }
    const char *text = arena_copy(arena, unpack->rest.at, len - 1);
    unpack->rest = slice_range(unpack->rest, len - 1, unpack->rest.len);
    return text;
}

void unpack_bytes(Unpack *unpack, void *into, size_t len) {
    if (unpack->bad || len > unpack->rest.len) {
        unpack->bad = true;
        return;
    }
    memcpy(into, unpack->rest.at, len);
    unpack->rest = slice_range(unpack->rest, len, unpack->rest.len);
}
