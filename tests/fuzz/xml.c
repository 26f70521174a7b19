/* SPDX-License-Identifier: MIT */
/* XML, HTML and drawings that others wrote: texts are UTF-8, bounds hold, bytes that come in pieces
 * tell the same as bytes that come at once, and what passes for a drawing neither runs nor loads.
 */
#include "fuzz.h"

#include "adapters/html_reader.h"
#include "adapters/xml.h"
#include "adapters/xml_reader.h"

typedef struct {
    GString *told;
    unsigned depth;
} Told;

static bool on_begin(void *context, const XmlElement *element, GError **error) {
    Told *told = context;
    (void)error;
    must(element->depth == ++told->depth && told->depth <= XML_READER_DEPTH);
    must(element->part_count <= XML_READER_ATTRIBUTES);
    must(text_valid(slice_of(element->name)) == strlen(element->name));
    Slice name = xml_element_value(element, "name"), id = xml_element_value(element, "id");
    must(text_valid(name) == name.len);
    g_string_append_printf(told->told, "<%s %.*s %.*s>", element->name, SLICE_ARG(name),
                           SLICE_ARG(id));
    return true;
}

static bool on_end(void *context, const char *name, GError **error) {
    Told *told = context;
    (void)error;
    must(told->depth-- > 0);
    g_string_append_printf(told->told, "</%s>", name);
    return true;
}

static bool on_text(void *context, Slice text, GError **error) {
    Told *told = context;
    (void)error;
    g_string_append_len(told->told, text.at, (gssize)text.len);
    return true;
}

/* What the reader tells when it is fed so many bytes at a time; NULL where it refuses them. */
static char *read_all(Slice bytes, size_t step) {
    static const XmlEvents events = {on_begin, on_end, on_text};
    Told told = {g_string_new(NULL), 0};
    g_autoptr(XmlReader) reader = xml_reader_new("x", &events, &told);
    g_autoptr(GError) error = NULL;
    bool fine = true;
    for (size_t at = 0; fine && (at == 0 || at < bytes.len); at += step)
        fine = xml_reader_feed(reader, slice_range(bytes, at, at + step), at + step >= bytes.len,
                               &error);
    must(fine == (error == NULL));
    must_of(text_valid((Slice){told.told->str, told.told->len}) == told.told->len,
            slice_of(told.told->str));
    must_of(!fine || told.depth == 0, bytes);
    if (error)
        g_string_free(told.told, TRUE);
    return error ? NULL : g_string_free(told.told, FALSE);
}

/* --- drawings --- */

static bool on_shape(void *context, const XmlElement *element, GError **error) {
    static const char *const never[] = {"script",  "foreignObject", "style", "image",
                                        "a",       "animate",       "set",   "iframe",
                                        "feImage", "handler",       NULL};
    static const char *const events[] = {"onload", "onclick", "onbegin", "onmouseover", NULL};
    (void)context, (void)error;
    must(!g_strv_contains(never, element->name));
    for (size_t i = 0; events[i]; i++)
        must(!xml_element_value(element, events[i]).at);
    return true;
}

static void check_drawing(Slice bytes) {
    static const XmlEvents shapes = {.begin = on_shape};
    g_autoptr(XmlReader) reader = xml_reader_new("x", &shapes, NULL);
    g_autoptr(GError) error = NULL;
    if (xml_is_drawing(bytes))
        xml_reader_feed(reader, bytes, true, &error);
}

/* --- HTML --- */

static void on_tag(void *context, const char *name, const char *const *attributes) {
    (void)context;
    for (const char *c = name; *c; c++)
        must(!g_ascii_isupper(*c));
    for (size_t i = 0; attributes && attributes[i]; i += 2)
        must(!attributes[i + 1] ||
             text_valid(slice_of(attributes[i + 1])) == strlen(attributes[i + 1]));
}

static void on_tag_end(void *context, const char *name) {
    (void)context, (void)name;
}

static void on_words(void *context, Slice text) {
    *(size_t *)context += text.len;
    must_of(text_valid(text) == text.len, text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const HtmlEvents events = {on_tag, on_tag_end, on_words};
    Slice bytes = fuzz_input(data, size);
    g_autofree char *whole = read_all(bytes, SIZE_MAX / 2), *pieces = read_all(bytes, 7);
    if (text_valid(bytes) == size && !g_strstr_len(bytes.at, (gssize)MIN(size, 300), "encoding"))
        must_of(g_strcmp0(whole, pieces) == 0, slice_of(whole ? whole : pieces));
    size_t words = 0;
    check_drawing(bytes);
    html_read(bytes, &events, &words);
    must(words <= 4 * size + 64);
    return 0;
}
