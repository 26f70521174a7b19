/* SPDX-License-Identifier: MIT */
/* What is not settled about a word: what the sides leave open, and other terms of the same word. */
#include "show/site/glossary/internal.h"

#define MOST_FRIENDS 8

void page_unsettled(Page *page, const Document *term) {
    const char *text =
        friends_contested(term)
            ? "The sides do not agree on this word yet. Until they do, say which meaning you mean."
        : friends_split(term)
            ? "One word, several meanings: there is no joint one. Say which meaning you mean."
            : NULL;
    if (text)
        xml_element_puts(page->xml, "p", "notice", text);
}

/* What each side says, in a card that compares terms. */
static void write_said(Page *page, const Document *term) {
    const YamlNode *means = document_value(term, "means");
    if (!means || means->type != YAML_MAP || !yaml_child(means))
        return;
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
        page_prose(page, "dd", NULL, meaning);
        xml_close(page->xml, row);
    }
    xml_close(page->xml, list);
}

/* Where the term holds; nothing where that is everywhere. */
static void write_scope(Page *page, const Document *term) {
    const YamlNode *scope = document_value(term, "scope");
    if (!scope || scope->type != YAML_LIST || !yaml_child(scope))
        return;
    XmlTag line = xml_open_class(page->xml, "p", "what");
    xml_puts(page->xml, "In ");
    for (const YamlNode *folder = yaml_child(scope); folder; folder = yaml_next(folder)) {
        xml_element(page->xml, "code", NULL, yaml_text(folder));
        xml_puts(page->xml, yaml_next(folder) ? ", " : "");
    }
    xml_close(page->xml, line);
}

static void write_card(Page *page, const Document *term, bool own) {
    XmlTag card = xml_open_class(page->xml, "div", "side all-sides");
    XmlTag heading = xml_open(page->xml, "h3");
    if (own)
        xml_puts(page->xml, "On this page");
    else
        page_document(page, term, true);
    xml_close(page->xml, heading);
    Slice definition = slice_trim(document_text(term, "definition"));
    if (definition.len)
        page_prose(page, "p", NULL, definition);
    else
        write_said(page, term);
    write_scope(page, term);
    xml_close(page->xml, card);
}

void page_friends(Page *page, const Document *term) {
    g_autoptr(GPtrArray) found = friends_of(page->site->friends, term, MOST_FRIENDS + 1);
    if (!found->len)
        return;
    XmlTag section = xml_open_class(page->xml, "section", "meanings");
    xml_element_puts(page->xml, "h2", NULL, "The same word, another meaning");
    XmlTag cards = xml_open_class(page->xml, "div", "sides");
    write_card(page, term, true);
    for (unsigned i = 0; i < MIN(found->len, MOST_FRIENDS); i++)
        write_card(page, found->pdata[i], false);
    xml_close(page->xml, cards);
    if (found->len > MOST_FRIENDS)
        xml_element_puts(page->xml, "p", "more", "And more of them.");
    xml_close(page->xml, section);
}

void page_friend_note(Page *page, const Document *term) {
    g_autoptr(GPtrArray) found = friends_of(page->site->friends, term, 1);
    if (!found->len)
        return;
    const Document *friend = found->pdata[0];
    Slice definition = slice_trim(document_text(friend, "definition"));
    XmlTag line = xml_open_class(page->xml, "p", "friend");
    xml_puts(page->xml, "The same word, another meaning: ");
    XmlTag link = page_link(page, NULL, site_path(page->site, friend));
    page_bdi(page, definition.len ? definition : site_title(friend));
    xml_close(page->xml, link);
    xml_close(page->xml, line);
}

void inputs_friends(Inputs *inputs, const Site *site, const Document *term) {
    g_autoptr(GPtrArray) found = friends_of(site->friends, term, MOST_FRIENDS + 1);
    inputs_number(inputs, found->len);
    for (unsigned i = 0; i < found->len; i++)
        inputs_card(inputs, site, found->pdata[i]);
}
