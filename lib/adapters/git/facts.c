/* SPDX-License-Identifier: MIT */
/* What a commit says of itself. */
#include "adapters/git/internal.h"

#define LONGEST_LINE 1000 /* bytes of a name or subject that are kept */

static const char *kept(Arena *arena, const char *text) {
    return text ? arena_copy(arena, text, strnlen(text, LONGEST_LINE)) : "";
}

/* How many parents the commit itself names, whatever libgit2 leaves out in a shallow clone. */
static size_t parents_named(const git_commit *commit) {
    const char *line = git_commit_raw_header(commit);
    size_t count = 0;
    for (; line && *line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL)
        count += g_str_has_prefix(line, "parent ") ? 1 : 0;
    return count;
}

/* Fills in the parents; in a shallow clone those that are here. */
static bool read_parents(GitRepo *repo, const git_commit *commit, Arena *arena, RepoCommit *into) {
    size_t count = git_commit_parentcount(commit);
    bool shallow = repo_is_shallow(repo);
    Oid *parents = arena_array(arena, Oid, count + 1);
    for (unsigned i = 0; i < count; i++) {
        g_autoptr(git_commit) parent = NULL;
        const git_oid *id = git_commit_parent_id(commit, i);
        if (!shallow || git_asked_for(repo, id, git_commit_lookup(&parent, repo->git, id)) == 0)
            parents[into->parent_count++] = oid_of(id);
    }
    into->parents = parents;
    into->cut = shallow && into->parent_count < parents_named(commit);
    return true;
}

bool repo_read_commit(GitRepo *repo, const Oid *id, Arena *arena, RepoCommit *into,
                      GError **error) {
    g_autoptr(git_commit) commit = NULL;
    git_oid name = oid_for(id);
    char hex[OID_HEX + 1];
    *into = (RepoCommit){.id = *id};
    if (git_asked_for(repo, &name, git_commit_lookup(&commit, repo->git, &name)) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot read commit %s", oid_hex(id, hex));
    const git_signature *author = git_commit_author(commit);
    into->name = kept(arena, author ? author->name : NULL);
    into->email = kept(arena, author ? author->email : NULL);
    into->time = author ? author->when.time : 0;
    into->offset = author ? author->when.offset : 0;
    into->committed = git_commit_time(commit);
    const char *subject = git_commit_message(commit);
    into->subject =
        subject ? arena_copy(arena, subject, MIN(strcspn(subject, "\r\n"), LONGEST_LINE)) : "";
    return read_parents(repo, commit, arena, into);
}

bool repo_find_file(GitRepo *repo, const Oid *commit, const char *path, RepoEntry *entry,
                    GError **error) {
    g_autoptr(git_tree) top = tree_of_commit(repo, commit, error);
    git_oid id;
    unsigned mode;
    bool doubtful;
    *entry = (RepoEntry){.path = NULL};
    if (!top || !tree_find_root(repo, top, path, &id, &mode, &doubtful, error))
        return false;
    if (mode && !doubtful && kind_of_mode(mode) == TREE_FILE)
        *entry = (RepoEntry){path, oid_of(&id), TREE_FILE};
    return true;
}
