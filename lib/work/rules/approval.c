/* SPDX-License-Identifier: MIT */
#include "base/path.h"
#include "base/text.h"
#include "work/approve.h"
#include "work/rules/rules.h"

static const Approval *approvals_to_judge(RuleRun *run, const Document *document, size_t *count) {
    return approvals_of(run->config, document, run->scratch, count);
}

/* --- missing --- */

static void report_missing(RuleRun *run, const Document *document, const char *side) {
    size_t offset, end;
    place_of_missing(document, "approvals", &offset, &end);
    const char *id = path_typed(run->arena, slice_string(run->scratch, document->id));
    rule_report(run, document, arena_printf(run->arena, "approvals.%s", side), offset, end,
                "no approval of side '%s', and status '%s' needs it", side, document->status->name)
        ->help = arena_printf(run->arena, "who speaks for that side: req approve %s --side %s", id,
                              path_typed(run->arena, side));
}

/* One that does not count is told as what it is. */
static void check_missing(RuleRun *run, const Document *document) {
    int index;
    size_t count;
    if (!document->status->approvals || !kind_field(document->kind, SLICE("approvals"), &index) ||
        document_refused(document, index))
        return;
    const YamlNode *key = document_key(document, index);
    if (key && rule_is_told(document, yaml_offset(key), yaml_end(yaml_value(key))))
        return;
    const Approval *all = approvals_to_judge(run, document, &count);
    for (const char *const *side = run->config->schema.sides; *side; side++)
        if (!approval_of_side(all, count, *side))
            report_missing(run, document, *side);
}

/* --- side --- */

static const char *place_of(RuleRun *run, const Approval *approval, const char *entry) {
    return arena_printf(run->arena, "approvals.%s.%s", rule_shown(run, approval->side), entry);
}

static void report_no_side(RuleRun *run, const Document *document, const Approval *approval) {
    const Schema *schema = &run->config->schema;
    const YamlNode *at = approval->at_side;
    bool absent = approval->side.len == 0;
    g_autofree char *all = g_strjoinv(", ", (char **)(uintptr_t)schema->sides);
    Problem *problem =
        absent ? rule_report(run, document, "approvals.side", yaml_offset(at), yaml_end(at),
                             "this approval does not say which side it is of")
               : rule_report(run, document, place_of(run, approval, "side"), yaml_offset(at),
                             yaml_end(at), "'%s' is not one of the sides: %s",
                             rule_shown(run, approval->side), all);
    const char *nearest = text_nearest(approval->side, schema->sides, schema->side_count);
    problem->help = nearest  ? arena_printf(run->arena, "did you mean '%s'?", nearest)
                    : absent ? arena_printf(run->arena, "add 'side:', one of %s", all)
                             : "correct the side, or take the approval out";
}

static void report_person(RuleRun *run, const Document *document, const Approval *approval) {
    const YamlNode *at = approval->at_by;
    const char *side = rule_shown(run, approval->side), *by = rule_shown(run, approval->by);
    const ConfigPerson *listed = config_person(run->config, approval->by);
    const char *subject = place_of(run, approval, "by");
    Problem *problem;
    if (approval->by.len == 0)
        problem = rule_report(run, document, subject, yaml_offset(at), yaml_end(at),
                              "this approval does not say who gave it");
    else if (listed && listed->side)
        problem = rule_report(run, document, subject, yaml_offset(at), yaml_end(at),
                              "'%s' is of side '%s', and cannot approve for '%s'", by, listed->side,
                              side);
    else
        problem =
            rule_report(run, document, subject, yaml_offset(at), yaml_end(at),
                        "'%s' is not listed for side '%s', and cannot approve for it", by, side);
    problem->help = arena_printf(
        run->arena, "somebody of that side has to approve; 'people' in req.yml says who is of it");
}

static void check_side(RuleRun *run, const Document *document) {
    size_t count;
    const Approval *all = approvals_to_judge(run, document, &count);
    for (size_t i = 0; i < count; i++) {
        const YamlNode *at = all[i].at_side;
        if (all[i].state == APPROVAL_SIDE)
            report_no_side(run, document, &all[i]);
        else if (all[i].again)
            rule_report(run, document, place_of(run, &all[i], "side"), yaml_offset(at),
                        yaml_end(at), "side '%s' stands here twice", rule_shown(run, all[i].side))
                ->help = "keep the approval that counts, and take the other one out";
        else if (all[i].state == APPROVAL_PERSON)
            report_person(run, document, &all[i]);
    }
}

/* --- stale --- */

static void report_stale(RuleRun *run, const Document *document, const Approval *approval) {
    const char *side = slice_string(run->arena, approval->side);
    const char *id = path_typed(run->arena, slice_string(run->scratch, document->id));
    const char *subject = place_of(run, approval, "of");
    const YamlNode *at = approval->at_of;
    bool needed = document->status && document->status->approvals;
    const char *changes = rule_changes(run, document, document, approval->of);
    Problem *problem = approval->of.len
                           ? rule_report(run, document, subject, yaml_offset(at), yaml_end(at),
                                         "side '%s' approved another text than this one%s%s", side,
                                         changes ? "; since then: " : "", changes ? changes : "")
                           : rule_report(run, document, subject, yaml_offset(at), yaml_end(at),
                                         "the approval of side '%s' does not say of what", side);
    problem->help = arena_printf(run->arena,
                                 "if that side agrees to what stands here now: req approve %s "
                                 "--side %s",
                                 id, path_typed(run->arena, side));
    if (!needed)
        rule_raise(run, problem, "warning");
    rule_follows(run, problem, document, document);
}

/* What is closed needs no approval any more. */
static void check_stale(RuleRun *run, const Document *unused) {
    (void)unused;
    for (size_t i = 0; i < run->corpus->document_count; i++) {
        const Document *document = run->corpus->documents[i];
        size_t count;
        if (!document->meaning || document_means(document, "closed"))
            continue;
        const Approval *all = approvals_to_judge(run, document, &count);
        for (size_t k = 0; k < count; k++)
            if (all[k].state == APPROVAL_STALE && !all[k].again)
                report_stale(run, document, &all[k]);
    }
}

/* --- forged --- */

static void check_forged(RuleRun *run, const Document *unused) {
    (void)unused;
    for (size_t i = 0; i < run->change->forged_count; i++) {
        const ChangeForged *forged = &run->change->forged[i];
        const char *subject =
            arena_printf(run->arena, "approvals.%s.by", rule_shown(run, slice_of(forged->side)));
        char hex[OID_HEX + 1];
        Problem *problem = rule_report(
            run, forged->document, subject, yaml_offset(forged->at), yaml_end(forged->at),
            "'%s' approves here, and commit %.7s that says so is by '%s'",
            rule_shown(run, slice_of(forged->by)), oid_hex(&forged->commit, hex),
            rule_shown(run, slice_of(forged->author)));
        problem->help = arena_printf(run->arena,
                                     "the one who approves commits it, or stands in the message: "
                                     "Co-authored-by: NAME <%s>",
                                     rule_shown(run, slice_of(forged->by)));
        if (run->change->squashed)
            rule_raise(run, problem, "warning");
    }
}

#define PEOPLE "req.yml\npeople:\n  ana@example.org: marketing\n  raj@example.org: it\n"
#define TEXT(status, approvals)                                                                    \
    EXAMPLE_PATH                                                                                   \
    "\n---\nid: REQ-0001\ntitle: Spring banner\nstatus: " status                                   \
    "\npriority: must\nowners: {marketing: ana@example.org, it: raj@example.org}\n"                \
    "due: 2999-12-01\neffort: 1d\nmetrics: [KPI-0001]\nsystems: [checkout]\n" approvals            \
    "---\n\n## Need\n\nVisitors should see the spring offer before they pay.\n\n"                  \
    "## Requirement\n\nThe checkout page shows the offer above the basket.\n\n"                    \
    "## Acceptance criteria\n\n- [ ] The banner stands above the basket.\n"
#define METRIC                                                                                     \
    "metrics/KPI-0001-orders.md\n---\nid: KPI-0001\ntitle: Orders a day\nstatus: draft\n---\n\n"   \
    "## What it counts\n\nOrders that were paid.\n"
#define GROWN(status, approvals) "=== " TEXT(status, approvals) "=== " METRIC
#define ASKED                                                                                      \
    "=== base: " PEOPLE "=== base: " METRIC "=== base: " TEXT("review", "") "=== " PEOPLE          \
                                                                            "=== " METRIC "=== "
#define BY(side, person, hash)                                                                     \
    "  - {side: " side ", by: " person "@example.org, on: 2026-11-02, of: " hash "}\n"
#define NOW "e5cd8b5e1b8e"

const Rule approval_rules[] = {
    {
        .id = "approval/forged",
        .severity = "error",
        .scope = SCOPE_CHANGE,
        .needs = NEEDS_FRONT_MATTER,
        .function = check_forged,
        .summary = "an approval came with a commit by somebody else",
        .why = "Who approves for somebody else, even with the best of reasons, makes it look as if "
               "both sides had read the text. Git knows who wrote which commit.",
        .mend = "The person who approves commits the approval, or stands as 'Co-authored-by' in "
                "the message of the commit. It is a warning where the whole change is one commit, "
                "as that may be squashed from several; where req.yml lists no people, nothing is "
                "told.",
        .bad =
            ASKED TEXT("review", "approvals:\n" BY("marketing", "ana", NOW) BY("it", "raj", NOW)),
        .good = ASKED TEXT("review", "approvals:\n" BY("marketing", "ana", NOW)),
    },
    {
        .id = "approval/missing",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_missing,
        .summary = "a side has not approved what its status says is agreed",
        .why = "\"Agreed\" means that both sides have said yes to the same words. A status alone "
               "says that one of them thinks so.",
        .mend = "Have somebody of that side run 'req approve', or paste the line that the comment "
                "of 'req check' holds; or go back to an earlier status.",
        .bad = GROWN("agreed", "approvals:\n" BY("marketing", "ana", NOW)),
        .good = GROWN("agreed", "approvals:\n" BY("marketing", "ana", NOW) BY("it", "raj", NOW)),
    },
    {
        .id = "approval/side",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER,
        .function = check_side,
        .summary = "an approval of no side, of one side twice, or by somebody of another side",
        .why = "Such an approval counts for nobody, though it looks as if a side had agreed.",
        .mend = "Correct the side, or have somebody of that side approve. 'people' in req.yml says "
                "who is of which side; where nobody is listed, anybody may approve.",
        .bad = "=== " PEOPLE GROWN("review", "approvals:\n" BY("it", "ana", NOW)),
        .good = "=== " PEOPLE GROWN("review", "approvals:\n" BY("it", "raj", NOW)),
    },
    {
        .id = "approval/stale",
        .severity = "error",
        .scope = SCOPE_CORPUS,
        .needs = NEEDS_FRONT_MATTER,
        .function = check_stale,
        .summary = "a side approved another text; a warning where the status needs no approval",
        .why = "Who signed agreed to what stood there then. A word changed since may be the very "
               "one that mattered.",
        .mend = "Have that side look at the words that changed, and approve anew with 'req "
                "approve'; or take the change back, and the approval counts again. A ticked task, "
                "a status, an id or a new reading is no change. req-document(5) says what a hash "
                "is made of.",
        .bad = GROWN("agreed",
                     "approvals:\n" BY("marketing", "ana", "5f1c2a9be0d4") BY("it", "raj", NOW)),
        .good = GROWN("agreed", "approvals:\n" BY("marketing", "ana", NOW) BY("it", "raj", NOW)),
    },
    RULES_END,
};
