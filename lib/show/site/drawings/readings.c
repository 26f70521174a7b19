/* SPDX-License-Identifier: MIT */
/* The readings of a metric, drawn as a line; what it shows also stands in words beside it. */
#include "model/reading.h"
#include "show/site/internal.h"

#include <math.h>

#define WIDTH  600
#define HEIGHT 160
#define EDGE   12

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
    return chart;
}

static int place_x(const Chart *chart, Day day) {
    double first = chart->points[0].day, last = chart->points[chart->count - 1].day;
    return EDGE + (int)((day - first) / (last - first) * (WIDTH - 2 * EDGE) + 0.5);
}

static int place_y(const Chart *chart, double value) {
    double range = chart->high - chart->low;
    double part = range > 0 ? (chart->high - value) / range : 0.5;
    return EDGE + (int)(part * (HEIGHT - 2 * EDGE) + 0.5);
}

static void write_path(Page *page, const char *class, const char *path) {
    XmlTag line = xml_open_class(page->xml, "path", class);
    xml_set(page->xml, "d", path);
    xml_close(page->xml, line);
}

/* The readings as a line, the target as a dashed one; nothing with less than two days. */
static void write_line(Page *page, const Chart *chart) {
    if (chart->count < 2 || chart->points[0].day == chart->points[chart->count - 1].day)
        return;
    XmlTag drawing = xml_open_class(page->xml, "svg", "line");
    xml_set_format(page->xml, "viewBox", "0 0 %d %d", WIDTH, HEIGHT);
    xml_set(page->xml, "aria-hidden", "true");
    if (chart->has_target)
        write_path(page, "target",
                   arena_printf(page->arena, "M0 %dH%d", place_y(chart, chart->target), WIDTH));
    g_autoptr(GString) path = g_string_new(NULL);
    g_autoptr(GString) dots = g_string_new(NULL);
    for (size_t i = 0; i < chart->count; i++) {
        int x = place_x(chart, chart->points[i].day), y = place_y(chart, chart->points[i].value);
        g_string_append_printf(path, "%s%d %d", i ? "L" : "M", x, y);
        g_string_append_printf(dots, "M%d %dh0", x, y);
    }
    write_path(page, "readings", path->str);
    write_path(page, "dots", dots->str);
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
    xml_element_puts(page->xml, "summary", NULL, "All readings");
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
    write_line(page, &chart);
    write_figures(page, &chart);
    xml_close(page->xml, section);
}
