/* SPDX-License-Identifier: MIT */
/* Files below a folder: what is never followed, what a write leaves behind, locks. */
#include "adapters/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

/* A temporary folder with a file outside of the part that tests look at. */
typedef struct {
    char *base; /* holds `secret` and the folder `in` */
    char *path; /* base/in */
    Folder *in;
} Scratch;

static void put(const char *folder, const char *name, const char *text) {
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

static char *get(const Scratch *at, const char *name) {
    g_autofree char *path = g_build_filename(at->path, name, NULL);
    char *text = NULL;
    g_file_get_contents(path, &text, NULL, NULL);
    return text;
}

static void setup(Scratch *at, const void *unused) {
    (void)unused;
    at->base = g_dir_make_tmp("req-fs-XXXXXX", NULL);
    g_assert_nonnull(at->base);
    at->path = g_build_filename(at->base, "in", NULL);
    g_assert_cmpint(mkdir(at->path, 0777), ==, 0);
    put(at->base, "secret", "secret");
    at->in = folder_open(at->path, NULL);
    g_assert_nonnull(at->in);
}

static void teardown(Scratch *at, const void *unused) {
    (void)unused;
    const char *arguments[] = {"rm", "-rf", at->base, NULL};
    g_assert_true(g_spawn_sync(NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               NULL, NULL, NULL, NULL));
    folder_free(at->in);
    g_free(at->path);
    g_free(at->base);
}

/* What folder_read() says of a path; text appended to `into`. */
static bool read_file(const Scratch *at, const char *path, GByteArray *into, FileKind *kind) {
    g_autoptr(GError) error = NULL;
    bool read = folder_read(at->in, path, 1000, into, kind, NULL, &error);
    g_assert_true(!read || !error);
    return read;
}

static bool reads(const Scratch *at, const char *path) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    FileKind kind;
    return read_file(at, path, bytes, &kind);
}

/* That reading is refused without an error, since the path is of that kind. */
static void refuses(const Scratch *at, const char *path, FileKind expected) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GError) error = NULL;
    FileKind kind;
    g_assert_false(folder_read(at->in, path, 1000, bytes, &kind, NULL, &error));
    g_assert_no_error(error);
    g_assert_cmpint(kind, ==, expected);
    g_assert_cmpuint(bytes->len, ==, 0);
    g_assert_cmpint(folder_kind(at->in, path), ==, expected);
}

static size_t entries_in(const Folder *folder, const char *path) {
    g_autoptr(Arena) arena = arena_new();
    FolderEntry *entries;
    size_t count;
    g_assert_true(folder_list(folder, path, arena, &entries, &count, NULL));
    return count;
}

static void test_read(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    FileKind kind;
    FileStamp stamp;
    put(at->path, "a.md", "hello");
    put(at->path, "empty", "");
    g_byte_array_append(bytes, (const unsigned char *)"> ", 2);
    g_assert_true(folder_read(at->in, "a.md", 5, bytes, &kind, &stamp, NULL));
    g_assert_true(slice_is((Slice){(const char *)bytes->data, bytes->len}, "> hello"));
    g_assert_cmpuint(stamp.size, ==, 5);
    g_assert_false(folder_read(at->in, "a.md", 4, bytes, &kind, NULL, NULL));
    g_assert_cmpint(kind, ==, FILE_REGULAR);
    g_assert_cmpuint(bytes->len, ==, 7);
    g_assert_true(folder_read(at->in, "empty", 0, bytes, &kind, NULL, NULL));
    g_assert_true(reads(at, "a.md"));
    refuses(at, "none", FILE_MISSING);
    refuses(at, "a.md/below", FILE_MISSING);
}

/* Everything that must not be followed or waited for. */
static void check_refusals(Scratch *at) {
    g_autofree char *in = g_strdup_printf("%s/", at->path);
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int server = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    g_assert_cmpint(chdir(at->path), ==, 0);
    g_assert_cmpint(mkdir("sub", 0777), ==, 0);
    put(at->path, "sub/b.md", "b");
    g_assert_cmpint(symlink("../secret", "out"), ==, 0);
    g_assert_cmpint(symlink("/etc/passwd", "absolute"), ==, 0);
    g_assert_cmpint(symlink("sub", "folder"), ==, 0);
    g_assert_cmpint(symlink("loop", "loop"), ==, 0);
    g_assert_cmpint(symlink("sub/b.md", "inside"), ==, 0);
    g_assert_cmpint(mkfifo("pipe", 0666), ==, 0);
    strcpy(address.sun_path, "socket");
    g_assert_cmpint(bind(server, (struct sockaddr *)&address, sizeof address), ==, 0);
    g_assert_cmpint(chdir("/"), ==, 0);
    close(server);
    g_assert_true(reads(at, "sub/b.md"));
    const char *const links[] = {"out", "absolute", "folder", "loop", "inside", "folder/b.md"};
    for (size_t i = 0; i < G_N_ELEMENTS(links); i++)
        refuses(at, links[i], FILE_LINK);
    refuses(at, "pipe", FILE_OTHER);
    refuses(at, "socket", FILE_OTHER);
    refuses(at, "sub", FILE_FOLDER);
    const char *const ways_out[] = {"..",          "../secret",       "sub/../../secret",
                                    "/etc/passwd", "./sub",           "sub/",
                                    "sub//b.md",   "sub/../sub/b.md", in};
    for (size_t i = 0; i < G_N_ELEMENTS(ways_out); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_false(reads(at, ways_out[i]));
        g_assert_false(folder_create(at->in, ways_out[i], SLICE("x"), &error));
        g_assert_error(error, REQ_ERROR, EXIT_ENVIRONMENT);
        g_assert_null(folder_open_below(at->in, ways_out[i], NULL));
        g_assert_false(folder_make(at->in, ways_out[i], NULL));
    }
    g_assert_false(folder_create(at->in, "folder/new.md", SLICE("x"), NULL));
    g_assert_false(folder_replace(at->in, "inside", SLICE("x"), NULL, NULL));
    g_assert_false(folder_remove(at->in, "inside", NULL));
    g_assert_false(folder_make(at->in, "folder/deeper", NULL));
    g_assert_false(folder_make(at->in, "sub/b.md/deeper", NULL));
    g_assert_cmpuint(entries_in(at->in, "sub"), ==, 1);
}

static void test_refusals(Scratch *at, const void *unused) {
    (void)unused;
    check_refusals(at);
}

/* The same where the kernel, or a sandbox, has no openat2. */
static void test_refusals_walking(Scratch *at, const void *number) {
    if (!g_test_subprocess()) {
        g_test_trap_subprocess(NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
        g_test_trap_assert_passed();
        return;
    }
    struct sock_filter refuse[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat2, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (unsigned)GPOINTER_TO_INT(number)),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {G_N_ELEMENTS(refuse), refuse};
    g_assert_cmpint(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), ==, 0);
    g_assert_cmpint(prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program), ==, 0);
    check_refusals(at);
}

static void test_list(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GError) error = NULL;
    FolderEntry *entries;
    size_t count;
    put(at->path, "b.md", "");
    put(at->path, "B.md", "");
    put(at->path, ".hidden", "");
    g_assert_true(folder_make(at->in, "x/y/z", NULL));
    g_assert_true(folder_make(at->in, "x/y/z", NULL));
    g_assert_true(folder_list(at->in, "", arena, &entries, &count, NULL));
    g_assert_cmpuint(count, ==, 4);
    const char *const names[] = {".hidden", "B.md", "b.md", "x"};
    for (size_t i = 0; i < count; i++)
        g_assert_cmpstr(entries[i].name, ==, names[i]);
    g_assert_cmpint(entries[3].kind, ==, FILE_FOLDER);
    g_assert_true(folder_list(at->in, "none/at/all", arena, &entries, &count, NULL));
    g_assert_cmpuint(count, ==, 0);
    g_assert_false(folder_list(at->in, "b.md", arena, &entries, &count, &error));
    g_assert_error(error, REQ_ERROR, EXIT_ENVIRONMENT);
    g_autoptr(Folder) below = folder_open_below(at->in, "x/y", NULL);
    g_assert_true(g_str_has_suffix(folder_path(below), "/in/x/y"));
    g_assert_cmpuint(entries_in(below, ""), ==, 1);
}

static void test_create(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GError) error = NULL;
    bool exists;
    umask(022);
    g_assert_true(folder_create(at->in, "new/deep/a.md", SLICE("one"), &error));
    g_assert_no_error(error);
    g_assert_false(folder_create(at->in, "new/deep/a.md", SLICE("two"), &error));
    g_assert_cmpstr(error->message, ==, "'new/deep/a.md' exists already");
    g_assert_false(folder_claim(at->in, "new/deep/a.md", SLICE("two"), &exists, NULL, NULL));
    g_assert_true(exists);
    g_autofree char *text = get(at, "new/deep/a.md");
    g_autofree char *path = g_build_filename(at->path, "new/deep/a.md", NULL);
    struct stat info;
    g_assert_cmpstr(text, ==, "one");
    g_assert_cmpint(stat(path, &info), ==, 0);
    g_assert_cmpuint(info.st_mode & 0777, ==, 0644);
    g_assert_cmpuint(entries_in(at->in, "new/deep"), ==, 1);
}

static void test_replace(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autofree char *path = g_build_filename(at->path, "a", NULL);
    g_autofree char *other = g_build_filename(at->base, "hard", NULL);
    FileKind kind;
    FileStamp stamp;
    struct stat info;
    g_assert_true(folder_replace(at->in, "a", SLICE("one"), NULL, NULL));
    g_assert_cmpint(chmod(path, 0640), ==, 0);
    g_assert_cmpint(link(path, other), ==, 0);
    g_assert_true(folder_read(at->in, "a", 10, bytes, &kind, &stamp, NULL));
    g_assert_true(folder_replace(at->in, "a", SLICE("two"), &stamp, NULL));
    g_assert_false(folder_replace(at->in, "a", SLICE("three"), &stamp, NULL));
    g_assert_false(folder_replace(at->in, "gone", SLICE("three"), &stamp, NULL));
    g_autofree char *text = get(at, "a");
    g_autofree char *hard = get(at, "../hard");
    g_assert_cmpstr(text, ==, "two");
    g_assert_cmpstr(hard, ==, "one");
    g_assert_cmpint(stat(path, &info), ==, 0);
    g_assert_cmpuint(info.st_mode & 0777, ==, 0640);
    g_assert_true(folder_make(at->in, "dir", NULL));
    g_assert_false(folder_replace(at->in, "dir", SLICE("x"), NULL, NULL));
    g_assert_false(folder_remove(at->in, "dir", NULL));
    g_assert_true(folder_remove(at->in, "a", NULL));
    g_assert_true(folder_remove(at->in, "a", NULL));
    g_assert_true(folder_remove(at->in, "no/such", NULL));
    g_assert_cmpuint(entries_in(at->in, ""), ==, 1);
}

static void test_move(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_assert_true(folder_create(at->in, "a", SLICE("one"), NULL));
    g_assert_true(folder_create(at->in, "b", SLICE("two"), NULL));
    g_assert_false(folder_move(at->in, "a", "b", &error));
    g_assert_nonnull(strstr(error->message, "'b' exists already"));
    g_assert_false(folder_move(at->in, "a", "../c", NULL));
    g_assert_false(folder_move(at->in, "none", "c", NULL));
    g_assert_true(folder_move(at->in, "a", "deep/er/c", NULL));
    g_assert_false(folder_move(at->in, "deep", "d", NULL));
    g_autofree char *text = get(at, "deep/er/c");
    g_assert_cmpstr(text, ==, "one");
    g_assert_cmpuint(entries_in(at->in, ""), ==, 2);
}

static void test_update(Scratch *at, const void *unused) {
    (void)unused;
    bool written;
    folder_hurry(at->in);
    g_assert_true(folder_update(at->in, "s/a", SLICE("one"), &written, NULL, NULL));
    g_assert_true(written);
    g_assert_true(folder_update(at->in, "s/a", SLICE("one"), &written, NULL, NULL));
    g_assert_false(written);
    g_assert_true(folder_update(at->in, "s/a", SLICE("on"), &written, NULL, NULL));
    g_assert_true(written);
    g_assert_true(folder_update(at->in, "s/a", SLICE(""), NULL, NULL, NULL));
    g_assert_true(folder_flush(at->in, NULL));
    g_autofree char *text = get(at, "s/a");
    g_assert_cmpstr(text, ==, "");
}

/* Runs `body` in a child that signals end, though a shell in the background has them ignored. */
static pid_t start(void (*body)(Scratch *), Scratch *at) {
    pid_t pid = fork();
    g_assert_cmpint(pid, >=, 0);
    if (pid == 0) {
        signal(SIGINT, SIG_DFL);
        signal(SIGTERM, SIG_DFL);
        body(at);
        _exit(0);
    }
    return pid;
}

static int end(pid_t pid) {
    int status;
    g_assert_cmpint(waitpid(pid, &status, 0), ==, pid);
    return status;
}

static void fill_disk(Scratch *at) {
    struct rlimit small = {1000, 1000};
    g_autofree char *text = g_strnfill(5000, 'x');
    g_autoptr(GError) error = NULL;
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    bool created = folder_create(at->in, "big", slice_of(text), &error);
    bool replaced = folder_replace(at->in, "old", slice_of(text), NULL, NULL);
    _exit(created || replaced || !error || !strstr(error->message, "'big'") ? 1 : 0);
}

static void test_full_disk(Scratch *at, const void *unused) {
    (void)unused;
    put(at->path, "old", "old");
    g_assert_cmpint(end(start(fill_disk, at)), ==, 0);
    g_autofree char *old = get(at, "old");
    g_assert_cmpstr(old, ==, "old");
    g_assert_cmpuint(entries_in(at->in, ""), ==, 1);
}

#define BIG 200000

static void replace_for_ever(Scratch *at) {
    g_autofree char *text = g_malloc(BIG);
    for (unsigned i = 0;; i++) {
        memset(text, 'a' + (int)(i % 26), BIG);
        folder_replace(at->in, "big", (Slice){text, BIG}, NULL, NULL);
    }
}

static void check_whole(Scratch *at) {
    g_autofree char *text = get(at, "big");
    if (!text)
        return;
    g_assert_cmpuint(strlen(text), ==, BIG);
    g_assert_cmpuint(strspn(text, (char[]){text[0], 0}), ==, BIG);
}

static void test_kill(Scratch *at, const void *unused) {
    (void)unused;
    for (int round = 0; round < 12; round++) {
        pid_t pid = start(replace_for_ever, at);
        for (int look = 0; look < 5; look++, g_usleep(1000))
            check_whole(at);
        kill(pid, SIGKILL);
        end(pid);
        check_whole(at);
    }
    g_autoptr(Arena) arena = arena_new();
    FolderEntry *entries;
    size_t count;
    g_assert_true(folder_list(at->in, "", arena, &entries, &count, NULL));
    for (size_t i = 0; i < count; i++)
        g_assert_true(entries[i].name[0] == '.' || strcmp(entries[i].name, "big") == 0);
}

static void test_terminate(Scratch *at, const void *unused) {
    (void)unused;
    for (int round = 0; round < 8; round++) {
        pid_t pid = start(replace_for_ever, at);
        g_usleep(5000);
        kill(pid, round % 2 ? SIGTERM : SIGINT);
        end(pid);
        g_assert_cmpuint(entries_in(at->in, ""), <=, 1);
    }
}

#define ROUNDS 40

static void count_up(Scratch *at) {
    for (int i = 0; i < ROUNDS; i++) {
        g_autoptr(Lock) lock = lock_take(at->in, "state/lock", 10000, NULL);
        g_autofree char *text = get(at, "count");
        g_autofree char *next = g_strdup_printf("%d", text ? atoi(text) + 1 : 1);
        if (!lock)
            _exit(1);
        put(at->path, "count", next);
    }
}

static void test_lock_excludes(Scratch *at, const void *unused) {
    (void)unused;
    pid_t pids[4];
    for (size_t i = 0; i < G_N_ELEMENTS(pids); i++)
        pids[i] = start(count_up, at);
    for (size_t i = 0; i < G_N_ELEMENTS(pids); i++)
        g_assert_cmpint(end(pids[i]), ==, 0);
    g_autofree char *text = get(at, "count");
    g_assert_cmpint(atoi(text), ==, ROUNDS * (int)G_N_ELEMENTS(pids));
    g_autofree char *notes = get(at, "state/lock");
    g_assert_cmpstr(notes, ==, "");
}

static void test_lock_times_out(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_autoptr(Lock) lock = lock_take(at->in, "lock", 0, NULL);
    g_autoptr(Lock) whole = lock_take(at->in, NULL, 0, NULL);
    g_assert_nonnull(lock);
    g_assert_nonnull(whole);
    g_assert_null(lock_take(at->in, "lock", 30, &error));
    g_assert_error(error, REQ_ERROR, EXIT_ENVIRONMENT);
    g_assert_null(lock_take(at->in, NULL, 30, NULL));
    lock_release(g_steal_pointer(&lock));
    lock = lock_take(at->in, "lock", 0, NULL);
    g_assert_nonnull(lock);
    g_assert_cmpuint(entries_in(at->in, ""), ==, 1);
}

static void announce(Lock *lock, const Scratch *at, const char *name, const char *content) {
    g_autofree char *path = g_build_filename(at->path, name, NULL);
    if (!lock_announce(lock, path, content, NULL))
        _exit(1);
}

/* Announces much, makes some of it, and dies. */
static void die_locked(Scratch *at) {
    Lock *lock = lock_take(at->in, "lock", 1000, NULL);
    announce(lock, at, "ours.lock", "ours\twith\n\"all\"");
    announce(lock, at, "theirs.lock", "ours");
    announce(lock, at, "empty.lock", "");
    announce(lock, at, "filled.lock", "");
    announce(lock, at, "old.lock", "");
    announce(lock, at, "link.lock", "secret");
    announce(lock, at, "temp-4711", NULL);
    announce(lock, at, "never.lock", "x");
    put(at->path, "ours.lock", "ours\twith\n\"all\"");
    put(at->path, "theirs.lock", "somebody else");
    put(at->path, "empty.lock", "");
    put(at->path, "filled.lock", "0123");
    put(at->path, "temp-4711", "anything");
    kill(getpid(), SIGKILL);
}

static void test_lock_recovers(Scratch *at, const void *unused) {
    (void)unused;
    put(at->path, "old.lock", "");
    g_autofree char *old = g_build_filename(at->path, "old.lock", NULL);
    g_autofree char *link = g_build_filename(at->path, "link.lock", NULL);
    struct timespec long_ago[2] = {{1000, 0}, {1000, 0}};
    g_assert_cmpint(utimensat(AT_FDCWD, old, long_ago, 0), ==, 0);
    g_assert_cmpint(symlink("../secret", link), ==, 0);
    g_assert_true(WIFSIGNALED(end(start(die_locked, at))));
    g_autoptr(GError) error = NULL;
    g_autoptr(Lock) lock = lock_take(at->in, "lock", 0, &error);
    g_assert_no_error(error);
    const char *const left[] = {"theirs.lock", "filled.lock", "old.lock"};
    for (size_t i = 0; i < G_N_ELEMENTS(left); i++)
        g_assert_cmpint(folder_kind(at->in, left[i]), ==, FILE_REGULAR);
    g_assert_cmpint(folder_kind(at->in, "link.lock"), ==, FILE_LINK);
    g_assert_cmpuint(entries_in(at->in, ""), ==, 5);
    announce(lock, at, "theirs.lock", NULL);
    lock_forget(lock);
    lock_release(g_steal_pointer(&lock));
    lock = lock_take(at->in, "lock", 0, NULL);
    g_assert_cmpint(folder_kind(at->in, "theirs.lock"), ==, FILE_REGULAR);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
#define ADD(name, data, function) g_test_add(name, Scratch, data, setup, function, teardown)
    ADD("/fs/read", NULL, test_read);
    ADD("/fs/refusals", NULL, test_refusals);
    ADD("/fs/refusals/no-openat2", GINT_TO_POINTER(ENOSYS), test_refusals_walking);
    ADD("/fs/refusals/sandbox", GINT_TO_POINTER(EPERM), test_refusals_walking);
    ADD("/fs/list", NULL, test_list);
    ADD("/fs/create", NULL, test_create);
    ADD("/fs/replace", NULL, test_replace);
    ADD("/fs/update", NULL, test_update);
    ADD("/fs/move", NULL, test_move);
    ADD("/fs/full-disk", NULL, test_full_disk);
    ADD("/fs/kill", NULL, test_kill);
    ADD("/fs/terminate", NULL, test_terminate);
    ADD("/fs/lock/excludes", NULL, test_lock_excludes);
    ADD("/fs/lock/times-out", NULL, test_lock_times_out);
    ADD("/fs/lock/recovers", NULL, test_lock_recovers);
    return g_test_run();
}
