/* SPDX-License-Identifier: MIT */
/* Missing data: metrics that nobody can judge anything by. */
#include "model/reading.h"
#include "work/friction/internal.h"

#define FRESH 35 /* days: a month, and a few to write it down */

typedef struct {
    size_t metrics, lacking;
    size_t baseline, target, source, fresh;
} Count;

/* What is wrong with a field of the metric, in words for people; NULL: nothing is. An empty text
 * says no more than none, and nobody can judge by a value that was refused. */
static const char *lack_of(const Document *metric, const char *name, Arena *arena) {
    int index;
    const Field *field = kind_field(metric->kind, slice_of(name), &index);
    if (!field)
        return NULL;
    if (document_refused(metric, index))
        return arena_printf(arena, "'%s' cannot be read", field->key);
    const YamlNode *value = document_field(metric, index);
    bool there = value && value->type != YAML_SCALAR;
    return there || slice_trim(document_text_at(metric, index)).len
               ? NULL
               : arena_printf(arena, "no %s", field->key);
}

/* The readings of a metric that have a number. */
typedef struct {
    Day last;  /* up to the end of the period; DAY_NONE: there is none */
    Day ahead; /* the first one behind it; DAY_NONE: there is none */
} Read;

static Read read_of(const Document *metric, Day to, Arena *arena) {
    size_t count;
    const Reading *readings = readings_of(metric, arena, &count);
    Read read = {DAY_NONE, DAY_NONE};
    double number;
    for (size_t i = 0; i < count; i++) {
        Day day = readings[i].day;
        if (!reading_number(&readings[i], &number))
            continue;
        if (day <= to)
            read.last = MAX(read.last, day);
        else
            read.ahead = read.ahead == DAY_NONE ? day : MIN(read.ahead, day);
    }
    return read;
}

/* Why nobody can say how the metric stands; NULL where it was read lately. */
static const char *staleness_of(const FrictionRun *run, const Document *metric) {
    char day[11];
    int index;
    if (kind_field(metric->kind, SLICE("readings"), &index) && document_refused(metric, index))
        return lack_of(metric, "readings", run->arena);
    Read read = read_of(metric, run->to, run->arena);
    if (read.last != DAY_NONE)
        return run->to - read.last <= FRESH
                   ? NULL
                   : arena_printf(run->arena, "last read on %s", date_format(read.last, day));
    return read.ahead == DAY_NONE
               ? "no reading"
               : arena_printf(run->arena, "no reading but one of %s, a day to come",
                              date_format(read.ahead, day));
}

static double add_lack(GString *why, const char *what, size_t *count) {
    if (!what)
        return 0;
    g_string_append_printf(why, "%s%s", why->len ? ", " : "", what);
    ++*count;
    return 1;
}

static void count_metric(FrictionRun *run, Friction *friction, const Document *metric,
                         Count *count) {
    g_autoptr(GString) why = g_string_new(NULL);
    double parts = 0;
    count->metrics++;
    if (metric->broken) {
        count->baseline++, count->target++, count->source++, count->fresh++;
        parts = 4;
        g_string_append(why, "what stands above its text cannot be read");
    } else {
        parts += add_lack(why, lack_of(metric, "baseline", run->arena), &count->baseline);
        parts += add_lack(why, lack_of(metric, "target", run->arena), &count->target);
        parts += add_lack(why, lack_of(metric, "source", run->arena), &count->source);
        parts += add_lack(why, staleness_of(run, metric), &count->fresh);
    }
    count->lacking += parts > 0;
    if (parts > 0)
        friction_add_document(run, friction, metric, parts, "%s", why->str);
}

bool friction_data(FrictionRun *run, Friction *friction, GError **error) {
    (void)error;
    Count count = {0};
    for (size_t i = 0; i < run->corpus->document_count; i++) {
        const Document *document = run->corpus->documents[i];
        if (kind_has_readings(document->kind) && !document_means(document, "closed"))
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
