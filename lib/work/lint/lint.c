/* SPDX-License-Identifier: MIT */
#include "base/pool.h"
#include "work/lint/internal.h"

static const char *const severity_names[] = {"off", "note", "warning", "error"};

const char *severity_name(Severity severity) {
    return severity_names[severity];
}

bool severity_parse(const char *name, Severity *severity) {
    for (size_t i = 0; i < G_N_ELEMENTS(severity_names); i++)
        if (strcmp(name, severity_names[i]) == 0) {
            *severity = (Severity)i;
            return true;
        }
    return false;
}

static void take_problems(Collector *collector, const Document *document) {
    for (const Problem *problem = document->problems.first; problem; problem = problem->next)
        collector_take(collector, document->path, document, problem);
}

/* What is the same before and after is asked by itself only once, after; what is told of it then is
 * known to be not new. */
static void judge_document(Collector *collector, const Document *document) {
    const Plan *plan = collector->plan;
    RuleRun *run = &collector->run;
    bool settled = plan->settled && plan->settled[document->index];
    bool by_itself = !settled || !plan->options->is_before;
    bool excused = plan_excuses(plan, document);
    collector->old = settled;
    collector->count_old = plan->options->only_new && !excused;
    if (by_itself)
        take_problems(collector, document);
    unsigned well = document_is_well(document);
    arena_reset(run->scratch);
    const Worth *worth = collector_worth(collector, document->path);
    for (size_t i = 0; i < plan->document_rule_count; i++) {
        run->rule = plan->document_rules[i];
        collector->old = settled && run->rule->scope == SCOPE_DOCUMENT;
        if ((by_itself || run->rule->scope != SCOPE_DOCUMENT) &&
            (run->rule->needs & well) == run->rule->needs &&
            worth->severities[plan->document_places[i]] != SEVERITY_OFF)
            run->rule->function(run, document);
    }
    collector->old = collector->count_old = false;
    if (excused)
        g_ptr_array_add(collector->excused, (void *)document);
}

#define DOCUMENTS_AT_ONCE 128

static void judge_documents(Collector *collector, size_t from) {
    const Plan *plan = collector->plan;
    size_t to = MIN(from + DOCUMENTS_AT_ONCE, plan->corpus->document_count);
    for (size_t i = from; i < to; i++) {
        const Document *document = plan->corpus->documents[i];
        if (plan_judges(plan, document))
            judge_document(collector, document);
    }
}

/* However many threads there are, each rule that is asked once may look back as often. */
#define PASTS_MOST 10

static void judge_rule(Collector *collector, const Rule *rule) {
    arena_reset(collector->run.scratch);
    collector->run.rule = rule;
    collector->past_left = PASTS_MOST;
    rule->function(&collector->run, NULL);
}

/* A PoolWork: the rules that are asked once come first, as some of them take long, then the
 * documents by handfuls. */
static void judge(void *context, unsigned worker, size_t from, size_t to) {
    Collector *collector = &((Collector *)context)[worker];
    const Plan *plan = collector->plan;
    for (size_t i = from; i < to; i++)
        if (i < plan->corpus_rule_count)
            judge_rule(collector, plan->corpus_rules[i]);
        else
            judge_documents(collector, (i - plan->corpus_rule_count) * DOCUMENTS_AT_ONCE);
}

/* What was found by reading, but not in a document. */
static void judge_corpus(Collector *collector) {
    const Plan *plan = collector->plan;
    const Corpus *corpus = plan->corpus;
    if (plan->options->share.at > 1)
        return;
    for (const Problem *problem = plan->told->problems.first; problem; problem = problem->next)
        collector_take(collector, CONFIG_PATH, NULL, problem);
    judge_config_rules(collector);
    for (size_t i = 0; i < corpus->file_count; i++) {
        const ProblemFile *file = &corpus->files[i];
        for (const Problem *problem = file->problems.first; problem; problem = problem->next)
            collector_take(collector, file->path, NULL, problem);
    }
}

static int compare_reports(const void *a, const void *b) {
    const Report *x = a, *y = b;
    int order = strcmp(x->path, y->path);
    if (order || x->gone != y->gone)
        return order ? order : x->gone - y->gone;
    if (x->problem->offset != y->problem->offset)
        return x->problem->offset < y->problem->offset ? -1 : 1;
    if (x->problem->end != y->problem->end)
        return x->problem->end < y->problem->end ? -1 : 1;
    order = strcmp(x->rule->id, y->rule->id);
    return order ? order : strcmp(x->problem->message, y->problem->message);
}

/* Moves what the collector holds behind `reports`, and gives the memory back. */
static void move_reports(Collector *collector, GArray *reports) {
    g_array_append_vals(reports, collector->reports->data, collector->reports->len);
    g_array_unref(collector->reports);
    collector->reports = g_array_new(FALSE, FALSE, sizeof(Report));
}

/* Takes out what is known to be not new; returns how much that was. */
static size_t drop_old(GArray *reports) {
    unsigned kept = 0;
    for (unsigned i = 0; i < reports->len; i++)
        if (!g_array_index(reports, Report, i).old)
            g_array_index(reports, Report, kept++) = g_array_index(reports, Report, i);
    size_t dropped = reports->len - kept;
    g_array_set_size(reports, kept);
    return dropped;
}

/* Everything the collectors hold, sorted, with excuses applied; the caller owns it. */
static GArray *gather(Collector *collectors, unsigned count, GError **error) {
    unsigned total = 0;
    for (unsigned i = 0; i < count; i++)
        total += collectors[i].reports->len;
    g_autoptr(GArray) reports = g_array_sized_new(FALSE, FALSE, sizeof(Report), total);
    GPtrArray *excused = collectors[0].excused;
    for (unsigned i = 0; i < count; i++) {
        if (collectors[i].error) {
            g_propagate_error(error, g_steal_pointer(&collectors[i].error));
            return NULL;
        }
        move_reports(&collectors[i], reports);
        if (i > 0)
            g_ptr_array_extend(excused, collectors[i].excused, NULL, NULL);
    }
    g_array_sort(reports, compare_reports);
    excuses_apply(reports, excused, &collectors[0]);
    if (collectors[0].reports->len > 0) {
        move_reports(&collectors[0], reports);
        g_array_sort(reports, compare_reports);
    }
    return g_steal_pointer(&reports);
}

/* Puts what the collectors sought into the result. */
static void take_sought(LintResult *result, Collector *collectors, unsigned count) {
    GHashTable *all = collectors[0].sought;
    GHashTableIter each;
    void *path, *exists;
    for (unsigned i = 1; i < count; i++) {
        g_hash_table_iter_init(&each, collectors[i].sought);
        while (g_hash_table_iter_next(&each, &path, &exists))
            g_hash_table_insert(all, path, exists);
    }
    Sought *sought = arena_array(result->arena, Sought, g_hash_table_size(all) + 1);
    g_hash_table_iter_init(&each, all);
    while (g_hash_table_iter_next(&each, &path, &exists))
        sought[result->sought_count++] =
            (Sought){arena_copy(result->arena, path, strlen(path)), exists != NULL};
    result->sought = sought;
}

static void count_documents(LintResult *result, const Plan *plan) {
    for (size_t i = 0; i < plan->corpus->document_count; i++) {
        const Document *document = plan->corpus->documents[i];
        if (plan_judges(plan, document))
            *(document->kind->glossary ? &result->terms : &result->documents) += 1;
    }
}

static void count_findings(LintResult *result) {
    result->known = result->dropped;
    result->suppressed = result->errors = result->warnings = result->notes = 0;
    for (size_t i = 0; i < result->count; i++) {
        const Finding *finding = &result->findings[i];
        if (!finding->is_new)
            result->known++;
        else if (finding->suppressed)
            result->suppressed++;
        else if (finding->severity == SEVERITY_ERROR)
            result->errors++;
        else if (finding->severity == SEVERITY_WARNING)
            result->warnings++;
        else
            result->notes++;
    }
}

/* What the result before holds too is not new. */
static void mark_known(LintResult *result, const LintResult *before) {
    g_autoptr(GHashTable) known = table_new();
    for (size_t i = 0; i < before->count; i++)
        g_hash_table_add(known, (void *)(uintptr_t)before->findings[i].fingerprint);
    for (size_t i = 0; i < result->count; i++)
        result->findings[i].is_new &=
            !g_hash_table_contains(known, result->findings[i].fingerprint);
    result->compared = true;
    count_findings(result);
}

LintResult *lint_run(const Corpus *corpus, Source *source, const LintOptions *options,
                     GError **error) {
    g_autoptr(LintResult) result = g_new0(LintResult, 1);
    result->arena = arena_new();
    result->arenas = g_ptr_array_new_with_free_func((GDestroyNotify)arena_free);
    Plan plan;
    plan_make(&plan, result->arena, corpus, options);
    unsigned count = pool_threads(options->threads, corpus->document_count);
    g_autofree Collector *collectors = g_new0(Collector, count);
    for (unsigned i = 0; i < count; i++)
        collector_init(&collectors[i], &plan, source);
    size_t handfuls = (corpus->document_count + DOCUMENTS_AT_ONCE - 1) / DOCUMENTS_AT_ONCE;
    judge_corpus(&collectors[0]);
    pool_run(count, plan.corpus_rule_count + handfuls, judge, collectors);
    g_autoptr(GArray) reports = gather(collectors, count, error);
    result->severities = plan.severities;
    result->unreadable = corpus->unreadable_count;
    for (unsigned i = 0; i < count; i++)
        result->dropped += collectors[i].known;
    if (reports && options->only_new)
        result->dropped += drop_old(reports);
    bool done = reports && locate_all(result, reports, &plan, source, error);
    if (done) {
        if (options->detail < LINT_PLACES)
            fingerprint_count(result);
        count_documents(result, &plan);
        count_findings(result);
        take_sought(result, collectors, count);
        if (options->before)
            mark_known(result, options->before);
    }
    if (options->borrows)
        for (unsigned i = 0; i < count; i++)
            g_ptr_array_add(result->arenas, g_steal_pointer(&collectors[i].run.arena));
    for (unsigned i = 0; i < count; i++)
        collector_clear(&collectors[i]);
    plan_clear(&plan);
    return done ? g_steal_pointer(&result) : NULL;
}

/* The rules whose findings may be new, NULL-terminated; NULL where only all of them can tell: an
 * excuse is idle by what the others find. In the result's arena. */
static const char *const *rules_found(LintResult *result) {
    size_t count, found = 0;
    const Rule *const *rules = rule_table(&count);
    const char **names = arena_array(result->arena, const char *, count + 1);
    bool *seen = arena_array(result->arena, bool, count);
    for (size_t i = 0; i < result->count; i++)
        if (result->findings[i].is_new)
            seen[rule_index(result->findings[i].rule->id)] = true;
    for (size_t i = 0; i < count; i++) {
        if (seen[i] && rule_is(rules[i], "excuse"))
            return NULL;
        if (seen[i])
            names[found++] = rules[i]->id;
    }
    return names;
}

LintResult *lint_compared(const Corpus *corpus, Source *source, const LintOptions *options,
                          const LintBefore *before, GError **error) {
    LintOptions now = *options, then;
    now.detail = MIN(now.detail, LINT_TEXTS);
    then = now;
    now.other = before->corpus;
    g_autoptr(LintResult) result = lint_run(corpus, source, &now, error);
    if (!result)
        return NULL;
    const char *const *found = rules_found(result);
    if (found && !found[0]) {
        result->compared = true;
        return g_steal_pointer(&result);
    }
    then.select = found ? found : options->select;
    then.other = corpus;
    then.is_before = true;
    then.told = before->told;
    then.change = NULL;
    then.paths = NULL;
    then.share = (Share){0};
    g_autoptr(LintResult) old = lint_run(before->corpus, before->source, &then, error);
    if (!old)
        return NULL;
    mark_known(result, old);
    return g_steal_pointer(&result);
}

bool finding_counts(const Finding *finding) {
    return finding->is_new && !finding->suppressed;
}

bool lint_fails(const LintResult *result, Severity fail_on) {
    for (size_t i = 0; i < result->count; i++)
        if (finding_counts(&result->findings[i]) && result->findings[i].severity >= fail_on)
            return true;
    return false;
}

void lint_result_free(LintResult *result) {
    if (!result)
        return;
    arena_free(result->arena);
    if (result->arenas)
        g_ptr_array_unref(result->arenas);
    g_free(result);
}
