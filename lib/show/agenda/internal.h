/* SPDX-License-Identifier: MIT */
/* The page is written once, in sentences (page.c), to a face that knows how to write a heading, a
 * list, a name. What comes from files goes through the functions that say so, and no other. */
#pragma once

#include "show/agenda.h"

/* A list may stand in an item; paragraphs stand beside lists. What is opened is closed in turn. */
typedef struct Face Face;

struct Face {
    void (*title)(Face *face, const char *ours,
                  Slice foreign); /* of the page; `foreign` or empty */
    void (*section)(Face *face, const char *ours);
    void (*paragraph)(Face *face, bool open);
    void (*list)(Face *face, bool open);
    void (*item)(Face *face, bool open);
    void (*say)(Face *face, const char *ours, bool strong); /* words of ours: no markup in them */
    void (*words)(Face *face, Slice foreign,
                  size_t most); /* text from files, cut to `most` bytes */
    void (*document)(Face *face, const Document *document); /* by its id and title, emphasised */
    /* What each side means, side by side; inside an item. */
    void (*meanings)(Face *face, const char *const *labels, const Slice *texts, size_t count);
};

/* Writes all of the page. */
void agenda_write(const AgendaPage *page, Face *face);

/* What a side is called: two letters are initials. In `arena`. */
const char *agenda_side(Arena *arena, const char *side);

/* A person as people read it: of an address the part before `@`, unless two people share it. */
Slice agenda_person(const Config *config, Slice person);

/* "27 November", with the year where it is not that of `today`; with the name of the day where
 * `weekday` says so. In `arena`. */
const char *agenda_day_words(Arena *arena, Day day, Day today, bool weekday);

/* --- formats --- */

void agenda_text(const AgendaPage *page);
void agenda_markdown(const AgendaPage *page);
void agenda_html(const AgendaPage *page);
void agenda_json(const AgendaPage *page);
