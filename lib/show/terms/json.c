/* SPDX-License-Identifier: MIT */
/* One term as data. */
#include "base/text.h"
#include "show/record.h"
#include "show/terms.h"
#include "work/friends.h"

GPtrArray *terms_of_same_word(const Glossary *glossary, const Term *term) {
    GPtrArray *others = g_ptr_array_new();
    g_autofree bool *seen = g_new0(bool, glossary->term_count + 1);
    seen[term->index] = true;
    for (size_t i = 0; i < term->word_count; i++) {
        const TermWord *word = glossary_word(glossary, term->words[i].text);
        for (; word && term->words[i].role != TERM_AVOID; word = word->same)
            if (!seen[word->term->index] && word->role != TERM_AVOID && !word->term->hidden_by &&
                term->hidden_by != word->term) {
                seen[word->term->index] = true;
                g_ptr_array_add(others, (void *)(uintptr_t)word->term);
            }
    }
    return others;
}

/* Whether the word has two meanings: the sides', where no definition joins them, or two terms'. */
static bool is_false_friend(const Glossary *glossary, const Term *term) {
    g_autoptr(GPtrArray) others = terms_of_same_word(glossary, term);
    return others->len > 0 || friends_split(term->document);
}

static void put_paths(JsonWriter *json, const char *key, const GPtrArray *terms) {
    json_open_list(json, key);
    for (unsigned i = 0; i < terms->len; i++)
        json_put_string(json, NULL, ((const Term *)terms->pdata[i])->document->path);
    json_close(json);
}

void term_sheet_json(const TermSheet *sheet, JsonWriter *json) {
    const Glossary *glossary = sheet->corpus->glossary;
    const Term *term = sheet->word->term;
    g_autoptr(GPtrArray) same = terms_of_same_word(glossary, term);
    g_autoptr(GPtrArray) hidden = g_ptr_array_new();
    for (size_t i = 0; i < glossary->term_count; i++)
        if (glossary->terms[i].hidden_by == term)
            g_ptr_array_add(hidden, (void *)(uintptr_t)&glossary->terms[i]);
    json_open_object(json, NULL);
    record_json(json, term->document);
    json_put_bool(json, "contested", friends_contested(term->document));
    json_put_bool(json, "false_friend", is_false_friend(glossary, term));
    put_paths(json, "same_word", same);
    json_put_bool(json, "borrowed", term->borrowed);
    json_put_string(json, "hidden_by", term->hidden_by ? term->hidden_by->document->path : NULL);
    put_paths(json, "overrides", hidden);
    json_open_list(json, "uses");
    for (size_t i = 0; i < sheet->places->count; i++)
        place_json(json, &sheet->places->places[i]);
    json_close(json);
    json_close(json);
}
