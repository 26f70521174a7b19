/* SPDX-License-Identifier: MIT */
/* What a delivered document did to its metrics: their values before and after, against their
 * targets; and which metrics both sides work for.
 *
 * That a metric moved after delivery does not prove what moved it. It tells where to look.
 */
#pragma once

#include "model/corpus.h"
#include "model/reading.h"

typedef enum {
    MOVED_UNKNOWN, /* no value before or after, or nobody said which way is better */
    MOVED_NOT,     /* the same value */
    MOVED_TOWARDS, /* the better way */
    MOVED_AWAY     /* the other one */
} Moved;

/* How a metric stood up to a day, and how behind it. Texts are as they stand in the file: not safe
 * to print, but for values, which are numbers. */
typedef struct {
    const Document *metric;
    Moved moved;
    /* As written; NULL: none. */
    const char *before; /* the last reading up to the day, else the baseline */
    const char *after;  /* the last reading behind the day */
    const char *target;
    const char *unit;
    Day before_on, after_on; /* of the readings; DAY_NONE: the baseline, or none */
    bool reached;            /* what came after is at the target or better */
    bool has_way; /* whether there are a start (the baseline, else what was before), an end and
                     somewhere to go */
    double way;   /* how far of it is gone, in per cent; below 0: backwards; above 100: beyond */
} Movement;

/* The movement of a metric behind the day `delivered`, by what was read up to `until`. DAY_NONE for
 * the first: nobody knows; then any reading counts as after, and the baseline is before. DAY_NONE
 * for the second: all. In `arena`. */
Movement movement_of(const Document *metric, Day delivered, Day until, Arena *arena);

/* What the two ends of a movement say, "2.9 % → 3.4 %"; a missing one is "?". In `arena`, safe to
 * print. */
const char *movement_ends(const Movement *movement, Arena *arena);

/* A value with its unit, "3.4 %". In `arena`, safe to print. */
const char *movement_value(const Movement *movement, const char *value, Arena *arena);

/* The day on which the document was delivered, by its field; DAY_NONE where it does not say. */
Day movement_delivered(const Document *document);

/* The metrics that tell about a document: those that it names and those that measure it; where
 * there are none, those of what it refines, and so on upwards. By path; in `arena`. */
const Document *const *movement_metrics(const Corpus *corpus, const Document *document,
                                        Arena *arena, size_t *count);

/* Who works for a metric. */
typedef struct {
    const Document *const *goals; /* that lean on it, by path: of kinds that have metrics and ask
                                     for no effort of their own */
    size_t goal_count;
    const char *const *sides; /* that own one of those goals, in the order of req.yml;
                                 NULL-terminated */
    bool joint;               /* more than one side does: the metric is one in common */
} Leaning;

/* Who works for a metric: the goals that name it or that it measures, and those that refine them.
 * What is closed does not count. In `arena`. */
Leaning movement_leaning(const Corpus *corpus, const Document *metric, Arena *arena);
