/* SPDX-License-Identifier: MIT */
/* The list of a site's files, by which a later export knows the folder again: a page that is made
 * of what it was made of before is not rendered, a file whose bytes would not change is not
 * touched, and only what is listed is ever removed.
 *
 * Each line is `SUM KEY PATH`: a checksum of the file's bytes, the hash of what it was made of (`-`
 * where nobody says), its path. Nothing depends on when or where the site was written. A file is
 * left as it stands only where its bytes have the sum: what somebody changed or cut, or what an
 * export wrote that was killed, is made again.
 */
#pragma once

#include "adapters/fs.h"
#include "model/store.h"
#include "show/site/site.h"

typedef struct Manifest Manifest;

/* Opens the folder of a site. It must be empty (and is marked as ours at once, so that a killed
 * export can be repeated) or hold the manifest of an earlier one; else EXIT_USAGE. What a killed
 * one has left half done goes. `store` (may be NULL) keeps what the file system said of the files
 * that were seen to hold their bytes, so that they need not be read again while it says the same.
 * The caller owns the manifest; the store outlives it. */
Manifest *manifest_open(const Folder *out, Store *store, GError **error);

/* Lists these files before they are made, so that they are known as the site's own wherever the
 * export may end. May be called again with more, before pages are written; the paths must outlive
 * the manifest. */
bool manifest_expect(Manifest *manifest, const GPtrArray *paths, GError **error);

/* Whether the file is listed already, of the last site or as one to come. */
bool manifest_knows(const Manifest *manifest, const char *path);

/* Frees it without writing; NULL is fine. */
void manifest_free(Manifest *manifest);

/* Whether the file stands there as it was made of the same (`key`), so that it need not be made
 * again: then it is in the new list too. `path` and `key` must outlive the manifest. May be called
 * by several threads at once, as manifest_put() may; `buffer` is one thread's. */
bool manifest_keep(Manifest *manifest, const char *path, const char *key, GByteArray *buffer);

/* Writes a file of the site, where its bytes changed. `path` must be of plain letters; `key` may be
 * NULL. Both must outlive the manifest. */
bool manifest_put(Manifest *manifest, const char *path, const char *key, Slice bytes,
                  GError **error);

/* Removes the files that were listed and are no more, with the folders that they leave empty,
 * writes the list, and counts in `*result`. */
bool manifest_close(Manifest *manifest, SiteResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Manifest, manifest_free)
