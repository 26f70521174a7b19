/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* posix_spawn_file_actions_addchdir_np */
#endif
#include "adapters/proc.h"

#include "adapters/fs.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* The program's absolute path. Relative entries of PATH are passed over: they would let the current
 * folder, which may be somebody's pull request, choose the program. */
static char *find_program(const char *name) {
    if (g_path_is_absolute(name))
        return g_strdup(name);
    const char *path = getenv("PATH");
    g_auto(GStrv) folders = g_strsplit(path ? path : "/usr/bin:/bin", ":", -1);
    for (size_t i = 0; folders[i]; i++) {
        if (!g_path_is_absolute(folders[i]))
            continue;
        g_autofree char *full = g_build_filename(folders[i], name, NULL);
        if (access(full, X_OK) == 0 && !g_file_test(full, G_FILE_TEST_IS_DIR))
            return g_steal_pointer(&full);
    }
    return NULL;
}

/* Starts the child with no signal blocked and those that req itself ignores as they were; returns
 * an errno. */
static int spawn(pid_t *pid, const char *program, const char *const *arguments,
                 const char *folder) {
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    sigset_t none, ours;
    sigemptyset(&none);
    sigemptyset(&ours);
    sigaddset(&ours, SIGPIPE);
    sigaddset(&ours, SIGXFSZ);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &ours);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    int failed = folder ? posix_spawn_file_actions_addchdir_np(&actions, folder) : 0;
    if (!failed)
        failed =
            posix_spawn(pid, program, &actions, &attributes, (char *const *)arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return failed;
}

/* Waits as system() does: what the user types at the child's terminal is for the child. */
static bool wait_for(pid_t pid, int *status) {
    struct sigaction ignore = {.sa_handler = SIG_IGN}, interrupt, quit;
    sigaction(SIGINT, &ignore, &interrupt);
    sigaction(SIGQUIT, &ignore, &quit);
    pid_t got;
    do
        got = waitpid(pid, status, 0);
    while (got < 0 && errno == EINTR);
    sigaction(SIGINT, &interrupt, NULL);
    sigaction(SIGQUIT, &quit, NULL);
    return got == pid;
}

bool proc_run(const char *const *arguments, const char *folder, int *status, GError **error) {
    g_autofree char *program = find_program(arguments[0]);
    if (!program)
        return fail(error, EXIT_ENVIRONMENT, "cannot find the program '%s' on PATH", arguments[0]);
    pid_t pid = 0;
    int raw = 0;
    errno = spawn(&pid, program, arguments, folder);
    if (errno)
        return fail_errno(error, EXIT_ENVIRONMENT, "cannot start '%s'", arguments[0]);
    if (!wait_for(pid, &raw))
        return fail_errno(error, EXIT_ENVIRONMENT, "cannot wait for '%s'", arguments[0]);
    *status = WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw);
    return true;
}

/* The first of the editor variables that says something. */
static const char *find_editor(void) {
    static const char *const names[] = {"REQ_EDITOR", "GIT_EDITOR", "VISUAL", "EDITOR"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return value;
    }
    return "vi";
}

bool proc_edit(const char *path, GError **error) {
    const char *editor = find_editor();
    g_autofree char *script = g_strdup_printf("%s \"$@\"", editor);
    const char *const arguments[] = {"sh", "-c", script, editor, path, NULL};
    int status = 0;
    if (!proc_run(arguments, NULL, &status, error))
        return false;
    return status == 0 ||
           fail(error, EXIT_ENVIRONMENT, "the editor '%s' ended with status %d", editor, status);
}

struct ProcFile {
    int fd;
    char *path;
};

static bool fill(int fd, Slice bytes) {
    return fs_write_all(fd, bytes) && lseek(fd, 0, SEEK_SET) == 0;
}

ProcFile *proc_file(Slice bytes, GError **error) {
    g_autoptr(ProcFile) file = g_new0(ProcFile, 1);
    file->fd = memfd_create("req", 0);
    if (file->fd < 0 || !fill(file->fd, bytes)) {
        fail_errno(error, EXIT_ENVIRONMENT, "cannot make a file in memory");
        return NULL;
    }
    file->path = g_strdup_printf("/dev/fd/%d", file->fd);
    return g_steal_pointer(&file);
}

const char *proc_file_path(const ProcFile *file) {
    return file->path;
}

void proc_file_free(ProcFile *file) {
    if (!file)
        return;
    if (file->fd >= 0)
        close(file->fd);
    g_free(file->path);
    g_free(file);
}
