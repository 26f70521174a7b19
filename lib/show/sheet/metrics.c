/* SPDX-License-Identifier: MIT */
/* Metrics: what they say of a document, and what was read of one. */
#include "base/text.h"
#include "show/sheet.h"
#include "work/movement.h"

#define MOST_STEPS 24 /* of a line of readings: those of half a year, week by week */
#define MOST_GOALS 8

/* --- of a document: each of its metrics --- */

/* What it says of the value: where it stands, or how far it went since delivery. */
static void append_state(GString *line, const Movement *movement, bool done, Arena *arena) {
    char day[11];
    const char *after = movement_value(movement, movement->after, arena);
    if (!done && movement->after)
        g_string_append_printf(line, "%s on %s", after, date_format(movement->after_on, day));
    else if (!done && movement->before)
        g_string_append_printf(line, "no reading yet, %s at the beginning",
                               movement_value(movement, movement->before, arena));
    else if (!done || (!movement->before && !movement->after))
        g_string_append(line, "no reading yet");
    else if (!movement->after)
        g_string_append_printf(line, "no reading since delivery, %s before",
                               movement_value(movement, movement->before, arena));
    else
        g_string_append_printf(line, "%s since delivery", movement_ends(movement, arena));
}

static const char *WORDS[] = {[MOVED_UNKNOWN] = "",
                              [MOVED_NOT] = ", not moved",
                              [MOVED_TOWARDS] = "",
                              [MOVED_AWAY] = ", the wrong way"};

static void append_target(GString *line, const Movement *movement, Arena *arena) {
    if (!movement->target)
        return;
    g_string_append_printf(line, ", target %s", movement_value(movement, movement->target, arena));
    if (movement->reached)
        g_string_append(line, " reached");
    else if (movement->has_way && movement->way > 0)
        g_string_append_printf(line, ", %.0f %% of the way", movement->way);
}

static Paint paint_of(const Movement *movement, bool done) {
    static const Paint paints[] = {[MOVED_UNKNOWN] = PAINT_YELLOW,
                                   [MOVED_NOT] = PAINT_YELLOW,
                                   [MOVED_TOWARDS] = PAINT_GREEN,
                                   [MOVED_AWAY] = PAINT_RED};
    return movement->reached ? PAINT_GREEN : done ? paints[movement->moved] : PAINT_PLAIN;
}

static void show_metric(const Terminal *terminal, const Document *document, const Document *metric,
                        Day today, Arena *arena) {
    bool done = document_means(document, "done");
    Day delivered = movement_delivered(document);
    Movement movement = movement_of(metric, done ? delivered : DAY_NONE, today, arena);
    g_autoptr(GString) line = g_string_new(NULL);
    g_string_append_printf(line, "%.*s%s%.*s: ", SLICE_ARG(metric->id),
                           metric->id.len && metric->title.len ? " " : "",
                           SLICE_ARG(metric->title));
    append_state(line, &movement, done, arena);
    if (done && movement.after)
        g_string_append(line, WORDS[movement.moved]);
    append_target(line, &movement, arena);
    terminal_text(terminal, "  ", "    ", (Slice){line->str, line->len}, paint_of(&movement, done));
}

void sheet_metrics(const Terminal *terminal, const Corpus *corpus, const Document *document,
                   Day today) {
    g_autoptr(Arena) arena = arena_new();
    size_t count;
    const Document *const *metrics = movement_metrics(corpus, document, arena, &count);
    if (!count || kind_has_readings(document->kind))
        return;
    stream_puts(terminal->out, "\n");
    paint_puts(terminal->out, terminal->color, PAINT_BOLD, "Metrics");
    stream_puts(terminal->out, "\n");
    for (size_t i = 0; i < count; i++)
        show_metric(terminal, document, metrics[i], today, arena);
}

/* --- of a metric: what was read --- */

/* A sign for each of the last readings, the higher the more. */
static void append_steps(GString *line, const double *values, size_t count) {
    static const char *const signs[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    double least = values[0], most = values[0];
    for (size_t i = 0; i < count; i++) {
        least = MIN(least, values[i]);
        most = MAX(most, values[i]);
    }
    for (size_t i = 0; i < count && count > 1; i++)
        g_string_append(line,
                        signs[most > least ? (int)((values[i] - least) / (most - least) * 7) : 0]);
    g_string_append(line, count > 1 ? " " : "");
}

/* How far the value came of its way to the target. */
static void show_progress(const Terminal *terminal, const Movement *movement, Arena *arena) {
    if (movement->reached)
        sheet_fact(terminal, "progress", SLICE("the target is reached"), PAINT_GREEN);
    else if (movement->has_way && movement->way < 0)
        sheet_fact(terminal, "progress", SLICE("further from the target than at the beginning"),
                   PAINT_RED);
    else if (movement->has_way)
        sheet_fact(terminal, "progress",
                   slice_of(arena_printf(arena, "%.0f %% of the way to the target", movement->way)),
                   PAINT_PLAIN);
}

static void show_readings(const Terminal *terminal, const Document *metric, Day today,
                          Arena *arena) {
    size_t count, steps = 0;
    const Reading *readings = readings_of(metric, arena, &count);
    const Reading *first = NULL, *last = NULL;
    double values[MOST_STEPS];
    char day[11];
    for (size_t i = count; i-- > 0 && steps < MOST_STEPS;)
        if (readings[i].day <= today &&
            reading_number(&readings[i], &values[MOST_STEPS - 1 - steps])) {
            steps++;
            first = &readings[i];
            last = last ? last : first;
        }
    if (!steps)
        return;
    Movement movement = movement_of(metric, DAY_NONE, today, arena);
    g_autoptr(GString) line = g_string_new(NULL);
    append_steps(line, values + MOST_STEPS - steps, steps);
    for (const Reading *each = first; each; each = each == last ? NULL : last)
        g_string_append_printf(
            line, "%s%s on %s", each == first ? "" : " → ",
            movement_value(&movement, slice_string(arena, yaml_text(each->value)), arena),
            date_format(each->day, day));
    sheet_fact(terminal, "readings", (Slice){line->str, line->len}, PAINT_PLAIN);
    show_progress(terminal, &movement, arena);
}

/* Readings of days to come, which are mistyped or mere hopes. */
static void show_ahead(const Terminal *terminal, const Document *metric, Day today, Arena *arena) {
    size_t count, ahead = 0;
    const Reading *readings = readings_of(metric, arena, &count);
    Day first = DAY_NONE;
    char day[11];
    for (size_t i = 0; i < count; i++)
        if (readings[i].day > today)
            first = ahead++ ? MIN(first, readings[i].day) : readings[i].day;
    if (!ahead)
        return;
    const char *line =
        ahead == 1 ? arena_printf(arena, "the reading of %s does not count before that day",
                                  date_format(first, day))
                   : arena_printf(arena, "%zu readings do not count before their days, from %s on",
                                  ahead, date_format(first, day));
    sheet_fact(terminal, "ahead", slice_of(line), PAINT_YELLOW);
}

static void show_leaning(const Terminal *terminal, const Corpus *corpus, const Document *metric,
                         Arena *arena) {
    Leaning leaning = movement_leaning(corpus, metric, arena);
    if (!leaning.goal_count)
        return;
    g_autofree char *sides = g_strjoinv(" and ", (char **)(uintptr_t)leaning.sides);
    g_autoptr(GString) line = g_string_new(NULL);
    if (leaning.joint)
        g_string_append_printf(line, "yes, goals of %s lean on it:", sides);
    else
        g_string_append_printf(line, "no, only goals of %s lean on it:", *sides ? sides : "nobody");
    for (size_t i = 0; i < MIN(leaning.goal_count, MOST_GOALS); i++)
        g_string_append_printf(line, "%s %.*s", i ? "," : "", SLICE_ARG(leaning.goals[i]->id));
    if (leaning.goal_count > MOST_GOALS)
        g_string_append_printf(line, " and %zu more", leaning.goal_count - MOST_GOALS);
    sheet_fact(terminal, "joint", (Slice){line->str, line->len},
               leaning.joint ? PAINT_GREEN : PAINT_PLAIN);
}

void sheet_readings(const Terminal *terminal, const Corpus *corpus, const Document *metric,
                    Day today) {
    g_autoptr(Arena) arena = arena_new();
    show_readings(terminal, metric, today, arena);
    show_ahead(terminal, metric, today, arena);
    show_leaning(terminal, corpus, metric, arena);
}

/* --- as data --- */

static void put_value(JsonWriter *json, const char *key, const char *written) {
    if (written)
        json_put_number(json, key, g_ascii_strtod(written, NULL));
    else
        json_put_null(json, key);
}

static void put_day(JsonWriter *json, const char *key, Day day) {
    char text[11];
    json_put_optional(json, key, slice_of(date_format(day, text)));
}

static void put_movement(JsonWriter *json, const Movement *movement) {
    static const char *const names[] = {[MOVED_UNKNOWN] = "unknown",
                                        [MOVED_NOT] = "not",
                                        [MOVED_TOWARDS] = "towards",
                                        [MOVED_AWAY] = "away"};
    json_open_object(json, NULL);
    json_put_optional(json, "id", movement->metric->id);
    json_put_optional(json, "title", movement->metric->title);
    json_put_optional(json, "unit", slice_of(movement->unit));
    put_value(json, "before", movement->before);
    put_day(json, "before_on", movement->before_on);
    put_value(json, "after", movement->after);
    put_day(json, "after_on", movement->after_on);
    put_value(json, "target", movement->target);
    json_put_string(json, "moved", names[movement->moved]);
    json_put_bool(json, "reached", movement->reached);
    if (movement->has_way)
        json_put_number(json, "way", movement->way);
    else
        json_put_null(json, "way");
    json_close(json);
}

static void put_leaning(JsonWriter *json, const Corpus *corpus, const Document *metric,
                        Arena *arena) {
    Leaning leaning = movement_leaning(corpus, metric, arena);
    json_put_bool(json, "joint", leaning.joint);
    json_open_list(json, "goals");
    for (size_t i = 0; i < leaning.goal_count; i++)
        json_put_text(json, NULL, leaning.goals[i]->id);
    json_close(json);
}

void sheet_metrics_json(JsonWriter *json, const Corpus *corpus, const Document *document,
                        Day today) {
    g_autoptr(Arena) arena = arena_new();
    if (kind_has_readings(document->kind)) {
        put_leaning(json, corpus, document, arena);
        return;
    }
    bool done = document_means(document, "done");
    size_t count;
    const Document *const *metrics = movement_metrics(corpus, document, arena, &count);
    json_open_list(json, "metrics");
    for (size_t i = 0; i < count; i++) {
        Movement movement =
            movement_of(metrics[i], done ? movement_delivered(document) : DAY_NONE, today, arena);
        put_movement(json, &movement);
    }
    json_close(json);
}
