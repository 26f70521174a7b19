/* SPDX-License-Identifier: MIT */
/* Dates, efforts and dependencies of what is still to come. */
#include "model/value.h"
#include "work/plan.h"
#include "work/trace/internal.h"

#define MOST_DAYS 100000 /* working days of an effort that are counted back */

/* The last day on which the work can begin and be done by `due`, both days included. */
static Day start_of(Day due, double hours) {
    double days = hours / HOURS_PER_DAY;
    int whole = (int)MIN(days, MOST_DAYS);
    whole += days > whole;
    if (due == DAY_NONE || whole == 0)
        return due;
    Day last_work = date_add_working_days(due + 1, -1); /* a Friday where it is due on a Sunday */
    return date_add_working_days(last_work, -(whole - 1));
}

/* --- what stands in the way --- */

typedef struct {
    const Trace *trace;
    const Document *document;
    Day due;
    GArray *ways; /* of InWay */
} Ways;

static void add(const Ways *ways, InWayType type, const Document *document, Day due) {
    InWay way = {type, document, due};
    g_array_append_val(ways->ways, way);
}

static void add_dependency(const Ways *ways, const Document *other) {
    Day due = value_day(other, "due");
    if (trace_is_closed(other))
        add(ways, IN_WAY_CLOSED, other, due);
    else if (!document_is_pending(other))
        return;
    else if (due == DAY_NONE)
        add(ways, IN_WAY_UNDATED, other, due);
    else if (due < ways->trace->input.today)
        add(ways, IN_WAY_OVERDUE, other, due);
    else
        add(ways, ways->due != DAY_NONE && due > ways->due ? IN_WAY_LATER : IN_WAY_WAITING, other,
            due);
}

static void add_related(Trace *trace, const Ways *ways) {
    size_t count;
    const Document *const *related = trace_related(trace, ways->document, TRACE_DEPENDS, &count);
    for (size_t i = 0; i < count; i++)
        add_dependency(ways, related[i]);
    related = trace_related(trace, ways->document, TRACE_CONFLICTS, &count);
    for (size_t i = 0; i < count; i++)
        if (!trace_is_closed(related[i]))
            add(ways, IN_WAY_CONFLICT, related[i], DAY_NONE);
}

static void find_ways(Trace *trace, TraceBar *bar) {
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(InWay));
    Day today = trace->input.today;
    Ways ways = {trace, bar->document, bar->due, found};
    int days;
    bool agreed;
    if (bar->late)
        add(&ways, IN_WAY_LATE, NULL, DAY_NONE);
    else if (bar->due != DAY_NONE &&
             plan_is_too_late(bar->document, bar->due, today, &days, &agreed))
        add(&ways, IN_WAY_TOO_LATE, NULL, DAY_NONE);
    else if (document_means(bar->document, "open") && bar->start != DAY_NONE && bar->start <= today)
        add(&ways, IN_WAY_NOT_AGREED, NULL, DAY_NONE);
    add_related(trace, &ways);
    bar->way_count = found->len;
    InWay *copy = arena_array(trace->arena, InWay, found->len + 1);
    for (unsigned i = 0; i < found->len; i++)
        copy[i] = g_array_index(found, InWay, i);
    bar->ways = copy;
}

/* --- bars --- */

static bool read_bar(const Trace *trace, const Document *document, TraceBar *bar) {
    if (!document_is_pending(document))
        return false;
    *bar = (TraceBar){
        document, DAY_NONE, value_day(document, "due"), value_day(document, "drop-dead"), 0, false,
        NULL,     0};
    if (bar->due == DAY_NONE && bar->last == DAY_NONE)
        return false;
    value_number(document, "effort", FIELD_DURATION, &bar->hours);
    bar->start = start_of(bar->due, bar->hours);
    Day today = trace->input.today;
    bar->late =
        (bar->due != DAY_NONE && bar->due < today) || (bar->last != DAY_NONE && bar->last < today);
    return true;
}

static Day first_day(const TraceBar *bar) {
    return bar->due != DAY_NONE ? bar->due : bar->last;
}

static int compare(const void *a, const void *b) {
    const TraceBar *one = a, *other = b;
    Day day = first_day(one), later = first_day(other);
    if (day != later)
        return day < later ? -1 : 1;
    return one->document->index < other->document->index ? -1 : 1;
}

const TraceBar *trace_timeline(Trace *trace, size_t *count) {
    const Corpus *corpus = trace->input.corpus;
    TraceBar *bars = arena_array(trace->arena, TraceBar, corpus->document_count + 1);
    *count = 0;
    for (size_t i = 0; i < corpus->document_count; i++)
        if (trace_is_wanted(trace, corpus->documents[i]) &&
            read_bar(trace, corpus->documents[i], &bars[*count]))
            find_ways(trace, &bars[(*count)++]);
    if (*count)
        qsort(bars, *count, sizeof *bars, compare);
    return bars;
}

/* --- words --- */

const char *in_way_name(InWayType type) {
    static const char *const names[] = {
        [IN_WAY_LATE] = "late",
        [IN_WAY_TOO_LATE] = "too-late",
        [IN_WAY_CLOSED] = "closed",
        [IN_WAY_OVERDUE] = "overdue",
        [IN_WAY_LATER] = "later",
        [IN_WAY_UNDATED] = "undated",
        [IN_WAY_WAITING] = "waiting",
        [IN_WAY_CONFLICT] = "conflict",
        [IN_WAY_NOT_AGREED] = "not-agreed",
    };
    return names[type];
}

const char *in_way_words(Arena *arena, const InWay *way) {
    char day[11];
    const char *id = "", *status = "";
    if (way->document) {
        Slice name = way->document->id;
        id = name.len ? slice_string(arena, name) : way->document->path;
        status = way->document->status ? way->document->status->name : "";
    }
    switch (way->type) {
    case IN_WAY_LATE:
        return "its day has passed";
    case IN_WAY_TOO_LATE:
        return "too few days left for its effort";
    case IN_WAY_NOT_AGREED:
        return "not agreed yet, and no day to lose";
    case IN_WAY_CLOSED:
        return arena_printf(arena, "%s is %s", id, status);
    case IN_WAY_OVERDUE:
        return arena_printf(arena, "%s is late", id);
    case IN_WAY_LATER:
        return arena_printf(arena, "%s is due later, %s", id, date_format(way->due, day));
    case IN_WAY_UNDATED:
        return arena_printf(arena, "waits for %s, without a day", id);
    case IN_WAY_WAITING:
        return arena_printf(arena, "waits for %s", id);
    case IN_WAY_CONFLICT:
        return arena_printf(arena, "conflicts with %s", id);
    }
    return "";
}
