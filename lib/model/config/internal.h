/* SPDX-License-Identifier: MIT */
/* Shared by the readers of req.yml: a tree of nodes in, the configuration's structs out. */
#pragma once

#include "model/config.h"
#include "model/config_keys.h"

/* The keys of the maps in req.yml, as config_keys has those of the whole. */
extern const ConfigKey config_field_keys[], config_need_keys[], config_status_keys[],
    config_kind_keys[], config_limit_keys[], config_site_keys[], config_report_keys[],
    config_trace_keys[], config_folder_keys[];

/* The words that a key knows; NULL at the end of each. */
extern const char *const CONFIG_SEVERITIES[],
    *const CONFIG_HOSTS[], *const CONFIG_MEANINGS[],
                               *const CONFIG_IDS[],
                                   *const CONFIG_SIDES[],
                                       *const CONFIG_ANY_CASE[],
                                           *const CONFIG_IGNORE[],
                                               *const CONFIG_OPTIONAL[],
                                                   *const CONFIG_EVERY_SIDE[],
                                                       *const CONFIG_AFTER_DELIVERY[];

/* What a reader of a part of req.yml needs to make things and to complain. */
typedef struct {
    Config *config;
    Arena *arena;
    GHashTable *told;    /* place and text to Problem: fields that kinds share are read for each */
    size_t dirs;         /* folders of kinds, so far */
    const YamlNode *ids; /* how ids are made where a kind does not say; or NULL */
} ConfigReader;

/* Adds a problem at a node, unless it is told already; `rule` is a config rule. Returns it, for a
 * help text. */
Problem *config_complain(ConfigReader *reader, const char *rule, const YamlNode *at,
                         const char *format, ...) G_GNUC_PRINTF(4, 5);

/* Complains of each key of the map that is not in the table, naming the nearest. */
void config_check_keys(ConfigReader *reader, const YamlNode *map, const ConfigKey *table);

/* The same by a list of names (NULL-terminated). */
void config_check_names(ConfigReader *reader, const YamlNode *map, const char *const *known);

/* The value of the map's key; NULL where there is none, or nothing stands behind it. */
const YamlNode *config_value(const YamlNode *map, const char *key);

/* Whether the key has the one word (`words`) that it knows; complains of any other value. */
bool config_says(ConfigReader *reader, const YamlNode *map, const char *key,
                 const char *const *words);

/* Whether the node is a map; complains if it is something else. NULL is no map, silently. */
bool config_is_map(ConfigReader *reader, const YamlNode *node, const char *what);

/* A scalar's text as a string of the arena; NULL where there is none; complains of a list or map.
 */
const char *config_string(ConfigReader *reader, const YamlNode *node, const char *what);

/* A list of scalars (or one scalar) as a NULL-terminated array; empty where the node is NULL. */
const char *const *config_strings(ConfigReader *reader, const YamlNode *node, const char *what,
                                  size_t *count);

/* `true` or `false` (yes and no too), else a complaint and `fallback`. */
bool config_bool(ConfigReader *reader, const YamlNode *node, bool fallback);

/* Complains where a list or map has more entries than a team would write by hand, or a name or
 * value is as long as a page, and cuts it there: kinds times fields, names times messages and the
 * like stay small work whatever the file says. Of people there may be any number. What must be a
 * map of names, and is none, is complained of and left as it is built in. */
void config_bound(ConfigReader *reader, const YamlNode *root);

/* A map whose keys are those of `base` and `over`; where both have one, maps are merged in turn and
 * everything else comes from `over`. Neither is changed. */
YamlNode *config_merge(Arena *arena, const YamlNode *base, const YamlNode *over);

/* `base` with what `other` alone has among kinds, fields and statuses; see config_read_merged(). */
YamlNode *config_add(Arena *arena, const YamlNode *base, const YamlNode *other);

/* The number of items or keys of a node; 0 for NULL. */
size_t config_count(const YamlNode *node);

/* Reads `rules`, and those of `folders`. */
void config_read_rules(ConfigReader *reader, const YamlNode *root);

/* Why no folder of a repository can have that path, or NULL where one can. With `wild` a `*` stands
 * for any one folder. */
const char *config_folder_fault(const char *path, bool wild);

/* Reads `kinds`, with the shared `fields` in each, into the configuration's schema. */
void config_read_kinds(ConfigReader *reader, const YamlNode *kinds, const YamlNode *shared);

/* Reads the fields of a map of fields; returns an array of `*count`. */
const Field *config_read_fields(ConfigReader *reader, const YamlNode *map, size_t *count);

/* Reads `report`. */
void config_read_report(ConfigReader *reader, const YamlNode *map);

/* Reads `site`. */
void config_read_site(ConfigReader *reader, const YamlNode *map);
