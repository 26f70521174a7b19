/* SPDX-License-Identifier: MIT */
/* Baselines beside the present, each a site of its own. */
#pragma once

#include "show/site/internal.h"

/* A baseline that has a site. */
typedef struct {
    const char *name;   /* as the tag has it: hostile */
    const char *folder; /* of its site: "baselines/spring" */
    Day day;            /* when it was made; DAY_NONE: nobody knows */
    Oid commit;
    Slice text;        /* the first line of what was said of it */
    size_t documents;  /* known once it is written, as `pages` are */
    GHashTable *pages; /* id of a document, or path of one without, to its page below the top */
} SiteBaseline;

/* Of which baseline a site is, and beside which site it stands. */
struct SiteOld {
    const Site *present;
    SiteBaseline *baseline;
};

/* Fills Site.baselines by what the options ask for. An unknown one is an error (EXIT_USAGE). */
bool site_find_baselines(Site *site, GError **error);

/* Adds the page that lists them, where there are any. */
void site_plan_baselines(Site *site);

/* In the site of a baseline: fills Site.present, and what the present knows of its pages. */
void site_plan_old(Site *site);

/* Writes the sites of all baselines into the folder, and empties those of others. */
bool site_write_baselines(Site *site, Folder *out, GError **error);

/* In the site of a baseline: says which it is, with a link to what stands there now. */
void page_old_banner(Page *page);

/* Links to the document's pages in baselines, as items of a list, unless `write` is false. Returns
 * how many. */
size_t page_in_baselines(Page *page, const Document *document, bool write);

/* Feeds what these links show. */
void inputs_in_baselines(Inputs *inputs, const Site *site, const Document *document);

/* Frees Site.baselines and Site.present. */
void site_free_baselines(Site *site);
