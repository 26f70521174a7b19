/* SPDX-License-Identifier: MIT */
/* Thin testing: what was agreed, and nobody can or does check. */
#include "work/friction/internal.h"
#include "work/references.h"
#include "work/results.h"

#define CRITERIA "Acceptance criteria"

typedef struct {
    FrictionRun *run;
    References *references; /* NULL: nobody said where tests are */
    size_t documents, lacking;
    size_t criteria, tests, passing; /* that lack it */
} Testing;

static bool has_words(const Document *document, const char *heading) {
    const DocumentHeading *found = document_section(document, heading);
    return found && !found->empty;
}

/* Whether a status that means open asks for the heading too: then it is no matter of agreement. */
static bool is_asked_early(const Kind *kind, const char *heading) {
    for (size_t i = 0; i < kind->status_count; i++)
        if (status_means(&kind->statuses[i], "open") &&
            slice_is_any(slice_of(heading), kind->statuses[i].sections))
            return true;
    return false;
}

static void add(GPtrArray *headings, const char *heading) {
    if (!g_ptr_array_find_with_equal_func(headings, heading, g_str_equal, NULL))
        g_ptr_array_add(headings, (char *)(uintptr_t)heading);
}

/* The headings by which a kind's documents are accepted: those that it asks for when they are
 * agreed, and no earlier, and the one that is so called among those whose wording is judged. */
static void find_criteria(const Kind *kind, GPtrArray *headings) {
    for (size_t i = 0; i < kind->status_count; i++) {
        const Status *status = &kind->statuses[i];
        const char *const *section = status_means(status, "agreed") ? status->sections : NULL;
        for (; section && *section; section++)
            if (!is_asked_early(kind, *section))
                add(headings, *section);
    }
    for (const KindWording *wording = kind->wording; wording && wording->heading; wording++)
        if (slice_equal_ascii_case(slice_of(wording->heading), SLICE(CRITERIA)))
            add(headings, wording->heading);
}

static bool is_tested(const Testing *testing, const Document *document) {
    size_t count;
    const Reference *const *references = references_to(testing->references, document, &count);
    for (size_t i = 0; i < count; i++)
        if (references[i]->test)
            return true;
    return false;
}

static void count_document(Testing *testing, Friction *friction, const Document *document,
                           const GPtrArray *criteria) {
    static const char *const words[] = {[RESULT_NONE] = "no test result",
                                        [RESULT_SKIPPED] = "its tests were skipped",
                                        [RESULT_FAILED] = "its tests fail"};
    FrictionRun *run = testing->run;
    size_t lacks = 0;
    for (unsigned i = 0; i < criteria->len; i++)
        if (!has_words(document, criteria->pdata[i])) {
            testing->criteria += lacks++ == 0;
            friction_add_document(run, friction, document, 1, "nothing under '%s'",
                                  (const char *)criteria->pdata[i]);
        }
    DocumentResult result = {.state = RESULT_PASSED};
    if (run->results)
        result = results_of(run->results, document);
    bool ran = run->results && result.state != RESULT_NONE;
    if (testing->references && !ran && !is_tested(testing, document)) {
        testing->tests++, lacks++;
        friction_add_document(run, friction, document, 1, "no test");
    }
    if (result.state != RESULT_PASSED) {
        testing->passing++, lacks++;
        friction_add_document(run, friction, document, 1, "%s", words[result.state]);
    }
    testing->documents++;
    testing->lacking += lacks > 0;
}

static void count_kind(Testing *testing, Friction *friction, const Kind *kind) {
    const Corpus *corpus = testing->run->corpus;
    g_autoptr(GPtrArray) criteria = g_ptr_array_new();
    find_criteria(kind, criteria);
    for (size_t i = 0; criteria->len && i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if (document->kind == kind && !document->broken && !document->body_refused &&
            status_is_settled(document->status))
            count_document(testing, friction, document, criteria);
    }
}

bool friction_testing(FrictionRun *run, Friction *friction, GError **error) {
    const Schema *schema = &run->config->schema;
    g_autoptr(References) references = NULL;
    if (references_wanted(run->config)) {
        references = references_find(run->source, run->corpus, run->threads, error);
        if (!references)
            return false;
    }
    Testing testing = {.run = run, .references = references};
    for (size_t i = 0; i < schema->kind_count; i++)
        count_kind(&testing, friction, &schema->kinds[i]);
    friction->value = friction_share(testing.lacking, testing.documents);
    friction->of = testing.documents;
    friction_add_figure(run, friction, "without acceptance criteria", (double)testing.criteria,
                        "documents");
    if (references)
        friction_add_figure(run, friction, "without a test", (double)testing.tests, "documents");
    if (run->results)
        friction_add_figure(run, friction, "without a passing result", (double)testing.passing,
                            "documents");
    return true;
}
