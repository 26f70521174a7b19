/* SPDX-License-Identifier: MIT */
/* The glossary for people, and for programs. */
#pragma once

#include "adapters/json.h"
#include "show/listing.h"
#include "show/terminal.h"
#include "work/suggest.h"

/* The terms of a listing as a table: word, status, what it means, what to avoid; and, where some
 * come from another glossary, from which folder, and whether the team's own term hides them. */
void terms_table(const Listing *listing);

/* What a term means, in one text: the joint definition, else what each side means by the sides'
 * names; in `arena`. */
Slice terms_meaning(Arena *arena, const Schema *schema, const Document *term);

/* A term with what belongs to it. */
typedef struct {
    const Corpus *corpus;     /* with whole files and the glossary */
    const TermWord *word;     /* by which it was asked for */
    const TermPlaces *places; /* where its words stand */
} TermSheet;

/* Writes it for people: what the sides mean side by side where the terminal is wide enough, and
 * beside it the other terms that have the same word. */
void term_sheet_show(const TermSheet *sheet, const Terminal *terminal);

/* Writes it as a JSON object: what `req list` says of a document, then `contested`,
 * `false_friend`, `same_word`, `borrowed`, `overrides` and `uses`. */
void term_sheet_json(const TermSheet *sheet, JsonWriter *json);

/* The other terms that have one of the term's accepted words (not those to avoid), and are not
 * hidden. The caller owns the array of Term. */
GPtrArray *terms_of_same_word(const Glossary *glossary, const Term *term);

/* Places, for a format to write. */
typedef struct {
    Stream *out;
    bool color;
    unsigned width; /* of the terminal; 0: none */
    const TermPlaces *places;
    size_t most; /* of places written as text; 0: all */
    const char *indent;
} PlaceListing;

typedef void (*PlacesFormat)(const PlaceListing *listing);

/* The format of that name: text, json, jsonl or csv. NULL with an error that names the nearest for
 * any other. */
PlacesFormat places_format(const char *name, GError **error);

/* What is proposed, for a format to write. */
typedef struct {
    Stream *out;
    bool color;
    unsigned width; /* of the terminal; 0: none */
    const Schema *schema;
    const Suggestions *suggestions;
} SuggestionListing;

typedef void (*SuggestionsFormat)(const SuggestionListing *listing);

/* The format of that name: table, json, jsonl or csv. NULL with an error that names the nearest for
 * any other. */
SuggestionsFormat suggestions_format(const char *name, GError **error);

/* Writes places as lines: path, line, column, and the words in their line. */
void places_text(const PlaceListing *listing);

/* Writes a place as a JSON object. */
void place_json(JsonWriter *json, const TermPlace *place);
