/* SPDX-License-Identifier: MIT */
#include "work/lint/internal.h"
#include "work/wording.h"

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

/* What is said of the rule itself, else of its area; NULL where nothing is. */
static const char *said_severity(const ConfigRule *said, size_t count, const Rule *rule) {
    const char *severity = NULL;
    for (size_t i = 0; i < count; i++) {
        if (!said[i].severity || !rule_is(rule, said[i].rule))
            continue;
        if (strcmp(said[i].rule, rule->id) == 0)
            return said[i].severity;
        severity = said[i].severity;
    }
    return severity;
}

bool rule_is_on(const Config *config, const Rule *rule) {
    const char *said = said_severity(config->rules, config->rule_count, rule);
    bool on = strcmp(said ? said : rule->severity, "off") != 0;
    for (size_t i = 0; i < config->folder_count && !on; i++) {
        const ConfigFolder *folder = &config->folders[i];
        said = said_severity(folder->rules, folder->rule_count, rule);
        on = said && strcmp(said, "off") != 0;
    }
    return on;
}

/* Whether another share asks the rule, since it looks at the whole corpus. */
static bool is_elsewhere(const Rule *rule, const LintOptions *options) {
    return options->share.at > 1 && (rule->scope == SCOPE_CORPUS || rule->scope == SCOPE_CHANGE);
}

void lint_ask(const Config *config, const LintOptions *options, CorpusOptions *corpus) {
    size_t count;
    unsigned needs = NEEDS_NOTHING;
    const Rule *const *rules = rule_table(&count);
    for (size_t i = 0; i < count; i++) {
        const char *said = said_severity(config->rules, config->rule_count, rules[i]);
        if (asked_for(rules[i], options) && !is_elsewhere(rules[i], options) &&
            (g_strcmp0(said, "off") != 0 || config->folder_count > 0))
            needs |= rules[i]->needs;
    }
    corpus->sketch = needs & NEEDS_SKETCH;
    if (options->share.at > 1) /* the first needs the prose of all, for rules over the corpus */
        corpus->prose = options->share;
    corpus->judge = needs & NEEDS_PROSE ? wording_judge() : NULL;
}

/* Puts what is said of rules over `worth`, and leaves out what is not asked for. */
static void decide(const Plan *plan, Worth worth, const ConfigRule *said, size_t said_count) {
    size_t count;
    const Rule *const *rules = rule_table(&count);
    for (size_t i = 0; i < count; i++) {
        const char *severity = said_severity(said, said_count, rules[i]);
        if (severity && severity_parse(severity, &worth.severities[i]))
            worth.said[i] = true;
        if (!asked_for(rules[i], plan->options))
            worth.severities[i] = SEVERITY_OFF;
    }
}

static void decide_everywhere(Plan *plan) {
    const Config *config = plan->corpus->config;
    size_t count;
    const Rule *const *rules = rule_table(&count);
    plan->severities = arena_array(plan->arena, Severity, count);
    plan->said = arena_array(plan->arena, bool, count);
    for (size_t i = 0; i < count; i++)
        severity_parse(rules[i]->severity, &plan->severities[i]);
    decide(plan, (Worth){plan->severities, plan->said}, config->rules, config->rule_count);
}

/* The folder that is the last one configured on the way to `path`, or NULL. */
static const Worth *find_folder(const Plan *plan, const char *path) {
    g_autofree char *folder = g_strdup(path);
    for (char *slash; (slash = strrchr(folder, '/'));) {
        *slash = '\0';
        const Worth *found = g_hash_table_lookup(plan->folders, folder);
        if (found)
            return found;
    }
    return NULL;
}

Worth plan_worth(const Plan *plan, const char *path) {
    const Worth *folder = plan->folders ? find_folder(plan, path) : NULL;
    return folder ? *folder : (Worth){plan->severities, plan->said};
}

/* A copy of what holds in a folder so far, to be changed. */
static Worth *copy_worth(const Plan *plan, const char *path) {
    size_t count;
    rule_table(&count);
    const Worth *said = g_hash_table_lookup(plan->folders, path);
    Worth now = said ? *said : plan_worth(plan, path), *worth = arena_make(plan->arena, Worth);
    worth->severities = arena_array(plan->arena, Severity, count);
    worth->said = arena_array(plan->arena, bool, count);
    memcpy(worth->severities, now.severities, count * sizeof *worth->severities);
    memcpy(worth->said, now.said, count * sizeof *worth->said);
    g_hash_table_insert(plan->folders, (void *)(uintptr_t)path, worth);
    return worth;
}

/* What others keep is not judged, but where req.yml says so of the very folder. */
static void leave_glossaries(const Plan *plan) {
    size_t count;
    rule_table(&count);
    for (const char *const *dir = plan->corpus->config->glossaries; dir && *dir; dir++)
        memset(copy_worth(plan, *dir)->severities, 0, count * sizeof(Severity));
}

/* A folder starts from what holds in the one above it; that stands before it. */
static void decide_folders(Plan *plan) {
    const Config *config = plan->corpus->config;
    if (config->folder_count == 0 && !(config->glossaries && config->glossaries[0]))
        return;
    plan->folders = table_new();
    leave_glossaries(plan);
    for (size_t i = 0; i < config->folder_count; i++) {
        const ConfigFolder *folder = &config->folders[i];
        decide(plan, *copy_worth(plan, folder->path), folder->rules, folder->rule_count);
    }
}

static bool is_on_somewhere(const Plan *plan, size_t rule) {
    if (plan->severities[rule] != SEVERITY_OFF)
        return true;
    const Config *config = plan->corpus->config;
    for (size_t i = 0; i < config->folder_count; i++) {
        const Worth *folder = g_hash_table_lookup(plan->folders, config->folders[i].path);
        if (folder->severities[rule] != SEVERITY_OFF)
            return true;
    }
    return false;
}

static void gather_rules(Plan *plan) {
    size_t count;
    const Rule *const *rules = rule_table(&count);
    plan->document_rules = arena_array(plan->arena, const Rule *, count);
    plan->document_places = arena_array(plan->arena, size_t, count);
    plan->corpus_rules = arena_array(plan->arena, const Rule *, count);
    for (size_t i = 0; i < count; i++) {
        if (!rules[i]->function || !is_on_somewhere(plan, i) ||
            is_elsewhere(rules[i], plan->options))
            continue;
        if (rules[i]->scope == SCOPE_DOCUMENT || rules[i]->scope == SCOPE_AMONG) {
            plan->document_places[plan->document_rule_count] = i;
            plan->document_rules[plan->document_rule_count++] = rules[i];
        } else if (rules[i]->scope == SCOPE_CORPUS ||
                   (rules[i]->scope == SCOPE_CHANGE && plan->options->change)) {
            plan->corpus_rules[plan->corpus_rule_count++] = rules[i];
        }
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

/* Whether nobody else has the document's id: with others the counters of its fingerprints, and what
 * is told of whom, depend on them. */
static bool is_alone(const Corpus *corpus, const Document *document) {
    const Document *found = document->id.len ? corpus_find(corpus, document->id) : NULL;
    return found == document && !document->same_id;
}

/* What is the same before and after: there, what is told of a document by itself is not new. Both
 * corpora stand in order of paths. */
static void find_settled(Plan *plan) {
    const Corpus *own = plan->corpus, *other = plan->options->other;
    if (!other)
        return;
    plan->settled = arena_array(plan->arena, bool, own->document_count + 1);
    for (size_t i = 0, k = 0; i < own->document_count; i++) {
        const Document *document = own->documents[i];
        while (k < other->document_count && strcmp(other->documents[k]->path, document->path) < 0)
            k++;
        const Document *twin = k < other->document_count ? other->documents[k] : NULL;
        plan->settled[i] = twin && strcmp(twin->path, document->path) == 0 &&
                           oid_is_set(&document->blob) && oid_equal(&twin->blob, &document->blob) &&
                           twin->prose_key == document->prose_key && is_alone(own, document) &&
                           is_alone(other, twin);
    }
}

bool plan_excuses(const Plan *plan, const Document *document) {
    int field = plan->excuse_fields[document->kind - plan->corpus->config->schema.kinds];
    return document->excuse_count || (field >= 0 && document_field(document, field));
}

/* What is told of a document with excuses, or with an id that is not its own, depends on rules over
 * the corpus or on other documents: all of these are in the first share. */
bool plan_judges(const Plan *plan, const Document *document) {
    Share share = plan->options->share;
    if (!plan_wants(plan, document->path, document))
        return false;
    if (share.of < 2)
        return true;
    return plan_excuses(plan, document) || !is_alone(plan->corpus, document)
               ? share.at == 1
               : share_holds(share, document->path);
}

void plan_make(Plan *plan, Arena *arena, const Corpus *corpus, const LintOptions *options) {
    *plan = (Plan){.arena = arena,
                   .corpus = corpus,
                   .told = options->told ? options->told : corpus->config,
                   .options = options};
    decide_everywhere(plan);
    decide_folders(plan);
    gather_rules(plan);
    find_settled(plan);
    find_excuse_fields(plan);
    if (!options->paths)
        return;
    plan->paths = table_new();
    for (size_t i = 0; options->paths[i]; i++)
        g_hash_table_add(plan->paths, (void *)options->paths[i]);
}

void plan_clear(Plan *plan) {
    g_clear_pointer(&plan->paths, g_hash_table_destroy);
    g_clear_pointer(&plan->folders, g_hash_table_destroy);
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
