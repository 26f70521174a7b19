/* SPDX-License-Identifier: MIT */
/* Where the words of the glossary are used. */
#include "show/site/glossary/internal.h"

#define MOST_USES 40 /* on a term's page */

typedef struct {
    const Corpus *corpus;
    SiteUses *uses;
    const Document **seen; /* for each document the last one that was counted as using it */
} Count;

/* Takes each document once for each term that it uses: counts it, or with `fill` notes it. */
static void take_uses(Count *count, bool fill) {
    const Corpus *corpus = count->corpus;
    memset(count->seen, 0, corpus->document_count * sizeof *count->seen);
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        for (size_t k = 0; k < document->use_count; k++) {
            const TermWord *word = &corpus->glossary->words[document->uses[k].word];
            const Document *term = word->term->document;
            SiteUses *uses = &count->uses[term->index];
            if (term == document || word->role == TERM_AVOID ||
                count->seen[term->index] == document)
                continue;
            count->seen[term->index] = document;
            if (fill)
                uses->documents[uses->count] = document;
            uses->count++;
        }
    }
}

void site_uses(Site *site) {
    const Corpus *corpus = site->corpus;
    Count count = {.corpus = corpus};
    if (!corpus->glossary)
        return;
    g_autofree const Document **seen = g_new0(const Document *, corpus->document_count + 1);
    count.seen = seen;
    count.uses = arena_array(site->arena, SiteUses, corpus->document_count + 1);
    take_uses(&count, false);
    for (size_t i = 0; i < corpus->document_count; i++) {
        SiteUses *uses = &count.uses[i];
        uses->documents = arena_array(site->arena, const Document *, uses->count + 1);
        uses->count = 0;
    }
    take_uses(&count, true);
    site->uses = count.uses;
}

/* Those of one kind, at most `room`; returns how many. */
static size_t write_kind(Page *page, const SiteUses *uses, const SiteKind *kind, size_t room) {
    size_t written = 0;
    XmlTag list = 0;
    for (size_t i = 0; i < uses->count && written < room; i++) {
        if (uses->documents[i]->kind != kind->kind)
            continue;
        if (!list) {
            xml_element_puts(page->xml, "h3", NULL, kind->label);
            list = xml_open_class(page->xml, "ul", "links");
        }
        XmlTag item = xml_open(page->xml, "li");
        page_document(page, uses->documents[i], true);
        xml_close(page->xml, item);
        written++;
    }
    if (list)
        xml_close(page->xml, list);
    return written;
}

void page_uses(Page *page, const Document *term) {
    if (!page->site->uses)
        return;
    const SiteUses *uses = &page->site->uses[term->index];
    XmlTag section = xml_open_class(page->xml, "section", "relations");
    xml_element_puts(page->xml, "h2", NULL, "Where it is used");
    size_t written = 0;
    for (size_t i = 0; i < page->site->kind_count; i++)
        written += write_kind(page, uses, &page->site->kinds[i], MOST_USES - written);
    if (!uses->count)
        xml_element_puts(page->xml, "p", "nothing", "No document uses it yet.");
    if (written < uses->count) {
        XmlTag more = xml_open_class(page->xml, "p", "more");
        xml_puts(page->xml, "And ");
        page_count(page, uses->count - written, "document", "documents");
        xml_puts(page->xml, " more.");
        xml_close(page->xml, more);
    }
    xml_close(page->xml, section);
}

/* Those of one kind that are shown, as above. */
static size_t feed_kind(Inputs *inputs, const Site *site, const SiteUses *uses,
                        const SiteKind *kind, size_t room) {
    size_t fed = 0;
    for (size_t i = 0; i < uses->count && fed < room; i++)
        if (uses->documents[i]->kind == kind->kind)
            inputs_card(inputs, site, uses->documents[i]), fed++;
    return fed;
}

void inputs_uses(Inputs *inputs, const Site *site, const Document *term) {
    const SiteUses *uses = site->uses ? &site->uses[term->index] : NULL;
    size_t fed = 0;
    inputs_number(inputs, uses ? (int64_t)uses->count : -1);
    for (size_t i = 0; uses && i < site->kind_count; i++)
        fed += feed_kind(inputs, site, uses, &site->kinds[i], MOST_USES - fed);
}
