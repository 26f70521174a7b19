/* SPDX-License-Identifier: MIT */
/* What nothing leads to, and what leads nowhere. */
#include "work/trace/internal.h"

const char *orphan_name(OrphanType type) {
    static const char *const names[] = {
        [ORPHAN_GOAL] = "unused-goal",          [ORPHAN_NO_GOAL] = "no-goal",
        [ORPHAN_METRIC] = "unused-metric",      [ORPHAN_ALONE] = "alone",
        [ORPHAN_UNKNOWN] = "unknown-reference", [ORPHAN_CLOSED] = "closed-reference",
        [ORPHAN_RESULT] = "unknown-result",
    };
    return names[type];
}

#define WALK_MOST 100 /* documents that are looked at to say why one leads to no goal */

/* The nearest closed document that this one refines, over others; NULL where none is near. */
static const Document *closed_above(Trace *trace, const Document *document) {
    const Corpus *corpus = trace->input.corpus;
    g_autofree const Document **queue = g_new(const Document *, corpus->document_count + 1);
    size_t length = 0;
    trace->seen[document->index] = ++trace->round;
    queue[length++] = document;
    for (size_t done = 0; done < length && done < WALK_MOST; done++) {
        const Link *links;
        size_t count;
        corpus_links_from(corpus, queue[done], &links, &count);
        for (size_t i = 0; i < count; i++) {
            const Document *to = links[i].to;
            if (!trace_link_is(&links[i], "refines") || trace->seen[to->index] == trace->round)
                continue;
            if (trace_is_closed(to))
                return to;
            trace->seen[to->index] = trace->round;
            queue[length++] = to;
        }
    }
    return NULL;
}

static const char *no_goal_words(Trace *trace, const Document *document) {
    const char *goal = trace_kinds(trace, TRACE_GOAL, true);
    const Document *closed = closed_above(trace, document);
    if (!closed)
        return arena_printf(trace->arena, "it leads to no %s", goal);
    Slice name = closed->id.len ? closed->id : slice_of(closed->path);
    return arena_printf(trace->arena, "it leads to no %s: %.*s is %s", goal, SLICE_ARG(name),
                        closed->status->name);
}

const char *orphan_words(Trace *trace, const TraceOrphan *orphan) {
    switch (orphan->type) {
    case ORPHAN_GOAL:
        return "nothing refines it";
    case ORPHAN_NO_GOAL:
        return no_goal_words(trace, orphan->document);
    case ORPHAN_METRIC:
        return "nobody uses it";
    case ORPHAN_ALONE:
        return "nothing leads to it or from it";
    case ORPHAN_UNKNOWN:
        return "no document has this id";
    case ORPHAN_CLOSED:
        return "its document is closed";
    case ORPHAN_RESULT:
        return "a test result for an id that no document has";
    }
    return "";
}

static bool has_links(const Trace *trace, const Document *document) {
    const Link *from;
    const Link *const *to;
    size_t from_count, to_count;
    corpus_links_from(trace->input.corpus, document, &from, &from_count);
    corpus_links_to(trace->input.corpus, document, &to, &to_count);
    return from_count + to_count > 0;
}

static bool knows_goals(const Trace *trace) {
    const Schema *schema = &trace->input.corpus->config->schema;
    for (size_t i = 0; i < schema->kind_count; i++)
        if (trace->roles[i] == TRACE_GOAL)
            return true;
    return false;
}

/* Whether the document is an orphan, and of which type. */
static bool is_orphan(Trace *trace, const bool *to_goal, const Document *document,
                      OrphanType *type) {
    size_t code, tests;
    switch (trace_role(trace, document->kind)) {
    case TRACE_GOAL:
        *type = ORPHAN_GOAL;
        return !trace_is_refined(trace, document);
    case TRACE_METRIC:
        *type = ORPHAN_METRIC;
        return !trace_is_used(trace, document);
    case TRACE_TRACED:
        *type = ORPHAN_NO_GOAL;
        if (knows_goals(trace))
            return !to_goal[document->index];
        break;
    case TRACE_OTHER:
        break;
    }
    *type = ORPHAN_ALONE;
    trace_places(trace, document, false, &code);
    trace_places(trace, document, true, &tests);
    return code + tests == 0 && !has_links(trace, document);
}

static void add(GArray *orphans, OrphanType type, const Document *document,
                const Reference *reference, const TestResult *result) {
    TraceOrphan orphan = {type, document, reference, result};
    g_array_append_val(orphans, orphan);
}

static void add_documents(Trace *trace, GArray *orphans) {
    const Corpus *corpus = trace->input.corpus;
    const bool *to_goal = trace_leads_to_goal(trace);
    OrphanType type;
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if (trace_is_wanted(trace, document) && !document->broken && !trace_is_closed(document) &&
            is_orphan(trace, to_goal, document, &type))
            add(orphans, type, document, NULL, NULL);
    }
}

/* Places and results that name no document are told where no query narrows what is told. */
static void add_places(const Trace *trace, GArray *orphans) {
    const TraceInput *input = &trace->input;
    for (size_t i = 0; input->references && i < input->references->count; i++) {
        const Reference *reference = &input->references->all[i];
        const Document *document = reference->document;
        if (!document && !input->query && reference->kind)
            add(orphans, ORPHAN_UNKNOWN, NULL, reference, NULL);
        else if (document && trace_is_wanted(trace, document) && trace_is_closed(document))
            add(orphans, ORPHAN_CLOSED, document, reference, NULL);
    }
    size_t count = 0;
    const TestResult *results =
        input->results && !input->query ? results_all(input->results, &count) : NULL;
    for (size_t i = 0; i < count; i++)
        if (!results[i].document)
            add(orphans, ORPHAN_RESULT, NULL, NULL, &results[i]);
}

static int compare(const void *a, const void *b) {
    const TraceOrphan *one = a, *other = b;
    if (one->type != other->type || one->reference || one->result)
        return one->type != other->type ? (one->type < other->type ? -1 : 1)
               : one->reference         ? (one->reference < other->reference ? -1 : 1)
                                        : (one->result < other->result ? -1 : 1);
    return one->document->index < other->document->index ? -1 : 1;
}

const TraceOrphan *trace_orphans(Trace *trace, size_t *count) {
    g_autoptr(GArray) orphans = g_array_new(FALSE, FALSE, sizeof(TraceOrphan));
    add_documents(trace, orphans);
    add_places(trace, orphans);
    g_array_sort(orphans, compare);
    *count = orphans->len;
    TraceOrphan *copy = arena_array(trace->arena, TraceOrphan, orphans->len + 1);
    for (unsigned i = 0; i < orphans->len; i++)
        copy[i] = g_array_index(orphans, TraceOrphan, i);
    return copy;
}
