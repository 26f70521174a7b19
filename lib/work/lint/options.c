/* SPDX-License-Identifier: MIT */
/* What req.yml says of a rule besides its severity. */
#include "base/text.h"
#include "work/lint/internal.h"

/* A share: a number up to 100, perhaps with a per cent sign behind it. */
static bool read_share(Slice text, double *number) {
    Slice digits = slice_ends(text, "%") ? slice_range(text, 0, text.len - 1) : text;
    if (digits.len == 0 || digits.len > 3)
        return false;
    *number = 0;
    for (size_t i = 0; i < digits.len; i++) {
        if (!g_ascii_isdigit(digits.at[i]))
            return false;
        *number = *number * 10 + (digits.at[i] - '0');
    }
    return *number <= 100;
}

bool rule_option_read(const RuleOption *option, Slice text, double *number) {
    *number = 0;
    switch (option->type) {
    case RULE_DURATION:
        return duration_parse(text, number);
    case RULE_SHARE:
        return read_share(text, number);
    case RULE_TEXT:
        break;
    }
    return true;
}

static const RuleOption *find_option(const Rule *rule, Slice name) {
    for (const RuleOption *option = rule->options; option && option->name; option++)
        if (slice_is(name, option->name))
            return option;
    return NULL;
}

double rule_option_number(const RuleRun *run, const char *name) {
    const RuleOption *option = find_option(run->rule, slice_of(name));
    double number = 0;
    if (option && !rule_option_read(option, rule_option(run, name), &number))
        rule_option_read(option, slice_of(option->fallback), &number);
    return number;
}

static Problem *complain(Collector *collector, const ConfigRule *entry, const char *rule,
                         const YamlNode *at, const char *message) {
    ProblemList list = {0};
    Problem *problem = problem_add(&list, collector->run.arena, rule, at->offset, at->end, message);
    problem->subject = arena_printf(collector->run.arena, "rules.%s", entry->rule);
    collector_take(collector, CONFIG_PATH, NULL, problem);
    return problem;
}

static void complain_unknown(Collector *collector, const ConfigRule *entry, const YamlNode *key) {
    Arena *arena = collector->run.arena;
    const char *name = text_visible(arena, text_head(yaml_text(key), 60));
    complain(collector, entry, "config/unknown", key,
             arena_printf(arena, "'%s' has no option '%s'", entry->rule, name))
        ->help = arena_printf(arena, "'req explain %s' shows what it has", entry->rule);
}

static void complain_value(Collector *collector, const ConfigRule *entry, const RuleOption *option,
                           const YamlNode *value) {
    Arena *arena = collector->run.arena;
    const char *said = text_visible(arena, text_head(yaml_text(value), 60));
    complain(collector, entry, "config/syntax", value,
             arena_printf(arena, "'%s' is not what '%s' asks for", said, option->name))
        ->help = arena_printf(arena, "%s, like %s",
                              option->type == RULE_DURATION ? "a number and a unit" : "a share",
                              option->fallback);
}

static void check_option(Collector *collector, const ConfigRule *entry, const YamlNode *key) {
    size_t count;
    const Rule *const *rules = rule_table(&count);
    bool known = false;
    for (size_t i = 0; i < count; i++) {
        const RuleOption *option =
            rule_is(rules[i], entry->rule) ? find_option(rules[i], yaml_text(key)) : NULL;
        known |= option != NULL;
        double number;
        if (option && !rule_option_read(option, yaml_text(key->value), &number)) {
            complain_value(collector, entry, option, key->value);
            return;
        }
    }
    if (!known)
        complain_unknown(collector, entry, key);
}

void options_check(Collector *collector, const ConfigRule *entry) {
    for (const YamlNode *key = entry->options ? entry->options->child : NULL; key; key = key->next)
        if (!slice_is(yaml_text(key), "severity"))
            check_option(collector, entry, key);
}
