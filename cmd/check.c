/* SPDX-License-Identifier: MIT */
/* req check: what a pull request brings, judged on the merge that nobody has made yet. */
#include "command.h"

#include "options.h"
#include "show/findings.h"
#include "show/summary.h"
#include "work/answer.h"
#include "work/check.h"

#include <stdio.h>
#include <unistd.h>

extern const Command command_check;

#define MOST_REFS 1000 /* of one push */

typedef struct {
    bool pre_receive, exit_zero;
    const char *format, *fail_on, *summary;
    GPtrArray *report, *select, *ignore;
} CheckCommand;

static const Option OPTIONS[] = {
    {"summary", 0, OPTION_STRING, offsetof(CheckCommand, summary), "FILE",
     "write the comment for the reviewer, in Markdown"},
    {"format", 0, OPTION_STRING, offsetof(CheckCommand, format), "FORMAT",
     "as of 'req lint': human, unix, json, jsonl, sarif, github, gitlab, junit, checkstyle, "
     "rdjson"},
    OPTIONS_OF_JUDGING(CheckCommand),
    {"pre-receive", 0, OPTION_FLAG, offsetof(CheckCommand, pre_receive), NULL,
     "judge a push: read 'OLD NEW REF' lines, as git gives them to that hook"},
    OPTION_END,
};

/* What the whole command works with. */
typedef struct {
    Context *context;
    const CheckCommand *command;
    Severity fail_on;
    char *const *operands;
    const char *usual; /* the format where none is said */
    char **select, **ignore;
    FindingsOutput *output;
    Answer *answer; /* to be kept; or NULL */
} Run;

static void run_clear(Run *run) {
    g_strfreev(run->select);
    g_strfreev(run->ignore);
    findings_output_free(run->output);
    answer_free(run->answer);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Run, run_clear)

static void say_notes(const Check *check) {
    for (unsigned i = 0; i < check->notes->len; i++)
        say("note: %s", (const char *)check->notes->pdata[i]);
    if (check->settings->len)
        say("note: req.yml is changed here, and the base's is what judges");
    for (unsigned i = 0; i < check->settings->len; i++)
        say("note:   %s", (const char *)check->settings->pdata[i]);
    for (size_t i = 0; i < check->after->unreadable_count; i++)
        say("error: %s", check->after->unreadable[i]);
}

static bool show(const Run *run, const LintResult *result, GError **error) {
    FindingsStyle style = {.color = run->context->color, .width = run->context->width};
    Stream *notes = notes_stream();
    return findings_output_write(run->output, result, &style, run->context->out, notes, error) &&
           stream_flush(notes, error);
}

static const char *const *strings_of(GPtrArray *strings) {
    if (strings->len == 0 || strings->pdata[strings->len - 1])
        g_ptr_array_add(strings, NULL);
    return (const char *const *)strings->pdata;
}

static const SummaryExcuse *summary_excuses(const Check *check, Arena *arena) {
    SummaryExcuse *excuses = arena_array(arena, SummaryExcuse, check->excuses->len);
    for (unsigned i = 0; i < check->excuses->len; i++) {
        const CheckExcuse *excuse = &g_array_index(check->excuses, CheckExcuse, i);
        const Document *document = excuse->document;
        excuses[i] = (SummaryExcuse){
            .id = document->id.len ? slice_string(arena, document->id) : NULL,
            .rule = slice_string(arena, excuse->rules),
            .reason = excuse->reason.len ? slice_string(arena, excuse->reason) : NULL,
            .path = document->path,
            .line = excuse->line};
    }
    return excuses;
}

static bool write_summary(const Run *run, const Check *check, GError **error) {
    g_autoptr(Arena) arena = arena_new();
    Summary summary = {.change = check->change,
                       .result = check->result,
                       .excuses = summary_excuses(check, arena),
                       .excuse_count = check->excuses->len,
                       .settings = strings_of(check->settings),
                       .notes = strings_of(check->notes),
                       .today = run->context->today};
    g_autofree char *comment = summary_make(&summary, check->source, error);
    if (comment && strcmp(run->command->summary, "-") == 0)
        stream_puts(run->context->out, comment);
    else if (comment)
        return file_write(run->command->summary, slice_of(comment), error);
    return comment != NULL;
}

/* --- what was printed before --- */

/* The answer to the call, kept or still to be found: two commits say all of the state. NULL where
 * the command does more than print, or more of history may come to be here. */
static Answer *answer_to(const Run *run, const Oid *base, const Oid *head) {
    const Context *context = run->context;
    if (run->command->summary || run->command->report || run->command->pre_receive ||
        g_getenv("GITHUB_STEP_SUMMARY") || !repo_is_whole(context->repo))
        return NULL;
    char one[OID_HEX + 1], other[OID_HEX + 1];
    g_autoptr(GString) call = g_string_new(NULL);
    options_tell(&command_check, run->command, run->operands, call);
    g_string_append_printf(call, "%s %d %u %d %s %s", run->usual, context->color, context->width,
                           (int)context->today, oid_hex(base, one), oid_hex(head, other));
    return answer_new(repo_common_dir(context->repo), NULL, call->str);
}

/* Keeps what was printed, where the commits alone decide about it. */
static void keep_answer(const Run *run, int status, const Check *check) {
    if (run->answer && check->notes->len == 0 && check->after->document_count >= ANSWER_WORTH &&
        !(check->config->glossaries && check->config->glossaries[0]) &&
        !freeze_is_asked(check->config) && stream_flush(run->context->out, NULL) &&
        !stream_is_broken(run->context->out))
        answer_keep(run->answer, status, NULL);
}

/* Judges one head; the command's exit status. */
static int judge(Run *run, const Oid *base, const Oid *head, bool as_is, GError **error) {
    Context *context = run->context;
    LintOptions shown = {0};
    findings_output_ask(run->output, &shown);
    CheckOptions options = {.today = context->today,
                            .threads = context->threads,
                            .as_is = as_is,
                            .only_new = shown.only_new,
                            .detail = shown.detail,
                            .select = (const char *const *)run->select,
                            .ignore = (const char *const *)run->ignore};
    g_autoptr(Check) check = check_run(context->repo, base, head, &options, error);
    if (!check)
        return EXIT_ENVIRONMENT;
    say_notes(check);
    if (!show(run, check->result, error) ||
        (run->command->summary && !write_summary(run, check, error)))
        return EXIT_ENVIRONMENT;
    if (check->after->unreadable_count > 0)
        return EXIT_ENVIRONMENT;
    int status = !run->command->exit_zero && lint_fails(check->result, run->fail_on) ? EXIT_FINDINGS
                                                                                     : EXIT_DONE;
    keep_answer(run, status, check);
    return status;
}

/* The same for two commits alone, which may have been judged before. */
static int judge_again(Run *run, const Oid *base, const Oid *head, GError **error) {
    Stream *out = run->context->out, *notes = notes_stream();
    int status;
    run->answer = answer_to(run, base, head);
    if (run->answer && answer_print(run->answer, NULL, out, notes, &status))
        return stream_flush(out, error) && stream_flush(notes, error) ? status : EXIT_ENVIRONMENT;
    answer_listen(run->answer, out, notes);
    return judge(run, base, head, false, error);
}

/* The first push of all has nothing to be compared with: it is judged by itself. */
static int judge_first(Run *run, const char *head, GError **error) {
    Context *context = run->context;
    LintOptions options = {.today = context->today,
                           .threads = context->threads,
                           .select = (const char *const *)run->select,
                           .ignore = (const char *const *)run->ignore};
    g_auto(Loaded) loaded = {.lint = &options};
    if (!context_load(context, head, false, false, true, &loaded, error))
        return EXIT_ENVIRONMENT;
    g_autoptr(LintResult) result = lint_run(loaded.corpus, loaded.source, &options, error);
    if (!result || !show(run, result, error))
        return EXIT_ENVIRONMENT;
    return !run->command->exit_zero && lint_fails(result, run->fail_on) ? EXIT_FINDINGS : EXIT_DONE;
}

/* One line of a push: `OLD NEW REF`. Tags and removed branches are nobody's business here. */
static int judge_ref(Run *run, char *line, GError **error) {
    g_auto(GStrv) words = g_strsplit(g_strchomp(line), " ", 3);
    Oid base, head;
    if (g_strv_length(words) != 3 || strlen(words[0]) != OID_HEX || strlen(words[1]) != OID_HEX)
        return fail(error, EXIT_USAGE,
                    "expected lines 'OLD NEW REF', as git's pre-receive hook "
                    "reads them"),
               EXIT_USAGE;
    const char *zero = "0000000000000000000000000000000000000000";
    GitRepo *repo = run->context->repo;
    if (!g_str_has_prefix(words[2], "refs/heads/") || strcmp(words[1], zero) == 0)
        return EXIT_DONE;
    if (!repo_resolve(repo, words[1], &head, error))
        return EXIT_ENVIRONMENT;
    bool is_new = strcmp(words[0], zero) == 0;
    bool is_first = is_new && !repo_head(repo, &base);
    if (!is_new && !repo_resolve(repo, words[0], &base, error))
        return EXIT_ENVIRONMENT;
    int status =
        is_first ? judge_first(run, words[1], error) : judge(run, &base, &head, !is_new, error);
    if (status == EXIT_FINDINGS && stream_flush(run->context->out, error))
        say("this is why '%s' is refused", words[2] + strlen("refs/heads/"));
    return status;
}

static int judge_push(Run *run, GError **error) {
    char line[4096];
    int status = EXIT_DONE;
    for (unsigned count = 0; fgets(line, sizeof line, stdin); count++) {
        if (count == MOST_REFS)
            return fail(error, EXIT_USAGE, "more than %d branches in one push", MOST_REFS),
                   EXIT_USAGE;
        int one = judge_ref(run, line, error);
        status = MAX(status, one);
        if (error && *error)
            return status;
    }
    return status;
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const CheckCommand *command = given;
    g_auto(Run) run = {.context = context,
                       .command = command,
                       .operands = operands,
                       .usual = isatty(STDOUT_FILENO) ? "human" : "unix"};
    if (command->pre_receive ? *operands != NULL : *operands == NULL)
        return fail(error, EXIT_USAGE,
                    command->pre_receive
                        ? "--pre-receive reads what to check from standard input"
                        : "something is missing: req check BASE [HEAD], as in req check main"),
               EXIT_USAGE;
    if (!context_fail_on(command->fail_on, &run.fail_on, error) ||
        !context_rules(command->select, &run.select, error) ||
        !context_rules(command->ignore, &run.ignore, error) ||
        !(run.output = findings_output_new(command->format, run.usual, command->report, error)) ||
        !context_outputs(context, command->summary, command->report, error))
        return EXIT_USAGE;
    if (command->pre_receive)
        return judge_push(&run, error);
    Oid base, head;
    if (!context_revision(context, operands[0], &base, error) ||
        !context_revision(context, operands[1] ? operands[1] : "HEAD", &head, error))
        return EXIT_USAGE;
    return judge_again(&run, &base, &head, error);
}

const Command command_check = {
    .name = "check",
    .operands = "BASE [HEAD]",
    .summary = "judge what a pull request brings, on the merge that nobody has made yet",
    .needs = NEED_REPO,
    .most = 2,
    .options_size = sizeof(CheckCommand),
    .options = OPTIONS,
    .run = run,
    .example = "req check origin/main --summary comment.md",
};
