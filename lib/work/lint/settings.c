/* SPDX-License-Identifier: MIT */
/* What req.yml says of rules, held against the table of rules. */
#include "base/text.h"
#include "work/lint/internal.h"

#define MOST_HELPED 100 /* unknown names for which the nearest is looked for */

typedef struct {
    Collector *collector;
    const char *where; /* the path of the map being judged: `rules` */
    size_t unknown;
    const char **options; /* room for the names of all options, and `severity` */
    size_t option_count;
} Judging;

static Problem *tell(Judging *judging, const char *rule, size_t offset, size_t end,
                     const char *message) {
    ProblemList list = {0};
    return problem_add(&list, judging->collector->run.arena, rule, offset, end, message);
}

static void take(Judging *judging, Problem *problem, const char *name) {
    problem->subject = arena_printf(judging->collector->run.arena, "%s.%s", judging->where, name);
    collector_take(judging->collector, CONFIG_PATH, NULL, problem);
}

static const char *shown(Judging *judging, Slice text) {
    return rule_shown(&judging->collector->run, text);
}

/* Makes `options` what may stand in the map of that rule or area. */
static void find_options(Judging *judging, const char *name) {
    size_t count, found = 0;
    const Rule *const *rules = rule_table(&count);
    judging->options[found++] = "severity";
    for (size_t i = 0; i < count; i++)
        if (rules[i]->options && rule_is(rules[i], name))
            for (const RuleOption *option = rules[i]->options; option->name; option++)
                judging->options[found++] = option->name;
    judging->options[found] = NULL;
    judging->option_count = found;
}

static Problem *tell_unknown(Judging *judging, const ConfigRule *entry, const YamlNode *key,
                             size_t known) {
    Arena *arena = judging->collector->run.arena;
    Slice name = yaml_text(key);
    Problem *problem =
        tell(judging, "config/unknown", yaml_offset(key), yaml_end(key),
             arena_printf(arena, "'%s' has no option '%s'", entry->rule, shown(judging, name)));
    const char *nearest = text_nearest(name, judging->options, known);
    GString *all = g_string_new(judging->options[0]);
    for (size_t i = 1; i < known; i++)
        g_string_append_printf(all, ", %s", judging->options[i]);
    problem->help = nearest ? arena_printf(arena, "did you mean '%s'?", nearest)
                            : arena_printf(arena, "known here: %s", all->str);
    g_string_free(all, TRUE);
    return problem;
}

static const char *expected(Arena *arena, const RuleOption *option) {
    switch (option->type) {
    case RULE_DURATION:
        return "a number and a unit";
    case RULE_SHARE:
        return "a share";
    case RULE_SWITCH:
        return "yes or no";
    case RULE_WORDS:
    case RULE_NUMBER:
        break;
    }
    return arena_printf(arena, "a number from %g to %g", option->least, option->most);
}

/* Whether the node is a list of texts, none of them empty. */
static bool is_words(const YamlNode *node) {
    if (node->type != YAML_LIST)
        return false;
    for (const YamlNode *item = yaml_child(node); item; item = yaml_next(item))
        if (slice_trim(yaml_text(item)).len == 0)
            return false;
    return true;
}

/* What is wrong with a value of that option; NULL where it is fine, or empty. */
static Problem *tell_value_of(Judging *judging, const RuleOption *option, const YamlNode *value) {
    Arena *arena = judging->collector->run.arena;
    const char *message = NULL;
    double number;
    if (value->type == YAML_SCALAR && yaml_len(value) == 0)
        return NULL;
    if (option->type == RULE_WORDS && !is_words(value))
        message = arena_printf(arena, "'%s' must be a list of words", option->name);
    else if (option->type != RULE_WORDS && value->type != YAML_SCALAR)
        message = arena_printf(arena, "'%s' must be one value", option->name);
    else if (option->type != RULE_WORDS && !rule_option_read(option, yaml_text(value), &number))
        message = arena_printf(arena, "'%s' is not what '%s' asks for",
                               shown(judging, yaml_text(value)), option->name);
    if (!message)
        return NULL;
    Problem *problem = tell(judging, "config/syntax", yaml_offset(value), yaml_end(value), message);
    problem->help =
        option->type == RULE_WORDS
            ? "write [word, some words]"
            : arena_printf(arena, "%s, like %s", expected(arena, option), option->fallback);
    return problem;
}

/* What is wrong with the value of an option that is known; NULL where it is fine. */
static Problem *tell_value(Judging *judging, const ConfigRule *entry, const YamlNode *key) {
    size_t count;
    const Rule *const *rules = rule_table(&count);
    Problem *problem = NULL;
    for (size_t i = 0; i < count && !problem; i++) {
        const RuleOption *option =
            rule_is(rules[i], entry->rule) ? rule_option_find(rules[i], yaml_text(key)) : NULL;
        if (option)
            problem = tell_value_of(judging, option, yaml_value(key));
    }
    return problem;
}

/* In a folder options have no place: a rule is asked once for the whole repository. */
static void judge_option(Judging *judging, const ConfigRule *entry, const YamlNode *key,
                         bool in_folder) {
    Arena *arena = judging->collector->run.arena;
    Slice name = yaml_text(key);
    if (slice_is(name, "severity"))
        return;
    const char *option = shown(judging, name);
    Problem *problem = NULL;
    if (!slice_is_any(name, judging->options)) {
        problem = tell_unknown(judging, entry, key, in_folder ? 1 : judging->option_count);
    } else if (in_folder) {
        problem = tell(judging, "config/unknown", yaml_offset(key), yaml_end(key),
                       arena_printf(arena, "a folder cannot set '%s'", option));
        problem->help = arena_printf(
            arena, "set it for the whole repository: rules: {%s: {%s: %s}}", entry->rule, option,
            yaml_value(key)->type == YAML_SCALAR ? shown(judging, yaml_text(yaml_value(key)))
                                                 : "[…]");
    } else {
        problem = tell_value(judging, entry, key);
    }
    if (problem)
        take(judging, problem, arena_printf(arena, "%s.%s", entry->rule, option));
}

static void judge_rule(Judging *judging, const ConfigRule *entry, bool in_folder) {
    Arena *arena = judging->collector->run.arena;
    if (rule_is_known(entry->rule)) {
        if (entry->options)
            find_options(judging, entry->rule);
        for (const YamlNode *key = entry->options ? yaml_child(entry->options) : NULL; key;
             key = yaml_next(key))
            judge_option(judging, entry, key, in_folder);
        return;
    }
    Problem *problem = tell(judging, "config/unknown", entry->offset, entry->end,
                            arena_printf(arena, "there is no rule '%s'", entry->rule));
    const char *nearest = judging->unknown++ < MOST_HELPED ? rule_nearest(entry->rule) : NULL;
    if (nearest)
        problem->help = arena_printf(arena, "did you mean '%s'?", nearest);
    take(judging, problem, entry->rule);
}

static size_t count_options(void) {
    size_t count, options = 0;
    const Rule *const *rules = rule_table(&count);
    for (size_t i = 0; i < count; i++)
        for (const RuleOption *option = rules[i]->options; option && option->name; option++)
            options++;
    return options;
}

void judge_config_rules(Collector *collector) {
    const Config *config = collector->plan->told;
    Arena *arena = collector->run.arena;
    Judging judging = {.collector = collector,
                       .where = "rules",
                       .options = arena_array(arena, const char *, count_options() + 2)};
    for (size_t i = 0; i < config->rule_count; i++)
        judge_rule(&judging, &config->rules[i], false);
    for (size_t i = 0; i < config->folder_count; i++) {
        const ConfigFolder *folder = &config->folders[i];
        judging.where = arena_printf(arena, "folders.%s.rules", folder->path);
        for (size_t r = 0; r < folder->rule_count; r++)
            judge_rule(&judging, &folder->rules[r], true);
    }
}
