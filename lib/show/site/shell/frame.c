/* SPDX-License-Identifier: MIT */
/* What stands around the main part of every page: ours, or as a team's own frame puts it. */
#include "show/site/shell/baselines.h"
#include "show/site/shell/internal.h"

#include <stdio.h>

#define MENU "page.menu" /* the navigation's id */

/* --- the header --- */

/* A link of the navigation; `current` where it leads to this very page or to its kind. */
static void write_place(Page *page, const char *to, const char *label, bool current, bool first) {
    XmlTag item = first ? xml_open_class(page->xml, "li", "apart") : xml_open(page->xml, "li");
    page_link(page, NULL, to);
    if (current)
        xml_set(page->xml, "aria-current", strcmp(page->path, to) == 0 ? "page" : "true");
    xml_puts(page->xml, label);
    xml_close(page->xml, item);
}

/* Narrow screens show the list as a menu that opens without a script, wide ones as it is. */
static void write_navigation(Page *page) {
    const Site *site = page->site;
    const char *section = page->section;
    XmlTag nav = xml_open(page->xml, "nav");
    xml_set(page->xml, "aria-label", "Main");
    XmlTag button = xml_open_class(page->xml, "button", "menu");
    xml_set(page->xml, "type", "button");
    xml_set(page->xml, "popovertarget", MENU);
    xml_puts(page->xml, "Menu");
    xml_close(page->xml, button);
    xml_open_class(page->xml, "ul", "places");
    xml_set(page->xml, "id", MENU);
    xml_set(page->xml, "popover", "auto");
    write_place(page, SITE_DOCUMENTS_INDEX, "Documents",
                g_strcmp0(SITE_DOCUMENTS_INDEX, section) == 0, false);
    for (size_t i = 0; i < site->kind_count; i++) {
        const SiteKind *kind = &site->kinds[i];
        if (kind->count)
            write_place(page, kind->index, kind->label, g_strcmp0(kind->index, section) == 0,
                        false);
    }
    for (size_t i = 0; i < site->places->len; i++) {
        const SitePlace *place = &g_array_index(site->places, SitePlace, i);
        write_place(page, place->path, place->label, g_strcmp0(place->path, section) == 0, i == 0);
    }
    xml_close(page->xml, nav);
}

static void write_brand(Page *page) {
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
}

static void write_header(Page *page, const void *section) {
    (void)section; /* that of the page */
    XmlTag header = xml_open_class(page->xml, "header", "top");
    write_brand(page);
    page_search(page);
    write_navigation(page);
    xml_close(page->xml, header);
}

/* Whether the header leads to this very page, and says so. */
static bool is_place(const Page *page) {
    const Site *site = page->site;
    bool is = strcmp(page->path, SITE_HOME) == 0 || strcmp(page->path, SITE_DOCUMENTS_INDEX) == 0;
    for (size_t i = 0; i < site->kind_count && !is; i++)
        is = strcmp(page->path, site->kinds[i].index) == 0;
    for (size_t i = 0; i < site->places->len && !is; i++)
        is = strcmp(page->path, g_array_index(site->places, SitePlace, i).path) == 0;
    return is;
}

/* --- the footer --- */

static void write_colophon(Page *page) {
    XmlTag line = xml_open_class(page->xml, "p", "colophon");
    xml_puts(page->xml, "Written by req from plain text in git");
    /* On one page alone: else each commit would change all of them. */
    if (page->site->options->revision && strcmp(page->path, SITE_HOME) == 0) {
        xml_puts(page->xml, ", as of ");
        xml_element_puts(page->xml, "span", "revision", page->site->options->revision);
    }
    xml_puts(page->xml, ".");
    xml_close(page->xml, line);
}

static void write_footer(Page *page, const void *unused) {
    (void)unused;
    XmlTag footer = xml_open_class(page->xml, "footer", "end");
    if (page->site->shell->footer) {
        XmlTag own = xml_open_class(page->xml, "div", "own");
        xml_set(page->xml, "dir", "auto");
        markup_write(page, page->site->shell->footer, 0, NULL);
        xml_close(page->xml, own);
    }
    write_colophon(page);
    xml_close(page->xml, footer);
}

/* --- the whole --- */

static void fill_place(Page *page, FramePlace place) {
    switch (place) {
    case PLACE_BRAND:
        write_brand(page);
        break;
    case PLACE_NAVIGATION:
        write_navigation(page);
        break;
    case PLACE_SEARCH:
        page_search(page);
        break;
    case PLACE_FOOTER:
        write_footer(page, NULL);
        break;
    case PLACE_TITLE:
        page_bdi(page, slice_of(page->site->title));
        break;
    case PLACE_MAIN:
    case PLACE_COUNT:
        break;
    }
}

void page_begin(Page *page, Slice title, const char *section) {
    const SiteShell *shell = page->site->shell;
    page->section = section;
    xml_begin(page->xml);
    xml_open(page->xml, "html");
    xml_set(page->xml, "lang", shell->language);
    if (shell->leftward)
        xml_set(page->xml, "dir", "rtl");
    page_head(page, title);
    xml_open(page->xml, "body");
    XmlTag skip = xml_open_class(page->xml, "a", "skip");
    xml_set(page->xml, "href", "#page.main");
    xml_puts(page->xml, "Skip to the text");
    xml_close(page->xml, skip);
    if (shell->frame)
        page->written = markup_write(page, shell->frame, 0, fill_place);
    else if (is_place(page))
        write_header(page, section);
    else
        page_again(page, write_header, section);
    page->main = xml_open(page->xml, "main");
    xml_set(page->xml, "id", "page.main");
    page_old_banner(page);
}

void page_end(Page *page) {
    const SiteShell *shell = page->site->shell;
    xml_close(page->xml, page->main + 1); /* what main holds */
    page_cards(page);
    xml_close(page->xml, page->main);
    if (shell->frame)
        markup_write(page, shell->frame, page->written, fill_place);
    else if (strcmp(page->path, SITE_HOME) == 0)
        write_footer(page, NULL);
    else
        page_again(page, write_footer, NULL);
}
