/* SPDX-License-Identifier: MIT */
/* Making a folder ready for req: req.yml, the kinds' folders, .gitattributes. */
#pragma once

#include "adapters/fs.h"
#include "model/config.h"

/* Writes what is not there yet, and leaves alone what is: req.yml with every key commented out, a
 * folder for each kind, and the lines of .gitattributes that give documents our merge driver. Adds
 * to `made` (strings, the array's) the paths that were written. Safe to run twice. */
bool setup_write(const Folder *top, const Config *config, GPtrArray *made, GError **error);
