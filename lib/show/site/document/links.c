/* SPDX-License-Identifier: MIT */
/* The links of a document as lists, and how far what leads to it has come. */
#include "show/site/document/internal.h"

#define SHOWN_FIRST 12 /* of one label */
#define SHOWN_MOST  100
#define WIDE        6 /* more than these take the whole width */

/* That the text at the other end has changed since somebody looked, and what to do. */
static void write_suspect(Page *page, const LinkEnd *end, bool told) {
    XmlTag note = xml_open_class(page->xml, "p", "suspect");
    xml_element_puts(page->xml, "strong", NULL, "Changed since.");
    if (end->to)
        xml_puts(page->xml, " This link was made to an earlier text of this page. Does it still "
                            "hold?");
    else
        xml_puts(page->xml, " That page said something else when this link was made. Read it "
                            "again: if the link still holds, ");
    if (!end->to) {
        Slice id = end->link->from->id;
        xml_element_puts(page->xml, "code", NULL,
                         id.len ? arena_printf(page->arena, "req link --review %.*s", SLICE_ARG(id))
                                : "req link --review");
        xml_puts(page->xml, " says so.");
    }
    xml_close(page->xml, note);
    if (!end->to && told)
        page_since(page, end->other, end->link->pin);
}

static void write_end(Page *page, const LinkEnd *end, bool told) {
    XmlTag item = xml_open(page->xml, "li");
    if (end->other) {
        page_document(page, end->other, true);
        if (link_is_suspect(page, end->link))
            write_suspect(page, end, told);
    } else {
        XmlTag missing = xml_open_class(page->xml, "span", "missing");
        page_bdi(page, end->link->target);
        xml_puts(page->xml, " (there is no such document)");
        xml_close(page->xml, missing);
    }
    xml_close(page->xml, item);
}

/* Of the first ones what has changed is told, too: it takes looking into history. */
static void write_ends(Page *page, const LinkEnd *ends, size_t count, bool told) {
    XmlTag list = xml_open_class(page->xml, "ul", "links");
    for (size_t i = 0; i < count; i++)
        write_end(page, &ends[i], told);
    xml_close(page->xml, list);
}

/* --- how far it has come --- */

/* "2 of 5 done, 1 agreed": of what refines the document and was not given up. */
static void write_share(Page *page, const LinkEnd *ends, size_t count) {
    size_t done = 0, agreed = 0, of = 0;
    if (!ends->to || strcmp(ends->link->type, "links.refines") != 0)
        return;
    for (size_t i = 0; i < count; i++) {
        of += !document_means(ends[i].other, "closed");
        done += document_means(ends[i].other, "done");
        agreed += document_means(ends[i].other, "agreed");
    }
    if (of == 0)
        return;
    XmlTag line = xml_open_class(page->xml, "p", "progress");
    XmlTag bar = xml_open_class(page->xml, "svg", "strip");
    xml_set_format(page->xml, "viewBox", "0 0 %zu 6", 100 * of);
    xml_set(page->xml, "preserveAspectRatio", "none");
    xml_set(page->xml, "aria-hidden", "true");
    const size_t ends_at[] = {100 * of, 100 * (done + agreed), 100 * done};
    static const char *const classes[] = {"all", "agreed", "done"};
    for (size_t i = 0; i < G_N_ELEMENTS(ends_at); i++) {
        XmlTag part = xml_open_class(page->xml, "rect", classes[i]);
        xml_set_format(page->xml, "width", "%zu", ends_at[i]);
        xml_set(page->xml, "height", "6");
        xml_close(page->xml, part);
    }
    xml_close(page->xml, bar);
    xml_printf(page->xml, " %zu of %zu done", done, of);
    if (agreed)
        xml_printf(page->xml, ", %zu agreed", agreed);
    xml_close(page->xml, line);
}

/* --- the section --- */

/* How many ends, from the first on, have its label. */
static size_t group_length(const LinkEnd *ends, size_t count) {
    size_t length = 1;
    while (length < count && strcmp(ends[length].label, ends->label) == 0)
        length++;
    return length;
}

/* The first few at once, more to be opened, and of very many how many they are. */
static void write_group(Page *page, const LinkEnd *ends, size_t count) {
    size_t first = count <= SHOWN_FIRST + 1 ? count : SHOWN_FIRST, most = MIN(count, SHOWN_MOST);
    XmlTag group = xml_open_class(page->xml, "div", count > WIDE ? "group wide" : "group");
    xml_element_puts(page->xml, "h3", NULL, ends->label);
    write_share(page, ends, count);
    write_ends(page, ends, first, true);
    if (first < most) {
        XmlTag details = xml_open(page->xml, "details");
        XmlTag summary = xml_open(page->xml, "summary");
        xml_printf(page->xml, "%zu more", most - first);
        xml_close(page->xml, summary);
        write_ends(page, ends + first, most - first, false);
        xml_close(page->xml, details);
    }
    if (most < count) {
        const Document *other = ends[most].other;
        XmlTag line = xml_open_class(page->xml, "p", "rest");
        xml_printf(page->xml, "and %zu more", count - most);
        if (other) {
            xml_puts(page->xml, ", among ");
            const SiteKind *kind = site_kind(page->site, other->kind);
            XmlTag link = page_link(page, NULL, kind->index);
            xml_puts(page->xml, kind->label);
            xml_close(page->xml, link);
        }
        xml_close(page->xml, line);
    }
    xml_close(page->xml, group);
}

static void write_groups(Page *page, const LinkEnd *ends, size_t count) {
    XmlTag groups = xml_open_class(page->xml, "div", "groups");
    for (size_t i = 0, length; i < count; i += length) {
        length = group_length(ends + i, count - i);
        write_group(page, ends + i, length);
    }
    xml_close(page->xml, groups);
}

static void write_section(Page *page, const Document *document, bool drawn) {
    size_t count;
    const LinkEnd *ends = link_ends(page, document, &count);
    if (count == 0)
        return;
    XmlTag section = xml_open_class(page->xml, "section", "relations");
    xml_set(page->xml, "id", ID_LINKS);
    xml_element_puts(page->xml, "h2", NULL, "Connections");
    write_groups(page, ends, count);
    if (drawn)
        page_neighbours(page, document, ends, count);
    xml_close(page->xml, section);
}

void page_links(Page *page, const Document *document) {
    write_section(page, document, false);
}

void page_connections(Page *page, const Document *document) {
    write_section(page, document, true);
}
