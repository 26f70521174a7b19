/* SPDX-License-Identifier: MIT */
/* Staging and committing.
 *
 * Order: blobs, index.lock, the branch's lock, tree and commit, the index published, the branch
 * moved, locks gone. A process killed in between leaves objects that nobody names, or staged files;
 * never a branch that the index contradicts. */
#include "adapters/git/internal.h"

/* What one commit needs on its way. */
typedef struct {
    GitRepo *repo;
    Lock *lock;
    char *branch;    /* the reference to move: a branch, or HEAD where it is detached */
    git_oid parent;  /* where it stands */
    bool has_parent; /* not on an unborn branch */
    git_transaction *moving;
    git_signature *author, *committer;
} Commit;

/* Whether git would take the path: relative, plain, and for a new file fit for every system. */
static bool check_path(const RepoChange *change, GError **error) {
    for (Slice rest = slice_of(change->path); rest.at;) {
        Slice part = slice_cut(&rest, '/');
        const char *fault = name_fault(part);
        bool grave = part.len == 0 || slice_is(part, ".") || slice_is(part, "..");
        if (fault && (change->bytes.at || grave))
            return fail(error, EXIT_USAGE, "cannot commit '%s': %s in its path: %s", change->path,
                        part.len ? "a name" : "an empty name", fault);
    }
    return true;
}

/* From this many files on, the disk is waited for once, not twice a file. */
#define MANY_FILES 32

static bool write_blob(GitRepo *repo, const RepoChange *change, git_oid *blob, GError **error) {
    sigset_t before;
    if (!change->bytes.at)
        return true;
    signals_hold(&before);
    int result = git_blob_create_from_buffer(blob, repo->git, change->bytes.at, change->bytes.len);
    signals_restore(&before);
    return result == 0 || git_fail(error, EXIT_ENVIRONMENT, "cannot store '%s'", change->path);
}

/* Writes the new contents as blobs; they harm nobody, so no lock is held yet. */
static bool write_blobs(GitRepo *repo, const RepoChange *changes, git_oid *blobs, size_t count,
                        GError **error) {
    bool many = count >= MANY_FILES, done = true;
    if (!repo->top)
        return fail(error, EXIT_ENVIRONMENT, "'%s' is a bare repository: nothing can be staged",
                    repo->dir);
    for (size_t i = 0; i < count; i++)
        if (!check_path(&changes[i], error))
            return false;
    git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, many ? 0 : 1);
    for (size_t i = 0; i < count && done; i++)
        done = write_blob(repo, &changes[i], &blobs[i], error);
    git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
    if (!done || !many)
        return done;
    g_autoptr(Folder) common = folder_open(repo->common, error);
    return common && folder_flush(common, error);
}

bool repo_stage(GitRepo *repo, Lock *lock, const RepoChange *changes, size_t count,
                GError **error) {
    g_autofree git_oid *blobs = g_new0(git_oid, count);
    IndexDraft draft;
    if (!write_blobs(repo, changes, blobs, count, error))
        return false;
    bool done = index_draft_begin(&draft, repo, lock, error) &&
                index_draft_apply(&draft, changes, blobs, count, error) &&
                index_draft_publish(&draft, error);
    index_draft_end(&draft);
    return done;
}

/* Fills `commit->branch` with what HEAD leads to. */
static bool find_branch(Commit *commit, GError **error) {
    g_autoptr(git_reference) head = NULL;
    if (git_reference_lookup(&head, commit->repo->git, "HEAD") < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot read HEAD");
    bool symbolic = git_reference_type(head) == GIT_REFERENCE_SYMBOLIC;
    commit->branch = g_strdup(symbolic ? git_reference_symbolic_target(head) : "HEAD");
    return true;
}

/* The path of the branch's lock; the caller owns it. */
static char *branch_lock(const Commit *commit) {
    const GitRepo *repo = commit->repo;
    bool detached = strcmp(commit->branch, "HEAD") == 0;
    return g_strconcat(detached ? repo->dir : repo->common, "/", commit->branch, ".lock", NULL);
}

/* Announces the branch's lock with what it will hold. */
static bool announce_branch(const Commit *commit, const char *content, GError **error) {
    g_autofree char *path = branch_lock(commit);
    return !commit->lock || lock_announce(commit->lock, path, content, error);
}

/* Takes the branch's lock, which is empty at first, and reads where the branch stands under it. */
static bool lock_branch(Commit *commit, GError **error) {
    GitRepo *repo = commit->repo;
    if (!announce_branch(commit, "", error))
        return false;
    int64_t deadline = g_get_monotonic_time() + LOCK_SECONDS * G_USEC_PER_SEC;
    int result = git_transaction_new(&commit->moving, repo->git);
    while (result == 0 &&
           (result = git_transaction_lock_ref(commit->moving, commit->branch)) == GIT_ELOCKED &&
           g_get_monotonic_time() < deadline) {
        g_usleep(10000);
        result = 0;
    }
    g_autofree char *path = branch_lock(commit);
    if (result == GIT_ELOCKED)
        return fail_locked(path, error);
    if (result < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot lock '%s'", commit->branch);
    result = git_reference_name_to_id(&commit->parent, repo->git, commit->branch);
    commit->has_parent = result == 0;
    return result == 0 || result == GIT_ENOTFOUND ||
           git_fail(error, EXIT_ENVIRONMENT, "cannot read '%s'", commit->branch);
}

/* The tree of `base` (NULL is empty) with the changes; equal to `base` where nothing changes. */
static bool make_tree(GitRepo *repo, git_tree *base, const RepoChange *changes,
                      const git_oid *blobs, size_t count, git_oid *made, GError **error) {
    g_autofree git_tree_update *updates = g_new0(git_tree_update, count);
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        const RepoChange *change = &changes[i];
        g_autoptr(git_tree_entry) old = NULL;
        bool there = base && git_asked(git_tree_entry_bypath(&old, base, change->path)) == 0;
        if (!change->bytes.at && !there)
            continue;
        bool executable = change->executable ||
                          (there && git_tree_entry_filemode(old) == GIT_FILEMODE_BLOB_EXECUTABLE);
        updates[used++] = (git_tree_update){
            .action = change->bytes.at ? GIT_TREE_UPDATE_UPSERT : GIT_TREE_UPDATE_REMOVE,
            .id = blobs[i],
            .filemode = executable ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB,
            .path = change->path};
    }
    if (git_asked(git_tree_create_updated(made, repo->git, base, used, updates)) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot make the commit's tree");
    return true;
}

/* The parent's tree with the changes, as a commit object that no reference names yet. */
static bool make_commit(const Commit *commit, const RepoChange *changes, const git_oid *blobs,
                        size_t count, const char *message, git_oid *made, GError **error) {
    git_repository *git = commit->repo->git;
    g_autoptr(git_commit) parent = NULL;
    g_autoptr(git_tree) base = NULL, tree = NULL;
    git_oid tree_id;
    if (commit->has_parent && (git_asked(git_commit_lookup(&parent, git, &commit->parent)) < 0 ||
                               git_asked(git_commit_tree(&base, parent)) < 0))
        return git_fail(error, EXIT_ENVIRONMENT, "cannot read the last commit");
    if (!make_tree(commit->repo, base, changes, blobs, count, &tree_id, error))
        return false;
    if (base && git_oid_equal(&tree_id, git_tree_id(base)))
        return fail(error, EXIT_USAGE, "nothing to commit: the last commit holds the same already");
    git_commit *parents[] = {parent};
    /* the type of this parameter was changed and changed back between 1.5 and 1.9 */
    if (git_tree_lookup(&tree, git, &tree_id) < 0 ||
        git_commit_create(made, git, NULL, commit->author, commit->committer, NULL, message, tree,
                          parent ? 1 : 0, (void *)parents) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot make the commit");
    char line[OID_HEX + 2]; /* what the branch's lock holds just before it becomes the branch */
    Oid id = oid_of(made);
    strcpy(oid_hex(&id, line) + OID_HEX, "\n");
    return announce_branch(commit, line, error);
}

/* Moves the branch, which is locked, and writes the reflogs. */
static bool move_branch(const Commit *commit, const git_oid *made, const char *message,
                        GError **error) {
    g_autofree char *subject = g_strndup(message, strcspn(message, "\n"));
    g_autofree char *log =
        g_strconcat(commit->has_parent ? "commit: " : "commit (initial): ", subject, NULL);
    if (git_transaction_set_target(commit->moving, commit->branch, made, commit->committer, log) ==
            0 &&
        git_transaction_commit(commit->moving) == 0)
        return true;
    g_autofree char *why = g_strdup(git_error_last() ? git_error_last()->message : "unknown");
    git_oid now;
    bool moved = git_reference_name_to_id(&now, commit->repo->git, commit->branch) == 0 &&
                 git_oid_equal(&now, made);
    return fail(error, EXIT_ENVIRONMENT,
                moved ? "'%s' was committed, but may not last on the disk: %s"
                      : "cannot move '%s'; the files are staged, but not committed: %s",
                commit->branch, why);
}

static git_signature *signature_of(const RepoPerson *person, GError **error) {
    git_signature *made = NULL;
    if (git_signature_new(&made, person->name, person->email, person->time, person->offset) < 0)
        git_fail(error, EXIT_ENVIRONMENT, "cannot sign as '%s'", person->name);
    return made;
}

static bool find_people(Commit *commit, GError **error) {
    RepoPerson author = {0}, committer = {0};
    if (repo_author(commit->repo, &author, error) &&
        repo_committer(commit->repo, &committer, error) &&
        (commit->author = signature_of(&author, error)))
        commit->committer = signature_of(&committer, error);
    person_clear(&author);
    person_clear(&committer);
    return commit->committer != NULL;
}

static void commit_clear(Commit *commit) {
    git_transaction_free(commit->moving);
    git_signature_free(commit->author);
    git_signature_free(commit->committer);
    g_free(commit->branch);
}

/* Whether the branch, read under its lock, is where the changes were made from. */
static bool is_at(const Commit *commit, const Oid *head) {
    git_oid wanted = oid_for(head);
    return commit->has_parent ? git_oid_equal(&commit->parent, &wanted)
                              : git_oid_is_zero(&wanted) == 1;
}

/* repo_commit() and repo_commit_on(), with NULL as `head` on whatever HEAD is. */
static bool commit_on(GitRepo *repo, Lock *lock, const Oid *head, const RepoChange *changes,
                      size_t count, const char *message, Oid *made, bool *moved, GError **error) {
    g_autofree git_oid *blobs = g_new0(git_oid, count);
    g_autofree char *text =
        g_str_has_suffix(message, "\n") ? g_strdup(message) : g_strconcat(message, "\n", NULL);
    Commit commit = {.repo = repo, .lock = lock};
    IndexDraft draft;
    git_oid id;
    bool done = find_people(&commit, error) && write_blobs(repo, changes, blobs, count, error);
    if (done) {
        done = index_draft_begin(&draft, repo, lock, error) && find_branch(&commit, error) &&
               lock_branch(&commit, error);
        *moved = done && head && !is_at(&commit, head);
        done = done && !*moved && make_commit(&commit, changes, blobs, count, text, &id, error) &&
               index_draft_apply(&draft, changes, blobs, count, error) &&
               index_draft_publish(&draft, error) && move_branch(&commit, &id, text, error);
        g_clear_pointer(&commit.moving, git_transaction_free); /* before the announcements go */
        index_draft_end(&draft);
    }
    if (done)
        *made = oid_of(&id);
    commit_clear(&commit);
    return done;
}

bool repo_commit(GitRepo *repo, Lock *lock, const RepoChange *changes, size_t count,
                 const char *message, Oid *made, GError **error) {
    bool moved;
    return commit_on(repo, lock, NULL, changes, count, message, made, &moved, error);
}

bool repo_commit_on(GitRepo *repo, Lock *lock, const Oid *head, const RepoChange *changes,
                    size_t count, const char *message, Oid *made, bool *moved, GError **error) {
    *moved = false;
    return commit_on(repo, lock, head, changes, count, message, made, moved, error);
}
