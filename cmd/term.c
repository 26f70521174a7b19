/* SPDX-License-Identifier: MIT */
/* req term: the glossary from the shell. Each of its commands is a file of its own. */
#include "term.h"

static const Command *const COMMANDS[] = {
    &term_new,
    &term_list,
    &term_export,
    &term_import,
    NULL,
};

const Command command_term = {
    .name = "term",
    .summary = "the glossary: its words, what each side means, and where they are used",
    .subcommands = COMMANDS,
    .example = "req term show lead",
};
