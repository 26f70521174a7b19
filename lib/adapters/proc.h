/* SPDX-License-Identifier: MIT */
/* The only place that starts another program: `git commit` where hooks or signing ask for it, and
 * the user's editor. Nothing that a repository under review holds can choose what is started. */
#pragma once

#include "base/slice.h"

/* Runs a program (found on PATH, never through a shell) with its terminal ours, waits for it, and
 * puts its exit status into `*status`. `arguments` ends with NULL; `folder` may be NULL. */
bool proc_run(const char *const *arguments, const char *folder, int *status, GError **error);

/* Opens a file in the user's editor: REQ_EDITOR, GIT_EDITOR, VISUAL, EDITOR, else vi. The variable
 * may hold arguments, as git allows; it is run by `sh -c` as git does. */
bool proc_edit(const char *path, GError **error);

/* A file in memory that a program started by proc_run() can read by its path, and nobody else; it
 * is gone with this process and those that it started. */
typedef struct ProcFile ProcFile;

/* Makes one of the bytes. The caller owns it. */
ProcFile *proc_file(Slice bytes, GError **error);

/* Its path, borrowed. */
const char *proc_file_path(const ProcFile *file);

/* Drops it; NULL is fine. */
void proc_file_free(ProcFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ProcFile, proc_file_free)
