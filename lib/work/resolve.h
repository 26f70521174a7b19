/* SPDX-License-Identifier: MIT */
/* Conflicts that a merge left, merged anew as documents: from what the index keeps of the three
 * sides, whoever made the merge. */
#pragma once

#include "adapters/git.h"
#include "work/merge.h"

typedef enum {
    RESOLVE_MERGED, /* nothing is left to decide: written and staged */
    RESOLVE_LEFT,   /* written, with markers around what is left to decide */
    RESOLVE_ALIEN,  /* no document of any kind: left as it is */
    RESOLVE_GONE,   /* one side has removed it, or it is no file on one: left as it is */
    RESOLVE_DONE,   /* no marker is in the file any more: somebody has decided */
    RESOLVE_EDITED, /* it is not what a merge made, so somebody is at work in it */
    RESOLVE_LARGE,  /* too large for a document */
} ResolveResult;

typedef struct {
    ResolveResult result;
    GArray *lines;  /* unsigned: where conflicts that are left begin */
    size_t dropped; /* approvals that the merged text made void */
} Resolved;

/* Merges one file in conflict anew and writes it below `top`; what is settled goes into the index,
 * under `lock`. With `force` also where somebody has worked in the file. `with_base`: show the
 * base's text in conflicts. */
bool resolve_file(const Folder *top, GitRepo *repo, Lock *lock, const Config *config,
                  const RepoUnmerged *file, bool force, bool with_base, Resolved *resolved,
                  GError **error);

/* Frees what it holds. */
void resolved_clear(Resolved *resolved);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Resolved, resolved_clear)
