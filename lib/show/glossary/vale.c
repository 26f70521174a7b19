/* SPDX-License-Identifier: MIT */
/* A rule for Vale: `extends: substitution`. What to find is a regular expression, as Vale wants it;
 * of several matches at one place Vale takes the longest expression. An accepted phrase around an
 * avoided word stands there too, as its own replacement, which keeps Vale silent. */
#include "adapters/yaml.h"
#include "base/text.h"
#include "show/glossary/swaps.h"

/* Whether Vale's boundaries of words do for the text: it begins and ends with a letter or digit. */
static bool has_plain_edges(Slice text) {
    size_t len, at = text.len - 1;
    while (at > 0 && ((unsigned char)text.at[at] & 0xc0) == 0x80)
        at--;
    return text_role(text_decode(text, &len)) == TEXT_LETTER &&
           text_role(text_decode(slice_range(text, at, text.len), &len)) == TEXT_LETTER;
}

/* The text as an expression: signs escaped, blanks of any kind and number. */
static const char *expression(Arena *arena, Slice text, bool exact) {
    g_autoptr(GString) made = g_string_new(exact ? "(?-i:" : "");
    bool gap = false;
    for (size_t at = 0, len; at < text.len; at += len) {
        uint32_t c = text_decode(slice_range(text, at, text.len), &len);
        bool blank = g_unichar_isspace(c);
        if (blank && !gap)
            g_string_append(made, "\\s+");
        gap = blank;
        if (c < 0x80 && strchr("\\.+*?()|[]{}^$", (int)c))
            g_string_append_c(made, '\\');
        if (!blank)
            g_string_append_len(made, text.at + at, (gssize)len);
    }
    g_string_append(made, exact ? ")" : "");
    return arena_copy(arena, made->str, made->len);
}

static const char *bounded(Arena *arena, Slice text, bool exact, bool nonword) {
    const char *plain = expression(arena, text, exact);
    return nonword ? arena_printf(arena, "(?<!\\w)%s(?!\\w)", plain) : plain;
}

#define LONG_KEY 500 /* bytes; from 1,024 characters on YAML wants a mark before a key */

static void write_line(const Entries *entries, const char *key, const char *value) {
    Arena *arena = entries->arena;
    bool is_long = strlen(key) > LONG_KEY;
    stream_printf(entries->export->out, is_long ? "  ? %s\n  : %s\n" : "  %s: %s\n",
                  yaml_quote_as(arena, slice_of(key), YAML_SINGLE, false, false),
                  yaml_quote_as(arena, slice_of(value), YAML_SINGLE, false, false));
}

/* The word, or its plural. Vale would read a `|` in what stands instead as one more choice, and
 * `$1` as a part of the match. */
static void write_swap(const Entries *entries, const Swap *swap, bool plural, bool nonword,
                       size_t *left_out) {
    Slice text = plural ? slice_of(swap->plural) : swap->word->text;
    size_t unfit = 0;
    g_autofree char *instead = swaps_instead(entries, swap, plural, "|", "|$", &unfit);
    if (*instead)
        write_line(entries, bounded(entries->arena, text, swap->word->exact, nonword), instead);
    *left_out += plural ? 0 : unfit;
}

/* Accepted words that hold an avoided one. */
static void write_silent(const Entries *entries, const Swaps *swaps, const Entry *entry,
                         TermRole role, bool nonword) {
    Arena *arena = entries->arena;
    for (const TermWord *word = NULL; (word = entry_next(entry, role, word));) {
        const char *key = swaps_key(arena, word->text);
        if (g_hash_table_lookup(swaps->accepted, key) != word || !swaps_inside(swaps, key))
            continue;
        write_line(entries, bounded(arena, word->text, word->exact, nonword),
                   arena_printf(arena, word->exact ? "%s" : "(?i:%s)",
                                expression(arena, word->text, word->exact)));
    }
}

static bool wants_nonword(const Swaps *swaps) {
    for (unsigned i = 0; i < swaps->swaps->len; i++)
        if (!has_plain_edges(((const Swap *)swaps->swaps->pdata[i])->word->text))
            return true;
    return false;
}

void glossary_vale(const Entries *entries) {
    g_auto(Swaps) swaps;
    swaps_gather(entries, &swaps);
    bool nonword = wants_nonword(&swaps);
    Stream *out = entries->export->out;
    stream_puts(
        out,
        "# The words to avoid, by 'req term export'. Save it as NAME.yml in a style's folder.\n"
        "extends: substitution\n"
        "message: \"say '%s', not '%s'\"\n"
        "level: warning\n"
        "ignorecase: true\n");
    stream_puts(out, nonword ? "nonword: true\n" : "");
    stream_puts(out, "action:\n  name: replace\n");
    stream_puts(out, swaps.swaps->len ? "swap:\n" : "swap: {}\n");
    size_t left_out = 0;
    for (unsigned i = 0; i < swaps.swaps->len; i++) {
        const Swap *swap = swaps.swaps->pdata[i];
        write_swap(entries, swap, false, nonword, &left_out);
        if (swap->plural)
            write_swap(entries, swap, true, nonword, &left_out);
    }
    for (size_t i = 0; i < entries->count; i++)
        for (int role = TERM_PREFERRED; role <= TERM_ALIAS; role++)
            write_silent(entries, &swaps, &entries->entries[i], (TermRole)role, nonword);
    swaps_note(entries, &swaps);
    entries_note(entries, left_out,
                 "Vale cannot write '|' or '$' in place of a word; words left out: %zu", left_out);
}
