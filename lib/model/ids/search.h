/* SPDX-License-Identifier: MIT */
/* Looking for ids wherever the repository may know one. */
#pragma once

#include "model/ids.h"

/* Is told of an id, or a former one, in the file at `place->path`; the slice lives until it
 * returns. */
typedef void (*IdsSee)(void *context, Slice id, const IdPlace *place);

/* Tells of the ids of the kind in the work tree (may be NULL), the index, the tips of all branches
 * and the last commits of HEAD (`repo` may be NULL), as ids.h describes it. Of a kind whose ids are
 * numbers in file names, they are told as ids with the kind's first prefix. */
bool ids_search(Source *worktree, GitRepo *repo, const Schema *schema, const Kind *kind, IdsSee see,
                void *context, GError **error);
