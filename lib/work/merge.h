/* SPDX-License-Identifier: MIT */
/* The three-way merge of one document: front matter field by field, the body by its paragraphs,
 * list items, table rows, headings and fenced blocks.
 *
 * It starts from the bytes of ours and changes what theirs changed, so that comments, order,
 * quotes, line ends and a byte order mark stay. What both sides changed in two ways stands in the
 * usual conflict markers, inside the one field or paragraph that it is about.
 */
#pragma once

#include "model/config.h"

/* How conflicts are written. */
typedef struct {
    const char *base, *ours, *theirs; /* what the sides are called behind the markers */
    unsigned size;                    /* of a marker; 0: 7 */
    bool with_base;                   /* whether the text of the base is shown too */
} MergeStyle;

typedef struct {
    bool clean;
    bool as_text;     /* one of the three was no document: merged line by line, as git does */
    size_t conflicts; /* known unless `as_text` */
    size_t dropped;   /* approvals taken out, as the text that they are of is no longer there */
} MergeOutcome;

/* Merges what two sides made of `base` (empty: both added the file), and appends the result to
 * `into`. `path` says which kind of document it is, nothing else; it may be NULL, and then fields
 * go by how they are written. False, with an error, where texts cannot be merged at all: `into` is
 * left alone then. */
bool merge_document(const Config *config, const char *path, Slice base, Slice ours, Slice theirs,
                    const MergeStyle *style, GString *into, MergeOutcome *outcome, GError **error);
