/* SPDX-License-Identifier: MIT */
/* The lock that ends with the process, and what it remembers of one that died.
 *
 * The lock file is empty while nobody holds the lock. While held it reads
 *
 *     process 4711 88231
 *     file <TAB> time <TAB> same|any <TAB> path <TAB> content
 *
 * with the process's id and start time, and a `file` line for each announcement; path and content
 * are escaped, so that a line is a line. */
#include "adapters/fs/internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>

#define LONGEST_NOTES 65536

/* A lock file created empty within this many seconds after its announcement is ours … */
#define SECONDS_TO_CREATE 60
/* … if it still stands after this long: git keeps an empty one for milliseconds. */
#define MICROSECONDS_TO_VANISH G_USEC_PER_SEC

struct Lock {
    int fd;
    bool notes; /* the file is ours to write to */
    char *path; /* for messages */
    off_t end;  /* of the notes */
    off_t head; /* of their first line, which says who holds the lock */
};

/* The lock whose notes this thread writes in. */
static _Thread_local Lock *own_lock;

/* Field 22 of /proc/PID/stat, in clock ticks since the machine started; 0 where it is not known. */
static unsigned long long start_of(long pid) {
    char path[64], text[1024];
    snprintf(path, sizeof path, "/proc/%ld/stat", pid);
    AUTO_FD fd = open(path, O_RDONLY | O_CLOEXEC, 0);
    ssize_t got = fd < 0 ? -1 : read(fd, text, sizeof text - 1);
    if (got <= 0)
        return 0;
    text[got] = '\0';
    const char *at = strrchr(text, ')'); /* the program's name may hold blanks */
    for (int field = 2; at && field < 22; field++)
        at = strchr(at + 1, ' ');
    return at ? strtoull(at, NULL, 10) : 0;
}

static bool add_notes(Lock *lock, const char *text, bool flush) {
    size_t len = strlen(text);
    for (size_t done = 0; done < len;) {
        ssize_t wrote = pwrite(lock->fd, text + done, len - done, lock->end + (off_t)done);
        if (wrote < 0 && errno != EINTR)
            return false;
        done += (size_t)MAX(wrote, 0);
    }
    lock->end += (off_t)len;
    return !flush || fsync(lock->fd) == 0;
}

/* Whether the file at `path` is the one that the dead process announced. */
static bool is_announced(const Folder *dir, const char *name, const char *content, int64_t at) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    FileKind kind;
    FileStamp stamp, later;
    if (!folder_read(dir, name, LONGEST_NOTES, bytes, &kind, &stamp, NULL))
        return false;
    if (*content)
        return slice_is((Slice){(const char *)bytes->data, bytes->len}, content);
    if (bytes->len || stamp.mtime_seconds < at - 2 || stamp.mtime_seconds > at + SECONDS_TO_CREATE)
        return false;
    if (g_get_real_time() < stamp.mtime_seconds * G_USEC_PER_SEC + 2 * MICROSECONDS_TO_VANISH)
        g_usleep(MICROSECONDS_TO_VANISH);
    return folder_read(dir, name, LONGEST_NOTES, bytes, &kind, &later, NULL) &&
           memcmp(&stamp, &later, sizeof stamp) == 0;
}

/* Removes the file of one `file` line where it is still what was announced. */
static bool remove_announced(char *const *fields, GError **error) {
    g_autofree char *path = g_strcompress(fields[3]);
    g_autofree char *content = g_strcompress(fields[4]);
    g_autofree char *parent = g_path_get_dirname(path);
    g_autofree char *name = g_path_get_basename(path);
    g_autoptr(Folder) dir = folder_open(parent, NULL);
    if (!dir || folder_kind(dir, name) != FILE_REGULAR)
        return true;
    bool any = strcmp(fields[2], "any") == 0;
    if (!any && !is_announced(dir, name, content, g_ascii_strtoll(fields[1], NULL, 10)))
        return true;
    return folder_remove(dir, name, error);
}

/* The process that the notes name, where it still lives; else 0. */
static long living_owner(const char *notes) {
    long pid = 0;
    unsigned long long start = 0;
    if (sscanf(notes, "process %ld %llu", &pid, &start) != 2 || start == 0 || pid == getpid())
        return 0;
    return start_of(pid) == start ? pid : 0;
}

/* What the file holds, which the caller frees; NULL with errno. */
static char *read_notes(int fd) {
    g_autofree char *text = g_malloc0(LONGEST_NOTES + 1);
    for (size_t done = 0; done < LONGEST_NOTES;) {
        ssize_t got = pread(fd, text + done, LONGEST_NOTES - done, (off_t)done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return NULL;
        if (got == 0)
            break;
        done += (size_t)got;
    }
    return g_steal_pointer(&text);
}

/* Cuts the lock file off behind its first bytes; false with errno. */
static bool cut_notes(int fd, off_t end) {
    int cut;
    do
        cut = ftruncate(fd, end);
    while (cut != 0 && errno == EINTR);
    return cut == 0;
}

/* Cleans up after the process that held the lock before, if it died over it. */
static bool recover(const char *notes, GError **error) {
    g_auto(GStrv) lines = g_strsplit(notes, "\n", -1);
    for (size_t i = 0; lines[i] && lines[i + 1]; i++) { /* the last line is empty or torn */
        g_auto(GStrv) fields = g_strsplit(lines[i], "\t", -1);
        if (g_strv_length(fields) == 5 && strcmp(fields[0], "file") == 0 &&
            !remove_announced(fields, error))
            return false;
    }
    return true;
}

/* Opens the lock file, or the folder itself; -1 with errno. */
static int open_lock(const Folder *folder, const char *name) {
    if (!name)
        return fs_open(folder, "", O_RDONLY | O_DIRECTORY);
    const char *last;
    AUTO_FD dir = fs_open_parent(folder, name, true, &last);
    if (dir < 0)
        return -1;
    return openat(dir, last, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0666);
}

/* Whether the open file is still the one that the name leads to. */
static bool still_there(const Folder *folder, const char *name, int fd) {
    struct stat held, named;
    if (!name)
        return true;
    AUTO_FD now = fs_open(folder, name, O_PATH);
    return now >= 0 && fstat(fd, &held) == 0 && fstat(now, &named) == 0 &&
           held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

/* Says why the lock file cannot be opened, with errno, and whose matter that is. */
static bool fail_open(const Lock *lock, GError **error) {
    if (errno != EACCES && errno != EPERM && errno != EROFS)
        return fs_fail(error, "lock", lock->path);
    return fail(error, EXIT_ENVIRONMENT,
                "cannot lock '%s': %s; reading works, but to change something you must be allowed "
                "to write there",
                lock->path, g_strerror(errno));
}

typedef enum { TRY_TAKEN, TRY_BUSY, TRY_FAILED } Try;

/* One attempt; `*owner` becomes the process that holds the lock, where that is known. */
static Try try_lock(Lock *lock, const Folder *folder, const char *name, long *owner,
                    GError **error) {
    AUTO_FD fd = open_lock(folder, name);
    if (fd < 0)
        return fail_open(lock, error), TRY_FAILED;
    bool taken = flock(fd, LOCK_EX | LOCK_NB) == 0;
    if (!taken && errno != EWOULDBLOCK && errno != EINTR)
        return fs_fail(error, "lock", lock->path), TRY_FAILED;
    g_autofree char *notes = name ? read_notes(fd) : g_strdup("");
    if (!notes)
        return fs_fail(error, "read", lock->path), TRY_FAILED;
    *owner = living_owner(notes);
    if (!taken || *owner || !still_there(folder, name, fd))
        return TRY_BUSY;
    if (!recover(notes, error))
        return TRY_FAILED;
    lock->fd = fd;
    fd = -1;
    return TRY_TAKEN;
}

/* Writes down who holds the lock. */
static bool sign_lock(Lock *lock, GError **error) {
    g_autofree char *text =
        g_strdup_printf("process %ld %llu\n", (long)getpid(), start_of((long)getpid()));
    lock->notes = true;
    if (!cut_notes(lock->fd, 0) || !add_notes(lock, text, false))
        return fs_fail(error, "write", lock->path);
    lock->head = lock->end;
    own_lock = lock;
    return true;
}

static void fail_busy(const Lock *lock, long owner, unsigned milliseconds, GError **error) {
    g_autofree char *who =
        owner ? g_strdup_printf("process %ld", owner) : g_strdup("another process");
    fail(error, EXIT_ENVIRONMENT, "'%s' is locked by %s; gave up after %u.%u seconds", lock->path,
         who, milliseconds / 1000, milliseconds % 1000 / 100);
}

Lock *lock_take(const Folder *folder, const char *name, unsigned milliseconds, GError **error) {
    g_autoptr(Lock) lock = g_new0(Lock, 1);
    lock->fd = -1;
    lock->path = name ? g_build_filename(folder->path, name, NULL) : g_strdup(folder->path);
    int64_t deadline = g_get_monotonic_time() + (int64_t)milliseconds * 1000;
    long owner = 0;
    for (unsigned long pause = 1000;; pause = MIN(pause * 2, 50000)) {
        Try tried = try_lock(lock, folder, name, &owner, error);
        if (tried == TRY_FAILED)
            return NULL;
        if (tried == TRY_TAKEN)
            break;
        if (g_get_monotonic_time() >= deadline) {
            fail_busy(lock, owner, milliseconds, error);
            return NULL;
        }
        g_usleep(pause);
    }
    if (name && !sign_lock(lock, error))
        return NULL;
    return g_steal_pointer(&lock);
}

bool lock_announce(Lock *lock, const char *path, const char *content, GError **error) {
    g_autofree char *where = g_strescape(path, NULL);
    g_autofree char *what = g_strescape(content ? content : "", NULL);
    g_autofree char *line =
        g_strdup_printf("file\t%" G_GINT64_FORMAT "\t%s\t%s\t%s\n",
                        g_get_real_time() / G_USEC_PER_SEC, content ? "same" : "any", where, what);
    g_return_val_if_fail(lock->notes, false);
    if (lock->end + (off_t)strlen(line) > LONGEST_NOTES)
        return fail(error, EXIT_ENVIRONMENT, "'%s' is full", lock->path);
    /* a lock of git's that outlives a power cut stops everybody; a stray draft stops nobody */
    return add_notes(lock, line, content != NULL) || fs_fail(error, "write", lock->path);
}

Lock *lock_held(void) {
    return own_lock;
}

/* Forgets what was announced since the notes ended at `end`. */
static void forget_from(Lock *lock, off_t end) {
    if (cut_notes(lock->fd, end))
        lock->end = end;
}

void lock_forget(Lock *lock) {
    forget_from(lock, lock->head);
}

int64_t fs_announce_draft(const Folder *folder, const char *path, const char *temp) {
    if (!own_lock || !folder->path)
        return 0;
    g_autofree char *parent = g_path_get_dirname(path);
    g_autofree char *where = g_build_filename(folder->path, parent, temp, NULL);
    off_t end = own_lock->end;
    return lock_announce(own_lock, where, NULL, NULL) ? end : 0;
}

void fs_forget_draft(int64_t mark) {
    if (mark)
        forget_from(own_lock, (off_t)mark);
}

/* What was announced and not forgotten is gone or was never made; if not, it goes now. */
static void clear_notes(const Lock *lock) {
    if (lock->end > lock->head) {
        g_autofree char *notes = read_notes(lock->fd);
        if (notes)
            recover(notes, NULL);
    }
    if (!cut_notes(lock->fd, 0))
        g_debug("cannot empty '%s'", lock->path); /* the next one finds nothing to remove */
}

void lock_release(Lock *lock) {
    if (!lock)
        return;
    if (lock->notes)
        clear_notes(lock);
    if (own_lock == lock)
        own_lock = NULL;
    if (lock->fd >= 0)
        close(lock->fd);
    g_free(lock->path);
    g_free(lock);
}
