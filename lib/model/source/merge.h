/* SPDX-License-Identifier: MIT */
/* What the parts of a merge source share.
 *
 * The merge is what `ours` holds, with what `theirs` did since `base` done to it: so only one
 * commit is listed, and of the others only what differs is looked at. Each path that theirs changed
 * is a slot; where ours changed it too, the slot says what became of it.
 */
#pragma once

#include "model/source/internal.h"

typedef enum { OURS, THEIRS } MergeSide;

/* What stands at a path in the three commits, and in their merge; an entry without a path is not
 * there. */
typedef struct {
    const char *path;
    RepoEntry base, sides[2]; /* by MergeSide */
    RepoEntry result;
    bool in_conflict;
    ConflictType conflict;
    bool taken; /* what stood elsewhere has been followed to here */
} MergeSlot;

struct Merge {
    Oid base, commits[2];
    bool has_base;
    Arena *arena;      /* of the listing */
    GHashTable *texts; /* bytes that no commit holds (Slice), by their Oid */
    size_t text_bytes;
    GHashTable *gone; /* paths whose files were followed to another one */
    MergeConflict *conflicts;
    size_t conflict_count;
};

/* A listing being made. */
typedef struct {
    Merge *merge;
    GitRepo *repo;
    const char *const *roots;
    const RepoLimits *limits;
    RepoEntries ours;    /* all that ours holds */
    GPtrArray *slots;    /* MergeSlot, in the merge's arena */
    GHashTable *by_path; /* the same */
    GPtrArray *added[2]; /* documents that a side added: MergeSlot; found when asked for */
    GHashTable *new[2];  /* the same, by what they are known by */
    bool knows_ids[2];   /* by the ids in their front matter, too */
} Merging;

/* Whether both are the same file, or both nothing. */
bool merge_same(const RepoEntry *a, const RepoEntry *b);

/* Whether it is a file that a listing shows. */
bool merge_matters(const Merging *merging, const RepoEntry *entry);

/* The slot of a path; made, with what ours holds there, where there was none. */
MergeSlot *merge_slot(Merging *merging, const char *path);

/* Says that the slot is in conflict, and lets it hold `result`. */
void merge_disagree(MergeSlot *slot, ConflictType type, RepoEntry result);

/* Merges the texts of a slot whose three entries are known. */
bool merge_texts(Merging *merging, MergeSlot *slot, GError **error);

/* Appends the three-way merge of three blobs. `*clean` is false where it is none: the same lines
 * were changed, or a blob is too large (4 MiB, 20,000 lines) or no text. */
bool merge_blobs(GitRepo *repo, const Oid *base, const Oid *ours, const Oid *theirs,
                 GByteArray *into, bool *clean, GError **error);

/* Follows files that one side moved while the other changed, moved or removed them. */
bool merge_follow(Merging *merging, GError **error);
