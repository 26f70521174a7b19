/* SPDX-License-Identifier: MIT */
#include "work/driver.h"

#define DRIVER "merge.req.driver"
#define NAME   "merge.req.name"
#define TITLE  "documents, field by field and paragraph by paragraph"

/* How the command that driver_command() makes ends; `--` as a name may begin with a hyphen. Git
 * itself quotes the path and the labels; one that knows no labels hands them over as they are. */
#define CALL " merge-file -- %O %A %B %L %P %S %X %Y"

/* A word as the shell reads it, and git's `%` before it. */
static char *quoted(const char *program) {
    g_autofree char *shell = g_shell_quote(program);
    g_auto(GStrv) parts = g_strsplit(shell, "%", -1);
    return g_strjoinv("%%", parts);
}

char *driver_command(const char *program) {
    g_autofree char *word = quoted(program);
    return g_strconcat("req=", word,
                       "; [ -x \"$req\" ] || req=req; command -v \"$req\" >/dev/null || "
                       "exec git merge-file -q --marker-size=%L %A %O %B; exec \"$req\"" CALL,
                       NULL);
}

static bool is_ours(const char *command) {
    return g_str_has_suffix(command, CALL);
}

bool driver_install(GitRepo *repo, const char *program, bool *foreign, GError **error) {
    g_autofree char *now = repo_config(repo, DRIVER), *command = driver_command(program);
    *foreign = now && !is_ours(now);
    if (now && (*foreign || strcmp(now, command) == 0))
        return true;
    const RepoSetting settings[] = {{NAME, TITLE}, {DRIVER, command}};
    return repo_config_write(repo, settings, G_N_ELEMENTS(settings), error);
}

bool driver_uninstall(GitRepo *repo, GError **error) {
    g_autofree char *own = repo_config_own(repo, DRIVER);
    if (!own || !is_ours(own))
        return true;
    const RepoSetting settings[] = {{DRIVER, NULL}, {NAME, NULL}};
    return repo_config_write(repo, settings, G_N_ELEMENTS(settings), error);
}
