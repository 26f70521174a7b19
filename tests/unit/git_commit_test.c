/* SPDX-License-Identifier: MIT */
/* Staging and committing: what is in a commit, what stays out of it, and many at once. */
#include "git_repo.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>

/* A handle and the lock that `req` writes under. */
typedef struct {
    GitRepo *repo;
    Folder *common;
    Lock *lock;
} Session;

static bool begin(Session *session, const char *path, GError **error) {
    *session = (Session){0};
    return repo_find(path, &session->repo, error) &&
           (session->common = folder_open(repo_common_dir(session->repo), error)) &&
           (session->lock = lock_take(session->common, "req/lock", 20000, error));
}

static void finish(Session *session) {
    lock_release(session->lock);
    folder_free(session->common);
    repo_free(session->repo);
}

static bool try_commit(const Scratch *at, const char *below, const RepoChange *changes,
                       size_t count, GError **error) {
    g_autofree char *path = g_build_filename(at->path, below, NULL);
    Session session;
    Oid made;
    char hex[OID_HEX + 1];
    bool done =
        begin(&session, path, error) && repo_commit(session.repo, session.lock, changes, count,
                                                    "A subject\n\nA body", &made, error);
    if (done)
        says(oid_hex(&made, hex), &((Scratch){NULL, path}), "git rev-parse HEAD");
    finish(&session);
    return done;
}

static void commit(const Scratch *at, const char *below, const RepoChange *changes, size_t count) {
    g_autoptr(GError) error = NULL;
    try_commit(at, below, changes, count, &error);
    g_assert_no_error(error);
}

/* That git finds the repository sound and no lock or temporary file left. */
static void check_sound(const Scratch *at) {
    says("", at, "git fsck --strict --no-dangling 2>&1");
    says("", at,
         "find .git -name '*.lock' -o -name '*.req-*' -o -name '.req-*' -o -name 'tmp_obj*'");
}

#define FILE_OF(path_, text)                                                                       \
    {                                                                                              \
        .path = path_, .bytes = { text, sizeof(text) - 1 }                                         \
    }
#define GONE(path_)                                                                                \
    { .path = path_ }

static void two_files(const Scratch *at) {
    put(at, "docs/x/a.md", "a\n");
    put(at, "keep.md", "keep\n");
    run(at, "git add . && git commit -qm first");
}

static void test_commit(Scratch *at, const void *unused) {
    (void)unused;
    two_files(at);
    put(at, "other.md", "staged by the user\n");
    put(at, "keep.md", "changed, staged\n");
    run(at, "git add other.md keep.md && echo more >> keep.md && rm docs/x/a.md");
    put(at, "new/deep/b.md", "b\n");
    put(at, "empty.md", "");
    put(at, "tool", "#!\n");
    run(at, "chmod +x tool");
    RepoChange changes[] = {
        FILE_OF("new/deep/b.md", "b\n"), GONE("docs/x/a.md"), FILE_OF("empty.md", ""),
        FILE_OF("tool", "#!\n"),         GONE("never.md"),    GONE("no/where.md")};
    changes[3].executable = true;
    commit(at, "", changes, G_N_ELEMENTS(changes));
    says("100644 empty.md\n100644 keep.md\n100644 new/deep/b.md\n100755 tool", at,
         "git ls-tree -r HEAD | sed 's/ blob [0-9a-f]*\\t/ /'");
    says("keep", at, "git show HEAD:keep.md");
    says("MM keep.md\nA  other.md", at, "git status --porcelain");
    says("A subject\n\nA body", at, "git log -1 --format=%%B");
    says("Ana <ana@example.org> 1700000000 +0530 Raj <raj@example.org> 1700000000 -0300", at,
         "git log -1 --date=raw --format='%%an <%%ae> %%ad %%cn <%%ce> %%cd'");
    says("commit: A subject", at, "git log -g -1 --format=%%gs main");
    says("commit: A subject", at, "git log -g -1 --format=%%gs HEAD");
    says("", at, "git diff-files --name-only -- new empty.md tool");
    check_sound(at);
}

static void test_nothing(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GError) error = NULL;
    two_files(at);
    const RepoChange same[] = {FILE_OF("keep.md", "keep\n"), GONE("none")};
    g_assert_false(try_commit(at, "", same, 2, &error));
    g_assert_error(error, REQ_ERROR, EXIT_USAGE);
    failed_with(error, "nothing to commit");
    static const char *const paths[] = {
        "/abs", "a//b",     "../x", ".git/x", "a/.GIT/x", "a/", "", "con.md", "a/\xe2\x80\x8c.git",
        "a\nb", "keep.md/x"};
    for (size_t i = 0; i < G_N_ELEMENTS(paths); i++) {
        const RepoChange bad = {.path = paths[i], .bytes = SLICE("x")};
        g_assert_false(try_commit(at, "", &bad, 1, &error));
        g_assert_nonnull(error);
        g_clear_error(&error);
    }
    says("1", at, "git rev-list --count HEAD");
    says("", at, "git status --porcelain");
    check_sound(at);
}

static void test_places(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GError) error = NULL;
    const RepoChange one[] = {FILE_OF("a/1.md", "1\n")}, two[] = {FILE_OF("a/2.md", "2\n")};
    commit(at, "", one, 1); /* an unborn branch */
    says("commit (initial): A subject", at, "git log -g -1 --format=%%gs");
    run(at, "git worktree add -q -b side ../side && git pack-refs --all");
    commit(at, "../side", two, 1);
    says("a/1.md a/2.md", at, "git ls-tree -r --name-only side | tr '\\n' ' '");
    says("a/1.md", at, "git ls-tree -r --name-only main");
    run(at, "git -C ../side reset -q --hard && git checkout -q --detach");
    commit(at, "", two, 1);
    says("a/1.md", at, "git ls-tree -r --name-only main");
    says("2", at, "git rev-list --count HEAD");
    says("", at, "git -C ../side status --porcelain");
    run(at, "git clone -q --bare . ../bare");
    g_assert_false(try_commit(at, "../bare", one, 1, &error));
    failed_with(error, "bare");
    check_sound(at);
}

static void test_many(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(Arena) arena = arena_new();
    RepoChange changes[300];
    for (int i = 0; i < 300; i++) {
        char *path = arena_printf(arena, "d%d/%d.md", i % 7, i);
        changes[i] = (RepoChange){.path = path, .bytes = slice_of(path)};
        put(at, path, path);
    }
    commit(at, "", changes, 300);
    says("300", at, "git ls-tree -r HEAD | wc -l");
    says("", at, "git status --porcelain");
    for (int i = 0; i < 299; i++)
        changes[i].bytes = (Slice){NULL, 0};
    commit(at, "", changes, 299);
    says("d5/299.md", at, "git ls-tree -r --name-only HEAD");
    check_sound(at);
}

static void test_stage(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GError) error = NULL;
    Session session;
    two_files(at);
    run(at, "git checkout -q -b side && echo s > keep.md && git commit -qam s && git checkout -q "
            "main &&"
            "echo m > keep.md && git commit -qam m && ! git merge -q side");
    put(at, "keep.md", "both\n");
    const RepoChange changes[] = {FILE_OF("keep.md", "both\n"), GONE("docs/x/a.md")};
    g_assert_true(begin(&session, at->path, &error));
    g_assert_true(repo_stage(session.repo, session.lock, changes, 2, &error));
    g_assert_true(repo_is_tracked(session.repo, "keep.md"));
    g_assert_false(repo_is_tracked(session.repo, "docs/x/a.md"));
    finish(&session);
    says("D  docs/x/a.md\nM  keep.md\n?? docs/", at, "git status --porcelain");
    run(at, "git commit -qm merged");
    check_sound(at);
}

/* A file a time, as `who`; made again when the branch moved. */
static void commit_many(const Scratch *at, int who, int count) {
    for (int i = 0; i < count; i++) {
        g_autofree char *path = g_strdup_printf("p%d/%d.md", who, i);
        const RepoChange change = {.path = path, .bytes = slice_of(path)};
        Session session;
        Oid made;
        g_autoptr(GError) error = NULL;
        put(at, path, path);
        bool done = begin(&session, at->path, &error) &&
                    repo_commit(session.repo, session.lock, &change, 1, path, &made, &error);
        if (!done)
            g_printerr("%s: %s\n", path, error->message);
        finish(&session);
        if (!done)
            _exit(1);
    }
    _exit(0);
}

static void wait_all(const pid_t *pids, size_t count) {
    for (size_t i = 0; i < count; i++) {
        int status;
        g_assert_cmpint(waitpid(pids[i], &status, 0), ==, pids[i]);
        g_assert_cmpint(status, ==, 0);
    }
}

static void test_parallel(Scratch *at, const void *unused) {
    (void)unused;
    pid_t pids[4];
    for (int i = 0; i < 4; i++) {
        pids[i] = fork();
        if (pids[i] == 0)
            commit_many(at, i, 20);
    }
    wait_all(pids, 4);
    says("80", at, "git rev-list --count HEAD");
    says("80", at, "git ls-tree -r HEAD | wc -l");
    says("", at, "git status --porcelain");
    check_sound(at);
}

/* Beside the git program doing the same. */
static void test_beside_git(Scratch *at, const void *unused) {
    (void)unused;
    pid_t pid;
    two_files(at);
    pid = fork();
    if (pid == 0)
        commit_many(at, 0, 30);
    run(at, "mkdir g; for i in $(seq 25); do echo $i > g/$i; until git add g/$i 2>/dev/null; do :; "
            "done;"
            "until git commit -qm $i g/$i 2>/dev/null; do :; done; done");
    wait_all(&pid, 1);
    says("57", at, "git ls-tree -r HEAD | wc -l");
    says("", at, "git status --porcelain");
    check_sound(at);
}

/* Locks that stay are named, and neither waited for longer nor removed. */
static void test_held(Scratch *at, const void *unused) {
    (void)unused;
    pid_t pids[2];
    const RepoChange change = FILE_OF("a.md", "a\n");
    two_files(at);
    run(at,
        "git worktree add -q ../side -b side && touch .git/index.lock .git/refs/heads/side.lock");
    for (int i = 0; i < 2; i++) {
        pids[i] = fork();
        if (pids[i] == 0) {
            g_autofree char *path = g_build_filename(at->path, i ? "../side" : "", NULL);
            g_autoptr(GError) error = NULL;
            GitRepo *repo = NULL;
            Oid made;
            bool failed = repo_find(path, &repo, &error) &&
                          !repo_commit(repo, NULL, &change, 1, "m", &made, &error);
            const char *name = i ? "refs/heads/side" : "/.git/index.lock' since ";
            _exit(failed && strstr(error->message, name) ? 0 : 1);
        }
    }
    wait_all(pids, 2);
    says(".git/index.lock\n.git/refs/heads/side.lock", at, "find .git -name '*.lock' | sort");
    says("", at, "git -C ../side status --porcelain");
}

/* Killed at any instant: sound, old or new, and the next one works. */
static void test_kill(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    two_files(at);
    for (int round = 0; round < 15; round++) {
        pid_t pid = fork();
        if (pid == 0)
            commit_many(at, round, 1000);
        g_usleep((unsigned long)g_rand_int_range(random, 500, 30000));
        kill(pid, SIGKILL);
        waitpid(pid, NULL, 0);
        says("", at, "git diff --cached --diff-filter=D --name-only HEAD"); /* never behind HEAD */
    }
    pid_t last = fork();
    if (last == 0)
        commit_many(at, 1000, 1);
    wait_all(&last, 1);
    says("", at, "git fsck --strict --no-dangling 2>&1");
    says("", at, "find .git -name '*.lock' -o -name '*.req-*'");
}

/* Asked to end: no lock, no temporary file. */
static void test_terminate(Scratch *at, const void *unused) {
    (void)unused;
    two_files(at);
    for (int round = 0; round < 10; round++) {
        pid_t pid = fork();
        if (pid == 0) {
            signal(SIGINT, SIG_DFL); /* a shell in the background has it ignored */
            commit_many(at, round, 1000);
        }
        g_usleep(3000u + 1700u * (unsigned)round);
        kill(pid, round % 2 ? SIGTERM : SIGINT);
        waitpid(pid, NULL, 0);
        check_sound(at);
    }
}

/* What was planned from one commit is not committed on another. */
static void test_moved(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GError) error = NULL;
    const RepoChange change = FILE_OF("keep.md", "planned\n");
    const Oid none = {0};
    Oid head, made;
    bool moved;
    Session session;
    two_files(at);
    g_assert_true(begin(&session, at->path, &error) && repo_head(session.repo, &head));
    run(at, "echo theirs >keep.md && git commit -qam theirs");
    const Oid *const planned[] = {&head, &none};
    for (size_t i = 0; i < G_N_ELEMENTS(planned); i++) {
        g_assert_false(repo_commit_on(session.repo, session.lock, planned[i], &change, 1, "m",
                                      &made, &moved, &error));
        g_assert_no_error(error);
        g_assert_true(moved);
        says("theirs", at, "git show HEAD:keep.md");
        says("", at, "git status --porcelain");
    }
    g_assert_true(repo_head(session.repo, &head));
    g_assert_true(
        repo_commit_on(session.repo, session.lock, &head, &change, 1, "m", &made, &moved, &error));
    g_assert_false(moved);
    says("planned", at, "git show HEAD:keep.md");
    finish(&session);
    check_sound(at);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
#define ADD(name, function) g_test_add(name, Scratch, NULL, setup, function, teardown)
    ADD("/commit/tree", test_commit);
    ADD("/commit/nothing", test_nothing);
    ADD("/commit/places", test_places);
    ADD("/commit/many", test_many);
    ADD("/commit/stage", test_stage);
    ADD("/commit/parallel", test_parallel);
    ADD("/commit/beside-git", test_beside_git);
    ADD("/commit/moved", test_moved);
    ADD("/commit/held", test_held);
    ADD("/commit/kill", test_kill);
    ADD("/commit/terminate", test_terminate);
    return g_test_run();
}
