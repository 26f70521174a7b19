/* SPDX-License-Identifier: MIT */
/* Comma-separated values as RFC 4180 has them, every cell quoted, and safe to open in a
 * spreadsheet: a text that one could take for a formula, perhaps after apostrophes, gets a
 * leading apostrophe, which work/cells.h takes away again. */
#pragma once

#include "base/stream.h"

/* The next cell of a row; `first` in its row. */
void csv_cell(Stream *out, Slice text, bool first);

/* Ends the row. */
void csv_end(Stream *out);
