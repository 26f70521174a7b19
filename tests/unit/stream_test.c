/* SPDX-License-Identifier: MIT */
#include "base/stream.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static void assert_holds(const Stream *stream, const char *text) {
    g_autofree char *held = slice_strdup(stream_bytes(stream));
    g_assert_cmpstr(held, ==, text);
}

static void test_memory(void) {
    g_autoptr(Stream) stream = stream_to_memory();
    assert_holds(stream, "");
    stream_puts(stream, "a");
    stream_puts(stream, NULL);
    stream_write(stream, SLICE("b\0c"));
    g_assert_true(slice_equal(stream_bytes(stream), SLICE("ab\0c")));
    g_assert_true(stream_flush(stream, NULL));
    g_assert_cmpuint(stream_bytes(stream).len, ==, 4);
}

static void test_printf(void) {
    g_autoptr(Stream) stream = stream_to_memory();
    g_autoptr(GString) expected = g_string_new(NULL);
    for (int width = 0; width < 3000; width += 37) {
        stream_printf(stream, "%*d|", width, width);
        g_string_append_printf(expected, "%*d|", width, width);
    }
    assert_holds(stream, expected->str);
}

static void test_visible(void) {
    g_autoptr(Stream) stream = stream_to_memory();
    stream_visible(stream, SLICE("caf\u00e9 \x1b[31m\n\u202e"));
    assert_holds(stream, "caf\u00e9 \\x1b[31m\\x0a\\u{202e}");
}

/* Pieces of all sizes through a file descriptor: nothing lost, nothing out of order. */
static void test_file(void) {
    g_autofree char *path = NULL;
    int fd = g_file_open_tmp("req-stream-XXXXXX", &path, NULL);
    g_assert_cmpint(fd, >=, 0);
    g_autoptr(GString) expected = g_string_new(NULL);
    g_autoptr(Stream) stream = stream_to_fd(fd, "a file");
    for (size_t len = 0; len < 200000; len = len * 3 + 1) {
        g_autofree char *piece = g_malloc(len + 1);
        memset(piece, 'a' + (int)(len % 26), len);
        stream_write(stream, (Slice){piece, len});
        stream_printf(stream, "<%zu>", len);
        g_string_append_len(expected, piece, (gssize)len);
        g_string_append_printf(expected, "<%zu>", len);
    }
    g_assert_true(stream_flush(stream, NULL));
    g_assert_true(stream_flush(stream, NULL));
    g_autofree char *held = NULL;
    g_assert_true(g_file_get_contents(path, &held, NULL, NULL));
    g_assert_cmpstr(held, ==, expected->str);
    close(fd);
    unlink(path);
}

static void test_failure(void) {
    g_autoptr(GError) error = NULL;
    int fd = open("/dev/full", O_WRONLY | O_CLOEXEC);
    if (fd < 0) {
        g_test_skip("no /dev/full");
        return;
    }
    g_autoptr(Stream) stream = stream_to_fd(fd, "the disk");
    stream_puts(stream, "x");
    g_assert_false(stream_flush(stream, &error));
    g_assert_error(error, REQ_ERROR, EXIT_ENVIRONMENT);
    g_assert_nonnull(strstr(error->message, "'the disk'"));
    g_clear_error(&error);
    g_assert_false(stream_flush(stream, &error)); /* told until the end */
    g_assert_nonnull(error);
    close(fd);
}

static void test_closed_pipe(void) {
    int ends[2];
    g_assert_cmpint(pipe(ends), ==, 0);
    close(ends[0]);
    signal(SIGPIPE, SIG_IGN);
    g_autoptr(Stream) stream = stream_to_fd(ends[1], "standard output");
    for (int i = 0; i < 100000; i++)
        stream_puts(stream, "more\n");
    g_assert_true(stream_flush(stream, NULL));
    close(ends[1]);
}

/* A pipe that does not block, and a slow reader. */
static void test_slow_pipe(void) {
    int ends[2];
    const size_t total = 300000;
    g_assert_cmpint(pipe(ends), ==, 0);
    g_assert_cmpint(fcntl(ends[1], F_SETFL, O_NONBLOCK), ==, 0);
    pid_t reader = fork();
    g_assert_cmpint(reader, >=, 0);
    if (reader == 0) {
        char buffer[4096];
        size_t seen = 0;
        ssize_t got;
        close(ends[1]);
        g_usleep(20000);
        while ((got = read(ends[0], buffer, sizeof buffer)) > 0)
            seen += (size_t)got;
        _exit(seen == total ? 0 : 1);
    }
    close(ends[0]);
    g_autoptr(Stream) stream = stream_to_fd(ends[1], "a pipe");
    for (size_t i = 0; i < total / 10; i++)
        stream_puts(stream, "0123456789");
    g_assert_true(stream_flush(stream, NULL));
    close(ends[1]);
    int status;
    g_assert_cmpint(waitpid(reader, &status, 0), ==, reader);
    g_assert_cmpint(status, ==, 0);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/stream/memory", test_memory);
    g_test_add_func("/stream/printf", test_printf);
    g_test_add_func("/stream/visible", test_visible);
    g_test_add_func("/stream/file", test_file);
    g_test_add_func("/stream/failure", test_failure);
    g_test_add_func("/stream/closed-pipe", test_closed_pipe);
    g_test_add_func("/stream/slow-pipe", test_slow_pipe);
    return g_test_run();
}
