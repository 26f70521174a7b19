/* SPDX-License-Identifier: MIT */
/* The configuration that a source holds. */
#include "model/corpus/internal.h"

Config *corpus_config(Source *source, GError **error) {
    g_autoptr(SourceReader) reader = source_reader(source, error);
    if (!reader)
        return NULL;
    g_autoptr(Config) builtin = config_read((Slice){NULL, 0});
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    SourceResult result = SOURCE_MISSING;
    g_autoptr(GError) failed = NULL;
    source_read_path(reader, CONFIG_PATH, builtin->limits.config, bytes, &result, &failed);
    if (failed) {
        if (!strstr(failed->message, CONFIG_PATH))
            g_prefix_error(&failed, "%s: ", CONFIG_PATH);
        g_propagate_error(error, g_steal_pointer(&failed));
        return NULL;
    }
    if (result == SOURCE_READ)
        return config_read((Slice){bytes->data ? (const char *)bytes->data : "", bytes->len});
    if (result == SOURCE_TOO_LARGE)
        problem_add_format(&builtin->problems, builtin->arena, "config/limit", 0, 0,
                           "req.yml is larger than the limit of %zu bytes", builtin->limits.config);
    else if (result == SOURCE_NOT_FILE)
        problem_add(&builtin->problems, builtin->arena, "config/syntax", 0, 0,
                    "req.yml is no regular file and is not read");
    return g_steal_pointer(&builtin);
}
