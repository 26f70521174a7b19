/* SPDX-License-Identifier: MIT */
/* Whether an SVG drawing is nothing but a drawing. */
#include "adapters/xml/internal.h"

#define SVG_NAMESPACE "http://www.w3.org/2000/svg"
#define DEPTH_LIMIT   64
#define NODE_LIMIT    200000

/* What draws, and neither runs, loads, animates nor embeds. In byte order. */
static const char *const shapes[] = {
    "circle",  "clipPath",       "defs",           "desc",  "ellipse", "g",
    "line",    "linearGradient", "marker",         "mask",  "path",    "pattern",
    "polygon", "polyline",       "radialGradient", "rect",  "stop",    "svg",
    "symbol",  "text",           "title",          "tspan", "use",
};

static int compare_names(const void *name, const void *shape) {
    return strcmp(name, *(const char *const *)shape);
}

static bool is_shape(xmlTextReader *reader) {
    const char *name = (const char *)xmlTextReaderConstLocalName(reader);
    const char *space = (const char *)xmlTextReaderConstNamespaceUri(reader);
    bool root = xmlTextReaderDepth(reader) == 0;
    return g_strcmp0(space, SVG_NAMESPACE) == 0 && (!root || strcmp(name, "svg") == 0) &&
           bsearch(name, shapes, G_N_ELEMENTS(shapes), sizeof *shapes, compare_names);
}

/* Whether every `url(` in a value names a part of the same drawing, and nothing else is loaded. */
static bool stays_inside(const char *value) {
    if (strchr(value, '\\') || strchr(value, '@') || strstr(value, "/*"))
        return false; /* ways to write the same otherwise */
    g_autofree char *lower = g_ascii_strdown(value, -1);
    for (const char *url = strstr(lower, "url("); url; url = strstr(url + 1, "url("))
        if (url[4 + strspn(url + 4, " \t\r\n'\"")] != '#')
            return false;
    static const char *const loading[] = {"image(", "image-set(", "src(", "script:"};
    for (size_t i = 0; i < G_N_ELEMENTS(loading); i++)
        if (strstr(lower, loading[i]))
            return false;
    return true;
}

static bool is_plain_attribute(xmlTextReader *reader) {
    const char *name = (const char *)xmlTextReaderConstLocalName(reader);
    const char *value = (const char *)xmlTextReaderConstValue(reader);
    if (xmlTextReaderIsNamespaceDecl(reader) == 1)
        return true;
    if (g_ascii_strncasecmp(name, "on", 2) == 0 || strcmp(name, "base") == 0 || !value)
        return false;
    if (g_ascii_strcasecmp(name, "href") == 0)
        return value[0] == '#';
    return stays_inside(value);
}

static bool has_plain_attributes(xmlTextReader *reader) {
    bool plain = true;
    while (plain && xmlTextReaderMoveToNextAttribute(reader) == 1)
        plain = is_plain_attribute(reader);
    xmlTextReaderMoveToElement(reader);
    return plain;
}

/* No entity, no instruction, no doctype: only elements, text and comments. */
static bool is_plain_node(xmlTextReader *reader) {
    switch (xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT:
        return is_shape(reader) && xmlTextReaderDepth(reader) < DEPTH_LIMIT &&
               has_plain_attributes(reader);
    case XML_READER_TYPE_END_ELEMENT:
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
    case XML_READER_TYPE_COMMENT:
        return true;
    default:
        return false;
    }
}

static void be_silent(void *context, const char *message, xmlParserSeverities severity,
                      xmlTextReaderLocatorPtr place) {
    (void)context, (void)message, (void)severity, (void)place;
}

bool xml_is_drawing(Slice bytes) {
    xml_start();
    if (bytes.len == 0 || bytes.len > G_MAXINT || !memchr(bytes.at, '<', bytes.len))
        return false;
    int flags = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
    xmlTextReader *reader = xmlReaderForMemory(bytes.at, (int)bytes.len, NULL, NULL, flags);
    if (!reader)
        return false;
    xmlTextReaderSetErrorHandler(reader, be_silent, NULL);
    int more = 0, nodes = 0;
    bool plain = true;
    while (plain && (more = xmlTextReaderRead(reader)) == 1)
        plain = is_plain_node(reader) && ++nodes < NODE_LIMIT;
    xmlFreeTextReader(reader);
    return plain && more == 0;
}
