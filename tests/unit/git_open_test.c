/* SPDX-License-Identifier: MIT */
/* Finding and opening repositories, usual and unusual. */
#include "git_repo.h"

/* libgit2 1.5 itself leaks over a repository of format 1, and over GIT_WORK_TREE: LeakSanitizer,
 * where it is linked in, looks away meanwhile. */
extern void __lsan_disable(void) __attribute__((weak));
extern void __lsan_enable(void) __attribute__((weak));

static void look_away(bool away) {
    if (away && __lsan_disable)
        __lsan_disable();
    if (!away && __lsan_enable)
        __lsan_enable();
}

/* That opening fails with that text. */
static void refuses(const Scratch *at, const char *text) {
    g_autoptr(GError) error = NULL;
    GitRepo *repo = NULL;
    g_assert_false(repo_find(at->path, &repo, &error));
    g_assert_null(repo);
    g_assert_error(error, REQ_ERROR, EXIT_ENVIRONMENT);
    failed_with(error, text);
}

static void test_find(Scratch *at, const void *unused) {
    (void)unused;
    two_commits(at);
    g_autoptr(GitRepo) repo = open_at(at, "docs/deep");
    g_autofree char *dir = g_build_filename(at->path, ".git", NULL);
    g_assert_cmpstr(repo_top(repo), ==, at->path);
    g_assert_cmpstr(repo_dir(repo), ==, dir);
    g_assert_cmpstr(repo_common_dir(repo), ==, dir);
    g_assert_false(repo_is_shallow(repo));
    g_assert_null(repo_busy(repo));
    g_autoptr(GitRepo) again = repo_again(repo, NULL);
    g_assert_cmpstr(repo_top(again), ==, at->path);
}

static void test_find_none(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GError) error = NULL;
    GitRepo *repo = NULL;
    g_setenv("GIT_CEILING_DIRECTORIES", at->base, true);
    g_assert_true(repo_find(at->path, &repo, &error));
    g_assert_no_error(error);
    g_assert_null(repo);
    run(at, "git init -q --bare");
    repo = open_at(at, "objects");
    g_assert_null(repo_top(repo));
    g_assert_cmpstr(repo_dir(repo), ==, at->path);
    g_unsetenv("GIT_CEILING_DIRECTORIES");
    repo_free(repo);
}

static void test_worktree(Scratch *at, const void *unused) {
    (void)unused;
    two_commits(at);
    run(at, "git config extensions.worktreeConfig true && git worktree add -q ../side -b side &&"
            "git -C ../side config --worktree user.name Side");
    g_autoptr(GitRepo) repo = open_at(at, "../side");
    g_autofree char *top = g_build_filename(at->base, "side", NULL);
    g_autofree char *dir = g_build_filename(at->path, ".git/worktrees/side", NULL);
    g_autofree char *common = g_build_filename(at->path, ".git", NULL);
    g_assert_cmpstr(repo_top(repo), ==, top);
    g_assert_cmpstr(repo_dir(repo), ==, dir);
    g_assert_cmpstr(repo_common_dir(repo), ==, common);
    g_autofree char *name = repo_config(repo, "user.name");
    g_assert_cmpstr(name, ==, "Side");
    g_autoptr(GitRepo) again = repo_again(repo, NULL);
    g_assert_cmpstr(repo_top(again), ==, top);
}

static void test_environment(Scratch *at, const void *unused) {
    (void)unused;
    two_commits(at);
    g_autofree char *other = g_build_filename(at->base, "other-index", NULL);
    run(at, "GIT_INDEX_FILE='%s' git add docs/a.md && mkdir ../elsewhere", other);
    const char *const values[] = {other, "../other-index"};
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++) {
        g_setenv("GIT_INDEX_FILE", values[i], true);
        g_autoptr(GitRepo) repo = open_at(at, "docs");
        g_assert_true(repo_is_tracked(repo, "docs/a.md"));
        g_assert_false(repo_is_tracked(repo, "req.yml"));
    }
    g_unsetenv("GIT_INDEX_FILE");
    g_autofree char *dir = g_build_filename(at->path, ".git", NULL);
    g_setenv("GIT_DIR", dir, true);
    g_setenv("GIT_WORK_TREE", at->path, true);
    look_away(true);
    g_autoptr(GitRepo) repo = open_at(at, "../elsewhere");
    look_away(false);
    g_unsetenv("GIT_DIR");
    g_unsetenv("GIT_WORK_TREE");
    g_assert_cmpstr(repo_top(repo), ==, at->path);
}

static void test_unusual(Scratch *at, const void *unused) {
    (void)unused;
    two_commits(at);
    const char *const extensions[][2] = {{"objectFormat = sha256", "SHA-256"},
                                         {"refStorage = reftable", "git refs migrate"},
                                         {"strange = 1", "'strange'"}};
    for (size_t i = 0; i < G_N_ELEMENTS(extensions); i++) {
        run(at,
            "cp .git/config ../config && printf '[core]\\nrepositoryFormatVersion = 1\\n"
            "[extensions]\\n%s\\n' >> .git/config",
            extensions[i][0]);
        look_away(true);
        refuses(at, extensions[i][1]);
        look_away(false);
        run(at, "cp ../config .git/config");
    }
    run(at, "printf '[core]\\nrepositoryFormatVersion = 1\\n[extensions]\\npartialClone = origin\\n"
            "preciousObjects = true\\nrelativeWorktrees = true\\n' >> .git/config");
    look_away(true);
    repo_free(open_at(at, ""));
    look_away(false);
}

/* That the index cannot be read, that the error says by which command it can, and that it is so; or
 * that it can, by a newer libgit2. */
static void mends(const Scratch *at, const char *command) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GitRepo) repo = open_at(at, "");
    const char *const roots[] = {"", NULL};
    RepoEntries entries;
    repo_entries_init(&entries);
    if (!repo_list_index(repo, roots, NULL, &entries, &error)) {
        failed_with(error, command);
        run(at, "%s", command);
        g_assert_true(repo_list_index(repo, roots, NULL, &entries, &error));
    }
    g_assert_cmpuint(entries.count, ==, 5);
    repo_entries_clear(&entries);
}

static void test_unusual_index(Scratch *at, const void *unused) {
    (void)unused;
    two_commits(at);
    run(at, "git update-index --split-index");
    mends(at, "git update-index --no-split-index");
    run(at, "git sparse-checkout init --cone --sparse-index && git sparse-checkout set docs-old");
    mends(at, "git sparse-checkout reapply --no-sparse-index");
    run(at, "git sparse-checkout disable");
    run(at, "s=$(wc -c <.git/index); truncate -s $((s - 20)) .git/index;"
            "head -c 20 /dev/zero >>.git/index");
    mends(at, "git config index.skipHash false && git update-index --force-write-index");
}

static void test_foreign(Scratch *at, const void *unused) {
    (void)unused;
    if (geteuid() != 0) {
        g_test_skip("needs root");
        return;
    }
    two_commits(at);
    g_autofree char *config = g_build_filename(at->base, "config", NULL);
    g_setenv("GIT_CONFIG_GLOBAL", config, true);
    run(at, "chown -R 65534 .");
    refuses(at, "git config --global --add safe.directory");
    const char *const values[] = {at->path, "*", at->base};
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++) {
        run(at, "git config --global safe.directory '%s%s'", values[i], i == 2 ? "/*" : "");
        g_autoptr(GitRepo) repo = open_at(at, "docs");
        g_autoptr(GitRepo) again = repo_again(repo, NULL);
        g_assert_nonnull(again);
    }
    run(at, "git config --global --add safe.directory ''");
    refuses(at, at->path);
    g_setenv("GIT_CONFIG_COUNT", "1", true);
    g_setenv("GIT_CONFIG_KEY_0", "safe.directory", true);
    g_setenv("GIT_CONFIG_VALUE_0", "*", true);
    repo_free(open_at(at, ""));
    g_unsetenv("GIT_CONFIG_COUNT");
    g_unsetenv("GIT_CONFIG_GLOBAL");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
#define ADD(name, function) g_test_add(name, Scratch, NULL, setup, function, teardown)
    ADD("/git/find", test_find);
    g_test_add("/git/find/none", Scratch, NULL, setup_bare_folder, test_find_none, teardown);
    ADD("/git/worktree", test_worktree);
    ADD("/git/environment", test_environment);
    ADD("/git/unusual", test_unusual);
    ADD("/git/unusual/index", test_unusual_index);
    ADD("/git/foreign", test_foreign);
    return g_test_run();
}
