/* SPDX-License-Identifier: MIT */
/* req new: the next free id, a scaffold filled in, a file written, its path printed. */
#include "command.h"

#include "work/scaffold.h"

typedef struct {
    bool edit, commit;
} NewOptions;

static const Option OPTIONS[] = {
    {"edit", 'e', OPTION_FLAG, offsetof(NewOptions, edit), NULL, "open the new file in the editor"},
    {"commit", 0, OPTION_FLAG, offsetof(NewOptions, commit), NULL, "commit the new file"},
    OPTION_END,
};

static bool write_document(Context *context, const char *kind_name, const char *title, char **path,
                           GError **error) {
    g_autoptr(Lock) lock = scaffold_lock(context->top, context->repo, error);
    g_autoptr(Source) source = source_worktree(context->top, context->repo);
    g_autoptr(Config) config = lock ? corpus_config(source, error) : NULL;
    const Kind *kind = config ? context_kind(&config->schema, kind_name, error) : NULL;
    return kind &&
           scaffold_write(source, context->top, context->repo, config, kind, title, path, error);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const NewOptions *options = given;
    if (!context->top)
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to write");
    g_autofree char *title = g_strjoinv(" ", operands + 1), *path = NULL;
    if (!write_document(context, operands[0], title, &path, error))
        return EXIT_USAGE;
    return context_written(context, path, options->edit, options->commit, error) ? EXIT_DONE
                                                                                 : EXIT_ENVIRONMENT;
}

const Command command_new = {
    .name = "new",
    .operands = "KIND TITLE…",
    .summary = "write a new document with the next free id, and print its path",
    .needs = NEED_TOP,
    .least = 2,
    .most = -1,
    .options_size = sizeof(NewOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req new requirement \"Guest checkout\"",
};
