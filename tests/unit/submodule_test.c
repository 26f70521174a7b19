/* SPDX-License-Identifier: MIT */
/* Submodules that a source borrows, and what .gitmodules calls them. */
#include "git_repo.h"

#include "model/source/internal.h"

static void is_called(const char *text, const char *path, const char *name) {
    g_autofree char *found = gitmodules_name(slice_of(text), path);
    g_assert_cmpstr(found, ==, name);
}

static void test_names(void) {
    static const char usual[] = "[submodule \"words\"]\n\tpath = vendor/a\n\turl = ../a\n"
                                "[submodule \"other\"]\n\tpath = vendor/b\n";
    is_called(usual, "vendor/a", "words");
    is_called(usual, "vendor/b", "other");
    is_called(usual, "vendor", NULL);
    is_called(usual, "../a", NULL);
    is_called("[submodule \"a\\\"b\\\\c\"]path=v", "v", "a\"b\\c");
    is_called("[SUBMODULE\t\"A\"]\r\n PATH = v \r\n", "v", "A");
    is_called("[submodule \"a\"]\npath = \"v w\" # why\n", "v w", "a");
    is_called("[submodule \"a\"]\npath = v#w\n", "v", "a");
    is_called("[submodule \"a\"]\npath = \"v#w\"\n", "v#w", "a");
    is_called("[submodule \"a\"]\npath = v\n[submodule \"b\"]\npath = v", "v", "b");
    is_called("[submodule \"a\"]\npath = v\n[core]\npath = w\n", "w", NULL);
    is_called("[submodule \"a\"]\npaths = v\n", "v", NULL);
    is_called("[submodule \"a\"]\n# path = v\n", "v", NULL);
    static const char *const broken[] = {"",
                                         "[",
                                         "[submodule",
                                         "[submodule]\npath = v",
                                         "[submodule \"",
                                         "[submodule \"a",
                                         "[submodule \"a\\",
                                         "[submodule \"a\"",
                                         "[submodule \"a\" path = v",
                                         "[submodule \"\"]\npath = v",
                                         "[submodule.a]\npath = v",
                                         "path = v",
                                         "[submodule \"a\"]\npath",
                                         "[submodule \"a\"]\npath v"};
    for (size_t i = 0; i < G_N_ELEMENTS(broken); i++)
        is_called(broken[i], "v", NULL);
    g_autofree char *nul = gitmodules_name((Slice){"[submodule \"a\0b\"]\npath = v", 26}, "v");
    g_assert_null(nul);
}

/* A repository `words`, and one that has it as a submodule twice. */
static void make(const Scratch *at) {
    run(at, "git init -q ../words && cd ../words && mkdir -p sub/.h && echo one >sub/one.md && "
            "echo two >two.md && echo no >no.txt && touch sub/.h/x.md && ln -s two.md l.md && "
            "git add . && git commit -qm words");
    run(at, "git -c protocol.file.allow=always submodule --quiet add ../words docs/w && "
            "git -c protocol.file.allow=always submodule --quiet add ../words terms/w && "
            "echo own >docs/own.md && git add . && git commit -qm all");
}

static char *listed(Source *source, const char *borrowed) {
    static const char *const roots[] = {"docs", "terms", NULL};
    const char *const folders[] = {borrowed, NULL};
    g_autoptr(GError) error = NULL;
    const SourceEntry *entries;
    size_t count;
    source_borrow(source, folders);
    g_assert_true(source_list(source, roots, &entries, &count, &error));
    g_assert_no_error(error);
    GString *text = g_string_new("");
    static const char *const marks[] = {"", "link:", "sub:", "odd:"};
    for (size_t i = 0; i < count; i++)
        g_string_append_printf(text, "%s%s ", marks[entries[i].kind], entries[i].path);
    return g_string_free(text, FALSE);
}

static void reads(Source *source, const char *path, SourceResult wanted, const char *text) {
    g_autoptr(GError) error = NULL;
    g_autoptr(SourceReader) reader = source_reader(source, &error);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    SourceResult result;
    g_assert_true(source_read_path(reader, path, 100, bytes, &result, &error));
    g_assert_cmpint(result, ==, wanted);
    g_assert_cmpuint(bytes->len, ==, strlen(text));
    g_assert_cmpint(memcmp(bytes->data ? (const char *)bytes->data : "", text, bytes->len), ==, 0);
    g_assert_cmpint(source_exists(reader, path), ==, wanted != SOURCE_MISSING);
}

static void test_sources(Scratch *at, const void *unused) {
    (void)unused;
    make(at);
    g_autoptr(GError) error = NULL;
    g_autoptr(Folder) top = folder_open(at->path, &error);
    g_autoptr(GitRepo) repo = open_at(at, "");
    Oid head;
    g_assert_true(repo_head(repo, &head));
    Source *sources[] = {source_worktree(top, repo), source_index(repo), source_commit(repo, &head),
                         source_merge(repo, &head, &head, &head)};
    static const struct {
        const char *borrowed, *list;
    } wanted[] = {
        {"docs", "docs/own.md link:docs/w/l.md docs/w/sub/one.md docs/w/two.md sub:terms/w "},
        {"terms/w", "docs/own.md sub:docs/w link:terms/w/l.md terms/w/sub/one.md terms/w/two.md "}};
    for (size_t i = 0; i < G_N_ELEMENTS(sources); i++) {
        const size_t round = i % 2; /* a source is listed once */
        g_autofree char *text = listed(sources[i], wanted[round].borrowed);
        size_t count;
        g_assert_cmpstr(text, ==, wanted[round].list);
        source_missing(sources[i], &count);
        g_assert_cmpuint(count, ==, 0);
        const char *folder = round ? "terms/w" : "docs/w";
        g_autofree char *one = g_strdup_printf("%s/sub/one.md", folder);
        g_autofree char *none = g_strdup_printf("%s/sub/none.md", folder);
        g_autofree char *link = g_strdup_printf("%s/l.md", folder);
        reads(sources[i], one, SOURCE_READ, "one\n");
        reads(sources[i], none, SOURCE_MISSING, "");
        reads(sources[i], link, SOURCE_NOT_FILE, "");
        source_free(sources[i]);
    }
}

/* Bounds hold in a submodule too, and where they are passed the rest is listed. */
static void test_bounds(Scratch *at, const void *unused) {
    (void)unused;
    make(at);
    g_autoptr(GitRepo) repo = open_at(at, "");
    Oid head;
    g_assert_true(repo_head(repo, &head));
    g_autoptr(Source) source = source_commit(repo, &head);
    source_bound(source, 4, 64);
    g_autofree char *text = listed(source, "docs");
    g_assert_cmpstr(text, ==, "docs/own.md sub:terms/w ");
    size_t count;
    const char *const *told = source_missing(source, &count);
    g_assert_cmpuint(count, ==, 1);
    g_assert_nonnull(strstr(told[0], "'docs/w' is a submodule that cannot be read: more than 4"));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
    g_test_add_func("/submodule/names", test_names);
    g_test_add("/submodule/sources", Scratch, NULL, setup, test_sources, teardown);
    g_test_add("/submodule/bounds", Scratch, NULL, setup, test_bounds, teardown);
    return g_test_run();
}
