/* SPDX-License-Identifier: MIT */
/* req merge: `git merge`, with documents merged as documents wherever it runs.
 *
 * Git itself makes the merge: so hooks, signatures, renames and what is left after a conflict are
 * as everybody knows them. It is told of our driver for this one call, so that nothing has to be
 * set up for it. */
#include "command.h"

#include "adapters/proc.h"
#include "work/driver.h"

typedef struct {
    const char *message;
    bool no_ff;
} MergeOptions;

static const Option OPTIONS[] = {
    {"message", 'm', OPTION_STRING, offsetof(MergeOptions, message), "TEXT",
     "the message, instead of git's"},
    {"no-ff", 0, OPTION_FLAG, offsetof(MergeOptions, no_ff), NULL,
     "make a commit even where HEAD could simply move ahead"},
    OPTION_END,
};

/* Whether all that git tracks is as in HEAD, and nobody else is changing it: git, meeting a lock
 * half way, would leave a merge under way that holds nothing of the other branch. */
static bool check_clean(Context *context, GError **error) {
    const char *arguments[] = {"git", "diff", "--quiet", "--no-ext-diff", "HEAD", "--", NULL};
    int status = 0;
    if (!repo_index_unlocked(context->repo, true, error))
        return false;
    const char *busy = repo_busy(context->repo);
    if (busy)
        return fail(error, EXIT_ENVIRONMENT, "%s is under way; finish it with git first", busy);
    if (!proc_run(arguments, folder_path(context->top), &status, error))
        return false;
    return status == 0 ||
           fail(error, EXIT_ENVIRONMENT,
                "there are changes that are not committed; 'git commit' or 'git stash' them first");
}

/* The error for a merge under way without conflicts. 'git commit' finishes it only where the index
 * holds the result: it was as in HEAD before, and is written as a whole, so any difference is the
 * result. Where there is none, a commit would drop the other branch and call it merged. */
static void fail_unfinished(Context *context, GError **error) {
    const char *arguments[] = {"git",           "diff", "--cached", "--quiet",
                               "--no-ext-diff", "HEAD", "--",       NULL};
    int status = 0;
    if (!repo_index_unlocked(context->repo, false, error))
        g_prefix_error(error, "git did not finish the merge; once the index is not locked, 'git "
                              "merge --abort' and try again: ");
    else if (!proc_run(arguments, folder_path(context->top), &status, error))
        return;
    else if (status == 1)
        fail(error, EXIT_ENVIRONMENT,
             "nothing is in conflict, but git did not commit the merge; 'git commit' tries again, "
             "'git merge --abort' goes back");
    else
        fail(error, EXIT_ENVIRONMENT,
             "git stopped before anything was merged; 'git merge --abort' and try again");
}

/* What git left when it did not finish. */
static int tell_left(Context *context, int status, GError **error) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) left = g_array_new(FALSE, FALSE, sizeof(RepoUnmerged));
    if (!repo_busy(context->repo))
        return fail(error, EXIT_ENVIRONMENT, "'git merge' refused (exit status %d)", status),
               EXIT_ENVIRONMENT;
    if (!repo_unmerged(context->repo, arena, left, error))
        return EXIT_ENVIRONMENT;
    if (!left->len)
        return fail_unfinished(context, error), EXIT_ENVIRONMENT;
    say("next: decide between the markers, 'git add' the files, and 'git commit'; 'git merge "
        "--abort' goes back");
    return EXIT_FINDINGS;
}

static int merge(Context *context, const MergeOptions *options, const char *branch,
                 GError **error) {
    g_autofree char *program = own_path(), *command = driver_command(program);
    g_autofree char *driver = g_strconcat("merge.req.driver=", command, NULL);
    g_autofree char *chosen = repo_config(context->repo, "merge.default");
    g_autofree char *otherwise =
        g_strconcat("merge.default=", chosen && *chosen ? chosen : "req", NULL);
    const char *arguments[16] = {"git", "-c", driver, "-c", otherwise, "merge", "--no-edit"};
    size_t count = 7;
    int status = 0;
    if (options->no_ff)
        arguments[count++] = "--no-ff";
    if (options->message) {
        arguments[count++] = "-m";
        arguments[count++] = options->message;
    }
    arguments[count++] = "--";
    arguments[count] = branch;
    if (!proc_run(arguments, folder_path(context->top), &status, error))
        return EXIT_ENVIRONMENT;
    if (status == 0)
        return EXIT_DONE;
    return tell_left(context, status, error);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    Oid commit;
    if (!repo_resolve(context->repo, operands[0], &commit, error))
        return EXIT_USAGE;
    if (!check_clean(context, error))
        return EXIT_ENVIRONMENT;
    return merge(context, given, operands[0], error);
}

const Command command_merge = {
    .name = "merge",
    .operands = "BRANCH",
    .summary = "merge a branch, documents by fields and paragraphs",
    .needs = NEED_TOP | NEED_WORK_TREE,
    .least = 1,
    .most = 1,
    .options_size = sizeof(MergeOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req merge spring-offers",
};
