/* SPDX-License-Identifier: MIT */
/* Pronouns that can stand for more than one thing, or for nothing that was named.
 *
 * A noun is known by what leads it ("the order", "each order") or by its plural; a pronoun is
 * clear where at most one stands before it in its sentence, or, if none does, in the sentence
 * before.
 */
#include "base/inflect.h"
#include "work/wording/smells.h"

#define MOST_NOUNS 8
#define REACH      60 /* words before a pronoun that are looked at */

static const char *const LEADERS[] = {"a",    "an",      "the",   "each",  "every", "any",
                                      "all",  "no",      "its",   "his",   "her",   "their",
                                      "this", "that",    "these", "those", "some",  "both",
                                      "one",  "another", "such",  "other", NULL};

/* Who is no `it`. */
static const char *const PERSONS[] = {
    "user",     "users",   "customer", "customers", "visitor",  "visitors",      "buyer",
    "buyers",   "seller",  "sellers",  "driver",    "drivers",  "operator",      "person",
    "persons",  "people",  "member",   "members",   "employee", "employees",     "manager",
    "managers", "editor",  "editors",  "admin",     "admins",   "author",        "authors",
    "reader",   "readers", "guest",    "guests",    "shopper",  "shoppers",      "engineer",
    "marketer", "patient", "patients", "student",   "students", "administrator", NULL};

/* The nouns that a pronoun may stand for. */
typedef struct {
    Slice heads[MOST_NOUNS];
    size_t count;
} Nouns;

static void add_noun(Nouns *nouns, Slice head) {
    for (size_t i = 0; i < nouns->count; i++)
        if (slice_equal(nouns->heads[i], head))
            return;
    if (nouns->count < MOST_NOUNS)
        nouns->heads[nouns->count++] = head;
}

/* The last word of the noun that begins at `word`: that of a run of words with content, before
 * `end`, or its first plural. */
static size_t run_end(const Look *look, size_t word, size_t end) {
    size_t last = word;
    while (last + 1 < end && !(look->words[last + 1].flags & WORD_APART) &&
           !is_function_word(look, last + 1) && last - word < 4 &&
           !inflect_looks_plural(look->words[last].folded))
        last++;
    return last;
}

/* Adds the nouns among the words [first, end): things that are many, or one. */
static void find_nouns(const Look *look, size_t first, size_t end, bool plural, Nouns *nouns) {
    for (size_t word = first; word < end; word++) {
        bool led = look_is_any(look, word, LEADERS);
        if (led && word + 1 < end && is_function_word(look, word + 1))
            continue;
        size_t from = led ? word + 1 : word;
        if (from >= end || is_function_word(look, from))
            continue;
        size_t last = run_end(look, from, end);
        bool many = inflect_looks_plural(look->words[last].folded);
        bool fits = plural ? many : led && !look_is_any(look, last, PERSONS);
        if (fits)
            add_noun(nouns, look->words[last].folded);
        word = last;
    }
}

/* What the pronoun may stand for: nouns before it in its sentence, else in the one before. The
 * subject of its own clause is none for an object: "the system deletes it". */
static Nouns nouns_before(const Look *look, size_t word, bool plural) {
    const ProseSentence *sentence = look->sentence;
    Nouns nouns = {0};
    size_t first = word - sentence->first > REACH ? word - REACH : sentence->first, end = word;
    for (size_t at = word; at > first && !gap_has(look, at, ",;:"); at--)
        if (look_in(look, at - 1, LIST_CONDITION)) {
            break; /* its own clause: "the gateway shall warn the server if it fails" */
        } else if (look_in(look, at - 1, LIST_OBLIGATION)) {
            while (at > first && !gap_has(look, at, ",;:"))
                at--;
            end = at > first ? at : word;
            break;
        }
    find_nouns(look, first, end, plural, &nouns);
    bool is_later = sentence > &look->prose->sentences[look->block->first_sentence];
    if (nouns.count == 0 && is_later)
        find_nouns(look, sentence[-1].first, MIN(sentence[-1].end, sentence[-1].first + REACH),
                   plural, &nouns);
    return nouns;
}

/* --- it --- */

/* "it is sent to", "it is being used for": something is done with it; "it is required to" asks. */
static bool is_participle(const Look *look, size_t word) {
    static const char *const asked[] = {"required",  "needed",    "recommended", "allowed",
                                        "permitted", "forbidden", "advised",     NULL};
    if (word >= look->sentence->end || look_is_any(look, word, asked))
        return false;
    return look_is(look, word, "being") || look_in(look, word, LIST_PARTICIPLE) ||
           slice_ends(look->words[word].folded, "ed");
}

/* "It is possible to …": stands for what follows. */
static bool is_expletive(const Look *look, size_t word) {
    static const char *const be[] = {"is", "be", "was", "being", "been", "possible", NULL};
    static const char *const follow[] = {"to", "that", "for", "whether", "if", "when", NULL};
    static const char *const content[] = {"that", "whether", NULL};
    static const char *const made[] = {"easy",  "easier",    "possible", "impossible",
                                       "clear", "difficult", "harder",   NULL};
    if (look_is_any(look, word + 1, made))
        return true;
    size_t end = MIN(look->sentence->end, word + 12), at = word + 1;
    while (at < MIN(end, word + 5) && !look_is_any(look, at, be))
        at++;
    if (at >= end || !look_is_any(look, at, be))
        return false;
    bool is_done = is_participle(look, at + 1);
    for (at++; at < end; at++)
        if (look_is_any(look, at, is_done ? content : follow))
            return true;
    return false;
}

/* --- this, that, these, those --- */

/* "this means": a verb follows, no noun. */
static bool is_verb_next(const Look *look, size_t word) {
    static const char *const verbs[] = {"means",    "includes", "applies", "allows",  "requires",
                                        "happens",  "ensures",  "enables", "results", "covers",
                                        "provides", "implies",  "leads",   "also",    "used",
                                        "using",    "defined",  "listed",  "named",   NULL};
    return look_is_any(look, word, verbs);
}

/* Whether a noun follows: then the word only points at it. */
static bool points_at_noun(const Look *look, size_t word) {
    size_t next = word + 1;
    return next < look->sentence->end && !(look->words[next].flags & WORD_APART) &&
           !is_function_word(look, next) && !is_verb_next(look, next);
}

static bool is_same_noun(Slice a, Slice b) {
    size_t shorter = MIN(a.len, b.len), longer = MAX(a.len, b.len);
    return shorter > 0 && longer - shorter <= 2 && memcmp(a.at, b.at, shorter) == 0;
}

/* What documents say of themselves, and what only leads to the next word. */
static const char *const SELVES[] = {
    "document", "section", "subsection", "sub",    "chapter",       "requirement", "requirements",
    "page",     "table",   "list",       "figure", "standard",      "annex",       "note",
    "case",     "way",     "point",      "time",   "specification", NULL};

/* Whether the noun that the word points at was named in the words before, of this block or another:
 * "the call … this call"; for "such", in its own sentence. */
static bool is_named(const Look *look, size_t word) {
    size_t last = run_end(look, word + 1, look->sentence->end);
    size_t first = word > REACH ? word - REACH : 0;
    if (look_is(look, word, "such"))
        first = MAX(first, look->sentence->first);
    for (size_t noun = word + 1; noun <= last; noun++) {
        if (look_is_any(look, noun, SELVES))
            return true;
        for (size_t at = first; at < word; at++)
            if (is_same_noun(look->words[at].folded, look->words[noun].folded))
                return true;
    }
    return false;
}

/* "… by hand. This function shall …": sums up the sentence before. */
static bool sums_up(const Look *look, size_t word) {
    return word == look->sentence->first &&
           look->sentence > &look->prose->sentences[look->block->first_sentence];
}

/* "higher than that of a call", "the same as those of": stands for what is compared. */
static bool is_compared(const Look *look, size_t word) {
    static const char *const pairs[] = {"than", "as", "to", "like", NULL};
    static const char *const ends[] = {"that", "those", NULL};
    return word > look->sentence->first && look_is_any(look, word - 1, pairs) &&
           look_is_any(look, word, ends) && look_is(look, word + 1, "of");
}

/* "This section names the fields. It covers …": the text speaks of itself. */
static bool is_self(const Look *look, size_t word) {
    if (!sums_up(look, word) || !look_is(look, word, "it"))
        return false;
    const ProseSentence *before = look->sentence - 1;
    for (size_t at = before->first; at < MIN(before->end, before->first + 4); at++)
        if (look_is(look, at, "this"))
            return look_is_any(look, at + 1, SELVES);
    return false;
}

/* "that" as a conjunction or relative pronoun; "such as". */
static bool is_connecting(const Look *look, size_t word) {
    static const char *const before[] = {"of",    "than", "as",  "from", "to", "with", "before",
                                         "after", "by",   "for", "like", "on", NULL};
    if (look_is(look, word, "such"))
        return !points_at_noun(look, word);
    if (!look_is(look, word, "that") || word == look->sentence->first)
        return false;
    return !look_is_any(look, word - 1, before);
}

/* --- other, another --- */

/* "one call … another call", "from one shop to another", "each other", "all other calls", "call …
 * other calls": other than what is said. "The driver … another driver" picks one of many. */
static bool is_other_than_named(const Look *look, size_t word) {
    static const char *const pairs[] = {"each", "one", "every", "no", "all", NULL};
    size_t first = look->sentence->first, next = word + 1;
    if (look_is(look, next, "than") || look_is(look, next, "words"))
        return true;
    if (word > first && look_is_any(look, word - 1, pairs))
        return true;
    if (word - first > REACH)
        first = word - REACH;
    bool is_many = !look_is(look, word, "another") && points_at_noun(look, word);
    size_t last = is_many ? run_end(look, next, look->sentence->end) : word;
    for (size_t at = first; at < word; at++)
        if (look_is(look, at, "one") ||
            (last > word && is_same_noun(look->words[at].folded, look->words[last].folded)))
            return true;
    return false;
}

static bool is_other(const Look *look, size_t word) {
    static const char *const others[] = {"other", "others", "another", NULL};
    return look_is_any(look, word, others);
}

/* --- all of them --- */

static bool is_clear(const Look *look, size_t word) {
    static const char *const many[] = {"they", "them", "these", "those", NULL};
    static const char *const pointing[] = {"this", "that", "these", "those", "such", NULL};
    if (is_other(look, word))
        return is_other_than_named(look, word);
    if ((look_is(look, word, "it") && is_expletive(look, word)) || is_self(look, word) ||
        is_compared(look, word))
        return true;
    if (look_is_any(look, word, pointing) && is_connecting(look, word))
        return true;
    if (look_is_any(look, word, pointing) && points_at_noun(look, word))
        return sums_up(look, word) || is_named(look, word);
    return nouns_before(look, word, look_is_any(look, word, many)).count <= 1;
}

void smell_pronoun(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block;
    for (size_t word = sentence->first, last; look_next(look, LIST_PRONOUN, &word, &last);
         word = last + 1)
        if (!is_harmless(look, word, last) && !is_clear(look, word) && look_claim(look, word, last))
            look_tell_entry(look, "smell/pronoun", word, last,
                            is_other(look, word)
                                ? "'%s' does not say which; name them"
                                : "'%s' can stand for more than one thing; name it again");
}
