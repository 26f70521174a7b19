/* SPDX-License-Identifier: MIT */
#include "base/inflect.h"
#include "base/text.h"
#include "work/terms.h"

/* By role, then as the glossary has them. */
static int compare_words(const void *a, const void *b) {
    const TermWord *x = *(const TermWord *const *)a, *y = *(const TermWord *const *)b;
    if (x->role != y->role)
        return (int)x->role - (int)y->role;
    return (x->index > y->index) - (x->index < y->index);
}

static void add_written(const Glossary *glossary, Slice name, GPtrArray *found) {
    for (const TermWord *word = glossary_word(glossary, name); word; word = word->same)
        g_ptr_array_add(found, (void *)(uintptr_t)word);
}

static void add_plurals(const Glossary *glossary, Slice name, GPtrArray *found) {
    g_autoptr(Arena) arena = arena_new(), scratch = arena_new();
    const char *wanted = text_fold(arena, name);
    for (size_t i = 0; i < glossary->word_count; i++) {
        arena_reset(scratch);
        const char *plural = inflect_plural(scratch, glossary->words[i].text);
        if (plural && strcmp(text_fold(scratch, slice_of(plural)), wanted) == 0)
            g_ptr_array_add(found, (void *)(uintptr_t)&glossary->words[i]);
    }
}

static void add_files(const Glossary *glossary, Slice name, GPtrArray *found) {
    for (size_t i = 0; i < glossary->term_count; i++) {
        const Term *term = &glossary->terms[i];
        if (term->word_count &&
            (slice_equal(term->document->id, name) || slice_is(name, term->document->path)))
            g_ptr_array_add(found, (void *)(uintptr_t)&term->words[0]);
    }
}

/* One word a term, and none of those that another of them hides. */
static void tidy(const Glossary *glossary, GPtrArray *found) {
    g_autofree bool *there = g_new0(bool, glossary->term_count + 1);
    g_autofree bool *taken = g_new0(bool, glossary->term_count + 1);
    unsigned kept = 0;
    g_ptr_array_sort(found, compare_words);
    for (unsigned i = 0; i < found->len; i++)
        there[((const TermWord *)found->pdata[i])->term->index] = true;
    for (unsigned i = 0; i < found->len; i++) {
        const Term *term = ((const TermWord *)found->pdata[i])->term;
        if (taken[term->index] || (term->hidden_by && there[term->hidden_by->index]))
            continue;
        found->pdata[kept++] = found->pdata[i];
        taken[term->index] = true;
    }
    g_ptr_array_set_size(found, (int)kept);
}

GPtrArray *terms_called(const Glossary *glossary, Slice name) {
    GPtrArray *found = g_ptr_array_new();
    if (text_valid(name) != name.len)
        return found;
    add_written(glossary, name, found);
    if (!found->len)
        add_plurals(glossary, name, found);
    if (!found->len)
        add_files(glossary, name, found);
    tidy(glossary, found);
    return found;
}

const TermWord *terms_nearest(const Glossary *glossary, Slice name) {
    g_autoptr(Arena) arena = arena_new();
    g_autofree const char **words = g_new0(const char *, glossary->word_count + 1);
    for (size_t i = 0; i < glossary->word_count; i++)
        words[i] = slice_string(arena, glossary->words[i].text);
    const char *nearest = text_nearest(name, words, glossary->word_count);
    for (size_t i = 0; nearest && i < glossary->word_count; i++)
        if (words[i] == nearest)
            return &glossary->words[i];
    return NULL;
}
