/* SPDX-License-Identifier: MIT */
#include "work/graph.h"

#define NONE UINT32_MAX

/* Tarjan's strongly connected components, with stacks of our own. */
typedef struct {
    const Graph *graph;
    uint32_t *order;  /* when a node was first seen, from 1; 0: not yet */
    uint32_t *low;    /* the earliest node that it leads back to */
    uint32_t *next;   /* the edge to follow next */
    uint32_t *path;   /* the nodes being visited */
    uint32_t *open;   /* the nodes not yet in a knot */
    uint32_t *knot;   /* which knot a node is in */
    uint32_t *lowest; /* the lowest node of each knot of two or more, else NONE */
    size_t path_length, open_length, seen, knots;
} Search;

static void visit(Search *search, uint32_t node) {
    search->order[node] = search->low[node] = (uint32_t)++search->seen;
    search->next[node] = search->graph->first[node];
    search->path[search->path_length++] = node;
    search->open[search->open_length++] = node;
}

/* All that is open above the node, and itself, is one knot. */
static void close_knot(Search *search, uint32_t node) {
    uint32_t lowest = node, member;
    size_t size = 0;
    do {
        member = search->open[--search->open_length];
        search->knot[member] = (uint32_t)search->knots;
        lowest = MIN(lowest, member);
        size++;
    } while (member != node);
    search->lowest[search->knots++] = size > 1 ? lowest : NONE;
}

static void step(Search *search) {
    uint32_t node = search->path[search->path_length - 1];
    if (search->next[node] < search->graph->first[node + 1]) {
        uint32_t to = search->graph->to[search->next[node]++];
        if (search->order[to] == 0)
            visit(search, to);
        else if (search->knot[to] == NONE)
            search->low[node] = MIN(search->low[node], search->order[to]);
        return;
    }
    search->path_length--;
    if (search->low[node] == search->order[node])
        close_knot(search, node);
    if (search->path_length > 0) {
        uint32_t up = search->path[search->path_length - 1];
        search->low[up] = MIN(search->low[up], search->low[node]);
    }
}

/* Widens from `start` within its knot until an edge leads back, and writes the way there into
 * `cycle`. No node is in two knots, so `from` needs no clearing. */
static size_t shortest(const Search *search, uint32_t start, uint32_t *from, uint32_t *queue,
                       uint32_t *cycle) {
    const Graph *graph = search->graph;
    size_t head = 0, tail = 0;
    queue[tail++] = start;
    from[start] = start;
    for (;;) {
        uint32_t node = queue[head++];
        for (uint32_t edge = graph->first[node]; edge < graph->first[node + 1]; edge++) {
            uint32_t to = graph->to[edge];
            if (to == start && node != start) {
                size_t length = 1;
                for (uint32_t at = node; at != start; at = from[at])
                    length++;
                size_t place = length;
                for (uint32_t at = node; at != start; at = from[at])
                    cycle[--place] = at;
                cycle[0] = start;
                return length;
            }
            if (search->knot[to] != search->knot[start] || from[to] != NONE)
                continue;
            from[to] = node;
            queue[tail++] = to;
        }
    }
}

static uint32_t *filled(Arena *arena, size_t count, int byte) {
    return memset(arena_array(arena, uint32_t, count + 1), byte, (count + 1) * sizeof(uint32_t));
}

void graph_cycles(const Graph *graph, Arena *arena, GraphOnCycle on_cycle, void *context) {
    size_t nodes = graph->nodes;
    Search search = {.graph = graph,
                     .order = filled(arena, nodes, 0),
                     .low = filled(arena, nodes, 0),
                     .next = filled(arena, nodes, 0),
                     .path = filled(arena, nodes, 0),
                     .open = filled(arena, nodes, 0),
                     .knot = filled(arena, nodes, 0xff),
                     .lowest = filled(arena, nodes, 0xff)};
    for (uint32_t root = 0; root < nodes; root++) {
        if (search.order[root])
            continue;
        visit(&search, root);
        while (search.path_length > 0)
            step(&search);
    }
    uint32_t *from = filled(arena, nodes, 0xff);
    for (size_t i = 0; i < search.knots; i++) {
        if (search.lowest[i] == NONE)
            continue;
        /* The search is over: its stacks serve as queue and result. */
        size_t length = shortest(&search, search.lowest[i], from, search.path, search.open);
        on_cycle(context, search.open, length);
    }
}
