/* SPDX-License-Identifier: MIT */
/* Markdown as a tree with exact positions: cmark's blocks and inlines (CommonMark 0.30), each text
 * with its true place in the file, and what GitHub adds: tables, task items, bare http(s) links,
 * alerts, strikethrough.
 *
 * One reader belongs to one thread. The tree of markdown_read() is borrowed and lives until the
 * reader's next read or its end; text slices point into the file's bytes where nothing had to be
 * decoded, else into the reader.
 */
#pragma once

#include "base/slice.h"

typedef enum {
    /* blocks */
    MARKDOWN_DOCUMENT,
    MARKDOWN_QUOTE, /* `info` names the alert where it is one of GitHub's */
    MARKDOWN_LIST,
    MARKDOWN_ITEM, /* `task` is ' ' or 'x' for a task item, else 0 */
    MARKDOWN_PARAGRAPH,
    MARKDOWN_HEADING,
    MARKDOWN_CODE_BLOCK,
    MARKDOWN_HTML_BLOCK,
    MARKDOWN_RULE,
    MARKDOWN_TABLE,
    MARKDOWN_ROW,  /* the first row of a table is its header; no row has more cells than it, but it
                      may have fewer */
    MARKDOWN_CELL, /* `align` is 0, 'l', 'c' or 'r' */
    /* inlines */
    MARKDOWN_TEXT,
    MARKDOWN_SOFT_BREAK,
    MARKDOWN_HARD_BREAK,
    MARKDOWN_CODE,
    MARKDOWN_HTML,
    MARKDOWN_EMPHASIS,
    MARKDOWN_STRONG,
    MARKDOWN_STRIKE,
    MARKDOWN_LINK,
    MARKDOWN_IMAGE,
} MarkdownType;

/* A run of a text's bytes that stand in the file as they are, or (decoded) one entity, escape or
 * NUL that stands there as `source` other bytes. In code, a line end that reads as a blank counts
 * as a byte as it is where it is one byte. */
typedef struct {
    uint32_t text;   /* offset in the node's text */
    uint32_t offset; /* offset in the file */
    uint32_t source; /* its length in the file */
    uint32_t len;    /* its length in the text; equal to `source` where nothing was decoded */
} MarkdownPiece;

typedef struct MarkdownNode MarkdownNode;
struct MarkdownNode {
    MarkdownType type;
    MarkdownNode *parent, *next, *child;
    /* The node's bytes in the file: of a text exactly its source, of a link from `[` (or `<`, or
     * the bare address) to its end, of a block from its first line's content to its last line's
     * end. Where `exact` is false the place is that of the block's lines. */
    uint32_t offset, end;
    bool exact;
    uint8_t level;       /* of a heading, 1 to 6 */
    char align;          /* of a cell */
    char task;           /* of an item */
    bool ordered, tight; /* of a list */
    int start;           /* of an ordered list */
    uint32_t mark;       /* for whoever walks through the tree; 0 at first */
    Slice text;          /* of text, code, HTML and their blocks: the decoded literal */
    Slice info;   /* of a code block: its info string; of a quote: "note", "tip", … of an alert */
    Slice target; /* of a link or image: the decoded destination */
    Slice title;  /* of a link or image */
    /* Where the destination itself stands in the file, without pointed brackets; both are 0 where
     * it does not stand in the link (a reference) or the link is not exact. */
    uint32_t target_offset, target_end;
    const MarkdownPiece *pieces; /* of an exact text, code or HTML: how it maps to the file */
    size_t piece_count;
};

/* Which bound a body broke; the design's limits, see req.yml(5). */
typedef enum {
    MARKDOWN_FINE,
    MARKDOWN_TOO_DEEP, /* container nesting */
    MARKDOWN_LINE_TOO_LONG,
    MARKDOWN_TOO_MANY_CELLS,  /* in a table row */
    MARKDOWN_TOO_MANY_IMAGES, /* "![" in a document */
} MarkdownRefusal;

typedef struct {
    unsigned depth;  /* container nesting; 0 in any of them means the built-in bound */
    size_t line;     /* bytes in a line */
    unsigned cells;  /* cells in a table row */
    unsigned images; /* "![" in a document */
} MarkdownLimits;

/* What markdown_read() takes the trouble to find out. The tree is the same in both cares; cells
 * that hold no markup are always exact. */
typedef enum {
    MARKDOWN_ALIGN_TARGETS =
        0,                  /* exact places in the leaf blocks that hold a link, image or HTML */
    MARKDOWN_ALIGN_ALL = 1, /* exact places of every inline */
} MarkdownCare;

typedef struct MarkdownReader MarkdownReader;

/* A new reader; the caller owns it. */
MarkdownReader *markdown_reader_new(void);

/* Frees the reader and its last tree; NULL is fine. */
void markdown_reader_free(MarkdownReader *reader);

/* The tree of the file's bytes from `from` on (behind the front matter). Positions are bytes of the
 * whole file. The bytes must be valid UTF-8, except that NUL is allowed. Returns NULL when a limit
 * is broken: then `*refusal` says which and `*place` is the offset of the first byte too many. */
MarkdownNode *markdown_read(MarkdownReader *reader, Slice file, size_t from,
                            const MarkdownLimits *limits, MarkdownCare care,
                            MarkdownRefusal *refusal, size_t *place);

/* Finds the exact places in the leaf block `block` (a paragraph, heading or cell) of the reader's
 * last tree where markdown_read() did not; so a rule may look at words first, and ask for places
 * when it found something. Nothing happens where they are exact already. */
void markdown_align(MarkdownReader *reader, MarkdownNode *block);

/* The next node in document order below `root` (root itself first: pass NULL), without recursion;
 * NULL at the end. */
MarkdownNode *markdown_next(MarkdownNode *root, MarkdownNode *node);

/* The place in the file of the bytes [from, to) of a text node's text. */
void markdown_place(const MarkdownNode *text, size_t from, size_t to, size_t *offset, size_t *end);

/* The words of a node's texts and codes, breaks as one blank, markup left out; in `arena`. */
Slice markdown_plain(Arena *arena, const MarkdownNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(MarkdownReader, markdown_reader_free)
