/* SPDX-License-Identifier: MIT */
/* What the pages of tracing share. All of it is made before the pages, and read-only then. */
#pragma once

#include "show/site/trace/tests.h"
#include "work/trace.h"

/* What a document that is agreed or done lacks, as coverage counts it. */
enum { LACKS_GOAL = 1, LACKS_METRIC = 2, LACKS_CODE = 4, LACKS_TESTS = 8 };

/* A row of the matrix. */
typedef struct {
    const Document *document;
    const Document *goal; /* under which it stands; NULL: it leads to none */
} MatrixRow;

/* A page of the matrix: rows `from` up to `to`; or of the plan: bars. */
typedef struct {
    const char *path;
    unsigned number;
    size_t from, to;
} TracePart;

struct SiteTrace {
    References *references;        /* NULL: req.yml names no paths */
    Results *results;              /* NULL: none were given */
    const SiteTests *const *tests; /* by Document.index; NULL: nobody looked */
    const TraceRole *roles;        /* of the schema's kinds */
    const uint8_t *lacks;          /* by Document.index: LACKS_GOAL … */
    const MatrixRow *rows;         /* by goal, then by kind and id */
    size_t row_count;
    const TracePart *matrix, *plan;
    size_t matrix_count, plan_count;
    const Document *const *timeline; /* what the plan shows, in its order */
};

/* A view of the whole, for one thread; the caller owns it. */
Trace *site_trace_new(const Site *site);
