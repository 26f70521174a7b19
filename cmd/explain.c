/* SPDX-License-Identifier: MIT */
/* req explain: what a rule is for, and how to live with it. */
#include "command.h"

#include "show/manual.h"
#include "work/rule.h"

#define COLUMNS 78

typedef struct {
    const char *format;
} ExplainOptions;

static const Option OPTIONS[] = {
    {"format", 0, OPTION_STRING, offsetof(ExplainOptions, format), "FORMAT",
     "text, or mdoc: the manual's page of all rules"},
    OPTION_END,
};

static void write_rule_line(Stream *out, const Rule *rule) {
    stream_printf(out, "%-26s %-8s %s\n", rule->id, rule->severity, rule->summary);
}

static void write_all(Stream *out, const char *area) {
    size_t count;
    const Rule *const *rules = rule_table(&count);
    for (size_t i = 0; i < count; i++)
        if (!area || rule_is(rules[i], area))
            write_rule_line(out, rules[i]);
}

/* Words in lines of at most COLUMNS, each behind two blanks. */
static void write_wrapped(Stream *out, const char *text) {
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    size_t column = 0;
    for (size_t i = 0; words[i]; i++) {
        size_t len = strlen(words[i]);
        bool fits = column > 0 && column + 1 + len <= COLUMNS;
        stream_printf(out, "%s%s", fits ? " " : column > 0 ? "\n  " : "  ", words[i]);
        column = fits ? column + 1 + len : 2 + len;
    }
    stream_puts(out, "\n");
}

static void write_part(Stream *out, const char *heading, const char *text) {
    stream_printf(out, "\n%s\n", heading);
    write_wrapped(out, text);
}

/* An example as it stands in a file, a bar before each line. */
static void write_example(Stream *out, const char *heading, const char *example) {
    stream_printf(out, "\n%s\n", heading);
    for (Slice rest = slice_of(example); rest.len;) {
        Slice line = slice_cut(&rest, '\n');
        stream_puts(out, line.len ? "  | " : "  |");
        stream_visible(out, line);
        stream_puts(out, "\n");
    }
}

static void write_options(Stream *out, const Rule *rule) {
    if (!rule->options || !rule->options->name)
        return;
    stream_puts(out, "\nOptions, in req.yml\n");
    for (const RuleOption *option = rule->options; option->name; option++) {
        g_autofree char *text = g_strdup_printf("%s: %s (%s unless set)", option->name,
                                                option->summary, option->fallback);
        write_wrapped(out, text);
        stream_printf(out, "  | rules: {%s: {%s: %s}}\n", rule->id, option->name, option->fallback);
    }
}

static void write_passages(Stream *out, const char *id) {
    stream_printf(out,
                  "  for one passage, above the block or in its text:\n"
                  "  | <!-- req: allow %s the reason -->\n"
                  "  for several, above and below them:\n"
                  "  | <!-- req: allow-begin %s the reason -->\n"
                  "  | <!-- req: allow-end %s -->\n",
                  id, id, id);
}

static void write_off(Stream *out, const Rule *rule) {
    stream_puts(out, "\nSwitch it off\n");
    stream_printf(out,
                  "  everywhere, in req.yml (or: note, warning, error):\n"
                  "  | rules: {%s: off}\n",
                  rule->id);
    if (rule->scope == SCOPE_CONFIG)
        return;
    stream_printf(out,
                  "  in one folder, in req.yml too:\n"
                  "  | folders: {requirements/archive: {rules: {%s: off}}}\n",
                  rule->id);
    if (rule_is(rule, "file") || rule_is(rule, "excuse"))
        return;
    stream_printf(out,
                  "  for one document, in its front matter, with the reason:\n"
                  "  | lint: {allow: {%s: \"the reason\"}}\n",
                  rule->id);
    if (rule->needs & NEEDS_BODY)
        write_passages(out, rule->id);
}

static void write_page(Stream *out, const Rule *rule) {
    stream_printf(out, "%s (%s): %s\n", rule->id, rule->severity, rule->summary);
    write_part(out, "Why", rule->why);
    write_part(out, "How to mend it", rule->mend);
    write_example(out, "Found here", rule->bad);
    write_example(out, "Not found here", rule->good);
    write_options(out, rule);
    write_off(out, rule);
    if (rule->measured)
        write_part(out, "How well it does", rule->measured);
    if (rule->origin)
        write_part(out, "Where it comes from", rule->origin);
}

/* Whether the page of all rules is asked for; false with an error for what there is not. */
static bool wants_manual(const char *format, const char *name, GError **error) {
    if (!format || strcmp(format, "text") == 0)
        return false;
    if (strcmp(format, "mdoc") != 0)
        return fail(error, EXIT_USAGE, "unknown format '%s'; there are: text, mdoc", format);
    return !name || fail(error, EXIT_USAGE, "mdoc is one page of all rules; leave '%s' out", name);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const ExplainOptions *options = given;
    const char *name = *operands;
    const Rule *rule = name ? rule_find(name) : NULL;
    if (wants_manual(options->format, name, error)) {
        manual_rules(context->out, context->today);
    } else if (*error) {
        return EXIT_USAGE;
    } else if (rule) {
        write_page(context->out, rule);
    } else if (!name || rule_is_known(name)) {
        write_all(context->out, name);
    } else {
        const char *nearest = rule_nearest(name);
        if (nearest)
            fail(error, EXIT_USAGE, "unknown rule '%s'; did you mean '%s'?", name, nearest);
        else
            fail(error, EXIT_USAGE, "unknown rule '%s'; 'req explain' lists them", name);
        return EXIT_USAGE;
    }
    return EXIT_DONE;
}

const Command command_explain = {
    .name = "explain",
    .operands = "[RULE]",
    .summary = "say what a rule is for, with examples; without a rule, list them all",
    .needs = NEED_NOTHING,
    .most = 1,
    .options_size = sizeof(ExplainOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req explain link/dangling",
};
