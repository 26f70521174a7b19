/* SPDX-License-Identifier: MIT */
/* What the machine refused while something was read: a disk's error, no more open files, no right
 * to. Whoever asks whether a file is there, and takes such an answer for "no", would go on with
 * half of the documents. So it is remembered here: nothing is written after it, and the run ends
 * with 3. */
#pragma once

#include "base/base.h"

/* Whether errno tells of the machine rather than of the file that was asked for. */
bool trouble_is(int number);

/* Remembers the first one; the message is copied. From any thread. */
void trouble_note(const char *message);

/* The first one's message, which lives for ever, or NULL. From any thread. */
const char *trouble_noted(void);

/* Before something is written: false with an error where there was one. `what` names it. */
bool trouble_free(const char *what, GError **error);
