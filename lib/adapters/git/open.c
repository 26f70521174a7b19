/* SPDX-License-Identifier: MIT */
/* Finding and opening a repository. */
#include "adapters/git/internal.h"
#include "base/trouble.h"

#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Remembers libgit2's last error where it is the machine that refuses. */
static void note_trouble(const char *what) {
    static const int numbers[] = {EIO, EMFILE, ENFILE, ENOMEM, EACCES};
    const git_error *last = git_error_last();
    bool os = last && last->message && last->klass == GIT_ERROR_OS, told = false;
    for (size_t i = 0; os && i < G_N_ELEMENTS(numbers); i++)
        if (g_str_has_suffix(last->message, g_strerror(numbers[i])))
            told = true;
    if (!told)
        return;
    g_autofree char *message = g_strdup_printf("%s: %s", what, last->message);
    trouble_note(message);
}

int git_answered(const GitRepo *repo, const git_oid *id, int result) {
    char name[GIT_OID_HEXSZ + 2];
    git_watched();
    if (result < 0)
        note_trouble("cannot read the repository");
    const git_error *last = git_error_last();
    bool unread = result < 0 && last && /* and not of another kind than was wanted */
                  (last->klass == GIT_ERROR_OS || last->klass == GIT_ERROR_ODB ||
                   last->klass == GIT_ERROR_ZLIB);
    if (!unread || !id || git_oid_pathfmt(name, id) < 0)
        return result;
    name[sizeof name - 1] = '\0';
    g_autofree char *path = g_build_filename(repo->common, "objects", name, NULL);
    if (access(path, F_OK) == 0) {
        g_autofree char *message = g_strdup_printf("cannot read object '%s'", path);
        trouble_note(message);
    }
    return result;
}

bool git_fail(GError **error, ExitStatus code, const char *format, ...) {
    const git_error *last = git_error_last();
    va_list args;
    va_start(args, format);
    g_autofree char *what = g_strdup_vprintf(format, args);
    va_end(args);
    note_trouble(what);
    return fail(error, code, "%s: %s", what, last && last->message ? last->message : "unknown");
}

static char *without_slash(const char *path) {
    size_t len = path ? strlen(path) : 0;
    while (len > 1 && path[len - 1] == '/')
        len--;
    return path ? g_strndup(path, len) : NULL;
}

/* Whether libgit2 refused because the repository is another user's. 1.5 puts it in two ways. */
static bool is_foreign(int result) {
    const git_error *last = git_error_last();
    return result == GIT_EOWNER ||
           (result == GIT_ENOTFOUND && last && strstr(last->message, "safe.directory"));
}

/* Sets the work tree, unless it is that already: there libgit2 1.5 loses a few bytes. */
static int set_tree(git_repository *git, const char *tree) {
    g_autofree char *now = without_slash(git_repository_workdir(git));
    char real[PATH_MAX];
    bool same = now && realpath(tree, real) && strcmp(real, now) == 0;
    return same ? 0 : git_repository_set_workdir(git, tree, 0);
}

/* Opens as git would, by the environment. GIT_WORK_TREE is done here: libgit2 1.5 refuses it. */
static int open_plainly(const char *path, git_repository **git) {
    const char *tree = g_getenv("GIT_WORK_TREE"), *dir = g_getenv("GIT_DIR");
    if (!tree || !*tree)
        return git_asked(git_repository_open_ext(git, path, GIT_REPOSITORY_OPEN_FROM_ENV, NULL));
    unsigned exactly = GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_NO_DOTGIT;
    int result = git_asked(git_repository_open_ext(git, dir ? dir : path, dir ? exactly : 0,
                                                   g_getenv("GIT_CEILING_DIRECTORIES")));
    return result == 0 ? set_tree(*git, tree) : result;
}

/* Opens a repository of another user, where the user's own configuration says it is safe. libgit2
 * 1.5 knows neither `*` nor the environment, so the question is answered here, by git's rules. */
static bool open_foreign(const char *path, git_repository **git, GError **error) {
    static GMutex switching;
    g_mutex_lock(&switching);
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
    int result = open_plainly(path, git);
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
    g_mutex_unlock(&switching);
    if (result < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot open the repository of '%s'", path);
    const char *work = git_repository_workdir(*git);
    g_autofree char *folder = without_slash(work ? work : git_repository_path(*git));
    if (config_trusts(folder))
        return true;
    git_repository_free(*git);
    *git = NULL;
    g_autofree char *quoted = g_shell_quote(folder);
    return fail(error, EXIT_ENVIRONMENT,
                "the repository '%s' belongs to another user; if you trust it, say: "
                "git config --global --add safe.directory %s",
                folder, quoted);
}

/* An error for a repository that is there and cannot be opened. */
static bool fail_open(const char *path, GError **error) {
    static const char unsupported[] = "unsupported extension name extensions.";
    const char *why = git_error_last() ? git_error_last()->message : "";
    const char *found = strstr(why, unsupported);
    const char *extension = found ? found + sizeof unsupported - 1 : "";
    /* libgit2 1.5 and 1.9 put it differently */
    if (g_ascii_strcasecmp(extension, "objectformat") == 0 || strstr(why, "object format"))
        return fail(error, EXIT_ENVIRONMENT,
                    "the repository of '%s' names its objects by SHA-256, which libgit2 cannot "
                    "read; one made by 'git init --object-format=sha1' works",
                    path);
    if (g_ascii_strcasecmp(extension, "refstorage") == 0)
        return fail(error, EXIT_ENVIRONMENT,
                    "the repository of '%s' keeps its references in a way that libgit2 cannot "
                    "read; change it by: git refs migrate --ref-format=files",
                    path);
    if (*extension)
        return fail(error, EXIT_ENVIRONMENT,
                    "the repository of '%s' uses the extension '%s', which libgit2 cannot read",
                    path, extension);
    return git_fail(error, EXIT_ENVIRONMENT, "cannot open the repository of '%s'", path);
}

/* Whether nothing was found since what is there may not be read: libgit2 takes both for one. The
 * folders are those in which git looks. */
static bool fail_unreadable(const char *path, GError **error) {
    const char *ceilings = g_getenv("GIT_CEILING_DIRECTORIES");
    g_auto(GStrv) stops = g_strsplit(ceilings ? ceilings : "", G_SEARCHPATH_SEPARATOR_S, -1);
    for (g_autofree char *at = g_strdup(path); at;) {
        g_autofree char *git = g_build_filename(at, ".git", NULL), *up = g_path_get_dirname(at);
        bool there = access(git, F_OK) == 0, locked = access(git, there ? R_OK : F_OK) != 0;
        if (locked && errno == EACCES)
            return fail_errno(error, EXIT_ENVIRONMENT, "cannot read '%s'", there ? git : at), true;
        if (there || strcmp(up, at) == 0 || g_strv_contains((const char *const *)stops, up))
            return false;
        g_free(at);
        at = g_steal_pointer(&up);
    }
    return false;
}

/* Opens what `path` lies in; `*git` stays NULL where there is none. */
static bool open_git(const char *path, bool trusted, git_repository **git, bool *foreign,
                     GError **error) {
    *foreign = trusted;
    int result = trusted ? GIT_EOWNER : open_plainly(path, git);
    if (result == 0)
        return true;
    if (trusted || is_foreign(result)) {
        *foreign = true;
        return open_foreign(path, git, error);
    }
    return result == GIT_ENOTFOUND ? !fail_unreadable(path, error) : fail_open(path, error);
}

/* The index's path; git takes a relative GIT_INDEX_FILE from the work tree's top. */
static char *find_index(const GitRepo *repo) {
    const char *chosen = g_getenv("GIT_INDEX_FILE");
    if (chosen && *chosen)
        return g_canonicalize_filename(chosen, repo->top);
    return g_build_filename(repo->dir, "index", NULL);
}

/* repo_find() and repo_again(). */
static bool open_repo(const char *path, bool trusted, GitRepo **repo, GError **error) {
    g_autoptr(git_repository) git = NULL;
    bool foreign;
    *repo = NULL;
    if (!git_start(error) || !open_git(path, trusted, &git, &foreign, error))
        return false;
    if (!git)
        return true;
    if (!config_complete(git, error))
        return false;
    *repo = g_new0(GitRepo, 1);
    (*repo)->git = g_steal_pointer(&git);
    (*repo)->trusted = foreign;
    (*repo)->start = g_strdup(path);
    (*repo)->top = without_slash(git_repository_workdir((*repo)->git));
    (*repo)->dir = without_slash(git_repository_path((*repo)->git));
    (*repo)->common = without_slash(git_repository_commondir((*repo)->git));
    (*repo)->index_path = find_index(*repo);
    return true;
}

bool repo_find(const char *path, GitRepo **repo, GError **error) {
    g_autofree char *start = g_canonicalize_filename(path, NULL);
    return open_repo(start, false, repo, error);
}

GitRepo *repo_again(const GitRepo *repo, GError **error) {
    GitRepo *again = NULL;
    if (open_repo(repo->start, repo->trusted, &again, error) && !again)
        fail(error, EXIT_ENVIRONMENT, "the repository '%s' is gone", repo->dir);
    if (again)
        again->kept = kept_again(repo->kept);
    return again;
}

void repo_free(GitRepo *repo) {
    if (!repo)
        return;
    git_index_free(repo->index);
    for (unsigned i = 0; i < RECENT_BLOBS; i++)
        git_odb_object_free(repo->recent[i]);
    kept_free(repo->kept);
    git_odb_free(repo->odb);
    git_repository_free(repo->git);
    g_free(repo->start);
    g_free(repo->top);
    g_free(repo->dir);
    g_free(repo->common);
    g_free(repo->index_path);
    g_free(repo->needs);
    g_free(repo);
}

const char *repo_top(const GitRepo *repo) {
    return repo->top;
}

const char *repo_dir(const GitRepo *repo) {
    return repo->dir;
}

const char *repo_common_dir(const GitRepo *repo) {
    return repo->common;
}

/* Asked of the file system: libgit2 1.5 looks for it in the wrong folder in a linked work tree. */
bool repo_is_shallow(const GitRepo *repo) {
    g_autofree char *path = g_build_filename(repo->common, "shallow", NULL);
    struct stat info;
    return stat(path, &info) == 0 && info.st_size > 0;
}

const char *repo_busy(const GitRepo *repo) {
    switch (git_repository_state(repo->git)) {
    case GIT_REPOSITORY_STATE_NONE:
        return NULL;
    case GIT_REPOSITORY_STATE_MERGE:
        return "merge";
    case GIT_REPOSITORY_STATE_REVERT:
    case GIT_REPOSITORY_STATE_REVERT_SEQUENCE:
        return "revert";
    case GIT_REPOSITORY_STATE_CHERRYPICK:
    case GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE:
        return "cherry-pick";
    case GIT_REPOSITORY_STATE_BISECT:
        return "bisect";
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX:
        return "am";
    default:
        return "rebase";
    }
}
