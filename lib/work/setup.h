/* SPDX-License-Identifier: MIT */
/* Making a folder ready for req: req.yml, the kinds' folders, .gitattributes. */
#pragma once

#include "adapters/fs.h"
#include "model/config.h"

/* Writes what is not there yet, and leaves alone what is: req.yml with every key commented out, a
 * folder for each kind, and the lines of .gitattributes that give documents our merge driver. Adds
 * to `made` (strings, the array's) the paths that were written. Safe to run twice. */
bool setup_write(const Folder *top, const Config *config, GPtrArray *made, GError **error);

/* Writes, where they are not there yet, the files that let a host judge pull requests: `host` is
 * "github" or "gitlab"; another name is an error (EXIT_USAGE). Adds to `made` as above. `*next`
 * receives what is left to do by hand, or NULL where nothing was written. */
bool setup_write_ci(const Folder *top, const char *host, GPtrArray *made, const char **next,
                    GError **error);
