/* SPDX-License-Identifier: MIT */
/* What counts for the hash of a document's meaning, and what does not. */
#include "model/meaning.h"

#define PATH "requirements/REQ-0001-banner.md"

static Config *config;
static DocumentReader *documents;
static MarkdownReader *markdown;

/* The hash of a document, or NULL where it has none; the caller owns it. */
static char *hash_at(const char *path, const char *text) {
    g_autoptr(Arena) arena = arena_new();
    const Kind *kind = schema_kind_of_path(&config->schema, path);
    Slice file = slice_of(text);
    const Document *document = document_read(documents, arena, path, kind, file, false);
    char hex[MEANING_HEX + 1];
    return meaning_hash(markdown, document, file, hex) ? g_strdup(hex) : NULL;
}

static void assert_same(const char *one, const char *other) {
    g_autofree char *a = hash_at(PATH, one), *b = hash_at(PATH, other);
    g_assert_nonnull(a);
    if (g_strcmp0(a, b) != 0)
        g_error("these mean the same:\n%s\n=====\n%s", one, other);
}

static void assert_other(const char *one, const char *other) {
    g_autofree char *a = hash_at(PATH, one), *b = hash_at(PATH, other);
    g_assert_nonnull(a);
    if (g_strcmp0(a, b) == 0)
        g_error("these mean something else:\n%s\n=====\n%s", one, other);
}

/* A document of these fields and this text. */
static char *document(const char *fields, const char *body) {
    return g_strdup_printf("---\n%s---\n%s", fields, body);
}

/* The form of req-document(5), byte by byte: hashes are in people's files, and never change. */
static void test_literal(void) {
    const char *text = "---\n"
                       "id: REQ-0001\n"
                       "title: Spring banner\n"
                       "status: review\n"
                       "due: 2026-12-01\n"
                       "owners: {it: raj@example.org}\n"
                       "systems: [shop, cms]\n"
                       "links: {refines: [GOAL-0003@5f1c2a9b]}\n"
                       "---\n"
                       "\n"
                       "## Need\n"
                       "\n"
                       "Visitors see *the\n"
                       "offer* in `cart`.\n"
                       "\n"
                       "- [x] once\n"
                       "- [~~twice~~](a.md)\n"
                       "\n"
                       "| a | b |\n"
                       "|---|---|\n"
                       "| 1 | 2 |\n"
                       "\n"
                       "```sh\n"
                       "a  b \n"
                       "```\n";
    const char *form = "v1:1"
                       "d11:requirement"
                       "{0:"
                       "f3:due"
                       "s10:2026-12-01"
                       "f5:links"
                       "{0:f7:refines[0:s9:GOAL-0003]0:}0:"
                       "f5:title"
                       "s13:Spring banner"
                       "f7:systems"
                       "[0:s3:cmss4:shop]0:"
                       "}0:"
                       "h1:2t4:Neede0:"
                       "t26:Visitors see the offer in `4:cartt1:."
                       "-0:t4:oncee0:"
                       "-0:l4:a.mdn0:~0:t5:twicee0:e0:e0:"
                       "|0:r0:c0:t1:ac0:t1:br0:c0:t1:1c0:t1:2e0:"
                       "k2:sht4:a  b";
    g_autofree char *hash = hash_at(PATH, text);
    g_autofree char *expected = g_compute_checksum_for_string(G_CHECKSUM_SHA256, form, -1);
    g_assert_cmpstr(hash, ==, expected);
    g_assert_cmpstr(hash, ==, "e32bb60a879423add0649484eeb0f46cf464956368b03b7fe069e0edcbcda0fc");
}

/* How it is written, and how it stands. */
static void test_same_fields(void) {
    static const char *const same[] = {
        "title: A b\nid: REQ-0001\nstatus: draft\n",
        "id: \"REQ-0001\"\ntitle: 'A b'\nstatus: draft\n",
        "id: REQ-0001 # first\ntitle: \"A b\"\nstatus: agreed\n",
        "id: REQ-0009\nwas: [REQ-0001]\ntitle: A b\nstatus: draft\n",
        "id: REQ-0001\ntitle: >\n  A\n  b\nstatus: draft\n",
        "id: REQ-0001\ntitle: |\n  A\n  b\nstatus: draft\n",
        "id: REQ-0001\ntitle:   A  b  \ndue:\nsystems: []\nmay-change: {what: ''}\n",
        "title: A b\ntags: [x]\nreason: r\nsponsor: ana\nowners: {it: raj}\n",
        "title: A b\nlint: {allow: {smell/vague: why}}\n",
        "title: A b\napprovals:\n- {side: it, by: raj, on: 2026-11-02, of: 5f1c2a9be0d4}\n",
        "title: A b\nno-such-field: x\n",
    };
    g_autofree char *first = document("id: REQ-0001\ntitle: A b\nstatus: draft\n", "\nText.\n");
    for (size_t i = 0; i < G_N_ELEMENTS(same); i++) {
        g_autofree char *text = document(same[i], "\nText.\n");
        assert_same(first, text);
    }
    assert_same("---\nsystems: [a, b]\n---\n", "---\nsystems:\n  - b\n  -\n  - \"a\"\n---\n");
    assert_same("---\nlinks: {refines: [GOAL-0001], depends: [REQ-0002]}\n---\n",
                "---\nlinks: {depends: [REQ-0002@1234abcd], refines: [GOAL-0001@abcd]}\n---\n");
}

static void test_other_fields(void) {
    static const char *const other[] = {
        "title: A c\n",
        "title: a b\n",
        "title: A b\npriority: must\n",
        "title: A b\ndue: 2026-12-01\n",
        "title: A b\ndue: soon\n", /* refused, and yet another meaning */
        "title: A b\nsystems: [a]\n",
        "title: A b\nsystems: [a, b]\n",
        "title: A b\nsystems: ['a, b']\n",
        "title: A b\nlinks: {refines: [GOAL-0001]}\n",
        "title: A b\nlinks: {depends: [REQ-0001]}\n",
        "title: A b\nmay-change: {what: it}\n",
        "title: A b\nmay-change: {until: 2026-12-01}\n",
        "title: A b\ncost: 2 EUR\n",
        "cost: A b\n",
        "",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(other); i++)
        for (size_t k = 0; k <= i; k++) {
            g_autofree char *one = document(other[i], "\nText.\n");
            g_autofree char *two = document(k < i ? other[k] : "title: A b\n", "\nText.\n");
            assert_other(one, two);
        }
}

/* Each group means the same, and no two groups do. */
static const char *const bodies[][8] = {
    {"", "\n\n", "<!-- nothing -->\n", "***\n", "   \n\t\n"},
    {"One two three.\n", "One\ntwo   \nthree.", "One  two\r\nthree.\r\n", "One\\\ntwo three.\n",
     "One *two* __three__.\n", "One <!-- c --> two three.\n",
     "<!-- req: allow smell/vague why -->\nOne two three.\n", "One two\n\nthree.\n"},
    {"<!-- c -->One two.\n", "One two.\n", "One two.\n\n<!-- c -->\n", "One\n<!-- c -->\ntwo.\n"},
    {"One two thre.\n"},
    {"One twothree.\n"},
    {"# One\n", "One\n===\n", "# One #\n"},
    {"## One\n", "One\n---\n"},
    {"# One\ntwo\n", "# One\n\ntwo\n"},
    {"- a\n- b\n", "* a\n* b\n", "- a\n\n- b\n", "- [ ] a\n- [x] b\n", "- a\n<!-- c -->\n- b\n"},
    {"- b\n- a\n"},
    {"- a b\n", "-   a\n    b\n", "- [X] a\n  b\n"},
    {"1. a\n2. b\n", "1) a\n1) b\n", "1. a\n\n<!-- c -->\n\n2. b\n"},
    {"3. a\n4. b\n"},
    {"- a\n  - b\n", "- a\n\n  * b\n"},
    {"- a\n\n  b\n\n- c\n", "- a b\n- c\n"},
    {"- a\n\nb\n"},
    {"> a\n> b\n", "> a\nb\n"},
    {"> a\n\nb\n"},
    {"> [!NOTE]\n> a\n"},
    {"> [!WARNING]\n> a\n"},
    {"`a  b`\n", "``a\nb``\n", "` a b `\n"},
    {"x `a`\n", "x\n`a`\n"},
    {"x`a`\n", "x`` a ``\n", "*x*`a`\n"},
    {"    a\n    b\n", "```\na\nb\n```\n", "~~~\r\na  \r\nb\r\n~~~\r\n"},
    {"```\na b\n```\n"},
    {"```sql\na\nb\n```\n"},
    {"| a | b |\n|---|---|\n| c | d |\n", "a|b\n:-|-:\nc|d\n"},
    {"| a | b |\n|---|---|\n| d | c |\n"},
    {"[x](a.md)\n", "[x]\n\n[x]: a.md\n", "[*x*](<a.md>)\n"},
    {"[x](b.md)\n"},
    {"[x](a.md 'why')\n"},
    {"x\n"},
    {"http://example.org/a\n", "<http://example.org/a>\n",
     "[http://example.org/a](http://example.org/a)\n"},
    {"<ana@example.org>\n", "ana@example.org\n"},
    {"![x](a.png)\n"},
    {"![y](a.png)\n"},
    {"~~x~~\n", "*~~x~~*\n"},
    {"x<br>\n"},
    {"<b>x</b>\n"},
    {"<div>\nx\n</div>\n", "<div>  \nx\n</div>\n"},
    {"<div>\ny\n</div>\n"},
    /* browsers end these comments where Markdown does not */
    {"<!--> shown -->\n"},
    {"<!-- a --!> shown -->\n"},
    {"a\n\n> b\n\nc\n"},
    {"a &amp; b\n", "a & b\n", "a \\& b\n"},
    {"a\302\240b\n", "a&nbsp;b\n"},
};

static void test_bodies(void) {
    g_autoptr(GHashTable) seen = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(bodies); i++) {
        g_autofree char *first = document("title: T\n", bodies[i][0]);
        for (size_t k = 1; k < G_N_ELEMENTS(bodies[i]) && bodies[i][k]; k++) {
            g_autofree char *other = document("title: T\n", bodies[i][k]);
            assert_same(first, other);
        }
        char *hash = hash_at(PATH, first);
        if (!g_hash_table_add(seen, hash))
            g_error("another group means the same as: %s", first);
    }
}

/* Nothing is agreed under the asides of a kind, up to the next heading that is not below them. */
static void test_asides(void) {
    const char *plain = "---\ntitle: T\n---\n\n## Need\n\nA banner.\n\n## Data needed\n\nNone.\n";
    assert_same(plain, "---\ntitle: T\n---\n\n## Need\n\nA banner.\n\n## Open questions\n\nHow "
                       "large?\n\n### Sizes\n\n- small\n\n## Data needed\n\nNone.\n");
    assert_same(plain,
                "---\ntitle: T\n---\n\n## Need\n\nA banner.\n\n## Data needed\n\nNone.\n\n## "
                "OPEN Questions\n\nHow large?\n\n## Open questions\n");
    assert_other(plain, "---\ntitle: T\n---\n\n## Need\n\nA banner.\n\n### Open questions\n\nHow "
                        "large?\n\n## Data needed\n\nSome.\n");
    assert_other(plain, "---\ntitle: T\n---\n\n## Need\n\nA banner.\n\n## Open question\n\nHow "
                        "large?\n\n## Data needed\n\nNone.\n");
}

static void test_kind_and_path(void) {
    const char *text = "---\ntitle: T\nstatus: draft\n---\nText.\n";
    g_autofree char *one = hash_at(PATH, text), *moved = hash_at("requirements/other.md", text),
                    *goal = hash_at("goals/GOAL-0001.md", text);
    g_assert_cmpstr(one, ==, moved);
    g_assert_cmpstr(one, !=, goal);
    g_autofree char *marked =
                        hash_at(PATH, "\xef\xbb\xbf---\ntitle: T\nstatus: draft\n---\nText.\n"),
                    *returns =
                        hash_at(PATH, "---\r\ntitle: T\r\nstatus: draft\r\n---\r\nText.\r\n");
    g_assert_cmpstr(one, ==, marked);
    g_assert_cmpstr(one, ==, returns);
}

/* Fields go by our names, whatever a team calls them. */
static void test_schema(void) {
    g_autoptr(Config) team =
        config_read(SLICE("kinds:\n"
                          "  requirement:\n"
                          "    fields:\n"
                          "      title: {from: name}\n"
                          "      priority: {as: {P1: must}}\n"
                          "      due: {meaning: no}\n"
                          "      may-change: {fields: {until: {meaning: no}}}\n"
                          "      campaign: text\n"));
    g_assert_cmpuint(team->problems.count, ==, 0);
    g_autofree char *usual = hash_at(PATH, "---\ntitle: T\npriority: must\n"
                                           "may-change: {what: w}\n---\n");
    g_autoptr(DocumentReader) own = document_reader_new(team);
    Config *kept = config;
    DocumentReader *reader = documents;
    config = team, documents = own;
    g_autofree char *teams = hash_at(PATH, "---\nname: T\npriority: P1\ndue: 2026-01-01\n"
                                           "may-change: {what: w, until: 2026-01-01}\n---\n");
    g_autofree char *more = hash_at(PATH, "---\nname: T\npriority: P1\ncampaign: x\n"
                                          "may-change: {what: w}\n---\n");
    config = kept, documents = reader;
    g_assert_cmpstr(usual, ==, teams);
    g_assert_nonnull(more);
    g_assert_cmpstr(usual, !=, more);
    g_autoptr(Config) wrong = config_read(SLICE("fields:\n  due: {meaning: perhaps}\n"));
    g_assert_cmpuint(wrong->problems.count, ==, 1);
}

static void test_unreadable(void) {
    g_assert_null(hash_at(PATH, "---\ntitle: [\n---\n"));
    g_assert_null(hash_at(PATH, "---\ntitle: T\n"));
    g_assert_null(hash_at(PATH, "---\ntitle: \xff\n---\n"));
    g_assert_null(hash_at(PATH, "no fields\n"));
    g_autoptr(GString) deep = g_string_new("---\ntitle: T\n---\n");
    for (int i = 0; i < 40; i++)
        g_string_append(deep, "> ");
    g_string_append(deep, "x\n");
    g_assert_null(hash_at(PATH, deep->str));
}

static void test_matches(void) {
    const char *hex = "5f1c2a9be0d45f1c2a9be0d45f1c2a9be0d45f1c2a9be0d45f1c2a9be0d4aaaa";
    g_assert_true(meaning_matches(hex, SLICE("5f1c")));
    g_assert_true(meaning_matches(hex, SLICE("5F1C2A9B")));
    g_assert_true(meaning_matches(hex, slice_of(hex)));
    g_assert_false(meaning_matches(hex, SLICE("5f1")));
    g_assert_false(meaning_matches(hex, SLICE("")));
    g_assert_false(meaning_matches(hex, SLICE("5f1d")));
    g_autofree char *longer = g_strconcat(hex, "0", NULL);
    g_assert_false(meaning_matches(hex, slice_of(longer)));
}

/* --- at random --- */

static const char *const words[] = {"visitors", "see", "the",   "offer", "before",
                                    "they",     "pay", "shall", "cart",  "basket"};

/* Appends paragraphs and items of `seed`'s words, laid out by `layout`; one word is another where
 * `changed` says so. */
static void append_text(GString *into, unsigned seed, GRand *layout, int changed) {
    g_autoptr(GRand) source = g_rand_new_with_seed(seed);
    int at = 0;
    for (int block = 0; block < 6; block++) {
        bool item = g_rand_int_range(source, 0, 3) == 0;
        const char *indent = item ? "  " : "";
        if (g_rand_boolean(layout))
            g_string_append(into, "<!-- req: allow smell/vague why -->\n\n");
        if (item)
            g_string_append(into, g_rand_boolean(layout)   ? "- "
                                  : g_rand_boolean(layout) ? "- [ ] "
                                                           : "- [x] ");
        for (int i = 0; i < 12; i++, at++) {
            const char *word = words[g_rand_int_range(source, 0, G_N_ELEMENTS(words))];
            const char *mark = g_rand_int_range(layout, 0, 8) == 0 ? "*" : "";
            g_string_append_printf(into, "%s%s%s%s", mark, word, at == changed ? "x" : "", mark);
            if (i < 11 && g_rand_int_range(layout, 0, 4) == 0)
                g_string_append_printf(into, "%s%s", g_rand_boolean(layout) ? " \n" : "\r\n",
                                       indent);
            else if (i < 11)
                g_string_append(into, g_rand_boolean(layout) ? " " : "  ");
        }
        g_string_append(into, g_rand_boolean(layout) ? "\n\n" : " \r\n\n\n");
        if (item)
            g_string_append(into, "## Next\n\n");
    }
}

static char *random_document(unsigned seed, unsigned layout_seed, int changed) {
    g_autoptr(GRand) layout = g_rand_new_with_seed(layout_seed);
    static const char *const fields[][3] = {
        {"title: Spring: \"x\"", "title: 'Spring: \"x\"'", "title: \"Spring: \\\"x\\\"\""},
        {"systems: [cms, shop]", "systems:\n  - shop\n  - cms", "systems: ['shop', \"cms\"]"},
        {"due: 2026-12-01", "due: \"2026-12-01\" # soon", "due:    2026-12-01"},
        {"status: draft", "status: agreed", "status: 'review'"},
        {"may-change: {what: a b, until: 2026-12-01}",
         "may-change:\n  until: 2026-12-01\n  what: a b",
         "may-change:\n  what: >\n    a\n    b\n  until: '2026-12-01'"},
    };
    g_autoptr(GString) text = g_string_new("---\n");
    int first = g_rand_int_range(layout, 0, G_N_ELEMENTS(fields));
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
        size_t field = (i * 2 + (size_t)first) % G_N_ELEMENTS(fields);
        int form = g_rand_int_range(layout, field == 0 ? 1 : 0, 3);
        g_string_append_printf(text, "%s\n", fields[field][form]);
    }
    g_string_append(text, "---\n");
    append_text(text, seed, layout, changed);
    return g_strdup(text->str);
}

static void test_random(void) {
    for (unsigned seed = 1; seed <= 60; seed++) {
        g_autofree char *plain = random_document(seed, 0, -1);
        for (unsigned layout = 1; layout <= 10; layout++) {
            g_autofree char *same = random_document(seed, layout, -1);
            g_autofree char *other = random_document(seed, layout, (int)(seed * layout % 72));
            assert_same(plain, same);
            assert_other(plain, other);
        }
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    config = config_read((Slice){NULL, 0});
    documents = document_reader_new(config);
    markdown = markdown_reader_new();
    g_test_add_func("/meaning/literal", test_literal);
    g_test_add_func("/meaning/same-fields", test_same_fields);
    g_test_add_func("/meaning/other-fields", test_other_fields);
    g_test_add_func("/meaning/bodies", test_bodies);
    g_test_add_func("/meaning/asides", test_asides);
    g_test_add_func("/meaning/kind-and-path", test_kind_and_path);
    g_test_add_func("/meaning/schema", test_schema);
    g_test_add_func("/meaning/unreadable", test_unreadable);
    g_test_add_func("/meaning/matches", test_matches);
    g_test_add_func("/meaning/random", test_random);
    int status = g_test_run();
    markdown_reader_free(markdown);
    document_reader_free(documents);
    config_free(config);
    return status;
}
