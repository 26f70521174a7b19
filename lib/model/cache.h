/* SPDX-License-Identifier: MIT */
/* Documents that were read before, kept in one file below the git directory.
 *
 * The file `req/documents.cache` holds frozen documents by path and blob, so that what git says is
 * unchanged is neither read nor parsed again. It is a help and never a need: a file that is
 * missing, damaged, of another build of the program or of another configuration counts as none, one
 * that cannot be written is not written, and nobody is told.
 *
 *     head      magic, key, generation, where the entries are, sum of head and entries
 *     records   a path and a frozen document, each
 *     entries   sorted by path and blob: where the record is, its sum, when it was last needed
 *
 * The key is a SHA-256 of all that reading depends on beside the document's bytes: the build, its
 * libraries, req.yml. Each record's sum is looked at when the record is needed. The file
 * is replaced by a rename, never changed; of several writers one wins, and the others' work is
 * lost, no more.
 */
#pragma once

#include "model/document.h"

typedef struct Cache Cache;

/* The cache of the git directory at `git_dir` (the one that linked work trees share), for documents
 * that are read with that configuration, and with sketches or without. Where there is no file yet
 * it is empty. NULL where the environment says REQ_CACHE=0, or the folder cannot be opened.
 * Documents taken from it point into it. The caller owns it. */
Cache *cache_open(const char *git_dir, const Config *config, bool sketch);

/* From now on only those documents count as found whose prose_key is `prose`, or `other` (0: none).
 */
void cache_want_prose(Cache *cache, uint64_t prose, uint64_t other);

/* Closes the cache; NULL is fine. */
void cache_free(Cache *cache);

/* Where one thread has come to in the cache; zero it, and ask for paths in their order. */
typedef struct {
    bool started;
    size_t at;
} CacheCursor;

/* Whether there was anything to keep below the git directory before. */
bool cache_is_begun(const Cache *cache);

/* The document with that path (borrowed) and blob, made in `arena`; NULL where it is not in the
 * cache. Several threads may ask at once. */
Document *cache_take(const Cache *cache, CacheCursor *cursor, const char *path, const Oid *blob,
                     Arena *arena);

/* The same by what the file system says of the file (source_marks()), with the blob that it was. */
Document *cache_take_marked(const Cache *cache, CacheCursor *cursor, const char *path,
                            uint64_t mark, Arena *arena);

/* Writes the file anew with the documents (in order of their paths) whose blobs are known, and with
 * as many others that it held as have room, the last needed first. Not while git keeps new objects
 * in quarantine, as they may never come to be; and not where the file would be in the way of the
 * repository's owner. */
void cache_save(const Cache *cache, Document *const *documents, size_t count);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Cache, cache_free)
