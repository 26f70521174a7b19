/* SPDX-License-Identifier: MIT */
/* Sentences that ask for two things, for a thing of nobody, or take too long for it. */
#include "work/wording/shape.h"

#define FEWEST         3  /* words that make a sentence */
#define LEAD_IN_BLOCKS 64 /* looked back over for what a list goes on from */

/* --- two requirements in one --- */

static void tell_compound(Look *look, size_t first, size_t last) {
    look_tell(look, "smell/compound", first, last, "two requirements in one sentence")->help =
        "write a sentence for each, so that each can be tested and changed by itself";
}

/* Whether a determiner or number stands there, so that the word before is a verb. */
static bool begins_object(const Look *look, size_t word) {
    static const char *const words[] = {"the",   "a",     "an",  "each", "every", "all",
                                        "its",   "their", "any", "no",   "this",  "that",
                                        "these", "those", "one", "his",  "her",   NULL};
    return word < look->sentence->end && shape_follows(look, word) &&
           (look_is_any(look, word, words) || look->words[word].flags & WORD_NUMBER);
}

/* Whether a verb stands before the "and" at `word`, directly behind the obligation or a comma. */
static bool is_verb_before(const Look *look, size_t word) {
    if (word < look->sentence->first + 2)
        return false;
    return look_in(look, word - 2, LIST_MODAL) || shape_ends(look, word - 2, "ly") ||
           look_is(look, word - 2, "not") || shape_holds(shape_before(look, word - 1), ",");
}

/* The verb of a second thing that the system shall do, behind the "and" at `word`; or 0. */
static size_t second_verb(const Look *look, size_t word) {
    size_t verb = word + 1, end = look->sentence->end;
    if (is_verb_before(look, word) && shape_follows(look, word))
        return 0; /* "shall save and close the file": one object, one thing */
    if (verb < end && (look_is(look, verb, "then") || look_is(look, verb, "also") ||
                       shape_ends(look, verb, "ly")))
        verb++;
    bool is_verb = verb < end && look_in(look, verb, LIST_ACTION) && shape_follows(look, verb) &&
                   begins_object(look, verb + 1);
    return is_verb ? verb : 0;
}

/* Where the walk through a sentence stands. */
typedef struct {
    bool opening;    /* in a condition that begins the sentence */
    bool modal;      /* behind a word that obliges */
    bool condition;  /* behind one that begins a clause inside */
    bool infinitive; /* behind "to" and a verb: what somebody is let do is one thing */
    size_t joint;    /* the "and" since then, or what begins behind a `;`; 0: none */
} Walk;

/* Whether a second clause may begin there; inside a condition it must look like one, as "that an
 * audible and visual sign" does not. */
static bool is_joint(const Look *look, const Walk *walk, size_t word) {
    if (walk->condition && !shape_holds(shape_before(look, word), ",;") &&
        !begins_object(look, word + 1))
        return false;
    return SHAPE_IS(look, word, "and") || SHAPE_IS(look, word, "but") ||
           SHAPE_IS(look, word, "otherwise") || shape_parts(look, word, ";");
}

static bool is_infinitive(const Look *look, size_t word) {
    return SHAPE_IS(look, word, "let") || SHAPE_IS(look, word, "help") ||
           SHAPE_IS(look, word, "enable") || SHAPE_IS(look, word, "allow") ||
           (SHAPE_IS(look, word, "to") && look_in(look, word + 1, LIST_ACTION));
}

/* Goes over one word; false where the sentence has been told of. */
static bool walk_on(Look *look, Walk *walk, size_t word) {
    walk->opening = walk->opening && !shape_parts(look, word, ",");
    if (walk->opening)
        return true;
    if (look_entry(look, LIST_MODAL, word)) {
        if (walk->modal && walk->joint) {
            tell_compound(look, walk->joint, word + look_entry(look, LIST_MODAL, word) - 1);
            return false;
        }
        *walk = (Walk){.modal = true};
    } else if (look_in(look, word, LIST_SUBORDINATE)) {
        walk->condition = true;
        walk->joint = 0;
    } else if (walk->modal && is_joint(look, walk, word)) {
        size_t verb = walk->condition || walk->infinitive || !look_is(look, word, "and")
                          ? 0
                          : second_verb(look, word);
        if (verb) {
            tell_compound(look, word, verb);
            return false;
        }
        if (!walk->joint || begins_object(look, word + 1))
            walk->joint = word;
    } else if (is_infinitive(look, word))
        walk->infinitive = true;
    return true;
}

/* Whether the sentence has two obligations, or an "and" in one; most have neither. */
static bool may_be_compound(const Look *look, const ProseSentence *sentence) {
    bool may = look->twice & LIST_BIT(LIST_MODAL);
    for (size_t i = sentence->first; i < sentence->end && !may; i++)
        may = SHAPE_IS(look, i, "and");
    return may;
}

void smell_compound(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block;
    if (!may_be_compound(look, sentence))
        return;
    Walk walk = {.opening = look_in(look, sentence->first, LIST_SUBORDINATE)};
    for (size_t i = sentence->first; i < sentence->end; i++) {
        if (i + 1 < sentence->end && SHAPE_IS(look, i, "and") && SHAPE_IS(look, i + 1, "or") &&
            slice_is(slice_trim(shape_before(look, i + 1)), "/") &&
            !(look->words[i].flags & WORD_QUOTED)) {
            look_tell(look, "smell/compound", i, i + 1, "'%s' can be read in two ways",
                      look_shown(look, i, i + 1))
                ->help = "write 'and', or 'or', or 'A, B or both'";
            return;
        }
        if (!walk_on(look, &walk, i))
            return;
    }
}

/* --- missing subject --- */

/* Whether a list behind the block goes on from it: "The shop:". */
static bool leads_in(const ProseBlock *block) {
    Slice text = slice_trim(block->text);
    char last = text.len ? text.at[text.len - 1] : '.';
    return last == ':' ||
           (!block->in_item && block->type == PROSE_PARAGRAPH && !strchr(".!?", last));
}

/* Whether the sentence goes on from a block before: "The shop: / - shall show …". */
static bool goes_on(const Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    if (sentence->first != block->first_word)
        return false;
    size_t place = (size_t)(block - look->prose->blocks);
    for (size_t n = 0; n < LEAD_IN_BLOCKS && block->in_item && place > 0; n++) {
        block = &look->prose->blocks[--place];
        if (block->type == PROSE_HEADING || block->type == PROSE_FIELD)
            return false;
        if (leads_in(block))
            return true;
    }
    return false;
}

/* How many words at the sentence's start leave out who: "Shall send", "It shall be possible"; 0:
 * none. */
static size_t subjectless(const Look *look, size_t word) {
    static const char *const possible[] = {"possible",  "impossible", "feasible",
                                           "necessary", "ensured",    NULL};
    size_t modal = look_entry(look, LIST_MODAL, word), end = look->sentence->end;
    if (modal)
        return word + modal < end && shape_follows(look, word + modal) ? modal + 1 : 0;
    if (!look_is(look, word, "it") || !look_entry(look, LIST_MODAL, word + 1))
        return 0;
    size_t next = word + 2;
    while (next < end && (look_is(look, next, "only") || look_is(look, next, "not") ||
                          look_is(look, next, "be") || look_is(look, next, "also")))
        next++;
    return next < end && look_is_any(look, next, possible) ? next - word + 1 : 0;
}

void smell_subject(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    size_t word = sentence->first;
    if (look->words[word].flags & WORD_NUMBER && word + 1 < sentence->end)
        word++; /* "2.4.1 Shall send" */
    size_t count = subjectless(look, word);
    if (count == 0 || sentence->stop == '?' || block->type == PROSE_CELL ||
        sentence->end - word < FEWEST)
        return;
    for (size_t i = word + count; i < sentence->end; i++)
        if (look_in(look, i, LIST_MODAL) && !look_is(look, word, "it"))
            return; /* "Should it fail, the shop shall …" */
    if (look_is(look, word, "will") && !look_is(look, word + 1, "be") &&
        !look_in(look, word + 1, LIST_ACTION))
        return;
    if (goes_on(look, block, sentence))
        return;
    look_tell(look, "smell/subject", word, word + count - 1, "'%s' does not say who has to do it",
              look_shown(look, word, word + count - 1))
        ->help = "name the system or the people: the shop shall …";
}

/* --- length --- */

static size_t count_words(const Look *look, const ProseSentence *sentence) {
    size_t count = 0;
    for (size_t i = sentence->first; i < sentence->end; i++)
        count += !(look->words[i].flags & WORD_HYPHEN);
    return count;
}

/* Of a whole document at once, as the option is asked for only once then. */
void smell_length(Look *look) {
    const Prose *prose = look->prose;
    size_t most = (size_t)look_option(look, "most"), count;
    for (size_t i = 0; i < prose->sentence_count; i++) {
        const ProseSentence *sentence = &prose->sentences[i];
        if (sentence->end - sentence->first <= most ||
            (count = count_words(look, sentence)) <= most ||
            !look_asks(look, "smell/length", prose_block_of(prose, sentence->first)))
            continue;
        look_tell(look, "smell/length", sentence->first, sentence->end - 1,
                  "a sentence of %zu words, more than %zu", count, most)
            ->help = "one thing a sentence; put conditions and exceptions into a list";
    }
}
