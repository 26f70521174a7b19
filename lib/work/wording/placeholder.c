/* SPDX-License-Identifier: MIT */
/* What was to be filled in later and is still there: TBD, ???, [to be defined]. As it is an error,
 * whatever may have been meant so is left alone: what is quoted, code, named in the glossary or
 * spelt out, and what the text talks about ("the TODO list"). */
#include "base/text.h"
#include "work/wording/shape.h"

#define PHRASE_WORDS 12 /* in brackets, or looked back over for the start of a question */

typedef enum { ACRONYM_TBD, ACRONYM_TBC, ACRONYM_TBA, ACRONYMS, MARK_TODO, MARK_FIXME, MARKS } Mark;

static const char *const marks[MARKS] = {
    [ACRONYM_TBD] = "tbd", [ACRONYM_TBC] = "tbc", [ACRONYM_TBA] = "tba",
    [ACRONYMS] = "",       [MARK_TODO] = "todo",  [MARK_FIXME] = "fixme",
};

/* What is known of an acronym in a document: whether it is short for something of its own. */
typedef enum { UNKNOWN, PLAIN, EXPANDED } Meaning;

typedef struct {
    Look *look;
    Meaning meanings[MARKS];
} Hunt;

/* Words of the block at hand, and its end. */
static bool is_word(const Look *look, size_t word, const char *const *texts) {
    return word >= look->block->first_word && word < look->block->end_word &&
           look_is_any(look, word, texts);
}

static void tell(Look *look, size_t from, size_t to) {
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

/* --- TBD and the like --- */

static Mark mark_of(const ProseWord *word) {
    if (word->folded.len < 3 || word->folded.len > 5 || !strchr("tf", word->folded.at[0]))
        return MARKS;
    for (Mark mark = 0; mark < MARKS; mark++)
        if (slice_is(word->folded, marks[mark]))
            return mark;
    return MARKS;
}

/* Whether the words from `first` on begin with the letters, and do not say "to be …". */
static bool has_initials(const Look *look, size_t first, const char *letters) {
    static const char *const to[] = {"to", NULL}, *const be[] = {"be", NULL};
    if (is_word(look, first, to) && is_word(look, first + 1, be))
        return false;
    for (; *letters; letters++, first++)
        if (first < look->block->first_word || first >= look->block->end_word ||
            look->words[first].folded.len < 2 || look->words[first].folded.at[0] != *letters)
            return false;
    return true;
}

/* Whether the acronym is spelt out there: "trunk-based development (TBD)", or the other way. */
static bool is_spelt_out(const Look *look, size_t word, const char *letters) {
    size_t count = strlen(letters);
    Slice before = slice_trim(shape_before(look, word)),
          after = slice_trim(shape_after(look, word));
    return (slice_is(before, "(") && word >= count && has_initials(look, word - count, letters)) ||
           (slice_is(after, "(") && has_initials(look, word + 1, letters));
}

static bool is_expanded(Hunt *hunt, Mark mark) {
    Look look = *hunt->look;
    if (mark >= ACRONYMS)
        return false;
    if (hunt->meanings[mark] == UNKNOWN)
        hunt->meanings[mark] = PLAIN;
    else
        return hunt->meanings[mark] == EXPANDED;
    for (size_t b = 0; b < look.prose->block_count; b++) {
        look.block = &look.prose->blocks[b];
        for (size_t i = look.block->first_word; i < look.block->end_word; i++)
            if (mark_of(&look.words[i]) == mark && is_spelt_out(&look, i, marks[mark]))
                hunt->meanings[mark] = EXPANDED;
    }
    return hunt->meanings[mark] == EXPANDED;
}

/* Whether the text speaks about such a mark instead of being one. */
static bool is_mention(const Look *look, size_t word) {
    static const char *const before[] = {
        "a",      "an",     "the",    "each",  "every",  "any",  "no",   "this",  "that",
        "these",  "those",  "all",    "some",  "his",    "her",  "our",  "your",  "their",
        "my",     "its",    "one",    "word",  "label",  "mark", "tag",  "value", "state",
        "status", "text",   "string", "entry", "marker", "of",   "as",   "with",  "or",
        "and",    "called", "named",  "means", "like",   "say",  "says", NULL};
    static const char *const after[] = {
        "list",    "lists", "item",   "items",  "app",   "comment", "comments", "marker",
        "markers", "tag",   "tags",   "note",   "notes", "column",  "label",    "labels",
        "file",    "files", "page",   "board",  "entry", "entries", "section",  "status",
        "state",   "lane",  "area",   "stands", "means", "mark",    "marks",    "value",
        "values",  "field", "fields", "text",   "texts", "bank",    "ltd",      "inc",
        "gmbh",    "team",  "is",     "and",    "or",    NULL};
    bool follows = word > look->block->first_word && shape_follows(look, word);
    bool goes_on = word + 1 < look->block->end_word && shape_follows(look, word + 1);
    bool joined = word + 1 < look->block->end_word && look->words[word + 1].flags & WORD_HYPHEN;
    return joined || (follows && is_word(look, word - 1, before)) ||
           (goes_on && is_word(look, word + 1, after));
}

/* Whether the glossary has the word, whatever it says of it. */
static bool is_known_term(const Look *look, size_t word) {
    size_t low = 0;
    for (size_t high = look->use_count; low < high;) {
        size_t middle = (low + high) / 2;
        if (look->uses[middle].last < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low < look->use_count && look->uses[low].first <= word;
}

/* Whether the mark is written as one: in capitals, an acronym in small letters too, "todo" with a
 * colon. */
static bool is_written_as_mark(const Look *look, size_t word, Mark mark) {
    uint16_t flags = look->words[word].flags;
    if (flags & WORD_UPPER)
        return true;
    if (mark < ACRONYMS)
        return !(flags & (WORD_CAPITAL | WORD_MIXED));
    return flags & WORD_FIRST && slice_starts(shape_after(look, word), ":");
}

static void check_mark(Hunt *hunt, size_t word, Mark mark) {
    const Look *look = hunt->look;
    if (!is_written_as_mark(look, word, mark) || is_mention(look, word) ||
        is_known_term(look, word) || is_expanded(hunt, mark))
        return;
    tell(hunt->look, look->words[word].from, look->words[word].to);
}

/* --- xxx --- */

static bool is_all_x(Slice word) {
    for (size_t i = 0; i < word.len; i++)
        if (word.at[i] != 'x')
            return false;
    return word.len > 1;
}

/* Whether nothing but blanks, brackets and the marks of sentences stand there. */
static bool is_open(Slice gap) {
    for (size_t i = 0; i < gap.len; i++)
        if (!strchr(" \n()[],.;:!?", gap.at[i]))
            return false;
    return true;
}

static void check_xs(Look *look, size_t word) {
    const ProseWord *it = &look->words[word];
    bool has_next = word + 1 < look->block->end_word, has_before = word > look->block->first_word;
    if (!is_all_x(it->folded) || is_known_term(look, word))
        return;
    if (has_next && (look->words[word + 1].flags & WORD_HYPHEN || is_all_x(it[1].folded)))
        return; /* xxx-large, a mask: xxx xx */
    if (has_before &&
        (is_all_x(it[-1].folded) ||
         (it->flags & WORD_UPPER && shape_follows(look, word) && it[-1].flags & WORD_CAPITAL)))
        return;                /* Part XXX */
    if (it->folded.len == 2) { /* "xx seconds" */
        Slice after = slice_trim(shape_after(look, word));
        if (!(slice_starts(after, "%") || slice_starts(after, "€") ||
              (!after.len && has_next && look_in(look, word + 1, LIST_UNIT) &&
               look->words[word + 1].folded.len > 2)))
            return;
    } else if (!is_open(shape_before(look, word)) ||
               (has_next && !is_open(shape_after(look, word)) &&
                !strchr("%\xe2", slice_trim(shape_after(look, word)).at[0])))
        return;
    if (!is_mention(look, word))
        tell(look, it->from, it->to);
}

/* --- phrases --- */

static const char *const undone[] = {"defined",   "determined", "decided",   "confirmed",
                                     "clarified", "specified",  "announced", "agreed",
                                     "completed", "added",      "done",      NULL};

/* The words "to be defined (later)" that begin there: how many, or 0. */
static size_t undone_words(const Look *look, size_t word) {
    static const char *const to[] = {"to", NULL}, *const be[] = {"be", NULL},
                             *const later[] = {"later", "soon", "asap", NULL};
    if (!is_word(look, word, to) || !is_word(look, word + 1, be) ||
        !is_word(look, word + 2, undone))
        return 0;
    return is_word(look, word + 3, later) ? 4 : 3;
}

static bool is_insert(const Look *look, size_t first, size_t count) {
    static const char *const insert[] = {"insert", NULL}, *const key[] = {"key", NULL},
                             *const here[] = {"here", NULL}, *const ask[] = {"add",  "put",
                                                                             "fill", "describe",
                                                                             "text", NULL};
    size_t last = first + count - 1;
    if (count == 1)
        return look_is(look, first, "placeholder");
    return (is_word(look, first, insert) && !is_word(look, last, key)) ||
           (is_word(look, first, ask) && is_word(look, last, here));
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

static void check_bracket(Look *look, size_t first) {
    Slice text = look->block->text;
    size_t from = look->words[first].from - 1;
    char open = text.at[from], closing = open == '[' ? ']' : open == '<' ? '>' : ')';
    size_t count = bracketed(look, first, closing);
    if (count == 0 || first + count - 1 >= look->block->end_word)
        return;
    bool yes = undone_words(look, first) == count || (open != '(' && is_insert(look, first, count));
    size_t end = slice_find(text, closing, look->words[first + count - 1].to);
    if (yes && end < text.len)
        tell(look, from, end + 1);
}

/* "To be defined." as a sentence of its own. */
static void check_sentence(Look *look, size_t first) {
    size_t count = undone_words(look, first), next = first + count;
    if (count && (next >= look->block->end_word || look->words[next].flags & WORD_FIRST) &&
        !slice_starts(slice_trim(shape_after(look, next - 1)), ":"))
        tell(look, look->words[first].from, look->words[next - 1].to);
}

static void check_lorem(Look *look, size_t word) {
    static const char *const ipsum[] = {"ipsum", NULL};
    if (look_is(look, word, "lorem") && is_word(look, word + 1, ipsum) &&
        look->words[word].flags & WORD_FIRST)
        tell(look, look->words[word].from, look->words[word + 1].to);
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
    tell(look, from, to);
}

/* "()" and "[...]": from the bracket at `from`, where it closes before `to`; the end, or 0. */
static size_t empty_bracket(const Look *look, size_t from, size_t to) {
    Slice text = look->block->text;
    char closing = text.at[from] == '[' ? ']' : ')';
    size_t at = from + 1, end = slice_find(text, closing, at);
    if (end >= to || (from > 0 && text.at[from - 1] != ' '))
        return 0;
    Slice inside = slice_trim(slice_range(text, at, end));
    bool dots = slice_is(inside, "...") || slice_is(inside, "…");
    if (closing == ']' ? !dots : inside.len != 0 && !dots)
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
static void check_gap(Look *look, size_t from, size_t to, size_t next) {
    Slice text = look->block->text;
    bool quoted = (next < look->block->end_word && look->words[next].flags & WORD_QUOTED) ||
                  (next > look->block->first_word && look->words[next - 1].flags & WORD_QUOTED) ||
                  has_quote(slice_range(text, from, to));
    bool code = next > look->block->first_word && look->words[next - 1].flags & WORD_CODE;
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
        } else if ((c == '[' || c == '(') && !code) {
            size_t closed = empty_bracket(look, at, to);
            if (closed) {
                tell(look, at, closed);
                end = closed;
            }
        }
    }
}

/* --- everything --- */

static void check_word(Hunt *hunt, size_t i) {
    Look *look = hunt->look;
    const ProseWord *word = &look->words[i];
    if (word->flags & (WORD_QUOTED | WORD_LINKED | WORD_HYPHEN | WORD_MACHINE | WORD_CODE))
        return;
    switch (word->folded.at[0]) {
    case 't':
    case 'f': {
        Mark mark = mark_of(word);
        if (mark < MARKS)
            check_mark(hunt, i, mark);
        else if (word->flags & WORD_FIRST)
            check_sentence(look, i);
        break;
    }
    case 'x':
        check_xs(look, i);
        break;
    case 'l':
        check_lorem(look, i);
        break;
    default:
        break;
    }
    if (word->from > 0 && strchr("[<(", look->block->text.at[word->from - 1]))
        check_bracket(look, i);
}

static void check_block(Hunt *hunt) {
    Look *look = hunt->look;
    const ProseBlock *block = look->block;
    size_t from = 0;
    for (size_t i = block->first_word; i < block->end_word; i++) {
        const ProseWord *word = &look->words[i];
        if (word->from > from + 2)
            check_gap(look, from, word->from, i);
        check_word(hunt, i);
        from = word->to;
    }
    if (block->text.len > from + 1)
        check_gap(look, from, block->text.len, block->end_word);
}

/* "<insert the name>" reads as an HTML tag. */
static void check_html(Look *look) {
    static const char *const openings[] = {"<insert ", "<tbd>",         "<TBD>",   "<todo>",
                                           "<TODO>",   "<placeholder>", "<to be ", NULL};
    MarkdownNode *root = NULL;
    for (size_t b = 0; b < look->prose->block_count && !root; b++)
        root = look->prose->blocks[b].node;
    while (root && root->parent)
        root = root->parent;
    for (MarkdownNode *node = root; node; node = markdown_next(root, node))
        for (const char *const *opening = openings; *opening; opening++)
            if ((node->type == MARKDOWN_HTML || node->type == MARKDOWN_HTML_BLOCK) &&
                slice_starts(node->text, *opening)) {
                Slice text = slice_trim(node->text);
                problem_add_format(&look->document->problems, look->arena, "smell/placeholder",
                                   node->offset, node->end, "'%s' is still to be filled in",
                                   text_shown(look->arena, text, 60))
                    ->help = "write what is meant; what nobody knows yet is an open question";
            }
}

void smell_placeholder(Look *look) {
    Hunt hunt = {.look = look};
    for (size_t i = 0; i < look->prose->block_count; i++) {
        look->block = &look->prose->blocks[i];
        check_block(&hunt);
    }
    look->block = NULL;
    for (size_t i = 0; i < look->document->thing_count; i++)
        if (look->document->things[i].type == BODY_HTML) {
            check_html(look);
            return;
        }
}
