/* SPDX-License-Identifier: MIT */
/* A reading of a metric: put where its day belongs, or in the place of that day's old one. */
#include "model/reading.h"
#include "base/text.h"
#include "model/value.h"
#include "work/edit/internal.h"

#define MOST_SHOWN 60 /* bytes of a value in a message */

/* What `DAY:NUMBER UNIT` says. */
typedef struct {
    Day day;
    Slice written; /* the day */
    Slice number, unit;
} Said;

static bool bad_number(Arena *arena, Slice value, GError **error) {
    bool comma = slice_find(value, ',', 0) < value.len;
    return fail(error, EXIT_USAGE, "'%s' is no reading; write a number%s, as in reading=3.4",
                text_shown(arena, value, MOST_SHOWN),
                comma ? " with a point before its decimals" : "");
}

static bool take_apart(Editing *editing, Said *said, GError **error) {
    static const Field number = {.name = "value", .key = "value", .type = FIELD_NUMBER};
    Slice rest = slice_of(editing->edit->value);
    said->written = slice_trim(slice_cut(&rest, ':'));
    if (!date_parse(said->written, &said->day))
        return fail(error, EXIT_USAGE, "'%s' is not a day; write reading=2026-11-20:3.4",
                    text_shown(editing->arena, said->written, MOST_SHOWN));
    rest = slice_trim(rest);
    size_t end = 0;
    if (rest.len > 1 && rest.at[0] == '+' &&
        !strchr("+-", rest.at[1])) /* YAML would take it for a text */
        rest = slice_range(rest, 1, rest.len);
    while (end < rest.len && (g_ascii_isdigit(rest.at[end]) || strchr("+-.", rest.at[end])))
        end++;
    said->number = slice_range(rest, 0, end);
    said->unit = slice_trim(slice_range(rest, end, rest.len));
    bool wrong = said->unit.len && said->unit.at[0] == ',';
    return (!wrong && value_read(&number, said->number).fits) ||
           bad_number(editing->arena, rest, error);
}

/* The unit may be left out; where it is there, it is the metric's. */
static bool check_unit(Editing *editing, const Said *said, GError **error) {
    const Document *metric = editing->document;
    Slice unit = document_text(metric, "unit");
    if (!said->unit.len || slice_equal(said->unit, unit))
        return true;
    const char *given = text_shown(editing->arena, said->unit, MOST_SHOWN);
    const char *name = text_shown(editing->arena, metric->id, MOST_SHOWN);
    if (!unit.len)
        return fail(error, EXIT_USAGE,
                    "'%s' does not say in what it is counted; set it first, with unit='%s'", name,
                    given);
    return fail(error, EXIT_USAGE, "'%s' is counted in '%s', not in '%s'", name,
                text_shown(editing->arena, unit, MOST_SHOWN), given);
}

static const Field *entry_named(const Field *item, const char *name) {
    for (size_t i = 0; i < item->field_count; i++)
        if (strcmp(item->fields[i].name, name) == 0)
            return &item->fields[i];
    return NULL;
}

static bool day_of(const Field *item, const YamlNode *node, Day *day) {
    const Field *field;
    const YamlNode *on = value_entry(item, node, "on", &field);
    return on && date_parse(value_meaning(field, on), day);
}

/* The same day's reading gets another value. */
static bool replace(Editing *editing, const YamlNode *item, const Field *value, Splice *splice,
                    GError **error) {
    editing->map = item;
    editing->field = value;
    editing->name = value->key;
    editing->key = NULL;
    for (const YamlNode *key = yaml_child(item); key; key = yaml_next(key))
        if (slice_is(yaml_text(key), value->key))
            editing->key = key;
    return editing_splice(editing, splice, error);
}

bool editing_reading(Editing *editing, Splice *splice, GError **error) {
    Said said;
    if (!take_apart(editing, &said, error) || !check_unit(editing, &said, error))
        return false;
    const char *number = slice_string(editing->arena, said.number);
    Edit edit = {.field = "readings", .verb = EDIT_ADD, .value = number};
    editing->edit = &edit;
    if (!editing_find(editing, error))
        return false;
    const Field *item = editing->field->of;
    const Field *on = entry_named(item, "on"), *value = entry_named(item, "value");
    if (!on || !value)
        return fail(error, EXIT_USAGE, "readings have no '%s' here (see req.yml)",
                    on ? "value" : "on");
    const YamlNode *list = editing->key ? yaml_value(editing->key) : NULL, *before = NULL;
    const YamlNode *node = list && list->type == YAML_LIST ? yaml_child(list) : NULL;
    Day day = DAY_NONE;
    while (node && (!day_of(item, node, &day) || day < said.day))
        before = node, node = yaml_next(node);
    edit.value = arena_printf(editing->arena, "{%s: %.*s, %s: %s}", on->key,
                              SLICE_ARG(said.written), value->key, number);
    if (!node)
        return editing_splice(editing, splice, error); /* the last one */
    if (day > said.day) {
        editing_insert(editing, list, before, node, splice);
        return true;
    }
    edit = (Edit){.field = "readings", .verb = EDIT_SET, .value = number};
    return replace(editing, node, value, splice, error);
}

bool edit_is_reading(const Edit *edit, const Kind *kind) {
    return edit->verb == EDIT_SET && strcmp(edit->field, "reading") == 0 &&
           kind_has_readings(kind) && !kind_field(kind, SLICE("reading"), NULL);
}

void edit_reading(Edit *edit, Day today, Arena *arena) {
    char day[11];
    edit->verb = EDIT_READING;
    if (!strchr(edit->value, ':'))
        edit->value = arena_printf(arena, "%s:%s", date_format(today, day), edit->value);
}

const char *edit_reading_before(const Edit *edit, const Document *metric, Arena *arena) {
    Slice value = slice_of(edit->value), written = slice_trim(slice_cut(&value, ':'));
    size_t count;
    const Reading *readings = readings_of(metric, arena, &count);
    Day day;
    for (size_t i = 0; date_parse(written, &day) && i < count; i++)
        if (readings[i].day == day)
            return arena_printf(
                arena, "the reading of %.*s was %s, and is %s now", SLICE_ARG(written),
                readings[i].value ? text_visible(arena, yaml_text(readings[i].value)) : "no number",
                text_visible(arena, slice_trim(value)));
    return NULL;
}

const char *edit_reading_ahead(const Edit *edit, Day today, Arena *arena) {
    Slice value = slice_of(edit->value), written = slice_trim(slice_cut(&value, ':'));
    Day day;
    return date_parse(written, &day) && day > today
               ? arena_printf(arena, "%.*s is a day to come; the reading does not count before it",
                              SLICE_ARG(written))
               : NULL;
}
