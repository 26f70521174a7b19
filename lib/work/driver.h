/* SPDX-License-Identifier: MIT */
/* The merge driver that `.gitattributes` names: what git is told to run for it, in the repository's
 * own configuration. */
#pragma once

#include "adapters/git.h"

/* What git runs for `program` (an absolute path; where that is gone, `req` on PATH, and where there
 * is none, git's own merge of text). The caller owns it. */
char *driver_command(const char *program);

/* Sets `merge.req.driver` and `merge.req.name` where nothing is set, or what was set here before.
 * Somebody's own driver stays: then `*foreign` is true. */
bool driver_install(GitRepo *repo, const char *program, bool *foreign, GError **error);

/* Takes away what driver_install() set. */
bool driver_uninstall(GitRepo *repo, GError **error);
