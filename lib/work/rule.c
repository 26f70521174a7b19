/* SPDX-License-Identifier: MIT */
#include "work/rule.h"

#include "base/text.h"
#include "work/rules/rules.h"

#include <stdlib.h>

#define RULES_MOST 256

static const Rule *const areas[] = {approval_rules,  config_rules,      duplicate_rules,
                                    excuse_rules,    file_rules,        front_matter_rules,
                                    id_rules,        lifecycle_rules,   lifecycle_change_rules,
                                    link_rules,      markdown_rules,    merge_rules,
                                    metric_rules,    people_rules,      plan_rules,
                                    scope_rules,     smell_shape_rules, smell_word_rules,
                                    term_rules,      term_change_rules, term_meaning_rules,
                                    term_text_rules, term_wording_rules};

static int compare_rules(const void *a, const void *b) {
    return strcmp((*(const Rule *const *)a)->id, (*(const Rule *const *)b)->id);
}

const Rule *const *rule_table(size_t *count) {
    static const Rule *table[RULES_MOST];
    static size_t filled = 0;
    if (g_once_init_enter(&filled)) {
        size_t n = 0;
        for (size_t area = 0; area < G_N_ELEMENTS(areas); area++)
            for (const Rule *rule = areas[area]; rule->id && n < RULES_MOST; rule++)
                table[n++] = rule;
        qsort(table, n, sizeof *table, compare_rules);
        g_once_init_leave(&filled, n);
    }
    *count = filled;
    return table;
}

int rule_index(const char *id) {
    size_t count, low = 0;
    const Rule *const *table = rule_table(&count);
    for (size_t high = count; low < high;) {
        size_t middle = (low + high) / 2;
        int order = strcmp(table[middle]->id, id);
        if (order == 0)
            return (int)middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return -1;
}

const Rule *rule_find(const char *id) {
    size_t count;
    const Rule *const *table = rule_table(&count);
    int index = rule_index(id);
    return index < 0 ? NULL : table[index];
}

bool rule_is(const Rule *rule, const char *name) {
    if (strcmp(rule->id, name) == 0)
        return true;
    size_t area = strcspn(rule->id, "/");
    return strncmp(rule->id, name, area) == 0 &&
           (name[area] == '\0' || strcmp(name + area, "/*") == 0);
}

bool rule_is_known(const char *name) {
    size_t count;
    const Rule *const *table = rule_table(&count);
    for (size_t i = 0; i < count; i++)
        if (rule_is(table[i], name))
            return true;
    return false;
}

const char *rule_nearest(const char *name) {
    size_t count, n = 0;
    const Rule *const *table = rule_table(&count);
    const char *names[RULES_MOST], *tails[RULES_MOST], *nearest;
    for (size_t i = 0; i < count; i++, n++) {
        names[n] = table[i]->id;
        tails[n] = strchr(names[n], '/') + 1;
    }
    nearest = strchr(name, '/') ? NULL : text_nearest(slice_of(name), tails, n);
    for (size_t i = 0; nearest && i < n; i++)
        if (tails[i] == nearest)
            return names[i];
    return text_nearest(slice_of(name), names, n);
}
