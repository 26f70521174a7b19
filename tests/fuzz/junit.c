/* SPDX-License-Identifier: MIT */
/* Results of tests: whatever the file, what is kept of it is sorted, bounded and of documents; and
 * a file that is refused leaves nothing. */
#include "world.h"

#include "work/results.h"

static const char REPOSITORY[] =
    "=== requirements/a.md\n---\nid: REQ-0001\ntitle: a\nwas: [OLD-7]\n---\n"
    "=== requirements/b.md\n---\nid: REQ-0042\ntitle: b\n---\n";

static void check_result(const TestResult *result, const TestResult *before) {
    must(result->id && *result->id && result->state != RESULT_NONE);
    must(result->suite && result->class_name && result->test && result->message && result->file);
    const char *const texts[] = {result->suite, result->class_name, result->test, result->message};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        must_of(text_valid(slice_of(texts[i])) == strlen(texts[i]) && strlen(texts[i]) <= 1004,
                slice_of(texts[i]));
    must(result->seconds >= 0 && result->seconds < 1e300);
    must(!before || strcmp(before->id, result->id) <= 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static World world;
    if (!world.corpus) {
        world = world_open(slice_of(REPOSITORY));
        must(world_load(&world, (CorpusOptions){.keep = true}));
    }
    g_autofree char *path = g_strconcat(world_top(), "/results.xml", NULL);
    FILE *file = fopen(path, "w");
    must(file && fwrite(data, 1, size, file) == size && fclose(file) == 0);
    g_autoptr(Results) results = results_new(world.corpus);
    g_autoptr(GError) error = NULL;
    bool fine = results_read(results, path, &error);
    size_t count, told = 0;
    must(fine == (error == NULL));
    const TestResult *all = results_all(results, &count);
    must(fine || (count == 0 && results_tests(results) == 0));
    for (size_t i = 0; i < count; i++)
        check_result(&all[i], i ? &all[i - 1] : NULL);
    for (size_t i = 0; i < world.corpus->document_count; i++) {
        DocumentResult of = results_of(results, world.corpus->documents[i]);
        told += of.passed + of.failed + of.skipped;
        must((of.state == RESULT_NONE) == (of.passed + of.failed + of.skipped == 0));
        must(of.failed == 0 || of.state == RESULT_FAILED);
    }
    must(told <= count);
    return 0;
}
