/* SPDX-License-Identifier: MIT */
/* Cutting exact texts, for what links.c and strike.c find in them. */
#include "adapters/markdown/internal.h"

MarkdownNode *markdown_part(MarkdownReader *reader, const MarkdownNode *text, size_t from,
                            size_t to) {
    size_t first = 0, high = text->piece_count;
    while (high - first > 1) {
        size_t middle = first + (high - first) / 2;
        if (text->pieces[middle].text <= from)
            first = middle;
        else
            high = middle;
    }
    size_t end = first;
    while (end < text->piece_count && text->pieces[end].text < to)
        end++;
    MarkdownNode *part = store_make(&reader->store, MarkdownNode);
    MarkdownPiece *pieces = store_take(&reader->store, sizeof(MarkdownPiece) * (end - first));
    part->type = MARKDOWN_TEXT;
    part->exact = true;
    part->text = slice_range(text->text, from, to);
    part->pieces = pieces;
    part->piece_count = end - first;
    for (size_t i = first; i < end; i++) {
        MarkdownPiece piece = text->pieces[i];
        if (piece.len == piece.source) {
            uint32_t cut = piece.text < from ? (uint32_t)from - piece.text : 0;
            piece.text += cut, piece.offset += cut;
            piece.len = piece.source = MIN(piece.len - cut, (uint32_t)to - piece.text);
        }
        piece.text -= (uint32_t)from;
        pieces[i - first] = piece;
    }
    part->offset = pieces[0].offset;
    part->end = pieces[end - first - 1].offset + pieces[end - first - 1].source;
    return part;
}

void markdown_replace(MarkdownNode *node, MarkdownNode *head) {
    MarkdownNode *parent = node->parent, *tail = head;
    for (;; tail = tail->next) {
        tail->parent = parent;
        if (!tail->next)
            break;
    }
    tail->next = node->next;
    *node = *head;
    for (MarkdownNode *child = node->child; child; child = child->next)
        child->parent = node;
}
