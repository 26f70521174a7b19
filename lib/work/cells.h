/* SPDX-License-Identifier: MIT */
/* Comma-separated values in: RFC 4180, and what spreadsheets make of it.
 *
 * A byte order mark is passed over; lines end with LF or CRLF; commas, semicolons or tabs stand
 * between cells, whichever the first line has. What show/csv.h put before a text that could be
 * taken for a formula is taken away again. Cells without quotes lose the blanks around them.
 */
#pragma once

#include "base/slice.h"

#define CELLS_MOST  200         /* in a row */
#define CELL_BYTES  (16 * 1024) /* of one cell */
#define CELLS_BYTES (32 << 20)  /* of a file */

typedef struct {
    Slice text;          /* in the reader's arena; line ends as LF */
    size_t line, column; /* where it begins, from 1; columns in characters */
    const char *fault;   /* why no document may hold it (the text is then empty), or NULL */
} Cell;

typedef struct CellReader CellReader;

/* A reader of the bytes, which must outlive it. The caller owns it. Fails (EXIT_USAGE) where they
 * are too many or no UTF-8; "3:17: …" says where. */
CellReader *cells_new(Slice bytes, GError **error);

/* Frees the reader and what its cells hold; NULL is fine. */
void cells_free(CellReader *reader);

/* Fills `row` (of Cell) with the next row that is not blank; it is empty behind the last. Fails
 * (EXIT_USAGE, with the place) where a quote does not end, text follows one, or a row has too many
 * cells; that ends the reading. */
bool cells_next(CellReader *reader, GArray *row, GError **error);

/* Whether a spreadsheet could take the text for a formula, or could once the apostrophes at its
 * beginning are gone. */
bool cells_is_formula(Slice text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CellReader, cells_free)
