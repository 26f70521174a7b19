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
    RULES_END,
};
