/* SPDX-License-Identifier: MIT */
/* libxml2's push parser: what is fed is told by its events, and forgotten. */
#include "adapters/xml/internal.h"
#include "adapters/xml_reader.h"

#define PART    4096  /* bytes at a time */
#define WAITING 1024  /* bytes that may wait for their end before the parser is asked again */
#define HEAD    256   /* bytes that an XML declaration may have */
#define VALUES  10000 /* values that a tag may begin: libxml2 compares each name with all others */

/* What is known of the encoding. */
typedef enum { NOT_KNOWN, LIKE_ASCII, OTHER_ENCODING } Encoding;

struct XmlReader {
    xmlParserCtxt *parser;
    xmlSAXHandler told;
    XmlEvents events;
    void *context;
    char *name;
    unsigned depth;
    unsigned values; /* that what waits for its end has begun */
    bool ended;      /* the outermost element did */
    GError *failed;  /* of an event, or a refusal */
    Encoding encoding;
    char head[HEAD]; /* the first bytes, while the encoding is not known */
    size_t head_len;
};

bool xml_reader_fail(const XmlReader *reader, GError **error, const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    const xmlParserInput *input = reader->parser ? reader->parser->input : NULL;
    return fail(error, EXIT_ENVIRONMENT, "%s:%d:%d: %s", reader->name, input ? input->line : 1,
                input ? MAX(input->col, 1) : 1, text);
}

/* Ends the reading; what has failed is known. */
static void stop(XmlReader *reader) {
    xmlStopParser(reader->parser);
}

static void refuse(XmlReader *reader, const char *text) {
    if (!reader->failed)
        xml_reader_fail(reader, &reader->failed, "%s", text);
    stop(reader);
}

static void on_begin(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space,
                     int space_count, const xmlChar **spaces, int attribute_count, int defaulted,
                     const xmlChar **attributes) {
    XmlReader *reader = data;
    (void)prefix, (void)space, (void)spaces, (void)defaulted;
    if (reader->failed)
        return;
    if (++reader->depth > XML_READER_DEPTH) {
        refuse(reader, "elements are nested deeper than " G_STRINGIFY(XML_READER_DEPTH));
        return;
    }
    if (attribute_count + space_count > XML_READER_ATTRIBUTES) {
        refuse(reader,
               "an element has more than " G_STRINGIFY(XML_READER_ATTRIBUTES) " attributes");
        return;
    }
    XmlElement element = {.name = (const char *)name,
                          .depth = reader->depth,
                          .line = (size_t)reader->parser->input->line,
                          .parts = attributes,
                          .part_count = (size_t)attribute_count};
    if (reader->events.begin && !reader->events.begin(reader->context, &element, &reader->failed))
        stop(reader);
}

static void on_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
    XmlReader *reader = data;
    (void)prefix, (void)space;
    if (reader->failed)
        return;
    reader->ended = --reader->depth == 0;
    if (reader->events.end &&
        !reader->events.end(reader->context, (const char *)name, &reader->failed))
        stop(reader);
}

static void on_text(void *data, const xmlChar *text, int len) {
    XmlReader *reader = data;
    Slice slice = {(const char *)text, (size_t)len};
    if (!reader->failed && reader->events.text &&
        !reader->events.text(reader->context, slice, &reader->failed))
        stop(reader);
}

static void on_doctype(void *data, const xmlChar *name, const xmlChar *external,
                       const xmlChar *system) {
    (void)name, (void)external, (void)system;
    refuse(data, "a document type (<!DOCTYPE …>) is not read, since it can make a small file huge; "
                 "write the file without it");
}

/* The parser keeps what it has to say; it is asked for it. */
static void on_fault(void *data, xmlError *fault) {
    (void)data, (void)fault;
}

XmlReader *xml_reader_new(const char *name, const XmlEvents *events, void *context) {
    xml_start();
    XmlReader *reader = g_new0(XmlReader, 1);
    reader->events = *events;
    reader->context = context;
    reader->name = g_strdup(name);
    reader->told = (xmlSAXHandler){.initialized = XML_SAX2_MAGIC,
                                   .startElementNs = on_begin,
                                   .endElementNs = on_end,
                                   .characters = on_text,
                                   .ignorableWhitespace = on_text,
                                   .cdataBlock = on_text,
                                   .internalSubset = on_doctype,
                                   .serror = on_fault};
    return reader;
}

void xml_reader_free(XmlReader *reader) {
    if (!reader)
        return;
    xmlFreeParserCtxt(reader->parser);
    g_clear_error(&reader->failed);
    g_free(reader->name);
    g_free(reader);
}

/* Whether the file ends before what it begins does. */
static bool is_cut_off(const XmlReader *reader, const xmlError *fault, bool last) {
    const xmlParserInput *input = reader->parser->input;
    if (!last || reader->ended || !fault || fault->code == XML_ERR_TAG_NAME_MISMATCH)
        return false;
    return fault->code == XML_ERR_DOCUMENT_END || !input ||
           !memchr(input->cur, '>', (size_t)(input->end - input->cur));
}

/* What the parser says, in one line. */
static bool fail_parser(const XmlReader *reader, bool last, GError **error) {
    const xmlError *fault = xmlCtxtGetLastError(reader->parser);
    if (fault && fault->code == XML_ERR_DOCUMENT_EMPTY)
        return fail(error, EXIT_ENVIRONMENT,
                    "%s:1:1: this is no well-formed XML: that begins with '<'", reader->name);
    g_autofree char *text =
        g_strdup(fault && fault->message ? fault->message : "it cannot be read");
    for (char *at = text; *at; at++)
        if (g_ascii_iscntrl(*at))
            *at = ' ';
    return fail(error, EXIT_ENVIRONMENT, "%s:%d:%d: this is no well-formed XML: %s%s", reader->name,
                fault ? MAX(fault->line, 1) : 1, fault ? MAX(fault->int2, 1) : 1, g_strchomp(text),
                is_cut_off(reader, fault, last) ? "; it seems cut off: let it be written again"
                                                : "");
}

/* --- control characters --- */

/* By the first bytes and the declaration. Of what is like ASCII, ISO-2022 alone needs ESC. */
static Encoding encoding_of(Slice head, bool full) {
    if (head.at[0] == '\xef') /* a byte order mark of UTF-8 */
        return LIKE_ASCII;
    if (head.at[0] != '<' && !g_ascii_isspace(head.at[0]))
        return OTHER_ENCODING;
    if (head.len < 2)
        return NOT_KNOWN;
    if (head.at[1] == '\0')
        return OTHER_ENCODING;
    Slice begun = slice_range(SLICE("<?xml"), 0, head.len);
    if (memcmp(head.at, begun.at, begun.len) != 0)
        return LIKE_ASCII;
    size_t end = slice_find(head, '>', 0);
    if (end == head.len && !full)
        return NOT_KNOWN;
    return g_strstr_len(head.at, (gssize)end, "2022") ? OTHER_ENCODING : LIKE_ASCII;
}

/* Learns of the encoding by one more byte. */
static void learn(XmlReader *reader, char byte) {
    reader->head[reader->head_len++] = byte;
    reader->encoding =
        encoding_of((Slice){reader->head, reader->head_len}, reader->head_len == HEAD);
}

/* XML knows no control characters, and test runners write them all the same, as the colours of a
 * message: a question mark in place of each keeps everything where it is. */
static Slice without_controls(XmlReader *reader, Slice part, char into[PART]) {
    for (size_t i = 0; i < part.len; i++) {
        unsigned char byte = (unsigned char)part.at[i];
        bool control = byte < ' ' && byte != '\t' && byte != '\n' && byte != '\r';
        into[i] = reader->encoding == LIKE_ASCII && control ? '?' : part.at[i];
        if (reader->encoding == NOT_KNOWN)
            learn(reader, part.at[i]);
    }
    return (Slice){into, part.len};
}

/* Bytes that were fed and wait for the end of what they begin. */
static size_t waiting(const XmlReader *reader) {
    const xmlParserInput *input = reader->parser->input;
    return input ? (size_t)(input->end - input->cur) : 0;
}

/* Counts what looks like the beginning of an attribute's value, before the parser sees the tag. */
static bool few_values(XmlReader *reader, Slice part) {
    if (waiting(reader) < PART)
        reader->values = 0;
    for (size_t i = 1; i < part.len; i++)
        reader->values += part.at[i - 1] == '=' && (part.at[i] == '"' || part.at[i] == '\'');
    if (reader->values > VALUES)
        refuse(reader, "a tag has more than " G_STRINGIFY(VALUES) " attributes");
    return reader->values <= VALUES;
}

/* Hands bytes to the parser. What it merely frowns at, as a prefix that nobody declared, is fine;
 * bytes that are none of the encoding's (below 0) are not, though it calls the rest well-formed. */
static bool takes(XmlReader *reader, Slice part, bool last) {
    int code = xmlParseChunk(reader->parser, part.at, (int)part.len, last);
    return code == XML_ERR_OK || (code > 0 && reader->parser->wellFormed);
}

/* The same again and again, as of a section of text (CDATA) the parser takes 300 bytes at a time
 * and leaves the rest waiting. False where it found a fault, or the document is not at its end. */
static bool hand_over(XmlReader *reader, Slice part, bool last) {
    if (!few_values(reader, part))
        return false;
    bool fine = takes(reader, part, last);
    for (size_t left = waiting(reader), before = left + 1;
         fine && !last && !reader->failed && left > WAITING && left < before;
         before = left, left = waiting(reader))
        fine = takes(reader, (Slice){NULL, 0}, false);
    return fine && (!last || reader->ended);
}

/* What would make the parser slow or large, and no sane file does. */
static bool within_bounds(const XmlReader *reader, GError **error) {
    if (waiting(reader) > XML_READER_TAG)
        return xml_reader_fail(reader, error, "a tag or comment is longer than %d KiB",
                               XML_READER_TAG / 1024);
    if (reader->parser->dict && xmlDictSize(reader->parser->dict) > XML_READER_NAMES)
        return xml_reader_fail(reader, error,
                               "elements and attributes have more than %d different names",
                               XML_READER_NAMES);
    return true;
}

/* What libxml2 says of bytes that are none of the encoding's goes past the handlers of a parser. */
static void be_silent(void *data, const char *format, ...) {
    (void)data, (void)format;
}

static void start_parser(XmlReader *reader) {
    xmlSetGenericErrorFunc(NULL, be_silent); /* of this thread */
    reader->parser = xmlCreatePushParserCtxt(&reader->told, reader, NULL, 0, NULL);
    g_assert(reader->parser);
    /* Without the second, `&amp;` of an attribute stays half unread; there is no other entity, as
     * there is no document type. */
    xmlCtxtUseOptions(reader->parser, XML_PARSE_NONET | XML_PARSE_NOENT);
}

static bool feed_part(XmlReader *reader, Slice part, bool last, GError **error) {
    if (!reader->parser && part.len == 0)
        return fail(error, EXIT_ENVIRONMENT, "%s:1:1: the file is empty, and XML was expected",
                    reader->name);
    if (!reader->parser)
        start_parser(reader);
    char clean[PART];
    bool fine = hand_over(reader, without_controls(reader, part, clean), last);
    if (reader->failed) {
        g_propagate_error(error, g_steal_pointer(&reader->failed));
        return false;
    }
    return fine ? last || within_bounds(reader, error) : fail_parser(reader, last, error);
}

bool xml_reader_feed(XmlReader *reader, Slice bytes, bool last, GError **error) {
    do {
        Slice part = slice_range(bytes, 0, PART);
        bytes = slice_range(bytes, part.len, bytes.len);
        if (!feed_part(reader, part, last && bytes.len == 0, error))
            return false;
    } while (bytes.len);
    return true;
}

/* libxml2 hands over five pointers an attribute: name, prefix, namespace, value and its end. */
Slice xml_element_value(const XmlElement *element, const char *name) {
    const char *const *parts = element->parts;
    for (size_t i = 0; i < element->part_count; i++, parts += 5)
        if (!parts[1] && strcmp(parts[0], name) == 0)
            return (Slice){parts[3], (size_t)(parts[4] - parts[3])};
    return (Slice){NULL, 0};
}
