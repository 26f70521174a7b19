/* SPDX-License-Identifier: MIT */
/* From libyaml's events to the tree. The one file that includes libyaml. */
#include "adapters/yaml/internal.h"

#include "base/text.h"

#include <yaml.h>

typedef struct {
    YamlTree tree;
    yaml_parser_t parser;
    bool ascii;
    size_t mark, byte; /* one place, as libyaml counts (in characters) and in bytes */
} Reader;

/* The byte in the file of libyaml's n-th character: steps from the last place asked for, so that
 * reading a file from front to back costs one pass. */
static size_t byte_of(Reader *reader, size_t mark) {
    const YamlTree *tree = &reader->tree;
    if (reader->ascii)
        return MIN(tree->from + mark, tree->to);
    size_t at = reader->byte;
    for (; reader->mark < mark && at < tree->to; reader->mark++)
        at = yaml_end_of_char(tree, at);
    for (; reader->mark > mark; reader->mark--)
        do
            at--;
        while (((unsigned char)tree->file.at[at] & 0xc0) == 0x80);
    return reader->byte = at;
}

/* The end of the anchor or tag at `at`. */
static size_t end_of_property(const YamlTree *tree, size_t at) {
    size_t end = at + 1;
    while (end < tree->to && !strchr(" \t\r\n,[]{}", tree->file.at[end]))
        end++;
    return end;
}

/* Where a block scalar's last line with text ends: libyaml counts the blank lines behind it too. */
static size_t end_of_block_scalar(const YamlTree *tree, size_t offset, size_t end) {
    size_t last = end;
    while (last > offset && strchr(" \t\r\n", tree->file.at[last - 1]))
        last--;
    return MIN(yaml_end_of_line(tree, last), end);
}

static YamlDraft *new_node(Reader *reader, YamlType type, const yaml_event_t *event) {
    YamlDraft *node = arena_make(reader->tree.drafts, YamlDraft);
    node->type = type;
    node->offset = (uint32_t)byte_of(reader, event->start_mark.index);
    node->end = (uint32_t)byte_of(reader, event->end_mark.index);
    return node;
}

/* Tells of an anchor or a tag; returns whether there is one. */
static bool has_properties(YamlTree *tree, const YamlDraft *node, const void *anchor,
                           const void *tag) {
    if (!anchor && !tag)
        return false;
    yaml_tell(tree, "alias",
              tree->file.at[node->offset] == '&' ? "anchors ('&name') are not read here"
                                                 : "tags ('!type') are not read here",
              arena_printf(tree->arena, "remove it; if it is text, %s",
                           yaml_help_quote(tree, node->offset)),
              node->offset, end_of_property(tree, node->offset));
    return true;
}

static YamlStyle style_of(const yaml_event_t *event) {
    switch (event->data.scalar.style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
        return YAML_SINGLE;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        return YAML_DOUBLE;
    case YAML_LITERAL_SCALAR_STYLE:
        return YAML_LITERAL;
    case YAML_FOLDED_SCALAR_STYLE:
        return YAML_FOLDED;
    default:
        return YAML_PLAIN;
    }
}

/* The scalar's text: the file's own bytes where they are the same, else a copy. */
static const char *text_of(const YamlTree *tree, const YamlDraft *node, const void *value) {
    size_t quotes = node->style == YAML_SINGLE || node->style == YAML_DOUBLE ? 1 : 0;
    const char *source = tree->file.at + node->offset + quotes;
    if (node->end - node->offset == node->len + 2 * quotes && memcmp(source, value, node->len) == 0)
        return source;
    return arena_copy(tree->arena, value, node->len);
}

bool yaml_has_control(YamlTree *tree, const YamlDraft *node) {
    Slice text = yaml_draft_text(node);
    size_t at = text_first_control(text), len;
    if (at == text.len)
        return false;
    text_decode(slice_range(text, at, text.len), &len);
    const char *shown = text_visible(tree->arena, slice_range(text, at, at + len));
    yaml_tell(tree, "encoding",
              arena_printf(tree->arena, "this text holds a control character, %s", shown),
              "remove it", node->offset, node->end);
    return true;
}

static void on_scalar(Reader *reader, const yaml_event_t *event) {
    YamlTree *tree = &reader->tree;
    YamlDraft *node = new_node(reader, YAML_SCALAR, event);
    node->style = style_of(event);
    if (node->style == YAML_LITERAL || node->style == YAML_FOLDED)
        node->end = (uint32_t)end_of_block_scalar(tree, node->offset, node->end);
    node->len = (uint32_t)event->data.scalar.length;
    node->at = text_of(tree, node, event->data.scalar.value);
    bool refused = has_properties(tree, node, event->data.scalar.anchor, event->data.scalar.tag);
    if (!refused && (node->style == YAML_DOUBLE || !reader->ascii))
        refused = yaml_has_control(tree, node);
    yaml_tree_place(tree, node, refused);
}

static void on_alias(Reader *reader, const yaml_event_t *event) {
    YamlTree *tree = &reader->tree;
    YamlDraft *node = new_node(reader, YAML_SCALAR, event);
    yaml_tell(tree, "alias", "aliases ('*name') are not read here",
              arena_printf(tree->arena, "write the value out; if it is text, %s",
                           yaml_help_quote(tree, node->offset)),
              node->offset, node->end);
    yaml_tree_place(tree, node, true);
}

static void on_list(Reader *reader, const yaml_event_t *event) {
    YamlDraft *node = new_node(reader, YAML_LIST, event);
    node->flow = event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
    yaml_tree_open(&reader->tree, node,
                   has_properties(&reader->tree, node, event->data.sequence_start.anchor,
                                  event->data.sequence_start.tag));
}

static void on_map(Reader *reader, const yaml_event_t *event) {
    YamlDraft *node = new_node(reader, YAML_MAP, event);
    node->flow = event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
    yaml_tree_open(&reader->tree, node,
                   has_properties(&reader->tree, node, event->data.mapping_start.anchor,
                                  event->data.mapping_start.tag));
}

/* A collection in brackets ends behind them; any other ends with its last item, as the event's
 * place is that of the next token. */
static void on_end(Reader *reader, const yaml_event_t *event) {
    bool brackets = event->end_mark.index > event->start_mark.index;
    yaml_tree_close(&reader->tree, brackets ? byte_of(reader, event->end_mark.index) : 0);
}

/* One document and no more: what follows it is not even scanned. */
static void on_document_end(Reader *reader, const yaml_event_t *event) {
    YamlTree *tree = &reader->tree;
    size_t at = yaml_find_rest(tree, byte_of(reader, event->end_mark.index));
    tree->stopped = true;
    if (at == tree->to)
        return;
    Slice rest = slice_range(tree->file, at, tree->to);
    if (slice_starts(rest, "%"))
        yaml_tell_directive(tree, at);
    else if (slice_starts(rest, "---"))
        yaml_tell(tree, "syntax", "a second document begins here", "keep one document in a file",
                  at, yaml_end_of_word(tree, at));
    else
        yaml_tell(tree, "syntax", "text stands behind the end of the value",
                  "put the whole value in quotes", at, yaml_end_of_word(tree, at));
}

static void on_event(Reader *reader, const yaml_event_t *event) {
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        on_scalar(reader, event);
        break;
    case YAML_ALIAS_EVENT:
        on_alias(reader, event);
        break;
    case YAML_SEQUENCE_START_EVENT:
        on_list(reader, event);
        break;
    case YAML_MAPPING_START_EVENT:
        on_map(reader, event);
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        on_end(reader, event);
        break;
    case YAML_DOCUMENT_END_EVENT:
        on_document_end(reader, event);
        break;
    case YAML_STREAM_END_EVENT:
        reader->tree.stopped = true;
        break;
    default:
        break;
    }
}

static void on_error(Reader *reader) {
    const yaml_parser_t *parser = &reader->parser;
    YamlTree *tree = &reader->tree;
    if (parser->error == YAML_MEMORY_ERROR)
        g_error("out of memory");
    YamlError error = {.problem = parser->problem, .context = parser->context};
    /* yaml_scan() leaves libyaml's reader nothing to refuse; but its versions may differ. */
    error.at = parser->error == YAML_READER_ERROR
                   ? MIN(tree->from + parser->problem_offset, tree->to)
                   : byte_of(reader, parser->problem_mark.index);
    error.begun = error.context ? byte_of(reader, parser->context_mark.index) : error.at;
    yaml_tree_stop(tree, error.at);
    yaml_explain(tree, &error);
}

/* Refuses the text as a whole, before libyaml sees it. */
static bool is_refused(Reader *reader) {
    YamlTree *tree = &reader->tree;
    size_t most = tree->limits->bytes;
    if (most && tree->to - tree->from > most) {
        yaml_tell(tree, "limit", arena_printf(tree->arena, "longer than %zu bytes", most),
                  "it is not read", tree->from, yaml_end_of_line(tree, tree->from));
        return true;
    }
    if (!yaml_scan(tree, &reader->ascii))
        return true;
    size_t directive = yaml_find_directive(tree);
    if (directive < tree->to)
        yaml_tell_directive(tree, directive);
    return directive < tree->to;
}

static void parse(Reader *reader) {
    YamlTree *tree = &reader->tree;
    yaml_parser_t *parser = &reader->parser;
    if (!yaml_parser_initialize(parser))
        g_error("out of memory");
    tree->drafts = arena_new();
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(parser, (const unsigned char *)tree->file.at + tree->from,
                                 tree->to - tree->from);
    while (!tree->stopped) {
        yaml_event_t event;
        if (yaml_parser_parse(parser, &event)) {
            on_event(reader, &event);
            yaml_event_delete(&event);
        } else {
            on_error(reader);
        }
    }
    yaml_parser_delete(parser);
}

const YamlNode *yaml_read(Arena *arena, Slice file, size_t from, size_t to,
                          const YamlLimits *limits, YamlOnFault on_fault, void *context) {
    to = MIN(to, MIN(file.len, UINT32_MAX));
    from = MIN(from, to);
    Reader reader = {.tree = {.arena = arena,
                              .file = file,
                              .from = from,
                              .to = to,
                              .limits = limits,
                              .on_fault = on_fault,
                              .context = context},
                     .byte = from};
    const YamlNode *root = NULL;
    if (from < to && !is_refused(&reader) && !yaml_read_simple(&reader.tree, reader.ascii, &root)) {
        parse(&reader);
        root = yaml_tree_end(&reader.tree);
        arena_free(reader.tree.drafts);
    }
    return root;
}
