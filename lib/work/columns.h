/* SPDX-License-Identifier: MIT */
/* Terms as rows of a sheet: which columns a kind's fields make, and how a value is written in a
 * cell and read back as the same.
 *
 * A text is its cell. A list's items stand in one cell with "; " between them, a map's entries as
 * "word: text; word: text"; of a map by sides each side has a column. In lists and maps `\;`, `\:`,
 * `\\` and a blank at an end as `\ ` are the signs themselves.
 */
#pragma once

#include "work/edit.h"

typedef enum { COLUMN_TEXT, COLUMN_LIST, COLUMN_MAP } ColumnShape;

typedef struct {
    const char *header; /* `term`, `marketing`, `owners.it`, `examples.right` */
    const char *path;   /* of the field; NULL: the slug, which names the file */
    const Field *field; /* that types each text; NULL of the slug */
    ColumnShape shape;
    bool always;   /* in every sheet, used or not */
    bool is_title; /* holds the word itself */
    bool is_front; /* its value stands in front matter, and can be written */
} Column;

/* Appends the columns of a kind (of Column, in `arena`), the word first. Lists of maps and such
 * have none. */
void columns_of_kind(Arena *arena, const Schema *schema, const Kind *kind, GArray *columns);

/* The column that a header names, in any case of letters: also `word` for the term, and
 * `means.marketing` for `marketing`; or NULL. */
const Column *columns_find(const GArray *columns, Slice header);

/* What the document has in the column, as a cell. In `arena`. */
Slice column_cell(Arena *arena, const Column *column, const Document *document);

/* Makes the edit that writes a cell's text into a document; false with what is wrong in `*fault`
 * where it cannot be. In `arena`. */
bool column_edit(Arena *arena, const Column *column, Slice cell, Edit *edit, const char **fault);
