/* SPDX-License-Identifier: MIT */
#include "work/rules/rules.h"

const Rule excuse_rules[] = {
    {
        .id = "excuse/idle",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER,
        .summary = "an excuse from a rule that finds nothing",
        .why = "It would hide the next finding that nobody has thought about.",
        .mend = "Take the excuse out.",
        .bad = EXAMPLE_HEAD "lint: {allow: {markdown/html: \"kept as it was\"}}\n" EXAMPLE_NEED,
        .good = EXAMPLE_HEAD "lint: {allow: {markdown/html: \"kept as it was\"}}\n" EXAMPLE_NEED
                             "\nOnly <u>one</u> banner a page.\n",
    },
    {
        .id = "excuse/unknown",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER,
        .summary = "an excuse from a rule that does not exist",
        .why = "It excuses nothing, and the finding it was meant for stays.",
        .mend = "Correct the rule's name; 'req explain' lists them all.",
        .bad = EXAMPLE_HEAD "lint: {allow: {markdown/htm: \"kept as it was\"}}\n" EXAMPLE_NEED,
        .good = EXAMPLE_HEAD "lint: {allow: {markdown/html: \"kept as it was\"}}\n" EXAMPLE_NEED
                             "\nOnly <u>one</u> banner a page.\n",
    },
    RULES_END,
};
