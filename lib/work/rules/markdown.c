/* SPDX-License-Identifier: MIT */
#include "base/url.h"
#include "work/rules/rules.h"

/* Whether an address leads elsewhere than to a file of the repository. */
static bool is_elsewhere(Slice target) {
    return target.len == 0 || target.at[0] == '#' || url_has_scheme(target) ||
           slice_starts(target, "//");
}

static void check_links(RuleRun *run, const Document *document) {
    for (size_t i = 0; i < document->thing_count; i++) {
        const BodyThing *thing = &document->things[i];
        if (thing->type == BODY_HTML || is_elsewhere(thing->target))
            continue;
        const char *path = url_path(run->scratch, document->path, thing->target, NULL);
        if (path && (!*path || rule_exists(run, path)))
            continue;
        const char *what = thing->type == BODY_IMAGE ? "image" : "link";
        if (path)
            rule_report(run, document, NULL, thing->offset, thing->end,
                        "this %s leads to '%s', and nothing is there", what,
                        rule_shown(run, slice_of(path)));
        else
            rule_report(run, document, NULL, thing->offset, thing->end,
                        "'%s' leads to no file of this repository", rule_shown(run, thing->target))
                ->help = "write the way from this file, like ../goals/GOAL-0001-orders.md";
    }
}

static void check_image_texts(RuleRun *run, const Document *document) {
    for (size_t i = 0; i < document->thing_count; i++) {
        const BodyThing *thing = &document->things[i];
        if (thing->type == BODY_IMAGE && !thing->has_text)
            rule_report(run, document, NULL, thing->offset, thing->end,
                        "this image has no text for those who cannot see it")
                ->help = "say between the brackets what it shows: ![what it shows](…)";
    }
}

/* Offers to lift the heading to the level below `above`, and with it its siblings and what stands
 * under them. Such headings are written with hash signs: those with a line below them know two
 * levels alone. */
static void mend_heading(RuleRun *run, Problem *problem, const Document *document, size_t at,
                         int above) {
    const DocumentHeading *headings = document->headings;
    size_t excess = (size_t)(headings[at].level - above - 1), count = 1;
    while (at + count < document->heading_count && headings[at + count].level >= headings[at].level)
        count++;
    ProblemEdit *edits = arena_array(run->arena, ProblemEdit, count);
    for (size_t i = 0; i < count; i++)
        edits[i] = (ProblemEdit){headings[at + i].offset, headings[at + i].offset + excess, ""};
    problem_fix_all(problem, run->arena, false, edits, count);
}

static void check_headings(RuleRun *run, const Document *document) {
    int above = 1; /* a body may begin at level 2, below the title */
    for (size_t i = 0; i < document->heading_count; i++) {
        const DocumentHeading *heading = &document->headings[i];
        if (heading->level > above + 1)
            mend_heading(run,
                         rule_report(run, document, NULL, heading->offset, heading->end,
                                     "a heading of level %d follows one of level %d",
                                     heading->level, above),
                         document, i, above);
        above = heading->level;
    }
}

static void check_html(RuleRun *run, const Document *document) {
    for (size_t i = 0; i < document->thing_count; i++) {
        const BodyThing *thing = &document->things[i];
        if (thing->type == BODY_HTML)
            rule_report(run, document, NULL, thing->offset, thing->end,
                        "HTML is left out of the site");
    }
}

#define EXAMPLE_BODY(text) EXAMPLE_DRAFT "\n" text

const Rule markdown_rules[] = {
    {
        .id = "markdown/heading",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_BODY,
        .function = check_headings,
        .summary = "a heading skips a level",
        .why = "Who listens to a page, or jumps from heading to heading, loses the way.",
        .mend = "Take away hash signs until it is one level below the heading above it.",
        .bad = EXAMPLE_BODY("#### Sizes\n\nOne for phones, one for desks.\n"),
        .good = EXAMPLE_BODY("### Sizes\n\nOne for phones, one for desks.\n"),
        .origin = "Web Content Accessibility Guidelines 2.2, 1.3.1",
    },
    {
        .id = "markdown/html",
        .severity = "note",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_BODY,
        .function = check_html,
        .summary = "HTML in a document",
        .why = "The site leaves HTML out, as it could be anything; who reads only the site misses "
               "what stands there.",
        .mend = "Write it in Markdown. Comments, <!-- like this -->, are fine.",
        .bad = EXAMPLE_BODY("Only <u>one</u> banner a page.\n"),
        .good = EXAMPLE_BODY("Only *one* banner a page.\n"),
    },
    {
        .id = "markdown/image-text",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_BODY,
        .function = check_image_texts,
        .summary = "an image without an alternative text",
        .why = "Not everybody sees the image: some listen, some search, some read a diff.",
        .mend = "Say between the brackets what it shows.",
        .bad = EXAMPLE_BODY("![](https://example.org/banner.png)\n"),
        .good = EXAMPLE_BODY("![The banner above the basket](https://example.org/banner.png)\n"),
        .origin = "Web Content Accessibility Guidelines 2.2, 1.1.1",
    },
    {
        .id = "markdown/link",
        .severity = "error",
        .scope = SCOPE_AMONG,
        .needs = NEEDS_BODY,
        .function = check_links,
        .summary = "a link to a file of the repository that is not there",
        .why = "The reader is sent to nothing: mistyped, moved, or never committed.",
        .mend = "Correct the path. It is read from this file's folder, or with a slash first from "
                "the repository's top.",
        .bad = EXAMPLE_BODY("See the [brief](brief.md).\n"),
        .good = "=== " EXAMPLE_PATH "\n" EXAMPLE_BODY(
            "See the [brief](../notes/brief.md).\n") "=== notes/brief.md\nThe offer, in one "
                                                     "page.\n",
    },
    RULES_END,
};
