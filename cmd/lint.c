/* SPDX-License-Identifier: MIT */
/* req lint: what is wrong, and where. */
#include "command.h"

#include "options.h"
#include "show/findings.h"
#include "work/answer.h"
#include "work/fix.h"
#include "work/scaffold.h"

#include <unistd.h>

extern const Command command_lint;

#define STDIN_MOST (64 * 1024 * 1024)

typedef struct {
    bool staged, exit_zero, fix, unsafe_fixes, diff, exit_non_zero_on_fix;
    const char *rev, *since, *format, *fail_on, *stdin_filename, *shard;
    GPtrArray *select, *ignore, *report;
} LintCommand;

static const Option OPTIONS[] = {
    {"staged", 0, OPTION_FLAG, offsetof(LintCommand, staged), NULL,
     "read what is staged for the next commit"},
    {"rev", 0, OPTION_STRING, offsetof(LintCommand, rev), "REV", "read a revision"},
    {"since", 0, OPTION_STRING, offsetof(LintCommand, since), "REV",
     "tell only what is new since a revision (where HEAD left it) or a day"},
    {"format", 0, OPTION_STRING, offsetof(LintCommand, format), "FORMAT",
     "human (on a terminal), unix (elsewhere), json, jsonl, sarif, github, gitlab, junit, "
     "checkstyle, rdjson"},
    OPTIONS_OF_JUDGING(LintCommand),
    {"fix", 0, OPTION_FLAG, offsetof(LintCommand, fix), NULL,
     "make the fixes that change nothing of what the documents mean"},
    {"unsafe-fixes", 0, OPTION_FLAG, offsetof(LintCommand, unsafe_fixes), NULL,
     "with --fix or --diff: make those too that somebody should look at"},
    {"diff", 0, OPTION_FLAG, offsetof(LintCommand, diff), NULL,
     "change nothing: print what --fix would change, as a patch"},
    {"exit-non-zero-on-fix", 0, OPTION_FLAG, offsetof(LintCommand, exit_non_zero_on_fix), NULL,
     "with --fix: exit with 1 if anything was fixed"},
    {"shard", 0, OPTION_STRING, offsetof(LintCommand, shard), "I/N",
     "judge the I-th of N shares of the documents, as one of N machines"},
    {"stdin-filename", 0, OPTION_STRING, offsetof(LintCommand, stdin_filename), "PATH",
     "read the document at PATH from standard input, as an editor holds it"},
    OPTION_END,
};

static bool is_elsewhere(const LintCommand *command) {
    return command->rev || command->staged;
}

static bool wants_fixes(const LintCommand *command) {
    return command->fix || command->diff;
}

/* Whether the options go together. */
static bool check_call(const Context *context, const LintCommand *command, char **operands,
                       GError **error) {
    const char *elsewhere = command->rev ? "--rev" : "--staged";
    if (wants_fixes(command) && is_elsewhere(command))
        return fail(error, EXIT_USAGE,
                    "fixes are made in the work tree, and %s reads elsewhere; leave one of the two "
                    "out",
                    elsewhere);
    if (command->stdin_filename && is_elsewhere(command))
        return fail(error, EXIT_USAGE,
                    "--stdin-filename reads among the files of the work tree, and %s elsewhere; "
                    "leave one of the two out",
                    elsewhere);
    if (command->stdin_filename && *operands)
        return fail(error, EXIT_USAGE,
                    "--stdin-filename names the one file that is judged, so '%s' is too much",
                    *operands);
    if (command->unsafe_fixes && !wants_fixes(command))
        return fail(error, EXIT_USAGE, "--unsafe-fixes goes with --fix or --diff");
    if (command->exit_non_zero_on_fix && !wants_fixes(command))
        return fail(error, EXIT_USAGE, "--exit-non-zero-on-fix goes with --fix");
    if (command->shard && (wants_fixes(command) || command->stdin_filename))
        return fail(error, EXIT_USAGE,
                    "--shard shares out what is looked at; it does not go with --fix, --diff or "
                    "--stdin-filename");
    return context->top || !(wants_fixes(command) || command->stdin_filename) ||
           fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to change");
}

/* The text of a file as an editor holds it, and its path below the top (NULL: there is none). */
typedef struct {
    char *path;
    GByteArray *bytes;
} Held;

static void held_clear(Held *held) {
    g_free(held->path);
    g_clear_pointer(&held->bytes, g_byte_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Held, held_clear)

static Slice held_text(const Held *held) {
    size_t len = held->bytes ? held->bytes->len : 0;
    return (Slice){len ? (const char *)held->bytes->data : "", len};
}

/* Puts what stands on standard input into the source, where --stdin-filename says. */
static bool take_held(Context *context, const char *typed, Held *held, Loaded *loaded,
                      GError **error) {
    if (!typed)
        return true;
    held->path = context_path(context, typed, error);
    if (!held->path)
        return false;
    FileKind kind = folder_kind(context->top, held->path);
    if (kind == FILE_LINK)
        return fail(error, EXIT_USAGE,
                    "'%s' is a symbolic link or lies behind one, and is not read", typed);
    if (!*held->path || (kind != FILE_MISSING && kind != FILE_REGULAR))
        return fail(error, EXIT_USAGE, "'%s' is no file", typed);
    held->bytes = g_byte_array_new();
    loaded->source = context_source(context, NULL, false, error);
    if (!loaded->source ||
        !stream_read_fd(STDIN_FILENO, "standard input", STDIN_MOST, held->bytes, error))
        return false;
    source_overlay(loaded->source, held->path, held_text(held));
    return true;
}

/* --- showing --- */

static const char *s_of(size_t count) {
    return count == 1 ? "" : "s";
}

/* What can be mended, behind the summary; "" where nothing can. */
static char *fix_hint(const LintCommand *command, const LintResult *result) {
    size_t safe, others;
    fix_count(result, &safe, &others);
    if (is_elsewhere(command) || (command->fix && command->unsafe_fixes))
        return g_strdup("");
    if (command->fix)
        safe = 0;
    if (safe && others)
        return g_strdup_printf("; %zu can be fixed with --fix, %zu more with --unsafe-fixes", safe,
                               others);
    if (safe)
        return g_strdup_printf("; %zu can be fixed with --fix", safe);
    return others ? g_strdup_printf("; %zu can be fixed with --fix --unsafe-fixes", others)
                  : g_strdup("");
}

/* Whether standard output is for the fixed text, so that findings go to standard error. */
static bool prints_text(const LintCommand *command) {
    return command->stdin_filename && command->fix;
}

static bool show_result(Context *context, const LintCommand *command, const LintResult *result,
                        const FindingsOutput *output, GError **error) {
    g_autofree char *hint = fix_hint(command, result);
    FindingsStyle style = {.color = context->color, .width = context->width, .hint = hint};
    Stream *notes = notes_stream();
    Stream *out = prints_text(command) ? notes : context->out;
    return findings_output_write(output, result, &style, out, notes, error) &&
           stream_flush(notes, error);
}

/* --- fixing --- */

static bool print_patch(Context *context, const Fixes *fixes, GError **error) {
    g_autoptr(GString) patch = g_string_new(NULL);
    for (size_t i = 0; i < fixes->count; i++) {
        const FixedFile *file = &fixes->files[i];
        if (!patch_append(file->path, file->old, file->now, patch, error))
            return false;
    }
    stream_write(context->out, (Slice){patch->str, patch->len});
    return true;
}

static void tell_fixes(const LintCommand *command, const Fixes *fixes) {
    if (fixes->mended)
        say("%s %zu finding%s in %zu file%s", command->diff ? "would fix" : "fixed", fixes->mended,
            s_of(fixes->mended), fixes->count, s_of(fixes->count));
    if (fixes->left)
        say("note: left out %zu fix%s that would have brought new errors", fixes->left,
            fixes->left == 1 ? "" : "es");
}

/* Writes what is fixed to where it is wanted: a patch, the text of the editor, or the files. */
static bool put_fixes(Context *context, const LintCommand *command, const Held *held,
                      const Loaded *loaded, const Fixes *fixes, GError **error) {
    if (command->diff)
        return print_patch(context, fixes, error);
    if (!held->path)
        return fix_write(fixes, context->top, loaded->config->limits.document, error);
    stream_write(context->out, fixes->count ? fixes->files[0].now : held_text(held));
    return true;
}

static int status_of(const LintCommand *command, const LintResult *result, const Fixes *fixes,
                     Severity fail_on) {
    bool counts = command->diff                                    ? fixes->count > 0
                  : command->exit_non_zero_on_fix && fixes->mended ? true
                                                                   : lint_fails(result, fail_on);
    return counts && !command->exit_zero ? EXIT_FINDINGS : EXIT_DONE;
}

static void note_nothing(const Loaded *loaded, const Held *held) {
    const Corpus *corpus = loaded->corpus;
    if (held->path && !context_is_linted(corpus, held->path))
        say("note: '%s' is no place for a document", held->path);
    else if (corpus->document_count == 0 && corpus->file_count == 0 &&
             corpus->unreadable_count == 0)
        say("no documents found; 'req new requirement \"…\"' writes the first");
}

/* What the revision that --since names held; the corpus stays NULL where there is no such. Read by
 * the rules of now, so that a rule made stricter does not bring up what is old. */
static bool load_before(Context *context, const char *since, const Loaded *loaded,
                        const LintOptions *options, Loaded *before, GError **error) {
    Oid commit;
    bool found;
    if (!since)
        return true;
    if (!context_since(context, since, &commit, &found, error))
        return false;
    if (!found)
        return true;
    before->source = source_commit(context->repo, &commit);
    before->config = corpus_config(before->source, error);
    CorpusOptions how = {.threads = context->threads,
                         .known = loaded->corpus,
                         .cache = repo_common_dir(context->repo)};
    LintOptions whole = *options;
    whole.share = (Share){0}; /* what is known is known to all */
    lint_ask(loaded->config, &whole, &how);
    if (before->config)
        before->corpus = corpus_load(before->source, loaded->config, &how, error);
    return before->corpus != NULL;
}

/* Fixes what is new; the rounds need to know what was there before, whatever they bring up. */
static Fixes *fix(const LintCommand *command, const Loaded *loaded, const Loaded *before,
                  const LintOptions *options, GError **error) {
    LintOptions now = *options, then = *options;
    then.told = before->config;
    then.paths = NULL;
    g_autoptr(LintResult) old =
        before->corpus ? lint_run(before->corpus, before->source, &then, error) : NULL;
    now.before = old;
    return before->corpus && !old
               ? NULL
               : fix_run(loaded->corpus, loaded->source, &now, command->unsafe_fixes, error);
}

static LintResult *judge(const Loaded *loaded, const Loaded *before, const LintOptions *options,
                         GError **error) {
    LintBefore state = {before->corpus, before->source, before->config};
    return before->corpus ? lint_compared(loaded->corpus, loaded->source, options, &state, error)
                          : lint_run(loaded->corpus, loaded->source, options, error);
}

/* What the whole command works with. */
typedef struct {
    Context *context;
    const LintCommand *command;
    char *const *operands;
    const char *usual; /* the format where none is said */
    Held held;
    LintOptions options;
    Loaded loaded;
    FindingsOutput *output;
    Severity fail_on;
    char *call;     /* all that was asked; or NULL */
    Answer *answer; /* to be kept; or NULL */
    char **select, **ignore, **places;
} Run;

static void run_clear(Run *run) {
    held_clear(&run->held);
    loaded_clear(&run->loaded);
    findings_output_free(run->output);
    answer_free(run->answer);
    g_free(run->call);
    g_strfreev(run->select);
    g_strfreev(run->ignore);
    g_strfreev(run->places);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Run, run_clear)

/* --- what was printed before --- */

/* Whether git has one name for all that is read, documents and others. */
static bool knows_all(const Run *run) {
    return is_elsewhere(run->command) || !run->context->top;
}

/* What the answer depends on, beside the documents and req.yml of a work tree. */
static char *asked(const Run *run) {
    const Context *context = run->context;
    const LintCommand *command = run->command;
    const char *const revisions[] = {"HEAD", command->rev, command->since};
    char hex[OID_HEX + 1] = "";
    g_autoptr(GString) text = g_string_new(NULL);
    options_tell(&command_lint, command, run->operands, text);
    g_string_append_printf(text, "%s %s %d %u %d", context->prefix ? context->prefix : "",
                           run->usual, context->color, context->width, (int)context->today);
    if (command->staged && !repo_index_sum(context->repo, hex))
        return NULL;
    g_string_append_printf(text, " %s", hex);
    for (size_t i = 0; i < G_N_ELEMENTS(revisions); i++) {
        Oid commit;
        bool named = revisions[i] && repo_resolve(context->repo, revisions[i], &commit, NULL);
        if (!named && revisions[i] && revisions[i] == command->rev)
            return NULL; /* a baseline, which may come to be another one */
        g_string_append_printf(text, " %s", named ? oid_hex(&commit, hex) : "");
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/* The answer to the call, kept or still to be found; NULL where the command does more than print,
 * or nobody can tell whether the state is the same. */
static Answer *answer_to(Run *run) {
    Context *context = run->context;
    const LintCommand *command = run->command;
    const char *call = run->call;
    Loaded *loaded = &run->loaded;
    if (!call || wants_fixes(command) || command->stdin_filename || command->report ||
        g_getenv("GITHUB_STEP_SUMMARY") || !repo_is_whole(context->repo))
        return NULL;
    const char *git_dir = repo_common_dir(context->repo);
    if (knows_all(run))
        return answer_new(git_dir, NULL, call);
    loaded->source = context_source(context, NULL, false, NULL);
    loaded->config = loaded->source ? corpus_config(loaded->source, NULL) : NULL;
    g_autoptr(Answer) answer = loaded->config ? answer_new(git_dir, loaded->config, call) : NULL;
    return answer && answer_about(answer, loaded->source, loaded->config, context->threads)
               ? g_steal_pointer(&answer)
               : NULL;
}

/* Keeps what was printed, where it depends on nothing else (submodules come and go, baselines move)
 * and all is still as it was. */
static void keep_answer(const Run *run, int status, const LintResult *result) {
    const Loaded *loaded = &run->loaded;
    const Config *config = loaded->config;
    if (!run->answer || config->problems.count || (config->glossaries && config->glossaries[0]) ||
        loaded->corpus->document_count < ANSWER_WORTH || freeze_is_asked(loaded->config) ||
        stream_is_broken(run->context->out))
        return;
    g_autofree char *call = asked(run);
    if (g_strcmp0(call, run->call) == 0)
        answer_keep(run->answer, status, knows_all(run) ? NULL : result);
}

/* Lints what is loaded, and fixes it where that is asked for; the rest is shown. */
static int lint(Run *run, GError **error) {
    Context *context = run->context;
    const LintCommand *command = run->command;
    const Loaded *loaded = &run->loaded;
    g_autoptr(Fixes) fixes = NULL;
    g_autoptr(LintResult) own = NULL;
    g_auto(Loaded) before = {0};
    g_auto(Freeze) freeze = {0};
    LintOptions options = run->options;
    if (!context_freeze(context, command->rev, loaded, &freeze, error))
        return EXIT_ENVIRONMENT;
    options.freeze = freeze.corpus ? &freeze : NULL;
    if (!load_before(context, command->since, loaded, &options, &before, error))
        return EXIT_ENVIRONMENT;
    if (wants_fixes(command))
        fixes = fix(command, loaded, &before, &options, error);
    else
        own = judge(loaded, &before, &options, error);
    const LintResult *result = fixes ? fixes->result : own;
    if (!result || (fixes && !put_fixes(context, command, &run->held, loaded, fixes, error)))
        return EXIT_ENVIRONMENT;
    if (fixes)
        tell_fixes(command, fixes);
    if (!command->diff && !show_result(context, command, result, run->output, error))
        return EXIT_ENVIRONMENT;
    note_nothing(loaded, &run->held);
    if (loaded->corpus->unreadable_count)
        return EXIT_ENVIRONMENT;
    int status = status_of(command, result, fixes, run->fail_on);
    if (stream_flush(context->out, error))
        keep_answer(run, status, result);
    return status;
}

/* Whether what is wrong in req.yml is among the findings. */
static bool tells_config(const Held *held, char **operands) {
    return held->path ? strcmp(held->path, CONFIG_PATH) == 0 : !*operands;
}

/* Reads what the options say; false where they cannot be meant. */
static bool read_call(Run *run, char **operands, const char *usual, GError **error) {
    Context *context = run->context;
    const LintCommand *command = run->command;
    run->output = findings_output_new(command->format, usual, command->report, error);
    if (!run->output || !context_fail_on(command->fail_on, &run->fail_on, error) ||
        !check_call(context, command, operands, error) ||
        !context_outputs(context, NULL, command->report, error) ||
        !context_rules(command->select, &run->select, error) ||
        !context_rules(command->ignore, &run->ignore, error))
        return false;
    run->options = (LintOptions){.today = context->today,
                                 .threads = context->threads,
                                 .select = (const char *const *)run->select,
                                 .ignore = (const char *const *)run->ignore};
    if (command->shard && !share_parse(command->shard, &run->options.share))
        return fail(error, EXIT_USAGE,
                    "'%s' is not I/N, as --shard wants: 1/4 to 4/4 are the shares of four machines",
                    command->shard);
    findings_output_ask(run->output, &run->options);
    return true;
}

/* Prints what was printed when the same was asked of the same state; false where nobody knows. */
static bool print_again(Run *run, int *status, GError **error) {
    Stream *out = run->context->out, *notes = notes_stream();
    run->call = run->context->repo ? asked(run) : NULL;
    run->answer = answer_to(run);
    if (!run->answer)
        return false;
    if (!answer_print(run->answer, run->loaded.source, out, notes, status)) {
        answer_listen(run->answer, out, notes);
        return false;
    }
    if (!stream_flush(out, error) || !stream_flush(notes, error))
        *status = EXIT_ENVIRONMENT;
    return true;
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const LintCommand *command = given;
    int output = prints_text(command) ? STDERR_FILENO : STDOUT_FILENO, status;
    g_auto(Run) run = {.context = context,
                       .command = command,
                       .operands = operands,
                       .usual = isatty(output) ? "human" : "unix",
                       .loaded = {.lint = &run.options}};
    if (!read_call(&run, operands, run.usual, error))
        return EXIT_USAGE;
    bool writes = command->fix && !command->diff && !command->stdin_filename;
    g_autoptr(Lock) lock = writes ? scaffold_lock(context->top, context->repo, error) : NULL;
    if (writes && !lock)
        return EXIT_ENVIRONMENT;
    if (print_again(&run, &status, error))
        return status;
    if (!take_held(context, command->stdin_filename, &run.held, &run.loaded, error) ||
        !context_load(context, command->rev, command->staged, wants_fixes(command),
                      tells_config(&run.held, operands), &run.loaded, error) ||
        !context_places(context, &run.loaded, operands, &run.places, error))
        return EXIT_USAGE;
    const char *const alone[] = {run.held.path, NULL};
    run.options.paths = run.held.path ? alone : (const char *const *)run.places;
    if (!wants_fixes(command) && context_tip(context, command->rev, &run.options.tip))
        run.options.history = context->repo;
    run.options.borrows = !wants_fixes(command);
    return lint(&run, error);
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
