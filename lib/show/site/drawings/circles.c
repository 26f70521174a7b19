/* SPDX-License-Identifier: MIT */
/* Two circles: what both sides mean alike. */
#include "show/site/internal.h"

#define LABEL_LIMIT 12 /* characters that fit into a circle */

static size_t count_agreed(const Site *site, size_t *all) {
    size_t agreed = 0;
    *all = 0;
    for (size_t k = 0; k < site->kind_count; k++)
        for (size_t i = 0; site->kinds[k].kind->glossary && i < site->kinds[k].count; i++) {
            const Status *status = site->kinds[k].documents[i]->status;
            agreed += status_means(status, "agreed");
            ++*all;
        }
    return agreed;
}

static void write_circle(Page *page, const char *class, int x) {
    XmlTag circle = xml_open_class(page->xml, "circle", class);
    xml_set_format(page->xml, "cx", "%d", x);
    xml_set(page->xml, "cy", "100");
    xml_set(page->xml, "r", "95");
    xml_close(page->xml, circle);
}

static void write_label(Page *page, const char *class, int x, int y, const char *text) {
    XmlTag label = xml_open_class(page->xml, "text", class);
    xml_set_format(page->xml, "x", "%d", x);
    xml_set_format(page->xml, "y", "%d", y);
    xml_puts(page->xml, text);
    xml_close(page->xml, label);
}

static void write_lens(Page *page) {
    XmlTag lens = xml_open_class(page->xml, "path", "lens");
    xml_set(page->xml, "d", "M170 22.5A95 95 0 0 1 170 177.5A95 95 0 0 1 170 22.5Z");
    xml_close(page->xml, lens);
}

void page_circles(Page *page) {
    const Schema *schema = page->site->schema;
    size_t all, agreed = count_agreed(page->site, &all);
    if (schema->side_count != 2 || all == 0)
        return;
    const char *one = side_label(page->arena, schema->sides[0]);
    const char *other = side_label(page->arena, schema->sides[1]);
    XmlTag drawing = xml_open_class(page->xml, "svg", "circles");
    xml_set(page->xml, "viewBox", "0 0 340 200");
    xml_set(page->xml, "role", "img");
    xml_set_format(page->xml, "aria-label", "%s and %s agree on %zu of %zu words", one, other,
                   agreed, all);
    write_circle(page, "side-0", 115);
    write_circle(page, "side-1", 225);
    write_lens(page);
    if (g_utf8_strlen(one, -1) <= LABEL_LIMIT && g_utf8_strlen(other, -1) <= LABEL_LIMIT) {
        write_label(page, "side-0", 75, 105, one);
        write_label(page, "side-1", 265, 105, other);
    }
    write_label(page, "number", 170, 104, arena_printf(page->arena, "%zu", agreed));
    write_label(page, "unit", 170, 124, agreed == 1 ? "word" : "words");
    write_label(page, "unit", 170, 140, "agreed");
    xml_close(page->xml, drawing);
}
