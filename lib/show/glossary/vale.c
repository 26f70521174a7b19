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
    for (size_t at = 0; at < text.len; at++) {
        char byte = text.at[at];
        bool gap = memchr(" \t\n", byte, 3);
        if (gap && at > 0 && memchr(" \t\n", text.at[at - 1], 3))
            continue;
        if (memchr("\\.+*?()|[]{}^$", byte, 14))
            g_string_append_c(made, '\\');
        if (gap)
            g_string_append(made, "\\s+");
        else
            g_string_append_c(made, byte);
    }
    g_string_append(made, exact ? ")" : "");
    return arena_copy(arena, made->str, made->len);
}

static const char *bounded(Arena *arena, Slice text, bool exact, bool nonword) {
    const char *plain = expression(arena, text, exact);
    return nonword ? arena_printf(arena, "(?<!\\w)%s(?!\\w)", plain) : plain;
}

/* Whether Vale would read the replacement as more than one, or put a part of the match into it. */
static bool is_special(Slice text) {
    return slice_find(text, '|', 0) < text.len || slice_find(text, '$', 0) < text.len;
}

static void write_line(const Entries *entries, const char *key, const char *value) {
    Arena *arena = entries->arena;
    stream_printf(entries->export->out, "  %s: %s\n",
                  yaml_quote_as(arena, slice_of(key), YAML_SINGLE, false, false),
                  yaml_quote_as(arena, slice_of(value), YAML_SINGLE, false, false));
}

static size_t write_swap(const Entries *entries, const Swap *swap, bool nonword) {
    g_autoptr(GString) value = g_string_new(NULL);
    size_t special = 0;
    for (unsigned i = 0; i < swap->instead->len; i++) {
        const Entry *entry = swap->instead->pdata[i];
        special += is_special(entry->word);
        if (!is_special(entry->word))
            g_string_append_printf(value, "%s%.*s", value->len ? "|" : "", SLICE_ARG(entry->word));
    }
    if (value->len)
        write_line(entries, bounded(entries->arena, swap->text, swap->exact, nonword), value->str);
    return special;
}

/* Accepted words that hold an avoided one. */
static void write_silent(const Entries *entries, const Swaps *swaps, const Entry *entry, Slice word,
                         bool nonword) {
    const char *key = swaps_key(entries->arena, word);
    Slice *kept = g_hash_table_lookup(swaps->accepted, key);
    if (!kept || kept->at != word.at || !swaps_inside(swaps, key))
        return;
    write_line(entries, bounded(entries->arena, word, entry->exact, nonword),
               arena_printf(entries->arena, entry->exact ? "%s" : "(?i:%s)",
                            expression(entries->arena, word, entry->exact)));
}

static bool wants_nonword(const Swaps *swaps) {
    for (unsigned i = 0; i < swaps->swaps->len; i++)
        if (!has_plain_edges(((const Swap *)swaps->swaps->pdata[i])->text))
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
    size_t special = 0;
    for (unsigned i = 0; i < swaps.swaps->len; i++)
        special += write_swap(entries, swaps.swaps->pdata[i], nonword);
    for (size_t i = 0; i < entries->count; i++) {
        const Entry *entry = &entries->entries[i];
        write_silent(entries, &swaps, entry, entry->word, nonword);
        for (size_t k = 0; k < entry->alias_count; k++)
            write_silent(entries, &swaps, entry, entry->aliases[k], nonword);
    }
    swaps_note(entries, &swaps);
    entries_note(entries, special,
                 "Vale cannot write '|' or '$' in place of a word; words left out: %zu", special);
}
