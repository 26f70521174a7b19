/* SPDX-License-Identifier: MIT */
/* A document, and edits of it, one a line: the body stays to the byte, so does every other field,
 * a text that was set reads back as itself, and what was done once need not be done again. */
#include "fuzz.h"

#include "work/edit.h"

#define PATH "requirements/REQ-0001-x.md"

typedef struct {
    Arena *arena;
    DocumentReader *reader;
    const Kind *kind;
} Desk;

static Document *read_file(const Desk *desk, Slice file) {
    Document *document = document_read(desk->reader, desk->arena, PATH, desk->kind, file, true);
    fuzz_problems(&document->problems, file.len);
    return document;
}

/* The bytes of a field, its key included; empty where there is none of that name. */
static Slice field_bytes(const Document *document, Slice name) {
    const YamlNode *key = document->front ? yaml_child(document->front) : NULL;
    while (key && !slice_equal(yaml_text(key), name))
        key = yaml_next(key);
    return key ? slice_range(document->bytes, yaml_offset(key),
                             MAX(yaml_end(yaml_value(key)), yaml_end(key)))
               : (Slice){NULL, 0};
}

static void check_others(const Document *before, const Document *after, const Edit *edit) {
    Slice path = slice_of(edit->field), top = slice_cut(&path, '.');
    const Field *field = kind_field(before->kind, top, NULL);
    const YamlNode *key = before->front ? yaml_child(before->front) : NULL;
    for (; key; key = yaml_next(key)) {
        Slice name = yaml_text(key);
        if (slice_equal(name, top) || (field && slice_is(name, field->key)))
            continue;
        must_of(slice_equal(field_bytes(before, name), field_bytes(after, name)), after->bytes);
    }
}

static void check_value(const Document *after, const Edit *edit) {
    const Field *field = kind_field(after->kind, slice_of(edit->field), NULL);
    if (!field || field->type != FIELD_TEXT || field->source != FROM_FRONT_MATTER ||
        edit->verb != EDIT_SET || !*edit->value)
        return;
    must_of(slice_is(document_text(after, field->name), edit->value), after->bytes);
}

/* Makes one edit; returns the new bytes, or those before where it is refused. */
static Slice make(const Desk *desk, Slice file, const Edit *edit) {
    const Config *config = fuzz_config();
    g_autoptr(GString) made = g_string_new(NULL), again = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    if (!edit_apply(config, PATH, desk->kind, file, edit, 1, true, made, &error)) {
        must(error && made->len == 0);
        must(*error->message);
        return file;
    }
    Slice now = {arena_copy(desk->arena, made->str, made->len), made->len};
    const Document *before = read_file(desk, file), *after = read_file(desk, now);
    must_of(!after->broken, now);
    must_of(slice_equal(slice_range(file, before->body_offset, file.len),
                        slice_range(now, after->body_offset, now.len)),
            now);
    check_others(before, after, edit);
    check_value(after, edit);
    if (edit->verb == EDIT_SET && *edit->value) {
        must_of(edit_apply(config, PATH, desk->kind, now, edit, 1, true, again, &error),
                slice_of(error ? error->message : "-"));
        must_of(slice_equal((Slice){again->str, again->len}, now), slice_of(again->str));
    }
    return now;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Slice edits = fuzz_input(data, size), file = fuzz_part(&edits);
    const Config *config = fuzz_config();
    g_autoptr(Arena) arena = arena_new();
    DocumentReader *reader = fuzz_documents();
    Desk desk = {arena, reader, schema_kind_of_path(&config->schema, PATH)};
    for (unsigned i = 0; i < 8 && edits.at && edits.len; i++) {
        char *text = slice_string(arena, slice_cut(&edits, '\n'));
        Edit edit;
        if (edit_parse(text, &edit, NULL))
            file = make(&desk, file, &edit);
    }
    return 0;
}
