/* SPDX-License-Identifier: MIT */
#include "base/slice.h"

bool slice_equal(Slice a, Slice b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

bool slice_is_any(Slice slice, const char *const *strings) {
    for (; strings && *strings; strings++)
        if ((slice.len == 0 || **strings == slice.at[0]) && slice_is(slice, *strings))
            return true;
    return false;
}

unsigned slice_hash(const void *slice) {
    const Slice *key = slice;
    return hash_bytes(key->at, key->len);
}

int slice_same(const void *a, const void *b) {
    return slice_equal(*(const Slice *)a, *(const Slice *)b);
}

bool slice_equal_ascii_case(Slice a, Slice b) {
    return slice_equal(a, b) || (a.len == b.len && g_ascii_strncasecmp(a.at, b.at, a.len) == 0);
}

int slice_compare(Slice a, Slice b) {
    size_t common = MIN(a.len, b.len);
    int order = common ? memcmp(a.at, b.at, common) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool slice_starts(Slice slice, const char *prefix) {
    return slice_is(slice_range(slice, 0, strlen(prefix)), prefix);
}

bool slice_ends(Slice slice, const char *suffix) {
    size_t len = strlen(suffix);
    return slice.len >= len && slice_is(slice_range(slice, slice.len - len, slice.len), suffix);
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

Slice slice_trim(Slice slice) {
    while (slice.len && is_blank(slice.at[0]))
        slice.at++, slice.len--;
    while (slice.len && is_blank(slice.at[slice.len - 1]))
        slice.len--;
    return slice;
}

Slice slice_cut(Slice *rest, char separator) {
    size_t at = slice_find(*rest, separator, 0);
    Slice part = {rest->at, at};
    *rest = at < rest->len ? (Slice){rest->at + at + 1, rest->len - at - 1} : (Slice){NULL, 0};
    return part;
}

size_t slice_find(Slice slice, char byte, size_t from) {
    if (from >= slice.len)
        return slice.len;
    const char *found = memchr(slice.at + from, byte, slice.len - from);
    return found ? (size_t)(found - slice.at) : slice.len;
}

char *slice_string(Arena *arena, Slice slice) {
    return arena_copy(arena, slice.at, slice.len);
}

char *slice_concat(Arena *arena, const Slice *parts, size_t count) {
    size_t len = 0;
    for (size_t i = 0; i < count; i++)
        len += parts[i].len;
    char *whole = arena_alloc(arena, len + 1), *at = whole;
    for (size_t i = 0; i < count; i++)
        if (parts[i].len)
            at = (char *)memcpy(at, parts[i].at, parts[i].len) + parts[i].len;
    return whole;
}

char *slice_strdup(Slice slice) {
    return g_strndup(slice.at ? slice.at : "", slice.len);
}

size_t slice_line_start(Slice slice, size_t offset) {
    while (offset > 0 && slice.at[offset - 1] != '\n')
        offset--;
    return offset;
}

size_t slice_next_line(Slice slice, size_t offset) {
    if (offset > 0 && slice.at[offset - 1] == '\n')
        return offset;
    return MIN(slice_find(slice, '\n', offset) + 1, slice.len);
}
