/* SPDX-License-Identifier: MIT */
/* Reading JUnit XML: what the reader of a file and the collection of results share. */
#pragma once

#include "work/results.h"

#define RESULTS_MOST      1000000 /* tests that are about a document, each once a document */
#define RESULTS_DOCUMENTS 200     /* that one test is about */
#define RESULTS_NAME      1000    /* bytes that are kept of a name */
#define RESULTS_MESSAGE   300     /* and of a message */

/* Takes an id as it is usually written (`REQ-0042`); false ends the search. */
typedef bool (*ResultId)(void *context, Slice id);

/* Tells of each id of a kind in a name: with `_` or `-` between its parts, and nothing around that
 * would make it another word. A hump, as in `testREQ_0042Checkout`, ends a word. */
bool result_ids_in_name(const Schema *schema, Slice name, ResultId found, void *context);

/* The same of the value of a property: in one named for it (req, requirements …) as in a name, in
 * any other only where the value is ids and nothing else. */
bool result_ids_in_property(const Schema *schema, Slice name, Slice value, ResultId found,
                            void *context);

struct Results {
    const Corpus *corpus;
    Arena *arena;
    GArray *all; /* TestResult */
    bool sorted;
    size_t tests;
};
