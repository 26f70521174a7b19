/* SPDX-License-Identifier: MIT */
/* XML as it is read: what is told does not depend on the parts that it comes in. tests/results
 * refuses what is hostile, and measures memory. */
#include "adapters/xml_reader.h"

typedef struct {
    GString *told;
    XmlReader *reader;
    bool in_text;
} Told;

static bool on_begin(void *context, const XmlElement *element, GError **error) {
    Told *told = context;
    Slice name = xml_element_value(element, "name"), none = xml_element_value(element, "none");
    g_assert_null(none.at);
    told->in_text = false;
    g_string_append_printf(told->told, "(%u:%s %.*s", element->depth, element->name,
                           SLICE_ARG(name));
    return strcmp(element->name, "stop") != 0 ||
           xml_reader_fail(told->reader, error, "that is %s", "enough");
}

static bool on_end(void *context, const char *name, GError **error) {
    Told *told = context;
    (void)error;
    told->in_text = false;
    g_string_append_printf(told->told, "%s)", name);
    return true;
}

static bool on_text(void *context, Slice text, GError **error) {
    Told *told = context;
    (void)error;
    if (!told->in_text)
        g_string_append_c(told->told, '=');
    told->in_text = true;
    g_string_append_len(told->told, text.at, (gssize)text.len);
    return true;
}

/* What is told of the bytes in parts of `part`, or the error. */
static char *read_in(Slice bytes, size_t part) {
    static const XmlEvents events = {on_begin, on_end, on_text};
    g_autoptr(GError) error = NULL;
    Told told = {.told = g_string_new("")};
    told.reader = xml_reader_new("a.xml", &events, &told);
    bool fine = true;
    size_t from = 0;
    do {
        Slice next = slice_range(bytes, from, from + part);
        from += next.len;
        fine = xml_reader_feed(told.reader, next, from == bytes.len, &error);
    } while (fine && from < bytes.len);
    g_assert_true(fine == !error);
    if (error)
        g_string_assign(told.told, error->message);
    xml_reader_free(told.reader);
    return g_string_free(told.told, FALSE);
}

static void reads(const char *text, const char *expected) {
    for (size_t part = 1; part <= strlen(text) + 1; part++) {
        g_autofree char *told = read_in(slice_of(text), part);
        g_assert_cmpstr(told, ==, expected);
    }
}

static void test_told(void) {
    reads("<a/>", "(1:a a)");
    reads("<?xml version='1.0'?>\n<a name='&lt;&amp;&#65;&quot;'><b>x &amp; y</b> </a>\n",
          "(1:a <&A\"(2:b =x & yb)= a)");
    reads("<x:a xmlns:x='u' x:name='no' name='yes'><!-- c --><?p i?><![CDATA[<&]]></x:a>",
          "(1:a yes=<&a)");
    reads("<a name='ä日'>ä<b/>日</a>", "(1:a ä日=ä(2:b b)=日a)");
    reads("<a name=' x\n\ty '/>", "(1:a  x  y a)");
}

/* What colours a message, and is no XML. */
static void test_controls(void) {
    reads("<a name='\x1b[31mred\x1b[0m'>\x01\t\x1f</a>", "(1:a ?[31mred?[0m=?\t?a)");
    reads("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe4\x1b</a>", "(1:a =ä?a)");
    reads("<?xml version='1.0' encoding='ISO-2022-JP'?><a>\x1b$BF|\x1b(B</a>", "(1:a =日a)");
    g_autofree char *marked = read_in(SLICE("\xef\xbb\xbf<a>\x1b</a>"), 20);
    g_assert_cmpstr(marked, ==, "(1:a =?a)");
    static const char wide[] = "\xff\xfe<\0a\0>\0\x02\x01<\0/\0a\0>";
    g_autofree char *told = read_in((Slice){wide, sizeof wide}, sizeof wide);
    g_assert_cmpstr(told, ==, "(1:a =Ăa)");
}

/* The line is exact; which column of the tag is told differs between releases of libxml2. */
static void fails(const char *text, const char *place, const char *message) {
    g_autofree char *told = read_in(slice_of(text), strlen(text));
    g_assert_true(g_str_has_prefix(told, place));
    g_assert_cmpstr(strstr(told, ": ") + 2, ==, message);
}

static void test_refused(void) {
    fails("<a>\n <stop/></a>", "a.xml:2:", "that is enough");
    fails("<!DOCTYPE a><a/>", "a.xml:1:",
          "a document type (<!DOCTYPE …>) is not read, since it can make a small file huge; write "
          "the file without it");
    g_autofree char *nothing = read_in((Slice){"", 0}, 1);
    g_assert_cmpstr(nothing, ==, "a.xml:1:1: the file is empty, and XML was expected");
    g_autofree char *open = read_in(SLICE("<a>\n<b>"), 3);
    g_assert_true(g_str_has_prefix(open, "a.xml:2:4: this is no well-formed XML: "));
    g_assert_true(g_str_has_suffix(open, "; it seems cut off: let it be written again"));
    g_autofree char *crossed = read_in(SLICE("<a><b></a>"), 3);
    g_assert_null(strstr(crossed, "cut off"));
    g_autofree char *bare = read_in(SLICE("<a><b c></b></a>"), 30);
    g_assert_null(strstr(bare, "cut off"));
    fails("{\"a\": 1}", "a.xml:1:1: ", "this is no well-formed XML: that begins with '<'");
}

/* Bytes by chance, made of what XML is made of: they end, in an error or well. */
static void test_random(void) {
    static const char *const parts[] = {
        "<",   ">",    "/",   "a",  "=",  "'",          "\"", "&",    "lt;", "#1;", "<![CDATA[",
        "]]>", "<!--", "-->", "<?", "?>", "<!DOCTYPE ", "[",  "\xff", "\0",  " ",   "xmlns:"};
    for (unsigned i = 0; i < 5000; i++) {
        g_autoptr(GString) text = g_string_new("<a>");
        for (int left = g_test_rand_int_range(0, 30); left > 0; left--)
            g_string_append(text, parts[g_test_rand_int_range(0, G_N_ELEMENTS(parts))]);
        g_autofree char *one = read_in((Slice){text->str, text->len}, 1),
                        *whole = read_in((Slice){text->str, text->len}, 4096);
        g_assert_true(g_str_has_prefix(one, "a.xml:") == g_str_has_prefix(whole, "a.xml:"));
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/xml-reader/told", test_told);
    g_test_add_func("/xml-reader/controls", test_controls);
    g_test_add_func("/xml-reader/refused", test_refused);
    g_test_add_func("/xml-reader/random", test_random);
    return g_test_run();
}
