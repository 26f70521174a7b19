/* SPDX-License-Identifier: MIT */
/* The comment that a reviewer reads under a pull request, in Markdown: new excuses first, then what
 * changed, what is wrong, and what waits for whom.
 *
 * Whatever comes from files is hostile there: see show/quote.h. The comment never has more than
 * SUMMARY_MOST bytes, which hosts take, and says at its end what was left out.
 */
#pragma once

#include "work/change.h"
#include "work/lint.h"

#define SUMMARY_MOST 60000

/* The first line of every comment, by which a later run finds the one to replace. */
#define SUMMARY_MARK "<!-- req check -->"

/* An excuse that the change brings. */
typedef struct {
    const char *id;     /* of the document; NULL where it has none */
    const char *rule;   /* as written */
    const char *reason; /* may be NULL */
    const char *path;
    size_t line;
} SummaryExcuse;

typedef struct {
    const Change *change;         /* from the base to the merge */
    const LintResult *result;     /* of the merge; only new findings are shown */
    const SummaryExcuse *excuses; /* in the order to show them */
    size_t excuse_count;
    const char *const *settings; /* what the change sets in req.yml; NULL-terminated, or NULL */
    const char *const *notes;    /* what else the reviewer should know; likewise */
    Day today;                   /* for the approvals to paste */
} Summary;

/* Makes the comment; `source` is that of the merge, where documents that wait for an approval are
 * read again. NULL where that fails. The caller owns it. */
char *summary_make(const Summary *summary, Source *source, GError **error);
