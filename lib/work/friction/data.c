/* SPDX-License-Identifier: MIT */
/* Missing data: metrics that nobody can judge anything by. */
#include "model/reading.h"
#include "work/friction/internal.h"

#define FRESH 35 /* days: a month, and a few to write it down */

typedef struct {
    size_t metrics, lacking;
    size_t baseline, target, source, fresh;
} Count;

/* Whether the field is missing; what was refused is there, and told of elsewhere. */
static bool lacks(const Document *metric, const char *name) {
    int index;
    return kind_field(metric->kind, slice_of(name), &index) && !document_refused(metric, index) &&
           !document_has(metric, index);
}

/* The day of the last reading up to `to`, or DAY_NONE. */
static Day last_reading(const Document *metric, Day to, Arena *arena) {
    size_t count;
    const Reading *readings = readings_of(metric, arena, &count);
    Day last = DAY_NONE;
    double number;
    for (size_t i = 0; i < count; i++)
        if (readings[i].day <= to && reading_number(&readings[i], &number))
            last = MAX(last, readings[i].day);
    return last;
}

static void append(GString *why, const char *what) {
    g_string_append_printf(why, "%s%s", why->len ? ", " : "", what);
}

static void count_metric(FrictionRun *run, Friction *friction, const Document *metric,
                         Count *count) {
    g_autoptr(GString) why = g_string_new(NULL);
    char day[11];
    const struct {
        const char *name;
        size_t *number;
    } fields[] = {
        {"baseline", &count->baseline}, {"target", &count->target}, {"source", &count->source}};
    int index;
    double parts = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
        if (lacks(metric, fields[i].name)) {
            ++*fields[i].number, parts++;
            append(why, "no ");
            g_string_append(why, fields[i].name);
        }
    bool refused =
        kind_field(metric->kind, SLICE("readings"), &index) && document_refused(metric, index);
    Day last = last_reading(metric, run->to, run->arena);
    if (!refused && (last == DAY_NONE || run->to - last > FRESH)) {
        count->fresh++, parts++;
        append(why, last == DAY_NONE ? "no reading" : "last read on ");
        g_string_append(why, date_format(last, day));
    }
    count->metrics++;
    count->lacking += parts > 0;
    if (parts > 0)
        friction_add_document(run, friction, metric, parts, "%s", why->str);
}

bool friction_data(FrictionRun *run, Friction *friction, GError **error) {
    (void)error;
    Count count = {0};
    for (size_t i = 0; i < run->corpus->document_count; i++) {
        const Document *document = run->corpus->documents[i];
        if (kind_has_readings(document->kind) && !document->broken &&
            !document_means(document, "closed"))
            count_metric(run, friction, document, &count);
    }
    friction->value = friction_share(count.lacking, count.metrics);
    friction->of = count.metrics;
    friction_add_figure(run, friction, "without a baseline", (double)count.baseline, "metrics");
    friction_add_figure(run, friction, "without a target", (double)count.target, "metrics");
    friction_add_figure(run, friction, "without a source", (double)count.source, "metrics");
    friction_add_figure(run, friction, "without a fresh reading", (double)count.fresh, "metrics");
    return true;
}
