/* SPDX-License-Identifier: MIT */
/* Mending what findings say how to mend.
 *
 * In rounds: the fixes that a lint run offers are made in memory, all at once but for those that
 * touch each other, and everything is read and judged again. What brings a document errors that it
 * did not have, or leaves its finding where it was, is taken back, and found by halving. It ends
 * when a round mends nothing more; guesses come after what is certain. Only the bytes that the
 * edits name change.
 */
#pragma once

#include "work/lint.h"

/* A file that fixes change. */
typedef struct {
    const char *path;
    Slice old, now;
} FixedFile;

typedef struct {
    Arena *arena;
    const FixedFile *files; /* by path */
    size_t count;
    size_t mended;      /* findings */
    size_t left;        /* findings whose fix had to be taken back */
    LintResult *result; /* what is found in the files as they are then */
} Fixes;

/* Makes the fixes of all documents in memory: those that are new, not excused and, unless `unsafe`,
 * safe. The corpus is one of the source, read with whole files; `options` say which findings are
 * meant. From then on the source holds the files as they would be. The caller owns the result,
 * which borrows nothing. */
Fixes *fix_run(const Corpus *corpus, Source *source, const LintOptions *options, bool unsafe,
               GError **error);

/* Writes the files, each as a whole; one that was changed meanwhile is left alone, and told as an
 * error when the others are written. `limit`: bytes of a document. */
bool fix_write(const Fixes *fixes, const Folder *top, size_t limit, GError **error);

/* Frees the result; NULL is fine. */
void fixes_free(Fixes *fixes);

/* How many findings have a fix that fix_run() would make: safe ones, and others. */
void fix_count(const LintResult *result, size_t *safe, size_t *others);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fixes, fixes_free)
