/* SPDX-License-Identifier: MIT */
/* What leans on a document, in widening rings. */
#include "work/trace/internal.h"

typedef struct {
    Trace *trace;
    TraceStep *steps; /* in the order in which they were found: the queue, too */
    size_t count;
} Impact;

static void add(Impact *impact, const Document *document, const Document *by, const Link *link,
                uint32_t distance) {
    Trace *trace = impact->trace;
    if (trace->seen[document->index] == trace->round)
        return;
    trace->seen[document->index] = trace->round;
    impact->steps[impact->count++] = (TraceStep){document, by, trace_link_name(link), distance};
}

/* What leans on the document by a link of one step. What a decision resolves leans on it, though it
 * is the decision that names it; what is in conflict leans on nothing. */
static void widen(Impact *impact, const Document *document, uint32_t distance) {
    const Corpus *corpus = impact->trace->input.corpus;
    const Link *const *to;
    const Link *from;
    size_t count;
    corpus_links_to(corpus, document, &to, &count);
    for (size_t i = 0; i < count; i++)
        if (!trace_link_is(to[i], "conflicts") && !trace_link_is(to[i], "resolves"))
            add(impact, to[i]->from, document, to[i], distance);
    corpus_links_from(corpus, document, &from, &count);
    for (size_t i = 0; i < count; i++)
        if (trace_link_is(&from[i], "resolves"))
            add(impact, from[i].to, document, &from[i], distance);
}

static int compare(const void *a, const void *b) {
    const TraceStep *one = a, *other = b;
    if (one->distance != other->distance)
        return one->distance < other->distance ? -1 : 1;
    return (one->document->index > other->document->index) -
           (one->document->index < other->document->index);
}

const TraceStep *trace_impact(Trace *trace, const Document *document, size_t *count) {
    Impact impact = {trace, NULL, 0};
    impact.steps = arena_array(trace->arena, TraceStep, trace->input.corpus->document_count + 1);
    trace->seen[document->index] = ++trace->round;
    widen(&impact, document, 1);
    for (size_t done = 0; done < impact.count; done++)
        widen(&impact, impact.steps[done].document, impact.steps[done].distance + 1);
    size_t kept = 0;
    for (size_t i = 0; i < impact.count; i++)
        if (!trace->input.query || trace_is_wanted(trace, impact.steps[i].document))
            impact.steps[kept++] = impact.steps[i];
    if (kept)
        qsort(impact.steps, kept, sizeof *impact.steps, compare);
    *count = kept;
    return impact.steps;
}
