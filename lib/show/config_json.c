/* SPDX-License-Identifier: MIT */
/* The table of keys, and that of rules, as a JSON Schema. In it a keyword speaks of values of one
 * type alone (`pattern` of texts, `maximum` of numbers, `properties` of maps), so that what a key
 * takes are its types, and side by side what is asked of each. */
#include "show/config_json.h"

#include "adapters/json.h"
#include "base/arena.h"
#include "model/config.h"
#include "model/config_keys.h"
#include "work/rule.h"

typedef struct {
    JsonWriter *json;
    GPtrArray *shared; /* rows that are referred to, of ConfigKey; each is called by its name */
    Arena *arena;
} Writer;

static void write_row(Writer *to, const char *key, const ConfigKey *row);

static void write_enum(Writer *to, const ConfigKey *row) {
    static const char *const switches[] = {"yes", "no", "true", "false", NULL};
    const char *const *words = row->takes & TAKES_SWITCH ? switches : row->words;
    json_open_list(to->json, "enum");
    for (size_t i = 0; words[i]; i++) {
        json_put_string(to->json, NULL, words[i]);
        if (strcmp(words[i], "false") == 0 || strcmp(words[i], "true") == 0)
            json_put_bool(to->json, NULL, words[i][0] == 't');
    }
    json_put_null(to->json, NULL);
    json_close(to->json);
}

static void write_types(Writer *to, unsigned takes) {
    static const struct {
        unsigned takes;
        const char *type;
    } types[] = {
        {TAKES_TEXT | TAKES_PATTERN, "string"},
        {TAKES_TEXT | TAKES_NUMBER, "number"},
        {TAKES_TEXT, "boolean"},
        {TAKES_COUNT, "integer"},
        {TAKES_LIST, "array"},
        {TAKES_KEYS | TAKES_NAMES | TAKES_RULES | TAKES_SEVERITIES, "object"},
    };
    json_open_list(to->json, "type");
    for (size_t i = 0; i < G_N_ELEMENTS(types); i++)
        if (takes & types[i].takes)
            json_put_string(to->json, NULL, types[i].type);
    json_put_string(to->json, NULL, "null");
    json_close(to->json);
}

/* "$ref" to a row, which is then written among those that are shared. */
static void write_reference(Writer *to, const ConfigKey *row) {
    g_autofree char *reference = g_strconcat("#/$defs/", row->name, NULL);
    json_put_string(to->json, "$ref", reference);
    if (!g_ptr_array_find(to->shared, row, NULL))
        g_ptr_array_add(to->shared, (void *)(uintptr_t)row);
}

static void write_keys(Writer *to, const ConfigKey *table, bool open) {
    json_open_object(to->json, "properties");
    for (const ConfigKey *row = table; row->name; row++)
        write_row(to, row->name, row);
    json_close(to->json);
    if (!open)
        json_put_bool(to->json, "additionalProperties", false);
}

static void write_names(Writer *to, const ConfigKey *row) {
    if (row->words) {
        json_open_object(to->json, "propertyNames");
        json_open_list(to->json, "enum");
        for (size_t i = 0; row->words[i]; i++)
            json_put_string(to->json, NULL, row->words[i]);
        json_close(to->json);
        json_close(to->json);
    }
    json_open_object(to->json, "additionalProperties");
    write_reference(to, row->inside);
    json_close(to->json);
}

/* --- rules --- */

/* What an option takes, as the table of keys says it of others. */
static ConfigKey option_row(const RuleOption *option) {
    ConfigKey row = {.name = option->name, .summary = option->summary};
    switch (option->type) {
    case RULE_DURATION:
        row.takes = TAKES_PATTERN;
        row.pattern = "^[0-9]+(\\.[0-9]+)?[hdw]$";
        break;
    case RULE_SHARE:
        row.takes = TAKES_COUNT | TAKES_PATTERN;
        row.pattern = "^0*([0-9]{1,2}|100)%?$";
        row.most = 100;
        break;
    case RULE_NUMBER:
        row.takes = TAKES_NUMBER | TAKES_PATTERN;
        row.pattern = "^[0-9]*\\.?[0-9]*$";
        row.least = option->least;
        row.most = option->most;
        break;
    case RULE_SWITCH:
        row.takes = TAKES_SWITCH;
        break;
    case RULE_WORDS:
        row.takes = TAKES_LIST;
        break;
    }
    return row;
}

static bool has_row(const ConfigKey *rows, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i].name, name) == 0)
            return true;
    return false;
}

/* The row of a rule or area: a severity, or a map of it and, with `options`, of those of all that
 * `name` means. */
static ConfigKey rule_row(Writer *to, const char *name, const char *summary, bool options) {
    size_t count, used = 1, room = 2;
    const Rule *const *rules = rule_table(&count);
    for (size_t i = 0; i < count; i++)
        for (const RuleOption *option = rules[i]->options; option && option->name; option++)
            room++;
    ConfigKey *inside = arena_array(to->arena, ConfigKey, room);
    inside[0] = config_rule.inside[0];
    for (size_t i = 0; options && i < count; i++)
        for (const RuleOption *option = rule_is(rules[i], name) ? rules[i]->options : NULL;
             option && option->name; option++)
            if (!has_row(inside, used, option->name))
                inside[used++] = option_row(option);
    ConfigKey row = config_rule;
    row.name = name;
    row.summary = summary;
    row.inside = used == 1 ? &config_rule : inside;
    row.takes = used == 1 ? TAKES_LIKE : row.takes;
    return row;
}

/* The areas and rules as keys of a map, each area before its rules. */
static const ConfigKey *rule_rows(Writer *to, bool options) {
    size_t count, used = 0;
    const Rule *const *rules = rule_table(&count);
    ConfigKey *rows = arena_array(to->arena, ConfigKey, 2 * count + 1);
    for (size_t i = 0; i < count; i++) {
        size_t len = strcspn(rules[i]->id, "/");
        const char *area = arena_copy(to->arena, rules[i]->id, len);
        if (i == 0 || strncmp(rules[i - 1]->id, rules[i]->id, len + 1) != 0)
            rows[used++] = rule_row(to, area, "All rules of this area.", options);
        rows[used++] = rule_row(to, rules[i]->id, rules[i]->summary, options);
    }
    return rows;
}

/* --- any key --- */

/* What is asked of values that are none of the row's words. */
static void write_values(Writer *to, const ConfigKey *row, unsigned takes) {
    write_types(to, takes);
    if (takes & TAKES_PATTERN)
        json_put_string(to->json, "pattern", row->pattern);
    if (takes & (TAKES_COUNT | TAKES_NUMBER)) {
        json_put_number(to->json, "minimum", row->least);
        json_put_number(to->json, "maximum", row->most);
    }
    if (takes & TAKES_LIST) {
        json_open_object(to->json, "items");
        write_types(to, TAKES_TEXT);
        json_close(to->json);
        if (row->least > 0)
            json_put_number(to->json, "minItems", row->least);
    }
    if (takes & TAKES_KEYS)
        write_keys(to, row->inside, row->open);
    if (takes & TAKES_NAMES)
        write_names(to, row);
    if (takes & (TAKES_RULES | TAKES_SEVERITIES)) {
        write_keys(to, rule_rows(to, takes & TAKES_RULES), false);
        json_open_object(to->json, "patternProperties"); /* an area's other name, seldom used */
        json_open_object(to->json, "^[a-z-]+/[*]$");
        json_close(to->json);
        json_close(to->json);
    }
}

/* Recursion ends, since tables that lie in themselves do so by rows that are referred to. */
static void write_row(Writer *to, const char *key, const ConfigKey *row) {
    bool words = (row->takes & TAKES_SWITCH) || ((row->takes & TAKES_TEXT) && row->words);
    unsigned others = words ? row->takes & ~(unsigned)(TAKES_TEXT | TAKES_SWITCH) : row->takes;
    json_open_object(to->json, key);
    json_put_string(to->json, "description", row->summary);
    if (words && others) {
        json_open_list(to->json, "anyOf");
        json_open_object(to->json, NULL);
        write_enum(to, row);
        json_close(to->json);
        json_open_object(to->json, NULL);
        write_values(to, row, others);
        json_close(to->json);
        json_close(to->json);
    } else if (words) {
        write_enum(to, row);
    } else if (row->takes & TAKES_LIKE) {
        write_reference(to, row->inside);
    } else {
        write_values(to, row, row->takes);
    }
    json_close(to->json);
}

void config_json_write(Stream *out) {
    g_autoptr(JsonWriter) json = json_writer_new(out, 3, false);
    g_autoptr(GPtrArray) shared = g_ptr_array_new();
    g_autoptr(Arena) arena = arena_new();
    Writer to = {json, shared, arena};
    json_open_object(json, NULL);
    json_put_string(json, "$schema", "https://json-schema.org/draft/2020-12/schema");
    json_put_string(json, "title", CONFIG_PATH);
    write_types(&to, TAKES_KEYS);
    write_keys(&to, config_keys, false);
    json_open_object(json, "$defs");
    for (guint i = 0; i < shared->len; i++) { /* which grows as rows refer to others */
        const ConfigKey *row = g_ptr_array_index(shared, i);
        write_row(&to, row->name, row);
    }
    json_close(json);
    json_close(json);
}
