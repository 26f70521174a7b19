/* SPDX-License-Identifier: MIT */
/* Revisions, single entries and blobs. */
#include "adapters/git/internal.h"
#include "base/trouble.h"

#include <stdlib.h>

char *oid_hex(const Oid *id, char *into) {
    hex_bytes(into, id->bytes, sizeof id->bytes);
    into[OID_HEX] = '\0';
    return into;
}

bool oid_is_set(const Oid *id) {
    static const Oid none;
    return !oid_equal(id, &none);
}

bool oid_equal(const Oid *a, const Oid *b) {
    return memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

unsigned oid_hash(const void *id) {
    return hash_bytes(id, sizeof(Oid));
}

int oid_same(const void *a, const void *b) {
    return oid_equal(a, b);
}

/* Without libgit2, which need not be started for it. */
Oid blob_id(Slice bytes) {
    Oid id;
    size_t len = sizeof id.bytes;
    char head[32];
    int head_len = g_snprintf(head, sizeof head, "blob %" G_GSIZE_FORMAT, bytes.len);
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA1);
    g_checksum_update(sum, (const unsigned char *)head, head_len + 1);
    if (bytes.len)
        g_checksum_update(sum, (const unsigned char *)bytes.at, (gssize)bytes.len);
    g_checksum_get_digest(sum, id.bytes, &len);
    return id;
}

/* An error for a revision that libgit2 did not find. */
static bool fail_revision(GitRepo *repo, const char *revision, int result, GError **error) {
    Oid head;
    if (result == GIT_EAMBIGUOUS)
        return fail(error, EXIT_USAGE, "'%s' names more than one object", revision);
    if (result != GIT_ENOTFOUND && result != GIT_EINVALIDSPEC)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot read revision '%s'", revision);
    char hex[OID_HEX + 1];
    if (!repo_head(repo, &head))
        return fail(error, EXIT_USAGE, "unknown revision '%s': there is no commit yet", revision);
    if (strcmp(revision, "HEAD") == 0)
        return fail(error, EXIT_ENVIRONMENT, "commit %s, which HEAD leads to, is not here",
                    oid_hex(&head, hex));
    if (repo_is_shallow(repo))
        return fail(error, EXIT_USAGE,
                    "unknown revision '%s' in this shallow clone; it may come with: "
                    "git fetch --unshallow",
                    revision);
    return fail(error, EXIT_USAGE, "unknown revision '%s'", revision);
}

/* Whether the name is that of an object, perhaps in the form of `git describe`. */
static bool is_object_name(GitRepo *repo, const char *name) {
    g_autoptr(git_object) object = NULL;
    const char *described = g_strrstr(name, "-g");
    const char *hex = described ? described + 2 : name;
    size_t digits = strspn(hex, "0123456789abcdefABCDEF");
    git_oid id;
    return hex[digits] == '\0' && digits >= 4 && digits <= OID_HEX &&
           git_oid_fromstrn(&id, hex, digits) == 0 &&
           git_asked(git_object_lookup_prefix(&object, repo->git, &id, digits, GIT_OBJECT_ANY)) !=
               GIT_ENOTFOUND;
}

/* Finds the object. The name that the revision begins with is looked up first: libgit2 1.5 leaks
 * memory over one that is nothing, and does not know `@` or a branch `a@b`. */
static int find_object(GitRepo *repo, const char *revision, git_object **found) {
    g_autoptr(git_reference) named = NULL;
    g_autofree char *base = g_strndup(revision, strcspn(revision, "^~:"));
    char *at = strstr(base, "@{");
    if (at)
        *at = '\0';
    const char *rest = revision + strlen(base);
    if (strcmp(base, "@") == 0) {
        g_autofree char *spelled = g_strconcat("HEAD", rest, NULL);
        return find_object(repo, spelled, found);
    }
    if (*base && git_asked(git_reference_dwim(&named, repo->git, base)) < 0 &&
        !is_object_name(repo, base))
        return GIT_ENOTFOUND;
    git_oid id;
    if (named && !*rest) {
        int result = git_asked(git_reference_name_to_id(&id, repo->git, git_reference_name(named)));
        return result < 0 ? result
                          : git_asked_for(repo, &id,
                                          git_object_lookup(found, repo->git, &id, GIT_OBJECT_ANY));
    }
    return git_asked(git_revparse_single(found, repo->git, revision));
}

bool repo_resolve(GitRepo *repo, const char *revision, Oid *commit, GError **error) {
    g_autoptr(git_object) found = NULL, peeled = NULL;
    int result = find_object(repo, revision, &found);
    if (result < 0)
        return fail_revision(repo, revision, result, error);
    if (git_asked(git_object_peel(&peeled, found, GIT_OBJECT_COMMIT)) < 0)
        return fail(error, EXIT_USAGE, "'%s' is no commit", revision);
    *commit = oid_of(git_object_id(peeled));
    return true;
}

bool repo_head(GitRepo *repo, Oid *commit) {
    git_oid id;
    int result = git_asked(git_reference_name_to_id(&id, repo->git, "HEAD"));
    if (result < 0 && result != GIT_ENOTFOUND) { /* which is one without a commit yet */
        g_autofree char *message =
            g_strdup_printf("cannot read HEAD: %s", git_error_last()->message);
        trouble_note(message);
    }
    if (result < 0)
        return false;
    *commit = oid_of(&id);
    return true;
}

git_tree *tree_of_commit(GitRepo *repo, const Oid *commit, GError **error) {
    g_autoptr(git_commit) found = NULL;
    git_oid id = oid_for(commit);
    git_tree *tree = NULL;
    char hex[OID_HEX + 1];
    if (git_asked_for(repo, &id, git_commit_lookup(&found, repo->git, &id)) < 0 ||
        git_asked_for(repo, git_commit_tree_id(found), git_commit_tree(&tree, found)) < 0)
        git_fail(error, EXIT_ENVIRONMENT, "cannot read commit %s", oid_hex(commit, hex));
    return tree;
}

/* What the index holds at `path`, or whether that is a folder there. */
static bool lookup_index(GitRepo *repo, const char *path, RepoEntry *entry) {
    git_index *index = index_fresh(repo, NULL);
    if (!index)
        return false;
    const git_index_entry *found = git_index_get_bypath(index, path, 0);
    if (found) {
        *entry = (RepoEntry){path, oid_of(&found->id), kind_of_mode(found->mode)};
        return !(found->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD);
    }
    g_autofree char *prefix = g_strconcat(path, "/", NULL);
    size_t at;
    if (*path && git_index_find_prefix(&at, index, prefix) < 0)
        return false;
    *entry = (RepoEntry){.path = path, .kind = TREE_ODD};
    return true;
}

bool repo_lookup(GitRepo *repo, const Oid *commit, const char *path, RepoEntry *entry) {
    if (!commit)
        return lookup_index(repo, path, entry);
    g_autoptr(git_tree) tree = tree_of_commit(repo, commit, NULL);
    g_autoptr(git_tree_entry) found = NULL;
    if (!tree)
        return false;
    if (!*path) {
        *entry = (RepoEntry){path, oid_of(git_tree_id(tree)), TREE_ODD};
        return true;
    }
    if (git_asked(git_tree_entry_bypath(&found, tree, path)) < 0)
        return false;
    *entry = (RepoEntry){path, oid_of(git_tree_entry_id(found)),
                         kind_of_mode(git_tree_entry_filemode_raw(found))};
    return true;
}

/* The repository's objects, opened once; NULL on failure. */
static git_odb *repo_odb(GitRepo *repo, GError **error) {
    if (!repo->odb && git_repository_odb(&repo->odb, repo->git) < 0)
        git_fail(error, EXIT_ENVIRONMENT, "cannot open the objects of '%s'", repo->dir);
    return repo->odb;
}

static bool fail_blob(GitRepo *repo, const Oid *id, int result, GError **error) {
    char hex[OID_HEX + 1];
    oid_hex(id, hex);
    if (result == GIT_ENOTFOUND)
        return fail(error, EXIT_ENVIRONMENT,
                    "object %s is not here; in a partial clone it is fetched by: "
                    "git -C '%s' cat-file -e %s",
                    hex, repo->top ? repo->top : repo->dir, hex);
    return git_fail(error, EXIT_ENVIRONMENT, "cannot read object '%s'", hex);
}

/* The blob among those read last, or NULL; borrowed. */
static git_odb_object *find_recent(const GitRepo *repo, const git_oid *name) {
    for (unsigned i = 0; i < RECENT_BLOBS; i++)
        if (repo->recent[i] && git_oid_equal(git_odb_object_id(repo->recent[i]), name))
            return repo->recent[i];
    return NULL;
}

static void keep_recent(GitRepo *repo, git_odb_object *object) {
    git_odb_object **place = &repo->recent[repo->next_recent];
    if (git_odb_object_size(object) > RECENT_BYTES)
        return;
    git_odb_object_free(*place);
    repo->next_recent = (repo->next_recent + 1) % RECENT_BLOBS;
    if (git_odb_object_dup(place, object) < 0)
        *place = NULL;
}

static bool append(GByteArray *into, Slice bytes, size_t limit) {
    if (bytes.len <= limit)
        g_byte_array_append(into, (const unsigned char *)bytes.at, (unsigned)bytes.len);
    return bytes.len <= limit;
}

bool repo_read_blob(GitRepo *repo, const Oid *id, size_t limit, GByteArray *into, GError **error) {
    git_odb *odb = repo_odb(repo, error);
    git_oid name = oid_for(id);
    g_autoptr(git_odb_object) object = NULL;
    git_object_t type;
    size_t len;
    Slice kept;
    if (!odb)
        return false;
    limit = MIN(limit, (size_t)G_MAXINT - MIN(into->len, (size_t)G_MAXINT));
    if (kept_find(repo->kept, id, &kept))
        return append(into, kept, limit);
    git_odb_object *recent = find_recent(repo, &name);
    int result = recent ? git_odb_object_dup(&object, recent)
                        : git_asked_for(repo, &name, git_odb_read_header(&len, &type, odb, &name));
    if (!recent && result == 0 && type == GIT_OBJECT_BLOB && len > limit)
        return false;
    if (!recent && result == 0 && type == GIT_OBJECT_BLOB)
        result = git_asked_for(repo, &name, git_odb_read(&object, odb, &name));
    if (result < 0)
        return fail_blob(repo, id, result, error);
    if (!object || git_odb_object_type(object) != GIT_OBJECT_BLOB) {
        char hex[OID_HEX + 1];
        return fail(error, EXIT_ENVIRONMENT, "object %s is no file", oid_hex(id, hex));
    }
    if (!recent)
        keep_recent(repo, object);
    Slice bytes = {git_odb_object_data(object), git_odb_object_size(object)};
    kept_add(repo->kept, id, bytes);
    return append(into, bytes, limit);
}

bool repo_names(GitRepo *repo, size_t most, GPtrArray *names) {
    static const char *const folders[] = {"refs/heads/", "refs/tags/", "refs/remotes/"};
    g_autoptr(git_reference_iterator) all = NULL;
    if (git_reference_iterator_new(&all, repo->git) < 0)
        return false;
    for (const char *name;
         names->len < most && git_asked(git_reference_next_name(&name, all)) == 0;)
        for (size_t i = 0; i < G_N_ELEMENTS(folders); i++)
            if (g_str_has_prefix(name, folders[i]))
                g_ptr_array_add(names, g_strdup(name + strlen(folders[i])));
    return true;
}

bool repo_is_ignored(GitRepo *repo, const char *path) {
    int ignored = 0;
    return repo->top && git_ignore_path_is_ignored(&ignored, repo->git, path) == 0 && ignored;
}

/* Appends the commit that a reference leads to, if it leads to one. */
static void add_tip(GitRepo *repo, const char *name, GArray *tips) {
    git_oid id;
    if (git_asked(git_reference_name_to_id(&id, repo->git, name)) < 0)
        return;
    Oid tip = oid_of(&id);
    g_array_append_val(tips, tip);
}

static bool add_tips(GitRepo *repo, const char *glob, GArray *tips) {
    g_autoptr(git_reference_iterator) names = NULL;
    if (git_reference_iterator_glob_new(&names, repo->git, glob) < 0)
        return false;
    int result;
    for (const char *name; (result = git_reference_next_name(&name, names)) == 0;)
        add_tip(repo, name, tips);
    return result == GIT_ITEROVER;
}

static int compare_oids(const void *a, const void *b) {
    return memcmp(a, b, sizeof(Oid));
}

GArray *repo_branch_tips(GitRepo *repo, GError **error) {
    g_autoptr(GArray) tips = g_array_new(false, false, sizeof(Oid));
    add_tip(repo, "HEAD", tips);
    if (!add_tips(repo, "refs/heads/*", tips) || !add_tips(repo, "refs/remotes/*", tips)) {
        git_fail(error, EXIT_ENVIRONMENT, "cannot list the branches of '%s'", repo->dir);
        return NULL;
    }
    g_array_sort(tips, compare_oids);
    unsigned kept = 0;
    for (unsigned i = 0; i < tips->len; i++)
        if (kept == 0 ||
            compare_oids(&g_array_index(tips, Oid, kept - 1), &g_array_index(tips, Oid, i)) != 0)
            g_array_index(tips, Oid, kept++) = g_array_index(tips, Oid, i);
    g_array_set_size(tips, kept);
    return g_steal_pointer(&tips);
}
