/* SPDX-License-Identifier: MIT */
#include "show/calendar.h"

#include "base/text.h"
#include "model/value.h"
#include "show/record.h"

#define LINE_MOST 75 /* octets of a line, its end not counted (RFC 5545, 3.1) */
#define HOME_MOST 60
#define DAY       86400

typedef struct {
    const CalendarOptions *options;
    Stream *out;
    Arena *arena; /* reset for each document */
    char stamp[24];
    const char *home; /* behind the `@` of each event's name */
    size_t events;
} Calendar;

/* --- lines --- */

/* A content line, folded where it is too long: never inside a character (RFC 5545, 3.1). */
static void put_line(Calendar *calendar, const GString *line) {
    Slice rest = {line->str, line->len};
    size_t most = LINE_MOST;
    while (rest.len > most) {
        Slice head = text_head(rest, most);
        stream_write(calendar->out, head);
        stream_puts(calendar->out, "\r\n ");
        rest = slice_range(rest, head.len, rest.len);
        most = LINE_MOST - 1; /* the blank before it counts */
    }
    stream_write(calendar->out, rest);
    stream_puts(calendar->out, "\r\n");
}

/* A line of ours. */
static void put(Calendar *calendar, const char *text) {
    g_autoptr(GString) line = g_string_new(text);
    put_line(calendar, line);
}

/* A line whose value is text (RFC 5545, 3.3.11): what would end it, or begin another value, is
 * escaped, and what no text may hold is made visible. */
static void put_text(Calendar *calendar, const char *name, Slice text) {
    g_autoptr(GString) visible = g_string_new(NULL), line = g_string_new(name);
    text_append_visible(visible, text, true);
    g_string_append_c(line, ':');
    for (size_t i = 0; i < visible->len; i++) {
        char c = visible->str[i];
        if (c == '\n')
            g_string_append(line, "\\n");
        else if (c == '\\' || c == ';' || c == ',')
            g_string_append_printf(line, "\\%c", c);
        else
            g_string_append_c(line, c);
    }
    put_line(calendar, line);
}

/* The day in the form that calendars want: 20261201. */
static void put_day(Calendar *calendar, const char *name, Day day) {
    char text[11];
    if (!*date_format(day, text))
        return; /* the day behind the last one that there is */
    g_autofree char *line =
        g_strdup_printf("%s;VALUE=DATE:%.4s%.2s%.2s", name, text, text + 5, text + 8);
    put(calendar, line);
}

/* --- events --- */

typedef struct {
    const char *uid, *summary, *description, *category;
    bool sure; /* both sides agreed to it */
    Day day;
} Event;

static void put_event(Calendar *calendar, const Event *event) {
    put(calendar, "BEGIN:VEVENT");
    put_text(calendar, "UID",
             slice_of(arena_printf(calendar->arena, "%s@%s", event->uid, calendar->home)));
    put(calendar, arena_printf(calendar->arena, "DTSTAMP:%s", calendar->stamp));
    put_day(calendar, "DTSTART", event->day);
    put_day(calendar, "DTEND", event->day + 1); /* the first day that is none of it */
    put_text(calendar, "SUMMARY", slice_of(event->summary));
    put_text(calendar, "DESCRIPTION", slice_of(event->description));
    put_text(calendar, "CATEGORIES", slice_of(event->category));
    put(calendar, event->sure ? "STATUS:CONFIRMED" : "STATUS:TENTATIVE");
    put(calendar, "TRANSP:TRANSPARENT"); /* nobody is busy because of it */
    put(calendar, "END:VEVENT");
    calendar->events++;
}

/* What the document is called in the names of events, stable and its own. */
static const char *own_name(const Corpus *corpus, Arena *arena, const Document *document) {
    bool own = document->id.len && corpus_find(corpus, document->id) == document;
    return own ? slice_string(arena, document->id) : document->path;
}

/* "due", "may-change until": the field in words. Of a day that says no more than `on`, what
 * happened on it is what the document's status says. */
static const char *label_of(Arena *arena, const Document *document, const char *path) {
    if (strcmp(path, "on") == 0 && document->status && !document_means(document, "open"))
        return document->status->name;
    return g_strdelimit(arena_printf(arena, "%s", path), ".", ' ');
}

/* What people read in the event: what the day means, what a map says beside it, such as `what` of
 * `may-change`, and how the document stands. */
static const char *description_of(Arena *arena, const Document *document, const Field *field,
                                  const char *beside) {
    Slice owners = record_text(arena, document, "owners", false);
    const char *status = document->status ? document->status->name : "";
    return arena_printf(arena, "%s%s%s%s%s%s%s%.*s%s%s", field->summary ? field->summary : "",
                        field->summary ? "\n" : "", beside, *status ? "Status: " : "", status,
                        *status ? "\n" : "", owners.len ? "Owners: " : "", SLICE_ARG(owners),
                        owners.len ? "\n" : "", document->path);
}

static void put_field(Calendar *calendar, const Corpus *corpus, const Document *document,
                      const Field *field, const char *path, Slice text, const char *beside) {
    Arena *arena = calendar->arena;
    Day day;
    if (!date_parse(text, &day))
        return;
    const char *name = own_name(corpus, arena, document);
    const char *label = label_of(arena, document, path);
    Slice title = document->title.len ? document->title : slice_of(document->path);
    bool done = document_means(document, "done");
    put_event(calendar,
              &(Event){.uid = arena_printf(arena, "%s-%s", name, path),
                       .summary = arena_printf(arena, "%s %s: %.*s%s%s%s", name, label,
                                               SLICE_ARG(title), done ? " (" : "",
                                               done ? document->status->name : "", done ? ")" : ""),
                       .description = description_of(arena, document, field, beside),
                       .category = document->kind->name,
                       .sure = done || document_means(document, "agreed"),
                       .day = day});
}

/* What a map says in plain words beside its days, a line each: "what: the offer". */
static const char *words_of_map(Arena *arena, const Field *map, const YamlNode *value) {
    const char *words = "";
    for (const YamlNode *key = yaml_child(value); key; key = yaml_next(key)) {
        const Field *entry = value_entry_field(map, yaml_text(key));
        if (entry->type == FIELD_DATE || !yaml_value(key) || yaml_value(key)->type != YAML_SCALAR ||
            !yaml_text(yaml_value(key)).len)
            continue;
        words = arena_printf(arena, "%s%.*s: %.*s\n", words, SLICE_ARG(yaml_text(key)),
                             SLICE_ARG(value_meaning(entry, yaml_value(key))));
    }
    return words;
}

/* The days in a map, such as `may-change.until`, also under keys of a team's own. */
static void put_map(Calendar *calendar, const Corpus *corpus, const Document *document,
                    const Field *map, const YamlNode *value) {
    if (value->type != YAML_MAP)
        return;
    const char *beside = words_of_map(calendar->arena, map, value);
    for (const YamlNode *key = yaml_child(value); key; key = yaml_next(key)) {
        const Field *entry = value_entry_field(map, yaml_text(key));
        if (entry->type != FIELD_DATE || !yaml_value(key) || yaml_value(key)->type != YAML_SCALAR)
            continue;
        const char *name =
            entry == map->of ? slice_string(calendar->arena, yaml_text(key)) : entry->name;
        put_field(calendar, corpus, document, entry,
                  arena_printf(calendar->arena, "%s.%s", map->name, name),
                  value_meaning(entry, yaml_value(key)), beside);
    }
}

static void put_document(Calendar *calendar, const Corpus *corpus, const Document *document) {
    const Kind *kind = document->kind;
    for (size_t i = 0; i < kind->field_count; i++) {
        const Field *field = &kind->fields[i];
        const YamlNode *tree;
        Slice text;
        if ((field->type != FIELD_DATE && field->type != FIELD_MAP) ||
            !value_of_field(document, (int)i, &tree, &text))
            continue;
        if (field->type == FIELD_DATE && !tree)
            put_field(calendar, corpus, document, field, field->name, text, "");
        else if (field->type == FIELD_MAP && tree)
            put_map(calendar, corpus, document, field, tree);
    }
}

static void put_freeze(Calendar *calendar) {
    const CalendarOptions *options = calendar->options;
    put_event(calendar,
              &(Event){.uid = "freeze",
                       .summary = "Scope is frozen",
                       .description = arena_printf(calendar->arena,
                                                   "What is added, made a must or agreed later "
                                                   "gives a reason.\nfreeze: %s (req.yml)",
                                                   options->freeze),
                       .category = "freeze",
                       .sure = true,
                       .day = options->freeze_day});
}

/* --- the calendar --- */

static void set_stamp(Calendar *calendar) {
    int64_t stamp = MAX(calendar->options->stamp, 0);
    char day[11];
    date_format((Day)MIN(stamp / DAY, INT32_MAX), day);
    int seconds = (int)(stamp % DAY);
    if (!*day) /* a clock behind the year 9999 */
        memcpy(day, "9999-12-31", sizeof day);
    g_snprintf(calendar->stamp, sizeof calendar->stamp, "%.4s%.2s%.2sT%02d%02d%02dZ", day, day + 5,
               day + 8, seconds / 3600, seconds / 60 % 60, seconds % 60);
}

size_t calendar_write(const Corpus *corpus, const CalendarOptions *options, Stream *out) {
    g_autoptr(Arena) arena = arena_new(), whole = arena_new();
    Calendar calendar = {.options = options, .out = out, .arena = arena};
    calendar.home =
        options->home
            ? arena_printf(whole, "%s.req", text_slug(whole, slice_of(options->home), HOME_MOST))
            : "req";
    set_stamp(&calendar);
    put(&calendar, "BEGIN:VCALENDAR");
    put(&calendar, "VERSION:2.0");
    put(&calendar, "PRODID:-//req//req//EN");
    put(&calendar, "CALSCALE:GREGORIAN");
    put_text(&calendar, "NAME", slice_of(options->name)); /* RFC 7986; older readers know X-… */
    put_text(&calendar, "X-WR-CALNAME", slice_of(options->name));
    if (options->freeze && options->freeze_day != DAY_NONE)
        put_freeze(&calendar);
    for (size_t i = 0; i < corpus->document_count; i++) {
        arena_reset(arena);
        if (!document_means(corpus->documents[i], "closed"))
            put_document(&calendar, corpus, corpus->documents[i]);
    }
    put(&calendar, "END:VCALENDAR");
    return calendar.events;
}
