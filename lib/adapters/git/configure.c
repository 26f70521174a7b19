/* SPDX-License-Identifier: MIT */
/* Setting values in a repository's own configuration, by git's protocol: `config.lock` is held from
 * before reading to after publishing. It is announced in the lock that req holds, so that a kill
 * leaves nothing behind that the next command does not remove. */
#include "adapters/git/internal.h"

#include <unistd.h>

#define FILE_NAME "config"
#define LOCK_NAME "config.lock"
#define LARGEST   ((size_t)16 * 1024 * 1024)

/* Sets the values in a copy of the file. */
static bool edit_copy(const char *path, const RepoSetting *settings, size_t count, GError **error) {
    g_autoptr(git_config) config = NULL;
    if (git_config_open_ondisk(&config, path) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot open '%s'", path);
    for (size_t i = 0; i < count; i++) {
        const char *key = settings[i].key, *value = settings[i].value;
        int result = value ? git_config_set_string(config, key, value)
                           : git_config_delete_entry(config, key);
        if (result < 0 && (value || result != GIT_ENOTFOUND))
            return git_fail(error, EXIT_ENVIRONMENT, "cannot set '%s' in '%s'", key, path);
    }
    return true;
}

static bool read_all(const Folder *dir, const char *name, GByteArray *bytes, FileStamp *stamp,
                     GError **error) {
    g_autoptr(GError) failed = NULL;
    FileKind kind;
    if (folder_read(dir, name, LARGEST, bytes, &kind, stamp, &failed))
        return true;
    return fail(error, EXIT_ENVIRONMENT, "'%s/%s' cannot be read%s%s", folder_path(dir), name,
                failed ? ": " : ": it is no regular file", failed ? failed->message : "");
}

/* Under the lock: a copy is edited, and takes the file's place. */
static bool change(const Folder *dir, const char *temp, const RepoSetting *settings, size_t count,
                   GError **error) {
    g_autoptr(GByteArray) old = g_byte_array_new(), new = g_byte_array_new();
    g_autofree char *path = g_build_filename(folder_path(dir), temp, NULL);
    FileStamp stamp;
    return read_all(dir, FILE_NAME, old, &stamp, error) &&
           folder_create(dir, temp, (Slice){old->data ? (const char *)old->data : "", old->len},
                         error) &&
           edit_copy(path, settings, count, error) && read_all(dir, temp, new, NULL, error) &&
           folder_replace(dir, FILE_NAME,
                          (Slice){new->data ? (const char *)new->data : "", new->len}, &stamp,
                          error);
}

bool repo_config_write(GitRepo *repo, const RepoSetting *settings, size_t count, GError **error) {
    Lock *lock = lock_held();
    g_autoptr(Folder) dir = folder_open(repo->common, error);
    g_autofree char *token =
        g_strdup_printf("req %ld %08x%08x\n", (long)getpid(), g_random_int(), g_random_int());
    g_autofree char *temp = g_strdup_printf("config.req-%ld-%08x", (long)getpid(), g_random_int());
    g_autofree char *path = g_build_filename(repo->common, LOCK_NAME, NULL);
    g_autofree char *copy = g_build_filename(repo->common, temp, NULL);
    g_autofree char *inner = g_strconcat(copy, ".lock", NULL); /* libgit2's, while it edits */
    sigset_t signals;
    if (!dir ||
        (lock &&
         (!lock_announce(lock, copy, NULL, error) || !lock_announce(lock, inner, NULL, error) ||
          !lock_announce(lock, path, token, error))) ||
        !git_lock_take(dir, LOCK_NAME, token, &signals, error))
        return false;
    bool done = change(dir, temp, settings, count, error);
    bool gone = folder_remove(dir, temp, NULL);
    gone = folder_remove(dir, LOCK_NAME, NULL) && gone;
    if (lock && gone)
        lock_forget(lock);
    signals_restore(&signals);
    return done;
}
