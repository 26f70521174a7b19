/* SPDX-License-Identifier: MIT */
/* What a document asks of each side: to name who answers for it, and to approve it. */
#pragma once

#include "work/approve.h"
#include "work/needs.h"

/* One thing that one side still has to do. */
typedef struct {
    const Document *document;
    const char *side;
    const Status *status;  /* what it is needed for */
    MissingType type;      /* an owner or an approval */
    const Approval *given; /* an approval that does not count; or NULL */
} Waiting;

/* Appends to `found` (Waiting) what the document waits for: owners, then approvals, each side by
 * side. What its present status asks for comes first, else what the next one does. Of what is
 * closed, or cannot be read, nothing. Parts of it live in `arena`. */
void waiting_find(const Corpus *corpus, const Document *document, Arena *arena, GArray *found);
