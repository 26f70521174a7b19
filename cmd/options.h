/* SPDX-License-Identifier: MIT */
/* One table of options gives parsing, help and errors. */
#pragma once

#include "command.h"

/* What may stand before or behind any command. */
typedef struct {
    bool help, version;
    const char *directory; /* -C */
    const char *color;
    Day today; /* DAY_NONE where it is not given */
    unsigned threads;
    int before_dashes; /* of the operands, those before `--`; -1: there is none */
} CommonOptions;

/* The table of the common options. */
extern const Option common_options[];

/* Takes the common options at the start of `arguments` (NULL-terminated); `*rest` is the first that
 * is none. */
bool options_common(char **arguments, CommonOptions *common, char ***rest, GError **error);

/* Takes a command's options and the common ones out of `arguments`, wherever they stand before
 * `--`; what is left, NULL-terminated, becomes `*operands`, an array that the caller frees (not its
 * strings). `options` is the command's zeroed struct. */
bool options_parse(const Command *command, char **arguments, void *options, CommonOptions *common,
                   char ***operands, GError **error);

/* The option of a command (NULL: none yet), or the common one, that is called `name`, or, where
 * `letter` is not 0, by that letter; NULL where there is none. */
const Option *options_find(const Command *command, Slice name, char letter);

/* Appends all that a command was given, so that the same text means the same call. */
void options_tell(const Command *command, const void *options, char *const *operands,
                  GString *into);

/* Frees what OPTION_STRINGS made. */
void options_clear(const Command *command, void *options);

/* Prints a command's usage, summary, options and example. */
void options_help(const Command *command, Stream *out);

/* Prints a table of commands (NULL-terminated), one a line. */
void options_list(const Command *const *commands, Stream *out);

/* Prints a table of options, one a line. */
void options_print(const Option *table, Stream *out);
