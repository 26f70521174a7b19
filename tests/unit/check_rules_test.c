/* SPDX-License-Identifier: MIT */
/* Every rule about changes finds its bad example and passes its good one: two branches, in a real
 * repository, judged on their merge. */
#include "git_repo.h"
#include "work/check.h"
#include "work/rules/rules.h"

/* Whether a file of an example belongs to the commit; `*path` is its own then. */
static bool belongs(const char *name, const char *commit, const char **path) {
    static const char *const others[] = {"fork: ", "base: "};
    *path = name;
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
        if (g_str_has_prefix(name, others[i])) {
            *path = name + strlen(others[i]);
            return strcmp(commit, others[i]) == 0;
        }
    return !*commit;
}

/* Commits the files of the example that belong to the commit, and no others. */
static void commit_files(const Scratch *at, const char *example, const char *commit) {
    run(at, "git rm -rqf --ignore-unmatch . ");
    g_assert_true(g_str_has_prefix(example, "=== "));
    g_auto(GStrv) files = g_strsplit(example + 4, "\n=== ", -1);
    for (size_t i = 0; files[i]; i++) {
        g_auto(GStrv) parts = g_strsplit(files[i], "\n", 2);
        g_autofree char *text = g_strconcat(parts[1], files[i + 1] ? "\n" : "", NULL);
        const char *path;
        if (belongs(parts[0], commit, &path))
            put(at, path, text);
    }
    run(at, "git add -A && git commit -q --allow-empty -m files");
}

static Check *check_example(const Scratch *at, const char *example) {
    bool forked = strstr(example, "=== fork: ") != NULL;
    commit_files(at, example, forked ? "fork: " : "base: ");
    run(at, "git checkout -q -b topic");
    commit_files(at, example, "");
    run(at, "git checkout -q main");
    if (forked)
        commit_files(at, example, "base: ");
    g_autoptr(GError) error = NULL;
    g_autoptr(GitRepo) repo = open_at(at, "");
    Oid base, head;
    g_assert_true(repo_resolve(repo, "main", &base, &error));
    g_assert_true(repo_resolve(repo, "topic", &head, &error));
    Check *check = check_run(repo, &base, &head, &(CheckOptions){.threads = 1}, &error);
    g_assert_no_error(error);
    return check;
}

static size_t times_found(const LintResult *result, const Rule *rule) {
    size_t times = 0;
    for (size_t i = 0; i < result->count; i++) {
        const Finding *finding = &result->findings[i];
        g_test_message("%s%s: %s", finding->is_new ? "" : "(known) ", finding->rule->id,
                       finding->message);
        times += finding->rule == rule && finding->is_new;
    }
    return times;
}

static void test_bad(Scratch *at, const void *data) {
    const Rule *rule = data;
    g_autoptr(Check) check = check_example(at, rule->bad);
    g_assert_cmpuint(times_found(check->result, rule), ==, 1);
}

static void test_good(Scratch *at, const void *data) {
    const Rule *rule = data;
    g_autoptr(Check) check = check_example(at, rule->good);
    g_assert_cmpuint(times_found(check->result, rule), ==, 0);
    g_assert_false(lint_fails(check->result, SEVERITY_ERROR));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
    size_t count;
    const Rule *const *rules = rule_table(&count);
    for (size_t i = 0; i < count; i++) {
        if (rules[i]->scope != SCOPE_CHANGE)
            continue;
        g_autofree char *bad = g_strdup_printf("/rules/%s/bad", rules[i]->id);
        g_autofree char *good = g_strdup_printf("/rules/%s/good", rules[i]->id);
        g_test_add(bad, Scratch, rules[i], setup, test_bad, teardown);
        g_test_add(good, Scratch, rules[i], setup, test_good, teardown);
    }
    return g_test_run();
}
