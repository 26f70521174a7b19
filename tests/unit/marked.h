/* SPDX-License-Identifier: MIT */
/* Texts in which what a rule is to tell of stands in braces, held against what lint finds. */
#pragma once

#include "lint_scratch.h"
#include "work/rules/rules.h"

#define HEAD                                                                                       \
    "---\nid: REQ-0001\ntitle: Spring banner\nstatus: draft\n---\n\n## Need\n\nOrders.\n\n"        \
    "## Requirement\n\n"
#define MOST_MARKS 512

typedef struct {
    size_t from, to;
} Mark;

typedef struct {
    GString *text; /* a document, without braces */
    Mark marks[MOST_MARKS];
    size_t count;
} Marked;

static inline void add_text(Marked *marked, const char *text) {
    for (; *text; text++) {
        if (*text == '{')
            marked->marks[marked->count].from = marked->text->len;
        else if (*text == '}')
            marked->marks[marked->count++].to = marked->text->len;
        else
            g_string_append_c(marked->text, *text);
        g_assert_cmpuint(marked->count, <, MOST_MARKS);
    }
}

/* The document with each of the texts (NULL-terminated) as a block of its own. */
static inline void mark(Marked *marked, const char *const *texts) {
    marked->text = g_string_new(HEAD);
    marked->count = 0;
    for (; *texts; texts++) {
        add_text(marked, *texts);
        g_string_append(marked->text, "\n\n");
    }
}

static inline bool is_marked(const Marked *marked, const Finding *finding) {
    for (size_t i = 0; i < marked->count; i++)
        if (marked->marks[i].from == finding->offset && marked->marks[i].to == finding->end)
            return true;
    return false;
}

static inline bool is_found(const LintResult *result, Mark wanted) {
    for (size_t i = 0; i < result->count; i++)
        if (result->findings[i].offset == wanted.from && result->findings[i].end == wanted.to)
            return true;
    return false;
}

/* Tells of what was found and not wanted, and of what was wanted and not found. */
static inline size_t compare(const Marked *marked, const LintResult *result) {
    size_t wrong = 0;
    for (size_t i = 0; i < result->count; i++)
        if (!is_marked(marked, &result->findings[i])) {
            g_test_message("not wanted: '%.*s' in '%.*s'", SLICE_ARG(result->findings[i].text),
                           SLICE_ARG(result->findings[i].excerpt));
            wrong++;
        }
    for (size_t i = 0; i < marked->count; i++)
        if (!is_found(result, marked->marks[i])) {
            const char *at = marked->text->str + marked->marks[i].from;
            g_test_message("not found: '%.*s' before '%.30s'",
                           (int)(marked->marks[i].to - marked->marks[i].from), at, at);
            wrong++;
        }
    return wrong;
}

/* Holds one rule against the texts, in a folder that may hold a req.yml and a glossary. */
static inline void check_in(const Scratch *scratch, const char *rule, const char *const *texts) {
    Marked marked;
    mark(&marked, texts);
    scratch_put(scratch, EXAMPLE_PATH, marked.text->str);
    const char *const select[] = {rule, NULL};
    LintOptions options = {.threads = 1, .select = select};
    g_autoptr(LintResult) result = scratch_lint(scratch, &options);
    size_t wrong = compare(&marked, result);
    g_string_free(marked.text, TRUE);
    g_assert_cmpuint(wrong, ==, 0);
}

/* The same in an empty folder. */
static inline void check(const char *rule, const char *const *texts) {
    g_auto(Scratch) scratch = scratch_make();
    check_in(&scratch, rule, texts);
}
