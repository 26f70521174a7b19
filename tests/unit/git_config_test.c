/* SPDX-License-Identifier: MIT */
/* Configuration, identity, and what in them is git's own business; the git program is the oracle.
 */
#include "git_repo.h"

/* That a setting reads as git reads it. */
static void same_setting(const Scratch *at, const char *key) {
    g_autoptr(GitRepo) repo = open_at(at, "");
    g_autofree char *ours = repo_config(repo, key);
    says(ours ? ours : "none", at, "git config '%s' || echo none", key);
}

static void test_config(Scratch *at, const void *unused) {
    (void)unused;
    g_autofree char *global = g_build_filename(at->base, "global", NULL);
    g_autofree char *system = g_build_filename(at->base, "system", NULL);
    put(at, "../global", "[x]\n a = global\n b = global\n[include]\n path = more\n");
    put(at, "../more", "[x]\n d = more\n");
    put(at, "../system", "[x]\n a = system\n c = system\n");
    run(at, "git config x.a local && git config 'x.Two Words.k' v");
    const char *const keys[] = {"x.a", "x.b", "x.c", "x.d", "X.A", "x.Two Words.k", "x.none"};
    for (int round = 0; round < 4; round++) {
        if (round == 1)
            g_setenv("GIT_CONFIG_GLOBAL", global, true);
        if (round == 2) {
            g_unsetenv("GIT_CONFIG_NOSYSTEM");
            g_setenv("GIT_CONFIG_SYSTEM", system, true);
        }
        if (round == 3)
            g_setenv("GIT_CONFIG_NOSYSTEM", "1", true);
        for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
            same_setting(at, keys[i]);
    }
    g_setenv("GIT_CONFIG_GLOBAL", "", true);
    same_setting(at, "x.b");
    g_unsetenv("GIT_CONFIG_GLOBAL");
    g_unsetenv("GIT_CONFIG_SYSTEM");
}

static void test_config_command(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "git config x.a local");
    g_setenv("GIT_CONFIG_COUNT", "2", true);
    g_setenv("GIT_CONFIG_KEY_0", "x.a", true);
    g_setenv("GIT_CONFIG_VALUE_0", "first", true);
    g_setenv("GIT_CONFIG_KEY_1", "X.A", true);
    g_setenv("GIT_CONFIG_VALUE_1", "second", true);
    same_setting(at, "x.a");
    g_unsetenv("GIT_CONFIG_COUNT");
    g_setenv("GIT_CONFIG_PARAMETERS", "'x.a'='it'\\''s' 'x.b=old form'", true);
    same_setting(at, "x.a");
    same_setting(at, "x.b");
    g_setenv("GIT_CONFIG_PARAMETERS", "'not closed", true);
    g_autoptr(GitRepo) repo = open_at(at, "");
    g_autofree char *value = repo_config(repo, "x.a");
    g_assert_cmpstr(value, ==, "local");
    g_unsetenv("GIT_CONFIG_PARAMETERS");
}

/* That author and committer are as `git var` has them. */
static void same_people(const Scratch *at) {
    bool (*const ask[])(GitRepo *, RepoPerson *, GError **) = {repo_author, repo_committer};
    const char *const names[] = {"GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"};
    g_autoptr(GitRepo) repo = open_at(at, "");
    for (size_t i = 0; i < 2; i++) {
        g_autoptr(GError) error = NULL;
        RepoPerson person;
        g_assert_true(ask[i](repo, &person, &error));
        g_assert_no_error(error);
        int minutes = ABS(person.offset);
        g_autofree char *ident =
            g_strdup_printf("%s <%s> %" G_GINT64_FORMAT " %c%02d%02d", person.name, person.email,
                            person.time, person.offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
        says(ident, at, "git var %s", names[i]);
        person_clear(&person);
    }
}

static void test_people(Scratch *at, const void *unused) {
    (void)unused;
    same_people(at);
    g_setenv("GIT_AUTHOR_NAME", " ,;Dr. <Ana> O'Neill; ", true);
    same_people(at);
    const char *const names[] = {"GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME",
                                 "GIT_COMMITTER_EMAIL"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        g_unsetenv(names[i]);
    g_setenv("EMAIL", "env@example.org", true);
    run(at, "git config user.name Uma");
    same_people(at);
    run(at, "git config user.email uma@example.org && git config author.name 'Ana Author'");
    same_people(at);
    g_unsetenv("EMAIL");
    run(at, "git config --unset user.email");
    g_autoptr(GitRepo) repo = open_at(at, "");
    g_autoptr(GError) error = NULL;
    RepoPerson person;
    g_assert_false(repo_author(repo, &person, &error));
    g_assert_null(person.name);
    failed_with(error, "git config --global user.email");
    g_setenv("GIT_AUTHOR_EMAIL", "a@example.org>\ncommitter x <", true);
    g_assert_false(repo_author(repo, &person, &error));
    failed_with(error, "control character");
    pin_environment();
}

static void test_dates(Scratch *at, const void *unused) {
    (void)unused;
    static const char *const dates[] = {"1700000000 +0000",
                                        "1700000000 -0730",
                                        "@12 +0100",
                                        "@0 +0000",
                                        "2005-04-07T22:13:13+0200",
                                        "2005-04-07T22:13:13Z",
                                        "2005-04-07 22:13:13 +0545",
                                        "2005-04-07 22:13:13",
                                        "Thu, 07 Apr 2005 22:13:13 +0200",
                                        "Thu, 7 Apr 2005 22:13:13 -0330"};
    static const char *const bad[] = {"soon", "1700000000 +9959", "@99999999999 +0000",
                                      "1700000000 junk", "2005-13-45T00:00:00Z"};
    g_autoptr(GitRepo) repo = open_at(at, "");
    for (size_t i = 0; i < G_N_ELEMENTS(dates); i++) {
        g_setenv("GIT_AUTHOR_DATE", dates[i], true);
        same_people(at);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autoptr(GError) error = NULL;
        RepoPerson person;
        g_setenv("GIT_AUTHOR_DATE", bad[i], true);
        g_assert_false(repo_author(repo, &person, &error));
        failed_with(error, "GIT_AUTHOR_DATE");
    }
    g_unsetenv("GIT_AUTHOR_DATE");
    g_unsetenv("GIT_COMMITTER_DATE");
    RepoPerson person;
    g_setenv("TZ", "Asia/Kathmandu", true);
    g_assert_true(repo_committer(repo, &person, NULL));
    g_assert_cmpint(ABS(person.time - g_get_real_time() / G_USEC_PER_SEC), <, 10);
    g_assert_cmpint(person.offset, ==, 345);
    person_clear(&person);
    pin_environment();
}

static void needs(GitRepo *repo, const char *expected) {
    const char *got = repo_needs_git(repo);
    if (!expected)
        g_assert_null(got);
    else if (!got || !strstr(got, expected))
        g_error("needs git for '%s', not '%s'", got, expected);
}

static void test_needs_git(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir -p .git/hooks; rm -f .git/hooks/*");
    g_autoptr(GitRepo) repo = open_at(at, "");
    needs(repo, NULL);
    run(at, "echo '#!/bin/sh' > .git/hooks/commit-msg");
    needs(repo, NULL); /* not executable: git passes it over too */
    run(at, "chmod +x .git/hooks/commit-msg");
    needs(repo, "'commit-msg'");
    run(at, "git config core.hooksPath tools/hooks");
    needs(repo, NULL);
    run(at, "mkdir -p tools/hooks && cp .git/hooks/commit-msg tools/hooks/reference-transaction");
    needs(repo, "'reference-transaction'");
    run(at, "git config core.hooksPath /dev/null && git config commit.gpgSign yes");
    needs(repo, "signing");
    run(at, "git config commit.gpgSign false");
    needs(repo, NULL);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
#define ADD(name, function) g_test_add(name, Scratch, NULL, setup, function, teardown)
    ADD("/git/config", test_config);
    ADD("/git/config/command", test_config_command);
    ADD("/git/people", test_people);
    ADD("/git/people/dates", test_dates);
    ADD("/git/needs-git", test_needs_git);
    return g_test_run();
}
