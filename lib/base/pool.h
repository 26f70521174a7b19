/* SPDX-License-Identifier: MIT */
/* Work over the numbers 0 to n, in ranges, by several threads. */
#pragma once

#include "base/base.h"

/* Does the items [from, to) for worker number `worker` (0 up to the thread count). */
typedef void (*PoolWork)(void *context, unsigned worker, size_t from, size_t to);

/* Threads worth starting for `items`: what `wanted` says (0: as many as processors), and no more
 * than one for each 64 items. At least 1. */
unsigned pool_threads(unsigned wanted, size_t items);

/* Calls `work` until all `items` are done, on `threads` threads (this one among them); returns when
 * all are finished. Which worker gets which range is not determined. */
void pool_run(unsigned threads, size_t items, PoolWork work, void *context);
