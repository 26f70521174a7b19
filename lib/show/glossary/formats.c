/* SPDX-License-Identifier: MIT */
/* The table of formats. */
#include "base/text.h"
#include "show/glossary/internal.h"

static const GlossaryFormat FORMATS[] = {
    {"json", glossary_json}, {"csv", glossary_csv},   {"tbx", glossary_tbx},
    {"skos", glossary_skos}, {"vale", glossary_vale}, {"cspell", glossary_cspell},
};

const GlossaryFormat *glossary_format(const char *name, GError **error) {
    const char *names[G_N_ELEMENTS(FORMATS) + 1] = {NULL};
    for (size_t i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
        names[i] = FORMATS[i].name;
        if (strcmp(name, names[i]) == 0)
            return &FORMATS[i];
    }
    const char *nearest = text_nearest(slice_of(name), names, G_N_ELEMENTS(FORMATS));
    g_autofree char *all = g_strjoinv(", ", (char **)(uintptr_t)names);
    if (nearest)
        fail(error, EXIT_USAGE, "unknown format '%s'; did you mean '%s'?", name, nearest);
    else
        fail(error, EXIT_USAGE, "unknown format '%s'; there are %s", name, all);
    return NULL;
}

void glossary_export(const GlossaryFormat *format, const Corpus *corpus,
                     const GlossaryExport *export) {
    g_autoptr(Arena) arena = arena_new();
    Entries entries;
    entries_read(arena, corpus, export, &entries);
    format->write(&entries);
}
