/* SPDX-License-Identifier: MIT */
/* Documents frozen and thawed are the same; and what a cache holds never shows, whatever the file
 * says. */
#include "corpus_scratch.h"

#include "model/cache.h"
#include "model/frozen.h"
#include "model/sketch.h"

#define CACHE ".git/req/documents.cache"

/* The frozen document, in memory of exactly its size. */
static Slice freeze(const Document *document, const Schema *schema) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_byte_array_append(bytes, (const unsigned char *)"before", 6);
    g_assert_true(document_freeze(document, schema, bytes));
    return (Slice){g_memdup2(bytes->data + 6, bytes->len - 6), bytes->len - 6};
}

static Document *thaw(Slice frozen, const Document *like, const Schema *schema, Arena *arena) {
    Document *document = document_thaw(frozen, schema, like->path, arena);
    if (!document)
        return NULL;
    document->blob = like->blob;
    document->index = like->index;
    document->same_id = like->same_id;
    return document;
}

static char *text_of(const Document *document) {
    GString *text = g_string_new("");
    text_document(text, document);
    return g_string_free(text, FALSE);
}

/* A corpus of HEAD, and what it needs. */
typedef struct {
    GitRepo *repo;
    Source *source;
    Config *config;
    Corpus *corpus;
} Read;

static Read read_head(const Scratch *at) {
    Read read = {.repo = open_at(at, "")};
    Oid head;
    g_assert_true(repo_head(read.repo, &head));
    read.source = source_commit(read.repo, &head);
    read.config = corpus_config(read.source, NULL);
    read.corpus =
        load_corpus(read.source, read.config, (CorpusOptions){.threads = 1, .uses = true});
    return read;
}

static void read_clear(Read *read) {
    corpus_free(read->corpus);
    config_free(read->config);
    source_free(read->source);
    repo_free(read->repo);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Read, read_clear)

static void test_round_trip(Scratch *at, const void *unused) {
    (void)unused;
    put_documents(at);
    run(at, "git add . && git commit -qm one");
    g_auto(Read) read = read_head(at);
    g_assert_cmpuint(read.corpus->document_count, >, 100);
    size_t nodes = 0, problems = 0, uses = 0;
    for (size_t i = 0; i < read.corpus->document_count; i++) {
        const Document *document = read.corpus->documents[i];
        g_autoptr(Arena) arena = arena_new();
        Slice frozen = freeze(document, &read.config->schema);
        const Document *again = thaw(frozen, document, &read.config->schema, arena);
        g_assert_nonnull(again);
        g_autofree char *expected = text_of(document), *text = text_of(again);
        assert_same(text, expected);
        nodes += document->front != NULL;
        uses += document->use_count;
        problems += document->problems.count;
        g_free((void *)(uintptr_t)frozen.at);
    }
    g_assert_cmpuint(nodes, >, 100);
    g_assert_cmpuint(problems, >, 15);
    g_assert_cmpuint(uses, >, 5);
}

/* What reading does not make yet, or seldom makes. */
static void test_all_parts(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "requirements/a.md", "---\nid: REQ-0001\ntitle: 'a b'\n---\n");
    run(at, "git add . && git commit -qm one");
    g_auto(Read) read = read_head(at);
    Document document = *read.corpus->documents[0];
    const ProblemEdit edits[] = {{1, 2, "x"}, {3, 3, ""}};
    const ProblemFix fixes[] = {{edits, 2, true}, {edits, 1, false}};
    Problem second = {.rule = "a/b", .message = "n", .subject = "s", .fix = &fixes[1], .end = 1};
    Problem first = {.rule = "a/c", .message = "m", .help = "", .fix = &fixes[0], .next = &second};
    const DocumentExcuse excuses[] = {
        {.type = EXCUSE_END, .word = SLICE("allow-end"), .end = 9},
        {.type = EXCUSE_NEXT, .rules = SLICE(""), .from = 3, .to = 4}};
    uint8_t sketch[SKETCH_SLOTS];
    for (unsigned i = 0; i < G_N_ELEMENTS(sketch); i++)
        sketch[i] = (uint8_t)(i * 517);
    document.problems = (ProblemList){&first, &second, 2};
    document.excuses = excuses;
    document.excuse_count = 2;
    document.sketch = sketch;
    document.summary = SLICE("words");
    document.meaning = "0123456789abcdef";
    document.refused = UINT64_MAX;
    g_autoptr(Arena) arena = arena_new();
    Slice frozen = freeze(&document, &read.config->schema);
    const Document *again = thaw(frozen, &document, &read.config->schema, arena);
    g_assert_nonnull(again);
    g_autofree char *expected = text_of(&document), *text = text_of(again);
    assert_same(text, expected);
    g_assert_cmpmem(again->sketch, sizeof sketch, sketch, sizeof sketch);
    g_assert_nonnull(strstr(expected, "a/c 0-0 'm'  (null) 1 1-2 'x' 1 3-3 ''"));
    g_free((void *)(uintptr_t)frozen.at);
}

/* Whatever a byte is changed to, and wherever the bytes end, thawing gives up or gives a document
 * that may be looked at in every part. */
static void test_changed_bytes(Scratch *at, const void *unused) {
    (void)unused;
    put_documents(at);
    run(at, "git add . && git commit -qm one");
    g_auto(Read) read = read_head(at);
    const Schema *schema = &read.config->schema;
    size_t refused = 0, taken = 0;
    g_autoptr(Arena) arena = arena_new();
    for (size_t i = 0; i < read.corpus->document_count; i += 5) {
        const Document *document = read.corpus->documents[i];
        Slice frozen = freeze(document, schema);
        unsigned char *bytes = (unsigned char *)(uintptr_t)frozen.at;
        for (size_t k = 0; k < 2 * frozen.len; k++) {
            unsigned char before = bytes[k / 2];
            bytes[k / 2] = k % 2 ? before ^ 0x80 : (unsigned char)(before + 1);
            arena_reset(arena);
            const Document *again = thaw(frozen, document, schema, arena);
            if (again)
                g_free(text_of(again));
            *(again ? &taken : &refused) += 1;
            bytes[k / 2] = before;
        }
        for (size_t len = 0; len < frozen.len; len++) {
            char *part = g_memdup2(frozen.at, len);
            g_assert_null(thaw((Slice){part, len}, document, schema, arena));
            g_free(part);
        }
        g_free(bytes);
    }
    g_assert_cmpuint(refused, >, 1000);
    g_assert_cmpuint(taken, >, 1000);
}

/* How many documents of a corpus read with the repository's cache came out of it; and that nobody
 * can tell. */
static size_t read_cached(const Scratch *at, const char *expected, unsigned threads) {
    g_auto(Read) read = read_head(at);
    g_autofree char *git_dir = g_build_filename(at->path, ".git", NULL);
    g_autoptr(Cache) cache = cache_open(git_dir, read.config, false);
    g_autoptr(Arena) arena = arena_new();
    CacheCursor cursor = {0};
    size_t found = 0;
    for (size_t i = 0; cache && i < read.corpus->document_count; i++) {
        const Document *document = read.corpus->documents[i];
        found += cache_take(cache, &cursor, document->path, &document->blob, arena) != NULL;
    }
    CorpusOptions options = {.threads = threads, .uses = true, .cache = git_dir};
    g_autoptr(Corpus) corpus = load_corpus(read.source, read.config, options);
    g_autofree char *text = text_corpus(read.source, corpus);
    assert_same(text, expected);
    return found;
}

static void test_same_corpus(Scratch *at, const void *unused) {
    (void)unused;
    put_documents(at);
    put_many(at, 500);
    run(at, "git add . && git commit -qm one");
    g_auto(Read) read = read_head(at);
    g_autofree char *expected = text_corpus(read.source, read.corpus);
    size_t count = read.corpus->document_count;
    g_assert_cmpuint(read_cached(at, expected, 1), ==, 0);
    g_assert_cmpuint(read_cached(at, expected, 1), ==, count);
    g_assert_cmpuint(read_cached(at, expected, 7), ==, count);

    /* few changes are not worth writing, many are, and then both revisions are in the file */
    run(at, "cd requirements/many && for i in 0 1 2; do echo x >>REQ-1000$i-x.md; done && "
            "git add . && git commit -qm two");
    g_auto(Read) later = read_head(at);
    g_autofree char *text = text_corpus(later.source, later.corpus);
    g_assert_cmpuint(read_cached(at, text, 7), ==, count - 3);
    g_assert_cmpuint(read_cached(at, text, 7), ==, count - 3);
    run(at, "cd requirements/many && for i in REQ-1010* REQ-1011* REQ-1012* REQ-1013* REQ-1014* "
            "REQ-1015* REQ-1016* REQ-1017*; do echo x >>$i; done && git add . && "
            "git commit -qm three");
    g_auto(Read) last = read_head(at);
    g_autofree char *text_last = text_corpus(last.source, last.corpus);
    g_assert_cmpuint(read_cached(at, text_last, 7), ==, count - 83);
    g_assert_cmpuint(read_cached(at, text_last, 7), ==, count);
    run(at, "git checkout -q HEAD~2");
    g_assert_cmpuint(read_cached(at, expected, 7), ==, count);
    g_setenv("REQ_CACHE", "0", true);
    g_assert_cmpuint(read_cached(at, expected, 7), ==, 0);
    g_unsetenv("REQ_CACHE");
}

/* Old entries are kept until there are twice as many as documents. */
static void test_bound(Scratch *at, const void *unused) {
    (void)unused;
    put_many(at, 100);
    run(at, "git add . && git commit -qm 0");
    for (unsigned i = 1; i <= 4; i++) {
        g_auto(Read) read = read_head(at);
        g_autofree char *text = text_corpus(read.source, read.corpus);
        g_assert_cmpuint(read_cached(at, text, 1), ==, 0);
        g_assert_cmpuint(read_cached(at, text, 1), ==, 100);
        run(at, "for f in requirements/many/*; do echo %u >>$f; done; git commit -qam %u", i, i);
    }
    static const size_t found[] = {0, 100, 100, 0, 0};
    for (size_t i = 0; i < G_N_ELEMENTS(found); i++) {
        run(at, "git checkout -q main~%zu", i);
        run(at, "cp -p " CACHE " saved");
        g_auto(Read) read = read_head(at);
        g_autofree char *text = text_corpus(read.source, read.corpus);
        g_assert_cmpuint(read_cached(at, text, 1), ==, found[i]);
        run(at, "cp -p saved " CACHE);
    }
}

/* How many documents of the corpus are in the cache; each of them as it should be. */
static size_t count_found(const Read *read, const char *git_dir) {
    g_autoptr(Cache) cache = cache_open(git_dir, read->config, false);
    g_autoptr(Arena) arena = arena_new();
    CacheCursor cursor = {0};
    size_t found = 0;
    for (size_t i = 0; i < read->corpus->document_count; i++) {
        const Document *document = read->corpus->documents[i];
        Document *again = cache_take(cache, &cursor, document->path, &document->blob, arena);
        if (!again)
            continue;
        found++;
        again->index = document->index;
        g_autofree char *text = text_of(again), *expected = text_of(document);
        assert_same(text, expected);
    }
    return found;
}

static void write_file(const char *path, const char *bytes, size_t len) {
    g_assert_true(
        g_file_set_contents_full(path, bytes, (gssize)len, G_FILE_SET_CONTENTS_NONE, 0666, NULL));
}

/* Every byte of a file changed, and every length of it. */
static void test_changed_file(Scratch *at, const void *unused) {
    (void)unused;
    put_many(at, 8);
    run(at, "git add . && git commit -qm one");
    g_auto(Read) read = read_head(at);
    g_autofree char *git_dir = g_build_filename(at->path, ".git", NULL);
    g_autofree char *path = g_build_filename(at->path, CACHE, NULL);
    g_autofree char *bytes = NULL;
    size_t len, whole = 0, none = 0;
    g_autoptr(Cache) cache = cache_open(git_dir, read.config, false);
    cache_save(cache, read.corpus->documents, 8);
    g_assert_cmpuint(count_found(&read, git_dir), ==, 8);
    g_assert_true(g_file_get_contents(path, &bytes, &len, NULL));
    g_assert_cmpuint(len, <, 8 * 1024);
    for (size_t i = 0; i < len; i++) {
        char before = bytes[i];
        bytes[i] = (char)(before ^ (1 << i % 8));
        write_file(path, bytes, len);
        bytes[i] = before;
        size_t found = count_found(&read, git_dir);
        whole += found == 8;
        none += found == 0;
    }
    g_assert_cmpuint(whole, <, 8); /* padding alone counts for nothing */
    g_assert_cmpuint(none, >=, 64 + 8 * 56);
    for (size_t part = 0; part < len; part++) {
        write_file(path, bytes, part);
        g_assert_cmpuint(count_found(&read, git_dir), ==, 0);
    }
    cache_save(cache, read.corpus->documents, 8);
    g_assert_cmpuint(count_found(&read, git_dir), ==, 8);
}

/* A document is found by the mark that it was saved with, and by no other. */
static void test_marks(Scratch *at, const void *unused) {
    (void)unused;
    put_many(at, 8);
    run(at, "git add . && git commit -qm one");
    g_auto(Read) read = read_head(at);
    g_autofree char *git_dir = g_build_filename(at->path, ".git", NULL);
    g_autoptr(Cache) empty = cache_open(git_dir, read.config, false);
    g_assert_false(cache_is_begun(empty));
    for (size_t i = 0; i < 8; i++)
        ((Document *)(uintptr_t)read.corpus->documents[i])->mark = i ? 100 + i : 0;
    cache_save(empty, read.corpus->documents, 8);
    g_autoptr(Cache) cache = cache_open(git_dir, read.config, false);
    g_assert_true(cache_is_begun(cache));
    g_autoptr(Arena) arena = arena_new();
    CacheCursor cursor = {0}, other = {0};
    for (size_t i = 0; i < 8; i++) {
        const Document *document = read.corpus->documents[i];
        g_assert_null(cache_take_marked(cache, &other, document->path, 99, arena));
        const Document *again = cache_take_marked(cache, &cursor, document->path, 100 + i, arena);
        g_assert_true((again != NULL) == (i > 0));
        g_assert_true(!again ||
                      (oid_equal(&again->blob, &document->blob) && again->mark == 100 + i));
    }
}

static size_t found_for(const Scratch *at, const Read *read, const Config *config, bool sketch) {
    g_autofree char *git_dir = g_build_filename(at->path, ".git", NULL);
    g_autoptr(Cache) cache = cache_open(git_dir, config, sketch);
    g_autoptr(Arena) arena = arena_new();
    const Document *first = read->corpus->documents[0];
    return cache_take(cache, &(CacheCursor){0}, first->path, &first->blob, arena) != NULL;
}

/* All that reading depends on is part of the key. */
static void test_key(Scratch *at, const void *unused) {
    (void)unused;
    put_many(at, 8);
    run(at, "git add . && git commit -qm one");
    g_auto(Read) read = read_head(at);
    g_autofree char *git_dir = g_build_filename(at->path, ".git", NULL);
    g_autoptr(Cache) cache = cache_open(git_dir, read.config, false);
    cache_save(cache, read.corpus->documents, 8);
    g_assert_cmpuint(found_for(at, &read, read.config, false), ==, 1);
    g_assert_cmpuint(found_for(at, &read, read.config, true), ==, 0);
    /* what was read with sketches is of use without, too */
    g_autoptr(Cache) sketched = cache_open(git_dir, read.config, true);
    cache_save(sketched, read.corpus->documents, 8);
    g_assert_cmpuint(found_for(at, &read, read.config, true), ==, 1);
    g_assert_cmpuint(found_for(at, &read, read.config, false), ==, 1);
    g_autoptr(Cache) later = cache_open(git_dir, read.config, false);
    cache_save(later, read.corpus->documents, 8);
    g_assert_cmpuint(found_for(at, &read, read.config, true), ==, 1);
    g_autoptr(Config) same = config_read((Slice){NULL, 0}), other = config_read(SLICE("{}\n")),
                      merged = config_read_merged((Slice){NULL, 0}, SLICE("{}\n"));
    g_assert_cmpuint(found_for(at, &read, same, false), ==, 1);
    g_assert_cmpuint(found_for(at, &read, other, false), ==, 0);
    g_assert_cmpuint(found_for(at, &read, merged, false), ==, 0);
}

/* In a repository of somebody else no folder is made that its owner could not write to; in one that
 * is there, a file is fine. */
static void test_foreign(Scratch *at, const void *unused) {
    (void)unused;
    put_many(at, 8);
    run(at, "git add . && git commit -qm one");
    g_auto(Read) read = read_head(at);
    g_autofree char *git_dir = g_build_filename(at->path, ".git", NULL);
    g_autofree char *folder = g_build_filename(git_dir, "req", NULL);
    g_autoptr(Cache) cache = cache_open(git_dir, read.config, false);
    if (chown(git_dir, 12345, (gid_t)-1) != 0)
        return; /* only root may */
    cache_save(cache, read.corpus->documents, 8);
    g_assert_false(g_file_test(folder, G_FILE_TEST_EXISTS));
    g_assert_cmpint(mkdir(folder, 0777), ==, 0);
    cache_save(cache, read.corpus->documents, 8);
    g_assert_cmpuint(found_for(at, &read, read.config, false), ==, 1);
}

#define ADD(name, test) g_test_add("/cache/" name, Scratch, NULL, setup, test, teardown)

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
    g_unsetenv("REQ_CACHE");
    g_unsetenv("GIT_QUARANTINE_PATH");
    ADD("round-trip", test_round_trip);
    ADD("all-parts", test_all_parts);
    ADD("changed-bytes", test_changed_bytes);
    ADD("same-corpus", test_same_corpus);
    ADD("bound", test_bound);
    ADD("changed-file", test_changed_file);
    ADD("marks", test_marks);
    ADD("key", test_key);
    ADD("foreign", test_foreign);
    return g_test_run();
}
