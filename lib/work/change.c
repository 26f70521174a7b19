/* SPDX-License-Identifier: MIT */
#include "work/change.h"

Change *change_between(const Corpus *before, Source *before_source, const Corpus *after,
                       Source *after_source, GError **error) {
    (void)before_source, (void)after_source, (void)error;
    Change *change = g_new0(Change, 1);
    *change = (Change){.before = before, .after = after, .arena = arena_new()};
    return change;
}

void change_free(Change *change) {
    if (!change)
        return;
    arena_free(change->arena);
    g_free(change);
}

const DocumentChange *change_of(const Change *change, const Document *document) {
    for (size_t i = 0; i < change->count; i++)
        if (change->documents[i].before == document || change->documents[i].after == document)
            return &change->documents[i];
    return NULL;
}
