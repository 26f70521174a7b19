/* SPDX-License-Identifier: MIT */
#include "work/measured.h"

#include "model/reading.h"

typedef struct {
    bool *measured;
    const Document **queue;
    size_t length;
} Spread;

static void add(Spread *spread, const Document *document) {
    if (!spread->measured[document->index])
        spread->queue[spread->length++] = document;
    spread->measured[document->index] = true;
}

static bool is_type(const Link *link, const char *type) {
    return strcmp(link->type, type) == 0;
}

static void add_by_link(Spread *spread, const Link *link) {
    bool refines = is_type(link, "links.refines");
    if (is_type(link, "metrics") || (refines && (!link->to || link->to->broken)))
        add(spread, link->from);
    if (is_type(link, "links.measures") && link->to && kind_has_readings(link->from->kind))
        add(spread, link->to);
}

static void add_unread(Spread *spread, const Document *document) {
    int index;
    if (kind_field(document->kind, SLICE("metrics"), &index) && document_refused(document, index))
        add(spread, document);
    if (document_refused(document, document->kind->links_field))
        add(spread, document);
}

const bool *measured_documents(const Corpus *corpus, Arena *arena) {
    size_t documents = corpus->document_count;
    Spread spread = {arena_array(arena, bool, documents + 1),
                     arena_array(arena, const Document *, documents + 1), 0};
    for (size_t i = 0; i < documents; i++)
        add_unread(&spread, corpus->documents[i]);
    for (size_t i = 0; i < corpus->link_count; i++)
        add_by_link(&spread, &corpus->links[i]);
    for (size_t done = 0; done < spread.length; done++) {
        const Link *const *links;
        size_t count;
        corpus_links_to(corpus, spread.queue[done], &links, &count);
        for (size_t i = 0; i < count; i++)
            if (is_type(links[i], "links.refines"))
                add(&spread, links[i]->from);
    }
    return spread.measured;
}
