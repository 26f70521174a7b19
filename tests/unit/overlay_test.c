/* SPDX-License-Identifier: MIT */
/* Files in memory over those of a source. */
#include "lint_scratch.h"
#include "model/source.h"

static const char *const ROOTS[] = {"requirements", "goals", NULL};

static char *listed(Source *source) {
    const SourceEntry *entries;
    size_t count;
    g_autoptr(GError) error = NULL;
    g_assert_true(source_list(source, ROOTS, &entries, &count, &error));
    GString *all = g_string_new(NULL);
    for (size_t i = 0; i < count; i++)
        g_string_append_printf(all, "%s%s", i ? " " : "", entries[i].path);
    return g_string_free(all, FALSE);
}

static SourceResult read_at(Source *source, const char *path, size_t limit, const char *wanted) {
    g_autoptr(GError) error = NULL;
    g_autoptr(SourceReader) reader = source_reader(source, &error);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    SourceResult result;
    g_assert_true(source_read_path(reader, path, limit, bytes, &result, &error));
    if (result == SOURCE_READ)
        g_assert_cmpmem(bytes->data, bytes->len, wanted, strlen(wanted));
    return result;
}

static void test_overlay(void) {
    g_auto(Scratch) scratch = scratch_make();
    scratch_put(&scratch, "requirements/b.md", "disk");
    g_autoptr(GError) error = NULL;
    g_autoptr(Folder) folder = folder_open(scratch.path, &error);
    g_autoptr(Source) source = source_worktree(folder, NULL);
    g_autofree char *before = listed(source);
    g_assert_cmpstr(before, ==, "requirements/b.md");

    source_overlay(source, "requirements/b.md", SLICE("held"));
    source_overlay(source, "requirements/new/c.md", SLICE("new"));
    source_overlay(source, "requirements/a.md", SLICE(""));
    source_overlay(source, "requirements/.hidden/x.md", SLICE("x"));
    source_overlay(source, "requirements/x.txt", SLICE("x"));
    source_overlay(source, "elsewhere/x.md", SLICE("x"));
    source_overlay(source, "req.yml", SLICE("title: T\n"));
    g_autofree char *after = listed(source), *again = listed(source);
    g_assert_cmpstr(after, ==, "requirements/a.md requirements/b.md requirements/new/c.md");
    g_assert_cmpstr(again, ==, after);

    g_assert_cmpint(read_at(source, "requirements/b.md", 4, "held"), ==, SOURCE_READ);
    g_assert_cmpint(read_at(source, "requirements/b.md", 3, ""), ==, SOURCE_TOO_LARGE);
    g_assert_cmpint(read_at(source, "requirements/a.md", 0, ""), ==, SOURCE_READ);
    g_assert_cmpint(read_at(source, "requirements/new", 9, ""), ==, SOURCE_MISSING);
    source_overlay(source, "requirements/b.md", SLICE("later"));
    g_assert_cmpint(read_at(source, "requirements/b.md", 9, "later"), ==, SOURCE_READ);

    g_autoptr(SourceReader) reader = source_reader(source, &error);
    g_assert_true(source_exists(reader, "requirements/new"));
    g_assert_true(source_exists(reader, "requirements/new/c.md"));
    g_assert_false(source_exists(reader, "requirements/new/d.md"));
    g_autofree char *on_disk = g_build_filename(scratch.path, "requirements/new", NULL);
    g_assert_false(g_file_test(on_disk, G_FILE_TEST_EXISTS));
}

/* A file that stands in memory has no name in git: it is not what was known by that name. */
static void test_document(void) {
    g_auto(Scratch) scratch = scratch_make();
    scratch_put(&scratch, "requirements/REQ-0001-a.md", "disk");
    g_autoptr(GError) error = NULL;
    g_autoptr(Folder) folder = folder_open(scratch.path, &error);
    g_autoptr(Source) source = source_worktree(folder, NULL);
    source_overlay(source, "requirements/REQ-0001-a.md",
                   SLICE("---\nid: REQ-0001\ntitle: Held\nstatus: draft\n---\n"));
    g_autoptr(Config) config = corpus_config(source, &error);
    g_autoptr(Corpus) corpus = corpus_load(source, config, &(CorpusOptions){0}, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(corpus->document_count, ==, 1);
    g_assert_true(slice_is(corpus->documents[0]->title, "Held"));
    g_assert_true(oid_equal(&corpus->documents[0]->blob, &(Oid){{0}}));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/overlay/files", test_overlay);
    g_test_add_func("/overlay/document", test_document);
    return g_test_run();
}
