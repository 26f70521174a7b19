/* SPDX-License-Identifier: MIT */
/* What excuses suppress: those of front matter (`lint: {allow: {link/dropped: "for the record"}}`)
 * everywhere in their document, those of passages in theirs. One sweep a document, over its sorted
 * reports and the excuses in the order of their beginnings. */
#include "work/lint/internal.h"

int excuse_group(const char *name) {
    int index = rule_index(name);
    if (index >= 0)
        return index;
    size_t count;
    const Rule *const *rules = rule_table(&count);
    for (size_t i = 0; i < count; i++)
        if (rule_is(rules[i], name))
            return (int)(count + i);
    return -1;
}

/* The group of the area of the rule at that place. */
static size_t area_group(size_t place) {
    size_t count, first = place;
    const Rule *const *rules = rule_table(&count);
    size_t len = strcspn(rules[place]->id, "/") + 1;
    while (first > 0 && strncmp(rules[first - 1]->id, rules[place]->id, len) == 0)
        first--;
    return count + first;
}

Problem *excuse_unknown(Collector *collector, const Document *document, const char *subject,
                        size_t offset, size_t end, const char *name) {
    RuleRun *run = &collector->run;
    run->rule = rule_find("excuse/unknown");
    return rule_report(run, document, subject, offset, end,
                       "there is no rule '%s' to be excused from", rule_shown(run, slice_of(name)));
}

void excuse_help(Collector *collector, Problem *problem, const char *name) {
    const char *nearest = rule_nearest(name);
    if (nearest)
        problem->help = arena_printf(collector->run.arena, "did you mean '%s'?", nearest);
}

static const char *subject_of(Arena *arena, const char *name) {
    return arena_printf(arena, "lint.allow.%s", name);
}

static void read_front(GArray *excuses, const Document *document, Collector *collector) {
    Arena *arena = collector->run.arena;
    const YamlNode *allow = document_value(document, "lint.allow");
    if (!allow || allow->type != YAML_MAP)
        return;
    for (const YamlNode *key = yaml_child(allow); key; key = yaml_next(key)) {
        Slice reason = slice_trim(yaml_text(yaml_value(key)));
        Excuse excuse = {.name = slice_string(arena, yaml_text(key)),
                         .reason = reason.len ? slice_string(arena, reason) : "no reason given",
                         .offset = yaml_offset(key),
                         .end = yaml_end(key)};
        int group = excuse_group(excuse.name);
        if (group < 0) {
            Problem *problem = excuse_unknown(collector, document, subject_of(arena, excuse.name),
                                              excuse.offset, excuse.end, excuse.name);
            excuse_help(collector, problem, excuse.name);
            continue;
        }
        excuse.group = (size_t)group;
        g_array_append_val(excuses, excuse);
    }
}

/* Whether a comment may excuse from the rule: what these tell of is no passage. */
static bool is_for_passages(const Rule *rule) {
    static const char *const apart[] = {"config", "excuse", "file", "front-matter"};
    for (size_t i = 0; i < G_N_ELEMENTS(apart); i++)
        if (rule_is(rule, apart[i]))
            return false;
    return true;
}

/* --- the sweep --- */

static int compare_beginnings(const void *a, const void *b) {
    const Excuse *x = *(const Excuse *const *)a, *y = *(const Excuse *const *)b;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return (x > y) - (x < y);
}

typedef struct {
    Excuse **front;       /* of each group: the excuse of front matter, or NULL */
    Excuse **top;         /* of each group: the innermost one of the body that may be open */
    GPtrArray *beginning; /* those of the body, in the order of their beginnings */
    size_t next;
} Sweep;

static void sweep_to(Sweep *sweep, uint32_t offset) {
    for (; sweep->next < sweep->beginning->len; sweep->next++) {
        Excuse *excuse = sweep->beginning->pdata[sweep->next];
        if (excuse->from > offset)
            break;
        excuse->below = sweep->top[excuse->group];
        sweep->top[excuse->group] = excuse;
    }
}

/* The innermost one of the group; what has ended is behind us for good. */
static Excuse *open_excuse(Sweep *sweep, size_t group, uint32_t offset) {
    while (sweep->top[group] && sweep->top[group]->to <= offset)
        sweep->top[group] = sweep->top[group]->below;
    return sweep->top[group];
}

static Excuse *find_excuse(Sweep *sweep, const Document *document, const Report *report) {
    size_t place = (size_t)rule_index(report->rule->id), area = area_group(place);
    uint32_t offset = report->problem->offset;
    if (report->document == document && offset >= document->body_offset &&
        is_for_passages(report->rule)) {
        sweep_to(sweep, offset);
        Excuse *own = open_excuse(sweep, place, offset), *wide = open_excuse(sweep, area, offset);
        if (own && wide)
            return compare_beginnings(&own, &wide) > 0 ? own : wide;
        if (own || wide)
            return own ? own : wide;
    }
    return sweep->front[place] ? sweep->front[place] : sweep->front[area];
}

/* The first report of the path in the sorted list. */
static size_t first_of_path(const GArray *reports, const char *path) {
    size_t low = 0, high = reports->len;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (strcmp(g_array_index(reports, Report, middle).path, path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void suppress(GArray *reports, GArray *excuses, const Document *document, Arena *scratch) {
    size_t count;
    rule_table(&count);
    g_autoptr(GPtrArray) beginning = g_ptr_array_new();
    Sweep sweep = {.front = arena_array(scratch, Excuse *, 2 * count),
                   .top = arena_array(scratch, Excuse *, 2 * count),
                   .beginning = beginning};
    for (size_t i = 0; i < excuses->len; i++) {
        Excuse *excuse = &g_array_index(excuses, Excuse, i);
        if (!excuse->comment)
            sweep.front[excuse->group] = excuse;
        else if (excuse->from < excuse->to)
            g_ptr_array_add(beginning, excuse);
    }
    g_ptr_array_sort(beginning, compare_beginnings);
    for (size_t i = first_of_path(reports, document->path); i < reports->len; i++) {
        Report *report = &g_array_index(reports, Report, i);
        if (strcmp(report->path, document->path) != 0 || report->gone)
            break;
        Excuse *excuse = find_excuse(&sweep, document, report);
        if (!excuse)
            continue;
        report->suppressed = excuse->reason;
        excuse->used = true;
    }
}

/* --- idle ones --- */

/* Whether any rule of that name is asked of the document in this run; of one that is not, nobody
 * can say whether its excuse is idle. */
static bool is_asked(Collector *collector, const Document *document, const Excuse *excuse) {
    const Worth *worth = collector_worth(collector, document->path);
    unsigned well = document_is_well(document);
    size_t count;
    const Rule *const *rules = rule_table(&count);
    for (size_t i = excuse->group % count; i < count && rule_is(rules[i], excuse->name); i++)
        if (worth->severities[i] != SEVERITY_OFF && (rules[i]->needs & well) == rules[i]->needs &&
            (rules[i]->scope != SCOPE_CHANGE || collector->plan->options->change))
            return true;
    return false;
}

/* Takes the name out of the comment's list, with one of the commas around it. */
static void cut_name(RuleRun *run, Problem *problem, const Excuse *excuse) {
    const DocumentExcuse *comment = excuse->comment;
    if (!comment->rules_offset)
        return;
    size_t from = excuse->offset - comment->rules_offset, to = from + strlen(excuse->name);
    Slice rules = comment->rules;
    const char *marks = ", \t\r\n";
    if (from == 0)
        while (to < rules.len && strchr(marks, rules.at[to]))
            to++;
    while (from > 0 && strchr(marks, rules.at[from - 1]))
        from--;
    rule_fix(run, problem, true, comment->rules_offset + from, comment->rules_offset + to, "");
}

/* Whether each of the comment's names is an idle excuse: then the comment itself may go. */
static bool is_useless(Collector *collector, const Document *document, const Excuse *first,
                       size_t count) {
    size_t names = 1;
    for (size_t i = 0; i < first->comment->rules.len; i++)
        names += first->comment->rules.at[i] == ',';
    bool useless = names == count;
    for (size_t i = 0; i < count; i++)
        useless &= !first[i].used && is_asked(collector, document, &first[i]);
    return useless;
}

static void tell_idle(Collector *collector, const Document *document, const Excuse *excuse,
                      bool useless) {
    RuleRun *run = &collector->run;
    const DocumentExcuse *comment = excuse->comment;
    size_t count;
    const Rule *rule = rule_table(&count)[excuse->group % count];
    run->rule = rule_find("excuse/idle");
    Problem *problem =
        rule_report(run, document, comment ? NULL : subject_of(run->arena, excuse->name),
                    excuse->offset, excuse->end, "'%s' finds nothing here to excuse", excuse->name);
    if (!comment)
        return;
    if (!is_for_passages(rule))
        problem->help = "no comment can excuse from it, as it does not look at passages";
    else if (comment->from == comment->to)
        problem->help = "nothing stands below it here that it could be about";
    if (!useless)
        cut_name(run, problem, excuse);
    else if (comment->cut_to > comment->cut_from)
        rule_fix(run, problem, comment->cut_safe, comment->cut_from, comment->cut_to, "");
}

static void tell_all_idle(GArray *excuses, const Document *document, Collector *collector) {
    for (size_t i = 0, next; i < excuses->len; i = next) {
        const Excuse *first = &g_array_index(excuses, Excuse, i);
        for (next = i + 1; first->comment && next < excuses->len; next++)
            if (g_array_index(excuses, Excuse, next).comment != first->comment)
                break;
        bool useless = first->comment && is_useless(collector, document, first, next - i);
        for (const Excuse *excuse = first; excuse < first + (next - i); excuse++)
            if (!excuse->used && is_asked(collector, document, excuse))
                tell_idle(collector, document, excuse, useless);
    }
}

void excuses_apply(GArray *reports, const GPtrArray *excused, Collector *collector) {
    g_autoptr(GArray) excuses = g_array_new(FALSE, FALSE, sizeof(Excuse));
    for (size_t i = 0; i < excused->len; i++) {
        const Document *document = excused->pdata[i];
        arena_reset(collector->run.scratch);
        g_array_set_size(excuses, 0);
        read_front(excuses, document, collector);
        excuses_read(excuses, document, collector);
        suppress(reports, excuses, document, collector->run.scratch);
        tell_all_idle(excuses, document, collector);
    }
}
