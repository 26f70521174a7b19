/* SPDX-License-Identifier: MIT */
/* The pages of a list: as they stand they can be read and turned without a script. */
#include "show/site/lists/internal.h"

/* "3 draft, 4 review": how many documents stand where, in the order of the life of one. */
void page_tally(Page *page, const SiteKind *kind) {
    XmlTag list = xml_open_class(page->xml, "ul", "tally");
    for (size_t i = 0; i < kind->kind->status_count; i++) {
        const Status *status = &kind->kind->statuses[i];
        size_t count = kind->tally[i];
        if (!count)
            continue;
        XmlTag item = xml_open(page->xml, "li");
        xml_printf(page->xml, "%zu ", count);
        page_status_name(page, kind->kind, status);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
}

/* How many there are of each kind, with the way to them. */
static void write_kinds(Page *page) {
    XmlTag list = xml_open_class(page->xml, "ul", "tally");
    for (size_t i = 0; i < page->site->kind_count; i++) {
        const SiteKind *kind = &page->site->kinds[i];
        if (!kind->count)
            continue;
        XmlTag item = xml_open(page->xml, "li");
        page_link(page, NULL, kind->index);
        xml_printf(page->xml, "%zu %s", kind->count, kind->label);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
}

/* --- rows: list.js makes the same --- */

static void write_owners(Page *page, const Document *document) {
    const YamlNode *map = row_owners(document);
    if (!map)
        return;
    XmlTag list = xml_open_class(page->xml, "ul", "people");
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key)) {
        XmlTag item = xml_open(page->xml, "li");
        page_side(page, yaml_text(key));
        xml_puts(page->xml, " ");
        /* The name alone: the address is on the document's page. */
        Slice person = yaml_text(yaml_value(key));
        page_bdi(page, slice_range(person, 0, slice_find(person, '@', 0)));
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
}

static void write_waits(Page *page, const Document *document) {
    const Schema *schema = page->site->schema;
    XmlTag list = 0;
    for (size_t i = 0; i < schema->side_count; i++) {
        if (!row_waits(page, document, i))
            continue;
        if (!list)
            list = xml_open_class(page->xml, "ul", "people");
        XmlTag item = xml_open(page->xml, "li");
        page_side(page, slice_of(schema->sides[i]));
        xml_close(page->xml, item);
    }
    if (list)
        xml_close(page->xml, list);
}

static void write_row(Page *page, const Document *document, bool any_kind) {
    Xml *xml = page->xml;
    Day day;
    const Field *field;
    XmlTag row = xml_open(xml, "tr"), title = xml_open(xml, "th");
    xml_set(xml, "scope", "row");
    page_document(page, document, false);
    xml_close(xml, title);
    if (any_kind)
        xml_element_puts(xml, "td", NULL, site_label(page->arena, document->kind->name));
    XmlTag status = xml_open(xml, "td");
    page_status(page, document);
    xml_close(xml, status);
    XmlTag date = xml_open(xml, "td");
    if (document_day(document, &day, &field))
        page_day(page, day);
    xml_close(xml, date);
    XmlTag people = xml_open(xml, "td");
    write_owners(page, document);
    xml_close(xml, people);
    XmlTag waits = xml_open(xml, "td");
    write_waits(page, document);
    xml_close(xml, waits);
    xml_close(xml, row);
}

static void write_columns(Page *page, bool any_kind) {
    static const struct {
        const char *key, *label;
    } columns[] = {{"title", "Title"}, {"kind", "Kind"},    {"status", "Status"},
                   {"due", "Date"},    {"owner", "Owners"}, {"side", "Waits for"}};
    XmlTag head = xml_open(page->xml, "thead");
    xml_open(page->xml, "tr");
    for (size_t i = 0; i < G_N_ELEMENTS(columns); i++) {
        if (!any_kind && strcmp(columns[i].key, "kind") == 0)
            continue;
        XmlTag cell = xml_open(page->xml, "th");
        xml_set(page->xml, "scope", "col");
        xml_set(page->xml, "data-sort", columns[i].key);
        xml_puts(page->xml, columns[i].label);
        xml_close(page->xml, cell);
    }
    xml_close(page->xml, head);
}

/* --- turning pages --- */

const char *list_page_path(Arena *arena, const List *list, size_t number) {
    if (number == 0)
        return list->index;
    /* No document's page has a dot in its name. */
    return arena_printf(arena, "%s/index.%zu.html", list->folder, number + 1);
}

static size_t page_count_of(const List *list) {
    return list->count ? (list->count + LIST_ROWS - 1) / LIST_ROWS : 1;
}

static void write_turn(Page *page, const List *list, size_t number, const char *label,
                       const char *relation) {
    XmlTag item = xml_open(page->xml, "li");
    page_link(page, NULL, list_page_path(page->arena, list, number));
    if (relation)
        xml_set(page->xml, "rel", relation);
    xml_puts(page->xml, label);
    xml_close(page->xml, item);
}

static void write_number(Page *page, const List *list, size_t number, size_t current) {
    XmlTag item = xml_open(page->xml, "li");
    page_link(page, NULL, list_page_path(page->arena, list, number));
    if (number == current)
        xml_set(page->xml, "aria-current", "page");
    xml_element_puts(page->xml, "span", "hidden", "Page ");
    xml_printf(page->xml, "%zu", number + 1);
    xml_close(page->xml, item);
}

/* The first, the last, and those around this one. */
static void write_turns(Page *page, const List *list, size_t current) {
    size_t count = page_count_of(list);
    bool left_out = false;
    if (count < 2)
        return;
    XmlTag nav = xml_open_class(page->xml, "nav", "pages");
    xml_set(page->xml, "id", "page.pages");
    xml_set(page->xml, "aria-label", "Pages of the list");
    xml_open(page->xml, "ul");
    if (current)
        write_turn(page, list, current - 1, "Previous", "prev");
    for (size_t i = 0; i < count; i++) {
        bool near = i + 2 >= current && i <= current + 2;
        if (near || i == 0 || i + 1 == count)
            write_number(page, list, i, current);
        else if (!left_out)
            xml_element_puts(page->xml, "li", "gap", "…");
        left_out = !near;
    }
    if (current + 1 < count)
        write_turn(page, list, current + 1, "Next", "next");
    xml_close(page->xml, nav);
}

/* --- the page --- */

static void write_heading(Page *page, const List *list) {
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    xml_element_puts(page->xml, "h1", NULL, list->label);
    if (list->kind)
        page_tally(page, list->kind);
    else
        write_kinds(page);
    xml_close(page->xml, header);
}

/* How many rows there are, and all of them for a spreadsheet. */
static void write_count(Page *page, const List *list, size_t from, size_t to) {
    XmlTag line = xml_open_class(page->xml, "div", "shown"), count = xml_open(page->xml, "p");
    xml_set(page->xml, "id", "page.count");
    xml_set(page->xml, "role", "status");
    if (to - from < list->count)
        xml_printf(page->xml, "%zu to %zu of %zu", from + 1, to, list->count);
    else
        page_count(page, list->count, "document", "documents");
    xml_close(page->xml, count);
    XmlTag csv = xml_open(page->xml, "p");
    page_link(page, NULL, list->csv);
    xml_set(page->xml, "id", "page.csv");
    xml_flag(page->xml, "download");
    xml_puts(page->xml, list->count > to - from ? "All of them as CSV" : "As CSV");
    xml_close(page->xml, csv);
    xml_close(page->xml, line);
}

void list_page_write(Page *page, const void *subject) {
    const ListPage *part = subject;
    const List *list = part->list;
    size_t from = part->number * LIST_ROWS, to = MIN(from + LIST_ROWS, list->count);
    const char *title =
        part->number ? arena_printf(page->arena, "%s, page %zu", list->label, part->number + 1)
                     : list->label;
    page_begin(page, slice_of(title), list->index);
    write_heading(page, list);
    list_filters(page, list);
    write_count(page, list, from, to);
    XmlTag table = xml_open_class(page->xml, "table", "list");
    xml_set(page->xml, "id", "page.list");
    if (list->kind)
        xml_set(page->xml, "data-folder", list->folder);
    write_columns(page, !list->kind);
    xml_open(page->xml, "tbody");
    for (size_t i = from; i < to; i++)
        write_row(page, list->documents[i], !list->kind);
    xml_close(page->xml, table);
    write_turns(page, list, part->number);
    page_end(page);
}

void list_page_inputs(Inputs *inputs, const Site *site, const void *subject) {
    const ListPage *part = subject;
    const List *list = part->list;
    size_t from = part->number * LIST_ROWS, to = MIN(from + LIST_ROWS, list->count);
    inputs_number(inputs, (int64_t)list->count);
    for (size_t k = 0; k < site->kind_count; k++) {
        const SiteKind *kind = &site->kinds[k];
        inputs_number(inputs, (int64_t)kind->count);
        for (size_t i = 0; kind == list->kind && i < kind->kind->status_count; i++)
            inputs_number(inputs, (int64_t)kind->tally[i]);
    }
    for (size_t i = from; i < to; i++)
        row_inputs(inputs, site, list->documents[i]);
}
