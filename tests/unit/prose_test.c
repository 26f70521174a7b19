/* SPDX-License-Identifier: MIT */
/* Words, sentences and places of prose. A word is shown as its folded text, with marks behind it:
 * `'` a possessive, `|` apart from the word before, `-` joined to it by a hyphen, `^` the first of
 * its sentence, `"` quoted, `@` of machines, `!` broken, `#` a code span. */
#include "model/prose.h"

#include "base/text.h"
#include "model/config.h"
#include "model/prose/sixteen.h"

static void show_word(GString *into, const ProseWord *word) {
    static const struct {
        unsigned flag;
        const char *mark;
    } marks[] = {{WORD_POSSESSIVE, "'"}, {WORD_APART, "|"},   {WORD_HYPHEN, "-"}, {WORD_FIRST, "^"},
                 {WORD_QUOTED, "\""},    {WORD_MACHINE, "@"}, {WORD_BROKEN, "!"}, {WORD_CODE, "#"}};
    g_string_append_printf(into, "%s%.*s", into->len ? " " : "", SLICE_ARG(word->folded));
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (word->flags & marks[i].flag)
            g_string_append(into, marks[i].mark);
}

typedef struct {
    Config *config;
    MarkdownReader *markdown;
    ProseReader *reader;
    Document *document;
    Arena *arena;
} Fixture;

static void setup(Fixture *f) {
    f->config = config_read((Slice){NULL, 0});
    f->markdown = markdown_reader_new();
    f->reader = prose_reader_new(f->markdown);
    f->arena = arena_new();
}

static void teardown(Fixture *f) {
    prose_reader_free(f->reader);
    markdown_reader_free(f->markdown);
    config_free(f->config);
    arena_free(f->arena);
}

static const Prose *read_markdown(Fixture *f, const char *text) {
    static const Document nothing;
    static Kind kind = {.name = "x"};
    MarkdownRefusal refusal;
    size_t place;
    Document *document = arena_make(f->arena, Document);
    *document = nothing;
    document->kind = &kind;
    MarkdownNode *root = markdown_read(f->markdown, slice_of(text), 0, &(MarkdownLimits){0},
                                       MARKDOWN_ALIGN_TARGETS, &refusal, &place);
    g_assert_nonnull(root);
    return prose_read(f->reader, document, root);
}

/* Every word's place holds the word, but for what a decoder or a soft hyphen made of it. */
static void check_places(Fixture *f, const Prose *prose, const char *text) {
    for (size_t i = 0; i < prose->word_count; i++) {
        const ProseWord *word = &prose->words[i];
        const ProseBlock *block = prose_block_of(prose, i);
        size_t offset, end;
        if (word->flags & (WORD_CODE | WORD_BROKEN))
            continue;
        g_assert_true(prose_place(f->reader, block, word->from, word->to, &offset, &end));
        Slice there = {text + offset, end - offset};
        Slice said = slice_range(block->text, word->from, word->to);
        if (!memchr(there.at, '&', there.len) && !memchr(there.at, '\\', there.len))
            g_assert_cmpmem(there.at, there.len, said.at, said.len);
    }
}

static void test_words(void) {
    static const struct {
        const char *text, *words;
    } cases[] = {
        {"We give each lead’s e-mail", "we^ give each lead' e mail-"},
        {"The lead's mail, the leads' mails", "the^ lead' mail the| leads' mails"},
        {"Don't, isn’t l'ordre", "don't^ isn't| l ordre|"},
        {"It is 3.5 % of 1,000 at 12:30.", "it^ is 3.5 of| 1,000 at 12:30"},
        {"See crm.leads and lead_id, mail ana@example.org.",
         "see^ crm.leads@ and lead_id@ mail| #"},
        {"sales\nlead and sales  \nlead", "sales^ lead and sales lead|"},
        {"sales **lead**, le**ad**", "sales^ lead| lead|!"},
        {"Use `lead` for leads.", "use^ # for leads"},
        {"Say \"lead\" or “a sales lead”, not 'prospect'",
         "say^ lead|\" or| a|\" sales\" lead\" not| prospect|\""},
        {"A [good lead](lead.md) and <https://lead.example.org/lead> end",
         "a^ good| lead and| # end"},
        {"![a lead](lead.png) here", "a^ lead here|"},
        {"<b>lead</b> <code>lead</code> here", "lead^ |# here|"},
        {"~~lead~~ user", "user^"},
        {"<!-- lead --> user", ""},
        {"One here. Two there, e.g. Three. four! Five",
         "one^ here two|^ there e.g|@ three| four| five|^"},
        {"caf&eacute; sign\\-up co&shy;operate n&nbsp;o", "café^ sign up- cooperate n o"},
        {"A/B test and/or R&D C++ C# 24/7", "a/b^ test and or| r&d c++ c# 24/7"},
        {"țios 日本語 x", "țios^ 日 本 語 x"},
        {"| lead | b |\n|---|---|\n| a lead | `x` |", "lead^ b^ a^ lead ^#"},
        {"# Lead\n\n- one\n- two\n\n> sales\n> lead", "lead^ one^ two^ sales^ lead"},
        {"    lead\n\n```\nlead\n```", ""},
        {"5\" and 6\" screens", "5^ and| 6 screens|"},
        {"The 'T' is", "the^ t|\" is|"},
        {"1. Item one\n2. Item two", "item^ one item^ two"},
        {"See https://example.org/lead, please", "see^ # please|"},
        {"see ftp://example.org/lead, please", "see^ ftp://example.org/lead@ please|"},
        {"dog - lead -- lead – lead", "dog^ lead| lead| lead|"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Fixture f;
        setup(&f);
        const Prose *prose = read_markdown(&f, cases[i].text);
        g_autoptr(GString) words = g_string_new(NULL);
        for (size_t w = 0; w < prose->word_count; w++)
            show_word(words, &prose->words[w]);
        g_assert_cmpstr(words->str, ==, cases[i].words);
        check_places(&f, prose, cases[i].text);
        teardown(&f);
    }
}

/* A field's words are found in each style of YAML. */
static void test_fields(void) {
    static const char *const texts[] = {
        "---\ntitle: the lead counts\n---\n",
        "---\ntitle: 'it''s the lead'\n---\n",
        "---\ntitle: \"a \\\"lead\\\" here\"\n---\n",
        "---\ntitle: >\n  one\n  two lead\n---\n",
        "---\ntitle: |\n  one\n\n  two lead\n---\n",
        "---\ntitle: one\n  two lead\n---\n",
        "---\nmay-change: {what: the lead}\n---\n",
        "\xef\xbb\xbf---\r\ntitle: the lead\r\n---\r\n",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        Fixture f;
        setup(&f);
        g_autoptr(DocumentReader) documents = document_reader_new(f.config);
        const Kind *kind = schema_kind(&f.config->schema, "requirement");
        Document *document =
            document_read(documents, f.arena, "requirements/x.md", kind, slice_of(texts[i]), false);
        const Prose *prose = prose_read(f.reader, document, NULL);
        bool found = false;
        for (size_t w = 0; w < prose->word_count; w++) {
            size_t offset, end;
            if (!slice_is(prose->words[w].folded, "lead"))
                continue;
            found = true;
            g_assert_true(prose_place(f.reader, prose_block_of(prose, w), prose->words[w].from,
                                      prose->words[w].to, &offset, &end));
            g_assert_cmpmem(texts[i] + offset, end - offset, "lead", 4);
        }
        g_assert_true(found);
        teardown(&f);
    }
}

/* The words that are picked are those by hand, whatever part of the text is asked for. */
static void check_picked(const Prose *prose, uint8_t bit, const bool *wanted) {
    uint32_t count = (uint32_t)prose->word_count;
    for (uint32_t first = 0; first <= count; first++)
        for (uint32_t end = first; end <= count; end++) {
            const uint32_t *picked = prose_pick(prose, bit, first, end);
            for (uint32_t i = first; i < end; i++)
                if (wanted[i])
                    g_assert_cmpuint(*picked++, ==, i);
            g_assert_cmpuint(*picked, ==, end);
        }
}

/* Notes stay from text to text, and of many owners those without a bit are shown every word. */
static void test_notes(void) {
    enum { OWNERS = 12, MOST = 32 };
    const Slice text = SLICE("One lead, two leads: a CRM lead, the EU's leads and then a lead more "
                             "than 3 GDPR leads or a lead");
    g_autoptr(ProseReader) reader = prose_reader_new(NULL);
    uint64_t owners[OWNERS];
    bool wanted[MOST] = {false};
    const Prose *prose = prose_read_text(reader, text);
    g_assert_cmpuint(prose->word_count, <=, MOST);
    for (size_t k = 0; k < OWNERS; k++) {
        owners[k] = prose_owner();
        ProseNotes notes = prose_notes(prose, owners[k]);
        for (size_t i = 0; i < prose->word_count; i++)
            prose_note(&notes, prose->spelling[i], (uint32_t)(k + 1),
                       prose->words[i].folded.len % OWNERS == k);
    }
    prose = prose_read_text(reader, text);
    for (size_t k = 0; k < OWNERS; k++) {
        ProseNotes notes = prose_notes(prose, owners[k]);
        for (size_t i = 0; i < prose->word_count; i++) {
            g_assert_cmpuint(notes.notes[prose->spelling[i]], ==, k + 1);
            wanted[i] = !notes.bit || prose->words[i].folded.len % OWNERS != k;
        }
        check_picked(prose, notes.bit, wanted);
    }
    for (size_t i = 0; i < prose->word_count; i++)
        wanted[i] = (prose->words[i].flags & WORD_UPPER) != 0;
    check_picked(prose, PROSE_UPPER, wanted);
}

/* The nodes in which words begin hold them; what is no text of its own has none. */
static void test_nodes(void) {
    Fixture f;
    setup(&f);
    const Prose *prose = read_markdown(&f, "One *two* [three](x) `four`\n"
                                           "fi&auml;ve <http://x>\n\n"
                                           "- six\n");
    g_autoptr(GString) found = g_string_new(NULL);
    for (size_t i = 0; i < prose->word_count; i++) {
        const ProseWord *word = &prose->words[i];
        const ProseBlock *block = prose_block_of(prose, i);
        uint32_t place = 0;
        const MarkdownNode *node = prose_node(prose, block, word->from, &place);
        if (node)
            g_string_append_printf(found, "%.*s ", (int)(word->to - word->from),
                                   node->text.at + place);
        else
            g_string_append(found, "- ");
    }
    g_assert_cmpstr(found->str, ==, "One two three - fi\u00e4ve - six ");
    uint32_t place;
    prose = prose_read_text(f.reader, SLICE("a field"));
    g_assert_null(prose_node(prose, prose->blocks, 0, &place));
    teardown(&f);
}

/* Every byte in every place is folded alike, one by one and all at once. */
static void test_sixteen(void) {
    for (unsigned byte = 0; byte < 256; byte++)
        for (unsigned place = 0; place < SIXTEEN; place++) {
            char text[SIXTEEN], one[SIXTEEN], all[SIXTEEN];
            memcpy(text, "aB3 \xc3\xa9-zZ09@[`{/", sizeof text);
            text[place] = (char)byte;
            Sixteen by_one = fold_bytes(text, one), at_once = fold_sixteen(text, all);
            g_assert_cmpmem(one, sizeof one, all, sizeof all);
            g_assert_cmphex(by_one.plain, ==, at_once.plain);
            g_assert_cmphex(by_one.big, ==, at_once.big);
            g_assert_cmphex(by_one.digit, ==, at_once.digit);
            g_assert_cmpint(one[place], ==, g_ascii_tolower((char)byte));
            g_assert_cmpint(by_one.plain >> place & 1, ==, g_ascii_isalnum((char)byte) != 0);
        }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/prose/words", test_words);
    g_test_add_func("/prose/fields", test_fields);
    g_test_add_func("/prose/notes", test_notes);
    g_test_add_func("/prose/sixteen", test_sixteen);
    g_test_add_func("/prose/nodes", test_nodes);
    return g_test_run();
}
