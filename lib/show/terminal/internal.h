/* SPDX-License-Identifier: MIT */
/* Styled text on its way to the terminal: visible text with single control bytes that switch a
 * style on and off. Foreign text never holds control bytes once it is made visible. */
#pragma once

#include "show/terminal.h"

typedef enum {
    STYLE_BOLD,
    STYLE_ITALIC,
    STYLE_UNDERLINE,
    STYLE_STRIKE,
    STYLE_CODE,
    STYLE_DIM,
    STYLES
} Style;

#define STYLE_ON(style)  ((char)(0x01 + (style)))
#define STYLE_OFF(style) ((char)(0x11 + (style)))
#define LINE_BREAK       ((char)0x0b)

/* Appends foreign text, blanks and line ends as single blanks. */
void styled_append(GString *into, Slice text);

/* Appends the inlines of a leaf block. */
void styled_inlines(GString *into, const MarkdownNode *leaf, bool color);

/* Cuts styled text into lines of at most `width` columns (GString, each complete in itself), at
 * blanks; with `hard`, also inside words that are too long. The caller owns the array. */
GPtrArray *styled_wrap(const GString *text, size_t width, bool hard);

/* The columns that styled text takes on one line. */
size_t styled_width(const GString *text);

/* Writes one line, without its end. */
void styled_write(Stream *out, const GString *line, bool color);

/* Writes a table, each line behind `indent`. */
void terminal_table(const Terminal *terminal, const char *indent, const MarkdownNode *table);
