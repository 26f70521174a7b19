/* SPDX-License-Identifier: MIT */
/* XHTML, told tag by tag, as Markdown that reads the same: paragraphs, headings, lists, quotes,
 * tables, code, emphasis, links. What text could be taken for markup is escaped. */
#pragma once

#include "adapters/xml_reader.h"

typedef struct Xhtml Xhtml;

/* What a piece of XHTML comes to; of the arena that is given. */
typedef struct {
    Slice markdown;
    Slice text;      /* every text in it, as it stands, a blank between blocks */
    Slice pre;       /* the text of the first `pre`, as it stands */
    size_t pictures; /* and other objects, whose content is not here */
    size_t spans;    /* cells of tables that reach over several */
} XhtmlPiece;

/* A new maker of Markdown; the caller owns it. */
Xhtml *xhtml_new(void);

/* Frees it; NULL is fine. */
void xhtml_free(Xhtml *xhtml);

/* An element begins, or ends: at most XML_READER_DEPTH in each other. */
void xhtml_begin(Xhtml *xhtml, const XmlElement *element);
void xhtml_end(Xhtml *xhtml);

/* A text, valid UTF-8; may come in several parts, none of which ends inside a character. */
void xhtml_text(Xhtml *xhtml, Slice text);

/* Ends the piece, and begins a new one. */
void xhtml_take(Xhtml *xhtml, Arena *arena, XhtmlPiece *piece);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Xhtml, xhtml_free)
