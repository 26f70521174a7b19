/* SPDX-License-Identifier: MIT */
/* What tests and code say of each document, looked up once before the pages: where markers name it
 * (work/references.h), and what results of tests tell of it (work/results.h). */
#pragma once

#include "show/site/internal.h"
#include "work/references.h"
#include "work/results.h"

/* Of each list pages show so many, and say how many more there are. */
#define SITE_TESTS_MOST 20

/* Of one document. Texts are not safe to print but through Xml. */
typedef struct {
    bool looked;       /* req.yml names paths, so that places are known */
    bool tested;       /* results were given, so that those are known */
    ResultState state; /* the worst that is known; RESULT_NONE: no result is about it */
    size_t passed, failed, skipped; /* tests */
    const TestResult *results;      /* those, by suite, class, test and file */
    const Reference *const *tests;  /* places in tests, by path and line */
    const Reference *const *code;   /* and in code */
    size_t result_count, test_count, code_count;
} SiteTests;

/* Looks for references, where req.yml names paths, and reads the files of results that the options
 * name. Fails where one of those cannot be read. */
bool site_tests_open(Site *site, GError **error);

/* Frees what site_tests_open() made; fine without. */
void site_tests_close(Site *site);

/* What is known of the document; NULL where nobody looked at all. */
const SiteTests *site_tests(const Site *site, const Document *document);

/* Whether documents of the kind are what tests verify: where there is no test for one that is
 * agreed or done, a page says so. */
bool site_is_tested(const Site *site, const Kind *kind);

/* Feeds what a page may show of them. */
void inputs_tests(Inputs *inputs, const Site *site, const Document *document);
