/* SPDX-License-Identifier: MIT */
#include "work/hook.h"

#include "base/embedded.h"

#define HOOK_NAME  "pre-commit"
#define HOOK_MARK  "# Written by 'req hook install'"
#define HOOK_BYTES (1024 * 1024) /* read of somebody's own */

static bool is_below(const char *path, const char *top) {
    size_t len = top ? strlen(top) : 0;
    return len && strncmp(path, top, len) == 0 && (path[len] == '/' || path[len] == '\0');
}

/* Whether a line of the hook, but for comments, runs `req lint`. */
static bool calls_req(Slice script) {
    for (Slice rest = script; rest.at;) {
        Slice line = slice_trim(slice_cut(&rest, '\n'));
        if (line.len && line.at[0] != '#' && g_strstr_len(line.at, (gssize)line.len, "req lint"))
            return true;
    }
    return false;
}

static HookState state_of(Slice script) {
    if (g_strstr_len(script.at, (gssize)script.len, HOOK_MARK))
        return HOOK_OURS;
    return calls_req(script) ? HOOK_CALLS : HOOK_FOREIGN;
}

/* Looks at the hook in its folder, which need not be there. */
static bool look(const char *folder, HookState *state, GError **error) {
    *state = HOOK_NONE;
    if (!g_file_test(folder, G_FILE_TEST_IS_DIR))
        return true;
    g_autoptr(Folder) hooks = folder_open(folder, error);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    FileKind kind = FILE_MISSING;
    g_autoptr(GError) failed = NULL;
    if (!hooks)
        return false;
    if (folder_read(hooks, HOOK_NAME, HOOK_BYTES, bytes, &kind, NULL, &failed))
        *state = state_of((Slice){bytes->data ? (const char *)bytes->data : "", bytes->len});
    else if (!failed && kind != FILE_MISSING)
        *state = HOOK_FOREIGN;
    if (!failed)
        return true;
    g_propagate_error(error, g_steal_pointer(&failed));
    return false;
}

bool hook_look(GitRepo *repo, HookState *state, char **path, GError **error) {
    g_autofree char *folder = repo_hooks_folder(repo);
    *path = g_build_filename(folder, HOOK_NAME, NULL);
    if (!look(folder, state, error))
        return false;
    if (*state == HOOK_NONE && !is_below(folder, repo_top(repo)) &&
        !is_below(folder, repo_common_dir(repo)))
        *state = HOOK_OUTSIDE;
    return true;
}

/* The script, with the program's path in it as the shell reads it. */
static char *script_for(const char *program) {
    g_autofree char *text = slice_strdup(embedded_file("hook/pre-commit"));
    g_autofree char *quoted = g_shell_quote(program);
    g_auto(GStrv) parts = g_strsplit(text, "@REQ@", 2);
    return g_strjoinv(quoted, parts);
}

bool hook_install(GitRepo *repo, const char *program, HookState *state, char **path,
                  GError **error) {
    if (!hook_look(repo, state, path, error))
        return false;
    if (*state != HOOK_NONE && *state != HOOK_OURS)
        return true;
    g_autofree char *folder = g_path_get_dirname(*path);
    if (g_mkdir_with_parents(folder, 0777) != 0)
        return fail_errno(error, EXIT_ENVIRONMENT, "cannot make '%s'", folder);
    g_autoptr(Folder) hooks = folder_open(folder, error);
    g_autofree char *script = script_for(program);
    return hooks && folder_update(hooks, HOOK_NAME, slice_of(script), NULL, error) &&
           folder_make_program(hooks, HOOK_NAME, error);
}

bool hook_uninstall(GitRepo *repo, HookState *state, char **path, GError **error) {
    if (!hook_look(repo, state, path, error))
        return false;
    if (*state != HOOK_OURS)
        return true;
    g_autofree char *folder = g_path_get_dirname(*path);
    g_autoptr(Folder) hooks = folder_open(folder, error);
    return hooks && folder_remove(hooks, HOOK_NAME, error);
}
