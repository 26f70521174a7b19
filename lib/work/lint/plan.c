/* SPDX-License-Identifier: MIT */
#include "work/lint/internal.h"

static bool any_is(const Rule *rule, const char *const *names) {
    for (; *names; names++)
        if (rule_is(rule, *names))
            return true;
    return false;
}

static bool asked_for(const Rule *rule, const LintOptions *options) {
    if (options->select && !any_is(rule, options->select))
        return false;
    return !options->ignore || !any_is(rule, options->ignore);
}

/* What req.yml says of the rule itself, else of its area; NULL where it is silent. */
static const char *said_severity(const Config *config, const Rule *rule) {
    const char *said = NULL;
    for (size_t i = 0; i < config->rule_count; i++) {
        const ConfigRule *entry = &config->rules[i];
        if (!entry->severity || !rule_is(rule, entry->rule))
            continue;
        if (strcmp(entry->rule, rule->id) == 0)
            return entry->severity;
        said = entry->severity;
    }
    return said;
}

bool lint_wants_sketch(const Config *config, const LintOptions *options) {
    size_t count;
    const Rule *const *rules = rule_table(&count);
    for (size_t i = 0; i < count; i++)
        if (rules[i]->needs & NEEDS_SKETCH && asked_for(rules[i], options) &&
            g_strcmp0(said_severity(config, rules[i]), "off") != 0)
            return true;
    return false;
}

static void decide_severities(Plan *plan) {
    size_t count;
    const Rule *const *rules = rule_table(&count);
    plan->severities = arena_array(plan->arena, Severity, count);
    plan->said = arena_array(plan->arena, bool, count);
    plan->document_rules = arena_array(plan->arena, const Rule *, count);
    plan->corpus_rules = arena_array(plan->arena, const Rule *, count);
    for (size_t i = 0; i < count; i++) {
        const Rule *rule = rules[i];
        const char *said = said_severity(plan->corpus->config, rule);
        plan->said[i] = said && severity_parse(said, &plan->severities[i]);
        if (!plan->said[i])
            severity_parse(rule->severity, &plan->severities[i]);
        if (!asked_for(rule, plan->options))
            plan->severities[i] = SEVERITY_OFF;
        if (plan->severities[i] == SEVERITY_OFF || !rule->function)
            continue;
        if (rule->scope == SCOPE_DOCUMENT)
            plan->document_rules[plan->document_rule_count++] = rule;
        else if (rule->scope == SCOPE_CORPUS)
            plan->corpus_rules[plan->corpus_rule_count++] = rule;
    }
}

static void find_excuse_fields(Plan *plan) {
    const Schema *schema = &plan->corpus->config->schema;
    int *fields = arena_array(plan->arena, int, schema->kind_count);
    for (size_t i = 0; i < schema->kind_count; i++) {
        fields[i] = -1;
        kind_field(&schema->kinds[i], SLICE("lint"), &fields[i]);
    }
    plan->excuse_fields = fields;
}

void plan_make(Plan *plan, Arena *arena, const Corpus *corpus, const LintOptions *options) {
    *plan = (Plan){.arena = arena, .corpus = corpus, .options = options};
    decide_severities(plan);
    find_excuse_fields(plan);
    if (!options->paths)
        return;
    plan->paths = table_new();
    for (size_t i = 0; options->paths[i]; i++)
        g_hash_table_add(plan->paths, (void *)options->paths[i]);
}

void plan_clear(Plan *plan) {
    g_clear_pointer(&plan->paths, g_hash_table_destroy);
}

bool plan_wants(const Plan *plan, const char *path, const Document *document) {
    if (!plan->paths || g_hash_table_contains(plan->paths, "") ||
        g_hash_table_contains(plan->paths, path))
        return true;
    if (document && document->id.len) {
        g_autofree char *id = slice_strdup(document->id);
        if (g_hash_table_contains(plan->paths, id))
            return true;
    }
    g_autofree char *folder = g_strdup(path);
    for (char *slash; (slash = strrchr(folder, '/'));) {
        *slash = '\0';
        if (g_hash_table_contains(plan->paths, folder))
            return true;
    }
    return false;
}
