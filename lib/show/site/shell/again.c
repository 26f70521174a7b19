/* SPDX-License-Identifier: MIT */
/* Markup that page after page holds, written once a folder and then copied: a page's header, the
 * meaning of a term. */
#include "show/site/internal.h"

#define MOST_BYTES ((size_t)16 << 20) /* that are kept at a time */

/* What was written, and by whom about what. */
typedef struct {
    PageFunction write;
    const void *subject;
    Slice markup;
} Piece;

struct Repeats {
    char *folder; /* of the pages that the pieces fit, as addresses are relative; or NULL */
    Arena *arena;
    size_t bytes;
    GHashTable *pieces; /* Piece, each its own key */
};

static unsigned hash_piece(const void *key) {
    const Piece *piece = key;
    uintptr_t subject = (uintptr_t)piece->subject, write = (uintptr_t)(const void *)piece->write;
    return (unsigned)((subject >> 4) * 0x9e3779b1u ^ write >> 4);
}

static int same_piece(const void *a, const void *b) {
    const Piece *one = a, *other = b;
    return one->subject == other->subject && one->write == other->write;
}

Repeats *repeats_new(void) {
    Repeats *repeats = g_new0(Repeats, 1);
    repeats->arena = arena_new();
    repeats->pieces = g_hash_table_new(hash_piece, same_piece);
    return repeats;
}

void repeats_free(Repeats *repeats) {
    if (!repeats)
        return;
    g_hash_table_destroy(repeats->pieces);
    arena_free(repeats->arena);
    g_free(repeats->folder);
    g_free(repeats);
}

static void forget(Repeats *repeats) {
    g_hash_table_remove_all(repeats->pieces);
    arena_reset(repeats->arena);
    repeats->bytes = 0;
}

/* Forgets pieces of other folders. */
static void settle(Repeats *repeats, const char *path) {
    const char *slash = strrchr(path, '/');
    size_t len = slash ? (size_t)(slash - path) : 0;
    if (repeats->folder && slice_is((Slice){path, len}, repeats->folder))
        return;
    forget(repeats);
    g_free(repeats->folder);
    repeats->folder = g_strndup(path, len);
}

void page_again(Page *page, PageFunction write, const void *subject) {
    Repeats *repeats = page->repeats;
    const Piece key = {.write = write, .subject = subject};
    settle(repeats, page->path);
    const Piece *known = g_hash_table_lookup(repeats->pieces, &key);
    if (known) {
        xml_again(page->xml, known->markup);
        return;
    }
    size_t here = xml_here(page->xml);
    write(page, subject);
    Slice markup = xml_since(page->xml, here);
    if (repeats->bytes + markup.len > MOST_BYTES)
        forget(repeats);
    Piece *piece = arena_make(repeats->arena, Piece);
    *piece = key;
    piece->markup = (Slice){arena_copy(repeats->arena, markup.at, markup.len), markup.len};
    repeats->bytes += markup.len;
    g_hash_table_add(repeats->pieces, piece);
}
