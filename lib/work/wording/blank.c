/* SPDX-License-Identifier: MIT */
/* Places left blank: phrases in brackets, and what stands there in the place of words. */
#include "base/text.h"
#include "work/wording/placeholder.h"

#define INSIDE_BYTES 8  /* of dots and blanks between brackets */
#define PHRASE_WORDS 12 /* in brackets, or looked back over for the start of a question */

bool blank_word_is(const Look *look, size_t word, const char *const *texts) {
    return word >= look->block->first_word && word < look->block->end_word &&
           look_is_any(look, word, texts);
}

void blank_tell(Look *look, size_t from, size_t to) {
    const ProseBlock *block = look->block;
    size_t offset, end;
    prose_place(look->reader, block, (uint32_t)from, (uint32_t)to, &offset, &end);
    Problem *problem =
        problem_add_format(&look->document->problems, look->arena, "smell/placeholder", offset, end,
                           "'%s' is still to be filled in",
                           text_shown(look->arena, slice_range(block->text, from, to), 60));
    problem->subject = block->field;
    problem->help = "write what is meant; what nobody knows yet is an open question";
}

/* --- phrases --- */

/* What is still to be: the first of them in a sentence of its own, more between round brackets, all
 * between square ones. ("To be done" alone may be the name of a column.) */
static const char *const undone[] = {"defined",   "determined", "specified", "decided",
                                     "clarified", "confirmed",  "announced", "agreed",
                                     "completed", "added",      "done"};
enum { UNDONE_ALONE = 5, UNDONE_ROUND = 7, UNDONE_SQUARE = G_N_ELEMENTS(undone) };

/* The words "to be defined (later)" that begin there: how many, or 0. */
static size_t undone_words(const Look *look, size_t word, size_t verbs) {
    static const char *const to[] = {"to", NULL}, *const be[] = {"be", NULL},
                             *const later[] = {"later", "soon", "asap", NULL};
    if (!blank_word_is(look, word, to) || !blank_word_is(look, word + 1, be))
        return 0;
    for (size_t i = 0; i < verbs; i++)
        if (word + 2 < look->block->end_word && look_is(look, word + 2, undone[i]))
            return blank_word_is(look, word + 3, later) ? 4 : 3;
    return 0;
}

static bool is_insert(const Look *look, size_t first, size_t count) {
    static const char *const insert[] = {"insert", NULL}, *const key[] = {"key", NULL},
                             *const here[] = {"here", NULL}, *const ask[] = {"add",  "put",
                                                                             "fill", "describe",
                                                                             "text", NULL};
    size_t last = first + count - 1;
    if (count == 1)
        return look_is(look, first, "placeholder");
    return (blank_word_is(look, first, insert) && !blank_word_is(look, last, key)) ||
           (blank_word_is(look, first, ask) && blank_word_is(look, last, here));
}

/* How many words stand from `first` on up to the bracket that closes; 0: too many, or none. */
static size_t bracketed(const Look *look, size_t first, char closing) {
    for (size_t count = 1; count <= PHRASE_WORDS && first + count <= look->block->end_word;
         count++) {
        Slice after = slice_trim(shape_after(look, first + count - 1));
        if (slice_starts(after, "…"))
            after = slice_trim(slice_range(after, 3, after.len));
        while (after.len && after.at[0] == '.')
            after = slice_range(after, 1, after.len);
        if (after.len && after.at[0] == closing)
            return count;
    }
    return 0;
}

void blank_check_bracket(Look *look, size_t first) {
    if (look->words[first].flags & (WORD_QUOTED | WORD_LINKED | WORD_MACHINE | WORD_CODE))
        return;
    Slice text = look->block->text;
    size_t from = look->words[first].from - 1;
    char open = text.at[from], closing = open == '[' ? ']' : open == '<' ? '>' : ')';
    size_t count = bracketed(look, first, closing);
    if (count == 0 || first + count - 1 >= look->block->end_word)
        return;
    bool yes = undone_words(look, first, open == '(' ? UNDONE_ROUND : UNDONE_SQUARE) == count ||
               (open != '(' && is_insert(look, first, count));
    size_t end = slice_find(text, closing, look->words[first + count - 1].to);
    if (yes && end < text.len)
        blank_tell(look, from, end + 1);
}

/* "To be defined." as a sentence of its own. */
void blank_check_sentence(Look *look, size_t first) {
    size_t count = undone_words(look, first, UNDONE_ALONE), next = first + count;
    if (count && !shape_holds(shape_before(look, first), "[(<") &&
        (next >= look->block->end_word || look->words[next].flags & WORD_FIRST) &&
        !slice_starts(slice_trim(shape_after(look, next - 1)), ":"))
        blank_tell(look, look->words[first].from, look->words[next - 1].to);
}

void blank_check_lorem(Look *look, size_t word) {
    static const char *const ipsum[] = {"ipsum", NULL};
    if (SHAPE_IS(look, word, "lorem") && blank_word_is(look, word + 1, ipsum) &&
        look->words[word].flags & WORD_FIRST)
        blank_tell(look, look->words[word].from, look->words[word + 1].to);
}

/* --- between words --- */

/* Whether the sentence that ends behind `word` asks something. */
static bool is_question(const Look *look, size_t word) {
    static const char *const asking[] = {
        "who",  "what",  "when",  "where",  "why", "how",  "which", "whose", "is",     "are",
        "was",  "were",  "do",    "does",   "did", "has",  "have",  "had",   "can",    "could",
        "will", "would", "shall", "should", "may", "must", "and",   "but",   "really", NULL};
    size_t first = word;
    for (size_t n = 0; n < 4 * PHRASE_WORDS && !(look->words[first].flags & WORD_FIRST); n++)
        first--;
    return !(look->words[first].flags & WORD_FIRST) || look_is_any(look, first, asking) ||
           first == word;
}

static bool stands_alone(Slice text, size_t from, size_t to) {
    return (from == 0 || strchr(" \n([:", text.at[from - 1])) &&
           (to == text.len || strchr(" \n)].,;:%", text.at[to]));
}

/* Tells of the run where it stands alone, and its place is known. */
static void check_run(Look *look, size_t from, size_t to, size_t next) {
    Slice text = look->block->text;
    bool has_before = next > look->block->first_word;
    if (!stands_alone(text, from, to))
        return;
    if (text.at[from] == '?' && has_before && text.at[from - 1] == ' ') {
        bool ends = next >= look->block->end_word || look->words[next].flags & WORD_FIRST;
        if (ends && is_question(look, next - 1))
            return; /* "Why ???" */
    }
    blank_tell(look, from, to);
}

/* "()" between words, "[...]" at a sentence's end: the end of the bracket at `from` in the gap
 * [gap, to), in which nothing else stands; or 0. Elsewhere such dots show what is left out. */
static size_t empty_bracket(const Look *look, size_t gap, size_t from, size_t to) {
    Slice text = look->block->text;
    char closing = text.at[from] == '[' ? ']' : ')';
    size_t at = from + 1, end = at;
    while (end < to && end < at + INSIDE_BYTES && text.at[end] != closing)
        end++;
    if (end >= to || text.at[end] != closing || (from > 0 && text.at[from - 1] != ' '))
        return 0;
    Slice inside = slice_trim(slice_range(text, at, end));
    bool dots = slice_is(inside, "...") || slice_is(inside, "…");
    Slice before = slice_trim(slice_range(text, gap, from)),
          behind = slice_trim(slice_range(text, end + 1, to));
    bool ends = to == text.len || slice_starts(behind, ".");
    if (before.len || (dots ? !ends || gap == 0 : closing == ']' || inside.len) ||
        !(behind.len == 0 || slice_is(behind, ".")))
        return 0;
    uint32_t until = (uint32_t)end + 1;
    size_t offset, place_end;
    bool is_exact =
        prose_place(look->reader, look->block, (uint32_t)from, until, &offset, &place_end);
    return is_exact && place_end - offset == until - from && stands_alone(text, from, until) ? until
                                                                                             : 0;
}

/* Whether a quotation mark stands there: straight, or of U+2018 to U+201F, or « ». */
static bool has_quote(Slice gap) {
    for (size_t i = 0; i < gap.len; i++) {
        unsigned char c = (unsigned char)gap.at[i],
                      next = i + 1 < gap.len ? (unsigned char)gap.at[i + 1] : 0,
                      third = i + 2 < gap.len ? (unsigned char)gap.at[i + 2] : 0;
        if (c == '"' || c == '\'' || (c == 0xc2 && (next == 0xab || next == 0xbb)) ||
            (c == 0xe2 && next == 0x80 && third >= 0x98 && third <= 0x9f))
            return true;
    }
    return false;
}

/* What stands between the word before `next` and that one, or the block's end. */
void blank_check_gap(Look *look, size_t from, size_t to, size_t next) {
    Slice text = look->block->text;
    bool quoted = (next < look->block->end_word && look->words[next].flags & WORD_QUOTED) ||
                  (next > look->block->first_word && look->words[next - 1].flags & WORD_QUOTED) ||
                  has_quote(slice_range(text, from, to));
    bool machine = next > look->block->first_word &&
                   look->words[next - 1].flags & (WORD_CODE | WORD_MACHINE | WORD_MIXED);
    if (quoted || look->block->in_quote)
        return;
    for (size_t at = from, end; at < to; at = end) {
        char c = text.at[at];
        end = at + 1;
        if (c == '?' || c == '_') {
            while (end < to && text.at[end] == c)
                end++;
            if (end - at >= (c == '?' ? 2 : 3))
                check_run(look, at, end, next);
        } else if ((c == '[' || c == '(') && !machine) {
            size_t closed = empty_bracket(look, from, at, to);
            if (closed) {
                blank_tell(look, at, closed);
                end = closed;
            }
        }
    }
}
