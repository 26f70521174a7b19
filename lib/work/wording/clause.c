/* SPDX-License-Identifier: MIT */
#include "work/wording/clause.h"
#include "work/wording/placeholder.h"

#define REACH 24 /* words that a clause is looked at in each direction */

static const char *const NUMBERS[] = {"zero",   "one",   "two",   "three",   "four",     "five",
                                      "six",    "seven", "eight", "nine",    "ten",      "eleven",
                                      "twelve", "half",  "twice", "hundred", "thousand", NULL};

/* What opens an explanation behind a comma. */
static const char *const OPENERS[] = {
    "within",  "in", "under", "below", "above", "over", "at",   "up",    "less", "more", "maximum",
    "minimum", "no", "not",   "i.e",   "every", "each", "once", "twice", "by",   NULL};

static const char *const FUNCTION_WORDS[] = {
    "a",       "an",      "the",     "of",      "in",       "on",      "at",      "to",
    "for",     "from",    "by",      "with",    "and",      "or",      "but",     "nor",
    "not",     "no",      "as",      "than",    "that",     "which",   "who",     "whom",
    "whose",   "this",    "these",   "those",   "it",       "its",     "they",    "their",
    "them",    "he",      "his",     "him",     "she",      "her",     "we",      "our",
    "you",     "your",    "is",      "are",     "was",      "were",    "be",      "been",
    "being",   "has",     "have",    "had",     "do",       "does",    "did",     "shall",
    "must",    "will",    "should",  "may",     "might",    "can",     "could",   "would",
    "if",      "when",    "where",   "while",   "until",    "unless",  "after",   "before",
    "during",  "between", "into",    "onto",    "over",     "under",   "within",  "without",
    "via",     "per",     "about",   "against", "through",  "because", "since",   "so",
    "then",    "there",   "also",    "only",    "both",     "either",  "neither", "whether",
    "cannot",  "any",     "all",     "each",    "every",    "some",    "such",    "other",
    "another", "upon",    "using",   "used",    "whenever", "whilst",  "except",  "including",
    "towards", "across",  "whereby", NULL};

uint32_t look_traits(const Look *look, size_t word) {
    uint32_t spelling = look->prose->spelling[word], traits = look->notes.notes[spelling];
    if (traits)
        return traits;
    Slice folded = look->words[word].folded;
    traits = TRAIT_KNOWN | (placeholder_may_begin(folded) ? 0 : TRAIT_NO_PLACEHOLDER);
    traits |= slice_is_any(folded, FUNCTION_WORDS) ? TRAIT_FUNCTION : 0;
    traits |= slice_is_any(folded, NUMBERS) ? TRAIT_NUMBER : 0;
    prose_note(&look->notes, spelling, traits, (traits & TRAIT_NO_PLACEHOLDER) != 0);
    return traits;
}

bool gap_has(const Look *look, size_t word, const char *characters) {
    if (word >= look->prose->word_count || !(look->words[word].flags & WORD_APART))
        return false;
    Slice gap = prose_gap(look->prose, word);
    for (size_t i = 0; i < gap.len; i++)
        if (strchr(characters, gap.at[i]) && gap.at[i])
            return true;
    return false;
}

bool is_number(const Look *look, size_t word) {
    if (word >= look->prose->word_count)
        return false;
    return look->words[word].flags & WORD_NUMBER || look_traits(look, word) & TRAIT_NUMBER;
}

/* "2 s", "800g", "95 %", "€ 5": a number that says of what. */
static bool is_quantity(const Look *look, size_t word) {
    if (!is_number(look, word))
        return false;
    Slice text = look->words[word].folded;
    bool digit = look->words[word].flags & WORD_NUMBER;
    if (digit && text.len && g_ascii_isalpha(text.at[text.len - 1]))
        return true;
    if (look_in(look, word + 1, LIST_UNIT) && word + 1 < look->sentence->end)
        return true;
    const ProseBlock *block = look->block;
    size_t end = word + 1 < block->end_word ? look->words[word + 1].from : block->text.len;
    Slice behind = slice_trim(slice_range(block->text, look->words[word].to, end));
    Slice before = prose_gap(look->prose, word);
    static const char *const signs[] = {"%", "€", "$", "£", "°", "‰"};
    for (size_t i = 0; i < G_N_ELEMENTS(signs); i++)
        if (slice_starts(behind, signs[i]) || slice_ends(slice_trim(before), signs[i]))
            return true;
    return false;
}

/* Whether the clause ends between the word and the one before it. */
static bool ends_clause(const Look *look, size_t word) {
    if (gap_has(look, word, ";"))
        return true;
    return gap_has(look, word, ",") && !is_number(look, word) && !look_is_any(look, word, OPENERS);
}

bool is_measured(const Look *look, size_t first, size_t last) {
    size_t end = MIN(look->sentence->end, last + REACH), begin = look->sentence->first;
    for (size_t word = last + 1; word < end && !ends_clause(look, word); word++)
        if (is_quantity(look, word))
            return true;
    for (size_t word = first; word > begin && first - word < REACH; word--) {
        if (gap_has(look, word, ",;"))
            return false;
        if (is_quantity(look, word - 1))
            return true;
    }
    return false;
}

bool is_harmless(const Look *look, size_t first, size_t last) {
    while (first <= last &&
           look->marks[first].covered & (LIST_BIT(LIST_BOUND) | LIST_BIT(LIST_NOUN)))
        first++;
    return first > last;
}

bool is_name(const Look *look, size_t first) {
    unsigned flags = look->words[first].flags;
    if (!(flags & WORD_CAPITAL) || flags & (WORD_FIRST | WORD_UPPER))
        return false;
    return first > look->sentence->first && !gap_has(look, first, ":(-.") &&
           !(look->words[first - 1].flags & WORD_NUMBER);
}

/* Whether a main clause can only begin behind the word: a comma or a duty follows. */
static bool goes_on_behind(const Look *look, size_t word) {
    size_t end = MIN(look->sentence->end, word + REACH);
    for (size_t at = word + 1; at < end; at++)
        if (gap_has(look, at, ",") || look_in(look, at, LIST_OBLIGATION))
            return true;
    return false;
}

bool is_subordinate(const Look *look, size_t word, uint64_t lists) {
    size_t begin = look->sentence->first;
    for (size_t at = word; at > begin && word - at < REACH; at--) {
        if (gap_has(look, at, ",;:"))
            return false;
        if (at != word && look_in(look, at, LIST_OBLIGATION))
            return false;
        if (look->marks[at - 1].covered & lists)
            return at - 1 > begin || goes_on_behind(look, word);
    }
    return false;
}

/* The first word behind the bracket that the word stands in; PHRASES_NONE where it is in none. */
static size_t bracket_begin(const Look *look, size_t word) {
    for (size_t at = word; word - at < REACH; at--) {
        if (at != word && gap_has(look, at + 1, ")"))
            return PHRASES_NONE;
        if (gap_has(look, at, "("))
            return at;
        if (at <= look->sentence->first)
            break;
    }
    return PHRASES_NONE;
}

bool is_in_brackets(const Look *look, size_t word) {
    return bracket_begin(look, word) != PHRASES_NONE;
}

bool is_in_example(const Look *look, size_t word) {
    static const char *const marks[] = {"e.g",   "eg", "i.e", "every", "each", "once",
                                        "twice", "ie", "for", "such",  "like", NULL};
    size_t begin = bracket_begin(look, word);
    return begin != PHRASES_NONE && look_is_any(look, begin, marks);
}

bool is_function_word(const Look *look, size_t word) {
    return word < look->prose->word_count && look_traits(look, word) & TRAIT_FUNCTION;
}
