/* SPDX-License-Identifier: MIT */
/* The plan: what is still to come, drawn from the day on which its work has to begin to the day on
 * which it is due. Everything that is drawn stands in words beside it. */
#include "show/site/trace/internal.h"

#define LEAST_DAYS  28
#define MOST_DAYS   (3 * 366)
#define EARLIEST    120 /* days before the first one that is due, or today */
#define LABELS_MOST 6
#define WAYS_SHOWN  8

/* The days that are drawn. */
typedef struct {
    Day from, to;
} Window;

static Day day_of(const TraceBar *bar) {
    return bar->due != DAY_NONE ? bar->due : bar->last;
}

static Window window_of(const TracePart *part, const TraceBar *bars, Day today) {
    Day first = day_of(&bars[part->from]), from = first, to = first;
    for (size_t i = part->from; i < part->to; i++) {
        if (bars[i].start != DAY_NONE)
            from = MIN(from, bars[i].start);
        to = MAX(to, day_of(&bars[i]));
        if (bars[i].last != DAY_NONE)
            to = MAX(to, bars[i].last);
    }
    if (today != DAY_NONE && today < to && today > first - EARLIEST)
        from = MIN(from, today);
    from = MAX(from, first - EARLIEST);
    to = MIN(to, from + MOST_DAYS);
    return (Window){from - 3, MAX(to + 4, from + LEAST_DAYS)};
}

/* Where the day lies, in tenths of a per cent of the width. */
static int place(const Window *window, Day day) {
    day = CLAMP(day, window->from, window->to);
    return (int)((int64_t)(day - window->from) * 1000 / (window->to - window->from));
}

static void set_place(Page *page, const char *name, int tenths) {
    xml_set_format(page->xml, name, "%d.%d%%", tenths / 10, tenths % 10);
}

/* --- drawing --- */

static void write_rule(Page *page, const char *class, int x, const char *from, const char *to) {
    XmlTag line = xml_open_class(page->xml, "line", class);
    set_place(page, "x1", x);
    set_place(page, "x2", x);
    xml_set(page->xml, "y1", from);
    xml_set(page->xml, "y2", to);
    xml_close(page->xml, line);
}

static void write_stretch(Page *page, const char *class, int from, int to, const char *y,
                          const char *height) {
    XmlTag rect = xml_open_class(page->xml, "rect", class);
    set_place(page, "x", from);
    set_place(page, "width", MAX(to - from, 3));
    xml_set(page->xml, "y", y);
    xml_set(page->xml, "height", height);
    xml_close(page->xml, rect);
}

/* The first day of the month in which the day lies, or `months` later. */
static Day month_of(Day day, int months) {
    char iso[11];
    Day first;
    date_format(day, iso);
    int month = atoi(iso + 5) - 1 + months, year = atoi(iso) + month / 12;
    g_autofree char *text = g_strdup_printf("%04d-%02d-01", year, month % 12 + 1);
    return date_parse(slice_of(text), &first) ? first : DAY_NONE;
}

/* How many months lie between two names of months. */
static int month_step(const Window *window) {
    int months = (window->to - window->from) / 30 + 1;
    return (months + LABELS_MOST - 1) / LABELS_MOST;
}

static void write_months(Page *page, const Window *window, bool named) {
    static const char *const names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    int step = month_step(window), at = 0;
    for (Day day; (day = month_of(window->from, ++at)) != DAY_NONE && day < window->to;) {
        if ((at - 1) % step)
            continue;
        char iso[11];
        date_format(day, iso);
        int x = place(window, day), month = atoi(iso + 5);
        write_rule(page, "month", x, "0", "100%");
        if (!named || x > 930)
            continue;
        XmlTag label = xml_open(page->xml, "text");
        set_place(page, "x", x);
        xml_set(page->xml, "dx", "4");
        xml_set(page->xml, "y", "1.1em");
        xml_puts(page->xml, names[month - 1]);
        if (at == 1 || month <= step)
            xml_printf(page->xml, " %d", atoi(iso));
        xml_close(page->xml, label);
    }
}

static void write_today(Page *page, const Window *window) {
    Day today = page->site->options->today;
    if (today != DAY_NONE && today >= window->from && today <= window->to)
        write_rule(page, "today", place(window, today), "0", "100%");
}

/* Behind each bar of a page stand the same lines: those of the first are kept in `lines`. */
static void write_lines(Page *page, const Window *window, Slice *lines) {
    if (lines->len) {
        xml_again(page->xml, *lines);
        return;
    }
    size_t here = xml_here(page->xml);
    write_months(page, window, false);
    write_today(page, window);
    Slice written = xml_since(page->xml, here);
    *lines = (Slice){arena_copy(page->arena, written.at, written.len), written.len};
}

static void draw_bar(Page *page, const Window *window, const TraceBar *bar, Slice *lines) {
    XmlTag svg = xml_open_class(page->xml, "svg", bar->late ? "bar behind" : "bar");
    xml_set(page->xml, "aria-hidden", "true");
    write_lines(page, window, lines);
    if (bar->due != DAY_NONE && bar->last != DAY_NONE && bar->last > bar->due)
        write_stretch(page, "grace", place(window, bar->due), place(window, bar->last), "1.15em",
                      "0.3em");
    if (bar->due != DAY_NONE && bar->start != DAY_NONE && bar->start < bar->due)
        write_stretch(page, "work", place(window, bar->start), place(window, bar->due), "0.7em",
                      "1.2em");
    if (bar->last != DAY_NONE)
        write_rule(page, "end", place(window, bar->last), "0.4em", "2.2em");
    if (bar->due != DAY_NONE) {
        XmlTag dot = xml_open_class(page->xml, "circle", "due");
        set_place(page, "cx", place(window, bar->due));
        xml_set(page->xml, "cy", "1.3em");
        xml_set(page->xml, "r", "5");
        xml_close(page->xml, dot);
    }
    xml_close(page->xml, svg);
}

static void draw_axis(Page *page, const Window *window) {
    XmlTag axis = xml_open_class(page->xml, "div", "axis");
    xml_set(page->xml, "aria-hidden", "true");
    XmlTag svg = xml_open(page->xml, "svg");
    write_months(page, window, true);
    write_today(page, window);
    xml_close(page->xml, svg);
    xml_close(page->xml, axis);
}

/* --- words --- */

static void write_dates(Page *page, const TraceBar *bar) {
    XmlTag line = xml_open_class(page->xml, "p", "what");
    if (bar->due != DAY_NONE && bar->hours > 0 && bar->start < bar->due) {
        double days = bar->hours / HOURS_PER_DAY;
        xml_printf(page->xml, days == 1 ? "%g day" : "%g days", days);
        xml_puts(page->xml, " of work, to begin by ");
        page_day(page, bar->start);
        xml_puts(page->xml, "; ");
    }
    if (bar->due != DAY_NONE) {
        xml_puts(page->xml, "due ");
        page_day(page, bar->due);
    }
    if (bar->last != DAY_NONE) {
        xml_puts(page->xml, bar->due != DAY_NONE ? "; of no use after " : "of no use after ");
        page_day(page, bar->last);
    }
    xml_close(page->xml, line);
}

/* What stands in the way, the other document's id as a link. */
static void write_way(Page *page, const InWay *way) {
    const char *words = in_way_words(page->arena, way);
    const char *name = !way->document          ? NULL
                       : way->document->id.len ? slice_string(page->arena, way->document->id)
                                               : way->document->path;
    const char *at = name ? strstr(words, name) : NULL;
    XmlTag item = xml_open(page->xml, "li");
    xml_text(page->xml, (Slice){words, at ? (size_t)(at - words) : strlen(words)});
    if (at) {
        page_id(page, way->document);
        xml_puts(page->xml, at + strlen(name));
    }
    xml_close(page->xml, item);
}

static void write_ways(Page *page, const TraceBar *bar) {
    if (!bar->way_count)
        return;
    XmlTag list = xml_open_class(page->xml, "ul", "ways");
    for (size_t i = 0; i < bar->way_count && i < WAYS_SHOWN; i++)
        write_way(page, &bar->ways[i]);
    page_rest(page, "li", WAYS_SHOWN, bar->way_count);
    xml_close(page->xml, list);
}

/* --- the page --- */

static void write_bars(Page *page, const TracePart *part) {
    const TraceBar *bars = page->site->trace->bars;
    Window window = window_of(part, bars, page->site->options->today);
    XmlTag plan = xml_open_class(page->xml, "div", "plan");
    draw_axis(page, &window);
    XmlTag list = xml_open(page->xml, "ol");
    Slice lines = {NULL, 0};
    for (size_t i = part->from; i < part->to; i++) {
        XmlTag item = xml_open(page->xml, "li"), words = xml_open(page->xml, "div");
        page_document(page, bars[i].document, true);
        write_dates(page, &bars[i]);
        write_ways(page, &bars[i]);
        xml_close(page->xml, words);
        draw_bar(page, &window, &bars[i], &lines);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
    xml_close(page->xml, plan);
}

static void write_lead(Page *page) {
    Day today = page->site->options->today;
    XmlTag line = xml_open_class(page->xml, "p", "lead");
    xml_puts(page->xml, "What is still to come, and what stands in its way");
    if (today != DAY_NONE) {
        xml_puts(page->xml, ", as of ");
        page_day(page, today);
    }
    xml_puts(page->xml, ".");
    xml_close(page->xml, line);
}

/* What the signs of the drawing mean. */
static void write_signs(Page *page) {
    static const char *const signs[][2] = {
        {"work", "work"}, {"due", "due"}, {"end", "of no use from then on"}, {"today", "today"}};
    XmlTag list = xml_open_class(page->xml, "ul", "signs");
    xml_set(page->xml, "aria-hidden", "true");
    for (size_t i = 0; i < G_N_ELEMENTS(signs); i++) {
        XmlTag item = xml_open_class(page->xml, "li", signs[i][0]);
        xml_puts(page->xml, signs[i][1]);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
}

void plan_write(Page *page, const void *subject) {
    const TracePart *part = subject;
    const SiteTrace *trace = page->site->trace;
    const char *title =
        part->number > 1 ? arena_printf(page->arena, "Plan, page %u", part->number) : "Plan";
    page_begin(page, slice_of(title), PAGE_COVERAGE);
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    xml_element_puts(page->xml, "h1", NULL, title);
    page_views(page);
    write_lead(page);
    write_signs(page);
    xml_close(page->xml, header);
    page_turns(page, "Pages of the plan", trace->plan, trace->plan_count, part);
    write_bars(page, part);
    page_turns(page, "More pages of the plan", trace->plan, trace->plan_count, part);
    page_end(page);
}

void plan_inputs(Inputs *inputs, const Site *site, const void *subject) {
    const TracePart *part = subject;
    inputs_number(inputs, site->options->today);
    inputs_number(inputs, (int64_t)site->trace->plan_count);
    for (size_t i = part->from; i < part->to; i++) {
        const TraceBar *bar = &site->trace->bars[i];
        inputs_card(inputs, site, bar->document);
        inputs_number(inputs, bar->start);
        inputs_number(inputs, (int64_t)bar->way_count);
        for (size_t w = 0; w < bar->way_count && w < WAYS_SHOWN; w++) {
            inputs_number(inputs, bar->ways[w].type);
            inputs_number(inputs, bar->ways[w].due);
            if (bar->ways[w].document)
                inputs_card(inputs, site, bar->ways[w].document);
        }
    }
}
