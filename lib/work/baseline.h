/* SPDX-License-Identifier: MIT */
/* A baseline: an annotated tag `baseline/NAME`, and in its message the list of the documents that
 * the commit holds: each with id, status, the hash of what it means, and title.
 *
 * The list is for people and for who reads a tag without this program; it may have been written by
 * anybody. What is compared is always the commit itself.
 */
#pragma once

#include "adapters/fs.h"
#include "model/corpus.h"

#define BASELINE_PREFIX "baseline/"
#define BASELINE_TAGS   "refs/tags/" BASELINE_PREFIX
#define BASELINES_MOST  10000
#define BASELINE_SIZE   (64u << 20) /* bytes of a message */

/* One line of the list, as it is written there. */
typedef struct {
    Slice id; /* of a kind without ids `KIND/SLUG` */
    Slice status, meaning, title;
} BaselineEntry;

/* The subject and text of a baseline's message, and its list. */
typedef struct {
    Slice subject, text;
    const BaselineEntry *entries;
    size_t count;
} BaselineList;

/* The message of a baseline of the corpus, whose documents keep their bytes: `text` (may be NULL)
 * stands behind the subject. The caller owns it. */
char *baseline_message(const Corpus *corpus, const char *name, const char *text);

/* Takes a message apart, whoever wrote it: lines that are none of a list end it. In `arena`, the
 * texts borrowed. */
BaselineList baseline_read(Arena *arena, Slice message);

/* Makes the baseline `name` (without prefix) of the commit. Where hooks or signing ask for it git
 * itself does, and `*by_git` says why. A name that is taken is an error (EXIT_USAGE). */
bool baseline_make(const Folder *top, GitRepo *repo, const char *name, const Oid *commit,
                   const char *message, const char **by_git, GError **error);
