/* SPDX-License-Identifier: MIT */
#include "work/report/internal.h"

#include "work/lint.h"
#include "work/unread.h"

#include <stdlib.h>

#define DAY_SECONDS 86400
#define MOST_KEPT   ((size_t)48 * 1024 * 1024) /* bytes of files that are read several times */

/* A state of the repository. */
typedef struct {
    Oid commit;
    bool found;
    Source *source;
    Corpus *corpus;
} Snapshot;

typedef struct {
    GitRepo *repo;
    const Config *config;
    Store *store;
    const ReportWish *wish;
    Report *report;
    Snapshot tip, now, before; /* at the tip, at the end of the period, and of the one before */
    LivesReading *reading;     /* of lives, while the states are read */
    Lives *lives;
    Results *results; /* of tests, as of the end of the period; or NULL */
    bool judged;
    DocumentReader *reader;
} Making;

static void snapshot_clear(Snapshot *snapshot) {
    corpus_free(snapshot->corpus);
    source_free(snapshot->source);
}

static void making_clear(Making *making) {
    lives_cancel(making->reading);
    lives_free(making->lives);
    results_free(making->results);
    document_reader_free(making->reader);
    snapshot_clear(&making->before);
    snapshot_clear(&making->now);
    snapshot_clear(&making->tip);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Making, making_clear)

/* --- states --- */

/* Reads the state; what it shares with `known` is not read again. */
static bool load(Making *making, Snapshot *snapshot, const Snapshot *known, GError **error) {
    CorpusOptions how = {.threads = making->wish->threads,
                         .cache = repo_common_dir(making->repo),
                         .known = known ? known->corpus : NULL};
    LintOptions lint = {.today = making->wish->to};
    if (making->judged)
        lint_ask(making->config, &lint, &how);
    snapshot->source = source_commit(making->repo, &snapshot->commit);
    snapshot->corpus = corpus_load(snapshot->source, making->config, &how, error);
    return snapshot->corpus != NULL;
}

/* The state at the end of a day; none where history begins later. */
static bool find_day(Making *making, Day day, Snapshot *snapshot, GError **error) {
    int64_t last = ((int64_t)day + 1) * DAY_SECONDS - 1;
    RepoCommit facts;
    if (!repo_before(making->repo, &making->wish->tip, last, &snapshot->commit, &snapshot->found,
                     error))
        return false;
    if (snapshot->found || repo_is_shallow(making->repo))
        return true;
    if (!repo_read_commit(making->repo, &snapshot->commit, making->report->arena, &facts, error))
        return false;
    making->report->begins = (Day)CLAMP(facts.committed / DAY_SECONDS, DAY_NONE + 1, INT32_MAX);
    return true;
}

static bool read_states(Making *making, GError **error) {
    const ReportWish *wish = making->wish;
    making->tip.commit = wish->tip;
    if (!load(making, &making->tip, NULL, error) ||
        !find_day(making, wish->to, &making->now, error) ||
        !find_day(making, wish->from, &making->before, error))
        return false;
    if (making->now.found && !load(making, &making->now, &making->tip, error))
        return false;
    return !making->before.found || load(making, &making->before, &making->tip, error);
}

/* What tests said is told of what the documents are at the end of the period. */
static bool read_results(Making *making, GError **error) {
    const char *const *file = making->wish->results;
    if (!file || !making->now.corpus)
        return true;
    making->results = results_new(making->now.corpus);
    Report *report = making->report;
    size_t count = g_strv_length((char **)(uintptr_t)file);
    const char **broken = arena_array(report->arena, const char *, count);
    report->broken = broken;
    for (; *file; file++) {
        GError *failed = NULL;
        if (results_read(making->results, *file, &failed))
            continue;
        if (report->broken_count + 1 == count) {
            g_propagate_error(error, failed);
            return false;
        }
        broken[report->broken_count++] = slice_string(report->arena, slice_of(failed->message));
        g_error_free(failed);
    }
    return true;
}

/* --- measuring --- */

static const char *late_beginning(const Report *report) {
    char day[11];
    return arena_printf(report->arena, "history begins on %s", date_format(report->begins, day));
}

static FrictionRun run_of(const Making *making, const Snapshot *snapshot, Day from, Day to) {
    return (FrictionRun){.config = making->config,
                         .repo = making->repo,
                         .store = making->store,
                         .source = snapshot->source,
                         .corpus = snapshot->corpus,
                         .lives = making->lives,
                         .commit = snapshot->commit,
                         .results = snapshot == &making->now ? making->results : NULL,
                         .from = from,
                         .to = to,
                         .threads = making->wish->threads,
                         .arena = making->report->arena,
                         .reader = making->reader};
}

static bool measure(Making *making, const FrictionRow *row, const Snapshot *snapshot, Day from,
                    Day to, Friction *friction, GError **error) {
    FrictionRun run = run_of(making, snapshot, from, to);
    bool shallow = repo_is_shallow(making->repo), done = true;
    *friction = (Friction){.value = 0};
    if (row->history && !lives_are_complete(making->lives))
        friction->unknown = shallow ? "this clone is shallow, and history ends early"
                                    : "files of its history are not here";
    else if (!snapshot->found)
        friction->unknown = shallow ? "this clone is shallow, and does not reach back so far"
                                    : late_beginning(making->report);
    else
        done = row->measure(&run, friction, error);
    if (done && !friction->unknown && !friction->of) {
        friction->unknown = "nothing to count";
        friction->nothing = true;
    }
    making->reader = run.reader;
    g_clear_pointer(&run.places, g_hash_table_unref);
    return done;
}

static int compare_weight(const void *a, const void *b) {
    const FrictionDocument *one = a, *other = b;
    if (one->weight != other->weight)
        return one->weight > other->weight ? -1 : 1;
    return strcmp(one->path, other->path);
}

/* Two decimals are as much as anybody reads, and the same on any machine. */
static double rounded(double value) {
    double scaled = value * 100 + (value < 0 ? -0.5 : 0.5);
    return scaled > -1e15 && scaled < 1e15 ? (double)(int64_t)scaled / 100 : value;
}

static void round_all(Friction *friction) {
    FrictionFigure *figures = (FrictionFigure *)(uintptr_t)friction->figures;
    friction->value = rounded(friction->value);
    for (size_t i = 0; i < friction->figure_count; i++)
        figures[i].value = rounded(figures[i].value);
}

/* Why what is now cannot be compared with what was before; NULL where it can. */
static const char *why_no_trend(const ReportLine *line, const Friction *before, bool results) {
    if (line->now.unknown)
        return line->now.unknown;
    if (line->row->results && results)
        return "nobody has results of tests of the days before";
    return before->nothing ? "there was nothing to count in the days before" : before->unknown;
}

/* The row, measured over the period, and over the one before as `before`. */
static bool make_line(Making *making, ReportLine *line, GError **error) {
    const FrictionRow *row = line->row;
    const ReportWish *wish = making->wish;
    Friction before;
    line->threshold = config_threshold(making->config, row->name, row->threshold);
    if (!measure(making, row, &making->now, wish->from, wish->to, &line->now, error) ||
        !measure(making, row, &making->before, making->report->before, wish->from, &before, error))
        return false;
    round_all(&line->now);
    round_all(&before);
    if (line->now.document_count)
        qsort((void *)(uintptr_t)line->now.documents, line->now.document_count,
              sizeof *line->now.documents, compare_weight);
    line->trend_unknown = why_no_trend(line, &before, making->results != NULL);
    line->before = before.value;
    line->trend = rounded(line->now.value - before.value);
    line->over = !line->now.unknown && line->now.value > line->threshold;
    return true;
}

static void name_lines(Report *report, const FrictionRow *const *rows) {
    while (rows ? rows[report->count] != NULL : friction_at(report->count) != NULL)
        report->count++;
    report->lines = arena_array(report->arena, ReportLine, report->count + 1);
    for (size_t i = 0; i < report->count; i++)
        report->lines[i].row = rows ? rows[i] : friction_at(i);
}

/* Makes the lines that need history, or the others. */
static bool make_lines(Making *making, bool history, GError **error) {
    Report *report = making->report;
    for (size_t i = 0; i < report->count; i++)
        if (report->lines[i].row->history == history &&
            !make_line(making, &report->lines[i], error))
            return false;
    return true;
}

/* What can be found out while history is still being read. */
static bool make_ahead(Making *making, GError **error) {
    const ReportWish *wish = making->wish;
    FrictionRun run = run_of(making, &making->now, wish->from, wish->to);
    for (size_t i = 0; i < making->report->count && run.corpus; i++)
        if (making->report->lines[i].row->ahead)
            making->report->lines[i].row->ahead(&run);
    return make_lines(making, false, error);
}

static bool is_judged(const Report *report) {
    bool judged = false;
    for (size_t i = 0; i < report->count; i++)
        judged = judged || report->lines[i].row->judged;
    return judged;
}

/* Whether words are borrowed from a glossary that is not here, and may be tomorrow. */
static bool lacks_glossary(const Snapshot *snapshot) {
    return snapshot->corpus && snapshot->corpus->missing_count;
}

Report *report_make(GitRepo *repo, const Config *config, Store *store, const ReportWish *wish,
                    GError **error) {
    g_autoptr(Report) report = g_new0(Report, 1);
    *report = (Report){.arena = arena_new(),
                       .from = wish->from,
                       .to = wish->to,
                       .begins = DAY_NONE,
                       .before = wish->from - (wish->to - wish->from)};
    if (!repo_is_shallow(repo) && report_recall(store, wish, report))
        return g_steal_pointer(&report);
    g_auto(Making)
        making = {.repo = repo, .config = config, .store = store, .wish = wish, .report = report};
    name_lines(report, wish->rows);
    making.judged = is_judged(report);
    repo_keep_blobs(repo, MOST_KEPT);
    making.reading = lives_start(repo, config, store, &wish->tip, wish->threads);
    if (!read_states(&making, error) || !read_results(&making, error) ||
        !make_ahead(&making, error))
        return NULL;
    making.lives = lives_finish(g_steal_pointer(&making.reading), making.tip.corpus, error);
    if (!making.lives || !make_lines(&making, true, error))
        return NULL;
    report->complete = lives_are_complete(making.lives);
    report->unread = unread_told(making.tip.corpus, report->arena);
    if (making.now.found)
        report->commit = making.now.commit;
    if (!lacks_glossary(&making.tip) && !lacks_glossary(&making.now) &&
        !lacks_glossary(&making.before))
        report_keep(store, wish, report);
    return g_steal_pointer(&report);
}

void report_free(Report *report) {
    if (!report)
        return;
    arena_free(report->arena);
    g_free(report);
}
