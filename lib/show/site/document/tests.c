/* SPDX-License-Identifier: MIT */
/* What tests say of the document, and where tests and code name it. */
#include "show/site/trace/tests.h"
#include "show/site/document/internal.h"

/* A state in words, with a mark of its own before it (document.css). */
static void write_state(Page *page, ResultState state, const char *words) {
    const char *class = arena_printf(page->arena, "result %s", result_name(state));
    xml_element_puts(page->xml, "strong", class, words);
}

static void write_summary(Page *page, const SiteTests *tests) {
    static const char *const words[] = {[RESULT_NONE] = "No result",
                                        [RESULT_SKIPPED] = "Not run",
                                        [RESULT_PASSED] = "Passed",
                                        [RESULT_FAILED] = "Failed"};
    XmlTag line = xml_open(page->xml, "p");
    write_state(page, tests->state, words[tests->state]);
    if (tests->state == RESULT_NONE)
        xml_puts(page->xml, ": none of the tests that were run is about this.");
    const char *gap = ": ";
    const size_t counts[] = {tests->failed, tests->passed, tests->skipped};
    static const char *const whats[] = {" failed", " passed", " left out"};
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
        if (counts[i]) {
            xml_puts(page->xml, gap);
            page_count(page, counts[i], "test", "tests");
            xml_puts(page->xml, whats[i]);
            gap = ", ";
        }
    xml_close(page->xml, line);
}

static void write_result(Page *page, const TestResult *result) {
    static const char *const words[] = {
        [RESULT_SKIPPED] = "left out", [RESULT_PASSED] = "passed", [RESULT_FAILED] = "failed"};
    XmlTag item = xml_open(page->xml, "li");
    write_state(page, result->state, words[result->state]);
    xml_puts(page->xml, " ");
    page_bdi(page, slice_of(*result->test ? result->test : result->suite));
    if (*result->message) {
        xml_puts(page->xml, " ");
        page_prose(page, "small", NULL, slice_of(result->message));
    }
    xml_close(page->xml, item);
}

static void write_results(Page *page, const SiteTests *tests) {
    size_t shown = MIN(tests->result_count, SITE_TESTS_MOST);
    if (shown == 0)
        return;
    XmlTag details = xml_open(page->xml, "details");
    if (tests->failed)
        xml_flag(page->xml, "open");
    xml_element_puts(page->xml, "summary", NULL, "Which tests");
    XmlTag list = xml_open_class(page->xml, "ul", "outcomes");
    for (size_t i = 0; i < shown; i++)
        write_result(page, &tests->results[i]);
    page_rest(page, "li", shown, tests->result_count);
    xml_close(page->xml, list);
    xml_close(page->xml, details);
}

static void write_places(Page *page, const char *heading, const Reference *const *places,
                         size_t count) {
    size_t shown = MIN(count, SITE_TESTS_MOST);
    if (count == 0)
        return;
    XmlTag group = xml_open_class(page->xml, "div", "group");
    xml_element_puts(page->xml, "h3", NULL, heading);
    XmlTag list = xml_open_class(page->xml, "ul", "spots");
    for (size_t i = 0; i < shown; i++) {
        XmlTag item = xml_open(page->xml, "li");
        xml_element_puts(page->xml, "code", NULL,
                         arena_printf(page->arena, "%s:%u", places[i]->path, places[i]->line));
        xml_close(page->xml, item);
    }
    page_rest(page, "li", shown, count);
    xml_close(page->xml, list);
    xml_close(page->xml, group);
}

/* Whether a test is to be expected, and somebody looked for one in vain. */
static bool lacks_test(const Site *site, const Document *document, const SiteTests *tests) {
    return tests->looked && !tests->test_count && tests->state == RESULT_NONE &&
           site_is_tested(site, document->kind) &&
           (document_means(document, "agreed") || document_means(document, "done"));
}

void page_tests(Page *page, const Document *document) {
    const SiteTests *tests = site_tests(page->site, document);
    if (!tests)
        return;
    bool lacks = lacks_test(page->site, document, tests);
    bool results = tests->result_count || (tests->tested && tests->test_count);
    if (!lacks && !results && !tests->test_count && !tests->code_count)
        return;
    XmlTag section = xml_open_class(page->xml, "section", "checked");
    xml_element_puts(page->xml, "h2", NULL, "Tests and code");
    if (lacks)
        xml_element_puts(page->xml, "p", "aside", "No test names this document yet.");
    if (results) {
        write_summary(page, tests);
        write_results(page, tests);
    }
    XmlTag groups = xml_open_class(page->xml, "div", "groups");
    write_places(page, "Named in tests", tests->tests, tests->test_count);
    write_places(page, "Named in code", tests->code, tests->code_count);
    xml_close(page->xml, groups);
    xml_close(page->xml, section);
}
