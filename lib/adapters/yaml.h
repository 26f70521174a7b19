/* SPDX-License-Identifier: MIT */
/* YAML as a small tree whose every node knows its bytes, read from libyaml's events.
 *
 * Only the part of YAML that people write in front matter: scalars, lists and maps with scalar
 * keys. Anchors, aliases, tags, directives and second documents are refused, each at its place; a
 * duplicate key too. Scalars have no type: the schema gives it. A refused scalar is left out of the
 * tree (its key with it) and told as a fault; so are too deep or too many things. Bad syntax ends
 * the reading: what was complete before it is kept, but not the value that the error adjoins, nor
 * what stands in brackets that are not closed. A hundred faults end it too.
 *
 * A node's bytes [offset, end) are exactly its own: of a quoted scalar with the quotes, of a block
 * scalar from `|` or `>` to the end of its last line that is not blank (without the line end), of a
 * list or map without brackets from its first to its last item, refused ones included. An empty
 * value stands right behind its colon.
 */
#pragma once

#include "base/slice.h"

typedef enum { YAML_SCALAR, YAML_LIST, YAML_MAP } YamlType;

typedef enum { YAML_PLAIN, YAML_SINGLE, YAML_DOUBLE, YAML_LITERAL, YAML_FOLDED } YamlStyle;

/* A node of a tree. A corpus holds dozens for each document, so they are small: type, style and
 * flow may be read by everybody, all else is what the functions below are for. The nodes of a tree
 * stand in one array, each before what is in it; before the first stands where the file's bytes
 * are. */
typedef struct {
    uint16_t from, size;  /* its bytes in the file */
    uint32_t skip : 12;   /* how far its next sibling is; 0: it has none */
    uint32_t before : 12; /* how many nodes stand before it in the array */
    YamlType type : 2;
    YamlStyle style : 3; /* of a scalar */
    bool flow : 1;       /* `[…]` or `{…}` */
    bool inner : 1;      /* something is in it, and stands behind it */
    bool wide : 1;       /* what does not fit stands in the YamlWide behind it */
} YamlNode;

/* What a node has behind it whose place, or whose array, is too large, whose text is not the file's
 * own, or which is to be changed. */
typedef struct {
    const char *at; /* of a scalar */
    const YamlNode *next, *inner;
    uint32_t len, offset, end;
} YamlWide;

#define YAML_WIDE (sizeof(YamlWide) / sizeof(YamlNode)) /* the room that it takes, in nodes */

static inline const YamlWide *yaml_wide(const YamlNode *node) {
    return (const YamlWide *)(const void *)(node + 1);
}

/* The first byte in the file, and the one behind the last; quotes included. */
static inline uint32_t yaml_offset(const YamlNode *node) {
    return node->wide ? yaml_wide(node)->offset : node->from;
}

static inline uint32_t yaml_end(const YamlNode *node) {
    return node->wide ? yaml_wide(node)->end : (uint32_t)node->from + node->size;
}

/* The next item of a list, the next key of a map; or NULL. */
static inline const YamlNode *yaml_next(const YamlNode *node) {
    return node->wide ? yaml_wide(node)->next : node->skip ? node + node->skip : NULL;
}

/* What is in a node: of a list or map the first item or key, of a key its value; or NULL. */
static inline const YamlNode *yaml_inner(const YamlNode *node) {
    return node->wide ? yaml_wide(node)->inner : node->inner ? node + 1 : NULL;
}

/* The first item of a list, or key of a map; NULL where it is empty, and of a scalar. */
static inline const YamlNode *yaml_child(const YamlNode *node) {
    return node->type == YAML_SCALAR ? NULL : yaml_inner(node);
}

/* What stands behind a key of a map; never NULL. */
static inline const YamlNode *yaml_value(const YamlNode *key) {
    return yaml_inner(key);
}

/* How many bytes of quotes stand before a scalar's text. */
static inline uint32_t yaml_quotes(YamlStyle style) {
    return style == YAML_SINGLE || style == YAML_DOUBLE;
}

/* The length of a scalar's text; of anything else 0. */
static inline uint32_t yaml_len(const YamlNode *scalar) {
    return scalar->type != YAML_SCALAR ? 0
           : scalar->wide              ? yaml_wide(scalar)->len
                                       : scalar->size - 2 * yaml_quotes(scalar->style);
}

/* A scalar's decoded text; of anything else, and of NULL, the empty slice. */
static inline Slice yaml_text(const YamlNode *scalar) {
    if (!scalar || scalar->type != YAML_SCALAR)
        return SLICE("");
    if (scalar->wide)
        return (Slice){yaml_wide(scalar)->at, yaml_wide(scalar)->len};
    const char *file;
    memcpy(&file, scalar - scalar->before - 1, sizeof file);
    return (Slice){file + scalar->from + yaml_quotes(scalar->style), yaml_len(scalar)};
}

typedef struct {
    size_t bytes;   /* of the text; 0 in any of them: no bound */
    unsigned depth; /* of nesting */
    unsigned keys;  /* of all maps together */
    bool loose;     /* no bound: the tree's nodes may be changed (yaml_loose()) */
} YamlLimits;

/* What is wrong, and where. `kind` is the last part of the rule that reports it: "syntax",
 * "duplicate-key", "alias", "encoding", "limit". */
typedef struct {
    const char *kind;
    const char *message; /* what is wrong */
    const char *help;    /* how to mend it; may be NULL */
    size_t offset, end;
    bool ends; /* nothing behind it was read */
} YamlFault;

typedef void (*YamlOnFault)(void *context, const YamlFault *fault);

/* Reads the bytes [from, to) of the file into a tree in `arena`, and tells each fault; its texts
 * live as long as the arena. Returns the root, of whatever type, or NULL where there is nothing to
 * keep: an empty text, one that is too long, or one that holds a byte no text may hold (then
 * nothing of it is read). Slices point into the file where nothing was decoded, so the file's bytes
 * must live as long as the arena. */
const YamlNode *yaml_read(Arena *arena, Slice file, size_t from, size_t to,
                          const YamlLimits *limits, YamlOnFault on_fault, void *context);

/* What a child of `parent` stands for: of a map's key the value, of a list's item itself. */
const YamlNode *yaml_child_value(const YamlNode *parent, const YamlNode *child);

/* The value of `key` in a map, or NULL; of a node that is no map, NULL. */
const YamlNode *yaml_get(const YamlNode *map, const char *key);

/* A node to be put into a tree. */
typedef struct {
    const char *at; /* a scalar's decoded text */
    uint32_t len;   /* its length */
    uint32_t offset, end;
    YamlType type;
    YamlStyle style;
    bool flow, inner;
} YamlPart;

/* What puts nodes into a tree, each before what is in it. */
typedef struct {
    const char *file;
    YamlNode *nodes;
    size_t used, room;
    bool wide; /* all of them are */
} YamlPacker;

/* Whether the node will be wide, in any tree. */
bool yaml_is_wide(const YamlPart *part, const char *file);

/* A packer of a tree of `count` nodes, `wide` of which are wide in any tree, in `arena`. Texts that
 * stand in the file are not copied. */
YamlPacker yaml_packer(Arena *arena, const char *file, size_t count, size_t wide);

/* Puts in the next node; NULL where there is no room for it. */
YamlNode *yaml_pack(YamlPacker *packer, const YamlPart *part);

/* Makes the node that is put in next the one next to `node`. */
void yaml_pack_next(const YamlPacker *packer, YamlNode *node);

/* A copy of the node that stands in no tree and may be changed; what is next to it, and in it, is
 * what was so of the node. */
YamlNode *yaml_copy(Arena *arena, const YamlNode *node);

/* What may be changed of a copy, or of a tree that was read to be changed. */
YamlWide *yaml_loose(const YamlNode *node);

/* How `text` is written as a scalar value: plain where that reads back as the same text, for every
 * common YAML reader, else in double quotes with escapes; in `flow`, what ends a flow item is
 * quoted too. */
char *yaml_quote(Arena *arena, Slice text, bool flow);

/* Like yaml_quote(), for what is meant to be a number, a date, a truth value: quoted only where the
 * syntax asks for it. */
char *yaml_quote_typed(Arena *arena, Slice text, bool flow);

/* `text` in the quotes of a scalar of that style, where they can hold it; else like yaml_quote(),
 * or with `typed` like yaml_quote_typed(). */
char *yaml_quote_as(Arena *arena, Slice text, YamlStyle style, bool typed, bool flow);

/* `text` in double quotes, with the escapes it needs. */
char *yaml_double_quote(Arena *arena, Slice text);
