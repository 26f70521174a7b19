/* SPDX-License-Identifier: MIT */
#include "work/rules/rules.h"

const Rule excuse_rules[] = {
    {
        .id = "excuse/idle",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER,
        .summary = "an excuse from a rule that finds nothing there",
        .why = "It would hide the next finding that nobody has thought about.",
        .mend = "Take the excuse out, or move it above the block that it is about.",
        .bad = EXAMPLE_HEAD "lint: {allow: {markdown/heading: \"kept as it was\"}}\n" EXAMPLE_NEED
                            "\n<!-- req: allow markdown/html our own table -->\n"
                            "Only *one* banner a page.\n",
        .good = EXAMPLE_HEAD "lint: {allow: {markdown/heading: \"kept as it was\"}}\n" EXAMPLE_NEED
                             "\n#### Banners\n"
                             "\n<!-- req: allow markdown/html our own table -->\n"
                             "Only <u>one</u> banner a page.\n",
    },
    {
        .id = "excuse/unknown",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER,
        .summary = "an excuse from a rule that does not exist, or that cannot be understood",
        .why = "It excuses nothing, and the finding it was meant for stays.",
        .mend = "Correct the rule's name; 'req explain' lists them all.",
        .bad = EXAMPLE_HEAD "lint: {allow: {markdown/headin: \"kept as it was\"}}\n" EXAMPLE_NEED
                            "\n<!-- req: alow markdown/html our own table -->\n"
                            "Only *one* banner a page.\n",
        .good = EXAMPLE_HEAD "lint: {allow: {markdown/heading: \"kept as it was\"}}\n" EXAMPLE_NEED
                             "\n#### Banners\n"
                             "\n<!-- req: allow markdown/html our own table -->\n"
                             "Only <u>one</u> banner a page.\n",
    },
    RULES_END,
};
