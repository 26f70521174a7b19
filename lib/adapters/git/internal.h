/* SPDX-License-Identifier: MIT */
/* What the parts of the git adapter share; the only file that includes libgit2. */
#pragma once

#include "adapters/git.h"
#include "base/path.h"

#include <git2.h>

#include "adapters/git/calls.h"

/* Blobs read last are kept: who looks for a document's history reads each state twice in a row. */
#define RECENT_BLOBS 32
#define RECENT_BYTES ((size_t)64 * 1024) /* of one of them */

/* Files that several handles keep together; see repo_keep_blobs(). */
typedef struct Kept Kept;

struct GitRepo {
    git_repository *git;
    git_odb *odb;     /* opened when first needed */
    git_index *index; /* read when first needed */
    char *start;      /* absolute path that the search began at */
    char *top, *dir, *common;
    char *index_path;
    bool trusted; /* another user's, and safe by the user's own configuration */
    git_odb_object *recent[RECENT_BLOBS]; /* each may be NULL */
    unsigned next_recent;                 /* the place of the next one */
    Kept *kept;                           /* or NULL */
    char *needs;                          /* the last answer of repo_needs_git() */
};

/* fail() with libgit2's own words behind ": ". */
bool git_fail(GError **error, ExitStatus code, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* The result of a question to libgit2, as it is. Where its failure is taken for "no", a machine
 * that refuses is not: see base/trouble.h. While it is asked it is watched: see watch.c. `id` names
 * the object that is asked for: libgit2 says of one that it could not read that it is not there. */
#define git_asked(call)               (git_watch(NULL), git_answered(NULL, NULL, (call)))
#define git_asked_for(repo, id, call) (git_watch(id), git_answered((repo), (id), (call)))

/* What these consist of: the beginning; and the end, which returns `result`. Both may be NULL. */
void git_watch(const git_oid *id);
int git_answered(const GitRepo *repo, const git_oid *id, int result);

/* Ends what git_watch() began. */
void git_watched(void);

/* Starts libgit2, once. */
bool git_start(GError **error);

/* The index as it is on disk now. */
git_index *index_fresh(GitRepo *repo, GError **error);

/* Reads an index from any path; the caller owns it. What libgit2 cannot read is an error that holds
 * the command to mend it. */
git_index *index_open(const char *path, GError **error);

/* Another reference to what is kept (may be NULL), to be dropped with kept_free(). */
Kept *kept_again(Kept *kept);
void kept_free(Kept *kept);

/* The bytes of a file that is kept, which live as long as any reference; false where it is not.
 * `kept` may be NULL. */
bool kept_find(Kept *kept, const Oid *id, Slice *bytes);

/* Keeps the bytes (copied) where there is room and they are few. `kept` may be NULL. */
void kept_add(Kept *kept, const Oid *id, Slice bytes);

/* The tree of a commit; the caller owns it. */
git_tree *tree_of_commit(GitRepo *repo, const Oid *commit, GError **error);

/* Adds to an open repository's configuration what libgit2 1.5 leaves out: the files that
 * GIT_CONFIG_GLOBAL and its like name, and that of a linked work tree. */
bool config_complete(git_repository *git, GError **error);

/* Whether the user's or the system's `safe.directory` names this folder, by git's rules. */
bool config_trusts(const char *folder);

static inline Oid oid_of(const git_oid *id) {
    Oid made;
    memcpy(made.bytes, id->id, sizeof made.bytes);
    return made;
}

static inline git_oid oid_for(const Oid *id) {
    git_oid made = {0};
    memcpy(made.id, id->bytes, sizeof id->bytes);
    return made;
}

/* What a walk through trees has seen, and may. */
typedef struct {
    RepoLimits limits;
    size_t seen;  /* entries looked at */
    size_t bytes; /* of all their paths */
} Bounds;

/* Nothing seen yet; `limits` may be NULL, as may its members be 0. */
Bounds bounds_start(const RepoLimits *limits);

/* Counts an entry looked at; fails where there are too many, or where its path is too long. */
bool bounds_count(Bounds *bounds, const char *path, size_t path_len, GError **error);

/* Fails where `depth` folders in each other are too many. */
bool bounds_enter(const Bounds *bounds, unsigned depth, const char *path, GError **error);

/* One folder of a commit, read entry by entry. What trees are made of is the sender's choice: a
 * name that holds a slash, or stands in its folder twice, does not say which file is meant. Such a
 * file, and what lies in such a folder, counts as odd. */
typedef struct {
    git_tree *tree;       /* NULL: an empty folder */
    size_t next;          /* the entry to look at */
    bool doubtful;        /* its own name is such, or its mode */
    GHashTable *repeated; /* names that stand in it twice; NULL mostly; they borrow from the tree */
} TreeFolder;

/* Opens the folder; `path` is for the error. tree_folder_clear() must follow, once done. */
bool tree_folder_open(TreeFolder *folder, GitRepo *repo, const git_oid *id, bool doubtful,
                      const char *path, GError **error);

/* Closes it. */
void tree_folder_clear(TreeFolder *folder);

/* Whether an entry's name, or its folder's, leaves open which file is meant; or a folder's mode is
 * none that git writes. */
bool tree_folder_doubts(const TreeFolder *folder, const git_tree_entry *entry);

/* Finds the root `path` below `top`; "" is `top` itself. `*mode` is 0 where there is none; `*id` is
 * its name, `*doubtful` whether a name on the way is. */
bool tree_find_root(GitRepo *repo, const git_tree *top, const char *path, git_oid *id,
                    unsigned *mode, bool *doubtful, GError **error);

static inline TreeKind kind_of_mode(unsigned mode) {
    switch (mode) {
    case GIT_FILEMODE_BLOB:
    case GIT_FILEMODE_BLOB_EXECUTABLE:
        return TREE_FILE;
    case GIT_FILEMODE_LINK:
        return TREE_LINK;
    case GIT_FILEMODE_COMMIT:
        return TREE_SUBMODULE;
    default:
        return TREE_ODD;
    }
}

/* Whether git takes a mode for a folder's, be it an odd one. */
static inline bool mode_is_folder(unsigned mode) {
    return (mode & 0170000) == GIT_FILEMODE_TREE;
}

/* The index being changed under `index.lock`, written aside and published by a rename. Signals are
 * held from the moment the lock is taken to the end. */
typedef struct {
    GitRepo *repo;
    Lock *lock;
    Folder *dir; /* that the index lies in */
    char *lock_name, *temp_name;
    git_index *index;
    int64_t written; /* when the index was, in seconds since 1970 */
    sigset_t signals;
    bool locked;
} IndexDraft;

/* Takes index.lock (announced in `lock`, which may be NULL) and reads a copy of the index. Whatever
 * it returns, index_draft_end() must follow. */
bool index_draft_begin(IndexDraft *draft, GitRepo *repo, Lock *lock, GError **error);

/* Makes the changes in the copy and writes it; `blobs` are the names of the new contents. */
bool index_draft_apply(IndexDraft *draft, const RepoChange *changes, const git_oid *blobs,
                       size_t count, GError **error);

/* Flushes the copy and puts it into the index's place. */
bool index_draft_publish(IndexDraft *draft, GError **error);

/* Drops the copy and the lock, and lets signals through again. */
void index_draft_end(IndexDraft *draft);

/* How long to wait for a lock of git's. */
#define LOCK_SECONDS 5

/* Creates a lock file of git's (index.lock, config.lock) with a text that tells it from git's own,
 * waiting while it is there, and holds signals from then on. */
bool git_lock_take(const Folder *dir, const char *name, const char *token, sigset_t *signals,
                   GError **error);

/* Waits while somebody's lock file is at `path`, up to so many seconds; it is taken by nobody here,
 * and never removed. */
bool git_lock_await(const char *path, unsigned seconds, GError **error);

/* The error for a lock of git's that stays: names the file and its age. */
bool fail_locked(const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_repository, git_repository_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_index, git_index_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_patch, git_patch_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_config, git_config_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_config_iterator, git_config_iterator_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_tree, git_tree_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_tree_entry, git_tree_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_commit, git_commit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_object, git_object_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_odb_object, git_odb_object_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_reference, git_reference_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_reference_iterator, git_reference_iterator_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_signature, git_signature_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_transaction, git_transaction_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(git_buf, git_buf_dispose)
