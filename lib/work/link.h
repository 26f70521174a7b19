/* SPDX-License-Identifier: MIT */
/* Links as commands write them: of which type they can be, and where they may lead. */
#pragma once

#include "model/corpus.h"
#include "work/graph.h"

/* A field that holds references to other documents. */
typedef struct {
    const char *path;   /* `links.refines`, `metrics`; in the arena */
    const Field *field; /* of one reference */
    bool list;          /* it holds several */
} LinkType;

/* The type of that name (`refines`, `links.refines`, `metrics`) among the kind's fields. An unknown
 * one is an error (EXIT_USAGE) that names the nearest. */
bool link_type_find(Arena *arena, const Kind *kind, const char *name, LinkType *type,
                    GError **error);

/* Whether a link of the type may lead there: to another document, of a kind that it is for. */
bool link_type_fits(const LinkType *type, const Document *from, const Document *to, GError **error);

/* What the document's field of that type holds of `to`, as it is written, pin and all; the empty
 * slice where it holds nothing of it. */
Slice link_written(const LinkType *type, const Document *from, const Document *to);

/* The types of links that must not go in a circle (`links.depends` …), NULL-terminated. */
extern const char *const LINKS_WITHOUT_CIRCLES[];

/* The documents, by their index, with the links of one type as edges; dangling ones, and those of a
 * document to itself, are left out. In `arena`. */
Graph link_graph(const Corpus *corpus, const char *type, Arena *arena);
