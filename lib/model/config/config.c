/* SPDX-License-Identifier: MIT */
/* Reading req.yml: the team's tree is merged over the built-in one, then read once. */
#include "base/embedded.h"
#include "base/text.h"
#include "model/config/internal.h"

#define YAML_DEPTH 16 /* of req.yml itself; its schema nests deeper than a document's fields */
#define YAML_KEYS  20000

#define MOST_GLOSSARIES 20
#define MOST_TRACED     200

static void on_fault(void *context, const YamlFault *fault) {
    ConfigReader *reader = context;
    bool limit = g_strcmp0(fault->kind, "limit") == 0;
    Problem *problem = problem_add(
        &reader->config->problems, reader->arena, limit ? "config/limit" : "config/syntax",
        fault->offset, fault->end, slice_string(reader->arena, slice_of(fault->message)));
    if (fault->help)
        problem->help = slice_string(reader->arena, slice_of(fault->help));
}

/* A number, perhaps with a unit of bytes. */
static bool parse_amount(Slice text, size_t *amount) {
    g_autofree char *string = slice_strdup(text);
    char *rest = NULL;
    uint64_t number = g_ascii_strtoull(string, &rest, 10);
    Slice unit = slice_trim(slice_of(rest));
    if (rest == string || number > UINT32_MAX || string[0] == '-')
        return false;
    size_t factor = unit.len == 0           ? 1
                    : slice_is(unit, "KiB") ? 1024
                    : slice_is(unit, "MiB") ? 1024 * 1024
                                            : 0;
    *amount = (size_t)number * factor;
    return factor != 0 && number > 0;
}

/* Where a limit is kept; the table of keys says what it can be raised to. */
typedef struct {
    const char *name;
    size_t offset;
    bool wide; /* size_t, else unsigned */
} LimitRow;

#define WIDE(name, member)                                                                         \
    { name, offsetof(ConfigLimits, member), true }
#define NARROW(name, member)                                                                       \
    { name, offsetof(ConfigLimits, member), false }
static const LimitRow LIMITS[] = {
    WIDE("document", document),
    WIDE("front-matter", front_matter),
    WIDE("config", config),
    WIDE("line", line),
    WIDE("title", title),
    WIDE("terms", terms),
    WIDE("documents", documents),
    WIDE("entries", entries),
    NARROW("nesting", depth),
    NARROW("keys", keys),
    NARROW("containers", containers),
    NARROW("cells", cells),
    NARROW("images", images),
    NARROW("links", links),
    NARROW("depth", tree_depth),
};

/* The place of that limit in the configuration. */
static char *limit_place(Config *config, const char *name, bool *wide) {
    size_t i = 0;
    while (i < G_N_ELEMENTS(LIMITS) && strcmp(LIMITS[i].name, name) != 0)
        i++;
    g_assert(i < G_N_ELEMENTS(LIMITS));
    *wide = LIMITS[i].wide;
    return (char *)&config->limits + LIMITS[i].offset;
}

/* Reads one limit; what is wrong leaves it as it is built in. */
static void read_limit(ConfigReader *reader, const YamlNode *node, const ConfigKey *key) {
    size_t amount;
    bool wide;
    char *place = limit_place(reader->config, key->name, &wide);
    if (!parse_amount(yaml_text(node), &amount))
        config_complain(reader, "config/syntax", node, "limit '%s' must be a number above 0",
                        key->name)
            ->help = "write it like 512 KiB, 1 MiB or 2000";
    else if ((double)amount > key->most)
        config_complain(reader, "config/limit", node, "limit '%s' can be %.0f at most", key->name,
                        key->most);
    else if (wide)
        memcpy(place, &amount, sizeof amount);
    else
        memcpy(place, &(unsigned){(unsigned)amount}, sizeof(unsigned));
}

static void read_limits(ConfigReader *reader, const YamlNode *map) {
    for (const ConfigKey *key = config_limit_keys; key->name; key++) {
        const YamlNode *node = yaml_get(map, key->name);
        if (node)
            read_limit(reader, node, key);
    }
    config_check_keys(reader, map, config_limit_keys);
}

static void read_people(ConfigReader *reader, const YamlNode *map) {
    if (!config_is_map(reader, map, "'people'"))
        return;
    Config *config = reader->config;
    ConfigPerson *people = arena_array(reader->arena, ConfigPerson, config_count(map));
    config->people = people;
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key)) {
        const YamlNode *side =
            yaml_value(key)->type == YAML_MAP ? yaml_get(yaml_value(key), "side") : yaml_value(key);
        ConfigPerson *person = &people[config->person_count++];
        person->name = slice_string(reader->arena, yaml_text(key));
        person->side = config_string(reader, side, "a person's side");
        if (!person->side || !*person->side)
            continue;
        if (!g_strv_contains(config->schema.sides, person->side))
            config_complain(reader, "config/syntax", side, "'%s' is not one of the sides",
                            text_visible(reader->arena, slice_of(person->side)));
    }
}

static void read_sides(ConfigReader *reader, const YamlNode *node) {
    Schema *schema = &reader->config->schema;
    schema->sides = config_strings(reader, node, "'sides'", &schema->side_count);
    if (schema->side_count >= 2)
        return;
    config_complain(reader, "config/syntax", node, "'sides' needs two sides or more")->help =
        "for example: sides: [marketing, it]";
    static const char *const usual[] = {"marketing", "it", NULL};
    schema->sides = usual;
    schema->side_count = 2;
}

/* Reads one file's bytes into a tree; NULL where nothing of it can be used. */
static const YamlNode *read_tree(ConfigReader *reader, Slice bytes) {
    YamlLimits limits = {.bytes = 0, .depth = YAML_DEPTH, .keys = YAML_KEYS, .loose = true};
    size_t from = slice_starts(bytes, "\xef\xbb\xbf") ? 3 : 0;
    const YamlNode *root =
        yaml_read(reader->arena, bytes, from, bytes.len, &limits, on_fault, reader);
    return config_is_map(reader, root, "req.yml") ? root : NULL;
}

/* The places of the built-in file are none of the team's, which complaints are about. */
static void forget_places(const YamlNode *node) {
    for (; node; node = yaml_next(node)) {
        yaml_loose(node)->offset = yaml_loose(node)->end = 0;
        forget_places(yaml_inner(node));
    }
}

/* Folders are paths below the top; what is none is told and left out. */
static void read_glossaries(ConfigReader *reader, const YamlNode *node) {
    size_t count, kept = 0;
    const char **dirs =
        (const char **)(uintptr_t)config_strings(reader, node, "'glossaries'", &count);
    for (size_t i = 0; i < count; i++) {
        char *dir = arena_copy(reader->arena, dirs[i], strlen(dirs[i]));
        while (g_str_has_suffix(dir, "/"))
            dir[strlen(dir) - 1] = '\0';
        const char *fault = *dir ? config_folder_fault(dir, false) : "it is empty";
        if (fault)
            config_complain(reader, "config/syntax", node,
                            "'glossaries' names no folder of this repository: %s", fault);
        else if (kept < MOST_GLOSSARIES)
            dirs[kept++] = dir;
    }
    dirs[kept] = NULL;
    reader->config->glossaries = dirs;
    if (count > MOST_GLOSSARIES)
        config_complain(reader, "config/limit", node,
                        "more than %d glossaries; the rest is not read", MOST_GLOSSARIES);
}

#define ESCALATE_AFTER 14    /* days, where nothing that is read says so */
#define ESCALATE_MOST  36500 /* a hundred years */

/* `14d` or `2w`: calendar days, for a quarrel does not rest on Sundays. */
static void read_escalation(ConfigReader *reader, const YamlNode *node) {
    static const double most[] = {['d'] = ESCALATE_MOST, ['w'] = ESCALATE_MOST / 7.0};
    Config *config = reader->config;
    const char *text = config_string(reader, node, "'escalate-after'");
    char *end = NULL;
    uint64_t number = text && g_ascii_isdigit(*text) ? g_ascii_strtoull(text, &end, 10) : 0;
    bool fits = end && (*end == 'd' || *end == 'w') && !end[1] &&
                (double)number <= most[(unsigned char)*end];
    if (fits)
        config->escalate_after = (unsigned)number * (*end == 'w' ? 7 : 1);
    else if (text && *text)
        config_complain(reader, "config/syntax", node, "'escalate-after' must be days or weeks")
            ->help = "write it like 14d or 2w";
}

/* The paths of a list below `trace`, in one spelling: "src/" is "src", and "." is "". What is none
 * is told and left out. With `globs` a `*`, `?` may stand in them. */
static const char *const *read_paths(ConfigReader *reader, const YamlNode *node, const char *what,
                                     bool globs) {
    size_t count, kept = 0;
    const char **paths = (const char **)(uintptr_t)config_strings(reader, node, what, &count);
    for (size_t i = 0; i < count; i++) {
        char *path = arena_copy(reader->arena, paths[i], strlen(paths[i]));
        while (g_str_has_prefix(path, "./"))
            path += 2;
        while (g_str_has_suffix(path, "/"))
            path[strlen(path) - 1] = '\0';
        if (!globs && strcmp(path, ".") == 0)
            path[0] = '\0';
        g_autofree char *plain = g_strdelimit(g_strdup(path), globs ? "*?" : "", 'x');
        const char *fault = *path ? config_folder_fault(plain, false) : NULL;
        if (*paths[i] == '/' || strcmp(path, "..") == 0 || g_str_has_prefix(path, "../"))
            fault = "paths lie below the repository's top";
        else if (!*paths[i] || (globs && !*path))
            fault = "it is empty";
        if (fault)
            config_complain(reader, "config/syntax", node,
                            "%s names no path of this repository: %s", what, fault);
        else if (kept < MOST_TRACED)
            paths[kept++] = path;
    }
    paths[kept] = NULL;
    if (count > MOST_TRACED)
        config_complain(reader, "config/limit", node,
                        "more than %d paths in %s; the rest is not read", MOST_TRACED, what);
    return paths;
}

static void read_trace(ConfigReader *reader, const YamlNode *map) {
    ConfigTrace *trace = &reader->config->trace;
    bool given = config_is_map(reader, map, "'trace'");
    const YamlNode *tests = given ? yaml_get(map, "tests") : NULL;
    if (tests && tests->type == YAML_SCALAR && yaml_len(tests) == 0)
        tests = NULL;
    trace->paths =
        read_paths(reader, given ? yaml_get(map, "paths") : NULL, "'trace.paths'", false);
    trace->tests = tests ? read_paths(reader, tests, "'trace.tests'", true) : NULL;
    if (given)
        config_check_keys(reader, map, config_trace_keys);
}

static void read_all(ConfigReader *reader, const YamlNode *root) {
    Config *config = reader->config;
    config_check_keys(reader, root, config_keys);
    config->title = config_string(reader, yaml_get(root, "title"), "'title'");
    config->freeze = config_string(reader, yaml_get(root, "freeze"), "'freeze'");
    config->escalate_after = ESCALATE_AFTER;
    read_escalation(reader, yaml_get(root, "escalate-after"));
    config->language = config_string(reader, yaml_get(root, "language"), "'language'");
    config->language = config->language ? config->language : "en";
    read_glossaries(reader, yaml_get(root, "glossaries"));
    read_trace(reader, yaml_get(root, "trace"));
    config_read_report(reader, yaml_get(root, "report"));
    config_read_site(reader, yaml_get(root, "site"));
    read_sides(reader, yaml_get(root, "sides"));
    read_people(reader, yaml_get(root, "people"));
    read_limits(reader, yaml_get(root, "limits"));
    config_read_rules(reader, root);
    reader->ids = config_value(root, "ids");
    config_read_kinds(reader, yaml_get(root, "kinds"), yaml_get(root, "fields"));
}

/* The built-in tree with a team's over it. */
static const YamlNode *merged_tree(ConfigReader *reader, const YamlNode *builtin, Slice team) {
    const YamlNode *over = team.at ? read_tree(reader, team) : NULL;
    config_bound(reader, over);
    return over ? config_merge(reader->arena, builtin, over) : builtin;
}

static Config *config_new(void) {
    Config *config = g_new0(Config, 1);
    config->arena = arena_new();
    config->names = table_new();
    return config;
}

/* A copy that lives as long as the configuration. */
static Slice keep(Config *config, Slice team) {
    return team.at ? (Slice){arena_copy(config->arena, team.at, team.len), team.len} : team;
}

Config *config_read_merged(Slice team, Slice additions) {
    Config *config = config_new();
    g_autoptr(GHashTable) told = table_new();
    ConfigReader reader = {.config = config, .arena = config->arena, .told = told};
    g_autoptr(Config) other = config_new();
    ConfigReader unheard = {.config = other, .arena = config->arena, .told = told};
    config->bytes = keep(config, team);
    const YamlNode *builtin = read_tree(&reader, config_builtin());
    g_assert(builtin && config->problems.count == 0);
    forget_places(builtin);
    read_limits(&reader, yaml_get(builtin, "limits")); /* what a team's bad one leaves in force */
    const YamlNode *root = merged_tree(&reader, builtin, config->bytes);
    config->additions = keep(config, additions);
    if (additions.at) {
        const YamlNode *added = merged_tree(&unheard, builtin, config->additions);
        root = config_add(config->arena, root, added);
    }
    read_all(&reader, root);
    for (size_t i = config->person_count; i-- > 0;)
        g_hash_table_replace(config->names, (void *)(uintptr_t)config->people[i].name,
                             (void *)(uintptr_t)&config->people[i]);
    return config;
}

Config *config_read(Slice team) {
    return config_read_merged(team, (Slice){NULL, 0});
}

void config_free(Config *config) {
    if (!config)
        return;
    g_hash_table_unref(config->names);
    arena_free(config->arena);
    g_free(config);
}

Slice config_builtin(void) {
    return embedded_file("req.yml");
}

const ConfigPerson *config_person(const Config *config, Slice name) {
    g_autofree char *string = slice_strdup(name);
    return g_hash_table_lookup(config->names, string);
}
