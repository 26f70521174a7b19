/* SPDX-License-Identifier: MIT */
/* The values that req.yml gives to options of rules. */
#include "work/lint/internal.h"

/* A number without sign or exponent. */
static bool read_number(Slice text, double least, double most, double *number) {
    g_autofree char *string = slice_strdup(text);
    char *end = string;
    if (text.len == 0 || strspn(string, "0123456789.") != text.len)
        return false;
    *number = g_ascii_strtod(string, &end);
    return *end == '\0' && *number >= least && *number <= most;
}

/* A whole number up to 100, perhaps with a per cent sign behind it. */
static bool read_share(Slice text, double *number) {
    Slice digits = slice_ends(text, "%") ? slice_range(text, 0, text.len - 1) : text;
    return slice_find(digits, '.', 0) == digits.len && read_number(digits, 0, 100, number);
}

static bool read_switch(Slice text, double *number) {
    static const char *const yes[] = {"yes", "true", NULL}, *const no[] = {"no", "false", NULL};
    *number = slice_is_any(text, yes) ? 1 : 0;
    return *number > 0 || slice_is_any(text, no);
}

bool rule_option_read(const RuleOption *option, Slice text, double *number) {
    *number = 0;
    switch (option->type) {
    case RULE_DURATION:
        return duration_parse(text, number);
    case RULE_SHARE:
        return read_share(text, number);
    case RULE_NUMBER:
        return read_number(text, option->least, option->most, number);
    case RULE_SWITCH:
        return read_switch(text, number);
    case RULE_WORDS:
        break;
    }
    return false;
}

const RuleOption *rule_option_find(const Rule *rule, Slice name) {
    for (const RuleOption *option = rule->options; option && option->name; option++)
        if (slice_is(name, option->name))
            return option;
    return NULL;
}

const YamlNode *rule_option_said(const Config *config, const Rule *rule, const char *name) {
    const YamlNode *said = NULL;
    for (size_t i = 0; i < config->rule_count; i++) {
        const ConfigRule *entry = &config->rules[i];
        const YamlNode *value = yaml_get(entry->options, name);
        bool empty = !value || (value->type == YAML_SCALAR && yaml_len(value) == 0);
        if (!empty && rule_is(rule, entry->rule) && (!said || strcmp(entry->rule, rule->id) == 0))
            said = value;
    }
    return said;
}

double rule_option_of(const Config *config, const Rule *rule, const char *name) {
    const RuleOption *option = rule_option_find(rule, slice_of(name));
    double number = 0;
    if (option &&
        !rule_option_read(option, yaml_text(rule_option_said(config, rule, name)), &number))
        rule_option_read(option, slice_of(option->fallback), &number);
    return number;
}

double rule_option(const RuleRun *run, const char *name) {
    return rule_option_of(run->config, run->rule, name);
}
