/* SPDX-License-Identifier: MIT */
/* Reading files and listing folders. */
#include "adapters/fs/internal.h"

#include <dirent.h>
#include <sys/mman.h>

/* More entries than this in one folder are an accident or an attack. */
#define MOST_ENTRIES 1000000

/* Reads to the end of the file, `limit` bytes at most; `*fits` is false where there are more. */
static bool read_all(int fd, size_t guess, size_t limit, GByteArray *into, bool *fits) {
    size_t start = into->len, done = 0, room = MIN(guess, limit) + 1;
    for (;;) {
        g_byte_array_set_size(into, (unsigned)(start + room));
        ssize_t got = read(fd, into->data + start + done, room - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        done += (size_t)got;
        /* Of files in /proc fstat() tells nothing; others end where it says. */
        if (got == 0 || done > limit || (done == guess && guess))
            break;
        if (done == room)
            room = MIN(room * 2, limit + 1);
    }
    *fits = done <= limit;
    g_byte_array_set_size(into, (unsigned)(*fits ? start + done : start));
    return true;
}

bool fs_kind_of_failure(FileKind *kind) {
    switch (errno) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG: /* nothing can have such a name */
        *kind = FILE_MISSING;
        return true;
    case ELOOP:
        *kind = FILE_LINK;
        return true;
    case ENXIO: /* a socket, or a device without a driver */
    case ENODEV:
        *kind = FILE_OTHER;
        return true;
    default:
        return false;
    }
}

bool folder_read(const Folder *folder, const char *path, size_t limit, GByteArray *into,
                 FileKind *kind, FileStamp *stamp, GError **error) {
    AUTO_FD fd = fs_open(folder, path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    *kind = FILE_MISSING;
    if (fd < 0)
        return !fs_kind_of_failure(kind) && fs_read_fail(error, "read", path);
    struct stat info;
    if (fstat(fd, &info) != 0)
        return fs_read_fail(error, "read", path);
    *kind = fs_kind_of_mode(info.st_mode);
    if (stamp)
        *stamp = fs_stamp(&info);
    limit = MIN(limit, (size_t)G_MAXINT - MIN(into->len, (size_t)G_MAXINT));
    if (*kind != FILE_REGULAR || (uint64_t)info.st_size > limit)
        return false;
    bool fits = false;
    unsigned before = into->len;
    if (!read_all(fd, (size_t)info.st_size, limit, into, &fits)) {
        int saved = errno;
        g_byte_array_set_size(into, before);
        errno = saved;
        return fs_read_fail(error, "read", path);
    }
    return fits;
}

Slice folder_map(const Folder *folder, const char *path, size_t limit) {
    const Slice none = {NULL, 0};
    AUTO_FD fd = fs_open(folder, path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    struct stat info;
    if (fd < 0 || fstat(fd, &info) != 0 || !S_ISREG(info.st_mode) || info.st_size <= 0 ||
        (uint64_t)info.st_size > limit)
        return none;
    size_t len = (size_t)info.st_size;
    void *at = mmap(NULL, len, PROT_READ, MAP_PRIVATE, fd, 0);
    return at == MAP_FAILED ? none : (Slice){at, len};
}

void folder_unmap(Slice bytes) {
    if (bytes.len)
        munmap((void *)(uintptr_t)bytes.at, bytes.len);
}

static FileKind kind_of_entry(int dir, const struct dirent *entry) {
    struct stat info;
    switch (entry->d_type) {
    case DT_REG:
        return FILE_REGULAR;
    case DT_DIR:
        return FILE_FOLDER;
    case DT_LNK:
        return FILE_LINK;
    case DT_UNKNOWN:
        if (fstatat(dir, entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
            return FILE_MISSING;
        return fs_kind_of_mode(info.st_mode);
    default:
        return FILE_OTHER;
    }
}

static int compare_entries(const void *a, const void *b) {
    return strcmp(((const FolderEntry *)a)->name, ((const FolderEntry *)b)->name);
}

static bool is_dots(const char *name) {
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* Fills `into` with FolderEntry; false with errno. */
static bool list_into(DIR *dir, Arena *arena, GArray *into) {
    for (struct dirent *entry; (errno = 0, entry = readdir(dir));) {
        if (is_dots(entry->d_name))
            continue;
        if (into->len >= MOST_ENTRIES) {
            errno = EOVERFLOW;
            return false;
        }
        FolderEntry made = {.name = arena_copy(arena, entry->d_name, strlen(entry->d_name)),
                            .kind = kind_of_entry(dirfd(dir), entry)};
        if (made.kind != FILE_MISSING) /* gone between the two calls */
            g_array_append_val(into, made);
    }
    return errno == 0;
}

bool folder_list(const Folder *folder, const char *path, Arena *arena, FolderEntry **entries,
                 size_t *count, GError **error) {
    *entries = NULL;
    *count = 0;
    int fd = fs_open(folder, path, O_RDONLY | O_DIRECTORY | O_NONBLOCK);
    if (fd < 0)
        return errno == ENOENT || fs_read_fail(error, "list", path);
    DIR *dir = fdopendir(fd);
    if (!dir) {
        fd_close(&fd);
        return fs_read_fail(error, "list", path);
    }
    g_autoptr(GArray) found = g_array_new(false, false, sizeof(FolderEntry));
    bool listed = list_into(dir, arena, found);
    int saved = errno;
    closedir(dir);
    errno = saved;
    if (!listed)
        return errno == EOVERFLOW
                   ? fail(error, EXIT_ENVIRONMENT, "cannot list '%s': more than %d entries", path,
                          MOST_ENTRIES)
                   : fs_read_fail(error, "list", path);
    *count = found->len;
    *entries = arena_array(arena, FolderEntry, found->len);
    if (found->len)
        memcpy(*entries, found->data, sizeof(FolderEntry) * found->len);
    qsort(*entries, *count, sizeof **entries, compare_entries);
    return true;
}
