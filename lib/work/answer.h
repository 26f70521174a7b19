/* SPDX-License-Identifier: MIT */
/* What a command printed of a state, for when it is asked the same of the same state again.
 *
 *   answer = answer_new(git_dir, config, "lint --staged …");
 *   answer_about(answer, source, config, threads);          the state, where no commit names it
 *   if (answer_print(answer, source, out, notes, &status))  and be done
 *   answer_listen(answer, out, notes);                      else work, and print
 *   answer_keep(answer, status, result);
 *
 * Answers are in the store `lint.cache`. A state is known by git's names of its files, or what the
 * file system says of them; and what was looked for besides documents is looked for again.
 */
#pragma once

#include "base/stream.h"
#include "model/store.h"
#include "work/lint.h"

#define ANSWER_WORTH 64 /* documents: of fewer the answer is found as soon as it is looked up */

typedef struct Answer Answer;

/* A question: `asked` holds all that the answer depends on, but the build, the configuration (NULL:
 * `asked` names the commits or the index that hold it) and what answer_about() adds. NULL where
 * nothing is to be kept in the git directory. The caller owns it. */
Answer *answer_new(const char *git_dir, const Config *config, const char *asked);

/* Adds the documents of a work tree. False where they may change without being noticed, or cannot
 * be listed: then there is no answer. */
bool answer_about(Answer *answer, Source *source, const Config *config, unsigned threads);

/* Prints what was printed then on standard output and standard error, and gives the command's exit
 * status; false where nobody asked, or where what was sought in `source` (NULL: nothing) has come
 * or gone since. */
bool answer_print(Answer *answer, Source *source, Stream *out, Stream *notes, int *status);

/* From now on, and as long as the answer lives, what is printed is listened to. `answer` may be
 * NULL, here and below. */
void answer_listen(Answer *answer, Stream *out, Stream *notes);

/* Notes down what was printed, all of it flushed, with the command's exit status and what the
 * result (NULL: none) sought. */
void answer_keep(Answer *answer, int status, const LintResult *result);

/* Frees it; NULL is fine. */
void answer_free(Answer *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Answer, answer_free)
