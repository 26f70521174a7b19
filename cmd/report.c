/* SPDX-License-Identifier: MIT */
/* req report: the ten frictions, measured from documents and history. */
#include "command.h"

#include "show/report.h"

#define DAY_SECONDS 86400
#define DAYS_MOST   36500 /* of a period */

typedef struct {
    const char *format, *rev, *since;
    Day until;
    GPtrArray *only, *junit;
    bool explain, fail_over;
} ReportOptions;

#define OPTION(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(ReportOptions, member), argument, help }

static const Option OPTIONS[] = {
    OPTION("only", 0, OPTION_STRINGS, only, "NAME",
           "only these frictions, with commas between them, and all documents behind them"),
    OPTION("since", 0, OPTION_STRING, since, "REV|DATE",
           "from this day on, or behind the day of a revision; else as long as req.yml says"),
    OPTION("until", 0, OPTION_DATE, until, "DATE", "up to this day; else up to --today"),
    OPTION("junit", 0, OPTION_STRINGS, junit, "FILE",
           "results of tests, in JUnit XML, for 'testing'; may repeat"),
    OPTION("rev", 'r', OPTION_STRING, rev, "REV", "the history of a revision, not of HEAD"),
    OPTION("format", 'f', OPTION_STRING, format, "FORMAT", "human, json, csv or markdown"),
    OPTION("fail-over", 0, OPTION_FLAG, fail_over, NULL,
           "exit with 1 where a figure is beyond its threshold"),
    OPTION("explain", 0, OPTION_FLAG, explain, NULL,
           "print how each friction is counted and what to do about it, and measure nothing"),
    OPTION_END,
};

typedef struct {
    Context *context;
    const ReportOptions *options;
    GPtrArray *files; /* of results, NULL at its end; or NULL */
    GPtrArray *rows;  /* of FrictionRow, NULL at its end; NULL: all */
    Source *source;
    Config *config;
    Store *store;
    ReportWish wish;
} Work;

static void work_clear(Work *work) {
    g_clear_pointer(&work->rows, g_ptr_array_unref);
    g_clear_pointer(&work->files, g_ptr_array_unref);
    store_free(work->store);
    config_free(work->config);
    source_free(work->source);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Work, work_clear)

/* --- what was asked for --- */

static bool add_rows(GPtrArray *rows, const char *names, GError **error) {
    for (Slice rest = slice_of(names); rest.len;) {
        g_autofree char *name = slice_strdup(slice_trim(slice_cut(&rest, ',')));
        const FrictionRow *row = *name ? friction_find(name, error) : NULL;
        if (!row && *name)
            return false;
        if (row && !g_ptr_array_find(rows, row, NULL))
            g_ptr_array_add(rows, (void *)(uintptr_t)row);
    }
    return true;
}

/* The frictions that --only names, in the order of the table. */
static bool read_only(Work *work, GError **error) {
    const GPtrArray *only = work->options->only;
    g_autoptr(GPtrArray) named = g_ptr_array_new();
    for (unsigned i = 0; only && i < only->len; i++)
        if (!add_rows(named, only->pdata[i], error))
            return false;
    if (only && !named->len)
        return fail(error, EXIT_USAGE,
                    "--only names no friction; 'req report --explain' lists them");
    if (!only)
        return true;
    work->rows = g_ptr_array_new();
    for (size_t i = 0; friction_at(i); i++)
        if (g_ptr_array_find(named, friction_at(i), NULL))
            g_ptr_array_add(work->rows, (void *)(uintptr_t)friction_at(i));
    g_ptr_array_add(work->rows, NULL);
    work->wish.rows = (const FrictionRow *const *)(const void *)work->rows->pdata;
    return true;
}

static bool day_of_revision(Work *work, const char *since, Day *day, GError **error) {
    g_autoptr(Arena) arena = arena_new();
    RepoCommit facts;
    Oid commit;
    if (!context_revision(work->context, since, &commit, error) ||
        !repo_read_commit(work->context->repo, &commit, arena, &facts, error))
        return false;
    int64_t days = facts.time / DAY_SECONDS - (facts.time % DAY_SECONDS < 0);
    *day = (Day)CLAMP(days, -DAYS_MOST * 10, DAYS_MOST * 100);
    return true;
}

static bool read_period(Work *work, GError **error) {
    const ReportOptions *options = work->options;
    ReportWish *wish = &work->wish;
    Day day;
    wish->to = options->until ? options->until : work->context->today;
    if (!options->since)
        wish->from = wish->to - (Day)work->config->report.period;
    else if (date_parse(slice_of(options->since), &day))
        wish->from = day - 1;
    else if (!day_of_revision(work, options->since, &wish->from, error))
        return false;
    char from[11], to[11];
    if (wish->to > work->context->today)
        return fail(
            error, EXIT_USAGE,
            "--until %s is still to come, as today is %s: name a day that is over, or today",
            date_format(wish->to, to), date_format(work->context->today, from));
    if (wish->from >= wish->to)
        return fail(error, EXIT_USAGE, "the period is empty: it begins on %s and ends on %s",
                    date_format(wish->from + 1, from), date_format(wish->to, to));
    return wish->to - wish->from <= DAYS_MOST ||
           fail(error, EXIT_USAGE, "the period is longer than a hundred years");
}

static void take_results(Work *work) {
    const GPtrArray *junit = work->options->junit;
    if (!junit || !junit->len)
        return;
    work->files = g_ptr_array_new();
    for (unsigned i = 0; i < junit->len; i++)
        g_ptr_array_add(work->files, junit->pdata[i]);
    g_ptr_array_add(work->files, NULL);
    work->wish.results = (const char *const *)(const void *)work->files->pdata;
}

/* By the req.yml of the revision, so that anybody gets the same figures. */
static bool prepare(Work *work, GError **error) {
    Context *context = work->context;
    const char *rev = work->options->rev ? work->options->rev : "HEAD";
    if (!context_revision(context, rev, &work->wish.tip, error))
        return false;
    work->source = source_commit(context->repo, &work->wish.tip);
    work->config = corpus_config(work->source, error);
    if (!work->config)
        return false;
    if (work->config->problems.count)
        say("warning: req.yml: %s (see 'req lint --rev %s')", work->config->problems.first->message,
            rev);
    work->wish.threads = context->threads;
    take_results(work);
    work->store =
        store_open(repo_common_dir(context->repo), HISTORY_STORE, STORE_USUAL, work->config);
    return read_period(work, error);
}

/* --- the command --- */

static int show(Work *work, const ReportFormat *format, const Report *report) {
    Context *context = work->context;
    ReportLook look = {.out = context->out,
                       .color = context->color,
                       .width = context->width,
                       .all = work->rows != NULL};
    bool over = false;
    format->show(report, &look);
    if (report->unread)
        say("note: %s", report->unread);
    for (size_t i = 0; i < report->count; i++)
        over = over || report->lines[i].over;
    if (!report->complete && repo_is_shallow(context->repo))
        say("note: this clone is shallow, so that most figures are unknown; the rest of history "
            "comes with: git fetch --unshallow");
    else if (!report->complete)
        say("note: some files of this history cannot be read here, so that most figures are "
            "unknown; what a partial clone lacks comes with: git fetch --refetch");
    for (size_t i = 0; i < report->broken_count; i++)
        say("error: %s", report->broken[i]);
    if (report->broken_count)
        return EXIT_ENVIRONMENT;
    return over && work->options->fail_over ? EXIT_FINDINGS : EXIT_DONE;
}

static int run(Context *context, void *data, char **operands, GError **error) {
    const ReportOptions *options = data;
    g_auto(Work) work = {.context = context, .options = options};
    Oid head;
    (void)operands;
    const ReportFormat *format = report_format(options->format, error);
    if (!format || !read_only(&work, error))
        return EXIT_USAGE;
    if (options->explain) {
        report_explain(context->out, work.wish.rows, context->color);
        return EXIT_DONE;
    }
    if (!options->rev && !repo_head(context->repo, &head)) {
        fail(error, EXIT_ENVIRONMENT, "there is no commit yet, and so nothing to measure");
        return EXIT_ENVIRONMENT;
    }
    if (!prepare(&work, error))
        return EXIT_USAGE;
    g_autoptr(Report) report =
        report_make(context->repo, work.config, work.store, &work.wish, error);
    store_save(work.store);
    return report ? show(&work, format, report) : EXIT_ENVIRONMENT;
}

const Command command_report = {
    .name = "report",
    .summary = "where the sides rub: ten figures from documents and history",
    .needs = NEED_REPO,
    .least = 0,
    .most = 0,
    .options_size = sizeof(ReportOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req report --since 2026-09-01 --format markdown",
};
