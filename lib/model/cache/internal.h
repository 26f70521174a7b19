/* SPDX-License-Identifier: MIT */
/* What the file looks like. Numbers are as the machine has them: another sort of machine runs
 * another build, whose key is another. */
#pragma once

#include "adapters/fs.h"
#include "model/cache.h"

#define CACHE_FOLDER  "req"
#define CACHE_NAME    "documents.cache"
#define CACHE_LARGEST ((size_t)64 * 1024 * 1024)
#define CACHE_MAGIC   "req docs" /* eight bytes */

typedef struct {
    char magic[8];
    unsigned char key[32];
    uint32_t generation; /* one more with each writing */
    uint32_t count;      /* of entries */
    uint64_t entries;    /* where they start, up to the end of the file; a multiple of 8 */
    uint64_t sum;        /* of the head, with 0 here, and of the entries */
} CacheHead;

typedef struct {
    uint64_t sum;        /* of the record */
    uint64_t prose;      /* the Document.prose_key it was read with */
    uint32_t at, len;    /* the record: the path, then the frozen document */
    uint32_t path_len;   /* without a NUL */
    uint32_t generation; /* when it was last needed */
    uint64_t mark;       /* the Document.mark of the blob in the work tree, the last that was met */
    Oid blob;
    uint32_t sketched; /* whether it was read with sketches; then it is of use to all */
} CacheEntry;

_Static_assert(sizeof(CacheHead) == 64 && sizeof(CacheEntry) == 64, "no padding in the file");

struct Cache {
    Folder *folder; /* the git directory */
    const Schema *schema;
    unsigned char key[32];
    Slice file; /* mapped; empty where it counts as none */
    CacheHead head;
    const CacheEntry *entries;
    bool sketch;          /* whether sketches are asked for */
    uint64_t prose;       /* the Document.prose_key that is asked for; 0: any */
    uint64_t other_prose; /* another one that will do; 0: none */
};

/* Adds what reading a document depends on, beside its path and bytes. */
void cache_identify(GChecksum *into, const Config *config);

/* The folder below the git directory that the file goes to; NULL where nothing should be written.
 * What somebody else makes in another's repository its owner could not replace; a file in a folder
 * of the owner's he can. The caller owns it. */
Folder *cache_target(const Folder *folder);

/* The sum that belongs into a head. */
uint64_t cache_sum(const CacheHead *head, const CacheEntry *entries);

/* An entry's record and path. */
static inline Slice cache_record(const Cache *cache, const CacheEntry *entry) {
    return (Slice){cache->file.at + entry->at, entry->len};
}

static inline Slice cache_path(const Cache *cache, const CacheEntry *entry) {
    return (Slice){cache->file.at + entry->at, entry->path_len};
}

/* How the entry stands to a path and blob. */
static inline int cache_compare(const Cache *cache, const CacheEntry *entry, Slice path,
                                const Oid *blob) {
    int order = slice_compare(cache_path(cache, entry), path);
    return order ? order : memcmp(&entry->blob, blob, sizeof *blob);
}

/* Whether the record is as it was written. */
static inline bool cache_is_sound(const Cache *cache, const CacheEntry *entry) {
    return sum_bytes(cache->file.at + entry->at, entry->len) == entry->sum;
}

/* Whether it also holds all that is asked for. */
static inline bool cache_is_usable(const Cache *cache, const CacheEntry *entry) {
    return (entry->sketched || !cache->sketch) &&
           (cache->prose == 0 || entry->prose == cache->prose ||
            (cache->other_prose && entry->prose == cache->other_prose)) &&
           cache_is_sound(cache, entry);
}
