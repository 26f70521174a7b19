/* SPDX-License-Identifier: MIT */
/* The glossary in a form for other programs: data, a sheet, exchange formats of terminologists, and
 * rules for linters of prose and spelling. */
#pragma once

#include "base/stream.h"
#include "model/corpus.h"

typedef struct GlossaryFormat GlossaryFormat;

typedef struct {
    Stream *out;
    const char *title;    /* of the whole, where a format has a place for it */
    const char *base_url; /* what concepts' addresses begin with; NULL: they are relative */
    GPtrArray *notes;     /* receives what the format cannot hold: lines, freed by the array */
} GlossaryExport;

/* The format of that name: json, csv, tbx, skos, vale or cspell. NULL with an error (EXIT_USAGE)
 * that names the nearest for any other. */
const GlossaryFormat *glossary_format(const char *name, GError **error);

/* Writes all terms of the corpus, in the order of their paths. */
void glossary_export(const GlossaryFormat *format, const Corpus *corpus,
                     const GlossaryExport *export);
