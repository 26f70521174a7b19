/* SPDX-License-Identifier: MIT */
/* req trace: what leads to what, from goals to requirements, metrics, decisions, tests and code. */
#include "command.h"

#include "show/trace.h"

typedef struct {
    const char *format, *rev, *impact;
    GPtrArray *junit, *fail_under;
    bool coverage, orphans, cycles, timeline, staged;
} TraceOptions;

#define OPTION(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(TraceOptions, member), argument, help }

static const Option OPTIONS[] = {
    OPTION("coverage", 0, OPTION_FLAG, coverage, NULL, "shares: with goal, metric, code, tests …"),
    OPTION("orphans", 0, OPTION_FLAG, orphans, NULL, "what nothing leads to or from"),
    OPTION("impact", 'i', OPTION_STRING, impact, "ID", "what leans on a document, however far"),
    OPTION("cycles", 0, OPTION_FLAG, cycles, NULL, "what depends on itself, in a circle"),
    OPTION("timeline", 0, OPTION_FLAG, timeline, NULL, "days, efforts and what stands in the way"),
    OPTION("junit", 'j', OPTION_STRINGS, junit, "FILE", "results of tests, JUnit XML; may repeat"),
    OPTION("fail-under", 0, OPTION_STRINGS, fail_under, "PERCENT",
           "exit with 1 below it; tests=80 of one share; may repeat"),
    OPTION("format", 'f', OPTION_STRING, format, "FORMAT", "table, json, jsonl, csv or markdown"),
    OPTION("rev", 'r', OPTION_STRING, rev, "REV", "read a revision, not the work tree"),
    OPTION("staged", 0, OPTION_FLAG, staged, NULL, "read the index, not the work tree"),
    OPTION_END,
};

/* What a run of the command gathers; zero it, and it cleans up by itself. */
typedef struct {
    TraceView view;
    TraceFormat format;
    GArray *gates;    /* of TraceGate */
    GPtrArray *words; /* of the query, NULL-terminated */
    GPtrArray *files; /* of results */
    Loaded loaded;
    Query *query;
    References *references;
    Results *results;
    Trace *trace;
    bool unread; /* code or results could not be read, which was told */
} TraceRun;

static void run_clear(TraceRun *run) {
    trace_free(run->trace);
    results_free(run->results);
    references_free(run->references);
    query_free(run->query);
    loaded_clear(&run->loaded);
    g_clear_pointer(&run->gates, g_array_unref);
    g_clear_pointer(&run->words, g_ptr_array_unref);
    g_clear_pointer(&run->files, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TraceRun, run_clear)

/* --- options --- */

static bool choose_view(const TraceOptions *options, TraceView *view, GError **error) {
    const bool asked[] = {[TRACE_COVERAGE] = options->coverage,
                          [TRACE_ORPHANS] = options->orphans,
                          [TRACE_IMPACT] = options->impact != NULL,
                          [TRACE_CYCLES] = options->cycles,
                          [TRACE_TIMELINE] = options->timeline};
    size_t count = 0;
    *view = options->fail_under ? TRACE_COVERAGE : TRACE_MATRIX;
    for (size_t i = 0; i < G_N_ELEMENTS(asked); i++) {
        *view = asked[i] ? (TraceView)i : *view;
        count += asked[i];
    }
    return count <= 1 || fail(error, EXIT_USAGE,
                              "--coverage, --orphans, --impact, --cycles and --timeline exclude "
                              "each other: ask for one at a time");
}

/* `--junit results/x.xml results/y.xml`, as a shell makes it of a pattern, means both files. */
static void split_operands(const TraceOptions *options, char **operands, TraceRun *run) {
    run->words = g_ptr_array_new();
    run->files = g_ptr_array_new();
    for (unsigned i = 0; options->junit && i < options->junit->len; i++)
        g_ptr_array_add(run->files, options->junit->pdata[i]);
    for (; *operands; operands++)
        g_ptr_array_add(options->junit && g_str_has_suffix(*operands, ".xml") ? run->files
                                                                              : run->words,
                        *operands);
    g_ptr_array_add(run->words, NULL);
}

static bool read_gates(const TraceOptions *options, TraceRun *run, GError **error) {
    run->gates = g_array_new(FALSE, FALSE, sizeof(TraceGate));
    for (unsigned i = 0; options->fail_under && i < options->fail_under->len; i++)
        if (!trace_gates(options->fail_under->pdata[i], run->gates, error))
            return false;
    return true;
}

/* Whether a word of the query chooses kinds itself: then not the traced ones alone are rows. */
static bool names_kind(const TraceRun *run) {
    for (unsigned i = 0; i + 1 < run->words->len; i++) {
        const char *word = run->words->pdata[i];
        if (g_str_has_prefix(word + (*word == '-'), "kind:"))
            return true;
    }
    return false;
}

/* --- loading --- */

static bool read_results(TraceRun *run, GError **error) {
    if (!run->files->len)
        return true;
    run->results = results_new(run->loaded.corpus);
    unsigned broken = 0;
    for (unsigned i = 0; i < run->files->len; i++) {
        GError *failed = NULL;
        if (results_read(run->results, run->files->pdata[i], &failed))
            continue;
        if (++broken == run->files->len) {
            g_propagate_error(error, failed);
            return false;
        }
        say("error: %s", failed->message);
        g_error_free(failed);
    }
    run->unread |= broken > 0;
    return true;
}

/* Circles and dates have nothing to do with code, which is spared the reading then. */
static bool find_references(Context *context, TraceRun *run, GError **error) {
    bool apart = run->view == TRACE_CYCLES || run->view == TRACE_TIMELINE;
    if ((apart && !run->gates->len) || !references_wanted(run->loaded.config))
        return true;
    run->references =
        references_find(run->loaded.source, run->loaded.corpus, context->threads, error);
    for (size_t i = 0; run->references && i < run->references->note_count; i++)
        say("note: %s", run->references->notes[i]);
    run->unread |= run->references && run->references->unread;
    return run->references != NULL;
}

static bool load(Context *context, const TraceOptions *options, TraceRun *run, GError **error) {
    const char *const *words = (const char *const *)run->words->pdata;
    if (!context_load(context, options->rev, options->staged, query_wants_bodies(words), false,
                      &run->loaded, error))
        return false;
    const Schema *schema = &run->loaded.config->schema;
    if (*words && !(run->query = query_parse(schema, words, context->today, false, error)))
        return false;
    if (!read_results(run, error) || !find_references(context, run, error))
        return false;
    const TraceInput input = {.corpus = run->loaded.corpus,
                              .query = run->query,
                              .any_kind = names_kind(run),
                              .references = run->references,
                              .results = run->results,
                              .today = context->today};
    run->trace = trace_new(&input);
    return true;
}

/* --- showing --- */

/* Whether the query left anything at all. */
static bool matches_any(const TraceRun *run) {
    const Corpus *corpus = run->loaded.corpus;
    for (size_t i = 0; i < corpus->document_count; i++)
        if (trace_is_wanted(run->trace, corpus->documents[i]))
            return true;
    return false;
}

/* A word of the query that was meant as a file of results; NULL: none looks so. */
static const char *forgotten_results(const TraceRun *run) {
    for (unsigned i = 0; i + 1 < run->words->len; i++)
        if (g_str_has_suffix(run->words->pdata[i], ".xml"))
            return run->words->pdata[i];
    return NULL;
}

static void say_nothing_found(const TraceRun *run, bool matched) {
    static const char *const found[] = {
        [TRACE_MATRIX] = "no document matches",
        [TRACE_COVERAGE] = "",
        [TRACE_ORPHANS] = "no orphans: everything leads somewhere",
        [TRACE_IMPACT] = "nothing leans on it",
        [TRACE_CYCLES] = "no circles",
        [TRACE_TIMELINE] = "nothing that is still to come names a day",
    };
    const char *results = forgotten_results(run);
    if (!run->loaded.corpus->document_count)
        say("note: there are no documents yet; 'req new' makes one");
    else if (matched)
        say("note: %s", found[run->view]);
    else if (results)
        say("note: no document matches: '%s' was taken for a word to look for; '--junit %s' reads "
            "it as results of tests",
            results, results);
    else
        say("note: no document matches");
}

/* What nobody looked for looks like what is not there. */
static void say_unknown(const TraceRun *run) {
    if ((run->view == TRACE_COVERAGE || run->view == TRACE_MATRIX) && !run->references)
        say("note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml "
            "names where they are");
}

/* Words are used without a link. */
static void say_of_term(const Document *term) {
    g_autofree char *id = slice_strdup(term->id);
    say("note: 'req term uses %s' lists the documents that use the word", id);
}

/* --- gates --- */

#define NAMED_MOST 5 /* documents that a line names */

/* "REQ-0001, REQ-0002 and 4 more"; the caller owns it. */
static char *names_of(const Document *const *documents, size_t count) {
    GString *names = g_string_new(NULL);
    for (size_t i = 0; i < count && i < NAMED_MOST; i++) {
        Slice name = documents[i]->id.len ? documents[i]->id : slice_of(documents[i]->path);
        g_string_append_printf(names, "%s%.*s", i ? ", " : "", SLICE_ARG(name));
    }
    if (count > NAMED_MOST)
        g_string_append_printf(names, " and %zu more", count - NAMED_MOST);
    return g_string_free(names, FALSE);
}

/* Says which documents no share can count; returns how many there are. */
static size_t say_unread(const TraceRun *run) {
    size_t count = 0;
    const Document *const *unread = trace_unread(run->trace, &count);
    for (size_t i = 0; i < count && i < NAMED_MOST; i++)
        say("note: the status of '%s' cannot be read, so no share counts it; 'req lint' tells why",
            unread[i]->path);
    if (count > NAMED_MOST)
        say("note: nor can that of %zu more", count - NAMED_MOST);
    return count;
}

static void say_unlooked(const TraceShare *share, double least) {
    const char *remedy = !share->by_results ? "name paths under 'trace' in req.yml"
                         : !share->by_paths ? "give results by --junit"
                                            : "name paths under 'trace' in req.yml, or give "
                                              "results by --junit";
    say("%s: nobody looked, and --fail-under asks for %g%%: %s", share->name, least, remedy);
}

static void say_below(const TraceShare *share, double least) {
    g_autofree char *missing = names_of(share->missing, share->missing_count);
    say("%s: %.1f%% is below the %g%% of --fail-under: %zu of %zu %s; missing: %s", share->name,
        trace_percent_down(share), least, share->met, share->of, share->label, missing);
}

/* Says which gates were not passed, and whether any was not. */
static bool passes_gates(const TraceRun *run, size_t unread) {
    size_t count = 0, failed = 0, judged = 0;
    const TraceShare *shares = trace_coverage(run->trace, &count);
    for (size_t i = 0; i < count; i++) {
        double least;
        judged += shares[i].of;
        if (!trace_is_below(&shares[i], run->gates, &least))
            continue;
        failed++;
        if (shares[i].unknown)
            say_unlooked(&shares[i], least);
        else
            say_below(&shares[i], least);
    }
    if (unread)
        say("--fail-under is not passed where a status cannot be read");
    else if (!judged && run->loaded.corpus->document_count)
        say("note: --fail-under had nothing to judge: nothing of this is agreed or done");
    return failed + unread == 0;
}

/* What the run came to, once all is shown. */
static int judge(const TraceRun *run, bool matched, GError **error) {
    size_t unread = run->view == TRACE_COVERAGE || run->gates->len ? say_unread(run) : 0;
    if (run->loaded.corpus->unreadable_count || run->unread)
        return EXIT_ENVIRONMENT;
    if (!run->gates->len)
        return EXIT_DONE;
    if (!matched && run->loaded.corpus->document_count)
        return fail(error, EXIT_USAGE, "--fail-under has nothing to judge: no document matches"),
               EXIT_USAGE;
    return passes_gates(run, unread) ? EXIT_DONE : EXIT_FINDINGS;
}

static int run(Context *context, void *data, char **operands, GError **error) {
    const TraceOptions *options = data;
    g_auto(TraceRun) run = {0};
    split_operands(options, operands, &run);
    if (!trace_format(options->format ? options->format : "table", &run.format, error) ||
        !choose_view(options, &run.view, error) || !read_gates(options, &run, error) ||
        !load(context, options, &run, error))
        return EXIT_USAGE;
    const Document *document = NULL;
    if (options->impact &&
        !(document = context_document(context, run.loaded.corpus, options->impact, error)))
        return EXIT_USAGE;
    const TraceShow show = {context->out, context->color, context->width,
                            run.trace,    document,       run.gates};
    say_unknown(&run);
    size_t shown = trace_show(&show, run.view, run.format);
    bool own = run.view == TRACE_IMPACT && run.format != TRACE_JSON && run.format != TRACE_JSONL;
    bool matched = matches_any(&run);
    if (shown <= own || !matched)
        say_nothing_found(&run, matched || (document && !*run.words->pdata));
    if (document && document->kind->glossary)
        say_of_term(document);
    return judge(&run, matched, error);
}

const Command command_trace = {
    .name = "trace",
    .operands = "[QUERY…]",
    .summary = "what leads to what: goals, requirements, metrics, decisions, tests, code",
    .needs = NEED_TOP,
    .least = 0,
    .most = -1,
    .options_size = sizeof(TraceOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req trace --coverage --junit build/junit.xml --fail-under tests=80",
};
