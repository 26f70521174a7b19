/* SPDX-License-Identifier: MIT */
#include "work/waiting.h"

/* With an approval that counts there is nothing to ask for. */
static void find_approvals(const Config *config, const Document *document, const Status *status,
                           Arena *arena, GArray *found) {
    size_t count;
    const Approval *all = approvals_of(config, document, arena, &count);
    for (size_t i = 0; i < config->schema.side_count; i++) {
        const char *side = config->schema.sides[i];
        const Approval *given = approval_of_side(all, count, side);
        Waiting waiting = {document, side, status, MISSING_APPROVAL, given};
        if (!given || given->state != APPROVAL_GIVEN)
            g_array_append_val(found, waiting);
    }
}

static void find_owners(const Corpus *corpus, const Document *document, const Status *status,
                        Arena *arena, GArray *found) {
    size_t count;
    const Missing *missing = needs_missing(arena, corpus, document, status, &count);
    for (size_t i = 0; i < count; i++) {
        Waiting waiting = {document, missing[i].name, status, MISSING_OWNER, NULL};
        if (missing[i].type == MISSING_OWNER)
            g_array_append_val(found, waiting);
    }
}

void waiting_find(const Corpus *corpus, const Document *document, Arena *arena, GArray *found) {
    const Status *now = document->status, *next = needs_next(document);
    if (document->broken || status_means(now, "closed"))
        return;
    const Status *owned = now && now->owners ? now : next && next->owners ? next : NULL;
    const Status *approved = now && now->approvals ? now : next && next->approvals ? next : NULL;
    if (owned)
        find_owners(corpus, document, owned, arena, found);
    if (approved)
        find_approvals(corpus->config, document, approved, arena, found);
}
