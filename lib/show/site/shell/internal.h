/* SPDX-License-Identifier: MIT */
/* What stands around the main part of every page, and what of it is the team's own.
 *
 * A team's HTML comes from the repository, and so from anybody who opens a pull request that
 * somebody exports: it is read as HTML, and of it only what is on a list is written again, element
 * by element, through Xml. Nothing of it can run, load or lay itself over the page.
 */
#pragma once

#include "show/site/internal.h"

/* The team's HTML, ready to be written on any page. */
typedef struct Markup Markup;

typedef enum {
    MARKUP_HEAD,  /* `<meta>` and `<link>` */
    MARKUP_BODY,  /* texts, links, pictures, lists */
    MARKUP_FRAME, /* the same with places: `{{main}}` … */
} MarkupPart;

/* What stands where in a frame. */
typedef enum {
    PLACE_MAIN,
    PLACE_BRAND,
    PLACE_NAVIGATION,
    PLACE_SEARCH,
    PLACE_FOOTER,
    PLACE_TITLE,
    PLACE_COUNT
} FramePlace;

/* Reads the HTML of the file at `path`; pictures that it shows are put on Site.pictures. NULL where
 * it is no UTF-8 or too large. In the site's arena. */
const Markup *markup_read(Site *site, const char *path, Slice html, MarkupPart part);

/* How often the place stands in the frame. */
size_t markup_places(const Markup *markup, FramePlace place);

/* Whether the head brings an icon of its own that is there. */
bool markup_has_icon(const Site *site, const Markup *markup);

/* Writes it from piece `from` on, up to PLACE_MAIN; other places are filled by `fill`. Returns the
 * piece behind. */
size_t markup_write(Page *page, const Markup *markup, size_t from,
                    void (*fill)(Page *page, FramePlace place));

/* Feeds all of it. */
void markup_inputs(Inputs *inputs, const Site *site, const Markup *markup);

/* What is the same around all pages of a site. */
struct SiteShell {
    const char *language; /* of the documents, as HTML has it */
    bool leftward;        /* it is written from right to left */
    bool style;           /* a style.css of the team's own stands in the site */
    const char *base_url; /* ends with a slash; NULL: nobody knows where the site will stand */
    const Markup *head;   /* each may be NULL */
    const Markup *footer;
    const Markup *frame;
};

/* Writes `<head>`. */
void page_head(Page *page, Slice title);

/* Writes the head of a page that leads on to another one. */
void page_moved_head(Page *page, Slice title, const char *to);

/* The title of the page, as tabs and search engines show it. In the page's arena. */
const char *page_full_title(Page *page, Slice title);

/* The name of the page, without `.html`, of a document without an id in that file. In the site's
 * arena. */
const char *site_file_name(Site *site, const char *path);

/* Adds a page at each address that a document had before; `taken` holds those of all documents, in
 * small letters. */
void site_plan_former(Site *site, GHashTable *taken);

/* Whether the job is such a page. */
bool site_is_former(const SiteJob *job);

/* Adds the list of all pages that are planned, where the site's address is known. */
void site_plan_map(Site *site);
