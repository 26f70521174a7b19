/* SPDX-License-Identifier: MIT */
/* Loading a corpus: documents that another one holds already are shared, and nobody can tell. */
#include "corpus_scratch.h"

static Oid head_of(GitRepo *repo) {
    Oid head;
    g_assert_true(repo_head(repo, &head));
    return head;
}

static size_t shared(const Corpus *corpus, const Corpus *known) {
    size_t count = 0;
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        const Document *other = corpus_at(known, document->path);
        count += other && document->fields == other->fields;
        g_assert_true(document != other);
    }
    return count;
}

/* That the source reads the same with and without what is known. */
static void same_with(Source *source, const Corpus *known, size_t expected_shared) {
    g_autoptr(Corpus) plain = load_corpus(source, known->config, (CorpusOptions){.threads = 2});
    g_autofree char *expected = text_corpus(source, plain);
    const unsigned threads[] = {1, 7};
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++) {
        CorpusOptions options = {.known = known, .threads = threads[i]};
        g_autoptr(Corpus) corpus = load_corpus(source, known->config, options);
        g_autofree char *text = text_corpus(source, corpus);
        assert_same(text, expected);
        g_assert_cmpuint(shared(corpus, known), ==, expected_shared);
    }
}

static void test_known(Scratch *at, const void *unused) {
    (void)unused;
    put_documents(at);
    put_many(at, 500);
    run(at, "git add . && git commit -qm one");
    g_autoptr(GitRepo) repo = open_at(at, "");
    Oid first = head_of(repo);
    g_autoptr(Source) before = source_commit(repo, &first);
    g_autoptr(Config) config = corpus_config(before, NULL);
    g_autoptr(Corpus) known = load_corpus(before, config, (CorpusOptions){.threads = 1});
    g_autofree char *text_before = text_corpus(before, known);
    size_t count = known->document_count;
    same_with(before, known, count);

    /* one changed, one gone, one moved, one new before all, one after all, one a link now */
    run(at, "cd requirements/many && echo x >>REQ-10003-x.md && rm REQ-10004-x.md && "
            "mv REQ-10005-x.md REQ-10499-y.md && cp REQ-10006-x.md a.md && cp a.md z.md && "
            "ln -sf a.md REQ-10007-x.md && echo no >REQ-10008:.md && git add -A");
    g_autoptr(Source) index = source_index(repo);
    same_with(index, known, count - 4);
    run(at, "git commit -qm two");
    Oid second = head_of(repo);
    g_autoptr(Source) after = source_commit(repo, &second);
    same_with(after, known, count - 4);

    /* the work tree does not name its bytes */
    g_autoptr(Folder) top = folder_open(at->path, NULL);
    g_autoptr(Source) files = source_worktree(top, repo);
    same_with(files, known, 0);
    CorpusOptions by_bytes = {.known = known, .known_bytes = true, .threads = 2};
    g_autoptr(Corpus) alike = load_corpus(files, config, by_bytes);
    g_assert_cmpuint(shared(alike, known), ==, count - 4);
    g_autoptr(Corpus) nameless = load_corpus(files, config, (CorpusOptions){.threads = 1});
    same_with(after, nameless, 0);
    g_autofree char *unchanged = text_corpus(before, known);
    assert_same(unchanged, text_before);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
    g_test_add("/corpus/known", Scratch, NULL, setup, test_known, teardown);
    return g_test_run();
}
