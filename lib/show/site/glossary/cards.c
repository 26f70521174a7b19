/* SPDX-License-Identifier: MIT */
/* The meanings that open from texts, at the end of the page: each stands there once, closed. */
#include "base/text.h"
#include "show/site/glossary/internal.h"

#define MOST_TEXT 280 /* bytes of a definition or meaning; its page has the rest */

const char *mark_id(Page *page, const MarkCard *card) {
    return arena_printf(page->arena, "term.%u", card->number);
}

/* The text, cut behind a word where it is long. */
static void write_cut(Page *page, const char *name, Slice text) {
    Slice head = text_head(slice_trim(text), MOST_TEXT);
    if (head.len == slice_trim(text).len) {
        page_prose(page, name, NULL, head);
        return;
    }
    size_t end = head.len;
    while (end > MOST_TEXT / 2 && head.at[end - 1] != ' ')
        end--;
    head = slice_trim(slice_range(head, 0, end > MOST_TEXT / 2 ? end : head.len));
    page_prose(page, name, NULL, slice_of(arena_printf(page->arena, "%.*s…", SLICE_ARG(head))));
}

bool page_said(Page *page, const Document *term) {
    const YamlNode *means = document_value(term, "means");
    if (!friends_meanings(term))
        return false;
    XmlTag list = xml_open_class(page->xml, "dl", "said");
    for (size_t i = 0; i < page->site->schema->side_count; i++) {
        const char *side = page->site->schema->sides[i];
        Slice meaning = slice_trim(yaml_text(yaml_get(means, side)));
        if (!meaning.len)
            continue;
        XmlTag row = xml_open(page->xml, "div");
        XmlTag name = xml_open(page->xml, "dt");
        page_side(page, slice_of(side));
        xml_close(page->xml, name);
        write_cut(page, "dd", meaning);
        xml_close(page->xml, row);
    }
    xml_close(page->xml, list);
    return true;
}

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

/* The joint definition, or what each side says while there is none or it is contested. */
static void write_meaning(Page *page, const Document *term) {
    Slice definition = slice_trim(document_text(term, "definition"));
    bool open = friends_contested(term);
    if (open)
        xml_element_puts(page->xml, "p", "what", "The sides do not agree on this word yet.");
    if (definition.len && !open)
        write_cut(page, "p", definition);
    else if (!page_said(page, term) && definition.len)
        write_cut(page, "p", definition);
    else if (!definition.len && !friends_meanings(term))
        xml_element_puts(page->xml, "p", "what", "Nobody has written down what it means yet.");
}

static void write_card(Page *page, const MarkCard *card) {
    const Document *term = card->word->term->document;
    XmlTag box = xml_open_class(page->xml, "div", "meaning");
    xml_set(page->xml, "id", mark_id(page, card));
    xml_set(page->xml, "popover", "auto");
    XmlTag head = xml_open_class(page->xml, "p", "word");
    xml_element(page->xml, "bdi", NULL, site_title(term));
    if (!document_means(term, "agreed"))
        xml_puts(page->xml, " "), page_status(page, term);
    xml_close(page->xml, head);
    write_instead(page, card->word);
    write_meaning(page, term);
    XmlTag more = xml_open_class(page->xml, "p", "more");
    XmlTag link = page_link(page, NULL, site_path(page->site, term));
    xml_puts(page->xml, "All about ");
    page_bdi(page, site_title(term));
    xml_close(page->xml, link);
    xml_close(page->xml, more);
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
