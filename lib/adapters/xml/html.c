/* SPDX-License-Identifier: MIT */
/* libxml2's reader of HTML, by its events alone: no tree is made. */
#include "adapters/html_reader.h"
#include "adapters/xml/internal.h"
#include "base/text.h"

#define HTML_MOST       ((size_t)1024 * 1024)
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* What the parser's functions get. */
typedef struct {
    const HtmlEvents *events;
    void *context;
    unsigned depth; /* of open elements; the outermost is ours */
} Listener;

/* Around everything stands an element of ours: the parser puts a text that stands in none into a
 * paragraph. */
#define BEGIN "<div>"
#define END   "</div>"

static void on_begin(void *data, const xmlChar *name, const xmlChar **attributes) {
    Listener *listener = data;
    if (listener->depth++)
        listener->events->begin(listener->context, (const char *)name,
                                (const char *const *)attributes);
}

static void on_end(void *data, const xmlChar *name) {
    Listener *listener = data;
    if (--listener->depth)
        listener->events->end(listener->context, (const char *)name);
}

static void on_text(void *data, const xmlChar *text, int len) {
    const Listener *listener = data;
    listener->events->text(listener->context, (Slice){(const char *)text, (size_t)len});
}

bool html_read(Slice html, const HtmlEvents *events, void *context) {
    xml_start();
    if (html.len > HTML_MOST || text_valid(html) < html.len ||
        (html.len && memchr(html.at, 0, html.len)))
        return false;
    if (slice_starts(html, BYTE_ORDER_MARK))
        html = slice_range(html, strlen(BYTE_ORDER_MARK), html.len);
    g_autofree char *whole = g_strdup_printf(BEGIN "%.*s" END, SLICE_ARG(html));
    Listener listener = {events, context, 0};
    xmlSAXHandler told = {.startElement = on_begin,
                          .endElement = on_end,
                          .characters = on_text,
                          .ignorableWhitespace = on_text,
                          .cdataBlock = on_text};
    htmlParserCtxt *parser = htmlNewParserCtxt();
    g_assert(parser);
    *parser->sax = told;
    parser->userData = &listener;
    int flags = HTML_PARSE_NOIMPLIED | HTML_PARSE_NODEFDTD | HTML_PARSE_NOERROR |
                HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    xmlFreeDoc(htmlCtxtReadMemory(parser, whole, (int)strlen(whole), NULL, "UTF-8", flags));
    htmlFreeParserCtxt(parser);
    return true;
}
