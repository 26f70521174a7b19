/* SPDX-License-Identifier: MIT */
/* How many wishes came too late for their date. */
#include "work/friction/internal.h"
#include "work/rule.h"

typedef struct {
    size_t with, without; /* a reason */
    size_t pulled;        /* forward, to a day that is too near */
} Late;

static bool is_over(const Status *status) {
    return status_means(status, "done") || status_means(status, "closed");
}

/* What the event made of the date: false where it did nothing, or took it out. */
static bool new_date(const LifeEvent *event, Day *old, Day *now) {
    size_t count;
    const FieldChange *fields = life_fields(event, &count);
    for (size_t i = 0; i < count; i++) {
        const FieldChange *field = &fields[i];
        if (strcmp(field->field, "due") != 0)
            continue;
        if (!field->old || !date_parse(slice_of(field->old), old))
            *old = DAY_NONE;
        return field->now && date_parse(slice_of(field->now), now);
    }
    return false;
}

/* The first event that gave it a date; NULL where none did. */
static const LifeEvent *first_dated(const Life *life, Day *due) {
    Day old;
    for (size_t i = 0; i < life->count; i++)
        if (new_date(&life->events[i], &old, due))
            return &life->events[i];
    return NULL;
}

/* Whether its date was moved in the period to a nearer day that is too near, before it was agreed.
 */
static bool is_pulled(const FrictionRun *run, const Life *life, double lead) {
    for (size_t i = 0; i < life->count; i++) {
        const LifeEvent *event = &life->events[i];
        Day old, now;
        if (friction_is_within(run, event) && status_means(event->to, "open") &&
            new_date(event, &old, &now) && old != DAY_NONE && now < old &&
            date_working_days(event->day, now) < lead)
            return true;
    }
    return false;
}

static const char *days_of(FrictionRun *run, int days) {
    return days < 0 ? "no working day"
                    : arena_printf(run->arena, "%d working day%s", days, days == 1 ? "" : "s");
}

static void add_late(FrictionRun *run, Friction *friction, const Life *life, Day due, int days,
                     Late *late) {
    const char *reason = life_field_on(life, "reason", run->to);
    char day[11];
    late->with += reason != NULL;
    late->without += reason == NULL;
    friction_add_life(run, friction, life, reason ? 1 : 2, "asked for %s with %s left, %s%s",
                      date_format(due, day), days_of(run, days),
                      reason ? "because: " : "without a reason", reason ? reason : "");
}

bool friction_emergencies(FrictionRun *run, Friction *friction, GError **error) {
    Late late = {0};
    size_t count;
    const Life *lives = lives_all(run->lives, &count);
    double lead =
        rule_option_of(run->config, rule_find("plan/emergency"), "lead-time") / HOURS_PER_DAY;
    (void)error;
    for (size_t i = 0; i < count; i++) {
        const Life *life = &lives[i];
        Day due;
        if (!kind_knows(life->kind, "done"))
            continue;
        late.pulled += is_pulled(run, life, lead);
        const LifeEvent *event = first_dated(life, &due);
        if (!event || !friction_is_within(run, event) || is_over(event->to))
            continue;
        friction->of++;
        int days = date_working_days(event->day, due);
        if (days < lead)
            add_late(run, friction, life, due, days, &late);
    }
    friction->value = friction_share(late.with + late.without, friction->of);
    friction_add_figure(run, friction, "got a date", (double)friction->of, "documents");
    friction_add_figure(run, friction, "too late, without a reason", (double)late.without,
                        "documents");
    friction_add_figure(run, friction, "too late, with a reason", (double)late.with, "documents");
    friction_add_figure(run, friction, "dates moved too near", (double)late.pulled, "documents");
    friction_add_figure(run, friction, "agreed lead time", lead, "working days");
    return true;
}
