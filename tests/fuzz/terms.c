/* SPDX-License-Identifier: MIT */
/* A glossary and, as the last part, a text: what is found lies in the text, in order, apart from
 * each other, and is the word that it is said to be; and whatever a naive search finds of plain
 * words is found, or lies in something that is. */
#include "fuzz.h"

#include "model/glossary.h"

#define MOST_TERMS 12
#define HERE       "requirements/REQ-0001-x.md"

typedef struct {
    Arena *arena;
    const Glossary *glossary;
    const Prose *prose;
    const GArray *uses;
} Search;

static Slice use_text(const Search *search, const ProseUse *use) {
    return slice_range(search->prose->blocks[use->block].text, use->from, use->to);
}

/* Whether words of prose from `at` on are the words of the phrase, `last` aside. */
static bool are_words(const Search *search, uint32_t at, const ProseBlock *block, char **words,
                      unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        const ProseWord *word = &search->prose->words[at + i];
        if (at + i >= block->end_word || !slice_is(word->folded, words[i]) ||
            word->flags & (WORD_CODE | WORD_BROKEN | WORD_MACHINE | WORD_MIXED) ||
            (i && (word->flags & (WORD_APART | WORD_HYPHEN) ||
                   !slice_is(prose_gap(search->prose, at + i), " "))))
            return false;
    }
    return true;
}

static bool is_covered(const Search *search, uint32_t first, uint32_t last) {
    for (unsigned i = 0; i < search->uses->len; i++) {
        const ProseUse *use = &g_array_index(search->uses, ProseUse, i);
        if (use->first <= last && use->last >= first)
            return true;
    }
    return false;
}

/* Whether the word is one that a naive search can look for: small letters of ASCII, single blanks.
 */
static bool is_naive(const TermWord *word) {
    if (word->exact || word->over || word->in_title || word->role == TERM_AVOID ||
        !term_holds(word->term, HERE) || word->term->scope[0] || word->text.len == 0)
        return false;
    for (size_t i = 0; i < word->text.len; i++) {
        char c = word->text.at[i], next = i + 1 < word->text.len ? word->text.at[i + 1] : ' ';
        if (!g_ascii_islower(c) && (c != ' ' || next == ' ' || i == 0))
            return false;
    }
    return true;
}

static void look_for(const Search *search, const TermWord *word) {
    g_autofree char *text = slice_strdup(word->text);
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    unsigned count = g_strv_length(words);
    if (count == 0 || count > 8 || !*words[count - 1])
        return;
    for (size_t b = 0; b < search->prose->block_count; b++) {
        const ProseBlock *block = &search->prose->blocks[b];
        for (uint32_t at = block->first_word; at + count <= block->end_word; at++)
            if (are_words(search, at, block, words, count))
                must_of(is_covered(search, at, at + count - 1), word->text);
    }
}

static void check_use(const Search *search, const ProseUse *use, uint32_t from) {
    must(use->block < search->prose->block_count);
    const ProseBlock *block = &search->prose->blocks[use->block];
    must(use->first >= from && use->first <= use->last && use->last < block->end_word);
    must(use->first >= block->first_word);
    fuzz_inside(use->from, use->to, block->text.len);
    Slice text = use_text(search, use);
    must(text.len > 0 && text_valid(text) == text.len);
    must(use->word == &search->glossary->words[use->word->index]);
    must(term_holds(use->word->term, HERE));
    bool safe = false;
    const char *now = glossary_replace(search->arena, search->prose, use, use->word->text, &safe);
    must(now && text_valid(slice_of(now)) == strlen(now));
    if (use->plural)
        return;
    Slice folded = slice_of(text_fold(search->arena, text));
    Slice wanted = slice_of(text_fold(search->arena, use->word->text));
    g_autofree char *one = g_strdelimit(slice_strdup(folded), "- \n\t", ' ');
    g_autofree char *other = g_strdelimit(slice_strdup(wanted), "- \n\t", ' ');
    bool ascii = text_skip_printable(text, 0) == text.len &&
                 text_skip_printable(use->word->text, 0) == use->word->text.len;
    if (ascii && !strstr(one, "  ") && !strstr(other, "  "))
        must_of(strcmp(g_strstrip(one), g_strstrip(other)) == 0, text);
}

static void check(Search *search, GArray *uses) {
    uint32_t from = 0;
    g_array_set_size(uses, 0);
    glossary_find(search->glossary, HERE, search->prose, uses);
    for (unsigned i = 0; i < uses->len; i++) {
        const ProseUse *use = &g_array_index(uses, ProseUse, i);
        check_use(search, use, from);
        from = use->last + 1;
    }
    for (size_t i = 0; i < search->glossary->word_count; i++)
        if (is_naive(&search->glossary->words[i]))
            look_for(search, &search->glossary->words[i]);
}

/* Reads all parts but the last as terms; returns how many. */
static size_t read_terms(DocumentReader *reader, Arena *arena, Slice *rest,
                         const Document **terms) {
    size_t count = 0;
    const Config *config = fuzz_config();
    for (;;) {
        Slice part = fuzz_part(rest);
        if (!rest->at || count == MOST_TERMS) {
            *rest = part;
            return count;
        }
        const char *path = arena_printf(arena, "glossary/%02zu.md", count);
        const Kind *kind = schema_kind_of_path(&config->schema, path);
        terms[count++] = document_read(reader, arena, path, kind, part, false);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Slice text = fuzz_input(data, size);
    const Config *config = fuzz_config();
    const Document *terms[MOST_TERMS];
    g_autoptr(Arena) arena = arena_new();
    DocumentReader *documents = fuzz_documents();
    size_t count = read_terms(documents, arena, &text, terms);
    if (text_valid(text) < text.len)
        return 0;
    g_autoptr(Glossary) glossary = glossary_new(config, terms, count);
    MarkdownReader *markdown = fuzz_markdown();
    g_autoptr(ProseReader) reader = prose_reader_new(markdown);
    g_autoptr(GArray) uses = g_array_new(FALSE, FALSE, sizeof(ProseUse));
    Search search = {arena, glossary, prose_read_text(reader, text), uses};
    check(&search, uses);
    const Kind *kind = schema_kind_of_path(&config->schema, HERE);
    Document *document = document_read(documents, arena, HERE, kind, text, true);
    search.prose = prose_read(reader, document, document_tree(markdown, config, document));
    check(&search, uses);
    for (size_t i = 0; i < glossary->word_count; i++)
        glossary_word(glossary, glossary->words[i].text);
    return 0;
}
