/* SPDX-License-Identifier: MIT */
/* Comparisons without the other side, and the best of nobody knows what. */
#include "base/inflect.h"
#include "work/wording/smells.h"

#define NEAR 8 /* words behind a comparison in which its other side begins */

/* What can be measured, and so be compared with; "the current system" cannot. */
static const char *const MEASURES[] = {"limit",  "threshold",  "maximum", "minimum", "value",
                                       "target", "baseline",   "amount",  "total",   "sum",
                                       "price",  "size",       "number",  "date",    "day",
                                       "zero",   "configured", NULL};

/* Whether the one or the other came first is known. */
static const char *const DATED[] = {"earlier", "sooner", "older", "newer", "younger", NULL};

/* "3 or more", "version 2 or later". */
static bool is_open_range(const Look *look, size_t word) {
    return word >= look->sentence->first + 2 && look_is(look, word - 1, "or") &&
           (is_number(look, word - 2) || look_in(look, word - 2, LIST_UNIT));
}

/* What can be put in an order: "a higher priority than the call that goes on". */
static const char *const ORDERED[] = {
    "priority", "price", "value", "number", "amount",   "version", "rank",     "total",
    "count",    "rate",  "level", "date",   "severity", "weight",  "quantity", NULL};

/* "than" and something measurable behind it: a number, a limit, code. */
static bool is_against_measure(const Look *look, size_t last) {
    size_t end = MIN(look->sentence->end, last + 1 + NEAR), than = last + 1;
    while (than < end && !look_is(look, than, "than") && !look_is(look, than, "then"))
        than++;
    if (look_is(look, than, "than") && (look_is_any(look, last + 1, ORDERED) ||
                                        (than == last + 1 && look_is_any(look, last, DATED))))
        return true;
    for (size_t word = than + 1; word < end; word++)
        if ((is_number(look, word) && !look_is(look, word, "one")) ||
            look->words[word].flags & WORD_CODE || look_is_any(look, word, MEASURES))
            return true;
    return false;
}

/* "the higher of both", "the lower of the two": a choice that can be made. */
static bool is_choice(const Look *look, size_t first, size_t last) {
    static const char *const before[] = {"the", "is", "whichever", NULL};
    bool led = first > look->sentence->first && look_is_any(look, first - 1, before);
    bool whichever = first >= look->sentence->first + 2 && look_is(look, first - 2, "whichever");
    return whichever || (led && look_is(look, last + 1, "of"));
}

/* "5 % more": numbers say by how much; but one that begins a sentence numbers it. */
static bool is_by_number(const Look *look, size_t first, size_t last) {
    if (first > look->sentence->first + 1 && is_number(look, first - 1))
        return true;
    if (first > look->sentence->first + 1 && look_in(look, first - 1, LIST_UNIT) &&
        is_number(look, first - 2))
        return true;
    return look_is(look, last + 1, "by") && is_number(look, last + 2);
}

/* "shall lower the price": a verb. */
static bool is_verb(const Look *look, size_t word) {
    static const char *const objects[] = {"the", "a", "an", "its", "their", "this", "each", NULL};
    if (!look_is(look, word, "lower") || word == look->sentence->first)
        return false;
    return look_in(look, word - 1, LIST_OBLIGATION) || look_in(look, word - 1, LIST_WEAK_VERB) ||
           (look_is(look, word - 1, "to") && look_is_any(look, word + 1, objects));
}

void smell_comparative(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block;
    for (size_t word = sentence->first, last; look_next(look, LIST_COMPARATIVE, &word, &last);
         word = last + 1)
        if (!is_harmless(look, word, last) && !is_name(look, word) && !is_open_range(look, word) &&
            !is_by_number(look, word, last) && !is_against_measure(look, last) &&
            !is_choice(look, word, last) && !is_verb(look, word) && !is_in_example(look, word) &&
            look_claim(look, word, last))
            look_tell_entry(look, "smell/comparative", word, last,
                            "'%s' compares with nothing that can be measured; say than what, and "
                            "by how much");
}

/* Whether the words behind a preposition are things that can be sorted: "the last 30 days", "all
 * calls", "orders"; "the highest level of security" names none, nor does "in the world". */
static bool is_set(const Look *look, size_t word) {
    static const char *const leaders[] = {"the",   "all",   "these", "those", "its",
                                          "their", "a",     "an",    "any",   "both",
                                          "each",  "every", "this",  "that",  NULL};
    static const char *const endless[] = {"world", "market", "industry", "field", "class", NULL};
    if (word >= look->sentence->end || look_is_any(look, word + 1, endless))
        return false;
    return look_is_any(look, word, leaders) || is_number(look, word) ||
           inflect_looks_plural(look->words[word].folded);
}

/* What is best is taste: "best", "most suitable"; "most of" them is an amount, and "the latest
 * versions" are others tomorrow. */
static bool is_taste(const Look *look, size_t last) {
    static const char *const taste[] = {"best",     "worst",    "easiest", "simplest", "nicest",
                                        "smartest", "clearest", "safest",  "finest",   NULL};
    if (look_is(look, last, "most"))
        return look_is(look, last + 1, "of") || look_in(look, last + 1, LIST_SUBJECTIVE) ||
               look_in(look, last + 1, LIST_VAGUE);
    bool is_latest = last > look->sentence->first && look_is(look, last - 1, "latest");
    return is_latest || look_is_any(look, last, taste);
}

/* What can be sorted has a first: "the lowest price of the last 30 days". */
static bool is_of_set(const Look *look, size_t last) {
    static const char *const sets[] = {"of", "in", "among", "from", "within", "between", NULL};
    if (is_taste(look, last))
        return false;
    for (size_t word = last + 1; word < MIN(look->sentence->end, last + 5); word++) {
        if (look->words[word].flags & WORD_APART)
            return false;
        if (look_is_any(look, word, sets))
            return is_set(look, word + 1);
    }
    return false;
}

/* "the oldest first", "the highest price first": an order. */
static bool is_order(const Look *look, size_t last) {
    for (size_t word = last + 1; word < MIN(look->sentence->end, last + 4); word++) {
        if (look->words[word].flags & WORD_APART)
            return false;
        if (look_is(look, word, "first") || look_is(look, word, "last"))
            return true;
    }
    return false;
}

void smell_superlative(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block;
    for (size_t word = sentence->first, last; look_next(look, LIST_SUPERLATIVE, &word, &last);
         word = last + 1)
        if (!is_harmless(look, word, last) && !is_name(look, word) && !is_of_set(look, last) &&
            !is_order(look, last) && !is_in_example(look, word) && look_claim(look, word, last))
            look_tell_entry(look, "smell/superlative", word, last,
                            "'%s' of which, by what measure? say what is reached, with a number");
}
