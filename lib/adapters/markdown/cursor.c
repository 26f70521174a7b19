/* SPDX-License-Identifier: MIT */
/* The aligned cursor: the inline tree is walked as a grammar beside the content it was parsed from.
 * Each node must match at the cursor, and in the end the content must be used up; so a mismatch is
 * seen, and nothing is ever searched for or guessed. */
#include "adapters/markdown/internal.h"

typedef struct {
    MarkdownReader *reader;
    Content content;
    uint32_t at;
    uint32_t segment; /* the one that holds `at`, or the last */
} Cursor;

static char peek(const Cursor *cursor) {
    return cursor->at < cursor->content.len ? cursor->content.bytes[cursor->at] : '\0';
}

/* The segment that holds the content byte `at`; places only move on. */
static const Segment *segment_at(Cursor *cursor, uint32_t at) {
    const Segment *segments = cursor->content.segments;
    while (cursor->segment + 1 < cursor->content.count && segments[cursor->segment + 1].at <= at)
        cursor->segment++;
    return &segments[cursor->segment];
}

static uint32_t source_of(Cursor *cursor, uint32_t at) {
    const Segment *segment = segment_at(cursor, at);
    if (at >= segment->at + segment->len)
        return segment->source + segment->source_len;
    return segment->len == segment->source_len ? segment->source + at - segment->at
                                               : segment->source;
}

/* Where in the file the content byte before `at` ends. */
static uint32_t source_before(Cursor *cursor, uint32_t at) {
    if (at == 0)
        return source_of(cursor, 0);
    const Segment *segment = segment_at(cursor, at - 1);
    return segment->len == segment->source_len ? segment->source + at - segment->at
                                               : segment->source + segment->source_len;
}

static void add_piece(Cursor *cursor, MarkdownPiece piece) {
    GArray *pieces = cursor->reader->pieces;
    if (pieces->len && piece.len == piece.source) {
        MarkdownPiece *last = &g_array_index(pieces, MarkdownPiece, pieces->len - 1);
        if (last->len == last->source && last->offset + last->source == piece.offset) {
            last->len += piece.len, last->source += piece.source;
            return;
        }
    }
    g_array_append_val(pieces, piece);
}

/* Maps `len` content bytes at the cursor to the node's text from `text` on, and goes behind them.
 */
static void take_run(Cursor *cursor, uint32_t text, uint32_t len) {
    for (uint32_t step; len; len -= step, text += step, cursor->at += step) {
        const Segment *segment = segment_at(cursor, cursor->at);
        uint32_t into = cursor->at - segment->at;
        step = MIN(len, segment->len - into);
        bool literal = segment->len == segment->source_len;
        add_piece(cursor, literal
                              ? (MarkdownPiece){text, segment->source + into, step, step}
                              : (MarkdownPiece){text, segment->source, segment->source_len, step});
    }
}

/* Maps `source` content bytes at the cursor to `len` other bytes of the node's text; in two pieces
 * where the lengths are the same, which would mean that nothing was decoded. */
static void take_decoded(Cursor *cursor, uint32_t text, uint32_t source, uint32_t len) {
    uint32_t from = source_of(cursor, cursor->at);
    cursor->at += source;
    source = source_before(cursor, cursor->at) - from;
    if (source == len && len > 1) {
        add_piece(cursor, (MarkdownPiece){text, from, len - 1, 1});
        text++, from += len - 1, source = 1, len--;
    }
    add_piece(cursor, (MarkdownPiece){text, from, source, len});
}

static void begin(Cursor *cursor, MarkdownNode *node) {
    node->offset = source_of(cursor, cursor->at);
    node->exact = true;
}

static void finish(Cursor *cursor, MarkdownNode *node) {
    node->end = MAX(source_before(cursor, cursor->at), node->offset);
}

/* Hands the pieces to the node; a text that stands in one piece in the file is taken from there. */
static void finish_text(Cursor *cursor, MarkdownNode *node) {
    MarkdownReader *reader = cursor->reader;
    GArray *pieces = reader->pieces;
    finish(cursor, node);
    const MarkdownPiece *first = (const MarkdownPiece *)(void *)pieces->data;
    node->piece_count = pieces->len;
    if (!pieces->len)
        return;
    MarkdownPiece *own = store_take(&reader->store, sizeof(MarkdownPiece) * (pieces->len));
    memcpy(own, first, sizeof *own * pieces->len);
    node->pieces = own;
    const char *source = reader->bytes + first->offset;
    bool literal = pieces->len == 1 && first->len == first->source;
    if (literal && (cursor->content.count == 1 || memcmp(source, node->text.at, first->len) == 0))
        node->text.at = source;
}

#define EACH(byte) (0x0101010101010101u * (uint64_t)(byte)) /* of eight */

static bool has_byte(uint64_t bytes, char c) {
    uint64_t others = bytes ^ EACH(c);
    return ((others - EACH(1)) & ~others & EACH(0x80)) != 0;
}

/* Whether the same eight bytes stand at both places, and begin no escape or entity. */
static bool are_plain(const char *content, const char *text) {
    uint64_t one, other;
    memcpy(&one, content, sizeof one);
    memcpy(&other, text, sizeof other);
    return one == other && !has_byte(one, '\\') && !has_byte(one, '&');
}

/* How many bytes of the text stand at the cursor as they are, up to an escape or entity. */
static uint32_t plain_run(const Cursor *cursor, Slice text, uint32_t from) {
    const char *content = cursor->content.bytes + cursor->at;
    size_t most = MIN(text.len - from, cursor->content.len - cursor->at);
    size_t i = 0;
    while (i + 8 <= most && are_plain(content + i, text.at + from + i))
        i += 8;
    while (i < most && content[i] == text.at[from + i] && content[i] != '\\' && content[i] != '&')
        i++;
    return (uint32_t)i;
}

/* Whether `len` bytes of the text at `from` are these. */
static bool text_is(Slice text, uint32_t from, Slice bytes) {
    return slice_equal(slice_range(text, from, from + bytes.len), bytes);
}

/* Takes one escape, one entity, or a backslash or ampersand that is neither; returns the length of
 * it in the text, or 0 where it does not fit. */
static uint32_t take_special(Cursor *cursor, Slice text, uint32_t from, bool autolink) {
    const char *bytes = cursor->content.bytes;
    uint32_t at = cursor->at, len = cursor->content.len;
    char c = peek(cursor);
    if (c == '\\' && !autolink && at + 1 < len && g_ascii_ispunct(bytes[at + 1])) {
        if (text.at[from] != bytes[at + 1])
            return 0;
        take_decoded(cursor, from, 2, 1);
        return 1;
    }
    Slice decoded;
    uint32_t end = c == '&' ? markdown_scan_entity(cursor->reader, bytes, len, at, &decoded) : at;
    if (end != at) {
        if (!text_is(text, from, decoded))
            return 0;
        take_decoded(cursor, from, end - at, (uint32_t)decoded.len);
        return (uint32_t)decoded.len;
    }
    if ((c != '\\' && c != '&') || text.at[from] != c)
        return 0;
    take_run(cursor, from, 1);
    return 1;
}

/* Whether the node is the child of a link in pointed brackets, where no escapes are. */
static bool in_autolink(const Cursor *cursor, const MarkdownNode *node) {
    const MarkdownNode *link = node->parent;
    return link->type == MARKDOWN_LINK && cursor->reader->bytes[link->offset] == '<';
}

static bool enter_text(Cursor *cursor, MarkdownNode *node) {
    bool autolink = in_autolink(cursor, node);
    g_array_set_size(cursor->reader->pieces, 0);
    for (uint32_t i = 0; i < node->text.len;) {
        uint32_t run = plain_run(cursor, node->text, i);
        take_run(cursor, i, run);
        i += run;
        if (i == node->text.len)
            break;
        uint32_t special = take_special(cursor, node->text, i, autolink);
        if (!special)
            return false;
        i += special;
    }
    finish_text(cursor, node);
    return true;
}

static bool enter_soft_break(Cursor *cursor, MarkdownNode *node) {
    while (peek(cursor) != '\n' && is_space(peek(cursor)))
        cursor->at++;
    if (peek(cursor) != '\n')
        return false;
    begin(cursor, node);
    cursor->at++;
    while (is_blank(peek(cursor)))
        cursor->at++;
    return true;
}

static bool enter_hard_break(Cursor *cursor, MarkdownNode *node) {
    if (peek(cursor) != '\\')
        return enter_soft_break(cursor, node);
    cursor->at++;
    if (peek(cursor) != '\n')
        return false;
    cursor->at++;
    return true;
}

static uint32_t backticks(const Content *content, uint32_t at) {
    uint32_t end = at;
    while (end < content->len && content->bytes[end] == '`')
        end++;
    return end - at;
}

/* A code span: the run of backticks that opens it, the next run as long, and between them the text,
 * in which line ends are blanks; one blank at both ends goes, unless all is blank. */
static bool enter_code(Cursor *cursor, MarkdownNode *node) {
    const Content *content = &cursor->content;
    uint32_t ticks = backticks(content, cursor->at), from = cursor->at + ticks, to = from, run = 0;
    if (!ticks)
        return false;
    for (; to < content->len; to += run) {
        const char *next = memchr(content->bytes + to, '`', content->len - to);
        if (!next)
            return false;
        to = (uint32_t)(next - content->bytes);
        run = backticks(content, to);
        if (run == ticks)
            break;
    }
    if (to >= content->len)
        return false;
    uint32_t behind = to + ticks;
    if (to - from == node->text.len + 2 && is_space(content->bytes[from]) &&
        is_space(content->bytes[to - 1]))
        from++, to--;
    if (to - from != node->text.len)
        return false;
    g_array_set_size(cursor->reader->pieces, 0);
    cursor->at = from;
    for (uint32_t i = 0; i < node->text.len; i++) {
        char c = content->bytes[from + i];
        if ((c == '\n' ? ' ' : c) != node->text.at[i])
            return false;
    }
    take_run(cursor, 0, to - from);
    cursor->at = behind;
    finish_text(cursor, node);
    return true;
}

static bool enter_html(Cursor *cursor, MarkdownNode *node) {
    const Content *content = &cursor->content;
    size_t len = node->text.len;
    if (content->len - cursor->at < len ||
        memcmp(content->bytes + cursor->at, node->text.at, len) != 0)
        return false;
    g_array_set_size(cursor->reader->pieces, 0);
    take_run(cursor, 0, (uint32_t)len);
    finish_text(cursor, node);
    return true;
}

static bool take(Cursor *cursor, char c) {
    if (peek(cursor) != c)
        return false;
    cursor->at++;
    return true;
}

static bool take_delimiter(Cursor *cursor, const MarkdownNode *node, char c) {
    return take(cursor, c) && (node->type == MARKDOWN_EMPHASIS || take(cursor, c));
}

static bool enter(Cursor *cursor, MarkdownNode *node) {
    begin(cursor, node);
    switch (node->type) {
    case MARKDOWN_TEXT:
        return enter_text(cursor, node);
    case MARKDOWN_SOFT_BREAK:
        return enter_soft_break(cursor, node);
    case MARKDOWN_HARD_BREAK:
        return enter_hard_break(cursor, node);
    case MARKDOWN_CODE:
        return enter_code(cursor, node);
    case MARKDOWN_HTML:
        return enter_html(cursor, node);
    case MARKDOWN_EMPHASIS:
    case MARKDOWN_STRONG:
        return (peek(cursor) == '*' || peek(cursor) == '_') &&
               take_delimiter(cursor, node, peek(cursor));
    case MARKDOWN_LINK:
        return take(cursor, '[') || take(cursor, '<');
    case MARKDOWN_IMAGE:
        return take(cursor, '!') && take(cursor, '[');
    default:
        return false;
    }
}

/* Behind a link's `]`: "(destination "title")", in which case the destination's place is kept, else
 * "[label]" or nothing. */
static void take_tail(Cursor *cursor, MarkdownNode *link) {
    const char *bytes = cursor->content.bytes;
    uint32_t len = cursor->content.len, at = cursor->at;
    if (peek(cursor) == '(') {
        uint32_t from = markdown_scan_spaces(bytes, len, at + 1);
        uint32_t to = markdown_scan_destination(bytes, len, from);
        uint32_t title = markdown_scan_spaces(bytes, len, to), end = title;
        if (title != to)
            end = markdown_scan_title(bytes, len, title);
        end = markdown_scan_spaces(bytes, len, end);
        if ((to != from || (from < len && bytes[from] == ')')) && end < len && bytes[end] == ')') {
            bool pointed = from < to && bytes[from] == '<';
            cursor->at = from + pointed;
            link->target_offset = link->target_end = source_of(cursor, cursor->at);
            if (to - pointed > cursor->at)
                link->target_end = source_before(cursor, to - pointed);
            cursor->at = end + 1;
            return;
        }
    }
    cursor->at = markdown_scan_label(bytes, len, at);
}

static bool leave(Cursor *cursor, MarkdownNode *node) {
    switch (node->type) {
    case MARKDOWN_EMPHASIS:
    case MARKDOWN_STRONG:
        if (!take_delimiter(cursor, node, cursor->reader->bytes[node->offset]))
            return false;
        break;
    case MARKDOWN_LINK:
    case MARKDOWN_IMAGE:
        if (cursor->reader->bytes[node->offset] == '<') {
            if (!take(cursor, '>'))
                return false;
        } else {
            if (!take(cursor, ']'))
                return false;
            take_tail(cursor, node);
        }
        break;
    default:
        break;
    }
    if (node->type != MARKDOWN_TEXT && node->type != MARKDOWN_CODE && node->type != MARKDOWN_HTML)
        finish(cursor, node);
    return true;
}

static bool walk(Cursor *cursor, MarkdownNode *leaf) {
    MarkdownNode *node = leaf->child;
    while (node) {
        if (!enter(cursor, node))
            return false;
        if (node->child) {
            node = node->child;
            continue;
        }
        for (;;) {
            if (!leave(cursor, node))
                return false;
            if (node->next) {
                node = node->next;
                break;
            }
            node = node->parent;
            if (node == leaf)
                return cursor->at == cursor->content.len;
        }
    }
    return cursor->at == cursor->content.len;
}

/* Without exact places, the block's own. */
static void give_up(MarkdownNode *leaf) {
    for (MarkdownNode *node = leaf->child; node; node = markdown_next(leaf, node)) {
        node->offset = leaf->offset, node->end = leaf->end;
        node->target_offset = node->target_end = 0;
        node->exact = false;
        node->pieces = NULL, node->piece_count = 0;
    }
}

static void begin_behind_definitions(const MarkdownReader *reader, Block *leaf,
                                     const Content *content) {
    Cursor cursor = {.content = *content};
    leaf->node.offset = source_of(&cursor, content->start);
    leaf->first_line = markdown_line_of(reader, leaf->node.offset);
}

bool markdown_locate(MarkdownReader *reader, Block *leaf) {
    Cursor cursor = {.reader = reader};
    leaf->aligned = markdown_content(reader, leaf, &cursor.content);
    if (leaf->aligned) {
        cursor.at = cursor.content.start;
        leaf->aligned = walk(&cursor, &leaf->node);
    }
    if (!leaf->aligned)
        give_up(&leaf->node);
    else if (cursor.content.start)
        begin_behind_definitions(reader, leaf, &cursor.content);
#ifdef REQ_DEBUG
    g_assert(leaf->aligned);
#endif
    return leaf->aligned;
}
