/* SPDX-License-Identifier: MIT */
#include "adapters/xml/internal.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdlib.h>

/* What HTML knows of an element. */
typedef enum {
    ELEMENT_VOID = 1, /* has no content and no end tag */
    ELEMENT_RAW = 2,  /* its content is not markup: script and style */
    ELEMENT_LINE = 4, /* blanks beside it mean nothing: a newline follows it */
} ElementTraits;

typedef struct {
    const char *name;
    unsigned traits;
} Element;

struct Xml {
    XmlFlavour flavour;
    xmlTextWriter *writer;
    GString *page;    /* what the writer has flushed */
    GString *scratch; /* the text under way, cleaned and with a NUL behind it */
    GArray *open;     /* of Element */
};

/* In byte order. */
static const Element elements[] = {
    {"area", ELEMENT_VOID},
    {"article", ELEMENT_LINE},
    {"aside", ELEMENT_LINE},
    {"base", ELEMENT_VOID | ELEMENT_LINE},
    {"blockquote", ELEMENT_LINE},
    {"body", ELEMENT_LINE},
    {"br", ELEMENT_VOID | ELEMENT_LINE},
    {"col", ELEMENT_VOID | ELEMENT_LINE},
    {"dd", ELEMENT_LINE},
    {"details", ELEMENT_LINE},
    {"div", ELEMENT_LINE},
    {"dl", ELEMENT_LINE},
    {"dt", ELEMENT_LINE},
    {"embed", ELEMENT_VOID},
    {"figure", ELEMENT_LINE},
    {"footer", ELEMENT_LINE},
    {"h1", ELEMENT_LINE},
    {"h2", ELEMENT_LINE},
    {"h3", ELEMENT_LINE},
    {"h4", ELEMENT_LINE},
    {"h5", ELEMENT_LINE},
    {"h6", ELEMENT_LINE},
    {"head", ELEMENT_LINE},
    {"header", ELEMENT_LINE},
    {"hr", ELEMENT_VOID | ELEMENT_LINE},
    {"html", ELEMENT_LINE},
    {"img", ELEMENT_VOID},
    {"input", ELEMENT_VOID},
    {"li", ELEMENT_LINE},
    {"link", ELEMENT_VOID | ELEMENT_LINE},
    {"main", ELEMENT_LINE},
    {"meta", ELEMENT_VOID | ELEMENT_LINE},
    {"nav", ELEMENT_LINE},
    {"ol", ELEMENT_LINE},
    {"p", ELEMENT_LINE},
    {"pre", ELEMENT_LINE},
    {"script", ELEMENT_RAW | ELEMENT_LINE},
    {"section", ELEMENT_LINE},
    {"source", ELEMENT_VOID},
    {"style", ELEMENT_RAW | ELEMENT_LINE},
    {"summary", ELEMENT_LINE},
    {"table", ELEMENT_LINE},
    {"tbody", ELEMENT_LINE},
    {"td", ELEMENT_LINE},
    {"th", ELEMENT_LINE},
    {"thead", ELEMENT_LINE},
    {"title", ELEMENT_LINE},
    {"tr", ELEMENT_LINE},
    {"track", ELEMENT_VOID},
    {"ul", ELEMENT_LINE},
    {"wbr", ELEMENT_VOID},
};

static int compare_elements(const void *name, const void *element) {
    return strcmp(name, ((const Element *)element)->name);
}

static unsigned element_traits(const char *name) {
    const Element *found =
        bsearch(name, elements, G_N_ELEMENTS(elements), sizeof *elements, compare_elements);
    return found ? found->traits : 0;
}

/* libxml2 answers -1 for what can only be a mistake of ours; out of memory ends the program. */
static void must(int result) {
    g_assert(result >= 0);
}

static int append_page(void *page, const char *bytes, int len) {
    g_string_append_len(page, bytes, len);
    return len;
}

/* Flushes, and replaces the last `cut` bytes of the page. */
static void patch_end(Xml *xml, size_t cut, const char *instead) {
    must(xmlTextWriterFlush(xml->writer));
    g_assert(xml->page->len >= cut);
    g_string_truncate(xml->page, xml->page->len - cut);
    g_string_append(xml->page, instead);
}

static void *start_library(void *unused) {
    (void)unused;
    /* Before anything else of it: its allocations end the program like ours when memory is out. */
    xmlMemSetup(g_free, g_malloc, g_realloc, g_strdup);
    xmlInitParser();
    return NULL;
}

void xml_start(void) {
    static GOnce started = G_ONCE_INIT;
    g_once(&started, start_library, NULL);
}

Xml *xml_new(XmlFlavour flavour) {
    xml_start();
    Xml *xml = g_new0(Xml, 1);
    xml->flavour = flavour;
    xml->page = g_string_sized_new(32 * 1024);
    xml->scratch = g_string_sized_new(4 * 1024);
    xml->open = g_array_new(FALSE, FALSE, sizeof(Element));
    xml_begin(xml);
    return xml;
}

void xml_free(Xml *xml) {
    if (!xml)
        return;
    xmlFreeTextWriter(xml->writer);
    g_string_free(xml->page, TRUE);
    g_string_free(xml->scratch, TRUE);
    g_array_free(xml->open, TRUE);
    g_free(xml);
}

void xml_begin(Xml *xml) {
    if (xml->writer)
        xmlFreeTextWriter(xml->writer);
    g_string_truncate(xml->page, 0);
    g_array_set_size(xml->open, 0);
    xmlOutputBuffer *out = xmlOutputBufferCreateIO(append_page, NULL, xml->page, NULL);
    xml->writer = xmlNewTextWriter(out);
    g_assert(xml->writer);
    /* Without a declared encoding the writer spells every other letter of an attribute as a number.
     */
    must(xmlTextWriterStartDocument(xml->writer, NULL, "UTF-8", NULL));
    if (xml->flavour == XML_HTML)
        patch_end(xml, xml->page->len, ""), g_string_assign(xml->page, "<!DOCTYPE html>\n");
}

Slice xml_end(Xml *xml) {
    if (xml->open->len)
        xml_close(xml, 1);
    must(xmlTextWriterFlush(xml->writer));
    return (Slice){xml->page->str, xml->page->len};
}

XmlTag xml_open(Xml *xml, const char *name) {
    must(xmlTextWriterStartElement(xml->writer, BAD_CAST name));
    Element element = {name, xml->flavour == XML_HTML ? element_traits(name) : 0};
    g_array_append_val(xml->open, element);
    return xml->open->len;
}

XmlTag xml_open_class(Xml *xml, const char *name, const char *class) {
    XmlTag tag = xml_open(xml, name);
    xml_set(xml, "class", class);
    return tag;
}

static void close_last(Xml *xml) {
    unsigned traits = g_array_index(xml->open, Element, xml->open->len - 1).traits;
    g_array_set_size(xml->open, xml->open->len - 1);
    if (traits & ELEMENT_VOID) {
        must(xmlTextWriterEndElement(xml->writer));
        patch_end(xml, strlen("/>"), ">");
    } else if (xml->flavour == XML_HTML) {
        must(xmlTextWriterFullEndElement(xml->writer));
    } else {
        must(xmlTextWriterEndElement(xml->writer));
    }
    if (traits & ELEMENT_LINE)
        must(xmlTextWriterWriteRawLen(xml->writer, BAD_CAST "\n", 1));
}

void xml_close(Xml *xml, XmlTag tag) {
    g_assert(tag >= 1);
    while (xml->open->len >= tag)
        close_last(xml);
}

unsigned xml_depth(const Xml *xml) {
    return xml->open->len;
}

/* Whether a code point may stand in a page. */
static bool is_allowed(XmlFlavour flavour, uint32_t c) {
    if (c < 0x20)
        return c == '\t' || c == '\n' || c == '\r';
    if ((c >= 0x7F && c <= 0x9F) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF))
        return false;
    bool directs = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return flavour == XML_PLAIN || !directs;
}

/* Bytes that begin nothing that is_allowed() would refuse, and need no look at what follows. */
static bool is_harmless(unsigned char c) {
    return c >= 0x20 ? c < 0x7F : c == '\t' || c == '\n';
}

/* Appends one code point of valid UTF-8 where it is allowed; returns its length. A carriage return
 * cannot stand in HTML, where it would be read as a newline anyway. */
static size_t append_checked(Xml *xml, Slice text) {
    size_t len;
    uint32_t c = text_decode(text, &len);
    if (c == '\r' && xml->flavour == XML_HTML) {
        if (text.len == 1 || text.at[1] != '\n')
            g_string_append_c(xml->scratch, '\n');
    } else if (is_allowed(xml->flavour, c)) {
        g_string_append_len(xml->scratch, text.at, (gssize)len);
    }
    return len;
}

/* Puts the text into the scratch string, with what may not stand in a page left out or repaired. */
static const xmlChar *clean(Xml *xml, Slice text) {
    g_autoptr(Arena) arena = NULL;
    g_string_truncate(xml->scratch, 0);
    if (text_valid(text) < text.len)
        text = text_repair_slice(arena = arena_new(), text);
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        while (at < text.len && is_harmless((unsigned char)text.at[at]))
            at++;
        g_string_append_len(xml->scratch, text.at + from, (gssize)(at - from));
        if (at < text.len)
            at += append_checked(xml, slice_range(text, at, text.len));
    }
    return BAD_CAST xml->scratch->str;
}

void xml_attribute(Xml *xml, const char *name, Slice value) {
    must(xmlTextWriterWriteAttribute(xml->writer, BAD_CAST name, clean(xml, value)));
}

void xml_set(Xml *xml, const char *name, const char *value) {
    xml_attribute(xml, name, slice_of(value));
}

void xml_set_format(Xml *xml, const char *name, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *value = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    xml_set(xml, name, value);
}

void xml_flag(Xml *xml, const char *name) {
    bool html = xml->flavour == XML_HTML;
    xml_set(xml, name, html ? "" : name);
    if (html)
        patch_end(xml, strlen("=\"\""), "");
}

bool xml_link(Xml *xml, const char *name, Slice url) {
    if (!url_is_safe(url))
        return false;
    g_autofree char *string = slice_strdup(url);
    /* All that an address may hold; what is percent-encoded already stays as it is. */
    xmlChar *escaped = xmlURIEscapeStr(BAD_CAST string, BAD_CAST "-_.!~*'();/?:@&=+$,#%[]");
    xml_set(xml, name, (const char *)escaped);
    xmlFree(escaped);
    return true;
}

void xml_text(Xml *xml, Slice text) {
    g_assert(xml->open->len);
    unsigned traits = g_array_index(xml->open, Element, xml->open->len - 1).traits;
    g_assert(!(traits & (ELEMENT_RAW | ELEMENT_VOID)));
    if (text.len)
        must(xmlTextWriterWriteString(xml->writer, clean(xml, text)));
}

void xml_puts(Xml *xml, const char *text) {
    xml_text(xml, slice_of(text));
}

void xml_printf(Xml *xml, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    xml_puts(xml, text);
}

void xml_trusted(Xml *xml, Slice markup) {
    g_assert(markup.len <= G_MAXINT);
    must(xmlTextWriterWriteRawLen(xml->writer, BAD_CAST markup.at, (int)markup.len));
}

void xml_element(Xml *xml, const char *name, const char *class, Slice text) {
    XmlTag tag = class ? xml_open_class(xml, name, class) : xml_open(xml, name);
    xml_text(xml, text);
    xml_close(xml, tag);
}

void xml_element_puts(Xml *xml, const char *name, const char *class, const char *text) {
    xml_element(xml, name, class, slice_of(text));
}
