/* SPDX-License-Identifier: MIT */
/* Answers that were worked out before, kept in one file below the git directory.
 *
 * A question is any run of bytes that holds all that the answer depends on, beside the build of the
 * program and the configuration, which are added to it. Like the cache of documents
 * (model/cache.h), the file is a help and never a need: one that is missing or damaged counts as
 * none, one that cannot be written is not written, and nobody is told.
 *
 *     head      magic, where the entries are, sum of head and entries
 *     records   answers
 *     entries   sorted by the SHA-256 of the question: where the answer is, its sum, when it was
 *               last needed
 *
 * Each answer's sum is looked at when it is needed. The file is replaced by a rename, never
 * changed; of several writers one wins, and the others' work is lost, no more. Several threads may
 * take and put answers at once.
 */
#pragma once

#include "model/config.h"

#define STORE_USUAL ((size_t)32 * 1024 * 1024) /* bytes of a store of many small answers */

typedef struct Store Store;

/* The store `req/NAME`, of `most` bytes at most, of the git directory at `git_dir` (the one that
 * linked work trees share). `config` may be NULL, where questions tell it. NULL where the
 * environment says REQ_CACHE=0, or the folder cannot be opened. The caller owns it. */
Store *store_open(const char *git_dir, const char *name, size_t most, const Config *config);

/* Closes the store; NULL is fine. */
void store_free(Store *store);

/* The answer to a question, which lives as long as the store; false where none is known. `store`
 * may be NULL. */
bool store_take(Store *store, Slice question, Slice *answer);

/* Notes an answer down (copied); what a run has beyond half of the file's size is left out.
 * `store` may be NULL. */
void store_put(Store *store, Slice question, Slice answer);

/* Writes the file anew where there is something new: that, and as much of what it held as has room,
 * the last needed first. Not while git keeps new objects in quarantine, and not where the file
 * would be in the way of the repository's owner. `store` may be NULL. */
void store_save(Store *store);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Store, store_free)
