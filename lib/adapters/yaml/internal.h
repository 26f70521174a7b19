/* SPDX-License-Identifier: MIT */
/* What the files of this folder share; nobody else includes it. Only read.c knows libyaml. */
#pragma once

#include "adapters/yaml.h"

/* How many nodes may stand before one in its array, and up to its sibling, if it is not wide. */
#define YAML_NEAR ((1 << 12) - 1)

/* A node in the making. */
typedef struct YamlDraft YamlDraft;
struct YamlDraft {
    YamlDraft *parent; /* the list, map or key that it is in */
    YamlDraft *next;
    YamlDraft *inner; /* a list's or map's first item or key; a key's value */
    const char *at;   /* a scalar's decoded text */
    uint32_t len, offset, end;
    YamlType type;
    YamlStyle style;
    bool flow;
    YamlNode *packed; /* what became of it */
};

/* A collection that is open; those around it are its parents. */
typedef struct YamlFrame YamlFrame;
struct YamlFrame {
    YamlFrame *parent;
    YamlDraft *node, *last;
    YamlDraft **slot; /* what points at `last` */
    YamlDraft *key;   /* read, and waiting for its value */
    bool key_refused;
    bool refused; /* the collection itself */
    size_t end;   /* of what was last read in it */
    unsigned count;
    GHashTable *seen; /* keys of a map that is no longer small */
};

/* A tree in the making. What is refused is still taken, so that each fault inside it is told, and
 * then not put into the tree. */
typedef struct {
    Arena *arena;
    Slice file;
    size_t from, to;
    const YamlLimits *limits;
    YamlOnFault on_fault;
    void *context;
    YamlFrame *top;
    YamlFrame *spare; /* frames that were closed, for those to come */
    YamlDraft *root;
    Arena *drafts; /* of nodes in the making, where libyaml reads */
    unsigned depth, keys, faults;
    bool stopped; /* nothing more is to be read */
} YamlTree;

/* Tells one fault; too many of them stop the reading. */
void yaml_tell(YamlTree *tree, const char *kind, const char *message, const char *help,
               size_t offset, size_t end);

/* Reads a text that is simple enough to be read without libyaml, into `*root`; false, with nothing
 * done, where it is not. `ascii` is what yaml_scan() found. */
bool yaml_read_simple(YamlTree *tree, bool ascii, const YamlNode **root);

/* A scalar's text, of a node in the making. */
static inline Slice yaml_draft_text(const YamlDraft *scalar) {
    return scalar->type == YAML_SCALAR ? (Slice){scalar->at, scalar->len} : SLICE("");
}

/* Tells of the first character that a scalar's text may not hold, though yaml_scan() let its bytes
 * pass: it was written as an escape, or is a bidirectional control. Returns whether there is one.
 */
bool yaml_has_control(YamlTree *tree, const YamlDraft *node);

/* Puts a node that is complete where it belongs: into the innermost open collection. */
void yaml_tree_place(YamlTree *tree, YamlDraft *node, bool refused);

/* Opens a list or map; too deep a nesting stops the reading. */
void yaml_tree_open(YamlTree *tree, YamlDraft *node, bool refused);

/* Ends the reading for an error at `at`. What was last put in, and is followed by nothing but
 * blanks up to there, is taken back: it is not what was meant. So is what stands in open brackets.
 */
void yaml_tree_stop(YamlTree *tree, size_t at);

/* Closes what is open, frees what was needed for it, and returns the tree; NULL where nothing is to
 * be kept. */
const YamlNode *yaml_tree_end(YamlTree *tree);

/* Closes the innermost collection; it ends at `end` or with its last item, whichever is later. */
void yaml_tree_close(YamlTree *tree, size_t end);

/* An error of libyaml's, its places made bytes of the file. */
typedef struct {
    const char *problem, *context; /* libyaml's words; the context may be NULL */
    size_t at;                     /* where it noticed */
    size_t begun;                  /* where what it was reading begins; `at` without a context */
} YamlError;

/* Tells libyaml's error in our words, with a way to mend it. */
void yaml_explain(YamlTree *tree, const YamlError *error);

/* Tells that the directive (`%YAML …`) at `at` is not read. */
void yaml_tell_directive(YamlTree *tree, size_t at);

/* `put the value in quotes: key: "value"` for the line that holds `at`, or the same without an
 * example where the line does not lend itself to one. */
const char *yaml_help_quote(const YamlTree *tree, size_t at);

/* The first byte of the text that no text may hold: what is not UTF-8, control characters other
 * than tab, line feed and CRLF, and the line ends that only YAML knows. Tells it and returns false
 * where there is one. `*ascii` receives whether all bytes are ASCII. */
bool yaml_scan(YamlTree *tree, bool *ascii);

/* Where the first directive (`%YAML …`) stands before the document begins, or `to`. */
size_t yaml_find_directive(const YamlTree *tree);

/* Where text stands behind the document's end at `from`: neither blank, nor comment, nor `...`; or
 * `to`. */
size_t yaml_find_rest(const YamlTree *tree, size_t from);

/* The end of the code point at `at`, of the line that holds it, of a run without blanks; behind the
 * blanks at `at`. At most `to`. */
size_t yaml_end_of_char(const YamlTree *tree, size_t at);
size_t yaml_end_of_line(const YamlTree *tree, size_t at);
size_t yaml_end_of_word(const YamlTree *tree, size_t at);
size_t yaml_skip_blanks(const YamlTree *tree, size_t at);

/* Behind the colon of the key that ends at `at`, where it stands in the same line; else `at`. */
size_t yaml_behind_colon(const YamlTree *tree, size_t at);
