/* SPDX-License-Identifier: MIT */
/* A bump allocator: what is made together is freed together.
 *
 * Memory comes zeroed and aligned for any type that is no vector; texts stand side by side. Nothing
 * in an arena is freed singly. An arena belongs to one thread at a time. arena_reset() keeps the
 * chunks for the next use, so a worker that resets after each document soon allocates nothing.
 */
#pragma once

#include "base/base.h"

typedef struct Arena Arena;

/* A new, empty arena; the caller owns it. */
Arena *arena_new(void);

/* Frees the arena and all that was made in it; NULL is fine. */
void arena_free(Arena *arena);

/* Forgets all that was made in the arena, and keeps its chunks. */
void arena_reset(Arena *arena);

/* `size` zeroed bytes that live as long as the arena; never NULL. */
void *arena_alloc(Arena *arena, size_t size) G_GNUC_MALLOC;

/* The `size` bytes at `old` (once made in this arena with that size) in a place of `new_size`
 * bytes; grown in place where it was the last thing made. The rest is zeroed. */
void *arena_grow(Arena *arena, void *old, size_t size, size_t new_size);

/* A copy of `len` bytes with a NUL behind it. */
char *arena_copy(Arena *arena, const void *bytes, size_t len);

/* A formatted string. */
char *arena_printf(Arena *arena, const char *format, ...) G_GNUC_PRINTF(2, 3);
char *arena_vprintf(Arena *arena, const char *format, va_list args) G_GNUC_PRINTF(2, 0);

/* Bytes held in chunks, used or not. */
size_t arena_size(const Arena *arena);

#define arena_make(arena, Type)         ((Type *)arena_alloc(arena, sizeof(Type)))
#define arena_array(arena, Type, count) ((Type *)arena_alloc(arena, sizeof(Type) * (count)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Arena, arena_free)
