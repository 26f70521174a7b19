/* SPDX-License-Identifier: MIT */
#include "base/stream.h"

#include "base/text.h"

#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#define BUFFER (64 * 1024)

struct Stream {
    char *bytes;
    size_t len, room;
    int fd;      /* -1: memory */
    int failure; /* errno of the first write that failed, else 0 */
    char *name;
    GByteArray *copy; /* of all that is written; or NULL */
    size_t copy_most;
};

static Stream *stream_new(int fd, const char *name) {
    Stream *stream = g_new0(Stream, 1);
    stream->fd = fd;
    stream->name = g_strdup(name);
    stream->room = fd < 0 ? 1024 : BUFFER;
    stream->bytes = g_malloc(stream->room);
    return stream;
}

Stream *stream_to_fd(int fd, const char *name) {
    return stream_new(fd, name);
}

Stream *stream_to_memory(void) {
    return stream_new(-1, NULL);
}

Slice stream_bytes(const Stream *stream) {
    return (Slice){stream->bytes, stream->len};
}

void stream_keep(Stream *stream, GByteArray *copy, size_t most) {
    stream->copy = copy;
    stream->copy_most = most;
}

/* Writes all of it, or notes the failure. */
static void write_out(Stream *stream, const char *at, size_t len) {
    if (stream->copy && stream->copy->len < stream->copy_most)
        g_byte_array_append(stream->copy, (const unsigned char *)at,
                            (unsigned)MIN(len, stream->copy_most - stream->copy->len));
    while (len && !stream->failure) {
        ssize_t written = write(stream->fd, at, len);
        if (written >= 0) {
            at += written;
            len -= (size_t)written;
        } else if (errno == EAGAIN) { /* somebody made the terminal or pipe non-blocking */
            poll(&(struct pollfd){.fd = stream->fd, .events = POLLOUT}, 1, -1);
        } else if (errno != EINTR) {
            stream->failure = errno;
        }
    }
}

static void drain(Stream *stream) {
    write_out(stream, stream->bytes, stream->len);
    stream->len = 0;
}

/* Makes place for `len` more bytes behind those held; a stream to a file drains first. */
static void make_room(Stream *stream, size_t len) {
    if (stream->room - stream->len >= len)
        return;
    if (stream->fd >= 0)
        drain(stream);
    if (stream->room - stream->len >= len)
        return;
    stream->room = MAX(stream->room * 2, stream->len + len);
    stream->bytes = g_realloc(stream->bytes, stream->room);
}

void stream_write(Stream *stream, Slice bytes) {
    if (!bytes.len)
        return;
    if (stream->fd >= 0 && bytes.len >= BUFFER) {
        drain(stream);
        write_out(stream, bytes.at, bytes.len);
        return;
    }
    make_room(stream, bytes.len);
    memcpy(stream->bytes + stream->len, bytes.at, bytes.len);
    stream->len += bytes.len;
}

char *stream_room(Stream *stream, size_t len) {
    make_room(stream, len);
    return stream->bytes + stream->len;
}

void stream_took(Stream *stream, size_t len) {
    stream->len += len;
}

void stream_puts(Stream *stream, const char *text) {
    stream_write(stream, slice_of(text));
}

void stream_printf(Stream *stream, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    size_t left = stream->room - stream->len;
    int made = vsnprintf(stream->bytes + stream->len, left, format, args);
    size_t len = made < 0 ? 0 : (size_t)made;
    if (len >= left) {
        make_room(stream, len + 1);
        vsnprintf(stream->bytes + stream->len, len + 1, format, again);
    }
    va_end(again);
    va_end(args);
    stream->len += len;
}

void stream_visible(Stream *stream, Slice text) {
    g_autoptr(GString) shown = g_string_sized_new(text.len + 64);
    text_append_visible(shown, text, false);
    stream_write(stream, (Slice){shown->str, shown->len});
}

bool stream_is_broken(const Stream *stream) {
    return stream->failure != 0;
}

bool stream_flush(Stream *stream, GError **error) {
    if (stream->fd < 0)
        return true;
    drain(stream);
    if (!stream->failure || stream->failure == EPIPE)
        return true;
    errno = stream->failure;
    return fail_errno(error, EXIT_ENVIRONMENT, "cannot write to '%s'", stream->name);
}

void stream_free(Stream *stream) {
    if (!stream)
        return;
    g_free(stream->bytes);
    g_free(stream->name);
    g_free(stream);
}

bool stream_read_fd(int fd, const char *name, size_t limit, GByteArray *into, GError **error) {
    g_autofree unsigned char *buffer = g_malloc(BUFFER);
    size_t all = 0;
    for (;;) {
        ssize_t got = read(fd, buffer, BUFFER);
        if (got == 0)
            return true;
        if (got < 0 && errno == EAGAIN)
            poll(&(struct pollfd){.fd = fd, .events = POLLIN}, 1, -1);
        else if (got < 0 && errno != EINTR)
            return fail_errno(error, EXIT_ENVIRONMENT, "cannot read %s", name);
        if (got < 0)
            continue;
        all += (size_t)got;
        if (all > limit)
            return fail(error, EXIT_ENVIRONMENT, "%s holds more than %zu bytes", name, limit);
        g_byte_array_append(into, buffer, (unsigned)got);
    }
}
