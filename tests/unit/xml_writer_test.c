/* SPDX-License-Identifier: MIT */
/* Our writer beside libxml2's: the same bytes for every code point in every place where text from a
 * file may stand, and for documents drawn by chance. */
#include "adapters/xml.h"

#include <libxml/uri.h>
#include <libxml/xmlwriter.h>

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define DOCTYPE     "<!DOCTYPE html>\n"

/* libxml2's writer, into memory. */
typedef struct {
    xmlBuffer *buffer;
    xmlTextWriter *writer;
} Oracle;

static Oracle oracle_new(void) {
    Oracle oracle = {.buffer = xmlBufferCreate()};
    oracle.writer = xmlNewTextWriterMemory(oracle.buffer, 0);
    xmlTextWriterStartDocument(oracle.writer, NULL, "UTF-8", NULL);
    return oracle;
}

/* What it has written; the caller owns it. */
static char *oracle_end(Oracle *oracle) {
    xmlTextWriterFlush(oracle->writer);
    char *page = g_strdup((const char *)xmlBufferContent(oracle->buffer));
    xmlFreeTextWriter(oracle->writer);
    xmlBufferFree(oracle->buffer);
    return page;
}

static char *ours_end(Xml *xml) {
    return slice_strdup(xml_end(xml));
}

/* --- characters --- */

/* What a page must never hold, said in GLib's words. */
static bool is_dropped(XmlFlavour flavour, gunichar c) {
    if (c == '\t' || c == '\n' || c == '\r')
        return false;
    if (g_unichar_type(c) == G_UNICODE_CONTROL || (c & 0xFFFF) >= 0xFFFE ||
        (c >= 0xFDD0 && c <= 0xFDEF))
        return true;
    static const gunichar directing[] = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E,
                                         0x2066, 0x2067, 0x2068, 0x2069};
    for (size_t i = 0; flavour == XML_HTML && i < G_N_ELEMENTS(directing); i++)
        if (c == directing[i])
            return true;
    return false;
}

/* The text with what must go gone, and in HTML line ends as newlines; the caller owns it. */
static char *expected_text(XmlFlavour flavour, const char *text) {
    GString *kept = g_string_new(NULL);
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c == '\r' && flavour == XML_HTML)
            g_string_append(kept, at[1] == '\n' ? "" : "\n");
        else if (!is_dropped(flavour, c))
            g_string_append_unichar(kept, c);
    }
    return g_string_free(kept, FALSE);
}

/* One element with the text as its attribute and as its content, by both writers. */
static void compare_text(Xml *xml, XmlFlavour flavour, const char *text) {
    g_autofree char *kept = expected_text(flavour, text);
    Oracle oracle = oracle_new();
    xmlTextWriterStartElement(oracle.writer, BAD_CAST "b");
    xmlTextWriterWriteAttribute(oracle.writer, BAD_CAST "title", BAD_CAST kept);
    xmlTextWriterWriteString(oracle.writer, BAD_CAST kept);
    xmlTextWriterFullEndElement(oracle.writer);
    g_autofree char *expected = oracle_end(&oracle);
    xml_begin(xml);
    XmlTag tag = xml_open(xml, "b");
    xml_set(xml, "title", text);
    xml_puts(xml, text);
    xml_close(xml, tag);
    g_autofree char *page = ours_end(xml);
    const char *head = flavour == XML_HTML ? DOCTYPE : DECLARATION;
    g_assert_true(g_str_has_prefix(page, head));
    g_assert_cmpstr(page + strlen(head), ==, expected + strlen(DECLARATION));
}

static void test_code_points(void) {
    static const XmlFlavour flavours[] = {XML_HTML, XML_PLAIN};
    for (size_t i = 0; i < G_N_ELEMENTS(flavours); i++) {
        g_autoptr(Xml) xml = xml_new(flavours[i]);
        GString *text = g_string_new(NULL);
        for (gunichar c = 1; c <= 0x10FFFF; c++) {
            if (c >= 0xD800 && c <= 0xDFFF)
                continue;
            g_string_append_c(text, 'a');
            g_string_append_unichar(text, c);
            /* each by itself where something is done with it, the others by the hundred */
            if (c < 0x3000 || c % 128 == 127) {
                compare_text(xml, flavours[i], text->str);
                g_string_truncate(text, 0);
            }
        }
        g_string_free(text, TRUE);
    }
}

/* Every two of what is escaped, left out or looked at, side by side. */
static void test_pairs(void) {
    static const char *const pieces[] = {
        "<",    ">",    "&",        "\"",     "'", "\t",     "\n",     "\r",
        "\x01", "\x7f", "\xc2\x85", "\u202e", "a", "\ufffe", "\u00e9", "\U0001f331"};
    static const XmlFlavour flavours[] = {XML_HTML, XML_PLAIN};
    for (size_t f = 0; f < G_N_ELEMENTS(flavours); f++) {
        g_autoptr(Xml) xml = xml_new(flavours[f]);
        for (size_t i = 0; i < G_N_ELEMENTS(pieces); i++)
            for (size_t j = 0; j < G_N_ELEMENTS(pieces); j++) {
                g_autofree char *text = g_strconcat(pieces[i], pieces[j], NULL);
                compare_text(xml, flavours[f], text);
            }
    }
}

/* --- documents --- */

static const char *draw(GRand *chance, const char *const *names, int count) {
    return names[g_rand_int_range(chance, 0, count)];
}

static void add_piece(GRand *chance, Xml *xml, const Oracle *oracle, bool *in_tag) {
    static const char *const names[] = {"a", "br", "li", "long-name", "x.y"};
    static const char *const texts[] = {"", "a", "<&>\"", "\n\tx\r", "grüße 🌱", "]]>", "<!-- -->"};
    const char *text = draw(chance, texts, G_N_ELEMENTS(texts));
    int what = g_rand_int_range(chance, 0, 8);
    if (what < 3 || !xml_depth(xml)) {
        const char *name = draw(chance, names, G_N_ELEMENTS(names));
        xml_open(xml, name);
        xmlTextWriterStartElement(oracle->writer, BAD_CAST name);
        *in_tag = true;
    } else if (what == 3 && *in_tag) {
        xml_set(xml, "z", text);
        xmlTextWriterWriteAttribute(oracle->writer, BAD_CAST "z", BAD_CAST text);
    } else if (what < 6 && *text) {
        xml_puts(xml, text);
        xmlTextWriterWriteString(oracle->writer, BAD_CAST text);
        *in_tag = false;
    } else if (what == 6) {
        xml_trusted(xml, slice_of(text));
        xmlTextWriterWriteRaw(oracle->writer, BAD_CAST text);
        *in_tag = false;
    } else {
        xml_close(xml, xml_depth(xml));
        xmlTextWriterEndElement(oracle->writer);
        *in_tag = false;
    }
}

static void test_documents(void) {
    g_autoptr(Xml) xml = xml_new(XML_PLAIN);
    GRand *chance = g_rand_new_with_seed(7);
    for (int i = 0; i < 2000; i++) {
        Oracle oracle = oracle_new();
        bool in_tag = false;
        xml_begin(xml);
        for (int j = g_rand_int_range(chance, 1, 60); j; j--)
            add_piece(chance, xml, &oracle, &in_tag);
        while (xml_depth(xml)) {
            xml_close(xml, xml_depth(xml));
            xmlTextWriterEndElement(oracle.writer);
        }
        g_autofree char *page = ours_end(xml), *expected = oracle_end(&oracle);
        g_assert_cmpstr(page, ==, expected);
    }
    g_rand_free(chance);
}

/* --- addresses --- */

/* What must be percent-encoded is, as libxml2 does it; every byte, beside one that is no ASCII. */
static void test_addresses(void) {
    static const char marks[] = "-_.!~*'();/?:@&=+$,#%[]";
    for (int byte = 1; byte < 256; byte++) {
        const char url[] = {'x', (char)byte, (char)0xC3, (char)0xBC, 'y', '\0'};
        g_autoptr(Xml) ours = xml_new(XML_HTML), expected = xml_new(XML_HTML);
        xml_open(ours, "a");
        xml_open(expected, "a");
        if (!xml_link(ours, "href", slice_of(url)))
            continue;
        xmlChar *escaped = xmlURIEscapeStr(BAD_CAST url, BAD_CAST marks);
        xml_set(expected, "href", (const char *)escaped);
        xmlFree(escaped);
        g_autofree char *page = ours_end(ours), *same = ours_end(expected);
        g_assert_cmpstr(page, ==, same);
    }
}

/* --- pieces written again --- */

static void test_again(void) {
    g_autoptr(Xml) xml = xml_new(XML_HTML), other = xml_new(XML_HTML);
    XmlTag list = xml_open(xml, "ul");
    size_t here = xml_here(xml);
    xml_element_puts(xml, "li", "a", "<1>");
    g_autofree char *piece = slice_strdup(xml_since(xml, here));
    xml_again(xml, slice_of(piece));
    xml_close(xml, list);
    xml_open(other, "ul");
    xml_again(other, slice_of(piece));
    g_autofree char *page = ours_end(xml), *second = ours_end(other);
    g_assert_cmpstr(page, ==,
                    DOCTYPE "<ul><li class=\"a\">&lt;1&gt;</li>\n<li class=\"a\">&lt;1&gt;</li>\n"
                            "</ul>\n");
    g_assert_cmpstr(second, ==, DOCTYPE "<ul><li class=\"a\">&lt;1&gt;</li>\n</ul>\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/xml-writer/code-points", test_code_points);
    g_test_add_func("/xml-writer/pairs", test_pairs);
    g_test_add_func("/xml-writer/documents", test_documents);
    g_test_add_func("/xml-writer/addresses", test_addresses);
    g_test_add_func("/xml-writer/again", test_again);
    return g_test_run();
}
