/* SPDX-License-Identifier: MIT */
/* The inlines of cells, and of the paragraphs that are left around a table. All of them are parsed
 * together, in one more run of cmark: each as a paragraph of its own, behind a first line that
 * keeps it from being anything else, and indented so that none of its lines begins a block. */
#include "adapters/markdown/internal.h"

#define FIRST_LINE "x\n"
#define INDENT     "    "
#define BATCH      ((size_t)64 * 1024)

/* Whether an underscore run at text.at[from] stands within a word, where it means nothing; `*to` is
 * behind it. */
static bool is_inner_underscore(Slice text, size_t from, size_t *to) {
    for (*to = from; *to < text.len && text.at[*to] == '_';)
        ++*to;
    return from && *to < text.len && g_ascii_isalnum(text.at[from - 1]) &&
           g_ascii_isalnum(text.at[*to]);
}

const uint8_t markdown_classes[256] = {
    ['\\'] = CLASS_MARKUP, ['`'] = CLASS_MARKUP,  ['*'] = CLASS_MARKUP,  ['&'] = CLASS_MARKUP,
    ['['] = CLASS_MARKUP,  ['<'] = CLASS_MARKUP,  ['~'] = CLASS_MARKUP,  ['\0'] = CLASS_MARKUP,
    [':'] = CLASS_ADDRESS, ['.'] = CLASS_ADDRESS, ['@'] = CLASS_ADDRESS, ['_'] = CLASS_UNDERSCORE,
};

static bool is_plain(Slice text, unsigned classes) {
    if (classes & CLASS_MARKUP)
        return false;
    for (size_t i = 0; classes & CLASS_UNDERSCORE && i < text.len; i++) {
        if (text.at[i] == '_' && !is_inner_underscore(text, i, &i))
            return false;
    }
    return true;
}

/* A cell, its text and the text's only piece are made at once: there are many of them. */
typedef struct {
    Block cell;
    MarkdownNode text;
    MarkdownPiece piece;
} PlainCell;

static Block *take_plain(MarkdownReader *reader, Slice text, unsigned classes) {
    PlainCell *plain = store_make(&reader->store, PlainCell);
    uint32_t offset = (uint32_t)(text.at - reader->bytes), len = (uint32_t)text.len;
    plain->cell.aligned = true;
    if (!len)
        return &plain->cell;
    plain->piece = (MarkdownPiece){0, offset, len, len};
    plain->text.type = MARKDOWN_TEXT;
    plain->text.parent = &plain->cell.node;
    plain->text.offset = offset;
    plain->text.end = offset + len;
    plain->text.exact = true;
    plain->text.text = text;
    plain->text.pieces = &plain->piece;
    plain->text.piece_count = 1;
    plain->cell.node.child = &plain->text;
    plain->cell.wanted =
        classes & CLASS_ADDRESS && ((reader->has_address && markdown_may_link(text)) ||
                                    (reader->has_mail && memchr(text.at, '@', text.len)));
    return &plain->cell;
}

Block *markdown_take_cell(MarkdownReader *reader, Slice text, unsigned classes) {
    bool plain = is_plain(text, classes);
    Block *cell = plain ? take_plain(reader, text, classes) : store_make(&reader->store, Block);
    cell->node.type = MARKDOWN_CELL;
    cell->node.exact = true;
    cell->node.offset = (uint32_t)(text.at - reader->bytes);
    cell->node.end = cell->node.offset + (uint32_t)text.len;
    if (!plain)
        markdown_postpone(reader, cell);
    if (!plain || cell->wanted)
        g_ptr_array_add(reader->leaves, cell);
    return cell;
}

/* One line as a heading, several as a paragraph behind a line of its own. */
static void add_text(GString *extra, Slice text) {
    Slice line = slice_cut(&text, '\n');
    g_string_append(extra, text.at ? FIRST_LINE INDENT : "# ");
    g_string_append_len(extra, line.at, (gssize)line.len);
    if (!text.at)
        g_string_append(extra, " #");
    while (text.at) {
        line = slice_cut(&text, '\n');
        g_string_append(extra, "\n" INDENT);
        g_string_append_len(extra, line.at, (gssize)line.len);
    }
    g_string_append(extra, "\n\n");
}

void markdown_postpone(MarkdownReader *reader, Block *block) {
    Content content;
    block->wanted = reader->care == MARKDOWN_ALIGN_ALL;
    block->node.child = NULL;
    if (!markdown_content(reader, block, &content) || content.start >= content.len)
        return;
    if (!reader->pending->len && !reader->extra->len) {
        Slice body = {reader->bytes + reader->from, reader->len - reader->from};
        reader->has_definition = markdown_find(body, "]:") != NULL;
    }
    g_ptr_array_add(reader->pending, block);
    add_text(reader->extra,
             slice_range((Slice){content.bytes, content.len}, content.start, content.len));
    if (reader->extra->len > BATCH && !reader->has_definition)
        markdown_parse_postponed(reader);
}

void markdown_parse_postponed(MarkdownReader *reader) {
    GString *extra = reader->extra;
    if (!reader->pending->len)
        return;
    if (reader->has_definition && memchr(extra->str, '[', extra->len))
        g_string_append_len(extra, reader->bytes + reader->from,
                            (gssize)(reader->len - reader->from));
    cmark_node *root = markdown_cmark(&reader->small, extra->str, extra->len);
    cmark_node *text = cmark_node_first_child(root);
    for (unsigned i = 0; i < reader->pending->len; i++, text = cmark_node_next(text)) {
        cmark_node *first = cmark_node_first_child(text);
        if (cmark_node_get_type(text) == CMARK_NODE_PARAGRAPH)
            first = cmark_node_next(cmark_node_next(first));
        markdown_convert(reader, text, first, reader->pending->pdata[i]);
    }
    g_ptr_array_set_size(reader->pending, 0);
    g_string_truncate(extra, 0);
    store_reset(&reader->small);
}
