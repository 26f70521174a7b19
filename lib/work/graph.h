/* SPDX-License-Identifier: MIT */
/* Circles in a directed graph, in time linear in its edges and without recursion. */
#pragma once

#include "base/arena.h"

/* Node `i` has edges to `to[first[i]]` up to, not including, `to[first[i + 1]]`. */
typedef struct {
    size_t nodes;
    const uint32_t *first; /* nodes + 1 of them */
    const uint32_t *to;
} Graph;

/* Told the nodes of one circle, in its order, without the first one again at the end. */
typedef void (*GraphOnCycle)(void *context, const uint32_t *cycle, size_t length);

/* Finds every knot of nodes that lead to each other, and for each calls `on_cycle` once, with a
 * shortest circle through the knot's lowest node. Edges from a node to itself are passed over.
 * Scratch memory is of `arena`. */
void graph_cycles(const Graph *graph, Arena *arena, GraphOnCycle on_cycle, void *context);
