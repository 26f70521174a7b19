/* SPDX-License-Identifier: MIT */
/* Every text of every tree must stand where its node says. MARKDOWN_SPEC may name a file of examples
 * in the form of the CommonMark specification's spec.txt, MARKDOWN_LIST one that names Markdown
 * files, a line each; both are tried too. */
#include "adapters/markdown.h"

static MarkdownReader *reader;

static MarkdownNode *read_with(Slice file, size_t from, MarkdownCare care) {
    MarkdownRefusal refusal;
    size_t place;
    MarkdownNode *document = markdown_read(reader, file, from, NULL, care, &refusal, &place);
    g_assert_cmpint(refusal, ==, MARKDOWN_FINE);
    g_assert_nonnull(document);
    return document;
}

static MarkdownNode *read_text(const char *text) {
    return read_with(slice_of(text), 0, MARKDOWN_ALIGN_ALL);
}

/* The `number`th node (from 1) of a type. */
static MarkdownNode *nth(MarkdownNode *root, MarkdownType type, unsigned number) {
    for (MarkdownNode *node = root; node; node = markdown_next(root, node)) {
        if (node->type == type && --number == 0)
            return node;
    }
    g_assert_not_reached();
}

static unsigned count(MarkdownNode *root, MarkdownType type) {
    unsigned number = 0;
    for (MarkdownNode *node = root; node; node = markdown_next(root, node))
        number += node->type == type;
    return number;
}

/* What is wrong with a tree, or NULL. */
static const char *fault_of_piece(Slice file, const MarkdownNode *node, const MarkdownPiece *piece) {
    if (piece->offset < node->offset && node->type == MARKDOWN_TEXT)
        return "a piece before its node";
    if ((size_t)piece->offset + piece->source > file.len ||
        (size_t)piece->text + piece->len > node->text.len)
        return "a piece outside";
    const char *source = file.at + piece->offset, *text = node->text.at + piece->text;
    if (piece->len == piece->source) {
        for (uint32_t i = 0; i < piece->len; i++) {
            bool same = source[i] == text[i] ||
                        (text[i] == ' ' && node->type == MARKDOWN_CODE && source[i] <= '\r') ||
                        (text[i] == ' ' && source[i] == '\t') ||
                        (text[i] == '\n' && source[i] == '\r');
            if (!same)
                return "a literal piece that differs from its source";
        }
        return NULL;
    }
    if (*source == '\\')
        return piece->source <= 3 && piece->len == 1 && *text == source[piece->source - 1]
                   ? NULL
                   : "an escape";
    if (*source == '&')
        return memchr(source, ';', 32) ? NULL : "an entity";
    if (*source == ';')
        return piece->source == 1 && source[-1] != ' ' ? NULL : "an entity's end";
    if (*source == '\0')
        return piece->len == 3 ? NULL : "a NUL";
    if (*source == '\t')
        return *text == ' ' ? NULL : "a tab";
    return *source == '\n' || *source == '\r' ? NULL : "a decoded piece";
}

static const char *fault_of_text(Slice file, const MarkdownNode *node) {
    size_t text = 0, source = node->offset;
    for (size_t i = 0; i < node->piece_count; i++) {
        const MarkdownPiece *piece = &node->pieces[i];
        if (piece->text != text || piece->offset < source)
            return "pieces out of order";
        if (node->type == MARKDOWN_TEXT && piece->offset != source)
            return "a gap between pieces";
        text += piece->len;
        source = piece->offset + piece->source;
        const char *fault = fault_of_piece(file, node, piece);
        if (fault)
            return fault;
    }
    return text == node->text.len && source <= node->end ? NULL : "pieces that miss something";
}

static const char *fault_of_node(Slice file, const MarkdownNode *node) {
    if (!node->exact)
        return "no exact place";
    if (node->offset > node->end || node->end > file.len)
        return "a place outside the file";
    const MarkdownNode *parent = node->parent, *next = node->next;
    if (parent && (node->offset < parent->offset || node->end > parent->end))
        return "a place outside its parent";
    if (next && next->parent != parent)
        return "another parent";
    if (next && next->exact && next->offset < node->end)
        return "an overlap";
    if (node->type < MARKDOWN_TEXT)
        return NULL;
    if (node->type == MARKDOWN_TEXT || node->type == MARKDOWN_CODE || node->type == MARKDOWN_HTML)
        return fault_of_text(file, node);
    if (node->target_end < node->target_offset || node->target_end > node->end)
        return "a target outside its link";
    return NULL;
}

static void dump(const MarkdownNode *root, GString *out) {
    for (MarkdownNode *node = (MarkdownNode *)root; node;
         node = markdown_next((MarkdownNode *)root, node)) {
        int depth = 0;
        for (const MarkdownNode *up = node; up != root; up = up->parent)
            depth++;
        g_string_append_printf(out, "%*s%d [%u,%u)%s %d %c %c %d%d%d '%.*s' '%.*s' '%.*s' '%.*s' %u %u",
                               depth, "", (int)node->type, node->offset, node->end,
                               node->exact ? "" : "?", node->level, node->align ? node->align : '-',
                               node->task ? node->task : '-', node->ordered, node->tight,
                               node->start, SLICE_ARG(node->text), SLICE_ARG(node->info),
                               SLICE_ARG(node->target), SLICE_ARG(node->title),
                               node->target_offset, node->target_end);
        for (size_t i = 0; i < node->piece_count; i++)
            g_string_append_printf(out, " %u+%u=%u+%u", node->pieces[i].text, node->pieces[i].len,
                                   node->pieces[i].offset, node->pieces[i].source);
        g_string_append_c(out, '\n');
    }
}

static unsigned checked; /* texts */

/* Checks a file in both cares; in the lesser one links are exact, and the rest after asking. */
static void check(Slice file, size_t from, const char *what) {
    g_autoptr(GString) all = g_string_new(NULL), targets = g_string_new(NULL);
    MarkdownNode *document = read_with(file, from, MARKDOWN_ALIGN_ALL);
    const char *fault = NULL;
    for (MarkdownNode *node = document; node && !fault; node = markdown_next(document, node)) {
        fault = fault_of_node(file, node);
        checked += node->type == MARKDOWN_TEXT;
    }
    dump(document, all);
    if (fault) {
        g_autofree char *copy = slice_strdup(file), *source = g_strescape(copy, NULL);
        g_printerr("%s: %s\n\"%s\"\n%s", what, fault, source, all->str);
        g_test_fail();
        return;
    }
    document = read_with(file, from, MARKDOWN_ALIGN_TARGETS);
    for (MarkdownNode *node = document; node; node = markdown_next(document, node)) {
        if (node->type == MARKDOWN_LINK || node->type == MARKDOWN_IMAGE ||
            node->type == MARKDOWN_HTML)
            g_assert_true(node->exact);
    }
    for (MarkdownNode *node = document; node; node = markdown_next(document, node))
        markdown_align(reader, node);
    dump(document, targets);
    g_assert_cmpstr(all->str, ==, targets->str);
}

/* Puts `first` before the first line and `other` before the others, and `end` behind each. */
static char *wrap(const char *text, const char *first, const char *other, const char *end) {
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    GString *out = g_string_new(NULL);
    for (size_t i = 0; lines[i]; i++) {
        if (!lines[i][0] && !lines[i + 1])
            break;
        bool bare = !lines[i][0] && other[0] != '>';
        g_string_append_printf(out, "%s%s%s", i == 0 ? first : bare ? "" : other, lines[i], end);
    }
    return g_string_free(out, FALSE);
}

static void check_wrapped(const char *text) {
    static const char *const wraps[][3] = {
        {"", "", "\n"},           {"> ", "> ", "\n"},      {"- ", "  ", "\n"},
        {"-\t", "\t", "\n"},      {"> ", "", "\n"},        {"1.  > - ", "    >   ", "\n"},
        {"", "", "\r\n"},         {"", "", "\r"},          {"> ", "> ", "\r\n"},
        {"- > ", "", "\n"},       {"\xEF\xBB\xBF", "", "\n"}, {"- a\n\n      b\n- ", "  ", "\n"},
        {">\t", ">\t", "\n"},     {" *\t>", "\t >", "\r\n"},  {"> 1. ", ">\t", "\n"},
        {"- [ ] ", "  ", "\n"},   {"> [!NOTE]\n> ", "> ", "\n"}, {"> > 12) ", "> ", "\r"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(wraps); i++) {
        g_autofree char *wrapped = wrap(text, wraps[i][0], wraps[i][1], wraps[i][2]);
        Slice file = slice_of(wrapped);
        check(file, 0, wraps[i][0]);
        if (file.len)
            check(slice_range(file, 0, file.len - 1), 0, "without the last byte");
    }
    g_autofree char *behind = g_strconcat("---\nid: A\n---\n", text, NULL);
    check(slice_of(behind), 14, "behind front matter");
    g_autofree char *nul = g_strdup(text);
    size_t len = strlen(nul);
    for (size_t i = 0; i < len; i++)
        nul[i] = strchr("abx", nul[i]) ? '\0' : nul[i];
    check((Slice){nul, len}, 0, "with NUL");
}

static const char *const cases[] = {
    /* 1: continuation lines */
    "one\n  two\n\tthree *four\n   five* six\n",
    "> one\n>two\n >   three\n>\tfour\n",
    "- one\n  two\n     three\n\n  four\n      five\n",
    "10.  one\n     two\n\n     - three\n       four\n",
    "-     code\n\n  text\n  text\n", "-\n  text\n  more\n", "- - 1. deep\n       deeper\n",
    /* 2: breaks, code */
    "a  \nb\\\nc \t\nd\n", "`a` ``b ` c`` ` d ` `  ` ```\n", "`a\nb  \n  c` d `` ` `` e\n",
    "``` x\n``\n", "a ` b\n", "`\\` c \\`d`\n",
    /* 3: emphasis */
    "*a* _b_ **c** __d__ ***e*** **f*g** *h**i* **j*\n", "*a **b *c* d** e* ** f\n",
    "a_b_c __init__ *a\nb* **\n", "****a**** *b**c***\n",
    /* 4: links */
    "[promo](promo.md \"promo\") promo\n", "[a](<b c> 'd\ne') f [g]( h\n\"i\" ) j ![k [l](m)](n) o\n",
    "[a][b] [b] [b][] [ b ][ ] ![b] [c][d]\n\n[b]: u 'a'\n", "[a](b \"c\\\" [a](d)\n\n[a]: x\n",
    "[a]( ) [a]() [a](b\"c\") [a](b (c) d [a](\\)) [a](()) x\n\n[a]: x\n",
    "[`a](b)` *[c*](d) [e](f)g\n", "[a\nb\n][c\nd] e\n\n[c\n d]: f\n",
    /* 5: HTML, lazy lines */
    "a <b c='d\ne'> <!-- f\n g --> </b> h\n", "> a <b\nc> `d\n  e` \\\n   f\n",
    "> - a `b\n>\tc` d\n\te\n", "> 1. a `b\n>\tc\n\td` \\\n\te\n",
    /* 6: escapes, entities */
    "\\* \\a \\\\ \\& &amp; &#65; &#x41; &nope; &ouml;&amp;amp; &#0; &a; &#99999999; &NewLine; b\n",
    "<http://a?b&amp;c\\*d> <a.b@c.de> <x:> <made-up:&copy;> e\n", "a\\\n", "a&", "&ngE;&#;&#x;b\n",
    /* 7: hard breaks */
    "a\\\nb  \n  c\\\n\\\nd\n", "> a\\\n   b\n",
    /* 8: tabs */
    "-\ta\n\tb\n  \tc\n", ">\t\ta\n>\t b\n>\n>\tc\n\td\n",
    /* 9: headings */
    "# a #\n## b ##c\n###\td\\#\n#\n# #\n#### *e* `f`  ##  \n", "a\n=\nb\nc *d\ne*\n---\nf\n",
    "[a]: b\n===\nc\n---\n", "[a]: b\n===\n", "a\n    ===\n--\nb\n", "> a\n===\nb\n-\n", "[a]:\n===\nb\n",
    "[a]: b\n\"c\"\n=\nd\n=\n", "a\n===", "> b\n> ---\n",
    /* 10: definitions */
    "[a]: b\n[c]: <d> 'e\nf'\ng [a] [c]\n", "[a]: b 'c' d\n", "[a]: b\n'c' d [a]\n", "[a]:\nb\n(c) \n e\n",
    "  [a]: b\n   c [a]\n", "[ ]: b\nc\n", "[a]: <b\nc>\n", "[a]: b\\\nc\n", "[a]: <>\n[b] [a]\n",
    "[x]: y\n[z](w)\n", "> [a]: b\nc [a]\n", "> [a]: b\n   c `d\n  e` [a]\n",
    /* blocks */
    "```x y\n*a*\n```\n\n~~~\nb\n", "> ```\n> a\nb\n", "    a\n\n    b\n\nc\n", "<div>\n*a*\n\n*b*\n",
    "- ```\n  a\n\n- b\n", "> ```\n> a\n```\nb\n", "***\n- - -\n* * *\n", "    ```\n    a\n", "",  "\n\n",
    /* GitHub's */
    "| a | b |\n|---|:-:|\n| c `d\\|e` | f\\|g |\n| h |\n| i | [j](k) | l |\n",
    "a | b\n-|-\n*c* | d &amp; e\nf\n\ng\n", "p\nq *r*\n| a |\n| - |\n| b |\n===\n", "| a |\n|---|\n| b |\n---\nc\n",
    "| a |\n|---|\n| b\n> c\n", "x | y\n:-|-:\n    code\nz *a*\n", "| a |\n|-|\n2. b [c]\n  d `e\nf`\n\n[c]: g\n",
    "| a [b] | c |\n|-|-|\n| [b][] ![d](e) | <f> http://g |\n\n[b]: h\n", "| a |\nb\n|-|\n", "[a]: b\n| c |\n|-|\n| [a] |\n",
    "x |\n| a | b |\n|-|-|\n| c | d |\n", "| `a | b` |\n|-|-|\n| a_b_c * d | _e_ |\n", "|a|\n|-|\n|\n\n|b|\n|:|\n",
    "- [ ] a\n- [x] *b*\n- [X]  [c](d)\n- [x]\n- [ ]  \n  e\n- [ ] \n- [y] f\n  - [ ] g\n",
    "> [!NOTE]\n> a *b*\n\n> [!tip]  \n> \n> c\n\n> [!WARNING]\n\n> [!NOPE]\n> d\n\n> [!CAUTION]\ne `f\n  g`\n",
    "~~a~~ ~b~ ~~c *d* e~~ ~~f~ g~~ \\~~h~~ ~~~i~~~ ~j ~~k~~ l~ m~n~o ~~p\nq~~\n",
    "see https://a.b/c?d=e&f=g, (http://h.i/(j)k)l). HTTPS://m.n/o&amp; http://p_q.r http://s/t\\_u ~~http://v/~w~~ \n",
    "http://a.b/?c=__d__&e=f http://g/*h*i_j *http://k/_l_m* http://n/_o_. http://p/[q](r)s http://t/**u v** w\n",
    "http://a.b/`c`d&amp;e http://f/*g*\nh | http://i*j*\n|-|-|\n| http://k/_l_m | *http://n/_o_p* http://q*r s* |\n",
    "http://a.b *http://c.d* [http://e.f](g) [http://h.i] [j http://k.l\nxhttp://m n\n\nhttp://\xC3\xA4.b/\xC3\xB6. ftp://x http:// http://.\n",
};

static void test_cases(void) {
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        check_wrapped(cases[i]);
}

static void test_soup(void) {
    static const char *const tokens[] = {
        "a", "b c", "x", " ", "  ", "\t", "\n", "\n", "\n\n", "\n    ", "\n  ", "\n> ", "\n- ", "\n1. ", "\n2) ",
        ">", "- ", "* ", "+ ", "#", "## ", "===", "---", "\n===\n", "\n---\n", "*", "**", "_", "__", "`", "``",
        "```", "~", "~~", "~~~", "[", "]", "(", ")", "![", "](", "[a]", "[a]: b\n", "[a]:", "<", ">", "<a>", "<b c='",
        "'", "\"", "<!--", "-->", "<?", "?>", "<div>", "\\", "\\\n", "&", "&amp;", "&#65;", "&ouml;", "&x;", ";", "|",
        "| a ", "|-|-|\n", "\n|-|\n", "\n| - | :-: |\n", "\\|", "http://a.b", "https://", "://", ".", ",", "!", "[ ] ",
        "[x] ", "[!NOTE]\n", "\r\n", "\r", "\xC3\xA4", "\xE2\x80\x94", "\xC2\xA0", "<http://a>", "<a@b.c>", "\v", "\f", "0", "_a_",
    };
    g_autoptr(GRand) random = g_rand_new_with_seed(20240229);
    g_autoptr(GString) text = g_string_new(NULL);
    const char *rounds = g_getenv("MARKDOWN_ROUNDS");
    for (int round = rounds ? atoi(rounds) : 4000; round; round--) {
        g_string_truncate(text, 0);
        for (int i = g_rand_int_range(random, 1, 40); i; i--)
            g_string_append(text, tokens[g_rand_int_range(random, 0, G_N_ELEMENTS(tokens))]);
        if (g_rand_int_range(random, 0, 10) == 0)
            g_string_append_len(text, "a\0*b*", 6);
        check((Slice){text->str, text->len}, 0, "soup");
    }
}

static void assert_source(const char *file, const MarkdownNode *node, const char *source) {
    g_autofree char *found = g_strndup(file + node->offset, node->end - node->offset);
    g_assert_true(node->exact);
    g_assert_cmpstr(found, ==, source);
}

static void test_occurrence(void) {
    const char *file = "[promo](promo.md \"promo\") promo";
    MarkdownNode *document = read_text(file), *link = nth(document, MARKDOWN_LINK, 1);
    assert_source(file, link, "[promo](promo.md \"promo\")");
    g_assert_cmpuint(link->child->offset, ==, 1);
    g_assert_cmpuint(link->next->offset, ==, 25);
    g_assert_cmpuint(link->target_offset, ==, 8);
    g_assert_cmpuint(link->target_end, ==, 16);
    g_assert_true(slice_is(link->title, "promo"));

    file = "> [a]: b\n> a *a `a` [a]* a\n> a\n";
    document = read_text(file);
    g_assert_cmpuint(nth(document, MARKDOWN_TEXT, 1)->offset, ==, 11);
    assert_source(file, nth(document, MARKDOWN_EMPHASIS, 1), "*a `a` [a]*");
    assert_source(file, nth(document, MARKDOWN_CODE, 1), "`a`");
    assert_source(file, nth(document, MARKDOWN_LINK, 1), "[a]");
    g_assert_cmpuint(nth(document, MARKDOWN_LINK, 1)->target_end, ==, 0);
    assert_source(file, nth(document, MARKDOWN_PARAGRAPH, 1), "a *a `a` [a]* a\n> a");
}

static void test_place(void) {
    const char *file = "a \\* b &amp; c";
    MarkdownNode *text = nth(read_text(file), MARKDOWN_TEXT, 1);
    size_t offset, end;
    g_assert_true(slice_is(text->text, "a * b & c"));
    markdown_place(text, 4, 5, &offset, &end);
    g_assert_cmpuint(offset, ==, 5);
    g_assert_cmpuint(end, ==, 6);
    markdown_place(text, 2, 3, &offset, &end);
    g_assert_cmpuint(offset, ==, 2);
    g_assert_cmpuint(end, ==, 4);
    markdown_place(text, 6, 9, &offset, &end);
    g_assert_cmpuint(offset, ==, 7);
    g_assert_cmpuint(end, ==, 14);
    markdown_place(text, 9, 9, &offset, &end);
    g_assert_cmpuint(offset, ==, 14);
    g_assert_cmpuint(end, ==, 14);
}

static void test_blocks(void) {
    const char *file = "# One\n\n> Two\n> lines\n\n* a\n\n* b\n\n7. c\n8. d\n\n```sh x\nrun\n```\n\nT\n==\n\n***\n";
    MarkdownNode *document = read_text(file);
    assert_source(file, nth(document, MARKDOWN_HEADING, 1), "# One");
    assert_source(file, nth(document, MARKDOWN_HEADING, 2), "T\n==");
    assert_source(file, nth(document, MARKDOWN_QUOTE, 1), "> Two\n> lines");
    assert_source(file, nth(document, MARKDOWN_LIST, 1), "* a\n\n* b");
    assert_source(file, nth(document, MARKDOWN_CODE_BLOCK, 1), "```sh x\nrun\n```");
    assert_source(file, nth(document, MARKDOWN_RULE, 1), "***");
    g_assert_cmpint(nth(document, MARKDOWN_HEADING, 2)->level, ==, 1);
    g_assert_false(nth(document, MARKDOWN_LIST, 1)->tight);
    g_assert_false(nth(document, MARKDOWN_LIST, 1)->ordered);
    g_assert_true(nth(document, MARKDOWN_LIST, 2)->tight);
    g_assert_true(nth(document, MARKDOWN_LIST, 2)->ordered);
    g_assert_cmpint(nth(document, MARKDOWN_LIST, 2)->start, ==, 7);
    g_assert_true(slice_is(nth(document, MARKDOWN_CODE_BLOCK, 1)->info, "sh x"));
    g_assert_true(slice_is(nth(document, MARKDOWN_CODE_BLOCK, 1)->text, "run\n"));
}

static void test_github(void) {
    const char *file = "| a | b\\|c |\n|:--|--:|\n| d_e_f | http://x.y/z. |\n\n- [ ] t\n- [x] u\n- v\n\n"
                       "> [!Note]\n> w\n\n~~x y~~ <https://z>\n";
    MarkdownNode *document = read_text(file);
    g_assert_cmpuint(count(document, MARKDOWN_ROW), ==, 2);
    g_assert_cmpuint(count(document, MARKDOWN_CELL), ==, 4);
    MarkdownNode *cell = nth(document, MARKDOWN_CELL, 2);
    assert_source(file, cell, "b\\|c");
    g_assert_true(slice_is(cell->child->text, "b|c"));
    g_assert_cmpint(cell->align, ==, 'r');
    g_assert_cmpint(nth(document, MARKDOWN_CELL, 1)->align, ==, 'l');
    assert_source(file, nth(document, MARKDOWN_TABLE, 1),
                  "| a | b\\|c |\n|:--|--:|\n| d_e_f | http://x.y/z. |");
    assert_source(file, nth(document, MARKDOWN_LINK, 1), "http://x.y/z");
    g_assert_true(slice_is(nth(document, MARKDOWN_LINK, 2)->target, "https://z"));
    assert_source(file, nth(document, MARKDOWN_LINK, 2), "<https://z>");
    g_assert_cmpint(nth(document, MARKDOWN_ITEM, 1)->task, ==, ' ');
    g_assert_cmpint(nth(document, MARKDOWN_ITEM, 2)->task, ==, 'x');
    g_assert_cmpint(nth(document, MARKDOWN_ITEM, 3)->task, ==, 0);
    g_assert_true(slice_is(nth(document, MARKDOWN_QUOTE, 1)->info, "note"));
    g_assert_true(slice_is(nth(document, MARKDOWN_QUOTE, 1)->child->child->text, "w"));
    assert_source(file, nth(document, MARKDOWN_STRIKE, 1), "~~x y~~");
}

static void test_plain(void) {
    g_autoptr(Arena) arena = arena_new();
    MarkdownNode *document = read_text("# A *b*\n\nc `d`\ne  \nf &amp; ![g](h) <i>\n");
    g_assert_true(slice_is(markdown_plain(arena, document), "A b c d e f & g "));
    g_assert_true(slice_is(markdown_plain(arena, document->child), "A b"));
    g_assert_true(slice_is(markdown_plain(arena, read_text("")), ""));
}

static void assert_refused(Slice file, const MarkdownLimits *limits, MarkdownRefusal expected,
                           size_t expected_place) {
    MarkdownRefusal refusal;
    size_t place;
    MarkdownNode *document =
        markdown_read(reader, file, 0, limits, MARKDOWN_ALIGN_TARGETS, &refusal, &place);
    g_assert_cmpint(refusal, ==, expected);
    g_assert_cmpint(document == NULL, ==, expected != MARKDOWN_FINE);
    g_assert_cmpuint(place, ==, expected_place);
}

static GString *repeat(const char *text, unsigned times) {
    GString *out = g_string_new(NULL);
    while (times--)
        g_string_append(out, text);
    return out;
}

static void assert_repeat(const char *text, unsigned times, const char *tail,
                          MarkdownRefusal expected, size_t place) {
    g_autoptr(GString) out = repeat(text, times);
    g_string_append(out, tail);
    assert_refused((Slice){out->str, out->len}, NULL, expected, place);
}

static void test_limits(void) {
    assert_repeat("> ", 32, "a", MARKDOWN_FINE, 0);
    assert_repeat("> ", 33, "a", MARKDOWN_TOO_DEEP, 64);
    assert_repeat(">", 33, "a", MARKDOWN_TOO_DEEP, 32);
    assert_repeat("- ", 33, "a", MARKDOWN_TOO_DEEP, 64);
    assert_repeat("1. ", 33, "a", MARKDOWN_TOO_DEEP, 96);
    assert_repeat("- ", 100, "\n", MARKDOWN_FINE, 0);
    assert_repeat("* ", 100, "\n", MARKDOWN_FINE, 0);
    assert_repeat("- a\n", 100, "", MARKDOWN_FINE, 0);
    assert_repeat("- a\n\n", 100, "", MARKDOWN_FINE, 0);
    assert_repeat("> a\n> > b\n", 100, "", MARKDOWN_FINE, 0);
    assert_repeat("    deep", 100, "\n", MARKDOWN_FINE, 0);
    assert_repeat("\t", 100, "code\n", MARKDOWN_FINE, 0);
    assert_repeat("a", 64 * 1024, "\na", MARKDOWN_FINE, 0);
    assert_repeat("a", 64 * 1024 + 1, "\na", MARKDOWN_LINE_TOO_LONG, 64 * 1024);
    assert_repeat("a\n", 64 * 1024 + 1, "\na", MARKDOWN_FINE, 0);
    assert_repeat("a\r", 64 * 1024 + 1, "\na", MARKDOWN_FINE, 0);
    assert_repeat("![", 2000, "!", MARKDOWN_FINE, 0);
    assert_repeat("![", 2001, "a", MARKDOWN_TOO_MANY_IMAGES, 4000);
    assert_repeat("|", 200, "a\n", MARKDOWN_FINE, 0);
    assert_repeat("|a", 64, "\n", MARKDOWN_FINE, 0);
    assert_refused(SLICE("|a|b|\n|-|-|\n|c|d|e|\n"), &(MarkdownLimits){.cells = 2},
                   MARKDOWN_TOO_MANY_CELLS, 17);
    assert_refused(SLICE("> > a"), &(MarkdownLimits){.depth = 1}, MARKDOWN_TOO_DEEP, 2);
    assert_refused(SLICE("a\nabc\n"), &(MarkdownLimits){.line = 2}, MARKDOWN_LINE_TOO_LONG, 4);
}

/* Nesting that grows line by line is seen as well. */
static void test_growing_depth(void) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (unsigned i = 0; i < 40; i++) {
        g_autoptr(GString) indent = repeat("  ", i);
        g_string_append_printf(text, "%s- a\n", indent->str);
    }
    MarkdownRefusal refusal;
    size_t place;
    g_assert_null(markdown_read(reader, (Slice){text->str, text->len}, 0, NULL,
                                MARKDOWN_ALIGN_ALL, &refusal, &place));
    g_assert_cmpint(refusal, ==, MARKDOWN_TOO_DEEP);
}

/* Patterns on which a careless pass would take quadratic time. */
static void test_linear(void) {
    static const char *const patterns[] = {
        "*a ", "[a](b", "[a](b \"", "[a]", "[", "&amp;", "&qwx;", "\\*", "`a ``b ", "<a>", "~a ", "~~a~ ",
        "http://a_b.c ", "http://a)", "://", "a\n", "> a\nb\n", "- a\n", "|a", "| a |\n|-|\n\n", "|a|\n|-|\n|_b_|\n", "[a]: b\n",
        "a\n===\n", "a *b\n", "<!-- ", "&a", "http://a;", "![a](b)\n", "\t", "[ ] ", "a\n-|", "http://[",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(patterns); i++) {
        g_autoptr(GString) text = g_string_new("[a]: b\n\n");
        for (size_t line = 0; text->len < 200000; line++) {
            if (text->len / 50000 != (text->len + 10) / 50000)
                g_string_append_c(text, '\n');
            g_string_append(text, patterns[i]);
        }
        MarkdownRefusal refusal;
        size_t place;
        double start = (double)g_get_monotonic_time() / 1e6;
        markdown_read(reader, (Slice){text->str, text->len}, 0, NULL, MARKDOWN_ALIGN_ALL, &refusal,
                      &place);
        double seconds = (double)g_get_monotonic_time() / 1e6 - start;
        if (g_test_verbose())
            g_test_message("%.3f s for '%s' (%d)", seconds, patterns[i], (int)refusal);
        g_assert_cmpfloat(seconds, <, 5);
    }
}

/* The examples of a file like spec.txt: between a line of backticks with "example" and one with a
 * dot; an arrow is a tab. */
static void test_spec(void) {
    const char *path = g_getenv("MARKDOWN_SPEC");
    g_autofree char *bytes = NULL;
    if (!path || !g_file_get_contents(path, &bytes, NULL, NULL)) {
        g_test_skip("MARKDOWN_SPEC names no file");
        return;
    }
    g_auto(GStrv) parts = g_strsplit(bytes, "```````````````````````````````` example", -1);
    for (size_t i = 1; parts[i]; i++) {
        char *start = strchr(parts[i], '\n') + 1, *end = strstr(start - 1, "\n.\n");
        g_assert_nonnull(end);
        g_autofree char *raw = g_strndup(start, end < start ? 0 : (size_t)(end + 1 - start));
        g_auto(GStrv) tabs = g_strsplit(raw, "\xE2\x86\x92", -1);
        g_autofree char *text = g_strjoinv("\t", tabs);
        check_wrapped(text);
    }
}

static void test_files(void) {
    const char *path = g_getenv("MARKDOWN_LIST");
    g_autofree char *list = NULL;
    if (!path || !g_file_get_contents(path, &list, NULL, NULL)) {
        g_test_skip("MARKDOWN_LIST names no file");
        return;
    }
    g_auto(GStrv) names = g_strsplit(list, "\n", -1);
    for (size_t i = 0; names[i]; i++) {
        g_autofree char *bytes = NULL;
        size_t len;
        if (!g_file_get_contents(names[i], &bytes, &len, NULL) || !g_utf8_validate(bytes, (gssize)len, NULL))
            continue;
        MarkdownRefusal refusal;
        size_t place;
        if (markdown_read(reader, (Slice){bytes, len}, 0, NULL, MARKDOWN_ALIGN_ALL, &refusal, &place))
            check((Slice){bytes, len}, 0, names[i]);
        else
            g_printerr("%s: refused (%d)\n", names[i], (int)refusal);
    }
    g_printerr("%u texts\n", checked);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    reader = markdown_reader_new();
    g_test_add_func("/markdown/cases", test_cases);
    g_test_add_func("/markdown/soup", test_soup);
    g_test_add_func("/markdown/occurrence", test_occurrence);
    g_test_add_func("/markdown/place", test_place);
    g_test_add_func("/markdown/blocks", test_blocks);
    g_test_add_func("/markdown/github", test_github);
    g_test_add_func("/markdown/plain", test_plain);
    g_test_add_func("/markdown/limits", test_limits);
    g_test_add_func("/markdown/growing-depth", test_growing_depth);
    g_test_add_func("/markdown/linear", test_linear);
    g_test_add_func("/markdown/spec", test_spec);
    g_test_add_func("/markdown/files", test_files);
    int status = g_test_run();
    markdown_reader_free(reader);
    return status;
}
