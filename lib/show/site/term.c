/* SPDX-License-Identifier: MIT */
/* The page of one term: what both sides mean by it, and what to say. */
#include "show/site/internal.h"

static void write_definition(Page *page, const Document *term) {
    int index;
    const Field *field = kind_field(term->kind, SLICE("definition"), &index);
    Slice definition = document_text(term, "definition");
    if (!definition.len || (field && field->source == FROM_BODY))
        return; /* the body says it anyway */
    XmlTag text = xml_open_class(page->xml, "p", "definition");
    xml_set(page->xml, "dir", "auto");
    xml_text(page->xml, definition);
    xml_close(page->xml, text);
}

static void write_meanings(Page *page, const Document *term) {
    const YamlNode *means = document_value(term, "means");
    if (!means || means->type != YAML_MAP || !means->child)
        return;
    XmlTag section = xml_open_class(page->xml, "section", "meanings");
    xml_element_puts(page->xml, "h2", NULL, "What each side means by it");
    page_meanings(page, term, "h3");
    xml_close(page->xml, section);
}

/* Words in a list of their own; nothing where there are none. */
static void write_words(Page *page, const Document *term, const char *field, const char *heading) {
    const YamlNode *words = document_value(term, field);
    if (!words || words->type != YAML_LIST || !words->child)
        return;
    bool avoid = strcmp(field, "avoid") == 0;
    XmlTag section = xml_open_class(page->xml, "section", "wording");
    xml_element_puts(page->xml, "h2", NULL, heading);
    xml_open_class(page->xml, "ul", field);
    for (const YamlNode *word = words->child; word; word = word->next) {
        XmlTag item = xml_open(page->xml, "li");
        xml_element(page->xml, avoid ? "del" : "bdi", NULL, yaml_text(word));
        if (avoid) {
            xml_puts(page->xml, " Say ");
            xml_element(page->xml, "strong", NULL, site_title(term));
            xml_puts(page->xml, " instead.");
        }
        xml_close(page->xml, item);
    }
    xml_close(page->xml, section);
}

void term_write(Page *page, const void *subject) {
    const Document *term = subject;
    page_begin(page, site_title(term), site_kind(page->site, term->kind));
    XmlTag article = xml_open(page->xml, "article");
    page_heading(page, term);
    xml_open_class(page->xml, "div", "columns");
    XmlTag text = xml_open(page->xml, "div");
    write_definition(page, term);
    write_meanings(page, term);
    page_needs(page, term);
    page_body(page, term);
    xml_close(page->xml, text);
    xml_open_class(page->xml, "div", "about");
    write_words(page, term, "avoid", "Words to avoid");
    write_words(page, term, "aliases", "Also called");
    page_facts(page, term);
    page_links(page, term);
    xml_close(page->xml, article);
    page_end(page);
}
