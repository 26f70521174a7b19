/* SPDX-License-Identifier: MIT */
/* How requirements are worded: the rules of smell/, term/acronym and term/near-miss, asked while a
 * document is read, when its prose is at hand. What they find are problems of the document, as if
 * the reader had told them.
 *
 * By schema (`wording` of a kind) the sections that hold requirements are judged; smell/placeholder
 * looks everywhere.
 */
#pragma once

#include "model/corpus.h"

/* The judge of wording. */
const ProseJudge *wording_judge(void);

/* A built-in word list of that name ("vague"), one entry a line, comments behind `#`; empty where
 * there is none of that language. */
Slice wording_list(const char *language, const char *name);
