/* SPDX-License-Identifier: MIT */
/* A preload library under which the n-th call of one kind goes wrong, once.
 *
 * REQ_FAULT is "FAMILY N WHAT FILE". WHAT is an errno as a number, `short` (half of the bytes are
 * written, or read), `kill` or `term` (the signal comes before the call), or `none`. FILE is
 * mapped: it counts the calls of every family, and says where the fault struck. Programs that the
 * program starts are left alone. The C library's own calls and the loader's do not come here. */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Their order is that of the counts in the file, and of FAMILIES in every.py. */
typedef enum {
    WRITE,
    FSYNC,
    RENAME,
    OPEN_WRITE,
    OPEN_READ,
    CLOSE,
    MKDIR,
    UNLINK,
    LINK,
    READ,
    READDIR,
    TRUNCATE,
    CHMOD,
    FLOCK,
    MMAP,
    MALLOC,
    FAMILIES
} Family;

typedef struct {
    atomic_ullong counts[FAMILIES];
    atomic_ullong struck;
    char where[512];
} Report;

enum { NONE = 0, SHORT = -1, KILL = -2, TERM = -3 };

static Report *report;
static Family chosen;
static unsigned long long chosen_nth;
static int what;

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);

__attribute__((constructor)) static void start(void) {
    const char *fault = getenv("REQ_FAULT");
    unsigned family = 0;
    char how[16] = "", path[1024] = "";
    if (!fault || sscanf(fault, "%u %llu %15s %1023s", &family, &chosen_nth, how, path) != 4)
        return;
    int fd = open(path, O_RDWR | O_CLOEXEC);
    void *at =
        fd < 0 ? MAP_FAILED : mmap(NULL, sizeof *report, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    close(fd);
    unsetenv("REQ_FAULT");
    unsetenv("LD_PRELOAD");
    chosen = (Family)family;
    what = strcmp(how, "short") == 0  ? SHORT
           : strcmp(how, "kill") == 0 ? KILL
           : strcmp(how, "term") == 0 ? TERM
                                      : atoi(how);
    report = at == MAP_FAILED ? NULL : at;
}

/* Counts a call; whether the fault strikes it. A signal is raised here, and the call then goes on.
 */
static int strikes(Family family, const char *path, int fd) {
    if (!report)
        return NONE;
    unsigned long long nth = atomic_fetch_add(&report->counts[family], 1) + 1;
    if (what == NONE || family != chosen || nth != chosen_nth ||
        atomic_exchange(&report->struck, 1))
        return NONE;
    char link[64];
    if (path) {
        strncpy(report->where, path, sizeof report->where - 1);
    } else if (fd >= 0) {
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        syscall(SYS_readlinkat, AT_FDCWD, link, report->where, sizeof report->where - 1);
    }
    if (what == KILL || what == TERM) {
        raise(what == KILL ? SIGKILL : SIGTERM);
        return NONE;
    }
    if (what > 0)
        errno = what;
    return what;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* A function whose failure is -1, and that does nothing then. */
#define FAILS(family, path, fd, name, parameters, arguments)                                       \
    int name parameters {                                                                          \
        static __typeof__(&name) real;                                                             \
        if (!real)                                                                                 \
            real = REAL(name);                                                                     \
        return strikes(family, path, fd) > 0 ? -1 : real arguments;                                \
    }

FAILS(FSYNC, NULL, fd, fsync, (int fd), (fd))
FAILS(FSYNC, NULL, fd, fdatasync, (int fd), (fd))
FAILS(FSYNC, NULL, fd, syncfs, (int fd), (fd))
FAILS(RENAME, old, -1, rename, (const char *old, const char *new), (old, new))
FAILS(RENAME, old, -1, renameat, (int from, const char *old, int to, const char *new),
      (from, old, to, new))
FAILS(RENAME, old, -1, renameat2,
      (int from, const char *old, int to, const char *new, unsigned flags),
      (from, old, to, new, flags))
FAILS(MKDIR, path, -1, mkdir, (const char *path, mode_t mode), (path, mode))
FAILS(MKDIR, path, -1, mkdirat, (int dir, const char *path, mode_t mode), (dir, path, mode))
FAILS(UNLINK, path, -1, unlink, (const char *path), (path))
FAILS(UNLINK, path, -1, unlinkat, (int dir, const char *path, int flags), (dir, path, flags))
FAILS(UNLINK, path, -1, rmdir, (const char *path), (path))
FAILS(LINK, old, -1, link, (const char *old, const char *new), (old, new))
FAILS(LINK, old, -1, linkat, (int from, const char *old, int to, const char *new, int flags),
      (from, old, to, new, flags))
FAILS(TRUNCATE, NULL, fd, ftruncate, (int fd, off_t size), (fd, size))
FAILS(CHMOD, NULL, fd, fchmod, (int fd, mode_t mode), (fd, mode))
FAILS(CHMOD, path, -1, chmod, (const char *path, mode_t mode), (path, mode))
FAILS(FLOCK, NULL, fd, flock, (int fd, int how), (fd, how))

/* A failed close has closed all the same, as on Linux. */
int close(int fd) {
    int struck = strikes(CLOSE, NULL, fd);
    long done = syscall(SYS_close, fd);
    if (struck > 0)
        errno = struck;
    return struck > 0 ? -1 : (int)done;
}

static int opens(int dir, const char *path, int flags, mode_t mode) {
    int struck = strikes((flags & O_ACCMODE) == O_RDONLY ? OPEN_READ : OPEN_WRITE, path, -1);
    return struck > 0 ? -1 : (int)syscall(SYS_openat, dir, path, flags, mode);
}

static mode_t mode_of(int flags, va_list more) {
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
}

#define OPENS(name, parameters, dir)                                                               \
    int name parameters {                                                                          \
        va_list more;                                                                              \
        va_start(more, flags);                                                                     \
        int fd = opens(dir, path, flags, mode_of(flags, more));                                    \
        va_end(more);                                                                              \
        return fd;                                                                                 \
    }

OPENS(open, (const char *path, int flags, ...), AT_FDCWD)
OPENS(open64, (const char *path, int flags, ...), AT_FDCWD)
OPENS(openat, (int dir, const char *path, int flags, ...), dir)
OPENS(openat64, (int dir, const char *path, int flags, ...), dir)

/* The one call that goes by its number is openat2; its flags are the first field of the third
 * argument. */
long syscall(long number, ...) {
    static __typeof__(&syscall) real;
    if (!real)
        real = REAL(syscall);
    va_list more;
    va_start(more, number);
    long a = va_arg(more, long), b = va_arg(more, long), c = va_arg(more, long),
         d = va_arg(more, long), e = va_arg(more, long), f = va_arg(more, long);
    va_end(more);
    if (number == SYS_openat2) {
        int flags = (int)*(const unsigned long long *)c;
        if (strikes((flags & O_ACCMODE) == O_RDONLY ? OPEN_READ : OPEN_WRITE, (const char *)b, -1) >
            0)
            return -1;
    }
    return real(number, a, b, c, d, e, f);
}

/* How many bytes a read or write that is struck moves. */
static size_t portion(int struck, size_t size) {
    return struck == SHORT && size > 1 ? size / 2 : size;
}

#define MOVES(family, name, parameters, ...)                                                       \
    ssize_t name parameters {                                                                      \
        static __typeof__(&name) real;                                                             \
        if (!real)                                                                                 \
            real = REAL(name);                                                                     \
        int struck = fd == STDERR_FILENO ? NONE : strikes(family, NULL, fd);                       \
        size = portion(struck, size);                                                              \
        return struck > 0 ? -1 : real(fd, bytes, size __VA_ARGS__);                                \
    }

MOVES(WRITE, write, (int fd, const void *bytes, size_t size))
MOVES(WRITE, pwrite, (int fd, const void *bytes, size_t size, off_t at), , at)
MOVES(READ, read, (int fd, void *bytes, size_t size))
MOVES(READ, pread, (int fd, void *bytes, size_t size, off_t at), , at)

#define LISTS(name, type)                                                                          \
    struct type *name(DIR *dir) {                                                                  \
        static __typeof__(&name) real;                                                             \
        if (!real)                                                                                 \
            real = REAL(name);                                                                     \
        return strikes(READDIR, NULL, dirfd(dir)) > 0 ? NULL : real(dir);                          \
    }

LISTS(readdir, dirent)
LISTS(readdir64, dirent64)

void *mmap(void *at, size_t size, int rights, int flags, int fd, off_t from) {
    if (fd >= 0 && strikes(MMAP, NULL, fd) > 0)
        return MAP_FAILED;
    return (void *)syscall(SYS_mmap, at, size, rights, flags, fd, from);
}

void *malloc(size_t size) {
    return strikes(MALLOC, "", -1) > 0 ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
    return strikes(MALLOC, "", -1) > 0 ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size) {
    return strikes(MALLOC, "", -1) > 0 ? NULL : __libc_realloc(old, size);
}
