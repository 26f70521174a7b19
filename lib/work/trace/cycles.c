/* SPDX-License-Identifier: MIT */
/* Documents that depend on each other, or refine each other, in a circle. */
#include "work/graph.h"
#include "work/link.h"
#include "work/trace/internal.h"

typedef struct {
    Trace *trace;
    const char *type;
    GArray *cycles; /* of TraceCycle */
} Cycles;

/* A GraphOnCycle. */
static void on_cycle(void *context, const uint32_t *cycle, size_t length) {
    const Cycles *cycles = context;
    Trace *trace = cycles->trace;
    const Document **documents = arena_array(trace->arena, const Document *, length);
    bool wanted = false;
    for (size_t i = 0; i < length; i++) {
        documents[i] = trace->input.corpus->documents[cycle[i]];
        wanted = wanted || trace_is_wanted(trace, documents[i]);
    }
    TraceCycle found = {cycles->type, documents, length};
    if (wanted)
        g_array_append_val(cycles->cycles, found);
}

/* A circle of one is no edge of the graph: who depends on himself. */
static void add_own(Cycles *cycles, const char *type) {
    const Corpus *corpus = cycles->trace->input.corpus;
    const Document *last = NULL;
    for (size_t i = 0; i < corpus->link_count; i++) {
        const Link *link = &corpus->links[i];
        if (link->to != link->from || link->from == last || strcmp(link->type, type) != 0)
            continue;
        last = link->from; /* a list may name it twice */
        on_cycle(cycles, &last->index, 1);
    }
}

const TraceCycle *trace_cycles(Trace *trace, size_t *count) {
    const Corpus *corpus = trace->input.corpus;
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(TraceCycle));
    for (const char *const *type = LINKS_WITHOUT_CIRCLES; *type; type++) {
        g_autoptr(Arena) scratch = arena_new();
        Graph graph = link_graph(corpus, *type, scratch);
        Cycles cycles = {trace, strchr(*type, '.') + 1, found};
        graph_cycles(&graph, scratch, on_cycle, &cycles);
        add_own(&cycles, *type);
    }
    *count = found->len;
    TraceCycle *copy = arena_array(trace->arena, TraceCycle, found->len + 1);
    for (unsigned i = 0; i < found->len; i++)
        copy[i] = g_array_index(found, TraceCycle, i);
    return copy;
}
