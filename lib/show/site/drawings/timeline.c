/* SPDX-License-Identifier: MIT */
/* Days on a line of time, a row a document. Each row says in words what it draws; places are shares
 * of the width, so that signs and letters keep their size on any screen. */
#include "show/site/drawings/drawings.h"

#include <stdlib.h>

#define TICKS_MOST  5
#define CLOSE       9  /* per cent of the width that two labels need between them */
#define MARGIN      3  /* per cent left free at both ends */
#define WEEKS_UP_TO 50 /* days: up to then weeks are marked, months beyond */

static const char *const MONTHS[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

typedef struct {
    Day first, last;
} Scale;

static double place(const Scale *scale, Day day) {
    double span = (double)scale->last - scale->first;
    double part = span > 0 ? ((double)day - scale->first) / span : 0.5;
    return MARGIN + CLAMP(part, 0, 1) * (100 - 2 * MARGIN);
}

static Scale scale_of(const TimelineRow *rows, size_t count, Day today) {
    Scale scale = {today, today};
    for (size_t i = 0; i < count; i++) {
        scale.first = MIN(scale.first, rows[i].due);
        scale.last = MAX(scale.last, rows[i].due);
    }
    for (size_t i = 0; i < count; i++) /* no use after that: shown where it is near enough */
        if (rows[i].end != DAY_NONE && rows[i].end - scale.first < 2 * (scale.last - scale.first))
            scale.last = MAX(scale.last, rows[i].end);
    return scale;
}

/* --- the line above the rows --- */

static void write_word(Page *page, const char *class, double percent, const char *word) {
    XmlTag text = xml_open(page->xml, "text");
    if (class)
        xml_set(page->xml, "class", class);
    page_percent(page, "x", percent);
    xml_set(page->xml, "y", "16");
    xml_set(page->xml, "text-anchor", percent < 12 ? "start" : percent > 88 ? "end" : "middle");
    xml_puts(page->xml, word);
    xml_close(page->xml, text);
}

static Day month_of(int year, int month) {
    Day day;
    g_autofree char *text = g_strdup_printf("%04d-%02d-01", year, month);
    return date_parse(slice_of(text), &day) ? day : DAY_NONE;
}

static void write_tick(Page *page, const Scale *scale, Day day, Day today, const char *word,
                       double *last) {
    double at = place(scale, day), now = place(scale, today);
    if (at - *last < CLOSE || (at > now ? at - now : now - at) < CLOSE)
        return;
    write_word(page, NULL, at, word);
    *last = at;
}

/* The first days of months, or of every so many. */
static void write_months(Page *page, const Scale *scale, Day today) {
    static const int steps[] = {1, 2, 3, 6, 12, 24, 60, 120, 600};
    int months = (scale->last - scale->first) / 30, step = 0;
    char iso[11];
    double last = -CLOSE;
    while (steps[step] * TICKS_MOST < months && step < (int)G_N_ELEMENTS(steps) - 1)
        step++;
    if (!*date_format(scale->first, iso))
        return;
    int year = atoi(iso), month = atoi(iso + 5) - 1;
    for (int i = (steps[step] - month % steps[step]) % steps[step]; i < months + 2 * steps[step];
         i += steps[step]) {
        int at = month + i;
        Day day = month_of(year + at / 12, at % 12 + 1);
        if (day == DAY_NONE || day < scale->first || day > scale->last)
            continue;
        write_tick(page, scale, day, today,
                   at % 12 == 0 ? arena_printf(page->arena, "%d", year + at / 12) : MONTHS[at % 12],
                   &last);
    }
}

static void write_weeks(Page *page, const Scale *scale, Day today) {
    double last = -CLOSE;
    for (Day day = scale->first; day <= scale->last; day += 7) {
        char iso[11];
        if (*date_format(day, iso))
            write_tick(page, scale, day, today,
                       arena_printf(page->arena, "%d %s", atoi(iso + 8), MONTHS[atoi(iso + 5) - 1]),
                       &last);
    }
}

static void write_head(Page *page, const Scale *scale, Day today) {
    XmlTag head = xml_open_class(page->xml, "div", "timeline-head");
    xml_set(page->xml, "aria-hidden", "true");
    XmlTag drawing = xml_open_class(page->xml, "svg", "track");
    if (scale->last - scale->first <= WEEKS_UP_TO)
        write_weeks(page, scale, today);
    else
        write_months(page, scale, today);
    write_word(page, "now", place(scale, today), "Today");
    xml_close(page->xml, drawing);
    xml_close(page->xml, head);
}

/* --- a row --- */

/* A disc for a day to come; a square that stands on its corner for one that has passed. */
static void write_sign(Page *page, double at, bool late) {
    if (!late) {
        XmlTag disc = xml_open_class(page->xml, "circle", "due");
        page_percent(page, "cx", at);
        xml_set(page->xml, "cy", "50%");
        xml_set(page->xml, "r", "6");
        xml_close(page->xml, disc);
        return;
    }
    XmlTag frame = xml_open(page->xml, "svg");
    page_percent(page, "x", at);
    xml_set(page->xml, "y", "50%");
    xml_set(page->xml, "overflow", "visible");
    XmlTag sign = xml_open_class(page->xml, "path", "due over");
    xml_set(page->xml, "d", "M0 -8L8 0L0 8L-8 0Z");
    xml_close(page->xml, sign);
    xml_close(page->xml, frame);
}

static void write_track(Page *page, const Scale *scale, const TimelineRow *row, Day today) {
    double now = place(scale, today), due = place(scale, row->due);
    bool late = row->due < today;
    XmlTag drawing = xml_open_class(page->xml, "svg", "track");
    xml_set(page->xml, "aria-hidden", "true");
    page_stroke(page, "now", now, now, "0", "100%");
    page_stroke(page, late ? "way over" : "way", MIN(now, due), MAX(now, due), "50%", "50%");
    if (row->end != DAY_NONE && row->end <= scale->last && row->end > row->due) {
        double end = place(scale, row->end);
        page_stroke(page, "after", due, end, "50%", "50%");
        page_stroke(page, "end", end, end, "25%", "75%");
    }
    write_sign(page, due, late);
    xml_close(page->xml, drawing);
}

static void write_when(Page *page, const TimelineRow *row, Day today) {
    int64_t left = (int64_t)row->due - today;
    XmlTag when = xml_open_class(page->xml, "div", "when");
    page_day(page, row->due);
    xml_puts(page->xml, " ");
    if (left < 0)
        xml_element_puts(
            page->xml, "strong", "late",
            arena_printf(page->arena, "◆ %ld day%s late", (long)-left, left == -1 ? "" : "s"));
    else
        xml_element_puts(page->xml, "small", NULL,
                         left == 0   ? "today"
                         : left == 1 ? "tomorrow"
                                     : arena_printf(page->arena, "in %ld days", (long)left));
    xml_close(page->xml, when);
}

static void write_row(Page *page, const Scale *scale, const TimelineRow *row, Day today) {
    XmlTag item = xml_open(page->xml, "li");
    write_when(page, row, today);
    XmlTag what = xml_open_class(page->xml, "div", "whose");
    page_document(page, row->document, true);
    if (row->end != DAY_NONE) {
        XmlTag line = xml_open_class(page->xml, "p", "what");
        xml_puts(page->xml, row->end < today ? "of no use since " : "of no use after ");
        page_day(page, row->end);
        xml_close(page->xml, line);
    }
    xml_close(page->xml, what);
    write_track(page, scale, row, today);
    xml_close(page->xml, item);
}

void page_timeline(Page *page, const TimelineRow *rows, size_t count) {
    Day today = page->site->options->today;
    const Scale scale = scale_of(rows, count, today);
    XmlTag figure = xml_open_class(page->xml, "div", "timeline");
    write_head(page, &scale, today);
    XmlTag list = xml_open(page->xml, "ol");
    for (size_t i = 0; i < count; i++)
        write_row(page, &scale, &rows[i], today);
    xml_close(page->xml, list);
    xml_close(page->xml, figure);
}
