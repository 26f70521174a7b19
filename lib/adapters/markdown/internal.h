/* SPDX-License-Identifier: MIT */
/* What the files of the Markdown reader share; the only file that includes cmark.
 *
 * A read goes through these steps, each in its own file:
 *   limits.c   one pass over the bytes: bounds, a table of lines, what the body may hold at all
 *   parse.c    cmark, and its tree turned into ours
 *   gfm.c      task items and alerts, whose marker leaves the paragraph
 *   table.c    paragraphs that are tables, cut into rows and cells
 *   cells.c    one more run of cmark for all cells (and cut paragraphs) that need it
 *   cursor.c   exact places: the tree walked as a grammar beside the block's content, which
 *              content.c rebuilds from the lines (lines.c), as cmark saw it; scan.c and entity.c
 *              know links and entities
 *   links.c, mail.c, strike.c   bare addresses and strikethrough, in aligned texts (cut by parts.c)
 */
#pragma once

#include "adapters/markdown.h"

#include <cmark.h>

/* The deepest nesting that lines.c can follow; no limit can be set above it. */
#define DEEPEST 64

/* A growing list of numbers; small enough to be inlined where it is filled. */
typedef struct {
    uint32_t *at;
    uint32_t count, room;
} Numbers;

/* Memory for one tree, many small pieces of it: cut inline from slabs of the arena. All of it is
 * zeroed. */
typedef struct {
    Arena *arena;
    char *at; /* what is left of the last slab */
    size_t left;
} Store;

#define SLAB ((size_t)8 * 1024)

static inline size_t store_round(size_t size) {
    return (size + 7) & ~(size_t)7;
}

static inline void *store_take(Store *store, size_t size) {
    size = store_round(size);
    if (size > store->left) {
        if (size > SLAB / 4)
            return arena_alloc(store->arena, size);
        store->at = arena_alloc(store->arena, SLAB);
        store->left = SLAB;
    }
    void *place = store->at;
    store->at += size;
    store->left -= size;
    return place;
}

#define store_make(store, Type) ((Type *)store_take(store, sizeof(Type)))

static inline void store_reset(Store *store) {
    arena_reset(store->arena);
    store->at = NULL, store->left = 0;
}

/* A block, and what only the reader needs to know of it. Every node of a block type is one. */
typedef struct {
    MarkdownNode node;              /* first, so that a node of a block type is a Block */
    uint32_t first_line, last_line; /* counted from 0; of the content, without a setext underline */
    uint32_t width;                 /* of an item: the columns a line must be indented by, or 0 */
    bool setext;
    bool dedented;       /* lazy lines lose their blanks too: cells.c put them there */
    bool no_definitions; /* what looks like them was behind a marker, or in a table's paragraph */
    bool wanted;         /* its inlines are to be aligned */
    bool aligned;
} Block;

/* Bytes of a content that come from one place of the file; where the lengths differ something was
 * decoded: a NUL, a line end with the prefix behind it, a part of a tab, an escaped pipe. */
typedef struct {
    uint32_t at, len;
    uint32_t source, source_len;
} Segment;

/* The string that cmark parsed for a leaf block. Its inlines are bytes[start, len). */
typedef struct {
    const char *bytes;
    uint32_t start, len;
    const Segment *segments;
    uint32_t count;
    Segment whole; /* what `segments` points at where there is only one */
} Content;

struct MarkdownReader {
    Store store;        /* the tree, and cmark's memory; reset by each read */
    Store small;        /* for the parse of one entity */
    const char *bytes;  /* the file */
    uint32_t from, len; /* the body's; a byte order mark of `mark` bytes stands before it */
    uint32_t mark;
    MarkdownLimits limits;
    MarkdownCare care;
    bool has_return, has_nul, has_tilde;
    bool has_address;    /* "://" or "www." */
    bool has_mail;       /* "@" */
    bool has_definition; /* it may have; known when something is pending */
    Numbers lines;       /* where each begins; then the file's length */
    Numbers markers;     /* lines that may be a table's delimiter row */
    GPtrArray *leaves;   /* Block: paragraphs, headings and cells in document order */
    GPtrArray *pending;  /* Block: whose inlines cells.c parses */
    GString *extra;      /* the text that cells.c parses */
    GString *content;    /* a content of several segments */
    GArray *segments;    /* Segment */
    GArray *pieces;      /* MarkdownPiece */
    GArray *tildes;      /* strike.c's runs */
    struct EntityMemo *entities;
};

static inline void numbers_add(Numbers *numbers, uint32_t number) {
    if (numbers->count == numbers->room) {
        numbers->room = numbers->room ? numbers->room * 2 : 256;
        numbers->at = g_renew(uint32_t, numbers->at, numbers->room);
    }
    numbers->at[numbers->count++] = number;
}

static inline bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/* cmark's idea of white space. */
static inline bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool is_leaf(const MarkdownNode *node) {
    return node->type == MARKDOWN_PARAGRAPH || node->type == MARKDOWN_HEADING ||
           node->type == MARKDOWN_CELL;
}

/* limits.c: Fills the tables of lines and the reader's `has_` marks. False where a limit is
 * broken. */
bool markdown_survey(MarkdownReader *reader, MarkdownRefusal *refusal, size_t *place);

/* parse.c: The tree of the whole body, and the reader's list of leaves. */
MarkdownNode *markdown_parse(MarkdownReader *reader);

/* parse.c: cmark's tree of some bytes, in `store`. */
cmark_node *markdown_cmark(Store *store, const char *bytes, size_t len);

/* parse.c: Turns `first` and what follows it among the children of `root` into children of
 * `into`, which has none yet; copies the strings where `into` is a leaf. */
void markdown_convert(MarkdownReader *reader, cmark_node *root, cmark_node *first, Block *into);

/* gfm.c: Takes the marker of a task item or an alert off a paragraph. */
void markdown_mark(MarkdownReader *reader, Block *paragraph);

/* table.c: Cuts a paragraph or setext heading at the tables in it, whose delimiter rows are found
 * from reader->markers.at[marker] on; `block` becomes the first part and the others follow it.
 * False where a row has too many cells; `*place` says where. */
bool markdown_split(MarkdownReader *reader, Block *block, uint32_t marker, size_t *place);

/* cells.c: What a byte of a cell can mean. */
enum { CLASS_MARKUP = 1, CLASS_UNDERSCORE = 2, CLASS_ADDRESS = 4 };
extern const uint8_t markdown_classes[256];

/* cells.c: A new cell, not yet linked, of a text with bytes of these classes; where the text needs
 * no parsing it is its only child, and exact, otherwise the cell is postponed. */
Block *markdown_take_cell(MarkdownReader *reader, Slice text, unsigned classes);

/* cells.c: Puts a block on the list of those whose inlines are still to be parsed. */
void markdown_postpone(MarkdownReader *reader, Block *block);

/* cells.c: Parses the inlines of all that is postponed. */
void markdown_parse_postponed(MarkdownReader *reader);

/* lines.c: A place in a line while its container prefixes are taken off; as in cmark, a tab may be
 * half consumed. */
typedef struct {
    uint32_t at, end, column;
    bool partial;
} Line;

/* lines.c: The containers around a block, outermost first, without lists. */
typedef struct {
    Block *at[DEEPEST];
    unsigned count;
} Chain;

/* Where a line ends, without its line end. */
uint32_t markdown_line_end(const MarkdownReader *reader, uint32_t line);

/* The line in which the file's byte `offset` stands. */
uint32_t markdown_line_of(const MarkdownReader *reader, uint32_t offset);

/* The containers around `block`; false where there are more than DEEPEST. */
bool markdown_chain(MarkdownReader *reader, const Block *block, Chain *chain);

/* Takes the prefixes of the chain's containers off a line as far as they match; true where all do
 * (otherwise the line is lazy). */
bool markdown_strip(const MarkdownReader *reader, const Chain *chain, uint32_t line, Line *left);

/* The first byte in `line` that is not blank; `*indent` is the columns before it. */
uint32_t markdown_nonblank(const MarkdownReader *reader, const Line *line, uint32_t *indent);

/* content.c: The content of a leaf. Borrowed until the next call; false where it cannot be
 * rebuilt, which would be a fault of ours. */
bool markdown_content(MarkdownReader *reader, Block *leaf, Content *content);

/* content.c: Finds the underline of a setext heading, and sets the block's last line and end. */
bool markdown_setext(MarkdownReader *reader, Block *heading);

/* content.c: The first content byte of an ATX heading that starts at `offset`, 0 for others. */
uint32_t markdown_atx(const MarkdownReader *reader, uint32_t offset);

/* scan.c: The first place of a string, or NULL; faster than memmem() where its first byte is rare.
 */
const char *markdown_find(Slice text, const char *what);

/* scan.c: Each looks at bytes[at, len) and returns where what it looks for ends, or `at` where it
 * is not there. */
uint32_t markdown_scan_spaces(const char *bytes, uint32_t len, uint32_t at);
uint32_t markdown_scan_label(const char *bytes, uint32_t len, uint32_t at);
uint32_t markdown_scan_destination(const char *bytes, uint32_t len, uint32_t at);
uint32_t markdown_scan_title(const char *bytes, uint32_t len, uint32_t at);
uint32_t markdown_scan_definition(const char *bytes, uint32_t len, uint32_t at);

/* entity.c: Where the entity at bytes[at], an ampersand, ends, or `at` where it is none; `*text` is
 * what it stands for, borrowed until the next call. */
uint32_t markdown_scan_entity(MarkdownReader *reader, const char *bytes, uint32_t len, uint32_t at,
                              Slice *text);
struct EntityMemo *markdown_entities_new(void);

/* cursor.c: Gives every inline of a leaf its exact place, or none. */
bool markdown_locate(MarkdownReader *reader, Block *leaf);

/* parts.c: A part of an exact text as a new node without parent; `from` and `to` are offsets in
 * its text that cut no decoded piece. */
MarkdownNode *markdown_part(MarkdownReader *reader, const MarkdownNode *text, size_t from,
                            size_t to);

/* parts.c: Puts the list of nodes that begins with `head` in the place of `node`, which becomes its
 * first. */
void markdown_replace(MarkdownNode *node, MarkdownNode *head);

/* links.c: Makes links of bare addresses in an aligned leaf. */
void markdown_link_addresses(MarkdownReader *reader, Block *leaf);

/* links.c: Whether a text may hold a bare address of the web. */
bool markdown_may_link(Slice text);

/* mail.c: Makes links of bare addresses of people in an aligned leaf. */
void markdown_link_mail(MarkdownReader *reader, Block *leaf);

/* links.c: Takes off what more likely belongs to the sentence: punctuation, an entity, a closing
 * bracket that was not opened within the address. Returns the address's end, `start` at least. */
const char *markdown_trim_address(const char *start, const char *end);

/* strike.c: Makes strikethrough of tildes in an aligned leaf. */
void markdown_strike(MarkdownReader *reader, Block *leaf);
GArray *markdown_tildes_new(void);

/* strike.c: cmark's white space and punctuation, where they decide about delimiters. */
bool markdown_is_space(gunichar c);
bool markdown_is_punctuation(gunichar c);

/* tree.c: A new block below `parent`, not yet linked to it. */
Block *markdown_block_new(MarkdownReader *reader, MarkdownType type, MarkdownNode *parent);

/* tree.c: The next node below `root` that is not below `node`; NULL at the end. */
MarkdownNode *markdown_skip(const MarkdownNode *root, MarkdownNode *node);
