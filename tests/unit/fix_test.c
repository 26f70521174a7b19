/* SPDX-License-Identifier: MIT */
/* Fixes: which are made together, what becomes of the bytes, and what is taken back. */
#include "lint_scratch.h"
#include "work/fix/internal.h"

#include <sys/stat.h>

#define FILE_TEXT "---\nid: REQ-0001\ntitle: T\nstatus: draft\n---\n"
#define PATH      "requirements/REQ-0001-a.md"

/* A corpus of a scratch folder, with whole files. */
typedef struct {
    Scratch scratch;
    Folder *folder;
    Source *source;
    Config *config;
    Corpus *corpus;
} Tree;

static void tree_load(Tree *tree) {
    g_autoptr(GError) error = NULL;
    tree->folder = folder_open(tree->scratch.path, &error);
    g_assert_no_error(error);
    tree->source = source_worktree(tree->folder, NULL);
    tree->config = corpus_config(tree->source, &error);
    g_assert_no_error(error);
    tree->corpus = corpus_load(tree->source, tree->config, &(CorpusOptions){.keep = true}, &error);
    g_assert_no_error(error);
}

static void tree_unload(Tree *tree) {
    corpus_free(tree->corpus);
    config_free(tree->config);
    source_free(tree->source);
    folder_free(tree->folder);
}

static void tree_clear(Tree *tree) {
    tree_unload(tree);
    scratch_clear(&tree->scratch);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Tree, tree_clear)

static Fixes *tree_fix(Tree *tree, bool unsafe) {
    g_autoptr(GError) error = NULL;
    Fixes *fixes =
        fix_run(tree->corpus, tree->source, &(LintOptions){.threads = 1}, unsafe, &error);
    g_assert_no_error(error);
    return fixes;
}

/* A finding in PATH with a fix of one or two edits. */
static Finding finding_with(ProblemFix *fix, ProblemEdit *edits, size_t count, bool safe) {
    *fix = (ProblemFix){edits, count, safe};
    return (Finding){.rule = rule_find("lifecycle/status"),
                     .severity = SEVERITY_ERROR,
                     .path = PATH,
                     .fix = fix,
                     .is_new = true};
}

static void test_picks(void) {
    g_auto(Tree) tree = {.scratch = scratch_make()};
    scratch_put(&tree.scratch, PATH, FILE_TEXT);
    tree_load(&tree);
    ProblemEdit edits[][2] = {
        {{4, 6, "ID"}, {30, 32, "B"}},           /* made */
        {{10, 12, "x"}},                         /* between the two: made */
        {{5, 8, "y"}},                           /* shares a byte with the first */
        {{12, 12, "z"}},                         /* right behind: made */
        {{12, 13, "w"}},                         /* starts where one starts */
        {{20, 22, ""}, {31, 31, "late"}},        /* its second edit lies in another */
        {{40, sizeof FILE_TEXT + 5, "outside"}}, /* beyond the file */
        {{38, 37, "backwards"}},
        {{36, 38, "a"}, {37, 39, "b"}}, /* one inside the other */
        {{35, 36, "guess"}},            /* unsafe */
        {{36, 37, "excused"}},
        {{38, 39, "known"}},
        {{32, 34, "C"}}, /* begins where one ends: made */
    };
    size_t counts[] = {2, 1, 1, 1, 1, 2, 1, 1, 2, 1, 1, 1, 1};
    Finding findings[G_N_ELEMENTS(edits) + 1];
    ProblemFix fixes[G_N_ELEMENTS(edits) + 1];
    for (size_t i = 0; i < G_N_ELEMENTS(edits); i++)
        findings[i] = finding_with(&fixes[i], edits[i], counts[i], i != 9);
    findings[10].suppressed = "so agreed";
    findings[11].is_new = false;
    LintResult result = {.findings = findings, .count = G_N_ELEMENTS(edits)};
    g_autoptr(GArray) picks = picks_of(&result, tree.corpus, false);
    g_assert_cmpuint(picks->len, ==, 4);
    Pick *all = (Pick *)(void *)picks->data;
    const size_t made[] = {0, 1, 3, 12};
    for (size_t i = 0; i < picks->len; i++) {
        g_assert_true(all[i].finding == &findings[made[i]]);
        all[i].made = i != 1;
    }
    g_autoptr(GString) text = g_string_new(NULL);
    picks_apply(all, picks->len, tree.corpus->documents[0]->bytes, text);
    g_assert_cmpstr(text->str, ==, "---\nID: REQ-z0001\ntitle: T\nstatBCdraft\n---\n");

    g_autoptr(GArray) guesses = picks_of(&result, tree.corpus, true);
    g_assert_cmpuint(guesses->len, ==, 5);
    size_t safe, others;
    fix_count(&result, &safe, &others);
    g_assert_cmpuint(safe, ==, 10);
    g_assert_cmpuint(others, ==, 1);
    findings[0].path = "requirements/REQ-0404-gone.md";
    result.count = 1;
    g_autoptr(GArray) none = picks_of(&result, tree.corpus, true);
    g_assert_cmpuint(none->len, ==, 0);
}

static void test_help(void) {
    g_autoptr(Arena) arena = arena_new();
    ProblemFix fix;
    ProblemEdit edit = {0, 1, ""};
    Finding error = finding_with(&fix, &edit, 1, true), note = error, other = error;
    note.rule = rule_find("link/dangling");
    note.severity = SEVERITY_NOTE;
    other.path = "requirements/REQ-0002-b.md";
    Pick pick = {&note, true};
    Finding all[] = {error, note, error, other};
    LintResult both = {.findings = all, .count = 2}, alone = {.findings = all, .count = 1};
    LintResult worse = {.findings = all, .count = 3}, far = {.findings = all + 2, .count = 2};
    Tally before = tally_file(arena, &both, PATH);
    g_assert_cmpuint(before.errors, ==, 1);
    g_assert_cmpuint(before.rules[rule_index("link/dangling")], ==, 1);
    Tally gone = tally_file(arena, &alone, PATH), more = tally_file(arena, &far, PATH);
    g_assert_true(picks_help(&pick, 1, &before, &gone));
    g_assert_false(picks_help(&pick, 1, &before, &before)); /* it mended nothing */
    g_assert_true(picks_help(&pick, 1, &before, &more));    /* what is elsewhere counts not here */
    more = tally_file(arena, &worse, PATH);
    g_assert_cmpuint(more.errors, ==, 2);
    more.rules[rule_index("link/dangling")] = 0;
    g_assert_false(picks_help(&pick, 1, &before, &more)); /* it mended, and brought an error */

    g_assert_false(result_is_worse(&both, &alone));
    g_assert_false(result_is_worse(&both, &both));
    g_assert_true(result_is_worse(&both, &worse));
    g_assert_true(result_is_worse(&both, &far)); /* one error here does not pay for one there */
    g_assert_true(result_is_worse(&(LintResult){0}, &alone));
    all[0].suppressed = "so agreed";
    g_assert_false(result_is_worse(&(LintResult){0}, &both));
}

static void put_document(const Tree *tree, unsigned number, const char *status) {
    g_autofree char *path = g_strdup_printf("requirements/REQ-%04u-a.md", number);
    g_autofree char *text =
        g_strdup_printf("---\nid: REQ-%04u\ntitle: T\nstatus: %s\n---\n", number, status);
    scratch_put(&tree->scratch, path, text);
}

/* Fixes that would do harm are found among many, and leave the others alone. */
static void test_halving(void) {
    g_auto(Tree) tree = {.scratch = scratch_make()};
    for (unsigned i = 1; i <= 40; i++)
        put_document(&tree, i, i % 13 == 0 ? "Review" : "Draft");
    tree_load(&tree);
    g_autoptr(Fixes) fixes = tree_fix(&tree, false);
    g_assert_cmpuint(fixes->mended, ==, 37);
    g_assert_cmpuint(fixes->left, ==, 3);
    g_assert_cmpuint(fixes->count, ==, 37);
    g_assert_cmpuint(fixes->result->errors, ==, 3);
    for (size_t i = 0; i < fixes->count; i++) {
        Slice now = fixes->files[i].now;
        g_assert_nonnull(g_strstr_len(now.at, (gssize)now.len, "status: draft\n"));
        g_assert_true(i == 0 || strcmp(fixes->files[i - 1].path, fixes->files[i].path) < 0);
    }
    /* Nothing is written before it is asked for. */
    g_autofree char *path = g_build_filename(tree.scratch.path, PATH, NULL);
    g_autofree char *text = NULL;
    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    g_assert_nonnull(strstr(text, "status: Draft\n"));
}

/* What one fix uncovers, the next round mends; a fixed document stays as it is. */
static void test_rounds(void) {
    g_auto(Tree) tree = {.scratch = scratch_make()};
    scratch_put(&tree.scratch, PATH,
                "---\nid: REQ-0001\ntitle: T\nstatus: draft\n---\n\n## A\n\n#### B\n\n###### C\n");
    tree_load(&tree);
    g_autoptr(Fixes) fixes = tree_fix(&tree, true);
    g_assert_cmpuint(fixes->count, ==, 1);
    g_assert_cmpuint(fixes->result->count, ==, 0);
    Slice now = fixes->files[0].now;
    g_assert_true(slice_ends(now, "\n## A\n\n### B\n\n#### C\n"));
    tree_unload(&tree);
    g_autofree char *text = slice_strdup(now);
    scratch_put(&tree.scratch, PATH, text);
    tree_load(&tree);
    g_autoptr(Fixes) again = tree_fix(&tree, true);
    g_assert_cmpuint(again->count, ==, 0);
    g_assert_cmpuint(again->mended, ==, 0);
}

/* A document that the fixed text would make too large stays as it was. */
static void test_limit(void) {
    g_auto(Tree) tree = {.scratch = scratch_make()};
    scratch_put(&tree.scratch, "req.yml", "limits: {document: 60}\n");
    scratch_put(&tree.scratch, PATH,
                "---\nid: REQ-0001\ntitle: T\nstatus: draft\ndue: 2026-1-5\n---\n\n");
    tree_load(&tree);
    g_assert_cmpuint(tree.corpus->document_count, ==, 1);
    g_autoptr(Fixes) fixes = tree_fix(&tree, false);
    g_assert_cmpuint(fixes->count, ==, 0);
    g_assert_cmpuint(fixes->left, ==, 1);
}

static void test_write(void) {
    g_auto(Tree) tree = {.scratch = scratch_make()};
    for (unsigned i = 1; i <= 3; i++)
        put_document(&tree, i, "Draft");
    tree_load(&tree);
    g_autofree char *first = g_build_filename(tree.scratch.path, PATH, NULL);
    g_assert_cmpint(chmod(first, 0600), ==, 0);
    g_autoptr(Fixes) fixes = tree_fix(&tree, false);
    g_assert_cmpuint(fixes->count, ==, 3);
    put_document(&tree, 2, "review"); /* somebody else, meanwhile */
    g_autoptr(GError) error = NULL;
    g_assert_false(fix_write(fixes, tree.folder, 1000, &error));
    g_assert_error(error, REQ_ERROR, EXIT_ENVIRONMENT);
    g_assert_nonnull(strstr(error->message, "REQ-0002"));
    const char *const wanted[] = {"draft", "review", "draft"};
    for (unsigned i = 1; i <= 3; i++) {
        g_autofree char *path =
            g_strdup_printf("%s/requirements/REQ-%04u-a.md", tree.scratch.path, i);
        g_autofree char *text = NULL, *status = g_strdup_printf("status: %s\n", wanted[i - 1]);
        g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
        g_assert_nonnull(strstr(text, status));
    }
    struct stat info;
    g_assert_cmpint(stat(first, &info), ==, 0);
    g_assert_cmpuint(info.st_mode & 0777, ==, 0600);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/fix/picks", test_picks);
    g_test_add_func("/fix/help", test_help);
    g_test_add_func("/fix/halving", test_halving);
    g_test_add_func("/fix/rounds", test_rounds);
    g_test_add_func("/fix/limit", test_limit);
    g_test_add_func("/fix/write", test_write);
    return g_test_run();
}
