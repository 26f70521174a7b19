/* SPDX-License-Identifier: MIT */
/* Commits to be looked at, the youngest first by the committers' clocks; of equally old ones the
 * first that was found. */
#pragma once

#include "base/base.h"

/* What each item begins with. */
typedef struct {
    int64_t committed;
    uint64_t turn; /* filled in by queue_push() */
} Turn;

typedef struct {
    GArray *items; /* a heap */
    size_t size;   /* of an item */
    uint64_t turn;
} Queue;

/* An empty queue of items of that size; queue_clear() must follow. */
Queue queue_start(size_t size);
void queue_clear(Queue *queue);

/* Puts a copy of the item in. */
void queue_push(Queue *queue, void *item);

/* Takes the first item out, into `item`; false where there is none. */
bool queue_pop(Queue *queue, void *item);
