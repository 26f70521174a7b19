/* SPDX-License-Identifier: MIT */
/* How one document stands to others. */
#include "work/trace/internal.h"

#define LINKS "links."

const char *trace_link_name(const Link *link) {
    return strncmp(link->type, LINKS, strlen(LINKS)) == 0 ? link->type + strlen(LINKS) : link->type;
}

bool trace_link_is(const Link *link, const char *type) {
    const char *name = trace_link_name(link);
    return *name == *type && link->to && link->to != link->from && strcmp(name, type) == 0;
}

/* Whether the link, seen from one of its ends, puts the other end into that relation. */
typedef struct {
    const char *out, *in; /* the type of links from the document, and of those to it; or NULL */
    TraceRole role;       /* with `any`: what the other end is */
    bool any;             /* links of any type, but those that say something else */
} RelationRow;

static const RelationRow RELATIONS[TRACE_RELATIONS] = {
    [TRACE_REFINES] = {.out = "refines"},
    [TRACE_REFINED_BY] = {.in = "refines"},
    [TRACE_DEPENDS] = {.out = "depends"},
    [TRACE_NEEDED_BY] = {.in = "depends"},
    [TRACE_METRICS] = {.role = TRACE_METRIC, .any = true},
    [TRACE_DECISIONS] = {.in = "resolves", .role = TRACE_OTHER, .any = true},
    [TRACE_CONFLICTS] = {.out = "conflicts", .in = "conflicts"},
    [TRACE_VERIFIED_BY] = {.in = "verifies"},
    [TRACE_USED_BY] = {.out = "measures", .in = "metrics"},
};

static bool fits(const Trace *trace, const RelationRow *row, const Link *link, bool out) {
    const Document *other = out ? link->to : link->from;
    const char *type = out ? row->out : row->in;
    if (!link->to || link->to == link->from)
        return false;
    if (type && trace_link_is(link, type))
        return true;
    return row->any && !other->kind->glossary && trace_role(trace, other->kind) == row->role &&
           !trace_link_is(link, "conflicts") && !trace_link_is(link, "verifies");
}

static void add(Trace *trace, const Document *document) {
    if (trace->seen[document->index] != trace->round)
        g_ptr_array_add(trace->related, (void *)(uintptr_t)document);
    trace->seen[document->index] = trace->round;
}

const Document *const *trace_related(Trace *trace, const Document *document, TraceRelation relation,
                                     size_t *count) {
    const RelationRow *row = &RELATIONS[relation];
    const Link *from;
    const Link *const *to;
    size_t from_count, to_count;
    corpus_links_from(trace->input.corpus, document, &from, &from_count);
    corpus_links_to(trace->input.corpus, document, &to, &to_count);
    g_ptr_array_set_size(trace->related, 0);
    trace->round++;
    for (size_t i = 0; (row->out || row->any) && i < from_count; i++)
        if (fits(trace, row, &from[i], true))
            add(trace, from[i].to);
    for (size_t i = 0; (row->in || row->any) && i < to_count; i++)
        if (fits(trace, row, to[i], false))
            add(trace, to[i]->from);
    *count = trace->related->len;
    return (const Document *const *)trace->related->pdata;
}

const bool *trace_leads_to_goal(Trace *trace) {
    const Corpus *corpus = trace->input.corpus;
    bool *leads = arena_array(trace->arena, bool, corpus->document_count + 1);
    g_autofree const Document **queue = g_new(const Document *, corpus->document_count + 1);
    size_t length = 0;
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if (trace_role(trace, document->kind) == TRACE_GOAL && !trace_is_closed(document))
            queue[length++] = document;
    }
    for (size_t done = 0; done < length; done++) {
        const Link *const *links;
        size_t count;
        corpus_links_to(corpus, queue[done], &links, &count);
        for (size_t i = 0; i < count; i++) {
            const Document *from = links[i]->from;
            if (!trace_link_is(links[i], "refines") || leads[from->index])
                continue;
            leads[from->index] = true;
            if (trace_role(trace, from->kind) != TRACE_GOAL && !trace_is_closed(from))
                queue[length++] = from;
        }
    }
    return leads;
}

/* Whether the link gives its document a metric that is there to be read: neither dangling nor
 * closed. `*met` receives the document. */
static bool gives_metric(const Trace *trace, const Link *link, const Document **met) {
    bool measures = trace_link_is(link, "measures");
    if (!measures && !trace_link_is(link, "metrics"))
        return false;
    const Document *metric = measures ? link->from : link->to;
    *met = measures ? link->to : link->from;
    return trace_role(trace, metric->kind) == TRACE_METRIC && !metric->broken &&
           !trace_is_closed(metric);
}

const bool *trace_have_metric(Trace *trace) {
    const Corpus *corpus = trace->input.corpus;
    bool *have = arena_array(trace->arena, bool, corpus->document_count + 1);
    g_autofree const Document **queue = g_new(const Document *, corpus->document_count + 1);
    size_t length = 0;
    const Document *met;
    for (size_t i = 0; i < corpus->link_count; i++) {
        if (!gives_metric(trace, &corpus->links[i], &met) || have[met->index])
            continue;
        have[met->index] = true;
        queue[length++] = met;
    }
    for (size_t done = 0; done < length; done++) {
        const Link *const *links;
        size_t count;
        if (trace_is_closed(queue[done])) /* nothing is had through what was dropped */
            continue;
        corpus_links_to(corpus, queue[done], &links, &count);
        for (size_t i = 0; i < count; i++) {
            const Document *from = links[i]->from;
            if (!trace_link_is(links[i], "refines") || have[from->index])
                continue;
            have[from->index] = true;
            queue[length++] = from;
        }
    }
    return have;
}

bool trace_is_verified(Trace *trace, const Document *document) {
    const Link *const *links;
    size_t count;
    corpus_links_to(trace->input.corpus, document, &links, &count);
    for (size_t i = 0; i < count; i++)
        if (trace_link_is(links[i], "verifies") && !trace_is_closed(links[i]->from))
            return true;
    return false;
}

bool trace_is_refined(Trace *trace, const Document *goal) {
    const Link *const *links;
    size_t count;
    corpus_links_to(trace->input.corpus, goal, &links, &count);
    for (size_t i = 0; i < count; i++)
        if (trace_link_is(links[i], "refines") && !trace_is_closed(links[i]->from))
            return true;
    return false;
}

bool trace_is_used(const Trace *trace, const Document *metric) {
    const Corpus *corpus = trace->input.corpus;
    const Link *from;
    const Link *const *to;
    size_t count;
    corpus_links_to(corpus, metric, &to, &count);
    for (size_t i = 0; i < count; i++)
        if (to[i]->from != metric && !trace_is_closed(to[i]->from))
            return true;
    corpus_links_from(corpus, metric, &from, &count);
    for (size_t i = 0; i < count; i++)
        if (trace_link_is(&from[i], "measures") && !trace_is_closed(from[i].to))
            return true;
    return false;
}
