/* SPDX-License-Identifier: MIT */
/* Two states of a real repository, and what differs between them. */
#pragma once

#include "git_repo.h"
#include "work/change.h"

/* Two corpora and their difference. */
typedef struct {
    GitRepo *repo;
    Folder *top;
    Config *config;
    Source *before_source, *after_source;
    Corpus *before, *after;
    Change *change;
} Compared;

static inline void compared_clear(Compared *compared) {
    change_free(compared->change);
    corpus_free(compared->before);
    corpus_free(compared->after);
    source_free(compared->before_source);
    source_free(compared->after_source);
    config_free(compared->config);
    folder_free(compared->top);
    repo_free(compared->repo);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Compared, compared_clear)

static inline Source *source_of(Compared *compared, const char *revision) {
    g_autoptr(GError) error = NULL;
    Oid commit;
    if (!revision)
        return source_worktree(compared->top, compared->repo);
    repo_resolve(compared->repo, revision, &commit, &error);
    g_assert_no_error(error);
    return source_commit(compared->repo, &commit);
}

/* The difference of two revisions; NULL is the work tree. */
static inline Compared compare(const Scratch *at, const char *before, const char *after) {
    g_autoptr(GError) error = NULL;
    Compared made = {
        .repo = open_at(at, ""),
    };
    made.top = folder_open(at->path, &error);
    g_assert_no_error(error);
    made.before_source = source_of(&made, before);
    made.after_source = source_of(&made, after);
    made.config = corpus_config(made.before_source, &error);
    g_assert_no_error(error);
    CorpusOptions options = {.threads = 1};
    made.before = corpus_load(made.before_source, made.config, &options, &error);
    g_assert_no_error(error);
    made.after = corpus_load(made.after_source, made.config, &options, &error);
    g_assert_no_error(error);
    made.change =
        change_between(made.before, made.before_source, made.after, made.after_source, &error);
    g_assert_no_error(error);
    return made;
}
