/* SPDX-License-Identifier: MIT */
/* What was to be filled in later and is still there: TBD, ???, [to be defined]. As it is an error,
 * whatever may have been meant so is left alone: what is quoted, code, named in the glossary or
 * spelt out, and what the text talks about ("the TODO list"). */
#include "work/wording/placeholder.h"
#include "base/text.h"

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

/* --- TBD and the like --- */

/* The mark that the word is; MARKS, as for nearly all: none. */
static Mark mark_of(const ProseWord *word) {
    Mark from = word->folded.len == 3 ? 0 : ACRONYMS + 1, to = from ? MARKS : ACRONYMS;
    char second = word->folded.len < 3 ? ' ' : word->folded.at[1];
    if (second != (from ? 'o' : 'b') && second != 'i')
        return MARKS;
    for (Mark mark = from; mark < to; mark++)
        if (slice_is(word->folded, marks[mark]))
            return mark;
    return MARKS;
}

/* Whether the words from `first` on begin with the letters, and do not say "to be …". */
static bool has_initials(const Look *look, size_t first, const char *letters) {
    static const char *const to[] = {"to", NULL}, *const be[] = {"be", NULL};
    if (blank_word_is(look, first, to) && blank_word_is(look, first + 1, be))
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
    return joined || (follows && blank_word_is(look, word - 1, before)) ||
           (goes_on && blank_word_is(look, word + 1, after));
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

/* Whether a note to oneself stands there, and not a word of the sentence: at its start, or behind
 * punctuation, with a colon or what is to be done behind it; or in the place of a value. */
static bool is_note(const Look *look, size_t word) {
    static const char *const values[] = {"within", "least", "most", "than",  "is", "are",
                                         "be",     "until", "by",   "every", NULL};
    static const char *const verbs[] = {"add",     "ask",    "check",  "write",     "fill",
                                        "fix",     "decide", "define", "clarify",   "describe",
                                        "discuss", "find",   "get",    "replace",   "confirm",
                                        "update",  "remove", "insert", "complete",  "finish",
                                        "specify", "link",   "review", "determine", NULL};
    Slice before = slice_trim(shape_before(look, word)),
          after = slice_trim(shape_after(look, word));
    bool starts =
        word == look->block->first_word || look->words[word].flags & WORD_FIRST || before.len > 0;
    if (!starts)
        return blank_word_is(look, word - 1, values);
    return after.len > 0 || word + 1 >= look->block->end_word ||
           blank_word_is(look, word + 1, verbs);
}

static void check_mark(Hunt *hunt, size_t word, Mark mark) {
    const Look *look = hunt->look;
    if (!is_written_as_mark(look, word, mark) || is_mention(look, word) ||
        (mark == MARK_TODO && !is_note(look, word)) || is_known_term(look, word) ||
        is_expanded(hunt, mark))
        return;
    blank_tell(hunt->look, look->words[word].from, look->words[word].to);
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
        blank_tell(look, it->from, it->to);
}

/* --- everything --- */

static void check_word(Hunt *hunt, size_t i) {
    Look *look = hunt->look;
    const ProseWord *word = &look->words[i];
    Mark mark = mark_of(word);
    if (word->flags & (WORD_QUOTED | WORD_LINKED | WORD_HYPHEN | WORD_MACHINE))
        return;
    if (mark < MARKS)
        check_mark(hunt, i, mark);
    else if (word->folded.at[0] == 't' && word->flags & WORD_FIRST)
        blank_check_sentence(look, i);
    else if (word->folded.at[0] == 'x')
        check_xs(look, i);
    else if (word->folded.at[0] == 'l')
        blank_check_lorem(look, i);
}

bool placeholder_may_begin(Slice folded) {
    const char *at = folded.at;
    size_t len = folded.len;
    if (len < 2)
        return false;
    return (at[0] == 't' && at[1] == 'b' && len == 3) || (at[0] == 't' && at[1] == 'o') ||
           (at[0] == 'f' && at[1] == 'i' && len == 5) || (at[0] == 'x' && at[1] == 'x') ||
           (at[0] == 'l' && at[1] == 'o' && len == 5);
}

/* Looks at the words that may be placeholders. */
static void check_words(Hunt *hunt, const uint32_t **picked) {
    Look *look = hunt->look;
    for (; **picked < look->block->end_word; ++*picked) {
        if (!(look_traits(look, **picked) & TRAIT_NO_PLACEHOLDER))
            check_word(hunt, **picked);
    }
}

/* Looks at what stands before each word, and at the end. */
static void check_gaps(Look *look) {
    const ProseBlock *block = look->block;
    const char *text = block->text.at;
    size_t from = 0;
    for (size_t i = block->first_word; i < block->end_word; i++) {
        const ProseWord *word = &look->words[i];
        char before = word->from > from ? text[word->from - 1] : ' ';
        if (word->from > from + 2)
            blank_check_gap(look, from, word->from, i);
        if (before == '[' || before == '<' || before == '(')
            blank_check_bracket(look, i);
        from = word->to;
    }
    if (block->text.len > from + 1)
        blank_check_gap(look, from, block->text.len, block->end_word);
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
    const uint32_t *picked =
        prose_pick(look->prose, look->notes.bit, 0, (uint32_t)look->prose->word_count);
    for (size_t i = 0; i < look->prose->block_count; i++) {
        look->block = &look->prose->blocks[i];
        if (look->block->signs)
            check_gaps(look);
        check_words(&hunt, &picked);
    }
    look->block = NULL;
    for (size_t i = 0; i < look->document->thing_count; i++)
        if (look->document->things[i].type == BODY_HTML) {
            check_html(look);
            return;
        }
}
