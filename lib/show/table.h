/* SPDX-License-Identifier: MIT */
/* A table for people: columns as wide as what stands in them on a terminal, cut to the terminal's
 * width by shortening the widest columns first. Cells are foreign text and are made visible.
 *
 *   g_autoptr(Table) table = table_begin(headings, 2);
 *   table_cell(table, document->id, PAINT_PLAIN);
 *   table_cell(table, document->title, PAINT_BOLD);   -- the row is full, the next one begins
 *   table_write(table, out, width, color);
 */
#pragma once

#include "show/paint.h"

typedef struct Table Table;

/* A table with these columns; headings are shown in capitals (NULL: there are none). The caller
 * owns it. */
Table *table_begin(const char *const *headings, size_t columns);

/* The next cell; with the last column's cell its row is full. The text is copied. */
void table_cell(Table *table, Slice text, Paint paint);

/* Writes heading and rows, in at most `width` columns of the terminal (0: no bound). */
void table_write(const Table *table, Stream *out, unsigned width, bool color);

/* Frees the table; NULL is fine. */
void table_free(Table *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Table, table_free)
