/* SPDX-License-Identifier: MIT */
/* The life of one document in the history of a repository.
 *
 * A document is followed from a commit to its parents by its id, then by a former id (`was`), and
 * where ids say nothing by its path, by the same bytes, and by what is alike (half of it, as git
 * has it). A merge made a state only where the file is like that of none of its parents. Whatever
 * happened on a branch is told by the commits of that branch.
 */
#pragma once

#include "adapters/git.h"
#include "model/config.h"

/* A state that a document came to have. */
typedef struct {
    Oid commit;               /* that brought this state in */
    int64_t time;             /* of its author, seconds since 1970 */
    const char *name, *email; /* of its author, as the commit has them: not safe to print */
    const char *path;         /* where the document lay then; NULL: it was removed there */
    Oid blob;
} Version;

/* The states that one document had in the history of `tip`, newest first, back to where it was
 * added: followed by id, former ids (`was`) and path, through renames; merges understood. One that
 * was removed and added again has both lives. At `path` it stands in `tip`, or stood before it was
 * removed. At most `most`. `*all` is false where history ends early (in a shallow clone the last
 * state is then the oldest that is here, and its commit the one where history ends) or `most` was
 * reached. Texts in `arena`; appended to `versions` (Version). */
bool history_versions(GitRepo *repo, const Config *config, const Oid *tip, const char *path,
                      size_t most, Arena *arena, GArray *versions, bool *all, GError **error);

/* Where a document stood in one commit. */
typedef struct {
    const char *path; /* NULL: it was not there */
    Oid blob;
} State;

/* A state, and what it came from. */
typedef struct {
    Version version;
    int64_t committed;   /* the committer's clock */
    const State *before; /* in each parent; none: the first commit, or where history ends */
    size_t before_count;
    bool end; /* history ends here: nobody knows what was before */
} HistoryStep;

typedef struct {
    bool first_parent; /* look at the first parent of merges alone */
    size_t most;       /* steps; 0: any number */
    size_t commits;    /* to look at; 0: as many as a history is followed through at all */
    Slice id;          /* of a document that `tip` has no more: what stood at `path` with another id
                          is another one; or empty */
} HistoryWish;

/* Like history_versions(), with what each state came from; appended to `steps` (HistoryStep). */
bool history_follow(GitRepo *repo, const Config *config, const Oid *tip, const char *path,
                    const HistoryWish *wish, Arena *arena, GArray *steps, bool *all,
                    GError **error);
