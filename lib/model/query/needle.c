/* SPDX-License-Identifier: MIT */
/* Looking for text in any case of letters. */
#include "base/text.h"
#include "model/query/internal.h"

static bool is_ascii(Slice text) {
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return false;
    return true;
}

Needle needle_make(Arena *arena, Slice text) {
    char *folded = text_fold(arena, text);
    size_t len = 0;
    for (const char *at = folded; *at; at++) {
        bool blank = g_ascii_isspace(*at);
        if (!blank || (len > 0 && folded[len - 1] != ' '))
            folded[len++] = blank ? ' ' : *at;
    }
    if (len > 0 && folded[len - 1] == ' ')
        len--;
    folded[len] = '\0';
    return (Needle){folded, len, is_ascii((Slice){folded, len})};
}

/* Whether the needle stands at the start of the text; `*end` receives where it ends. */
static bool stands_at(const Needle *needle, Slice text, size_t *end) {
    size_t at = 0;
    for (size_t i = 0; i < needle->len; i++) {
        if (needle->folded[i] == ' ') {
            size_t from = at;
            while (at < text.len && g_ascii_isspace(text.at[at]))
                at++;
            if (at == from)
                return false;
        } else if (at == text.len || g_ascii_tolower(text.at[at++]) != needle->folded[i]) {
            return false;
        }
    }
    *end = at;
    return true;
}

/* The text to be compared bytewise. A needle of other letters than ASCII's can only stand in text
 * that has such letters too, which is folded first, into `*arena` made for it. */
static bool comparable(const Needle *needle, Slice *text, Arena **arena) {
    if (needle->ascii)
        return true;
    if (is_ascii(*text))
        return false;
    *arena = arena_new();
    *text = slice_of(text_fold(*arena, *text));
    return true;
}

bool needle_in(const Needle *needle, Slice text) {
    g_autoptr(Arena) arena = NULL;
    if (!comparable(needle, &text, &arena))
        return false;
    size_t end;
    for (size_t at = 0; at < text.len; at++)
        if (g_ascii_tolower(text.at[at]) == needle->folded[0] &&
            stands_at(needle, slice_range(text, at, text.len), &end))
            return true;
    return needle->len == 0;
}

bool needle_is(const Needle *needle, Slice text) {
    g_autoptr(Arena) arena = NULL;
    text = slice_trim(text);
    if (!comparable(needle, &text, &arena))
        return false;
    size_t end = 0;
    return stands_at(needle, text, &end) && end == text.len;
}
