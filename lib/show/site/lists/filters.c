/* SPDX-License-Identifier: MIT */
/* The filters above a list. They are hidden until the script is there that makes them work. */
#include "show/site/lists/internal.h"

static void write_option(Page *page, const char *value, const char *label) {
    XmlTag option = xml_open(page->xml, "option");
    xml_set(page->xml, "value", value);
    xml_puts(page->xml, label);
    xml_close(page->xml, option);
}

/* Opens a field with its label, up to where its options stand. */
static void open_select(Page *page, const char *name, const char *label, const char *all) {
    xml_open(page->xml, "label");
    xml_element_puts(page->xml, "span", NULL, label);
    xml_open(page->xml, "select");
    xml_set(page->xml, "name", name);
    write_option(page, "", all);
}

static void write_input(Page *page, const char *name, const char *label, const char *type) {
    XmlTag field = xml_open(page->xml, "label");
    xml_element_puts(page->xml, "span", NULL, label);
    xml_open(page->xml, "input");
    xml_set(page->xml, "type", type);
    xml_set(page->xml, "name", name);
    xml_set(page->xml, "autocomplete", "off");
    xml_close(page->xml, field);
}

static void write_kinds(Page *page) {
    XmlTag field = xml_depth(page->xml) + 1;
    open_select(page, "kind", "Kind", "All");
    for (size_t i = 0; i < page->site->kind_count; i++)
        if (page->site->kinds[i].count)
            write_option(page, page->site->kinds[i].kind->name, page->site->kinds[i].label);
    xml_close(page->xml, field);
}

/* Each name once: kinds share theirs. */
static void write_statuses(Page *page, const List *list) {
    g_autoptr(GHashTable) known = table_new();
    XmlTag field = xml_depth(page->xml) + 1;
    open_select(page, "status", "Status", "All");
    for (size_t k = 0; k < page->site->kind_count; k++) {
        const SiteKind *kind = &page->site->kinds[k];
        if (!kind->count || (list->kind && list->kind != kind))
            continue;
        for (size_t i = 0; i < kind->kind->status_count; i++) {
            const char *name = kind->kind->statuses[i].name;
            if (g_hash_table_add(known, (void *)name))
                write_option(page, name, site_label(page->arena, name));
        }
    }
    xml_close(page->xml, field);
}

/* What a side has to do with a document, as the select's value has it and as it is said. */
static void write_side_options(Page *page, const char *value, const char *label) {
    for (size_t i = 0; i < page->site->schema->side_count; i++) {
        const char *side = page->site->schema->sides[i];
        write_option(page, arena_printf(page->arena, "%s%s", value, side),
                     arena_printf(page->arena, "%s %s", label, side_label(page->arena, side)));
    }
}

static void write_sides(Page *page) {
    XmlTag field = xml_depth(page->xml) + 1;
    open_select(page, "side", "Side", "All");
    write_side_options(page, "", "Waits for");
    write_side_options(page, "owned:", "Owner in");
    write_side_options(page, "unowned:", "No owner in");
    xml_close(page->xml, field);
}

void list_filters(Page *page, const List *list) {
    XmlTag filters = xml_open_class(page->xml, "details", "filters");
    xml_set(page->xml, "id", "page.filters");
    xml_flag(page->xml, "hidden");
    xml_element_puts(page->xml, "summary", NULL, "Filters");
    xml_open_class(page->xml, "div", "fields");
    write_input(page, "text", "With the words", "search");
    if (!list->kind)
        write_kinds(page);
    write_statuses(page, list);
    XmlTag owner = xml_depth(page->xml) + 1;
    open_select(page, "owner", "Owner", "Anybody");
    xml_close(page->xml, owner);
    write_sides(page);
    XmlTag range = xml_open_class(page->xml, "div", "range");
    write_input(page, "from", "Date from", "date");
    write_input(page, "to", "to", "date");
    xml_close(page->xml, range);
    XmlTag clear = xml_open(page->xml, "button");
    xml_set(page->xml, "type", "button");
    xml_puts(page->xml, "Show all");
    xml_close(page->xml, clear);
    xml_close(page->xml, filters);
}
