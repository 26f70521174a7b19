/* SPDX-License-Identifier: MIT */
/* What a page is made of, as a hash: a page whose inputs are those of the page that stands there
 * already is not rendered again.
 *
 * What all pages share (the build with its templates, the options, req.yml, the title, the
 * navigation) is fed before a page's own inputs are. A page that shows anything beside that feeds
 * it: forgetting an input leaves a page as it was while the others change.
 */
#pragma once

#include "model/document.h"

typedef struct Site Site;

/* A hash that is being fed. Each piece is told from the next: "ab", "c" is not "a", "bc". */
typedef struct Inputs Inputs;

/* Feeds all that the page about `subject` shows beside what all pages share. Workers call it, so it
 * changes nothing. */
typedef void (*InputsFunction)(Inputs *inputs, const Site *site, const void *subject);

/* A text; NULL is told from "". */
void inputs_text(Inputs *inputs, const char *text);
void inputs_slice(Inputs *inputs, Slice text);

/* A number: a count, a day, a flag. */
void inputs_number(Inputs *inputs, int64_t number);

/* Every byte of the document's file, its path and its page's path; where the links and pictures of
 * its body lead on the site. */
void inputs_whole(Inputs *inputs, const Site *site, const Document *document);

/* What other pages may show of the document (NULL: there is none): its path, its front matter,
 * title, status, summary and headings, and its page's path; not the text of its body. */
void inputs_card(Inputs *inputs, const Site *site, const Document *document);

/* The cards of the documents that it links to and that link to it, in order, with the kind of each
 * link; and which links lead nowhere. */
void inputs_links(Inputs *inputs, const Site *site, const Document *document);

/* The cards of the terms whose words occur in the document, and the words of the whole glossary:
 * beside inputs_whole(). */
void inputs_terms(Inputs *inputs, const Site *site, const Document *document);
