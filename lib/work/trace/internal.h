/* SPDX-License-Identifier: MIT */
/* What the parts of lib/work/trace share. */
#pragma once

#include "model/query.h"
#include "work/trace.h"

#include <string.h>

struct Trace {
    TraceInput input;
    Arena *arena;
    const TraceRole *roles; /* of the schema's kinds */
    bool *wanted;           /* what the query asks for, by a document's index; NULL: no query */
    uint32_t *seen;         /* by a document's index: when it was last met */
    uint32_t round;         /* of `seen` */
    GPtrArray *related;     /* what trace_related() returned last */
    GPtrArray *places;      /* what trace_places() returned last */
};

/* Whether the link is of that type (`refines`, `metrics`), leads somewhere, and not to itself. */
bool trace_link_is(const Link *link, const char *type);

/* The type of a link as people write it: without `links.`. */
const char *trace_link_name(const Link *link);

/* Whether the document's status means closed. */
bool trace_is_closed(const Document *document);

/* For each document by its index, whether it leads to a goal that is not closed; in the arena. */
const bool *trace_leads_to_goal(Trace *trace);

/* For each document by its index, whether it has a metric, its own or one of what it refines, that
 * is neither dangling nor closed, through nothing that is closed; in the arena. */
const bool *trace_have_metric(Trace *trace);

/* Whether anybody refines the goal, or uses the metric, who is not closed. */
bool trace_is_refined(Trace *trace, const Document *goal);
bool trace_is_used(const Trace *trace, const Document *metric);
