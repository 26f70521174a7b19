/* SPDX-License-Identifier: MIT */
/* Lists of documents: their pages, their CSV, and the data by which scripts filter and search. */
#pragma once

#include "adapters/json.h"
#include "show/site/internal.h"

#define LIST_ROWS 200 /* on a page; more are hard to use, and slow to open */

/* The documents that a list is of. */
typedef struct {
    const SiteKind *kind; /* NULL: documents of every kind */
    const char *label, *folder, *index, *csv;
    const Document *const *documents;
    size_t count;
} List;

/* One page of a list. */
typedef struct {
    const List *list;
    size_t number; /* from 0 */
} ListPage;

/* A part of the documents of a kind: which one a document belongs to depends on its path alone, so
 * that a change of one rewrites one. */
typedef struct {
    const SiteKind *kind;
    const Document **documents; /* in the kind's order */
    size_t count;
} SearchShard;

/* --- list.c --- */

/* Writes a page of a list; the subject is a ListPage. */
void list_page_write(Page *page, const void *list_page);

/* What it is made of. */
void list_page_inputs(Inputs *inputs, const Site *site, const void *list_page);

/* The path of the page of that number (from 0) of a list. In `arena`. */
const char *list_page_path(Arena *arena, const List *list, size_t number);

/* The list's filters, which only a script shows. */
void list_filters(Page *page, const List *list);

/* --- rows.c: what a row of a list tells of a document, for pages, CSV and scripts alike --- */

/* The day by which documents are listed, as `2026-12-01`; empty where it has none. In the page's
 * arena. */
const char *row_day(Page *page, const Document *document);

/* The document's owners, a map by sides; NULL where nobody owns it. */
const YamlNode *row_owners(const Document *document);

/* Whether the document waits for the side of that number. */
bool row_waits(Page *page, const Document *document, size_t side);

/* Writes a list as comma-separated values; the subject is a List. */
void list_csv_write(Page *page, const void *list);

/* What it is made of. */
void list_csv_inputs(Inputs *inputs, const Site *site, const void *list);

/* What a row is made of. */
void row_inputs(Inputs *inputs, const Site *site, const Document *document);

/* --- search.c: data for scripts --- */

/* Adds the files that the search and the filters load. */
void search_plan(Site *site);

/* --- words.c --- */

/* A text of the repository as a reader sees it: blanks and line ends as one blank each, without
 * control characters; at most `most` bytes. In the page's arena. */
Slice search_plain(Page *page, Slice text, size_t most);

/* What the search looks for in a document beside its names: its fields of prose, then its body's
 * words without markup; at most `most` bytes, without control characters. In the page's arena. */
Slice search_words_of(Page *page, const Document *document, MarkdownNode *root, size_t most);

/* The same where the tree of its body (NULL: it has none) is not at hand. */
Slice search_words(Page *page, const Document *document, size_t most);
