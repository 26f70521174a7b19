/* SPDX-License-Identifier: MIT */
#include "git_repo.h"

#include "model/source.h"

static const char *const ALL[] = {"docs", "terms", NULL};

/* What a source lists below `roots`, one entry a line; a mark before what is no document. */
static char *listed(Source *source, const char *const *roots) {
    g_autoptr(GError) error = NULL;
    const SourceEntry *entries;
    size_t count;
    g_assert_true(source_list(source, roots, &entries, &count, &error));
    g_assert_no_error(error);
    GString *text = g_string_new("");
    static const char *const marks[] = {"", "link ", "odd ", "odd "};
    for (size_t i = 0; i < count; i++)
        g_string_append_printf(text, "%s%s\n", marks[entries[i].kind], entries[i].path);
    return g_string_free(text, FALSE);
}

static Folder *folder_at(const Scratch *at) {
    g_autoptr(GError) error = NULL;
    Folder *folder = folder_open(at->path, &error);
    g_assert_no_error(error);
    return folder;
}

static void lists(Source *source, const char *const *roots, const char *expected) {
    g_autofree char *text = listed(source, roots);
    g_assert_cmpstr(text, ==, expected);
}

/* That the work tree, the index and HEAD list the same. */
static void all_list(const Scratch *at, const char *expected) {
    g_autoptr(Folder) top = folder_at(at);
    g_autoptr(GitRepo) repo = open_at(at, "");
    Oid head;
    g_assert_true(repo_head(repo, &head));
    g_autoptr(Source) files = source_worktree(top, repo), index = source_index(repo),
                      commit = source_commit(repo, &head);
    lists(files, ALL, expected);
    lists(index, ALL, expected);
    lists(commit, ALL, expected);
}

static void worktree_lists(const Scratch *at, const char *expected) {
    g_autoptr(Folder) top = folder_at(at);
    g_autoptr(GitRepo) repo = open_at(at, "");
    g_autoptr(Source) source = source_worktree(top, repo);
    lists(source, ALL, expected);
}

static void test_same(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir -p docs/a/b terms other");
    run(at, "for f in docs/z.md docs/a/x.md docs/a/b/y.md docs/a-b.md docs/a.txt terms/t.md "
            "docs/.hidden.md other/o.md; do echo $f >$f; done");
    run(at, "mkdir docs/.h && touch docs/.h/x.md");
    run(at, "ln -s ../other docs/linked && ln -s z.md docs/to.md && ln -s z docs/pic.png");
    run(at, "git add -A && git commit -qm x");
    all_list(at, "docs/a-b.md\ndocs/a/b/y.md\ndocs/a/x.md\nlink docs/linked\nlink docs/to.md\n"
                 "docs/z.md\nterms/t.md\n");
}

static void test_ignored(Scratch *at, const void *unused) {
    (void)unused;
    put(at, ".gitignore", "*.tmp.md\nbuild/\n");
    run(at, "mkdir -p docs/build docs/new && touch docs/a.md docs/kept.tmp.md docs/build/kept.md");
    run(at, "git add -f . && git commit -qm x");
    run(at, "touch docs/b.md docs/new/c.md docs/no.tmp.md docs/build/no.md && rm docs/a.md");
    worktree_lists(at, "docs/b.md\ndocs/build/kept.md\ndocs/kept.tmp.md\ndocs/new/c.md\n");
}

static void test_repositories_inside(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir docs && touch docs/a.md && git add -A");
    run(at, "git init -q docs/sub && touch docs/sub/x.md && cd docs/sub && git add -A && "
            "git commit -qm sub && cd ../.. && git add docs 2>/dev/null && git commit -qm x");
    all_list(at, "docs/a.md\nodd docs/sub\n");
    run(at, "git init -q docs/new && touch docs/new/y.md");
    worktree_lists(at, "docs/a.md\nodd docs/new\nodd docs/sub\n");
}

static void test_plain(Scratch *at, const void *unused) {
    (void)unused;
    put(at, ".gitignore", "*\n");
    run(at, "mkdir docs && touch docs/a.md docs/.b.md && mkfifo docs/f.md docs/g");
    g_autoptr(Folder) top = folder_at(at);
    g_autoptr(Source) source = source_worktree(top, NULL);
    lists(source, ALL, "docs/a.md\nodd docs/f.md\n");
}

static void test_roots(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir -p docs/a docs-b && touch docs/x.md docs/a/y.md docs-b/z.md top.md");
    run(at, "ln -s docs linked && git add -A && git commit -qm x");
    g_autoptr(Folder) top = folder_at(at);
    g_autoptr(GitRepo) repo = open_at(at, "");
    Oid head;
    g_assert_true(repo_head(repo, &head));
    g_autoptr(Source) files = source_worktree(top, repo), index = source_index(repo),
                      commit = source_commit(repo, &head);
    Source *const sources[] = {files, index, commit};
    const char *const nested[] = {"docs/a", "docs", "docs", "no", NULL};
    const char *const whole[] = {"docs", "", NULL};
    const char *const link[] = {"linked", NULL};
    for (size_t i = 0; i < G_N_ELEMENTS(sources); i++) {
        lists(sources[i], nested, "docs/a/y.md\ndocs/x.md\n");
        lists(sources[i], whole, "docs-b/z.md\ndocs/a/y.md\ndocs/x.md\nlink linked\ntop.md\n");
        lists(sources[i], link, "link linked\n");
        lists(sources[i], nested, "docs/a/y.md\ndocs/x.md\n");
    }
}

/* Trees that no file system could hold are listed, so that their names can be refused. */
static void test_hostile_names(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "blob=$(echo x | git hash-object -w --stdin); "
            "inner=$(printf '100644 blob %%s\\tx.md\\n' $blob | git mktree); "
            "docs=$(printf '040000 tree %%s\\t..\\n040000 tree %%s\\t.git\\n"
            "040000 tree %%s\\t.h\\n100644 blob %%s\\tb.md\\n' $inner $inner $inner $blob | "
            "git mktree); top=$(printf '040000 tree %%s\\tdocs\\n' $docs | git mktree); "
            "git update-ref refs/heads/main $(git commit-tree -m x $top)");
    g_autoptr(GitRepo) repo = open_at(at, "");
    Oid head;
    g_assert_true(repo_head(repo, &head));
    g_autoptr(Source) commit = source_commit(repo, &head);
    lists(commit, ALL, "docs/../x.md\ndocs/.git/x.md\ndocs/b.md\n");
}

/* A sparse or split index, or a merge under way, does not stop the reading of plain files. */
static void test_unreadable_index(Scratch *at, const void *unused) {
    (void)unused;
    put(at, ".gitignore", "*.tmp.md\n");
    run(at, "mkdir docs && touch docs/a.md docs/b.tmp.md && git add -A && git commit -qm x");
    run(at, "git update-index --split-index");
    worktree_lists(at, "docs/a.md\n");
    run(at, "git update-index --no-split-index && git branch other && echo 1 >docs/a.md && "
            "git commit -qam 1 && git checkout -q other && echo 2 >docs/a.md && "
            "git commit -qam 2 && ! git merge -q main >/dev/null 2>&1");
    worktree_lists(at, "docs/a.md\n");
}

static void test_depth(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "p=docs; for i in $(seq 70); do p=$p/d; done; mkdir -p $p && touch $p/x.md");
    g_autoptr(GError) error = NULL;
    g_autoptr(Folder) top = folder_at(at);
    g_autoptr(Source) source = source_worktree(top, NULL);
    const SourceEntry *entries;
    size_t count;
    g_assert_false(source_list(source, ALL, &entries, &count, &error));
    failed_with(error, "nested deeper than 64");
}

/* What reading a path gives: its text, or why there is none. */
static char *read_at(Source *source, const char *path, size_t limit) {
    static const char *const results[] = {"", "missing", "too large", "no file"};
    g_autoptr(GError) error = NULL;
    g_autoptr(SourceReader) reader = source_reader(source, &error);
    g_assert_no_error(error);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    SourceResult result = SOURCE_READ;
    g_assert_true(source_read_path(reader, path, limit, bytes, &result, &error));
    g_assert_no_error(error);
    return result == SOURCE_READ ? g_strndup((char *)bytes->data, bytes->len)
                                 : g_strdup(results[result]);
}

#define reads(source, path, limit, text)                                                           \
    do {                                                                                           \
        g_autofree char *read_ = read_at(source, path, limit);                                     \
        g_assert_cmpstr(read_, ==, text);                                                          \
    } while (0)

static void test_read(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir docs && echo one >docs/a.md && ln -s a.md docs/l.md && git add -A && "
            "git commit -qm x && echo two >docs/a.md && git add -A && echo three >docs/a.md");
    g_autoptr(Folder) top = folder_at(at);
    g_autoptr(GitRepo) repo = open_at(at, "");
    Oid head;
    g_assert_true(repo_head(repo, &head));
    g_autoptr(Source) files = source_worktree(top, repo), index = source_index(repo),
                      commit = source_commit(repo, &head);
    reads(files, "docs/a.md", 100, "three\n");
    reads(index, "docs/a.md", 100, "two\n");
    reads(commit, "docs/a.md", 100, "one\n");
    Source *const sources[] = {files, index, commit};
    for (size_t i = 0; i < G_N_ELEMENTS(sources); i++) {
        reads(sources[i], "docs/a.md", 3, "too large");
        reads(sources[i], "docs/no.md", 100, "missing");
        reads(sources[i], "docs/l.md", 100, "no file");
        reads(sources[i], "docs", 100, "no file");
    }
}

static void test_read_entry(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir docs && echo one >docs/a.md && ln -s a.md docs/l.md");
    g_autoptr(GError) error = NULL;
    g_autoptr(Folder) top = folder_at(at);
    g_autoptr(Source) files = source_worktree(top, NULL);
    g_autoptr(SourceReader) reader = source_reader(files, &error);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    const SourceEntry *entries;
    size_t count;
    SourceResult result;
    g_assert_true(source_list(files, ALL, &entries, &count, &error));
    g_assert_cmpuint(count, ==, 2);
    g_assert_true(source_read(reader, &entries[0], 100, bytes, &result, &error));
    g_assert_cmpint(result, ==, SOURCE_READ);
    g_assert_true(source_read(reader, &entries[1], 100, bytes, &result, &error));
    g_assert_cmpint(result, ==, SOURCE_NOT_FILE);
    run(at, "rm docs/a.md && mkfifo docs/a.md"); /* between listing and reading */
    g_assert_true(source_read(reader, &entries[0], 100, bytes, &result, &error));
    g_assert_cmpint(result, ==, SOURCE_NOT_FILE);
}

static void test_exists(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir docs && touch docs/a.md && ln -s docs linked && ln -s nowhere docs/l && "
            "git add -A && git commit -qm x");
    g_autoptr(GError) error = NULL;
    g_autoptr(Folder) top = folder_at(at);
    g_autoptr(GitRepo) repo = open_at(at, "");
    Oid head;
    g_assert_true(repo_head(repo, &head));
    g_autoptr(Source) files = source_worktree(top, repo), index = source_index(repo),
                      commit = source_commit(repo, &head);
    Source *const sources[] = {files, index, commit};
    for (size_t i = 0; i < G_N_ELEMENTS(sources); i++) {
        g_autoptr(SourceReader) reader = source_reader(sources[i], &error);
        g_assert_no_error(error);
        static const char *const there[] = {"", "docs", "docs/a.md", "linked", "docs/l"};
        static const char *const missing[] = {"doc",  "docs/a",      "docs/a.md/x", "linked/a.md",
                                              ".git", ".git/config", "../repo",     "docs/../docs"};
        for (size_t k = 0; k < G_N_ELEMENTS(there); k++)
            g_assert_true(source_exists(reader, there[k]));
        for (size_t k = 0; k < G_N_ELEMENTS(missing); k++)
            g_assert_false(source_exists(reader, missing[k]));
    }
}

#define ADD(name, test) g_test_add("/source/" name, Scratch, NULL, setup, test, teardown)

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
    ADD("same", test_same);
    ADD("ignored", test_ignored);
    ADD("repositories-inside", test_repositories_inside);
    g_test_add("/source/plain", Scratch, NULL, setup_bare_folder, test_plain, teardown);
    ADD("roots", test_roots);
    ADD("hostile-names", test_hostile_names);
    ADD("unreadable-index", test_unreadable_index);
    g_test_add("/source/depth", Scratch, NULL, setup_bare_folder, test_depth, teardown);
    ADD("read", test_read);
    ADD("read-entry", test_read_entry);
    ADD("exists", test_exists);
    return g_test_run();
}
