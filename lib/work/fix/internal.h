/* SPDX-License-Identifier: MIT */
/* The steps of a round: fixes are picked, edits made, and two results compared. */
#pragma once

#include "work/fix.h"

/* A finding whose fix may be made in this round. */
typedef struct {
    const Finding *finding;
    bool made;
} Pick;

/* Whether the finding's fix is one that is asked for. */
bool fix_is_wanted(const Finding *finding, bool unsafe);

/* The fixes of a result that can be made together, by path: none touches another. An array of Pick
 * that borrows from the result; the caller owns it. */
GArray *picks_of(const LintResult *result, const Corpus *corpus, bool unsafe);

/* Appends the file with the edits of those of `count` picks (of this one file) that are made. */
void picks_apply(const Pick *picks, size_t count, Slice file, GString *into);

/* Whether `after` is a result to keep, where `before` was: no more errors at all, none more in a
 * document of the picks, and of each rule that a pick is about fewer findings there. */
bool picks_are_good(const Pick *picks, size_t count, const LintResult *before,
                    const LintResult *after);
