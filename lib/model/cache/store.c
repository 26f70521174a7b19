/* SPDX-License-Identifier: MIT */
#include "model/store.h"

#include "base/digest.h"
#include "base/program.h"
#include "model/cache/internal.h"

#include <stdlib.h>

#define STORE_MAGIC "req answ"
#define STORE_MOST  400000 /* answers */

#define QUESTION_MOST 96 /* bytes that are hashed with the base at once */

typedef struct {
    char magic[8];
    uint32_t generation; /* one more with each writing */
    uint32_t count;      /* of entries */
    uint64_t entries;    /* where they start, up to the end of the file; a multiple of 8 */
    uint64_t sum;        /* of the head, with 0 here, and of the entries */
} StoreHead;

typedef struct {
    unsigned char key[32];
    uint64_t sum; /* of the answer */
    uint32_t at, len;
    uint32_t generation; /* when it was last needed */
    uint32_t zero;
} StoreEntry;

_Static_assert(sizeof(StoreHead) == 32 && sizeof(StoreEntry) == 56, "no padding in the file");

/* An answer of this run. */
typedef struct {
    unsigned char key[32];
    Slice answer;
} Fresh;

struct Store {
    GMutex lock;            /* guards what a run adds: `used`, `fresh` and their arena */
    Folder *folder;         /* the git directory */
    char *name;             /* of the file, below req/ */
    size_t most;            /* bytes of the file */
    unsigned char base[32]; /* what every key depends on */
    Slice file;             /* mapped; empty where it counts as none */
    StoreHead head;
    const StoreEntry *entries;
    bool *used; /* by entry: it was needed in this run */
    GHashTable *fresh;
    size_t fresh_bytes;
    Arena *arena; /* of what is fresh */
};

static unsigned key_hash(const void *fresh) {
    return hash_bytes(((const Fresh *)fresh)->key, 32);
}

static int key_same(const void *a, const void *b) {
    return memcmp(((const Fresh *)a)->key, ((const Fresh *)b)->key, 32) == 0;
}

static uint64_t sum_of(const StoreHead *head, const void *entries) {
    uint64_t sums[] = {sum_bytes(entries, head->count * sizeof(StoreEntry)), 0};
    StoreHead copy = *head;
    copy.sum = 0;
    sums[1] = sum_bytes(&copy, sizeof copy);
    return sum_bytes(sums, sizeof sums);
}

/* Whether the file may be trusted; fills head and entries then. */
static bool is_good(Store *store) {
    StoreHead *head = &store->head;
    Slice file = store->file;
    if (file.len < sizeof *head)
        return false;
    memcpy(head, file.at, sizeof *head);
    if (memcmp(head->magic, STORE_MAGIC, sizeof head->magic) != 0 || head->entries % 8 != 0 ||
        head->entries > file.len ||
        file.len - head->entries != (uint64_t)head->count * sizeof(StoreEntry))
        return false;
    store->entries = (const StoreEntry *)(const void *)(file.at + head->entries);
    if (head->sum != sum_of(head, store->entries))
        return false;
    for (size_t i = 0; i < head->count; i++)
        if (store->entries[i].at > head->entries ||
            store->entries[i].len > head->entries - store->entries[i].at)
            return false;
    return true;
}

Store *store_open(const char *git_dir, const char *name, size_t most, const Config *config) {
    Folder *folder = g_strcmp0(g_getenv("REQ_CACHE"), "0") == 0 ? NULL : folder_open(git_dir, NULL);
    if (!folder)
        return NULL;
    Store *store = g_new0(Store, 1);
    g_mutex_init(&store->lock);
    store->folder = folder;
    store->name = g_strdup(name);
    store->most = most;
    g_autoptr(GChecksum) base = g_checksum_new(G_CHECKSUM_SHA256);
    size_t base_len = sizeof store->base;
    cache_identify(base, config);
    g_checksum_get_digest(base, store->base, &base_len);
    store->arena = arena_new();
    store->fresh = g_hash_table_new(key_hash, key_same);
    g_autofree char *path = g_build_filename(CACHE_FOLDER, name, NULL);
    store->file = folder_map(folder, path, most);
    if (!is_good(store)) {
        folder_unmap(store->file);
        store->file = (Slice){NULL, 0};
        store->head = (StoreHead){.count = 0};
    }
    store->used = g_new0(bool, store->head.count + 1);
    return store;
}

void store_free(Store *store) {
    if (!store)
        return;
    folder_unmap(store->file);
    folder_free(store->folder);
    g_hash_table_destroy(store->fresh);
    arena_free(store->arena);
    g_mutex_clear(&store->lock);
    g_free(store->used);
    g_free(store->name);
    g_free(store);
}

/* Most questions are short, and one block of the hash with the base; a longer one is hashed by
 * itself first. The byte between tells which. */
static void make_key(const Store *store, Slice question, unsigned char key[32]) {
    unsigned char whole[sizeof store->base + QUESTION_MOST], *at = whole;
    at = (unsigned char *)memcpy(at, store->base, sizeof store->base) + sizeof store->base;
    if (question.len < QUESTION_MOST) {
        *at++ = (unsigned char)question.len;
        memcpy(at, question.at, question.len);
        at += question.len;
    } else {
        *at++ = QUESTION_MOST;
        digest_bytes(question.at, question.len, at, sizeof store->base);
        at += sizeof store->base;
    }
    digest_bytes(whole, (size_t)(at - whole), key, 32);
}

static int compare_key(const void *key, const void *entry) {
    return memcmp(key, ((const StoreEntry *)entry)->key, 32);
}

static Slice answer_of(const Store *store, const StoreEntry *entry) {
    return (Slice){store->file.at + entry->at, entry->len};
}

static bool is_sound(const Store *store, const StoreEntry *entry) {
    return sum_bytes(store->file.at + entry->at, entry->len) == entry->sum;
}

/* What this run or an earlier one noted down under the key. */
static bool find(Store *store, const Fresh *wanted, Slice *answer) {
    const Fresh *fresh = g_hash_table_lookup(store->fresh, wanted);
    if (fresh) {
        *answer = fresh->answer;
        return true;
    }
    const StoreEntry *found = store->head.count
                                  ? bsearch(wanted->key, store->entries, store->head.count,
                                            sizeof(StoreEntry), compare_key)
                                  : NULL;
    if (!found || !is_sound(store, found))
        return false;
    store->used[found - store->entries] = true;
    *answer = answer_of(store, found);
    return true;
}

bool store_take(Store *store, Slice question, Slice *answer) {
    Fresh wanted;
    if (!store)
        return false;
    make_key(store, question, wanted.key);
    g_mutex_lock(&store->lock);
    bool found = find(store, &wanted, answer);
    g_mutex_unlock(&store->lock);
    return found;
}

void store_put(Store *store, Slice question, Slice answer) {
    unsigned char key[32];
    if (!store || answer.len > store->most)
        return;
    make_key(store, question, key);
    g_mutex_lock(&store->lock);
    if (store->fresh_bytes + answer.len + sizeof(StoreEntry) <= store->most / 2) {
        Fresh *fresh = arena_make(store->arena, Fresh);
        memcpy(fresh->key, key, sizeof key);
        fresh->answer = (Slice){arena_copy(store->arena, answer.at, answer.len), answer.len};
        store->fresh_bytes += answer.len + sizeof(StoreEntry);
        g_hash_table_replace(store->fresh, fresh, fresh);
    }
    g_mutex_unlock(&store->lock);
}

/* --- writing --- */

typedef struct {
    const Store *store;
    GByteArray *bytes;
    GArray *entries; /* StoreEntry */
} Saving;

static void add(Saving *saving, const unsigned char *key, Slice answer, uint32_t generation) {
    size_t used = saving->bytes->len + (saving->entries->len + 1) * sizeof(StoreEntry) + 8;
    if (used + answer.len > saving->store->most || saving->entries->len >= STORE_MOST)
        return;
    StoreEntry entry = {.at = saving->bytes->len,
                        .len = (uint32_t)answer.len,
                        .generation = generation,
                        .sum = sum_bytes(answer.at, answer.len)};
    memcpy(entry.key, key, sizeof entry.key);
    if (answer.len)
        g_byte_array_append(saving->bytes, (const unsigned char *)answer.at, (unsigned)answer.len);
    g_array_append_val(saving->entries, entry);
}

static int compare_age(const void *a, const void *b) {
    const StoreEntry *one = *(const StoreEntry *const *)a, *other = *(const StoreEntry *const *)b;
    if (one->generation != other->generation)
        return one->generation > other->generation ? -1 : 1;
    return memcmp(one->key, other->key, sizeof one->key);
}

/* Adds what the old file holds, what was needed now first, then the last needed. */
static void keep_old(Saving *saving, uint32_t generation) {
    const Store *store = saving->store;
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    for (size_t i = 0; i < store->head.count; i++) {
        const StoreEntry *entry = &store->entries[i];
        Fresh wanted;
        memcpy(wanted.key, entry->key, sizeof wanted.key);
        if (!is_sound(store, entry) || g_hash_table_contains(store->fresh, &wanted))
            continue;
        if (store->used[i])
            add(saving, entry->key, answer_of(store, entry), generation);
        else
            g_ptr_array_add(others, (void *)(uintptr_t)entry);
    }
    if (others->len)
        qsort(others->pdata, others->len, sizeof(void *), compare_age);
    for (unsigned i = 0; i < others->len; i++) {
        const StoreEntry *entry = others->pdata[i];
        add(saving, entry->key, answer_of(store, entry), entry->generation);
    }
}

static int compare_entries(const void *a, const void *b) {
    return memcmp(((const StoreEntry *)a)->key, ((const StoreEntry *)b)->key, 32);
}

static void finish(Saving *saving, uint32_t generation) {
    static const unsigned char zeros[8];
    GArray *entries = saving->entries;
    g_array_sort(entries, compare_entries);
    g_byte_array_append(saving->bytes, zeros, (unsigned)(-saving->bytes->len & 7));
    StoreHead head = {.magic = STORE_MAGIC,
                      .generation = generation,
                      .count = entries->len,
                      .entries = saving->bytes->len};
    head.sum = sum_of(&head, entries->data);
    g_byte_array_append(saving->bytes, (const unsigned char *)entries->data,
                        (unsigned)(entries->len * sizeof(StoreEntry)));
    memcpy(saving->bytes->data, &head, sizeof head);
}

void store_save(Store *store) {
    if (!store || !g_hash_table_size(store->fresh))
        return;
    g_autoptr(Folder) folder = cache_target(store->folder);
    g_autoptr(Lock) lock = folder ? lock_take(folder, NULL, 0, NULL) : NULL;
    if (!lock)
        return;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GArray) entries = g_array_new(FALSE, FALSE, sizeof(StoreEntry));
    Saving saving = {store, bytes, entries};
    uint32_t generation = store->head.generation + 1;
    GHashTableIter all;
    Fresh *fresh;
    g_byte_array_set_size(bytes, sizeof(StoreHead));
    g_hash_table_iter_init(&all, store->fresh);
    while (g_hash_table_iter_next(&all, (void **)&fresh, NULL))
        add(&saving, fresh->key, fresh->answer, generation);
    keep_old(&saving, generation);
    finish(&saving, generation);
    folder_hurry(folder); /* a torn file is found out by its sums */
    folder_sweep(folder, "");
    folder_replace(folder, store->name, (Slice){(const char *)bytes->data, bytes->len}, NULL, NULL);
}
