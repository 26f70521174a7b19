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

/* --- words.c: days, sides and people --- */

/* "27 November", with the year where it is not that of `today`; with the name of the day where
 * `weekday` says so. In `arena`. */
const char *agenda_day_words(Arena *arena, Day day, Day today, bool weekday);

/* --- sentences.c: parts of sentences --- */

#define ITEMS_MOST 20 /* of a section */

/* The page under way. */
typedef struct {
    const AgendaPage *page;
    const Agenda *agenda;
    const Config *config;
    Face *face;
    Arena *arena;
    Day today;
    const char *side; /* who reads; NULL: all */
} Writing;

/* Says words of ours: without markup in them. */
void page_say(Writing *writing, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Begins a section with its heading and its list; and ends that, which shows at most ITEMS_MOST of
 * `count`. */
void page_open_section(Writing *writing, const char *heading);
void page_close_section(Writing *writing, size_t count);

/* Begins and ends an entry of a list. */
void page_open_item(Writing *writing);
void page_close_item(Writing *writing);

/* A day as the page writes it, and "a day" or "12 days". */
const char *page_day_words(const Writing *writing, Day day);
const char *page_days(const Writing *writing, int64_t count);

/* What stands between the parts of an enumeration, before part `i` of `count`. */
const char *page_gap(size_t i, size_t count);

/* Names documents, the first few of many. */
void page_say_documents(Writing *writing, const Document *const *documents, size_t count);

/* A side; to whom the page is for, `you` is said. */
void page_say_side(Writing *writing, const char *side, const char *you);

/* A person, as people read it. */
void page_say_person(Writing *writing, Slice person);

/* The owners of up to two documents, side by side: " (ana and mei, marketing; raj, IT)". With
 * `status` that of the document comes first. */
void page_say_people(Writing *writing, const Document *document, const Document *other,
                     bool status);

/* What is lacking, type by type: "its effort and systems; the approval of marketing and IT". */
void page_say_missing(Writing *writing, const Missing *missing, size_t count);

/* --- ahead.c: sections, each left out where nothing is in it --- */

/* What each side is asked for. */
void page_requests(Writing *writing);

/* Open questions, document by document. */
void page_questions(Writing *writing);

/* What comes too late for the lead time. */
void page_emergencies(Writing *writing);

/* The dates, late ones first. */
void page_dates(Writing *writing);

/* --- formats, each for agenda_format() --- */

/* For a terminal. */
void agenda_human(const AgendaPage *page);

/* For a host. */
void agenda_markdown(const AgendaPage *page);

/* One whole page. */
void agenda_html(const AgendaPage *page);

/* As data, see the manual. */
void agenda_json(const AgendaPage *page);
