/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "work/rules/rules.h"

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
    const YamlNode *value = document->values[kind->status_field];
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
    Problem *problem =
        rule_report_field(run, document, field->name, "'%s' is no status of a %s",
                          text_visible(run->arena, text_head(written, 60)), kind->name);
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
        const Kind *kind = document->kind;
        document_place(document,
                       kind->status_field >= 0 ? kind->fields[kind->status_field].name : "status",
                       &offset, &end);
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

const Rule lifecycle_rules[] = {
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
