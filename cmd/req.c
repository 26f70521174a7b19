/* SPDX-License-Identifier: MIT */
/* req: requirements and a shared glossary as plain Markdown in git.
 *
 * A map of the source. Data goes one way: a source yields bytes, a document is made of them, a
 * corpus holds documents, work reads the corpus, a face shows results. Each folder includes only
 * those named before it; tests/house holds this.
 *
 *   lib/base/      vocabulary: base (the door for GLib, errors, hashing), digest (a fast hash of
 *                  keys), arena, slice, text and text_words (UTF-8), word (of prose), phrases (of
 *                  words), inflect (English), date, url, path, place (line, column), share (of
 *                  paths), vector (that grows), pool (threads), stream (output), pack (bytes),
 *                  trouble (the machine's), embedded (templates/ compiled in), program (which build
 *                  this is)
 *   lib/adapters/  one library each: fs (files below one folder), git (libgit2), yaml (libyaml),
 *                  markdown (cmark), json (jansson), xml, xml_reader and html_reader (libxml2),
 *                  xlsx (libxlsxwriter, where it is there), proc (git, the editor); library (opens
 *                  libgit2 and libxml2 when first needed)
 *   lib/model/     source (where files come from), config and config_keys (req.yml), schema (kinds,
 *                  fields, statuses), problem, front (matter, where it lies), document, value (by
 *                  type), reading (of a metric), ids, prose/ (words and sentences of a document),
 *                  glossary/ (terms, found in prose), sketch (of a document's words), frozen and
 *                  cache (documents read before), store (answers found before), meaning (the hash
 *                  of what one says), corpus, query
 *   lib/work/      rule and rules/ (the table of rules), lint/ (the engine), fix (of findings),
 *                  near (duplicates), graph (circles), words (of the glossary, in a document),
 *                  friends (terms of one word), terms/ (found, renamed), suggest/ (new ones),
 *                  renumber/ (ids), cells and columns (of a sheet of terms), term_sheet (terms of
 *                  one), import/ (documents from other programs), reqif (what both ways share),
 *                  answer (what was printed before), approve (sign-offs), link (to other
 *                  documents), meanings (hashes of documents), fields (of two documents), change
 *                  (of two corpora), history/ (the life of a document), log (what commits did to
 *                  documents), past (what one said when it was approved), measured (what metrics
 *                  tell about), movement (of metrics), questions (that are open), order, plan (days
 *                  for efforts), needs (what the next status asks for), waiting (for a side), setup
 *                  (req init), hook, driver (that git merges with), scaffold (req new), edit/ (req
 *                  set), commit, merge/ (three ways, of a document), resolve (of what a merge
 *                  left), describe (a change in words), baseline, freeze (of scope), check/ (of a
 *                  merge), wording/ (smells of requirements), marker and references/ (to documents,
 *                  in code and tests), results/ (of tests), trace/ (what leads to what), life/
 *                  (what happened to each document), friction/ (ten figures), report/ (of them,
 *                  over a period), agenda/ (of the weekly meeting), unread (files), offer (of words
 *                  to a shell)
 *   lib/show/      findings/ (formats of lint), quote (text from files in a host's Markdown),
 *                  record (a document as data), listing, sheet, terms (of the glossary), glossary
 *                  (for other programs), format (named), table, csv, log, terminal/ (Markdown
 *                  there), paint (colours), config_json and schema_json (for editors), manual
 *                  (the page of rules), change/ (of two corpora), summary (the comment of req
 *                  check), report/ (of frictions), trace (of what leads to what), agenda/ (of the
 *                  meeting), calendar (of days), pieces (words of a change), exchange/ (documents
 *                  for other programs), site/ (HTML)
 *   cmd/           req (this page), options (parsing and help), context (loading), then one file a
 *                  command, named as it is typed: init, new, set, approve, link, renumber, list,
 *                  show, trace, log, diff, baseline, report, agenda, term (with term-new,
 *                  term-list, term-show, term-uses, term-set, term-rename, term-suggest,
 *                  term-export, term-import), lint, check, explain, commit, merge, resolve,
 *                  merge-file, export, import, schema, hook, completion, help, version
 *
 * Exit status, everywhere: 0 done, 1 findings, 2 the call is wrong, 3 the environment is.
 */
#include "command.h"
#include "options.h"

#include "base/embedded.h"
#include "base/text.h"
#include "base/trouble.h"

#include <errno.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

extern const Command command_agenda, command_approve, command_baseline, command_check,
    command_commit, command_completion, command_diff, command_explain, command_export, command_help,
    command_hook, command_import, command_init, command_link, command_lint, command_list,
    command_log, command_merge, command_merge_file, command_new, command_renumber, command_report,
    command_resolve, command_schema, command_set, command_show, command_term, command_trace,
    command_version;

/* Every command, as help lists them. */
static const Command *const COMMANDS[] = {
    &command_init,     &command_new,        &command_set,     &command_approve, &command_link,
    &command_renumber, &command_list,       &command_show,    &command_trace,   &command_log,
    &command_diff,     &command_baseline,   &command_report,  &command_agenda,  &command_term,
    &command_lint,     &command_check,      &command_explain, &command_commit,  &command_merge,
    &command_resolve,  &command_merge_file, &command_export,  &command_import,  &command_schema,
    &command_hook,     &command_completion, &command_help,    &command_version, NULL,
};

#define MOST_COMMANDS 64 /* beside each other */

const Command *command_at(size_t i) {
    return i < G_N_ELEMENTS(COMMANDS) ? COMMANDS[i] : NULL;
}

const char *command_word(const Command *command) {
    const char *blank = strrchr(command->name, ' ');
    return blank ? blank + 1 : command->name;
}

const Command *command_find(const Command *parent, const char *name, GError **error) {
    const Command *const *commands = parent ? parent->subcommands : COMMANDS;
    const char *names[MOST_COMMANDS] = {NULL}, *of = parent ? parent->name : "";
    size_t count = 0;
    for (; commands[count] && count < MOST_COMMANDS; count++) {
        names[count] = command_word(commands[count]);
        if (strcmp(name, names[count]) == 0)
            return commands[count];
    }
    const char *nearest = text_nearest(slice_of(name), names, count), *gap = parent ? " " : "";
    if (nearest)
        fail(error, EXIT_USAGE, "unknown command '%s%s%s'; did you mean '%s%s%s'?", of, gap, name,
             of, gap, nearest);
    else
        fail(error, EXIT_USAGE, "unknown command '%s%s%s'; 'req help%s%s' lists them", of, gap,
             name, gap, of);
    return NULL;
}

/* Goes from command to subcommand as the words say, past the common options between them; the
 * arguments are then those behind it. */
static const Command *follow(char ***arguments, CommonOptions *common, GError **error) {
    const Command *command = NULL;
    do {
        command = command_find(command, *(*arguments)++, error);
        if (command && command->subcommands &&
            !options_common(*arguments, common, arguments, error))
            return NULL;
    } while (command && command->subcommands && **arguments);
    return command;
}

bool context_open(Context *context, unsigned needs, GError **error) {
    if (!repo_find(".", &context->repo, error))
        return false;
    const char *work_tree = context->repo ? repo_top(context->repo) : NULL;
    if (!context->repo && (needs & (NEED_REPO | NEED_WORK_TREE)))
        return fail(error, EXIT_ENVIRONMENT,
                    "no git repository here; 'git init' makes one, and 'req init' its folders");
    if (context->repo && !work_tree && (needs & NEED_WORK_TREE))
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to change");
    if (context->repo && !work_tree)
        return true;
    g_autofree char *plain = work_tree ? NULL : plain_top();
    context->top = folder_open(work_tree ? work_tree : plain, error);
    if (!context->top)
        return false;
    g_autofree char *here = g_get_current_dir();
    size_t len = strlen(folder_path(context->top));
    bool below = g_str_has_prefix(here, folder_path(context->top)) && here[len] == '/';
    context->prefix = below ? g_intern_string(here + len + 1) : "";
    return true;
}

static bool take_color(Context *context, const char *when, GError **error) {
    const char *no_color = g_getenv("NO_COLOR"), *term = g_getenv("TERM");
    bool terminal = isatty(STDOUT_FILENO);
    if (!when || strcmp(when, "auto") == 0)
        context->color = terminal && !(no_color && *no_color) && g_strcmp0(term, "dumb") != 0;
    else if (strcmp(when, "always") == 0)
        context->color = true;
    else if (strcmp(when, "never") != 0)
        return fail(error, EXIT_USAGE, "'%s' is not auto, always or never, as --color wants", when);
    struct winsize size;
    if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        context->width = size.ws_col;
    return true;
}

static bool count_operands(const Command *command, char **operands, GError **error) {
    int count = (int)g_strv_length(operands);
    if (count < command->least)
        return fail(error, EXIT_USAGE, "something is missing: req %s %s, as in %s", command->name,
                    command->operands ? command->operands : "", command->example);
    if (command->most >= 0 && count > command->most)
        return fail(error, EXIT_USAGE, "'%s' is one word too many: req %s%s%s",
                    operands[command->most], command->name, command->operands ? " " : "",
                    command->operands ? command->operands : "");
    return true;
}

static bool prepare(Context *context, const Command *command, const CommonOptions *common,
                    GError **error) {
    context->threads = common->threads;
    context->before_dashes = common->before_dashes;
    context->today = common->today == DAY_NONE ? date_today() : common->today;
    if (!take_color(context, common->color, error))
        return false;
    if (common->directory && chdir(common->directory) != 0)
        return fail_errno(error, EXIT_ENVIRONMENT, "cannot go to '%s'", common->directory);
    return command->needs == NEED_NOTHING || context_open(context, command->needs, error);
}

static int run_command(Context *context, const Command *command, char **arguments,
                       CommonOptions *common, GError **error) {
    g_autofree void *options = g_malloc0(MAX(command->options_size, 1));
    g_autofree char **operands = NULL;
    int status = EXIT_USAGE;
    if (!options_parse(command, arguments, options, common, &operands, error))
        status = EXIT_USAGE;
    else if (common->help)
        options_help(command, context->out), status = EXIT_DONE;
    else if (common->version)
        status = command_version.run(context, NULL, NULL, error);
    else if (count_operands(command, operands, error) && prepare(context, command, common, error))
        status = command->run(context, options, operands, error);
    options_clear(command, options);
    return status;
}

static int run(Context *context, char **arguments, GError **error) {
    CommonOptions common = {.today = DAY_NONE, .before_dashes = -1};
    if (!options_common(arguments, &common, &arguments, error))
        return EXIT_USAGE;
    bool bare = !*arguments, idle = bare && !common.help && !common.version;
    const Command *command = common.version        ? &command_version
                             : bare || common.help ? &command_help
                                                   : follow(&arguments, &common, error);
    if (!command)
        return EXIT_USAGE;
    if (command->subcommands && !common.version) { /* and none of them is named */
        options_help(command, context->out);
        return common.help ? EXIT_DONE : EXIT_USAGE;
    }
    if (command == &command_help || command == &command_version)
        common.help = common.version = false;
    int status = run_command(context, command, arguments, &common, error);
    return idle && status == EXIT_DONE ? EXIT_USAGE : status;
}

void memory_keep(void) {
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, 256 * 1024 * 1024);
    mallopt(M_MMAP_THRESHOLD, 32 * 1024 * 1024);
#endif
}

int main(int argc, char **argv) {
    (void)argc;
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, 64 * 1024); /* what readers held is given back before rules run */
#endif
    g_autoptr(GError) error = NULL;
    g_autoptr(Stream) out = stream_to_fd(STDOUT_FILENO, "standard output");
    Context context = {.out = out};
    int status = run(&context, argv + 1, &error);
    g_autoptr(GError) broken = NULL;
    if (!stream_flush(out, &broken) && !error)
        error = g_steal_pointer(&broken);
    if (error) {
        say("error: %s", error->message);
        status = error->domain == REQ_ERROR ? error->code : EXIT_ENVIRONMENT;
    }
    if (status != EXIT_ENVIRONMENT && trouble_noted()) { /* the answer is one of half a reading */
        if (!context.told_unread)
            say("error: %s", trouble_noted());
        status = EXIT_ENVIRONMENT;
    }
    folder_free(context.top);
    repo_free(context.repo);
    return status;
}
