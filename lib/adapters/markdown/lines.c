/* SPDX-License-Identifier: MIT */
/* Container matching, line by line, by cmark's rules: what of a line belongs to the quotes and list
 * items around a block, and what is the block's own. */
#include "adapters/markdown/internal.h"

uint32_t markdown_line_end(const MarkdownReader *reader, uint32_t line) {
    uint32_t start = reader->lines.at[line], end = reader->lines.at[line + 1];
    if (end > start && reader->bytes[end - 1] == '\n')
        end--;
    if (end > start && reader->bytes[end - 1] == '\r')
        end--;
    return end;
}

uint32_t markdown_line_of(const MarkdownReader *reader, uint32_t offset) {
    uint32_t low = 0, high = reader->lines.count - 1;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (reader->lines.at[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

uint32_t markdown_nonblank(const MarkdownReader *reader, const Line *line, uint32_t *indent) {
    uint32_t at = line->at, column = line->column;
    for (; at < line->end && is_blank(reader->bytes[at]); at++)
        column += reader->bytes[at] == '\t' ? 4 - column % 4 : 1;
    *indent = column - line->column;
    return at;
}

static void advance(const MarkdownReader *reader, Line *line, uint32_t columns) {
    while (columns && line->at < line->end) {
        uint32_t width = reader->bytes[line->at] == '\t' ? 4 - line->column % 4 : 1;
        line->partial = width > columns;
        uint32_t step = MIN(width, columns);
        line->column += step;
        columns -= step;
        if (!line->partial)
            line->at++;
    }
}

static bool at_blank(const MarkdownReader *reader, const Line *line) {
    return line->at < line->end && is_blank(reader->bytes[line->at]);
}

static bool strip_quote(const MarkdownReader *reader, Line *line) {
    uint32_t indent, at = markdown_nonblank(reader, line, &indent);
    if (indent > 3 || at == line->end || reader->bytes[at] != '>')
        return false;
    advance(reader, line, indent + 1);
    if (at_blank(reader, line))
        advance(reader, line, 1);
    return true;
}

/* On the item's own first line its marker is taken off, on others as many blanks. */
static bool strip_item(const MarkdownReader *reader, const Block *item, bool first, Line *line) {
    uint32_t indent, at = markdown_nonblank(reader, line, &indent);
    if (!first && indent < item->width) {
        if (at < line->end)
            return false;
        *line = (Line){at, line->end, line->column + indent, false};
        return true;
    }
    advance(reader, line, item->width);
    return true;
}

bool markdown_strip(const MarkdownReader *reader, const Chain *chain, uint32_t number, Line *line) {
    *line = (Line){reader->lines.at[number], markdown_line_end(reader, number), 0, false};
    for (unsigned i = 0; i < chain->count; i++) {
        const Block *block = chain->at[i];
        bool matched = block->node.type == MARKDOWN_QUOTE
                           ? strip_quote(reader, line)
                           : strip_item(reader, block, block->first_line == number, line);
        if (!matched)
            return false;
    }
    return true;
}

static uint32_t marker_length(const MarkdownReader *reader, uint32_t at, uint32_t end) {
    uint32_t start = at;
    while (at < end && g_ascii_isdigit(reader->bytes[at]))
        at++;
    return at + 1 - start;
}

/* The columns that belong to an item: the indent of its marker, the marker, and the blanks behind
 * it; one blank where there are five or more (code) or none (an empty first line). */
static void measure_item(const MarkdownReader *reader, const Chain *around, Block *item) {
    Line line;
    uint32_t indent;
    markdown_strip(reader, around, item->first_line, &line);
    uint32_t at = markdown_nonblank(reader, &line, &indent);
    uint32_t marker = marker_length(reader, at, line.end);
    advance(reader, &line, indent + marker);
    uint32_t column = line.column;
    while (line.column - column <= 5 && at_blank(reader, &line))
        advance(reader, &line, 1);
    uint32_t blanks = line.column - column;
    if (blanks < 1 || blanks >= 5 || line.at == line.end)
        blanks = 1;
    item->width = indent + marker + blanks;
}

bool markdown_chain(MarkdownReader *reader, const Block *block, Chain *chain) {
    unsigned count = 0;
    for (MarkdownNode *up = block->node.parent; up; up = up->parent)
        count += up->type == MARKDOWN_QUOTE || up->type == MARKDOWN_ITEM;
    if (count > DEEPEST)
        return false;
    unsigned i = count;
    for (MarkdownNode *up = block->node.parent; up; up = up->parent) {
        if (up->type == MARKDOWN_QUOTE || up->type == MARKDOWN_ITEM)
            chain->at[--i] = (Block *)up;
    }
    for (chain->count = 0; chain->count < count; chain->count++) {
        Block *item = chain->at[chain->count];
        if (item->node.type == MARKDOWN_ITEM && !item->width)
            measure_item(reader, chain, item);
    }
    return true;
}
