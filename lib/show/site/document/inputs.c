/* SPDX-License-Identifier: MIT */
/* What the page of a document is made of. */
#include "show/site/document/internal.h"
#include "show/site/trace/tests.h"

/* A commit's name stands for all that led to it; that less of it is here is told by the number. */
void inputs_life(Inputs *inputs, const Site *site, const Document *document) {
    const Lives *lives = site->past.lives;
    const Life *life = lives ? lives_of(lives, document) : NULL;
    inputs_number(inputs, !lives ? -1 : lives_are_complete(lives));
    inputs_number(inputs, life ? (int64_t)life->count : -1);
    if (!life || !life->count)
        return;
    const LifeEvent *last = &life->events[life->count - 1];
    inputs_slice(inputs, (Slice){(const char *)&last->commit, sizeof last->commit});
    inputs_number(inputs, life->events[0].type == CHANGE_ADDED);
    inputs_number(inputs,
                  oid_is_set(&document->blob) && !oid_equal(&document->blob, &last->after.blob));
}

void inputs_pinned(Inputs *inputs, const Site *site, const Document *document) {
    const Link *links;
    size_t count;
    corpus_links_from(site->corpus, document, &links, &count);
    for (size_t i = 0; i < count; i++) {
        if (!links[i].pin.len || !links[i].to)
            continue;
        inputs_whole(inputs, site, links[i].to);
        inputs_life(inputs, site, links[i].to);
    }
}

void document_inputs(Inputs *inputs, const Site *site, const void *subject) {
    inputs_whole(inputs, site, subject);
    inputs_links(inputs, site, subject);
    inputs_terms(inputs, site, subject);
    inputs_life(inputs, site, subject);
    inputs_source_links(inputs, site, subject);
    inputs_tests(inputs, site, subject);
    inputs_pinned(inputs, site, subject);
}
