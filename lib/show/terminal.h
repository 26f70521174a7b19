/* SPDX-License-Identifier: MIT */
/* Text and Markdown for the terminal, wrapped to its width. All foreign text is made visible, so
 * that nothing in a document can move the cursor or change the colours. */
#pragma once

#include "adapters/markdown.h"
#include "show/paint.h"

typedef struct {
    Stream *out;
    unsigned width; /* of lines */
    bool color;
} Terminal;

/* Writes foreign text as lines, the first one behind `first`, the others behind `indent`; both are
 * ours. */
void terminal_text(const Terminal *terminal, const char *first, const char *indent, Slice text,
                   Paint paint);

/* One of several texts that are to be compared. */
typedef struct {
    Slice heading, text; /* foreign; an empty heading is none */
    bool quiet;          /* the text is a remark of ours */
} TerminalColumn;

/* Writes the texts side by side behind `indent`, each under its heading; one below the other where
 * the terminal is too narrow for them. */
void terminal_columns(const Terminal *terminal, const char *indent, const TerminalColumn *columns,
                      size_t count);

/* Writes a Markdown tree: headings, lists, quotes, code, tables. */
void terminal_markdown(const Terminal *terminal, MarkdownNode *root);
