/* SPDX-License-Identifier: MIT */
/* The canonical form: a list of records. */
#pragma once

#include "model/meaning.h"

/* Appends a record: a letter, the number of its bytes, a colon, and the bytes. No two lists of
 * records have the same bytes. */
void meaning_record(GString *into, char letter, Slice text);

/* Appends the text with each run of blanks as one, and none at its ends. */
void meaning_words(GString *into, Slice text);

/* Whether the byte is a blank, a tab or part of a line end. */
bool meaning_is_blank(char byte);

/* Appends what the fields of the document say, as far as the schema counts them. */
void meaning_fields(GString *into, const Document *document);

/* Appends what the text below `root` says, but for what the kind takes as asides. */
void meaning_text(GString *into, const Kind *kind, const MarkdownNode *root);
