/* SPDX-License-Identifier: MIT */
#include "show/glossary/swaps.h"

#include "base/inflect.h"
#include "base/text.h"

#define MOST_WORDS 32 /* of an accepted word that is looked into */

const char *swaps_key(Arena *arena, Slice word) {
    char *folded = text_fold(arena, word), *to = folded;
    for (const char *from = folded; *from; from++) {
        bool gap = *from == ' ' || *from == '-' || *from == '\t' || *from == '\n';
        if (!gap)
            *to++ = *from;
        else if (to > folded && to[-1] != ' ')
            *to++ = ' ';
    }
    *to = '\0';
    return folded;
}

const char *swaps_name(Arena *arena, Slice word, bool exact) {
    return exact ? arena_printf(arena, "=%.*s", SLICE_ARG(word)) : swaps_key(arena, word);
}

static void gather_accepted(const Entries *entries, Swaps *swaps, const Entry *entry) {
    for (int role = TERM_PREFERRED; role <= TERM_ALIAS; role++)
        for (const TermWord *word = NULL; (word = entry_next(entry, (TermRole)role, word));) {
            for (int exact = 0; exact < 2; exact++) {
                const char *name = swaps_name(entries->arena, word->text, exact);
                g_hash_table_insert(swaps->accepted, (char *)(uintptr_t)name,
                                    (TermWord *)(uintptr_t)word);
            }
        }
}

static void add_swap(const Entries *entries, Swaps *swaps, const Entry *entry,
                     const TermWord *word) {
    const char *key = swaps_key(entries->arena, word->text);
    const char *name = swaps_name(entries->arena, word->text, word->exact);
    if (g_hash_table_contains(swaps->accepted, name)) {
        swaps->accepted_too++;
        return;
    }
    Swap *swap = g_hash_table_lookup(swaps->by_word, name);
    if (!swap) {
        swap = arena_array(entries->arena, Swap, 1);
        *swap = (Swap){word, NULL, g_ptr_array_new()};
        g_hash_table_insert(swaps->by_word, (char *)(uintptr_t)name, swap);
        g_hash_table_add(swaps->keys, (char *)(uintptr_t)key);
        g_ptr_array_add(swaps->swaps, swap);
    }
    bool last = swap->instead->len && swap->instead->pdata[swap->instead->len - 1] == entry;
    if (!last)
        g_ptr_array_add(swap->instead, (void *)(uintptr_t)entry);
}

/* Whether the text is letters, blanks and hyphens: of anything else no plural is regular. */
static bool is_plain(Slice text) {
    for (size_t at = 0, len; at < text.len; at += len) {
        uint32_t c = text_decode(slice_range(text, at, text.len), &len);
        if (c != ' ' && c != '-' && !g_unichar_isalpha(c))
            return false;
    }
    return true;
}

const char *swaps_plural(const Entries *entries, Slice word) {
    const char *language = entries->corpus->config->language;
    bool english = strcmp(language, "en") == 0 || g_str_has_prefix(language, "en-");
    return english && is_plain(word) ? inflect_plural(entries->arena, word) : NULL;
}

/* Where the plural is a word of its own, the glossary says what is to be written. */
static void add_plurals(const Entries *entries, const Swaps *swaps) {
    for (unsigned i = 0; i < swaps->swaps->len; i++) {
        Swap *swap = swaps->swaps->pdata[i];
        const char *plural = swaps_plural(entries, swap->word->text);
        const char *key = plural ? swaps_key(entries->arena, slice_of(plural)) : NULL;
        if (key && !g_hash_table_contains(swaps->accepted, key) &&
            !g_hash_table_contains(swaps->keys, key))
            swap->plural = plural;
    }
}

char *swaps_instead(const Entries *entries, const Swap *swap, bool plural, const char *between,
                    const char *unfit, size_t *left_out) {
    GString *text = g_string_new(NULL);
    for (unsigned i = 0; i < swap->instead->len; i++) {
        const Entry *entry = swap->instead->pdata[i];
        const char *word = plural ? swaps_plural(entries, entry->word) : NULL;
        word = word ? word : slice_string(entries->arena, entry->word);
        bool fits = !strpbrk(word, unfit);
        *left_out += !fits;
        if (fits)
            g_string_append_printf(text, "%s%s", text->len ? between : "", word);
    }
    return g_string_free(text, FALSE);
}

void swaps_gather(const Entries *entries, Swaps *swaps) {
    *swaps = (Swaps){g_ptr_array_new(), table_new(), table_new(), table_new(), 0, 0};
    for (size_t i = 0; i < entries->count; i++)
        if (!entries->entries[i].retired)
            gather_accepted(entries, swaps, &entries->entries[i]);
    for (size_t i = 0; i < entries->count; i++) {
        const Entry *entry = &entries->entries[i];
        const TermWord *word = entry->retired ? NULL : entry_next(entry, TERM_AVOID, NULL);
        swaps->scoped += word && *entry->term->scope;
        for (; word && !*entry->term->scope; word = entry_next(entry, TERM_AVOID, word))
            add_swap(entries, swaps, entry, word);
    }
    add_plurals(entries, swaps);
}

void swaps_clear(Swaps *swaps) {
    for (unsigned i = 0; swaps->swaps && i < swaps->swaps->len; i++)
        g_ptr_array_unref(((Swap *)swaps->swaps->pdata[i])->instead);
    g_clear_pointer(&swaps->swaps, g_ptr_array_unref);
    g_clear_pointer(&swaps->by_word, g_hash_table_unref);
    g_clear_pointer(&swaps->keys, g_hash_table_unref);
    g_clear_pointer(&swaps->accepted, g_hash_table_unref);
}

bool swaps_inside(const Swaps *swaps, const char *key) {
    g_auto(GStrv) words = g_strsplit(key, " ", MOST_WORDS + 1);
    size_t count = g_strv_length(words);
    for (size_t first = 0; first < count && count <= MOST_WORDS; first++) {
        g_autoptr(GString) run = g_string_new(NULL);
        for (size_t last = first; last < count; last++) {
            g_string_append_printf(run, "%s%s", last > first ? " " : "", words[last]);
            bool whole = first == 0 && last + 1 == count;
            if (!whole && g_hash_table_contains(swaps->keys, run->str))
                return true;
        }
    }
    return false;
}

void swaps_note(const Entries *entries, const Swaps *swaps) {
    entries_note(entries, swaps->scoped,
                 "words of terms that hold in some folders only are left out; such terms: %zu",
                 swaps->scoped);
    entries_note(entries, swaps->accepted_too,
                 "words that one term avoids and another has are left out: %zu",
                 swaps->accepted_too);
}
