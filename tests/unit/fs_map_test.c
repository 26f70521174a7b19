/* SPDX-License-Identifier: MIT */
/* Files that are read where they are: only regular ones below the folder, and of a bounded size. */
#include "git_repo.h"

static void maps(const Folder *folder, const char *path, size_t limit, const char *expected) {
    Slice bytes = folder_map(folder, path, limit);
    g_assert_true(expected ? slice_is(bytes, expected) : !bytes.at && bytes.len == 0);
    folder_unmap(bytes);
}

static void test_map(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "in/a/file", "some bytes");
    put(at, "secret", "secret");
    run(at, "cd in && : >empty && ln -s ../secret link && ln -s .. up && ln -s a/file inner && "
            "mkfifo fifo");
    g_autofree char *path = g_build_filename(at->path, "in", NULL);
    g_autoptr(Folder) folder = folder_open(path, NULL);
    maps(folder, "a/file", 10, "some bytes");
    maps(folder, "a/file", 9, NULL);
    static const char *const none[] = {"a",     "empty", "link",     "up/secret",
                                       "inner", "fifo",  "no/where", "../secret"};
    for (size_t i = 0; i < G_N_ELEMENTS(none); i++)
        maps(folder, none[i], 1000, NULL);
    /* what is mapped stays as it is while the file is replaced */
    Slice before = folder_map(folder, "a/file", 100);
    g_assert_true(folder_replace(folder, "a/file", SLICE("other"), NULL, NULL));
    g_assert_true(slice_is(before, "some bytes"));
    folder_unmap(before);
    maps(folder, "a/file", 100, "other");
}

static void test_own(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(Folder) own = folder_open(at->path, NULL);
    g_assert_true(folder_is_own(own));
    if (geteuid() == 0) {
        g_assert_cmpint(chown(at->path, 12345, (gid_t)-1), ==, 0);
        g_assert_false(folder_is_own(own));
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
    g_test_add("/fs/map", Scratch, NULL, setup_bare_folder, test_map, teardown);
    g_test_add("/fs/own", Scratch, NULL, setup_bare_folder, test_own, teardown);
    return g_test_run();
}
