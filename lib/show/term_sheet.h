/* SPDX-License-Identifier: MIT */
/* A term in the terminal: what each side means by it, side by side. */
#pragma once

#include "show/sheet.h"

/* Writes a term for people: name and status, what is not settled, the joint definition, the sides'
 * meanings beside each other, other terms of the same word with both meanings beside each other,
 * its other words, examples, and the other fields. Not: links, body, and where it is used. */
void term_sheet_show(const Terminal *terminal, const Corpus *corpus, const Document *term);
