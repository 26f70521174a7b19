/* SPDX-License-Identifier: MIT */
/* Whether steps and dates are kept. */
#include "work/friction/internal.h"

/* Days that documents spent in a status. */
typedef struct {
    const Kind *kind;
    const Status *status;
    GArray *days; /* of double */
} Stay;

typedef struct {
    FrictionRun *run;
    Friction *friction;
    GPtrArray *stays; /* of Stay */
    size_t moved, skipped, due, missed;
} Counting;

static void stay_free(void *data) {
    Stay *stay = data;
    g_array_unref(stay->days);
    g_free(stay);
}

static bool is_pending(const Kind *kind, const Status *status) {
    return status_means(status, "open") ||
           (status_means(status, "agreed") && kind_knows(kind, "done"));
}

/* --- steps --- */

static void add_stay(Counting *counting, const Kind *kind, const Status *status, double days) {
    Stay *found = NULL;
    for (unsigned i = 0; i < counting->stays->len && !found; i++) {
        Stay *stay = counting->stays->pdata[i];
        found = stay->status == status ? stay : NULL;
    }
    if (!found) {
        found = g_new0(Stay, 1);
        *found = (Stay){kind, status, g_array_new(FALSE, FALSE, sizeof(double))};
        g_ptr_array_add(counting->stays, found);
    }
    g_array_append_val(found->days, days);
}

/* Looks at the steps of the period: how long it had stayed, and whether they are allowed. */
static bool look_at_steps(Counting *counting, const Life *life) {
    Day since = DAY_NONE;     /* it has been in this status */
    const Status *was = NULL; /* the last that was known: one bad commit hides no step */
    bool moved = false;
    char day[11];
    for (size_t i = 0; i < life->count; i++) {
        const LifeEvent *event = &life->events[i];
        const Status *from = event->from ? event->from : was;
        bool step = from && event->to && from != event->to;
        if (step && friction_is_within(counting->run, event)) {
            moved = true;
            if (since != DAY_NONE)
                add_stay(counting, life->kind, from, event->day - since);
            if (!g_strv_contains(from->next, event->to->name)) {
                counting->skipped++;
                friction_add_life(counting->run, counting->friction, life, 1,
                                  "from %s to %s at once on %s", from->name, event->to->name,
                                  date_format(event->day, day));
            }
        }
        if (event->type == CHANGE_REMOVED)
            was = NULL, since = DAY_NONE;
        else if (event->to && (event->to != was || event->type == CHANGE_ADDED))
            was = event->to, since = event->day;
    }
    return moved;
}

/* --- dates --- */

static bool due_of(const LifeEvent *event, Day *due) {
    size_t count;
    const FieldChange *fields = life_fields(event, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(fields[i].field, "due") == 0) {
            const char *now = fields[i].now;
            if (!now || !date_parse(slice_of(now), due))
                *due = DAY_NONE;
            return true;
        }
    return false;
}

/* The day that `delivered` names at the end of the period: work may be done before anybody says so
 * by a status. DAY_NONE where there is none, or it was taken up again. */
static Day delivered_on(const FrictionRun *run, const Life *life) {
    const char *text = life_field_on(life, "delivered", run->to);
    Day day;
    if (!text || !date_parse(slice_of(text), &day) || day > run->to ||
        status_means(life_status_on(life, run->to), "open"))
        return DAY_NONE;
    return day;
}

static void add_missed(Counting *counting, const Life *life, Day due, Day delivered) {
    const Status *status = life_status_on(life, due);
    char day[11], end[11];
    counting->missed++;
    if (delivered != DAY_NONE)
        friction_add_life(counting->run, counting->friction, life, 1,
                          "due on %s, and delivered on %s", date_format(due, day),
                          date_format(delivered, end));
    else
        friction_add_life(counting->run, counting->friction, life, 1, "due on %s, and was still %s",
                          date_format(due, day), status->name);
}

/* A date that passed in the period, as it then stood, while something was still to come. */
static void look_at_date(Counting *counting, const Life *life, Day due) {
    const FrictionRun *run = counting->run;
    const Status *status = life_status_on(life, due);
    const char *then = life_field_on(life, "due", due);
    Day held;
    if (due < run->from || due >= run->to || !then || !date_parse(slice_of(then), &held) ||
        held != due)
        return;
    bool pending = is_pending(life->kind, status);
    if (!pending && !status_means(status, "done"))
        return;
    Day delivered = delivered_on(run, life);
    counting->due++;
    if (delivered != DAY_NONE ? delivered > due : pending)
        add_missed(counting, life, due, delivered);
}

/* Each day that it was due on, once. */
static void look_at_dates(Counting *counting, const Life *life) {
    g_autoptr(GArray) seen = g_array_new(FALSE, FALSE, sizeof(Day));
    Day due;
    for (size_t i = 0; i < life->count; i++) {
        if (!due_of(&life->events[i], &due) || due == DAY_NONE)
            continue;
        bool known = false;
        for (unsigned k = 0; k < seen->len; k++)
            known = known || g_array_index(seen, Day, k) == due;
        g_array_append_val(seen, due);
        if (!known)
            look_at_date(counting, life, due);
    }
}

/* --- all --- */

static int compare_stays(const void *a, const void *b) {
    const Stay *one = *(Stay *const *)a, *other = *(Stay *const *)b;
    if (one->kind != other->kind)
        return one->kind < other->kind ? -1 : 1;
    return one->status < other->status ? -1 : one->status > other->status;
}

static void add_stays(Counting *counting) {
    FrictionRun *run = counting->run;
    g_ptr_array_sort(counting->stays, compare_stays);
    for (unsigned i = 0; i < counting->stays->len; i++) {
        const Stay *stay = counting->stays->pdata[i];
        double *days = (double *)(void *)stay->days->data;
        const char *row =
            arena_printf(run->arena, "%s in %s", stay->kind->name, stay->status->name);
        friction_add_cell(run, counting->friction, row, "median",
                          friction_quantile(days, stay->days->len, 0.5), "days");
        friction_add_cell(run, counting->friction, row, "90 %",
                          friction_quantile(days, stay->days->len, 0.9), "days");
    }
}

bool friction_process(FrictionRun *run, Friction *friction, GError **error) {
    g_autoptr(GPtrArray) stays = g_ptr_array_new_with_free_func(stay_free);
    Counting counting = {.run = run, .friction = friction, .stays = stays};
    size_t count;
    const Life *lives = lives_all(run->lives, &count);
    (void)error;
    for (size_t i = 0; i < count; i++) {
        size_t due = counting.due;
        if (lives[i].kind->glossary)
            continue;
        bool moved = look_at_steps(&counting, &lives[i]);
        look_at_dates(&counting, &lives[i]);
        friction->of += moved || counting.due > due;
    }
    friction->value = friction_share(friction->document_count, friction->of);
    friction_add_figure(run, friction, "moved or were due", (double)friction->of, "documents");
    friction_add_figure(run, friction, "skipped", (double)counting.skipped, "steps");
    friction_add_figure(run, friction, "fell due", (double)counting.due, "dates");
    friction_add_figure(run, friction, "missed of these", (double)counting.missed, "dates");
    add_stays(&counting);
    return true;
}
