/* SPDX-License-Identifier: MIT */
/* How the sides come to agree on a word. */
#include "show/site/glossary/internal.h"

/* The people of a field, one or several, with commas; false for nobody. */
static bool write_people(Page *page, const YamlNode *people) {
    bool any = false;
    const YamlNode *person = people && people->type == YAML_LIST ? yaml_child(people) : people;
    for (; person; person = people->type == YAML_LIST ? yaml_next(person) : NULL) {
        if (!slice_trim(yaml_text(person)).len)
            continue;
        xml_puts(page->xml, any ? ", " : "");
        page_bdi(page, yaml_text(person));
        any = true;
    }
    return any;
}

/* Who speaks for a side, and what is asked of them. */
static void write_side(Page *page, const Document *term, size_t number) {
    const char *side = page->site->schema->sides[number];
    const YamlNode *owners = document_value(term, "owners");
    bool said = slice_trim(yaml_text(yaml_get(document_value(term, "means"), side))).len > 0;
    XmlTag item = xml_open(page->xml, "li");
    page_side(page, slice_of(side));
    xml_puts(page->xml, " ");
    if (!write_people(page, owners && owners->type == YAML_MAP ? yaml_get(owners, side) : NULL))
        xml_puts(page->xml, "names somebody who speaks for it");
    else
        xml_puts(page->xml, said ? " reads what the others mean" : " writes down what it means");
    xml_puts(page->xml, ".");
    xml_close(page->xml, item);
}

void page_settle(Page *page, const Document *term) {
    bool contested = friends_contested(term);
    bool open = document_means(term, "open") || !term->status;
    if (!contested && !(open && friends_split(term)))
        return;
    XmlTag section = xml_open_class(page->xml, "section", "settle");
    xml_element_puts(page->xml, "h2", NULL, "How this is settled");
    XmlTag steps = xml_open(page->xml, "ol");
    for (size_t i = 0; i < page->site->schema->side_count; i++)
        write_side(page, term, i);
    xml_element_puts(page->xml, "li", NULL,
                     contested
                         ? "Together they write one definition that each can say yes to, and the "
                           "status becomes agreed. Or two words are made of one."
                         : "Together they write one definition that each can say yes to.");
    xml_close(page->xml, steps);
    XmlTag line = xml_open_class(page->xml, "p", "what");
    xml_puts(page->xml, "Where they cannot: ");
    const YamlNode *sponsor = document_value(term, "sponsor");
    if (write_people(page, sponsor))
        xml_puts(page->xml, " decides.");
    else
        xml_puts(page->xml, "nobody is named who decides. Name a sponsor.");
    xml_close(page->xml, line);
    xml_close(page->xml, section);
}
