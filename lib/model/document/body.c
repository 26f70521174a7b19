/* SPDX-License-Identifier: MIT */
/* What rules ask of a body: its headings and whether anything stands under them, its links, images
 * and HTML. */
#include "model/document/internal.h"

typedef struct {
    Making *making;
    DocumentHeading *headings;
    uint32_t heading_count;
    BodyThing *things;
    uint32_t thing_count;
    bool has_html;
    DocumentHeading *open[7]; /* the heading of each level that stands above what comes next */
} Body;

static void refuse_body(Making *making, MarkdownRefusal refusal, size_t place) {
    const ConfigLimits *limits = &making->reader->config->limits;
    const char *what = NULL, *limit = NULL;
    size_t bound = 0;
    switch (refusal) {
    case MARKDOWN_FINE:
        return;
    case MARKDOWN_TOO_DEEP:
        what = "lists and quotes are nested deeper than", limit = "containers";
        bound = limits->containers;
        break;
    case MARKDOWN_LINE_TOO_LONG:
        what = "this line has more bytes than", limit = "line", bound = limits->line;
        break;
    case MARKDOWN_TOO_MANY_CELLS:
        what = "this table row has more cells than", limit = "cells", bound = limits->cells;
        break;
    case MARKDOWN_TOO_MANY_IMAGES:
        what = "the document has more images than", limit = "images", bound = limits->images;
        break;
    }
    making_problem(making, "file/limit", place, place, "%s the limit of %zu", what, bound)->help =
        arena_printf(making->arena, "split the document, or raise limits.%s in req.yml", limit);
}

bool only_comments(Slice html) {
    Slice rest = slice_trim(html);
    while (slice_starts(rest, "<!--")) {
        const char *end = g_strstr_len(rest.at + 4, (gssize)rest.len - 4, "-->");
        if (!end)
            return true;
        size_t used = (size_t)(end + 3 - rest.at);
        rest = slice_trim(slice_range(rest, used, rest.len));
    }
    return rest.len == 0;
}

/* Whether a node says something by itself. */
static bool says_something(const MarkdownNode *node) {
    switch (node->type) {
    case MARKDOWN_TEXT:
        if (slice_is(slice_trim(node->text), "[ ]"))
            return false; /* a task that is still to be written */
        return slice_trim(node->text).len > 0;
    case MARKDOWN_CODE:
    case MARKDOWN_CODE_BLOCK:
        return slice_trim(node->text).len > 0;
    case MARKDOWN_HTML:
    case MARKDOWN_HTML_BLOCK:
        return !only_comments(node->text);
    case MARKDOWN_IMAGE:
    case MARKDOWN_TABLE:
        return true;
    default:
        return false;
    }
}

/* A heading that a status asks for is in the schema already: most are such. */
static const char *known_section(const Kind *kind, Slice words) {
    for (size_t i = 0; i < kind->status_count; i++)
        for (const char *const *section = kind->statuses[i].sections; *section; section++)
            if (slice_is(words, *section))
                return *section;
    return NULL;
}

/* The words of a node, kept for as long as the document lives. */
static Slice words_of(Making *making, const MarkdownNode *node) {
    Slice words = markdown_plain(making->reader->scratch, node);
    const char *known = known_section(making->document->kind, words);
    if (known)
        return slice_of(known);
    return (Slice){slice_string(making->arena, words), words.len};
}

static void add_heading(Body *body, const MarkdownNode *node) {
    DocumentHeading *heading = &body->headings[body->heading_count++];
    *heading = (DocumentHeading){.text = words_of(body->making, node),
                                 .offset = node->offset,
                                 .end = node->end,
                                 .level = node->level,
                                 .empty = true};
    for (size_t level = node->level; level < G_N_ELEMENTS(body->open); level++)
        body->open[level] = NULL;
    body->open[node->level] = heading;
}

/* What is said counts for the heading above it, and for those above that. */
static void fill_headings(Body *body) {
    for (size_t level = 1; level < G_N_ELEMENTS(body->open); level++)
        if (body->open[level])
            body->open[level]->empty = false;
}

static bool has_words(Arena *scratch, const MarkdownNode *image) {
    return slice_trim(markdown_plain(scratch, image)).len > 0;
}

static void add_thing(Body *body, const MarkdownNode *node) {
    Making *making = body->making;
    BodyThing *thing = &body->things[body->thing_count++];
    *thing = (BodyThing){.type = node->type == MARKDOWN_LINK    ? BODY_LINK
                                 : node->type == MARKDOWN_IMAGE ? BODY_IMAGE
                                                                : BODY_HTML,
                         .exact = node->exact,
                         .offset = node->offset,
                         .end = node->end};
    if (thing->type == BODY_HTML)
        return;
    thing->target = (Slice){slice_string(making->arena, node->target), node->target.len};
    thing->has_text = has_words(making->reader->scratch, node);
}

/* Of a pair of HTML tags the first is enough. */
static bool is_thing(const MarkdownNode *node) {
    bool html = node->type == MARKDOWN_HTML || node->type == MARKDOWN_HTML_BLOCK;
    return node->type == MARKDOWN_LINK || node->type == MARKDOWN_IMAGE ||
           (html && !only_comments(node->text) && !slice_starts(node->text, "</"));
}

static bool is_section(const MarkdownNode *root, const MarkdownNode *node) {
    return node->type == MARKDOWN_HEADING && node->parent == root;
}

/* Room for all that will be found, so that the arrays are made once. */
static void make_room(Body *body, MarkdownNode *root) {
    size_t headings = 0, things = 0;
    for (MarkdownNode *node = NULL; (node = markdown_next(root, node));) {
        headings += is_section(root, node);
        things += is_thing(node);
        body->has_html |= node->type == MARKDOWN_HTML || node->type == MARKDOWN_HTML_BLOCK;
    }
    body->headings = arena_array(body->making->arena, DocumentHeading, headings);
    body->things = arena_array(body->making->arena, BodyThing, things);
}

MarkdownNode *making_skip(MarkdownNode *node) {
    while (node->child)
        for (node = node->child; node->next;)
            node = node->next;
    return node;
}

/* Inside an image stands its text, whatever it looks like; images in images would be told with all
 * that is in them, each time. */
static void walk(Body *body, MarkdownNode *root) {
    const MarkdownNode *last = NULL; /* of a heading, whose own words do not fill it */
    for (MarkdownNode *node = NULL; (node = markdown_next(root, node));) {
        if (is_thing(node))
            add_thing(body, node);
        if (is_section(root, node)) {
            add_heading(body, node);
            last = making_skip(node);
        } else if (!last && says_something(node)) {
            fill_headings(body);
        }
        if (!last && node->type == MARKDOWN_TEXT)
            making_text(body->making, node->text);
        if (node->type == MARKDOWN_IMAGE)
            node = making_skip(node);
        if (node == last)
            last = NULL;
    }
}

/* The first paragraph's words and the first heading, for kinds that take fields from them. */
static void take_texts(Making *making, MarkdownNode *root) {
    Document *document = making->document;
    bool wanted = false;
    for (size_t i = 0; i < document->kind->field_count; i++)
        wanted |= document->kind->fields[i].source == FROM_BODY;
    for (MarkdownNode *node = root->child; wanted && node; node = node->next)
        if (node->type == MARKDOWN_PARAGRAPH) {
            document->summary = words_of(making, node);
            return;
        }
}

MarkdownNode *making_tree(DocumentReader *reader, Slice file, size_t from, MarkdownRefusal *refusal,
                          size_t *place) {
    const ConfigLimits *bounds = &reader->config->limits;
    MarkdownLimits limits = {.depth = bounds->containers,
                             .line = bounds->line,
                             .cells = bounds->cells,
                             .images = bounds->images};
    return markdown_read(reader->markdown, file, from, &limits, MARKDOWN_ALIGN_TARGETS, refusal,
                         place);
}

void making_body(Making *making) {
    Document *document = making->document;
    MarkdownRefusal refusal = MARKDOWN_FINE;
    size_t place = 0;
    MarkdownNode *root =
        making_tree(making->reader, making->file, document->body_offset, &refusal, &place);
    if (!root) {
        document->body_refused = true;
        refuse_body(making, refusal, place);
        return;
    }
    making->root = root;
    Body body = {.making = making};
    make_room(&body, root);
    walk(&body, root);
    document->headings = body.headings;
    document->heading_count = body.heading_count;
    document->things = body.things;
    document->thing_count = body.thing_count;
    take_texts(making, root);
    if (body.has_html)
        making_excuses(making, root);
}
