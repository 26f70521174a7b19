/* SPDX-License-Identifier: MIT */
#pragma once

#include "show/terms.h"

/* What a term means, in one text: the joint definition, else what each side means by the sides'
 * names; in `arena`. */
Slice terms_meaning(Arena *arena, const Schema *schema, const Document *term);

/* A text under a heading. */
typedef struct {
    const char *heading, *below; /* ours, or visible; `below` may be "" */
    Slice text;
    bool dim;
} Column;

/* Writes the columns beside each other, or, where that would be too narrow, below each other. */
void columns_show(const Terminal *terminal, const Column *columns, size_t count);
