/* SPDX-License-Identifier: MIT */
/* The parts of the comment, in their order. */
#pragma once

#include "base/text.h"
#include "show/quote.h"
#include "show/summary.h"

/* What may be left out for want of room. */
typedef enum {
    LEFT_EXCUSES,
    LEFT_SETTINGS,
    LEFT_NOTES,
    LEFT_DOCUMENTS,
    LEFT_FINDINGS,
    LEFT_WAITING,
    LEFT_TYPES
} LeftType;

/* The comment under way. What is added is added whole or not at all. */
typedef struct {
    const Summary *summary;
    GString *text;
    size_t limit; /* bytes that the present part may reach */
    size_t left[LEFT_TYPES];
} Page;

/* A list under way: after the entries that it may have, or that the page has room for, entries are
 * only counted. */
typedef struct {
    Page *page;
    LeftType type;
    const char *before; /* stands before the first entry: a heading */
    const char *behind; /* and this behind the last one; or NULL */
    size_t most;
    size_t shown, left;
} List;

/* Adds an entry. */
void list_add(List *list, const char *entry);

/* Ends the list, and says how many entries are missing. */
void list_end(List *list);

/* Appends "**REQ-0042** Spring banner". */
void append_document(GString *into, const Document *document);

/* Appends "3 documents", or of one "1 document". */
void append_count(GString *into, size_t count, const char *one, const char *many);

/* What changed in the documents. */
void page_changes(Page *page);

/* The new findings. */
void page_findings(Page *page);

/* What each side still has to do. */
bool page_waiting(Page *page, Source *source, GError **error);
