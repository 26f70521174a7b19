/* SPDX-License-Identifier: MIT */
/* Files that all handles on a repository keep together, so that each is unpacked only once. */
#include "adapters/git/internal.h"

/* What is kept never moves, and goes with the last handle. */
struct Kept {
    GMutex mutex;
    GHashTable *blobs; /* Oid * to KeptBlob *, in `arena` */
    Arena *arena;
    size_t left; /* bytes that there is still room for */
};

typedef struct {
    Oid id;
    Slice bytes;
} KeptBlob;

void repo_keep_blobs(GitRepo *repo, size_t bytes) {
    if (repo->kept)
        return;
    repo->kept = g_atomic_rc_box_new0(Kept);
    g_mutex_init(&repo->kept->mutex);
    repo->kept->blobs = g_hash_table_new(oid_hash, oid_same);
    repo->kept->arena = arena_new();
    repo->kept->left = bytes;
}

Kept *kept_again(Kept *kept) {
    return kept ? g_atomic_rc_box_acquire(kept) : NULL;
}

static void clear(void *data) {
    Kept *kept = data;
    g_hash_table_destroy(kept->blobs);
    arena_free(kept->arena);
    g_mutex_clear(&kept->mutex);
}

void kept_free(Kept *kept) {
    if (kept)
        g_atomic_rc_box_release_full(kept, clear);
}

bool kept_find(Kept *kept, const Oid *id, Slice *bytes) {
    if (!kept)
        return false;
    g_mutex_lock(&kept->mutex);
    const KeptBlob *found = g_hash_table_lookup(kept->blobs, id);
    g_mutex_unlock(&kept->mutex);
    if (found)
        *bytes = found->bytes;
    return found != NULL;
}

void kept_add(Kept *kept, const Oid *id, Slice bytes) {
    size_t size = bytes.len + sizeof(KeptBlob);
    if (!kept || bytes.len > RECENT_BYTES)
        return;
    g_mutex_lock(&kept->mutex);
    if (size <= kept->left && !g_hash_table_contains(kept->blobs, id)) {
        KeptBlob *made = arena_make(kept->arena, KeptBlob);
        const char *copy = arena_copy(kept->arena, bytes.len ? bytes.at : "", bytes.len);
        *made = (KeptBlob){*id, {copy, bytes.len}};
        g_hash_table_insert(kept->blobs, &made->id, made);
        kept->left -= size;
    }
    g_mutex_unlock(&kept->mutex);
}
