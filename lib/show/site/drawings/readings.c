/* SPDX-License-Identifier: MIT */
/* The readings of a metric, drawn as a line; what it shows also stands in words beside it. */
#include "model/reading.h"
#include "show/site/drawings/drawings.h"

#include <math.h>

/* Per cent of the width and height that are left free. */
#define EDGE   3
#define TOP    18
#define BOTTOM 10

#define POINTS_MOST 400 /* of a line: the latest */
#define DOTS_MOST   40

typedef struct {
    Day day;
    double value;
    Slice text; /* of the value, as written */
} Point;

typedef struct {
    Point *points; /* by day */
    size_t count;
    double low, high; /* of all that is drawn */
    double target;
    bool has_target;
} Chart;

static bool parse_number(Slice text, double *number) {
    g_autofree char *string = slice_strdup(slice_trim(text));
    char *end;
    *number = g_ascii_strtod(string, &end);
    return *string && !*end && isfinite(*number) && *number < 1e15 && *number > -1e15;
}

static int compare_points(const void *a, const void *b) {
    const Point *one = a, *other = b;
    return (one->day > other->day) - (one->day < other->day);
}

static void take_value(Chart *chart, double value) {
    chart->low = MIN(chart->low, value);
    chart->high = MAX(chart->high, value);
}

static Chart read_chart(Page *page, const Document *document) {
    Chart chart = {.low = INFINITY, .high = -INFINITY};
    size_t count;
    const Reading *readings = readings_of(document, page->arena, &count);
    chart.points = arena_array(page->arena, Point, count + 1);
    for (size_t i = 0; i < count; i++) {
        Point point = {.day = readings[i].day, .text = yaml_text(readings[i].value)};
        if (!readings[i].value || !parse_number(point.text, &point.value))
            continue;
        chart.points[chart.count++] = point;
        take_value(&chart, point.value);
    }
    chart.has_target = parse_number(document_text(document, "target"), &chart.target);
    if (chart.has_target)
        take_value(&chart, chart.target);
    qsort(chart.points, chart.count, sizeof *chart.points, compare_points);
    if (chart.count > POINTS_MOST) {
        chart.points += chart.count - POINTS_MOST;
        chart.count = POINTS_MOST;
    }
    return chart;
}

/* Places are shares of width and height, so that letters keep their size on any screen. */
static double place_x(const Chart *chart, Day day) {
    double first = chart->points[0].day, last = chart->points[chart->count - 1].day;
    return EDGE + (day - first) / (last - first) * (100 - 2 * EDGE);
}

static double place_y(const Chart *chart, double value) {
    double range = chart->high - chart->low;
    double part = range > 0 ? (chart->high - value) / range : 0.5;
    return TOP + part * (100 - TOP - BOTTOM);
}

static void write_segment(Page *page, const char *class, double x1, double y1, double x2,
                          double y2) {
    XmlTag line = xml_open_class(page->xml, "line", class);
    page_percent(page, "x1", x1);
    page_percent(page, "y1", y1);
    page_percent(page, "x2", x2);
    page_percent(page, "y2", y2);
    xml_close(page->xml, line);
}

static void write_word(Page *page, const char *class, double x, double y, const char *anchor,
                       Slice word) {
    XmlTag text = xml_open_class(page->xml, "text", class);
    page_percent(page, "x", x);
    page_percent(page, "y", y);
    xml_set(page->xml, "dy", "-8");
    xml_set(page->xml, "text-anchor", anchor);
    xml_text(page->xml, word);
    xml_close(page->xml, text);
}

static void write_points(Page *page, const Chart *chart) {
    for (size_t i = 0; i < chart->count; i++) {
        double x = place_x(chart, chart->points[i].day), y = place_y(chart, chart->points[i].value);
        if (i)
            write_segment(page, "readings", place_x(chart, chart->points[i - 1].day),
                          place_y(chart, chart->points[i - 1].value), x, y);
        if (i && i + 1 < chart->count && chart->count > DOTS_MOST)
            continue;
        XmlTag dot = xml_open_class(page->xml, "circle", "dots");
        page_percent(page, "cx", x);
        page_percent(page, "cy", y);
        xml_set(page->xml, "r", "4.5");
        xml_close(page->xml, dot);
    }
}

/* The readings as a line, the target as a dashed one; nothing with less than two days. */
static void write_line(Page *page, const Document *document, const Chart *chart) {
    const Point *first = &chart->points[0], *last = &chart->points[chart->count - 1];
    if (chart->count < 2 || first->day == last->day)
        return;
    XmlTag drawing = xml_open_class(page->xml, "svg", "line");
    xml_set(page->xml, "role", "img");
    XmlTag title = xml_open(page->xml, "title");
    xml_printf(page->xml, "%zu readings, from %.*s to %.*s", chart->count, SLICE_ARG(first->text),
               SLICE_ARG(last->text));
    xml_close(page->xml, title);
    if (chart->has_target) {
        double y = place_y(chart, chart->target);
        write_segment(page, "target", 0, y, 100, y);
        write_word(page, "goal", 1.5, y, "start",
                   slice_of(arena_printf(page->arena, "target %.*s",
                                         SLICE_ARG(document_text(document, "target")))));
    }
    write_points(page, chart);
    write_word(page, "last", 100 - EDGE, place_y(chart, last->value), "end", last->text);
    xml_close(page->xml, drawing);
}

/* "2.8 %, on 16 November 2026. The target is 3.0." */
static void write_present(Page *page, const Document *document, const Chart *chart) {
    const Point *last = &chart->points[chart->count - 1];
    Slice unit = document_text(document, "unit");
    XmlTag line = xml_open_class(page->xml, "p", "present");
    xml_element(page->xml, "strong", NULL, last->text);
    if (unit.len)
        xml_puts(page->xml, " "), page_bdi(page, unit);
    xml_puts(page->xml, " on ");
    page_day(page, last->day);
    if (chart->has_target) {
        xml_puts(page->xml, "; the target, the dashed line, is ");
        xml_element(page->xml, "strong", NULL, document_text(document, "target"));
    }
    xml_close(page->xml, line);
}

static void write_figures(Page *page, const Chart *chart) {
    XmlTag details = xml_open(page->xml, "details");
    xml_element_puts(page->xml, "summary", NULL,
                     chart->count < POINTS_MOST ? "All readings" : "The latest readings");
    XmlTag list = xml_open_class(page->xml, "ul", "figures");
    for (size_t i = chart->count; i > 0; i--) {
        XmlTag item = xml_open(page->xml, "li");
        page_day(page, chart->points[i - 1].day);
        xml_puts(page->xml, ": ");
        xml_element(page->xml, "strong", NULL, chart->points[i - 1].text);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
    xml_close(page->xml, details);
}

void page_readings(Page *page, const Document *document) {
    Chart chart = read_chart(page, document);
    if (chart.count == 0)
        return;
    XmlTag section = xml_open_class(page->xml, "section", "measured");
    xml_element_puts(page->xml, "h2", NULL, "Where it stands");
    write_present(page, document, &chart);
    write_line(page, document, &chart);
    write_figures(page, &chart);
    xml_close(page->xml, section);
}
