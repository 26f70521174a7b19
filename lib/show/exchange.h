/* SPDX-License-Identifier: MIT */
/* All documents in a form for other programs: data, a sheet, an exchange format of requirements. */
#pragma once

#include "base/stream.h"
#include "model/corpus.h"

typedef struct ExchangeFormat ExchangeFormat;

typedef struct {
    Stream *out;
    const Corpus *corpus;
    const Document *const *documents; /* those to write, in the order of their paths */
    size_t count;
    SourceReader *files;  /* of the source that the corpus was read from */
    const char *title;    /* of the whole */
    const char *revision; /* the commit that is read, in hexadecimal; NULL: the work tree */
    int64_t stamp;        /* seconds since 1970: the commit's, or the day's; the only clock */
    GPtrArray *notes;     /* receives what the format cannot hold: lines, freed by the array */
} Exchange;

/* The format of that name: json, jsonl, csv, xlsx or reqif. NULL with an error (EXIT_USAGE) that
 * names the nearest for any other. */
const ExchangeFormat *exchange_format(const char *name, GError **error);

/* Writes the documents. Fails (EXIT_ENVIRONMENT) where a file cannot be read, or is no longer what
 * the corpus was made of; what is written then is of no use. */
bool exchange_write(const ExchangeFormat *format, const Exchange *exchange, GError **error);
