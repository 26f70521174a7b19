/* SPDX-License-Identifier: MIT */
#include "work/rules/rules.h"

static void check_conflict(RuleRun *run, const Document *unused) {
    (void)unused;
    for (size_t i = 0; i < run->change->conflict_count; i++) {
        const ChangeConflict *conflict = &run->change->conflicts[i];
        const Document *document = corpus_at(run->corpus, conflict->path);
        Problem *problem = document
                               ? rule_report(run, document, "merge", 0, 0, "%s", conflict->message)
                               : rule_report_path(run, conflict->path, "%s", conflict->message);
        problem->subject = "merge";
        problem->help = conflict->help;
    }
}

const Rule merge_rules[] = {
    {
        .id = "merge/conflict",
        .severity = "error",
        .scope = SCOPE_CHANGE,
        .function = check_conflict,
        .summary = "both branches changed the same thing, each in its own way",
        .why = "Git cannot tell which of the two is meant; only people can.",
        .mend = "Merge the base into your branch, decide, and commit.",
        .bad = "=== fork: " EXAMPLE_PATH "\n" EXAMPLE_DRAFT "=== base: " EXAMPLE_PATH
               "\n---\nid: REQ-0001\ntitle: Summer banner\nstatus: draft\n" EXAMPLE_NEED
               "=== " EXAMPLE_PATH
               "\n---\nid: REQ-0001\ntitle: Winter banner\nstatus: draft\n" EXAMPLE_NEED,
        .good = "=== fork: " EXAMPLE_PATH "\n" EXAMPLE_DRAFT "=== base: " EXAMPLE_PATH
                "\n---\nid: REQ-0001\ntitle: Summer banner\nstatus: draft\n" EXAMPLE_NEED
                "=== " EXAMPLE_PATH "\n" EXAMPLE_DRAFT,
    },
    {
        .id = "merge/marker",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .summary = "a merge left two versions of something, between markers",
        .why = "Until somebody decides, both stand there, and readers cannot tell which one is "
               "meant.",
        .mend =
            "Run 'req resolve' while the merge is under way: it merges what can be merged. Then "
            "keep one version, or of both what is right, and take the lines with the markers "
            "out.",
        .bad = "---\nid: REQ-0001\n<<<<<<< HEAD\ntitle: Summer banner\n=======\n"
               "title: Winter banner\n>>>>>>> winter\nstatus: draft\n" EXAMPLE_NEED,
        .good = EXAMPLE_DRAFT "\n```text\n<<<<<<< HEAD\n=======\n>>>>>>> winter\n```\n",
    },
    RULES_END,
};
