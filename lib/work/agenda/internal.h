/* SPDX-License-Identifier: MIT */
/* The parts of an agenda under way. */
#pragma once

#include "work/agenda.h"
#include "work/questions.h"

/* What a decision resolves. */
typedef struct {
    const Document *decision;
    const Document *const *settles; /* each once, in the order of the file */
    size_t count;
    bool *closed; /* of each of them: a point that it is part of is closed by this */
    bool *left;   /* of each of them: a point that it is part of is not */
    bool decided;
    Day on; /* the day on which it was; DAY_NONE: nobody knows */
} Settlement;

typedef struct {
    Agenda *agenda;
    const AgendaWish *wish;
    GHashTable
        *settlements;     /* Document (the decision) to Settlement; only what resolves something */
    GHashTable *settling; /* Document to GPtrArray of Settlement: those that name it, by path */
    Asker *asker;         /* who reads questions in history; NULL: there is none */
} Making;

/* Whether the agenda's side has to do with the document: it has an owner there, or nobody has. */
bool making_concerns(const Making *making, const Document *document);

/* --- each finds one part of the agenda --- */

/* What decisions resolve; before all others. */
void find_settlements(Making *making);

/* Contested terms and conflicts that no decision has closed. */
void find_points(Making *making);

/* What was agreed or done in the period; behind points, which know what decisions leave open. */
void find_wins(Making *making);

/* What each side is asked for. */
void find_requests(Making *making);

/* Drafts of decisions. */
void find_decisions(Making *making);

/* Open questions. False where a file cannot be read for reasons of the machine. */
bool find_questions(Making *making, GError **error);

/* Dates, with what lint says of them. False where lint fails. */
bool find_dates(Making *making, GError **error);

/* --- ages.c: since when something has been so, by history; DAY_NONE: it does not tell --- */

/* Since when the document has had its present status. */
Day age_of_status(const Making *making, const Document *document);

/* Since when one of two documents has had the link to the other, without a day between. `reverse`
 * is the link that leads back; NULL: there is none today. */
Day age_of_links(const Making *making, const Link *link, const Link *reverse);

/* Since when a question has stood in the document. */
Day age_of_question(const Making *making, const Document *document, const char *text);
