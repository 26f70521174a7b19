/* SPDX-License-Identifier: MIT */
#include "model/reading.h"
#include "work/measured.h"
#include "work/rules/rules.h"

#include <stdlib.h>

/* --- baseline, source, target, unit: the field is the rule's own name --- */

static void report_lack(RuleRun *run, const Document *document, const Field *field) {
    size_t offset, end;
    bool there = place_of_missing(document, field->name, &offset, &end);
    Problem *problem = rule_report(
        run, document, field->name, offset, end, "'%s' is %s, and the %s is '%s'", field->key,
        there ? "empty" : "missing", document->kind->name, document->status->name);
    const char *what = field->type == FIELD_NUMBER ? "a number" : "a few words";
    problem->help =
        arena_printf(run->arena, there ? "write behind '%s:' %s" : "add a line '%s: …', with %s",
                     field->key, what);
}

static void check_field(RuleRun *run, const Document *document) {
    const char *name = strchr(run->rule->id, '/') + 1;
    int index;
    const Field *field = kind_field(document->kind, slice_of(name), &index);
    if (!field || !kind_has_readings(document->kind) || !status_is_settled(document->status) ||
        status_needs_field(document->status, name) || document_refused(document, index) ||
        document_text(document, name).len > 0)
        return;
    report_lack(run, document, field);
}

/* --- readings --- */

static int compare_readings(const void *a, const void *b) {
    const Reading *x = a, *y = b;
    if (x->day != y->day)
        return x->day < y->day ? -1 : 1;
    return (yaml_offset(x->on) > yaml_offset(y->on)) - (yaml_offset(x->on) < yaml_offset(y->on));
}

static void report_twice(RuleRun *run, const Document *document, const Reading *readings,
                         size_t count) {
    char day[11];
    for (size_t i = 1; i < count; i++)
        if (readings[i].day == readings[i - 1].day)
            rule_report(run, document, "readings", yaml_offset(readings[i].on),
                        yaml_end(readings[i].on), "there is a reading of %s already",
                        date_format(readings[i].day, day));
}

/* The first one that stands behind a later one; with it, the list is to be sorted. */
static void report_order(RuleRun *run, const Document *document, const Reading *readings,
                         size_t count) {
    char day[11], before[11];
    for (size_t i = 1; i < count; i++) {
        if (readings[i].day >= readings[i - 1].day)
            continue;
        rule_report(run, document, "readings", yaml_offset(readings[i].on),
                    yaml_end(readings[i].on), "the reading of %s stands behind that of %s",
                    date_format(readings[i].day, day), date_format(readings[i - 1].day, before))
            ->help = "put the oldest reading first";
        return;
    }
}

/* The first one of a day to come. East of Greenwich the day begins earlier than in UTC. */
static void report_ahead(RuleRun *run, const Document *document, const Reading *sorted,
                         size_t count) {
    char day[11];
    for (size_t i = 0; i < count; i++) {
        if (sorted[i].day <= run->today + 1)
            continue;
        rule_report(run, document, "readings", yaml_offset(sorted[i].on), yaml_end(sorted[i].on),
                    "the reading of %s is of a day to come", date_format(sorted[i].day, day))
            ->help = "write down the day on which it was read";
        return;
    }
}

static void check_readings(RuleRun *run, const Document *document) {
    size_t count;
    const Reading *readings = readings_of(document, run->scratch, &count);
    report_order(run, document, readings, count);
    Reading *sorted = arena_array(run->scratch, Reading, count + 1);
    if (count)
        memcpy(sorted, readings, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, compare_readings);
    report_twice(run, document, sorted, count);
    report_ahead(run, document, sorted, count);
}

/* --- none --- */

bool metric_in_use(const Corpus *corpus) {
    for (size_t i = 0; i < corpus->document_count; i++)
        if (kind_has_readings(corpus->documents[i]->kind))
            return true;
    return false;
}

bool metric_is_wanted(const Document *document) {
    const Status *status = document->status;
    return kind_field(document->kind, SLICE("metrics"), NULL) && document_is_pending(document) &&
           status > document->kind->statuses && !status_needs_field(status, "metrics");
}

static void check_none(RuleRun *run, const Document *unused) {
    (void)unused;
    const Corpus *corpus = run->corpus;
    if (!metric_in_use(corpus))
        return;
    g_autoptr(Arena) arena = arena_new();
    const bool *measured = measured_documents(corpus, arena);
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if (measured[i] || !metric_is_wanted(document))
            continue;
        size_t offset, end;
        place_of_missing(document, "metrics", &offset, &end);
        rule_report(run, document, "metrics", offset, end, "no metric tells what this %s moves",
                    document->kind->name)
            ->help = "name one under 'metrics', or let it refine what a metric measures";
    }
}

#define EXAMPLE_METRIC(front)                                                                      \
    "=== metrics/KPI-0001-checkout-conversion.md\n"                                                \
    "---\nid: KPI-0001\ntitle: Checkout conversion\nstatus: agreed\n" front "---\n"
#define EXAMPLE_UNIT     "unit: \"%\"\n"
#define EXAMPLE_SOURCE   "source: the weekly shop report\n"
#define EXAMPLE_BASELINE "baseline: 2.1\n"
#define EXAMPLE_TARGET   "target: 2.6\n"
#define EXAMPLE_WHOLE    EXAMPLE_METRIC(EXAMPLE_UNIT EXAMPLE_SOURCE EXAMPLE_BASELINE EXAMPLE_TARGET)
#define EXAMPLE_REVIEW(front)                                                                      \
    "=== " EXAMPLE_PATH "\n---\nid: REQ-0001\ntitle: Spring banner\nstatus: review\n"              \
    "owners: {marketing: ana@example.org, it: raj@example.org}\n" front EXAMPLE_NEED               \
    "\n## Requirement\n\nThe checkout page shows the offer above the basket.\n"

const Rule metric_rules[] = {
    {
        .id = "metric/baseline",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_field,
        .summary = "an agreed metric has no baseline",
        .why = "Without the value from before, nobody can tell afterwards what has changed.",
        .mend = "Measure once before the work begins, and write the value down.",
        .bad = EXAMPLE_METRIC(EXAMPLE_UNIT EXAMPLE_SOURCE EXAMPLE_TARGET),
        .good = EXAMPLE_WHOLE,
    },
    {
        .id = "metric/none",
        .severity = "warning",
        .scope = SCOPE_CORPUS,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_none,
        .summary = "no metric tells what a document moves",
        .why = "Big effort for small results begins where nobody says what is to get better. A "
               "document may name a metric, be measured by one, or refine what is; drafts are not "
               "asked, nor is anything where no metric is written down yet.",
        .mend = "Name a metric, or the goal that it is for; or ask whether it is worth the work.",
        .bad = EXAMPLE_REVIEW("") EXAMPLE_WHOLE,
        .good = EXAMPLE_REVIEW("metrics: [KPI-0001]\n") EXAMPLE_WHOLE,
    },
    {
        .id = "metric/readings",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER,
        .function = check_readings,
        .summary =
            "the readings of a metric are not in the order of their days, or a day is there twice "
            "or still to come",
        .why = "The last line is taken for the present value. Most often a year or a month is "
               "mistyped, or two people wrote the same reading down.",
        .mend = "Correct the day, put the oldest first, and keep one reading a day.",
        .bad = EXAMPLE_METRIC(EXAMPLE_UNIT EXAMPLE_SOURCE EXAMPLE_BASELINE EXAMPLE_TARGET
                              "readings:\n  - {on: 2026-10-05, value: 2.1}\n"
                              "  - {on: 2025-11-02, value: 2.3}\n"),
        .good = EXAMPLE_METRIC(EXAMPLE_UNIT EXAMPLE_SOURCE EXAMPLE_BASELINE EXAMPLE_TARGET
                               "readings:\n  - {on: 2026-10-05, value: 2.1}\n"
                               "  - {on: 2026-11-02, value: 2.3}\n"),
    },
    {
        .id = "metric/source",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_field,
        .summary = "an agreed metric does not say where its readings come from",
        .why = "Two reports of one figure never agree, and then the meeting is about the figure.",
        .mend = "Name the report or table that both sides read.",
        .bad = EXAMPLE_METRIC(EXAMPLE_UNIT EXAMPLE_BASELINE EXAMPLE_TARGET),
        .good = EXAMPLE_WHOLE,
    },
    {
        .id = "metric/target",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_field,
        .summary = "an agreed metric has no target",
        .why = "Without the value to reach, nobody knows when it is enough, and no win can be "
               "celebrated.",
        .mend = "Write down the value that both sides want to reach.",
        .bad = EXAMPLE_METRIC(EXAMPLE_UNIT EXAMPLE_SOURCE EXAMPLE_BASELINE),
        .good = EXAMPLE_WHOLE,
    },
    {
        .id = "metric/unit",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_field,
        .summary = "an agreed metric does not say in what it is counted",
        .why = "2.6 may be a share, seconds or orders a day, and each side reads its own.",
        .mend = "Write the unit down: %, s, orders a day.",
        .bad = EXAMPLE_METRIC(EXAMPLE_SOURCE EXAMPLE_BASELINE EXAMPLE_TARGET),
        .good = EXAMPLE_WHOLE,
    },
    RULES_END,
};
