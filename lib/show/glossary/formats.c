/* SPDX-License-Identifier: MIT */
/* The table of formats. */
#include "base/text.h"
#include "show/format.h"
#include "show/glossary/internal.h"

static const GlossaryFormat FORMATS[] = {
    {"json", glossary_json}, {"csv", glossary_csv},   {"tbx", glossary_tbx},
    {"skos", glossary_skos}, {"vale", glossary_vale}, {"cspell", glossary_cspell},
};

const GlossaryFormat *glossary_format(const char *name, GError **error) {
    return FORMAT_ROW(FORMATS, name, error);
}

void glossary_export(const GlossaryFormat *format, const Corpus *corpus,
                     const GlossaryExport *export) {
    g_autoptr(Arena) arena = arena_new();
    Entries entries;
    entries_read(arena, corpus, export, &entries);
    format->write(&entries);
}
