/* SPDX-License-Identifier: MIT */
/* Settings for cspell, to be imported into a team's own: the words of the glossary are spelt right,
 * and those to avoid are flagged, with what to write instead. cspell looks at single words. */
#include "adapters/json.h"
#include "base/text.h"
#include "show/glossary/swaps.h"

static bool is_letter(uint32_t c) {
    return c == '\'' || (text_role(c) != TEXT_BETWEEN && !g_unichar_isdigit(c));
}

/* The next run of letters of a text, which is cut off; empty where there is none. */
static Slice next_word(Slice *text) {
    size_t start = 0, end, len;
    while (start < text->len && !is_letter(text_decode(slice_range(*text, start, text->len), &len)))
        start += len;
    for (end = start; end < text->len; end += len)
        if (!is_letter(text_decode(slice_range(*text, end, text->len), &len)))
            break;
    Slice word = slice_range(*text, start, end);
    *text = slice_range(*text, end, text->len);
    return word;
}

/* Whether cspell can look for it: no blanks, and no sign that means something in its lists. */
static bool is_single(Slice text) {
    for (size_t at = 0, len; at < text.len; at += len) {
        uint32_t c = text_decode(slice_range(text, at, text.len), &len);
        bool inner = c < 0x80 && strchr("-._", (int)c) && at > 0 && at + 1 < text.len;
        if (!is_letter(c) && !g_unichar_isdigit(c) && !inner)
            return false;
    }
    return text.len > 0;
}

static void add_words(const Entries *entries, GHashTable *words, Slice text) {
    for (Slice word = next_word(&text); word.len; word = next_word(&text))
        if (text_length(word) > 1)
            g_hash_table_add(words, slice_string(entries->arena, word));
}

static void add_accepted(const Entries *entries, GHashTable *words, Slice text) {
    const char *plural = swaps_plural(entries, text);
    add_words(entries, words, text);
    if (plural)
        add_words(entries, words, slice_of(plural));
}

static int compare_words(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The single words of all accepted words, sorted; `names` receives both their names. */
static GPtrArray *accepted_words(const Entries *entries, GHashTable *names) {
    g_autoptr(GHashTable) words = table_new();
    for (size_t i = 0; i < entries->count; i++) {
        const Entry *entry = &entries->entries[i];
        if (entry->retired)
            continue;
        add_accepted(entries, words, entry->word);
        for (const TermWord *word = NULL; (word = entry_next(entry, TERM_ALIAS, word));)
            add_accepted(entries, words, word->text);
    }
    GPtrArray *sorted = g_ptr_array_new();
    GHashTableIter iter;
    void *word;
    for (g_hash_table_iter_init(&iter, words); g_hash_table_iter_next(&iter, &word, NULL);) {
        g_ptr_array_add(sorted, word);
        for (int exact = 0; exact < 2; exact++)
            g_hash_table_add(names,
                             (char *)(uintptr_t)swaps_name(entries->arena, slice_of(word), exact));
    }
    g_ptr_array_sort(sorted, compare_words);
    return sorted;
}

/* "prospect->lead, customer"; of words that would break the list nothing is said. */
static void put_flag(JsonWriter *json, const Entries *entries, const Swap *swap, bool plural) {
    size_t unfit = 0;
    g_autofree char *instead = swaps_instead(entries, swap, plural, ", ", ",", &unfit);
    Slice word = plural ? slice_of(swap->plural) : swap->word->text;
    g_autofree char *text =
        g_strdup_printf("%.*s%s%s", SLICE_ARG(word), *instead ? "->" : "", instead);
    json_put_string(json, NULL, text);
}

/* Notes which of the avoided words cspell would not find, or would find in accepted ones. */
static void put_flags(JsonWriter *json, const Entries *entries, const Swaps *swaps,
                      GHashTable *accepted) {
    size_t several = 0, inside = 0;
    json_open_list(json, "flagWords");
    for (unsigned i = 0; i < swaps->swaps->len; i++) {
        const Swap *swap = swaps->swaps->pdata[i];
        const char *name = swaps_name(entries->arena, swap->word->text, swap->word->exact);
        bool taken = g_hash_table_contains(accepted, name);
        several += !is_single(swap->word->text);
        inside += taken;
        if (taken || !is_single(swap->word->text))
            continue;
        put_flag(json, entries, swap, false);
        if (swap->plural &&
            !g_hash_table_contains(accepted, swaps_key(entries->arena, slice_of(swap->plural))))
            put_flag(json, entries, swap, true);
    }
    json_close(json);
    entries_note(entries, several, "cspell looks at single words; others left out: %zu", several);
    entries_note(entries, inside, "words to avoid that stand in accepted ones are left out: %zu",
                 inside);
}

void glossary_cspell(const Entries *entries) {
    g_auto(Swaps) swaps;
    swaps_gather(entries, &swaps);
    g_autoptr(GHashTable) names = table_new();
    g_autoptr(GPtrArray) words = accepted_words(entries, names);
    g_autoptr(JsonWriter) json = json_writer_new(entries->export->out, 2, false);
    json_open_object(json, NULL);
    json_put_string(json, "version", "0.2");
    json_open_list(json, "words");
    for (unsigned i = 0; i < words->len; i++)
        json_put_string(json, NULL, words->pdata[i]);
    json_close(json);
    put_flags(json, entries, &swaps, names);
    swaps_note(entries, &swaps);
}
