/* SPDX-License-Identifier: MIT */
/* What the parts of a document's page share. */
#pragma once

#include "show/site/internal.h"

/* Places of a page that others of its parts lead to. */
#define ID_LINKS     "page.links"
#define ID_APPROVALS "page.approvals"

/* --- values.c --- */

/* A person: an address can be written to. */
void page_person(Page *page, Slice person);

/* --- relations.c: links as this page names them --- */

/* How a type of link is to be read. */
typedef enum { LEANS_ON, LEANT_ON, TELLS_OF, BESIDE } LinkLeaning;

/* One end of a link. */
typedef struct {
    const char *label;     /* "Refined by" */
    size_t rank;           /* of the label, from above */
    LinkLeaning leaning;   /* how this document stands to the other */
    const Link *link;      /* whose other end it is */
    const Document *other; /* NULL: there is no such document */
    bool to;               /* it leads here, not from here */
    size_t order;
} LinkEnd;

/* The links of the document, in both directions; those of one label beside each other, each
 * document once under it. In the page's arena. */
const LinkEnd *link_ends(Page *page, const Document *document, size_t *count);

/* What a field of links is called, from where it starts: `links.refines` is "Refines"; NULL where
 * it is none that we know. */
const char *link_label(const char *field);

/* Whether the link is pinned and what it leads to says something else by now. */
bool link_is_suspect(Page *page, const Link *link);

/* --- neighbours.c --- */

/* The document between those that it is linked with, drawn; nothing where that says no more than
 * the list. */
void page_neighbours(Page *page, const Document *document, const LinkEnd *ends, size_t count);

/* --- links.c --- */

/* What page_links() writes, with the drawing. */
void page_connections(Page *page, const Document *document);

/* --- fields.c: a change of a field --- */

/* What the field, or an entry of one (`owners.it`), is called: "Owners, IT". In the page's arena.
 */
const char *field_label(Page *page, const char *path);

/* An element with a text of the repository, of which so many bytes are shown. */
void page_cut(Page *page, const char *name, Slice text, size_t most);

/* "Due: 1 December 2026 → 8 December 2026", long texts word by word; either value may be NULL. */
void page_field_change(Page *page, const FieldChange *change);

/* A section's words, what was added and removed, at most `*left` lines, which are counted down;
 * false where there are more. */
bool page_runs(Page *page, const WordRun *runs, size_t count, size_t *left);

/* --- since.c --- */

/* What has changed in the document since its hash began with `pin`, to be opened; where history
 * does not tell, that. */
void page_since(Page *page, const Document *document, Slice pin);

/* --- approvals.c, tests.c, history.c --- */

/* Who signed off for which side, when, and whether it counts; nothing where nobody did. */
void page_approvals(Page *page, const Document *document);

/* What tests say of the document, and where tests and code name it; nothing where nobody looked, or
 * there is nothing to tell. */
void page_tests(Page *page, const Document *document);

/* Whether the document is other than its last event (NULL: none) left it: not committed yet. */
bool life_is_behind(const LifeEvent *last, const Document *document);

/* What happened to the document, the newest first. */
void page_history(Page *page, const Document *document);
