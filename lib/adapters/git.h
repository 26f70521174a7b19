/* SPDX-License-Identifier: MIT */
/* A git repository, through libgit2 (API of 1.5): opening, listing and reading the index and
 * revisions, staging and committing. libgit2 is started when the first repository is opened, once.
 *
 * A handle belongs to one thread; repo_again() gives another thread its own.
 */
#pragma once

#include "adapters/fs.h"
#include "base/slice.h"

typedef struct GitRepo GitRepo;

/* An object's name: SHA-1, 20 bytes. */
typedef struct {
    unsigned char bytes[20];
} Oid;

#define OID_HEX 40

/* What an entry of a tree or the index is, by its mode. */
typedef enum { TREE_FILE, TREE_LINK, TREE_SUBMODULE, TREE_ODD } TreeKind;

typedef struct {
    const char *path; /* below the repository's top, as git has it: not validated */
    Oid id;
    TreeKind kind;
} RepoEntry;

/* A growing list of entries whose paths live in its own arena. */
typedef struct {
    Arena *arena;
    RepoEntry *entries; /* in byte order of the paths */
    size_t count;
} RepoEntries;

/* The bounds that listing obeys. */
typedef struct {
    size_t entries; /* 0 means 1,000,000 */
    unsigned depth; /* 0 means 64 */
} RepoLimits;

/* Finds the repository that `path` lies in, as git does, GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE,
 * GIT_CEILING_DIRECTORIES honoured. `*repo` stays NULL, without an error, where there is none. An
 * unusual repository (foreign owner, SHA-256, sparse index …) is an error that says how to mend it.
 * The caller owns the handle. */
bool repo_find(const char *path, GitRepo **repo, GError **error);

/* Another handle on the same repository, for another thread; the caller owns it. */
GitRepo *repo_again(const GitRepo *repo, GError **error);

/* From now on this handle, and those opened again from it, keep the files of commits that they
 * read, up to so many bytes together: for who reads the same ones several times. */
void repo_keep_blobs(GitRepo *repo, size_t bytes);

/* Closes the handle; NULL is fine. */
void repo_free(GitRepo *repo);

/* Absolute paths without a trailing slash: of the work tree (NULL in a bare repository), of the git
 * directory, and of the directory that linked work trees share. */
const char *repo_top(const GitRepo *repo);
const char *repo_dir(const GitRepo *repo);
const char *repo_common_dir(const GitRepo *repo);

/* Whether history ends early, as in the clones that CI services make. */
bool repo_is_shallow(const GitRepo *repo);

/* Whether all of history and of its files is here: the clone is neither shallow nor partial. */
bool repo_is_whole(GitRepo *repo);

/* Whether a merge, rebase or the like is under way; its name, or NULL. */
const char *repo_busy(const GitRepo *repo);

/* Whether no other git program holds the index's lock, with `wait` after waiting for it a while.
 * The error names the lock and its age. */
bool repo_index_unlocked(const GitRepo *repo, bool wait, GError **error);

/* The commit (tags peeled) that a revision names as git writes them: `HEAD~3`, a tag, a short hash.
 * An unknown one is EXIT_USAGE; in a shallow clone the error says so. */
bool repo_resolve(GitRepo *repo, const char *revision, Oid *commit, GError **error);

/* The best common ancestor of two commits. `*found` is false, without an error, where there is none
 * to be seen: the histories are unrelated, or a shallow clone ends before it. */
bool repo_merge_base(GitRepo *repo, const Oid *a, const Oid *b, Oid *base, bool *found,
                     GError **error);

/* The last commit of `from`'s first-parent line whose committer's clock was not past `time`,
 * seconds since 1970. `*found` is false where there is none to be seen; it is the oldest one then.
 */
bool repo_before(GitRepo *repo, const Oid *from, int64_t time, Oid *commit, bool *found,
                 GError **error);

/* The commits that `head` has and `base` (may be NULL) has not, parents before children: the `most`
 * last ones. `*all` is false where there are more, or, as far as libgit2 tells, where a shallow
 * clone hides them. The array of Oid is the caller's. */
bool repo_commits_between(GitRepo *repo, const Oid *base, const Oid *head, size_t most,
                          GArray **commits, bool *all, GError **error);

/* The `most` latest commits that `head` leads to, itself first, as far as they can be read: NULL
 * where nothing can. The array of Oid is the caller's. */
GArray *repo_latest_commits(GitRepo *repo, const Oid *head, size_t most);

/* What a commit says of itself. Nothing of it is safe to print as it is. */
typedef struct {
    Oid id;
    const char *name, *email; /* of its author; at most 1,000 bytes each */
    int64_t time;             /* of its author, seconds since 1970 */
    int offset;               /* minutes east of UTC that the author's clock was */
    int64_t committed;        /* the committer's clock */
    const char *subject;      /* the first line of its message */
    const Oid *parents;       /* those that are here */
    size_t parent_count;
    bool cut; /* it names more of them: this shallow clone ends here */
} RepoCommit;

/* Reads a commit; texts in `arena`. */
bool repo_read_commit(GitRepo *repo, const Oid *id, Arena *arena, RepoCommit *into, GError **error);

/* The addresses of the `Co-authored-by` lines in a commit's message, NULL-terminated, at most 100;
 * not safe to print. In `arena`. */
const char *const *repo_co_authors(GitRepo *repo, const Oid *id, Arena *arena);

/* The regular file at `path` of a commit; without a path where there is none, or where a forged
 * tree leaves open which one is meant. */
bool repo_find_file(GitRepo *repo, const Oid *commit, const char *path, RepoEntry *entry,
                    GError **error);

/* Whether HEAD has a commit; fills `*commit` then. */
bool repo_head(GitRepo *repo, Oid *commit);

/* The sum by which git ends the index file, in hexadecimal digits: it is another one once anything
 * in the index is. False where there is no index, or git was told to write none. */
bool repo_index_sum(const GitRepo *repo, char sum[OID_HEX + 1]);

/* Gives back the memory of a large index, which is read again when somebody asks. */
void repo_forget_index(GitRepo *repo);

/* The entries of the index below any of `roots` (paths without trailing slash; "" is all; a root
 * may also be a file). Conflicts (stages above 0) are an error that says to resolve first. */
bool repo_list_index(GitRepo *repo, const char *const *roots, const RepoLimits *limits,
                     RepoEntries *into, GError **error);

/* The files of the work tree that git tracks below any of `roots`: those of the index, in conflict
 * or not yet added in full too, each path once. */
bool repo_list_tracked(GitRepo *repo, const char *const *roots, const RepoLimits *limits,
                       RepoEntries *into, GError **error);

/* The entries of a commit's tree below any of `roots`, walked without recursion and counted. Trees
 * may be forged: what has a slash in its name, or shares its name with another entry, or lies in
 * such a folder, is TREE_ODD, and each path is listed once. */
bool repo_list_commit(GitRepo *repo, const Oid *commit, const char *const *roots,
                      const RepoLimits *limits, RepoEntries *into, GError **error);

/* A path that is not the same in two commits. */
typedef struct {
    const char *path;
    RepoEntry before, after; /* without a path: nothing stands there */
} RepoDifference;

/* Appends a RepoDifference for each file below any of `roots` that differs between the commits
 * `before` (NULL: nothing at all) and `after`, in byte order of the paths, which live in `arena`.
 * Folders that are equal are not looked into; the limits hold for each commit. */
bool repo_compare(GitRepo *repo, const Oid *before, const Oid *after, const char *const *roots,
                  const RepoLimits *limits, Arena *arena, GArray *found, GError **error);

/* Empty list with its own arena, and its end. */
void repo_entries_init(RepoEntries *entries);
void repo_entries_clear(RepoEntries *entries);

/* The place of the first entry whose path does not stand before `path`. */
size_t repo_entries_from(const RepoEntries *entries, const char *path);

/* What stands at `path` in a commit (TREE_FILE and its id); false where there is nothing. Folders
 * count as found, with kind TREE_ODD. With NULL as commit: in the index. */
bool repo_lookup(GitRepo *repo, const Oid *commit, const char *path, RepoEntry *entry);

/* Appends a blob's bytes. False without an error where it is larger than `limit` (its size is asked
 * first, so a bomb is never unpacked); false with an error where it is missing (partial clone) or
 * broken. */
bool repo_read_blob(GitRepo *repo, const Oid *id, size_t limit, GByteArray *into, GError **error);

/* The git directory of a submodule: that of the one checked out at `path`, and that of this name
 * (`.gitmodules` says it, so it may be hostile) which holds the commit. NULL where there is none
 * that git keeps for this repository: in `modules` of its git directory, links resolved, or in the
 * work tree's own folder. The caller owns it. */
char *repo_submodule_checkout(const GitRepo *repo, const char *path);
char *repo_submodule_kept(const GitRepo *repo, const char *name, const Oid *commit);

/* Whether the git directory holds the commit. */
bool submodule_holds(const char *dir, const Oid *commit);

/* The objects and the index of a git directory, and nothing else of it: no configuration, no
 * reference, no attribute is read. For listing and reading commits. The caller owns the handle. */
GitRepo *repo_objects(const char *dir, GError **error);

/* Merges what two sides made of `base`, line by line, as git does. Where they did not change the
 * same lines, the result is appended and `*clean` is true; else nothing is. Only these bytes count:
 * no attribute, no driver; and nothing is written. */
bool repo_merge_text(Slice base, Slice ours, Slice theirs, GByteArray *into, bool *clean,
                     GError **error);

/* How a conflict is written: what the sides are called behind the markers (NULL: nothing), how long
 * a marker is (0: 7), and whether the base's lines are shown too. */
typedef struct {
    const char *base, *ours, *theirs;
    unsigned size;
    bool with_base;
} RepoMergeLabels;

/* The same, but where they changed the same lines, both stand in the result between markers; then
 * `*clean` is false. */
bool repo_merge_marked(Slice base, Slice ours, Slice theirs, const RepoMergeLabels *labels,
                       GByteArray *into, bool *clean, GError **error);

/* A file that a merge left in conflict in the index. */
typedef struct {
    const char *path;
    RepoEntry base, ours, theirs; /* stages 1 to 3; without a path where there is none */
    bool executable;              /* whether the merged file is to be */
} RepoUnmerged;

/* Appends a RepoUnmerged for each file in conflict, in byte order of the paths, which live in
 * `arena`. */
bool repo_unmerged(GitRepo *repo, Arena *arena, GArray *found, GError **error);

/* Whether git would ignore the untracked file at `path`. */
bool repo_is_ignored(GitRepo *repo, const char *path);

/* The bytes of the work tree's file at `path` as git would store them: line ends and `$Id$` as
 * .gitattributes and core.autocrlf say; no program (`filter=…`) is run. `*clean` is `bytes` itself
 * or lies in `arena`. */
bool repo_clean(GitRepo *repo, const char *path, Slice bytes, Arena *arena, Slice *clean,
                GError **error);

/* Whether a sparse checkout leaves the file at `path` out of the work tree: there it is not gone.
 */
bool repo_is_skipped(GitRepo *repo, const char *path);

/* Whether the index holds `path` (stage 0). */
bool repo_is_tracked(GitRepo *repo, const char *path);

/* The tips of every local branch and every remote branch and HEAD, each commit once. The array of
 * Oid is the caller's. */
GArray *repo_branch_tips(GitRepo *repo, GError **error);

/* Appends the short names (the array's own strings) of branches, tags and remote branches until
 * there are `most`; false where they cannot be listed. */
bool repo_names(GitRepo *repo, size_t most, GPtrArray *names);

/* The name git gives to these bytes as a blob; nothing is written. */
Oid blob_id(Slice bytes);

/* Appends to `into` the patch, as `git apply` takes it, that makes `now` of the file at `path`,
 * which holds `old`; nothing where both are the same. Needs no repository. */
bool patch_append(const char *path, Slice old, Slice now, GString *into, GError **error);

/* The same for a file that goes from `old_path` to `path`, which may be one. */
bool patch_append_moved(const char *old_path, const char *path, Slice old, Slice now, GString *into,
                        GError **error);

/* A configuration value as git reads it (GIT_CONFIG_GLOBAL, GIT_CONFIG_SYSTEM and
 * GIT_CONFIG_NOSYSTEM honoured), or NULL; the caller owns it. */
char *repo_config(GitRepo *repo, const char *key);

/* The value that the repository's own file gives the key, or NULL; the caller owns it. */
char *repo_config_own(GitRepo *repo, const char *key);

typedef struct {
    const char *key, *value; /* NULL takes the key out, and a missing one is fine */
} RepoSetting;

/* Sets values in the repository's own configuration file, as `git config` does, all or none. */
bool repo_config_write(GitRepo *repo, const RepoSetting *settings, size_t count, GError **error);

typedef struct {
    char *name, *email;
    int64_t time; /* seconds since 1970, UTC */
    int offset;   /* minutes east of UTC */
} RepoPerson;

/* Author or committer as git finds them: GIT_AUTHOR_* or GIT_COMMITTER_*, EMAIL, the configuration.
 * Where there is none, the error says what git would say. Control characters are refused. */
bool repo_author(GitRepo *repo, RepoPerson *person, GError **error);
bool repo_committer(GitRepo *repo, RepoPerson *person, GError **error);
void person_clear(RepoPerson *person);

/* One path of a commit to make: `bytes` as new content, or NULL `at` for a removed file. What was
 * executable stays so. */
typedef struct {
    const char *path;
    Slice bytes;
    bool executable;
} RepoChange;

/* A tag, as it stands there: nobody vouches for it. */
typedef struct {
    const char *name; /* below refs/tags/ */
    Oid commit;       /* that it leads to; not set where that is no commit, or not here */
    bool annotated;   /* it has the rest, too, as far as it can be read */
    const char *by;   /* the name of who made it, or NULL */
    int64_t time;     /* seconds since 1970 */
    Slice message;    /* `at` is NULL where it is too long to read */
} RepoTag;

/* Appends the tags whose names begin with `prefix` to `tags` (of RepoTag), by name, `most` at most,
 * with messages of at most `longest` bytes; texts in `arena`. What cannot be read is told as far as
 * it can. */
bool repo_tags(GitRepo *repo, const char *prefix, size_t most, size_t longest, Arena *arena,
               GArray *tags, GError **error);

/* Whether git allows the name for a tag. */
bool tag_is_name(const char *name);

/* Makes an annotated tag by whom git takes for the committer. Never moves one: a name that is taken
 * is an error (EXIT_USAGE). `lock` may be NULL. Whether git must do it, ask tag_needs_git(). */
bool repo_tag_make(GitRepo *repo, Lock *lock, const char *name, const Oid *commit,
                   const char *message, GError **error);

/* Why git itself must make a tag: a hook of references or signing; NULL where nothing asks for it.
 * Borrowed until the next call. */
const char *tag_needs_git(GitRepo *repo);

/* What stands in the way of writing a commit ourselves: a hook that git would run (pre-commit,
 * prepare-commit-msg, commit-msg, post-commit, reference-transaction …; core.hooksPath honoured) or
 * signing; NULL where nothing does. The text names it; borrowed until the next call. */
const char *repo_needs_git(GitRepo *repo);

/* The folder that git runs hooks from (core.hooksPath honoured; linked work trees share it): an
 * absolute path that need not be there. The caller owns it. */
char *repo_hooks_folder(GitRepo *repo);

/* Commits exactly `changes` on top of HEAD: the tree is HEAD's with these paths changed, so that
 * whatever else is staged stays staged and uncommitted. The index takes the same changes for these
 * paths. Works on an unborn branch and a detached HEAD. `*made` receives the commit.
 *
 * Order: blobs, index.lock and the branch's lock (announced in `lock`, which may be NULL), tree and
 * commit, the index flushed and published, the branch moved: killed anywhere in between, files are
 * staged at most. Signals are held meanwhile. Fails with EXIT_USAGE where HEAD holds all that
 * already, and when a lock is held for over 5 seconds by somebody else (the error names the file
 * and its age). Whether git must do it instead, ask repo_needs_git(). */
bool repo_commit(GitRepo *repo, Lock *lock, const RepoChange *changes, size_t count,
                 const char *message, Oid *made, GError **error);

/* The same, if HEAD is still at the commit `head` (zeroes: still has none). Where it is elsewhere
 * by now, false with `*moved` set, and no error: what the changes were made from is not there any
 * more. */
bool repo_commit_on(GitRepo *repo, Lock *lock, const Oid *head, const RepoChange *changes,
                    size_t count, const char *message, Oid *made, bool *moved, GError **error);

/* Puts `changes` into the index alone, by the same lock protocol: what a later `git commit` of
 * these paths needs. */
bool repo_stage(GitRepo *repo, Lock *lock, const RepoChange *changes, size_t count, GError **error);

/* Hexadecimal form into a buffer of OID_HEX + 1 bytes, which is returned. */
char *oid_hex(const Oid *id, char *into);

/* Whether it names an object at all; zeroes do not. */
bool oid_is_set(const Oid *id);

/* Whether both name the same object. */
bool oid_equal(const Oid *a, const Oid *b);

/* A seeded hash and an equality for tables whose keys are pointers to Oid. */
unsigned oid_hash(const void *id);
int oid_same(const void *a, const void *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GitRepo, repo_free)
