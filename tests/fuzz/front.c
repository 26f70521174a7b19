/* SPDX-License-Identifier: MIT */
/* Front matter: the bytes are a document. Places are those of what they name, values hold no
 * controls, a value that is written reads back as itself, and a document that was frozen thaws as
 * the same.
 * Runs: 1500
 */
#include "fuzz.h"

#include "../unit/corpus_scratch.h"
#include "model/front.h"
#include "model/frozen.h"

#define PATH "requirements/REQ-0001-x.md"

static void on_fault(void *context, const YamlFault *fault) {
    const Slice *file = context;
    fuzz_inside(fault->offset, fault->end, file->len);
    fuzz_message(fault->message);
    must(fault->kind != NULL);
}

/* `text` written as a value by itself reads back as itself, wherever values stand. */
static void check_written(Arena *arena, Slice text, YamlStyle style) {
    for (unsigned way = 0; way < 8; way++) {
        bool flow = way & 1, typed = way & 2;
        const char *written = way & 4 ? yaml_quote_as(arena, text, style, typed, flow)
                              : typed ? yaml_quote_typed(arena, text, flow)
                                      : yaml_quote(arena, text, flow);
        Slice file = slice_of(arena_printf(arena, flow ? "k: [%s, x]\n" : "k: %s\n", written));
        const YamlNode *root =
            yaml_read(arena, file, 0, file.len, &(YamlLimits){0}, on_fault, &file);
        const YamlNode *value = root ? yaml_get(root, "k") : NULL;
        value = value && flow ? yaml_child(value) : value;
        must_of(value && value->type == YAML_SCALAR, file);
        must_of(slice_equal(yaml_text(value), text), file);
    }
}

static void check_scalar(Arena *arena, const YamlNode *node, Slice file) {
    Slice text = yaml_text(node);
    must_of(text_first_control(text) == text.len, text);
    if (text.len && text.at >= file.at && text.at < file.at + file.len) /* not decoded */
        must((size_t)(text.at - file.at) >= yaml_offset(node) &&
             (size_t)(text.at - file.at) + text.len <= yaml_end(node));
    Slice source = slice_range(file, yaml_offset(node), yaml_end(node));
    if (node->style == YAML_PLAIN && slice_find(source, '\n', 0) == source.len)
        must_of(slice_equal(text, source), source);
    check_written(arena, text, node->style);
}

/* Nodes lie inside what holds them, one behind the other. */
static void check_nodes(Arena *arena, const YamlNode *node, Slice file, size_t from, size_t to) {
    for (; node; node = yaml_next(node)) {
        fuzz_inside(yaml_offset(node), yaml_end(node), to);
        must(yaml_offset(node) >= from);
        from = yaml_end(node);
        if (node->type == YAML_SCALAR)
            check_scalar(arena, node, file);
        if (node->type != YAML_SCALAR) {
            check_nodes(arena, yaml_child(node), file, yaml_offset(node), yaml_end(node));
        } else if (yaml_value(node)) {
            check_nodes(arena, yaml_value(node), file, yaml_end(node), to);
            from = yaml_end(yaml_value(node));
        }
    }
}

static void check_frozen(Arena *arena, Document *document, const Config *config) {
    g_autoptr(GByteArray) frozen = g_byte_array_new();
    document->bytes = (Slice){NULL, 0};
    if (!document_freeze(document, &config->schema, frozen))
        return;
    g_autofree char *exact = g_memdup2(frozen->data, frozen->len);
    Document *thawed =
        document_thaw((Slice){exact, frozen->len}, &config->schema, document->path, arena);
    g_autoptr(GString) before = g_string_new(NULL), after = g_string_new(NULL);
    must(thawed != NULL);
    text_document(before, document);
    text_document(after, thawed);
    assert_same(after->str, before->str);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Slice file = fuzz_input(data, size);
    const Config *config = fuzz_config();
    g_autoptr(Arena) arena = arena_new();
    Front front;
    if (front_find(file, &front)) {
        fuzz_inside(front.start, front.from, file.len);
        fuzz_inside(front.from, front.to, file.len);
        fuzz_inside(front.to, front.body, file.len);
        YamlLimits limits = {.bytes = config->limits.front_matter,
                             .depth = config->limits.depth,
                             .keys = config->limits.keys};
        const YamlNode *root =
            yaml_read(arena, file, front.from, front.to, &limits, on_fault, &file);
        check_nodes(arena, root, file, front.from, front.to);
    }
    DocumentReader *reader = fuzz_documents();
    document_reader_sketch(reader);
    const Kind *kind = schema_kind_of_path(&config->schema, PATH);
    Document *document = document_read(reader, arena, PATH, kind, file, true);
    fuzz_problems(&document->problems, size);
    problems_place(&document->problems, file);
    must(text_first_control(document->title) == document->title.len);
    must(text_first_control(document->id) == document->id.len);
    check_frozen(arena, document, config);
    return 0;
}
