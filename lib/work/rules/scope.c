/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "model/value.h"
#include "work/measured.h"
#include "work/rules/rules.h"

#define FEWEST 5 /* documents with a priority that make a share worth telling */

/* --- musts --- */

/* What still has to be ranked: the priority of a document that is neither done nor closed. */
static Slice priority_of(const Document *document) {
    bool counts = !document->broken && document_is_pending(document);
    return counts ? document_text(document, "priority") : (Slice){NULL, 0};
}

static void check_musts(RuleRun *run, const Document *unused) {
    (void)unused;
    size_t ranked = 0, musts = 0;
    const Document *first = NULL;
    for (size_t i = 0; i < run->corpus->document_count; i++) {
        const Document *document = run->corpus->documents[i];
        Slice priority = priority_of(document);
        ranked += priority.len > 0;
        if (!slice_is(priority, "must"))
            continue;
        musts++;
        first = first ? first : document;
    }
    double most = rule_option(run, "most");
    if (!first || ranked < FEWEST || (double)musts * 100 <= most * (double)ranked)
        return;
    rule_report_field(run, first, "priority",
                      "%zu of the %zu documents with a priority are 'must', more than %g %%", musts,
                      ranked, most)
        ->help = "ask of each what would happen without it; this is told at the first one";
}

/* --- effort --- */

/* Whether a metric is asked of the document by its status or by metric/none. */
static bool is_asked(const Document *document, bool in_use) {
    return status_needs_field(document->status, "metrics") ||
           (in_use && metric_is_wanted(document));
}

static void check_effort(RuleRun *run, const Document *unused) {
    (void)unused;
    const Corpus *corpus = run->corpus;
    g_autoptr(Arena) arena = arena_new();
    const bool *measured = measured_documents(corpus, arena);
    bool in_use = metric_in_use(corpus);
    double most = rule_option(run, "from"), effort;
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if (measured[i] || !document_is_pending(document) || is_asked(document, in_use) ||
            !kind_field(document->kind, SLICE("metrics"), NULL) ||
            !value_number(document, "effort", FIELD_DURATION, &effort) || effort <= most)
            continue;
        rule_report_field(run, document, "effort", "an effort of %s, and no metric tells for what",
                          text_visible(run->arena, document_text(document, "effort")))
            ->help = "name a metric that it is to move, under 'metrics'";
    }
}

/* --- after the freeze --- */

static bool is_must(const Document *document) {
    return slice_is(document_text(document, "priority"), "must");
}

/* Scope is what has a priority. A first draft is an idea, and promises nothing until it is a must.
 */
static void check_after_freeze(RuleRun *run, const Document *document) {
    if (!run->freeze || !kind_field(document->kind, SLICE("priority"), NULL) ||
        !document_is_pending(document) || document_text(document, "reason").len)
        return;
    const Document *then = freeze_state(run->freeze, document);
    const char *name = rule_shown(run, slice_of(run->freeze->name));
    bool must = is_must(document), draft = document->status == &document->kind->statuses[0];
    Problem *problem = NULL;
    if (!then && (must || !draft))
        problem = rule_report_field(run, document, must ? "priority" : "status",
                                    "added after the freeze '%s', and no reason is given", name);
    else if (then && must && !is_must(then))
        problem =
            rule_report_field(run, document, "priority",
                              "made a must after the freeze '%s', and no reason is given", name);
    else if (then && document_means(document, "agreed") && document_means(then, "open"))
        problem = rule_report_field(run, document, "status",
                                    "agreed after the freeze '%s', and no reason is given", name);
    if (problem)
        problem->help = "say in 'reason' why it cannot wait, or let it wait";
}

static const RuleOption musts_options[] = {
    {.name = "most",
     .fallback = "60%",
     .summary = "the largest share of musts",
     .type = RULE_SHARE},
    {.name = NULL},
};

static const RuleOption effort_options[] = {
    {.name = "from",
     .fallback = "5d",
     .summary = "the effort beyond which a metric is asked for",
     .type = RULE_DURATION},
    {.name = NULL},
};

#define EXAMPLE_RANKED(number, title, priority) "=== " EXAMPLE_RANKED_AT(number, title, priority)
#define EXAMPLE_RANKED_AT(number, title, priority)                                                 \
    "requirements/REQ-000" number ".md\n---\nid: REQ-000" number "\ntitle: " title                 \
    "\nstatus: draft\npriority: " priority "\n---\n"
#define EXAMPLE_FOUR                                                                               \
    EXAMPLE_RANKED("1", "Spring banner", "must")                                                   \
    EXAMPLE_RANKED("2", "Guest checkout", "must")                                                  \
    EXAMPLE_RANKED("3", "Voucher field", "must")                                                   \
    EXAMPLE_RANKED("4", "Newsletter form", "could")

#define EXAMPLE_FREEZE "=== req.yml\nfreeze: spring-2027\n"

const Rule scope_rules[] = {
    {
        .id = "scope/after-freeze",
        .severity = "warning",
        .scope = SCOPE_AMONG,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS | NEEDS_ID,
        .function = check_after_freeze,
        .summary = "added, made a must or agreed after scope was frozen, without a reason",
        .why = "What is piled on after the plan was made is paid for by what was planned. It may "
               "well be right; then somebody can say why in a sentence. 'freeze' in req.yml names "
               "the baseline, or the last day, of the plan; without it the rule is silent, and a "
               "clone that does not reach back so far says so. Drafts are ideas, and count once "
               "they are a must or leave their first status.",
        .mend = "Say in 'reason' why it cannot wait, or let it wait for the next plan.",
        .bad = EXAMPLE_FREEZE EXAMPLE_RANKED(
            "1", "Spring banner", "must") "=== frozen: " EXAMPLE_RANKED_AT("1", "Spring banner",
                                                                           "should"),
        .good =
            EXAMPLE_FREEZE EXAMPLE_RANKED("1", "Spring banner", "must\nreason: the fair was moved")
                EXAMPLE_RANKED("2", "Gift cards", "should") "=== frozen: " EXAMPLE_RANKED_AT(
                    "1", "Spring banner", "should"),
    },
    {
        .id = "scope/effort",
        .severity = "note",
        .scope = SCOPE_CORPUS,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_effort,
        .summary = "a large effort, and no metric",
        .why = "What costs weeks should move something that can be seen. Nobody regrets having "
               "asked while it is a draft. A metric of the goal that it refines will do.",
        .mend = "Name the metric that it is to move, or make it smaller.",
        .bad = EXAMPLE_HEAD "effort: 3w\n" EXAMPLE_NEED,
        .good = EXAMPLE_HEAD "effort: 3d\n" EXAMPLE_NEED,
        .options = effort_options,
    },
    {
        .id = "scope/musts",
        .severity = "note",
        .scope = SCOPE_CORPUS,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_musts,
        .summary = "too large a share of what is planned is a must",
        .why = "Where everything is a must, nothing gives way when a week is lost, and it is not "
               "the two sides who choose what falls out. Counted are the documents with a priority "
               "that are neither done nor closed, from five on.",
        .mend = "Ask of each must what would happen without it. Many turn out to be a should.",
        .bad = EXAMPLE_FOUR EXAMPLE_RANKED("5", "Gift cards", "must"),
        .good = EXAMPLE_FOUR EXAMPLE_RANKED("5", "Gift cards", "should"),
        .origin = "DSDM, MoSCoW prioritisation: musts take no more than 60 % of the effort",
        .options = musts_options,
    },
    RULES_END,
};
