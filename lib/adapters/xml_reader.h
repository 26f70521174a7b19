/* SPDX-License-Identifier: MIT */
/* Reading XML that others wrote, through libxml2: in one pass, within fixed memory.
 *
 * Bytes are fed as they come; elements, their ends and texts are told as they go by. A document
 * type is refused, and with it every entity but the five that XML knows: nothing is expanded,
 * nothing loaded from anywhere. Depth, attributes, names and the length of a single tag or comment
 * are bounded. Encodings are those that libxml2 knows; what is told is UTF-8. Control characters,
 * which XML forbids and test runners write, are read as question marks.
 */
#pragma once

#include "base/slice.h"

#define XML_READER_DEPTH      64           /* elements in each other */
#define XML_READER_ATTRIBUTES 256          /* of one element, namespaces counted */
#define XML_READER_NAMES      10000        /* different ones, in one file */
#define XML_READER_TAG        (512 * 1024) /* bytes of a tag or comment */

/* An element that begins. */
typedef struct {
    const char *name;  /* without a namespace's prefix */
    unsigned depth;    /* 1: the outermost */
    size_t line;       /* from 1; where its tag ends */
    const void *parts; /* its attributes; see xml_element_value() */
    size_t part_count;
} XmlElement;

/* What is told, all of it borrowed for the call. Each returns whether to go on; where not, it has
 * filled the error. Any may be NULL. */
typedef struct {
    bool (*begin)(void *context, const XmlElement *element, GError **error);
    bool (*end)(void *context, const char *name, GError **error);
    bool (*text)(void *context, Slice text, GError **error); /* a text may come in several parts */
} XmlEvents;

typedef struct XmlReader XmlReader;

/* A reader of one file, called `name` in errors; `context` goes to the events. The caller owns it.
 */
XmlReader *xml_reader_new(const char *name, const XmlEvents *events, void *context);

/* Frees the reader; NULL is fine. */
void xml_reader_free(XmlReader *reader);

/* Reads the next bytes; with `last` they must end the document. Where it is broken or refused, the
 * error names file, line and column, and how to mend it (EXIT_ENVIRONMENT). Nothing is to be fed
 * after an error. */
bool xml_reader_feed(XmlReader *reader, Slice bytes, bool last, GError **error);

/* An error at the place where the reader is: "FILE:LINE:COLUMN: …". Returns false. */
bool xml_reader_fail(const XmlReader *reader, GError **error, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/* The value of an attribute without a prefix, or a NULL `at` where the element has none. */
Slice xml_element_value(const XmlElement *element, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(XmlReader, xml_reader_free)
