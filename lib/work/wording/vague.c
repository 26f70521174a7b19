/* SPDX-License-Identifier: MIT */
/* Words that leave open how much, which, when, or whether at all. */
#include "base/text.h"
#include "work/wording/smells.h"

/* These are verbs, too. */
static const char *const VERBS[] = {"clear",       "slow",    "close",  "clean",    "secure",
                                    "ease",        "perfect", "narrow", "average",  "moderate",
                                    "approximate", "free",    "fast",   "complete", NULL};

static bool is_verb(const Look *look, size_t word) {
    if (!look_is_any(look, word, VERBS) || word == look->sentence->first)
        return false;
    return look_is(look, word - 1, "to") || look_is(look, word - 1, "and") ||
           look_in(look, word - 1, LIST_OBLIGATION) || look_in(look, word - 1, LIST_WEAK_VERB);
}

/* Whether words with content lead from an article or its like to the word: "the autumn fair", and
 * not "shall be fair". */
static bool ends_noun(const Look *look, size_t word) {
    static const char *const leaders[] = {"the", "a",   "an",    "this", "that", "each", "every",
                                          "its", "our", "their", "any",  "no",   "all",  NULL};
    for (size_t at = word; at > look->sentence->first && word - at < 4; at--) {
        if (look->words[at].flags & WORD_APART)
            return false;
        if (is_function_word(look, at - 1))
            return look_is_any(look, at - 1, leaders);
    }
    return false;
}

/* "the standard ISO 9001", "by the average of", "the autumn fair": these are nouns, too. */
static bool is_noun(const Look *look, size_t word) {
    static const char *const nouns[] = {"standard", "average", "special", "general", NULL};
    static const char *const led[] = {"fair", "complex", "minor", NULL};
    size_t next = word + 1;
    if (!look_is_any(look, word, nouns) && !(look_is_any(look, word, led) && ends_noun(look, word)))
        return false;
    return next >= look->sentence->end || is_function_word(look, next) ||
           look->words[next].flags & (WORD_APART | WORD_UPPER | WORD_NUMBER | WORD_CODE);
}

/* Whether the entry means something else here: a verb, a noun, a name, a question. */
static bool is_other(const Look *look, size_t first, size_t last) {
    bool asked = first > look->sentence->first && look_is(look, first - 1, "how");
    return asked || is_name(look, first) ||
           (first == last && (is_verb(look, first) || is_noun(look, first)));
}

/* Asks of each entry of the list what to say of it; NULL: nothing. */
static void each_entry(Look *look, WordList list, const char *rule,
                       bool (*is_fine)(const Look *, size_t first, size_t last),
                       const char *format) {
    for (size_t word = look->sentence->first, last; look_next(look, list, &word, &last);
         word = last + 1)
        if (!is_harmless(look, word, last) && !(is_fine && is_fine(look, word, last)) &&
            look_claim(look, word, last))
            look_tell_entry(look, rule, word, last, format);
}

/* --- vague --- */

static bool is_fine_degree(const Look *look, size_t first, size_t last) {
    return is_other(look, first, last) || is_measured(look, first, last);
}

/* "some" and the like beside their number. */
static bool is_fine_amount(const Look *look, size_t first, size_t last) {
    bool asks = first > look->sentence->first &&
                (look_is(look, first - 1, "how") || look_is(look, first - 1, "as"));
    return asks || is_name(look, first) || is_number(look, last + 1);
}

void smell_vague(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block, (void)sentence;
    each_entry(look, LIST_VAGUE, "smell/vague", is_fine_degree,
               "'%s' leaves it to the reader; say exactly what is meant");
    each_entry(look, LIST_DEGREE, "smell/vague", is_fine_degree,
               "'%s' gives no measure; say how %s, with a number and a unit");
    each_entry(look, LIST_AMOUNT, "smell/vague", is_fine_amount,
               "'%s' gives no number; say how many, or which");
}

/* --- taste --- */

void smell_subjective(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block, (void)sentence;
    each_entry(look, LIST_SUBJECTIVE, "smell/subjective", is_fine_degree,
               "'%s' is a matter of judgement; say what can be seen or measured");
}

/* --- whether at all --- */

/* "as required by law", "if required in section 3": the condition is named. */
static bool is_fine_loophole(const Look *look, size_t first, size_t last) {
    static const char *const names[] = {"by", "in", "under", "per", "according", NULL};
    (void)first;
    return last + 1 < look->sentence->end && !(look->words[last + 1].flags & WORD_APART) &&
           look_is_any(look, last + 1, names);
}

void smell_loophole(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block, (void)sentence;
    each_entry(look, LIST_LOOPHOLE, "smell/loophole", is_fine_loophole,
               "'%s' lets it off; say when it holds, or leave the words out");
}

/* "(e.g. cards)", "For example, …" explain, and ask for nothing. */
static bool is_fine_example(const Look *look, size_t first, size_t last) {
    static const char *const leads[] = {"e.g", "eg", "for", "such", NULL};
    bool goes_on = last + 1 < look->sentence->end && !(look->words[last + 1].flags & WORD_APART);
    if (goes_on && look_is(look, last, "more")) /* "and more than 5" */
        return true;
    return look_is_any(look, first, leads) &&
           (first == look->sentence->first || is_in_brackets(look, first));
}

void smell_open_ended(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block, (void)sentence;
    each_entry(look, LIST_OPEN_ENDED, "smell/open-ended", is_fine_example,
               "'%s' leaves it open where this ends; name all that is asked for");
}

void smell_speculation(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block, (void)sentence;
    each_entry(look, LIST_SPECULATION, "smell/speculation", NULL,
               "'%s' is a guess; find out, and say what holds");
}

/* --- when --- */

void smell_time(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block, (void)sentence;
    each_entry(look, LIST_TIME, "smell/time", is_fine_degree,
               "'%s' names no time; say when, or within how long");
}
