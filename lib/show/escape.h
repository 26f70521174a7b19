/* SPDX-License-Identifier: MIT */
/* Text from files inside Markdown that a code host shows: it comes out as the words it is, never as
 * markup, HTML, link, image, mention or reference. */
#pragma once

#include "base/slice.h"

/* Appends the text on one line, at most `most` bytes of it (an ellipsis tells of more). Special
 * characters become entities, what must not show is made visible, and a zero-width space stands
 * wherever a host would link: behind `@` and `#`, in `www.` and `://`, in what looks like a commit.
 * Good anywhere in a paragraph, list item, heading or HTML element. */
void markdown_escape(GString *into, Slice text, size_t most);

/* Appends the text as code, which may be copied from there byte by byte. Good in a paragraph, list
 * item or heading; not in a table or HTML. */
void markdown_code(GString *into, Slice text, size_t most);
