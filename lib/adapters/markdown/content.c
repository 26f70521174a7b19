/* SPDX-License-Identifier: MIT */
/* The string that cmark parsed for a leaf block, with the place of each byte: its lines without
 * their prefixes, joined, without the reference definitions that begin a paragraph. */
#include "adapters/markdown/internal.h"

#define REPLACEMENT "\xEF\xBF\xBD"

/* Adds content bytes for `source_len` bytes of the file at `source`. */
static void add(MarkdownReader *reader, const char *bytes, uint32_t len, uint32_t source,
                uint32_t source_len) {
    Segment segment = {(uint32_t)reader->content->len, len, source, source_len};
    g_array_append_val(reader->segments, segment);
    g_string_append_len(reader->content, bytes, len);
}

/* Adds the file's bytes [from, to) as they are, but for NUL. */
static void add_run(MarkdownReader *reader, uint32_t from, uint32_t to) {
    while (from < to) {
        const char *run = reader->bytes + from;
        const char *nul = reader->has_nul ? memchr(run, '\0', to - from) : NULL;
        uint32_t len = nul ? (uint32_t)(nul - run) : to - from;
        if (len)
            add(reader, run, len, from, len);
        if (nul)
            add(reader, REPLACEMENT, 3, from + len, 1);
        from += len + (nul != NULL);
    }
}

/* Adds what is left of a line. The line end before it stretches to where it begins. */
static void add_line(MarkdownReader *reader, const Line *line, bool first) {
    uint32_t from = line->at;
    if (!first) {
        Segment *last = &g_array_index(reader->segments, Segment, reader->segments->len - 1);
        last->source_len = from - last->source;
    }
    if (line->partial) {
        add(reader, "   ", 4 - line->column % 4, from, 1);
        from++;
    }
    add_run(reader, from, line->end);
    add(reader, "\n", 1, line->end, 1);
}

/* Skips the definitions that begin the content, and says whether something is left. */
static bool skip_definitions(const MarkdownReader *reader, Content *content) {
    const char *bytes = reader->content->str;
    uint32_t len = (uint32_t)reader->content->len;
    while (content->start < len && bytes[content->start] == '[') {
        uint32_t end = markdown_scan_definition(bytes, len, content->start);
        if (end == content->start)
            break;
        content->start = end;
    }
    uint32_t at = content->start;
    while (at < len && (is_blank(bytes[at]) || bytes[at] == '\n'))
        at++;
    return at < len;
}

/* Whether bytes[at, end) is a setext underline. */
static bool is_underline(const char *bytes, uint32_t at, uint32_t end) {
    char c = at < end ? bytes[at] : 0;
    if (c != '=' && c != '-')
        return false;
    while (at < end && bytes[at] == c)
        at++;
    while (at < end && is_blank(bytes[at]))
        at++;
    return at == end;
}

/* The blanks that open a line are dropped, but a lazy line keeps them. */
static void drop_blanks(Line *line, uint32_t text, uint32_t indent) {
    if (text == line->at)
        return;
    *line = (Line){text, line->end, line->column + indent, false};
}

/* Adds a block's lines; of a setext heading those before its underline, which is the first that
 * has a text above it when the definitions are gone. */
static bool add_lines(MarkdownReader *reader, Block *leaf, Content *content) {
    Chain chain;
    if (!markdown_chain(reader, leaf, &chain))
        return false;
    Line line = {leaf->node.offset, markdown_line_end(reader, leaf->first_line), 0, false};
    add_line(reader, &line, true);
    for (uint32_t i = leaf->first_line + 1; i <= leaf->last_line; i++) {
        bool matched = markdown_strip(reader, &chain, i, &line);
        uint32_t indent, text = markdown_nonblank(reader, &line, &indent);
        if (leaf->setext && matched && indent < 4 && is_underline(reader->bytes, text, line.end) &&
            skip_definitions(reader, content)) {
            leaf->last_line = i - 1;
            leaf->node.end = line.end;
            return true;
        }
        if (matched || leaf->dedented)
            drop_blanks(&line, text, indent);
        add_line(reader, &line, false);
    }
    return true;
}

static void finish(MarkdownReader *reader, Content *content) {
    if (!reader->segments->len)
        add(reader, "", 0, reader->from, 0);
    content->bytes = reader->content->str;
    content->len = (uint32_t)reader->content->len;
    content->segments = (const Segment *)(void *)reader->segments->data;
    content->count = reader->segments->len;
}

static void set_whole(MarkdownReader *reader, Content *content, uint32_t from, uint32_t to) {
    content->bytes = reader->bytes + from;
    content->len = to - from;
    content->whole = (Segment){0, to - from, from, to - from};
    content->segments = &content->whole;
    content->count = 1;
}

static void set_run(MarkdownReader *reader, Content *content, uint32_t from, uint32_t to) {
    if (!reader->has_nul) {
        set_whole(reader, content, from, to);
        return;
    }
    add_run(reader, from, to);
    finish(reader, content);
}

uint32_t markdown_atx(const MarkdownReader *reader, uint32_t offset) {
    uint32_t at = offset;
    while (at < reader->len && at - offset < 7 && reader->bytes[at] == '#')
        at++;
    if (at == offset || at - offset > 6)
        return 0;
    if (at < reader->len && !is_blank(reader->bytes[at]) && reader->bytes[at] != '\n' &&
        reader->bytes[at] != '\r')
        return 0;
    while (at < reader->len && is_blank(reader->bytes[at]))
        at++;
    return at;
}

/* An ATX heading ends before its closing hashes, where a blank stands before them. */
static void set_atx(MarkdownReader *reader, Content *content, uint32_t from, uint32_t end) {
    const char *bytes = reader->bytes;
    while (end > from && is_space(bytes[end - 1]))
        end--;
    uint32_t hashes = end;
    while (hashes > from && bytes[hashes - 1] == '#')
        hashes--;
    if (hashes < end && is_blank(bytes[hashes - 1]))
        end = hashes;
    set_run(reader, content, from, end);
}

/* A cell is one line's part, in which an escaped pipe is a pipe, even in code. */
static void set_cell(MarkdownReader *reader, Content *content, uint32_t from, uint32_t to) {
    const char *bytes = reader->bytes;
    uint32_t at = from;
    for (uint32_t i = from; i + 1 < to; i++) {
        if (bytes[i] != '\\' || bytes[i + 1] != '|')
            continue;
        add_run(reader, at, i);
        add(reader, "|", 1, i, 2);
        at = i + 2;
        i++;
    }
    if (at == from) {
        set_run(reader, content, from, to);
        return;
    }
    add_run(reader, at, to);
    finish(reader, content);
}

bool markdown_setext(MarkdownReader *reader, Block *heading) {
    Content content = {.start = 0};
    uint32_t last = heading->last_line;
    g_string_truncate(reader->content, 0);
    g_array_set_size(reader->segments, 0);
    return add_lines(reader, heading, &content) && heading->last_line < last;
}

bool markdown_content(MarkdownReader *reader, Block *leaf, Content *content) {
    MarkdownNode *node = &leaf->node;
    *content = (Content){.start = 0};
    g_string_truncate(reader->content, 0);
    g_array_set_size(reader->segments, 0);
    uint32_t atx =
        node->type == MARKDOWN_HEADING && !leaf->setext ? markdown_atx(reader, node->offset) : 0;
    if (node->type == MARKDOWN_CELL) {
        set_cell(reader, content, node->offset, node->end);
    } else if (atx) {
        set_atx(reader, content, atx, markdown_line_end(reader, leaf->first_line));
    } else if (leaf->first_line == leaf->last_line) {
        set_run(reader, content, node->offset, markdown_line_end(reader, leaf->first_line));
    } else {
        bool setext = leaf->setext;
        leaf->setext = false; /* its underline is known by now */
        bool done = add_lines(reader, leaf, content);
        leaf->setext = setext;
        if (!done)
            return false;
        if (!leaf->no_definitions)
            skip_definitions(reader, content);
        finish(reader, content);
    }
    while (content->len > content->start && is_space(content->bytes[content->len - 1]))
        content->len--;
    return true;
}
