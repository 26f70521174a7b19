/* SPDX-License-Identifier: MIT */
/* Small real repositories for tests, made by the `git` program in a temporary folder, with its
 * configuration, identity and clock pinned. */
#pragma once

#include "adapters/git.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A temporary folder; `repo` below it is the repository. */
typedef struct {
    char *base, *path;
} Scratch;

/* Runs a shell command in the repository's folder, which must succeed; its output. */
static inline char *sh(const Scratch *at, const char *format, ...) G_GNUC_PRINTF(2, 3);
static inline char *sh(const Scratch *at, const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_autofree char *command = g_strdup_vprintf(format, args);
    va_end(args);
    const char *arguments[] = {"sh", "-ec", command, NULL};
    char *output = NULL;
    g_autofree char *errors = NULL;
    int status;
    g_assert_true(g_spawn_sync(at->path, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &output, &errors, &status, NULL));
    if (status != 0)
        g_error("command '%s' ended with %d: %s%s", command, status, output, errors);
    return g_strchomp(output);
}

/* The same for its effect alone. */
#define run(...) g_free(sh(__VA_ARGS__))

/* That a command's output is this text. */
#define says(text, ...)                                                                            \
    do {                                                                                           \
        g_autofree char *output_ = sh(__VA_ARGS__);                                                \
        g_assert_cmpstr(output_, ==, text);                                                        \
    } while (0)

/* That the call before failed with an error that holds this text; clears it. */
#define failed_with(error, text)                                                                   \
    do {                                                                                           \
        g_assert_nonnull(error);                                                                   \
        if (!strstr((error)->message, text))                                                       \
            g_error("'%s' does not hold '%s'", (error)->message, text);                            \
        g_clear_error(&(error));                                                                   \
    } while (0)

static inline void put(const Scratch *at, const char *name, const char *text) {
    g_autofree char *path = g_build_filename(at->path, name, NULL);
    g_autofree char *parent = g_path_get_dirname(path);
    g_mkdir_with_parents(parent, 0777);
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

/* The repository, which must open. */
static inline GitRepo *open_at(const Scratch *at, const char *below) {
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(at->path, below, NULL);
    GitRepo *repo = NULL;
    repo_find(path, &repo, &error);
    g_assert_no_error(error);
    g_assert_nonnull(repo);
    return repo;
}

/* An empty folder. */
static inline void setup_bare_folder(Scratch *at, const void *unused) {
    (void)unused;
    /* in memory where there is such a place: these tests flush much */
    bool fast = !g_getenv("TMPDIR") && access("/dev/shm", W_OK) == 0;
    g_autofree char *made =
        g_build_filename(fast ? "/dev/shm" : g_get_tmp_dir(), "req-git-XXXXXX", NULL);
    g_assert_nonnull(g_mkdtemp(made));
    at->base = realpath(made, NULL);
    at->path = g_build_filename(at->base, "repo", NULL);
    g_assert_cmpint(mkdir(at->path, 0777), ==, 0);
}

/* An empty repository. */
static inline void setup(Scratch *at, const void *unused) {
    setup_bare_folder(at, unused);
    run(at, "git init -q -b main");
}

static inline void teardown(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "rm -rf '%s'", at->base);
    free(at->base);
    g_free(at->path);
}

/* Five files in two commits. */
static inline void two_commits(const Scratch *at) {
    put(at, "req.yml", "{}\n");
    put(at, "docs/a.md", "one\n");
    run(at, "git add . && git commit -qm one");
    put(at, "docs/a.md", "two\n");
    put(at, "docs/deep/er/b.md", "b\n");
    put(at, "docs-old/c.md", "c\n");
    run(at,
        "ln -s a.md docs/link && chmod +x docs/deep/er/b.md && git add . && git commit -qm two");
}

/* Pins what git would read from the outside; before the first test. */
static inline void pin_environment(void) {
    static const char *const pairs[][2] = {
        {"GIT_CONFIG_NOSYSTEM", "1"},
        {"GIT_AUTHOR_NAME", "Ana"},
        {"GIT_AUTHOR_EMAIL", "ana@example.org"},
        {"GIT_COMMITTER_NAME", "Raj"},
        {"GIT_COMMITTER_EMAIL", "raj@example.org"},
        {"GIT_AUTHOR_DATE", "1700000000 +0530"},
        {"GIT_COMMITTER_DATE", "1700000000 -0300"},
        {"LC_ALL", "C"},
        {"TZ", "UTC"},
    };
    static const char *const none[] = {
        "GIT_DIR", "GIT_WORK_TREE",         "GIT_INDEX_FILE",  "GIT_CONFIG_COUNT",
        "EMAIL",   "GIT_CONFIG_PARAMETERS", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL"};
    for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++)
        g_setenv(pairs[i][0], pairs[i][1], true);
    for (size_t i = 0; i < G_N_ELEMENTS(none); i++)
        g_unsetenv(none[i]);
    g_setenv("HOME", "/nonexistent", true);
}
