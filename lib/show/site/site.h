/* SPDX-License-Identifier: MIT */
/* The exported site: static pages in one folder, for those who never open a shell.
 *
 * The same corpus gives the same bytes: sorted, and without a clock. Pages are written in parallel.
 * A page whose bytes would not change is not touched; a page that vanished is removed, but only
 * where the site's own manifest lists it.
 */
#pragma once

#include "base/date.h"
#include "model/corpus.h"
#include "work/life.h"

/* The file by which a folder is known to be ours; it lists every file and its hash. */
#define SITE_MANIFEST "req-site.txt"

typedef struct SiteOld SiteOld;

/* What history tells. */
typedef struct {
    const Lives *lives;  /* up to the tip; NULL: history is not here */
    const char *missing; /* what people are told where it is not here as a whole; or NULL */
    Store *store;        /* what was found in it before; may be NULL */
} SitePast;

/* Reads what history tells, through the handle `repo`; `data` owns it. */
typedef bool (*SiteTell)(void *data, GitRepo *repo, SitePast *past, GError **error);

typedef struct {
    const char *title;     /* of the site; NULL: what README.md is called, else a common one */
    const char *base_url;  /* where it will stand, with a slash at its end; NULL: as req.yml says */
    const char *baselines; /* those that get a site of their own beside it: "all", how many of the
                              newest, or names with commas between them; NULL: none */
    const SiteOld *old;    /* the baseline that the site is of; NULL: the present */
    const char *revision;  /* what the pages were made from, as the footer says it; may be NULL */
    Day today;             /* DAY_NONE: nothing is called late */
    unsigned threads;      /* 0: as many as processors */
    Source *source;       /* where the corpus comes from: bodies that it does not keep, pictures and
                             README.md are read there; NULL: they are left out */
    GitRepo *repo;        /* NULL: there is none */
    GitRepo *aside;       /* another handle on it, for a thread that looks into history while pages
                             are planned; NULL: there is no such thread */
    const Oid *tip;       /* the commit that the pages are of, or stand on; NULL: there is none */
    SiteTell tell;        /* called once, with `aside` or else `repo`; NULL: there is no history */
    void *teller;         /* its data */
    Store *stamps;        /* by which an export knows the files of the last one; may be NULL */
    char *const *results; /* files of test results, NULL-terminated; NULL: none */
    bool print;           /* pages to be printed of all documents, however many there are */
} SiteOptions;

typedef struct {
    size_t pages;   /* of documents, terms, lists */
    size_t written; /* files whose bytes changed */
    size_t unchanged;
    size_t removed;
} SiteResult;

/* Writes the site of a corpus (best one whose documents have blobs, and no bodies) into `out`,
 * which must be empty or hold a site (EXIT_USAGE). `*result` says what was done. */
bool site_write(const Corpus *corpus, const SiteOptions *options, Folder *out, SiteResult *result,
                GError **error);

/* The stylesheet of all pages, as one; the caller owns it. */
GString *site_style(void);

/* What the repository is called: `title` where it is given, else what req.yml says, else the first
 * heading of README.md (`reader` may be NULL), else a common name. The caller owns it. */
char *site_called(const Config *config, const char *title, SourceReader *reader);
