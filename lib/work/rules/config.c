/* SPDX-License-Identifier: MIT */
#include "work/rules/rules.h"

#define EXAMPLE_CONFIG(text) "=== req.yml\n" text "=== " EXAMPLE_PATH "\n" EXAMPLE_DRAFT

const Rule config_rules[] = {
    {
        .id = "config/limit",
        .severity = "error",
        .scope = SCOPE_CONFIG,
        .summary = "req.yml is too large or nested too deep",
        .why = "Limits keep every file quick to read, also one written to be slow.",
        .mend = "Make it smaller.",
        .bad = EXAMPLE_CONFIG("people: [[[[[[[[[[[[[[[[[[deep]]]]]]]]]]]]]]]]]]\n"),
        .good = EXAMPLE_CONFIG("people: {ana@example.org: marketing}\n"),
    },
    {
        .id = "config/syntax",
        .severity = "error",
        .scope = SCOPE_CONFIG,
        .summary = "something in req.yml cannot be read",
        .why = "What cannot be read does not hold: the built-in default does.",
        .mend = "Correct it at the place named; req.yml(5) shows every key.",
        .bad = EXAMPLE_CONFIG("sides: marketing\n"),
        .good = EXAMPLE_CONFIG("sides: [marketing, it]\n"),
    },
    {
        .id = "config/unknown",
        .severity = "error",
        .scope = SCOPE_CONFIG,
        .summary = "req.yml has a key, or names a rule, that is not known",
        .why = "Most often a slip of the pen: what was meant does not hold.",
        .mend = "Correct the name.",
        .bad = EXAMPLE_CONFIG("rules: {link/dangeling: warning}\n"),
        .good = EXAMPLE_CONFIG("rules: {link/dangling: warning}\n"),
    },
    RULES_END,
};
