/* SPDX-License-Identifier: MIT */
/* req log: the history in documents, fields and words. */
#include "command.h"

#include "base/text.h"
#include "show/log.h"

#define DAY_SECONDS 86400

typedef struct {
    const char *format, *rev, *since, *until;
    bool first_parent, stat, words;
    unsigned limit;
} LogOptions;

#define OPTION(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(LogOptions, member), argument, help }

static const Option OPTIONS[] = {
    OPTION("limit", 'n', OPTION_NUMBER, limit, "N", "the last N commits alone"),
    OPTION("since", 0, OPTION_STRING, since, "REV|DATE",
           "only what a revision has not, or from a day on"),
    OPTION("until", 0, OPTION_STRING, until, "REV|DATE",
           "only what led to a revision, or up to a day"),
    OPTION("first-parent", 0, OPTION_FLAG, first_parent, NULL,
           "follow the first parent of merges alone, and tell what each merge brought"),
    OPTION("words", 'p', OPTION_FLAG, words, NULL, "show the words themselves"),
    OPTION("stat", 0, OPTION_FLAG, stat, NULL, "a line a commit: how many fields and words"),
    OPTION("format", 'f', OPTION_STRING, format, "FORMAT", "human, json or jsonl"),
    OPTION("rev", 'r', OPTION_STRING, rev, "REV", "the history of a revision, not of HEAD"),
    OPTION_END,
};

/* The part of the history that was asked for. */
typedef struct {
    Oid tip;
    GHashTable *within; /* Oid: only these commits; NULL: all */
    GArray *commits;    /* what it points into */
    int64_t from, to;   /* committers' clocks; `to` excluded */
} Span;

typedef struct {
    Context *context;
    const LogOptions *options;
    Span span;
    Config *config;
    Store *store;
    LogTeller *teller;
    LogPage *page;
    Arena *arena;   /* of all that is found */
    Arena *scratch; /* of one entry */
    size_t shown;
    bool complete;
} Work;

static void work_clear(Work *work) {
    g_clear_pointer(&work->span.within, g_hash_table_destroy);
    g_clear_pointer(&work->span.commits, g_array_unref);
    log_teller_free(work->teller);
    store_free(work->store);
    config_free(work->config);
    arena_free(work->arena);
    arena_free(work->scratch);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Work, work_clear)

/* --- what was asked for --- */

/* Only commits that `base` does not lead to. */
static bool leave_out(Work *work, const Oid *base, GError **error) {
    Span *span = &work->span;
    bool all;
    if (!repo_commits_between(work->context->repo, base, &span->tip, SIZE_MAX, &span->commits, &all,
                              error))
        return false;
    span->within = g_hash_table_new(oid_hash, oid_same);
    for (unsigned i = 0; i < span->commits->len; i++)
        g_hash_table_add(span->within, &g_array_index(span->commits, Oid, i));
    return true;
}

/* Fills in the span by the options; `from` and `to` (may be NULL) are of a range `A..B`. */
static bool read_span(Work *work, const char *from, const char *to, GError **error) {
    const LogOptions *options = work->options;
    Span *span = &work->span;
    const char *since = from ? from : options->since, *until = to ? to : options->until;
    const char *tip = options->rev ? options->rev : "HEAD";
    Day day;
    Oid base;
    span->from = INT64_MIN;
    span->to = INT64_MAX;
    if (until && date_parse(slice_of(until), &day))
        span->to = ((int64_t)day + 1) * DAY_SECONDS;
    else if (until)
        tip = until;
    if (!context_revision(work->context, tip, &span->tip, error))
        return false;
    if (since && date_parse(slice_of(since), &day)) {
        span->from = (int64_t)day * DAY_SECONDS;
        return true;
    }
    return !since ||
           (context_revision(work->context, since, &base, error) && leave_out(work, &base, error));
}

static bool is_within(const Span *span, const Oid *commit, int64_t committed) {
    return committed >= span->from && committed < span->to &&
           (!span->within || g_hash_table_contains(span->within, commit));
}

/* Whether the operand is a range; takes it apart then. */
static bool split_range(const char *operand, char **from, char **to) {
    const char *dots = strstr(operand, "..");
    if (!dots || strchr(operand, '/') == operand || g_str_has_suffix(operand, ".md") ||
        g_str_has_prefix(operand, "../"))
        return false;
    *from = dots == operand ? g_strdup("HEAD") : g_strndup(operand, (size_t)(dots - operand));
    dots += strspn(dots, ".");
    *to = g_strdup(*dots ? dots : "HEAD");
    return true;
}

/* --- showing --- */

/* Tells of a commit; false where enough has been told. */
static bool show(Work *work, const RepoCommit *commit, const HistoryStep *steps, size_t count) {
    LogEntry entry = {.commit = *commit, .steps = steps, .count = count};
    arena_reset(work->scratch);
    log_tell(work->teller, &entry, work->scratch);
    log_page_add(work->page, &entry);
    work->shown++;
    stream_flush(work->context->out, NULL); /* people read while the rest is looked for */
    return !stream_is_broken(work->context->out) &&
           (!work->options->limit || work->shown < work->options->limit);
}

static bool visit(void *data, const RepoCommit *commit, const HistoryStep *steps, size_t count,
                  GError **error) {
    Work *work = data;
    (void)error;
    if (commit->committed < work->span.from)
        return false;
    return !is_within(&work->span, &commit->id, commit->committed) ||
           show(work, commit, steps, count);
}

static bool show_whole(Work *work, GError **error) {
    LogWalk walk = {.first_parent = work->options->first_parent, .within = work->span.within};
    GError *broken = NULL;
    bool done = log_walk(work->context->repo, work->config, work->store, &work->span.tip, &walk,
                         visit, work, &broken);
    work->complete = !walk.ends || !done;
    if (broken)
        g_propagate_error(error, broken);
    return !broken;
}

/* The steps of several documents, those of one commit beside each other. */
static bool show_steps(Work *work, GArray *steps, GError **error) {
    bool more = true;
    for (unsigned i = 0, next; i < steps->len && more; i = next) {
        const HistoryStep *first = &g_array_index(steps, HistoryStep, i);
        RepoCommit commit;
        for (next = i + 1; next < steps->len; next++)
            if (!oid_equal(&g_array_index(steps, HistoryStep, next).version.commit,
                           &first->version.commit))
                break;
        if (!is_within(&work->span, &first->version.commit, first->committed))
            continue;
        if (!repo_read_commit(work->context->repo, &first->version.commit, work->arena, &commit,
                              error))
            return false;
        more = show(work, &commit, first, next - i);
    }
    return true;
}

/* --- documents --- */

/* Where the operand's document stands, or stood. */
static bool find(Work *work, const char *operand, LogSubject *subject, GError **error) {
    Context *context = work->context;
    bool is_path = strchr(operand, '/') || g_str_has_suffix(operand, ".md");
    if (!is_path)
        return log_find(context->repo, work->config, work->store, &work->span.tip, operand,
                        work->arena, subject, error);
    g_autofree char *path = context_path(context, operand, error);
    *subject = (LogSubject){.path = path ? arena_copy(work->arena, path, strlen(path)) : NULL};
    return path != NULL;
}

static bool add_document(Work *work, const char *operand, GArray *steps, GError **error) {
    LogSubject subject;
    bool all = true;
    unsigned had = steps->len;
    g_autoptr(GArray) life = g_array_new(FALSE, FALSE, sizeof(HistoryStep));
    HistoryWish wish = {.first_parent = work->options->first_parent};
    if (!find(work, operand, &subject, error))
        return false;
    if (subject.gone)
        wish.id = slice_of(operand);
    if (subject.path && !log_follow(work->context->repo, work->config, work->store, &work->span.tip,
                                    subject.path, &wish, work->arena, life, &all, error))
        return false;
    work->complete = work->complete && all;
    if (life->len)
        g_array_append_vals(steps, life->data, life->len);
    return steps->len > had ||
           fail(error, EXIT_USAGE,
                "no document '%s' in this history%s; 'req list' shows what there is", operand,
                repo_is_shallow(work->context->repo) ? ", which is short in a shallow clone" : "");
}

static int compare_steps(const void *a, const void *b) {
    const HistoryStep *one = a, *other = b;
    if (one->committed != other->committed)
        return one->committed > other->committed ? -1 : 1;
    return 0;
}

/* Puts the steps of several documents together: where these come from one commit, at the place of
 * the first. */
static GArray *gathered(const GArray *steps) {
    g_autoptr(GHashTable) places = g_hash_table_new(oid_hash, oid_same);
    g_autoptr(GPtrArray) groups = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    GArray *all = g_array_new(FALSE, FALSE, sizeof(HistoryStep));
    for (unsigned i = 0; i < steps->len; i++) {
        HistoryStep *step = &g_array_index(steps, HistoryStep, i);
        GArray *group = g_hash_table_lookup(places, &step->version.commit);
        if (!group) {
            group = g_array_new(FALSE, FALSE, sizeof(HistoryStep));
            g_ptr_array_add(groups, group);
            g_hash_table_insert(places, &step->version.commit, group);
        }
        g_array_append_vals(group, step, 1);
    }
    for (unsigned i = 0; i < groups->len; i++) {
        GArray *group = groups->pdata[i];
        g_array_append_vals(all, group->data, group->len);
    }
    return all;
}

static bool show_documents(Work *work, char **operands, GError **error) {
    g_autoptr(GArray) steps = g_array_new(FALSE, FALSE, sizeof(HistoryStep));
    for (; *operands; operands++)
        if (**operands && !add_document(work, *operands, steps, error))
            return false;
    if (steps->len)
        g_array_sort(steps, compare_steps);
    g_autoptr(GArray) together = gathered(steps);
    return show_steps(work, together, error);
}

/* --- the command --- */

/* By today's req.yml: that of the work tree; in a bare repository, that of the commit. */
static bool read_config(Work *work, GError **error) {
    Context *context = work->context;
    g_autoptr(Source) source = context->top ? source_worktree(context->top, context->repo)
                                            : source_commit(context->repo, &work->span.tip);
    work->config = corpus_config(source, error);
    return work->config != NULL;
}

static bool prepare(Work *work, char **operands, GError **error) {
    g_autofree char *from = NULL, *to = NULL;
    for (; *operands; operands++)
        if (!from && split_range(*operands, &from, &to))
            *operands = (char *)""; /* taken */
    if (!read_span(work, from, to, error) || !read_config(work, error))
        return false;
    work->store =
        store_open(repo_common_dir(work->context->repo), HISTORY_STORE, STORE_USUAL, work->config);
    work->teller =
        log_teller_new(work->context->repo, work->config, work->store, work->options->words);
    return true;
}

static size_t count_named(char **operands) {
    size_t count = 0;
    for (; *operands; operands++)
        count += **operands ? 1 : 0;
    return count;
}

static bool show_all(Work *work, char **operands, GError **error) {
    size_t named = count_named(operands);
    bool done = named ? show_documents(work, operands, error) : show_whole(work, error);
    if (done && !work->complete && repo_is_shallow(work->context->repo))
        say("note: this clone is shallow, and history ends early; the rest comes with: "
            "git fetch --unshallow");
    else if (done && !work->complete)
        say("note: some files of this history cannot be read here, so there may be more of it; "
            "what a partial clone lacks comes with: git fetch --refetch");
    return done;
}

static int run(Context *context, void *data, char **operands, GError **error) {
    const LogOptions *options = data;
    g_auto(Work) work = {.context = context,
                         .options = options,
                         .arena = arena_new(),
                         .scratch = arena_new(),
                         .complete = true};
    LogLook look = {.out = context->out,
                    .color = context->color,
                    .stat = options->stat,
                    .words = options->words};
    Oid head;
    if (!log_format(options->format, &look.format, error))
        return EXIT_USAGE;
    bool born = options->rev || repo_head(context->repo, &head);
    if (!born)
        say("note: there is no commit yet, and so no history");
    else if (!prepare(&work, operands, error))
        return EXIT_USAGE;
    look.named = count_named(operands) != 1;
    work.page = log_page_new(&look);
    bool done = !born || show_all(&work, operands, error);
    log_page_end(work.page, work.complete);
    store_save(work.store);
    return done ? EXIT_DONE : EXIT_USAGE;
}

const Command command_log = {
    .name = "log",
    .operands = "[ID|PATH|A..B]…",
    .summary = "the history of documents, in fields and words",
    .needs = NEED_REPO,
    .least = 0,
    .most = -1,
    .options_size = sizeof(LogOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req log REQ-0042 --words",
};
