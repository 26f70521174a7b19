/* SPDX-License-Identifier: MIT */
/* Dates, efforts and what stands in the way: a bar of weeks a document in the terminal, dates in
 * every other format. */
#include "show/record.h"
#include "show/trace/internal.h"

#include <stdlib.h>

#define WEEK       7
#define WEEKS_BACK 8  /* before today that are shown */
#define NARROWEST  12 /* characters of a bar */
#define USUAL      60 /* the same where there is no terminal */
#define FIXED      36 /* columns that id, day and gaps take in a terminal */
#define BRIEF_WAYS 2  /* things in the way that people are shown */

/* A window of weeks: one or two characters each. */
typedef struct {
    Day first, today; /* `first` is a Monday */
    size_t cells, per_week;
} Window;

static Day monday_of(Day day) {
    int32_t past = (day + 3) % WEEK; /* 1970-01-01 was a Thursday */
    return day - (past < 0 ? past + WEEK : past);
}

static size_t place_of(const Window *window, Day day) {
    int64_t place = ((int64_t)day - window->first) * (int64_t)window->per_week;
    return place < 0 ? 0 : (size_t)(place / WEEK);
}

static Window window_of(const TraceShow *show, const TraceBar *bars, size_t count) {
    Day today = trace_input(show->trace)->today, first = today, last = today;
    for (size_t i = 0; i < count; i++) {
        Day start = bars[i].start != DAY_NONE ? bars[i].start : bars[i].last;
        first = MIN(first, start);
        last = MAX(last, MAX(bars[i].due, bars[i].last)); /* DAY_NONE is before any day */
    }
    first = monday_of(MAX(first, today - WEEKS_BACK * WEEK));
    size_t weeks = (size_t)(((int64_t)last - first) / WEEK) + 1;
    size_t room = show->width > FIXED ? (show->width - FIXED) / 3 : show->width ? 0 : USUAL;
    room = MAX(room, NARROWEST);
    size_t per_week = weeks * 2 <= room ? 2 : 1;
    return (Window){first, today, MIN(weeks * per_week, room), per_week};
}

/* Puts a sign at the day; what lies outside the window shows as `<` or `>` at its ends. */
static void put_sign(const Window *window, char *bar, Day day, char sign) {
    if (day == DAY_NONE)
        return;
    size_t place = place_of(window, day);
    if (day < window->first)
        bar[0] = '<';
    else if (place >= window->cells)
        bar[window->cells - 1] = '>';
    else
        bar[place] = sign;
}

static void put_run(const Window *window, char *bar, Day from, Day to, char sign) {
    if (from == DAY_NONE || to == DAY_NONE || to < window->first)
        return;
    size_t end = MIN(place_of(window, to) + 1, window->cells);
    for (size_t i = place_of(window, from); i < end; i++)
        bar[i] = sign;
}

static const char *bar_text(const Window *window, Arena *arena, const TraceBar *bar) {
    char *text = arena_alloc(arena, window->cells + 1);
    memset(text, ' ', window->cells);
    put_sign(window, text, window->today, '|');
    put_run(window, text, bar->due, bar->last, '.');
    put_run(window, text, bar->start, bar->due, '=');
    put_sign(window, text, bar->last, 'X');
    put_sign(window, text, bar->due, bar->late ? '!' : 'O');
    return g_strchomp(text);
}

/* The months above the bars: "Nov Dec 2027 Feb". */
static const char *months_text(const Window *window, Arena *arena) {
    static const char *const names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    char *text = arena_alloc(arena, window->cells + 1), day[11];
    memset(text, ' ', window->cells);
    int last = -1;
    size_t free_from = 0;
    for (size_t i = 0; i < window->cells; i++) {
        Day at = window->first + (Day)(i * WEEK / window->per_week);
        if (!*date_format(at, day))
            break;
        int month = atoi(day + 5);
        day[4] = '\0';
        const char *name = month == last ? "" : month == 1 && i ? day : names[month - 1];
        last = month;
        size_t len = strlen(name);
        if (len && i >= free_from && i + len <= window->cells) {
            memcpy(text + i, name, len);
            free_from = i + len + 1;
        }
    }
    return text;
}

/* --- rows --- */

static const char *day_text(Arena *arena, Day day) {
    char text[11];
    date_format(day, text);
    return arena_copy(arena, text, strlen(text));
}

static const char *ways_text(Sheet *sheet, const TraceBar *bar) {
    g_autoptr(GString) text = g_string_new(NULL);
    size_t shown = sheet->brief ? MIN(bar->way_count, BRIEF_WAYS) : bar->way_count;
    for (size_t i = 0; i < shown; i++)
        g_string_append_printf(text, "%s%s", i ? "; " : "",
                               in_way_words(sheet->arena, &bar->ways[i]));
    if (shown < bar->way_count)
        g_string_append_printf(text, "; %zu more", bar->way_count - shown);
    return arena_copy(sheet->arena, text->str, text->len);
}

static const char *const TABLE[] = {"id", "due", "title", "weeks", "in the way", NULL};
static const char *const MARKDOWN[] = {"id",        "status", "title",      "due",
                                       "drop-dead", "effort", "in the way", NULL};
static const char *const FULL[] = {"id",  "kind",      "path",   "title", "status",     "start",
                                   "due", "drop_dead", "effort", "late",  "in_the_way", NULL};

static void put_bar(Sheet *sheet, const Window *window, const TraceBar *bar) {
    Paint paint = bar->late ? PAINT_RED : PAINT_PLAIN;
    sheet_cell(sheet, trace_name(bar->document), paint);
    sheet_put(sheet, day_text(sheet->arena, bar->due != DAY_NONE ? bar->due : bar->last), paint);
    sheet_cell(sheet, trace_title(bar->document), PAINT_PLAIN);
    sheet_put(sheet, bar_text(window, sheet->arena, bar), bar->late ? PAINT_RED : PAINT_CYAN);
    sheet_put(sheet, ways_text(sheet, bar), PAINT_YELLOW);
}

static void put_dates(Sheet *sheet, const TraceBar *bar, bool full) {
    sheet_cell(sheet, full ? bar->document->id : trace_name(bar->document), PAINT_PLAIN);
    if (full) {
        sheet_put(sheet, bar->document->kind->name, PAINT_PLAIN);
        sheet_put(sheet, bar->document->path, PAINT_PLAIN);
        sheet_cell(sheet, bar->document->title, PAINT_PLAIN);
    }
    sheet_status(sheet, bar->document);
    if (full)
        sheet_put(sheet, day_text(sheet->arena, bar->start), PAINT_PLAIN);
    else
        sheet_cell(sheet, trace_title(bar->document), PAINT_PLAIN);
    sheet_put(sheet, day_text(sheet->arena, bar->due), PAINT_PLAIN);
    sheet_put(sheet, day_text(sheet->arena, bar->last), PAINT_PLAIN);
    sheet_cell(sheet, document_text(bar->document, "effort"), PAINT_PLAIN);
    if (full)
        sheet_put(sheet, bar->late ? "yes" : "no", PAINT_PLAIN);
    sheet_put(sheet, ways_text(sheet, bar), PAINT_PLAIN);
}

static void timeline_rows(const TraceShow *show, Sheet *sheet) {
    size_t count;
    const TraceBar *bars = trace_timeline(show->trace, &count);
    Window window = window_of(show, bars, count);
    if (sheet->format == TRACE_TABLE) {
        const char **columns = arena_array(sheet->arena, const char *, G_N_ELEMENTS(TABLE));
        memcpy(columns, TABLE, sizeof TABLE);
        columns[3] = months_text(&window, sheet->arena);
        sheet->columns = columns;
    }
    for (size_t i = 0; i < count; i++)
        if (sheet->format == TRACE_TABLE)
            put_bar(sheet, &window, &bars[i]);
        else
            put_dates(sheet, &bars[i], !sheet->brief);
}

static void timeline_foot(const TraceShow *show) {
    paint_puts(show->out, show->color, PAINT_DIM,
               "= work  O due  X of no use from then on  ! late  | today  < > outside");
    stream_puts(show->out, "\n");
}

/* --- JSON --- */

static void put_ways(JsonWriter *json, Arena *arena, const TraceBar *bar) {
    json_open_list(json, "in_the_way");
    for (size_t i = 0; i < bar->way_count; i++) {
        const InWay *way = &bar->ways[i];
        json_open_object(json, NULL);
        json_put_string(json, "type", in_way_name(way->type));
        json_put_optional(json, "id", way->document ? trace_name(way->document) : SLICE(""));
        json_day(json, "due", way->due);
        json_put_string(json, "text", in_way_words(arena, way));
        json_close(json);
    }
    json_close(json);
}

static void timeline_head(const TraceShow *show, JsonWriter *json) {
    json_day(json, "today", trace_input(show->trace)->today);
}

static size_t timeline_json(const TraceShow *show, JsonWriter *json) {
    size_t count, depends_count;
    const TraceBar *bars = trace_timeline(show->trace, &count);
    g_autoptr(Arena) arena = arena_new();
    for (size_t i = 0; i < count; i++) {
        const TraceBar *bar = &bars[i];
        arena_reset(arena);
        json_open_object(json, NULL);
        record_head(json, bar->document);
        json_day(json, "start", bar->start);
        json_day(json, "due", bar->due);
        json_day(json, "drop_dead", bar->last);
        if (bar->hours > 0)
            json_put_number(json, "effort_hours", bar->hours);
        else
            json_put_null(json, "effort_hours");
        json_put_bool(json, "late", bar->late);
        const Document *const *depends =
            trace_related(show->trace, bar->document, TRACE_DEPENDS, &depends_count);
        json_documents(json, "depends", depends, depends_count);
        put_ways(json, arena, bar);
        json_close(json);
    }
    return count;
}

const TraceViewRow trace_timeline_view = {.items = "documents",
                                          .brief = TABLE,
                                          .markdown = MARKDOWN,
                                          .full = FULL,
                                          .rows = timeline_rows,
                                          .head = timeline_head,
                                          .json = timeline_json,
                                          .foot = timeline_foot};
