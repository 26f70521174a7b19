/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdio.h>

/* Small enough that a command which reads three documents stays small. */
#define FIRST_CHUNK (16 * 1024)
#define LAST_CHUNK  (1024 * 1024)

typedef struct Chunk Chunk;
struct Chunk {
    Chunk *next;
    size_t size;
    size_t dirty; /* what lies behind was never used, and is zero as it came */
    alignas(max_align_t) char bytes[];
};

struct Arena {
    Chunk *first, *current;
    size_t used; /* in the current chunk */
    size_t held;
};

Arena *arena_new(void) {
    return g_new0(Arena, 1);
}

void arena_free(Arena *arena) {
    if (!arena)
        return;
    for (Chunk *chunk = arena->first, *next; chunk; chunk = next) {
        next = chunk->next;
        g_free(chunk);
    }
    g_free(arena);
}

void arena_reset(Arena *arena) {
    arena->current = arena->first;
    arena->used = 0;
}

#define ALIGNMENT MAX(alignof(void *), alignof(uint64_t))

static size_t aligned(size_t size) {
    return (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
}

/* Makes a chunk of room for `size` bytes current: the next one kept from before where it is large
 * enough, else a new one, twice the last. */
static void next_chunk(Arena *arena, size_t size) {
    Chunk *current = arena->current;
    if (current && current->next && current->next->size >= size) {
        arena->current = current->next;
    } else {
        size_t want = current ? MIN(current->size * 2, LAST_CHUNK) : FIRST_CHUNK;
        want = MAX(want, size);
        Chunk *chunk = g_malloc0(sizeof *chunk + want);
        chunk->size = want;
        chunk->next = current ? current->next : NULL;
        if (current)
            current->next = chunk;
        else
            arena->first = chunk;
        arena->current = chunk;
        arena->held += want;
    }
    arena->used = 0;
}

/* The next `size` bytes as they are, wherever they start; `*dirty` of them, from the first on, were
 * used before. */
static char *take(Arena *arena, size_t size, size_t *dirty) {
    if (!arena->current || arena->used + size > arena->current->size)
        next_chunk(arena, size);
    Chunk *chunk = arena->current;
    size_t at = arena->used;
    *dirty = chunk->dirty > at ? MIN(chunk->dirty - at, size) : 0;
    arena->used += size;
    chunk->dirty = MAX(chunk->dirty, arena->used);
    return chunk->bytes + at;
}

void *arena_alloc(Arena *arena, size_t size) {
    g_assert(size <= SIZE_MAX / 2);
    size_t dirty;
    arena->used = aligned(arena->used);
    char *place = take(arena, aligned(size), &dirty);
    return dirty ? memset(place, 0, dirty) : place;
}

void *arena_grow(Arena *arena, void *old, size_t size, size_t new_size) {
    size_t have = aligned(size), want = aligned(new_size), dirty;
    if (old && want <= have)
        return old;
    Chunk *chunk = arena->current;
    if (old && chunk && have <= arena->used && chunk->bytes + arena->used - have == (char *)old &&
        chunk->size - arena->used >= want - have) {
        char *more = take(arena, want - have, &dirty);
        memset(more, 0, dirty);
        return old;
    }
    void *place = arena_alloc(arena, new_size);
    if (old)
        memcpy(place, old, size);
    return place;
}

char *arena_copy(Arena *arena, const void *bytes, size_t len) {
    size_t dirty;
    g_assert(len < SIZE_MAX / 2);
    char *copy = take(arena, len + 1, &dirty);
    if (len)
        memcpy(copy, bytes, len);
    copy[len] = '\0';
    return copy;
}

char *arena_vprintf(Arena *arena, const char *format, va_list args) {
    char few[256]; /* most texts are short, and formatting costs more than a copy */
    va_list again;
    va_copy(again, args);
    size_t len = (size_t)vsnprintf(few, sizeof few, format, args);
    char *text = len < sizeof few ? arena_copy(arena, few, len) : arena_alloc(arena, len + 1);
    if (len >= sizeof few)
        vsnprintf(text, len + 1, format, again);
    va_end(again);
    return text;
}

char *arena_printf(Arena *arena, const char *format, ...) {
    va_list args;
    va_start(args, format);
    char *text = arena_vprintf(arena, format, args);
    va_end(args);
    return text;
}

size_t arena_size(const Arena *arena) {
    return arena->held;
}
