/* SPDX-License-Identifier: MIT */
#include "base/vector.h"

#define FIRST_ROOM 16 /* things */

void *vector_grow(void *at, size_t need, size_t size, size_t *room) {
    g_assert(need >= *room && need <= G_MAXSIZE / 4);
    *room = MAX(MAX(2 * *room, need), FIRST_ROOM);
    return g_realloc_n(at, *room, size);
}
