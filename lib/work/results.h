/* SPDX-License-Identifier: MIT */
/* What tests say of documents: results in JUnit XML, as surefire, pytest, node, ctest and others
 * write them.
 *
 * A test is about the documents whose ids stand in its name, its class's or a suite's name
 * (`REQ-0042`, or `REQ_0042`, `req_0042` where a language wants it so), in a property of the test
 * or of a suite
 * (`<property name="req" value="REQ-0042"/>`; the name may also be reqs, requirement or
 * requirements, in any case; of any other name the value must be ids and nothing else), or behind
 * the marker `req: REQ-0042` in what the test wrote (`system-out`, `system-err`). Ids are those
 * with the prefix of a kind, and whatever documents have or had. A test that is told twice in one
 * suite was run again, and the last run counts.
 *
 * Files are streamed within fixed memory; only tests that are about a document are kept.
 */
#pragma once

#include "model/corpus.h"

/* The worst that is known wins: failed, then passed, then skipped. A failed test fails the
 * document, and skipped it is only where every test was skipped. */
typedef enum { RESULT_NONE, RESULT_SKIPPED, RESULT_PASSED, RESULT_FAILED } ResultState;

/* One test that is about one document. Nothing of its texts is safe to print. */
typedef struct {
    const char *id;           /* the document's own id; where there is none, as REQ-0042 */
    const Document *document; /* NULL: no document has the id */
    ResultState state;        /* never RESULT_NONE */
    const char *suite;        /* the name of the innermost suite; "" where there is none */
    const char *class_name;   /* and of the class; likewise */
    const char *test;         /* and of the test; likewise */
    const char *message;      /* the first line of why it failed or was skipped, or "" */
    const char *file;         /* the file of results, as it was named */
    double seconds;           /* how long it ran; 0 where that is not told */
} TestResult;

/* What all tests say of one document. */
typedef struct {
    ResultState state;
    size_t passed, failed, skipped; /* tests */
    const TestResult *tests;        /* those, in order of suite, class, test and file */
} DocumentResult;

typedef struct Results Results;

/* No results yet; `corpus` outlives them. The caller owns it. */
Results *results_new(const Corpus *corpus);

/* Frees the results; NULL is fine. */
void results_free(Results *results);

/* Reads a JUnit XML file, relative to where the program runs ("-": standard input). Where it is
 * none, or is broken, the error says the file, the line and the column, and how to mend it
 * (EXIT_ENVIRONMENT), nothing of it counts, and other files may be read. */
bool results_read(Results *results, const char *file, GError **error);

/* All results, sorted by id, suite, class, test and file; borrowed until the next results_read().
 */
const TestResult *results_all(Results *results, size_t *count);

/* What the tests say of the document; RESULT_NONE where none is about it. Borrowed likewise. */
DocumentResult results_of(Results *results, const Document *document);

/* How many tests the files held, those about no document too. */
size_t results_tests(const Results *results);

/* "passed", "failed", "skipped" or "none". */
const char *result_name(ResultState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Results, results_free)
