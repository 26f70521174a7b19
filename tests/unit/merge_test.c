/* SPDX-License-Identifier: MIT */
/* What a merge of documents does with approvals, and with what is too much for it. */
#include "work/meaning.h"
#include "work/merge.h"

#define PATH "requirements/REQ-0001-x.md"

typedef struct {
    Config *config;
    Arena *arena;
    DocumentReader *reader;
    MarkdownReader *markdown;
} Fixture;

static void set_up(Fixture *fixture, const void *unused) {
    (void)unused;
    fixture->config = config_read((Slice){NULL, 0});
    fixture->arena = arena_new();
    fixture->reader = document_reader_new(fixture->config);
    fixture->markdown = markdown_reader_new();
}

static void tear_down(Fixture *fixture, const void *unused) {
    (void)unused;
    markdown_reader_free(fixture->markdown);
    document_reader_free(fixture->reader);
    arena_free(fixture->arena);
    config_free(fixture->config);
}

static Slice text(Fixture *fixture, const char *approvals, const char *need, const char *box) {
    return slice_of(
        arena_printf(fixture->arena,
                     "---\nid: REQ-0001\ntitle: A\nstatus: review\n%s---\n\n## Need\n\n"
                     "%s\n\n## Acceptance criteria\n\n- [%s] shown\n\n## End\n\nLast.\n",
                     approvals, need, box));
}

static const char *approval(Fixture *fixture, const char *side, Slice of) {
    char hex[MEANING_HEX + 1];
    const Kind *kind = schema_kind_of_path(&fixture->config->schema, PATH);
    Document *document = document_read(fixture->reader, fixture->arena, PATH, kind, of, true);
    g_assert_true(meaning_hash(fixture->markdown, document, of, hex));
    return arena_printf(fixture->arena, "  - {side: %s, by: a@example.org, of: %.12s}\n", side,
                        hex);
}

static void expect(Fixture *fixture, Slice base, Slice ours, Slice theirs, Slice expected,
                   size_t dropped) {
    static const MergeStyle style = {"base", "ours", "theirs", 0, false};
    g_autoptr(GString) merged = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    MergeOutcome outcome;
    g_assert_true(merge_document(fixture->config, PATH, base, ours, theirs, &style, merged,
                                 &outcome, &error));
    g_assert_no_error(error);
    g_assert_true(outcome.clean);
    g_assert_cmpstr(merged->str, ==, slice_string(fixture->arena, expected));
    g_assert_cmpuint(outcome.dropped, ==, dropped);
}

/* Approved here, changed there: what was approved is no longer what it says. */
static void test_dropped(Fixture *fixture, const void *unused) {
    (void)unused;
    Slice base = text(fixture, "", "One.", " "), theirs = text(fixture, "", "Two.", " ");
    const char *it = approval(fixture, "it", base), *other = approval(fixture, "marketing", base);
    const char *list = arena_printf(fixture->arena, "approvals:\n%s%s", it, other);
    expect(fixture, base, text(fixture, list, "One.", " "), theirs, theirs, 2);
    const char *stale = "  - {side: legal, by: a@example.org, of: 0123456789ab}\n";
    list = arena_printf(fixture->arena, "approvals:\n%s%s", stale, it);
    const char *left = arena_printf(fixture->arena, "approvals:\n%s", stale);
    expect(fixture, base, text(fixture, list, "One.", " "), theirs,
           text(fixture, left, "Two.", " "), 1);
    list = arena_printf(fixture->arena, "approvals: [%.*s, %.*s]\n", (int)strlen(it) - 5, it + 4,
                        (int)strlen(stale) - 5, stale + 4);
    left = arena_printf(fixture->arena, "approvals: [%.*s]\n", (int)strlen(stale) - 5, stale + 4);
    expect(fixture, base, text(fixture, list, "One.", " "), theirs,
           text(fixture, left, "Two.", " "), 1);
}

/* A ticked box is no other meaning, and two sides may approve on two branches. */
static void test_kept(Fixture *fixture, const void *unused) {
    (void)unused;
    Slice base = text(fixture, "", "One.", " ");
    const char *it = approval(fixture, "it", base), *other = approval(fixture, "marketing", base);
    const char *ours = arena_printf(fixture->arena, "approvals:\n%s", it);
    const char *theirs = arena_printf(fixture->arena, "approvals:\n%s", other);
    const char *both = arena_printf(fixture->arena, "approvals:\n%s%s", it, other);
    expect(fixture, base, text(fixture, ours, "One.", " "), text(fixture, theirs, "One.", "x"),
           text(fixture, both, "One.", "x"), 0);
}

/* What is larger than a document is text; many units are merged in bounded time. */
static void test_large(Fixture *fixture, const void *unused) {
    (void)unused;
    static const MergeStyle style = {"base", "ours", "theirs", 0, false};
    for (int lines = 100000; lines <= 400000; lines += 300000) {
        GString *sides[3];
        for (int i = 0; i < 3; i++) {
            sides[i] = g_string_new("---\nid: REQ-0001\n---\n\n");
            for (int k = 0; k < lines; k++)
                g_string_append(sides[i], k == 7 * i ? "- x\n" : k % 3 == i ? "- \n" : "- a\n");
        }
        g_autoptr(GString) merged = g_string_new(NULL);
        MergeOutcome outcome;
        g_assert_true(merge_document(fixture->config, PATH, (Slice){sides[0]->str, sides[0]->len},
                                     (Slice){sides[1]->str, sides[1]->len},
                                     (Slice){sides[2]->str, sides[2]->len}, &style, merged,
                                     &outcome, NULL));
        g_assert_cmpint(outcome.as_text, ==, lines > 100000);
        for (int i = 0; i < 3; i++)
            g_string_free(sides[i], TRUE);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add("/merge/dropped", Fixture, NULL, set_up, test_dropped, tear_down);
    g_test_add("/merge/kept", Fixture, NULL, set_up, test_kept, tear_down);
    g_test_add("/merge/large", Fixture, NULL, set_up, test_large, tear_down);
    return g_test_run();
}
