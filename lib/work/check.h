/* SPDX-License-Identifier: MIT */
/* What a pull request brings: two commits are merged in memory, the result is linted as a corpus,
 * and what the base does not have already is new.
 *
 * Rules, limits and severities are the base's: the head's req.yml is linted, and may add kinds,
 * fields and statuses, but nothing in it changes how the head is judged. Nothing is written.
 */
#pragma once

#include "work/lint.h"

typedef struct {
    Day today;
    unsigned threads;          /* 0: as many as processors */
    bool as_is;                /* the head replaces the base, and is not merged into it (a push) */
    const char *const *select; /* only these rules or areas; NULL: all */
    const char *const *ignore; /* without these rules or areas; NULL: none */
    bool only_new;             /* as in LintOptions */
    LintDetail detail;         /* likewise */
} CheckOptions;

/* An excuse that the head brings along. */
typedef struct {
    const Document *document;
    Slice rules, reason; /* as written; the reason may be empty */
    size_t offset, line; /* in the document's file */
} CheckExcuse;

typedef struct {
    Oid base, head, fork; /* fork: their common ancestor, where `has_fork` */
    bool has_fork;
    Config *base_config; /* the base's req.yml */
    Config *told;        /* the merge's, as it is linted */
    Config *config;      /* by which all is judged */
    Source *before_source, *source;
    Corpus *before, *after;
    Change *change;
    LintResult *result;  /* of the merge, its findings new or not */
    GPtrArray *notes;    /* what could not be done, and why: strings */
    GPtrArray *settings; /* what the head changes in req.yml, a line each: strings */
    GArray *excuses;     /* CheckExcuse, by path */
} Check;

/* Judges what `head` brings to `base`. What a shallow clone lacks is in the notes. Fails where a
 * commit cannot be read. The caller owns it. */
Check *check_run(GitRepo *repo, const Oid *base, const Oid *head, const CheckOptions *options,
                 GError **error);

/* Frees a check; NULL is fine. */
void check_free(Check *check);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Check, check_free)
