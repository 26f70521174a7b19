/* SPDX-License-Identifier: MIT */
/* Taking values out of the tree of req.yml, and merging two trees. */
#include "base/text.h"
#include "model/config/internal.h"

#include <stdarg.h>

/* What a team's file replaces as a whole: half of an old list makes no sense beside a new one. */
static const char *const REPLACED[] = {"statuses", "values", "as", NULL};

/* What the built-in file has as a map of names, and no other value can take away. */
static const char *const CONTAINERS[] = {"limits", "kinds", "fields", NULL};

#define MOST_ENTRIES 500  /* of one list or map */
#define MOST_BYTES   4096 /* of a name or value */
#define KEYS_MOST    32   /* of one table */

Problem *config_complain(ConfigReader *reader, const char *rule, const YamlNode *at,
                         const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    size_t offset = at ? yaml_offset(at) : 0, end = at ? yaml_end(at) : 0;
    char *key = arena_printf(reader->arena, "%zu %zu %s", offset, end, text);
    Problem *problem = g_hash_table_lookup(reader->told, key);
    if (!problem) {
        problem = problem_add(&reader->config->problems, reader->arena, rule, offset, end,
                              arena_copy(reader->arena, text, strlen(text)));
        g_hash_table_insert(reader->told, key, problem);
    }
    return problem;
}

static size_t strings_count(const char *const *strings) {
    size_t count = 0;
    while (strings[count])
        count++;
    return count;
}

void config_check_keys(ConfigReader *reader, const YamlNode *map, const ConfigKey *table) {
    const char *names[KEYS_MOST + 1] = {NULL};
    for (size_t i = 0; table[i].name; i++) {
        g_assert(i < KEYS_MOST);
        names[i] = table[i].name;
    }
    config_check_names(reader, map, names);
}

void config_check_names(ConfigReader *reader, const YamlNode *map, const char *const *known) {
    for (const YamlNode *key = map ? yaml_child(map) : NULL; key; key = yaml_next(key)) {
        Slice name = yaml_text(key);
        if (slice_is_any(name, known))
            continue;
        const char *visible = text_visible(reader->arena, name);
        const char *nearest = text_nearest(name, known, strings_count(known));
        Problem *problem =
            config_complain(reader, "config/unknown", key, "unknown key '%s'", visible);
        g_autofree char *all = g_strjoinv(", ", (char **)(uintptr_t)known);
        problem->help = nearest ? arena_printf(reader->arena, "did you mean '%s'?", nearest)
                                : arena_printf(reader->arena, "known here: %s", all);
    }
}

bool config_is_map(ConfigReader *reader, const YamlNode *node, const char *what) {
    if (!node || node->type == YAML_MAP)
        return node != NULL;
    if (node->type == YAML_SCALAR && yaml_len(node) == 0)
        return false;
    config_complain(reader, "config/syntax", node, "%s must be a map of names to values", what);
    return false;
}

const char *config_string(ConfigReader *reader, const YamlNode *node, const char *what) {
    if (!node)
        return NULL;
    if (node->type == YAML_SCALAR)
        return slice_string(reader->arena, yaml_text(node));
    config_complain(reader, "config/syntax", node, "%s must be one value", what);
    return NULL;
}

const char *const *config_strings(ConfigReader *reader, const YamlNode *node, const char *what,
                                  size_t *count) {
    size_t room = node && node->type == YAML_SCALAR ? 1 : config_count(node), used = 0;
    const char **strings = arena_array(reader->arena, const char *, room + 1);
    if (node && node->type == YAML_SCALAR && yaml_len(node))
        strings[used++] = config_string(reader, node, what);
    else if (node && node->type == YAML_MAP)
        config_complain(reader, "config/syntax", node, "%s must be a list", what);
    else
        for (const YamlNode *item = node ? yaml_child(node) : NULL; item; item = yaml_next(item)) {
            const char *string = config_string(reader, item, what);
            if (string)
                strings[used++] = string;
        }
    if (count)
        *count = used;
    return strings;
}

bool config_bool(ConfigReader *reader, const YamlNode *node, bool fallback) {
    if (!node)
        return fallback;
    Slice text = yaml_text(node);
    if (slice_is(text, "true") || slice_is(text, "yes"))
        return true;
    if (slice_is(text, "false") || slice_is(text, "no"))
        return false;
    config_complain(reader, "config/syntax", node, "expected true or false");
    return fallback;
}

const YamlNode *config_value(const YamlNode *map, const char *key) {
    const YamlNode *value = yaml_get(map, key);
    return value && value->type == YAML_SCALAR && yaml_len(value) == 0 ? NULL : value;
}

bool config_says(ConfigReader *reader, const YamlNode *map, const char *key,
                 const char *const *words) {
    const YamlNode *value = config_value(map, key);
    bool said = value && slice_is(yaml_text(value), words[0]);
    if (value && !said)
        config_complain(reader, "config/syntax", value, "'%s' can only be '%s'", key, words[0]);
    return said;
}

size_t config_count(const YamlNode *node) {
    size_t count = 0;
    for (const YamlNode *item = node ? yaml_child(node) : NULL; item; item = yaml_next(item))
        count++;
    return count;
}

static void bound_scalar(ConfigReader *reader, const YamlNode *scalar) {
    if (scalar->type != YAML_SCALAR || yaml_len(scalar) <= MOST_BYTES)
        return;
    config_complain(reader, "config/limit", scalar,
                    "a text of %u bytes, more than the %d read here", yaml_len(scalar), MOST_BYTES);
    yaml_loose(scalar)->len = 0;
}

/* Recursion is bounded by the nesting that the YAML reader allows. */
static void bound_entries(ConfigReader *reader, const YamlNode *node, size_t most) {
    size_t count = 0;
    bound_scalar(reader, node);
    for (const YamlNode *entry = yaml_child(node); entry; entry = yaml_next(entry)) {
        bound_entries(reader, node->type == YAML_MAP ? yaml_value(entry) : entry, MOST_ENTRIES);
        bound_scalar(reader, entry);
        if (++count == most && yaml_next(entry)) {
            config_complain(reader, "config/limit", yaml_next(entry),
                            "more than %zu entries; the rest is not read", most);
            yaml_loose(entry)->next = NULL;
        }
    }
}

/* Makes the node a scalar without a text, which stands nowhere. */
static void make_empty(const YamlNode *node) {
    *yaml_loose(node) = (YamlWide){.at = ""};
    *(YamlNode *)(uintptr_t)node = (YamlNode){.type = YAML_SCALAR, .wide = true};
}

/* What should be a map and is none is told, and then as if it were not there: the defaults hold. */
static void want_map(ConfigReader *reader, const YamlNode *key) {
    const char *what = arena_printf(reader->arena, "'%.*s'", SLICE_ARG(yaml_text(key)));
    if (!config_is_map(reader, yaml_value(key), what))
        make_empty(yaml_value(key));
}

static void want_kinds(ConfigReader *reader, const YamlNode *kinds) {
    static const char *const inside[] = {"fields", "statuses", NULL};
    for (const YamlNode *kind = yaml_child(kinds); kind; kind = yaml_next(kind)) {
        if (!slice_is(yaml_text(yaml_value(kind)), "off"))
            want_map(reader, kind);
        for (const YamlNode *key = yaml_child(yaml_value(kind)); key; key = yaml_next(key))
            if (slice_is_any(yaml_text(key), inside))
                want_map(reader, key);
    }
}

void config_bound(ConfigReader *reader, const YamlNode *root) {
    for (const YamlNode *key = root ? yaml_child(root) : NULL; key; key = yaml_next(key)) {
        Slice name = yaml_text(key);
        bound_entries(reader, yaml_value(key), slice_is(name, "people") ? SIZE_MAX : MOST_ENTRIES);
        if (slice_is_any(name, CONTAINERS))
            want_map(reader, key);
        if (slice_is(name, "kinds"))
            want_kinds(reader, yaml_value(key));
    }
}

static YamlNode *append_key(Arena *arena, YamlNode *map, YamlNode *last, const YamlNode *key) {
    YamlNode *copy = yaml_copy(arena, key);
    yaml_loose(copy)->next = NULL;
    if (last)
        yaml_loose(last)->next = copy;
    else
        yaml_loose(map)->inner = copy;
    return copy;
}

/* Recursion is bounded by the nesting that the YAML reader allows. */
YamlNode *config_merge(Arena *arena, const YamlNode *base, const YamlNode *over) {
    YamlNode *merged = yaml_copy(arena, over ? over : base), *last = NULL;
    yaml_loose(merged)->inner = NULL;
    for (const YamlNode *key = base ? yaml_child(base) : NULL; key; key = yaml_next(key)) {
        last = append_key(arena, merged, last, key);
        const YamlNode *value = over ? yaml_get(over, slice_string(arena, yaml_text(key))) : NULL;
        if (!value)
            continue;
        bool maps = yaml_value(key)->type == YAML_MAP && value->type == YAML_MAP;
        bool absent = value->type == YAML_SCALAR && yaml_len(value) == 0;
        if (maps && !slice_is_any(yaml_text(key), REPLACED))
            yaml_loose(last)->inner = config_merge(arena, yaml_value(key), value);
        else if (!absent)
            yaml_loose(last)->inner = value;
    }
    for (const YamlNode *key = over ? yaml_child(over) : NULL; key; key = yaml_next(key))
        if (!base || !yaml_get(base, slice_string(arena, yaml_text(key))))
            last = append_key(arena, merged, last, key);
    return merged;
}
