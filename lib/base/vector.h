/* SPDX-License-Identifier: MIT */
/* Arrays that grow, for loops in which a call for each thing would be felt; elsewhere a GArray
 * does. Zeroed, one is empty; what it holds is not zeroed.
 *
 *     VECTOR(uint32_t) places = {0};
 *     *vector_add(&places) = 7;
 *     vector_free(&places);
 */
#pragma once

#include "base/base.h"

#define VECTOR(Type)                                                                               \
    struct {                                                                                       \
        Type *at;                                                                                  \
        size_t len, room;                                                                          \
    }

/* Room for `need` things of `size` bytes each, twice as much as before or more; `*room` receives
 * how many there are. For the macros below. */
void *vector_grow(void *at, size_t need, size_t size, size_t *room);

/* Makes room for `count` more things behind those that are there. */
#define vector_reserve(vector, count)                                                              \
    ((vector)->room - (vector)->len >= (size_t)(count)                                             \
         ? (void)0                                                                                 \
         : (void)((vector)->at = vector_grow((vector)->at, (vector)->len + (size_t)(count),        \
                                             sizeof *(vector)->at, &(vector)->room)))

/* The place of one thing more, to be written by the caller. */
#define vector_add(vector) (vector_reserve(vector, 1), &(vector)->at[(vector)->len++])

/* Frees what the vector holds. */
#define vector_free(vector) g_free((vector)->at)
