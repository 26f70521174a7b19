/* SPDX-License-Identifier: MIT */
/* Git's names of the files of a work tree, kept from one run to the next: a file that stands as it
 * stood when it was read needs neither be read nor hashed to be known.
 *
 * As with git's index, a file's times, size and place on the disk tell whether it still stands so
 * (source_marks()); one that was changed too shortly before is read again.
 */
#pragma once

#include "model/corpus.h"
#include "model/store.h"

/* What the files of a source were known by before they were read. */
typedef struct Names Names;

/* Names the listed files of a work tree whose names `store` (may be NULL) keeps, so that whoever
 * loads the corpus from it asks the cache at once; looks at the file system with `threads` threads.
 * Of other sources it does nothing. Only for who will look at the bytes before showing them.
 * `source` and `store` outlive it. The caller owns it. */
Names *names_know(Source *source, Store *store, unsigned threads);

/* Keeps the names that the documents of the corpus, read from the source since, turned out to have
 * (nothing where they have none). */
void names_keep(const Names *names, const Corpus *corpus);

/* Whether the listed file at `path` still stands as it stood before it was read: then its bytes are
 * those. False where that cannot be told; `names` may be NULL. */
bool names_hold(const Names *names, const char *path);

/* Frees it; NULL is fine. */
void names_free(Names *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Names, names_free)
