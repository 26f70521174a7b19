/* SPDX-License-Identifier: MIT */
/* Opening the file, and finding documents in it. */
#include "base/program.h"
#include "model/cache/internal.h"
#include "model/frozen.h"

static void add_bytes(GChecksum *into, Slice bytes) {
    uint64_t len = bytes.len;
    g_checksum_update(into, (const unsigned char *)&len, sizeof len);
    if (bytes.len)
        g_checksum_update(into, (const unsigned char *)bytes.at, (gssize)bytes.len);
}

/* The built-in req.yml is of the build. */
void cache_identify(GChecksum *into, const Config *config) {
    program_identify(into);
    if (!config)
        return;
    add_bytes(into, config->bytes);
    add_bytes(into, config->additions);
}

static void make_key(unsigned char key[32], const Config *config) {
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    size_t len = 32;
    cache_identify(sum, config);
    g_checksum_get_digest(sum, key, &len);
}

uint64_t cache_sum(const CacheHead *head, const CacheEntry *entries) {
    uint64_t sums[] = {sum_bytes(entries, head->count * sizeof *entries), 0};
    CacheHead copy = *head;
    copy.sum = 0;
    sums[1] = sum_bytes(&copy, sizeof copy);
    return sum_bytes(sums, sizeof sums);
}

/* Whether no entry leads out of the file. */
static bool are_inside(const CacheEntry *entries, size_t count, size_t size) {
    for (size_t i = 0; i < count; i++)
        if (entries[i].at > size || entries[i].len > size - entries[i].at ||
            entries[i].path_len > entries[i].len)
            return false;
    return true;
}

/* Whether the file may be trusted; fills head and entries then. */
static bool is_good(Cache *cache) {
    CacheHead *head = &cache->head;
    Slice file = cache->file;
    if (file.len < sizeof *head)
        return false;
    memcpy(head, file.at, sizeof *head);
    if (memcmp(head->magic, CACHE_MAGIC, sizeof head->magic) != 0 ||
        memcmp(head->key, cache->key, sizeof head->key) != 0 || head->entries % 8 != 0 ||
        head->entries > file.len ||
        file.len - head->entries != (uint64_t)head->count * sizeof(CacheEntry))
        return false;
    cache->entries = (const CacheEntry *)(const void *)(file.at + head->entries);
    return head->sum == cache_sum(head, cache->entries) &&
           are_inside(cache->entries, head->count, head->entries);
}

Cache *cache_open(const char *git_dir, const Config *config, bool sketch) {
    Folder *folder = g_strcmp0(g_getenv("REQ_CACHE"), "0") == 0 ? NULL : folder_open(git_dir, NULL);
    if (!folder)
        return NULL;
    Cache *cache = g_new0(Cache, 1);
    cache->folder = folder;
    cache->schema = &config->schema;
    cache->sketch = sketch;
    make_key(cache->key, config);
    cache->file = folder_map(folder, CACHE_FOLDER "/" CACHE_NAME, CACHE_LARGEST);
    if (!is_good(cache)) {
        folder_unmap(cache->file);
        cache->file = (Slice){NULL, 0};
        cache->head = (CacheHead){0};
    }
    return cache;
}

void cache_want_prose(Cache *cache, uint64_t prose, uint64_t other) {
    cache->prose = prose;
    cache->other_prose = other;
}

void cache_free(Cache *cache) {
    if (!cache)
        return;
    folder_unmap(cache->file);
    folder_free(cache->folder);
    g_free(cache);
}

/* Where the first entry is that does not stand before the path and blob. */
static size_t first_from(const Cache *cache, Slice path, const Oid *blob) {
    size_t low = 0, high = cache->head.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (cache_compare(cache, &cache->entries[middle], path, blob) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool cache_is_begun(const Cache *cache) {
    return folder_kind(cache->folder, CACHE_FOLDER) != FILE_MISSING;
}

/* Moves the cursor to the first entry that does not stand before the path and blob. */
static void seek(const Cache *cache, CacheCursor *cursor, Slice path, const Oid *blob) {
    if (!cursor->started)
        *cursor = (CacheCursor){true, first_from(cache, path, blob)};
    while (cursor->at < cache->head.count &&
           cache_compare(cache, &cache->entries[cursor->at], path, blob) < 0)
        cursor->at++;
}

static Document *thaw(const Cache *cache, const CacheEntry *entry, const char *path, Arena *arena) {
    if (!cache_is_usable(cache, entry))
        return NULL;
    Slice record = cache_record(cache, entry);
    Document *document =
        document_thaw(slice_range(record, entry->path_len, record.len), cache->schema, path, arena);
    if (document)
        document->blob = entry->blob;
    return document;
}

Document *cache_take(const Cache *cache, CacheCursor *cursor, const char *path, const Oid *blob,
                     Arena *arena) {
    Slice wanted = slice_of(path);
    seek(cache, cursor, wanted, blob);
    if (cursor->at == cache->head.count ||
        cache_compare(cache, &cache->entries[cursor->at], wanted, blob) != 0)
        return NULL;
    return thaw(cache, &cache->entries[cursor->at], path, arena);
}

Document *cache_take_marked(const Cache *cache, CacheCursor *cursor, const char *path,
                            uint64_t mark, Arena *arena) {
    Slice wanted = slice_of(path);
    seek(cache, cursor, wanted, &(const Oid){{0}});
    for (size_t at = cursor->at; at < cache->head.count; at++) {
        const CacheEntry *entry = &cache->entries[at];
        if (!slice_equal(cache_path(cache, entry), wanted))
            break;
        if (entry->mark != mark)
            continue;
        Document *document = thaw(cache, entry, path, arena);
        if (document)
            document->mark = mark;
        return document;
    }
    return NULL;
}
