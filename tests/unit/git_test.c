/* SPDX-License-Identifier: MIT */
/* Listing and reading the index and revisions; the git program is the oracle. */
#include "git_repo.h"

static void test_resolve(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_autoptr(GitRepo) repo = open_at(at, "");
    char hex[OID_HEX + 1];
    Oid id;
    g_assert_false(repo_head(repo, &id));
    g_assert_false(repo_resolve(repo, "HEAD", &id, &error));
    failed_with(error, "no commit yet");
    two_commits(at);
    run(at, "git tag -am note v1 HEAD~1 && git branch a@b");
    const char *const revisions[] = {"HEAD",     "HEAD~1", "v1",  "main", "v1^{commit}",
                                     "main@{0}", "@",      "a@b", "@~1"};
    for (size_t i = 0; i < G_N_ELEMENTS(revisions); i++) {
        g_assert_true(repo_resolve(repo, revisions[i], &id, &error));
        says(oid_hex(&id, hex), at, "git rev-parse '%s^{commit}'", revisions[i]);
    }
    g_autofree char *brief = sh(at, "git rev-parse --short HEAD");
    g_assert_true(repo_resolve(repo, brief, &id, &error));
    const char *const unknown[] = {"nobody", "HEAD~9", "", "..", "HEAD:docs/a.md", "v1^{tree}"};
    for (size_t i = 0; i < G_N_ELEMENTS(unknown); i++) {
        g_assert_false(repo_resolve(repo, unknown[i], &id, &error));
        g_assert_error(error, REQ_ERROR, EXIT_USAGE);
        g_test_message("%s", error->message);
        g_clear_error(&error);
    }
    run(at, "git clone -q --depth 1 'file://%s' ../shallow", at->path);
    g_autoptr(GitRepo) shallow = open_at(at, "../shallow");
    g_assert_true(repo_is_shallow(shallow));
    g_assert_true(repo_resolve(shallow, "HEAD", &id, &error));
    g_assert_false(repo_resolve(shallow, "HEAD~1", &id, &error));
    failed_with(error, "git fetch --unshallow");
}

/* The entries as lines of `kind id path`. */
static char *lines_of(const RepoEntries *entries) {
    GString *text = g_string_new(NULL);
    char hex[OID_HEX + 1];
    for (size_t i = 0; i < entries->count; i++)
        g_string_append_printf(text, "%s%d %s %s", i ? "\n" : "", (int)entries->entries[i].kind,
                               oid_hex(&entries->entries[i].id, hex), entries->entries[i].path);
    return g_string_free(text, false);
}

#define KINDS "sed 's/^100644/0/;s/^100755/0/;s/^120000/1/;s/^160000/2/'"

static void test_list(Scratch *at, const void *unused) {
    (void)unused;
    two_commits(at);
    run(at,
        "git update-index --add --cacheinfo 160000,%040d,docs/module && git commit -qm three &&"
        "echo x > docs/new && git add -N docs/new",
        7);
    g_autoptr(GitRepo) repo = open_at(at, "");
    const char *const sets[][3] = {{"", NULL},
                                   {"docs", NULL},
                                   {"docs", "req.yml", NULL},
                                   {"docs", "docs/deep", NULL},
                                   {"docs/a.md", "none", NULL}};
    Oid head;
    g_assert_true(repo_head(repo, &head));
    for (size_t i = 0; i < G_N_ELEMENTS(sets); i++) {
        RepoEntries index, tree;
        repo_entries_init(&index);
        repo_entries_init(&tree);
        g_assert_true(repo_list_index(repo, sets[i], NULL, &index, NULL));
        g_assert_true(repo_list_commit(repo, &head, sets[i], NULL, &tree, NULL));
        g_autofree char *a = lines_of(&index);
        g_autofree char *b = lines_of(&tree);
        g_autofree char *paths = g_strjoinv(" ", (char **)sets[i]);
        says(a, at, "git ls-tree -r --full-tree HEAD %s | sed 's/\\t/ /;s/ [a-z]* / /' | " KINDS,
             paths);
        g_assert_cmpstr(a, ==, b);
        repo_entries_clear(&index);
        repo_entries_clear(&tree);
    }
}

static void test_list_limits(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GError) error = NULL;
    const char *const roots[] = {"", NULL}, *const docs[] = {"docs", NULL};
    RepoEntries into;
    Oid head;
    two_commits(at);
    g_autoptr(GitRepo) repo = open_at(at, "");
    repo_entries_init(&into);
    g_assert_true(repo_head(repo, &head));
    g_assert_false(repo_list_index(repo, roots, &(RepoLimits){.entries = 4}, &into, &error));
    failed_with(error, "more than 4 entries");
    g_assert_false(
        repo_list_commit(repo, &head, roots, &(RepoLimits){.entries = 4}, &into, &error));
    failed_with(error, "more than 4 entries");
    for (unsigned depth = 1; depth <= 2; depth++) {
        RepoLimits limits = {.depth = depth};
        g_assert_true(repo_list_index(repo, docs, &limits, &into, &error) == (depth == 2));
        g_clear_error(&error);
        g_assert_true(repo_list_commit(repo, &head, docs, &limits, &into, &error) == (depth == 2));
        g_clear_error(&error);
    }
    repo_entries_clear(&into);
}

/* Writes a tree object with these names, byte for byte, and tags a commit of it `odd`. */
static void make_odd_tree(const Scratch *at, const char *const *names, size_t count) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autofree char *path = g_build_filename(at->base, "tree", NULL);
    Oid id = blob_id(SLICE("x\n"));
    for (size_t i = 0; i < count; i++) {
        const char *mode = strcmp(names[i], "m") == 0 ? "100777 " : "100644 ";
        g_byte_array_append(bytes, (const unsigned char *)mode, 7);
        g_byte_array_append(bytes, (const unsigned char *)names[i], (unsigned)strlen(names[i]) + 1);
        g_byte_array_append(bytes, id.bytes, sizeof id.bytes);
    }
    g_assert_true(g_file_set_contents(path, (const char *)bytes->data, bytes->len, NULL));
    run(at,
        "git tag odd $(git commit-tree -m odd $(git hash-object -t tree -w --literally ../tree))");
}

/* Trees that git would never make and a fetch brings all the same. */
static void test_hostile(Scratch *at, const void *unused) {
    (void)unused;
    static const char *const names[] = {"z", "..",   ".git", "a/b.md", "new\nline",
                                        "m", "\xff", "z",    "\x1b[2J"};
    static const char *const sorted[] = {"\x1b[2J", "..",        ".git", "a/b.md",
                                         "m",       "new\nline", "z",    "\xff"};
    g_autoptr(GError) error = NULL;
    const char *const roots[] = {"", NULL};
    RepoEntries into;
    Oid commit;
    make_odd_tree(at, names, G_N_ELEMENTS(names));
    run(at, "b=$(echo x | git hash-object -w --stdin)\n"
            "x=$(printf \"100644 blob $b\\tx\" | git mktree)\n"
            "t=$x\nfor i in 1 2 3 4 5 6 7 8; do\n"
            "  t=$(for j in 0 1 2 3 4 5 6 7 8 9; do printf \"040000 tree $t\\t$j\\n\"; done | git "
            "mktree)\n"
            "done; git tag bomb $(git commit-tree -m bomb $t)\n"
            "t=$x\nfor i in $(seq 70); do t=$(printf \"040000 tree $t\\td\" | git mktree); done\n"
            "git tag deep $(git commit-tree -m deep $t)");
    g_autoptr(GitRepo) repo = open_at(at, "");
    repo_entries_init(&into);
    g_assert_true(repo_resolve(repo, "odd", &commit, NULL));
    repo_list_commit(repo, &commit, roots, NULL, &into, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(into.count, ==, G_N_ELEMENTS(sorted));
    for (size_t i = 0; i < into.count; i++)
        g_assert_cmpstr(into.entries[i].path, ==, sorted[i]);
    for (size_t i = 0; i < into.count; i++) /* a slash, a mode, a name that stands twice */
        g_assert_cmpint(into.entries[i].kind, ==,
                        i == 3 || i == 4 || i == 6 ? TREE_ODD : TREE_FILE);
    g_assert_true(repo_resolve(repo, "bomb", &commit, NULL));
    RepoLimits limits = {.entries = 20000};
    g_assert_false(repo_list_commit(repo, &commit, roots, &limits, &into, &error));
    failed_with(error, "more than 20000 entries");
    g_assert_true(repo_resolve(repo, "deep", &commit, NULL));
    g_assert_false(repo_list_commit(repo, &commit, roots, NULL, &into, &error));
    failed_with(error, "deeper than 64");
    repo_entries_clear(&into);
}

static void test_conflict(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GError) error = NULL;
    const char *const docs[] = {"docs", NULL}, *const old[] = {"docs-old", NULL};
    RepoEntries into;
    two_commits(at);
    run(at, "git checkout -q -b side HEAD~1 && echo side > docs/a.md && git commit -qam side &&"
            "! git merge -q main");
    g_autoptr(GitRepo) repo = open_at(at, "");
    repo_entries_init(&into);
    g_assert_cmpstr(repo_busy(repo), ==, "merge");
    g_assert_false(repo_list_index(repo, docs, NULL, &into, &error));
    failed_with(error, "'docs/a.md' is in conflict");
    g_assert_true(repo_list_index(repo, old, NULL, &into, &error));
    g_assert_false(repo_is_tracked(repo, "docs/a.md"));
    repo_entries_clear(&into);
}

static void test_lookup(Scratch *at, const void *unused) {
    (void)unused;
    two_commits(at);
    run(at, "git rm -q --cached docs/a.md");
    g_autoptr(GitRepo) repo = open_at(at, "");
    RepoEntry entry;
    Oid head;
    g_assert_true(repo_head(repo, &head));
    g_assert_true(repo_lookup(repo, &head, "docs/a.md", &entry));
    g_assert_cmpint(entry.kind, ==, TREE_FILE);
    Oid expected = blob_id(SLICE("two\n"));
    g_assert_true(oid_equal(&entry.id, &expected));
    g_assert_false(repo_lookup(repo, NULL, "docs/a.md", &entry));
    const Oid *const commits[] = {&head, NULL};
    for (size_t i = 0; i < 2; i++) {
        g_assert_true(repo_lookup(repo, commits[i], "docs/deep", &entry));
        g_assert_cmpint(entry.kind, ==, TREE_ODD);
        g_assert_true(repo_lookup(repo, commits[i], "docs/link", &entry));
        g_assert_cmpint(entry.kind, ==, TREE_LINK);
        g_assert_false(repo_lookup(repo, commits[i], "docs/dee", &entry));
        g_assert_false(repo_lookup(repo, commits[i], "none/x", &entry));
        g_assert_true(repo_lookup(repo, commits[i], "", &entry));
    }
}

static void test_blobs(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GitRepo) repo = open_at(at, "");
    char hex[OID_HEX + 1];
    run(at, "printf hello | git hash-object -w --stdin");
    Oid id = blob_id(SLICE("hello")), empty = blob_id((Slice){NULL, 0});
    says(oid_hex(&id, hex), at, "printf hello | git hash-object --stdin");
    says(oid_hex(&empty, hex), at, "git hash-object --stdin < /dev/null");
    g_assert_true(repo_read_blob(repo, &id, 5, bytes, &error));
    g_assert_true(repo_read_blob(repo, &id, 5, bytes, &error));
    g_assert_true(slice_is((Slice){(const char *)bytes->data, bytes->len}, "hellohello"));
    g_assert_false(repo_read_blob(repo, &id, 4, bytes, &error));
    g_assert_no_error(error);
    g_assert_cmpuint(bytes->len, ==, 10);
    g_assert_false(repo_read_blob(repo, &empty, 5, bytes, &error));
    failed_with(error, "cat-file -e e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
    run(at, "head -c 50000000 /dev/zero | git hash-object -w --stdin > ../big");
    g_autofree char *big = sh(at, "cat ../big");
    for (size_t i = 0; i < sizeof id.bytes; i++)
        id.bytes[i] = (unsigned char)(g_ascii_xdigit_value(big[2 * i]) * 16 +
                                      g_ascii_xdigit_value(big[2 * i + 1]));
    g_assert_false(repo_read_blob(repo, &id, 1000000, bytes, &error));
    g_assert_no_error(error);
    run(at, "b=$(git hash-object -w --stdin < /dev/null); git tag t $(git commit-tree -m t "
            "$(printf \"100644 blob $b\\tx\" | git mktree))");
    g_assert_true(repo_resolve(repo, "t", &id, NULL));
    g_assert_false(repo_read_blob(repo, &id, 1000, bytes, &error));
    failed_with(error, "is no file");
}

static void test_ignored(Scratch *at, const void *unused) {
    (void)unused;
    g_autofree char *config = g_build_filename(at->base, "config", NULL);
    g_setenv("GIT_CONFIG_GLOBAL", config, true);
    put(at, "../ignore", "*.bak\n");
    run(at, "git config --global core.excludesFile '%s/ignore'", at->base);
    put(at, ".gitignore", "/build/\n*.tmp\n!keep.tmp\n");
    put(at, "docs/.gitignore", "draft-*\n");
    put(at, "docs/a.md", "a");
    run(at, "mkdir -p build && git add docs/a.md");
    g_autoptr(GitRepo) repo = open_at(at, "");
    const char *const yes[] = {"build/x.md", "a.tmp", "docs/deep/b.tmp", "docs/draft-1", "x.bak"};
    const char *const no[] = {"a.md", "keep.tmp", "docs/a.md", "draft-1", "docs/build/x"};
    for (size_t i = 0; i < G_N_ELEMENTS(yes); i++)
        g_assert_true(repo_is_ignored(repo, yes[i]));
    for (size_t i = 0; i < G_N_ELEMENTS(no); i++)
        g_assert_false(repo_is_ignored(repo, no[i]));
    g_assert_true(repo_is_tracked(repo, "docs/a.md"));
    g_assert_false(repo_is_tracked(repo, "docs"));
    g_assert_false(repo_is_tracked(repo, "docs/b.md"));
    g_unsetenv("GIT_CONFIG_GLOBAL");
}

static void test_tips(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GitRepo) repo = open_at(at, "");
    g_autoptr(GArray) none = repo_branch_tips(repo, NULL);
    g_assert_cmpuint(none->len, ==, 0);
    two_commits(at);
    run(at,
        "git branch a/b && git branch c HEAD~1 && git tag only-a-tag $(git commit-tree -m t HEAD:) "
        "&&"
        "git update-ref refs/remotes/origin/x $(git commit-tree -m x HEAD:) &&"
        "git symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/x && git pack-refs --all &&"
        "git checkout -q --detach && git commit -q --allow-empty -m detached");
    g_autoptr(GArray) tips = repo_branch_tips(repo, NULL);
    g_autoptr(GString) text = g_string_new(NULL);
    char hex[OID_HEX + 1];
    for (unsigned i = 0; i < tips->len; i++)
        g_string_append_printf(text, "%s%s", i ? "\n" : "",
                               oid_hex(&g_array_index(tips, Oid, i), hex));
    says(text->str, at, "git rev-parse HEAD main a/b c refs/remotes/origin/x | sort -u");
}

/* Lists and reads everything by a handle of its own. */
static void *read_all(void *repo) {
    const char *const roots[] = {"", NULL};
    g_autoptr(GitRepo) own = repo_again(repo, NULL);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    RepoEntries entries;
    Oid head;
    repo_entries_init(&entries);
    bool fine = repo_head(own, &head) && repo_list_commit(own, &head, roots, NULL, &entries, NULL);
    for (size_t i = 0; i < entries.count && fine; i++)
        fine = repo_read_blob(own, &entries.entries[i].id, 100, bytes, NULL);
    repo_entries_clear(&entries);
    return GINT_TO_POINTER(fine ? (int)bytes->len : -1);
}

static void test_threads(Scratch *at, const void *unused) {
    (void)unused;
    GThread *threads[4];
    run(at, "for i in $(seq 1000); do echo $i > $i; done; git add . && git commit -qm all && git "
            "gc -q");
    g_autoptr(GitRepo) repo = open_at(at, "");
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++)
        threads[i] = g_thread_new("reader", read_all, repo);
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++)
        g_assert_cmpint(GPOINTER_TO_INT(g_thread_join(threads[i])), ==, 3893);
}

/* What one handle has read, another one need not find in git any more. */
static void test_kept(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GError) error = NULL;
    Oid id = blob_id(SLICE("hello")), other = blob_id(SLICE("other"));
    run(at, "printf hello | git hash-object -w --stdin; printf other | git hash-object -w --stdin");
    g_autoptr(GitRepo) repo = open_at(at, "");
    repo_keep_blobs(repo, 60);
    g_autoptr(GitRepo) one = repo_again(repo, NULL), two = repo_again(repo, NULL);
    g_assert_true(repo_read_blob(one, &id, 5, bytes, NULL));
    g_assert_true(repo_read_blob(one, &other, 5, bytes, NULL)); /* for which there is no room */
    run(at, "rm -r .git/objects/??");
    repo_free(g_steal_pointer(&one));
    g_assert_true(repo_read_blob(two, &id, 5, bytes, NULL));
    g_assert_true(slice_is((Slice){(const char *)bytes->data, bytes->len}, "hellootherhello"));
    g_assert_false(repo_read_blob(two, &id, 4, bytes, &error));
    g_assert_no_error(error);
    g_assert_false(repo_read_blob(two, &other, 5, bytes, &error));
    failed_with(error, "is not here");
    g_assert_cmpuint(bytes->len, ==, 15);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
#define ADD(name, function) g_test_add(name, Scratch, NULL, setup, function, teardown)
    ADD("/git/resolve", test_resolve);
    ADD("/git/list", test_list);
    ADD("/git/list/limits", test_list_limits);
    ADD("/git/hostile", test_hostile);
    ADD("/git/conflict", test_conflict);
    ADD("/git/lookup", test_lookup);
    ADD("/git/blobs", test_blobs);
    ADD("/git/kept", test_kept);
    ADD("/git/ignored", test_ignored);
    ADD("/git/tips", test_tips);
    ADD("/git/threads", test_threads);
    return g_test_run();
}
