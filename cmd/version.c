/* SPDX-License-Identifier: MIT */
/* req version: which program this is. */
#include "command.h"

#include "base/embedded.h"

static int run(Context *context, void *options, char **operands, GError **error) {
    (void)options, (void)operands, (void)error;
    stream_printf(context->out, "req %s\n", embedded_version());
    return EXIT_DONE;
}

const Command command_version = {
    .name = "version",
    .summary = "print the version of this program",
    .run = run,
    .example = "req version",
};
