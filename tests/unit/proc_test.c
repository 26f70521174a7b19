/* SPDX-License-Identifier: MIT */
/* Starting other programs: which one is found, how its end is told. */
#include "adapters/proc.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static int status_of(const char *script) {
    const char *const arguments[] = {"sh", "-c", script, NULL};
    g_autoptr(GError) error = NULL;
    int status = -1;
    g_assert_true(proc_run(arguments, "/", &status, &error));
    g_assert_no_error(error);
    return status;
}

static void test_status(void) {
    g_assert_cmpint(status_of("exit 0"), ==, 0);
    g_assert_cmpint(status_of("exit 7"), ==, 7);
    g_assert_cmpint(status_of("kill -9 $$"), ==, 137);
    g_assert_cmpint(status_of("test \"$(pwd)\" = /"), ==, 0);
    /* what req ignores is not ignored by the child */
    signal(SIGPIPE, SIG_IGN);
    g_assert_cmpint(status_of("kill -PIPE $$"), ==, 128 + SIGPIPE);
    signal(SIGPIPE, SIG_DFL);
}

/* A program of the current folder is never taken, whatever PATH says. */
static void test_path(void) {
    static const char *const paths[] = {".", "", ":/nonexistent:", "bin:.", "/nonexistent"};
    const char *const arguments[] = {"planted", NULL};
    g_autofree char *folder = g_dir_make_tmp("req-proc-XXXXXX", NULL);
    g_autofree char *planted = g_build_filename(folder, "planted", NULL);
    g_autofree char *before = g_strdup(g_getenv("PATH"));
    int status = -1;
    g_assert_true(g_file_set_contents(planted, "#!/bin/sh\nexit 0\n", -1, NULL));
    g_assert_cmpint(chmod(planted, 0755), ==, 0);
    g_assert_cmpint(chdir(folder), ==, 0);
    for (size_t i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_autoptr(GError) error = NULL;
        g_setenv("PATH", paths[i], true);
        g_assert_false(proc_run(arguments, NULL, &status, &error));
        g_assert_error(error, REQ_ERROR, EXIT_ENVIRONMENT);
    }
    g_setenv("PATH", folder, true);
    g_assert_true(proc_run(arguments, NULL, &status, NULL));
    g_setenv("PATH", before, true);
    g_assert_cmpint(chdir("/"), ==, 0);
    g_assert_cmpint(unlink(planted), ==, 0);
    g_assert_cmpint(rmdir(folder), ==, 0);
}

static void test_edit(void) {
    static const char *const names[] = {"EDITOR", "VISUAL", "GIT_EDITOR", "REQ_EDITOR"};
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("req edit' XXXXXX", &path, NULL);
    g_assert_cmpint(file, >=, 0);
    close(file);
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *editor = g_strdup_printf("printf %%s%%s > \"$1\" %s", names[i]);
        g_autofree char *text = NULL;
        g_autofree char *expected = g_strconcat(names[i], path, NULL);
        g_setenv(names[i], editor, true); /* each counts more than the one before */
        g_assert_true(proc_edit(path, NULL));
        g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
        g_assert_cmpstr(text, ==, expected);
    }
    g_autoptr(GError) error = NULL;
    g_setenv("REQ_EDITOR", "false", true);
    g_assert_false(proc_edit(path, &error));
    g_assert_error(error, REQ_ERROR, EXIT_ENVIRONMENT);
    g_assert_cmpint(unlink(path), ==, 0);
}

static void test_file(void) {
    g_autoptr(GError) error = NULL;
    g_autoptr(ProcFile) one = proc_file(SLICE("one"), &error), two = proc_file(SLICE(""), &error);
    g_assert_no_error(error);
    g_autofree char *script = g_strdup_printf("test \"$(cat %s)\" = one && test ! -s %s",
                                              proc_file_path(one), proc_file_path(two));
    g_assert_cmpint(status_of(script), ==, 0);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/proc/status", test_status);
    g_test_add_func("/proc/path", test_path);
    g_test_add_func("/proc/edit", test_edit);
    g_test_add_func("/proc/file", test_file);
    return g_test_run();
}
