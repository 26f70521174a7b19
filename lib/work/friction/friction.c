/* SPDX-License-Identifier: MIT */
/* The table of frictions. */
#include "work/friction/internal.h"

#include "base/text.h"

static const FrictionRow ROWS[] = {
    {
        .name = "churn",
        .unit = "words a document and month",
        .question = "How much is rewritten after everybody agreed?",
        .formula =
            "The words added and removed in the bodies of documents after they were first agreed, "
            "divided by the documents that were under agreement at some time of the period and by "
            "its months of 30 days. Headings under which nothing is agreed do not count, nor does "
            "the glossary. What 'may-change' had declared before, up to the day that it names, is "
            "counted apart.",
        .advice = "Agree later on what is still moving, or declare under 'may-change' what may "
                  "still change and until when.",
        .threshold = 20,
        .history = true,
        .measure = friction_churn,
    },
};

const FrictionRow *friction_at(size_t index) {
    return index < G_N_ELEMENTS(ROWS) ? &ROWS[index] : NULL;
}

const FrictionRow *friction_find(const char *name, GError **error) {
    const char *names[G_N_ELEMENTS(ROWS)];
    for (size_t i = 0; i < G_N_ELEMENTS(ROWS); i++) {
        names[i] = ROWS[i].name;
        if (strcmp(name, names[i]) == 0)
            return &ROWS[i];
    }
    g_autoptr(Arena) arena = arena_new();
    const char *shown = text_visible(arena, slice_of(name));
    const char *nearest = text_nearest(slice_of(name), names, G_N_ELEMENTS(names));
    g_autoptr(GString) all = g_string_new(NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(ROWS); i++)
        g_string_append_printf(all, "%s%s", i ? ", " : "", names[i]);
    if (nearest)
        fail(error, EXIT_USAGE, "no friction is called '%s'; did you mean '%s'?", shown, nearest);
    else
        fail(error, EXIT_USAGE, "no friction is called '%s'; there are %s", shown, all->str);
    return NULL;
}
