/* SPDX-License-Identifier: MIT */
/* What the judge of wording tells of terms while it reads; see work/wording/. */
#include "work/rules/rules.h"

const Rule term_wording_rules[] = {
    {
        .id = "term/acronym",
        .severity = "note",
        .scope = SCOPE_AMONG,
        .needs = NEEDS_PROSE,
        .summary = "an acronym that neither the document nor the glossary explains",
        .why = "What everybody on one side knows, half of the other side has to guess. Told once a "
               "document, where it stands first. What is known everywhere (PDF, URL), units, "
               "currencies, ids and words in capitals for emphasis do not count.",
        .mend = "Write it out once, with the acronym in brackets behind it or the other way round; "
                "or add it to the glossary.",
        .bad = EXAMPLE_HEAD "---\n\n## Need\n\nThe report shows the ROAS of every campaign.\n",
        .good = EXAMPLE_HEAD "---\n\n## Need\n\nThe report shows the return on ad spend (ROAS) of "
                             "every campaign.\n",
        .origin = "A. Schwartz, M. Hearst, A simple algorithm for identifying abbreviation "
                  "definitions in biomedical text (2003).",
    },
    {
        .id = "term/near-miss",
        .severity = "note",
        .scope = SCOPE_AMONG,
        .needs = NEEDS_PROSE,
        .summary = "a word that is nearly one of the glossary",
        .why = "Written otherwise, a word is not found, and looks like another one. Told are words "
               "of the glossary with other blanks, hyphens or capitals, and longer ones with one "
               "letter wrong; regular forms of a word are not.",
        .mend = "Write it as the glossary does; where it is another word, excuse it.",
        .bad = "=== glossary/landing-page.md\n---\nterm: landing page\nstatus: agreed\n"
               "definition: The place that a link in a mailing opens.\n---\n"
               "=== " EXAMPLE_PATH "\n" EXAMPLE_HEAD
               "---\n\n## Need\n\nEach mailing has a landing page.\n"
               "The landingpage shows the offer of the mailing.\n",
        .good = "=== glossary/landing-page.md\n---\nterm: landing page\nstatus: agreed\n"
                "definition: The place that a link in a mailing opens.\n---\n"
                "=== " EXAMPLE_PATH "\n" EXAMPLE_HEAD
                "---\n\n## Need\n\nEach mailing has a landing page.\n",
    },
    RULES_END,
};
