/* SPDX-License-Identifier: MIT */
/* Files that the user names by any path: a report, a summary. */
#include "adapters/fs/internal.h"

#include <limits.h>
#include <stdlib.h>

/* Opens, writes and closes. */
static bool write_into(const char *path, int flags, Slice bytes, GError **error) {
    int fd = open(path, flags | O_WRONLY | O_CLOEXEC | O_NOCTTY, 0666);
    if (fd < 0)
        return fs_fail(error, "write", path);
    bool written = fs_write_all(fd, bytes);
    int failure = errno;
    if (close(fd) != 0 && written) {
        written = false;
        failure = errno;
    }
    errno = failure;
    return written || fs_fail(error, "write", path);
}

/* The path with every link followed; of a missing file, as it is given. The caller frees it. */
static char *follow(const char *path) {
    char *real = realpath(path, NULL);
    return real ? real : strdup(path);
}

bool file_write(const char *path, Slice bytes, GError **error) {
    struct stat info;
    bool there = stat(path, &info) == 0;
    if (there && (!S_ISREG(info.st_mode) || g_str_has_prefix(path, "/dev/")))
        return write_into(path, 0, bytes, error);
    char *real = follow(path);
    g_autofree char *parent = g_path_get_dirname(real);
    g_autofree char *name = g_path_get_basename(real);
    free(real);
    AUTO_FD dir = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    return dir < 0 ? fs_fail(error, "write", path) : fs_replace_in(dir, name, path, bytes, error);
}

bool file_append(const char *path, Slice bytes, GError **error) {
    return write_into(path, O_APPEND | O_CREAT, bytes, error);
}
