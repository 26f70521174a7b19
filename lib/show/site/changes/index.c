/* SPDX-License-Identifier: MIT */
/* The list of baselines, and the way to what lies between them. */
#include "show/site/changes/internal.h"

#define LISTED_MOST 100

static void write_link(Page *page, const SiteChange *change, const char *words) {
    XmlTag line = xml_open(page->xml, "p"), link = page_link(page, NULL, change->path);
    xml_puts(page->xml, words);
    if (change->to)
        page_bdi(page, slice_of(change->from->name));
    xml_close(page->xml, link);
    xml_close(page->xml, line);
}

static void write_baseline(Page *page, size_t at) {
    const SiteChanges *changes = page->site->changes;
    const ChangeEnd *baseline = &changes->baselines[at];
    XmlTag item = xml_open(page->xml, "li"), title = xml_open(page->xml, "h2");
    page_bdi(page, slice_of(baseline->name));
    xml_close(page->xml, title);
    XmlTag line = xml_open_class(page->xml, "p", "what");
    if (baseline->day != DAY_NONE)
        page_day(page, baseline->day);
    if (baseline->by) {
        xml_puts(page->xml, baseline->day != DAY_NONE ? ", by " : "by ");
        page_bdi(page, slice_of(baseline->by));
    }
    if (baseline->documents) {
        xml_puts(page->xml, baseline->day != DAY_NONE || baseline->by ? "; " : "");
        page_count(page, baseline->documents, "document", "documents");
    }
    xml_close(page->xml, line);
    if (baseline->text.len)
        page_prose(page, "p", NULL, baseline->text);
    if (at + 1 < changes->page_count)
        write_link(page, &changes->pages[at + 1], "What changed since ");
    xml_close(page->xml, item);
}

void changes_write(Page *page, const void *unused) {
    (void)unused;
    const SiteChanges *changes = page->site->changes;
    page_begin(page, SLICE("Changes"), PAGE_CHANGES);
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    xml_element_puts(page->xml, "h1", NULL, "Changes");
    xml_element_puts(
        page->xml, "p", "lead",
        "A baseline names the state that all sides mean. What lies between two of them "
        "is told here in documents, fields and words.");
    xml_close(page->xml, header);
    XmlTag list = xml_open_class(page->xml, "ol", "baselines");
    XmlTag item = xml_open(page->xml, "li");
    xml_element_puts(page->xml, "h2", NULL, "Now");
    XmlTag line = xml_open(page->xml, "p"), link = page_link(page, NULL, changes->pages[0].path);
    xml_puts(page->xml, "What changed since ");
    page_bdi(page, slice_of(changes->baselines[0].name));
    xml_close(page->xml, link);
    xml_close(page->xml, line);
    xml_close(page->xml, item);
    for (size_t i = 0; i < changes->count && i < LISTED_MOST; i++)
        write_baseline(page, i);
    xml_close(page->xml, list);
    if (changes->count > LISTED_MOST) {
        line = xml_open_class(page->xml, "p", "more");
        xml_printf(page->xml, "and %zu more: ", changes->count - LISTED_MOST);
        xml_element_puts(page->xml, "code", NULL, "req baseline");
        xml_close(page->xml, line);
    }
    page_end(page);
}
