/* SPDX-License-Identifier: MIT */
/* The one door through which libxml2 comes in. */
#pragma once

#include "adapters/xml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/uri.h>
#include <libxml/xmlreader.h>

#include "adapters/xml/calls.h"

/* Makes the library ready; may be called at any time, by any thread. */
void xml_start(void);

/* What HTML knows of an element. */
typedef enum {
    ELEMENT_VOID = 1, /* has no content and no end tag */
    ELEMENT_RAW = 2,  /* its content is not markup: script and style */
    ELEMENT_LINE = 4, /* blanks beside it mean nothing: a newline follows it */
} ElementTraits;

/* The traits of the element of HTML, as ElementTraits. */
unsigned element_traits(const char *name);
