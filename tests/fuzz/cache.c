/* SPDX-License-Identifier: MIT */
/* The files below .git/req: a document that was frozen, the cache of documents and a store of
 * answers, each changed as the input says and given its right sums again. Nothing outside of the
 * bytes is read, and what comes out of them can be walked through.
 *
 * The first byte says which; then four bytes a change: what, where (two), and with which byte.
 * libFuzzer: -max_len=512
 */
#include "world.h"

#include "../unit/corpus_scratch.h"
#include "model/cache/internal.h"
#include "model/frozen.h"
#include "model/sketch.h"
#include "model/store.h"

#define QUESTION "question"
#define STORE    "test.cache"

static const char REPOSITORY[] =
    "=== requirements/a.md\n---\nid: REQ-0001\ntitle: \"A \\u0103\"\nstatus: review\ndue: soon\n"
    "owners: {marketing: ana, it: [raj]}\ntags: [a, [b, {c: d}], '']\nreason: >\n  one\n  two\n"
    "approvals: [{side: it, by: raj, of: 012345678901}]\nTitle: x\n---\n\n# A\n\n## Need\n\n"
    "A prospect record of leads [x](y.md) ![](z.png) <b>c</b>\n\n<!-- req: allow smell why -->\n"
    "=== glossary/lead.md\n---\nterm: lead\nstatus: agreed\navoid: [prospect record]\n---\n"
    "=== requirements/b.md\n---\nid: [\n";

/* What the program itself wrote, and what it is written from. */
static World world;
static GByteArray *frozen[3], *cache_file, *store_file;

static GByteArray *read_written(const char *name) {
    GByteArray *bytes = g_byte_array_new();
    g_autofree char *path = g_strconcat("req/", name, NULL);
    FileKind kind;
    must(folder_read(world.top, path, SIZE_MAX, bytes, &kind, NULL, NULL));
    return bytes;
}

static void prepare(void) {
    world = world_open(slice_of(REPOSITORY));
    must(world_load(&world, (CorpusOptions){.uses = true, .sketch = true, .named = true}));
    must(world.corpus->document_count == G_N_ELEMENTS(frozen));
    for (size_t i = 0; i < G_N_ELEMENTS(frozen); i++) {
        frozen[i] = g_byte_array_new();
        must(document_freeze(world.corpus->documents[i], &world.config->schema, frozen[i]));
    }
    g_autoptr(Cache) cache = cache_open(world_top(), world.config, true);
    cache_save(cache, world.corpus->documents, world.corpus->document_count);
    cache_file = read_written(CACHE_NAME);
    g_autoptr(Store) store = store_open(world_top(), STORE, STORE_USUAL, world.config);
    store_put(store, SLICE(QUESTION), SLICE("an answer"));
    store_put(store, SLICE("another"), SLICE(""));
    store_save(store);
    store_file = read_written(STORE);
}

/* The bytes with the changes made; the caller owns them. */
static GByteArray *change(const GByteArray *bytes, const uint8_t *data, size_t size) {
    GByteArray *changed = g_byte_array_new();
    g_byte_array_append(changed, bytes->data, bytes->len);
    for (; size >= 4 && changed->len; data += 4, size -= 4) {
        unsigned at = (data[1] | (unsigned)data[2] << 8) % changed->len;
        switch (data[0] % 6) {
        case 0:
            changed->data[at] = data[3];
            break;
        case 1:
            changed->data[at] = (uint8_t)(changed->data[at] + (int8_t)data[3]);
            break;
        case 2:
            g_byte_array_set_size(changed, at);
            break;
        case 3:
            g_byte_array_remove_range(changed, at, MIN(data[3] % 8U, changed->len - at));
            break;
        case 4: /* from the end, where the entries are */
            changed->data[changed->len - 1 - at] = data[3];
            break;
        default:
            g_byte_array_append(changed, &data[3], 1);
        }
    }
    return changed;
}

static void write_file(const char *name, const GByteArray *bytes) {
    g_autofree char *path = g_strconcat(world_top(), "/req/", name, NULL);
    unlink(path); /* a file that is mapped is never changed */
    FILE *file = fopen(path, "w");
    must(file && fwrite(bytes->data, 1, bytes->len, file) == bytes->len && fclose(file) == 0);
}

/* Reads all that a document holds. */
static void walk(const Document *document) {
    g_autoptr(GString) text = g_string_new(NULL);
    text_document(text, document);
    for (DocumentUses uses = document_uses(document); document_next_use(&uses);) {
        DocumentUseTexts texts = document_use_texts(document, &uses.use);
        g_string_append_printf(text, "%u %s %s", uses.use.word, texts.instead, texts.field);
    }
    if (document->sketch)
        g_string_append_len(text, (const char *)document->sketch, SKETCH_SLOTS);
    must(text->len > 0);
}

static void try_frozen(const GByteArray *bytes) {
    g_autofree char *exact = g_memdup2(bytes->data, bytes->len);
    g_autoptr(Arena) arena = arena_new();
    Document *document = document_thaw((Slice){exact, bytes->len}, &world.config->schema,
                                       "requirements/x.md", arena);
    if (document)
        walk(document);
}

/* Gives the entries that lie in the file, and the head, their right sums. */
static void mend_cache(GByteArray *bytes) {
    CacheHead *head = (CacheHead *)(void *)bytes->data;
    if (bytes->len < sizeof *head || head->entries % 8 || head->entries > bytes->len ||
        bytes->len - head->entries != head->count * sizeof(CacheEntry))
        return;
    CacheEntry *entries = (CacheEntry *)(void *)(bytes->data + head->entries);
    for (size_t i = 0; i < head->count; i++)
        if (entries[i].at <= bytes->len && entries[i].len <= bytes->len - entries[i].at)
            entries[i].sum = sum_bytes(bytes->data + entries[i].at, entries[i].len);
    head->sum = cache_sum(head, entries);
}

static void try_cache(GByteArray *bytes) {
    mend_cache(bytes);
    write_file(CACHE_NAME, bytes);
    g_autoptr(Cache) cache = cache_open(world_top(), world.config, true);
    g_autoptr(Arena) arena = arena_new();
    CacheCursor cursor = {false, 0};
    for (size_t i = 0; i < world.corpus->document_count; i++) {
        const Document *known = world.corpus->documents[i];
        Document *document = cache_take(cache, &cursor, known->path, &known->blob, arena);
        if (document)
            walk(document);
    }
    cache_save(cache, world.corpus->documents, 1);
}

/* As the store's file begins. */
typedef struct {
    char magic[8];
    uint32_t generation, count;
    uint64_t entries, sum;
} StoreHead;

static void mend_store(GByteArray *bytes) {
    StoreHead *head = (StoreHead *)(void *)bytes->data;
    if (bytes->len < sizeof *head || head->entries > bytes->len)
        return;
    uint64_t sums[] = {sum_bytes(bytes->data + head->entries, bytes->len - head->entries), 0};
    head->sum = 0;
    sums[1] = sum_bytes(head, sizeof *head);
    head->sum = sum_bytes(sums, sizeof sums);
}

static void try_store(GByteArray *bytes) {
    mend_store(bytes);
    write_file(STORE, bytes);
    g_autoptr(Store) store = store_open(world_top(), STORE, STORE_USUAL, world.config);
    Slice answer;
    if (store_take(store, SLICE(QUESTION), &answer))
        must_of(slice_is(answer, "an answer"), answer); /* its own sum was not mended */
    store_put(store, SLICE("third"), SLICE("x"));
    store_save(store);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (!world.corpus)
        prepare();
    if (size < 1)
        return 0;
    const GByteArray *from[] = {frozen[0], frozen[1], frozen[2], cache_file, store_file};
    unsigned which = data[0] % 8;
    const GByteArray raw = {(uint8_t *)(uintptr_t)data + 1, (unsigned)size - 1};
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    if (which >= G_N_ELEMENTS(from)) {
        g_byte_array_append(bytes, raw.data, raw.len);
        which = which == 5 ? 0 : which - 3;
    } else {
        g_byte_array_unref(bytes);
        bytes = change(from[which], data + 1, size - 1);
    }
    if (which < G_N_ELEMENTS(frozen))
        try_frozen(bytes);
    else if (which == 3)
        try_cache(bytes);
    else
        try_store(bytes);
    return 0;
}
