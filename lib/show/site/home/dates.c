/* SPDX-License-Identifier: MIT */
/* The dates that come, late ones first, on a line of time. */
#include "show/site/drawings/drawings.h"
#include "show/site/home/internal.h"

#define DATES_SHOWN 12

/* "and 30 more: 28 requirements, 2 goals", each a link to the list of its kind. */
static void write_rest(Page *page, const GArray *dates) {
    const char *gap = ": ";
    XmlTag line = xml_open_class(page->xml, "p", "more");
    xml_printf(page->xml, "and %u more", dates->len - DATES_SHOWN);
    for (size_t k = 0; k < page->site->kind_count; k++) {
        const SiteKind *kind = &page->site->kinds[k];
        size_t count = 0;
        for (unsigned i = DATES_SHOWN; i < dates->len; i++)
            count += g_array_index(dates, AgendaDate, i).document->kind == kind->kind;
        if (!count)
            continue;
        xml_puts(page->xml, gap);
        XmlTag link = page_link(page, NULL, kind->index);
        xml_printf(page->xml, "%zu of %s", count, kind->label);
        xml_close(page->xml, link);
        gap = ", ";
    }
    xml_close(page->xml, line);
}

void home_dates(Page *page) {
    const Agenda *agenda = page->site->home->agenda;
    if (!agenda || !agenda->dates->len || page->site->options->today == DAY_NONE)
        return;
    TimelineRow rows[DATES_SHOWN];
    size_t count = MIN(agenda->dates->len, DATES_SHOWN);
    for (size_t i = 0; i < count; i++) {
        const AgendaDate *date = &g_array_index(agenda->dates, AgendaDate, i);
        rows[i] = (TimelineRow){date->document, date->due, date->drop_dead};
    }
    XmlTag section = xml_open_class(page->xml, "section", "dates");
    xml_element_puts(page->xml, "h2", NULL, "Dates ahead");
    page_timeline(page, rows, count);
    if (agenda->dates->len > DATES_SHOWN)
        write_rest(page, agenda->dates);
    xml_close(page->xml, section);
}
