/* SPDX-License-Identifier: MIT */
/* Many new files, made aside and moved to their places together: since nobody looks at them before,
 * none needs a temporary name of its own. */
#include "adapters/fs/internal.h"
#include "base/trouble.h"

#include <stdio.h>

#define ENDING     "new"
#define MOST_DEPTH 16 /* of folders in it */

struct Aside {
    const Folder *folder; /* that it lies in */
    Folder *inside;
    char name[FS_TEMP_NAME];
    sigset_t before; /* the signals that were held back before */
};

/* Whether one that ends the program has come and waits. */
static bool is_interrupted(void) {
    sigset_t waiting;
    struct sigaction action;
    if (sigpending(&waiting) != 0)
        return false;
    for (int number = 1; number < NSIG; number++)
        if (sigismember(&waiting, number) == 1 && number != SIGTSTP &&
            sigaction(number, NULL, &action) == 0 && action.sa_handler != SIG_IGN)
            return true;
    return false;
}

/* --- removing --- */

static bool remove_all(int dir, const char *name, unsigned depth);

static bool empty_folder(const Folder *folder, unsigned depth) {
    g_autoptr(Arena) arena = arena_new();
    FolderEntry *entries;
    size_t count;
    bool done = folder_list(folder, "", arena, &entries, &count, NULL);
    for (size_t i = 0; i < count; i++)
        done &= entries[i].kind == FILE_FOLDER ? remove_all(folder->fd, entries[i].name, depth + 1)
                                               : unlinkat(folder->fd, entries[i].name, 0) == 0;
    return done;
}

/* Removes the folder and all that it holds; no link is followed. */
static bool remove_all(int dir, const char *name, unsigned depth) {
    Folder folder = {.path = (char *)""};
    folder.fd = openat(dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);
    AUTO_FD fd = folder.fd;
    return fd >= 0 && depth < MOST_DEPTH && empty_folder(&folder, depth) &&
           unlinkat(dir, name, AT_REMOVEDIR) == 0;
}

void aside_sweep(const Folder *folder) {
    g_autoptr(Arena) arena = arena_new();
    FolderEntry *entries;
    size_t count;
    if (!folder_list(folder, "", arena, &entries, &count, NULL))
        return;
    for (size_t i = 0; i < count; i++)
        if (entries[i].kind == FILE_FOLDER && fs_is_temp_name(entries[i].name, ENDING))
            remove_all(folder->fd, entries[i].name, 0);
}

/* --- making --- */

Aside *aside_new(const Folder *folder, GError **error) {
    Aside *aside = g_new0(Aside, 1);
    aside->folder = folder;
    fs_name_temp(aside->name, ENDING);
    signals_hold(&aside->before);
    if (mkdirat(folder->fd, aside->name, 0777) != 0)
        fs_fail(error, "make a folder in", folder->path);
    else
        aside->inside = folder_open_below(folder, aside->name, error);
    if (aside->inside)
        return aside;
    aside_free(aside);
    return NULL;
}

void aside_free(Aside *aside) {
    if (!aside)
        return;
    folder_free(aside->inside);
    remove_all(aside->folder->fd, aside->name, 0);
    signals_restore(&aside->before);
    g_free(aside);
}

/* Makes the file, and the folders on its way where they are missing; -1 with errno. */
static int make_file(const Folder *inside, const char *path) {
    const char *name;
    int fd = fs_open(inside, path, O_WRONLY | O_CREAT | O_EXCL);
    if (fd >= 0 || errno != ENOENT)
        return fd;
    AUTO_FD parent = fs_open_parent(inside, path, true, &name);
    return parent < 0 ? -1 : fs_open(inside, path, O_WRONLY | O_CREAT | O_EXCL);
}

bool aside_put(const Aside *aside, const char *path, Slice bytes, FileStamp *stamp,
               GError **error) {
    struct stat info;
    if (!trouble_free(path, error))
        return false;
    if (is_interrupted())
        return fail(error, EXIT_ENVIRONMENT, "interrupted before '%s' was written", path);
    AUTO_FD fd = make_file(aside->inside, path);
    if (fd < 0 || !fs_write_all(fd, bytes) || fstat(fd, &info) != 0)
        return fs_fail(error, "write", path);
    *stamp = fs_stamp(&info);
    int open = fd;
    fd = -1;
    return close(open) == 0 || fs_fail(error, "write", path);
}

/* --- moving --- */

static bool move_all(const Folder *from, const Folder *to, unsigned depth, GError **error);

/* A folder that is there already gets what is in the new one. */
static bool move_entry(const Folder *from, const Folder *to, const FolderEntry *entry,
                       unsigned depth, GError **error) {
    const char *name = entry->name;
    bool folder = entry->kind == FILE_FOLDER;
    if (folder ? renameat(from->fd, name, to->fd, name) == 0
               : fs_rename_new(from->fd, name, to->fd, name))
        return true;
    if (!folder || depth == MOST_DEPTH || (errno != EEXIST && errno != ENOTEMPTY))
        return fs_fail(error, "write", name);
    g_autoptr(Folder) inner = folder_open_below(from, name, error);
    g_autoptr(Folder) outer = inner ? folder_open_below(to, name, error) : NULL;
    return outer && move_all(inner, outer, depth + 1, error);
}

static bool move_all(const Folder *from, const Folder *to, unsigned depth, GError **error) {
    g_autoptr(Arena) arena = arena_new();
    FolderEntry *entries;
    size_t count;
    if (!folder_list(from, "", arena, &entries, &count, error))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!move_entry(from, to, &entries[i], depth, error))
            return false;
    return true;
}

bool aside_publish(const Aside *aside, GError **error) {
    bool done = move_all(aside->inside, aside->folder, 0, error);
    remove_all(aside->folder->fd, aside->name, 0); /* aside_free() tries it again */
    return done;
}
