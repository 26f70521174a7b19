/* SPDX-License-Identifier: MIT */
/* The passive voice that does not say who does it. */
#include "work/wording/shape.h"

#define ADVERBS_MOST 3  /* between "be" and its participle */
#define AGENT_WORDS  40 /* looked at behind it for "by" */

/* Whether the word may stand between "be" and its participle. */
static bool is_between(const Look *look, size_t word) {
    static const char *const words[] = {"not",  "also",    "always",  "never", "only", "then",
                                        "both", "still",   "already", "first", "ever", "again",
                                        "now",  "either",  "being",   "been",  "just", "later",
                                        "once", "neither", "each",    "all",   NULL};
    return look_is_any(look, word, words) ||
           (look->words[word].folded.len > 3 && shape_ends(look, word, "ly"));
}

/* The participle of the passive that begins with the form of "be" at `word`, or 0. */
static size_t participle_of(const Look *look, size_t word) {
    static const char *const prefixes[] = {"pre", "re", "de", "auto", "co", "un", NULL};
    size_t end = look->sentence->end, next = word + 1;
    for (size_t n = 0; n < ADVERBS_MOST && next < end && is_between(look, next); n++)
        next++;
    for (size_t i = word + 1; i <= next && i < end; i++)
        if (!shape_follows(look, i))
            return 0;
    if (next + 1 < end && look->words[next + 1].flags & WORD_HYPHEN) {
        if (!look_is_any(look, next, prefixes))
            return 0;
        next++;
    }
    bool is_compound = next + 1 < end && look->words[next + 1].flags & WORD_HYPHEN;
    return next < end && !is_compound && shape_is_participle(look, next) ? next : 0;
}

/* Whether what follows "by" at `word` is how or when, not who. */
static bool is_manner(const Look *look, size_t word) {
    static const char *const manners[] = {
        "means",     "default", "hand", "mail",     "email", "post",   "phone",
        "telephone", "sms",     "name", "way",      "fax",   "virtue", "type",
        "itself",    "then",    "noon", "midnight", "now",   "letter", NULL};
    static const char *const times[] = {"end", "date", "deadline", "time", "close", NULL};
    size_t next = word + 1;
    if (next >= look->sentence->end)
        return true;
    if (look->words[next].flags & WORD_NUMBER || look_is_any(look, next, manners) ||
        (look_is(look, next, "the") && look_is_any(look, next + 1, times)) ||
        (look_is(look, next, "e") && look_is(look, next + 1, "mail")))
        return true;
    return shape_parts(look, word, "(") ||
           (look->words[next].folded.len > 4 && shape_ends(look, next, "ing"));
}

/* Whether "by …" behind the participle says who does it. */
static bool has_agent(const Look *look, size_t participle) {
    static const char *const sorting[] = {"sorted",  "ordered", "grouped", "filtered",
                                          "ranked",  "split",   "divided", "multiplied",
                                          "indexed", "listed",  NULL};
    size_t end = MIN(look->sentence->end, participle + AGENT_WORDS);
    for (size_t i = participle + 1; i < end; i++) {
        if (shape_parts(look, i, ";:") || look_in(look, i, LIST_SUBORDINATE))
            return false;
        if (!SHAPE_IS(look, i, "by") || is_manner(look, i) || look_is_any(look, i - 1, sorting))
            continue;
        bool is_own = i - 1 == participle || !shape_is_participle(look, i - 1) ||
                      look_is(look, i - 2, "and") || look_is(look, i - 2, "or");
        if (is_own)
            return true;
    }
    return false;
}

/* Whether the block is something to tick off, which tells what is seen and not who does it. */
static bool is_task(const ProseBlock *block) {
    return block->in_item && block->node && block->node->parent && block->node->parent->task;
}

/* "before 2 pm", "after 5 attempts": no clause begins there. */
static bool is_before_number(const Look *look, size_t word) {
    return word + 1 < look->sentence->end && look->words[word + 1].flags & WORD_NUMBER;
}

/* Conditions and relative clauses say when it holds, not what is asked for: the passive is told of
 * in the main clause alone, and once. */
void smell_passive(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    bool modal = look->lists & LIST_BIT(LIST_MODAL),
         to_modal = modal && look_in(look, sentence->first, LIST_SUBORDINATE);
    if (!modal && is_task(block))
        return;
    bool aside = false;
    for (size_t i = sentence->first; i < sentence->end; i++) {
        uint64_t lists = look->marks[i].covered;
        if (lists & LIST_BIT(LIST_MODAL))
            aside = to_modal = false;
        else if (lists & LIST_BIT(LIST_SUBORDINATE))
            aside = aside || !is_before_number(look, i);
        else if (aside && !to_modal && shape_parts(look, i, ",;:"))
            aside = false;
        if (aside || !(lists & LIST_BIT(LIST_BE)))
            continue;
        size_t participle = participle_of(look, i);
        if (!participle || has_agent(look, participle))
            continue;
        look_tell(look, "smell/passive", i, participle, "'%s' does not say by whom",
                  look_shown(look, i, participle))
            ->help = "name who does it: the shop shall send …";
        return;
    }
}
