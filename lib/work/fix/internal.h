/* SPDX-License-Identifier: MIT */
/* The steps of a run: in each round fixes are picked, edits made, and what is found then is
 * compared with what was. */
#pragma once

#include "work/fix.h"

/* A finding whose fix may be made in this round. */
typedef struct {
    const Finding *finding;
    bool made;
} Pick;

/* What is found in one file, but for what is excused. */
typedef struct {
    size_t errors;
    size_t *rules; /* findings, by the rule's place in the table */
} Tally;

/* Whether the finding's fix is one that is asked for. */
bool fix_is_wanted(const Finding *finding, bool unsafe);

/* The fixes of a result that can be made together, by path: none touches another. An array of Pick
 * that borrows from the result; the caller owns it. */
GArray *picks_of(const LintResult *result, const Corpus *corpus, bool unsafe);

/* Appends the file with the edits of those of `count` picks (of this one file) that are made. */
void picks_apply(const Pick *picks, size_t count, Slice file, GString *into);

/* Counts what is found in the file; in `arena`. */
Tally tally_file(Arena *arena, const LintResult *result, const char *path);

/* Whether the picks, of one file, did what they are for: no more errors, and fewer findings of each
 * rule that they are about. */
bool picks_help(const Pick *picks, size_t count, const Tally *before, const Tally *after);

/* Whether any file has more errors than before. */
bool result_is_worse(const LintResult *before, const LintResult *after);

/* A run: the corpus as it is so far, and what is found in it. */
typedef struct {
    Source *source;
    LintOptions options, all; /* the findings that are meant; and every one, to judge by */
    bool unsafe;
    const Corpus *corpus; /* the caller's at first, then `own` */
    Corpus *own;
    LintResult *judged, *result;
    GHashTable *old; /* of each file touched: its bytes before */
    Arena *arena;
    size_t mended;
} Fixing;

/* Makes the fixes that `result` offers and that do no harm; `*more` says whether there were any. */
bool fixing_round(Fixing *fixing, bool *more, GError **error);
