/* SPDX-License-Identifier: MIT */
/* How alike two texts are, by git's measure: the bytes of those lines (or 64 bytes of longer ones)
 * that both have, of the longer text's bytes. */
#include "work/history/internal.h"

#include <stdlib.h>

#define LONGEST_CHUNK 64

typedef struct {
    unsigned hash, bytes;
} Chunk;

struct Likeness {
    size_t size;    /* of the text */
    GArray *chunks; /* Chunk, by hash, each once */
};

static int compare_chunks(const void *a, const void *b) {
    const Chunk *one = a, *other = b;
    return (one->hash > other->hash) - (one->hash < other->hash);
}

/* The end of the piece at `from`: of its line, or of what a piece can be at most. */
static size_t piece_end(Slice text, size_t from) {
    size_t most = MIN(text.len, from + LONGEST_CHUNK);
    const char *end = memchr(text.at + from, '\n', most - from);
    return end ? (size_t)(end - text.at) + 1 : most;
}

/* Puts those with one hash together. */
static void add_up(GArray *chunks) {
    Chunk *all = (Chunk *)(void *)chunks->data;
    unsigned kept = 0;
    for (unsigned i = 0; i < chunks->len; i++)
        if (kept && all[kept - 1].hash == all[i].hash)
            all[kept - 1].bytes += all[i].bytes;
        else
            all[kept++] = all[i];
    g_array_set_size(chunks, kept);
}

Likeness *likeness_new(Slice text) {
    Likeness *likeness = g_new0(Likeness, 1);
    likeness->size = text.len;
    likeness->chunks = g_array_new(FALSE, FALSE, sizeof(Chunk));
    for (size_t from = 0, end; from < text.len; from = end) {
        end = piece_end(text, from);
        size_t len = end - from;
        bool carriage = len > 1 && text.at[end - 1] == '\n' && text.at[end - 2] == '\r';
        Chunk chunk = {
            hash_bytes(text.at + from, carriage ? len - 2 : len - (text.at[end - 1] == '\n')),
            (unsigned)len};
        g_array_append_val(likeness->chunks, chunk);
    }
    if (likeness->chunks->len)
        g_array_sort(likeness->chunks, compare_chunks);
    add_up(likeness->chunks);
    return likeness;
}

void likeness_free(Likeness *likeness) {
    g_array_free(likeness->chunks, TRUE);
    g_free(likeness);
}

size_t likeness_size(const Likeness *likeness) {
    return sizeof *likeness + likeness->chunks->len * sizeof(Chunk);
}

unsigned likeness_compare(const Likeness *one, const Likeness *other) {
    size_t most = MAX(one->size, other->size), least = MIN(one->size, other->size), same = 0;
    if (!most || least * 100 < most * ALIKE_LEAST)
        return 0;
    for (unsigned i = 0, k = 0; i < one->chunks->len && k < other->chunks->len;) {
        const Chunk *a = &g_array_index(one->chunks, Chunk, i);
        const Chunk *b = &g_array_index(other->chunks, Chunk, k);
        if (a->hash == b->hash)
            same += MIN(a->bytes, b->bytes);
        i += a->hash <= b->hash;
        k += b->hash <= a->hash;
    }
    return (unsigned)(same * 100 / most);
}
