/* SPDX-License-Identifier: MIT */
/* Every text of every tree must stand where its node says. MARKDOWN_SPEC may name a file of
 * examples in the form of the CommonMark specification's spec.txt, MARKDOWN_LIST one that names
 * Markdown files, a line each; both are tried too. */
#include "markdown_tree.h"

/* What is wrong with a tree, or NULL. */
static const char *fault_of_piece(Slice file, const MarkdownNode *node,
                                  const MarkdownPiece *piece) {
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
        g_string_append_printf(
            out, "%*s%d [%u,%u)%s %d %c %c %d%d%d '%.*s' '%.*s' '%.*s' '%.*s' %u %u", depth, "",
            (int)node->type, node->offset, node->end, node->exact ? "" : "?", node->level,
            node->align ? node->align : '-', node->task ? node->task : '-', node->ordered,
            node->tight, node->start, SLICE_ARG(node->text), SLICE_ARG(node->info),
            SLICE_ARG(node->target), SLICE_ARG(node->title), node->target_offset, node->target_end);
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
        {"", "", "\n"},
        {"> ", "> ", "\n"},
        {"- ", "  ", "\n"},
        {"-\t", "\t", "\n"},
        {"> ", "", "\n"},
        {"1.  > - ", "    >   ", "\n"},
        {"", "", "\r\n"},
        {"", "", "\r"},
        {"> ", "> ", "\r\n"},
        {"- > ", "", "\n"},
        {"\xEF\xBB\xBF", "", "\n"},
        {"- a\n\n      b\n- ", "  ", "\n"},
        {">\t", ">\t", "\n"},
        {" *\t>", "\t >", "\r\n"},
        {"> 1. ", ">\t", "\n"},
        {"- [ ] ", "  ", "\n"},
        {"> [!NOTE]\n> ", "> ", "\n"},
        {"> > 12) ", "> ", "\r"},
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
    "-     code\n\n  text\n  text\n",
    "-\n  text\n  more\n",
    "- - 1. deep\n       deeper\n",
    /* 2: breaks, code */
    "a  \nb\\\nc \t\nd\n",
    "`a` ``b ` c`` ` d ` `  ` ```\n",
    "`a\nb  \n  c` d `` ` `` e\n",
    "``` x\n``\n",
    "a ` b\n",
    "`\\` c \\`d`\n",
    /* 3: emphasis */
    "*a* _b_ **c** __d__ ***e*** **f*g** *h**i* **j*\n",
    "*a **b *c* d** e* ** f\n",
    "a_b_c __init__ *a\nb* **\n",
    "****a**** *b**c***\n",
    /* 4: links */
    "[promo](promo.md \"promo\") promo\n",
    "[a](<b c> 'd\ne') f [g]( h\n\"i\" ) j ![k [l](m)](n) o\n",
    "[a][b] [b] [b][] [ b ][ ] ![b] [c][d]\n\n[b]: u 'a'\n",
    "[a](b \"c\\\" [a](d)\n\n[a]: x\n",
    "[a]( ) [a]() [a](b\"c\") [a](b (c) d [a](\\)) [a](()) x\n\n[a]: x\n",
    "[`a](b)` *[c*](d) [e](f)g\n",
    "[a\nb\n][c\nd] e\n\n[c\n d]: f\n",
    /* 5: HTML, lazy lines */
    "a <b c='d\ne'> <!-- f\n g --> </b> h\n",
    "> a <b\nc> `d\n  e` \\\n   f\n",
    "> - a `b\n>\tc` d\n\te\n",
    "> 1. a `b\n>\tc\n\td` \\\n\te\n",
    /* 6: escapes, entities */
    "\\* \\a \\\\ \\& &amp; &#65; &#x41; &nope; &ouml;&amp;amp; &#0; &a; &#99999999; &NewLine; b\n",
    "<http://a?b&amp;c\\*d> <a.b@c.de> <x:> <made-up:&copy;> e\n",
    "a\\\n",
    "a&",
    "&ngE;&#;&#x;b\n",
    /* 7: hard breaks */
    "a\\\nb  \n  c\\\n\\\nd\n",
    "> a\\\n   b\n",
    /* 8: tabs */
    "-\ta\n\tb\n  \tc\n",
    ">\t\ta\n>\t b\n>\n>\tc\n\td\n",
    /* 9: headings */
    "# a #\n## b ##c\n###\td\\#\n#\n# #\n#### *e* `f`  ##  \n",
    "a\n=\nb\nc *d\ne*\n---\nf\n",
    "[a]: b\n===\nc\n---\n",
    "[a]: b\n===\n",
    "a\n    ===\n--\nb\n",
    "> a\n===\nb\n-\n",
    "[a]:\n===\nb\n",
    "[a]: b\n\"c\"\n=\nd\n=\n",
    "a\n===",
    "> b\n> ---\n",
    /* 10: definitions */
    "[a]: b\n[c]: <d> 'e\nf'\ng [a] [c]\n",
    "[a]: b 'c' d\n",
    "[a]: b\n'c' d [a]\n",
    "[a]:\nb\n(c) \n e\n",
    "  [a]: b\n   c [a]\n",
    "[ ]: b\nc\n",
    "[a]: <b\nc>\n",
    "[a]: b\\\nc\n",
    "[a]: <>\n[b] [a]\n",
    "[x]: y\n[z](w)\n",
    "> [a]: b\nc [a]\n",
    "> [a]: b\n   c `d\n  e` [a]\n",
    /* blocks */
    "```x y\n*a*\n```\n\n~~~\nb\n",
    "> ```\n> a\nb\n",
    "    a\n\n    b\n\nc\n",
    "<div>\n*a*\n\n*b*\n",
    "- ```\n  a\n\n- b\n",
    "> ```\n> a\n```\nb\n",
    "***\n- - -\n* * *\n",
    "    ```\n    a\n",
    "",
    "\n\n",
    /* GitHub's */
    "| a | b |\n|---|:-:|\n| c `d\\|e` | f\\|g |\n| h |\n| i | [j](k) | l |\n",
    "a | b\n-|-\n*c* | d &amp; e\nf\n\ng\n",
    "p\nq *r*\n| a |\n| - |\n| b |\n===\n",
    "| a |\n|---|\n| b |\n---\nc\n",
    "| a |\n|---|\n| b\n> c\n",
    "x | y\n:-|-:\n    code\nz *a*\n",
    "| a |\n|-|\n2. b [c]\n  d `e\nf`\n\n[c]: g\n",
    "| a [b] | c |\n|-|-|\n| [b][] ![d](e) | <f> http://g |\n\n[b]: h\n",
    "| a |\nb\n|-|\n",
    "[a]: b\n| c |\n|-|\n| [a] |\n",
    "x |\n| a | b |\n|-|-|\n| c | d |\n",
    "| `a | b` |\n|-|-|\n| a_b_c * d | _e_ |\n",
    "|a|\n|-|\n|\n\n|b|\n|:|\n",
    "- [ ] a\n- [x] *b*\n- [X]  [c](d)\n- [x]\n- [ ]  \n  e\n- [ ] \n- [y] f\n  - [ ] g\n",
    "> [!NOTE]\n> a *b*\n\n> [!tip]  \n> \n> c\n\n> [!WARNING]\n\n> [!NOPE]\n> d\n\n> "
    "[!CAUTION]\ne `f\n  g`\n",
    "~~a~~ ~b~ ~~c *d* e~~ ~~f~ g~~ \\~~h~~ ~~~i~~~ ~j ~~k~~ l~ m~n~o ~~p\nq~~\n",
    "see https://a.b/c?d=e&f=g, (http://h.i/(j)k)l). HTTPS://m.n/o&amp; http://p_q.r "
    "http://s/t\\_u ~~http://v/~w~~ \n",
    "http://a.b/?c=__d__&e=f http://g/*h*i_j *http://k/_l_m* http://n/_o_. http://p/[q](r)s "
    "http://t/**u v** w\n",
    "http://a.b/`c`d&amp;e http://f/*g*\nh | http://i*j*\n|-|-|\n| http://k/_l_m | *http://n/_o_p* "
    "http://q*r s* |\n",
    "http://a.b *http://c.d* [http://e.f](g) [http://h.i] [j http://k.l\nxhttp://m "
    "n\n\nhttp://\xC3\xA4.b/\xC3\xB6. ftp://x http:// http://.\n",
};

static void test_cases(void) {
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        check_wrapped(cases[i]);
}

/* What passes under a bound on nesting is nested no deeper. */
static void check_depth(Slice file, unsigned bound) {
    MarkdownRefusal refusal;
    size_t place;
    MarkdownNode *document = markdown_read(reader, file, 0, &(MarkdownLimits){.depth = bound},
                                           MARKDOWN_ALIGN_TARGETS, &refusal, &place);
    for (MarkdownNode *node = document; node; node = markdown_next(document, node)) {
        unsigned depth = 0;
        for (MarkdownNode *up = node; up; up = up->parent)
            depth += up->type == MARKDOWN_QUOTE || up->type == MARKDOWN_ITEM;
        g_assert_cmpuint(depth, <=, bound);
    }
}

/* So many cells that they are parsed in several runs; with a definition, in one. */
static void test_many_cells(void) {
    for (int defined = 0; defined < 2; defined++) {
        g_autoptr(GString) text = g_string_new("| a | b |\n|---|---|\n");
        for (int i = 0; i < 6000; i++)
            g_string_append_printf(text, "| *%d* [c](d%d) | `e` &amp; [f] |\n", i, i);
        if (defined)
            g_string_append(text, "\n[f]: g\n");
        check((Slice){text->str, text->len}, 0, "many cells");
        MarkdownNode *document = read_text(text->str);
        g_assert_cmpuint(count(document, MARKDOWN_CODE), ==, 6000);
        g_assert_cmpuint(count(document, MARKDOWN_LINK), ==, defined ? 12000 : 6000);
        MarkdownNode *last = nth(document, MARKDOWN_EMPHASIS, 6000);
        g_assert_true(slice_is(last->child->text, "5999"));
    }
}

static void test_soup(void) {
    static const char *const tokens[] = {
        "a",        "b c",
        "x",        " ",
        "  ",       "\t",
        "\n",       "\n",
        "\n\n",     "\n    ",
        "\n  ",     "\n> ",
        "\n- ",     "\n1. ",
        "\n2) ",    ">",
        "- ",       "* ",
        "+ ",       "#",
        "## ",      "===",
        "---",      "\n===\n",
        "\n---\n",  "*",
        "**",       "_",
        "__",       "`",
        "``",       "```",
        "~",        "~~",
        "~~~",      "[",
        "]",        "(",
        ")",        "![",
        "](",       "[a]",
        "[a]: b\n", "[a]:",
        "<",        ">",
        "<a>",      "<b c='",
        "'",        "\"",
        "<!--",     "-->",
        "<?",       "?>",
        "<div>",    "\\",
        "\\\n",     "&",
        "&amp;",    "&#65;",
        "&ouml;",   "&x;",
        ";",        "|",
        "| a ",     "|-|-|\n",
        "\n|-|\n",  "\n| - | :-: |\n",
        "\\|",      "http://a.b",
        "https://", "://",
        ".",        ",",
        "!",        "[ ] ",
        "[x] ",     "[!NOTE]\n",
        "\r\n",     "\r",
        "\xC3\xA4", "\xE2\x80\x94",
        "\xC2\xA0", "<http://a>",
        "<a@b.c>",  "\v",
        "\f",       "0",
        "_a_",
    };
    g_autoptr(GRand) random = g_rand_new_with_seed(20240229);
    g_autoptr(GString) text = g_string_new(NULL);
    const char *rounds = g_getenv("MARKDOWN_ROUNDS");
    for (int round = rounds ? atoi(rounds) : 20000; round; round--) {
        g_string_truncate(text, 0);
        for (int i = g_rand_int_range(random, 1, 40); i; i--)
            g_string_append(text, tokens[g_rand_int_range(random, 0, G_N_ELEMENTS(tokens))]);
        if (g_rand_int_range(random, 0, 10) == 0)
            g_string_append_len(text, "a\0*b*", 6);
        check((Slice){text->str, text->len}, 0, "soup");
        check_depth((Slice){text->str, text->len}, 2);
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
        if (!g_file_get_contents(names[i], &bytes, &len, NULL) ||
            !g_utf8_validate(bytes, (gssize)len, NULL))
            continue;
        MarkdownRefusal refusal;
        size_t place;
        if (markdown_read(reader, (Slice){bytes, len}, 0, NULL, MARKDOWN_ALIGN_ALL, &refusal,
                          &place))
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
    g_test_add_func("/markdown/many-cells", test_many_cells);
    g_test_add_func("/markdown/soup", test_soup);
    g_test_add_func("/markdown/spec", test_spec);
    g_test_add_func("/markdown/files", test_files);
    int status = g_test_run();
    markdown_reader_free(reader);
    return status;
}
