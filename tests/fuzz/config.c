/* SPDX-License-Identifier: MIT */
/* req.yml: the first part is the team's, the second what a change makes of it. Problems lie in the
 * file, whatever schema comes out of it reads documents, and what is told of the difference is fit
 * to be read.
 * Runs: 300
 */
#include "fuzz.h"

#include "show/schema_json.h"

#define BODY "## Need\n\nAn offer.\n\n## Requirement\n\n[x](y.md)\n"

/* A document of the kind that says something in every field. */
static char *document_of(const Kind *kind) {
    GString *text = g_string_new("---\n");
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].source == FROM_FRONT_MATTER && kind->fields[i].key)
            g_string_append_printf(text, "\"%s\": %s\n", kind->fields[i].key,
                                   kind->fields[i].type == FIELD_LIST  ? "[REQ-0001, x]"
                                   : kind->fields[i].type == FIELD_MAP ? "{it: a, x: 2026-01-01}"
                                                                       : "2026-01-01");
    g_string_append(text, "---\n" BODY);
    return g_string_free(text, FALSE);
}

static void check_kind(const Config *config, const Kind *kind) {
    must(kind->name && kind->plural && kind->dirs && kind->prefixes);
    must(kind->id_field < (int)kind->field_count && kind->title_field < (int)kind->field_count);
    for (size_t i = 0; i < kind->field_count; i++) {
        int index = -1;
        const Field *field = &kind->fields[i];
        must(field->name && field->type < FIELD_TYPES);
        must(kind_field(kind, slice_of(field->name), &index) != NULL && index >= 0);
    }
    for (size_t i = 0; i < kind->status_count; i++)
        must(kind->statuses[i].name && kind->statuses[i].next);
    if (!kind->dirs[0])
        return;
    g_autoptr(DocumentReader) reader = document_reader_new(config);
    g_autoptr(Arena) arena = arena_new();
    g_autofree char *text = document_of(kind);
    Document *document =
        document_read(reader, arena, "requirements/REQ-0001-x.md", kind, slice_of(text), true);
    fuzz_problems(&document->problems, strlen(text));
    for (size_t i = 0; i < kind->field_count; i++)
        document_text_at(document, (int)i);
}

static void check(Slice file, const Config *config) {
    fuzz_problems(&config->problems, file.len);
    must(config->schema.kind_count > 0 && config->schema.sides);
    g_strfreev(schema_roots(&config->schema, "templates"));
    schema_kind_of_path(&config->schema, "requirements/a/b.md");
    for (size_t i = 0; i < config->schema.kind_count; i++) {
        const Kind *kind = &config->schema.kinds[i];
        check_kind(config, kind);
        g_autoptr(Stream) out = stream_to_memory();
        schema_json_write(config, kind, out);
        must(text_valid(stream_bytes(out)) == stream_bytes(out).len);
    }
}

static void check_differences(Slice before, Slice after) {
    g_autoptr(GPtrArray) lines = config_differences(before, after, 20);
    must(lines->len <= 21);
    must(lines->len == 0 || !slice_equal(before, after));
    for (unsigned i = 0; i < lines->len; i++)
        fuzz_message(lines->pdata[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Slice after = fuzz_input(data, size), before = fuzz_part(&after);
    g_autoptr(Config) config = config_read(before);
    check(before, config);
    if (after.at) {
        g_autoptr(Config) merged = config_read_merged(before, after);
        must(merged->schema.kind_count >= config->schema.kind_count);
        for (size_t i = 0; i < merged->schema.kind_count; i++)
            check_kind(merged, &merged->schema.kinds[i]);
        check_differences(before, after);
    }
    return 0;
}
