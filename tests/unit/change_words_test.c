/* SPDX-License-Identifier: MIT */
/* Two states of a document, word by word. */
#include "work/change.h"

/* "kept [-removed-] {+added+}", with " / " where a line begins. */
static char *shown(const SectionWords *section) {
    static const char *const open[] = {"", "[-", "{+"}, *const close[] = {"", "-]", "+}"};
    GString *text = g_string_new(NULL);
    for (size_t i = 0; i < section->count; i++) {
        const WordRun *run = &section->runs[i];
        if (i)
            g_string_append(text, run->block ? " / " : " ");
        g_string_append_printf(text, "%s%.*s%s", open[run->type], SLICE_ARG(run->text),
                               close[run->type]);
    }
    return g_string_free(text, FALSE);
}

static void expect(const char *old, const char *now, const char *wanted) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(MarkdownReader) markdown = markdown_reader_new();
    Document before = {.path = "a.md"}, after = {.path = "a.md"};
    size_t count;
    const SectionWords *sections = change_words(markdown, old ? &before : NULL, slice_of(old),
                                                now ? &after : NULL, slice_of(now), arena, &count);
    g_autoptr(GString) all = g_string_new(NULL);
    for (size_t i = 0; i < count; i++) {
        g_autofree char *text = shown(&sections[i]);
        g_string_append_printf(all, "%s%s%s%s", i ? " | " : "", sections[i].heading,
                               *sections[i].heading ? ": " : "", text);
    }
    g_assert_cmpstr(all->str, ==, wanted);
}

static void test_reads_well(void) {
    expect("One two three.", "One two three.", "");
    expect("One two three.", "One 2 three.", "One [-two-] {+2+} three.");
    expect("The shop closes. The door opens.", "The shop closes. The lamp burns. The door opens.",
           "The shop closes. {+The lamp burns.+} The door opens.");
    expect("The shop closes. The lamp burns. The door opens.", "The shop closes. The door opens.",
           "The shop closes. [-The lamp burns.-] The door opens.");
    expect("within 8d to 9d of it", "within 3d to 4d of it",
           "within [-8d to 9d-] {+3d to 4d+} of it");
    expect("a slow answer of the shop", "a quick answer of the till",
           "a [-slow-] {+quick+} answer of the [-shop-] {+till+}");
    expect("one two", "one big two small", "one {+big+} two {+small+}");
    expect("A visitor who was asked before is never asked by anybody again",
           "Nobody is bothered by this page if they said no at some time before",
           "[-A visitor who was asked before is never asked by anybody again-] "
           "{+Nobody is bothered by this page if they said no at some time before+}");
}

static void test_paragraphs(void) {
    expect("First.\n\nSecond one.\n", "First.\n\nNew.\n\nSecond one.\n",
           "First. / {+New.+} / Second one.");
    expect("First.\n\nNew.\n\nSecond one.\n", "First.\n\nSecond one.\n",
           "First. / [-New.-] / Second one.");
    expect("- a b\n- c d\n", "- x b\n- c d e\n", "[-a-] {+x+} b / c d {+e+}");
    expect("Word here.\n", "New word here.\n", "[-Word-] {+New word+} here.");
    expect("old here\n\nthere\n", "here\n\nthere\n", "[-old-] here / there");
    expect(NULL, "# T\n\nA.\n\n- b\n- c\n", "T: {+A.+} / {+b+} / {+c+}");
    expect("## N\n\nA.\n", NULL, "N: [-A.-]");
    expect("## N\n\nA b.\n\n## M\n\nC\n", "## N\n\nA.\n\n## O\n\nC\n",
           "N: [-A b.-] {+A.+} | O: {+C+} | M: [-C-]");
}

/* Appends the words that the runs of those types hold. */
static void append_runs(GString *into, const SectionWords *section, WordsType one) {
    for (size_t i = 0; i < section->count; i++)
        if (section->runs[i].type == WORDS_KEPT || section->runs[i].type == one)
            g_string_append_printf(into, "%s%.*s", into->len ? " " : "",
                                   SLICE_ARG(section->runs[i].text));
}

static void add_word(GRand *random, GString *text, GString *words, int letters) {
    static const char *const all[] = {"a", "the", "visitor.", "banner", "shows", "of,", "it"};
    const char *word = all[g_rand_int_range(random, 0, letters)];
    g_string_append(text, word);
    g_string_append(text, g_rand_int_range(random, 0, 8) ? " " : "\n\n");
    g_string_append_printf(words, "%s%s", words->len ? " " : "", word);
}

/* Applying the runs gives both texts exactly, whatever they are. */
static void test_random(void) {
    g_autoptr(GRand) random = g_rand_new_with_seed(11);
    g_autoptr(MarkdownReader) markdown = markdown_reader_new();
    g_autoptr(Arena) arena = arena_new();
    Document document = {.path = "a.md"};
    for (int round = 0; round < 4000; round++) {
        g_autoptr(GString) old = g_string_new(NULL), now = g_string_new(NULL);
        g_autoptr(GString) old_words = g_string_new(NULL), now_words = g_string_new(NULL);
        int letters = g_rand_int_range(random, 1, 8), most = g_rand_int_range(random, 1, 60);
        for (int i = g_rand_int_range(random, 0, most); i > 0; i--)
            add_word(random, old, old_words, letters);
        for (int i = g_rand_int_range(random, 0, most); i > 0; i--)
            add_word(random, now, now_words, letters);
        arena_reset(arena);
        size_t count;
        const SectionWords *sections =
            change_words(markdown, &document, (Slice){old->str, old->len}, &document,
                         (Slice){now->str, now->len}, arena, &count);
        g_assert_cmpuint(count, ==, strcmp(old_words->str, now_words->str) != 0);
        g_autoptr(GString) was = g_string_new(NULL), is = g_string_new(NULL);
        if (count) {
            append_runs(was, &sections[0], WORDS_REMOVED);
            append_runs(is, &sections[0], WORDS_ADDED);
            g_assert_cmpstr(was->str, ==, old_words->str);
            g_assert_cmpstr(is->str, ==, now_words->str);
        }
    }
}

/* The one section in which two long texts differ. */
static const SectionWords *compare_long(Arena *arena, const GString *old, const GString *now) {
    g_autoptr(MarkdownReader) markdown = markdown_reader_new();
    Document document = {.path = "a.md"};
    size_t count;
    const SectionWords *sections =
        change_words(markdown, &document, (Slice){old->str, old->len}, &document,
                     (Slice){now->str, now->len}, arena, &count);
    g_assert_cmpuint(count, ==, 1);
    return sections;
}

/* What would take too long is all removed and all added, but for what both begin and end with. */
static void test_bounded(void) {
    g_autoptr(GString) old = g_string_new("begin "), now = g_string_new("begin ");
    for (int i = 0; i < 60000; i++) {
        g_string_append(old, i % 2 ? "b " : "a ");
        g_string_append(now, i % 3 ? "a " : "b ");
    }
    g_string_append(old, "end");
    g_string_append(now, "end");
    g_autoptr(Arena) arena = arena_new();
    const SectionWords *sections = compare_long(arena, old, now);
    g_assert_cmpuint(sections->count, ==, 4);
    g_assert_true(slice_is(sections->runs[0].text, "begin"));
    g_assert_cmpint(sections->runs[1].type, ==, WORDS_REMOVED);
    g_assert_cmpint(sections->runs[2].type, ==, WORDS_ADDED);
}

/* The same words in another order are another text, be it too long to find out which ones moved. */
static void test_reordered(void) {
    enum { COUNT = 4000 };
    g_autoptr(GString) old = g_string_new("begin"), now = g_string_new("begin");
    for (int i = 0; i < COUNT; i++) {
        g_string_append_printf(old, " w%d", i);
        g_string_append_printf(now, " w%d", COUNT - 1 - i);
    }
    g_string_append(old, " end");
    g_string_append(now, " end");
    g_autoptr(Arena) arena = arena_new();
    const SectionWords *sections = compare_long(arena, old, now);
    g_assert_cmpuint(sections->removed, ==, COUNT);
    g_assert_cmpuint(sections->added, ==, COUNT);
    g_assert_cmpuint(sections->count, ==, 4);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/words/reads-well", test_reads_well);
    g_test_add_func("/words/paragraphs", test_paragraphs);
    g_test_add_func("/words/random", test_random);
    g_test_add_func("/words/bounded", test_bounded);
    g_test_add_func("/words/reordered", test_reordered);
    return g_test_run();
}
