/* SPDX-License-Identifier: MIT */
/* Foreign text inside Markdown that a host renders: a comment, a job's summary, a rule's help.
 *
 * It comes out as the words it is, never as markup, HTML, link, image, mention or reference.
 * Backslashes would not do: hosts look for mentions and addresses in what is left when those are
 * gone. Control characters are made visible.
 */
#pragma once

#include "base/slice.h"

/* Appends the text on one line, without blanks at its ends, at most `most` bytes of it (an ellipsis
 * tells of more). Special characters become entities, and a zero-width space stands wherever a host
 * would link: behind `@` and `#`, in `www.` and `://`, in what looks like a commit. Good anywhere
 * in a paragraph, list item, heading or HTML element. */
void quote_words(GString *into, Slice text, size_t most);

/* Appends the text as a code span, likewise cut, which may be copied from there byte by byte;
 * nothing where it is empty. Good in a paragraph, list item or heading; not in HTML, nor in the
 * cell of a table, which would end at a `|`. */
void quote_code(GString *into, Slice text, size_t most);

/* Appends the text as a fenced block, with the line end behind it. */
void quote_block(GString *into, Slice text);
