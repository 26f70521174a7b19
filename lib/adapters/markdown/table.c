/* SPDX-License-Identifier: MIT */
/* Tables, by cmark-gfm's rules: cut out of what cmark takes for a paragraph or a setext heading. A
 * pipe ends a cell unless a backslash stands before it, inside code too. */
#include "adapters/markdown/internal.h"

/* A line of the block. */
typedef struct {
    uint32_t from, end;
    bool regular; /* neither lazy nor indented like code */
} Source;

typedef struct {
    MarkdownReader *reader;
    Block *block, *tail; /* what is cut; the last part so far, NULL at first */
    Block original;
    Chain chain;
    char *align; /* of the table at hand, a character a column */
    unsigned columns;
    size_t *place; /* of a cell too many, or 0 */
} Cutter;

static Source line_at(const Cutter *cutter, uint32_t number) {
    Line line;
    uint32_t indent;
    if (number == cutter->original.first_line)
        return (Source){cutter->original.node.offset, markdown_line_end(cutter->reader, number),
                        true};
    bool matched = markdown_strip(cutter->reader, &cutter->chain, number, &line);
    uint32_t from = markdown_nonblank(cutter->reader, &line, &indent);
    return (Source){from, line.end, matched && indent < 4};
}

/* Goes to a row's first cell. */
static uint32_t row_start(const char *bytes, Source line) {
    return line.from < line.end && bytes[line.from] == '|'
               ? markdown_scan_spaces(bytes, line.end, line.from + 1)
               : line.from;
}

/* The next cell of a row, at `*at`, as a slice of the file, and the classes of its bytes; false at
 * the row's end. */
static bool next_cell(const char *bytes, uint32_t *at, uint32_t end, Slice *cell,
                      unsigned *classes) {
    uint32_t from = *at, to = from;
    if (from >= end)
        return false;
    unsigned found = 0;
    for (; to < end && (bytes[to] != '|' || (to > from && bytes[to - 1] == '\\')); to++)
        found |= markdown_classes[(uint8_t)bytes[to]];
    *at = to < end ? markdown_scan_spaces(bytes, end, to + 1) : end;
    while (from < to && is_space(bytes[from]))
        from++;
    while (to > from && is_space(bytes[to - 1]))
        to--;
    *cell = (Slice){bytes + from, to - from};
    *classes = found;
    return true;
}

static unsigned count_cells(const char *bytes, Source line) {
    unsigned count = 0, classes;
    Slice cell;
    for (uint32_t at = row_start(bytes, line); next_cell(bytes, &at, line.end, &cell, &classes);)
        count++;
    return count;
}

/* 'l', 'c', 'r' or 0 for ":--", ":-:", "--:", "---"; '?' for anything else. */
static char alignment(Slice cell) {
    bool left = slice_starts(cell, ":"), right = cell.len > 1 && slice_ends(cell, ":");
    Slice dashes = slice_range(cell, left, cell.len - right);
    for (size_t i = 0; i < dashes.len; i++) {
        if (dashes.at[i] != '-')
            return '?';
    }
    if (!dashes.len)
        return '?';
    return left && right ? 'c' : left ? 'l' : right ? 'r' : 0;
}

/* Reads a delimiter row into the cutter; false where the line is none. */
static bool read_delimiters(Cutter *cutter, Source line) {
    const char *bytes = cutter->reader->bytes;
    unsigned count = count_cells(bytes, line), classes, i = 0;
    if (!line.regular || !count)
        return false;
    char *align = store_take(&cutter->reader->store, count);
    Slice cell;
    for (uint32_t at = row_start(bytes, line); next_cell(bytes, &at, line.end, &cell, &classes);
         i++) {
        align[i] = alignment(cell);
        if (align[i] == '?')
            return false;
    }
    cutter->align = align;
    cutter->columns = count;
    return true;
}

/* Whether a line below a table, which cmark took for a paragraph's, begins another block; these
 * blocks cannot interrupt a paragraph. */
static bool begins_block(const char *bytes, Source line) {
    uint32_t at = line.from;
    if (at == line.end)
        return false;
    if (bytes[at] == '<') {
        const char *close = memchr(bytes + at, '>', line.end - at);
        return close && at + 1 < line.end &&
               (g_ascii_isalpha(bytes[at + 1]) || bytes[at + 1] == '/') &&
               markdown_scan_spaces(bytes, line.end, (uint32_t)(close + 1 - bytes)) == line.end;
    }
    if (bytes[at] == '-' || bytes[at] == '+' || bytes[at] == '*')
        return at + 1 == line.end || is_space(bytes[at + 1]);
    while (at < line.end && at - line.from < 9 && g_ascii_isdigit(bytes[at]))
        at++;
    return at > line.from && at < line.end && (bytes[at] == '.' || bytes[at] == ')') &&
           (at + 1 == line.end || is_space(bytes[at + 1]));
}

/* The next part: the block itself at first, then new ones behind it. */
static Block *add_part(Cutter *cutter, MarkdownType type, uint32_t first, uint32_t last) {
    Block *part = cutter->block;
    if (cutter->tail) {
        part = markdown_block_new(cutter->reader, type, cutter->block->node.parent);
        part->node.next = cutter->tail->node.next;
        cutter->tail->node.next = &part->node;
    }
    cutter->tail = part;
    MarkdownNode *node = &part->node;
    node->type = type;
    node->child = NULL;
    node->level = type == MARKDOWN_HEADING ? cutter->original.node.level : 0;
    node->offset = line_at(cutter, first).from;
    node->end = line_at(cutter, last).end;
    node->exact = true;
    part->first_line = first, part->last_line = last;
    part->setext = type == MARKDOWN_HEADING;
    part->wanted = false;
    return part;
}

/* The lines [first, last] as a paragraph, or as what was a heading before the tables were cut. */
static void add_text(Cutter *cutter, MarkdownType type, uint32_t first, uint32_t last) {
    Block *part = add_part(cutter, type, first, last);
    if (part != cutter->block)
        g_ptr_array_add(cutter->reader->leaves, part);
    if (part->setext)
        part->node.end = cutter->original.node.end;
    part->dedented = part->no_definitions = true;
    markdown_postpone(cutter->reader, part);
}

static bool add_row(Cutter *cutter, Block *table, MarkdownNode **last, uint32_t number,
                    Source line) {
    MarkdownReader *reader = cutter->reader;
    Block *row = markdown_block_new(reader, MARKDOWN_ROW, &table->node);
    row->first_line = row->last_line = number;
    row->node.offset = line.from;
    row->node.end = table->node.end = line.end;
    row->node.exact = true;
    table->last_line = number;
    *(*last ? &(*last)->next : &table->node.child) = &row->node;
    *last = &row->node;

    Slice text;
    MarkdownNode **link = &row->node.child;
    unsigned count = 0, classes;
    for (uint32_t at = row_start(reader->bytes, line), here = at;
         next_cell(reader->bytes, &at, line.end, &text, &classes); here = at) {
        if (++count > reader->limits.cells) {
            *cutter->place = here;
            return false;
        }
        if (count > cutter->columns)
            continue;
        Block *cell = markdown_take_cell(reader, text, classes);
        cell->first_line = cell->last_line = number;
        cell->node.parent = &row->node;
        cell->node.align = cutter->align[count - 1];
        *link = &cell->node;
        link = &cell->node.next;
    }
    return true;
}

/* The table whose header is line `header`; `*end` is the line behind it. */
static bool add_table(Cutter *cutter, uint32_t header, uint32_t *end) {
    const char *bytes = cutter->reader->bytes;
    Block *table = add_part(cutter, MARKDOWN_TABLE, header, header + 1);
    MarkdownNode *last = NULL;
    if (!add_row(cutter, table, &last, header, line_at(cutter, header)))
        return false;
    table->node.end = markdown_line_end(cutter->reader, header + 1);
    table->last_line = header + 1;
    for (*end = header + 2; *end <= cutter->original.last_line; ++*end) {
        Source line = line_at(cutter, *end);
        if (!line.regular || begins_block(bytes, line) || row_start(bytes, line) >= line.end)
            break;
        if (!add_row(cutter, table, &last, *end, line))
            return false;
    }
    if (!cutter->original.setext || *end <= cutter->original.last_line)
        return true;
    /* The underline of what was a heading: a rule, or one more row. */
    Source line = line_at(cutter, *end);
    if (bytes[line.from] == '-' && line.end - line.from > 2) {
        add_part(cutter, MARKDOWN_RULE, *end, *end);
        return true;
    }
    return add_row(cutter, table, &last, *end, line);
}

/* Whether the delimiter row at `number` has a header above it. */
static bool is_table(Cutter *cutter, uint32_t number) {
    return read_delimiters(cutter, line_at(cutter, number)) &&
           count_cells(cutter->reader->bytes, line_at(cutter, number - 1)) == cutter->columns;
}

bool markdown_split(MarkdownReader *reader, Block *block, uint32_t marker, size_t *place) {
    Cutter cutter = {.reader = reader, .block = block, .original = *block, .place = place};
    if (!markdown_chain(reader, block, &cutter.chain))
        return true;
    uint32_t first = block->first_line, last = block->last_line;
    for (; marker < reader->markers.count && reader->markers.at[marker] <= last; marker++) {
        uint32_t line = reader->markers.at[marker];
        if (line <= first || !is_table(&cutter, line))
            continue;
        if (line - 1 > first)
            add_text(&cutter, MARKDOWN_PARAGRAPH, first, line - 2);
        if (!add_table(&cutter, line - 1, &first))
            return false;
    }
    if (cutter.tail && first <= last)
        add_text(&cutter, cutter.original.node.type, first, last);
    return true;
}
