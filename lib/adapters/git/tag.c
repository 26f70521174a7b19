/* SPDX-License-Identifier: MIT */
/* Annotated tags. What a repository holds in them is anybody's choice: sizes are asked first, and a
 * tag that cannot be read hides no other. */
#include "adapters/git/internal.h"
#include "base/trouble.h"

#include <unistd.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_tag, git_tag_free)

#define REFS         "refs/tags/"
#define FOLDERS_DEEP 8 /* of names with slashes, that files are looked for in */

/* Fills in what an annotated tag says of itself. */
static void read_tag(GitRepo *repo, const git_oid *id, size_t longest, Arena *arena,
                     RepoTag *into) {
    g_autoptr(git_tag) tag = NULL;
    git_object_t type;
    size_t size;
    if ((!repo->odb && git_repository_odb(&repo->odb, repo->git) < 0) ||
        git_asked_for(repo, id, git_odb_read_header(&size, &type, repo->odb, id)) < 0 ||
        type != GIT_OBJECT_TAG)
        return;
    into->annotated = true;
    if (size > longest || git_asked(git_tag_lookup(&tag, repo->git, id)) < 0)
        return;
    const char *message = git_tag_message(tag);
    const git_signature *tagger = git_tag_tagger(tag);
    into->message =
        (Slice){arena_copy(arena, message ? message : "", message ? strlen(message) : 0),
                message ? strlen(message) : 0};
    if (tagger) {
        into->by = arena_copy(arena, tagger->name, strlen(tagger->name));
        into->time = tagger->when.time;
    }
}

static int compare_tags(const void *a, const void *b) {
    return strcmp(((const RepoTag *)a)->name, ((const RepoTag *)b)->name);
}

/* Tags being listed. */
typedef struct {
    GitRepo *repo;
    const char *start; /* of the names of references */
    size_t most, longest;
    Arena *arena;
    GArray *tags;
} Listing;

/* Adds the tag that the reference is, if it can be read. */
static void add_tag(const Listing *listing, const char *name) {
    GitRepo *repo = listing->repo;
    g_autoptr(git_reference) reference = NULL;
    g_autoptr(git_object) commit = NULL;
    if (listing->tags->len >= listing->most || !g_str_has_prefix(name, listing->start) ||
        git_asked(git_reference_lookup(&reference, repo->git, name)) < 0)
        return;
    const char *below = name + strlen(REFS);
    RepoTag tag = {.name = arena_copy(listing->arena, below, strlen(below))};
    if (git_reference_type(reference) == GIT_REFERENCE_DIRECT)
        read_tag(repo, git_reference_target(reference), listing->longest, listing->arena, &tag);
    if (git_asked(git_reference_peel(&commit, reference, GIT_OBJECT_COMMIT)) == 0)
        tag.commit = oid_of(git_object_id(commit));
    g_array_append_val(listing->tags, tag);
}

static bool is_listed(const Listing *listing, const char *name) {
    for (unsigned i = 0; i < listing->tags->len; i++)
        if (strcmp(g_array_index(listing->tags, RepoTag, i).name, name + strlen(REFS)) == 0)
            return true;
    return false;
}

/* Adds the tags that lie in files below `folder`, as `refs/tags`, and were left out: libgit2 says
 * nothing of a file that it could not open while it listed them. */
static void add_left_out(const Listing *listing, const char *folder, unsigned depth) {
    g_autofree char *path = g_build_filename(listing->repo->common, folder, NULL);
    g_autoptr(GDir) names = depth > 0 ? g_dir_open(path, 0, NULL) : NULL;
    for (const char *each; names && (each = g_dir_read_name(names));) {
        g_autofree char *name = g_strconcat(folder, "/", each, NULL);
        g_autofree char *file = g_build_filename(path, each, NULL);
        if (g_file_test(file, G_FILE_TEST_IS_SYMLINK))
            continue;
        if (g_file_test(file, G_FILE_TEST_IS_DIR))
            add_left_out(listing, name, depth - 1);
        else if (!g_str_has_suffix(name, ".lock") && !is_listed(listing, name))
            add_tag(listing, name);
    }
}

bool repo_tags(GitRepo *repo, const char *prefix, size_t most, size_t longest, Arena *arena,
               GArray *tags, GError **error) {
    g_autoptr(git_reference_iterator) all = NULL;
    if (git_reference_iterator_new(&all, repo->git) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot read the tags");
    g_autofree char *start = g_strconcat(REFS, prefix, NULL);
    g_autofree char *folder = g_path_get_dirname(start);
    const Listing listing = {repo, start, most, longest, arena, tags};
    for (const char *name; tags->len < most && git_asked(git_reference_next_name(&name, all)) == 0;)
        add_tag(&listing, name);
    add_left_out(&listing, folder, FOLDERS_DEEP);
    g_array_sort(tags, compare_tags);
    return true;
}

bool tag_is_name(const char *name) {
    g_autofree char *reference = g_strconcat(REFS, name, NULL);
    int valid = 0;
    return git_start(NULL) && git_reference_name_is_valid(&valid, reference) == 0 && valid;
}

const char *tag_needs_git(GitRepo *repo) {
    static const char *const settings[] = {"tag.gpgSign", "tag.forceSignAnnotated"};
    g_autofree char *folder = repo_hooks_folder(repo);
    g_autofree char *hook = g_build_filename(folder, "reference-transaction", NULL);
    if (access(hook, X_OK) == 0 && !g_file_test(hook, G_FILE_TEST_IS_DIR))
        return "the hook 'reference-transaction'";
    for (size_t i = 0; i < G_N_ELEMENTS(settings); i++) {
        g_autofree char *value = repo_config(repo, settings[i]);
        int truth = 0;
        if (value && git_config_parse_bool(&truth, value) == 0 && truth)
            return i ? "signing (tag.forceSignAnnotated)" : "signing (tag.gpgSign)";
    }
    return NULL;
}

/* The tag as an object that no reference names yet. */
static bool make_object(GitRepo *repo, const char *name, const Oid *commit, const char *message,
                        git_oid *made, GError **error) {
    RepoPerson person = {0};
    g_autoptr(git_signature) tagger = NULL;
    g_autoptr(git_object) target = NULL;
    git_oid id = oid_for(commit);
    if (!repo_committer(repo, &person, error))
        return false;
    int result = git_signature_new(&tagger, person.name, person.email, person.time, person.offset);
    person_clear(&person);
    if (result == 0)
        result =
            git_asked_for(repo, &id, git_object_lookup(&target, repo->git, &id, GIT_OBJECT_COMMIT));
    if (result == 0)
        result = git_tag_annotation_create(made, repo->git, name, target, tagger, message);
    return result == 0 || git_fail(error, EXIT_ENVIRONMENT, "cannot make the tag '%s'", name);
}

static bool make_tag(GitRepo *repo, Lock *lock, const char *name, const char *path,
                     const Oid *commit, const char *message, GError **error) {
    g_autofree char *reference = g_strconcat(REFS, name, NULL);
    g_autoptr(git_reference) there = NULL;
    char line[OID_HEX + 2]; /* what the lock holds just before it becomes the tag */
    git_oid made;
    if (!trouble_free(name, error) || !make_object(repo, name, commit, message, &made, error))
        return false;
    Oid id = oid_of(&made);
    strcpy(oid_hex(&id, line) + OID_HEX, "\n");
    if (lock && (!lock_announce(lock, path, "", error) || !lock_announce(lock, path, line, error)))
        return false;
    int result = git_reference_create(&there, repo->git, reference, &made, 0, NULL);
    /* libgit2 has removed its own lock, however it went: one that is there now is somebody else's,
     * and an empty one would be taken for what was announced */
    if (lock)
        lock_forget(lock);
    if (lock && result == 0 &&
        access(path, F_OK) == 0) /* it could not: what holds the tag is ours */
        lock_announce(lock, path, line, NULL);
    if (result == GIT_ELOCKED)
        return fail_locked(path, error);
    if (result == GIT_EEXISTS)
        return fail(error, EXIT_USAGE, "the tag '%s' is there already", name);
    return result == 0 || git_fail(error, EXIT_ENVIRONMENT, "cannot make the tag '%s'", name);
}

/* With signals held, so that only a kill can leave a lock or an unfinished object. */
bool repo_tag_make(GitRepo *repo, Lock *lock, const char *name, const Oid *commit,
                   const char *message, GError **error) {
    g_autofree char *path = g_strconcat(repo->common, "/" REFS, name, ".lock", NULL);
    sigset_t before;
    /* before it is announced, so that nobody who cleans up after us takes it for ours */
    if (!git_lock_await(path, LOCK_SECONDS, error))
        return false;
    signals_hold(&before);
    bool done = make_tag(repo, lock, name, path, commit, message, error);
    signals_restore(&before);
    return done;
}
