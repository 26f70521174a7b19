/* SPDX-License-Identifier: MIT */
/* Writing HTML and XML, byte for byte as libxml2's text writer does it (a test holds both together
 * over all of Unicode), but in one pass, without an allocation a node, and without the library:
 * pages are most of what an export does. Nothing else of ours escapes by hand.
 *
 * An element is opened and closed through a handle; closing one closes all that was opened inside
 * it, and xml_end() closes the rest, so that none stays open. Text gets into a page only through
 * the function for its context: xml_text(), xml_attribute(), xml_link() for addresses, and
 * xml_trusted() for markup of our own. Invalid UTF-8 becomes U+FFFD; control characters but tab and
 * newline are left out, and in HTML bidirectional overrides too (directions are marked up there).
 *
 *   Xml *xml = xml_new(XML_HTML);
 *   XmlTag list = xml_open_class(xml, "ul", "links");
 *   …
 *   xml_close(xml, list);
 *   Slice page = xml_end(xml);
 *
 * A writer belongs to one thread. Names of elements and attributes are literals of ours: they are
 * neither checked nor copied.
 */
#pragma once

#include "base/slice.h"
#include "base/url.h"

typedef struct Xml Xml;

/* An open element: its depth, from 1. */
typedef unsigned XmlTag;

typedef enum {
    XML_HTML,  /* HTML 5: begins with the doctype; void and empty elements as HTML has them */
    XML_PLAIN, /* XML 1.0 in UTF-8: begins with the declaration */
} XmlFlavour;

/* A new writer with nothing in it; the caller owns it. */
Xml *xml_new(XmlFlavour flavour);

/* Frees the writer; NULL is fine. */
void xml_free(Xml *xml);

/* Begins a new page and forgets the last one. */
void xml_begin(Xml *xml);

/* Closes what is open and returns the page; borrowed until the next xml_begin(). */
Slice xml_end(Xml *xml);

/* Opens an element; attributes may follow until the first content. `name` lives as long as the
 * writer, as literals do: what is known of it is kept by its place. */
XmlTag xml_open(Xml *xml, const char *name);

/* Opens an element with a class. */
XmlTag xml_open_class(Xml *xml, const char *name, const char *class);

/* Closes the element and all that is still open inside it. */
void xml_close(Xml *xml, XmlTag tag);

/* How many elements are open. */
unsigned xml_depth(const Xml *xml);

/* Adds an attribute to the element just opened. */
void xml_attribute(Xml *xml, const char *name, Slice value);

/* The same with a NUL-terminated value. */
void xml_set(Xml *xml, const char *name, const char *value);

/* The same with a formatted value. */
void xml_set_format(Xml *xml, const char *name, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* The same with a number. */
void xml_set_number(Xml *xml, const char *name, int number);

/* Adds attributes as they are, each with a blank before it: only what is made of our own names and
 * numbers, never of a byte that comes from a file. */
void xml_trusted_attributes(Xml *xml, Slice markup);

/* Adds an attribute without a value (`disabled`); in XML its value is its name. */
void xml_flag(Xml *xml, const char *name);

/* Adds an address as an attribute, percent-encoded where it has to be. Adds nothing and returns
 * false where url_is_safe() refuses it. */
bool xml_link(Xml *xml, const char *name, Slice url);

/* Adds text. */
void xml_text(Xml *xml, Slice text);

/* Adds a NUL-terminated text. */
void xml_puts(Xml *xml, const char *text);

/* Adds a formatted text. */
void xml_printf(Xml *xml, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Adds markup, script or style as it is. Only for what is compiled into the program: never for a
 * byte that comes from a file. */
void xml_trusted(Xml *xml, Slice markup);

/* Where the page has come to, for xml_since(); the element opened last takes no more attributes. */
size_t xml_here(Xml *xml);

/* The markup written since xml_here() answered `here`; borrowed until more is written. */
Slice xml_since(Xml *xml, size_t here);

/* Adds what xml_since() returned, of this or another writer of the same flavour, once more. */
void xml_again(Xml *xml, Slice markup);

/* An element with a text alone. `class` may be NULL. */
void xml_element(Xml *xml, const char *name, const char *class, Slice text);

/* The same with a NUL-terminated text. */
void xml_element_puts(Xml *xml, const char *name, const char *class, const char *text);

/* Whether the bytes are an SVG drawing and nothing else: well-formed, no script, no event, no
 * animation, no style sheet, nothing loaded from anywhere, no doctype. */
bool xml_is_drawing(Slice bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Xml, xml_free)
