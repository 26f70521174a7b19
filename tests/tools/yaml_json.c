/* SPDX-License-Identifier: MIT */
/* Prints a YAML file as JSON, scalars as texts, by our own reader; complaints go to standard error.
 */
#include "adapters/json.h"
#include "adapters/yaml.h"

#include <stdio.h>
#include <unistd.h>

static void put(JsonWriter *json, const char *key, const YamlNode *node) {
    if (node->type == YAML_SCALAR) {
        json_put_text(json, key, yaml_text(node));
        return;
    }
    if (node->type == YAML_LIST)
        json_open_list(json, key);
    else
        json_open_object(json, key);
    for (const YamlNode *item = yaml_child(node); item; item = yaml_next(item)) {
        g_autofree char *name = slice_strdup(yaml_text(item));
        put(json, node->type == YAML_MAP ? name : NULL, yaml_child_value(node, item));
    }
    json_close(json);
}

static void complain(void *context, const YamlFault *fault) {
    fprintf(stderr, "byte %zu: %s\n", fault->offset, fault->message);
    *(int *)context = 1;
}

int main(int argc, char **argv) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;
    size_t len = 0;
    int status = 0;
    if (argc != 2 || !g_file_get_contents(argv[1], &text, &len, NULL))
        return 2;
    YamlLimits limits = {.depth = 32};
    const YamlNode *root = yaml_read(arena, (Slice){text, len}, 0, len, &limits, complain, &status);
    if (!root)
        return 2;
    g_autoptr(Stream) out = stream_to_fd(STDOUT_FILENO, "standard output");
    JsonWriter *json = json_writer_new(out, 1, false);
    put(json, NULL, root);
    json_writer_free(json);
    return stream_flush(out, &error) ? status : 2;
}
