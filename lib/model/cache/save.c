/* SPDX-License-Identifier: MIT */
/* Writing the file: what was just read first, then what else the old file held. */
#include "model/cache/internal.h"
#include "model/frozen.h"

#define TIMES_THE_DOCUMENTS 2 /* entries that are kept, for other branches and revisions */

/* A file being made. Its entries point to paths in `bytes`, and are sorted at the end. */
typedef struct {
    const Cache *cache;
    GByteArray *bytes;
    GArray *entries; /* CacheEntry */
    bool *done;      /* by old entry: it is in, or was read anew */
    size_t most;
} Saving;

static bool has_room(const Saving *saving, size_t more) {
    size_t used = saving->bytes->len + (saving->entries->len + 1) * sizeof(CacheEntry);
    return saving->entries->len < saving->most && more < CACHE_LARGEST &&
           used < CACHE_LARGEST - more;
}

/* Adds the entry of the record that was just appended at `at`. */
static void add_entry(Saving *saving, unsigned at, CacheEntry entry) {
    entry.at = at;
    entry.len = saving->bytes->len - at;
    entry.sum = sum_bytes(saving->bytes->data + at, entry.len);
    g_array_append_val(saving->entries, entry);
}

/* Adds what the old file holds, if it is as it was written; `mark` is a new one, or 0. */
static void keep_old(Saving *saving, const CacheEntry *old, uint32_t generation, uint64_t mark) {
    Slice record = cache_record(saving->cache, old);
    unsigned at = saving->bytes->len;
    if (!has_room(saving, record.len) || !cache_is_sound(saving->cache, old))
        return;
    CacheEntry entry = *old;
    entry.generation = generation;
    entry.mark = mark ? mark : old->mark;
    g_byte_array_append(saving->bytes, (const unsigned char *)record.at, (unsigned)record.len);
    add_entry(saving, at, entry);
}

static void add_new(Saving *saving, const Document *document, uint32_t generation) {
    CacheEntry entry = {.path_len = (uint32_t)strlen(document->path),
                        .generation = generation,
                        .blob = document->blob,
                        .prose = document->prose_key,
                        .mark = document->mark,
                        .sketched = saving->cache->sketch};
    unsigned at = saving->bytes->len;
    g_byte_array_append(saving->bytes, (const unsigned char *)document->path, entry.path_len);
    if (document_freeze(document, saving->cache->schema, saving->bytes) && has_room(saving, 0))
        add_entry(saving, at, entry);
    else
        g_byte_array_set_size(saving->bytes, at);
}

/* Adds the documents of this load, from the old file where it has them. */
static void add_documents(Saving *saving, Document *const *documents, size_t count) {
    const Cache *cache = saving->cache;
    uint32_t generation = cache->head.generation + 1;
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        const Document *document = documents[i];
        Slice path = slice_of(document->path);
        int order = 1;
        if (!oid_is_set(&document->blob))
            continue;
        for (; at < cache->head.count; at++)
            if ((order = cache_compare(cache, &cache->entries[at], path, &document->blob)) >= 0)
                break;
        bool found = at < cache->head.count && order == 0;
        if (found)
            saving->done[at] = true;
        if (found && cache_is_usable(cache, &cache->entries[at]))
            keep_old(saving, &cache->entries[at], generation, document->mark);
        else
            add_new(saving, document, generation);
    }
}

static int compare_age(const void *a, const void *b) {
    const CacheEntry *x = *(const CacheEntry *const *)a, *y = *(const CacheEntry *const *)b;
    if (x->generation != y->generation)
        return x->generation > y->generation ? -1 : 1;
    return (x > y) - (x < y);
}

/* Adds what else the old file holds, the last needed first. */
static void keep_others(Saving *saving) {
    const Cache *cache = saving->cache;
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    for (size_t i = 0; i < cache->head.count; i++)
        if (!saving->done[i])
            g_ptr_array_add(others, (void *)(uintptr_t)&cache->entries[i]);
    if (others->len)
        qsort(others->pdata, others->len, sizeof(void *), compare_age);
    for (unsigned i = 0; i < others->len; i++) {
        const CacheEntry *old = g_ptr_array_index(others, i);
        keep_old(saving, old, old->generation, 0);
    }
}

/* By path and blob; the paths are in the file's bytes. */
static int compare_entries(const void *a, const void *b, void *bytes) {
    const CacheEntry *x = a, *y = b;
    const char *file = bytes;
    int order =
        slice_compare((Slice){file + x->at, x->path_len}, (Slice){file + y->at, y->path_len});
    return order ? order : memcmp(&x->blob, &y->blob, sizeof x->blob);
}

/* Puts head and entries in their places. */
static void finish(Saving *saving) {
    static const unsigned char zeros[8];
    GArray *entries = saving->entries;
    g_array_sort_with_data(entries, compare_entries, saving->bytes->data);
    g_byte_array_append(saving->bytes, zeros, (unsigned)(-saving->bytes->len & 7));
    CacheHead head = {.magic = CACHE_MAGIC,
                      .generation = saving->cache->head.generation + 1,
                      .count = entries->len,
                      .entries = saving->bytes->len};
    memcpy(head.key, saving->cache->key, sizeof head.key);
    head.sum = cache_sum(&head, (const CacheEntry *)(const void *)entries->data);
    g_byte_array_append(saving->bytes, (const unsigned char *)entries->data,
                        (unsigned)(entries->len * sizeof(CacheEntry)));
    memcpy(saving->bytes->data, &head, sizeof head);
}

Folder *cache_target(const Folder *folder) {
    if (g_getenv("GIT_QUARANTINE_PATH"))
        return NULL;
    if (folder_kind(folder, CACHE_FOLDER) == FILE_MISSING &&
        (!folder_is_own(folder) || !folder_make(folder, CACHE_FOLDER, NULL)))
        return NULL;
    return folder_open_below(folder, CACHE_FOLDER, NULL);
}

void cache_save(const Cache *cache, Document *const *documents, size_t count) {
    g_autoptr(Folder) folder = cache_target(cache->folder);
    /* a lock that is left with the process; whoever holds it writes much the same */
    g_autoptr(Lock) lock = folder ? lock_take(folder, NULL, 0, NULL) : NULL;
    if (!lock)
        return;
    g_autoptr(GByteArray) bytes = g_byte_array_sized_new(1024 * 1024);
    g_autoptr(GArray) entries = g_array_new(FALSE, FALSE, sizeof(CacheEntry));
    g_autofree bool *done = g_new0(bool, cache->head.count + 1);
    Saving saving = {cache, bytes, entries, done, count * TIMES_THE_DOCUMENTS};
    g_byte_array_set_size(bytes, sizeof(CacheHead));
    add_documents(&saving, documents, count);
    keep_others(&saving);
    finish(&saving);
    folder_hurry(folder); /* a torn file is found out by its sums */
    folder_sweep(folder, "");
    folder_replace(folder, CACHE_NAME, (Slice){(const char *)bytes->data, bytes->len}, NULL, NULL);
}
