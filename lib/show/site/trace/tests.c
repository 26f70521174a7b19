/* SPDX-License-Identifier: MIT */
#include "show/site/trace/internal.h"

/* Those of a document's places that stand in tests, or in code; in their order. */
static const Reference *const *pick(Arena *arena, const Reference *const *all, size_t count,
                                    bool test, size_t *picked) {
    const Reference **places = arena_array(arena, const Reference *, count + 1);
    *picked = 0;
    for (size_t i = 0; i < count; i++)
        if (all[i]->test == test)
            places[(*picked)++] = all[i];
    return places;
}

static void fill(Site *site, SiteTrace *trace, const Document *document, SiteTests *tests) {
    size_t count = 0;
    const Reference *const *all =
        trace->references ? references_to(trace->references, document, &count) : NULL;
    *tests = (SiteTests){.looked = trace->references != NULL, .tested = trace->results != NULL};
    tests->tests = pick(site->arena, all, count, true, &tests->test_count);
    tests->code = pick(site->arena, all, count, false, &tests->code_count);
    if (!trace->results)
        return;
    DocumentResult said = results_of(trace->results, document);
    tests->state = said.state;
    tests->passed = said.passed;
    tests->failed = said.failed;
    tests->skipped = said.skipped;
    tests->results = said.tests;
    tests->result_count = said.passed + said.failed + said.skipped;
}

/* A document of which nothing is known shares one answer. */
static void fill_all(Site *site, SiteTrace *trace) {
    const Corpus *corpus = site->corpus;
    const SiteTests **by_index =
        arena_array(site->arena, const SiteTests *, corpus->document_count + 1);
    SiteTests *nothing = arena_array(site->arena, SiteTests, 1);
    *nothing = (SiteTests){.looked = trace->references != NULL, .tested = trace->results != NULL};
    for (size_t i = 0; i < corpus->document_count; i++) {
        SiteTests found;
        fill(site, trace, corpus->documents[i], &found);
        by_index[i] = nothing;
        if (!found.test_count && !found.code_count && !found.result_count)
            continue;
        SiteTests *kept = arena_array(site->arena, SiteTests, 1);
        *kept = found;
        by_index[i] = kept;
    }
    trace->tests = by_index;
}

static bool read_results(const Site *site, SiteTrace *trace, GError **error) {
    size_t count;
    char *const *files = site->options->results;
    if (!files || !*files)
        return true;
    trace->results = results_new(site->corpus);
    for (; *files; files++)
        if (!results_read(trace->results, *files, error))
            return false;
    results_all(trace->results, &count); /* sorts them, before workers read */
    return true;
}

static void find_roles(Site *site, SiteTrace *trace) {
    Trace *whole = trace->whole = site_trace_new(site);
    TraceRole *roles = arena_array(site->arena, TraceRole, site->schema->kind_count + 1);
    for (size_t i = 0; i < site->schema->kind_count; i++)
        roles[i] = trace_role(whole, &site->schema->kinds[i]);
    trace->roles = roles;
}

bool site_tests_open(Site *site, GError **error) {
    SiteTrace *trace = g_new0(SiteTrace, 1);
    site->trace = trace;
    if (!read_results(site, trace, error))
        return false;
    if (references_wanted(site->corpus->config) && site->options->source &&
        !(trace->references =
              references_find(site->options->source, site->corpus, site->options->threads, error)))
        return false;
    if (trace->references || trace->results)
        fill_all(site, trace);
    find_roles(site, trace);
    return true;
}

void site_tests_close(Site *site) {
    if (!site->trace)
        return;
    SiteTrace *trace = site->trace;
    trace_free(trace->whole);
    results_free(trace->results);
    references_free(trace->references);
    g_free(trace);
    site->trace = NULL;
}

const SiteTests *site_tests(const Site *site, const Document *document) {
    return site->trace->tests ? site->trace->tests[document->index] : NULL;
}

Trace *site_trace_new(const Site *site) {
    return trace_new(&(TraceInput){.corpus = site->corpus,
                                   .references = site->trace->references,
                                   .results = site->trace->results,
                                   .today = site->options->today});
}

bool site_is_tested(const Site *site, const Kind *kind) {
    return site->trace->roles[kind - site->schema->kinds] == TRACE_TRACED;
}

/* A test is told by its names, its state and why. */
static void feed_result(Inputs *inputs, const TestResult *result) {
    inputs_text(inputs, result->suite);
    inputs_text(inputs, result->class_name);
    inputs_text(inputs, result->test);
    inputs_text(inputs, result->message);
    inputs_text(inputs, result->file);
    inputs_number(inputs, result->state);
}

static void feed_places(Inputs *inputs, const Reference *const *places, size_t count) {
    inputs_number(inputs, (int64_t)count);
    for (size_t i = 0; i < count && i < SITE_TESTS_MOST; i++) {
        inputs_text(inputs, places[i]->path);
        inputs_number(inputs, places[i]->line);
    }
}

void inputs_tests(Inputs *inputs, const Site *site, const Document *document) {
    const SiteTests *tests = site_tests(site, document);
    inputs_number(inputs, !tests ? 0 : 1 + tests->looked + 2 * tests->tested);
    if (!tests)
        return;
    inputs_number(inputs, tests->state);
    inputs_number(inputs, (int64_t)tests->passed);
    inputs_number(inputs, (int64_t)tests->failed);
    inputs_number(inputs, (int64_t)tests->skipped);
    for (size_t i = 0; i < tests->result_count && i < SITE_TESTS_MOST; i++)
        feed_result(inputs, &tests->results[i]);
    feed_places(inputs, tests->tests, tests->test_count);
    feed_places(inputs, tests->code, tests->code_count);
}
