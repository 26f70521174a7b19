/* SPDX-License-Identifier: MIT */
/* Files below one folder, and nowhere else.
 *
 * Paths are relative to the folder, with `/`. No symbolic link is followed in any component, no
 * path leads out (openat2 with RESOLVE_BENEATH and RESOLVE_NO_SYMLINKS, or component by component
 * with O_NOFOLLOW where the kernel or a sandbox has no openat2); only regular files are read, so a
 * FIFO never blocks. A write goes to a temporary name in the same folder, is flushed, and renamed:
 * killed at any instant, a file is its old self or its new self.
 *
 * A Folder may be used by several threads at once.
 */
#pragma once

#include "base/slice.h"

#include <signal.h>

typedef struct Folder Folder;

typedef enum {
    FILE_MISSING,
    FILE_REGULAR,
    FILE_FOLDER,
    FILE_LINK, /* a symbolic link: never followed */
    FILE_OTHER /* FIFO, socket, device */
} FileKind;

typedef struct {
    const char *name; /* in the arena of the listing; bytes as the file system has them */
    FileKind kind;
} FolderEntry;

/* What tells that a file was changed by somebody else meanwhile. */
typedef struct {
    uint64_t device, inode, size;
    int64_t mtime_seconds, mtime_nanoseconds;
} FileStamp;

/* Opens a folder (links in `path` itself are followed: the user named it). The caller owns it. */
Folder *folder_open(const char *path, GError **error);

/* Opens a folder below `folder`, links refused. The caller owns it. */
Folder *folder_open_below(const Folder *folder, const char *path, GError **error);

/* Closes the folder; NULL is fine. */
void folder_free(Folder *folder);

/* The absolute path that the folder was opened by. */
const char *folder_path(const Folder *folder);

/* What `path` is; FILE_LINK also where a component on the way is a link. */
FileKind folder_kind(const Folder *folder, const char *path);

/* The stamp of what stands at `path`, to be held against an earlier one and for nothing else: links
 * on the way are followed, which saves opening the file. `*stamp` is left alone where nothing does.
 */
FileKind folder_stamp(const Folder *folder, const char *path, FileStamp *stamp);

/* A number that is another one once the file's bytes are, made of its times, size and place on the
 * disk; 0 where it is no regular file, or was changed so shortly before `now` (microseconds since
 * 1970) that its times may not tell of another change. Links on the way are followed. */
uint64_t folder_mark(const Folder *folder, const char *path, int64_t now);

/* Appends the bytes of a regular file to `into`. `stamp` may be NULL. False without an error set
 * where the file is none of the kind (`*kind` says what it is, FILE_MISSING included) or is larger
 * than `limit` bytes (`*kind` is FILE_REGULAR); false with an error where it cannot be read. */
bool folder_read(const Folder *folder, const char *path, size_t limit, GByteArray *into,
                 FileKind *kind, FileStamp *stamp, GError **error);

/* The bytes of a regular file, to be read where they are; no NUL follows them. An empty slice where
 * the file is missing, empty, no regular file, larger than `limit` or cannot be read. Only for
 * files that are replaced, never changed, by those who write them. Ends with folder_unmap(). */
Slice folder_map(const Folder *folder, const char *path, size_t limit);
void folder_unmap(Slice bytes);

/* Looks at a part of a file, of which `bytes` come next: how many of them are done with, more than
 * half of them. The others come again before what follows, but with `last`, behind which nothing
 * follows. SCAN_STOP: enough was seen. */
typedef size_t (*FileScan)(void *context, Slice bytes, bool last);
#define SCAN_STOP SIZE_MAX

/* Shows the whole of a regular file to `scan`, in parts of at most 256 KiB, so that a file of any
 * size takes no more memory; `buffer` holds them, and serves for the next file. False without an
 * error set where the file is none of the kind, see folder_read(). */
bool folder_scan(const Folder *folder, const char *path, FileScan scan, void *context,
                 GByteArray *buffer, FileKind *kind, GError **error);

/* The same for a file at a path of the user's own, relative to where the program runs; links in it
 * are followed, and it may be a pipe. NULL: standard input. */
bool file_scan(const char *path, FileScan scan, void *context, GError **error);

/* Whether the folder belongs to the user whom this process acts for. */
bool folder_is_own(const Folder *folder);

/* The entries of the folder at `path` ("" is the folder itself) without `.` and `..`, sorted by
 * byte order, as an array of FolderEntry in `arena`; `*count` says how many. A missing folder has
 * none. */
bool folder_list(const Folder *folder, const char *path, Arena *arena, FolderEntry **entries,
                 size_t *count, GError **error);

/* From now on writes to this folder do not wait for the disk one by one: for many files that can be
 * made again, such as a site. Each still appears at once, as a whole. folder_flush() waits for all
 * of them. Not for a folder that another thread is already writing to. */
void folder_hurry(Folder *folder);
bool folder_flush(const Folder *folder, GError **error);

/* Writes a file that must not exist yet (renameat2 with RENAME_NOREPLACE); makes the folders on
 * its way. An existing file is an error that names it. */
bool folder_create(const Folder *folder, const char *path, Slice bytes, GError **error);

/* Like folder_create(), but an existing file is no error: returns false with `*exists` set.
 * `*stamp` (may be NULL) is that of the new file. */
bool folder_claim(const Folder *folder, const char *path, Slice bytes, bool *exists,
                  FileStamp *stamp, GError **error);

/* Replaces a file. With a `stamp`, fails when the file is no longer as it was when read. Mode bits
 * of the old file are kept; a missing one is created with 0666 less the umask. */
bool folder_replace(const Folder *folder, const char *path, Slice bytes, const FileStamp *stamp,
                    GError **error);

/* Like folder_replace(), and does nothing where the file already holds these bytes; `*written` (may
 * be NULL) says which, and `*stamp` (may be NULL) is that of the file with these bytes. */
bool folder_update(const Folder *folder, const char *path, Slice bytes, bool *written,
                   FileStamp *stamp, GError **error);

/* Lets everybody who may read the regular file run it too. */
bool folder_make_program(const Folder *folder, const char *path, GError **error);

/* Gives a regular file another path, at once; makes the folders on its way. What stands there
 * already is an error that names it. */
bool folder_move(const Folder *folder, const char *from, const char *to, GError **error);

/* Removes a regular file; a missing one is fine. */
bool folder_remove(const Folder *folder, const char *path, GError **error);

/* Removes the folder at `path` where it is empty; whether it did. */
bool folder_remove_folder(const Folder *folder, const char *path);

/* Removes the temporary files that writers killed in the folder at `path` left behind. To be called
 * under the lock that all writers there take. */
void folder_sweep(const Folder *folder, const char *path);

/* New files that are made aside, in a folder of a passing name in `folder`, and go to their places
 * together: cheaper than one by one, and for a place where none of them is yet. Until aside_free(),
 * signals that end the program are held back; aside_put() fails once one has come. */
typedef struct Aside Aside;

/* Makes the folder; `folder` outlives it, and aside_free() ends it. Threads that are there already
 * must not be of those that put. */
Aside *aside_new(const Folder *folder, GError **error);

/* Makes the file, which must not exist, and the folders on its way, without waiting for the disk;
 * `*stamp` is that of the file, which it keeps. By any thread. */
bool aside_put(const Aside *aside, const char *path, Slice bytes, FileStamp *stamp, GError **error);

/* Gives all files their places in `folder`, whole folders at once where they are new; to be called
 * once. A file that stands there already is an error. */
bool aside_publish(const Aside *aside, GError **error);

/* Removes what was not published, and lets signals through again; NULL is fine. */
void aside_free(Aside *aside);

/* Removes what killed programs have left aside in `folder`. To be called under a lock. */
void aside_sweep(const Folder *folder);

/* Writes a file at a path of the user's own, relative to where the program runs; links in it are
 * followed. What is regular or missing is replaced as a whole, as by folder_replace(); into a
 * device, a pipe or anything below /dev the bytes are written as they come. No folder is made. */
bool file_write(const char *path, Slice bytes, GError **error);

/* Adds to the end of such a file, which is made where it is missing. */
bool file_append(const char *path, Slice bytes, GError **error);

/* Makes a folder and those on its way; fine where it exists. */
bool folder_make(const Folder *folder, const char *path, GError **error);

/* An exclusive lock that ends with the process.
 *
 * Held by flock() on the file `lock` in `folder`. While held, the file names this process and the
 * foreign lock files (absolute paths) that it is about to take, and while the thread that took the
 * lock writes a file, its temporary name; whoever gets the lock next and finds such names left by a
 * process that died removes exactly those. */
typedef struct Lock Lock;

/* Waits up to `milliseconds` for the lock on file `name` of the folder (with NULL as name: on the
 * folder itself, which leaves no file behind and remembers nothing). The caller owns it. */
Lock *lock_take(const Folder *folder, const char *name, unsigned milliseconds, GError **error);

/* Notes down (on the disk, unless `content` is NULL) that this process is about to create the lock
 * file at the absolute path `path`. `content` is what tells our file from somebody else's of that
 * name: the text it will hold from its first instant, "" for a file that is created empty, NULL
 * where nobody else would ever use the name. */
bool lock_announce(Lock *lock, const char *path, const char *content, GError **error);

/* The lock that this thread holds and that remembers, or NULL; borrowed. */
Lock *lock_held(void);

/* Forgets the announcements: all announced files are gone again. */
void lock_forget(Lock *lock);

/* Gives the lock back, and removes what of the announced files is still there; NULL is fine. */
void lock_release(Lock *lock);

/* Holds back the signals that end a program (interrupt, terminate, hang up …) from this thread
 * while something is half done, and lets them through again as before. */
void signals_hold(sigset_t *before);
void signals_restore(const sigset_t *before);

/* Writes all of the bytes to the descriptor; false with errno. */
bool fs_write_all(int fd, Slice bytes);

/* Why a name (one component of a path) cannot live on every system, or NULL where it can: control
 * characters, invalid UTF-8, `.git` in any spelling that some file system takes for it, Windows
 * device names, a trailing dot or blank, `:` and its like, longer than 255 bytes. */
const char *name_fault(Slice name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Aside, aside_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Folder, folder_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lock, lock_release)
