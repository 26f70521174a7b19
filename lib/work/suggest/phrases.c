/* SPDX-License-Identifier: MIT */
/* Which runs of words might be the name of a concept. */
#include "base/inflect.h"
#include "base/text.h"
#include "work/suggest/internal.h"
#include "work/wording.h"

#define MOST_WORDS   4
#define MOST_LETTERS 6 /* of an acronym */

struct SuggestWords {
    Arena *arena;
    GHashTable *stops; /* Slice: words that stand in no phrase */
    GHashTable *known; /* Slice: acronyms that everybody knows */
    bool phrases;      /* the language has lists */
};

static void add_list(const SuggestWords *words, GHashTable *into, Slice list) {
    while (list.len) {
        Slice line = slice_cut(&list, '\n');
        line = slice_trim(slice_range(line, 0, slice_find(line, '#', 0)));
        Slice *entry = arena_make(words->arena, Slice);
        *entry = line;
        if (line.len)
            g_hash_table_add(into, entry);
    }
}

/* People go by what stands before the `@`, or by its parts. */
static void add_person(const SuggestWords *words, Slice name) {
    Slice folded = slice_of(text_fold(words->arena, slice_cut(&name, '@')));
    while (folded.at) {
        size_t end = 0;
        while (end < folded.len && !strchr("._-", folded.at[end]))
            end++;
        Slice *entry = arena_make(words->arena, Slice);
        *entry = slice_range(folded, 0, end);
        if (entry->len)
            g_hash_table_add(words->stops, entry);
        folded = end < folded.len ? slice_range(folded, end + 1, folded.len) : (Slice){NULL, 0};
    }
}

SuggestWords *suggest_words_new(const Config *config) {
    static const char *const lists[] = {"grammar", "modal", "be", "pronoun", "phrase"};
    SuggestWords *words = g_new0(SuggestWords, 1);
    words->arena = arena_new();
    words->stops = g_hash_table_new(slice_hash, slice_same);
    words->known = g_hash_table_new(slice_hash, slice_same);
    for (size_t i = 0; i < G_N_ELEMENTS(lists); i++)
        add_list(words, words->stops, wording_list(config->language, lists[i]));
    words->phrases = wording_list(config->language, "phrase").len > 0;
    for (size_t i = 0; i < config->person_count; i++)
        add_person(words, slice_of(config->people[i].name));
    add_list(words, words->known, wording_list("en", "known-acronyms"));
    add_list(words, words->known, wording_list(config->language, "known-acronyms"));
    return words;
}

void suggest_words_free(SuggestWords *words) {
    if (!words)
        return;
    g_hash_table_destroy(words->stops);
    g_hash_table_destroy(words->known);
    arena_free(words->arena);
    g_free(words);
}

/* --- words --- */

typedef struct {
    const SuggestWords *words;
    const Prose *prose;
    const uint32_t *uses; /* by word: number of the use that it is in, or 0 */
    Arena *arena;
    GString *key;
    SuggestTell tell;
    void *context;
} Seeking;

static bool ends_with_any(Slice word, const char *const *endings) {
    for (; *endings; endings++)
        if (slice_ends(word, *endings) && word.len > strlen(*endings) + 2)
            return true;
    return false;
}

/* Whether the word may stand in a phrase. */
static bool is_content(const Seeking *seeking, uint32_t i) {
    static const char *const adverbs[] = {"ly", NULL};
    const ProseWord *word = &seeking->prose->words[i];
    return !(word->flags & (WORD_CODE | WORD_BROKEN | WORD_NUMBER | WORD_MACHINE)) &&
           text_length(word->folded) > 1 && !ends_with_any(word->folded, adverbs) &&
           !g_hash_table_contains(seeking->words->stops, &word->folded);
}

/* Whether a phrase may end with the word: not with a participle or an adjective. */
static bool may_end(Slice folded) {
    static const char *const endings[] = {"ed", "ful", "ous", "less", "able", "ible", NULL};
    return !ends_with_any(folded, endings);
}

/* The acronym that the word is, without the `s` of a plural; or the empty slice. */
static Slice acronym_of(const Seeking *seeking, uint32_t i) {
    const Slice none = {NULL, 0};
    const ProseWord *word = &seeking->prose->words[i];
    if (!(word->flags & WORD_UPPER) || word->flags & (WORD_CODE | WORD_BROKEN | WORD_MACHINE))
        return none;
    const ProseBlock *block = prose_block_of(seeking->prose, i);
    Slice text = slice_range(block->text, word->from, word->to);
    text.len -= text.len > 2 && text.at[text.len - 1] == 's' ? 1 : 0;
    return text_length(text) <= MOST_LETTERS ? text : none;
}

/* The singular of a word that is a regular plural, else itself. */
static Slice singular(Arena *arena, Slice word) {
    static const struct {
        const char *plural, *singular;
    } endings[] = {{"ies", "y"}, {"es", ""}, {"s", ""}};
    for (size_t i = 0; i < G_N_ELEMENTS(endings) && inflect_looks_plural(word); i++) {
        if (!slice_ends(word, endings[i].plural))
            continue;
        Slice stem = slice_range(word, 0, word.len - strlen(endings[i].plural));
        Slice made = slice_of(arena_printf(arena, "%.*s%s", SLICE_ARG(stem), endings[i].singular));
        const char *plural = made.len ? inflect_plural(arena, made) : NULL;
        if (plural && slice_is(word, plural))
            return made;
    }
    return word;
}

static void tell(Seeking *seeking, SuggestKind kind, uint32_t first, uint32_t last) {
    g_string_truncate(seeking->key, 0);
    for (uint32_t i = first; i <= last; i++) {
        Slice acronym = acronym_of(seeking, i), folded = seeking->prose->words[i].folded;
        Slice text = acronym.len ? acronym : i == last ? singular(seeking->arena, folded) : folded;
        g_string_append_printf(seeking->key, "%s%.*s", i > first ? " " : "", SLICE_ARG(text));
    }
    seeking->tell(seeking->context, seeking->key->str, kind, first, last);
}

/* Whether the words are part of a longer term or compound, or nothing but terms. */
static bool is_taken(const Seeking *seeking, const ProseBlock *block, uint32_t first,
                     uint32_t last) {
    const uint32_t *uses = seeking->uses;
    const ProseWord *words = seeking->prose->words;
    bool before = first > block->first_word, after = last + 1 < block->end_word, all = true;
    for (uint32_t i = first; i <= last; i++)
        all = all && uses[i];
    return all || (before && uses[first] && uses[first] == uses[first - 1]) ||
           (after && uses[last] && uses[last] == uses[last + 1]) ||
           words[first].flags & WORD_HYPHEN || (after && words[last + 1].flags & WORD_HYPHEN);
}

/* --- the three kinds --- */

/* Whether all of the sentence is written in capitals, so that nothing in it is an acronym. */
static bool is_loud(const Prose *prose, const ProseSentence *sentence) {
    if (sentence->end - sentence->first < 2)
        return false;
    for (uint32_t i = sentence->first; i < sentence->end; i++)
        if (!(prose->words[i].flags & (WORD_UPPER | WORD_NUMBER)))
            return false;
    return true;
}

static void seek_acronyms(Seeking *seeking, const ProseBlock *block,
                          const ProseSentence *sentence) {
    if (is_loud(seeking->prose, sentence))
        return;
    for (uint32_t i = sentence->first; i < sentence->end; i++) {
        Slice text = acronym_of(seeking, i);
        if (text.len && !g_hash_table_contains(seeking->words->known, &text) &&
            !g_hash_table_contains(seeking->words->stops, &seeking->prose->words[i].folded) &&
            !is_taken(seeking, block, i, i))
            tell(seeking, SUGGEST_ACRONYM, i, i);
    }
}

static void seek_quoted(Seeking *seeking, const ProseBlock *block, const ProseSentence *sentence) {
    const ProseWord *words = seeking->prose->words;
    for (uint32_t first = sentence->first, end; first < sentence->end; first = end) {
        end = first + 1;
        if (!(words[first].flags & WORD_QUOTED))
            continue;
        while (end < sentence->end && words[end].flags & WORD_QUOTED &&
               !(words[end].flags & WORD_APART))
            end++;
        bool acronym = end == first + 1 && acronym_of(seeking, first).len;
        if (end - first <= MOST_WORDS && !acronym && is_content(seeking, first) &&
            is_content(seeking, end - 1) && !is_taken(seeking, block, first, end - 1))
            tell(seeking, SUGGEST_QUOTED, first, end - 1);
    }
}

/* Every run of two to four words that begins with `first`. */
static void seek_runs(Seeking *seeking, const ProseBlock *block, const ProseSentence *sentence,
                      uint32_t first) {
    const ProseWord *words = seeking->prose->words;
    uint32_t most = MIN(sentence->end, first + MOST_WORDS);
    if (words[first].flags & WORD_QUOTED) /* counted as a quotation */
        return;
    for (uint32_t last = first; last + 1 < most;) {
        if (words[last].flags & WORD_POSSESSIVE)
            return;
        last++;
        if (words[last].flags & WORD_APART || !is_content(seeking, last))
            return;
        if (may_end(words[last].folded) && !is_taken(seeking, block, first, last))
            tell(seeking, SUGGEST_PHRASE, first, last);
    }
}

void suggest_phrases(const SuggestWords *words, const Prose *prose, const ProseUse *uses,
                     size_t count, SuggestTell on_phrase, void *context) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GString) key = g_string_new(NULL);
    uint32_t *taken = arena_array(arena, uint32_t, prose->word_count + 1);
    Seeking seeking = {words, prose, taken, arena, key, on_phrase, context};
    for (size_t i = 0; i < count; i++)
        for (uint32_t w = uses[i].first; w <= uses[i].last; w++)
            taken[w] = (uint32_t)i + 1;
    for (size_t b = 0; b < prose->block_count; b++) {
        const ProseBlock *block = &prose->blocks[b];
        if (block->type == PROSE_HEADING) /* a scaffold's, more often than not */
            continue;
        for (uint32_t s = block->first_sentence; s < block->end_sentence; s++) {
            const ProseSentence *sentence = &prose->sentences[s];
            seek_acronyms(&seeking, block, sentence);
            seek_quoted(&seeking, block, sentence);
            for (uint32_t i = sentence->first; words->phrases && i < sentence->end; i++)
                if (is_content(&seeking, i))
                    seek_runs(&seeking, block, sentence, i);
        }
    }
}
