/* SPDX-License-Identifier: MIT */
/* req init: req.yml, folders and .gitattributes; safe to run twice. */
#include "command.h"

#include "work/scaffold.h"
#include "work/setup.h"

typedef struct {
    bool hook;
    const char *ci;
} InitOptions;

static const Option OPTIONS[] = {
    {"hook", 0, OPTION_FLAG, offsetof(InitOptions, hook), NULL,
     "install the pre-commit hook too, as 'req hook install' does"},
    {"ci", 0, OPTION_STRING, offsetof(InitOptions, ci), "HOST",
     "write what judges pull requests there: github or gitlab"},
    OPTION_END,
};

static int run(Context *context, void *given, char **operands, GError **error) {
    const InitOptions *options = given;
    (void)operands;
    if (!context->top)
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to write");
    g_autoptr(Source) source = source_worktree(context->top, context->repo);
    g_autoptr(Config) config = corpus_config(source, error);
    g_autoptr(GPtrArray) made = g_ptr_array_new_with_free_func(g_free);
    const char *next = NULL;
    if (options->hook && !context->repo)
        return fail(error, EXIT_ENVIRONMENT,
                    "a hook needs a git repository; 'git init' makes one, and then 'req init' its "
                    "folders");
    g_autoptr(Lock) lock = scaffold_lock(context->top, context->repo, error);
    if (!lock || !config ||
        (options->ci && !setup_write_ci(context->top, options->ci, made, &next, error)) ||
        !setup_write(context->top, config, made, error))
        return EXIT_ENVIRONMENT;
    for (unsigned i = 0; i < made->len; i++)
        stream_printf(context->out, "%s\n", (const char *)g_ptr_array_index(made, i));
    if (options->hook && !context_install_hook(context, error))
        return EXIT_ENVIRONMENT;
    if (!made->len && !options->hook)
        say("everything is here already");
    if (next)
        say("next: %s", next);
    if (!context->repo)
        say("there is no git repository here yet: 'git init' comes next");
    else if (made->len)
        say("next: req new requirement \"Guest checkout\"");
    return EXIT_DONE;
}

const Command command_init = {
    .name = "init",
    .summary = "make this repository ready: req.yml, folders, .gitattributes",
    .needs = NEED_TOP,
    .options_size = sizeof(InitOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req init --hook --ci github",
};
