/* SPDX-License-Identifier: MIT */
/* req agenda: one page for the weekly meeting. */
#include "command.h"

#include "base/text.h"
#include "show/agenda.h"
#include "work/unread.h"

#define WEEK       7
#define PAGE_WIDTH 80 /* where there is no terminal */
#define MOST_WIDTH 100

typedef struct {
    const char *format, *rev, *since, *side;
} AgendaOptions;

#define OPTION(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(AgendaOptions, member), argument, help }

static const Option OPTIONS[] = {
    OPTION("for", 0, OPTION_STRING, side, "SIDE", "only what this side must do or know"),
    OPTION("since", 0, OPTION_STRING, since, "REV|DATE",
           "wins from this day on, or that a revision has not; else those of a week"),
    OPTION("format", 'f', OPTION_STRING, format, "FORMAT", "human, markdown, html or json"),
    OPTION("rev", 'r', OPTION_STRING, rev, "REV", "read a revision, not the work tree"),
    OPTION_END,
};

typedef struct {
    Context *context;
    const AgendaOptions *options;
    Loaded loaded;
    History history;
    GArray *commits; /* those within the period; or NULL */
    GHashTable *within;
    AgendaWish wish;
} Work;

static void work_clear(Work *work) {
    g_clear_pointer(&work->within, g_hash_table_destroy);
    g_clear_pointer(&work->commits, g_array_unref);
    history_clear(&work->history);
    loaded_clear(&work->loaded);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Work, work_clear)

/* --- what was asked for --- */

static bool read_side(Work *work, GError **error) {
    const Schema *schema = &work->loaded.config->schema;
    const char *wanted = work->options->side;
    for (size_t i = 0; wanted && i < schema->side_count; i++)
        if (strcmp(schema->sides[i], wanted) == 0)
            work->wish.side = schema->sides[i];
    if (!wanted || work->wish.side)
        return true;
    g_autofree char *all = g_strjoinv(", ", (char **)(uintptr_t)schema->sides);
    const char *nearest = text_nearest(slice_of(wanted), schema->sides, schema->side_count);
    return nearest
               ? fail(error, EXIT_USAGE, "unknown side '%s'; did you mean '%s'?", wanted, nearest)
               : fail(error, EXIT_USAGE, "unknown side '%s'; there are %s", wanted, all);
}

/* The commits that a revision has not. */
static bool read_within(Work *work, const Oid *tip, GError **error) {
    Oid base;
    bool all;
    if (!context_revision(work->context, work->options->since, &base, error) ||
        !repo_commits_between(work->context->repo, &base, tip, SIZE_MAX, &work->commits, &all,
                              error))
        return false;
    work->within = g_hash_table_new(oid_hash, oid_same);
    for (unsigned i = 0; i < work->commits->len; i++)
        g_hash_table_add(work->within, &g_array_index(work->commits, Oid, i));
    work->wish.within = work->within;
    return true;
}

static bool read_since(Work *work, const Oid *tip, GError **error) {
    const char *since = work->options->since;
    Day day;
    work->wish.since = since ? DAY_NONE : work->wish.today - WEEK;
    if (!since)
        return true;
    if (date_parse(slice_of(since), &day)) {
        work->wish.since = day;
        return day <= work->wish.today ||
               fail(error, EXIT_USAGE, "--since %s is a day to come; name one up to today", since);
    }
    if (!work->context->repo)
        return fail(error, EXIT_ENVIRONMENT,
                    "no git repository here, so '%s' must be a day like 2026-11-16; 'git init' "
                    "makes a repository, and 'req init' its folders",
                    since);
    return tip ? read_within(work, tip, error)
               : fail(error, EXIT_USAGE, "there is no commit yet, and so no revision '%s'", since);
}

static bool read_all(Work *work, GError **error) {
    Context *context = work->context;
    Oid tip;
    if (!context_load(context, work->options->rev, false, false, false, &work->loaded, error))
        return false;
    bool born = context->repo &&
                (work->options->rev ? context_revision(context, work->options->rev, &tip, error)
                                    : repo_head(context->repo, &tip));
    work->wish.today = context->today;
    if (!read_side(work, error) || !read_since(work, born ? &tip : NULL, error))
        return false;
    if (born)
        return context_history(context, &work->loaded, &tip, &work->history, error);
    work->history.missing = context->repo
                                ? "Nothing is committed yet, so wins and ages are not told."
                                : "This folder has no git history, so wins and ages are not "
                                  "told.";
    return true;
}

static int run(Context *context, void *data, char **operands, GError **error) {
    const AgendaOptions *options = data;
    g_auto(Work) work = {.context = context, .options = options};
    AgendaFormat format = agenda_format(options->format  ? options->format
                                        : context->width ? "human"
                                                         : "markdown",
                                        error);
    (void)operands;
    if (!format || !read_all(&work, error))
        return EXIT_USAGE;
    work.wish.corpus = work.loaded.corpus;
    work.wish.source = work.loaded.source;
    work.wish.repo = context->repo;
    work.wish.lives = work.history.lives;
    work.wish.store = work.history.store;
    work.wish.threads = context->threads;
    g_autoptr(Agenda) agenda = agenda_make(&work.wish, error);
    store_save(work.history.store);
    if (!agenda)
        return EXIT_ENVIRONMENT;
    format(&(AgendaPage){.agenda = agenda,
                         .since = work.within ? options->since : NULL,
                         .missing = work.history.missing,
                         .out = context->out,
                         .color = context->color,
                         .width = context->width ? MIN(context->width, MOST_WIDTH) : PAGE_WIDTH});
    g_autoptr(Arena) arena = arena_new();
    const char *unread = unread_told(work.loaded.corpus, arena);
    if (unread)
        say("note: %s", unread);
    return work.loaded.corpus->unreadable_count ? EXIT_ENVIRONMENT : EXIT_DONE;
}

const Command command_agenda = {
    .name = "agenda",
    .summary = "one page for the weekly meeting: wins, what to decide, questions, dates",
    .needs = NEED_TOP,
    .least = 0,
    .most = 0,
    .options_size = sizeof(AgendaOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req agenda --for marketing",
};
