/* SPDX-License-Identifier: MIT */
#include "options.h"

#include "base/text.h"

#define COMMON(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(CommonOptions, member), argument, help }

const Option common_options[] = {
    COMMON("help", 'h', OPTION_FLAG, help, NULL, "print this help"),
    COMMON("version", 0, OPTION_FLAG, version, NULL, "print the version"),
    COMMON("directory", 'C', OPTION_STRING, directory, "DIR", "work as if started in DIR"),
    COMMON("color", 0, OPTION_STRING, color, "WHEN", "colour the output: auto, always or never"),
    COMMON("today", 0, OPTION_DATE, today, "DATE",
           "the day to count from, instead of today in UTC"),
    COMMON("threads", 0, OPTION_NUMBER, threads, "N", "threads to use, instead of one a processor"),
    OPTION_END,
};

/* A parse under way: the two tables, and the structs that they fill. */
typedef struct {
    const Command *command; /* NULL before a command is known */
    void *options;
    CommonOptions *common;
} Target;

/* The option that matches, and the struct that it belongs to. */
static const Option *find(const Target *target, Slice name, char letter, void **into) {
    const Option *tables[] = {target->command ? target->command->options : NULL, common_options};
    void *structs[] = {target->options, target->common};
    for (size_t t = 0; t < G_N_ELEMENTS(tables); t++)
        for (const Option *option = tables[t]; option && option->name; option++)
            if (letter ? option->letter == letter : slice_is(name, option->name)) {
                *into = structs[t];
                return option;
            }
    return NULL;
}

const Option *options_find(const Command *command, Slice name, char letter) {
    void *into;
    return find(&(Target){command, NULL, NULL}, name, letter, &into);
}

static bool unknown(const Target *target, Slice name, GError **error) {
    const char *names[64] = {NULL};
    size_t count = 0;
    const Option *tables[] = {target->command ? target->command->options : NULL, common_options};
    for (size_t t = 0; t < G_N_ELEMENTS(tables); t++)
        for (const Option *option = tables[t]; option && option->name && count < 63; option++)
            names[count++] = option->name;
    const char *nearest = text_nearest(name, names, count);
    g_autofree char *hint =
        nearest ? g_strdup_printf("; did you mean '--%s'?", nearest) : g_strdup("; see --help");
    return fail(error, EXIT_USAGE, "unknown option '--%.*s'%s", SLICE_ARG(name), hint);
}

static bool store(const Option *option, void *into, const char *value, GError **error) {
    void *place = (char *)into + option->offset;
    uint64_t number;
    switch (option->type) {
    case OPTION_FLAG:
        *(bool *)place = true;
        return true;
    case OPTION_STRING:
        *(const char **)place = value;
        return true;
    case OPTION_STRINGS:
        if (!*(GPtrArray **)place)
            *(GPtrArray **)place = g_ptr_array_new();
        g_ptr_array_add(*(GPtrArray **)place, (void *)(uintptr_t)value);
        return true;
    case OPTION_NUMBER:
        if (!g_ascii_string_to_unsigned(value, 10, 0, 1000000, &number, NULL))
            return fail(error, EXIT_USAGE, "'%s' is no whole number, as --%s wants", value,
                        option->name);
        *(unsigned *)place = (unsigned)number;
        return true;
    case OPTION_DATE:
        return date_parse(slice_of(value), (Day *)place) ||
               fail(error, EXIT_USAGE, "'%s' is no date like 2026-12-01, as --%s wants", value,
                    option->name);
    }
    return true;
}

/* Takes `--name`, `--name=value` or `--name value`. */
static bool take_long(const Target *target, char ***at, GError **error) {
    Slice rest = slice_of(**at + 2), name = slice_cut(&rest, '=');
    void *into = NULL;
    const Option *option = find(target, name, 0, &into);
    if (!option)
        return unknown(target, name, error);
    if (option->type == OPTION_FLAG && rest.at)
        return fail(error, EXIT_USAGE, "--%s takes no value", option->name);
    const char *value = rest.at;
    if (option->type != OPTION_FLAG && !value && !(value = *++*at))
        return fail(error, EXIT_USAGE, "--%s wants a value: %s", option->name, option->argument);
    return store(option, into, value, error);
}

/* Takes `-x`, `-xvalue`, `-x value` or several flags at once. */
static bool take_short(const Target *target, char ***at, GError **error) {
    for (const char *letter = **at + 1; *letter; letter++) {
        void *into = NULL;
        const Option *option = find(target, (Slice){NULL, 0}, *letter, &into);
        if (!option)
            return fail(error, EXIT_USAGE, "unknown option '-%c'; see --help", *letter);
        if (option->type == OPTION_FLAG) {
            store(option, into, NULL, NULL);
            continue;
        }
        const char *value = letter[1] ? letter + 1 : *++*at;
        if (!value)
            return fail(error, EXIT_USAGE, "-%c wants a value: %s", *letter, option->argument);
        return store(option, into, value, error);
    }
    return true;
}

bool options_common(char **arguments, CommonOptions *common, char ***rest, GError **error) {
    Target target = {NULL, NULL, common};
    for (*rest = arguments; **rest && ***rest == '-' && (**rest)[1]; (*rest)++)
        if (!((**rest)[1] == '-' ? take_long(&target, rest, error)
                                 : take_short(&target, rest, error)))
            return false;
    return true;
}

/* `-status:draft` is a word of a query that says "not". */
static bool is_negation(const Command *command, const char *argument) {
    const char *colon = strchr(argument, ':');
    return colon && colon - argument > 2 && command->operands &&
           g_str_has_prefix(command->operands, "[QUERY");
}

bool options_parse(const Command *command, char **arguments, void *options, CommonOptions *common,
                   char ***operands, GError **error) {
    Target target = {command, options, common};
    g_autoptr(GPtrArray) left = g_ptr_array_new();
    bool open = true;
    for (char **at = arguments; *at; at++) {
        const char *argument = *at;
        bool option = open && argument[0] == '-' && argument[1];
        bool is_long = option && argument[1] == '-';
        bool is_short = option && !is_long && !is_negation(command, argument);
        if (is_long && !argument[2])
            open = false, common->before_dashes = (int)left->len;
        else if (!is_long && !is_short)
            g_ptr_array_add(left, *at);
        else if (!(is_long ? take_long(&target, &at, error) : take_short(&target, &at, error)))
            return false;
    }
    g_ptr_array_add(left, NULL);
    *operands = (char **)g_ptr_array_free(g_steal_pointer(&left), FALSE);
    return true;
}

/* With its length, so that no text runs into the next. */
static void tell_text(const char *text, GString *into) {
    g_string_append_printf(into, "%zu:%s ", text ? strlen(text) : SIZE_MAX, text ? text : "");
}

static void tell_value(const Option *option, const void *place, GString *into) {
    const GPtrArray *strings;
    switch (option->type) {
    case OPTION_FLAG:
        g_string_append_printf(into, "%d", *(const bool *)place);
        break;
    case OPTION_STRING:
        tell_text(*(const char *const *)place, into);
        break;
    case OPTION_STRINGS:
        strings = *(GPtrArray *const *)place;
        for (unsigned i = 0; strings && i < strings->len; i++)
            tell_text(strings->pdata[i], into);
        break;
    case OPTION_NUMBER:
        g_string_append_printf(into, "%u", *(const unsigned *)place);
        break;
    case OPTION_DATE:
        g_string_append_printf(into, "%d", (int)*(const Day *)place);
        break;
    }
}

void options_tell(const Command *command, const void *options, char *const *operands,
                  GString *into) {
    g_string_append_printf(into, "%s ", command->name);
    for (const Option *option = command->options; option->name; option++) {
        g_string_append_printf(into, "--%s=", option->name);
        tell_value(option, (const char *)options + option->offset, into);
        g_string_append_c(into, ' ');
    }
    for (; *operands; operands++)
        tell_text(*operands, into);
}

void options_clear(const Command *command, void *options) {
    for (const Option *option = command->options; option && option->name; option++)
        if (option->type == OPTION_STRINGS)
            g_clear_pointer((GPtrArray **)(void *)((char *)options + option->offset),
                            g_ptr_array_unref);
}

static void print_option(const Option *option, Stream *out) {
    char letter[5] = "    ";
    if (option->letter)
        g_snprintf(letter, sizeof letter, "-%c, ", option->letter);
    g_autofree char *name = option->argument
                                ? g_strdup_printf("%s=%s", option->name, option->argument)
                                : g_strdup(option->name);
    int blanks = MAX(22 - (int)text_width(slice_of(name)), 0);
    stream_printf(out, "  %s--%s%*s %s\n", letter, name, blanks, "", option->help);
}

void options_print(const Option *table, Stream *out) {
    for (const Option *option = table; option && option->name; option++)
        print_option(option, out);
}

void options_list(const Command *const *commands, Stream *out) {
    stream_puts(out, "\ncommands:\n");
    for (; *commands; commands++)
        stream_printf(out, "  %-10s %s\n", command_word(*commands), (*commands)->summary);
}

void options_help(const Command *command, Stream *out) {
    const char *operands =
        command->subcommands ? "COMMAND [OPTION…] [OPERAND…]" : command->operands;
    stream_printf(out, "usage: req %s%s%s%s\n\n%s\n", command->name,
                  command->options ? " [OPTION…]" : "", operands ? " " : "",
                  operands ? operands : "", command->summary);
    if (command->subcommands) {
        options_list(command->subcommands, out);
        stream_printf(out, "\n'req help %s COMMAND' explains one.\n", command->name);
    }
    if (command->options)
        stream_puts(out, "\noptions:\n");
    options_print(command->options, out);
    if (command->example)
        stream_printf(out, "\nexample:\n  %s\n", command->example);
    stream_puts(
        out,
        "\n-C DIR, --color, --today, --threads and --help go with every command: see req(1).\n");
}
