/* SPDX-License-Identifier: MIT */
#include "work/plan.h"

#include "model/value.h"

bool plan_is_due(const Document *document, Day *due) {
    *due = document_is_pending(document) ? value_day(document, "due") : DAY_NONE;
    return *due != DAY_NONE;
}

/* The day of the last sign-off, since which work may be under way; DAY_NONE where there is none. */
static Day last_approval(const Document *document) {
    int index;
    const Field *field = kind_field(document->kind, SLICE("approvals"), &index);
    const YamlNode *list = field ? document_field(document, index) : NULL;
    Day last = DAY_NONE, day;
    for (const YamlNode *each = list ? yaml_child(list) : NULL; each; each = yaml_next(each)) {
        const Field *entry;
        const YamlNode *on = value_entry(field->of, each, "on", &entry);
        if (on && date_parse(value_meaning(entry, on), &day))
            last = MAX(last, day);
    }
    return last;
}

bool plan_is_too_late(const Document *document, Day due, Day today, int *days, bool *agreed) {
    double effort;
    Day approval = document_means(document, "agreed") ? last_approval(document) : DAY_NONE;
    *agreed = approval != DAY_NONE && approval <= today;
    *days = MAX(0, date_working_days((*agreed ? approval : today) - 1, due));
    return value_number(document, "effort", FIELD_DURATION, &effort) &&
           effort > *days * HOURS_PER_DAY;
}
