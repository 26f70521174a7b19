/* SPDX-License-Identifier: MIT */
/* req hook: the pre-commit hook, put where git looks for it, and taken away again. */
#include "command.h"

#include "work/hook.h"
#include "work/scaffold.h"

/* The running program's own path. */
static char *own_path(void) {
    g_autoptr(GError) ignored = NULL;
    char *path = g_file_read_link("/proc/self/exe", &ignored);
    return path ? path : g_strdup("req");
}

static bool say_state(Context *context, HookState state, const char *path, GError **error) {
    switch (state) {
    case HOOK_NONE:
        stream_printf(context->out, "%s\n", path);
        return true;
    case HOOK_OURS:
    case HOOK_CALLS:
        say("'%s' runs 'req lint' already", path);
        return true;
    case HOOK_FOREIGN:
        return fail(error, EXIT_ENVIRONMENT,
                    "there is a hook already, and it stays as it is: '%s'; add this line near its "
                    "beginning: %s || exit",
                    path, HOOK_LINE);
    case HOOK_FRAMEWORK:
        return fail(error, EXIT_ENVIRONMENT,
                    "the pre-commit framework runs the hooks here, and '%s' is its own; add "
                    "'req-lint' to .pre-commit-config.yaml, as req-hook(1) shows",
                    path);
    case HOOK_OUTSIDE:
        return fail(error, EXIT_ENVIRONMENT,
                    "core.hooksPath leads to a folder outside this repository, which others may "
                    "share; add this line to '%s' yourself: %s || exit",
                    path, HOOK_LINE);
    }
    return true;
}

bool context_install_hook(Context *context, GError **error) {
    g_autofree char *program = own_path(), *path = NULL;
    HookState state = HOOK_NONE;
    if (repo_top(context->repo) == NULL)
        return fail(error, EXIT_ENVIRONMENT,
                    "nobody commits in a bare repository; there 'req check --pre-receive' judges "
                    "what is pushed");
    return hook_install(context->repo, program, &state, &path, error) &&
           say_state(context, state, path, error);
}

static bool uninstall(Context *context, GError **error) {
    g_autofree char *path = NULL;
    HookState state = HOOK_NONE;
    if (!hook_uninstall(context->repo, &state, &path, error))
        return false;
    if (state == HOOK_OURS)
        stream_printf(context->out, "%s\n", path);
    else if (state == HOOK_CALLS)
        say("'%s' is your own hook and stays; take out its line with 'req lint'", path);
    else
        say("there is no hook of req's to take away");
    return true;
}

static int run(Context *context, void *options, char **operands, GError **error) {
    (void)options;
    g_autoptr(Lock) lock = scaffold_lock(context->top, context->repo, error);
    if (!lock)
        return EXIT_ENVIRONMENT;
    if (strcmp(operands[0], "install") == 0)
        return context_install_hook(context, error) ? EXIT_DONE : EXIT_ENVIRONMENT;
    if (strcmp(operands[0], "uninstall") == 0)
        return uninstall(context, error) ? EXIT_DONE : EXIT_ENVIRONMENT;
    return fail(error, EXIT_USAGE, "'%s' is not install or uninstall, as 'req hook' wants",
                operands[0]),
           EXIT_USAGE;
}

const Command command_hook = {
    .name = "hook",
    .operands = "install|uninstall",
    .summary = "put the pre-commit hook in place, or take it away",
    .needs = NEED_REPO,
    .least = 1,
    .most = 1,
    .run = run,
    .example = "req hook install",
};
