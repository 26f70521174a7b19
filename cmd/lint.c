/* SPDX-License-Identifier: MIT */
/* req lint: what is wrong, and where. */
#include "command.h"

#include "show/findings.h"
#include "work/lint.h"

#include <unistd.h>

typedef struct {
    bool staged, exit_zero;
    const char *rev, *format, *fail_on;
    GPtrArray *select, *ignore;
} LintCommand;

static const Option OPTIONS[] = {
    {"staged", 0, OPTION_FLAG, offsetof(LintCommand, staged), NULL,
     "read what is staged for the next commit"},
    {"rev", 0, OPTION_STRING, offsetof(LintCommand, rev), "REV", "read a revision"},
    {"format", 0, OPTION_STRING, offsetof(LintCommand, format), "FORMAT",
     "human (on a terminal), unix (elsewhere), json or jsonl"},
    {"select", 0, OPTION_STRINGS, offsetof(LintCommand, select), "RULE",
     "only these rules or areas, with commas between them"},
    {"ignore", 0, OPTION_STRINGS, offsetof(LintCommand, ignore), "RULE",
     "without these rules or areas"},
    {"fail-on", 0, OPTION_STRING, offsetof(LintCommand, fail_on), "SEVERITY",
     "exit with 1 from this severity on: error (the default), warning or note"},
    {"exit-zero", 0, OPTION_FLAG, offsetof(LintCommand, exit_zero), NULL,
     "exit with 0 whatever is found"},
    OPTION_END,
};

/* The names in `given`, split at commas, NULL-terminated; `*names` stays NULL where none are given.
 */
static bool rule_names(const GPtrArray *given, char ***names, GError **error) {
    if (!given)
        return true;
    g_autoptr(GString) all = g_string_new(NULL);
    for (unsigned i = 0; i < given->len; i++)
        g_string_append_printf(all, "%s%s", i ? "," : "", (const char *)given->pdata[i]);
    g_auto(GStrv) split = g_strsplit(all->str, ",", -1);
    if (!split[0])
        return fail(error, EXIT_USAGE, "no rule is named; 'req explain' lists them");
    for (size_t i = 0; split[i]; i++) {
        if (rule_is_known(g_strstrip(split[i])))
            continue;
        const char *nearest = rule_nearest(split[i]);
        return nearest ? fail(error, EXIT_USAGE, "unknown rule '%s'; did you mean '%s'?", split[i],
                              nearest)
                       : fail(error, EXIT_USAGE, "unknown rule '%s'; 'req explain' lists them",
                              split[i]);
    }
    *names = g_steal_pointer(&split);
    return true;
}

/* The paths of what lint reports on, but req.yml: documents, then files that are none. */
static const char *linted_path(const Corpus *corpus, size_t i) {
    if (i < corpus->document_count)
        return corpus->documents[i]->path;
    i -= corpus->document_count;
    return i < corpus->file_count ? corpus->files[i].path : NULL;
}

/* Whether something that lint reports on lies at or below the path. */
static bool is_linted(const Corpus *corpus, const char *path) {
    size_t len = strlen(path);
    if (len == 0 || strcmp(path, CONFIG_PATH) == 0 || corpus_at(corpus, path))
        return true;
    const char *other;
    for (size_t i = 0; (other = linted_path(corpus, i)); i++)
        if (strncmp(other, path, len) == 0 && (other[len] == '/' || other[len] == '\0'))
            return true;
    return false;
}

/* The file that is named after the id, where its own front matter cannot tell it. */
static const char *path_of_id(const Corpus *corpus, const char *id) {
    const char *path;
    for (size_t i = 0; (path = linted_path(corpus, i)); i++)
        if (slice_is(id_of_file_name(path), id))
            return path;
    return NULL;
}

/* The path or id that an operand names, as lint wants it; the caller owns it. */
static char *named_place(Context *context, const Loaded *loaded, const char *operand,
                         GError **error) {
    const Document *document = corpus_find(loaded->corpus, slice_of(operand));
    if (document)
        return slice_strdup(document->id);
    const char *named = path_of_id(loaded->corpus, operand);
    if (named)
        return g_strdup(named);
    g_autofree char *path = context_path(context, operand, error);
    if (!path)
        return NULL;
    g_autoptr(SourceReader) reader = source_reader(loaded->source, error);
    if (!reader)
        return NULL;
    if (!is_linted(loaded->corpus, path)) {
        if (!source_exists(reader, path))
            return context_document(context, loaded->corpus, operand, error) ? g_strdup(path)
                                                                             : NULL;
        say("note: '%s' holds no documents", path);
    }
    return g_steal_pointer(&path);
}

static bool named_places(Context *context, const Loaded *loaded, char **operands, char ***places,
                         GError **error) {
    if (!*operands)
        return true;
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    for (; *operands; operands++) {
        g_autofree char *place = named_place(context, loaded, *operands, error);
        if (!place)
            return false;
        g_strv_builder_add(builder, place);
    }
    *places = g_strv_builder_end(builder);
    return true;
}

/* Whether a finding that counts is at or above the severity. */
static bool is_failure(const LintResult *result, Severity fail_on) {
    for (size_t i = 0; i < result->count; i++)
        if (!result->findings[i].suppressed && result->findings[i].is_new &&
            result->findings[i].severity >= fail_on)
            return true;
    return false;
}

static bool show_result(Context *context, const LintResult *result, const FindingsFormat *format,
                        GError **error) {
    FindingsStyle style = {.color = context->color, .width = context->width};
    format->write(context->out, result, &style);
    if (strcmp(format->name, "human") != 0)
        return true;
    if (!stream_flush(context->out, error))
        return false;
    g_autofree char *summary = findings_summary(result);
    g_autoptr(Stream) notes = stream_to_fd(STDERR_FILENO, "standard error");
    stream_printf(notes, "%s\n", summary);
    return stream_flush(notes, error);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const LintCommand *command = given;
    Severity fail_on = SEVERITY_ERROR;
    if (command->fail_on && (!severity_parse(command->fail_on, &fail_on) || !fail_on))
        return fail(error, EXIT_USAGE, "'%s' is not error, warning or note, as --fail-on wants",
                    command->fail_on),
               EXIT_USAGE;
    const char *usual = isatty(STDOUT_FILENO) ? "human" : "unix";
    const FindingsFormat *format =
        findings_format(command->format ? command->format : usual, error);
    g_auto(GStrv) select = NULL, ignore = NULL, places = NULL;
    LintOptions options = {.today = context->today, .threads = context->threads};
    g_auto(Loaded) loaded = {.lint = &options};
    if (!format || !rule_names(command->select, &select, error) ||
        !rule_names(command->ignore, &ignore, error))
        return EXIT_USAGE;
    options.select = (const char *const *)select;
    options.ignore = (const char *const *)ignore;
    if (!context_load(context, command->rev, command->staged, false, !*operands, &loaded, error) ||
        !named_places(context, &loaded, operands, &places, error))
        return EXIT_USAGE;
    options.paths = (const char *const *)places;
    g_autoptr(LintResult) result = lint_run(loaded.corpus, loaded.source, &options, error);
    if (!result || !show_result(context, result, format, error))
        return EXIT_ENVIRONMENT;
    if (loaded.corpus->document_count == 0 && loaded.corpus->file_count == 0 &&
        loaded.corpus->unreadable_count == 0)
        say("no documents found; 'req new requirement \"…\"' writes the first");
    if (loaded.corpus->unreadable_count > 0)
        return EXIT_ENVIRONMENT;
    return !command->exit_zero && is_failure(result, fail_on) ? EXIT_FINDINGS : EXIT_DONE;
}

const Command command_lint = {
    .name = "lint",
    .operands = "[PATH|ID]…",
    .summary = "find what is wrong in the documents, and say where and how to mend it",
    .needs = NEED_TOP,
    .most = -1,
    .options_size = sizeof(LintCommand),
    .options = OPTIONS,
    .run = run,
    .example = "req lint --format json requirements/",
};
