/* SPDX-License-Identifier: MIT */
/* The values that req.yml gives to options of rules. */
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

const RuleOption *rule_option_find(const Rule *rule, Slice name) {
    for (const RuleOption *option = rule->options; option && option->name; option++)
        if (slice_is(name, option->name))
            return option;
    return NULL;
}

double rule_option_number(const RuleRun *run, const char *name) {
    const RuleOption *option = rule_option_find(run->rule, slice_of(name));
    double number = 0;
    if (option && !rule_option_read(option, rule_option(run, name), &number))
        rule_option_read(option, slice_of(option->fallback), &number);
    return number;
}
