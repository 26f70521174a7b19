/* SPDX-License-Identifier: MIT */
/* What differs between two corpora of a real repository. */
#include "compared.h"
#include "work/change/internal.h"

static void append_document(GString *into, const DocumentChange *change) {
    static const char *const types[] = {"added", "removed", "changed", "renamed"};
    g_string_append(into, types[change->type]);
    if (change->before)
        g_string_append_printf(into, " -%s", change->before->path);
    if (change->after)
        g_string_append_printf(into, " +%s", change->after->path);
    g_string_append_printf(into, " %zu/%zu%s\n", change->words_added, change->words_removed,
                           change->meaning ? " meaning" : "");
    for (size_t i = 0; i < change->field_count; i++)
        g_string_append_printf(into, "  %s: %s > %s\n", change->fields[i].field,
                               change->fields[i].old ? change->fields[i].old : "(none)",
                               change->fields[i].now ? change->fields[i].now : "(none)");
    for (size_t i = 0; i < change->section_count; i++)
        g_string_append_printf(into, "  [%s] %zu/%zu\n", change->sections[i].heading,
                               change->sections[i].added, change->sections[i].removed);
}

/* That the difference reads so; and that each document stands in one change at most. */
static void expect(const Scratch *at, const char *before, const char *after, const char *text) {
    g_auto(Compared) compared = compare(at, before, after);
    const Change *change = compared.change;
    g_autoptr(GString) found = g_string_new(NULL);
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    for (size_t i = 0; i < change->count; i++) {
        const DocumentChange *each = &change->documents[i];
        append_document(found, each);
        if (each->before)
            g_assert_true(g_hash_table_add(seen, (void *)(uintptr_t)each->before));
        if (each->after)
            g_assert_true(g_hash_table_add(seen, (void *)(uintptr_t)each->after));
    }
    g_assert_cmpstr(found->str, ==, text);
}

#define DOC(id, more, body) "---\nid: " id "\ntitle: T " id "\nstatus: draft\n" more "---\n" body

static void commit(const Scratch *at) {
    run(at, "git add -A . && git commit -qm x");
}

static void test_kinds_of_change(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "requirements/REQ-0001-a.md", DOC("REQ-0001", "", "\n## Need\n\nOne two three.\n"));
    put(at, "requirements/REQ-0002-b.md", DOC("REQ-0002", "", "Text.\n"));
    put(at, "requirements/REQ-0003-c.md", DOC("REQ-0003", "", "Text.\n"));
    put(at, "requirements/REQ-0004-d.md", DOC("REQ-0004", "", "Text.\n"));
    put(at, "glossary/lead.md", "---\nterm: lead\n---\n");
    commit(at);
    expect(at, "HEAD", NULL, "");
    expect(at, NULL, "HEAD", "");
    expect(at, "HEAD", "HEAD", "");
    put(at, "requirements/REQ-0001-a.md",
        DOC("REQ-0001", "due: 2026-12-01\nowners: {it: raj, marketing: ana}\n",
            "\n## Need\n\nOne 2 three.\n\n## Requirement\n\nIt shall.\n"));
    run(at, "git mv requirements/REQ-0002-b.md requirements/REQ-0002-new.md && "
            "git rm -q requirements/REQ-0003-c.md && git mv glossary/lead.md glossary/customer.md");
    put(at, "requirements/REQ-0004-d.md", DOC("REQ-0004", "", "<!-- c -->\n\n*Text.*\n"));
    put(at, "requirements/REQ-0005-e.md", DOC("REQ-0005", "", "Text.\n"));
    const char *expected = "added +glossary/customer.md 0/0 meaning\n"
                           "  term: (none) > lead\n"
                           "removed -glossary/lead.md 0/0 meaning\n"
                           "  term: lead > (none)\n"
                           "changed -requirements/REQ-0001-a.md +requirements/REQ-0001-a.md 4/1 "
                           "meaning\n"
                           "  due: (none) > 2026-12-01\n"
                           "  owners.it: (none) > raj\n"
                           "  owners.marketing: (none) > ana\n"
                           "  [Need] 1/1\n"
                           "  [Requirement] 3/0\n"
                           "renamed -requirements/REQ-0002-b.md +requirements/REQ-0002-new.md 0/0\n"
                           "removed -requirements/REQ-0003-c.md 0/1 meaning\n"
                           "  id: REQ-0003 > (none)\n"
                           "  title: T REQ-0003 > (none)\n"
                           "  status: draft > (none)\n"
                           "  [] 0/1\n"
                           "changed -requirements/REQ-0004-d.md +requirements/REQ-0004-d.md 0/0\n"
                           "added +requirements/REQ-0005-e.md 1/0 meaning\n"
                           "  id: (none) > REQ-0005\n"
                           "  title: (none) > T REQ-0005\n"
                           "  status: (none) > draft\n"
                           "  [] 1/0\n";
    expect(at, "HEAD", NULL, expected);
    commit(at);
    expect(at, "HEAD~1", "HEAD", expected);
}

/* Ids say which document is which, then former ids, then paths. */
static void test_matching(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "requirements/a.md", DOC("REQ-0001", "", "A.\n"));
    put(at, "requirements/b.md", DOC("REQ-0002", "", "B.\n"));
    put(at, "requirements/c.md", DOC("REQ-NEW", "", "C.\n"));
    put(at, "requirements/d.md", DOC("REQ-NEW", "", "D.\n"));
    put(at, "requirements/e.md", "---\ntitle: E\n---\n");
    put(at, "requirements/f.md", DOC("REQ-0007", "", "F.\n"));
    put(at, "requirements/g.md", DOC("REQ-0007", "", "G.\n"));
    put(at, "requirements/h.md", DOC("REQ-0008", "", "H.\n"));
    commit(at);
    run(at, "cd requirements && mv a.md t.md && mv b.md a.md && mv t.md b.md"); /* swapped */
    put(at, "requirements/c.md", DOC("REQ-0003", "", "C.\n"));
    put(at, "requirements/e.md", "---\nid: REQ-0005\ntitle: E\n---\n");
    run(at, "cd requirements && mv g.md g2.md && mv f.md f2.md && rm h.md");
    put(at, "requirements/i.md", DOC("REQ-0009", "was: [REQ-0001, REQ-0008]\n", "H.\n"));
    put(at, "requirements/h.md", DOC("REQ-0010", "", "Other.\n"));
    expect(at, "HEAD", NULL,
           "renamed -requirements/b.md +requirements/a.md 0/0\n"
           "renamed -requirements/a.md +requirements/b.md 0/0\n"
           "changed -requirements/c.md +requirements/c.md 0/0 meaning\n"
           "  id: REQ-NEW > REQ-0003\n"
           "  title: T REQ-NEW > T REQ-0003\n"
           "changed -requirements/e.md +requirements/e.md 0/0\n"
           "  id: (none) > REQ-0005\n"
           "renamed -requirements/f.md +requirements/f2.md 0/0\n"
           "renamed -requirements/g.md +requirements/g2.md 0/0\n"
           "added +requirements/h.md 1/0 meaning\n"
           "  id: (none) > REQ-0010\n"
           "  title: (none) > T REQ-0010\n"
           "  status: (none) > draft\n"
           "  [] 1/0\n"
           "renamed -requirements/h.md +requirements/i.md 0/0 meaning\n"
           "  id: REQ-0008 > REQ-0009\n"
           "  title: T REQ-0008 > T REQ-0009\n"
           "  was: (none) > REQ-0001, REQ-0008\n");
}

static void test_fields(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "requirements/a.md",
        DOC("REQ-0001",
            "tags: [a, b]\neffort:\nreason: >\n  x\n  y\nmay-change: {what: w}\n"
            "approvals:\n- {side: it, by: raj}\nodd: {a: [1, {b: c}]}\nsame: [1]\n",
            ""));
    commit(at);
    put(at, "requirements/a.md",
        DOC("REQ-0001",
            "tags: [a]\neffort: ''\nreason: \"x z\"\nmay-change: {}\n"
            "approvals:\n- {side: it, by: raj}\n- {side: marketing, by: ana}\n"
            "odd: {a: [1, {b: d}]}\nsame:\n- \"1\"\n",
            ""));
    expect(at, "HEAD", NULL,
           "changed -requirements/a.md +requirements/a.md 0/0 meaning\n"
           "  tags: a, b > a\n"
           "  reason: x y > x z\n"
           "  approvals.marketing: (none) > side: marketing, by: ana\n"
           "  odd.a: 1, {b: c} > 1, {b: d}\n"
           "  may-change.what: w > (none)\n");
}

static void test_sections(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "requirements/a.md",
        DOC("REQ-0001", "",
            "Top.\n\n## A\n\none two three\n\n## B\n\n- x\n- y\n\n## A\n\nagain\n\n## Gone\n\na "
            "b\n"));
    commit(at);
    put(at, "requirements/a.md",
        DOC("REQ-0001", "",
            "Top.\n\n## B\n\n- y\n- x\n\n## A\n\none three *two*\n\n### C D\n\n| a | `b c` "
            "|\n|-|-|\n"
            "\n## A\n\nagain\n"));
    expect(at, "HEAD", NULL,
           "changed -requirements/a.md +requirements/a.md 7/5 meaning\n"
           "  [B] 1/1\n"
           "  [A] 1/1\n"
           "  [C D] 5/0\n"
           "  [Gone] 0/3\n");
    g_autoptr(GString) deep = g_string_new(DOC("REQ-0001", "", ""));
    for (int i = 0; i < 70; i++)
        g_string_append(deep, "> ");
    g_string_append(deep, "x\n");
    put(at, "requirements/a.md", deep->str);
    expect(at, "HEAD", NULL,
           "changed -requirements/a.md +requirements/a.md 71/13 meaning\n"
           "  [] 71/1\n"
           "  [A] 0/4\n"
           "  [B] 0/3\n"
           "  [A] 0/2\n"
           "  [Gone] 0/3\n");
}

/* --- words --- */

/* The same by the textbook's table. */
static size_t edits_by_table(const uint32_t *a, size_t a_len, const uint32_t *b, size_t b_len) {
    size_t table[33][33];
    for (size_t i = 0; i <= a_len; i++)
        for (size_t k = 0; k <= b_len; k++)
            table[i][k] = !i || !k               ? i + k
                          : a[i - 1] == b[k - 1] ? table[i - 1][k - 1]
                                                 : MIN(table[i - 1][k], table[i][k - 1]) + 1;
    return table[a_len][b_len];
}

static void test_edits(void) {
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    uint32_t a[32], b[32];
    for (int round = 0; round < 20000; round++) {
        size_t a_len = (size_t)g_rand_int_range(random, 0, 33), left = 1000000, edits;
        size_t b_len = (size_t)g_rand_int_range(random, 0, 33);
        int letters = g_rand_int_range(random, 1, 6);
        for (size_t i = 0; i < 32; i++) {
            a[i] = (uint32_t)g_rand_int_range(random, 0, letters);
            b[i] = (uint32_t)g_rand_int_range(random, 0, letters);
        }
        g_assert_true(word_edits(a, a_len, b, b_len, &left, &edits));
        g_assert_cmpuint(edits, ==, edits_by_table(a, a_len, b, b_len));
    }
}

/* However bad it is, it ends soon: by count of steps, not by the clock. */
static void test_edits_bounded(void) {
    enum { COUNT = 400000 };
    g_autofree uint32_t *a = g_new(uint32_t, COUNT), *b = g_new(uint32_t, COUNT);
    for (uint32_t i = 0; i < COUNT; i++) {
        a[i] = i % 2;
        b[i] = i % 3;
    }
    size_t left = 3000000, edits;
    g_assert_false(word_edits(a, COUNT, b, COUNT, &left, &edits));
    g_assert_cmpuint(left, ==, 0);
    g_assert_false(word_edits(a, COUNT, b, COUNT, &left, &edits));
    left = 1000;
    g_assert_true(word_edits(a, COUNT, a, COUNT, &left, &edits));
    g_assert_cmpuint(edits, ==, 0);
    g_assert_cmpuint(left, ==, 1000);
    g_assert_false(word_edits(a, COUNT, b, 10, &left, &edits));
    g_assert_cmpuint(edits, ==, COUNT - 2 + 8); /* both begin with 0, 1 */
}

/* Of a body beyond all bounds all words count between those that both begin and end with. */
static void test_hostile_body(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GString) one = g_string_new(DOC("REQ-0001", "", ""));
    g_autoptr(GString) two = g_string_new(one->str);
    for (int i = 0; i < 60000; i++) {
        g_string_append(one, i % 2 ? "b\n" : "a\n");
        g_string_append(two, i % 3 ? "a\n" : "b\n");
    }
    put(at, "requirements/a.md", one->str);
    commit(at);
    put(at, "requirements/a.md", two->str);
    expect(at, "HEAD", NULL,
           "changed -requirements/a.md +requirements/a.md 60000/60000 meaning\n"
           "  [] 60000/60000\n");
    g_autoptr(GString) headings = g_string_new(DOC("REQ-0001", "", ""));
    for (int i = 0; i < 40000; i++)
        g_string_append(headings, "# a\n");
    put(at, "requirements/a.md", headings->str);
    commit(at);
    g_string_append(headings, "# a\n");
    put(at, "requirements/a.md", headings->str);
    expect(at, "HEAD", NULL,
           "changed -requirements/a.md +requirements/a.md 1/0 meaning\n"
           "  [a] 1/0\n");
}

/* Of a broken file the words are compared all the same. */
static void test_unreadable(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "requirements/a.md", DOC("REQ-0001", "", "Text.\n"));
    put(at, "requirements/b.md", "---\ntitle: [\n---\nText.\n");
    commit(at);
    put(at, "requirements/b.md", "---\ntitle: [\n---\nMore text.\n");
    put(at, "requirements/a.md", DOC("REQ-0001", "", "Text \xff.\n"));
    expect(at, "HEAD", NULL,
           "changed -requirements/a.md +requirements/a.md 11/1 meaning\n"
           "  id: REQ-0001 > (none)\n"
           "  title: T REQ-0001 > (none)\n"
           "  status: draft > (none)\n"
           "  [] 11/1\n"
           "changed -requirements/b.md +requirements/b.md 2/1 meaning\n"
           "  [] 2/1\n");
}

int main(int argc, char **argv) {
    pin_environment();
    g_test_init(&argc, &argv, NULL);
#define TEST(name, function) g_test_add("/change/" name, Scratch, NULL, setup, function, teardown)
    TEST("kinds", test_kinds_of_change);
    TEST("matching", test_matching);
    TEST("fields", test_fields);
    TEST("sections", test_sections);
    TEST("hostile-body", test_hostile_body);
    TEST("unreadable", test_unreadable);
    g_test_add_func("/change/edits", test_edits);
    g_test_add_func("/change/edits-bounded", test_edits_bounded);
    return g_test_run();
}
