/* SPDX-License-Identifier: MIT */
/* The reader, and the order of its steps. */
#include "adapters/markdown/internal.h"

/* What an unusually large document left behind is not kept above this. */
#define KEPT (8 * 1024 * 1024)

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

MarkdownReader *markdown_reader_new(void) {
    MarkdownReader *reader = g_new0(MarkdownReader, 1);
    reader->store.arena = arena_new();
    reader->small.arena = arena_new();
    reader->leaves = g_ptr_array_new();
    reader->pending = g_ptr_array_new();
    reader->extra = g_string_new(NULL);
    reader->content = g_string_new(NULL);
    reader->segments = g_array_new(FALSE, FALSE, sizeof(Segment));
    reader->pieces = g_array_new(FALSE, FALSE, sizeof(MarkdownPiece));
    reader->tildes = markdown_tildes_new();
    reader->entities = markdown_entities_new();
    return reader;
}

void markdown_reader_free(MarkdownReader *reader) {
    if (!reader)
        return;
    arena_free(reader->store.arena);
    arena_free(reader->small.arena);
    g_ptr_array_free(reader->leaves, TRUE);
    g_ptr_array_free(reader->pending, TRUE);
    g_string_free(reader->extra, TRUE);
    g_string_free(reader->content, TRUE);
    g_array_free(reader->segments, TRUE);
    g_array_free(reader->pieces, TRUE);
    g_array_free(reader->tildes, TRUE);
    g_free(reader->lines.at);
    g_free(reader->markers.at);
    g_free(reader->entities);
    g_free(reader);
}

static void renew(Store *store) {
    if (arena_size(store->arena) > KEPT) {
        arena_free(store->arena);
        store->arena = arena_new();
    }
    store_reset(store);
}

static void start(MarkdownReader *reader, Slice file, size_t from) {
    renew(&reader->store);
    renew(&reader->small);
    g_ptr_array_set_size(reader->leaves, 0);
    g_ptr_array_set_size(reader->pending, 0);
    g_string_truncate(reader->extra, 0);
    reader->bytes = file.at ? file.at : "";
    reader->len = (uint32_t)file.len;
    reader->mark = slice_starts(slice_range(file, from, file.len), BYTE_ORDER_MARK)
                       ? sizeof BYTE_ORDER_MARK - 1
                       : 0;
    reader->from = (uint32_t)from + reader->mark;
}

/* The additions that change the tree before places are looked for. */
static bool extend_blocks(MarkdownReader *reader, size_t *place) {
    unsigned count = reader->leaves->len;
    for (unsigned i = 0, marker = 0; i < count; i++) {
        Block *leaf = reader->leaves->pdata[i];
        if (leaf->node.type == MARKDOWN_PARAGRAPH)
            markdown_mark(reader, leaf);
        while (marker < reader->markers.count && reader->markers.at[marker] <= leaf->first_line)
            marker++;
        if (marker < reader->markers.count && reader->markers.at[marker] <= leaf->last_line &&
            !markdown_split(reader, leaf, marker, place))
            return false;
    }
    markdown_parse_postponed(reader);
    return true;
}

/* Definitions may stand before such a leaf's text, and then its place is another. */
static bool begins_with_bracket(const MarkdownReader *reader, const MarkdownNode *leaf) {
    return leaf->child && reader->bytes[leaf->offset] == '[';
}

static void locate(MarkdownReader *reader, Block *leaf) {
    if (!is_leaf(&leaf->node) || !leaf->node.child)
        return;
    if (!leaf->aligned && !markdown_locate(reader, leaf))
        return;
    if (reader->has_address)
        markdown_link_addresses(reader, leaf);
    if (reader->has_mail)
        markdown_link_mail(reader, leaf);
    if (reader->has_tilde)
        markdown_strike(reader, leaf);
}

MarkdownNode *markdown_read(MarkdownReader *reader, Slice file, size_t from,
                            const MarkdownLimits *limits, MarkdownCare care,
                            MarkdownRefusal *refusal, size_t *place) {
    g_assert(file.len < INT32_MAX && from <= file.len);
    *refusal = MARKDOWN_FINE;
    *place = 0;
    reader->limits = limits ? *limits : (MarkdownLimits){0};
    reader->care = care;
    start(reader, file, from);
    if (!markdown_survey(reader, refusal, place))
        return NULL;
    MarkdownNode *document = markdown_parse(reader);
    if (!extend_blocks(reader, place)) {
        *refusal = MARKDOWN_TOO_MANY_CELLS;
        return NULL;
    }
    for (unsigned i = 0; i < reader->leaves->len; i++) {
        Block *leaf = reader->leaves->pdata[i];
        if (leaf->wanted || begins_with_bracket(reader, &leaf->node))
            locate(reader, leaf);
    }
    return document;
}

void markdown_align(MarkdownReader *reader, MarkdownNode *block) {
    Block *leaf = (Block *)block;
    if (is_leaf(block) && !leaf->wanted) {
        leaf->wanted = true;
        locate(reader, leaf);
    }
}
