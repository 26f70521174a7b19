/* SPDX-License-Identifier: MIT */
/* req help: the commands, or one of them. */
#include "command.h"
#include "options.h"

static void list(Stream *out) {
    stream_puts(out, "req keeps requirements and a shared glossary as plain Markdown in git.\n\n"
                     "usage: req [-C DIR] COMMAND [OPTION…] [OPERAND…]\n\ncommands:\n");
    for (size_t i = 0; command_at(i); i++)
        stream_printf(out, "  %-10s %s\n", command_at(i)->name, command_at(i)->summary);
    stream_puts(out, "\noptions of every command:\n");
    options_print(common_options, out);
    stream_puts(out, "\n'req help COMMAND' explains one. To begin: req init, then\n"
                     "  req new requirement \"Guest checkout\"\n");
}

static int run(Context *context, void *options, char **operands, GError **error) {
    (void)options;
    const Command *command = NULL;
    for (; *operands; operands++) {
        if (command && !command->subcommands)
            return fail(error, EXIT_USAGE, "'%s' is too much: 'req %s' has no commands of its own",
                        *operands, command->name);
        if (!(command = command_find(command, *operands, error)))
            return EXIT_USAGE;
    }
    if (command)
        options_help(command, context->out);
    else
        list(context->out);
    return EXIT_DONE;
}

const Command command_help = {
    .name = "help",
    .operands = "[COMMAND…]",
    .summary = "list the commands, or explain one",
    .most = 2,
    .run = run,
    .example = "req help lint",
};
