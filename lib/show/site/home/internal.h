/* SPDX-License-Identifier: MIT */
/* What home, report, agenda and decisions know, made once before the pages. */
#pragma once

#include "show/agenda.h"
#include "show/report.h"
#include "show/site/internal.h"

/* --- what is new --- */

/* A document that is new, or has changed. */
typedef struct {
    const Document *document;
    Day on; /* of the last change */
    bool added;
    const Status *from;         /* where it stood before; NULL: nowhere, or it did not move */
    const char *fields;         /* what changed, "due, owners"; empty: none */
    size_t words_in, words_out; /* of its text */
} NewsItem;

typedef struct {
    Arena *arena;          /* its own, as a thread of its own finds it */
    bool known;            /* history is here */
    const char *baseline;  /* its name: news are of what came behind it; NULL: of two weeks */
    Day since;             /* the day of the baseline, or that of two weeks ago */
    const NewsItem *items; /* the latest first */
    size_t count, added;
} News;

/* --- goals --- */

/* Who works for what, and what is measured of it. */
typedef struct {
    const Document *goal;           /* NULL: metrics that no goal leans on */
    const Document *const *metrics; /* by path */
    size_t metric_count;
} GoalItem;

typedef struct {
    const GoalItem *items; /* the nearest date first, those without one last, then the reached */
    size_t count;
} Goals;

/* --- all --- */

/* The agenda of one side, or of all. */
typedef struct {
    const char *side; /* NULL: all */
    const char *path; /* of its page */
    AgendaWish wish;  /* by which pages take their part of SiteHome.agenda */
} SideAgenda;

struct SiteHome {
    AgendaWish wish;   /* of Site.agenda: wins are of the period of the news, or of a week */
    Agenda *agenda;    /* the same as Site.agenda */
    Report *report;    /* the same as Site.report */
    SideAgenda *sides; /* all first, then each side */
    size_t side_count;
    bool cut; /* the agenda's pages cannot show all of it: there is a table */
    News news;
    Goals goals;
    const char *decisions; /* the path of the decisions' page; NULL: no kind decides */
    GThread *thread;       /* that looks into history; NULL: it has not begun, or is over */
    bool made;
    GError *error; /* why not */
};

#define REPORT_INDEX    "report/index.html"
#define AGENDA_INDEX    "agenda/index.html"
#define AGENDA_DECISION "agenda/decisions.html"
#define AGENDA_TABLE    "agenda/agenda.csv"
#define AGENDA_SHOWN    20  /* entries of a section of the agenda, as show/agenda has them */
#define FIGURES_SHOWN   10  /* documents behind a figure, on the report's page */
#define FIGURES_MOST    500 /* on its own page; all are in its table */

/* Fills the news: of what came behind the last baseline, else of two weeks. */
void news_find(const Site *site, GitRepo *repo, News *news);

/* Finds the goals that metrics tell about. */
void goals_find(Site *site, Goals *goals);

/* --- sections of home, each nothing where it has nothing to say --- */

/* A card a side: what it is asked for. */
void home_sides(Page *page);

/* What was agreed, decided, reached. */
void home_wins(Page *page);

/* The dates that come, on a line of time. */
void home_dates(Page *page);

/* What is new. */
void home_news(Page *page);

/* Goals and how far they are. */
void home_goals(Page *page);

/* The ten figures. */
void home_frictions(Page *page);

/* --- pages --- */

/* Each writes a page; subjects are a SideAgenda, nothing, and a ReportLine. */
void agenda_page(Page *page, const void *side_agenda);
void decisions_page(Page *page, const void *unused);
void report_page(Page *page, const void *unused);
void friction_page(Page *page, const void *line);

/* --- table.c: as CSV, what pages cannot show as a whole --- */

/* All of an agenda; the subject is a SideAgenda. */
void agenda_table(Page *page, const void *side);

/* All documents behind a figure; the subject is a ReportLine. */
void friction_table(Page *page, const void *line);

/* What the figure's page shows. */
void friction_inputs(Inputs *inputs, const Site *site, const void *line);

/* --- pieces --- */

/* "and 12 more", as a link where `to` is not NULL. */
void page_more(Page *page, size_t count, const char *to);

/* A value of a report with its unit. */
void page_figure(Page *page, const ReportLine *line, double value);

/* What a figure is against the period before, in a sign and words; why it is not known. */
void page_trend(Page *page, const ReportLine *line);

/* The path of the page, and of the table, of all documents behind a figure. In `arena`. */
const char *friction_path(Arena *arena, const ReportLine *line, const char *suffix);

/* The id of a figure's section. In `arena`. */
const char *friction_id(Arena *arena, const ReportLine *line);

/* The document behind a figure as it is now; NULL where it is no more. */
const Document *friction_subject(const Site *site, const FrictionDocument *behind);

/* Names a document behind a figure: a link where it still is. */
void page_behind(Page *page, const FrictionDocument *document);
