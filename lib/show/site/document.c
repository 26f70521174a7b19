/* SPDX-License-Identifier: MIT */
/* The page of one document. */
#include "base/text.h"
#include "show/site/internal.h"

#define LONG_TITLE 60 /* characters; set smaller */

/* The way from the first status to the last, the present one marked. A document that was closed has
 * left it, and a word may be agreed without having been contested: they show where they are. */
static void write_steps(Page *page, const Document *document) {
    const Kind *kind = document->kind;
    const Status *present = document->status;
    if (!present || kind->glossary || status_means(present, "closed")) {
        XmlTag state = xml_open_class(page->xml, "p", "state");
        page_status(page, document);
        xml_close(page->xml, state);
        return;
    }
    xml_element_puts(page->xml, "p", "hidden", "Status:");
    XmlTag list = xml_open_class(page->xml, "ol", "steps");
    for (const Status *status = kind->statuses; status < kind->statuses + kind->status_count;
         status++) {
        if (status_means(status, "closed"))
            continue;
        XmlTag item = xml_open_class(page->xml, "li", status < present ? "past" : "ahead");
        if (status == present)
            xml_set(page->xml, "aria-current", "step");
        xml_puts(page->xml, site_label(page->arena, status->name));
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
}

/* Where the page belongs, its title, its status. */
void page_heading(Page *page, const Document *document) {
    const SiteKind *kind = site_kind(page->site, document->kind);
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    XmlTag above = xml_open_class(page->xml, "p", "above");
    XmlTag link = page_link(page, NULL, kind->index);
    xml_puts(page->xml, kind->label);
    xml_close(page->xml, link);
    if (document->id.len && !document->kind->glossary) {
        xml_puts(page->xml, " ");
        xml_element(page->xml, "span", "id", document->id);
    }
    xml_close(page->xml, above);
    bool is_long = text_length(site_title(document)) > LONG_TITLE;
    XmlTag title = is_long ? xml_open_class(page->xml, "h1", "long") : xml_open(page->xml, "h1");
    xml_set(page->xml, "dir", "auto");
    xml_text(page->xml, site_title(document));
    xml_close(page->xml, title);
    write_steps(page, document);
    xml_close(page->xml, header);
}

static void write_broken(Page *page, const Document *document) {
    if (document->broken)
        xml_element_puts(page->xml, "p", "notice",
                         "The lines between the two --- at the top of this document's file cannot "
                         "be read, so its status, dates and people are missing here.");
}

void document_write(Page *page, const void *subject) {
    const Document *document = subject;
    page_begin(page, site_title(document), site_kind(page->site, document->kind)->index);
    XmlTag article = xml_open(page->xml, "article");
    page_heading(page, document);
    write_broken(page, document);
    xml_open_class(page->xml, "div", "columns");
    XmlTag text = xml_open(page->xml, "div");
    page_needs(page, document);
    page_readings(page, document);
    page_body(page, document);
    xml_close(page->xml, text);
    xml_open_class(page->xml, "div", "about");
    page_facts(page, document);
    page_links(page, document);
    xml_close(page->xml, article);
    page_end(page);
}

void document_inputs(Inputs *inputs, const Site *site, const void *subject) {
    inputs_whole(inputs, site, subject);
    inputs_links(inputs, site, subject);
}
