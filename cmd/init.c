/* SPDX-License-Identifier: MIT */
/* req init: req.yml, folders and .gitattributes; safe to run twice. */
#include "command.h"

#include "work/setup.h"

static int run(Context *context, void *options, char **operands, GError **error) {
    (void)options, (void)operands;
    if (!context->top)
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to write");
    g_autoptr(Source) source = source_worktree(context->top, context->repo);
    g_autoptr(Config) config = corpus_config(source, error);
    g_autoptr(GPtrArray) made = g_ptr_array_new_with_free_func(g_free);
    if (!config || !setup_write(context->top, config, made, error))
        return EXIT_ENVIRONMENT;
    for (unsigned i = 0; i < made->len; i++)
        stream_printf(context->out, "%s\n", (const char *)g_ptr_array_index(made, i));
    if (!made->len)
        say("everything is here already");
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
    .run = run,
    .example = "req init",
};
