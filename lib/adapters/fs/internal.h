/* SPDX-License-Identifier: MIT */
/* What the parts of the file adapter share. */
#pragma once

#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* renameat2, O_PATH */
#endif

#include "adapters/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

struct Folder {
    int fd;
    bool hurry; /* writes do not wait for the disk */
    char *path;
};

/* A file descriptor that is closed with its scope. */
typedef int Fd;
static inline void fd_close(const Fd *fd) {
    int saved = errno;
    if (*fd >= 0)
        close(*fd);
    errno = saved;
}
#define AUTO_FD __attribute__((cleanup(fd_close))) Fd

/* Opens `path` below the folder with open(2)'s flags, no link followed; -1 with errno, ELOOP where
 * a link stands on the way, EXDEV where the path would leave the folder. "" is the folder itself.
 */
int fs_open(const Folder *folder, const char *path, int flags);

/* The folder that `path` lies in, opened for reading; `*name` becomes its last component. With
 * `make`, folders on the way are made. -1 with errno on failure. */
int fs_open_parent(const Folder *folder, const char *path, bool make, const char **name);

/* fail_errno() in the words of this adapter: "cannot read 'path': …". */
bool fs_fail(GError **error, const char *verb, const char *path);

/* Remembers errno where it tells of the machine, in such words; see base/trouble.h. It stays. */
void fs_note_trouble(const char *verb, const char *path);

/* fs_fail() of something that is read, remembered so. */
bool fs_read_fail(GError **error, const char *verb, const char *path);

/* What stands at a path that open() refused with errno; false where errno does not tell. */
bool fs_kind_of_failure(FileKind *kind);

/* The kind that stat's mode tells of. */
FileKind fs_kind_of_mode(mode_t mode);

/* The stamp that stat's answer holds. */
FileStamp fs_stamp(const struct stat *info);

/* folder_replace() of the file `name` in the open folder `dir`; `path` names it in errors. */
bool fs_replace_in(int dir, const char *name, const char *path, Slice bytes, GError **error);

/* A name of 16 hexadecimal digits that nobody else draws, between `.req-` and an ending of a dot
 * and three letters: it starts with a dot, so that a left-over is never taken for a document. */
#define FS_TEMP_NAME sizeof(".req-0123456789abcdef.tmp")

/* Draws one; `ending` is the three letters. */
void fs_name_temp(char temp[FS_TEMP_NAME], const char *ending);

/* Whether somebody has drawn the name, with this ending. */
bool fs_is_temp_name(const char *name, const char *ending);

/* rename() that never replaces: by link() where the file system cannot say so itself. False with
 * errno. */
bool fs_rename_new(int old_dir, const char *from, int dir, const char *to);

/* Notes in the lock that this thread holds, if it does, that a file `temp` is about to be made
 * where `path` lies, so that whoever takes the lock after a kill removes it. The answer goes to
 * fs_forget_draft() once the file is gone or has its name. */
int64_t fs_announce_draft(const Folder *folder, const char *path, const char *temp);
void fs_forget_draft(int64_t mark);
