/* SPDX-License-Identifier: MIT */
/* req export: the corpus in a form for others: a site in a folder, or a file of data, of days. */
#include "command.h"

#include "adapters/fs.h"
#include "base/text.h"
#include "model/query.h"
#include "show/calendar.h"
#include "show/exchange.h"
#include "show/format.h"
#include "show/site/site.h"
#include "work/baseline.h"

#include <errno.h>

#define SITE_STORE "site.cache" /* below the git directory's req/ */

typedef struct {
    const char *output, *rev, *title;
    GPtrArray *junit;
    bool print;
    const char *format;
    char **operands; /* behind the format, NULL-terminated */
    const char *base_url, *baselines;
} ExportOptions;

static const Option OPTIONS[] = {
    {"output", 'o', OPTION_STRING, offsetof(ExportOptions, output), "PATH",
     "where to write: for html a folder, new or empty or with a site in it; else a file, or -"},
    {"rev", 0, OPTION_STRING, offsetof(ExportOptions, rev), "REV",
     "export this revision, not the work tree"},
    {"title", 0, OPTION_STRING, offsetof(ExportOptions, title), "TEXT",
     "what the whole is called; else what req.yml or README.md says"},
    {"junit", 'j', OPTION_STRINGS, offsetof(ExportOptions, junit), "FILE",
     "for html: results of tests, JUnit XML; may repeat"},
    {"base-url", 0, OPTION_STRING, offsetof(ExportOptions, base_url), "URL",
     "for html: where the site will stand, for search engines"},
    {"baselines", 0, OPTION_STRING, offsetof(ExportOptions, baselines), "NAMES",
     "for html: baselines that get pages too, with commas; all; or how many of the newest"},
    {"print", 0, OPTION_FLAG, offsetof(ExportOptions, print), NULL,
     "for html: pages to be printed of all documents, however many there are"},
    OPTION_END,
};

typedef bool (*ExportFunction)(Context *context, const ExportOptions *options, GError **error);

/* --- html --- */

/* The folder at `path`, made where it is missing. */
static Folder *open_output(const char *path, GError **error) {
    if (g_mkdir_with_parents(path, 0777) != 0) {
        fail_errno(error, EXIT_ENVIRONMENT, "cannot make the folder '%s'", path);
        return NULL;
    }
    return folder_open(path, error);
}

/* What the footer says: "5f1c2a9", "v1.2 (5f1c2a9)"; NULL outside a repository. */
static char *describe_revision(Context *context, const char *rev) {
    Oid commit;
    char hex[OID_HEX + 1];
    if (!context->repo || !repo_resolve(context->repo, rev ? rev : "HEAD", &commit, NULL))
        return NULL;
    oid_hex(&commit, hex);
    if (!rev && context->top)
        return g_strdup_printf("the work tree on top of %.10s", hex);
    return rev && !g_str_has_prefix(hex, rev) ? g_strdup_printf("%s (%.10s)", rev, hex)
                                              : g_strdup_printf("%.10s", hex);
}

/* Whether nothing stands behind the format, for one that takes all documents. */
static bool no_operands(char **operands, GError **error) {
    return !*operands || fail(error, EXIT_USAGE, "'%s' is one operand too many", *operands);
}

/* The files of results: those of --junit, and what a shell made of a pattern behind it. The caller
 * owns the array, not the names. NULL where an operand is none. */
static GPtrArray *files_of_results(const ExportOptions *options, GError **error) {
    g_autoptr(GPtrArray) files = g_ptr_array_new();
    for (unsigned i = 0; options->junit && i < options->junit->len; i++)
        g_ptr_array_add(files, options->junit->pdata[i]);
    for (char **operands = options->operands; *operands; operands++) {
        if (!options->junit || !g_str_has_suffix(*operands, ".xml")) {
            no_operands(operands, error);
            return NULL;
        }
        g_ptr_array_add(files, *operands);
    }
    g_ptr_array_add(files, NULL);
    return g_steal_pointer(&files);
}

/* What history is read with, once the site asks for it. */
typedef struct {
    const Context *context;
    const Loaded *loaded;
    const Oid *tip;
    History *history;
} Telling;

static bool tell_history(void *data, GitRepo *repo, SitePast *past, GError **error) {
    const Telling *telling = data;
    Context context = *telling->context;
    History *history = telling->history;
    context.repo = repo;
    if (!context_history(&context, telling->loaded, telling->tip, history, error))
        return false;
    *past = (SitePast){history->lives, history->missing, history->store};
    return true;
}

static bool export_html(Context *context, const ExportOptions *options, GError **error) {
    memory_keep();
    g_autoptr(GPtrArray) results = files_of_results(options, error);
    if (!results)
        return false;
    if (strcmp(options->output, "-") == 0)
        return fail(error, EXIT_USAGE, "html is many files; -o wants a folder, not '-'");
    g_autoptr(Arena) arena = arena_new();
    const char *base = options->base_url ? config_base_url(arena, options->base_url) : NULL;
    if (options->base_url && !base)
        return fail(error, EXIT_USAGE, "--base-url must be like https://example.org/spring");
    /* Read as lint and report read it, so that one cache serves all three. */
    const LintOptions lint = {.today = context->today};
    g_auto(Loaded) loaded = {.uses = true, .named = true, .lint = &lint};
    if (!context_load(context, options->rev, false, false, false, &loaded, error))
        return false;
    if (loaded.corpus->unreadable_count)
        return fail(error, EXIT_ENVIRONMENT, "nothing is written where documents cannot be read");
    g_autoptr(Folder) out = open_output(options->output, error);
    if (!out)
        return false;
    g_autofree char *revision = describe_revision(context, options->rev);
    g_autoptr(GitRepo) aside =
        context->repo && context->threads != 1 ? repo_again(context->repo, NULL) : NULL;
    g_auto(History) history = {0};
    Oid tip;
    bool born = context_tip(context, options->rev, &tip);
    Telling telling = {context, &loaded, &tip, &history};
    g_autoptr(Store) stamps = context->repo ? store_open(repo_common_dir(context->repo), SITE_STORE,
                                                         STORE_USUAL, loaded.config)
                                            : NULL;
    const SiteOptions site = {.title = options->title,
                              .base_url = base,
                              .baselines = options->baselines,
                              .revision = revision,
                              .today = context->today,
                              .threads = context->threads,
                              .source = loaded.source,
                              .repo = context->repo,
                              .aside = aside,
                              .tip = born ? &tip : NULL,
                              .tell = born ? tell_history : NULL,
                              .teller = &telling,
                              .results = (char **)results->pdata,
                              .stamps = stamps,
                              .print = options->print};
    SiteResult result;
    if (!site_write(loaded.corpus, &site, out, &result, error))
        return false;
    store_save(history.store);
    store_save(stamps);
    say("%zu pages; %zu files written, %zu unchanged, %zu removed", result.pages, result.written,
        result.unchanged, result.removed);
    stream_visible(context->out, slice_of(options->output));
    stream_puts(context->out,
                g_str_has_suffix(options->output, "/") ? "index.html\n" : "/index.html\n");
    return true;
}

/* --- ics --- */

/* The instant at which the commit was made, or the present day's first where there is none. */
static int64_t stamp_of(Context *context, const Oid *commit) {
    g_autoptr(Arena) arena = arena_new();
    RepoCommit read;
    if (commit && repo_read_commit(context->repo, commit, arena, &read, NULL))
        return read.committed;
    return (int64_t)context->today * 86400;
}

/* The day on which scope was or will be frozen: a day that req.yml names, or that of the commit
 * that its baseline marks. */
static Day freeze_day(Context *context, const char *freeze) {
    g_autoptr(Arena) arena = arena_new();
    Oid commit;
    RepoCommit read;
    Day day;
    if (!freeze || date_parse(slice_of(freeze), &day))
        return freeze ? day : DAY_NONE;
    g_autofree char *name = g_strconcat(BASELINE_PREFIX, freeze, NULL);
    g_autofree char *tag = g_strconcat(BASELINE_TAGS, freeze, NULL);
    if (context->repo && tag_is_name(name) && repo_resolve(context->repo, tag, &commit, NULL) &&
        repo_read_commit(context->repo, &commit, arena, &read, NULL))
        return (Day)CLAMP(read.time / 86400, -INT32_MAX, INT32_MAX);
    say("note: the freeze is not in the calendar: there is no baseline '%s' here", freeze);
    return DAY_NONE;
}

/* Loads what goes into a file, which may be written. */
static bool load_for_file(Context *context, const ExportOptions *options, const char *suffix,
                          bool keep, Loaded *loaded, GError **error) {
    bool file = strcmp(options->output, "-") != 0;
    if ((file && (!context_outputs(context, options->output, NULL, error) ||
                  !context_spares(context, options->output, suffix, error))) ||
        !context_load(context, options->rev, false, keep, false, loaded, error))
        return false;
    return !loaded->corpus->unreadable_count ||
           fail(error, EXIT_ENVIRONMENT, "nothing is written where documents cannot be read");
}

static bool export_ics(Context *context, const ExportOptions *options, GError **error) {
    bool file = strcmp(options->output, "-") != 0;
    Oid commit;
    g_auto(Loaded) loaded = {0};
    if (!no_operands(options->operands, error) ||
        !load_for_file(context, options, ".ics", false, &loaded, error))
        return false;
    const char *freeze =
        loaded.config->freeze && *loaded.config->freeze ? loaded.config->freeze : NULL;
    g_autoptr(SourceReader) reader = source_reader(loaded.source, NULL);
    g_autofree char *name = site_called(loaded.config, options->title, reader);
    bool committed = context_tip(context, options->rev, &commit);
    const CalendarOptions calendar = {.name = name,
                                      .home = loaded.config->title,
                                      .stamp = stamp_of(context, committed ? &commit : NULL),
                                      .freeze = freeze,
                                      .freeze_day = freeze_day(context, freeze)};
    g_autoptr(Stream) made = stream_to_memory();
    size_t events = calendar_write(loaded.corpus, &calendar, file ? made : context->out);
    if (file && !file_write(options->output, stream_bytes(made), error))
        return false;
    say("%zu day%s", events, events == 1 ? "" : "s");
    return true;
}

/* --- data --- */

/* The documents that the words of a query ask for; NULL with an error. */
static GPtrArray *choose_documents(const Context *context, const Corpus *corpus, char **words,
                                   GError **error) {
    g_autoptr(Query) query = query_parse(&corpus->config->schema, (const char *const *)words,
                                         context->today, false, error);
    if (!query)
        return NULL;
    GPtrArray *chosen = g_ptr_array_new();
    for (size_t i = 0; i < corpus->document_count; i++)
        if (query_matches(query, corpus->documents[i]))
            g_ptr_array_add(chosen, corpus->documents[i]);
    return chosen;
}

static bool export_data(Context *context, const ExportOptions *options, GError **error) {
    const ExchangeFormat *format = exchange_format(options->format, error);
    bool file = strcmp(options->output, "-") != 0;
    char hex[OID_HEX + 1], suffix[16];
    Oid commit;
    bool keep = query_wants_bodies((const char *const *)options->operands);
    g_auto(Loaded) loaded = {.named = true};
    g_snprintf(suffix, sizeof suffix, ".%s", options->format);
    if (!format || !load_for_file(context, options, suffix, keep, &loaded, error))
        return false;
    g_autoptr(GPtrArray) documents =
        choose_documents(context, loaded.corpus, options->operands, error);
    if (!documents)
        return false;
    g_autoptr(SourceReader) files = source_reader(loaded.source, NULL);
    g_autofree char *title = site_called(loaded.config, options->title, files);
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(Stream) made = stream_to_memory();
    bool committed = context_tip(context, options->rev, &commit);
    if (committed)
        oid_hex(&commit, hex);
    const Exchange exchange = {.out = made,
                               .corpus = loaded.corpus,
                               .documents = (const Document *const *)documents->pdata,
                               .count = documents->len,
                               .files = files,
                               .title = title,
                               .revision =
                                   committed && (options->rev || !context->top) ? hex : NULL,
                               .stamp = stamp_of(context, committed ? &commit : NULL),
                               .notes = notes};
    if (!exchange_write(format, &exchange, error) ||
        (file && !file_write(options->output, stream_bytes(made), error)))
        return false;
    if (!file)
        stream_write(context->out, stream_bytes(made));
    for (unsigned i = 0; i < notes->len; i++)
        say("note: %s", (const char *)notes->pdata[i]);
    say("%u document%s", documents->len, documents->len == 1 ? "" : "s");
    return true;
}

/* --- the command --- */

static const struct Row {
    const char *name;
    ExportFunction run;
} FORMATS[] = {
    {"html", export_html}, {"json", export_data},  {"jsonl", export_data}, {"csv", export_data},
    {"xlsx", export_data}, {"reqif", export_data}, {"ics", export_ics},
};

static ExportFunction find_format(const char *name, GError **error) {
    const struct Row *row = FORMAT_ROW(FORMATS, name, error);
    return row ? row->run : NULL;
}

static int run(Context *context, void *given, char **operands, GError **error) {
    ExportOptions *options = given;
    ExportFunction export = find_format(operands[0], error);
    if (!export)
        return EXIT_USAGE;
    options->format = operands[0];
    options->operands = operands + 1;
    if (!options->output)
        return fail(error, EXIT_USAGE, "-o is missing: %s, as in req export %s -o %s",
                    export == export_html ? "the folder of the site"
                                          : "the file, or '-' for standard output",
                    operands[0], export == export_html ? "site" : "-"),
               EXIT_USAGE;
    return export(context, options, error) ? EXIT_DONE : EXIT_ENVIRONMENT;
}

const Command command_export = {
    .name = "export",
    .operands = "html|ics|json|jsonl|csv|xlsx|reqif [QUERY…]",
    .summary = "write the documents for others: as a site, data, a sheet, a calendar",
    .needs = NEED_TOP,
    .least = 1,
    .most = -1, /* a query; files of results behind --junit */
    .options_size = sizeof(ExportOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req export html -o build/site",
};
