/* SPDX-License-Identifier: MIT */
/* All results, and what they say of each document. */
#include "work/results/internal.h"

#include <stdlib.h>

Results *results_new(const Corpus *corpus) {
    Results *results = g_new0(Results, 1);
    results->corpus = corpus;
    results->arena = arena_new();
    results->all = g_array_new(FALSE, FALSE, sizeof(TestResult));
    return results;
}

void results_free(Results *results) {
    if (!results)
        return;
    arena_free(results->arena);
    g_array_unref(results->all);
    g_free(results);
}

static int compare_results(const void *a, const void *b) {
    const TestResult *one = a, *other = b;
    const char *const pairs[][2] = {
        {one->id, other->id},     {one->suite, other->suite}, {one->class_name, other->class_name},
        {one->test, other->test}, {one->file, other->file},   {one->message, other->message}};
    for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
        int order = strcmp(pairs[i][0], pairs[i][1]);
        if (order)
            return order;
    }
    if (one->state != other->state)
        return one->state > other->state ? -1 : 1;
    return one->seconds < other->seconds ? -1 : one->seconds > other->seconds;
}

/* --- runs --- */

/* Of the suite there is one text as long as it is open: another suite of its name has its own. */
static unsigned run_hash(const void *result) {
    const TestResult *one = result;
    return hash_string(one->id) ^ hash_string(one->class_name) * 31 ^ hash_string(one->test) * 961 ^
           g_direct_hash(one->suite);
}

static gboolean run_equal(const void *a, const void *b) {
    const TestResult *one = a, *other = b;
    return one->suite == other->suite && strcmp(one->id, other->id) == 0 &&
           strcmp(one->class_name, other->class_name) == 0 && strcmp(one->test, other->test) == 0;
}

void results_last_runs(Results *results, unsigned from) {
    g_autoptr(GHashTable) runs = g_hash_table_new(run_hash, run_equal);
    TestResult *all = (TestResult *)(void *)results->all->data;
    unsigned kept = from;
    for (unsigned i = from; i < results->all->len; i++) {
        TestResult *before = *all[i].test ? g_hash_table_lookup(runs, &all[i]) : NULL;
        if (before) {
            *before = all[i];
            continue;
        }
        all[kept] = all[i];
        if (*all[kept].test)
            g_hash_table_add(runs, &all[kept]);
        kept++;
    }
    g_array_set_size(results->all, kept);
}

/* --- what they say --- */

const TestResult *results_all(Results *results, size_t *count) {
    if (!results->sorted)
        g_array_sort(results->all, compare_results);
    results->sorted = true;
    *count = results->all->len;
    return (const TestResult *)(void *)results->all->data;
}

/* The first result whose id does not stand before `id`, or stands behind it with `past`. */
static size_t results_from(const TestResult *all, size_t count, Slice id, bool past) {
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = slice_compare(slice_of(all[middle].id), id);
        if (order < 0 || (past && order == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

DocumentResult results_of(Results *results, const Document *document) {
    size_t count;
    const TestResult *all = results_all(results, &count);
    size_t from = results_from(all, count, document->id, false);
    size_t to = results_from(all, count, document->id, true);
    DocumentResult said = {.tests = from < to ? all + from : NULL};
    for (size_t i = from; i < to; i++) {
        said.passed += all[i].state == RESULT_PASSED;
        said.failed += all[i].state == RESULT_FAILED;
        said.skipped += all[i].state == RESULT_SKIPPED;
        said.state = MAX(said.state, all[i].state);
    }
    return said;
}

size_t results_tests(const Results *results) {
    return results->tests;
}

const char *result_name(ResultState state) {
    static const char *const names[] = {"none", "skipped", "passed", "failed"};
    return names[state];
}
