/* SPDX-License-Identifier: MIT */
/* Excuses in front matter: `lint: {allow: {link/dropped: "kept for the record"}}`. */
#include "base/text.h"
#include "work/lint/internal.h"

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

static bool suppress(GArray *reports, const Document *document, const char *name,
                     const char *reason) {
    bool any = false;
    for (size_t i = first_of_path(reports, document->path); i < reports->len; i++) {
        Report *report = &g_array_index(reports, Report, i);
        if (strcmp(report->path, document->path) != 0)
            break;
        if (!rule_is(report->rule, name))
            continue;
        report->suppressed = reason;
        any = true;
    }
    return any;
}

/* Whether any rule of that name is asked in this run; of one that is not, nobody can say whether
 * its excuse is idle. */
static bool is_asked(const Plan *plan, const char *name) {
    size_t count;
    const Rule *const *rules = rule_table(&count);
    for (size_t i = 0; i < count; i++)
        if (rule_is(rules[i], name) && plan->severities[i] != SEVERITY_OFF)
            return true;
    return false;
}

static void apply_one(GArray *reports, const Document *document, const YamlNode *key,
                      Collector *collector) {
    RuleRun *run = &collector->run;
    const char *name = slice_string(run->arena, yaml_text(key));
    Slice reason = slice_trim(yaml_text(key->value));
    const char *subject = arena_printf(run->arena, "lint.allow.%s", name);
    if (!rule_is_known(name)) {
        run->rule = rule_find("excuse/unknown");
        Problem *problem = rule_report(run, document, subject, key->offset, key->end,
                                       "there is no rule '%s' to be excused from", name);
        const char *nearest = rule_nearest(name);
        if (nearest)
            problem->help = arena_printf(run->arena, "did you mean '%s'?", nearest);
        return;
    }
    if (suppress(reports, document, name,
                 reason.len ? slice_string(run->arena, reason) : "no reason given"))
        return;
    if (!is_asked(collector->plan, name))
        return;
    run->rule = rule_find("excuse/idle");
    rule_report(run, document, subject, key->offset, key->end, "'%s' finds nothing here to excuse",
                name);
}

void excuses_apply(GArray *reports, const GPtrArray *excused, Collector *collector) {
    for (size_t i = 0; i < excused->len; i++) {
        const Document *document = excused->pdata[i];
        const YamlNode *allow = document_value(document, "lint.allow");
        if (!allow || allow->type != YAML_MAP)
            continue;
        for (const YamlNode *key = allow->child; key; key = key->next)
            apply_one(reports, document, key, collector);
    }
}
