/* SPDX-License-Identifier: MIT */
/* What needs Unicode's tables: folding, slugs, widths, near words. GLib's Unicode is used in this
 * file alone. */
#include "base/text.h"

/* Normalising is quadratic in runs of combining marks. */
#define MOST_MARKS 30

/* Bytes that are normalised at once. */
#define PIECE 512

/* Longer words are compared with nothing. */
#define MOST_LETTERS 64

static bool is_all_ascii(Slice text) {
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] >= 0x80 || text.at[i] == '\0')
            return false;
    return true;
}

/* Whether the character may become a combining mark when normalised: U+FF9E and U+FF9F are none
 * themselves. */
static bool is_mark(uint32_t c) {
    return c >= 0x300 &&
           (g_unichar_ismark(c) || g_unichar_combining_class(c) || c == 0xff9e || c == 0xff9f);
}

/* A valid copy without NUL in which no run of marks is longer than MOST_MARKS; the caller owns it.
 */
static char *bounded(Arena *arena, Slice text) {
    Slice rest = text_valid(text) == text.len ? text : text_repair_slice(arena, text);
    GString *copy = g_string_sized_new(rest.len);
    unsigned marks = 0;
    for (size_t len; rest.len; rest = slice_range(rest, len, rest.len)) {
        uint32_t c = text_decode(rest, &len);
        marks = is_mark(c) ? marks + 1 : 0;
        if (marks <= MOST_MARKS)
            g_string_append_unichar(copy, c ? c : 0xfffd);
    }
    return g_string_free(copy, FALSE);
}

/* Whether the letter of two bytes folds to its small letter, whatever stands beside it: those of
 * Latin scripts that are no ligature and need no dot, and of Cyrillic. */
static bool folds_alone(uint32_t c) {
    if (c >= 0x400 && c <= 0x45f)
        return true;
    return c >= 0xc0 && c <= 0x17e && c != 0xd7 && c != 0xdf && c != 0xf7 && c != 0x130 &&
           c != 0x132 && c != 0x133 && c != 0x13f && c != 0x140 && c != 0x149;
}

/* The folded text where each letter folds by itself, else NULL. */
static char *fold_simple(Arena *arena, Slice text) {
    char *folded = arena_alloc(arena, text.len + 1);
    for (size_t at = 0; at < text.len;) {
        unsigned char c = (unsigned char)text.at[at];
        if (c == 0)
            return NULL;
        if (c < 0x80) {
            folded[at++] = g_ascii_tolower((char)c);
            continue;
        }
        unsigned char next = at + 1 < text.len ? (unsigned char)text.at[at + 1] : 0;
        uint32_t letter = (uint32_t)(c & 0x1f) << 6 | (next & 0x3f);
        if ((c & 0xe0) != 0xc0 || (next & 0xc0) != 0x80 || !folds_alone(letter))
            return NULL;
        g_unichar_to_utf8(g_unichar_tolower(letter), folded + at);
        at += 2;
    }
    return folded;
}

/* Whether the character may melt into the one before it. */
static bool joins(uint32_t c) {
    bool vowel_or_end = c >= 0x1160 && c <= 0x11ff; /* of a Hangul syllable; likewise the narrow */
    return vowel_or_end || (c >= 0xffa0 && c <= 0xffdc) || is_mark(c);
}

/* The compatibility form (NFKC) of bounded text, piece by piece: GLib moves all that follows for
 * each pair that becomes one. The caller owns it. */
static char *normal_form(const char *text) {
    GString *whole = g_string_sized_new(strlen(text));
    while (*text) {
        const char *end = text;
        while (*end && (end - text < PIECE || joins(g_utf8_get_char(end))))
            end = g_utf8_next_char(end);
        g_autofree char *piece = g_utf8_normalize(text, end - text, G_NORMALIZE_NFKC);
        g_string_append(whole, piece);
        text = end;
    }
    return g_string_free(whole, FALSE);
}

char *text_fold(Arena *arena, Slice text) {
    if (is_all_ascii(text)) {
        char *folded = slice_string(arena, text);
        for (size_t i = 0; i < text.len; i++)
            folded[i] = (char)(folded[i] >= 'A' && folded[i] <= 'Z' ? folded[i] | 0x20 : folded[i]);
        return folded;
    }
    char *simple = fold_simple(arena, text);
    if (simple)
        return simple;
    g_autofree char *valid = bounded(arena, text);
    /* Some letters show their case only when normalised (U+210B), some marks only when folded. */
    g_autofree char *first = normal_form(valid);
    g_autofree char *folded = g_utf8_casefold(first, -1);
    g_autofree char *last = normal_form(folded);
    return arena_copy(arena, last, strlen(last));
}

/* Whether the character's script puts no blanks between words. */
static bool is_unspaced(uint32_t c) {
    switch (g_unichar_get_script(c)) {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_MYANMAR:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_TIBETAN:
        return true;
    default:
        return false;
    }
}

TextRole text_role(uint32_t c) {
    bool mark = g_unichar_ismark(c), jamo = c >= 0x1100 && c < 0x1200;
    if (!mark && !g_unichar_isalnum(c))
        return TEXT_BETWEEN;
    if (c >= 0xe00 && is_unspaced(c))
        return TEXT_WORD;
    return mark || jamo || is_mark(c) ? TEXT_MARK : TEXT_LETTER;
}

/* Cuts a slug that got longer than `limit`: at the last hyphen, or inside its only word. */
static void cut_slug(GString *slug, size_t limit) {
    if (slug->len <= limit)
        return;
    size_t at = limit;
    while (at > 0 && slug->str[at] != '-')
        at--;
    while (at == 0 && limit > 0 && ((unsigned char)slug->str[limit] & 0xc0) == 0x80)
        limit--;
    g_string_truncate(slug, at ? at : limit);
}

/* Whether all letters and digits can be written in ASCII. */
static bool has_ascii(const char *text) {
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        if (!g_unichar_isalnum(g_utf8_get_char(at)))
            continue;
        g_autofree char *letter = g_strndup(at, (size_t)(g_utf8_next_char(at) - at));
        g_autofree char *ascii = g_str_to_ascii(letter, "C");
        if (*ascii == '?')
            return false;
    }
    return true;
}

/* Letters and digits in lower case, with a hyphen for each run of anything else. */
static void append_slug(GString *slug, const char *text) {
    bool apart = false;
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        bool mark = g_unichar_ismark(c) && !apart && slug->len; /* of the letter before it */
        if (g_unichar_isalnum(c) || mark) {
            if (apart && slug->len)
                g_string_append_c(slug, '-');
            g_string_append_unichar(slug, g_unichar_tolower(c));
            apart = false;
        } else if (c != '\'') {
            apart = true;
        }
    }
}

char *text_slug(Arena *arena, Slice text, size_t limit) {
    g_autofree char *valid = bounded(arena, (Slice){text.at, MIN(text.len, 4096)});
    g_autofree char *composed = g_utf8_normalize(valid, -1, G_NORMALIZE_NFC);
    g_autofree char *ascii = g_str_to_ascii(valid, "C");
    g_autoptr(GString) slug = g_string_new(NULL);
    append_slug(slug, composed && !has_ascii(composed) ? composed : ascii);
    cut_slug(slug, limit);
    return slug->len ? arena_copy(arena, slug->str, slug->len) : arena_printf(arena, "untitled");
}

size_t text_width(Slice text) {
    size_t width = 0;
    for (size_t at = 0, len; at < text.len; at += len) {
        len = 1;
        if ((unsigned char)text.at[at] < 0x80) {
            width++;
            continue;
        }
        Slice rest = slice_range(text, at, MIN(at + 4, text.len));
        if (text_valid(rest) == 0) {
            width++;
            continue;
        }
        uint32_t c = text_decode(rest, &len);
        width += g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
    }
    return width;
}

/* The lower-case letters of a word, or 0 where there are too many of them. */
static size_t letters(Slice word, uint32_t into[MOST_LETTERS]) {
    size_t count = 0;
    if (text_valid(word) < word.len)
        return 0;
    for (size_t len; word.len; word = slice_range(word, len, word.len)) {
        if (count == MOST_LETTERS)
            return 0;
        into[count++] = g_unichar_tolower(text_decode(word, &len));
    }
    return count;
}

/* The edits (insert, delete, replace, swap neighbours) that make `a` of `b`. */
static size_t distance(const uint32_t *a, size_t a_len, const uint32_t *b, size_t b_len) {
    size_t rows[3][MOST_LETTERS + 1];
    for (size_t j = 0; j <= b_len; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_len; i++) {
        size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *second = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b_len; j++) {
            size_t best = above[j - 1] + (a[i - 1] != b[j - 1]);
            best = MIN(best, MIN(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = MIN(best, second[j - 2] + 1);
            row[j] = best;
        }
    }
    return rows[a_len % 3][b_len];
}

const char *text_nearest(Slice word, const char *const *names, size_t count) {
    uint32_t wanted[MOST_LETTERS], name[MOST_LETTERS];
    size_t len = letters(word, wanted);
    size_t best = MAX(len / 3, 1) + 1; /* one more than is near enough */
    best = MIN(best, len);             /* and something must be left of the word */
    const char *nearest = NULL;
    for (size_t i = 0; i < count && best > 0; i++) {
        size_t other = letters(slice_of(names[i]), name);
        if (!other || MAX(len, other) - MIN(len, other) >= best)
            continue;
        size_t edits = distance(wanted, len, name, other);
        if (edits < best) {
            best = edits;
            nearest = names[i];
        }
    }
    return nearest;
}

const char *text_other_case(Slice word, const char *const *names, size_t count) {
    uint32_t wanted[MOST_LETTERS], name[MOST_LETTERS];
    size_t len = letters(word, wanted);
    const char *only = NULL;
    for (size_t i = 0; i < count && len; i++) {
        if (letters(slice_of(names[i]), name) != len ||
            memcmp(wanted, name, len * sizeof *name) != 0)
            continue;
        if (only || slice_is(word, names[i]))
            return NULL;
        only = names[i];
    }
    return only;
}
