/* SPDX-License-Identifier: MIT */
/* The dates that come, and those that have passed, on a line of time. */
#include "show/site/drawings/drawings.h"
#include "show/site/home/internal.h"

#define DATES_SHOWN 6
#define LATE_SHOWN  2 /* where enough others come */

/* The dates that are shown: those that have just passed, and those that come next. */
typedef struct {
    unsigned first, count, late; /* `late`: of all that there are */
} Shown;

static Shown choose(const GArray *dates, Day today) {
    Shown shown = {0, MIN(dates->len, DATES_SHOWN), 0};
    while (shown.late < dates->len && g_array_index(dates, AgendaDate, shown.late).due < today)
        shown.late++;
    unsigned ahead = dates->len - shown.late;
    unsigned late = MIN(shown.late, MAX(LATE_SHOWN, DATES_SHOWN - MIN(ahead, DATES_SHOWN)));
    shown.first = shown.late - late;
    shown.count = MIN(dates->len - shown.first, DATES_SHOWN);
    return shown;
}

/* How many dates of the kind are not shown. */
static size_t count_hidden(const GArray *dates, const Shown *shown, const Kind *kind) {
    size_t count = 0;
    for (unsigned i = 0; i < dates->len; i++)
        count += (i < shown->first || i >= shown->first + shown->count) &&
                 g_array_index(dates, AgendaDate, i).document->kind == kind;
    return count;
}

/* "and 30 more, 12 of them late: 28 requirements, 2 goals", each a link to the list of its kind. */
static void write_rest(Page *page, const GArray *dates, const Shown *shown) {
    const char *gap = ": ";
    XmlTag line = xml_open_class(page->xml, "p", "rest");
    xml_printf(page->xml, "and %u more", dates->len - shown->count);
    if (shown->first)
        xml_printf(page->xml, ", %u of them late", shown->first);
    for (size_t k = 0; k < page->site->kind_count; k++) {
        const SiteKind *kind = &page->site->kinds[k];
        size_t count = count_hidden(dates, shown, kind->kind);
        if (!count)
            continue;
        xml_puts(page->xml, gap);
        XmlTag link = page_link(page, NULL, kind->index);
        page_count(page, count, kind->kind->name, kind->kind->plural);
        xml_close(page->xml, link);
        gap = ", ";
    }
    xml_close(page->xml, line);
}

void home_dates(Page *page) {
    const Agenda *agenda = page->site->home->agenda;
    Day today = page->site->options->today;
    if (!agenda || !agenda->dates->len || today == DAY_NONE)
        return;
    TimelineRow rows[DATES_SHOWN];
    const Shown shown = choose(agenda->dates, today);
    for (unsigned i = 0; i < shown.count; i++) {
        const AgendaDate *date = &g_array_index(agenda->dates, AgendaDate, shown.first + i);
        rows[i] = (TimelineRow){date->document, date->due, date->drop_dead};
    }
    XmlTag section = xml_open_class(page->xml, "section", "dates");
    xml_element_puts(page->xml, "h2", NULL, "Dates ahead");
    page_timeline(page, rows, shown.count);
    if (agenda->dates->len > shown.count)
        write_rest(page, agenda->dates, &shown);
    xml_close(page->xml, section);
}
