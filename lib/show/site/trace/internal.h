/* SPDX-License-Identifier: MIT */
/* What the pages of tracing share. All of it is made before the pages, and read-only then; what a
 * Trace is asked for besides is asked of one that the page makes for itself. */
#pragma once

#include "show/site/trace/tests.h"
#include "work/trace.h"

#include <string.h>

#define PAGE_COVERAGE "trace/index.html"
#define PAGE_MATRIX   "trace/matrix.html"
#define PAGE_PLAN     "trace/timeline.html"
#define PAGE_CSV      "trace/trace.csv"

/* What a document that is agreed or done lacks, as coverage counts it. */
enum { LACKS_GOAL = 1, LACKS_METRIC = 2, LACKS_CODE = 4, LACKS_TESTS = 8 };

/* A row of the matrix. */
typedef struct {
    const Document *document;
    const Document *goal; /* under which it stands; NULL: it leads to none */
    uint32_t rank;        /* of the goal: by kind and id, what leads to none last */
    uint32_t order;       /* of the document: likewise */
} MatrixRow;

/* A page of the matrix or of the plan: its rows `from` up to `to`. */
typedef struct {
    const char *path;
    unsigned number; /* from 1 */
    size_t from, to;
} TracePart;

struct SiteTrace {
    References *references;        /* NULL: req.yml names no paths */
    Results *results;              /* NULL: none were given */
    const SiteTests *const *tests; /* by Document.index; NULL: nobody looked */
    const TraceRole *roles;        /* of the schema's kinds */
    Trace *whole;                  /* for planning; owns what follows, but for the matrix */
    const TraceShare *shares;
    const TraceOrphan *orphans;
    const TraceCycle *cycles;
    const TraceBar *bars;
    size_t share_count, orphan_count, cycle_count, bar_count;
    const uint8_t *lacks;  /* by Document.index: LACKS_GOAL … */
    const MatrixRow *rows; /* by rank, then by order */
    size_t row_count;
    const char *row_label; /* "Requirement" */
    const TracePart *matrix, *plan;
    size_t matrix_count, plan_count;
};

/* A view of the whole, for one thread; the caller owns it. */
Trace *site_trace_new(const Site *site);

/* Fills the matrix of the trace, but for its pages. */
void matrix_fill(Site *site);

/* --- pages --- */

/* Each writes a page, or feeds what it shows; the subject is a TracePart, or NULL. */
void coverage_write(Page *page, const void *unused);
void matrix_write(Page *page, const void *part);
void matrix_inputs(Inputs *inputs, const Site *site, const void *part);
void plan_write(Page *page, const void *part);
void plan_inputs(Inputs *inputs, const Site *site, const void *part);
void trace_csv_write(Page *page, const void *unused);

/* --- parts.c: what several of them show --- */

/* A link by the id alone (by the title where there is none). */
void page_id(Page *page, const Document *document);

/* Where a page of so many pages leads; nothing where there is one. `label` is for who cannot see
 * it: "Pages of the matrix". */
void page_turns(Page *page, const char *label, const TracePart *parts, size_t count,
                const TracePart *present);

/* "and 240 more", with the command that tells of all of them; nothing where there are no more. */
void page_rest_told(Page *page, size_t shown, size_t count, const char *command);

/* Where a place is: `path:line`. */
void page_place(Page *page, const Reference *place);

/* The links between the pages of tracing, but to the present one. */
void page_views(Page *page);
