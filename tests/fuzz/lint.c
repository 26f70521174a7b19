/* SPDX-License-Identifier: MIT */
/* A repository under all rules: every finding stands at its very text, and every format says the
 * same to an independent reader, without a control character or a command to a build server.
 * libFuzzer: -entropic=0
 */
#include "world.h"

#include "adapters/xml_reader.h"
#include "show/findings.h"
#include "work/rules/rules.h"

#include <jansson.h>

static void check_place(const World *world, const Finding *finding) {
    g_autoptr(GByteArray) bytes = world_read(world, finding->path);
    g_autoptr(Arena) arena = arena_new();
    Slice file = {(char *)bytes->data, bytes->len};
    size_t line, column;
    fuzz_inside(finding->offset, finding->end, file.len);
    Slice text = text_repair_slice(arena, slice_range(file, finding->offset, finding->end));
    must_of(slice_equal(text, finding->text), finding->text);
    text_position(file, finding->offset, &line, &column);
    must(line == finding->line);
    must(column == finding->column);
    text_position(file, finding->end, &line, &column);
    must(line == finding->end_line);
    must(column == finding->end_column);
}

static void check_finding(const World *world, const Finding *finding) {
    must(finding->rule && finding->path && finding->fingerprint);
    fuzz_message(finding->message);
    must(text_valid(finding->excerpt) == finding->excerpt.len);
    if (strlen(finding->path) > 0 && text_valid(slice_of(finding->path)) == strlen(finding->path))
        check_place(world, finding);
}

/* --- formats --- */

static bool is_annotation(Slice line) {
    return slice_starts(line, "::error file=") || slice_starts(line, "::warning file=") ||
           slice_starts(line, "::notice file=");
}

static void check_lines(const char *name, Slice out) {
    bool github = strcmp(name, "github") == 0;
    for (size_t at = 0; at < out.len; at = slice_next_line(out, at + 1)) {
        Slice line = slice_range(out, at, slice_next_line(out, at + 1));
        Slice words = slice_ends(line, "\n") ? slice_range(line, 0, line.len - 1) : line;
        must_of(text_first_control(words) == words.len, words);
        must_of(!slice_starts(line, "::") || (github && is_annotation(line)), line);
        must_of(g_strstr_len(line.at, (gssize)line.len, "##[") == NULL, line);
    }
}

static void same_text(const json_t *object, const char *key, Slice expected) {
    const json_t *value = json_object_get(object, key);
    must(json_is_string(value));
    Slice text = {json_string_value(value), json_string_length(value)};
    must_of(slice_equal(text, expected), text);
}

static void check_json(Slice out, const LintResult *result) {
    json_error_t error;
    json_t *root = json_loadb(out.at, out.len, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
    must_of(root != NULL, slice_of(error.text));
    json_t *findings = json_object_get(root, "findings"), *object;
    size_t i;
    must(json_array_size(findings) == result->count);
    json_array_foreach(findings, i, object) {
        const Finding *finding = &result->findings[i];
        same_text(object, "rule", slice_of(finding->rule->id));
        same_text(object, "text", finding->text);
        same_text(object, "message", slice_of(finding->message));
        must(json_integer_value(json_object_get(object, "offset")) == (json_int_t)finding->offset);
    }
    json_decref(root);
}

static void check_jsons(Slice out) {
    json_error_t error;
    for (size_t at = 0; at < out.len;) {
        size_t flags = JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL | JSON_DISABLE_EOF_CHECK;
        json_t *root = json_loadb(out.at + at, out.len - at, flags, &error);
        must_of(root != NULL, slice_of(error.text));
        json_decref(root);
        at += (size_t)error.position;
        while (at < out.len && strchr(" \n", out.at[at]))
            at++;
    }
}

static void check_xml(Slice out) {
    static const XmlEvents events = {NULL, NULL, NULL};
    g_autoptr(XmlReader) reader = xml_reader_new("out", &events, NULL);
    g_autoptr(GError) error = NULL;
    must_of(xml_reader_feed(reader, out, true, &error), slice_of(error ? error->message : "-"));
}

static void check_format(const char *name, const LintResult *result) {
    g_autoptr(Stream) out = stream_to_memory(), summary = stream_to_memory();
    FindingsStyle style = {.width = 60, .step_summary = summary};
    findings_format(name, NULL)->write(out, result, &style);
    Slice bytes = stream_bytes(out);
    must(text_valid(bytes) == bytes.len);
    if (strcmp(name, "json") == 0)
        check_json(bytes, result);
    else if (strcmp(name, "junit") == 0 || strcmp(name, "checkstyle") == 0)
        check_xml(bytes);
    else if (strcmp(name, "human") == 0 || strcmp(name, "unix") == 0 || strcmp(name, "github") == 0)
        check_lines(name, bytes);
    else
        check_jsons(bytes);
}

/* With FUZZ_SEEDS in the environment: writes the examples of all rules into that folder, no more. */
int LLVMFuzzerInitialize(int *argc, char ***argv) {
    const char *folder = g_getenv("FUZZ_SEEDS");
    size_t count;
    const Rule *const *rules = rule_table(&count);
    (void)argc, (void)argv;
    for (size_t i = 0; folder && i < 2 * count; i++) {
        const char *example = i % 2 ? rules[i / 2]->good : rules[i / 2]->bad;
        bool alone = !g_str_has_prefix(example, "=== ");
        g_autofree char *path = g_strdup_printf("%s/%zu", folder, i);
        g_autofree char *text =
            g_strconcat(alone ? "=== " EXAMPLE_PATH "\n" : "", example, NULL);
        must(g_file_set_contents(path, text, -1, NULL));
    }
    if (folder)
        exit(0);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const formats[] = {"human",  "unix",   "json",  "jsonl",      "sarif",
                                          "github", "gitlab", "junit", "checkstyle", "rdjson"};
    g_auto(World) world = world_open(fuzz_input(data, size));
    LintOptions options = {.today = 20000, .threads = 1};
    CorpusOptions how = {.threads = 1};
    lint_ask(world.config, &options, &how);
    if (!world_load(&world, how))
        return 0;
    g_autoptr(GError) error = NULL;
    g_autoptr(LintResult) result = lint_run(world.corpus, world.source, &options, &error);
    must_of(result != NULL, slice_of(error ? error->message : "-"));
    for (size_t i = 0; i < result->count; i++)
        check_finding(&world, &result->findings[i]);
    check_format(formats[size % G_N_ELEMENTS(formats)], result);
    return 0;
}
