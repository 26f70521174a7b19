/* SPDX-License-Identifier: MIT */
/* The list of one kind's documents. */
#include "show/site/internal.h"

/* "3 draft, 4 review": how many documents stand where, in the order of the life of one. */
void page_tally(Page *page, const SiteKind *kind) {
    XmlTag list = xml_open_class(page->xml, "ul", "tally");
    for (size_t i = 0; i < kind->kind->status_count; i++) {
        const Status *status = &kind->kind->statuses[i];
        size_t count = 0;
        for (size_t d = 0; d < kind->count; d++)
            count += kind->documents[d]->status == status;
        if (!count)
            continue;
        XmlTag item = xml_open(page->xml, "li");
        xml_printf(page->xml, "%zu ", count);
        page_status_name(page, kind->kind, status);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
}

static void write_owners(Page *page, const Document *document) {
    int owners = document->kind->owners_field;
    const YamlNode *map = owners >= 0 ? document->values[owners] : NULL;
    if (!map || map->type != YAML_MAP || !map->child)
        return;
    XmlTag list = xml_open_class(page->xml, "ul", "people");
    for (const YamlNode *key = map->child; key; key = key->next) {
        XmlTag item = xml_open(page->xml, "li");
        page_side(page, yaml_text(key));
        xml_puts(page->xml, " ");
        /* The name alone: the address is on the document's page. */
        Slice person = yaml_text(key->value);
        page_bdi(page, slice_range(person, 0, slice_find(person, '@', 0)));
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
}

static void write_row(Page *page, const Document *document) {
    Xml *xml = page->xml;
    Day day;
    const Field *field;
    XmlTag row = xml_open(xml, "tr"), title = xml_open(xml, "th");
    xml_set(xml, "scope", "row");
    page_document(page, document, false);
    xml_close(xml, title);
    XmlTag status = xml_open(xml, "td");
    page_status(page, document);
    xml_close(xml, status);
    XmlTag date = xml_open(xml, "td");
    if (document_day(document, &day, &field))
        page_day(page, day);
    xml_close(xml, date);
    XmlTag people = xml_open(xml, "td");
    write_owners(page, document);
    xml_close(xml, people);
    xml_close(xml, row);
}

static void write_columns(Page *page) {
    static const char *const columns[] = {"Title", "Status", "Date", "Owners"};
    XmlTag head = xml_open(page->xml, "thead");
    xml_open(page->xml, "tr");
    for (size_t i = 0; i < G_N_ELEMENTS(columns); i++) {
        XmlTag cell = xml_open(page->xml, "th");
        xml_set(page->xml, "scope", "col");
        xml_puts(page->xml, columns[i]);
        xml_close(page->xml, cell);
    }
    xml_close(page->xml, head);
}

void list_write(Page *page, const void *subject) {
    const SiteKind *kind = subject;
    page_begin(page, slice_of(kind->label), kind->index);
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    xml_element_puts(page->xml, "h1", NULL, kind->label);
    page_tally(page, kind);
    xml_close(page->xml, header);
    XmlTag table = xml_open_class(page->xml, "table", "list");
    write_columns(page);
    xml_open(page->xml, "tbody");
    for (size_t i = 0; i < kind->count; i++)
        write_row(page, kind->documents[i]);
    xml_close(page->xml, table);
    page_end(page);
}
