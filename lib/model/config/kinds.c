/* SPDX-License-Identifier: MIT */
/* Reading kinds and their statuses. */
#include "adapters/fs.h"
#include "base/text.h"
#include "model/config/internal.h"

/* Of all kinds together: each file's path is held against each. */
#define MOST_DIRS 500

/* The strings of both, in order, each once. */
static const char *const *join(Arena *arena, const char *const *first, const char *const *second) {
    size_t count = 0, a = first ? g_strv_length((char **)(uintptr_t)first) : 0;
    size_t b = second ? g_strv_length((char **)(uintptr_t)second) : 0;
    const char **joined = arena_array(arena, const char *, a + b + 1);
    for (size_t i = 0; i < a; i++)
        joined[count++] = first[i];
    for (size_t i = 0; i < b; i++)
        if (!g_strv_contains(joined, second[i]))
            joined[count++] = second[i];
    return joined;
}

static void read_needs(ConfigReader *reader, const YamlNode *needs, const Status *included,
                       Status *status) {
    static const Status nothing;
    const Status *from = included ? included : &nothing;
    if (needs && !config_is_map(reader, needs, "'needs'"))
        needs = NULL;
    config_check_keys(reader, needs, config_need_keys);
    status->fields = join(reader->arena, from->fields,
                          config_strings(reader, yaml_get(needs, "fields"), "'fields'", NULL));
    status->sections =
        join(reader->arena, from->sections,
             config_strings(reader, yaml_get(needs, "sections"), "'sections'", NULL));
    bool owners = config_says(reader, needs, "owners", CONFIG_EVERY_SIDE);
    bool approvals = config_says(reader, needs, "approvals", CONFIG_EVERY_SIDE);
    bool readings = config_says(reader, needs, "readings", CONFIG_AFTER_DELIVERY);
    status->owners = from->owners || owners;
    status->approvals = from->approvals || approvals;
    status->readings = from->readings || readings;
}

static void read_status(ConfigReader *reader, const YamlNode *key, const Kind *kind,
                        Status *status) {
    const YamlNode *spec = yaml_value(key);
    status->name = slice_string(reader->arena, yaml_text(key));
    bool map = config_is_map(reader, spec, "a status");
    if (map)
        config_check_keys(reader, spec, config_status_keys);
    const YamlNode *includes = config_value(spec, "includes"), *means = config_value(spec, "means");
    const Status *included = includes ? kind_status(kind, yaml_text(includes)) : NULL;
    if (includes && !included)
        config_complain(reader, "config/syntax", includes,
                        "a status can only include one that stands before it");
    read_needs(reader, yaml_get(spec, "needs"), included, status);
    status->summary = config_string(reader, yaml_get(spec, "summary"), "'summary'");
    status->next = config_strings(reader, yaml_get(spec, "next"), "'next'", NULL);
    status->means = means ? config_string(reader, means, "'means'") : "open";
    if (!status->means || !g_strv_contains(CONFIG_MEANINGS, status->means)) {
        config_complain(reader, "config/syntax", means, "'means' is open, agreed, done or closed");
        status->means = "open";
    }
}

/* Where no status says what may follow it, any may. */
static void open_steps(ConfigReader *reader, Status *statuses, size_t count) {
    const char **names = arena_array(reader->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        if (statuses[i].next[0])
            return;
        names[i] = statuses[i].name;
    }
    for (size_t i = 0; i < count; i++)
        statuses[i].next = names;
}

/* Reads `statuses` into the kind. */
static void read_statuses(ConfigReader *reader, const YamlNode *map, Kind *kind) {
    if (!config_is_map(reader, map, "'statuses'"))
        return;
    Status *statuses = arena_array(reader->arena, Status, config_count(map));
    kind->statuses = statuses;
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key)) {
        Status status = {0};
        read_status(reader, key, kind, &status);
        statuses[kind->status_count++] = status;
    }
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key))
        for (const YamlNode *next = yaml_get(yaml_value(key), "next")
                                        ? yaml_child(yaml_get(yaml_value(key), "next"))
                                        : NULL;
             next; next = yaml_next(next))
            if (!kind_status(kind, yaml_text(next)))
                config_complain(reader, "config/syntax", next, "no status '%s' in this kind",
                                text_visible(reader->arena, yaml_text(next)));
    open_steps(reader, statuses, kind->status_count);
}

static bool is_prefix(const char *text) {
    for (const char *at = text; *at; at++)
        if (!g_ascii_isupper(*at) && !(at > text && (g_ascii_isdigit(*at) || *at == '-')))
            return false;
    size_t len = strlen(text);
    return len > 0 && len <= 32 && text[len - 1] != '-';
}

static void read_prefixes(ConfigReader *reader, const YamlNode *node, Kind *kind) {
    size_t count;
    kind->prefixes = config_strings(reader, node, "'prefix'", &count);
    for (size_t i = 0; i < count; i++) {
        const Kind *other =
            schema_kind_of_prefix(&reader->config->schema, slice_of(kind->prefixes[i]));
        if (!is_prefix(kind->prefixes[i]))
            config_complain(reader, "config/syntax", node, "'%s' cannot begin an id",
                            text_visible(reader->arena, slice_of(kind->prefixes[i])))
                ->help = "a prefix is capital letters, digits and hyphens, such as REQ";
        else if (other)
            config_complain(reader, "config/syntax", node, "prefix '%s' is already that of %s",
                            kind->prefixes[i], other->name);
    }
}

/* `ids: numbers` or `ids: random`, of the kind, else of all. */
static bool read_random(ConfigReader *reader, const YamlNode *own) {
    const YamlNode *node = own ? own : reader->ids;
    if (!node)
        return false;
    Slice text = yaml_text(node);
    if (!slice_is(text, "numbers") && !slice_is(text, "random"))
        config_complain(reader, "config/syntax", node, "'ids' can only be 'numbers' or 'random'");
    return slice_is(text, "random");
}

const char *config_folder_fault(const char *path, bool wild) {
    Slice rest = slice_of(path);
    while (rest.at) {
        Slice part = slice_cut(&rest, '/');
        const char *fault = wild && slice_is(part, "*") ? NULL : name_fault(part);
        if (fault)
            return fault;
    }
    return NULL;
}

static void read_dirs(ConfigReader *reader, const YamlNode *node, Kind *kind) {
    size_t count, kept = 0, before = reader->dirs;
    const char **dirs = (const char **)(uintptr_t)config_strings(reader, node, "'dir'", &count);
    for (size_t i = 0; i < count; i++) {
        char *dir = arena_copy(reader->arena, dirs[i], strlen(dirs[i]));
        while (g_str_has_suffix(dir, "/"))
            dir[strlen(dir) - 1] = '\0';
        const char *fault = *dir ? config_folder_fault(dir, true) : "it is empty";
        if (fault)
            config_complain(reader, "config/syntax", node,
                            "'dir' is no folder of this repository: %s", fault);
        else if (reader->dirs++ < MOST_DIRS)
            dirs[kept++] = dir;
    }
    dirs[kept] = NULL;
    kind->dirs = dirs;
    if (before <= MOST_DIRS && reader->dirs > MOST_DIRS)
        config_complain(reader, "config/limit", node,
                        "more than %d folders in all kinds together; the rest is not read",
                        MOST_DIRS);
}

/* Reads `wording`: a map of headings, each to a rule, an area, or a list of them. */
static void read_wording(ConfigReader *reader, const YamlNode *map, Kind *kind) {
    if (!map || !config_is_map(reader, map, "'wording'"))
        return;
    KindWording *wording = arena_array(reader->arena, KindWording, config_count(map) + 1);
    kind->wording = wording;
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key))
        *wording++ = (KindWording){slice_string(reader->arena, yaml_text(key)),
                                   config_strings(reader, yaml_value(key), "what is judged", NULL)};
}

/* Folders of terms that others keep belong to the kind that makes the glossary. */
static void add_glossaries(ConfigReader *reader, Kind *kind) {
    const char *const *more = reader->config->glossaries;
    if (kind->glossary && kind->dirs[0] && more && more[0])
        kind->dirs = join(reader->arena, kind->dirs, more);
}

static void find_fields(Kind *kind, Arena *arena) {
    kind_index(kind, arena);
    kind_field(kind, SLICE("id"), &kind->id_field);
    kind_field(kind, slice_of(kind->title), &kind->title_field);
    kind_field(kind, SLICE("status"), &kind->status_field);
    kind_field(kind, SLICE("owners"), &kind->owners_field);
    kind_field(kind, SLICE("links"), &kind->links_field);
}

/* What the engine asks for must be a field of the kind. */
static void check_fields(ConfigReader *reader, const YamlNode *spec, const Kind *kind) {
    const struct {
        const char *key, *field;
        int index;
    } asked[] = {{"prefix", "id", kind->id_field},
                 {"statuses", "status", kind->status_field},
                 {"title", kind->title, kind->title_field}};
    for (size_t i = 0; i < G_N_ELEMENTS(asked); i++) {
        const YamlNode *node = config_value(spec, asked[i].key);
        const char *field = text_visible(reader->arena, slice_of(asked[i].field));
        if (!node || asked[i].index >= 0)
            continue;
        config_complain(reader, "config/syntax", node, "'%s' wants a field '%s', and a %s has none",
                        asked[i].key, field, text_visible(reader->arena, slice_of(kind->name)))
            ->help = arena_printf(reader->arena, "add it to its fields: %s: text", field);
    }
}

static void read_kind(ConfigReader *reader, const YamlNode *key, const YamlNode *shared,
                      Kind *kind) {
    const YamlNode *spec = yaml_value(key);
    kind->name = slice_string(reader->arena, yaml_text(key));
    if (!config_is_map(reader, spec, "a kind"))
        spec = NULL;
    config_check_keys(reader, spec, config_kind_keys);
    const YamlNode *own = yaml_get(spec, "fields");
    const YamlNode *fields = own ? own : shared;
    if (own && shared && own->type == YAML_MAP &&
        shared->type == YAML_MAP) /* its own stand first */
        fields = config_merge(reader->arena, own, config_merge(reader->arena, shared, own));
    kind->plural = config_string(reader, yaml_get(spec, "plural"), "'plural'");
    kind->plural = kind->plural ? kind->plural : kind->name;
    kind->title = config_string(reader, config_value(spec, "title"), "'title'");
    kind->title = kind->title ? kind->title : "title";
    kind->asides = config_strings(reader, yaml_get(spec, "asides"), "'asides'", NULL);
    kind->skip = config_strings(reader, yaml_get(spec, "skip"), "'skip'", NULL);
    kind->glossary = config_bool(reader, config_value(spec, "glossary"), false);
    kind->front_matter_optional = config_says(reader, spec, "front-matter", CONFIG_OPTIONAL);
    kind->any_case = config_says(reader, spec, "keys", CONFIG_ANY_CASE);
    kind->ignore_unknown = config_says(reader, spec, "unknown", CONFIG_IGNORE);
    read_wording(reader, yaml_get(spec, "wording"), kind);
    read_dirs(reader, yaml_get(spec, "dir"), kind);
    add_glossaries(reader, kind);
    read_prefixes(reader, yaml_get(spec, "prefix"), kind);
    kind->random_ids = read_random(reader, config_value(spec, "ids"));
    kind->fields = config_read_fields(reader, fields, &kind->field_count);
    read_statuses(reader, yaml_get(spec, "statuses"), kind);
    find_fields(kind, reader->arena);
    check_fields(reader, spec, kind);
}

void config_read_kinds(ConfigReader *reader, const YamlNode *kinds, const YamlNode *shared) {
    if (!config_is_map(reader, kinds, "'kinds'"))
        return;
    Schema *schema = &reader->config->schema;
    Kind *all = arena_array(reader->arena, Kind, config_count(kinds));
    schema->kinds = all;
    for (const YamlNode *key = yaml_child(kinds); key; key = yaml_next(key)) {
        if (slice_is(yaml_text(yaml_value(key)), "off"))
            continue;
        Kind kind = {.id_field = -1,
                     .title_field = -1,
                     .status_field = -1,
                     .owners_field = -1,
                     .links_field = -1};
        read_kind(reader, key, shared, &kind);
        all[schema->kind_count++] = kind;
    }
}
