/* SPDX-License-Identifier: MIT */
/* The page for the weekly meeting: what was won, what must be decided, which questions are open,
 * which dates come and what stands in their way.
 *
 * What is open is told by the corpus (the work tree, as a rule); what was won, and how long
 * something has been open, by history. Texts are as they are in the files: not safe to print.
 */
#pragma once

#include "work/life.h"
#include "work/waiting.h"

/* A step that both sides can be glad of: something is agreed, decided, delivered, reached. */
typedef struct {
    const Document *document;
    const Status *status; /* that it reached, and still has */
    Day on;
    Day decided; /* of a decision: the day that it names, where that is an earlier one; or DAY_NONE
                  */
    const Document *const *settles; /* what a decision resolves, but what is still a point */
    size_t settle_count;
} AgendaWin;

/* Why a decision that was made, and names what a point is about, does not close it. */
typedef enum {
    PAST_NONE,    /* there is none */
    PAST_OLDER,   /* it was made before the point was there */
    PAST_PARTIAL, /* it names one of the two documents alone */
} AgendaPast;

/* A point of dispute: a contested term, or two documents in conflict. */
typedef struct {
    const Document *document; /* the term, or the document with the link */
    const Document *other;    /* that it is in conflict with; NULL: a contested term */
    Day since;                /* DAY_NONE: history does not tell */
    bool escalated;           /* it has been so for longer than `escalate-after` */
    Slice sponsor;            /* who is asked to decide then; empty: nobody is named */
    const Document *decision; /* a draft that is to settle it; or NULL */
    AgendaPast past_why;      /* and the latest decision that does not */
    const Document *past;     /* NULL: there is none */
    const Document *past_of;  /* which of the two it names, where it names one alone; or NULL */
    Day past_on;              /* when it was made; DAY_NONE: nobody knows */
} AgendaPoint;

/* What a side is asked to do: approve, or name who answers for a document. */
typedef struct {
    Waiting waiting;
    const Missing *missing; /* what the document lacks besides, for that status: neither approvals
                               nor owners */
    size_t missing_count;
} AgendaRequest;

/* A decision that is not made yet. */
typedef struct {
    const Document *document;
    Day due;        /* DAY_NONE: no day is set */
    Day since;      /* when it became a draft; DAY_NONE: history does not tell */
    bool escalated; /* it is one for longer than `escalate-after`, and no day is ahead */
    Slice sponsor;  /* who is asked to decide then; empty: nobody is named */
    const Document *const *settles;
    size_t settle_count;
} AgendaDecision;

typedef struct {
    const Document *document;
    const char *text;
    Day since; /* when its words came in; DAY_NONE: history does not tell */
} AgendaQuestion;

/* Why another document stands in the way of a date. */
typedef enum {
    LEANS_LATER,   /* it is due later */
    LEANS_UNDATED, /* it is not done, and has no date */
    LEANS_DROPPED, /* it was given up */
} AgendaLeanType;

typedef struct {
    AgendaLeanType type;
    const Document *document;
    Day due;
} AgendaLean;

/* A day that is waited for. */
typedef struct {
    const Document *document;
    Day due, drop_dead;   /* `drop_dead` may be DAY_NONE */
    const Status *status; /* that it lacks something for: the next that is more than open */
    const Missing *missing;
    size_t missing_count;
    const AgendaLean *leans;
    size_t lean_count;
    const char *too_late;  /* what lint says of its effort; or NULL */
    const char *emergency; /* it comes too late for the lead time, in words; or NULL */
} AgendaDate;

/* What is asked. */
typedef struct {
    const Corpus *corpus;
    Source *source;     /* that it was read from, for bodies */
    GitRepo *repo;      /* NULL: there is none */
    const Lives *lives; /* the history; NULL: there is none */
    Store *store;       /* what was found before; may be NULL */
    Day today;
    Day since;                /* wins are of this day or later; DAY_NONE: whenever it was */
    const GHashTable *within; /* Oid: wins are of these commits alone; NULL: of all */
    const char *side;         /* only what this side must do or know; NULL: all */
    unsigned threads;         /* 0: as many as processors */
} AgendaWish;

typedef struct Agenda {
    Arena *arena;
    Arena *dates_arena; /* of dates, which a thread of its own finds */
    const AgendaWish *wish;
    GArray *wins;      /* of AgendaWin: what is done first, then by day and path */
    GArray *points;    /* of AgendaPoint: terms first, the oldest first, unknown ages last */
    GArray *requests;  /* of AgendaRequest: by side as req.yml lists them, then by path */
    GArray *decisions; /* of AgendaDecision: by day, those without one last */
    GArray *questions; /* of AgendaQuestion: by document (that with the oldest first) and place */
    GArray *dates;     /* of AgendaDate: by day */
} Agenda;

/* Makes the agenda; `wish` and all it names outlive it. The caller owns it. */
Agenda *agenda_make(const AgendaWish *wish, GError **error);

/* The part of an agenda that `wish` asks for: the same, but for a `side` and a later `since`. The
 * caller owns it; `whole` and `wish` outlive it. */
Agenda *agenda_part(const Agenda *whole, const AgendaWish *wish);

/* Frees it; NULL is fine. */
void agenda_free(Agenda *agenda);

/* Whether documents of the kind settle things, as the built-in decision does: they have a day to be
 * decided by (`due`), and are over once they are decided: none is `done`. */
bool agenda_decides(const Kind *kind);

/* Whether there is nothing to talk about. */
bool agenda_is_empty(const Agenda *agenda);

/* The person who answers for the document on that side; empty where there is none. */
Slice agenda_owner(const Document *document, const char *side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Agenda, agenda_free)
