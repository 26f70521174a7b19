/* SPDX-License-Identifier: MIT */
/* Prints what files of test results say of the documents in a folder, one result a line, its parts
 * with tabs between them: id, "known" or "unknown", state, suite, class, test, seconds, message.
 *
 *     results FOLDER FILE…
 */
#include "work/results.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>

static void give_up(const GError *error) {
    fprintf(stderr, "%s\n", error->message);
    exit(3);
}

static const char *shown(Arena *arena, const char *text) {
    return text_visible(arena, slice_of(text));
}

static void print(Results *results) {
    g_autoptr(Arena) arena = arena_new();
    size_t count;
    const TestResult *all = results_all(results, &count);
    for (size_t i = 0; i < count; i++) {
        const TestResult *one = &all[i];
        printf("%s\t%s\t%s\t%s\t%s\t%s\t%g\t%s\n", one->id, one->document ? "known" : "unknown",
               result_name(one->state), shown(arena, one->suite), shown(arena, one->class_name),
               shown(arena, one->test), one->seconds, shown(arena, one->message));
    }
    printf("%zu tests\n", results_tests(results));
}

int main(int argc, char **argv) {
    g_autoptr(GError) error = NULL;
    g_autoptr(Folder) top = argc >= 2 ? folder_open(argv[1], &error) : NULL;
    g_autoptr(Source) source = top ? source_worktree(top, NULL) : NULL;
    g_autoptr(Config) config = source ? corpus_config(source, &error) : NULL;
    g_autoptr(Corpus) corpus =
        config ? corpus_load(source, config, &(CorpusOptions){.threads = 1}, &error) : NULL;
    if (!corpus)
        give_up(error);
    g_autoptr(Results) results = results_new(corpus);
    for (int i = 2; i < argc; i++)
        if (!results_read(results, argv[i], &error))
            give_up(error);
    print(results);
    return 0;
}
