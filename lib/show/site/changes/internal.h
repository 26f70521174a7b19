/* SPDX-License-Identifier: MIT */
/* What the pages of changes between baselines share. */
#pragma once

#include "show/site/internal.h"
#include "work/baseline.h"
#include "work/change.h"

#define PAGE_CHANGES "changes/index.html"

/* A baseline that has a page, or stands in the list. */
typedef struct {
    const char *name, *slug; /* without prefix; as files are named by it */
    Oid commit;
    Day day;          /* of the tag, else of the commit */
    int64_t time;     /* likewise, seconds since 1970 */
    const char *by;   /* who made it; NULL: not known */
    Slice text;       /* what it is for, its first line; may be empty */
    size_t documents; /* that its list names; 0: it has none */
} ChangeEnd;

/* A page that compares two neighbours. */
typedef struct {
    const char *path;
    const ChangeEnd *from;
    const ChangeEnd *to; /* NULL: now */
} SiteChange;

struct SiteChanges {
    const ChangeEnd *baselines; /* the newest first */
    size_t count;
    const SiteChange *pages; /* the newest first: the last baseline and now, then neighbours */
    size_t page_count;
    const char *map; /* a hash of which id has which page */
};

/* --- pages; the subject is a SiteChange, or NULL --- */

/* Each writes a page, or feeds what it shows. */
void changes_write(Page *page, const void *unused);
void change_write(Page *page, const void *change);
void change_inputs(Inputs *inputs, const Site *site, const void *change);

/* Two states and what lies between them, as change_open() reads them. */
typedef struct {
    GitRepo *repo;
    Source *sources[2];
    Config *configs[2];
    Corpus *corpora[2]; /* of what was read here */
    Change *change;     /* NULL: they cannot be read */
} OpenChange;

/* Reads both states (of now, the site's own is taken) and compares them. Where that cannot be done
 * `change` is NULL, and what is returned says why; else NULL. The caller frees it. */
char *change_open(const Site *site, const SiteChange *asked, OpenChange *open);
void change_close(OpenChange *open);

/* What happened to one document, under its heading (`h4`). */
void page_changed(Page *page, const DocumentChange *change);
