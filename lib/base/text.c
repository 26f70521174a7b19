/* SPDX-License-Identifier: MIT */
#include "base/text.h"

#define REPLACEMENT "\xef\xbf\xbd" /* U+FFFD */

/* Eight bytes at a time: whether one of them is no printable ASCII character. */
static inline bool all_printable(const char *at) {
    const uint64_t ones = 0x0101010101010101u, tops = ones * 0x80;
    uint64_t word;
    memcpy(&word, at, sizeof word);
    uint64_t low = (word - ones * 0x20) & ~word; /* a byte below 0x20 */
    uint64_t del = word ^ (ones * 0x7f);
    del = (del - ones) & ~del; /* a byte of 0x7f */
    return ((word | low | del) & tops) == 0;
}

size_t text_skip_printable(Slice text, size_t at) {
    while (text.len - at >= 8 && all_printable(text.at + at))
        at += 8;
    while (at < text.len && text.at[at] >= 0x20 && text.at[at] < 0x7f)
        at++;
    return at;
}

static inline bool is_ascii(const char *at) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return (word & 0x8080808080808080u) == 0;
}

/* The bytes that the sequence at `at` should have by its first byte, and what its second byte may
 * be (Unicode 15, table 3-7); 0 where no sequence begins so. */
static size_t expected(unsigned char first, unsigned char *low, unsigned char *high) {
    *low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    *high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    return first < 0x80                    ? 1
           : first >= 0xc2 && first < 0xe0 ? 2
           : first >= 0xe0 && first < 0xf0 ? 3
           : first >= 0xf0 && first < 0xf5 ? 4
                                           : 0;
}

/* The length of the valid sequence at `at`; where there is none, 0, and `*bad` receives the length
 * of the maximal ill-formed part. */
static size_t sequence(Slice text, size_t at, size_t *bad) {
    const unsigned char *bytes = (const unsigned char *)text.at + at;
    unsigned char low, high;
    size_t want = expected(bytes[0], &low, &high), have = 1;
    for (; have < want; have++, low = 0x80, high = 0xbf)
        if (at + have >= text.len || bytes[have] < low || bytes[have] > high)
            break;
    *bad = have;
    return have == want ? want : 0;
}

size_t text_valid(Slice text) {
    size_t at = 0, bad;
    while (at < text.len) {
        if (text.len - at >= 8 && is_ascii(text.at + at)) {
            at += 8;
            continue;
        }
        size_t len = sequence(text, at, &bad);
        if (!len)
            return at;
        at += len;
    }
    return at;
}

char *text_repair(Arena *arena, Slice text) {
    return (char *)text_repair_slice(arena, text).at;
}

Slice text_repair_slice(Arena *arena, Slice text) {
    size_t good = text_valid(text);
    if (good == text.len)
        return (Slice){slice_string(arena, text), text.len};
    g_autoptr(GString) repaired = g_string_sized_new(text.len + 32);
    while (text.len) {
        g_string_append_len(repaired, text.at, (gssize)good);
        text = slice_range(text, good, text.len);
        if (text.len) {
            size_t bad;
            sequence(text, 0, &bad);
            g_string_append(repaired, REPLACEMENT);
            text = slice_range(text, bad, text.len);
        }
        good = text_valid(text);
    }
    return (Slice){arena_copy(arena, repaired->str, repaired->len), repaired->len};
}

/* The length of the sequence at `at`, 1 for a byte that is none of UTF-8's. */
static inline size_t step(Slice text, size_t at) {
    size_t bad, len = (unsigned char)text.at[at] < 0x80 ? 1 : sequence(text, at, &bad);
    return len ? len : 1;
}

size_t text_length(Slice text) {
    size_t count = 0;
    for (size_t at = 0; at < text.len; count++) {
        while (text.len - at >= 8 && is_ascii(text.at + at)) {
            at += 8;
            count += 8;
        }
        if (at == text.len)
            break;
        at += step(text, at);
    }
    return count;
}

void text_position(Slice text, size_t offset, size_t *line, size_t *column) {
    *line = *column = 1;
    offset = MIN(offset, text.len);
    if (offset == 0)
        return;
    size_t start = 0, count = 1;
    for (size_t at; (at = slice_find(text, '\n', start)) < offset; start = at + 1)
        count++;
    *line = count;
    *column = text_length(slice_range(text, start, offset)) + 1;
}

void text_cursor_move(TextCursor *cursor, size_t to, size_t *line, size_t *column) {
    for (to = MIN(to, cursor->text.len); cursor->at < to;) {
        size_t end = MIN(slice_find(cursor->text, '\n', cursor->at), to);
        cursor->column += text_length(slice_range(cursor->text, cursor->at, end));
        cursor->at = end;
        if (end < to) {
            cursor->at++;
            cursor->line++;
            cursor->column = 1;
        }
    }
    *line = cursor->line;
    *column = cursor->column;
}

Slice text_head(Slice text, size_t most) {
    size_t len = MIN(text.len, most);
    while (len && len < text.len && ((unsigned char)text.at[len] & 0xc0) == 0x80)
        len--;
    return slice_range(text, 0, len);
}

uint32_t text_decode(Slice text, size_t *len) {
    const unsigned char *at = (const unsigned char *)text.at;
    unsigned char low, high;
    *len = expected(at[0], &low, &high);
    switch (*len) {
    case 2:
        return (at[0] & 0x1fu) << 6 | (at[1] & 0x3fu);
    case 3:
        return (at[0] & 0xfu) << 12 | (at[1] & 0x3fu) << 6 | (at[2] & 0x3fu);
    case 4:
        return (at[0] & 7u) << 18 | (at[1] & 0x3fu) << 12 | (at[2] & 0x3fu) << 6 | (at[3] & 0x3fu);
    default:
        *len = 1;
        return at[0];
    }
}

static bool is_control(uint32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

/* Unicode's property Bidi_Control. */
static bool is_bidi(uint32_t c) {
    return c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

/* What takes no place on a screen and is no part of a letter. */
static bool is_invisible(uint32_t c) {
    return c == 0x180e || (c >= 0x200b && c <= 0x200f) || c == 0x2028 || c == 0x2029 ||
           (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) ||
           (c >= 0xe0000 && c <= 0xe007f);
}

bool text_is_plain(uint32_t c) {
    return c == '\t' || c == '\n' || !(is_control(c) || is_bidi(c) || c == 0x2028 || c == 0x2029);
}

size_t text_first_control(Slice text) {
    size_t at = 0, bad;
    while ((at = text_skip_printable(text, at)) < text.len) {
        size_t len = sequence(text, at, &bad);
        if (!len || !text_is_plain(text_decode(slice_range(text, at, text.len), &len)))
            return at;
        at += len;
    }
    return text.len;
}

/* Whether the sequence at `at` has to be made visible; `*len` receives its length, `*c` its code
 * point, or where it is no sequence the byte. */
static bool is_hidden(Slice text, size_t at, bool keep_lines, size_t *len, uint32_t *c) {
    size_t bad;
    if (!sequence(text, at, &bad)) {
        *len = 1;
        *c = (unsigned char)text.at[at];
        return true;
    }
    *c = text_decode(slice_range(text, at, text.len), len);
    if (keep_lines && (*c == '\t' || *c == '\n'))
        return false;
    return is_control(*c) || is_bidi(*c) || is_invisible(*c);
}

void text_append_visible(GString *into, Slice text, bool keep_lines) {
    size_t len;
    uint32_t c;
    for (size_t at = 0; at < text.len;) {
        size_t next = text_skip_printable(text, at);
        g_string_append_len(into, text.at + at, (gssize)(next - at));
        at = next;
        if (at == text.len)
            break;
        if (!is_hidden(text, at, keep_lines, &len, &c))
            g_string_append_len(into, text.at + at, (gssize)len);
        else
            g_string_append_printf(into, c < 0x100 ? "\\x%02x" : "\\u{%x}", c);
        at += len;
    }
}

const char *text_visible(Arena *arena, Slice text) {
    if (text_skip_printable(text, 0) == text.len)
        return slice_string(arena, text);
    g_autoptr(GString) shown = g_string_sized_new(text.len + 64);
    text_append_visible(shown, text, false);
    return arena_copy(arena, shown->str, shown->len);
}

const char *text_shown(Arena *arena, Slice text, size_t most) {
    Slice head = text_head(text, most);
    const char *visible = text_visible(arena, head);
    return head.len < text.len ? arena_printf(arena, "%s…", visible) : visible;
}
