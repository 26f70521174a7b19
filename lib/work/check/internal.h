/* SPDX-License-Identifier: MIT */
/* What a check finds out about the two branches before lint runs on their merge. */
#pragma once

#include "work/check.h"

/* Puts the merge's conflicts into words, by document and field, in the check's change. */
bool check_conflicts(Check *check, GitRepo *repo, GError **error);

/* Fills the statuses that documents passed in the head's commits. */
bool check_passed(Check *check, GitRepo *repo, GError **error);

/* Fills the table of what was removed on the way, with the command that brings it back. */
bool check_gone(Check *check, GitRepo *repo, GError **error);

/* Fills the approvals that came with commits by others than those who gave them. */
bool check_signed(Check *check, GitRepo *repo, GError **error);

/* Lists the excuses that only the merge has. */
bool check_excuses(Check *check, GError **error);
