/* SPDX-License-Identifier: MIT */
/* What only a change can break: the way of a document from one status to the next. */
#include "base/path.h"
#include "base/text.h"
#include "model/meaning.h"
#include "work/rules/rules.h"

#include <stdlib.h>

static const char *name_of(RuleRun *run, const Document *document) {
    return rule_shown(run, document->id.len ? document->id : slice_of(document->path));
}

/* --- step --- */

static bool may_follow(const Kind *kind, const char *from, const char *to) {
    const Status *status = kind_status(kind, slice_of(from));
    return strcmp(from, to) == 0 || (status && g_strv_contains(status->next, to));
}

/* Those of the statuses passed that allowed steps lead to, in their order, and `from` first; the
 * caller owns the array. */
static GPtrArray *reach(const Kind *kind, const char *from, const char *const *passed) {
    GPtrArray *reached = g_ptr_array_new();
    g_ptr_array_add(reached, (char *)(uintptr_t)from);
    for (; passed && *passed; passed++)
        for (unsigned i = 0; i < reached->len; i++)
            if (may_follow(kind, reached->pdata[i], *passed)) {
                if (!g_ptr_array_find_with_equal_func(reached, *passed, (GEqualFunc)g_str_equal,
                                                      NULL))
                    g_ptr_array_add(reached, (char *)(uintptr_t)*passed);
                break;
            }
    return reached;
}

/* Whether allowed steps lead from `from` to `to` over some of the statuses passed. */
static bool is_allowed(const Kind *kind, const char *from, const char *const *passed,
                       const char *to) {
    g_autoptr(GPtrArray) reached = reach(kind, from, passed);
    for (unsigned i = 0; i < reached->len; i++)
        if (may_follow(kind, reached->pdata[i], to))
            return true;
    return false;
}

/* The statuses between the two on the shortest allowed way, NULL-terminated; NULL where no way
 * leads there. Breadth first. */
static const char **way_between(RuleRun *run, const Kind *kind, const Status *from,
                                const Status *to) {
    const Status **way = arena_array(run->scratch, const Status *, kind->status_count);
    const Status **queue = arena_array(run->scratch, const Status *, kind->status_count);
    size_t head = 0, tail = 0, goal = (size_t)(to - kind->statuses);
    for (queue[tail++] = from; head < tail && !way[goal]; head++)
        for (const char *const *next = queue[head]->next; *next; next++) {
            const Status *status = kind_status(kind, slice_of(*next));
            if (!status || status == from || way[status - kind->statuses])
                continue;
            way[status - kind->statuses] = queue[head];
            queue[tail++] = status;
        }
    if (!way[goal])
        return NULL;
    size_t length = 0;
    for (const Status *at = way[goal]; at != from; at = way[at - kind->statuses])
        length++;
    const char **names = arena_array(run->scratch, const char *, length + 1);
    for (const Status *at = way[goal]; at != from; at = way[at - kind->statuses])
        names[--length] = at->name;
    return names;
}

/* The command that sets the document's status, as it can be typed: an id may hold anything. With
 * `force` it is no step that the lifecycle has. */
static const char *command_to_set(RuleRun *run, const Document *document, bool force,
                                  const char *status) {
    return arena_printf(run->arena, "req set %s%s %s=%s", force ? "--force " : "",
                        path_typed(run->arena, name_of(run, document)), lifecycle_field(document),
                        path_typed(run->arena, status));
}

static const char *step_help(RuleRun *run, const Document *document, const char **between) {
    if (between && between[0])
        return arena_printf(run->arena, "go one step at a time: %s",
                            command_to_set(run, document, true, between[0]));
    return "'req schema' shows which status may follow which";
}

static void report_step(RuleRun *run, const DocumentChange *change) {
    const Document *document = change->after;
    const Status *from = change->before->status, *to = document->status;
    const char **between = way_between(run, document->kind, from, to);
    g_autofree char *left_out = between ? g_strjoinv("' and '", (char **)between) : NULL;
    Problem *problem =
        left_out && *left_out
            ? rule_report_field(run, document, lifecycle_field(document),
                                "from '%s' to '%s' leaves out '%s'", from->name, to->name, left_out)
            : rule_report_field(run, document, lifecycle_field(document),
                                "'%s' cannot follow '%s' for a %s", to->name, from->name,
                                document->kind->name);
    problem->help = step_help(run, document, between);
}

static int compare_conflicts(const void *path, const void *conflict) {
    return strcmp(path, ((const ChangeConflict *)conflict)->path);
}

/* Where both branches changed a file in their own ways, nobody knows yet what it will say. */
static bool is_in_conflict(const Change *change, const Document *document) {
    return change->conflict_count &&
           bsearch(document->path, change->conflicts, change->conflict_count,
                   sizeof *change->conflicts, compare_conflicts);
}

static void check_step(RuleRun *run, const Document *unused) {
    (void)unused;
    for (size_t i = 0; i < run->change->count; i++) {
        const DocumentChange *change = &run->change->documents[i];
        const Document *before = change->before, *after = change->after;
        if (before && after && before->kind == after->kind && before->status && after->status &&
            before->status != after->status && !is_in_conflict(run->change, after) &&
            !is_allowed(after->kind, before->status->name, change->passed, after->status->name))
            report_step(run, change);
    }
}

/* --- edited --- */

/* A status that may follow in which the text is open again, or NULL. */
static const Status *way_back(const Document *document) {
    for (const char *const *next = document->status->next; *next; next++) {
        const Status *status = kind_status(document->kind, slice_of(*next));
        if (status_means(status, "open"))
            return status;
    }
    return NULL;
}

/* Whether it was open on the way, and came there by allowed steps. */
static bool went_back(const DocumentChange *change) {
    const Kind *kind = change->after->kind;
    g_autoptr(GPtrArray) reached = reach(kind, change->before->status->name, change->passed);
    for (unsigned i = 0; i < reached->len; i++)
        if (status_means(kind_status(kind, slice_of(reached->pdata[i])), "open"))
            return true;
    return false;
}

/* Whether it was agreed that something may still change, and until when. */
static bool may_change(const RuleRun *run, const Document *document) {
    const YamlNode *until = document_value(document, "may-change.until");
    Day day;
    return until && date_parse(yaml_text(until), &day) && run->today <= day;
}

#define NAMED 3 /* of what changed, in a message */

/* What of the agreed changed, for a message. */
static const char *what_changed(RuleRun *run, const DocumentChange *change) {
    const Kind *kind = change->after->kind;
    g_autoptr(GString) text = g_string_new(NULL);
    unsigned named = 0;
    for (size_t i = 0; i < change->field_count && named < NAMED; i++)
        if (meaning_counts(kind, change->fields[i].field))
            g_string_append_printf(text, "%s'%s'", named++ ? ", " : "", change->fields[i].field);
    for (size_t i = 0; i < change->section_count && named < NAMED; i++) {
        const char *heading = change->sections[i].heading;
        if (!kind_is_aside(kind, slice_of(heading)))
            g_string_append_printf(text, "%s%s%s%s", named++ ? ", " : "", *heading ? "'" : "",
                                   *heading ? heading : "the text", *heading ? "'" : "");
    }
    return text->len ? arena_copy(run->arena, text->str, text->len) : "the text";
}

static void check_edited(RuleRun *run, const Document *unused) {
    (void)unused;
    for (size_t i = 0; i < run->change->count; i++) {
        const DocumentChange *change = &run->change->documents[i];
        const Document *before = change->before, *after = change->after;
        if (!before || !after || !change->meaning || !document_means(before, "agreed") ||
            before->kind != after->kind || !status_is_settled(after->status))
            continue;
        const Status *back = way_back(before);
        if (!back || is_in_conflict(run->change, after) || went_back(change) ||
            may_change(run, before))
            continue;
        Problem *problem = rule_report_field(
            run, after, lifecycle_field(after),
            "%s is %s, and %s changed without a step back to '%s'", name_of(run, after),
            before->status->name, text_visible(run->arena, slice_of(what_changed(run, change))),
            back->name);
        problem->help = arena_printf(
            run->arena, "first: %s; or say in 'may-change' what may still change, and until when",
            command_to_set(run, after, false, back->name));
    }
}

/* --- removed --- */

static const char *help_of_removed(RuleRun *run, const Document *before) {
    const char *back =
        run->change->gone && before->id.len
            ? g_hash_table_lookup(run->change->gone, slice_string(run->scratch, before->id))
            : NULL;
    return back ? arena_printf(run->arena, "bring it back: %s", back)
                : "bring it back, and give it a status that closes it";
}

/* What became of another kind is not what was agreed, either. */
static void check_removed(RuleRun *run, const Document *unused) {
    (void)unused;
    for (size_t i = 0; i < run->change->count; i++) {
        const DocumentChange *change = &run->change->documents[i];
        const Document *before = change->before, *after = change->after;
        if (!before || (after && after->kind == before->kind) || !status_is_settled(before->status))
            continue;
        const char *status = before->status->name, *name = name_of(run, before);
        Problem *problem = after ? rule_report_field(run, after, "id", "%s is %s, and became a %s",
                                                     name, status, after->kind->name)
                                 : rule_report_field(run, before, lifecycle_field(before),
                                                     "%s is %s, and was removed", name, status);
        problem->help = help_of_removed(run, before);
    }
}

#define GROWN(status)                                                                              \
    "---\nid: REQ-0001\ntitle: Spring banner\nstatus: " status "\npriority: must\n"                \
    "due: 2999-12-01\neffort: 1d\nsystems: [checkout]\nmetrics: [KPI-0001]\n"                      \
    "owners: {marketing: ana@example.org, it: raj@example.org}\n---\n\n## Need\n\n"                \
    "Visitors should see the spring offer before they pay.\n\n## Requirement\n\n"                  \
    "The checkout page shows the offer above the basket.\n\n## Acceptance criteria\n\n"            \
    "- [ ] The banner stands above the basket.\n"
#define METRIC                                                                                     \
    "=== metrics/KPI-0001-orders.md\n---\nid: KPI-0001\ntitle: Orders a day\nstatus: draft\n"      \
    "---\n\n## What it counts\n\nOrders that were paid.\n"
#define BASE_METRIC                                                                                \
    "=== base: metrics/KPI-0001-orders.md\n---\nid: KPI-0001\ntitle: Orders a day\n"               \
    "status: draft\n---\n\n## What it counts\n\nOrders that were paid.\n"
#define HEAD_FILE "=== " EXAMPLE_PATH "\n"
#define BASE_FILE "=== base: " EXAMPLE_PATH "\n"

const Rule lifecycle_change_rules[] = {
    {
        .id = "lifecycle/edited",
        .severity = "error",
        .scope = SCOPE_CHANGE,
        .needs = NEEDS_FRONT_MATTER,
        .function = check_edited,
        .summary = "an agreed text was changed without going back",
        .why = "Both sides signed what was written then. Who builds it, or promised it, must hear "
               "that it is another text now.",
        .mend = "Go back to the status in which the text is open, change it, and agree anew; or "
                "declare beforehand, in 'may-change', what may still change and until when. A "
                "ticked task, a status or a new reading is no change of the text.",
        .bad = BASE_METRIC BASE_FILE GROWN("agreed")
            METRIC HEAD_FILE GROWN("agreed") "- [ ] It can be closed.\n",
        .good = BASE_METRIC BASE_FILE GROWN("agreed")
            METRIC HEAD_FILE GROWN("review") "- [ ] It can be closed.\n",
    },
    {
        .id = "lifecycle/removed",
        .severity = "error",
        .scope = SCOPE_CHANGE,
        .needs = NEEDS_FRONT_MATTER,
        .function = check_removed,
        .summary = "an agreed document was removed",
        .why =
            "Its number is in tickets, mails and code, and somebody will look for it. A document "
            "that is not wanted any more says so, and why. The same holds for one that becomes "
            "another kind of document.",
        .mend = "Bring it back, and close it: 'req set REQ-0042 status=dropped reason=…'.",
        .bad = BASE_METRIC BASE_FILE GROWN("agreed") METRIC,
        .good = BASE_METRIC BASE_FILE GROWN("draft") METRIC,
    },
    {
        .id = "lifecycle/step",
        .severity = "error",
        .scope = SCOPE_CHANGE,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_step,
        .summary = "a status was left out on the way",
        .why = "Each status is a question that somebody has to answer: a side that was never asked "
               "finds out when it is too late.",
        .mend = "Go one step at a time; each step may be a commit of its own in the same pull "
                "request. 'req schema' shows which status may follow which.",
        .bad = BASE_METRIC BASE_FILE GROWN("draft") METRIC HEAD_FILE GROWN("delivered"),
        .good = BASE_METRIC BASE_FILE GROWN("draft") METRIC HEAD_FILE GROWN("review"),
    },
    RULES_END,
};
