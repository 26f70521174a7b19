/* SPDX-License-Identifier: MIT */
/* What every page has around its main part, and the small things that all of them show. */
#include "base/text.h"
#include "show/site/internal.h"

#include <stdio.h>

/* Longer ones are cut by browsers' tabs and search engines anyway. */
#define TITLE_LIMIT 70

static void write_meta(Page *page, const char *key, const char *name, const char *content) {
    XmlTag meta = xml_open(page->xml, "meta");
    xml_set(page->xml, key, name);
    xml_set(page->xml, "content", content);
    xml_close(page->xml, meta);
}

static void set_address(Page *page, const char *to) {
    xml_set(page->xml, "href", url_between(page->arena, page->path, to));
}

static void write_relation(Page *page, const char *relation, const char *to) {
    XmlTag link = xml_open(page->xml, "link");
    xml_set(page->xml, "rel", relation);
    set_address(page, to);
    xml_close(page->xml, link);
}

static void write_script(Page *page, const char *name) {
    XmlTag script = xml_open(page->xml, "script");
    xml_set(page->xml, "src", url_between(page->arena, page->path, name));
    xml_flag(page->xml, "defer");
    xml_close(page->xml, script);
}

/* The text, cut to `limit` characters at the end of one. */
static const char *cut(Arena *arena, Slice text, size_t limit) {
    Slice valid = slice_of(text_repair(arena, text));
    if (text_length(valid) <= limit)
        return valid.at;
    const char *end = g_utf8_offset_to_pointer(valid.at, (long)limit - 1);
    return arena_printf(arena, "%.*s…", (int)(end - valid.at), valid.at);
}

static void write_title(Page *page, Slice title) {
    Slice site = slice_of(page->site->title);
    const char *text =
        slice_equal(title, site)
            ? cut(page->arena, title, TITLE_LIMIT)
            : arena_printf(page->arena, "%s · %s", cut(page->arena, title, TITLE_LIMIT - 23),
                           cut(page->arena, site, 20));
    xml_element_puts(page->xml, "title", NULL, text);
}

static void write_head(Page *page, Slice title) {
    XmlTag head = xml_open(page->xml, "head");
    XmlTag charset = xml_open(page->xml, "meta");
    xml_set(page->xml, "charset", "utf-8");
    xml_close(page->xml, charset);
    write_meta(page, "http-equiv", "Content-Security-Policy", SITE_POLICY);
    write_meta(page, "name", "viewport", "width=device-width, initial-scale=1");
    write_meta(page, "name", "color-scheme", "light dark");
    write_meta(page, "name", "referrer", "no-referrer");
    write_title(page, title);
    write_relation(page, "icon", SITE_ICON);
    write_relation(page, "stylesheet", SITE_STYLE);
    if (page->job->script)
        write_script(page, page->job->script);
    xml_close(page->xml, head);
}

/* A link of the navigation; `current` where it leads to this very page or to its kind. */
static void write_place(Page *page, const char *to, const char *label, bool current) {
    XmlTag item = xml_open(page->xml, "li");
    xml_open(page->xml, "a");
    set_address(page, to);
    if (current)
        xml_set(page->xml, "aria-current", strcmp(page->path, to) == 0 ? "page" : "true");
    xml_puts(page->xml, label);
    xml_close(page->xml, item);
}

static void write_navigation(Page *page, const char *section) {
    XmlTag nav = xml_open(page->xml, "nav");
    xml_set(page->xml, "aria-label", "Main");
    xml_open(page->xml, "ul");
    for (size_t i = 0; i < page->site->kind_count; i++) {
        const SiteKind *kind = &page->site->kinds[i];
        if (kind->count)
            write_place(page, kind->index, kind->label, g_strcmp0(kind->index, section) == 0);
    }
    for (size_t i = 0; i < page->site->places->len; i++) {
        const SitePlace *place = &g_array_index(page->site->places, SitePlace, i);
        write_place(page, place->path, place->label, g_strcmp0(place->path, section) == 0);
    }
    xml_close(page->xml, nav);
}

static void write_header(Page *page, const char *section) {
    XmlTag header = xml_open_class(page->xml, "header", "top");
    XmlTag brand = page_link(page, "brand", SITE_HOME);
    if (strcmp(page->path, SITE_HOME) == 0)
        xml_set(page->xml, "aria-current", "page");
    XmlTag icon = xml_open(page->xml, "img");
    xml_set(page->xml, "src", url_between(page->arena, page->path, SITE_ICON));
    xml_set(page->xml, "alt", "");
    xml_set(page->xml, "width", "34");
    xml_set(page->xml, "height", "24");
    xml_close(page->xml, icon);
    page_bdi(page, slice_of(page->site->title));
    xml_close(page->xml, brand);
    write_navigation(page, section);
    xml_close(page->xml, header);
}

void page_begin(Page *page, Slice title, const char *section) {
    xml_begin(page->xml);
    xml_open(page->xml, "html");
    xml_set(page->xml, "lang", "en");
    write_head(page, title);
    xml_open(page->xml, "body");
    XmlTag skip = xml_open_class(page->xml, "a", "skip");
    xml_set(page->xml, "href", "#page.main");
    xml_puts(page->xml, "Skip to the text");
    xml_close(page->xml, skip);
    write_header(page, section);
    xml_open(page->xml, "main");
    xml_set(page->xml, "id", "page.main");
}

void page_end(Page *page) {
    XmlTag body = 2; /* html is the first */
    xml_close(page->xml, body + 1);
    XmlTag footer = xml_open(page->xml, "footer");
    XmlTag line = xml_open(page->xml, "p");
    xml_puts(page->xml, "Written by req from plain text in git");
    /* On one page alone: else each commit would change all of them. */
    if (page->site->options->revision && strcmp(page->path, SITE_HOME) == 0) {
        xml_puts(page->xml, ", as of ");
        xml_element_puts(page->xml, "span", "revision", page->site->options->revision);
    }
    xml_puts(page->xml, ".");
    xml_close(page->xml, line);
    xml_close(page->xml, footer);
}

XmlTag page_link(Page *page, const char *class, const char *to) {
    XmlTag link = class ? xml_open_class(page->xml, "a", class) : xml_open(page->xml, "a");
    set_address(page, to);
    return link;
}

void page_bdi(Page *page, Slice text) {
    xml_element(page->xml, "bdi", NULL, text);
}

void page_prose(Page *page, const char *name, const char *class, Slice text) {
    XmlTag tag = class ? xml_open_class(page->xml, name, class) : xml_open(page->xml, name);
    xml_set(page->xml, "dir", "auto");
    xml_text(page->xml, text);
    xml_close(page->xml, tag);
}

void page_status_name(Page *page, const Kind *kind, const Status *status) {
    bool contested =
        kind->glossary && status != kind->statuses && g_strcmp0(status->means, "open") == 0;
    const char *means = contested ? "contested" : status->means ? status->means : "open";
    const char *class = arena_printf(page->arena, "status %s", means);
    xml_element_puts(page->xml, "span", class, site_label(page->arena, status->name));
}

void page_status(Page *page, const Document *document) {
    if (document->status)
        page_status_name(page, document->kind, document->status);
}

void page_document(Page *page, const Document *document, bool status) {
    XmlTag link = page_link(page, "document", site_path(page->site, document));
    if (document->id.len && !document->kind->glossary)
        xml_element(page->xml, "span", "id", document->id), xml_puts(page->xml, " ");
    page_bdi(page, site_title(document));
    xml_close(page->xml, link);
    if (status)
        xml_puts(page->xml, " "), page_status(page, document);
}

void page_count(Page *page, size_t count, const char *one, const char *many) {
    xml_printf(page->xml, "%zu %s", count, count == 1 ? one : many);
}

void page_day(Page *page, Day day) {
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    char iso[11];
    date_format(day, iso);
    XmlTag time = xml_open(page->xml, "time");
    xml_set(page->xml, "datetime", iso);
    int year = atoi(iso), month = atoi(iso + 5), number = atoi(iso + 8);
    xml_printf(page->xml, "%d\u00A0%s %d", number, months[month - 1], year);
    xml_close(page->xml, time);
}
