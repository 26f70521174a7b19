/* SPDX-License-Identifier: MIT */
/* A folder of files written as the rules' examples are, and what lint finds in it. */
#pragma once

#include "work/lint.h"

#include <sys/stat.h>
#include <unistd.h>

typedef struct {
    char *path;
} Scratch;

/* Makes an empty folder. */
static inline Scratch scratch_make(void) {
    Scratch scratch = {g_dir_make_tmp("req-lint-XXXXXX", NULL)};
    g_assert_nonnull(scratch.path);
    return scratch;
}

/* Removes the folder. */
static inline void scratch_clear(Scratch *scratch) {
    const char *arguments[] = {"rm", "-rf", scratch->path, NULL};
    g_assert_true(g_spawn_sync(NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               NULL, NULL, NULL, NULL));
    g_clear_pointer(&scratch->path, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Scratch, scratch_clear)

/* Writes one file. */
static inline void scratch_put(const Scratch *scratch, const char *name, const char *text) {
    g_autofree char *path = g_build_filename(scratch->path, name, NULL);
    g_autofree char *folder = g_path_get_dirname(path);
    g_assert_cmpint(g_mkdir_with_parents(folder, 0777), ==, 0);
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

/* Writes the files of an example; see lib/work/rules/rules.h. */
static inline void scratch_fill(const Scratch *scratch, const char *usual, const char *example) {
    if (!g_str_has_prefix(example, "=== ")) {
        scratch_put(scratch, usual, example);
        return;
    }
    g_auto(GStrv) files = g_strsplit(example + 4, "\n=== ", -1);
    for (size_t i = 0; files[i]; i++) {
        g_auto(GStrv) parts = g_strsplit(files[i], "\n", 2);
        g_auto(GStrv) names = g_strsplit(parts[0], " -> ", 2);
        g_autofree char *text =
            g_strconcat(parts[1] ? parts[1] : "", files[i + 1] ? "\n" : "", NULL);
        bool then = g_str_has_prefix(names[0], "frozen: ");
        g_autofree char *frozen =
            g_strconcat(".frozen/", names[0] + (then ? strlen("frozen: ") : 0), NULL);
        scratch_put(scratch, then ? frozen : names[0], text);
        if (!names[0] || !names[1])
            continue;
        g_autofree char *path = g_build_filename(scratch->path, names[0], NULL);
        g_assert_cmpint(unlink(path), ==, 0);
        g_assert_cmpint(symlink(names[1], path), ==, 0);
    }
}

/* Lints the folder; the caller owns the result. */
static inline LintResult *scratch_lint(const Scratch *scratch, const LintOptions *options) {
    g_autoptr(GError) error = NULL;
    g_autoptr(Folder) folder = folder_open(scratch->path, &error);
    g_assert_no_error(error);
    g_autoptr(Source) source = source_worktree(folder, NULL);
    g_autoptr(Config) config = corpus_config(source, &error);
    g_assert_no_error(error);
    CorpusOptions how = {.threads = options->threads};
    lint_ask(config, options, &how);
    g_autoptr(Corpus) corpus = corpus_load(source, config, &how, &error);
    g_assert_no_error(error);
    g_autofree char *below = g_build_filename(scratch->path, ".frozen", NULL);
    g_autoptr(Folder) then =
        g_file_test(below, G_FILE_TEST_IS_DIR) ? folder_open(below, &error) : NULL;
    g_auto(Freeze) freeze = {.name = config->freeze};
    LintOptions asked = *options;
    if (then) {
        freeze.source = source_worktree(then, NULL);
        freeze.corpus = corpus_load(freeze.source, config, &(CorpusOptions){.threads = 1}, &error);
        asked.freeze = &freeze;
    }
    g_assert_no_error(error);
    LintResult *result = lint_run(corpus, source, &asked, &error);
    g_assert_no_error(error);
    return result;
}
