/* SPDX-License-Identifier: MIT */
/* Where results are written: a file descriptor or memory, buffered; failures are kept and told
 * once, at the end. */
#pragma once

#include "base/slice.h"

typedef struct Stream Stream;

/* A stream to a file descriptor, which stays the caller's, called `name` in errors. Owned by the
 * caller. */
Stream *stream_to_fd(int fd, const char *name);

/* A stream into memory; owned by the caller. */
Stream *stream_to_memory(void);

/* What a memory stream holds; borrowed until the next write. */
Slice stream_bytes(const Stream *stream);

/* Writes the bytes; a failure is kept for stream_flush(). So with all below. */
void stream_write(Stream *stream, Slice bytes);

/* Room for `len` bytes behind what is written, for who puts many small pieces there himself; how
 * many of them he took is told by stream_took(), before anything else is written. */
char *stream_room(Stream *stream, size_t len);
void stream_took(Stream *stream, size_t len);

/* Writes a NUL-terminated string; of NULL, nothing. */
void stream_puts(Stream *stream, const char *text);

/* Writes a formatted string. */
void stream_printf(Stream *stream, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Writes text from a file with what text_append_visible() makes visible made so, line ends too. */
void stream_visible(Stream *stream, Slice text);

/* Keeps a copy of what leaves the buffer from now on, at the end of `copy` (NULL: no more), until
 * that holds `most` bytes. */
void stream_keep(Stream *stream, GByteArray *copy, size_t most);

/* Writes out what is buffered. False when this or any earlier write failed; a closed pipe (EPIPE)
 * counts as done, as the reader has seen enough. */
bool stream_flush(Stream *stream, GError **error);

/* Whether a write has failed, so that nobody reads what follows. */
bool stream_is_broken(const Stream *stream);

/* Appends all that can be read from a file descriptor, called `name` in errors; more than `limit`
 * bytes are an error. */
bool stream_read_fd(int fd, const char *name, size_t limit, GByteArray *into, GError **error);

/* Frees the stream without writing; NULL is fine. */
void stream_free(Stream *stream);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Stream, stream_free)
