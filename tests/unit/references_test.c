/* SPDX-License-Identifier: MIT */
/* References in a tree: where they lead, which stand in tests, and how req.yml says where to look.
 * tests/references holds what is found against git grep. */
#include "git_repo.h"

#include "work/references.h"

#define REQUIREMENT "---\nid: REQ-0042\ntitle: X\nstatus: draft\nwas: [REQ-0007, OLD-7]\n---\n"

/* What is found in the work tree, one a line; a hyphen before what leads nowhere. */
static char *found_in(const Scratch *at, bool git) {
    g_autoptr(GError) error = NULL;
    g_autoptr(Folder) top = folder_open(at->path, &error);
    g_autoptr(GitRepo) repo = git ? open_at(at, "") : NULL;
    g_autoptr(Source) source = source_worktree(top, repo);
    g_autoptr(Config) config = corpus_config(source, &error);
    g_autoptr(Corpus) corpus = corpus_load(source, config, &(CorpusOptions){0}, &error);
    g_autoptr(References) found = references_find(source, corpus, 0, &error);
    g_assert_no_error(error);
    GString *text = g_string_new("");
    size_t dangling = 0, led = 0, count = 0;
    for (size_t i = 0; i < found->count; i++) {
        const Reference *one = &found->all[i];
        dangling += !one->document;
        g_string_append_printf(text, "%s%s:%u:%u %s %s%s\n", one->document ? "" : "-", one->path,
                               one->line, one->column, one->id, one->kind ? one->kind->name : "?",
                               one->test ? " test" : "");
    }
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Reference *const *places = references_to(found, corpus->documents[i], &count);
        for (size_t j = 0; j < count; j++)
            g_assert_true(places[j]->document == corpus->documents[i]);
        led += count;
    }
    g_assert_cmpuint(dangling, ==, found->dangling);
    g_assert_cmpuint(led + dangling, ==, found->count);
    for (size_t i = 0; i < found->note_count; i++)
        g_string_append_printf(text, "note: %s\n", found->notes[i]);
    return g_string_free(text, FALSE);
}

static void finds(const Scratch *at, const char *expected) {
    g_autofree char *text = found_in(at, true);
    g_assert_cmpstr(text, ==, expected);
}

static void test_resolved(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "req.yml", "trace: {paths: [src, test.c, test.h]}\n");
    put(at, "requirements/REQ-0042-x.md", REQUIREMENT);
    put(at, "src/a.c", "// req: REQ-0042, REQ-0007\n// req: REQ-42, REQ-0043\n// req: UTF-8\n");
    put(at, "src/tests/b.c", "int a; /* req: REQ-0042 */\n");
    put(at, "src/sub/test_c.py", "# req: REQ-0042\n");
    put(at, "test.c", "// req: REQ-0042\n");
    put(at, "test.h", "// req: REQ-0043, OLD-7, OLD-9, REQ-0042\n");
    put(at, "other/d.c", "// req: REQ-0042\n");
    run(at, "git add -A && git commit -qm x && echo '// req: REQ-0042' >src/new.c");
    finds(at, "src/a.c:1:9 REQ-0042 requirement\nsrc/a.c:1:19 REQ-0042 requirement\n"
              "-src/a.c:2:9 REQ-42 requirement\n-src/a.c:2:17 REQ-0043 requirement\n"
              "-src/a.c:3:9 UTF-8 ?\nsrc/sub/test_c.py:1:8 REQ-0042 requirement test\n"
              "src/tests/b.c:1:16 REQ-0042 requirement test\ntest.c:1:9 REQ-0042 requirement\n"
              "-test.h:1:9 REQ-0043 requirement\ntest.h:1:19 REQ-0042 ?\n-test.h:1:26 OLD-9 ?\n"
              "test.h:1:33 REQ-0042 requirement\n");
    put(at, "req.yml", "{}\n");
    finds(at, "");
}

static void test_left_out(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "req.yml", "trace: {paths: [., nowhere]}\n");
    put(at, "secret", "req: REQ-0001\n");
    run(at,
        "mkdir src && ln -s ../secret src/link && ln -s .. src/up && echo 'req: REQ-2' >src/gone"
        " && echo 'req: REQ-3' >src/became && mkdir src/d && echo 'req: REQ-4' >src/d/e && "
        "echo secret >.gitignore && git add -A && git commit -qm x && rm src/gone src/became && "
        "mkfifo src/became && rm -r src/d && ln -s .. src/d && echo 'req: REQ-5' >e");
    finds(at, "note: req.yml names 'nowhere' in trace.paths, and git tracks nothing there\n");
    if (geteuid() != 0) {
        run(at, "echo 'req: REQ-6' >closed && git add closed && chmod 0 closed");
        finds(at, "note: req.yml names 'nowhere' in trace.paths, and git tracks nothing there\n"
                  "note: cannot read 'closed': Permission denied\n");
    }
}

static void test_plain_folder(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "req.yml", "trace: {paths: [src/]}\n");
    put(at, "src/deep/b.c", "// req: REQ-0042\n");
    put(at, "src/a.c", "// req: REQ-0042\n");
    put(at, "src/.hidden/a.c", "// req: REQ-0042\n");
    run(at, "ln -s a.c src/link && ln -s .. src/up && mkfifo src/fifo");
    g_autofree char *text = found_in(at, false);
    g_assert_cmpstr(text, ==,
                    "-src/a.c:1:9 REQ-0042 requirement\n"
                    "-src/deep/b.c:1:9 REQ-0042 requirement\n");
}

/* What documents say of markers refers to nothing; what lies beside them may. */
static void test_documents(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "req.yml", "trace: {paths: [.]}\n");
    put(at, "requirements/REQ-0042-x.md", REQUIREMENT "Write req: REQ-0042 in code.\n");
    put(at, "requirements/draw.py", "# req: REQ-0042\n");
    put(at, "notes.md", "req: REQ-0042\n");
    run(at, "git add -A && git commit -qm x");
    finds(at, "notes.md:1:6 REQ-0042 requirement\n"
              "requirements/draw.py:1:8 REQ-0042 requirement\n");
}

static void test_no_folder(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "req.yml", "trace: {paths: [link, sub, src]}\n");
    put(at, "src/a.c", "// req: REQ-0042\n");
    run(at, "ln -s src link && git init -q sub && git -C sub commit -q --allow-empty -m x && "
            "git add -A 2>&1 && git commit -qm x");
    finds(at, "-src/a.c:1:9 REQ-0042 requirement\n"
              "note: req.yml names 'link' in trace.paths, and that is a symbolic link, which is "
              "not followed: name what it leads to\n"
              "note: req.yml names 'sub' in trace.paths, and that is a submodule, and another "
              "repository's files are not looked at\n");
}

/* --- which are tests --- */

static void are_tests(const char *req_yml, bool expected, const char *const *paths) {
    g_autoptr(Config) config = config_read(slice_of(req_yml));
    g_assert_cmpuint(config->problems.count, ==, 0);
    for (; *paths; paths++)
        if (reference_in_test(config, *paths) != expected)
            g_error("%s: %s is %sa test", req_yml, *paths, expected ? "not " : "");
}

static void test_tests(void) {
    static const char *const usual[] = {
        "tests/a.c",     "test/a.c",       "a/__tests__/b.js", "spec/x_spec.rb",
        "src/test_a.py", "pkg/a_test.go",  "src/a.test.ts",    "src/a.spec.tsx",
        "e2e/login.js",  "src/ATest.java", "a/TestB.java",     "src/LoginIT.java",
        "conftest.py",   "unit_test.cc",   "src/FooTests.cs",  NULL};
    static const char *const other[] = {"src/a.c",      "attest/a.c",   "src/test.c",
                                        "testimony.md", "src/latest.c", "contest.py",
                                        "src/tests.c",  "Test.txt",     NULL};
    are_tests("{}", true, usual);
    are_tests("{}", false, other);
    are_tests("trace: {tests: }", true, usual);
    are_tests("trace: {tests: []}", false, usual);
    are_tests("trace: {tests: [qa/, '*.feature', 'src/*/checks', it.c]}", true,
              (const char *const[]){"qa/a.c", "x/y.feature", "src/a/checks/b.c", "it.c", NULL});
    are_tests(
        "trace: {tests: [qa/, '*.feature', 'src/*/checks', it.c]}", false,
        (const char *const[]){"qab/a.c", "tests/a.c", "a/qa/b.c", "checks/a", "x/it.c", NULL});
}

/* --- req.yml --- */

static void complains(const char *req_yml, const char *rule, const char *message) {
    g_autoptr(Config) config = config_read(slice_of(req_yml));
    g_assert_cmpuint(config->problems.count, ==, 1);
    g_assert_cmpstr(config->problems.first->rule, ==, rule);
    g_assert_cmpstr(config->problems.first->message, ==, message);
    g_assert_nonnull(config->trace.paths);
}

static void test_config(void) {
    complains("trace: src", "config/syntax", "'trace' must be a map of names to values");
    complains("trace: {path: [src]}", "config/unknown", "unknown key 'path'");
    complains("trace: {paths: {a: b}}", "config/syntax", "'trace.paths' must be a list");
    complains(
        "trace: {paths: [../a]}", "config/syntax",
        "'trace.paths' names no path of this repository: paths lie below the repository's top");
    complains("trace: {paths: [/etc]}", "config/syntax",
              "'trace.paths' names no path of this repository: paths lie below the repository's "
              "top");
    complains("trace: {paths: [.git/x]}", "config/syntax",
              "'trace.paths' names no path of this repository: some file systems take it for "
              "'.git'");
    complains("trace: {paths: ['']}", "config/syntax",
              "'trace.paths' names no path of this repository: it is empty");
    complains("trace: {paths: ['*.c']}", "config/syntax",
              "'trace.paths' names no path of this repository: it holds one of / \\ : * ? \" < > "
              "|");
    g_autoptr(Config) config = config_read(SLICE("trace: {paths: [src/, ./lib, .], tests: t}"));
    g_assert_cmpuint(config->problems.count, ==, 0);
    g_autofree char *paths = g_strjoinv("|", (char **)(uintptr_t)config->trace.paths);
    g_assert_cmpstr(paths, ==, "src|lib|");
    g_assert_cmpstr(config->trace.tests[0], ==, "t");
    g_assert_true(references_wanted(config));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
    g_test_add("/references/resolved", Scratch, NULL, setup, test_resolved, teardown);
    g_test_add("/references/left-out", Scratch, NULL, setup, test_left_out, teardown);
    g_test_add("/references/documents", Scratch, NULL, setup, test_documents, teardown);
    g_test_add("/references/no-folder", Scratch, NULL, setup, test_no_folder, teardown);
    g_test_add("/references/plain-folder", Scratch, NULL, setup_bare_folder, test_plain_folder,
               teardown);
    g_test_add_func("/references/tests", test_tests);
    g_test_add_func("/references/config", test_config);
    return g_test_run();
}
