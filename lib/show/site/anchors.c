/* SPDX-License-Identifier: MIT */
/* GitHub's rule, as its html-pipeline states it: lower case, then drop what is neither a word
 * character of Unicode (alphabetic, mark, decimal digit, connector), a hyphen nor a blank, then
 * make blanks hyphens. */
#include "show/site/anchors.h"

#include "base/text.h"

/* Far above what anybody writes; a line may be much longer. */
#define ANCHOR_LIMIT 1000 /* characters */

/* Symbols that Unicode calls alphabetic: letters in circles and squares. */
static bool is_enclosed_letter(uint32_t c) {
    return (c >= 0x24B6 && c <= 0x24E9) || (c >= 0x1F130 && c <= 0x1F149) ||
           (c >= 0x1F150 && c <= 0x1F169) || (c >= 0x1F170 && c <= 0x1F189);
}

static bool is_word(uint32_t c) {
    if (c < 0x80)
        return g_ascii_isalnum((char)c) || c == '_';
    switch (g_unichar_type(c)) {
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_CONNECT_PUNCTUATION:
        return true;
    default:
        return is_enclosed_letter(c);
    }
}

/* In small letters, what GLib takes for no letter too: Roman numerals, letters in circles. */
static uint32_t lower(uint32_t c) {
    if (c >= 0x2160 && c <= 0x216F)
        return c + 0x10;
    if (c >= 0x24B6 && c <= 0x24CF)
        return c + 0x1A;
    return g_unichar_tolower(c);
}

static void append_lower(GString *into, uint32_t c) {
    if (c < 0x80)
        g_string_append_c(into, g_ascii_tolower((char)c));
    else
        g_string_append_unichar(into, lower(c));
}

/* The one character whose lower case is two. */
#define DOTTED_I 0x130

/* The same where all are of ASCII, as most are; NULL where one is not. */
static const char *anchor_of_ascii(Arena *arena, Slice words) {
    char *anchor = arena_alloc(arena, words.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < words.len && len < ANCHOR_LIMIT; i++) {
        unsigned char c = (unsigned char)words.at[i];
        if (c >= 0x80)
            return NULL;
        if (c == ' ' || c == '-' || is_word(c))
            anchor[len++] = c == ' ' ? '-' : g_ascii_tolower((char)c);
    }
    return anchor;
}

const char *anchor_of(Arena *arena, Slice words) {
    const char *plain = anchor_of_ascii(arena, words);
    if (plain)
        return plain;
    g_autoptr(GString) anchor = g_string_new(NULL);
    size_t characters = 0;
    for (size_t at = 0, len; at < words.len && characters < ANCHOR_LIMIT; at += len) {
        uint32_t c = text_decode(slice_range(words, at, words.len), &len);
        if (c == DOTTED_I)
            g_string_append(anchor, "i\u0307");
        else if (c == ' ' || c == '-')
            g_string_append_c(anchor, '-');
        else if (is_word(c))
            append_lower(anchor, c);
        else
            continue;
        characters++;
    }
    return arena_copy(arena, anchor->str, anchor->len);
}

const char *anchor_take(Arena *arena, GHashTable *taken, Slice words) {
    const char *anchor = anchor_of(arena, words), *id = anchor;
    unsigned n = GPOINTER_TO_UINT(g_hash_table_lookup(taken, anchor));
    while (g_hash_table_contains(taken, id))
        id = arena_printf(arena, "%s-%u", anchor, ++n);
    g_hash_table_insert(taken, (void *)id, GUINT_TO_POINTER(0));
    if (id != anchor)
        g_hash_table_insert(taken, (void *)anchor, GUINT_TO_POINTER(n));
    return id;
}

static bool in_picture(const MarkdownNode *node, const MarkdownNode *heading) {
    for (; node != heading; node = node->parent)
        if (node->type == MARKDOWN_IMAGE)
            return true;
    return false;
}

Slice anchor_words(Arena *arena, const MarkdownNode *heading) {
    const MarkdownNode *only = heading->child;
    if (only && !only->next && only->type == MARKDOWN_TEXT)
        return only->text;
    g_autoptr(GString) words = g_string_new(NULL);
    MarkdownNode *root = (MarkdownNode *)heading;
    for (MarkdownNode *node = root; node; node = markdown_next(root, node)) {
        bool counts = node->type == MARKDOWN_TEXT || node->type == MARKDOWN_CODE;
        if (counts && !in_picture(node, heading))
            g_string_append_len(words, node->text.at, (gssize)node->text.len);
    }
    return (Slice){arena_copy(arena, words->str, words->len), words->len};
}
