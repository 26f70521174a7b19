/* SPDX-License-Identifier: MIT */
#include "work/plan.h"

#include "base/text.h"
#include "model/value.h"
#include "work/rules/rules.h"

static const char *days_text(RuleRun *run, int days) {
    return arena_printf(run->arena, "%d working day%s", days, days == 1 ? "" : "s");
}

/* --- overdue --- */

static void check_overdue(RuleRun *run, const Document *document) {
    Day due;
    char text[11];
    if (plan_is_due(document, &due) && due < run->today)
        rule_report_field(run, document, "due", "%s has passed, and the status is still '%s'",
                          date_format(due, text), document->status->name)
            ->help = "agree on a new day, or set the status that it has reached";
}

/* --- drop-dead --- */

static void check_drop_dead(RuleRun *run, const Document *document) {
    Day due = value_day(document, "due"), last = value_day(document, "drop-dead");
    char text[11];
    if (last != DAY_NONE && due != DAY_NONE && last < due)
        rule_report_field(run, document, "drop-dead",
                          "it is of no use any more on the day that it is due, %s",
                          date_format(due, text));
}

/* --- too late --- */

static void check_too_late(RuleRun *run, const Document *document) {
    Day due;
    int days;
    bool agreed;
    if (!plan_is_due(document, &due) || due < run->today ||
        !plan_is_too_late(document, due, run->today, &days, &agreed))
        return;
    Slice effort = document_text(document, "effort");
    Problem *problem = rule_report_field(
        run, document, "due", "%s %s %s too few for an effort of %s", days_text(run, days),
        agreed ? "from the last approval on" : "from today on", days == 1 ? "is" : "are",
        text_visible(run->arena, effort));
    problem->help = "agree on a later day, or on less";
}

/* --- emergency --- */

static bool has_reason(const Document *document) {
    int index;
    return document_text(document, "reason").len > 0 ||
           (kind_field(document->kind, SLICE("reason"), &index) &&
            document_refused(document, index));
}

static void check_emergency(RuleRun *run, const Document *document) {
    Day due;
    int days;
    bool agreed;
    if (!document_means(document, "open") || !kind_knows(document->kind, "done") ||
        !plan_is_due(document, &due) || due < run->today)
        return;
    int left = date_working_days(run->today, due);
    double lead = rule_option(run, "lead-time") / HOURS_PER_DAY;
    if (left >= lead || has_reason(document) ||
        plan_is_too_late(document, due, run->today, &days, &agreed))
        return;
    rule_report_field(run, document, "due", "due in %s, and not agreed yet: the lead time is %gd",
                      days_text(run, left), lead)
        ->help = "agree on a later day, or add a line 'reason: …' that says why it cannot wait";
}

/* --- dependency --- */

static void check_dependency(RuleRun *run, const Document *unused) {
    (void)unused;
    const Corpus *corpus = run->corpus;
    g_autofree Day *due =
        g_new(Day, corpus->document_count + 1); /* DAY_NONE: not, or not any more */
    for (size_t i = 0; i < corpus->document_count; i++)
        if (!plan_is_due(corpus->documents[i], &due[i]))
            due[i] = DAY_NONE;
    for (size_t i = 0; i < corpus->link_count; i++) {
        const Link *link = &corpus->links[i];
        Day own = due[link->from->index];
        char text[11];
        if (own < run->today || own == DAY_NONE || !link_is_sound(link, "links.depends") ||
            due[link->to->index] <= own)
            continue;
        Problem *problem =
            rule_report(run, link->from, link->type, link->offset, link->end,
                        "%s is due on %s, after this document", rule_shown(run, link->target),
                        date_format(due[link->to->index], text));
        problem->help = "agree on days in the order of the work";
        rule_follows(run, problem, link->from, link->to);
    }
}

static const RuleOption emergency_options[] = {
    {.name = "lead-time",
     .fallback = "10d",
     .summary = "how long before its day a wish is to be agreed",
     .type = RULE_DURATION},
    {.name = NULL},
};

#define EXAMPLE_REVIEW(front)                                                                      \
    "---\nid: REQ-0001\ntitle: Spring banner\nstatus: review\n"                                    \
    "owners: {marketing: ana@example.org, it: raj@example.org}\n" front EXAMPLE_NEED               \
    "\n## Requirement\n\nThe checkout page shows the offer above the basket.\n"
#define EXAMPLE_CHECKOUT(front)                                                                    \
    "=== requirements/REQ-0002-checkout.md\n"                                                      \
    "---\nid: REQ-0002\ntitle: Guest checkout\nstatus: draft\n" front EXAMPLE_NEED

const Rule plan_rules[] = {
    {
        .id = "plan/dependency",
        .severity = "warning",
        .scope = SCOPE_CORPUS,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_dependency,
        .summary = "a document depends on another one that is due later",
        .why = "It cannot be ready before what it leans on, whatever its own date says.",
        .mend = "Move one of the two dates, or take the link out if the work does not need it.",
        .bad = "=== " EXAMPLE_PATH "\n" EXAMPLE_HEAD
               "due: 2027-02-05\nlinks: {depends: [REQ-0002]}\n" EXAMPLE_NEED EXAMPLE_CHECKOUT(
                   "due: 2027-03-05\n"),
        .good = "=== " EXAMPLE_PATH "\n" EXAMPLE_HEAD
                "due: 2027-03-12\nlinks: {depends: [REQ-0002]}\n" EXAMPLE_NEED EXAMPLE_CHECKOUT(
                    "due: 2027-03-05\n"),
    },
    {
        .id = "plan/drop-dead",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER,
        .function = check_drop_dead,
        .summary = "the drop-dead day is before the day on which it is due",
        .why = "One of the two days is wrong: nobody agrees to get a thing after it is of use.",
        .mend = "Correct the day that was mistyped.",
        .bad = EXAMPLE_HEAD "due: 2027-03-12\ndrop-dead: 2027-03-01\n" EXAMPLE_NEED,
        .good = EXAMPLE_HEAD "due: 2027-02-12\ndrop-dead: 2027-03-01\n" EXAMPLE_NEED,
    },
    {
        .id = "plan/emergency",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_emergency,
        .summary = "it is due within less than the agreed lead time, and no reason is given",
        .why = "A wish that comes too late pushes aside what was agreed. Where there is a reason, "
               "both sides should be able to read it. Counted are the working days from today to "
               "the day on which it is due, as long as the document is not agreed; where they are "
               "too few for its effort, plan/too-late tells so instead.",
        .mend = "Agree on a later day, or write down under 'reason' why it cannot wait.",
        .bad = EXAMPLE_REVIEW("due: 2026-11-27\neffort: 2d\n"),
        .good = EXAMPLE_REVIEW("due: 2026-11-27\neffort: 2d\n"
                               "reason: The supplier moved the sale to 30 November.\n"),
        .options = emergency_options,
    },
    {
        .id = "plan/overdue",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_overdue,
        .summary = "the day on which it is due has passed, and it is not done",
        .why = "Somebody counted on that day. A date that nobody moves and nobody meets teaches "
               "both sides not to believe any.",
        .mend = "Agree on a new day, or set the status that it has reached.",
        .bad = EXAMPLE_HEAD "due: 2026-11-13\n" EXAMPLE_NEED,
        .good = EXAMPLE_HEAD "due: 2027-02-12\n" EXAMPLE_NEED,
    },
    {
        .id = "plan/too-late",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_too_late,
        .summary = "there are fewer working days up to the day on which it is due than its effort",
        .why = "The day cannot be met, and everybody will learn so on the day itself. Counted are "
               "the working days from today on, or, once it is agreed, from its last approval on, "
               "both ends included; Saturdays and Sundays are none.",
        .mend = "Agree on a later day, or on less.",
        .bad = EXAMPLE_HEAD "due: 2026-11-26\neffort: 5d\n" EXAMPLE_NEED,
        .good = EXAMPLE_HEAD "due: 2026-12-11\neffort: 5d\n" EXAMPLE_NEED,
    },
    RULES_END,
};
