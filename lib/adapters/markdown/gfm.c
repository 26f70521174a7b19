/* SPDX-License-Identifier: MIT */
/* Task items and alerts: the marker that opens the paragraph becomes a property of the item or the
 * quote. */
#include "adapters/markdown/internal.h"

static const char *const alerts[] = {"note", "tip", "important", "warning", "caution"};

/* Drops the paragraph's nodes before `first`, and the paragraph where nothing is left. */
static void begin_with(Block *paragraph, MarkdownNode *first) {
    MarkdownNode *node = &paragraph->node;
    paragraph->no_definitions = true;
    node->child = first;
    if (!first)
        node->parent->child = node->next;
}

/* Makes the second line the paragraph's first. */
static void begin_next_line(MarkdownReader *reader, Block *paragraph) {
    Chain chain;
    Line line;
    uint32_t indent;
    if (!markdown_chain(reader, paragraph, &chain))
        return;
    paragraph->first_line++;
    markdown_strip(reader, &chain, paragraph->first_line, &line);
    paragraph->node.offset = markdown_nonblank(reader, &line, &indent);
}

/* "[ ]" or "[x]" and a blank, on the item's first line. */
static void mark_task(MarkdownReader *reader, Block *paragraph, Block *item) {
    MarkdownNode *node = &paragraph->node, *first = node->child;
    const char *bytes = reader->bytes + node->offset;
    uint32_t end = markdown_line_end(reader, paragraph->first_line);
    if (!first || end - node->offset < 4 || bytes[0] != '[' || !strchr(" xX", bytes[1]) ||
        !bytes[1] || bytes[2] != ']' || !is_blank(bytes[3]))
        return;
    if (first->type != MARKDOWN_TEXT || !slice_starts(first->text, "["))
        return;
    uint32_t drop = 3;
    while (node->offset + drop < end && is_blank(bytes[drop]))
        drop++;
    first->text = slice_range(first->text, drop, first->text.len);
    if (!first->text.len)
        first = first->next;
    item->node.task = bytes[1] == ' ' ? ' ' : 'x';
    node->offset += drop;
    if (first && node->offset == end) {
        begin_next_line(reader, paragraph);
        first = first->next;
    }
    begin_with(paragraph, first);
}

static const char *alert_of(Slice line) {
    line = slice_trim(line);
    if (line.len < 4 || !slice_starts(line, "[!") || !slice_ends(line, "]"))
        return NULL;
    Slice name = slice_range(line, 2, line.len - 1);
    for (size_t i = 0; i < G_N_ELEMENTS(alerts); i++) {
        if (slice_equal_ascii_case(name, slice_of(alerts[i])))
            return alerts[i];
    }
    return NULL;
}

/* "[!NOTE]" alone on the first line of a quote that holds more, and stands in nothing. */
static void mark_alert(MarkdownReader *reader, Block *paragraph, Block *quote) {
    MarkdownNode *node = &paragraph->node, *first = node->child;
    uint32_t end = markdown_line_end(reader, paragraph->first_line);
    if (!first || first->type != MARKDOWN_TEXT || end - node->offset > 20 ||
        (!first->next && !node->next))
        return;
    const char *alert = alert_of((Slice){reader->bytes + node->offset, end - node->offset});
    if (!alert || !alert_of(first->text))
        return;
    quote->node.info = slice_of(alert);
    if (first->next)
        begin_next_line(reader, paragraph);
    begin_with(paragraph, first->next ? first->next->next : NULL);
}

void markdown_mark(MarkdownReader *reader, Block *paragraph) {
    MarkdownNode *node = &paragraph->node, *parent = node->parent;
    if (parent->child != node || reader->bytes[node->offset] != '[')
        return;
    Block *container = (Block *)parent;
    if (parent->type == MARKDOWN_ITEM && paragraph->first_line == container->first_line)
        mark_task(reader, paragraph, container);
    else if (parent->type == MARKDOWN_QUOTE && parent->parent->type == MARKDOWN_DOCUMENT)
        mark_alert(reader, paragraph, container);
}
