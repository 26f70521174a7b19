/* SPDX-License-Identifier: MIT */
#include "show/site/trace/internal.h"

#define TURNS_NEAR 2 /* pages beside the present one that are named */

void page_id(Page *page, const Document *document) {
    XmlTag link = page_link(page, "id", site_path(page->site, document));
    xml_attribute(page->xml, "title", site_title(document));
    page_bdi(page, document->id.len ? document->id : site_title(document));
    xml_close(page->xml, link);
}

void page_rest_told(Page *page, size_t shown, size_t count, const char *command) {
    if (shown >= count)
        return;
    XmlTag line = xml_open_class(page->xml, "p", "more");
    xml_printf(page->xml, "and %zu more", count - shown);
    if (command) {
        xml_puts(page->xml, ": ");
        xml_element_puts(page->xml, "code", NULL, command);
    }
    xml_close(page->xml, line);
}

void page_place(Page *page, const Reference *place) {
    XmlTag code = xml_open(page->xml, "code");
    xml_set(page->xml, "dir", "ltr");
    xml_printf(page->xml, "%s:%u", place->path, place->line);
    xml_close(page->xml, code);
}

/* --- pages of pages --- */

static void write_turn(Page *page, const TracePart *part, const TracePart *present) {
    XmlTag item = xml_open(page->xml, "li");
    page_link(page, NULL, part->path);
    if (part == present)
        xml_set(page->xml, "aria-current", "page");
    xml_printf(page->xml, "%u", part->number);
    xml_close(page->xml, item);
}

void page_turns(Page *page, const char *label, const TracePart *parts, size_t count,
                const TracePart *present) {
    size_t at = (size_t)(present - parts);
    bool gap = false;
    if (count < 2)
        return;
    XmlTag nav = xml_open_class(page->xml, "nav", "turns");
    xml_set(page->xml, "aria-label", label);
    XmlTag list = xml_open(page->xml, "ul");
    for (size_t i = 0; i < count; i++) {
        bool near = i == 0 || i + 1 == count || (i + TURNS_NEAR >= at && i <= at + TURNS_NEAR);
        if (near)
            write_turn(page, &parts[i], present);
        else if (!gap)
            xml_element_puts(page->xml, "li", NULL, "…");
        gap = !near;
    }
    xml_close(page->xml, list);
    xml_close(page->xml, nav);
}

void page_views(Page *page) {
    static const struct {
        const char *path, *label;
    } views[] = {{PAGE_COVERAGE, "Coverage"}, {PAGE_MATRIX, "Matrix"}, {PAGE_PLAN, "Plan"}};
    const SiteTrace *trace = page->site->trace;
    XmlTag nav = xml_open_class(page->xml, "nav", "views");
    xml_set(page->xml, "aria-label", "Trace");
    XmlTag list = xml_open(page->xml, "ul");
    for (size_t i = 0; i < G_N_ELEMENTS(views); i++) {
        if ((i == 1 && !trace->matrix_count) || (i == 2 && !trace->plan_count))
            continue;
        XmlTag item = xml_open(page->xml, "li");
        page_link(page, NULL, views[i].path);
        if (strcmp(page->path, views[i].path) == 0)
            xml_set(page->xml, "aria-current", "page");
        xml_puts(page->xml, views[i].label);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
    xml_close(page->xml, nav);
}
