/* SPDX-License-Identifier: MIT */
/* Documents one below the other, in the format that is asked for. */
#pragma once

#include "base/date.h"
#include "base/stream.h"
#include "model/corpus.h"

typedef struct {
    Stream *out;
    bool color;
    unsigned width; /* of the terminal; 0: none */
    Day today;      /* days before it stand out where something can still be done */
    const Schema *schema;
    const Glossary *glossary;   /* of the terms among them; NULL: nothing is told of it */
    const char *const *columns; /* of table and CSV, NULL-terminated; NULL: the format's own */
    const Document *const *documents;
    size_t count;
} Listing;

typedef void (*ListingFormat)(const Listing *listing);

/* The format of that name: table, json, jsonl, csv or ids. NULL with an error that names the
 * nearest for any other. */
ListingFormat listing_format(const char *name, GError **error);

/* The columns of a sheet of all that the documents have: id, kind, path, title and status, then
 * every field that one of them has, as the schema lists them. NULL-terminated, the caller's. */
char **listing_columns(const Schema *schema, const Document *const *documents, size_t count);
