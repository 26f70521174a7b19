/* SPDX-License-Identifier: MIT */
/* Numbers of which nobody knows what they count, or where they end. */
#include "work/wording/shape.h"

#include <stdlib.h>

#define WINDOW 40 /* words looked at before or behind a number */
#define DASHES 3  /* of a run, after which it is no range but a date or an id */

typedef enum { BOUND_NONE, BOUND_TIME, BOUND_AMOUNT, BOUND_WEAK } Bound;

static const char *const of_time[] = {"within", "every", NULL};
static const char *const of_amount[] = {"least",   "most",      "than",    "exceed",
                                        "exceeds", "exceeding", "max",     "maximum",
                                        "minimum", "min",       "reaches", NULL};
static const char *const weak[] = {"of",    "to",    "is",    "be",    "are",    "from",
                                   "under", "below", "above", "after", "equals", NULL};

/* --- reading numbers --- */

/* The value of a plain number: digits, with decimal point or marks of thousands. False for
 * versions, clock times, "5s" and the like. */
static bool read_number(const Look *look, size_t word, double *value) {
    const ProseWord *it = &look->words[word];
    char digits[24];
    size_t count = 0, points = 0;
    if (!(it->flags & WORD_NUMBER) || it->folded.len >= sizeof digits)
        return false;
    for (size_t i = 0; i < it->folded.len; i++) {
        char c = it->folded.at[i];
        if (c == '.' && ++points > 1)
            return false;
        if (g_ascii_isdigit(c) || c == '.')
            digits[count++] = c;
        else if (c != ',')
            return false;
    }
    digits[count] = '\0';
    *value = g_ascii_strtod(digits, NULL);
    return true;
}

static bool is_number(const Look *look, size_t word) {
    double value;
    return word < look->sentence->end && read_number(look, word, &value);
}

/* Whether nothing but a hyphen, dash, slash or colon joins the number to the one before; markup
 * between them, as of a power, does not. */
static bool is_joint(const Look *look, size_t word) {
    static const char *const joints[] = {"–", "—", "/", ":", "×", "‑", "-", NULL};
    Slice gap = shape_before(look, word);
    if (slice_is(gap, "-"))
        return look->words[word].flags & WORD_HYPHEN;
    return slice_is_any(slice_trim(gap), joints);
}

/* The number that goes on from the one at `word` ("2 to 5", "2–5", "360, 768 and 1440"), or 0. */
static size_t next_number(const Look *look, size_t word) {
    static const char *const links[] = {"to",      "and", "or",    "by", "x",
                                        "through", "in",  "until", NULL};
    size_t next = word + 1;
    if (is_number(look, next))
        return is_joint(look, next) || shape_holds(shape_before(look, next), ",") ? next : 0;
    if (next < look->sentence->end && look_is_any(look, next, links) && is_number(look, next + 1))
        return next + 1;
    return 0;
}

/* The last number of the run that begins at `word`; how many it has in `*count`. */
static size_t run_end(const Look *look, size_t word, size_t *count) {
    *count = 1;
    for (size_t next; (next = next_number(look, word)) != 0; word = next)
        ++*count;
    return word;
}

/* --- number without unit --- */

/* Whether what stands behind a number is nothing but the end of a clause. */
static bool is_bare(Slice gap) {
    static const char *const ends[] = {"", ".", ",", ";", ":", ")", "!", "?", ".)", ").", NULL};
    return slice_is_any(slice_trim(gap), ends);
}

/* Whether something behind the number says what it counts. */
static bool is_named(const Look *look, size_t word) {
    static const char *const mores[] = {"more",  "less",  "fewer", "higher",
                                        "lower", "above", "below", NULL};
    size_t next = word + 1;
    Slice gap = shape_after(look, word);
    if (next + 1 < look->sentence->end && look_is(look, next, "or") &&
        look_is_any(look, next + 1, mores)) {
        gap = shape_after(look, next + 1);
        next += 2;
    }
    if (!is_bare(gap))
        return true;
    if (next >= look->sentence->end || slice_trim(gap).len)
        return false;
    return !look_in(look, next, LIST_GRAMMAR) || look_is(look, next, "of");
}

static bool has_modal(const Look *look, size_t before) {
    for (size_t n = 0, i = before; n < WINDOW && i-- > look->sentence->first; n++)
        if (look_in(look, i, LIST_MODAL))
            return true;
    return false;
}

static Bound bound_before(const Look *look, size_t word) {
    if (word == look->sentence->first)
        return BOUND_NONE;
    Slice gap = slice_trim(shape_before(look, word));
    static const char *const signs[] = {"<", ">", "≤", "≥", "<=", ">=", NULL};
    if (gap.len)
        return slice_is_any(gap, signs) ? BOUND_WEAK : BOUND_NONE;
    if (look_is_any(look, word - 1, of_time) ||
        (look_is(look, word - 2, "at") && look_is(look, word - 3, "for")))
        return BOUND_TIME;
    if (look_is(look, word - 1, "for"))
        return has_modal(look, word) ? BOUND_AMOUNT : BOUND_NONE;
    if (look_is_any(look, word - 1, of_amount) ||
        (look_is(look, word - 1, "to") && look_is(look, word - 2, "up")))
        return BOUND_AMOUNT;
    return look_is_any(look, word - 1, weak) ? BOUND_WEAK : BOUND_NONE;
}

/* What the words before say of a number. */
typedef struct {
    bool unit, measure, tally, plural;
} Said;

static Said said_before(const Look *look, size_t word) {
    static const char *const ambiguous[] = {"second", "time",    "point", "page", "bar",
                                            "foot",   "quarter", "min",   "in",   "em",
                                            "pa",     "pt",      "ma",    NULL};
    Said said = {false, false, false, false};
    size_t first = look->sentence->first;
    for (size_t i = word > first + WINDOW ? word - WINDOW : first; i < word; i++) {
        said.unit |= look_in(look, i, LIST_UNIT) && look->words[i].folded.len > 1 &&
                     !look_is_any(look, i, ambiguous);
        said.measure |= look_in(look, i, LIST_MEASURE);
        said.tally |= look_in(look, i, LIST_TALLY);
        said.plural |= shape_is_plural(look, i);
    }
    return said;
}

/* Whether the number, alone behind such words, lacks a unit. */
static bool lacks_unit(const Look *look, size_t word, Bound bound, double value) {
    Said said = said_before(look, word);
    bool is_year = value >= 1900 && value < 2100;
    if (said.unit || value == 0 || is_year || (said.tally && bound != BOUND_TIME))
        return false;
    switch (bound) {
    case BOUND_TIME:
        return true;
    case BOUND_AMOUNT:
        return said.measure || (!said.plural && value != 1);
    case BOUND_WEAK:
        return said.measure;
    default:
        return false;
    }
}

void smell_unit(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    if (block->type == PROSE_CELL)
        return;
    double value;
    size_t count, last;
    for (size_t i = sentence->first; i < sentence->end; i = last + 1) {
        last = i;
        if (!(look->words[i].flags & WORD_NUMBER) || !read_number(look, i, &value) ||
            look->words[i].flags & (WORD_QUOTED | WORD_LINKED | WORD_HYPHEN | WORD_BROKEN))
            continue;
        Bound bound = bound_before(look, i);
        last = run_end(look, i, &count);
        if (bound == BOUND_NONE || count >= DASHES || is_joint(look, i) || is_named(look, last) ||
            !lacks_unit(look, i, bound, value))
            continue;
        look_tell(look, "smell/unit", i, last, "%s of what? No unit is named",
                  look_shown(look, i, last))
            ->help = "write the unit or the thing that is counted: 3 s, 3 attempts";
    }
}

/* --- range without ends --- */

/* Whether one of the words, or a dash between numbers, stands behind `word` in the sentence. */
static bool goes_on_to(const Look *look, size_t word, const char *const *words) {
    size_t end = MIN(look->sentence->end, word + WINDOW);
    if (look->sentence->end > end)
        return true;
    for (size_t i = word + 1; i < end; i++)
        if (look_is_any(look, i, words) || (is_number(look, i) && is_joint(look, i)))
            return true;
    return false;
}

/* "between 5 seconds", "ranging from 5": only one end; `first` is the word before the number. */
static bool is_open(const Look *look, size_t first) {
    static const char *const ands[] = {"and", "to", "or", "through", "until", "till", "up", NULL};
    static const char *const ranges[] = {"range",  "ranges",  "ranging", "vary",
                                         "varies", "varying", NULL};
    if (look_is(look, first, "from")
            ? first == look->sentence->first || !look_is_any(look, first - 1, ranges)
            : !look_is(look, first, "between"))
        return false;
    return look->sentence->stop && !goes_on_to(look, first, ands);
}

/* "between 10 and 5 s": the larger end comes first. */
static bool is_turned(const Look *look, size_t word) {
    double from, to;
    return word > look->sentence->first && look_is(look, word - 1, "between") &&
           look_is(look, word + 1, "and") && is_number(look, word + 2) &&
           read_number(look, word, &from) && read_number(look, word + 2, &to) && from > to &&
           word + 3 < look->sentence->end && look_in(look, word + 3, LIST_UNIT) &&
           shape_follows(look, word + 3);
}

/* "5- ." or "5 to .": the other end is missing. */
static bool is_cut(const Look *look, size_t word) {
    bool at_end = word + 1 >= look->sentence->end;
    Slice gap = shape_after(look, word);
    Slice rest = slice_trim(slice_range(gap, gap.len && gap.at[0] == '-' ? 1 : 0, gap.len));
    bool ends = rest.len ? strchr(".,;)", rest.at[0]) != NULL : at_end;
    if (gap.len && gap.at[0] == '-')
        return ends && !(rest.len > 1 && rest.at[0] == '.');
    return !at_end && look_is(look, word + 1, "to") && shape_follows(look, word + 1) &&
           word + 2 >= look->sentence->end && look->sentence->stop == '.';
}

/* "within 2-3 days": which of the two is the bound? */
static bool is_bound_twice(const Look *look, size_t word, size_t last, size_t count) {
    static const char *const bounds[] = {"within", "least", "most",    "than",    "exceed",
                                         "max",    "min",   "maximum", "minimum", NULL};
    double from, to;
    if (word == look->sentence->first || count != 2 || !shape_follows(look, word) ||
        !(look_is_any(look, word - 1, bounds) ||
          (look_is(look, word - 1, "to") && look_is(look, word - 2, "up"))))
        return false;
    Slice gap = slice_trim(shape_before(look, last));
    bool is_range = look_is(look, last - 1, "to") ||
                    (is_joint(look, last) && (slice_is(gap, "-") || slice_is(gap, "–")));
    return is_range && read_number(look, word, &from) && read_number(look, last, &to) && from < to;
}

/* Tells of what is wrong with the range that begins with the numbers [first, last]; true where
 * something is. */
static bool tell_range(Look *look, size_t first, size_t last, size_t count) {
    static const char *const rule = "smell/range";
    Problem *problem = NULL;
    if (first > look->sentence->first && is_open(look, first - 1))
        problem = look_tell(look, rule, first - 1, first, "'%s' has only one end",
                            look_shown(look, first - 1, first));
    else if (is_turned(look, first))
        problem = look_tell(look, rule, first - 1, first + 2, "'%s' begins with its larger end",
                            look_shown(look, first - 1, first + 2));
    else if (is_bound_twice(look, first, last, count))
        problem = look_tell(look, rule, first - 1, last, "'%s' gives two bounds; which one holds?",
                            look_shown(look, first - 1, last));
    else if (is_cut(look, last))
        problem = look_tell(look, rule, first, last, "the range that begins with '%s' has no end",
                            look_shown(look, first, last));
    if (problem)
        problem->help = "write both ends of a range, or one bound: between 2 and 5 s, at most 5 s";
    return problem != NULL;
}

void smell_range(Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    (void)block;
    double value;
    size_t count, last;
    for (size_t i = sentence->first; i < sentence->end; i = last + 1) {
        last = i;
        if (!(look->words[i].flags & WORD_NUMBER) || !read_number(look, i, &value) ||
            look->words[i].flags & (WORD_QUOTED | WORD_HYPHEN | WORD_BROKEN))
            continue;
        last = run_end(look, i, &count);
        tell_range(look, i, last, count);
    }
}
