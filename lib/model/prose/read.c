/* SPDX-License-Identifier: MIT */
/* The blocks of a document's prose, each as one text. */
#include "model/prose/internal.h"

ProseReader *prose_reader_new(MarkdownReader *markdown) {
    ProseReader *reader = g_new0(ProseReader, 1);
    reader->markdown = markdown;
    reader->arena = arena_new();
    reader->spellings = prose_spellings_new();
    return reader;
}

void prose_reader_free(ProseReader *reader) {
    if (!reader)
        return;
    arena_free(reader->arena);
    vector_free(&reader->blocks);
    vector_free(&reader->origins);
    vector_free(&reader->runs);
    vector_free(&reader->words);
    vector_free(&reader->sentences);
    prose_spellings_free(reader->spellings);
    g_free(reader);
}

static void start(ProseReader *reader, const Document *document) {
    arena_reset(reader->arena);
    reader->placed = (ProsePlaced){0};
    reader->blocks.len = 0;
    reader->origins.len = 0;
    reader->runs.len = 0;
    reader->words.len = 0;
    reader->sentences.len = 0;
    prose_spellings_start(reader->spellings);
    reader->public = (Prose){.document = document};
}

static const Prose *finish(ProseReader *reader) {
    Prose *prose = &reader->public;
    prose->blocks = reader->blocks.at;
    prose->block_count = reader->blocks.len;
    prose->words = reader->words.at;
    prose->word_count = reader->words.len;
    prose->sentences = reader->sentences.at;
    prose->sentence_count = reader->sentences.len;
    prose_spellings_number(reader->spellings, prose);
    return prose;
}

/* A block more; what prose_find_words() finds, and whether it stands in a quote or item, is to be
 * filled in. */
static ProseBlock *add_block(ProseReader *reader, ProseType type, MarkdownNode *node, Slice text,
                             const uint32_t heading[7], ProseOrigin origin) {
    ProseBlock *block = vector_add(&reader->blocks);
    block->type = type;
    block->node = node;
    block->field = NULL;
    block->text = text;
    block->in_quote = block->in_item = false;
    memcpy(block->heading, heading, sizeof block->heading);
    *vector_add(&reader->origins) = origin;
    return block;
}

/* --- fields --- */

static void add_text(ProseReader *reader, const char *field, Slice text, const YamlNode *scalar) {
    uint32_t first = (uint32_t)reader->runs.len;
    char *copy = arena_alloc(reader->arena, 2 * (text.len + PROSE_MARGIN));
    if (text.len)
        memcpy(copy, text.at, text.len);
    *vector_add(&reader->runs) = (ProseRun){0};
    add_block(reader, PROSE_FIELD, NULL, (Slice){copy, text.len}, (uint32_t[7]){0},
              (ProseOrigin){first, first + 1, scalar})
        ->field = field;
    prose_find_words(reader, copy + text.len + PROSE_MARGIN);
}

/* Recursion is bounded by the nesting of the schema. */
static void add_field(ProseReader *reader, const Field *field, const char *path,
                      const YamlNode *value) {
    if (value->type == YAML_SCALAR && field->prose && yaml_len(value))
        add_text(reader, path, yaml_text(value), value);
    if (value->type == YAML_LIST && field->of)
        for (const YamlNode *item = yaml_child(value); item; item = yaml_next(item))
            add_field(reader, field->of, path, item);
    for (const YamlNode *key = value->type == YAML_MAP ? yaml_child(value) : NULL; key;
         key = yaml_next(key)) {
        const Field *inner = field->of;
        for (size_t i = 0; i < field->field_count; i++)
            if (slice_is(yaml_text(key), field->fields[i].key))
                inner = &field->fields[i];
        if (inner && (inner->prose || inner->field_count || inner->of))
            add_field(reader, inner,
                      arena_printf(reader->arena, "%s.%.*s", path, SLICE_ARG(yaml_text(key))),
                      yaml_value(key));
    }
}

static bool holds_prose(const Field *field) {
    if (field->prose || (field->of && holds_prose(field->of)))
        return true;
    for (size_t i = 0; i < field->field_count; i++)
        if (holds_prose(&field->fields[i]))
            return true;
    return false;
}

static void add_fields(ProseReader *reader, const Document *document) {
    const Kind *kind = document->kind;
    for (size_t i = 0; i < kind->field_count; i++)
        if (document_field(document, (int)i) && kind->fields[i].source == FROM_FRONT_MATTER &&
            holds_prose(&kind->fields[i]))
            add_field(reader, &kind->fields[i], kind->fields[i].name,
                      document_field(document, (int)i));
}

/* --- the body --- */

/* A leaf block being gathered. */
typedef struct {
    ProseReader *reader;
    MarkdownNode *block;
    char *text;
    size_t len;
    const MarkdownNode *last;   /* the node that gave the text before */
    const char *hidden;         /* the HTML tag whose content is no prose, or NULL */
    const MarkdownNode *linked; /* the last node of the link or image that is around, or NULL */
} Gathering;

static void append(Gathering *gathering, const MarkdownNode *node, Slice text) {
    bool follows = gathering->last && gathering->last->next == node;
    *vector_add(&gathering->reader->runs) = (ProseRun){.at = (uint32_t)gathering->len,
                                                       .node = node,
                                                       .barrier = gathering->len > 0 && !follows,
                                                       .linked = gathering->linked != NULL};
    if (text.len)
        memcpy(gathering->text + gathering->len, text.at, text.len);
    gathering->len += text.len;
    gathering->last = node;
}

/* Elements whose content is for machines. */
static const char *const MACHINES[] = {"code", "kbd", "samp", "var", "pre", "tt", NULL};

/* Whether the tag opens, or with `slash` closes, the element of that name. */
static bool is_tag(Slice html, const char *name, bool slash) {
    size_t len = strlen(name), from = slash ? 2 : 1;
    if (html.len <= from + len || html.at[0] != '<' || (slash && html.at[1] != '/'))
        return false;
    return g_ascii_strncasecmp(html.at + from, name, len) == 0 &&
           !g_ascii_isalnum(html.at[from + len]);
}

static void take_html(Gathering *gathering, const MarkdownNode *node) {
    if (gathering->hidden) {
        if (is_tag(node->text, gathering->hidden, true))
            gathering->hidden = NULL;
        return;
    }
    for (const char *const *name = MACHINES; *name && !gathering->hidden; name++)
        if (is_tag(node->text, *name, false)) {
            gathering->hidden = *name;
            append(gathering, node, SLICE(PLACEHOLDER));
        }
    if (is_tag(node->text, "br", false))
        append(gathering, node, SLICE("\n"));
    gathering->last = NULL;
}

/* Whether a link shows nothing but its own address. */
static bool is_address(const MarkdownNode *link) {
    const MarkdownNode *text = link->child;
    if (!text || text->next || text->type != MARKDOWN_TEXT || !link->target.len || !text->text.len)
        return false;
    size_t less = link->target.len - MIN(text->text.len, link->target.len);
    Slice tail = slice_range(link->target, less, link->target.len);
    Slice head = slice_range(link->target, 0, less);
    return slice_equal(tail, text->text) &&
           (head.len == 0 || slice_ends(head, ":") || slice_ends(head, "://"));
}

static MarkdownNode *last_inside(MarkdownNode *node) {
    while (node->child)
        for (node = node->child; node->next;)
            node = node->next;
    return node;
}

/* Takes one inline node; true where what is inside it is to be left out. */
static bool take_inline(Gathering *gathering, MarkdownNode *node) {
    if (node->type == MARKDOWN_HTML) {
        take_html(gathering, node);
        return false;
    }
    if (gathering->hidden)
        return true;
    switch (node->type) {
    case MARKDOWN_TEXT:
        append(gathering, node, node->text);
        return false;
    case MARKDOWN_SOFT_BREAK:
        append(gathering, node, SLICE(" "));
        return false;
    case MARKDOWN_HARD_BREAK:
        append(gathering, node, SLICE("\n"));
        return false;
    case MARKDOWN_CODE:
        append(gathering, node, SLICE(PLACEHOLDER));
        return true;
    case MARKDOWN_LINK:
    case MARKDOWN_IMAGE:
        if (node->type == MARKDOWN_LINK && is_address(node)) {
            append(gathering, node, SLICE(PLACEHOLDER));
            return true;
        }
        if (node->type == MARKDOWN_IMAGE)
            append(gathering, node, SLICE(" "));
        if (!gathering->linked)
            gathering->linked = last_inside(node);
        return false;
    default:
        return node->type == MARKDOWN_STRIKE;
    }
}

/* Bytes that the block's text can take at most. */
static size_t room_for(MarkdownNode *block) {
    size_t room = 1;
    for (MarkdownNode *node = block; node; node = markdown_next(block, node))
        room += node->type == MARKDOWN_TEXT ? node->text.len : PLACEHOLDER_LEN;
    return room;
}

static void find_places(ProseBlock *block, const MarkdownNode *node) {
    for (; node; node = node->parent) {
        block->in_quote |= node->type == MARKDOWN_QUOTE;
        block->in_item |= node->type == MARKDOWN_ITEM;
    }
}

/* Gathers all that is inside the block. */
static void gather(Gathering *gathering, MarkdownNode *block) {
    for (MarkdownNode *each = block->child; each; each = markdown_next(block, each)) {
        if (take_inline(gathering, each))
            each = last_inside(each);
        if (each == gathering->linked)
            gathering->linked = NULL;
    }
}

static void add_leaf(ProseReader *reader, MarkdownNode *node, const uint32_t heading[7]) {
    if (!node->child)
        return;
    bool text_alone = node->child->type == MARKDOWN_TEXT && !node->child->next;
    size_t room = text_alone ? node->child->text.len : room_for(node);
    char *text = arena_alloc(reader->arena, 2 * (room + PROSE_MARGIN));
    Gathering gathering = {reader, node, text, 0, NULL, NULL, NULL};
    uint32_t first = (uint32_t)reader->runs.len;
    if (text_alone)
        append(&gathering, node->child, node->child->text);
    else
        gather(&gathering, node);
    ProseType type = node->type == MARKDOWN_HEADING ? PROSE_HEADING
                     : node->type == MARKDOWN_CELL  ? PROSE_CELL
                                                    : PROSE_PARAGRAPH;
    find_places(add_block(reader, type, node, (Slice){text, gathering.len}, heading,
                          (ProseOrigin){first, (uint32_t)reader->runs.len, NULL}),
                node->parent);
    prose_find_words(reader, text + room + PROSE_MARGIN);
}

/* Sections begin with headings that stand in no quote or list, as document->headings has them. */
static void enter_section(uint32_t heading[7], uint8_t level, uint32_t number) {
    for (size_t below = level; below < 7; below++)
        heading[below] = 0;
    heading[level] = number;
}

static void add_body(ProseReader *reader, MarkdownNode *root) {
    uint32_t heading[7] = {0}, count = 0;
    for (MarkdownNode *node = NULL; (node = markdown_next(root, node));) {
        if (node->type == MARKDOWN_HEADING && node->parent == root)
            enter_section(heading, node->level, ++count);
        if (node->type != MARKDOWN_PARAGRAPH && node->type != MARKDOWN_HEADING &&
            node->type != MARKDOWN_CELL)
            continue;
        add_leaf(reader, node, heading);
        node = last_inside(node);
    }
}

const Prose *prose_read(ProseReader *reader, const Document *document, MarkdownNode *root) {
    start(reader, document);
    add_fields(reader, document);
    if (root)
        add_body(reader, root);
    return finish(reader);
}

const Prose *prose_read_text(ProseReader *reader, Slice text) {
    start(reader, NULL);
    add_text(reader, NULL, text, NULL);
    return finish(reader);
}
