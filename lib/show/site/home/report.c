/* SPDX-License-Identifier: MIT */
/* The report's page: each figure with what is behind it; and the documents of one figure at length.
 */
#include "show/site/drawings/drawings.h"
#include "show/site/home/internal.h"

#include <math.h>

/* --- a figure --- */

static void write_value(Page *page, const ReportLine *line) {
    char number[REPORT_NUMBER];
    XmlTag value = xml_open_class(page->xml, "p", "value");
    if (line->now.unknown) {
        xml_puts(page->xml, line->now.nothing ? "Nothing to count." : "Unknown: ");
        if (!line->now.nothing)
            xml_puts(page->xml, line->now.unknown);
        xml_close(page->xml, value);
        return;
    }
    page_figure(page, line, line->now.value);
    xml_puts(page->xml, " ");
    if (line->over)
        xml_element_puts(page->xml, "span", "flag", "too high");
    if (isfinite(line->threshold)) {
        xml_puts(page->xml, " ");
        xml_element_puts(page->xml, "small", NULL,
                         arena_printf(page->arena, "the team allows %s",
                                      report_number(line->threshold, number)));
    }
    xml_close(page->xml, value);
    page_bar(page, line->now.value, line->threshold, line->trend_unknown ? NULL : &line->before);
    XmlTag trend = xml_open_class(page->xml, "p", "what");
    if (line->trend_unknown) {
        xml_printf(page->xml, "No trend: %s.", line->trend_unknown);
    } else {
        page_trend(page, line);
        xml_puts(page->xml, ", when it was ");
        page_figure(page, line, line->before);
        xml_puts(page->xml, isfinite(line->threshold) ? " (the thin bar)." : ".");
    }
    xml_close(page->xml, trend);
}

/* Figures that stand for themselves, as a list of words. */
static void write_beside(Page *page, const Friction *friction) {
    char number[REPORT_NUMBER];
    XmlTag list = 0;
    for (size_t i = 0; i < friction->figure_count; i++) {
        const FrictionFigure *figure = &friction->figures[i];
        if (figure->row || figure->value == 0)
            continue;
        if (!list)
            list = xml_open_class(page->xml, "dl", "beside");
        XmlTag row = xml_open(page->xml, "div");
        xml_element_puts(page->xml, "dt", NULL, figure->label);
        xml_element_puts(page->xml, "dd", NULL,
                         arena_printf(page->arena, "%s %s", report_number(figure->value, number),
                                      report_unit(page->arena, figure->value, figure->unit)));
        xml_close(page->xml, row);
    }
    if (list)
        xml_close(page->xml, list);
}

static void write_cell(Page *page, const char *name, const char *scope, const char *class,
                       const char *text) {
    XmlTag cell = xml_open(page->xml, name);
    if (scope)
        xml_set(page->xml, "scope", scope);
    if (class)
        xml_set(page->xml, "class", class);
    xml_puts(page->xml, text);
    xml_close(page->xml, cell);
}

static void write_columns(Page *page, const Friction *friction, size_t first) {
    const FrictionFigure *figures = friction->figures;
    XmlTag head = xml_open(page->xml, "thead");
    xml_open(page->xml, "tr");
    write_cell(page, "th", "col", NULL, arena_printf(page->arena, "In %s", figures[first].unit));
    for (size_t i = first; i < friction->figure_count && figures[i].row == figures[first].row; i++)
        write_cell(page, "th", "col", "end", figures[i].column);
    xml_close(page->xml, head);
}

/* Figures that have a row and a column. */
static void write_table(Page *page, const Friction *friction) {
    const FrictionFigure *figures = friction->figures;
    XmlTag scroll = 0, body = 0, row = 0;
    const char *last = NULL;
    char number[REPORT_NUMBER];
    for (size_t i = 0; i < friction->figure_count; i++) {
        if (!figures[i].row)
            continue;
        if (!scroll) {
            scroll = xml_open_class(page->xml, "div", "scroll");
            xml_open(page->xml, "table");
            write_columns(page, friction, i);
            body = xml_open(page->xml, "tbody");
        }
        if (figures[i].row != last) {
            if (row)
                xml_close(page->xml, row);
            row = xml_open(page->xml, "tr");
            write_cell(page, "th", "row", NULL, figures[i].row);
            last = figures[i].row;
        }
        write_cell(page, "td", NULL, "end", report_number(figures[i].value, number));
    }
    if (body)
        xml_close(page->xml, scroll);
}

static void write_documents(Page *page, const Friction *friction, size_t most) {
    XmlTag list = xml_open_class(page->xml, "ul", "waiting");
    for (size_t i = 0; i < MIN(friction->document_count, most); i++) {
        XmlTag item = xml_open(page->xml, "li");
        page_behind(page, &friction->documents[i]);
        page_prose(page, "p", "what", slice_of(friction->documents[i].why));
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
}

static void write_behind(Page *page, const ReportLine *line) {
    const Friction *friction = &line->now;
    if (!friction->document_count)
        return;
    XmlTag part = xml_open_class(page->xml, "div", "behind");
    xml_element_puts(page->xml, "h3", NULL,
                     arena_printf(page->arena, "Behind it: %zu document%s",
                                  friction->document_count,
                                  friction->document_count == 1 ? "" : "s"));
    write_documents(page, friction, FIGURES_SHOWN);
    if (friction->document_count > FIGURES_SHOWN)
        page_more(page, friction->document_count - FIGURES_SHOWN,
                  friction_path(page->arena, line, "html"));
    xml_close(page->xml, part);
}

static void write_help(Page *page, const ReportLine *line) {
    XmlTag help = xml_open_class(page->xml, "div", "help");
    XmlTag todo = xml_open(page->xml, "p");
    xml_element_puts(page->xml, "strong", NULL, "What to do: ");
    xml_puts(page->xml, line->row->advice);
    xml_close(page->xml, todo);
    XmlTag details = xml_open(page->xml, "details");
    xml_element_puts(page->xml, "summary", NULL, "How it is counted");
    xml_element_puts(page->xml, "p", NULL, line->row->formula);
    xml_close(page->xml, details);
    xml_close(page->xml, help);
}

static void write_line(Page *page, const ReportLine *line) {
    XmlTag section =
        xml_open_class(page->xml, "section", line->over ? "friction over" : "friction");
    xml_set(page->xml, "id", friction_id(page->arena, line));
    xml_element_puts(page->xml, "h2", NULL, site_label(page->arena, line->row->name));
    xml_element_puts(page->xml, "p", "question", line->row->question);
    write_value(page, line);
    if (!line->now.nothing) {
        write_beside(page, &line->now);
        write_table(page, &line->now);
        write_behind(page, line);
    }
    write_help(page, line);
    xml_close(page->xml, section);
}

/* --- pages --- */

static void write_period(Page *page, const Report *report) {
    XmlTag line = xml_open_class(page->xml, "p", "lead");
    page_day(page, report->from + 1);
    xml_puts(page->xml, " to ");
    page_day(page, report->to);
    xml_printf(page->xml, ", %d days: %s.", report->to - report->from,
               report_summary(report, page->arena));
    xml_close(page->xml, line);
    const char *no_trend = report_no_trend(report, page->arena);
    XmlTag how = xml_open(page->xml, "p");
    xml_puts(page->xml, "Ten sources of trouble between the sides, each counted from the documents "
                        "and their history. The lower, the better: the mark in the middle of a bar "
                        "is what the team allows. ");
    xml_puts(page->xml, no_trend);
    xml_close(page->xml, how);
}

static void write_contents(Page *page, const Report *report) {
    XmlTag nav = xml_open_class(page->xml, "nav", "contents");
    xml_set(page->xml, "aria-label", "Figures");
    XmlTag list = xml_open(page->xml, "ul");
    for (size_t i = 0; i < report->count; i++) {
        const ReportLine *line = &report->lines[i];
        XmlTag item = xml_open(page->xml, "li");
        XmlTag link = xml_open(page->xml, "a");
        xml_set_format(page->xml, "href", "#%s", friction_id(page->arena, line));
        xml_puts(page->xml, site_label(page->arena, line->row->name));
        xml_close(page->xml, link);
        if (line->over)
            xml_puts(page->xml, " "), xml_element_puts(page->xml, "span", "flag", "too high");
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
    xml_close(page->xml, nav);
}

void report_page(Page *page, const void *unused) {
    const Report *report = page->site->home->report;
    (void)unused;
    page_begin(page, SLICE("Report"), REPORT_INDEX);
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    xml_element_puts(page->xml, "h1", NULL, "Where it rubs");
    write_period(page, report);
    write_contents(page, report);
    xml_close(page->xml, header);
    for (size_t i = 0; i < report->count; i++)
        write_line(page, &report->lines[i]);
    page_end(page);
}

void friction_page(Page *page, const void *subject) {
    const ReportLine *line = subject;
    const char *label = site_label(page->arena, line->row->name);
    size_t count = line->now.document_count;
    page_begin(page, slice_of(label), REPORT_INDEX);
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    XmlTag above = xml_open_class(page->xml, "p", "above");
    XmlTag back = page_link(page, NULL, REPORT_INDEX);
    xml_puts(page->xml, "Report");
    xml_close(page->xml, back);
    xml_close(page->xml, above);
    xml_element_puts(page->xml, "h1", NULL, label);
    xml_element_puts(page->xml, "p", "lead", line->row->question);
    XmlTag told = xml_open(page->xml, "p");
    if (count > FIGURES_MOST)
        xml_printf(page->xml, "The first %d of %zu documents, those with most weight first. ",
                   FIGURES_MOST, count);
    else
        xml_printf(page->xml, "%zu documents, those with most weight first. ", count);
    XmlTag table = page_link(page, NULL, friction_path(page->arena, line, "csv"));
    xml_puts(page->xml, "All of them as a table (CSV)");
    xml_close(page->xml, table);
    xml_close(page->xml, told);
    xml_close(page->xml, header);
    write_documents(page, &line->now, FIGURES_MOST);
    page_end(page);
}
