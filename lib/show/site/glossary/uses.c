/* SPDX-License-Identifier: MIT */
/* Where the words of the glossary are used. */
#include "show/site/glossary/internal.h"

#define MOST_USES    40 /* on a term's page */
#define MOST_MISUSES 10 /* likewise, of words to avoid */

/* Of words to avoid, or of the others. */
typedef struct {
    SiteUses *uses;
    const Document **seen; /* for each document the last one that was counted as using it */
} Count;

/* Takes each document once for each term that it uses: counts it, or with `fill` notes it. */
static void take_uses(const Corpus *corpus, const Count counts[2], bool fill) {
    for (unsigned avoid = 0; avoid < 2; avoid++)
        memset(counts[avoid].seen, 0, corpus->document_count * sizeof *counts[avoid].seen);
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        for (DocumentUses each = document_uses(document); document_next_use(&each);) {
            const TermWord *word = &corpus->glossary->words[each.use.word];
            const Document *term = word->term->document;
            const Count *count = &counts[word->role == TERM_AVOID];
            if (term == document || count->seen[term->index] == document)
                continue;
            SiteUses *uses = &count->uses[term->index];
            count->seen[term->index] = document;
            if (fill)
                uses->documents[uses->count] = document;
            uses->count++;
        }
    }
}

/* Makes room for what was counted. */
static void make_room(Site *site, SiteUses *found) {
    for (size_t i = 0; i < site->corpus->document_count; i++) {
        if (found[i].count)
            found[i].documents = arena_array(site->arena, const Document *, found[i].count);
        found[i].count = 0;
    }
}

void site_uses(Site *site) {
    const Corpus *corpus = site->corpus;
    if (!corpus->glossary)
        return;
    g_autofree const Document **seen = g_new(const Document *, 2 * corpus->document_count + 2);
    SiteUses *found[2];
    for (unsigned avoid = 0; avoid < 2; avoid++)
        found[avoid] = arena_array(site->arena, SiteUses, corpus->document_count + 1);
    const Count counts[2] = {{found[0], seen}, {found[1], seen + corpus->document_count}};
    take_uses(corpus, counts, false);
    make_room(site, found[0]);
    make_room(site, found[1]);
    take_uses(corpus, counts, true);
    site->uses = found[0];
    site->misuses = found[1];
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

static void write_more(Page *page, size_t count) {
    if (!count)
        return;
    XmlTag more = xml_open_class(page->xml, "p", "more");
    xml_puts(page->xml, "And ");
    page_count(page, count, "document", "documents");
    xml_puts(page->xml, " more.");
    xml_close(page->xml, more);
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
    write_more(page, uses->count - written);
    xml_close(page->xml, section);
}

void page_misuses(Page *page, const Document *term) {
    const SiteUses *uses = page->site->misuses ? &page->site->misuses[term->index] : NULL;
    if (!uses || !uses->count || document_means(term, "closed"))
        return;
    size_t shown = MIN(uses->count, MOST_MISUSES);
    XmlTag section = xml_open_class(page->xml, "section", "relations");
    xml_element_puts(page->xml, "h2", NULL, "Still said otherwise");
    XmlTag line = xml_open_class(page->xml, "p", "what");
    xml_puts(page->xml, "Here a word to avoid stands for it:");
    xml_close(page->xml, line);
    XmlTag list = xml_open_class(page->xml, "ul", "links");
    for (size_t i = 0; i < shown; i++) {
        XmlTag item = xml_open(page->xml, "li");
        page_document(page, uses->documents[i], true);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
    write_more(page, uses->count - shown);
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
    const SiteUses *misuses = site->misuses ? &site->misuses[term->index] : NULL;
    inputs_number(inputs, misuses ? (int64_t)misuses->count : -1);
    for (size_t i = 0; misuses && i < MIN(misuses->count, MOST_MISUSES); i++)
        inputs_card(inputs, site, misuses->documents[i]);
}
