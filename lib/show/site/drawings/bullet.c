/* SPDX-License-Identifier: MIT */
/* A value on its way to a target, and a value against its threshold. */
#include "show/site/drawings/drawings.h"

#include <math.h>

#define MARGIN 4 /* per cent left free at both ends */

void page_percent(Page *page, const char *name, double percent) {
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(number, sizeof number, "%.2f", percent);
    xml_set_format(page->xml, name, "%s%%", number);
}

void page_stroke(Page *page, const char *class, double from, double to, const char *top,
                 const char *bottom) {
    XmlTag line = xml_open_class(page->xml, "line", class);
    page_percent(page, "x1", from);
    page_percent(page, "x2", to);
    xml_set(page->xml, "y1", top);
    xml_set(page->xml, "y2", bottom);
    xml_close(page->xml, line);
}

static void write_bar(Page *page, const char *class, double from, double to, const char *top,
                      const char *height) {
    XmlTag bar = xml_open_class(page->xml, "rect", class);
    page_percent(page, "x", MIN(from, to));
    page_percent(page, "width", fabs(to - from));
    xml_set(page->xml, "y", top);
    xml_set(page->xml, "height", height);
    xml_close(page->xml, bar);
}

static void write_mark(Page *page, const char *class, double at, const char *top,
                       const char *bottom) {
    page_stroke(page, class, at, at, top, bottom);
}

/* --- a metric --- */

/* Per cent of the way, from where it began (0) to the target (100), as a place on the line. */
static double place(double way, double low, double high) {
    return MARGIN + (way - low) / (high - low) * (100 - 2 * MARGIN);
}

/* Far beyond either end the drawing says no more than that. */
static void write_way(Page *page, double way) {
    way = CLAMP(way, -60, 160);
    double low = MIN(0, way), high = MAX(100, way);
    XmlTag drawing = xml_open_class(page->xml, "svg", "bullet");
    xml_set(page->xml, "aria-hidden", "true");
    write_bar(page, "ground", place(0, low, high), place(100, low, high), "10", "8");
    write_bar(page, way < 0 ? "gone over" : "gone", place(0, low, high), place(way, low, high),
              "10", "8");
    write_mark(page, "begin", place(0, low, high), "6", "22");
    write_mark(page, "target", place(100, low, high), "2", "26");
    XmlTag disc = xml_open_class(page->xml, "circle", "last");
    page_percent(page, "cx", place(way, low, high));
    xml_set(page->xml, "cy", "14");
    xml_set(page->xml, "r", "6");
    xml_close(page->xml, disc);
    xml_close(page->xml, drawing);
}

/* "67 % of the way", "the target is reached", "further away than at the beginning". */
static void write_progress(Page *page, const Movement *movement) {
    Xml *xml = page->xml;
    if (movement->reached)
        xml_element_puts(xml, "strong", "good", "✓ the target is reached");
    else if (movement->has_way && movement->way < 0)
        xml_element_puts(xml, "strong", "late", "further away than at the beginning");
    else if (movement->has_way && movement->after)
        xml_printf(xml, "%.0f\u00A0%% of the way", movement->way);
    else if (!movement->after)
        xml_puts(xml, "no reading yet");
    else
        xml_puts(xml, "no target yet");
}

void page_bullet(Page *page, const Movement *movement) {
    Xml *xml = page->xml;
    if (movement->has_way && movement->after)
        write_way(page, movement->way);
    XmlTag words = xml_open_class(xml, "p", "what");
    if (movement->before && (movement->before_on == DAY_NONE || movement->after)) {
        xml_puts(xml, "from ");
        xml_element_puts(xml, "bdi", NULL, movement_value(movement, movement->before, page->arena));
        xml_puts(xml, movement->after ? ", now " : "; ");
    } else if (movement->after) {
        xml_puts(xml, "now ");
    }
    if (movement->after) {
        xml_element_puts(xml, "strong", NULL,
                         movement_value(movement, movement->after, page->arena));
        if (movement->after_on != DAY_NONE)
            xml_puts(xml, " on "), page_day(page, movement->after_on);
        xml_puts(xml, "; ");
    }
    if (movement->target) {
        xml_puts(xml, "target ");
        xml_element_puts(xml, "bdi", NULL, movement_value(movement, movement->target, page->arena));
        xml_puts(xml, ": ");
    }
    write_progress(page, movement);
    xml_close(xml, words);
}

/* --- a figure --- */

/* Twice the threshold is all the width. */
static double share(double value, double threshold) {
    return threshold > 0 ? CLAMP(value / (2 * threshold), 0, 1) * 100 : value > 0 ? 100 : 0;
}

void page_bar(Page *page, double value, double threshold, const double *before) {
    if (!isfinite(threshold))
        return;
    XmlTag drawing = xml_open_class(page->xml, "svg", before ? "gauge two" : "gauge");
    xml_set(page->xml, "aria-hidden", "true");
    write_bar(page, "ground", 0, 100, "4", "8");
    write_bar(page, value > threshold ? "gone over" : "gone", 0, share(value, threshold), "4", "8");
    if (before) {
        write_bar(page, "ground", 0, 100, "16", "5");
        write_bar(page, "past", 0, share(*before, threshold), "16", "5");
    }
    write_mark(page, "target", 50, "0", before ? "25" : "16");
    xml_close(page->xml, drawing);
}
