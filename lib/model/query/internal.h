/* SPDX-License-Identifier: MIT */
/* A query taken apart: conditions that all have to hold, each with its alternatives. */
#pragma once

#include "model/query.h"
#include "model/value.h"

/* Text that is looked for, made ready for comparing in any case of letters. */
typedef struct {
    const char *folded; /* runs of blanks as one blank, none at the ends */
    size_t len;
    bool ascii;
} Needle;

/* From the lowest to the highest value that is asked for, both included. */
typedef struct {
    double low, high;
    bool known; /* whether the words can be read as this type */
} Span;

/* Where a kind has the field that a condition names. */
typedef struct {
    int index;   /* of the field in the kind; -1: the kind has none such */
    Slice below; /* the path of keys inside the field's value; may be empty */
} Place;

/* One of the values that a condition asks for, any of which will do. */
typedef struct {
    Slice text;       /* as typed, without its sign and quotes */
    const char *sign; /* "", "<", "<=", ">", ">=" or "=" */
    Needle needle;    /* the text */
    Span spans[FIELD_TYPES];
    const Place *places; /* one for each kind, where the condition is about a field */
} Wanted;

typedef enum {
    ABOUT_TEXT, /* anywhere in the document */
    ABOUT_ID,
    ABOUT_KIND,
    ABOUT_STATUS,
    ABOUT_TITLE,
    ABOUT_PATH,
    ABOUT_FIELD,
    ABOUT_PRESENCE, /* has: */
    ABOUT_ABSENCE   /* no: */
} Topic;

typedef struct {
    Topic topic;
    bool negated;
    Wanted *wanted;
    size_t count;
} Condition;

struct Query {
    Arena *arena;
    const Schema *schema;
    Day today;
    bool terms;         /* of kinds that make the glossary alone */
    GArray *conditions; /* of Condition */
};

/* Takes a word apart: `-` before it, a field's name, and what stands behind the colon. False where
 * it is a text to be looked for, which `*text` then is. */
bool word_split(Slice word, bool *negated, Slice *name, Slice *text);

/* Reads one word of a query. */
bool condition_parse(Query *query, Slice word, Condition *condition, GError **error);

/* Whether the condition holds for the document. */
bool condition_holds(const Query *query, const Condition *condition, const Document *document);

/* Where the kinds have the field of that name: `due`, `owners.marketing`; also a list's name in the
 * singular (`owner`), and a type of link by itself (`refines`). Where no kind has it, an error that
 * names the nearest. */
const Place *places_find(Query *query, Slice name, GError **error);

/* Whether it asks for what is before or behind a value. */
bool wanted_asks_for_order(const Wanted *wanted);

/* Reads the text of an alternative as each of the types that have an order. */
void wanted_spans(Wanted *wanted, Day today);

/* Whether the field, or what it holds below `below`, can have the value. */
bool wanted_fits(const Wanted *wanted, const Field *field, Slice below);

/* Whether a scalar of the field is the wanted value; a text may hold it, but for an item of a list.
 */
bool wanted_is(const Wanted *wanted, const Field *field, Slice text, bool item);

/* Makes text ready to be looked for. */
Needle needle_make(Arena *arena, Slice text);

/* Whether the text holds the needle; a blank in it stands for any run of white space. */
bool needle_in(const Needle *needle, Slice text);

/* Whether the text is the needle, but for the case of letters. */
bool needle_is(const Needle *needle, Slice text);
