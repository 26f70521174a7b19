/* SPDX-License-Identifier: MIT */
/* The life of one document: renames by id, by a former id, by path and by what is alike; merges;
 * removed and added again; where history ends. */
#include "git_repo.h"

#include "work/history.h"

/* The life of the document at `path`, a line a state: the commit's subject and the path. */
static char *life(const Scratch *at, const char *below, const char *path, size_t most) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GitRepo) repo = open_at(at, below);
    g_autoptr(Config) config = config_read((Slice){NULL, 0});
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) versions = g_array_new(FALSE, FALSE, sizeof(Version));
    GString *text = g_string_new(NULL);
    Oid tip;
    bool all = false;
    g_assert_true(repo_head(repo, &tip));
    g_assert_true(history_versions(repo, config, &tip, path, most, arena, versions, &all, &error));
    for (unsigned i = 0; i < versions->len; i++) {
        const Version *version = &g_array_index(versions, Version, i);
        RepoCommit facts;
        g_assert_true(repo_read_commit(repo, &version->commit, arena, &facts, &error));
        g_assert_cmpstr(version->name, ==, "Ana");
        g_string_append_printf(text, "%s %s\n", facts.subject,
                               version->path ? version->path : "removed");
    }
    return g_string_free(g_string_append(text, all ? "" : "and more\n"), FALSE);
}

#define lives(expected, ...)                                                                       \
    do {                                                                                           \
        g_autofree char *life_ = life(__VA_ARGS__);                                                \
        g_assert_cmpstr(life_, ==, expected);                                                      \
    } while (0)

#define DOC(id, text) "---\nid: " id "\ntitle: A page\nstatus: draft\n---\n\n## Need\n\n" text "\n"

/* Commits all that lies there, each a second later than the one before. */
static void commit(const Scratch *at, const char *subject) {
    run(at,
        "n=$(git rev-list --all --count 2>/dev/null || echo 0); export "
        "GIT_COMMITTER_DATE=\"@$((1000 "
        "+ n)) +0000\"; git add -A . && git commit -q -m %s",
        subject);
}

static void write_and_commit(const Scratch *at, const char *path, const char *text,
                             const char *subject) {
    put(at, path, text);
    commit(at, subject);
}

static void test_renamed(Scratch *at, const void *unused) {
    (void)unused;
    write_and_commit(at, "requirements/a.md", DOC("REQ-0001", "One."), "one");
    write_and_commit(at, "other.txt", "x", "elsewhere");
    run(at, "git mv requirements/a.md requirements/b.md");
    write_and_commit(at, "requirements/b.md", DOC("REQ-0001", "All of it is new."), "moved");
    run(at, "git mv requirements/b.md requirements/c.md");
    put(at, "requirements/b.md", DOC("REQ-0002", "All of it is new."));
    commit(at, "another");
    write_and_commit(at, "requirements/c.md",
                     "---\nid: REQ-0003\nwas: [REQ-0001]\n---\nNothing is as it was.\n", "number");
    lives("number requirements/c.md\nanother requirements/c.md\nmoved requirements/b.md\n"
          "one requirements/a.md\n",
          at, "", "requirements/c.md", 0);
    lives("another requirements/b.md\n", at, "", "requirements/b.md", 0);
    lives("number requirements/c.md\nand more\n", at, "", "requirements/c.md", 1);
}

static void test_swapped(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "requirements/a.md", DOC("REQ-0001", "One."));
    write_and_commit(at, "requirements/b.md", DOC("REQ-0002", "Two."), "first");
    write_and_commit(at, "requirements/a.md", DOC("REQ-0001", "One more."), "edit");
    run(at, "cd requirements && git mv a.md t && git mv b.md a.md && git mv t b.md");
    commit(at, "swap");
    lives("swap requirements/b.md\nedit requirements/a.md\nfirst requirements/a.md\n", at, "",
          "requirements/b.md", 0);
    lives("swap requirements/a.md\nfirst requirements/b.md\n", at, "", "requirements/a.md", 0);
}

/* Ids say nothing: by the same bytes, and by what is alike. */
static void test_alike(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "requirements/a.md", "# A\n\nsome line\nanother line\na third one\n");
    write_and_commit(at, "requirements/b.md", "# B\n\nquite\ndifferent\nit is\n", "first");
    run(at, "git mv requirements/a.md requirements/c.md && git mv requirements/b.md "
            "requirements/d.md && echo more >> requirements/c.md");
    commit(at, "moved");
    run(at, "mkdir -p goals && git mv requirements/c.md goals/");
    commit(at, "folder");
    write_and_commit(at, "requirements/e.md", "# B\n\nquite\ndifferent\nit is\n", "copy");
    lives("folder goals/c.md\nmoved requirements/c.md\nfirst requirements/a.md\n", at, "",
          "goals/c.md", 0);
    lives("moved requirements/d.md\nfirst requirements/b.md\n", at, "", "requirements/d.md", 0);
    lives("copy requirements/e.md\n", at, "", "requirements/e.md", 0);
}

static void test_again(Scratch *at, const void *unused) {
    (void)unused;
    write_and_commit(at, "requirements/a.md", DOC("REQ-0001", "One."), "one");
    run(at, "git rm -q requirements/a.md");
    commit(at, "gone");
    write_and_commit(at, "other.txt", "x", "elsewhere");
    lives("gone removed\none requirements/a.md\n", at, "", "requirements/a.md", 0);
    write_and_commit(at, "requirements/a.md", DOC("REQ-0001", "Two."), "back");
    lives("back requirements/a.md\ngone removed\none requirements/a.md\n", at, "",
          "requirements/a.md", 0);
    write_and_commit(at, "requirements/a.md", DOC("REQ-0009", "Two."), "other");
    lives("other requirements/a.md\n", at, "", "requirements/a.md", 0);
    lives("", at, "", "requirements/never.md", 0);
}

/* Two branches: one moves the file, the other writes in it. */
static void test_merged(Scratch *at, const void *unused) {
    (void)unused;
    write_and_commit(at, "requirements/a.md", DOC("REQ-0001", "One.\n\nTwo.\n\nThree."), "one");
    run(at, "git checkout -qb side");
    write_and_commit(at, "requirements/a.md", DOC("REQ-0001", "One.\n\nTwo.\n\nThree!"), "side");
    run(at, "git checkout -q main && git mv requirements/a.md requirements/b.md");
    commit(at, "moved");
    run(at, "GIT_COMMITTER_DATE='@2000 +0000' git merge -q --no-ff -m clean side");
    lives("moved requirements/b.md\nside requirements/a.md\none requirements/a.md\n", at, "",
          "requirements/b.md", 0);
    run(at, "git checkout -qb left");
    write_and_commit(at, "requirements/b.md", DOC("REQ-0001", "1.\n\nTwo.\n\nThree!"), "left");
    run(at, "git checkout -q main");
    write_and_commit(at, "requirements/b.md", DOC("REQ-0001", "I.\n\nTwo.\n\nThree!"), "right");
    run(at, "git merge -q left || true");
    put(at, "requirements/b.md", DOC("REQ-0001", "One, two.\n\nTwo.\n\nThree!"));
    run(at, "git add . && GIT_COMMITTER_DATE='@3000 +0000' git commit -qm evil");
    lives("evil requirements/b.md\nright requirements/b.md\nleft requirements/b.md\n"
          "moved requirements/b.md\nside requirements/a.md\none requirements/a.md\n",
          at, "", "requirements/b.md", 0);
}

static void test_ends(Scratch *at, const void *unused) {
    (void)unused;
    write_and_commit(at, "requirements/a.md", DOC("REQ-0001", "One."), "one");
    write_and_commit(at, "requirements/a.md", DOC("REQ-0001", "Two."), "two");
    write_and_commit(at, "requirements/b.md", DOC("REQ-0002", "Two."), "three");
    run(at, "git clone -q --depth 2 \"file://$PWD\" ../shallow && git clone -q --bare . ../bare");
    lives("two requirements/a.md\nand more\n", at, "../shallow", "requirements/a.md", 0);
    lives("two requirements/a.md\none requirements/a.md\n", at, "../bare", "requirements/a.md", 0);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
#define ADD(name, function) g_test_add(name, Scratch, NULL, setup, function, teardown)
    ADD("/history/renamed", test_renamed);
    ADD("/history/swapped", test_swapped);
    ADD("/history/alike", test_alike);
    ADD("/history/again", test_again);
    ADD("/history/merged", test_merged);
    ADD("/history/ends", test_ends);
    return g_test_run();
}
