/* SPDX-License-Identifier: MIT */
/* Putting documents into an order. */
#pragma once

#include "model/corpus.h"

/* Sorts documents by a column (id, kind, path, title, status or a field): dates, numbers and
 * durations by their value, statuses and enumerations as the schema lists them, ids by prefix and
 * number, all else as text. Those without a value come last; the order is kept where equal. */
void order_documents(const Document **documents, size_t count, const char *column, bool descending);

/* Checks that some kind has the column; else an error that names the nearest. */
bool order_check_column(const Schema *schema, const char *column, GError **error);
