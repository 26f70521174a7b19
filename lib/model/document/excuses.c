/* SPDX-License-Identifier: MIT */
/* Excuses in the comments of a body: what each says and where exactly, which block it is about, and
 * what goes when it is taken out. One walk over the tree, whatever it holds. */
#include "model/document/internal.h"

/* Blocks of comments with no other block between them, and the blocks around them, or NULL. */
typedef struct {
    const MarkdownNode *before, *last, *next;
    bool apart; /* a blank line, or none at all, stands above the first or below the last */
} Run;

typedef struct {
    Making *making;
    GArray *found;             /* of DocumentExcuse */
    const MarkdownNode *block; /* the last one seen: the one that inlines stand in */
    Run run;
} Excuses;

/* A comment under way: its text without the markers of quotes around it, and where it stands. */
typedef struct {
    Slice text;
    size_t offset, end;
    bool exact;
} Comment;

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static Slice trim_start(Slice text) {
    while (text.len && is_blank(*text.at))
        text = slice_range(text, 1, text.len);
    return text;
}

/* Cuts what stands before a blank or one of `ends` off the rest, and blanks behind it. */
static Slice take_word(Slice *rest, const char *ends) {
    size_t len = 0;
    while (len < rest->len && !is_blank(rest->at[len]) && !strchr(ends, rest->at[len]))
        len++;
    Slice word = slice_range(*rest, 0, len);
    *rest = trim_start(slice_range(*rest, len, rest->len));
    return word;
}

static bool take_mark(Slice *rest, const char *mark) {
    if (!slice_starts(*rest, mark))
        return false;
    *rest = trim_start(slice_range(*rest, 1, rest->len));
    return true;
}

/* Names with commas between them, as they are written; a colon may close them. */
static Slice take_rules(Slice *rest) {
    Slice rules = {rest->at, 0};
    do {
        Slice name = take_word(rest, ",:");
        rules.len = (size_t)(name.at + name.len - rules.at);
    } while (take_mark(rest, ",") && rest->len);
    take_mark(rest, ":");
    return rules;
}

static ExcuseType type_of(Slice word) {
    return slice_is(word, "allow")         ? EXCUSE_NEXT
           : slice_is(word, "allow-begin") ? EXCUSE_BEGIN
           : slice_is(word, "allow-end")   ? EXCUSE_END
                                           : EXCUSE_UNKNOWN;
}

/* Where a part of the comment stands in the file: the same bytes at the same distance from its
 * beginning, or nowhere. */
static uint32_t place_of(const Making *making, const Comment *comment, Slice text, Slice part) {
    size_t len = (size_t)(part.at + part.len - text.at);
    Slice there = slice_range(making->file, comment->offset, comment->offset + len);
    if (!comment->exact || !part.len || !slice_equal(there, slice_range(text, 0, len)))
        return 0;
    return (uint32_t)(comment->offset + len - part.len);
}

/* Adds what a comment says, if it is an excuse. Returns it until the next one is added, or NULL. */
static DocumentExcuse *add_excuse(Excuses *excuses, const Comment *comment) {
    Making *making = excuses->making;
    Slice inside = slice_trim(slice_range(comment->text, 4, comment->text.len - 3));
    if (!slice_starts(inside, "req:"))
        return NULL;
    Slice text = {slice_string(making->arena, comment->text), comment->text.len};
    Slice rest = slice_range(text, (size_t)(inside.at + 4 - comment->text.at), text.len - 3);
    rest = trim_start(rest);
    Slice word = take_word(&rest, "");
    Slice rules = take_rules(&rest);
    DocumentExcuse excuse = {.type = type_of(word),
                             .word = word,
                             .rules = rules,
                             .reason = slice_trim(rest),
                             .offset = (uint32_t)comment->offset,
                             .end = (uint32_t)comment->end,
                             .word_offset = place_of(making, comment, text, word),
                             .rules_offset = place_of(making, comment, text, rules)};
    if (excuse.type == EXCUSE_BEGIN) {
        excuse.from = excuse.end;
        excuse.to = making->document->size;
    }
    g_array_append_val(excuses->found, excuse);
    return &g_array_index(excuses->found, DocumentExcuse, excuses->found->len - 1);
}

static void reach(DocumentExcuse *excuse, const MarkdownNode *block) {
    if (excuse->type != EXCUSE_NEXT || !block)
        return;
    excuse->from = block->offset;
    excuse->to = block->end;
}

/* The end of the blank line at `from`, its line end included; `from` where it is not blank. */
static size_t blank_end(Slice file, size_t from) {
    size_t at = from;
    while (at < file.len && file.at[at] != '\n' && is_blank(file.at[at]))
        at++;
    return at == file.len ? at : file.at[at] == '\n' ? at + 1 : from;
}

/* Whether the line at `from` is blank, or the end of the file is there. */
static bool blank_below(Slice file, size_t from) {
    return from == file.len || blank_end(file, from) > from;
}

/* Whether the line above the one at `from` is blank, or none is there. */
static bool blank_above(const Making *making, size_t from) {
    const char *file = making->file.at;
    size_t top = making->document->body_offset;
    if (from == top)
        return true;
    for (from--; from > top && file[from - 1] != '\n';)
        if (!is_blank(file[--from]))
            return false;
    return true;
}

/* The blanks around a comment, up to the ends of its lines. */
typedef struct {
    size_t from, to;   /* with the last line's end */
    bool starts, ends; /* nothing else stands before it, or behind it */
} Around;

static Around look_around(const Making *making, size_t offset, size_t end) {
    Slice file = making->file;
    size_t top = making->document->body_offset;
    Around around = {.from = offset, .to = blank_end(file, end)};
    while (around.from > top && strchr(" \t", file.at[around.from - 1]))
        around.from--;
    around.starts = around.from == top || file.at[around.from - 1] == '\n';
    around.ends = around.to > end || end == file.len;
    return around;
}

/* Whether the blocks around a run stay what they are when it goes. */
static bool is_free(const Run *run, Slice file) {
    const MarkdownNode *before = run->before, *next = run->next;
    if ((!before || !next) && run->last->parent->type == MARKDOWN_ITEM)
        return false; /* a list is loose or tight by the blank lines in its items */
    if (before && before->type == MARKDOWN_HEADING)
        return true;
    if (!run->apart)
        return false;
    if (!before || !next || (before->type != MARKDOWN_LIST && before->type != MARKDOWN_CODE_BLOCK))
        return true;
    return next->type != MARKDOWN_LIST && next->type != MARKDOWN_CODE_BLOCK &&
           file.at[next->offset - 1] == '\n';
}

/* What goes with a comment of its own: its line, and one of two blank lines around it. */
static void cut_block(const Excuses *excuses, DocumentExcuse *excuse, bool in_run) {
    const Making *making = excuses->making;
    Around around = look_around(making, excuse->offset, excuse->end);
    excuse->cut_from = excuse->offset;
    excuse->cut_to = excuse->end;
    if (!around.starts || !around.ends)
        return;
    excuse->cut_from = (uint32_t)around.from;
    excuse->cut_to =
        (uint32_t)(blank_above(making, around.from) ? blank_end(making->file, around.to)
                                                    : around.to);
    excuse->cut_safe = in_run && is_free(&excuses->run, making->file);
}

/* What goes with a comment in a text: the blanks before it where others follow, or its line. */
static void cut_inline(const Making *making, DocumentExcuse *excuse) {
    Around around = look_around(making, excuse->offset, excuse->end);
    Slice file = making->file;
    bool blank = excuse->end < file.len && is_blank(file.at[excuse->end]);
    excuse->cut_from = excuse->offset;
    excuse->cut_to = excuse->end;
    excuse->cut_safe = true;
    if (around.starts && around.ends)
        excuse->cut_to = (uint32_t)around.to;
    if (around.ends || (blank && !around.starts))
        excuse->cut_from = (uint32_t)around.from;
}

static void read_inline(Excuses *excuses, const MarkdownNode *node) {
    if (!slice_starts(node->text, "<!--") || node->text.len < 7)
        return;
    Comment comment = {node->text, node->offset, node->end, node->exact};
    DocumentExcuse *excuse = add_excuse(excuses, &comment);
    if (!excuse)
        return;
    const MarkdownNode *block = excuses->block;
    reach(excuse, block->type == MARKDOWN_CELL ? block->parent : block);
    if (node->exact)
        cut_inline(excuses->making, excuse);
}

/* The sibling before `node`, whose insides hold the last block that was seen. */
static const MarkdownNode *sibling_before(const Excuses *excuses, const MarkdownNode *node) {
    const MarkdownNode *before = excuses->block;
    while (before && before->parent != node->parent)
        before = before->parent;
    return before;
}

/* Makes the run that `node` belongs to the current one, if it is not. */
static void find_run(Excuses *excuses, const MarkdownNode *node) {
    Run *run = &excuses->run;
    if (run->last && node->parent == run->last->parent && node->offset <= run->last->offset)
        return;
    *run = (Run){.before = sibling_before(excuses, node), .last = node};
    while (run->last->next && run->last->next->type == MARKDOWN_HTML_BLOCK &&
           only_comments(run->last->next->text))
        run->last = run->last->next;
    run->next = run->last->next;
    Around first = look_around(excuses->making, node->offset, node->end),
           last = look_around(excuses->making, run->last->offset, run->last->end);
    run->apart = (first.starts && blank_above(excuses->making, first.from)) ||
                 (last.ends && blank_below(excuses->making->file, last.to));
}

/* The offset of `what` at or behind `from`, or the length. */
static size_t find(Slice text, const char *what, size_t from) {
    while ((from = slice_find(text, *what, from)) < text.len &&
           !slice_starts(slice_range(text, from, text.len), what))
        from++;
    return from;
}

/* The next comment behind the last one: [*at, *end); false where none is, or it is not closed. */
static bool next_comment(Slice text, size_t *at, size_t *end) {
    *at = find(text, "<!--", *end);
    *end = find(text, "-->", MIN(*at + 4, text.len));
    if (*end == text.len)
        return false;
    *end += 3;
    return true;
}

/* The markers of quotes are in the file and not in the block's text; comments stand in both in the
 * same order. */
static void read_block(Excuses *excuses, const MarkdownNode *node) {
    Slice text = node->text, source = slice_range(excuses->making->file, node->offset, node->end);
    bool in_run = only_comments(text);
    if (in_run)
        find_run(excuses, node);
    size_t at, end = 0, from, to = 0;
    while (next_comment(text, &at, &end) && next_comment(source, &from, &to)) {
        Comment comment = {slice_range(text, at, end), node->offset + from, node->offset + to,
                           true};
        DocumentExcuse *excuse = add_excuse(excuses, &comment);
        if (!excuse)
            continue;
        reach(excuse, in_run ? excuses->run.next : node);
        cut_block(excuses, excuse, in_run);
    }
}

void making_excuses(Making *making, MarkdownNode *root) {
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(DocumentExcuse));
    Excuses excuses = {.making = making, .found = found};
    for (MarkdownNode *node = NULL; (node = markdown_next(root, node));) {
        if (node->type == MARKDOWN_HTML)
            read_inline(&excuses, node);
        else if (node->type == MARKDOWN_HTML_BLOCK)
            read_block(&excuses, node);
        if (node->type < MARKDOWN_TEXT)
            excuses.block = node;
    }
    DocumentExcuse *all = arena_array(making->arena, DocumentExcuse, found->len);
    if (found->len)
        memcpy(all, found->data, found->len * sizeof *all);
    making->document->excuses = all;
    making->document->excuse_count = found->len;
}
