/* SPDX-License-Identifier: MIT */
/* The list of a site's files and their hashes, by which a later export knows the folder again: a
 * file whose bytes would not change is not touched, and only what is listed is ever removed. */
#pragma once

#include "adapters/fs.h"
#include "show/site/site.h"

typedef struct Manifest Manifest;

/* Opens the folder of a site. It must be empty (and is marked as ours at once, so that a killed
 * export can be repeated) or hold the manifest of an earlier one; else EXIT_USAGE. The caller owns
 * it. */
Manifest *manifest_open(const Folder *out, GError **error);

/* Frees it without writing; NULL is fine. */
void manifest_free(Manifest *manifest);

/* Writes a file of the site, where its bytes changed. `path` must outlive the manifest and be of
 * plain letters. May be called by several threads at once. */
bool manifest_put(Manifest *manifest, const char *path, Slice bytes, GError **error);

/* Removes the files that were listed and are no more, writes the list, and counts in `*result`. */
bool manifest_close(Manifest *manifest, SiteResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Manifest, manifest_free)
