/* SPDX-License-Identifier: MIT */
/* Changing the index by git's own protocol: `index.lock` is held from before reading to after
 * publishing. libgit2's functions hold it only while they write, and so lose what others add. */
#include "adapters/git/internal.h"
#include "base/trouble.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define LARGEST_INDEX ((size_t)1 << 30)

bool fail_locked(const char *path, GError **error) {
    struct stat info;
    int64_t age = 0;
    if (stat(path, &info) == 0)
        age = MAX(g_get_real_time() / G_USEC_PER_SEC - info.st_mtim.tv_sec, 0);
    return fail(error, EXIT_ENVIRONMENT,
                "another git program holds '%s' since %" G_GINT64_FORMAT
                " seconds; if none runs, it died: remove that file",
                path, age);
}

/* Notes in the lock what is about to be created: the index's lock, the draft, and libgit2's own
 * lock while it writes the draft. */
static bool announce(IndexDraft *draft, const char *token, GError **error) {
    const char *dir = folder_path(draft->dir);
    g_autofree char *lock = g_build_filename(dir, draft->lock_name, NULL);
    g_autofree char *temp = g_build_filename(dir, draft->temp_name, NULL);
    g_autofree char *inner = g_strconcat(temp, ".lock", NULL);
    return !draft->lock || (lock_announce(draft->lock, temp, NULL, error) &&
                            lock_announce(draft->lock, inner, NULL, error) &&
                            lock_announce(draft->lock, lock, token, error));
}

bool git_lock_take(const Folder *dir, const char *name, const char *token, sigset_t *signals,
                   GError **error) {
    int64_t deadline = g_get_monotonic_time() + LOCK_SECONDS * G_USEC_PER_SEC;
    bool exists = false;
    for (unsigned long pause = 1000;; pause = MIN(pause * 2, 50000)) {
        signals_hold(signals);
        if (folder_claim(dir, name, slice_of(token), &exists, NULL, error))
            return true;
        signals_restore(signals);
        if (!exists)
            return false;
        if (g_get_monotonic_time() >= deadline) {
            g_autofree char *path = g_build_filename(folder_path(dir), name, NULL);
            return fail_locked(path, error);
        }
        g_usleep(pause);
    }
}

bool git_lock_await(const char *path, unsigned seconds, GError **error) {
    int64_t deadline = g_get_monotonic_time() + seconds * G_USEC_PER_SEC;
    struct stat info;
    for (unsigned long pause = 1000; lstat(path, &info) == 0; pause = MIN(pause * 2, 50000)) {
        if (g_get_monotonic_time() >= deadline)
            return fail_locked(path, error);
        g_usleep(pause);
    }
    return true;
}

bool repo_index_unlocked(const GitRepo *repo, bool wait, GError **error) {
    g_autofree char *path = g_strconcat(repo->index_path, ".lock", NULL);
    return git_lock_await(path, wait ? LOCK_SECONDS : 0, error);
}

/* Copies the index aside and reads the copy; where there is none yet, an empty one. */
static bool copy_index(IndexDraft *draft, GError **error) {
    g_autofree char *name = g_path_get_basename(draft->repo->index_path);
    g_autofree char *temp = g_build_filename(folder_path(draft->dir), draft->temp_name, NULL);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GError) refused = NULL;
    FileKind kind;
    FileStamp stamp = {0};
    if (folder_read(draft->dir, name, LARGEST_INDEX, bytes, &kind, &stamp, &refused)) {
        Slice all = {(const char *)bytes->data, bytes->len};
        if (!folder_create(draft->dir, draft->temp_name, all, error))
            return false;
    } else if (refused) {
        g_propagate_error(error, g_steal_pointer(&refused));
        return false;
    } else if (kind != FILE_MISSING) {
        return fail(error, EXIT_ENVIRONMENT, "the index '%s' is no file that can be read",
                    draft->repo->index_path);
    }
    draft->written = stamp.mtime_seconds;
    draft->index = index_open(temp, error);
    return draft->index != NULL;
}

bool index_draft_begin(IndexDraft *draft, GitRepo *repo, Lock *lock, GError **error) {
    *draft = (IndexDraft){.repo = repo, .lock = lock};
    g_autofree char *parent = g_path_get_dirname(repo->index_path);
    g_autofree char *name = g_path_get_basename(repo->index_path);
    g_autofree char *token =
        g_strdup_printf("req %ld %08x%08x\n", (long)getpid(), g_random_int(), g_random_int());
    draft->lock_name = g_strconcat(name, ".lock", NULL);
    draft->temp_name = g_strdup_printf("%s.req-%ld-%08x", name, (long)getpid(), g_random_int());
    draft->dir = trouble_free(repo->index_path, error) ? folder_open(parent, error) : NULL;
    if (!draft->dir)
        return false;
    folder_hurry(draft->dir); /* what must last is flushed by index_draft_publish() */
    if (!announce(draft, token, error) ||
        !git_lock_take(draft->dir, draft->lock_name, token, &draft->signals, error))
        return false;
    draft->locked = true;
    folder_sweep(draft->dir, "");
    return copy_index(draft, error);
}

/* Lets git see without reading that the work tree's file is what the index says, where it is. */
static void fill_stat(const IndexDraft *draft, const RepoChange *change, git_index_entry *entry) {
    g_autoptr(Folder) top = folder_open(draft->repo->top, NULL);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autofree char *path = g_build_filename(draft->repo->top, change->path, NULL);
    FileKind kind;
    FileStamp stamp;
    struct stat info;
    if (!top || !folder_read(top, change->path, change->bytes.len, bytes, &kind, &stamp, NULL) ||
        !slice_equal((Slice){(const char *)bytes->data, bytes->len}, change->bytes) ||
        lstat(path, &info) != 0 || info.st_ino != stamp.inode || info.st_dev != stamp.device ||
        info.st_mtim.tv_sec != stamp.mtime_seconds ||
        info.st_mtim.tv_nsec != stamp.mtime_nanoseconds)
        return;
    entry->ctime = (git_index_time){(int32_t)info.st_ctim.tv_sec, (uint32_t)info.st_ctim.tv_nsec};
    entry->mtime = (git_index_time){(int32_t)info.st_mtim.tv_sec, (uint32_t)info.st_mtim.tv_nsec};
    entry->dev = (uint32_t)info.st_dev;
    entry->ino = (uint32_t)info.st_ino;
    entry->uid = info.st_uid;
    entry->gid = info.st_gid;
    entry->file_size = (uint32_t)info.st_size;
}

/* A file that was staged in the second in which the index was written may have been changed since
 * without its time or size telling: git reads such files again, but would not once the index is
 * younger. An entry without a size is read again always. */
static int doubt_young(const IndexDraft *draft) {
    int result = 0;
    for (size_t i = 0; i < git_index_entrycount(draft->index) && result == 0; i++) {
        const git_index_entry *entry = git_index_get_byindex(draft->index, i);
        if (entry->mtime.seconds < draft->written || !entry->file_size ||
            git_index_entry_stage(entry) != 0)
            continue;
        git_index_entry doubted = *entry;
        doubted.file_size = 0;
        result = git_index_add(draft->index, &doubted);
    }
    return result;
}

static int apply_change(const IndexDraft *draft, const RepoChange *change, const git_oid *blob) {
    git_index_conflict_remove(draft->index, change->path);
    if (!change->bytes.at) {
        int result = git_index_remove(draft->index, change->path, 0);
        return result == GIT_ENOTFOUND ? 0 : result;
    }
    const git_index_entry *old = git_index_get_bypath(draft->index, change->path, 0);
    bool executable = change->executable || (old && old->mode == GIT_FILEMODE_BLOB_EXECUTABLE);
    git_index_entry entry = {.mode = executable ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB,
                             .id = *blob,
                             .path = change->path};
    fill_stat(draft, change, &entry);
    return git_index_add(draft->index, &entry);
}

bool index_draft_apply(IndexDraft *draft, const RepoChange *changes, const git_oid *blobs,
                       size_t count, GError **error) {
    if (doubt_young(draft) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot change the index");
    for (size_t i = 0; i < count; i++)
        if (apply_change(draft, &changes[i], &blobs[i]) < 0)
            return git_fail(error, EXIT_ENVIRONMENT, "cannot stage '%s'", changes[i].path);
    if (git_index_write(draft->index) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot write the index '%s'",
                        draft->repo->index_path);
    return true;
}

static bool flush(const char *path, int flags) {
    int fd = open(path, flags | O_CLOEXEC, 0);
    if (fd < 0)
        return false;
    bool done = fsync(fd) == 0;
    return close(fd) == 0 && done;
}

bool index_draft_publish(IndexDraft *draft, GError **error) {
    const char *dir = folder_path(draft->dir), *path = draft->repo->index_path;
    g_autofree char *temp = g_build_filename(dir, draft->temp_name, NULL);
    if (!flush(temp, O_RDONLY) || rename(temp, path) != 0 || !flush(dir, O_RDONLY | O_DIRECTORY))
        return fail_errno(error, EXIT_ENVIRONMENT, "cannot write the index '%s'", path);
    g_clear_pointer(&draft->repo->index, git_index_free);
    return true;
}

void index_draft_end(IndexDraft *draft) {
    git_index_free(draft->index);
    if (draft->locked) {
        bool gone = folder_remove(draft->dir, draft->temp_name, NULL);
        gone = folder_remove(draft->dir, draft->lock_name, NULL) && gone;
        if (draft->lock && gone)
            lock_forget(draft->lock);
        signals_restore(&draft->signals);
    }
    folder_free(draft->dir);
    g_free(draft->lock_name);
    g_free(draft->temp_name);
}
