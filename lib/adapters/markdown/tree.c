/* SPDX-License-Identifier: MIT */
/* Walking and reading a finished tree. */
#include "adapters/markdown/internal.h"

Block *markdown_block_new(MarkdownReader *reader, MarkdownType type, MarkdownNode *parent) {
    Block *block = store_make(&reader->store, Block);
    block->node.type = type;
    block->node.parent = parent;
    return block;
}

MarkdownNode *markdown_skip(const MarkdownNode *root, MarkdownNode *node) {
    while (node && node != root) {
        if (node->next)
            return node->next;
        node = node->parent;
    }
    return NULL;
}

MarkdownNode *markdown_next(MarkdownNode *root, MarkdownNode *node) {
    if (!node)
        return root;
    return node->child ? node->child : markdown_skip(root, node);
}

/* The last piece that begins at or before the text offset `at`. */
static const MarkdownPiece *piece_at(const MarkdownNode *text, size_t at) {
    size_t low = 0, high = text->piece_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (text->pieces[middle].text <= at)
            low = middle;
        else
            high = middle;
    }
    return &text->pieces[low];
}

void markdown_place(const MarkdownNode *text, size_t from, size_t to, size_t *offset, size_t *end) {
    *offset = text->offset;
    *end = text->end;
    if (!text->exact || !text->piece_count)
        return;
    const MarkdownPiece *piece = piece_at(text, from);
    bool literal = piece->len == piece->source;
    *offset = piece->offset + (literal ? MIN(from - piece->text, piece->len) : 0);
    if (to <= from) {
        *end = *offset;
        return;
    }
    piece = piece_at(text, to - 1);
    literal = piece->len == piece->source;
    *end = piece->offset + (literal ? MIN(to - piece->text, piece->len) : piece->source);
}

static Slice words_of(const MarkdownNode *node) {
    switch (node->type) {
    case MARKDOWN_TEXT:
    case MARKDOWN_CODE:
        return node->text;
    case MARKDOWN_SOFT_BREAK:
    case MARKDOWN_HARD_BREAK:
        return SLICE(" ");
    default:
        return (Slice){NULL, 0};
    }
}

/* Whether the node's words begin a new block, and need a blank before them. */
static bool begins_block(const MarkdownNode *node, const MarkdownNode *root) {
    return is_leaf(node) && node != root;
}

Slice markdown_plain(Arena *arena, const MarkdownNode *node) {
    MarkdownNode *root = (MarkdownNode *)node; /* only read */
    if (!node->child)
        return words_of(node);
    if (!node->child->next && !node->child->child)
        return words_of(node->child);
    size_t len = 0;
    for (MarkdownNode *at = root; at; at = markdown_next(root, at))
        len += words_of(at).len + begins_block(at, root);
    char *words = arena_alloc(arena, len + 1), *end = words;
    for (MarkdownNode *at = root; at; at = markdown_next(root, at)) {
        Slice word = words_of(at);
        if (begins_block(at, root) && end > words && end[-1] != ' ')
            *end++ = ' ';
        if (word.len)
            end = (char *)memcpy(end, word.at, word.len) + word.len;
    }
    return (Slice){words, (size_t)(end - words)};
}
