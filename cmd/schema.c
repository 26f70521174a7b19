/* SPDX-License-Identifier: MIT */
/* req schema: the built-in configuration, or the JSON Schema of a kind's front matter or of
 * req.yml. Needs no git. */
#include "command.h"

#include "base/text.h"
#include "show/config_json.h"
#include "show/schema_json.h"

typedef struct {
    const char *json;
} SchemaOptions;

static const Option OPTIONS[] = {
    {"json", 0, OPTION_STRING, offsetof(SchemaOptions, json), "KIND|req.yml",
     "print the front matter of KIND, or req.yml, as JSON Schema, for editors"},
    OPTION_END,
};

/* The team's configuration where this folder has one, read without git. */
static Config *read_config(GError **error) {
    g_autofree char *path = plain_top();
    g_autoptr(Folder) top = folder_open(path, error);
    if (!top)
        return NULL;
    g_autoptr(Source) source = source_worktree(top, NULL);
    return corpus_config(source, error);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const SchemaOptions *options = given;
    (void)operands;
    if (!options->json) {
        stream_write(context->out, config_builtin());
        return EXIT_DONE;
    }
    if (strcmp(options->json, CONFIG_PATH) == 0) {
        config_json_write(context->out);
        return EXIT_DONE;
    }
    g_autoptr(Config) config = read_config(error);
    const Kind *kind = config ? context_kind(&config->schema, options->json, error) : NULL;
    if (!kind)
        return EXIT_USAGE;
    schema_json_write(config, kind, context->out);
    return EXIT_DONE;
}

const Command command_schema = {
    .name = "schema",
    .summary = "print the built-in req.yml, or a JSON Schema of a kind or of req.yml",
    .options_size = sizeof(SchemaOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req schema --json requirement > requirement.schema.json",
};
