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

typedef struct YamlNode YamlNode;
struct YamlNode {
    YamlNode *next; /* the next item of a list, the next key of a map */
    union {
        YamlNode *child; /* of a list or map: the first item or key; of a scalar value NULL */
        YamlNode *value; /* of a key of a map; never NULL there */
    };
    const char *at;       /* a scalar's decoded text; of a list or map NULL */
    uint32_t len;         /* its length */
    uint32_t offset, end; /* bytes in the file; quotes included */
    YamlType type : 8;
    YamlStyle style : 8; /* of a scalar */
    bool flow : 1;       /* `[…]` or `{…}` */
};

typedef struct {
    size_t bytes;   /* of the text; 0 in any of them: no bound */
    unsigned depth; /* of nesting */
    unsigned keys;  /* of all maps together */
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
YamlNode *yaml_read(Arena *arena, Slice file, size_t from, size_t to, const YamlLimits *limits,
                    YamlOnFault on_fault, void *context);

/* What a child of `parent` stands for: of a map's key the value, of a list's item itself. */
const YamlNode *yaml_child_value(const YamlNode *parent, const YamlNode *child);

/* The value of `key` in a map, or NULL; of a node that is no map, NULL. */
const YamlNode *yaml_get(const YamlNode *map, const char *key);

/* A scalar's text; of anything else the empty slice. */
Slice yaml_text(const YamlNode *scalar);

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
