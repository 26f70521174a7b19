/* SPDX-License-Identifier: MIT */
/* The ten sources of trouble between sides, each measured over a period.
 *
 * A friction is a function in lib/work/friction/, and a row in the table: its words stand there,
 * and in the manual. Each figure is such that more of it is worse. It is measured twice, for the
 * period and for the one before, which makes the trend. No friction knows of printing.
 */
#pragma once

#include "model/source.h"
#include "work/life.h"
#include "work/results.h"

/* What is asked: one period of one revision. */
typedef struct {
    const Config *config;
    GitRepo *repo;
    Store *store;           /* what was found before; may be NULL */
    Source *source;         /* that the corpus was read from, for bodies */
    const Corpus *corpus;   /* as it stood at the end of `to`, judged as by lint */
    const Lives *lives;     /* with all that happened, also later: look at days; NULL for a row
                               that needs no history */
    Oid commit;             /* that the corpus was read from */
    Results *results;       /* of tests; NULL: nobody gave any, or not of that time */
    Day from, to;           /* the days behind `from`, up to and with `to` */
    unsigned threads;       /* 0: as many as processors */
    Arena *arena;           /* of the answer */
    DocumentReader *reader; /* of friction_state(); made when needed */
    GHashTable *places;     /* of documents in the answer, by path; made when needed */
} FrictionRun;

/* A document behind a figure. */
typedef struct {
    const char *id;           /* empty where it has none */
    const char *path, *title; /* as it is, or was at last */
    const char *why; /* it counts here, in a few words for people: may hold text from files */
    double weight;   /* its part in the figure: those with most stand first */
} FrictionDocument;

/* A figure beside the main one. */
typedef struct {
    const char *label; /* "days in review, median" */
    double value;
    const char *unit;         /* never empty: "%", "days", "documents", "words" */
    const char *row, *column; /* where it stands in a table for people; NULL: in none. Rows have
                                 the same columns, and follow each other */
} FrictionFigure;

/* What came out. */
typedef struct {
    double value;
    const char *unknown; /* why there is no value, in a few words for people; NULL: there is one */
    bool nothing;        /* because there was nothing to count: no share of nothing is known */
    size_t of;           /* how many documents the value is of; 0: there was nothing to count */
    const FrictionFigure *figures;
    size_t figure_count;
    const FrictionDocument *documents; /* those with most weight first, then by path */
    size_t document_count;
} Friction;

/* A row of the table. */
typedef struct {
    const char *name;
    const char *unit;     /* of the value */
    const char *question; /* "How many documents passed review incomplete?" */
    const char *formula;  /* how it is counted, in sentences: the manual has it from here */
    const char *advice;   /* what to do about it, in a sentence */
    double threshold;     /* beyond which it is marked, unless req.yml says otherwise */
    bool history;         /* it needs all of history: in a shallow clone there is no value */
    bool judged;          /* it looks at what documents use of the glossary, and at problems of
                             their prose: the corpus has them */
    bool results;         /* it looks at results of tests, which nobody has of the period before */
    bool (*measure)(FrictionRun *run, Friction *friction, GError **error);
    void (*ahead)(FrictionRun *run); /* finds out what needs no history, and keeps it in the store:
                                        done while history is being read; may be NULL */
} FrictionRow;

/* The row at a place, in the order of reports; NULL behind the last. */
const FrictionRow *friction_at(size_t index);

/* The row of that name; NULL where there is none, with an error (EXIT_USAGE) that names the
 * nearest. */
const FrictionRow *friction_find(const char *name, GError **error);
