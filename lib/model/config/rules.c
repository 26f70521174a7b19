/* SPDX-License-Identifier: MIT */
/* What req.yml says of rules: for the whole repository, and folder by folder. */
#include "base/text.h"
#include "model/config/internal.h"

#include <stdlib.h>

static const char *read_severity(ConfigReader *reader, const YamlNode *node) {
    const char *severity = config_string(reader, node, "a rule's severity");
    if (!severity || !*severity)
        return NULL;
    if (strcmp(severity, "false") == 0)
        return "off";
    if (g_strv_contains(CONFIG_SEVERITIES, severity))
        return severity;
    config_complain(reader, "config/syntax", node, "'%s' is no severity",
                    text_visible(reader->arena, slice_of(severity)))
        ->help = "expected off, note, warning or error";
    return NULL;
}

static ConfigRule *read_rules(ConfigReader *reader, const YamlNode *map, size_t *count) {
    *count = 0;
    if (!config_is_map(reader, map, "'rules'"))
        return NULL;
    ConfigRule *rules = arena_array(reader->arena, ConfigRule, config_count(map));
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key)) {
        const YamlNode *value = yaml_value(key), *options = value->type == YAML_MAP ? value : NULL;
        const YamlNode *severity = options ? yaml_get(options, "severity") : value;
        rules[(*count)++] = (ConfigRule){.rule = slice_string(reader->arena, yaml_text(key)),
                                         .severity = read_severity(reader, severity),
                                         .options = options,
                                         .offset = yaml_offset(key),
                                         .end = yaml_end(key)};
    }
    return rules;
}

/* The folder's path without a slash at its end; NULL where none can have it. */
static const char *read_path(ConfigReader *reader, const YamlNode *key) {
    char *path = slice_string(reader->arena, yaml_text(key));
    size_t len = strlen(path);
    while (len > 1 && path[len - 1] == '/')
        path[--len] = '\0';
    const char *fault = *path == '/' ? "it begins with a slash" : config_folder_fault(path, false);
    if (!fault)
        return path;
    config_complain(reader, "config/syntax", key, "'%s' is no folder of this repository: %s",
                    text_visible(reader->arena, slice_of(path)), fault)
        ->help = "write the folder's path from the top: requirements/archive";
    return NULL;
}

static int compare_folders(const void *a, const void *b) {
    return strcmp(((const ConfigFolder *)a)->path, ((const ConfigFolder *)b)->path);
}

static void read_folders(ConfigReader *reader, const YamlNode *map) {
    if (!config_is_map(reader, map, "'folders'"))
        return;
    Config *config = reader->config;
    g_autoptr(GHashTable) seen = table_new();
    ConfigFolder *folders = arena_array(reader->arena, ConfigFolder, config_count(map));
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key)) {
        const char *path = read_path(reader, key);
        if (!path || !config_is_map(reader, yaml_value(key), "a folder"))
            continue;
        if (!g_hash_table_add(seen, (void *)(uintptr_t)path)) {
            config_complain(reader, "config/syntax", key, "the folder '%s' stands here twice",
                            path);
            continue;
        }
        config_check_keys(reader, yaml_value(key), config_folder_keys);
        ConfigFolder *folder = &folders[config->folder_count++];
        folder->path = path;
        folder->rules = read_rules(reader, yaml_get(yaml_value(key), "rules"), &folder->rule_count);
    }
    qsort(folders, config->folder_count, sizeof *folders, compare_folders);
    config->folders = folders;
}

void config_read_rules(ConfigReader *reader, const YamlNode *root) {
    Config *config = reader->config;
    config->rules = read_rules(reader, yaml_get(root, "rules"), &config->rule_count);
    read_folders(reader, yaml_get(root, "folders"));
}
