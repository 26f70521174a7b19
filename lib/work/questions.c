/* SPDX-License-Identifier: MIT */
#include "work/questions.h"

/* The heading under which every item is a question, with or without a box. */
#define QUESTIONS "Open questions"

bool questions_likely(const Document *document) {
    for (size_t i = 0; i < document->heading_count; i++)
        if (!document->headings[i].empty &&
            kind_is_aside(document->kind, document->headings[i].text))
            return true;
    return false;
}

typedef struct {
    const Document *document;
    Slice file;
    Arena *arena;
    GArray *found;
    bool plain; /* items without a box count too */
} Search;

/* The next node behind all that hangs below `node`, within `root`; NULL at the end. */
static MarkdownNode *pass(MarkdownNode *root, MarkdownNode *node) {
    while (node && node != root && !node->next)
        node = node->parent;
    return node && node != root ? node->next : NULL;
}

static bool has_boxes(MarkdownNode *item) {
    for (MarkdownNode *at = markdown_next(item, item); at; at = markdown_next(item, at))
        if (at->type == MARKDOWN_ITEM && at->task)
            return true;
    return false;
}

static bool is_struck(const MarkdownNode *paragraph) {
    const MarkdownNode *child = paragraph->child;
    return child && child->type == MARKDOWN_STRIKE && !child->next;
}

static void add(Search *search, const MarkdownNode *item) {
    const MarkdownNode *text = item->child;
    if (!text || text->type != MARKDOWN_PARAGRAPH || is_struck(text))
        return;
    Question question = {.text = slice_trim(markdown_plain(search->arena, text)),
                         .source = slice_range(search->file, text->offset, text->end),
                         .offset = text->offset};
    if (question.text.len)
        g_array_append_val(search->found, question);
}

/* Looks through one block that stands under an aside's heading. */
static void look(Search *search, MarkdownNode *block) {
    for (MarkdownNode *node = block; node;) {
        bool item = node->type == MARKDOWN_ITEM;
        bool group = item && !node->task && has_boxes(node);
        if (item && (node->task == ' ' || (!node->task && search->plain && !group)))
            add(search, node);
        node = item && !group ? pass(block, node) : markdown_next(block, node);
    }
}

void questions_find(const Document *document, MarkdownNode *root, Slice file, Arena *arena,
                    GArray *found) {
    Search search = {document, file, arena, found, false};
    unsigned inside = 0; /* the level of the aside's heading; 0: none */
    for (MarkdownNode *block = root->child; block; block = block->next) {
        if (block->type != MARKDOWN_HEADING) {
            if (inside)
                look(&search, block);
            continue;
        }
        Slice words = slice_trim(markdown_plain(arena, block));
        if (kind_is_aside(document->kind, words)) {
            inside = block->level;
            search.plain = slice_equal_ascii_case(words, slice_of(QUESTIONS));
        } else if (block->level <= inside) {
            inside = 0;
        }
    }
}
