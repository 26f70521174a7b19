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

/* Whether it is an id with a kind's prefix, or any that a document has or had. */
bool result_is_id(const Corpus *corpus, Slice text);

/* Tells of each such id in a name: with `_` or `-` between its parts, and nothing around that
 * would make it another word. A hump, as in `testREQ_0042Checkout`, ends a word. In small letters,
 * as in `test_req_0042_checkout`, it is one with a kind's prefix and as many digits as new ids
 * have. */
bool result_ids_in_name(const Corpus *corpus, Slice name, ResultId found, void *context);

/* The same of the value of a property: in one named for it (req, requirements …) as in a name, in
 * any other only where the value is ids and nothing else. */
bool result_ids_in_property(const Corpus *corpus, Slice name, Slice value, ResultId found,
                            void *context);

/* Of tests from the one at `from` on that are the same, in the same suite, only the last run
 * stays. */
void results_last_runs(Results *results, unsigned from);

struct Results {
    const Corpus *corpus;
    Arena *arena;
    GArray *all; /* TestResult */
    bool sorted;
    size_t tests;
};
