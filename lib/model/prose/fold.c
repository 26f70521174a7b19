/* SPDX-License-Identifier: MIT */
/* The form of a word: its letters folded, and where it has capitals. */
#include "base/text.h"
#include "model/prose/internal.h"

/* Counts capitals and small letters: a word of capitals may have digits, and an s at its end. */
typedef struct {
    unsigned upper, lower;
    bool first_upper, last_small_s;
} Letters;

static void count_letter(Letters *letters, uint32_t c, bool first) {
    bool upper = c < 0x80 ? g_ascii_isupper((char)c) : g_unichar_isupper(c);
    bool lower = c < 0x80 ? g_ascii_islower((char)c) : g_unichar_islower(c);
    letters->upper += upper;
    letters->lower += lower;
    letters->first_upper |= first && upper;
    letters->last_small_s = c == 's';
}

static uint16_t form_of(Letters letters) {
    uint16_t flags = letters.first_upper ? WORD_CAPITAL : 0;
    unsigned lower = letters.lower - (letters.last_small_s && letters.upper >= 2);
    if (letters.upper >= 2 && lower == 0)
        return flags | WORD_UPPER;
    return letters.upper > letters.first_upper ? flags | WORD_MIXED : flags;
}

uint16_t prose_fold_ascii(Slice text, char *into) {
    Letters letters = {0};
    for (size_t i = 0; i < text.len; i++) {
        count_letter(&letters, (unsigned char)text.at[i], i == 0);
        into[i] = g_ascii_tolower(text.at[i]);
    }
    return form_of(letters);
}

/* Without ignored characters, and with straight apostrophes. */
static Slice plain(Arena *arena, Slice text) {
    char *into = arena_alloc(arena, text.len + 1);
    size_t used = 0;
    for (size_t at = 0, len; at < text.len; at += len) {
        uint32_t c = text_decode(slice_range(text, at, text.len), &len);
        if (prose_is_ignored(c))
            continue;
        if (prose_is_apostrophe(c)) {
            into[used++] = '\'';
            continue;
        }
        memcpy(into + used, text.at + at, len);
        used += len;
    }
    return (Slice){into, used};
}

uint16_t prose_fold_wide(Arena *arena, Slice text, Slice *folded) {
    Slice letters_of = plain(arena, text);
    Letters letters = {0};
    for (size_t at = 0, len; at < letters_of.len; at += len)
        count_letter(&letters, text_decode(slice_range(letters_of, at, letters_of.len), &len),
                     at == 0);
    *folded = slice_of(text_fold(arena, letters_of));
    return form_of(letters);
}
