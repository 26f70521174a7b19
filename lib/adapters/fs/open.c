/* SPDX-License-Identifier: MIT */
/* Finding one's way below a folder without being led out of it. */
#include "adapters/fs/internal.h"
#include "base/trouble.h"

#include <linux/openat2.h>
#include <stdatomic.h>
#include <sys/syscall.h>

/* Of a file that is made; the umask takes its part. */
#define MODE(flags) ((flags)&O_CREAT ? 0666 : 0)

#define WALK (O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)

bool fs_fail(GError **error, const char *verb, const char *path) {
    if (errno == ELOOP)
        return fail(error, EXIT_ENVIRONMENT, "cannot %s '%s': a symbolic link is never followed",
                    verb, path);
    if (errno == EXDEV)
        return fail(error, EXIT_ENVIRONMENT, "cannot %s '%s': the path leads out of the folder",
                    verb, path);
    return fail_errno(error, EXIT_ENVIRONMENT, "cannot %s '%s'", verb, path);
}

void fs_note_trouble(const char *verb, const char *path) {
    int number = errno;
    if (trouble_is(number)) {
        g_autofree char *message =
            g_strdup_printf("cannot %s '%s': %s", verb, path, g_strerror(number));
        trouble_note(message);
    }
    errno = number;
}

bool fs_read_fail(GError **error, const char *verb, const char *path) {
    fs_note_trouble(verb, path);
    return fs_fail(error, verb, path);
}

FileKind fs_kind_of_mode(mode_t mode) {
    switch (mode & S_IFMT) {
    case S_IFREG:
        return FILE_REGULAR;
    case S_IFDIR:
        return FILE_FOLDER;
    case S_IFLNK:
        return FILE_LINK;
    default:
        return FILE_OTHER;
    }
}

FileStamp fs_stamp(const struct stat *info) {
    return (FileStamp){.device = info->st_dev,
                       .inode = info->st_ino,
                       .size = (uint64_t)info->st_size,
                       .mtime_seconds = info->st_mtim.tv_sec,
                       .mtime_nanoseconds = info->st_mtim.tv_nsec};
}

/* Whether the path is relative and has no empty, `.` or `..` component. */
static bool stays_below(const char *path) {
    for (Slice rest = slice_of(path); rest.at;) {
        Slice part = slice_cut(&rest, '/');
        if (part.len == 0 || slice_is(part, ".") || slice_is(part, ".."))
            return false;
    }
    return true;
}

/* Opens one component. O_DIRECTORY turns "is a link" into ENOTDIR, which is told apart here. */
static int open_step(int dir, const char *name, int flags) {
    int fd = openat(dir, name, flags | O_NOFOLLOW | O_CLOEXEC, MODE(flags));
    struct stat info;
    if (fd < 0 && errno == ENOTDIR) {
        bool link = fstatat(dir, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(info.st_mode);
        errno = link ? ELOOP : ENOTDIR;
    }
    return fd;
}

/* Opens the folder `name` in `dir`, making it first where `make` asks for it. */
static int open_or_make(int dir, const char *name, bool make, bool flush) {
    int fd = open_step(dir, name, WALK);
    if (fd >= 0 || errno != ENOENT || !make)
        return fd;
    if (mkdirat(dir, name, 0777) != 0 && errno != EEXIST)
        return -1;
    if (flush && fsync(dir) != 0)
        return -1;
    return open_step(dir, name, WALK);
}

/* Component by component: for kernels and sandboxes without openat2, and for making folders. */
static int open_walking(const Folder *folder, const char *path, int flags, bool make) {
    g_autofree char *copy = g_strdup(path);
    AUTO_FD dir = -1;
    char *name = copy;
    for (char *slash; (slash = strchr(name, '/')); name = slash + 1) {
        *slash = '\0';
        int next = open_or_make(dir < 0 ? folder->fd : dir, name, make, !folder->hurry);
        if (next < 0)
            return -1;
        fd_close(&dir);
        dir = next;
    }
    int base = dir < 0 ? folder->fd : dir;
    return make ? open_or_make(base, name, true, !folder->hurry) : open_step(base, name, flags);
}

static int open_at_once(const Folder *folder, const char *path, int flags) {
    struct open_how how = {.flags = (unsigned)(flags | O_CLOEXEC),
                           .mode = MODE(flags),
                           .resolve =
                               RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS};
    return (int)syscall(SYS_openat2, folder->fd, path, &how, sizeof how);
}

int fs_open(const Folder *folder, const char *path, int flags) {
    static atomic_bool refused = false;
    if (!*path)
        return openat(folder->fd, ".", flags | O_CLOEXEC, 0);
    if (!stays_below(path)) {
        errno = EXDEV;
        return -1;
    }
    if (!atomic_load_explicit(&refused, memory_order_relaxed)) {
        int fd = open_at_once(folder, path, flags | O_NOFOLLOW);
        /* an old kernel says ENOSYS, a sandbox EPERM, a rename under our feet EAGAIN */
        if (fd >= 0 || (errno != ENOSYS && errno != EPERM && errno != EAGAIN))
            return fd;
        if (errno == ENOSYS)
            atomic_store_explicit(&refused, true, memory_order_relaxed);
    }
    return open_walking(folder, path, flags, false);
}

int fs_open_parent(const Folder *folder, const char *path, bool make, const char **name) {
    const char *slash = strrchr(path, '/');
    *name = slash ? slash + 1 : path;
    if (!stays_below(path)) {
        errno = EXDEV;
        return -1;
    }
    g_autofree char *parent = slash ? g_strndup(path, (size_t)(slash - path)) : g_strdup("");
    int fd = fs_open(folder, parent, O_RDONLY | O_DIRECTORY);
    if (fd >= 0 || errno != ENOENT || !make)
        return fd;
    return open_walking(folder, parent, WALK, true);
}

static Folder *folder_of(int fd, char *path) {
    Folder *folder = g_new0(Folder, 1);
    folder->fd = fd;
    folder->path = path;
    return folder;
}

Folder *folder_open(const char *path, GError **error) {
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    if (fd < 0) {
        fail_errno(error, EXIT_ENVIRONMENT, "cannot open folder '%s'", path);
        return NULL;
    }
    return folder_of(fd, g_canonicalize_filename(path, NULL));
}

Folder *folder_open_below(const Folder *folder, const char *path, GError **error) {
    int fd = fs_open(folder, path, O_RDONLY | O_DIRECTORY);
    if (fd < 0) {
        int failure = errno;
        g_autofree char *whole = g_build_filename(folder->path, path, NULL);
        errno = failure;
        fs_read_fail(error, "open folder", whole);
        return NULL;
    }
    Folder *below =
        folder_of(fd, *path ? g_build_filename(folder->path, path, NULL) : g_strdup(folder->path));
    below->hurry = folder->hurry;
    return below;
}

void folder_free(Folder *folder) {
    if (!folder)
        return;
    close(folder->fd);
    g_free(folder->path);
    g_free(folder);
}

bool folder_is_own(const Folder *folder) {
    struct stat info;
    return fstat(folder->fd, &info) == 0 && info.st_uid == geteuid();
}

const char *folder_path(const Folder *folder) {
    return folder->path;
}

FileKind folder_kind(const Folder *folder, const char *path) {
    AUTO_FD fd = fs_open(folder, path, O_PATH | O_NOFOLLOW);
    if (fd < 0 && errno != ELOOP)
        fs_note_trouble("look at", path);
    if (fd < 0)
        return errno == ELOOP ? FILE_LINK : FILE_MISSING;
    struct stat info;
    return fstat(fd, &info) == 0 ? fs_kind_of_mode(info.st_mode) : FILE_MISSING;
}

FileKind folder_stamp(const Folder *folder, const char *path, FileStamp *stamp) {
    struct stat info;
    if (fstatat(folder->fd, *path ? path : ".", &info, AT_SYMLINK_NOFOLLOW) != 0)
        return FILE_MISSING;
    *stamp = fs_stamp(&info);
    return fs_kind_of_mode(info.st_mode);
}

#define TICK        20000   /* microseconds between two times that a file may get */
#define COARSE_TICK 2000000 /* where a file system knows seconds alone */

/* Whether a change at this time could be followed by another one that gets the same time. */
static bool is_fresh(const struct timespec *time, int64_t now) {
    int64_t at = (int64_t)time->tv_sec * G_USEC_PER_SEC + time->tv_nsec / 1000;
    return at > now - (time->tv_nsec ? TICK : COARSE_TICK);
}

uint64_t folder_mark(const Folder *folder, const char *path, int64_t now) {
    struct stat info;
    if (fstatat(folder->fd, path, &info, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(info.st_mode) ||
        is_fresh(&info.st_mtim, now) || is_fresh(&info.st_ctim, now))
        return 0;
    uint64_t facts[] = {info.st_dev,
                        info.st_ino,
                        (uint64_t)info.st_size,
                        (uint64_t)info.st_mtim.tv_sec,
                        (uint64_t)info.st_mtim.tv_nsec,
                        (uint64_t)info.st_ctim.tv_sec,
                        (uint64_t)info.st_ctim.tv_nsec};
    return MAX(sum_bytes(facts, sizeof facts), 1);
}

bool folder_make(const Folder *folder, const char *path, GError **error) {
    if (!*path)
        return true;
    AUTO_FD fd = fs_open(folder, path, O_RDONLY | O_DIRECTORY);
    if (fd < 0 && errno == ENOENT)
        fd = open_walking(folder, path, WALK, true);
    return fd >= 0 || fs_fail(error, "make folder", path);
}
