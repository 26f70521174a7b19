/* SPDX-License-Identifier: MIT */
/* The order of EARS, the Easy Approach to Requirements Syntax: where …, while …, when … (or if …
 * then), the <system> shall …. Sentences without its keywords are nobody's business. */
#include "work/wording/shape.h"

/* The place of a keyword in that order, from 1; 0: it is none. */
static int rank_of(const Look *look, size_t word) {
    if (!(look->marks[word].covered & LIST_BIT(LIST_SUBORDINATE)) ||
        look->words[word].flags & (WORD_QUOTED | WORD_HYPHEN))
        return 0;
    if (SHAPE_IS(look, word, "where"))
        return 1;
    if (SHAPE_IS(look, word, "while"))
        return 2;
    return SHAPE_IS(look, word, "when") || SHAPE_IS(look, word, "if") ? 3 : 0;
}

/* Whether "when" or "if" there speaks of a time or a question, and is no condition: "the date
 * when", "shall check if". */
static bool is_no_condition(const Look *look, size_t word, size_t modal) {
    static const char *const nouns[] = {
        "date",    "time",   "day",    "moment", "point",      "hour",         "case", "even",
        "either",  "eg",     "e.g",    "but",    "especially", "particularly", "ie",   "i.e",
        "notably", "unless", "except", "only",   "as",         "cases",        "and",  "or",
        "times",   "week",   "month",  "year",   "page",       "see",          NULL};
    static const char *const asks[] = {
        "check",   "verify", "determine", "ask",      "know",      "decide",   "test",   "indicate",
        "detect",  "tell",   "see",       "evaluate", "define",    "say",      "record", "show",
        "specify", "choose", "select",    "display",  "configure", "schedule", NULL};
    static const char *const short_ones[] = {"any",         "possible",   "necessary", "needed",
                                             "available",   "applicable", "so",        "required",
                                             "appropriate", "not",        "present",   NULL};
    if (look_is_any(look, word - 1, nouns) || word + 1 >= look->sentence->end ||
        look_is_any(look, word + 1, short_ones))
        return true;
    if (shape_parts(look, word, ","))
        return SHAPE_IS(look, word, "while"); /* "…, while others may not" */
    for (size_t i = word > modal + 4 ? word - 4 : modal + 1; i < word; i++)
        if (look_is_any(look, i, asks))
            return true;
    return false;
}

/* Whether the keyword begins a clause before the obligation. */
static bool begins_clause(const Look *look, size_t word) {
    return word == look->sentence->first || shape_parts(look, word, ",") ||
           look_is(look, word - 1, "and");
}

/* The first word that obliges, in a sentence with a keyword; else the sentence's end. */
static size_t find_modal(const Look *look) {
    size_t end = look->sentence->end, modal = end;
    bool keyword = false;
    if (!(look->lists & LIST_BIT(LIST_MODAL)))
        return end;
    for (size_t i = look->sentence->first; i < end; i++) {
        keyword = keyword || rank_of(look, i) > 0;
        if (modal == end && look->marks[i].covered & LIST_BIT(LIST_MODAL) &&
            !SHAPE_IS(look, i, "will"))
            modal = i;
    }
    return keyword ? modal : end;
}

/* The conditions in front, up to the obligation: told of where one comes too late. */
static bool check_front(Look *look, size_t modal) {
    size_t before = 0;
    int last = 0;
    for (size_t i = look->sentence->first; i < modal; i++) {
        int rank = rank_of(look, i);
        if (rank == 0 || !begins_clause(look, i))
            continue;
        if (rank < last) {
            look_tell(look, "smell/ears", i, i, "'%s' comes behind '%s'", look_shown(look, i, i),
                      look_shown(look, before, before))
                ->help = "the order of EARS: where …, while …, when …, the <system> shall …";
            return true;
        }
        last = rank;
        before = i;
    }
    return false;
}

/* A condition behind the obligation. */
static void check_back(Look *look, size_t modal) {
    bool inside = false;
    for (size_t i = modal + 1; i < look->sentence->end; i++) {
        bool comma = shape_parts(look, i, ",;:(");
        inside = inside && !comma;
        if (rank_of(look, i) > 1 && !inside && !is_no_condition(look, i, modal)) {
            for (size_t k = i + 1; comma && k < look->sentence->end; k++)
                if (shape_parts(look, k, ",)"))
                    return;
            look_tell(look, "smell/ears", i, i, "the condition behind '%s' comes last",
                      look_shown(look, i, i))
                ->help = "say first when it holds: When …, the <system> shall …";
            return;
        }
        if (look_in(look, i, LIST_SUBORDINATE))
            inside = true;
    }
}

void smell_ears(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block;
    size_t modal = find_modal(look);
    if (modal < sentence->end && !check_front(look, modal))
        check_back(look, modal);
}
