/* SPDX-License-Identifier: MIT */
/* Shares of a whole, for machines that divide work among them: each path is in exactly one of N
 * shares, the same one on every machine, however many other paths there are. */
#pragma once

#include "base/base.h"

#define SHARES_MOST 1000

typedef struct {
    unsigned at, of; /* `at` from 1 to `of`; `of` is 0 where nothing is shared out */
} Share;

/* Reads "I/N"; false where I is not from 1 to N, or N is over SHARES_MOST. */
bool share_parse(const char *text, Share *share);

/* Whether the path is in the share; all are where nothing is shared out. */
bool share_holds(Share share, const char *path);
