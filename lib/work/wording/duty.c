/* SPDX-License-Identifier: MIT */
/* Whether, and about how much, something is asked for: weak verbs, negatives, universals. */
#include "work/wording/smells.h"

#define CLAUSES (LIST_BIT(LIST_CONDITION) | LIST_BIT(LIST_RELATIVE))

/* The keywords of RFC 2119 among weak verbs: with the option, capitals make them keywords, and
 * small letters plain English. */
static bool is_keyword(const Look *look, size_t word) {
    static const char *const keywords[] = {"should", "may", "shouldn't", NULL};
    return look_is_any(look, word, keywords) && look_option(look, "rfc2119") > 0;
}

/* "May 2026", "a can of paint", "may only". */
static bool is_no_weak_verb(const Look *look, size_t word) {
    static const char *const articles[] = {"a", "an", "the", "in", "of", "since", "until", NULL};
    if (look_is(look, word, "may") &&
        (look_is(look, word + 1, "only") || is_number(look, word + 1)))
        return true;
    return word > look->sentence->first && look_is_any(look, word - 1, articles) &&
           !(look->words[word].flags & WORD_APART);
}

/* "informed that he cannot pay", "define which visitors may leave": what is told or asked, no duty.
 */
static bool is_told(const Look *look, size_t word) {
    static const char *const tellers[] = {"informed", "notified",   "told",    "warned",
                                          "reminded", "indication", "message", NULL};
    static const char *const askers[] = {
        "determine", "determines", "determining", "define",  "defines", "defining",   "select",
        "selects",   "selecting",  "choose",      "chooses", "decide",  "decides",    "specify",
        "specifies", "know",       "configure",   "shows",   "show",    "indicating", NULL};
    static const char *const asked[] = {"which", "who", "whom", "what", "how", NULL};
    for (size_t at = word; at > look->sentence->first + 1 && word - at < 12; at--) {
        if (gap_has(look, at, ",;:"))
            return false;
        if (look_is(look, at - 1, "that"))
            return look_is_any(look, at - 2, tellers);
        if (look_is_any(look, at - 1, asked))
            return look_is_any(look, at - 2, askers);
    }
    return false;
}

void smell_weak_verb(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block;
    for (size_t word = sentence->first, last; look_next(look, LIST_WEAK_VERB, &word, &last);
         word = last + 1)
        if (!is_keyword(look, word) && !is_no_weak_verb(look, word) &&
            !is_subordinate(look, word, LIST_BIT(LIST_CONDITION)) && !is_in_example(look, word) &&
            !is_told(look, word) && look_claim(look, word, last))
            look_tell_entry(look, "smell/weak-verb", word, last,
                            "'%s' leaves open whether it is asked for; write 'shall', or leave the "
                            "sentence out");
}

/* "shall not exceed 2 s" is a bound. */
static bool is_upper_bound(const Look *look, size_t last) {
    static const char *const bounds[] = {"exceed", "be", "take", "last", "fall", "drop", NULL};
    return look_is_any(look, last + 1, bounds) && is_measured(look, last, last);
}

void smell_negative(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block;
    for (size_t word = sentence->first, last; look_next(look, LIST_NEGATIVE, &word, &last);
         word = last + 1)
        if (!is_subordinate(look, word, CLAUSES) && !is_in_brackets(look, word) &&
            !is_upper_bound(look, last) && look_claim(look, word, last))
            look_tell_entry(look, "smell/negative", word, last,
                            "'%s' says what is left undone; say what happens instead");
}

/* --- universal --- */

/* Whether a noun of two words or more begins there, which says of which things: "every gift card
 * order", "all leap-year days". */
static bool is_compound(const Look *look, size_t word) {
    const uint64_t verbs = LIST_BIT(LIST_OBLIGATION) | LIST_BIT(LIST_WEAK_VERB) |
                           LIST_BIT(LIST_MODAL) | LIST_BIT(LIST_BE) | LIST_BIT(LIST_ACTION);
    size_t next = word + 1;
    return next < look->sentence->end && !(look->words[next].flags & WORD_APART) &&
           !((look_lists(look, word) | look_lists(look, next)) & verbs) &&
           !is_function_word(look, word) && !is_function_word(look, next) &&
           !slice_ends(look->words[next].folded, "ly");
}

/* Whether what follows says of which things all are meant: "of the last 24 hours", "that …". */
static bool is_bounded(const Look *look, size_t last) {
    static const char *const bounders[] = {
        "of",      "in",     "for",   "from",    "with",    "that",  "which", "who",
        "whose",   "on",     "at",    "within",  "between", "to",    "by",    "below",
        "above",   "whom",   "where", "under",   "during",  "since", "after", "before",
        "without", "listed", "named", "defined", NULL};
    if (is_number(look, last + 1) || look_is(look, last + 1, "following") ||
        is_compound(look, last + 1))
        return true;
    for (size_t word = last + 1; word < MIN(look->sentence->end, last + 7); word++) {
        if (look->words[word].flags & WORD_APART || look_in(look, word, LIST_OBLIGATION) ||
            look_in(look, word, LIST_WEAK_VERB))
            return false;
        bool behind = word > last + 1 && slice_ends(look->words[word].folded, "ed");
        if (look_is_any(look, word, bounders) || (behind && is_function_word(look, word + 1)))
            return true;
    }
    return false;
}

/* "all" behind the noun or with its article is about what was named before. */
static bool is_definite(const Look *look, size_t last) {
    static const char *const definite[] = {"the", "these", "those", "its", "their", "this", NULL};
    return look_is_any(look, last + 1, definite);
}

void smell_universal(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block;
    for (size_t word = sentence->first, last; look_next(look, LIST_UNIVERSAL, &word, &last);
         word = last + 1)
        if (!is_harmless(look, word, last) && !is_bounded(look, last) && !is_definite(look, last) &&
            !is_subordinate(look, word, CLAUSES) && !is_in_brackets(look, word) &&
            look_claim(look, word, last))
            look_tell_entry(look, "smell/universal", word, last,
                            "'%s' has no bound; say of which, or where it ends");
}

/* --- absolute --- */

void smell_absolute(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block;
    for (size_t word = sentence->first, last; look_next(look, LIST_ABSOLUTE, &word, &last);
         word = last + 1)
        if (!is_subordinate(look, word, CLAUSES) && !is_measured(look, word, last) &&
            !is_name(look, word) && look_claim(look, word, last))
            look_tell_entry(look, "smell/absolute", word, last,
                            "'%s' cannot be shown; say under which conditions, or how often it may "
                            "fail");
}
