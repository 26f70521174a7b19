/* SPDX-License-Identifier: MIT */
/* Markdown: the bytes are a document. Every place that the tree, the document and its prose tell
 * lies in the file, and the text there is the text named; both cares make the same tree; a terminal
 * sees no controls. */
#include "fuzz.h"

#include "show/terminal.h"

#define PATH "requirements/REQ-0001-x.md"

static void check_pieces(const MarkdownNode *node, Slice file) {
    uint32_t at = 0;
    for (size_t i = 0; i < node->piece_count; i++) {
        const MarkdownPiece *piece = &node->pieces[i];
        must(piece->text >= at && piece->text + piece->len <= node->text.len);
        fuzz_inside(piece->offset, (size_t)piece->offset + piece->source, file.len);
        must(piece->offset >= node->offset && piece->offset + piece->source <= node->end);
        at = piece->text + piece->len;
        if (piece->source != piece->len || node->type == MARKDOWN_CODE)
            continue;
        Slice text = slice_range(node->text, piece->text, at);
        Slice source = slice_range(file, piece->offset, piece->offset + piece->source);
        bool decoded = source.at[0] == '&' || source.at[0] == '\\' || source.at[0] == '\0' ||
                       memchr(source.at, '\r', source.len); /* a line end too */
        must_of(decoded || slice_equal(text, source), source);
    }
}

/* Whether the source can be an address that stands in the text by itself. */
static bool is_bare(Slice source) {
    return slice_find(source, ' ', 0) == source.len && slice_find(source, '\n', 0) == source.len &&
           (slice_find(source, ':', 0) < source.len || slice_find(source, '@', 0) < source.len ||
            slice_starts(source, "www"));
}

static void check_link(const MarkdownNode *node, Slice file) {
    Slice source = slice_range(file, node->offset, node->end);
    fuzz_inside(node->target_offset, node->target_end, file.len);
    must(text_valid(node->target) == node->target.len);
    if (!node->exact)
        return;
    must_of(source.len > 0 && (strchr("[<!", source.at[0]) || is_bare(source)), source);
    if (node->target_end == 0)
        return;
    must(node->target_offset >= node->offset && node->target_end <= node->end);
    Slice target = slice_range(file, node->target_offset, node->target_end);
    if (slice_find(target, '&', 0) == target.len && slice_find(target, '\\', 0) == target.len &&
        slice_find(target, '\0', 0) == target.len && strchr("[!", source.at[0]))
        must_of(slice_equal(slice_trim(target), slice_trim(node->target)), target);
}

static void check_tree(MarkdownNode *root, Slice file, size_t from) {
    for (MarkdownNode *node = root; node; node = markdown_next(root, node)) {
        fuzz_inside(node->offset, node->end, file.len);
        must(node->offset >= from);
        must(text_valid(node->text) == node->text.len && text_valid(node->info) == node->info.len);
        if (node->exact && node->type >= MARKDOWN_TEXT)
            check_pieces(node, file);
        if (node->type == MARKDOWN_LINK || node->type == MARKDOWN_IMAGE)
            check_link(node, file);
        must(node == root || node->parent);
        if (node != root && node->exact && node->parent->exact)
            must(node->offset >= node->parent->offset && node->end <= node->parent->end);
    }
}

/* A tree as text, without places. */
static char *tree_text(MarkdownNode *root) {
    GString *text = g_string_new(NULL);
    for (MarkdownNode *node = root; node; node = markdown_next(root, node)) {
        unsigned depth = 0;
        for (const MarkdownNode *up = node; up != root; up = up->parent)
            depth++;
        g_string_append_printf(text, "%u %d %d %d %d %d %d %d %zu '%.*s' '%.*s' '%.*s' '%.*s'\n",
                               depth, node->type, node->level, node->align, node->task,
                               node->ordered, node->tight, node->start, node->text.len,
                               SLICE_ARG(node->text), SLICE_ARG(node->info),
                               SLICE_ARG(node->target), SLICE_ARG(node->title));
    }
    return g_string_free(text, FALSE);
}

/* Reads with one care; NULL where it is refused. */
static MarkdownNode *read_tree(MarkdownReader *reader, Slice file, size_t from, MarkdownCare care) {
    MarkdownRefusal refusal;
    size_t place;
    MarkdownNode *root = markdown_read(reader, file, from, NULL, care, &refusal, &place);
    must(root ? refusal == MARKDOWN_FINE : place <= file.len && place >= from);
    if (root)
        check_tree(root, file, from);
    return root;
}

static void check_cares(MarkdownReader *reader, Slice file, size_t from) {
    MarkdownNode *root = read_tree(reader, file, from, MARKDOWN_ALIGN_ALL);
    g_autofree char *all = root ? tree_text(root) : NULL;
    root = read_tree(reader, file, from, MARKDOWN_ALIGN_TARGETS);
    g_autofree char *targets = root ? tree_text(root) : NULL;
    must_of(g_strcmp0(all, targets) == 0, slice_of(all));
    for (MarkdownNode *node = root; node; node = markdown_next(root, node))
        if (node->type == MARKDOWN_PARAGRAPH || node->type == MARKDOWN_HEADING ||
            node->type == MARKDOWN_CELL)
            markdown_align(reader, node);
    if (root)
        check_tree(root, file, from);
}

static void check_words(ProseReader *reader, const Prose *prose, const ProseBlock *block,
                        Slice file) {
    size_t offset, end;
    for (uint32_t i = block->first_word; i < block->end_word; i++) {
        const ProseWord *word = &prose->words[i];
        Slice text = slice_range(block->text, word->from, word->to);
        must(word->from < word->to && word->to <= block->text.len);
        must(text_valid(text) == text.len);
        bool exact = prose_place(reader, block, word->from, word->to, &offset, &end);
        fuzz_inside(offset, end, file.len);
        Slice source = slice_range(file, offset, end);
        if (exact && !(word->flags & (WORD_CODE | WORD_BROKEN)) &&
            slice_find(source, '&', 0) == source.len && slice_find(source, '\\', 0) == source.len &&
            !block->field)
            must_of(slice_equal(text, source), source);
    }
}

static void check_prose(MarkdownReader *markdown, const Document *document, MarkdownNode *root) {
    g_autoptr(ProseReader) reader = prose_reader_new(markdown);
    const Prose *prose = prose_read(reader, document, root);
    uint32_t at = 0;
    for (size_t i = 0; i < prose->block_count; i++) {
        const ProseBlock *block = &prose->blocks[i];
        must(block->first_word == at && block->end_word <= prose->word_count);
        at = block->end_word;
        for (uint32_t s = block->first_sentence; s < block->end_sentence; s++)
            must(prose->sentences[s].first <= prose->sentences[s].end &&
                 prose->sentences[s].first >= block->first_word && prose->sentences[s].end <= at);
        check_words(reader, prose, block, document->bytes);
    }
    must(at == prose->word_count);
}

static void check_document(const Document *document, size_t size) {
    fuzz_problems(&document->problems, size);
    for (size_t i = 0; i < document->heading_count; i++)
        fuzz_inside(document->headings[i].offset, document->headings[i].end, size);
    for (size_t i = 0; i < document->thing_count; i++)
        fuzz_inside(document->things[i].offset, document->things[i].end, size);
    for (size_t i = 0; i < document->excuse_count; i++) {
        const DocumentExcuse *excuse = &document->excuses[i];
        fuzz_inside(excuse->offset, excuse->end, size);
        fuzz_inside(excuse->from, excuse->to, size);
        fuzz_inside(excuse->cut_from, excuse->cut_to, size);
        must(!excuse->word_offset ||
             slice_equal(excuse->word, slice_range(document->bytes, excuse->word_offset,
                                                   excuse->word_offset + excuse->word.len)));
    }
}

static void check_terminal(MarkdownNode *root, unsigned width) {
    g_autoptr(Stream) out = stream_to_memory();
    terminal_markdown(&(Terminal){.out = out, .width = width}, root);
    Slice bytes = stream_bytes(out);
    must_of(text_first_control(bytes) == bytes.len, bytes);
    for (size_t i = 0; i < bytes.len; i++)
        must(bytes.at[i] != '\t');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Slice file = fuzz_input(data, size);
    const Config *config = fuzz_config();
    g_autoptr(Arena) arena = arena_new();
    DocumentReader *documents = fuzz_documents();
    MarkdownReader *reader = fuzz_markdown();
    const Kind *kind = schema_kind_of_path(&config->schema, PATH);
    Document *document = document_read(documents, arena, PATH, kind, file, true);
    check_document(document, size);
    if (text_valid(file) < file.len)
        return 0;
    check_cares(reader, file, document->body_offset);
    MarkdownNode *root = document_tree(reader, config, document);
    if (!root)
        return 0;
    check_terminal(root, size % 120);
    check_prose(reader, document, root);
    return 0;
}
