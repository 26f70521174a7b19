/* SPDX-License-Identifier: MIT */
/* A body taken apart into what people think of as one thing: a paragraph, an item, a row. */
#include "work/merge/internal.h"

#include <stdlib.h>

#define MOST_WORDS 256 /* of a unit, that count for its likeness */

typedef struct {
    Arena *arena;
    Slice body;
    GArray *units, *gaps;
    bool in_table; /* whether lines are rows up to the next blank one */
} Splitting;

static Slice line_at(Slice body, size_t at) {
    return slice_range(body, at, MIN(slice_find(body, '\n', at) + 1, body.len));
}

static bool is_blank(Slice line) {
    return slice_trim(line).len == 0;
}

/* The line without its indentation, quote signs and line end. */
static Slice content_of(Slice line) {
    line = slice_trim(line);
    while (line.len && line.at[0] == '>')
        line = slice_trim(slice_range(line, 1, line.len));
    return line;
}

static bool is_heading(Slice line) {
    size_t signs = 0;
    while (signs < line.len && line.at[signs] == '#')
        signs++;
    return signs >= 1 && signs <= 6 && (signs == line.len || strchr(" \t", line.at[signs]));
}

/* Behind the marker of a list's item; 0 where there is none. */
static size_t marker_end(Slice line) {
    size_t at = 0;
    if (line.len && strchr("-*+", line.at[0])) {
        at = 1;
    } else {
        while (at < line.len && at < 9 && g_ascii_isdigit(line.at[at]))
            at++;
        if (at == 0 || at == line.len || !strchr(".)", line.at[at]))
            return 0;
        at++;
    }
    return at == line.len || strchr(" \t", line.at[at]) ? at : 0;
}

static size_t fence_size(Slice line) {
    size_t size = 0;
    while (size < line.len && line.at[size] == line.at[0])
        size++;
    return size >= 3 && strchr("`~", line.at[0]) ? size : 0;
}

/* Whether the line is the one below a table's header. */
static bool is_delimiter(Slice line) {
    bool pipe = false, hyphen = false;
    for (size_t i = 0; i < line.len; i++) {
        pipe |= line.at[i] == '|';
        hyphen |= line.at[i] == '-';
        if (!strchr("-:| \t", line.at[i]))
            return false;
    }
    return pipe && hyphen;
}

static UnitKind kind_at(Splitting *splitting, size_t at) {
    Slice line = line_at(splitting->body, at), text = content_of(line);
    if (fence_size(text))
        return UNIT_FENCE;
    if (slice_starts(text, "<!--"))
        return UNIT_COMMENT;
    if (is_heading(text))
        return UNIT_HEADING;
    Slice below = content_of(line_at(splitting->body, at + line.len));
    splitting->in_table |= slice_find(text, '|', 0) < text.len && is_delimiter(below);
    if (splitting->in_table || slice_starts(text, "|"))
        return UNIT_ROW;
    return marker_end(text) ? UNIT_ITEM : UNIT_TEXT;
}

static size_t fence_end(Slice body, size_t at) {
    Slice line = line_at(body, at), opening = content_of(line);
    size_t size = fence_size(opening);
    for (at += line.len; at < body.len;) {
        line = line_at(body, at);
        at += line.len;
        Slice text = content_of(line);
        if (text.len && text.at[0] == opening.at[0] && fence_size(text) >= size &&
            fence_size(text) == text.len)
            break;
    }
    return at;
}

/* Behind the last line of an HTML comment; 0 where it has no end. */
static size_t comment_end(Slice body, size_t at) {
    const char *end = g_strstr_len(body.at + at, (gssize)(body.len - at), "-->");
    return end ? MIN(slice_find(body, '\n', (size_t)(end - body.at)) + 1, body.len) : 0;
}

/* Whether a line ends the paragraph before it. */
static bool interrupts(Slice line) {
    Slice text = content_of(line);
    size_t marker = marker_end(text);
    return is_blank(line) || is_heading(text) || fence_size(text) || slice_starts(text, "|") ||
           slice_starts(text, "<!--") || (marker && marker < text.len);
}

static size_t unit_end(Slice body, UnitKind kind, size_t at) {
    size_t end = at + line_at(body, at).len, comment;
    switch (kind) {
    case UNIT_FENCE:
        return fence_end(body, at);
    case UNIT_HEADING:
    case UNIT_ROW:
        return end;
    case UNIT_COMMENT:
        comment = comment_end(body, at);
        if (comment)
            return comment;
        break;
    default:
        break;
    }
    while (end < body.len && !interrupts(line_at(body, end)))
        end += line_at(body, end).len;
    return end;
}

static int compare_hashes(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* A copy of an array; NULL where it is empty. */
static void *copy_all(Arena *arena, const void *array, size_t size) {
    void *copy = arena_alloc(arena, MAX(size, 1)); /* of nothing, a place all the same */
    return size ? memcpy(copy, array, size) : copy;
}

static void find_words(Arena *arena, Unit *unit) {
    uint32_t hashes[MOST_WORDS];
    unsigned count = 0;
    for (size_t at = 0; at < unit->text.len && count < MOST_WORDS;) {
        size_t end = at;
        while (end < unit->text.len &&
               (g_ascii_isalnum(unit->text.at[end]) || (unsigned char)unit->text.at[end] >= 0x80))
            end++;
        if (end > at)
            hashes[count++] = hash_bytes(unit->text.at + at, end - at);
        at = MAX(end, at + 1);
    }
    qsort(hashes, count, sizeof *hashes, compare_hashes);
    unit->words = copy_all(arena, hashes, count * sizeof *hashes);
    unit->word_count = count;
}

double unit_likeness(const Unit *a, const Unit *b) {
    unsigned i = 0, j = 0, common = 0, all = a->word_count + b->word_count;
    while (i < a->word_count && j < b->word_count) {
        common += a->words[i] == b->words[j];
        uint32_t x = a->words[i], y = b->words[j];
        i += x <= y;
        j += y <= x;
    }
    return all ? 2.0 * common / all : 0;
}

Units units_split(Arena *arena, Slice body) {
    Splitting splitting = {arena, body, g_array_new(FALSE, FALSE, sizeof(Unit)),
                           g_array_new(FALSE, FALSE, sizeof(Slice)), false};
    size_t at = 0, gap = 0;
    while (at < body.len) {
        Slice line = line_at(body, at);
        if (is_blank(line)) {
            splitting.in_table = false;
            at += line.len;
            continue;
        }
        UnitKind kind = kind_at(&splitting, at);
        size_t end = unit_end(body, kind, at), text_end = end;
        if (text_end > at && body.at[text_end - 1] == '\n')
            text_end--;
        if (text_end > at && body.at[text_end - 1] == '\r')
            text_end--;
        Slice before = slice_range(body, gap, at);
        Unit unit = {.kind = kind, .text = slice_range(body, at, text_end)};
        find_words(arena, &unit);
        g_array_append_val(splitting.units, unit);
        g_array_append_val(splitting.gaps, before);
        at = end;
        gap = text_end;
    }
    Slice last = slice_range(body, gap, body.len);
    g_array_append_val(splitting.gaps, last);
    unsigned count = splitting.units->len;
    Units units = {copy_all(arena, splitting.units->data, count * sizeof(Unit)),
                   copy_all(arena, splitting.gaps->data, (count + 1) * sizeof(Slice)), (int)count};
    g_array_free(splitting.units, TRUE);
    g_array_free(splitting.gaps, TRUE);
    return units;
}
