/* SPDX-License-Identifier: MIT */
#include "show/glossary/swaps.h"

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

static void accept(const Entries *entries, Swaps *swaps, Slice *word) {
    const char *key = swaps_key(entries->arena, *word);
    g_hash_table_insert(swaps->accepted, (char *)(uintptr_t)key, word);
}

static void gather_accepted(const Entries *entries, Swaps *swaps) {
    for (size_t i = 0; i < entries->count; i++) {
        const Entry *entry = &entries->entries[i];
        for (size_t k = 0; k < entry->alias_count && !entry->retired; k++)
            accept(entries, swaps, &entry->aliases[k]);
        if (!entry->retired)
            accept(entries, swaps, (Slice *)(uintptr_t)&entry->word);
    }
}

static void add_swap(const Entries *entries, Swaps *swaps, const Entry *entry,
                     const EntryAvoided *avoided) {
    const char *key = swaps_key(entries->arena, avoided->text), *name = key;
    if (avoided->exact)
        name = arena_printf(entries->arena, "=%.*s", SLICE_ARG(avoided->text));
    else if (g_hash_table_contains(swaps->accepted, key)) {
        swaps->accepted_too++;
        return;
    }
    Swap *swap = g_hash_table_lookup(swaps->by_word, name);
    if (!swap) {
        swap = arena_array(entries->arena, Swap, 1);
        *swap = (Swap){avoided->text, avoided->exact, g_ptr_array_new()};
        g_hash_table_insert(swaps->by_word, (char *)(uintptr_t)name, swap);
        g_hash_table_add(swaps->keys, (char *)(uintptr_t)key);
        g_ptr_array_add(swaps->swaps, swap);
    }
    bool last = swap->instead->len && swap->instead->pdata[swap->instead->len - 1] == entry;
    if (!last)
        g_ptr_array_add(swap->instead, (void *)(uintptr_t)entry);
}

void swaps_gather(const Entries *entries, Swaps *swaps) {
    *swaps = (Swaps){g_ptr_array_new(), table_new(), table_new(), table_new(), 0, 0};
    gather_accepted(entries, swaps);
    for (size_t i = 0; i < entries->count; i++) {
        const Entry *entry = &entries->entries[i];
        swaps->scoped += entry->scope_count && entry->avoided_count && !entry->retired;
        if (entry->retired || entry->scope_count)
            continue;
        for (size_t k = 0; k < entry->avoided_count; k++)
            add_swap(entries, swaps, entry, &entry->avoided[k]);
    }
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
