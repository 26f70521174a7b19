/* SPDX-License-Identifier: MIT */
#include "git_repo.h"

static Oid commit_of(GitRepo *repo, const char *revision) {
    Oid commit;
    g_autoptr(GError) error = NULL;
    repo_resolve(repo, revision, &commit, &error);
    g_assert_no_error(error);
    return commit;
}

/* The merge base as text; "none". */
static char *base_of(GitRepo *repo, const char *a, const char *b) {
    g_autoptr(GError) error = NULL;
    Oid one = commit_of(repo, a), two = commit_of(repo, b), base;
    char hex[OID_HEX + 1];
    bool found = false;
    g_assert_true(repo_merge_base(repo, &one, &two, &base, &found, &error));
    g_assert_no_error(error);
    return g_strdup(found ? oid_hex(&base, hex) : "none");
}

/* `base..head`, one commit a line, " and more" behind where there are more. */
static char *between(GitRepo *repo, const char *base, const char *head, size_t most) {
    g_autoptr(GError) error = NULL;
    Oid from = base ? commit_of(repo, base) : (Oid){{0}}, to = commit_of(repo, head);
    g_autoptr(GArray) commits = NULL;
    GString *text = g_string_new(NULL);
    char hex[OID_HEX + 1];
    bool all;
    repo_commits_between(repo, base ? &from : NULL, &to, most, &commits, &all, &error);
    g_assert_no_error(error);
    for (unsigned i = 0; i < commits->len; i++)
        g_string_append_printf(text, "%s%s", i ? "\n" : "",
                               oid_hex(&g_array_index(commits, Oid, i), hex));
    return g_string_free(g_string_append(text, all ? "" : " and more"), FALSE);
}

#define equals(actual, ...)                                                                        \
    do {                                                                                           \
        g_autofree char *actual_ = actual;                                                         \
        says(actual_, __VA_ARGS__);                                                                \
    } while (0)

/* A history with a merge: base, then m1, m2 and s1, s2, joined in j, then last. */
static void make_history(const Scratch *at) {
    run(at,
        "c() { GIT_COMMITTER_DATE=\"@$2 +0000\" git commit -q --allow-empty -m $1 && git tag $1; "
        "}; c root 1000; c base 2000; c m1 3000; git checkout -qb side base; c s1 3500; "
        "c s2 4000; git checkout -q main; c m2 5000; "
        "GIT_COMMITTER_DATE='@6000 +0000' git merge -q --no-ff -m j side; git tag j; "
        "c last 7000; git tag tip main");
}

static void test_base(Scratch *at, const void *unused) {
    (void)unused;
    make_history(at);
    run(at, "git checkout -q --orphan other && git commit -q --allow-empty -m o && git tag o");
    g_autoptr(GitRepo) repo = open_at(at, "");
    equals(base_of(repo, "m2", "s2"), at, "git rev-parse base");
    equals(base_of(repo, "s2", "m2"), at, "git rev-parse base");
    equals(base_of(repo, "m2", "m2"), at, "git rev-parse m2");
    equals(base_of(repo, "last", "s1"), at, "git rev-parse s1");
    equals(base_of(repo, "m2", "o"), at, "echo none");
    Oid tip = commit_of(repo, "tip"), none = {{1}}, base;
    g_autoptr(GError) error = NULL;
    bool found;
    g_assert_false(repo_merge_base(repo, &tip, &none, &base, &found, &error));
    failed_with(error, "cannot read commit 01000000");
}

static void test_before(Scratch *at, const void *unused) {
    (void)unused;
    make_history(at);
    g_autoptr(GitRepo) repo = open_at(at, "");
    Oid tip = commit_of(repo, "tip"), commit;
    static const struct {
        int64_t time;
        const char *name;
    } rows[] = {{9000, "last"}, {7000, "last"}, {6999, "j"},   {5999, "m2"},
                {4500, "m1"},   {2999, "base"}, {1000, "root"}};
    bool found;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        char hex[OID_HEX + 1];
        g_assert_true(repo_before(repo, &tip, rows[i].time, &commit, &found, NULL));
        g_assert_true(found);
        says(oid_hex(&commit, hex), at, "git rev-parse %s", rows[i].name);
    }
    char hex[OID_HEX + 1];
    g_assert_true(repo_before(repo, &tip, 999, &commit, &found, NULL));
    g_assert_false(found);
    says(oid_hex(&commit, hex), at, "git rev-parse root");
}

static void test_between(Scratch *at, const void *unused) {
    (void)unused;
    make_history(at);
    g_autoptr(GitRepo) repo = open_at(at, "");
    equals(between(repo, "base", "m2", 10), at, "git rev-parse m1 m2");
    equals(between(repo, "m1", "m1", 10), at, "true");
    equals(between(repo, "tip", "m1", 10), at, "true");
    equals(between(repo, "m2", "last", 10), at, "git rev-parse s1 s2 j last");
    equals(between(repo, NULL, "m1", 10), at, "git rev-parse root base m1");
    equals(between(repo, NULL, "m1", 2), at,
           "echo $(git rev-parse base) && "
           "echo \"$(git rev-parse m1) and more\"");
}

/* CI's clones end early; what is there is told, and that there is more. */
static void test_shallow(Scratch *at, const void *unused) {
    (void)unused;
    make_history(at);
    run(at, "git checkout -qb third m1 && git commit -q --allow-empty -m t && git tag t && "
            "git tag -d root base m1 s1 m2 j >/dev/null && "
            "git clone -q --depth 2 --no-single-branch file://$PWD ../clone 2>/dev/null");
    g_autofree char *path = g_build_filename(at->base, "clone", NULL);
    Scratch clone = {at->base, path};
    g_autoptr(GitRepo) repo = open_at(&clone, "");
    g_assert_true(repo_is_shallow(repo));
    /* Older versions of libgit2 see what is here although .git/shallow hides it; newer ones end
     * there, as git does, and do not tell that there is more. */
    g_autofree char *seen = base_of(repo, "last", "s2");
    bool hidden = strcmp(seen, "none") == 0;
    const char *listed = hidden
                             ? "git rev-parse tip~1 last"
                             : "git rev-parse s2~1 s2 tip~1 && echo $(git rev-parse last) and more";
    if (!hidden)
        says(seen, &clone, "git rev-parse s2");
    equals(base_of(repo, "last", "t"), &clone, "echo none");
    equals(between(repo, "tip~1", "last", 10), &clone, "git rev-parse last");
    equals(between(repo, "s2", "s2", 10), &clone, "true");
    equals(between(repo, "t", "last", 10), &clone, "%s", listed);
    equals(between(repo, NULL, "last", 10), &clone, "%s", listed);
    equals(between(repo, "s2", "last", 1), &clone, "echo $(git rev-parse last) and more");
    g_autoptr(GError) error = NULL;
    Oid tip = commit_of(repo, "tip"), commit;
    bool found;
    g_assert_true(repo_before(repo, &tip, 6500, &commit, &found, &error));
    g_assert_true(found);
    g_assert_true(repo_before(repo, &tip, 5900, &commit, &found, &error));
    g_assert_no_error(error);
    g_assert_false(found);
}

/* What differs, folder by folder, with folders that became files and the other way round. */
static void test_compare(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir -p docs/same docs/d docs/e other && for f in docs/a.md docs/b.md docs/d/x.md "
            "docs/same/s.md docs/e/y.md other/o.md docs/f docs/g.md; do echo $f >$f; done && "
            "git add -A && git commit -qm one && git tag one && echo new >docs/a.md && "
            "git rm -q docs/b.md && echo n >docs/d.md && chmod +x docs/g.md && "
            "git rm -rq docs/e && echo e >docs/e && rm docs/f && mkdir docs/f && "
            "echo z >docs/f/z.md && echo o >other/o.md && git add -A && git commit -qm two && "
            "git tag two");
    g_autoptr(GError) error = NULL;
    g_autoptr(GitRepo) repo = open_at(at, "");
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(RepoDifference));
    g_autoptr(GString) text = g_string_new(NULL);
    static const char *const roots[] = {"docs", "docs/a.md", "none", NULL};
    Oid one = commit_of(repo, "one"), two = commit_of(repo, "two");
    g_assert_true(repo_compare(repo, &one, &two, roots, NULL, arena, found, &error));
    for (unsigned i = 0; i < found->len; i++) {
        const RepoDifference *difference = &g_array_index(found, RepoDifference, i);
        g_string_append_printf(text, "%s%s %s", i ? "\n" : "",
                               !difference->before.path  ? "A"
                               : !difference->after.path ? "D"
                                                         : "M",
                               difference->path);
    }
    says(text->str, at,
         "git diff --no-renames --name-status one two -- docs | grep -v g.md | tr '\\t' ' '");
    RepoLimits limits = {.entries = 3};
    g_assert_false(repo_compare(repo, &one, &two, roots, &limits, arena, found, &error));
    failed_with(error, "more than 3 entries");
    g_array_set_size(found, 0);
    g_assert_true(repo_compare(repo, NULL, &two, roots, NULL, arena, found, &error));
    g_autofree char *count = g_strdup_printf("%u", found->len);
    says(count, at, "git ls-tree -r two docs | wc -l");
}

static void test_text(Scratch *at, const void *unused) {
    (void)unused;
    (void)at;
    g_autoptr(GError) error = NULL;
    g_autoptr(GByteArray) into = g_byte_array_new();
    bool clean;
    Slice base = SLICE("a\nb\nc\nd"), ours = SLICE("A\nb\nc\nd"), theirs = SLICE("a\nb\nc\nD");
    g_assert_true(repo_merge_text(base, ours, theirs, into, &clean, &error));
    g_assert_true(clean);
    g_assert_true(slice_is((Slice){(char *)into->data, into->len}, "A\nb\nc\nD"));
    g_assert_true(repo_merge_text(base, ours, SLICE("X\nb\nc\nd"), into, &clean, &error));
    g_assert_false(clean);
    g_assert_cmpuint(into->len, ==, 7);
    g_assert_true(repo_merge_text(base, (Slice){NULL, 0}, (Slice){NULL, 0}, into, &clean, &error));
    g_assert_true(clean);
    g_assert_cmpuint(into->len, ==, 7);
    g_assert_no_error(error);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
#define ADD(name, function) g_test_add(name, Scratch, NULL, setup, function, teardown)
    ADD("/git/history/base", test_base);
    ADD("/git/history/before", test_before);
    ADD("/git/history/between", test_between);
    ADD("/git/history/shallow", test_shallow);
    ADD("/git/compare", test_compare);
    ADD("/git/text", test_text);
    return g_test_run();
}
