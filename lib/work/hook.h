/* SPDX-License-Identifier: MIT */
/* The pre-commit hook: written where git looks for it, and nobody's own hook is touched. */
#pragma once

#include "adapters/git.h"

/* The line that a hook of somebody's own needs. */
#define HOOK_LINE "req lint --staged --since HEAD"

typedef enum {
    HOOK_NONE,      /* there is no pre-commit hook */
    HOOK_OURS,      /* there is, and hook_install() wrote it */
    HOOK_CALLS,     /* there is somebody's own, and it runs `req lint` */
    HOOK_FOREIGN,   /* there is somebody's own, without it */
    HOOK_FRAMEWORK, /* there is that of the pre-commit framework, which has a file of its own */
    HOOK_OUTSIDE,   /* core.hooksPath leads out of the repository, to a folder that others share */
} HookState;

/* Writes the hook, which runs `program` (an absolute path; where that is gone, `req` on PATH).
 * Writes only where there is none, or ours; `*state` is what stood there before. */
bool hook_install(GitRepo *repo, const char *program, HookState *state, char **path,
                  GError **error);

/* Removes the hook if it is ours; `*state` is what stood there before. */
bool hook_uninstall(GitRepo *repo, HookState *state, char **path, GError **error);
