/* SPDX-License-Identifier: MIT */
/* The repositories of submodules: where git keeps them, and their objects alone. */
#include "adapters/git/internal.h"

#include <limits.h>
#include <stdlib.h>

#define LONGEST_GITFILE 8192

/* Whether the folder is there and lies where git keeps submodules' repositories, with all links
 * on its way resolved. */
static bool is_kept(const GitRepo *repo, const char *dir) {
    const char *const homes[] = {repo->dir, repo->common};
    char real[PATH_MAX];
    if (!realpath(dir, real))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(homes); i++) {
        g_autofree char *home = g_build_filename(homes[i], "modules", NULL);
        if (path_is_below(real, home) && strcmp(real, home) != 0)
            return true;
    }
    return false;
}

/* Git's own rule for names of submodules is that no part is `..`; here none is odd in any way. */
static bool is_safe(const char *path) {
    if (!*path)
        return false;
    for (Slice rest = slice_of(path); rest.at;) {
        Slice part = slice_cut(&rest, '/');
        if (!part.len || slice_is(part, ".") || slice_is(part, "..") || name_fault(part))
            return false;
    }
    return true;
}

/* The folder that a file `.git` names, or NULL where git does not keep it for this repository. */
static char *follow_gitfile(const GitRepo *repo, const char *folder, Slice text) {
    if (!slice_starts(text, "gitdir:"))
        return NULL;
    g_autofree char *said = g_strndup(text.at + 7, text.len - 7);
    g_strstrip(said);
    if (!*said)
        return NULL;
    g_autofree char *dir = g_canonicalize_filename(said, folder);
    return is_kept(repo, dir) ? g_steal_pointer(&dir) : NULL;
}

char *repo_submodule_checkout(const GitRepo *repo, const char *path) {
    if (!repo->top || !is_safe(path))
        return NULL;
    g_autoptr(Folder) top = folder_open(repo->top, NULL);
    g_autofree char *name = g_build_filename(path, ".git", NULL);
    g_autofree char *folder = g_build_filename(repo->top, path, NULL);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    FileKind kind = FILE_MISSING;
    if (!top)
        return NULL;
    if (folder_read(top, name, LONGEST_GITFILE, bytes, &kind, NULL, NULL))
        return follow_gitfile(repo, folder, (Slice){(const char *)bytes->data, bytes->len});
    return kind == FILE_FOLDER ? g_build_filename(folder, ".git", NULL) : NULL;
}

GitRepo *repo_objects(const char *dir, GError **error) {
    g_autoptr(GitRepo) repo = NULL;
    g_autofree char *objects = g_build_filename(dir, "objects", NULL);
    if (!git_start(error))
        return NULL;
    repo = g_new0(GitRepo, 1);
    repo->dir = g_strdup(dir);
    repo->common = g_strdup(dir);
    repo->index_path = g_build_filename(dir, "index", NULL);
    if (git_odb_open(&repo->odb, objects) < 0 ||
        git_repository_wrap_odb(&repo->git, repo->odb) < 0) {
        git_fail(error, EXIT_ENVIRONMENT, "cannot open the objects of '%s'", dir);
        return NULL;
    }
    return g_steal_pointer(&repo);
}

bool submodule_holds(const char *dir, const Oid *commit) {
    g_autoptr(GitRepo) repo = repo_objects(dir, NULL);
    git_oid id = oid_for(commit);
    size_t len;
    git_object_t type;
    return repo && git_asked(git_odb_read_header(&len, &type, repo->odb, &id)) == 0 &&
           type == GIT_OBJECT_COMMIT;
}

/* A linked work tree may have one of its own, beside that of the first. */
char *repo_submodule_kept(const GitRepo *repo, const char *name, const Oid *commit) {
    const char *const homes[] = {repo->dir, repo->common};
    if (!is_safe(name))
        return NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(homes); i++) {
        g_autofree char *dir = g_build_filename(homes[i], "modules", name, NULL);
        if (is_kept(repo, dir) && submodule_holds(dir, commit))
            return g_steal_pointer(&dir);
    }
    return NULL;
}
