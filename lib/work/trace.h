/* SPDX-License-Identifier: MIT */
/* What leads to what: from goals to requirements, and from there to metrics, decisions, tests and
 * code.
 *
 * Which kinds take part is the schema's to say. A kind is traced where `links.verifies` may name it
 * (by the built-in schema a requirement; where that names no kind, every kind that can be done).
 * What traced kinds may refine, and is not traced itself, is a goal; what has readings is a metric.
 * Terms take no part.
 *
 * A Trace borrows all that it is made of. It belongs to one thread. Everything in it is made in
 * time linear in documents, links, references and results, but for sorting what is told.
 */
#pragma once

#include "base/date.h"
#include "model/query.h"
#include "work/references.h"
#include "work/results.h"

typedef struct Trace Trace;

/* What a kind of document is to tracing. */
typedef enum { TRACE_OTHER, TRACE_TRACED, TRACE_GOAL, TRACE_METRIC } TraceRole;

/* What a Trace is made of; all of it outlives the Trace. */
typedef struct {
    const Corpus *corpus;
    const Query *query;           /* narrows what is told; NULL: it does not */
    bool any_kind;                /* it chooses among all kinds, not the traced ones alone */
    const References *references; /* NULL: nobody looked for any */
    Results *results;             /* NULL: none were given */
    Day today;
} TraceInput;

/* Puts together what is asked in the functions below; the caller owns it. */
Trace *trace_new(const TraceInput *input);

/* Frees it with all that its functions returned; NULL is fine. */
void trace_free(Trace *trace);

/* What it was made of. */
const TraceInput *trace_input(const Trace *trace);

/* What documents of the kind are to tracing. */
TraceRole trace_role(const Trace *trace, const Kind *kind);

/* Whether the query (if there is one) wants the document; of terms, never. */
bool trace_is_wanted(const Trace *trace, const Document *document);

/* The names of the kinds that have that role, for people: "requirements", or with `one`
 * "requirement"; several with commas between them. */
const char *trace_kinds(const Trace *trace, TraceRole role, bool one);

/* --- the matrix --- */

/* The documents that make the rows: those that the query wants, of the traced kinds, unless it
 * chooses among all; by path. */
const Document *const *trace_rows(Trace *trace, size_t *count);

typedef enum {
    TRACE_REFINES,     /* what it refines */
    TRACE_REFINED_BY,  /* what refines it */
    TRACE_DEPENDS,     /* what it depends on */
    TRACE_NEEDED_BY,   /* what depends on it */
    TRACE_METRICS,     /* metrics that it is linked with, either way */
    TRACE_DECISIONS,   /* what resolves it, and what else it is linked with that is no goal, metric
                          or traced document */
    TRACE_CONFLICTS,   /* what is in conflict with it, whoever says so */
    TRACE_VERIFIED_BY, /* documents that verify it */
    TRACE_USED_BY,     /* of a metric: whose metric it is, and what it measures */
} TraceRelation;

#define TRACE_RELATIONS (TRACE_USED_BY + 1)

/* The documents that stand in that relation to the document, each once: those that it names in the
 * order in which it does, then those that name it, by path. Borrowed until the next call. */
const Document *const *trace_related(Trace *trace, const Document *document, TraceRelation relation,
                                     size_t *count);

/* The places in code, or in tests, that name the document, in their order; borrowed until the next
 * call. */
const Reference *const *trace_places(const Trace *trace, const Document *document, bool tests,
                                     size_t *count);

/* Whether a document that is not closed verifies the document. */
bool trace_is_verified(Trace *trace, const Document *document);

/* What the results say of the document. */
DocumentResult trace_result(const Trace *trace, const Document *document);

/* --- coverage --- */

/* A share of the documents that count: those whose status means agreed or done, or whose kind has
 * no statuses. */
typedef struct {
    const char *name;  /* "tests": stable, what --fail-under names */
    const char *label; /* for people: "requirements with tests" */
    size_t met, of;
    bool unknown;              /* nobody looked: no paths to look in, no results given */
    bool by_paths, by_results; /* what would make it known: paths to look in, results; or either */
    const Document *const *missing; /* those that count and have it not, by path; of - met many,
                                       none where nobody looked */
    size_t missing_count;
} TraceShare;

/* Every share, always the same ones in the same order. */
const TraceShare *trace_coverage(Trace *trace, size_t *count);

/* The documents of which nobody can tell whether they count, by path: their front matter, or their
 * status, cannot be read. They are told of whatever the query wants, for it cannot read them. */
const Document *const *trace_unread(Trace *trace, size_t *count);

/* The share in per cent; of nothing, or where nobody looked, a negative number. */
double trace_percent(const TraceShare *share);

/* The same for people, with one digit behind the point: rounded down, so that no share looks as if
 * it reached what it does not. */
double trace_percent_down(const TraceShare *share);

/* What --fail-under asks: at least `least` per cent of the share of that name, or (NULL) of each
 * that is known and that no other gate names. */
typedef struct {
    const char *name;
    double least;
} TraceGate;

/* Reads `80`, `80%` or `tests=80,code=60`, and appends a TraceGate for each; names are borrowed
 * from the table of shares. An error (EXIT_USAGE) names what is wrong. */
bool trace_gates(const char *text, GArray *gates, GError **error);

/* Whether the share is below what one of the gates asks of it; `*least` is then the highest that is
 * asked. A gate that names a share nobody looked for is not passed; of nothing, any is. */
bool trace_is_below(const TraceShare *share, const GArray *gates, double *least);

/* --- orphans --- */

typedef enum {
    ORPHAN_GOAL,    /* a goal that nothing refines */
    ORPHAN_NO_GOAL, /* a traced document that leads to no goal */
    ORPHAN_METRIC,  /* a metric that nobody uses */
    ORPHAN_ALONE,   /* another document that nothing leads to or from */
    ORPHAN_UNKNOWN, /* a place in code or tests that names no document */
    ORPHAN_CLOSED,  /* a place in code or tests that names a document that is closed */
    ORPHAN_RESULT,  /* a test result for no document */
} OrphanType;

typedef struct {
    OrphanType type;
    const Document *document;   /* NULL: there is none */
    const Reference *reference; /* of ORPHAN_UNKNOWN and ORPHAN_CLOSED */
    const TestResult *result;   /* of ORPHAN_RESULT */
} TraceOrphan;

/* What nothing leads to or from, by type, then by path; documents that are closed are left out. */
const TraceOrphan *trace_orphans(Trace *trace, size_t *count);

/* The name of the type in data, "no-goal". */
const char *orphan_name(OrphanType type);

/* What is wrong with the orphan, in words for people, not safe to print: "it leads to no goal:
 * GOAL-0001 is dropped". */
const char *orphan_words(Trace *trace, const TraceOrphan *orphan);

/* --- impact --- */

/* A document that leans on the one that was asked for. */
typedef struct {
    const Document *document;
    const Document *by; /* what it leans on, one step nearer */
    const char *type;  /* by which link: `refines`, `metrics`; of a decision's `resolves`, it is the
                          decision's */
    uint32_t distance; /* steps, from 1 */
} TraceStep;

/* What leans on the document, however far, the nearest first, then by path. A link leans on what it
 * names; what a decision resolves leans on the decision; a conflict holds nothing up. */
const TraceStep *trace_impact(Trace *trace, const Document *document, size_t *count);

/* --- cycles --- */

typedef struct {
    const char *type; /* of its links: `depends` or `refines` */
    const Document *const *documents;
    size_t count;
} TraceCycle;

/* A shortest circle of each knot of documents that depend on each other, or refine each other,
 * where the query wants one of them; they are what the rule link/cycle tells of. Behind those of a
 * type stand the documents that name themselves, as circles of one. */
const TraceCycle *trace_cycles(Trace *trace, size_t *count);

/* --- timeline --- */

typedef enum {
    IN_WAY_LATE,       /* its own day has passed */
    IN_WAY_TOO_LATE,   /* fewer working days are left than its effort */
    IN_WAY_CLOSED,     /* it depends on what was dropped */
    IN_WAY_OVERDUE,    /* it depends on what is late */
    IN_WAY_LATER,      /* it depends on what is due later */
    IN_WAY_UNDATED,    /* it depends on what has no day */
    IN_WAY_WAITING,    /* it depends on what is not done */
    IN_WAY_CONFLICT,   /* it is in conflict with another one */
    IN_WAY_NOT_AGREED, /* it is not agreed, and work should have begun */
} InWayType;

typedef struct {
    InWayType type;
    const Document *document; /* the other one; NULL: there is none */
    Day due;                  /* of the other one, or DAY_NONE */
} InWay;

typedef struct {
    const Document *document;
    Day start;     /* the last working day on which work can begin; `due` without an effort */
    Day due, last; /* the day on which it is due, and its drop-dead day; or DAY_NONE */
    double hours;  /* its effort, in working time; 0 where it has none */
    bool late;     /* one of its days has passed */
    const InWay *ways;
    size_t way_count;
} TraceBar;

/* The wanted documents of which something is still to come, and that name a day; by day, then by
 * path. */
const TraceBar *trace_timeline(Trace *trace, size_t *count);

/* The name of the type in data, "waiting". */
const char *in_way_name(InWayType type);

/* What stands in the way, in words for people, not safe to print; in `arena`. */
const char *in_way_words(Arena *arena, const InWay *way);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Trace, trace_free)
