/* SPDX-License-Identifier: MIT */
#include "work/words.h"

#include "base/text.h"

#define MOST_WORDS 8 /* of one term */

/* Text as folded words with one blank behind each. */
typedef struct {
    GString *text;
    GArray *starts; /* size_t: where each word starts; one more at the end */
} Words;

typedef struct {
    Arena *arena;
    GHashTable *terms; /* Slice of folded words, each with its blank, to Document */
    size_t longest;    /* words in a term */
} Lexicon;

static bool is_letter(uint32_t c) {
    if (c < 0x80)
        return g_ascii_isalnum((char)c);
    bool punctuation = c < 0xc0 || (c >= 0x2000 && c <= 0x206f) || (c >= 0x3000 && c <= 0x303f);
    return !punctuation;
}

static void words_add(Words *words, Arena *arena, Slice text) {
    Slice rest = slice_of(text_fold(arena, text));
    bool inside = false;
    for (size_t len; rest.len; rest = slice_range(rest, len, rest.len)) {
        bool letter = is_letter(text_decode(rest, &len));
        if (letter && !inside)
            g_array_append_val(words->starts, words->text->len);
        if (letter)
            g_string_append_len(words->text, rest.at, (gssize)len);
        else if (inside)
            g_string_append_c(words->text, ' ');
        inside = letter;
    }
    if (inside)
        g_string_append_c(words->text, ' ');
}

static Words words_new(void) {
    return (Words){g_string_new(""), g_array_new(FALSE, FALSE, sizeof(size_t))};
}

static void words_clear(Words *words) {
    g_string_free(words->text, TRUE);
    g_array_unref(words->starts);
}

static void lexicon_add(Lexicon *lexicon, const Document *term, Slice name) {
    Words words = words_new();
    words_add(&words, lexicon->arena, name);
    size_t count = words.starts->len;
    if (count && count <= MOST_WORDS) {
        Slice *key = arena_make(lexicon->arena, Slice);
        *key =
            (Slice){arena_copy(lexicon->arena, words.text->str, words.text->len), words.text->len};
        if (!g_hash_table_contains(lexicon->terms, key))
            g_hash_table_insert(lexicon->terms, key, (void *)(uintptr_t)term);
        lexicon->longest = MAX(lexicon->longest, count);
    }
    words_clear(&words);
}

static void lexicon_fill(Lexicon *lexicon, const Corpus *corpus, const Document *besides) {
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *term = corpus->documents[i];
        if (!term->kind->glossary || term == besides)
            continue;
        lexicon_add(lexicon, term, term->title);
        const YamlNode *aliases = document_value(term, "aliases");
        for (const YamlNode *each = aliases ? aliases->child : NULL; each; each = each->next)
            lexicon_add(lexicon, term, yaml_text(each));
    }
}

/* Marks the terms in the text, the longest first at each place. */
static void find_terms(const Lexicon *lexicon, const Words *words, bool *used) {
    const size_t *starts = (const size_t *)(const void *)words->starts->data;
    size_t count = words->starts->len;
    for (size_t i = 0, step; i < count; i += step) {
        step = 1;
        for (size_t n = MIN(lexicon->longest, count - i); n > 0; n--) {
            size_t end = i + n < count ? starts[i + n] : words->text->len;
            Slice phrase = {words->text->str + starts[i], end - starts[i]};
            const Document *term = g_hash_table_lookup(lexicon->terms, &phrase);
            if (!term)
                continue;
            used[term->index] = true;
            step = n;
            break;
        }
    }
}

static void add_body(Words *words, Arena *arena, MarkdownNode *body) {
    for (MarkdownNode *node = body; node; node = markdown_next(body, node))
        if (node->type == MARKDOWN_PARAGRAPH || node->type == MARKDOWN_HEADING ||
            node->type == MARKDOWN_CELL)
            words_add(words, arena, markdown_plain(arena, node));
}

GPtrArray *words_used(const Corpus *corpus, const Document *document, MarkdownNode *body) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GHashTable) terms = g_hash_table_new(slice_hash, slice_same);
    g_autofree bool *used = g_new0(bool, corpus->document_count + 1);
    Lexicon lexicon = {.arena = arena, .terms = terms};
    lexicon_fill(&lexicon, corpus, document);
    Words words = words_new();
    words_add(&words, arena, document->title);
    add_body(&words, arena, body);
    find_terms(&lexicon, &words, used);
    words_clear(&words);
    GPtrArray *found = g_ptr_array_new();
    for (size_t i = 0; i < corpus->document_count; i++)
        if (used[i])
            g_ptr_array_add(found, corpus->documents[i]);
    return found;
}
