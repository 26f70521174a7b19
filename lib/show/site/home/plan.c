/* SPDX-License-Identifier: MIT */
/* What history, agenda and report tell, found once; and the pages made of it. */
#include "base/text.h"
#include "show/site/home/internal.h"

#define WEEK       7
#define SIDE_LIMIT 60 /* bytes of a side in a path */

/* The handle of the thread that looks into history. */
static GitRepo *repo_of(const SiteOptions *options) {
    return options->aside ? options->aside : options->repo;
}

/* --- agenda --- */

/* The wins of home may be of a longer time than those of the agenda. */
static bool make_agenda(Site *site, SiteHome *home, GError **error) {
    const SiteOptions *options = site->options;
    if (!options->source || options->today == DAY_NONE)
        return true;
    Day week = options->today - WEEK;
    home->wish = (AgendaWish){.corpus = site->corpus,
                              .source = options->source,
                              .repo = repo_of(options),
                              .lives = site->past.lives,
                              .store = site->past.store,
                              .today = options->today,
                              .since = home->news.known ? MIN(week, home->news.since) : week,
                              .threads = options->threads};
    home->agenda = agenda_make(&home->wish, error);
    return home->agenda != NULL;
}

static void add_agenda(Site *site, SiteHome *home, const char *side, const char *path) {
    SideAgenda *part = &home->sides[home->side_count++];
    *part = (SideAgenda){.side = side, .path = path, .wish = home->wish};
    part->wish.since = home->wish.today - WEEK;
    part->wish.side = side;
    site_add_job(site, (SiteJob){.path = path, .write = agenda_page, .subject = part});
}

/* The page of a side: plain letters, and a number where another side has them too. */
static const char *side_path(Site *site, const SiteHome *home, const char *side) {
    const char *slug = text_slug(site->arena, slice_of(side), SIDE_LIMIT);
    const char *path = arena_printf(site->arena, "agenda/for-%s.html", slug);
    for (size_t i = 0; i < home->side_count; i++)
        if (strcmp(home->sides[i].path, path) == 0)
            return arena_printf(site->arena, "agenda/for-%s-%zu.html", slug, home->side_count);
    return path;
}

/* Whether a section has more entries than its page shows. */
static bool is_long(const Agenda *agenda) {
    const GArray *const parts[] = {agenda->wins,      agenda->points,    agenda->requests,
                                   agenda->decisions, agenda->questions, agenda->dates};
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        if (parts[i]->len > AGENDA_SHOWN)
            return true;
    return false;
}

static void plan_agenda(Site *site, SiteHome *home) {
    const Schema *schema = site->schema;
    home->sides = arena_array(site->arena, SideAgenda, schema->side_count + 1);
    if (!home->agenda)
        return;
    add_agenda(site, home, NULL, AGENDA_INDEX);
    for (size_t i = 0; i < schema->side_count; i++)
        add_agenda(site, home, schema->sides[i], side_path(site, home, schema->sides[i]));
    site_add_place(site, "Agenda", AGENDA_INDEX);
    home->cut = is_long(home->agenda);
    if (home->cut)
        site_add_job(site, (SiteJob){.path = AGENDA_TABLE,
                                     .write = agenda_table,
                                     .subject = &home->sides[0],
                                     .plain = true});
    for (size_t i = 0; i < site->kind_count; i++)
        if (site->kinds[i].count && agenda_decides(site->kinds[i].kind))
            home->decisions = AGENDA_DECISION;
    if (home->decisions)
        site_add_job(site, (SiteJob){.path = home->decisions, .write = decisions_page});
}

/* --- report --- */

/* By the same req.yml as the pages. */
static bool make_report(Site *site, SiteHome *home, GError **error) {
    const SiteOptions *options = site->options;
    if (!options->repo || !options->tip || options->today == DAY_NONE)
        return true;
    const ReportWish wish = {.tip = *options->tip,
                             .from = options->today - (Day)site->corpus->config->report.period,
                             .to = options->today,
                             .threads = options->threads,
                             .results = options->results && options->results[0]
                                            ? (const char *const *)options->results
                                            : NULL};
    home->report =
        report_make(repo_of(options), site->corpus->config, site->past.store, &wish, error);
    return home->report != NULL;
}

static void plan_report(Site *site, SiteHome *home) {
    if (!home->report)
        return;
    site_add_job(site, (SiteJob){.path = REPORT_INDEX, .write = report_page});
    site_add_place(site, "Report", REPORT_INDEX);
    for (size_t i = 0; i < home->report->count; i++) {
        const ReportLine *line = &home->report->lines[i];
        if (line->now.document_count <= FIGURES_SHOWN)
            continue;
        site_add_job(site, (SiteJob){.path = friction_path(site->arena, line, "html"),
                                     .write = friction_page,
                                     .subject = line,
                                     .inputs = friction_inputs});
        site_add_job(site, (SiteJob){.path = friction_path(site->arena, line, "csv"),
                                     .write = friction_table,
                                     .subject = line,
                                     .plain = true});
    }
}

/* --- all --- */

static bool tell(Site *site, GError **error) {
    const SiteOptions *options = site->options;
    return !options->tell || options->tell(options->teller, repo_of(options), &site->past, error);
}

/* What takes looking into history. */
static void *make_all(void *data) {
    Site *site = data;
    SiteHome *home = site->home;
    home->made = tell(site, &home->error);
    if (home->made)
        news_find(site, repo_of(site->options), &home->news);
    home->made = home->made && make_agenda(site, home, &home->error) &&
                 make_report(site, home, &home->error);
    return NULL;
}

void home_begin(Site *site) {
    site->home = arena_make(site->arena, SiteHome);
    site->home->news.arena = arena_new();
    if (site->options->aside)
        site->home->thread = g_thread_try_new("history", make_all, site, NULL);
}

/* Waits for what home_begin() began. */
static void join(SiteHome *home) {
    if (home->thread)
        g_thread_join(home->thread);
    home->thread = NULL;
}

bool home_wait(Site *site, GError **error) {
    SiteHome *home = site->home;
    if (home->thread)
        join(home);
    else
        make_all(site);
    if (!home->made)
        g_propagate_error(error, g_steal_pointer(&home->error));
    return home->made;
}

void home_plan(Site *site) {
    SiteHome *home = site->home;
    site->agenda = home->agenda;
    site->report = home->report;
    goals_find(site, &home->goals);
    plan_agenda(site, home);
    plan_report(site, home);
}

void home_clear(Site *site) {
    if (!site->home)
        return;
    join(site->home);
    g_clear_error(&site->home->error);
    agenda_free(site->home->agenda);
    report_free(site->home->report);
    arena_free(site->home->news.arena);
}
