/* SPDX-License-Identifier: MIT */
#include "adapters/xml.h"

#include "adapters/xml/elements.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>

/* An element that is open. */
typedef struct {
    const char *name;
    size_t len; /* of the name */
    unsigned traits;
} Open;

#define NAMES 256 /* a power of two */

struct Xml {
    XmlFlavour flavour;
    bool in_tag; /* of the element opened last, whose attributes may follow */
    char *page;
    size_t len, space;
    Open *open;
    unsigned depth, open_space;
    Open names[NAMES]; /* elements opened before, by the literal's place */
};

/* --- bytes --- */

/* Makes room for `len` more bytes and returns where they go. */
static inline char *reserve(Xml *xml, size_t len) {
    if (xml->space - xml->len < len) {
        xml->space = MAX(xml->space * 2, xml->len + len);
        xml->page = g_realloc(xml->page, xml->space);
    }
    return xml->page + xml->len;
}

/* Most pieces are a few bytes, for which a call would be most of the work: their two ends are
 * copied, which may overlap. */
static inline char *copy(char *to, const char *from, size_t len) {
    if (len > 16) {
        memcpy(to, from, len);
    } else if (len >= 8) {
        memcpy(to, from, 8);
        memcpy(to + len - 8, from + len - 8, 8);
    } else if (len >= 4) {
        memcpy(to, from, 4);
        memcpy(to + len - 4, from + len - 4, 4);
    } else {
        for (size_t i = 0; i < len; i++)
            to[i] = from[i];
    }
    return to + len;
}

static inline void put(Xml *xml, const char *bytes, size_t len) {
    copy(reserve(xml, len), bytes, len);
    xml->len += len;
}

#define PUT(xml, literal) put(xml, literal, sizeof(literal) - 1)

/* Ends the start tag, if it is not ended yet. */
static inline void end_tag(Xml *xml) {
    if (xml->in_tag)
        PUT(xml, ">");
    xml->in_tag = false;
}

static void put_number(Xml *xml, int number) {
    char digits[12], *at = digits + sizeof digits;
    unsigned left = number < 0 ? -(unsigned)number : (unsigned)number;
    do
        *--at = (char)('0' + left % 10);
    while (left /= 10);
    if (number < 0)
        *--at = '-';
    put(xml, at, (size_t)(digits + sizeof digits - at));
}

/* --- what may stand in a page --- */

/* Whether a code point may stand there. */
static bool is_allowed(XmlFlavour flavour, uint32_t c) {
    if (c < 0x20)
        return c == '\t' || c == '\n' || c == '\r';
    if ((c >= 0x7F && c <= 0x9F) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF))
        return false;
    bool directs = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return flavour == XML_PLAIN || !directs;
}

/* What is to be done with a byte. The escapes are those of libxml2's writer, which a test holds
 * them against. */
typedef enum { AS_IT_IS, LESS, GREATER, AMPERSAND, QUOTE, RETURN, TAB, NEWLINE, LOOK } ByteClass;

static const char *const escapes[] = {
    [LESS] = "&lt;",    [GREATER] = "&gt;", [AMPERSAND] = "&amp;", [QUOTE] = "&quot;",
    [RETURN] = "&#13;", [TAB] = "&#9;",     [NEWLINE] = "&#10;",
};

#define COMMON                                                                                     \
    [0 ... 8] = LOOK, [11 ... 12] = LOOK, ['\r'] = LOOK, [14 ... 31] = LOOK,                       \
           [127 ... 255] = LOOK, ['<'] = LESS, ['>'] = GREATER, ['&'] = AMPERSAND, ['"'] = QUOTE

static const unsigned char in_text[256] = {COMMON};
static const unsigned char in_attribute[256] = {COMMON, ['\t'] = TAB, ['\n'] = NEWLINE};

static void put_escape(Xml *xml, ByteClass class) {
    put(xml, escapes[class], strlen(escapes[class]));
}

/* Puts one code point of valid UTF-8 where it is allowed; returns its length. A carriage return
 * cannot stand in HTML, where it would be read as a newline anyway. */
static size_t put_checked(Xml *xml, Slice text, const unsigned char classes[256]) {
    size_t len;
    uint32_t c = text_decode(text, &len);
    if (c == '\r' && xml->flavour == XML_PLAIN) {
        put_escape(xml, RETURN);
    } else if (c == '\r') {
        if (text.len > 1 && text.at[1] == '\n')
            return len;
        if (classes['\n'])
            put_escape(xml, NEWLINE);
        else
            PUT(xml, "\n");
    } else if (is_allowed(xml->flavour, c)) {
        put(xml, text.at, len);
    }
    return len;
}

typedef unsigned char Bytes __attribute__((vector_size(16)));

/* Whether these bytes are letters and marks of ASCII that need no escape. */
static inline bool are_plain(Bytes bytes) {
    uint64_t odd[2];
    Bytes marks = (Bytes)(bytes < ' ') | (Bytes)(bytes >= 127) | (Bytes)(bytes == '<') |
                  (Bytes)(bytes == '>') | (Bytes)(bytes == '&') | (Bytes)(bytes == '"');
    memcpy(odd, &marks, sizeof odd);
    return !(odd[0] | odd[1]);
}

/* 16 bytes of a text; or its 8 at one place and 8 at another. */
static inline Bytes bytes_at(const unsigned char *at, const unsigned char *other) {
    Bytes bytes;
    memcpy(&bytes, at, 8);
    memcpy((char *)&bytes + 8, other, 8);
    return bytes;
}

/* How many bytes at the beginning go into a page as they are. What is left behind the last whole 16
 * is looked at with some before it again. */
static size_t plain_len(Slice text, const unsigned char classes[256]) {
    const unsigned char *at = (const unsigned char *)text.at, *end = at + text.len;
    while (end - at >= 16 && are_plain(bytes_at(at, at + 8)))
        at += 16;
    if (text.len >= 8 && end - at < 16 &&
        are_plain(bytes_at(text.len < 16 ? at : end - 16, end - 8)))
        return text.len;
    while (at < end && classes[*at] == AS_IT_IS)
        at++;
    return (size_t)(at - (const unsigned char *)text.at);
}

/* Puts a text whose first byte does not go into a page as it is. */
static void put_marked_text(Xml *xml, Slice text, const unsigned char classes[256]) {
    g_autoptr(Arena) arena = NULL;
    bool valid = false; /* what is left; all before the first byte beyond ASCII is */
    for (size_t at = 0; at < text.len;) {
        size_t plain = plain_len(slice_range(text, at, text.len), classes);
        put(xml, text.at + at, plain);
        at += plain;
        if (at == text.len)
            return;
        ByteClass class = classes[(unsigned char)text.at[at]];
        if (class != LOOK) {
            put_escape(xml, class);
            at++;
            continue;
        }
        text = slice_range(text, at, text.len), at = 0;
        if (!valid && text_valid(text) < text.len)
            text = text_repair_slice(arena = arena_new(), text);
        valid = true;
        if (text.len)
            at = put_checked(xml, text, classes);
    }
}

/* Puts a text from a file: what may not stand in a page is left out or repaired. */
static inline void put_text(Xml *xml, Slice text, const unsigned char classes[256]) {
    size_t plain = text.len ? plain_len(text, classes) : 0;
    put(xml, text.at, plain);
    if (plain < text.len)
        put_marked_text(xml, slice_range(text, plain, text.len), classes);
}

/* --- pages --- */

Xml *xml_new(XmlFlavour flavour) {
    Xml *xml = g_new0(Xml, 1);
    xml->flavour = flavour;
    xml->open_space = 32;
    xml->open = g_new(Open, xml->open_space);
    xml->page = g_malloc(xml->space = 64 * 1024);
    xml_begin(xml);
    return xml;
}

void xml_free(Xml *xml) {
    if (!xml)
        return;
    g_free(xml->page);
    g_free(xml->open);
    g_free(xml);
}

void xml_begin(Xml *xml) {
    xml->len = 0;
    xml->depth = 0;
    xml->in_tag = false;
    if (xml->flavour == XML_HTML)
        PUT(xml, "<!DOCTYPE html>\n");
    else
        PUT(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
}

Slice xml_end(Xml *xml) {
    if (xml->depth)
        xml_close(xml, 1);
    *reserve(xml, 1) = '\0';
    return (Slice){xml->page, xml->len};
}

/* What is known of the element: names are literals, so that the same place has the same name. */
static inline const Open *open_of(Xml *xml, const char *name) {
    Open *open = &xml->names[((uintptr_t)name * 0x9e3779b1u >> 16) % NAMES];
    if (open->name != name) {
        size_t len = strlen(name);
        *open = (Open){name, len, xml->flavour == XML_HTML ? element_traits(name) : 0};
    }
    return open;
}

XmlTag xml_open(Xml *xml, const char *name) {
    end_tag(xml);
    if (xml->depth == xml->open_space)
        xml->open = g_renew(Open, xml->open, xml->open_space *= 2);
    const Open *open = open_of(xml, name);
    xml->open[xml->depth] = *open;
    char *at = reserve(xml, open->len + 1);
    *at = '<';
    copy(at + 1, open->name, open->len);
    xml->len += open->len + 1;
    xml->in_tag = true;
    return ++xml->depth;
}

XmlTag xml_open_class(Xml *xml, const char *name, const char *class) {
    XmlTag tag = xml_open(xml, name);
    xml_set(xml, "class", class);
    return tag;
}

static void put_end_tag(Xml *xml, const Open *open) {
    char *at = reserve(xml, open->len + 3);
    memcpy(at, "</", 2);
    *copy(at + 2, open->name, open->len) = '>';
    xml->len += open->len + 3;
}

static void close_last(Xml *xml) {
    const Open *open = &xml->open[--xml->depth];
    bool empty = xml->in_tag && xml->flavour == XML_PLAIN;
    if (empty)
        PUT(xml, "/>");
    else
        end_tag(xml);
    xml->in_tag = false;
    if (!empty && !(open->traits & ELEMENT_VOID))
        put_end_tag(xml, open);
    if (open->traits & ELEMENT_LINE)
        PUT(xml, "\n");
}

void xml_close(Xml *xml, XmlTag tag) {
    g_assert(tag >= 1);
    while (xml->depth >= tag)
        close_last(xml);
}

unsigned xml_depth(const Xml *xml) {
    return xml->depth;
}

/* --- attributes --- */

/* Puts the attribute's name, and what stands between it and its value. */
static inline void put_name(Xml *xml, const char *name, const char *mark, size_t mark_len) {
    size_t len = strlen(name);
    g_assert(xml->in_tag);
    char *at = reserve(xml, len + mark_len + 1);
    *at = ' ';
    at = copy(at + 1, name, len);
    memcpy(at, mark, mark_len);
    xml->len += len + mark_len + 1;
}

#define BEGIN_VALUE(xml, name) put_name(xml, name, "=\"", 2)

void xml_attribute(Xml *xml, const char *name, Slice value) {
    BEGIN_VALUE(xml, name);
    put_text(xml, value, in_attribute);
    PUT(xml, "\"");
}

void xml_set(Xml *xml, const char *name, const char *value) {
    xml_attribute(xml, name, slice_of(value));
}

void xml_trusted_attributes(Xml *xml, Slice markup) {
    g_assert(xml->in_tag);
    put(xml, markup.at, markup.len);
}

#define SHORT 256 /* most formatted texts are, and need no allocation */

void xml_set_format(Xml *xml, const char *name, const char *format, ...) {
    char few[SHORT];
    g_autofree char *many = NULL;
    va_list arguments;
    va_start(arguments, format);
    size_t len = (size_t)vsnprintf(few, sizeof few, format, arguments);
    va_end(arguments);
    va_start(arguments, format);
    if (len >= sizeof few)
        many = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    xml_attribute(xml, name, (Slice){many ? many : few, len});
}

void xml_set_number(Xml *xml, const char *name, int number) {
    BEGIN_VALUE(xml, name);
    put_number(xml, number);
    PUT(xml, "\"");
}

void xml_flag(Xml *xml, const char *name) {
    if (xml->flavour == XML_HTML)
        put_name(xml, name, "", 0);
    else
        xml_set(xml, name, name);
}

/* All that an address may hold beside letters and digits; what is percent-encoded already stays as
 * it is. */
#define ADDRESS_MARKS "-_.!~*'();/?:@&=+$,#%[]"

static bool is_encoded(Slice url) {
    for (size_t i = 0; i < url.len; i++)
        if (!g_ascii_isalnum(url.at[i]) && (!url.at[i] || !strchr(ADDRESS_MARKS, url.at[i])))
            return false;
    return true;
}

bool xml_link(Xml *xml, const char *name, Slice url) {
    if (!url_is_safe(url))
        return false;
    if (is_encoded(url)) {
        xml_attribute(xml, name, url);
        return true;
    }
    g_autofree char *string = slice_strdup(url);
    g_autofree char *escaped = g_uri_escape_string(string, ADDRESS_MARKS, FALSE);
    xml_set(xml, name, escaped);
    return true;
}

/* --- content --- */

void xml_text(Xml *xml, Slice text) {
    g_assert(xml->depth);
    g_assert(!(xml->open[xml->depth - 1].traits & (ELEMENT_RAW | ELEMENT_VOID)));
    if (!text.len)
        return;
    end_tag(xml);
    put_text(xml, text, in_text);
}

void xml_puts(Xml *xml, const char *text) {
    xml_text(xml, slice_of(text));
}

void xml_printf(Xml *xml, const char *format, ...) {
    char few[SHORT];
    g_autofree char *many = NULL;
    va_list arguments;
    va_start(arguments, format);
    size_t len = (size_t)vsnprintf(few, sizeof few, format, arguments);
    va_end(arguments);
    va_start(arguments, format);
    if (len >= sizeof few)
        many = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    xml_text(xml, (Slice){many ? many : few, len});
}

void xml_trusted(Xml *xml, Slice markup) {
    end_tag(xml);
    put(xml, markup.at, markup.len);
}

size_t xml_here(Xml *xml) {
    end_tag(xml);
    return xml->len;
}

Slice xml_since(Xml *xml, size_t here) {
    end_tag(xml);
    g_assert(here <= xml->len);
    return (Slice){xml->page + here, xml->len - here};
}

void xml_again(Xml *xml, Slice markup) {
    end_tag(xml);
    put(xml, markup.at, markup.len);
}

void xml_element(Xml *xml, const char *name, const char *class, Slice text) {
    XmlTag tag = class ? xml_open_class(xml, name, class) : xml_open(xml, name);
    xml_text(xml, text);
    xml_close(xml, tag);
}

void xml_element_puts(Xml *xml, const char *name, const char *class, const char *text) {
    xml_element(xml, name, class, slice_of(text));
}
