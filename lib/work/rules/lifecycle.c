/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "work/rules/rules.h"

const char *lifecycle_field(const Document *document) {
    const Kind *kind = document->kind;
    return kind->status_field >= 0 ? kind->fields[kind->status_field].name : "status";
}

/* The kind's statuses, for messages and for the nearest. */
static const char **status_names(Arena *arena, const Kind *kind) {
    const char **names = arena_array(arena, const char *, kind->status_count + 1);
    for (size_t i = 0; i < kind->status_count; i++)
        names[i] = kind->statuses[i].name;
    return names;
}

/* Offers the status that was meant, where it stands in front matter in our own words. */
static void mend_status(RuleRun *run, Problem *problem, const Document *document, Slice written,
                        const char *const *names, const char *nearest) {
    const Kind *kind = document->kind;
    const YamlNode *value = document_field(document, kind->status_field);
    const char *same = text_other_case(written, names, kind->status_count);
    const char *meant = same ? same : nearest;
    if (meant && !kind->fields[kind->status_field].spellings)
        problem_rewrite(problem, run->arena, same != NULL, value, meant, false);
}

static void check_status(RuleRun *run, const Document *document) {
    const Kind *kind = document->kind;
    if (document->status || kind->status_field < 0 || kind->status_count == 0)
        return;
    const Field *field = &kind->fields[kind->status_field];
    Slice written = document_text(document, field->name);
    if (written.len == 0)
        return;
    Problem *problem = rule_report_field(run, document, field->name, "'%s' is no status of a %s",
                                         rule_shown(run, written), kind->name);
    const char **names = status_names(run->arena, kind);
    const char *nearest = text_nearest(written, names, kind->status_count);
    g_autofree char *all = g_strjoinv(", ", (char **)(uintptr_t)names);
    problem->help = nearest ? arena_printf(run->arena, "did you mean '%s'?", nearest)
                            : arena_printf(run->arena, "expected one of %s", all);
    mend_status(run, problem, document, written, names, nearest);
}

static void check_sections(RuleRun *run, const Document *document) {
    const Status *status = document->status;
    for (const char *const *section = status->sections; *section; section++) {
        const DocumentHeading *heading = document_section(document, *section);
        if (heading && !heading->empty)
            continue;
        size_t offset, end;
        document_place(document, lifecycle_field(document), &offset, &end);
        const char *subject = arena_printf(run->arena, "section %s", *section);
        if (heading)
            rule_report(run, document, subject, heading->offset, heading->end,
                        "nothing stands under '%s', and status '%s' needs it", *section,
                        status->name);
        else
            rule_report(run, document, subject, offset, end,
                        "no heading '%s', and status '%s' needs it", *section, status->name)
                ->help =
                arena_printf(run->arena, "add a line '## %s' and the text below it", *section);
    }
}

static void check_order(RuleRun *run, const Document *unused) {
    (void)unused;
    for (size_t i = 0; i < run->corpus->link_count; i++) {
        const Link *link = &run->corpus->links[i];
        if (!link_is_sound(link, "links.depends") || !document_means(link->from, "done") ||
            !document_is_pending(link->to))
            continue;
        rule_report(run, link->from, link->type, link->offset, link->end,
                    "%s is still '%s', and this depends on it and is '%s'",
                    rule_shown(run, link->target), link->to->status->name, link->from->status->name)
            ->help = "set the status that the other one has reached, or take the link out";
    }
}

#define EXAMPLE_DELIVERED                                                                          \
    "=== " EXAMPLE_PATH "\n"                                                                       \
    "---\nid: REQ-0001\ntitle: Spring banner\nstatus: delivered\npriority: must\n"                 \
    "owners: {marketing: ana@example.org, it: raj@example.org}\ndue: 2026-11-13\neffort: 3d\n"     \
    "links: {depends: [DEC-0001]}\nmetrics: [KPI-0001]\nsystems: [checkout]\n"                     \
    "approvals:\n"                                                                                 \
    "  - {side: marketing, by: ana@example.org, on: 2026-10-26, of: e5c733d94e7e}\n"               \
    "  - {side: it, by: raj@example.org, on: 2026-10-26, of: e5c733d94e7e}\n" EXAMPLE_NEED         \
    "\n## Requirement\n\nThe checkout page shows the offer above the basket.\n"                    \
    "\n## Acceptance criteria\n\n- The offer stands there for 50 of 50 test buyers.\n"             \
    "=== metrics/KPI-0001-checkout-conversion.md\n"                                                \
    "---\nid: KPI-0001\ntitle: Checkout conversion\nstatus: draft\n---\n"
#define EXAMPLE_DECISION(status)                                                                   \
    "=== decisions/DEC-0001-one-offer-a-page.md\n"                                                 \
    "---\nid: DEC-0001\ntitle: One offer a page\nstatus: " status "\n---\n"

const Rule lifecycle_rules[] = {
    {
        .id = "lifecycle/order",
        .severity = "warning",
        .scope = SCOPE_CORPUS,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_order,
        .summary = "a document is done before what it depends on",
        .why = "Either something was delivered that cannot work yet, or one of the two statuses is "
               "behind the times. A decision is over once it is decided.",
        .mend = "Set the status that the other document has reached, or take the link out.",
        .bad = EXAMPLE_DELIVERED EXAMPLE_DECISION("draft"),
        .good = EXAMPLE_DELIVERED EXAMPLE_DECISION("decided"),
    },
    {
        .id = "lifecycle/section",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS | NEEDS_BODY,
        .function = check_sections,
        .summary = "a heading that the status needs is missing, or nothing stands under it",
        .why = "A reviewer can only judge what is written: the need before the solution, and how "
               "everybody will see that it is done.",
        .mend = "Write the section, or go back to an earlier status.",
        .bad = "---\nid: REQ-0001\ntitle: Spring banner\nstatus: review\n"
               "owners: {marketing: ana@example.org, it: raj@example.org}\n" EXAMPLE_NEED,
        .good = "---\nid: REQ-0001\ntitle: Spring banner\nstatus: review\n"
                "owners: {marketing: ana@example.org, it: raj@example.org}\n" EXAMPLE_NEED
                "\n## Requirement\n\nThe checkout page shows the offer above the basket.\n",
    },
    {
        .id = "lifecycle/status",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER,
        .function = check_status,
        .summary = "the status is none of the kind's",
        .why = "What a document needs, and who waits for whom, follows from its status.",
        .mend = "Write one of the statuses that 'req schema' shows for the kind.",
        .bad = "---\nid: REQ-0001\ntitle: Spring banner\nstatus: drfat\n" EXAMPLE_NEED,
        .good = EXAMPLE_DRAFT,
    },
    RULES_END,
};
