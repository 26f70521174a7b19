/* SPDX-License-Identifier: MIT */
/* What `req commit` commits: the documents and configuration that differ from HEAD, and a message
 * made from the difference. */
#pragma once

#include "adapters/fs.h"
#include "model/corpus.h"

typedef struct {
    Arena *arena;
    RepoChange *changes; /* sorted by path */
    size_t count;
    const char *
        *left; /* paths that changed, but are no regular files or too large to be documents */
    size_t left_count;
    const char *message; /* subject, and a line for each document where there are several */
    Oid head;            /* the commit that it was compared with; zeroes where there is none */
} CommitPlan;

/* Finds what changed in documents, req.yml, templates/ and .gitattributes. `paths`
 * (NULL-terminated, files or folders below the top; NULL: all) narrows it. An empty plan is no
 * error. To be made under scaffold_lock(), so that no other req changes what it holds. */
bool commit_plan(const Folder *top, GitRepo *repo, const Config *config, const char *const *paths,
                 CommitPlan *plan, GError **error);

/* Commits the plan with `message` (NULL: the plan's own) and nothing else that is staged or
 * changed. Where hooks or signing ask for it, git itself finishes (its output goes where ours
 * goes), and
 * `*by_git` says so; the text borrowed there says why. `*made` receives the commit. `*lock` is the
 * one that the plan was made under; it is given back before a hook runs. Where somebody else moved
 * HEAD since the plan was made, nothing is committed, and `*moved` says so, without an error. */
bool commit_run(const Folder *top, GitRepo *repo, const CommitPlan *plan, const char *message,
                Lock **lock, const char **by_git, Oid *made, bool *moved, GError **error);

/* Frees what the plan holds. */
void commit_plan_clear(CommitPlan *plan);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CommitPlan, commit_plan_clear)
