/* SPDX-License-Identifier: MIT */
/* A report: frictions measured over a period of a commit's history, and over the one before. */
#pragma once

#include "work/friction.h"

/* What is asked. */
typedef struct {
    Oid tip;                        /* whose history is looked at */
    Day from, to;                   /* the days behind `from`, up to and with `to` */
    unsigned threads;               /* 0: as many as processors */
    const FrictionRow *const *rows; /* NULL-terminated; NULL: all */
    const char *const *results;     /* files of test results, NULL-terminated; NULL: none */
} ReportWish;

/* One friction of a report. */
typedef struct {
    const FrictionRow *row;
    Friction now;
    const char *trend_unknown; /* why there is no trend, in a few words for people; NULL: both
                                  periods have a value */
    double before;             /* the value of the period before */
    double trend;              /* how much more it is now */
    double threshold;
    bool over; /* the value is beyond the threshold */
} ReportLine;

typedef struct {
    Arena *arena;
    Day from, to;  /* of the period */
    Day before;    /* where the period before begins, likewise exclusive */
    Oid commit;    /* the state at the end of the period; not set where there was none */
    Day begins;    /* the first day of a history that is younger than both periods; else DAY_NONE */
    bool complete; /* history is here as a whole */
    const char *const *broken; /* of files of results that could not be read, why; safe to print */
    size_t broken_count;
    ReportLine *lines;
    size_t count;
    const char *unread; /* what people are told of files that cannot be read; or NULL */
} Report;

/* Measures; `config` is that of the tip. `store` may be NULL. Fails where no file of results can be
 * read; where some can, `broken` tells of the others. The caller owns the report, which
 * borrows from `config` alone. */
Report *report_make(GitRepo *repo, const Config *config, Store *store, const ReportWish *wish,
                    GError **error);

/* Frees it; NULL is fine. */
void report_free(Report *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Report, report_free)
