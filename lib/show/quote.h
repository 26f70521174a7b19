/* SPDX-License-Identifier: MIT */
/* Text inside Markdown that a host renders: a job's summary, a comment, a rule's help.
 *
 * What may come from a file goes into a code span or block: there is no HTML, link, image, mention
 * or reference in code, whatever it holds. A backslash would not do, as hosts look for mentions and
 * addresses in what is left when the backslashes are gone.
 */
#pragma once

#include "base/slice.h"

/* Appends any text as a code span on one line, controls made visible; nothing where it is empty.
 * Not for the cell of a table, which would end at a `|`. */
void quote_span(GString *into, Slice text);

/* Appends any text as a fenced block, with the line end behind it; controls made visible. */
void quote_block(GString *into, Slice text);

/* Appends a sentence of our own, so that it reads as it is written. */
void quote_text(GString *into, const char *text);
