/* SPDX-License-Identifier: MIT */
/* git's configuration, as git finds it, and what in it stands in our way. */
#include "adapters/git/internal.h"

#include <stdlib.h>
#include <unistd.h>

/* More than this many `git -c` settings are nobody's. */
#define MOST_SETTINGS 1000

static bool use_file(git_config *config, git_repository *git, const char *path,
                     git_config_level_t level) {
    return git_config_add_file_ondisk(config, *path ? path : "/dev/null", level, git, 1) == 0;
}

/* Puts what GIT_CONFIG_GLOBAL, GIT_CONFIG_SYSTEM and GIT_CONFIG_NOSYSTEM name in the place of the
 * user's and the system's files: libgit2 1.5 does not know them. */
static bool obey_environment(git_config *config, git_repository *git) {
    const char *global = getenv("GIT_CONFIG_GLOBAL");
    const char *system = getenv("GIT_CONFIG_SYSTEM");
    const char *without = getenv("GIT_CONFIG_NOSYSTEM");
    int truth = 0;
    if (without && *without && (git_config_parse_bool(&truth, without) < 0 || truth))
        system = "";
    if (global && !(use_file(config, git, global, GIT_CONFIG_LEVEL_GLOBAL) &&
                    use_file(config, git, "", GIT_CONFIG_LEVEL_XDG)))
        return false;
    return !system || use_file(config, git, system, GIT_CONFIG_LEVEL_SYSTEM);
}

/* `config.worktree`, which libgit2 1.5 does not know; it stands above the repository's own file. */
static bool add_worktree_file(git_config *config, git_repository *git, const char *dir) {
    g_autofree char *path = g_build_filename(dir, "config.worktree", NULL);
    int truth = 0;
    if (access(path, F_OK) != 0 ||
        git_config_get_bool(&truth, config, "extensions.worktreeConfig") < 0 || !truth)
        return true;
    return use_file(config, git, path, GIT_CONFIG_LEVEL_APP);
}

bool config_complete(git_repository *git, GError **error) {
    g_autoptr(git_config) config = NULL;
    if (git_repository_config(&config, git) == 0 && obey_environment(config, git) &&
        add_worktree_file(config, git, git_repository_path(git)))
        return true;
    return git_fail(error, EXIT_ENVIRONMENT, "cannot read git's configuration");
}

/* Whether "key=value" sets `key`; the value then. */
static const char *value_in(const char *setting, const char *key) {
    size_t len = strlen(key);
    if (g_ascii_strncasecmp(setting, key, len) != 0)
        return NULL;
    return setting[len] == '=' ? setting + len + 1 : setting[len] == '\0' ? "true" : NULL;
}

/* GIT_CONFIG_PARAMETERS, which `git -c` hands to hooks: quoted as the shell does. */
static char *value_of_parameters(const char *key) {
    const char *text = getenv("GIT_CONFIG_PARAMETERS");
    g_auto(GStrv) settings = NULL;
    const char *found = NULL;
    if (!text || !g_shell_parse_argv(text, NULL, &settings, NULL))
        return NULL;
    for (size_t i = 0; settings[i] && i < MOST_SETTINGS; i++) {
        const char *value = value_in(settings[i], key);
        found = value ? value : found;
    }
    return g_strdup(found);
}

/* The value that `git -c` or GIT_CONFIG_COUNT gives to a key, or NULL; the caller owns it. */
static char *config_from_environment(const char *key) {
    char *found = value_of_parameters(key);
    const char *text = getenv("GIT_CONFIG_COUNT");
    unsigned long count = text ? strtoul(text, NULL, 10) : 0;
    for (unsigned long i = MIN(count, MOST_SETTINGS); i-- > 0 && !found;) {
        g_autofree char *key_name = g_strdup_printf("GIT_CONFIG_KEY_%lu", i);
        g_autofree char *value_name = g_strdup_printf("GIT_CONFIG_VALUE_%lu", i);
        const char *name = getenv(key_name);
        if (name && g_ascii_strcasecmp(name, key) == 0)
            found = g_strdup(getenv(value_name));
    }
    return found;
}

/* Whether one value of safe.directory covers the folder. */
static bool covers(const char *value, const char *folder) {
    g_auto(git_buf) path = {0};
    if (strcmp(value, "*") == 0)
        return true;
    if (git_config_parse_path(&path, value) < 0 || !path.ptr)
        return false;
    size_t len = strlen(path.ptr);
    if (len > 1 && strcmp(path.ptr + len - 2, "/*") == 0)
        return strncmp(folder, path.ptr, len - 1) == 0;
    g_autofree char *plain = g_canonicalize_filename(path.ptr, "/");
    return strcmp(plain, folder) == 0;
}

bool config_trusts(const char *folder) {
    g_autoptr(git_config) config = NULL;
    g_autoptr(git_config_iterator) values = NULL;
    g_autofree char *given = config_from_environment("safe.directory");
    if (given && covers(given, folder))
        return true;
    if (git_config_open_default(&config) < 0 || !obey_environment(config, NULL) ||
        git_config_multivar_iterator_new(&values, config, "safe.directory", NULL) < 0)
        return false;
    bool trusted = false;
    for (git_config_entry *entry; git_config_next(&entry, values) == 0;)
        trusted = *entry->value && (trusted || covers(entry->value, folder)); /* "" starts anew */
    return trusted;
}

char *repo_config(GitRepo *repo, const char *key) {
    char *given = config_from_environment(key);
    if (given)
        return given;
    g_autoptr(git_config) config = NULL;
    g_auto(git_buf) value = {0};
    if (git_repository_config(&config, repo->git) < 0 ||
        git_config_get_string_buf(&value, config, key) < 0)
        return NULL;
    return g_strdup(value.ptr ? value.ptr : "");
}

static int stop_at_promisor(const git_config_entry *entry, void *unused) {
    (void)unused;
    return g_str_has_prefix(entry->name, "remote.") && g_str_has_suffix(entry->name, ".promisor");
}

bool repo_is_whole(GitRepo *repo) {
    g_autoptr(git_config) config = NULL;
    return git_repository_config(&config, repo->git) == 0 &&
           git_config_foreach(config, stop_at_promisor, NULL) == 0 && /* libgit2's match leaks */
           !repo_is_shallow(repo);
}

/* The repository's own file alone; the caller owns it. */
static git_config *own_config(GitRepo *repo, GError **error) {
    g_autoptr(git_config) all = NULL;
    git_config *own = NULL;
    if (git_repository_config(&all, repo->git) < 0 ||
        git_config_open_level(&own, all, GIT_CONFIG_LEVEL_LOCAL) < 0)
        git_fail(error, EXIT_ENVIRONMENT, "cannot open the configuration in '%s'", repo->common);
    return own;
}

char *repo_config_own(GitRepo *repo, const char *key) {
    g_autoptr(git_config) own = own_config(repo, NULL);
    g_auto(git_buf) value = {0};
    if (!own || git_config_get_string_buf(&value, own, key) < 0)
        return NULL;
    return g_strdup(value.ptr ? value.ptr : "");
}

char *repo_hooks_folder(GitRepo *repo) {
    g_autofree char *chosen = repo_config(repo, "core.hooksPath");
    g_auto(git_buf) path = {0};
    if (!chosen || !*chosen || git_config_parse_path(&path, chosen) < 0)
        return g_build_filename(repo->common, "hooks", NULL);
    return g_canonicalize_filename(path.ptr, repo->top ? repo->top : repo->dir);
}

static const char *find_hook(const char *folder) {
    static const char *const hooks[] = {"pre-commit",        "prepare-commit-msg",
                                        "commit-msg",        "post-commit",
                                        "post-index-change", "reference-transaction"};
    for (size_t i = 0; i < G_N_ELEMENTS(hooks); i++) {
        g_autofree char *path = g_build_filename(folder, hooks[i], NULL);
        if (access(path, X_OK) == 0 && !g_file_test(path, G_FILE_TEST_IS_DIR))
            return hooks[i];
    }
    return NULL;
}

const char *repo_needs_git(GitRepo *repo) {
    g_autofree char *folder = repo_hooks_folder(repo);
    g_autofree char *sign = repo_config(repo, "commit.gpgSign");
    const char *hook = find_hook(folder);
    int truth = 0;
    g_clear_pointer(&repo->needs, g_free);
    if (hook)
        repo->needs = g_strdup_printf("the hook '%s'", hook);
    else if (sign && git_config_parse_bool(&truth, sign) == 0 && truth)
        repo->needs = g_strdup("signing (commit.gpgSign)");
    return repo->needs;
}
