/* SPDX-License-Identifier: MIT */
/* A repository under all rules: every finding stands at its very text, and every format says the
 * same to an independent reader, without a control character or a command to a build server.
 * libFuzzer: -entropic=0
 * Runs: 300
 */
#include "world.h"

#include "formats.h"
#include "work/rules/rules.h"

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

/* With FUZZ_SEEDS in the environment: writes the examples of all rules into that folder, no more.
 */
int LLVMFuzzerInitialize(int *argc, char ***argv) {
    const char *folder = g_getenv("FUZZ_SEEDS");
    size_t count;
    const Rule *const *rules = rule_table(&count);
    (void)argc, (void)argv;
    for (size_t i = 0; folder && i < 2 * count; i++) {
        const char *example = i % 2 ? rules[i / 2]->good : rules[i / 2]->bad;
        bool alone = !g_str_has_prefix(example, "=== ");
        g_autofree char *path = g_strdup_printf("%s/%zu", folder, i);
        g_autofree char *text = g_strconcat(alone ? "=== " EXAMPLE_PATH "\n" : "", example, NULL);
        must(g_file_set_contents(path, text, -1, NULL));
    }
    if (folder)
        exit(0);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
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
    check_format(FORMATS[size % FORMAT_COUNT], result);
    return 0;
}
