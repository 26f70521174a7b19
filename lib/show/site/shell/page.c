/* SPDX-License-Identifier: MIT */
/* The small things that all pages show. */
#include "show/site/internal.h"

#include <stdio.h>

XmlTag page_link(Page *page, const char *class, const char *to) {
    XmlTag link = class ? xml_open_class(page->xml, "a", class) : xml_open(page->xml, "a");
    xml_set(page->xml, "href", url_between(page->arena, page->path, to));
    return link;
}

void page_bdi(Page *page, Slice text) {
    xml_element(page->xml, "bdi", NULL, text);
}

void page_prose(Page *page, const char *name, const char *class, Slice text) {
    XmlTag tag = class ? xml_open_class(page->xml, name, class) : xml_open(page->xml, name);
    xml_set(page->xml, "dir", "auto");
    xml_text(page->xml, text);
    xml_close(page->xml, tag);
}

const char *status_look(const Kind *kind, const Status *status) {
    bool contested =
        kind->glossary && status != kind->statuses && g_strcmp0(status->means, "open") == 0;
    return contested ? "contested" : status->means ? status->means : "open";
}

static bool has_status(const Kind *kind, const Status *status) {
    return status >= kind->statuses && status < kind->statuses + kind->status_count;
}

static void write_label(Page *page, const Kind *kind, const Status *status) {
    const char *class = arena_printf(page->arena, "status %s", status_look(kind, status));
    xml_element_puts(page->xml, "span", class, site_label(page->arena, status->name));
}

/* A status of a kind of the site. */
static void write_status(Page *page, const void *status) {
    const Kind *kind = page->site->schema->kinds;
    while (!has_status(kind, status))
        kind++;
    write_label(page, kind, status);
}

/* There are few, and each page has some; a document of another time may be of another schema. */
void page_status_name(Page *page, const Kind *kind, const Status *status) {
    const Schema *schema = page->site->schema;
    bool ours = kind >= schema->kinds && kind < schema->kinds + schema->kind_count;
    if (ours && has_status(kind, status))
        page_again(page, write_status, status);
    else
        write_label(page, kind, status);
}

void page_status(Page *page, const Document *document) {
    if (document->status)
        page_status_name(page, document->kind, document->status);
}

static void write_document(Page *page, const void *subject) {
    const Document *document = subject;
    XmlTag link = page_link(page, "document", site_path(page->site, document));
    if (document->id.len && !document->kind->glossary)
        xml_element(page->xml, "span", "id", document->id), xml_puts(page->xml, " ");
    page_bdi(page, site_title(document));
    xml_close(page->xml, link);
}

/* The same links stand on page after page. */
void page_document(Page *page, const Document *document, bool status) {
    page_again(page, write_document, document);
    if (status)
        xml_puts(page->xml, " "), page_status(page, document);
}

void page_count(Page *page, size_t count, const char *one, const char *many) {
    xml_printf(page->xml, "%zu %s", count, count == 1 ? one : many);
}

void page_rest(Page *page, const char *element, size_t shown, size_t count) {
    if (shown < count)
        xml_element_puts(page->xml, element, "rest",
                         arena_printf(page->arena, "and %zu more", count - shown));
}

void page_day(Page *page, Day day) {
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    char iso[11];
    date_format(day, iso);
    XmlTag time = xml_open(page->xml, "time");
    xml_set(page->xml, "datetime", iso);
    const char *number = iso[8] == '0' ? iso + 9 : iso + 8;
    unsigned month = (unsigned)(iso[5] - '0') * 10 + (unsigned)(iso[6] - '0');
    xml_puts(page->xml, number);
    xml_text(page->xml, SLICE("\u00A0"));
    xml_puts(page->xml, months[month - 1]);
    xml_text(page->xml, SLICE(" "));
    xml_text(page->xml, (Slice){iso, 4});
    xml_close(page->xml, time);
}
