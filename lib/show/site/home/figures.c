/* SPDX-License-Identifier: MIT */
/* The ten figures of the report: tiles for home, and the pieces that its pages are made of. */
#include "show/site/drawings/drawings.h"
#include "show/site/home/internal.h"

#define TILES_SHOWN 5 /* or as many as are too high */

const char *friction_path(Arena *arena, const ReportLine *line, const char *suffix) {
    return arena_printf(arena, "report/%s.%s", line->row->name, suffix);
}

const char *friction_id(Arena *arena, const ReportLine *line) {
    return arena_printf(arena, "report.%s", line->row->name);
}

void page_more(Page *page, size_t count, const char *to) {
    XmlTag line = xml_open_class(page->xml, "p", "rest");
    XmlTag link = to ? page_link(page, NULL, to) : 0;
    xml_printf(page->xml, "and %zu more", count);
    if (link)
        xml_close(page->xml, link);
    xml_close(page->xml, line);
}

void page_figure(Page *page, const ReportLine *line, double value) {
    char number[REPORT_NUMBER];
    XmlTag figure = xml_open_class(page->xml, "span", "figure");
    xml_element_puts(page->xml, "strong", NULL, report_number(value, number));
    xml_printf(page->xml, "%s%s", line->row->unit[0] == '%' ? "\u00A0" : " ",
               report_unit(page->arena, value, line->row->unit));
    xml_close(page->xml, figure);
}

void page_trend(Page *page, const ReportLine *line) {
    char number[REPORT_NUMBER];
    XmlTag trend = xml_open_class(page->xml, "span",
                                  line->trend_unknown || line->trend == 0 ? "trend"
                                  : line->trend > 0                       ? "trend worse"
                                                                          : "trend better");
    if (line->now.unknown)
        xml_puts(page->xml, line->now.unknown);
    else if (line->trend_unknown)
        xml_printf(page->xml, "no trend yet");
    else if (line->trend == 0)
        xml_puts(page->xml, "= as before");
    else
        xml_printf(page->xml, "%s %s %s than before", line->trend > 0 ? "↑" : "↓",
                   report_number(line->trend > 0 ? line->trend : -line->trend, number),
                   line->trend > 0 ? "more" : "less");
    xml_close(page->xml, trend);
}

const Document *friction_subject(const Site *site, const FrictionDocument *behind) {
    const Document *document = corpus_at(site->corpus, behind->path);
    return document || !*behind->id ? document : corpus_find(site->corpus, slice_of(behind->id));
}

void page_behind(Page *page, const FrictionDocument *behind) {
    const Document *document = friction_subject(page->site, behind);
    if (document) {
        page_document(page, document, false);
        return;
    }
    if (*behind->id)
        xml_element_puts(page->xml, "span", "id", behind->id), xml_puts(page->xml, " ");
    page_bdi(page, slice_of(*behind->title ? behind->title : behind->path));
}

/* --- tiles --- */

/* The question stands on the report's page, where the whole tile leads. */
static void write_tile(Page *page, const ReportLine *line) {
    XmlTag tile = xml_open_class(page->xml, "li", line->over ? "tile over" : "tile");
    XmlTag title = xml_open(page->xml, "h3");
    XmlTag link = xml_open(page->xml, "a");
    xml_set_format(page->xml, "href", "%s#%s", url_between(page->arena, page->path, REPORT_INDEX),
                   friction_id(page->arena, line));
    xml_puts(page->xml, site_label(page->arena, line->row->name));
    xml_close(page->xml, link);
    if (line->over)
        xml_element_puts(page->xml, "span", "flag", "too high");
    xml_close(page->xml, title);
    XmlTag value = xml_open_class(page->xml, "p", "value");
    if (!line->now.unknown)
        page_figure(page, line, line->now.value);
    else
        xml_puts(page->xml, line->now.nothing ? "–" : "unknown");
    xml_close(page->xml, value);
    if (!line->now.unknown)
        page_bar(page, line->now.value, line->threshold, NULL);
    XmlTag trend = xml_open_class(page->xml, "p", "what");
    page_trend(page, line);
    xml_close(page->xml, trend);
    xml_close(page->xml, tile);
}

static bool has_value(const Report *report) {
    for (size_t i = 0; i < report->count; i++)
        if (!report->lines[i].now.unknown)
            return true;
    return false;
}

/* Those that are too high come first, and none that is not known; the rest are a click away.
 * Where nothing can be counted yet, ten empty tiles would tell nobody anything. */
void home_frictions(Page *page) {
    const Report *report = page->site->home->report;
    if (!report || !has_value(report))
        return;
    XmlTag section = xml_open_class(page->xml, "section", "rub");
    xml_element_puts(page->xml, "h2", NULL, "Where it rubs");
    XmlTag line = xml_open_class(page->xml, "p", "lead-in");
    xml_puts(page->xml, "Counted from ");
    page_day(page, report->from + 1);
    xml_puts(page->xml, " to ");
    page_day(page, report->to);
    xml_puts(page->xml, "; the lower, the better. The mark in the middle of a bar is what the team "
                        "allows.");
    xml_close(page->xml, line);
    XmlTag list = xml_open_class(page->xml, "ul", "tiles");
    size_t over = 0, quiet = 0;
    for (size_t i = 0; i < report->count; i++)
        if (report->lines[i].over)
            write_tile(page, &report->lines[i]), over++;
    for (size_t i = 0; i < report->count && over + quiet < TILES_SHOWN; i++)
        if (!report->lines[i].over && !report->lines[i].now.unknown)
            write_tile(page, &report->lines[i]), quiet++;
    xml_close(page->xml, list);
    if (over + quiet < report->count)
        page_more(page, report->count - over - quiet, REPORT_INDEX);
    xml_close(page->xml, section);
}
