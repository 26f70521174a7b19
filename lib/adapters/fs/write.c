/* SPDX-License-Identifier: MIT */
/* Writing: a temporary file beside the place, flushed, renamed over it. */
#include "adapters/fs/internal.h"
#include "base/trouble.h"

#include <dirent.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/random.h>

#define DRAFT "tmp"
#define STRAY "out"

/* A file on its way to its place. */
typedef struct {
    const Folder *folder;
    const char *path; /* for messages */
    int dir;          /* of the folder that it lies in */
    const char *name; /* its last component */
    char temp[FS_TEMP_NAME];
    bool stray; /* no lock tells of the temporary file: it is locked itself while it is filled */
    FileStamp *made; /* what becomes of the file that is written; or NULL */
} Draft;

void signals_hold(sigset_t *before) {
    static const int ends[] = {SIGINT,  SIGTERM, SIGHUP,  SIGQUIT, SIGALRM,
                               SIGUSR1, SIGUSR2, SIGTSTP, SIGPIPE, SIGXFSZ};
    sigset_t hold;
    sigemptyset(&hold);
    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++)
        sigaddset(&hold, ends[i]);
    pthread_sigmask(SIG_BLOCK, &hold, before);
}

void signals_restore(const sigset_t *before) {
    pthread_sigmask(SIG_SETMASK, before, NULL);
}

/* The first number of a process is drawn by chance, so that two of them do not meet. */
static void *draw_number(void *unused) {
    static uint64_t number;
    (void)unused;
    if (getrandom(&number, sizeof number, GRND_NONBLOCK) != (ssize_t)sizeof number)
        number = ((uint64_t)g_random_int() << 32) | g_random_int();
    return &number;
}

void fs_name_temp(char temp[FS_TEMP_NAME], const char *ending) {
    static const char digits[] = "0123456789abcdef";
    static GOnce drawn = G_ONCE_INIT;
    static atomic_uint_fast64_t names;
    const uint64_t *first = g_once(&drawn, draw_number, NULL);
    uint64_t number = *first + atomic_fetch_add(&names, 1);
    memcpy(temp, ".req-0123456789abcdef.", FS_TEMP_NAME - 4);
    memcpy(temp + FS_TEMP_NAME - 4, ending, 4);
    for (char *at = temp + strlen(".req-"); *at != '.'; at++, number >>= 4)
        *at = digits[number & 15];
}

bool fs_is_temp_name(const char *name, const char *ending) {
    Slice text = slice_of(name);
    return text.len + 1 == FS_TEMP_NAME && slice_starts(text, ".req-") &&
           text.at[text.len - 4] == '.' && slice_ends(text, ending);
}

bool fs_write_all(int fd, Slice bytes) {
    while (bytes.len) {
        ssize_t wrote = write(fd, bytes.at, bytes.len);
        if (wrote < 0 && errno != EINTR)
            return false;
        if (wrote > 0)
            bytes = slice_range(bytes, (size_t)wrote, bytes.len);
    }
    return true;
}

/* Whether the file still has a name; who sweeps may take it away before it is locked. */
static bool has_name(int fd) {
    struct stat info;
    return fstat(fd, &info) != 0 || info.st_nlink > 0;
}

/* Makes the temporary file; -1 with errno. */
static int make_temp(const Draft *draft) {
    for (;;) {
        int fd = openat(draft->dir, draft->temp,
                        O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
        if (fd < 0 || !draft->stray || flock(fd, LOCK_EX) != 0 || has_name(fd))
            return fd;
        fd_close(&fd);
    }
}

/* Removes temporary files of fs_replace_in() in the folder whose programs were killed: nobody
 * holds these any more. */
static void sweep_strays(int dir) {
    int list = openat(dir, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    DIR *open = list < 0 ? NULL : fdopendir(list);
    if (!open)
        fd_close(&list);
    for (struct dirent *entry; open && (entry = readdir(open));) {
        if (!fs_is_temp_name(entry->d_name, STRAY))
            continue;
        AUTO_FD fd = openat(dir, entry->d_name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0);
        if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0)
            unlinkat(dir, entry->d_name, 0);
    }
    if (open)
        closedir(open);
}

/* Fills the temporary file; `mode` 0 leaves it to the umask. False with errno. */
static bool fill_temp(const Draft *draft, Slice bytes, mode_t mode) {
    AUTO_FD fd = make_temp(draft);
    if (fd < 0)
        return false;
    if (!fs_write_all(fd, bytes) || (mode && fchmod(fd, mode) != 0))
        return false;
    if (!draft->folder->hurry && fsync(fd) != 0)
        return false;
    struct stat info;
    if (draft->made && fstat(fd, &info) == 0)
        *draft->made = fs_stamp(&info);
    int open = fd;
    fd = -1;
    return close(open) == 0;
}

bool fs_rename_new(int old_dir, const char *from, int dir, const char *to) {
    if (renameat2(old_dir, from, dir, to, RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    return linkat(old_dir, from, dir, to, 0) == 0 && unlinkat(old_dir, from, 0) == 0;
}

static bool flush_folder(const Draft *draft) {
    return draft->folder->hurry || fsync(draft->dir) == 0;
}

/* Opens the place; errors are told. */
static bool draft_open(Draft *draft, const Folder *folder, const char *path, GError **error) {
    draft->folder = folder;
    draft->path = path;
    draft->dir = fs_open_parent(folder, path, true, &draft->name);
    fs_name_temp(draft->temp, DRAFT);
    return draft->dir >= 0 || fs_fail(error, "write", path);
}

/* What stands at the place; `*kind` is FILE_MISSING where nothing does. */
static bool look(const Draft *draft, struct stat *info, FileKind *kind) {
    *kind = FILE_MISSING;
    if (fstatat(draft->dir, draft->name, info, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT;
    *kind = fs_kind_of_mode(info->st_mode);
    return true;
}

static bool same_stamp(const FileStamp *stamp, const struct stat *info) {
    FileStamp now = fs_stamp(info);
    return memcmp(stamp, &now, sizeof now) == 0;
}

/* Publishes the filled temporary file under its name. */
static bool publish(const Draft *draft, const FileStamp *stamp, GError **error) {
    struct stat info;
    FileKind kind;
    if (stamp && !(look(draft, &info, &kind) && kind == FILE_REGULAR && same_stamp(stamp, &info)))
        return fail(error, EXIT_ENVIRONMENT,
                    "'%s' was changed by somebody else meanwhile; nothing was written",
                    draft->path);
    return renameat(draft->dir, draft->temp, draft->dir, draft->name) == 0 ||
           fail_errno(error, EXIT_ENVIRONMENT, "cannot write '%s'", draft->path);
}

/* Publishes it where nothing stands yet; `*exists` says that something does, without an error. */
static bool publish_new(const Draft *draft, bool *exists, GError **error) {
    if (fs_rename_new(draft->dir, draft->temp, draft->dir, draft->name))
        return true;
    *exists = errno == EEXIST;
    return !*exists && fail_errno(error, EXIT_ENVIRONMENT, "cannot write '%s'", draft->path);
}

/* Writes the draft with signals held, so that only a kill can leave the temporary file behind. With
 * `exists`, as a new file. */
static bool write_draft(const Draft *draft, Slice bytes, mode_t mode, const FileStamp *stamp,
                        bool *exists, GError **error) {
    sigset_t before;
    if (!trouble_free(draft->path, error))
        return false;
    signals_hold(&before);
    int64_t mark = fs_announce_draft(draft->folder, draft->path, draft->temp);
    bool done = fill_temp(draft, bytes, mode) || fs_fail(error, "write", draft->path);
    if (done)
        done = exists ? publish_new(draft, exists, error) : publish(draft, stamp, error);
    if (!done && unlinkat(draft->dir, draft->temp, 0) != 0 && errno != ENOENT)
        mark = 0; /* it is tried again when the lock is released */
    if (done && !flush_folder(draft))
        done = fs_fail(error, "flush", draft->path);
    fs_forget_draft(mark);
    signals_restore(&before);
    return done;
}

bool folder_claim(const Folder *folder, const char *path, Slice bytes, bool *exists,
                  FileStamp *stamp, GError **error) {
    Draft draft = {.made = stamp};
    *exists = false;
    bool done = draft_open(&draft, folder, path, error) &&
                write_draft(&draft, bytes, 0, NULL, exists, error);
    fd_close(&draft.dir);
    return done;
}

bool folder_create(const Folder *folder, const char *path, Slice bytes, GError **error) {
    bool exists;
    if (folder_claim(folder, path, bytes, &exists, NULL, error))
        return true;
    return exists && fail(error, EXIT_ENVIRONMENT, "'%s' exists already", path);
}

/* Replaces what stands at the draft's place. */
static bool replace_draft(const Draft *draft, Slice bytes, const FileStamp *stamp, GError **error) {
    struct stat info;
    FileKind kind;
    if (!look(draft, &info, &kind))
        return fs_fail(error, "write", draft->path);
    if (kind == FILE_LINK) {
        errno = ELOOP;
        return fs_fail(error, "write", draft->path);
    }
    if (kind != FILE_MISSING && kind != FILE_REGULAR)
        return fail(error, EXIT_ENVIRONMENT, "cannot write '%s': it is not a regular file",
                    draft->path);
    mode_t mode = kind == FILE_REGULAR ? info.st_mode & 0777 : 0;
    return write_draft(draft, bytes, mode, stamp, NULL, error);
}

static bool replace_at(const Folder *folder, const char *path, Slice bytes, const FileStamp *stamp,
                       FileStamp *made, GError **error) {
    Draft draft = {.made = made};
    bool done =
        draft_open(&draft, folder, path, error) && replace_draft(&draft, bytes, stamp, error);
    fd_close(&draft.dir);
    return done;
}

bool folder_replace(const Folder *folder, const char *path, Slice bytes, const FileStamp *stamp,
                    GError **error) {
    return replace_at(folder, path, bytes, stamp, NULL, error);
}

bool fs_replace_in(int dir, const char *name, const char *path, Slice bytes, GError **error) {
    static const Folder folder = {.fd = -1};
    Draft draft = {.folder = &folder, .path = path, .dir = dir, .name = name, .stray = true};
    fs_name_temp(draft.temp, STRAY);
    sweep_strays(dir);
    return replace_draft(&draft, bytes, NULL, error);
}

/* Whether the file holds exactly these bytes. */
static bool holds(const Folder *folder, const char *path, Slice bytes, FileStamp *stamp) {
    g_autoptr(GByteArray) old = g_byte_array_new();
    FileKind kind;
    return folder_read(folder, path, bytes.len, old, &kind, stamp, NULL) &&
           slice_equal((Slice){(const char *)old->data, old->len}, bytes);
}

bool folder_update(const Folder *folder, const char *path, Slice bytes, bool *written,
                   FileStamp *stamp, GError **error) {
    FileStamp now = {0};
    bool same = holds(folder, path, bytes, &now);
    bool done = same || replace_at(folder, path, bytes, NULL, &now, error);
    if (written)
        *written = !same;
    if (stamp)
        *stamp = now;
    return done;
}

bool folder_make_program(const Folder *folder, const char *path, GError **error) {
    AUTO_FD fd = fs_open(folder, path, O_RDONLY | O_NONBLOCK);
    struct stat info;
    if (fd < 0 || fstat(fd, &info) != 0 ||
        fchmod(fd, (info.st_mode & 07777) | (info.st_mode & 0444) >> 2) != 0)
        return fs_fail(error, "make a program of", path);
    return true;
}

bool folder_remove(const Folder *folder, const char *path, GError **error) {
    Draft draft = {.folder = folder, .path = path};
    draft.dir = fs_open_parent(folder, path, false, &draft.name);
    struct stat info;
    FileKind kind = FILE_MISSING;
    bool seen = draft.dir >= 0 ? look(&draft, &info, &kind) : errno == ENOENT;
    bool done = seen;
    if (!seen)
        fs_fail(error, "remove", path);
    else if (kind == FILE_REGULAR)
        done = (unlinkat(draft.dir, draft.name, 0) == 0 && flush_folder(&draft)) ||
               fs_fail(error, "remove", path);
    else if (kind != FILE_MISSING)
        done = fail(error, EXIT_ENVIRONMENT, "cannot remove '%s': it is not a regular file", path);
    fd_close(&draft.dir);
    return done;
}

bool folder_remove_folder(const Folder *folder, const char *path) {
    const char *name;
    AUTO_FD dir = fs_open_parent(folder, path, false, &name);
    return dir >= 0 && unlinkat(dir, name, AT_REMOVEDIR) == 0;
}

/* The move of what `old` names to the place of `new`. */
static bool move_to(const Draft *old, const Draft *new, GError **error) {
    struct stat info;
    FileKind kind;
    if (!look(old, &info, &kind))
        return fs_fail(error, "move", old->path);
    if (kind != FILE_REGULAR)
        return fail(error, EXIT_ENVIRONMENT, "cannot move '%s': it is no regular file", old->path);
    if (!trouble_free(new->path, error))
        return false;
    if (fs_rename_new(old->dir, old->name, new->dir, new->name))
        return (flush_folder(new) && flush_folder(old)) || fs_fail(error, "flush", new->path);
    if (errno == EEXIST)
        return fail(error, EXIT_ENVIRONMENT, "'%s' exists already", new->path);
    return fail_errno(error, EXIT_ENVIRONMENT, "cannot move '%s'", old->path);
}

bool folder_move(const Folder *folder, const char *from, const char *to, GError **error) {
    Draft old = {.folder = folder, .path = from}, new = {.folder = folder, .path = to, .dir = -1};
    old.dir = fs_open_parent(folder, from, false, &old.name);
    if (old.dir >= 0)
        new.dir = fs_open_parent(folder, to, true, &new.name);
    bool done = old.dir >= 0 && new.dir >= 0 ? move_to(&old, &new, error)
                                             : fs_fail(error, "move", old.dir < 0 ? from : to);
    fd_close(&old.dir);
    fd_close(&new.dir);
    return done;
}

void folder_sweep(const Folder *folder, const char *path) {
    g_autoptr(Arena) arena = arena_new();
    FolderEntry *entries = NULL;
    size_t count = 0;
    if (!folder_list(folder, path, arena, &entries, &count, NULL))
        return;
    for (size_t i = 0; i < count; i++) {
        if (!fs_is_temp_name(entries[i].name, DRAFT))
            continue;
        const char *slash = *path ? "/" : "";
        folder_remove(folder, arena_printf(arena, "%s%s%s", path, slash, entries[i].name), NULL);
    }
}

void folder_hurry(Folder *folder) {
    folder->hurry = true;
}

bool folder_flush(const Folder *folder, GError **error) {
    return syncfs(folder->fd) == 0 || fs_fail(error, "flush", folder->path);
}
