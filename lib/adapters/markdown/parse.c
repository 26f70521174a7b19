/* SPDX-License-Identifier: MIT */
/* cmark at work in an arena, and its tree turned into ours. */
#include "adapters/markdown/internal.h"

/* cmark's allocator takes no argument of ours: the store of the parse that runs on this thread. */
static _Thread_local Store *parsing;

/* Each piece of memory carries its size in front, for cmark's realloc. */
#define HEADER sizeof(size_t)

static void *take(size_t count, size_t size) {
    size_t *memory = store_take(parsing, HEADER + count * size);
    *memory = store_round(count * size);
    return (char *)memory + HEADER;
}

static void *retake(void *old, size_t size) {
    if (!old)
        return take(1, size);
    size_t had = *(size_t *)(void *)((char *)old - HEADER);
    return size <= had ? old : memcpy(take(1, size), old, had);
}

static void leave(void *memory) {
    (void)memory;
}

cmark_node *markdown_cmark(Store *store, const char *bytes, size_t len) {
    static cmark_mem memory = {take, retake, leave};
    parsing = store;
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
    cmark_parser_feed(parser, bytes, len);
    cmark_node *root = cmark_parser_finish(parser);
    parsing = NULL;
    return root;
}

static MarkdownType type_of(cmark_node_type type) {
    static const MarkdownType types[] = {
        [CMARK_NODE_DOCUMENT] = MARKDOWN_DOCUMENT,
        [CMARK_NODE_BLOCK_QUOTE] = MARKDOWN_QUOTE,
        [CMARK_NODE_LIST] = MARKDOWN_LIST,
        [CMARK_NODE_ITEM] = MARKDOWN_ITEM,
        [CMARK_NODE_CODE_BLOCK] = MARKDOWN_CODE_BLOCK,
        [CMARK_NODE_HTML_BLOCK] = MARKDOWN_HTML_BLOCK,
        [CMARK_NODE_PARAGRAPH] = MARKDOWN_PARAGRAPH,
        [CMARK_NODE_HEADING] = MARKDOWN_HEADING,
        [CMARK_NODE_THEMATIC_BREAK] = MARKDOWN_RULE,
        [CMARK_NODE_TEXT] = MARKDOWN_TEXT,
        [CMARK_NODE_SOFTBREAK] = MARKDOWN_SOFT_BREAK,
        [CMARK_NODE_LINEBREAK] = MARKDOWN_HARD_BREAK,
        [CMARK_NODE_CODE] = MARKDOWN_CODE,
        [CMARK_NODE_HTML_INLINE] = MARKDOWN_HTML,
        [CMARK_NODE_EMPH] = MARKDOWN_EMPHASIS,
        [CMARK_NODE_STRONG] = MARKDOWN_STRONG,
        [CMARK_NODE_LINK] = MARKDOWN_LINK,
        [CMARK_NODE_IMAGE] = MARKDOWN_IMAGE,
    };
    return types[type];
}

/* Where our tree grows: the next node goes below `parent`, behind `last`. */
typedef struct {
    MarkdownReader *reader;
    MarkdownNode *parent, *last;
    Block *leaf; /* the one we are in */
    bool copies; /* cmark's tree will be gone before ours */
} Builder;

static Slice keep(Builder *builder, const char *string) {
    Slice text = slice_of(string);
    if (builder->copies && text.len)
        text.at = memcpy(store_take(&builder->reader->store, text.len), text.at, text.len);
    return text;
}

static void put(Builder *builder, MarkdownNode *node) {
    node->parent = builder->parent;
    if (builder->last)
        builder->last->next = node;
    else
        builder->parent->child = node;
    builder->last = node;
}

static bool is_container(MarkdownType type) {
    return type == MARKDOWN_QUOTE || type == MARKDOWN_LIST || type == MARKDOWN_ITEM;
}

static uint32_t count_lines(Slice text) {
    uint32_t count = 0;
    for (size_t at = 0; at < text.len; at++, count++)
        at = slice_find(text, '\n', at);
    return count;
}

/* cmark counts no further. */
#define LONGEST_FENCE 255

/* The line of a fenced block's closing fence, or `line`, its last line of code. */
static uint32_t closing_fence(MarkdownReader *reader, const Block *block, uint32_t line) {
    Chain chain;
    Line left;
    uint32_t indent, end = markdown_line_end(reader, block->first_line), fence = 0;
    const char *bytes = reader->bytes, *open = bytes + block->node.offset;
    while (block->node.offset + fence < end && open[fence] == *open)
        fence++;
    if (line >= block->last_line || line + 2 >= reader->lines.count ||
        !markdown_chain(reader, block, &chain) || !markdown_strip(reader, &chain, line + 1, &left))
        return line;
    uint32_t from = markdown_nonblank(reader, &left, &indent), at = from;
    while (at < left.end && bytes[at] == *open)
        at++;
    if (indent > 3 || at - from < MIN(fence, LONGEST_FENCE))
        return line;
    while (at < left.end && is_blank(bytes[at]))
        at++;
    return at == left.end ? line + 1 : line;
}

static bool is_fenced(MarkdownReader *reader, const Block *block) {
    char c = block->node.offset < reader->len ? reader->bytes[block->node.offset] : '\0';
    Chain chain;
    Line line;
    uint32_t indent;
    if ((c != '`' && c != '~') || !markdown_chain(reader, block, &chain))
        return false;
    markdown_strip(reader, &chain, block->first_line, &line);
    markdown_nonblank(reader, &line, &indent);
    return indent < 4;
}

/* cmark's end line of code is one too late where its container ended first; so lines are counted.
 */
static void set_literal_block(MarkdownReader *reader, cmark_node *from, Block *block) {
    MarkdownNode *node = &block->node;
    node->text = slice_of(cmark_node_get_literal(from));
    uint32_t lines = count_lines(node->text);
    if (node->type == MARKDOWN_CODE_BLOCK) {
        node->info = slice_of(cmark_node_get_fence_info(from));
        if (is_fenced(reader, block)) {
            block->last_line = closing_fence(reader, block, block->first_line + lines);
            return;
        }
    }
    block->last_line = block->first_line + (lines ? lines - 1 : 0);
}

static void set_heading(MarkdownReader *reader, cmark_node *from, Block *block) {
    block->node.level = (uint8_t)cmark_node_get_heading_level(from);
    block->setext = !markdown_atx(reader, block->node.offset);
    if (!block->setext) {
        block->last_line = block->first_line;
        return;
    }
    block->node.exact = markdown_setext(reader, block);
#ifdef REQ_DEBUG
    g_assert(block->node.exact);
#endif
}

static void set_list(cmark_node *from, MarkdownNode *list) {
    list->ordered = cmark_node_get_list_type(from) == CMARK_ORDERED_LIST;
    list->tight = cmark_node_get_list_tight(from);
    list->start = cmark_node_get_list_start(from);
}

static MarkdownNode *add_block(Builder *builder, cmark_node *from, MarkdownType type) {
    MarkdownReader *reader = builder->reader;
    Block *block = markdown_block_new(reader, type, builder->parent);
    MarkdownNode *node = &block->node;
    uint32_t last = reader->lines.count - 2;
    block->first_line = MIN((uint32_t)cmark_node_get_start_line(from) - 1, last);
    block->last_line = CLAMP((uint32_t)cmark_node_get_end_line(from) - 1, block->first_line, last);
    node->offset =
        reader->lines.at[block->first_line] + (uint32_t)cmark_node_get_start_column(from) - 1;
    node->exact = true;
    put(builder, node);
    if (type == MARKDOWN_HEADING)
        set_heading(reader, from, block);
    else if (type == MARKDOWN_CODE_BLOCK || type == MARKDOWN_HTML_BLOCK)
        set_literal_block(reader, from, block);
    else if (type == MARKDOWN_LIST)
        set_list(from, node);
    if (!block->setext && !is_container(type)) /* of containers, close_container() knows */
        node->end = markdown_line_end(reader, block->last_line);
    if (is_leaf(node)) {
        g_ptr_array_add(reader->leaves, block);
        builder->leaf = block;
        block->wanted = reader->care == MARKDOWN_ALIGN_ALL;
    }
    return node;
}

/* Whether the text may hold what gfm adds to texts. */
static bool is_special(const MarkdownReader *reader, Slice text) {
    return (reader->has_tilde && memchr(text.at, '~', text.len)) ||
           (reader->has_mail && memchr(text.at, '@', text.len)) ||
           (reader->has_address && markdown_may_link(text));
}

static MarkdownNode *add_inline(Builder *builder, cmark_node *from, MarkdownType type) {
    Slice text = {NULL, 0};
    if (type == MARKDOWN_TEXT || type == MARKDOWN_CODE || type == MARKDOWN_HTML) {
        text = keep(builder, cmark_node_get_literal(from));
        if (!text.len && type == MARKDOWN_TEXT)
            return NULL;
    }
    MarkdownNode *leaf = &builder->leaf->node;
    MarkdownNode *node = store_make(&builder->reader->store, MarkdownNode);
    node->type = type;
    node->text = text;
    node->offset = leaf->offset, node->end = leaf->end;
    if (type == MARKDOWN_LINK || type == MARKDOWN_IMAGE) {
        node->target = keep(builder, cmark_node_get_url(from));
        node->title = keep(builder, cmark_node_get_title(from));
    }
    if (type == MARKDOWN_LINK || type == MARKDOWN_IMAGE || type == MARKDOWN_HTML ||
        (type == MARKDOWN_TEXT && is_special(builder->reader, text)))
        builder->leaf->wanted = true;
    put(builder, node);
    return node;
}

/* A container ends where its last child does; without one, where its own lines do, but an item's
 * may be said to end in the next line. */
static void close_container(MarkdownReader *reader, MarkdownNode *node, const MarkdownNode *last) {
    const Block *block = (const Block *)node;
    if (!is_container(node->type))
        return;
    if (last)
        node->end = last->end;
    else
        node->end = markdown_line_end(reader, node->type == MARKDOWN_ITEM ? block->first_line
                                                                          : block->last_line);
}

void markdown_convert(MarkdownReader *reader, cmark_node *root, cmark_node *first, Block *into) {
    Builder builder = {.reader = reader, .parent = &into->node, .leaf = into};
    builder.copies = is_leaf(&into->node);
    cmark_node *at = first;
    while (at) {
        MarkdownType type = type_of(cmark_node_get_type(at));
        MarkdownNode *node =
            type < MARKDOWN_TEXT ? add_block(&builder, at, type) : add_inline(&builder, at, type);
        cmark_node *child = node && !node->text.len ? cmark_node_first_child(at) : NULL;
        if (child) {
            builder.parent = node, builder.last = NULL;
            at = child;
            continue;
        }
        if (node)
            close_container(reader, node, NULL);
        cmark_node *next;
        while (!(next = cmark_node_next(at))) {
            at = cmark_node_parent(at);
            if (at == root)
                return;
            close_container(reader, builder.parent, builder.last);
            builder.last = builder.parent;
            builder.parent = builder.parent->parent;
        }
        at = next;
    }
}

MarkdownNode *markdown_parse(MarkdownReader *reader) {
    Block *document = markdown_block_new(reader, MARKDOWN_DOCUMENT, NULL);
    document->node.offset = reader->from;
    document->node.end = reader->len;
    document->node.exact = true;
    /* With the byte order mark: cmark drops one itself. */
    uint32_t from = reader->from - reader->mark;
    cmark_node *root = markdown_cmark(&reader->store, reader->bytes + from, reader->len - from);
    markdown_convert(reader, root, cmark_node_first_child(root), document);
    return &document->node;
}
