/* SPDX-License-Identifier: MIT */
/* Looking at files part by part, within fixed memory. */
#include "adapters/fs/internal.h"

#define PART (256 * 1024)

/* Fills the buffer as far as the file goes; `*last` says that nothing follows. False with errno. */
static bool fill(int fd, GByteArray *buffer, size_t *held, bool *last) {
    while (*held < PART) {
        ssize_t got = read(fd, buffer->data + *held, PART - *held);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        *last = got == 0;
        if (*last)
            break;
        *held += (size_t)got;
    }
    return true;
}

/* False with errno. */
static bool scan_all(int fd, FileScan scan, void *context, GByteArray *buffer) {
    size_t held = 0;
    g_byte_array_set_size(buffer, PART);
    for (bool last = false; !last;) {
        if (!fill(fd, buffer, &held, &last))
            return false;
        size_t done = scan(context, (Slice){(const char *)buffer->data, held}, last);
        if (done == SCAN_STOP)
            break;
        g_assert(last || (done > held / 2 && done <= held));
        held -= MIN(done, held);
        memmove(buffer->data, buffer->data + done, held);
    }
    return true;
}

bool folder_scan(const Folder *folder, const char *path, FileScan scan, void *context,
                 GByteArray *buffer, FileKind *kind, GError **error) {
    AUTO_FD fd = fs_open(folder, path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    struct stat info;
    *kind = FILE_MISSING;
    if (fd < 0)
        return !fs_kind_of_failure(kind) && fs_read_fail(error, "read", path);
    if (fstat(fd, &info) != 0)
        return fs_read_fail(error, "read", path);
    *kind = fs_kind_of_mode(info.st_mode);
    if (*kind != FILE_REGULAR)
        return false;
    return scan_all(fd, scan, context, buffer) || fs_read_fail(error, "read", path);
}

bool file_scan(const char *path, FileScan scan, void *context, GError **error) {
    AUTO_FD fd = path ? open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY, 0) : -1;
    g_autoptr(GByteArray) buffer = g_byte_array_new();
    if (path && fd < 0)
        return fail_errno(error, EXIT_ENVIRONMENT, "cannot read '%s'", path);
    if (scan_all(path ? fd : STDIN_FILENO, scan, context, buffer))
        return true;
    return path ? fail_errno(error, EXIT_ENVIRONMENT, "cannot read '%s'", path)
                : fail_errno(error, EXIT_ENVIRONMENT, "cannot read standard input");
}
