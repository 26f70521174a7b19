/* SPDX-License-Identifier: MIT */
#include "yaml_told.h"

static void test_duplicates(void) {
    assert_read("a: 1\nb: 2\na: 3\n", "{a: 1, b: 2}", "duplicate-key 3:1 'a'\n");
    assert_read("a: 1\n\"a\": {b: 1, b: 2}\n", "{a: 1}",
                "duplicate-key 2:1 '\"a\"'\nduplicate-key 2:13 'b'\n");
    assert_read("a: {x: 1}\nb: {x: 1}\nA: 1\n", "{a: {x: 1}, b: {x: 1}, A: 1}", "");
    assert_read("- a: 1\n  a: 2\n- a: 3\n", "[{a: 1}, {a: 3}]", "duplicate-key 2:3 'a'\n");
    Told told;
    read_text("t: 1\n\nt: 2\n", &none, &told);
    g_assert_cmpstr(told.helps->str, ==,
                    "the key 't' stands here a second time | the first is in line 1; remove one of "
                    "the two\n");
    forget(&told);
}

/* The same in a map so large that it is no longer searched key by key. */
static void test_many_duplicates(void) {
    g_autoptr(GString) text = g_string_new(NULL), faults = g_string_new(NULL);
    for (int i = 0; i < 90; i++)
        g_string_append_printf(text, "k%d: 1\n", i);
    for (int i = 0; i < 90; i += 10) {
        g_string_append_printf(faults, "duplicate-key %d:1 'k%d'\n", 91 + i / 10, i);
        g_string_append_printf(text, "k%d: 2\n", i);
    }
    Told told;
    const YamlNode *root = read_text(text->str, &front_matter, &told);
    g_assert_cmpstr(told.faults->str, ==, faults->str);
    g_assert_true(slice_is(yaml_text(yaml_get(root, "k80")), "1"));
    forget(&told);
}

static void test_aliases(void) {
    assert_read("a: &x 1\nb: *x\nc: 2\n", "{c: 2}", "alias 1:4 '&x'\nalias 2:4 '*x'\n");
    assert_read("a: &x {b: 1}\nc: &y\n  - 1\nd: &z\ne: 1\n", "{e: 1}",
                "alias 1:4 '&x'\nalias 2:4 '&y'\nalias 4:4 '&z'\n");
    assert_read("base: {a: 1}\nmore:\n  <<: {b: 2}\n  c: 3\n", "{base: {a: 1}, more: {c: 3}}",
                "alias 3:3 '<<'\n");
    assert_read("a: !!str x\nb: !foo {c: d}\nc: !<tag:x> y\nd: ! z\ne: 1\n", "{e: 1}",
                "alias 1:4 '!!str'\nalias 2:4 '!foo'\nalias 3:4 '!<tag:x>'\nalias 4:4 '!'\n");
    assert_read("a: !!python/object/apply:os.system [x]\nb: !!binary eA==\n", "{}",
                "alias 1:4 '!!python/object/apply:os.system'\nalias 2:4 '!!binary'\n");
    assert_read("*a : b\n&k c: d\n!!str e: f\n", "{}",
                "alias 1:1 '*a'\nalias 2:1 '&k'\nalias 3:1 '!!str'\n");
    assert_read("a: [&x b, *x, !t c, d]\n", "{a: [d]}",
                "alias 1:5 '&x'\nalias 1:11 '*x'\nalias 1:15 '!t'\n");
    assert_read("a: 1\nb: !x!y z\n", "{a: 1}", "alias 2:4 '!x!y'\n");
    assert_read("a: 1\nb: *bold* text\n", "{a: 1}", "alias 2:4 '*bold*'\n");
    assert_read("a: &\n", "{}", "alias 1:4 '&'\n");
}

static void test_documents(void) {
    assert_read("%YAML 1.1\n---\na: 1\n", "nothing", "syntax 1:1 '%YAML 1.1'\n");
    assert_read("# c\n\n%TAG ! x:\n---\na: 1\n", "nothing", "syntax 3:1 '%TAG ! x:'\n");
    assert_read("a: 1\n%YAML 1.1\n", "{a: 1}", "syntax 2:1 '%YAML 1.1'\n");
    assert_read("a: 1\n%x y\nb: 2\n", "{a: 1}", "syntax 2:1 '%x y'\n");
    assert_read("a: 1\n---\nb: 2\n", "{a: 1}", "syntax 2:1 '---'\n");
    assert_read("a: 1\n...\n---\nb: 2\n", "{a: 1}", "syntax 3:1 '---'\n");
    assert_read("a: 1\n...\nb: 2\n", "{a: 1}", "syntax 3:1 'b:'\n");
    assert_read("[a] b\n", "[a]", "syntax 1:5 'b'\n");
}

static void test_keys(void) {
    assert_read("? a\n: b\nc: d\n", "{c: d}", "syntax 1:3 'a'\n");
    assert_read("?\n  a\n: b\nc: d\n", "{c: d}", "syntax 2:3 'a'\n");
    assert_read("? [a]\n: b\n[c]: d\n{e: f}: g\nh: i\n", "{h: i}",
                "syntax 1:3 '[a]'\nsyntax 3:1 '[c]'\nsyntax 4:1 '{e: f}'\n");
    assert_read("{? a : b, c: d}\n", "{c: d}", "syntax 1:4 'a'\n");
    assert_read("? |\n  a\n: b\nc: d\n", "{c: d}", "syntax 1:3 '|\\x0a  a'\n");
    assert_read(": x\nb: 1\n", "{}", "syntax 1:1 ':'\n");
    assert_read("a: ? b\n", "{}", "syntax 1:4 '?'\n");
    assert_read("what?: 1\n?why: 2\n", "{what?: 1, ?why: 2}", "");
}

static void test_encoding(void) {
    static const struct {
        const char *text, *faults;
    } cases[] = {
        {"a: 1\nb: \xff\n", "encoding 2:4 '\\xff'\n"},
        {"a: \xc0\xaf\n", "encoding 1:4 '\\xc0'\n"},
        {"a: \xed\xa0\x80\n", "encoding 1:4 '\\xed'\n"},
        {"a: \x1b[31m\n", "encoding 1:4 '\\x1b'\n"},
        {"a: x\x7f\n", "encoding 1:5 '\\x7f'\n"},
        {"a: \xc2\x9b\n", "encoding 1:4 '\\x9b'\n"},
        {"a: x\xc2\x85y: z\n", "encoding 1:5 '\\x85'\n"},
        {"a: x\u2028\n", "encoding 1:5 '\\u{2028}'\n"},
        {"# \u2029\na: x\n", "encoding 1:3 '\\u{2029}'\n"},
        {"a: x\rb: y\n", "encoding 1:5 '\\x0d'\n"},
        {"a: x\r", "encoding 1:5 '\\x0d'\n"},
        {"a: x\r\r\n", "encoding 1:5 '\\x0d'\n"},
        {"a: \uffff\n", "encoding 1:4 '\uffff'\n"},
        {"\xff\xfe"
         "a",
         "encoding 1:1 '\\xff'\n"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        assert_read(cases[i].text, "nothing", cases[i].faults);
    Told told = {SLICE("a: \0b\n"), g_string_new(NULL), g_string_new(NULL), 0};
    g_assert_null(yaml_read(arena, told.file, 0, told.file.len, &none, on_fault, &told));
    g_assert_cmpstr(told.faults->str, ==, "encoding 1:4 '\\x00'\n");
    forget(&told);
}

/* What only decoding brings to light: the scalar is left out, the rest is read. */
static void test_decoded(void) {
    assert_read(
        "a: \"\\x1b[31m\"\nb: \"x\\0y\"\nc: \"x\\r\"\nd: 1\n", "{d: 1}",
        "encoding 1:4 '\"\\x1b[31m\"'\nencoding 2:4 '\"x\\0y\"'\nencoding 3:4 '\"x\\r\"'\n");
    assert_read("a: \"\\u202e\"\nb: \"\\N\"\nc: \"\\L\"\nd: \"\\x7f\"\ne: 1\n", "{e: 1}",
                "encoding 1:4 '\"\\u202e\"'\nencoding 2:4 '\"\\N\"'\n"
                "encoding 3:4 '\"\\L\"'\nencoding 4:4 '\"\\x7f\"'\n");
    assert_read("a: x\u202ey\nb: [\u2066, c]\n\"\\e\": d\n", "{b: [c]}",
                "encoding 1:4 'x\\u{202e}y'\nencoding 2:5 '\\u{2066}'\nencoding 3:1 '\"\\e\"'\n");
    assert_read("a: \"\\t\\n\\u00e9\\U0001F600\\_\"\n", "{a: \"\t\n\u00e9\U0001f600\u00a0\"}", "");
}

/* Syntax: the exact place, what was before is kept, and a help that helps. */
static void test_syntax(void) {
    static const struct {
        const char *text, *tree, *faults, *help;
    } cases[] = {
        {"a: 1\ntitle: A: B\n", "{a: 1}", "syntax 2:9 ':'\n",
         "put the value in quotes: title: \"A: B\""},
        {"a: 1\n  b: 2\nc: 3\n", "{}", "syntax 2:4 ':'\n", "indent the line like the other keys"},
        {"a: 1\ntitle: @x\n", "{a: 1}", "syntax 2:8 '@'\n", "title: \"@x\""},
        {"a: 1\ntitle: `x`\n", "{a: 1}", "syntax 2:8 '`'\n", "title: \"`x`\""},
        {"title: %x\n", "{}", "syntax 1:8 '%'\n", "title: \"%x\""},
        {"title: >90% up\n", "{}", "syntax 1:8 '>'\n", "title: \">90% up\""},
        {"title: |x\n", "{}", "syntax 1:8 '|'\n", "title: \"|x\""},
        {"title: , x\n", "{}", "syntax 1:8 ','\n", "title: \", x\""},
        {"title: ]\n", "{}", "syntax 1:8 ']'\n", "title: \"]\""},
        {"- a\n- @b \"c\"\n", "[a]", "syntax 2:3 '@'\n", "- \"@b \\\"c\\\"\""},
        {"o: {it: @raj, x: y}\n", "{}", "syntax 1:9 '@'\n", "put the value in quotes: \"@raj\""},
        {"a: 1\nb: \"x\nc: 2\n", "{a: 1}", "syntax 2:4 '\"'\n", "close it with \""},
        {"a: 1\nb: 'it's\nc: 2\n", "{a: 1}", "syntax 2:8 's'\n", "put the whole value in quotes"},
        {"b: 'x\n---\n", "{}", "syntax 1:4 '''\n", "an apostrophe inside is written twice"},
        {"b: \"x\" y\nc: 1\n", "{}", "syntax 1:8 'y'\n", "put the whole value in quotes"},
        {"b: \"\\q\"\n", "{}", "syntax 1:5 '\\q'\n", "write \\\\ for a backslash"},
        {"b: \"C:\\\u00e9\"\n", "{}", "syntax 1:7 '\\\u00e9'\n", "there is no escape \\\u00e9"},
        {"b: \"\\xzz\"\n", "{}", "syntax 1:5 '\\x'\n", "hexadecimal"},
        {"b: \"\\ud800\"\n", "{}", "syntax 1:5 '\\u'\n", "hexadecimal"},
        {"a: 1\nb:\n\tc: 1\n", "{a: 1}", "syntax 3:1 '\\x09'\n", "indent with spaces"},
        {"\ta: 1\n", "nothing", "syntax 1:1 '\\x09'\n", "a tab is used for indentation"},
        {"a: b\n\tc\n", "{}", "syntax 2:1 '\\x09'\n", "indent with spaces"},
        {"a: |\n\t\tx\n", "{}", "syntax 2:1 '\\x09\\x09'\n", "indent with spaces"},
        {"a: 1\nfoo\nb: 2\n", "{a: 1}", "syntax 2:1 'foo'\n", "write 'key: value'"},
        {"a: 1\nfoo\n", "{a: 1}", "syntax 2:1 'foo'\n", "a ':' is missing"},
        {"tags: - a\n", "{}", "syntax 1:7 '-'\n", "[item, item]"},
        {"a:\n  - b\n c: 1\n", "{a: [b]}", "syntax 3:2 'c'\n", "indent the line like the other"},
        {"- a\nb: 1\n", "[a]", "syntax 2:1 'b'\n", "indent the items of a list alike"},
        {"a: 1\nl: [x, y\n", "{a: 1}", "syntax 2:4 '['\n", "close it with ']'"},
        {"a: 1\nl: {x: y\n\n# c\n", "{a: 1}", "syntax 2:4 '{'\n", "close it with '}'"},
        {"l: [x, y\nt: z\n", "{}", "syntax 2:2 ':'\n", "the list begins in line 1"},
        {"l: [x, , y]\n", "{}", "syntax 1:8 ','\n", "an item is missing here"},
        {"l: [x]]\n", "{}", "syntax 1:7 ']'\n", "behind the end of the value"},
        {"m: {x:, y}\n", "{}", "syntax 1:6 ':'\n", "a blank is missing behind ':'"},
        {"a: \u00e9\u00e9 \u65e5: x\n", "{}", "syntax 1:8 ':'\n", "a: \"\u00e9\u00e9 \u65e5: x\""},
        {"a: b\r\nt: A: B\r\n", "{a: b}", "syntax 2:5 ':'\n", "t: \"A: B\""},
        {"a: x\u202e: y\n", "{}", "encoding 1:4 'x\\u{202e}'\nsyntax 1:6 ':'\n",
         "a: \"x\\u202E: y\""},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        assert_read(cases[i].text, cases[i].tree, cases[i].faults);
        Told told;
        read_text(cases[i].text, &none, &told);
        if (!strstr(told.helps->str, cases[i].help))
            g_error("<%s> gives the help <%s>", cases[i].text, told.helps->str);
        forget(&told);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    arena = arena_new();
    g_test_add_func("/yaml/duplicates", test_duplicates);
    g_test_add_func("/yaml/many-duplicates", test_many_duplicates);
    g_test_add_func("/yaml/aliases", test_aliases);
    g_test_add_func("/yaml/documents", test_documents);
    g_test_add_func("/yaml/keys", test_keys);
    g_test_add_func("/yaml/encoding", test_encoding);
    g_test_add_func("/yaml/decoded", test_decoded);
    g_test_add_func("/yaml/syntax", test_syntax);
    int status = g_test_run();
    arena_free(arena);
    return status;
}
