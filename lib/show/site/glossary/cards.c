/* SPDX-License-Identifier: MIT */
/* The meanings that open from texts, at the end of the page: each stands there once, closed. */
#include "show/site/glossary/internal.h"

/* "Say lead, not prospect record." */
static void write_instead(Page *page, const TermWord *word) {
    if (word->role != TERM_AVOID)
        return;
    XmlTag line = xml_open_class(page->xml, "p", "instead");
    xml_puts(page->xml, "Say ");
    page_bdi(page, site_title(word->term->document));
    xml_puts(page->xml, ", not ");
    xml_element(page->xml, "del", NULL, word->text);
    xml_puts(page->xml, ".");
    if (word->reason)
        xml_puts(page->xml, " "), page_bdi(page, slice_of(word->reason));
    xml_close(page->xml, line);
}

/* What a card says: the same wherever the word opens. */
static void write_meaning(Page *page, const void *subject) {
    const TermWord *word = subject;
    const Document *term = word->term->document;
    XmlTag head = xml_open_class(page->xml, "p", "word");
    XmlTag link = page_link(page, NULL, site_path(page->site, term));
    page_bdi(page, site_title(term));
    xml_close(page->xml, link);
    if (!document_means(term, "agreed"))
        xml_puts(page->xml, " "), page_status(page, term);
    xml_close(page->xml, head);
    write_instead(page, word);
    page_gist(page, term);
}

static void write_card(Page *page, const MarkCard *card) {
    XmlTag box = xml_open_class(page->xml, "div", "meaning");
    xml_set(page->xml, "id", card->id);
    xml_flag(page->xml, "popover");
    page_again(page, write_meaning, card->word);
    xml_close(page->xml, box);
}

void page_cards(Page *page) {
    const GPtrArray *cards = page->marks ? marks_cards(page->marks) : NULL;
    if (!cards || !cards->len)
        return;
    XmlTag group = xml_open_class(page->xml, "section", "opened");
    xml_set(page->xml, "aria-label", "Words of the glossary");
    for (unsigned i = 0; i < cards->len; i++)
        write_card(page, cards->pdata[i]);
    xml_close(page->xml, group);
}
