/* SPDX-License-Identifier: MIT */
/* Workbooks out, by libxlsxwriter where the program was built with it. Texts are always texts,
 * never formulas or links; the same calls give the same bytes.
 *
 * Rows are written from the first to the last, cells from left to right: what is done with is no
 * longer in memory. What fails is kept, and told at the end.
 */
#pragma once

#include "base/date.h"
#include "base/slice.h"

typedef struct Xlsx Xlsx;

/* The most characters that a cell holds. */
#define XLSX_CELL 32767

/* A new workbook, said to be made at that time (seconds since 1970); the caller owns it. NULL and
 * an error (EXIT_ENVIRONMENT) where the program was built without the library, or no temporary file
 * can be made. */
Xlsx *xlsx_new(const char *title, int64_t created, GError **error);

/* Frees it without writing; NULL is fine. */
void xlsx_free(Xlsx *xlsx);

/* A cell of the first row, and how wide its column is in characters. */
typedef struct {
    const char *name;
    unsigned width;
} XlsxColumn;

/* Begins a sheet with a header that stays in view and filters; a name that no sheet can have, or
 * another one has, is replaced by one of the library's. */
void xlsx_sheet(Xlsx *xlsx, const char *name, const XlsxColumn *columns, size_t count, size_t rows);

/* Write a cell of the present sheet; `row` counts from 1, below the header. A text that is longer
 * than a cell can hold is cut, and counted. */
void xlsx_text(Xlsx *xlsx, size_t row, size_t column, Slice text);
void xlsx_number(Xlsx *xlsx, size_t row, size_t column, double number);
void xlsx_day(Xlsx *xlsx, size_t row, size_t column, Day day);
void xlsx_bool(Xlsx *xlsx, size_t row, size_t column, bool value);

/* How many texts were cut. */
size_t xlsx_cut(const Xlsx *xlsx);

/* Ends the workbook: its bytes are appended to `into`. False where anything has failed. */
bool xlsx_end(Xlsx *xlsx, GByteArray *into, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Xlsx, xlsx_free)
