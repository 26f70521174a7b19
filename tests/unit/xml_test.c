/* SPDX-License-Identifier: MIT */
/* HTML and XML as they are written: nothing stays open, nothing gets through unescaped. */
#include "adapters/xml.h"

#define DOCTYPE "<!DOCTYPE html>\n"

static void expect_page(Xml *xml, const char *expected) {
    g_autofree char *page = slice_strdup(xml_end(xml));
    g_assert_cmpstr(page, ==, expected);
}

static void test_closing(void) {
    g_autoptr(Xml) xml = xml_new(XML_HTML);
    XmlTag outer = xml_open(xml, "div");
    xml_open(xml, "ul");
    xml_open(xml, "li");
    xml_puts(xml, "one");
    g_assert_cmpuint(xml_depth(xml), ==, 3);
    xml_close(xml, outer);
    g_assert_cmpuint(xml_depth(xml), ==, 0);
    xml_open(xml, "b");
    expect_page(xml, DOCTYPE "<div><ul><li>one</li>\n</ul>\n</div>\n<b></b>");
}

static void test_again(void) {
    g_autoptr(Xml) xml = xml_new(XML_HTML);
    xml_open(xml, "i");
    xml_begin(xml);
    g_assert_cmpuint(xml_depth(xml), ==, 0);
    xml_element_puts(xml, "b", "x", "new");
    expect_page(xml, DOCTYPE "<b class=\"x\">new</b>");
}

/* Void elements have no end tag, all others have one, flags have no value. */
static void test_html_elements(void) {
    g_autoptr(Xml) xml = xml_new(XML_HTML);
    XmlTag box = xml_open(xml, "input");
    xml_set(xml, "type", "checkbox");
    xml_flag(xml, "disabled");
    xml_flag(xml, "checked");
    xml_close(xml, box);
    xml_close(xml, xml_open(xml, "br"));
    xml_close(xml, xml_open(xml, "span"));
    xml_close(xml, xml_open_class(xml, "img", "a"));
    expect_page(xml, DOCTYPE "<input type=\"checkbox\" disabled checked><br>\n<span></span>"
                             "<img class=\"a\">");
}

/* Each of them is found in the table, and its neighbours are none. */
static void test_void_elements(void) {
    static const char *const without[] = {"area",  "base", "br",   "col",    "embed", "hr", "img",
                                          "input", "link", "meta", "source", "track", "wbr"};
    static const char *const with[] = {"a", "article", "b", "body", "html", "span", "title", "ul"};
    const size_t count = G_N_ELEMENTS(without);
    g_autoptr(Xml) xml = xml_new(XML_HTML);
    for (size_t i = 0; i < count + G_N_ELEMENTS(with); i++) {
        xml_begin(xml);
        xml_close(xml, xml_open(xml, i < count ? without[i] : with[i - count]));
        Slice page = xml_end(xml);
        g_assert_cmpint(memmem(page.at, page.len, "</", 2) == NULL, ==, i < count);
    }
}

static void test_plain_xml(void) {
    g_autoptr(Xml) xml = xml_new(XML_PLAIN);
    XmlTag root = xml_open(xml, "br");
    xml_flag(xml, "disabled");
    xml_close(xml, xml_open(xml, "img"));
    xml_puts(xml, "a\r\n\xe2\x80\xae");
    xml_close(xml, root);
    expect_page(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<br disabled=\"disabled\"><img/>a&#13;\n\xe2\x80\xae</br>");
}

static void test_text(void) {
    static const struct {
        Slice text;
        const char *written;
    } cases[] = {
        {SLICE("<b>&\"'</b>"), "&lt;b&gt;&amp;&quot;'&lt;/b&gt;"},
        {SLICE("grüße, 日本語 🌱"), "grüße, 日本語 🌱"},
        {SLICE("a\x01\x08\x0b\x1f\x7f"
               "b"),
         "ab"},
        {SLICE("a\0b"), "ab"},
        {SLICE("a\tb\nc"), "a\tb\nc"},
        {SLICE("a\r\nb\rc"), "a\nb\nc"},
        {SLICE("\xc2\x85\xc2\x9f"), ""},         /* C1 */
        {SLICE("\xef\xbf\xbe\xef\xb7\x90"), ""}, /* no characters */
        {SLICE("a\xe2\x80\xae"
               "b\xe2\x81\xa6"),
         "ab"}, /* directions */
        {SLICE("a\xff"
               "b\xe2\x82"),
         "a\xef\xbf\xbd"
         "b\xef\xbf\xbd"},
        {SLICE("a\0\xff\0b"), "a\xef\xbf\xbd"
                              "b"},
        {SLICE("&amp;&#x3c;"), "&amp;amp;&amp;#x3c;"},
        {SLICE(""), ""},
    };
    g_autoptr(Xml) xml = xml_new(XML_HTML);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *expected = g_strconcat(DOCTYPE "<b>", cases[i].written, "</b>", NULL);
        xml_begin(xml);
        xml_element(xml, "b", NULL, cases[i].text);
        expect_page(xml, expected);
    }
}

static void test_attributes(void) {
    g_autoptr(Xml) xml = xml_new(XML_HTML);
    XmlTag link = xml_open(xml, "a");
    xml_attribute(xml, "title", SLICE("\"><script>\n'é\x1b"));
    g_assert_true(xml_link(xml, "href", SLICE("a b/ü\"<>.html?x=1&y=%41#z")));
    xml_set_format(xml, "id", "%s-%d", "n", 1);
    xml_printf(xml, "%d < %d", 1, 2);
    xml_close(xml, link);
    expect_page(xml, DOCTYPE "<a title=\"&quot;&gt;&lt;script&gt;&#10;'é\" "
                             "href=\"a%20b/%C3%BC%22%3C%3E.html?x=1&amp;y=%41#z\" id=\"n-1\">"
                             "1 &lt; 2</a>");
}

static void test_refused_link(void) {
    g_autoptr(Xml) xml = xml_new(XML_HTML);
    XmlTag link = xml_open(xml, "a");
    g_assert_false(xml_link(xml, "href", SLICE("javascript:alert(1)")));
    xml_close(xml, link);
    expect_page(xml, DOCTYPE "<a></a>");
}

static void test_trusted(void) {
    g_autoptr(Xml) xml = xml_new(XML_HTML);
    XmlTag style = xml_open(xml, "style");
    xml_trusted(xml, SLICE("a > b { content: \"&\" }"));
    xml_close(xml, style);
    expect_page(xml, DOCTYPE "<style>a > b { content: \"&\" }</style>\n");
}

static void test_deep(void) {
    g_autoptr(Xml) xml = xml_new(XML_HTML);
    for (unsigned i = 0; i < 100000; i++)
        xml_open(xml, "em");
    Slice page = xml_end(xml);
    g_assert_cmpuint(page.len, ==, strlen(DOCTYPE) + 100000 * strlen("<em></em>"));
}

/* --- addresses --- */

static void test_safe_addresses(void) {
    static const char *const safe[] = {
        "",
        "#part",
        "a.html",
        "../a/b.html#c",
        "/top.md",
        "?q=1",
        "https://example.org/?a=b:c",
        "HTTP://example.org",
        "mailto:ana@example.org",
        "a/b:c",
        "./javascript:1",
        "#javascript:1",
        "http://[::1]/",
        "a%00b",
    };
    static const char *const unsafe[] = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "feed:javascript:alert(1)",
        "jar:http://example.org/x!/",
        "livescript:x",
        "mhtml:x",
        "//example.org",
        "///example.org",
        "\\\\example.org",
        "/\\example.org",
        "http:example.org",
        "http:/example.org",
        "http:///example.org",
        "http://",
        "https://?x",
        ":",
        ":x",
        "blob:x",
        "about:blank",
        "javascript&colon;alert(1):",
        "ftp://x",
        "view-source:http://example.org",
        "tel:1",
        "x-y:z",
        "a\x7f",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(safe); i++)
        if (!url_is_safe(slice_of(safe[i])))
            g_error("'%s' was refused", safe[i]);
    for (size_t i = 0; i < G_N_ELEMENTS(unsafe); i++)
        if (url_is_safe(slice_of(unsafe[i])))
            g_error("'%s' was taken", unsafe[i]);
    g_assert_false(url_is_safe(SLICE("a\0b")));
}

static void test_paths(void) {
    static const struct {
        const char *from, *url, *path, *fragment;
    } cases[] = {
        {"a/b.md", "c.md", "a/c.md", NULL},
        {"a/b.md", "../c.md#x", "c.md", "x"},
        {"a/b.md", "#x", "a/b.md", "x"},
        {"a/b.md", "", "a/b.md", NULL},
        {"a/b.md", "/c/d.md?raw=1#y", "c/d.md", "y"},
        {"a/b.md", "./././c//d/../e.md", "a/c/e.md", NULL},
        {"a/b.md", "my%20file%2emd", "a/my file.md", NULL},
        {"a/b.md", "100%.md", "a/100%.md", NULL},
        {"b.md", "c.md", "c.md", NULL},
        {"b.md", "../c.md", NULL, NULL},
        {"a/b.md", "../../c.md", NULL, NULL},
        {"a/b.md", "%2e%2e/%2e%2e/c.md", NULL, NULL},
        {"a/b.md", "a%00b", NULL, NULL},
        {"a/b.md", "https://example.org/a.md", NULL, NULL},
        {"a/b.md", "javascript:a.md", NULL, NULL},
    };
    g_autoptr(Arena) arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Slice fragment = {NULL, 0};
        const char *path = url_path(arena, cases[i].from, slice_of(cases[i].url), &fragment);
        g_assert_cmpstr(path, ==, cases[i].path);
        g_assert_true(slice_equal(fragment, slice_of(cases[i].fragment)));
    }
}

static void test_between(void) {
    g_autoptr(Arena) arena = arena_new();
    g_assert_cmpstr(url_between(arena, "index.html", "a/b.html"), ==, "a/b.html");
    g_assert_cmpstr(url_between(arena, "a/b.html", "index.html"), ==, "../index.html");
    g_assert_cmpstr(url_between(arena, "a/b.html", "a/bc.html"), ==, "bc.html");
    g_assert_cmpstr(url_between(arena, "a/b.html", "a/b.html"), ==, "b.html");
    g_assert_cmpstr(url_between(arena, "a/b/c.html", "a/d/c.html"), ==, "../d/c.html");
    g_assert_cmpstr(url_between(arena, "ab/c.html", "a/c.html"), ==, "../a/c.html");
}

/* --- drawings --- */

#define SVG "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""

static void test_drawings(void) {
    static const char *const drawings[] = {
        SVG "/>",
        "<?xml version=\"1.0\"?>\n<!-- a comment -->\n" SVG " viewBox=\"0 0 9 9\"><defs>"
        "<linearGradient id=\"g\"><stop offset=\"1\"/></linearGradient></defs>"
        "<rect fill=\"url(#g)\" style=\"stroke: url( '#g' )\"/><text>words</text>"
        "<use xlink:href=\"#g\"/></svg>",
    };
    static const char *const others[] = {
        "",
        "words",
        "<html/>",
        "<svg/>",
        SVG ">",
        SVG "><rect/>",
        SVG "><script>alert(1)</script></svg>",
        SVG " onload=\"alert(1)\"/>",
        SVG "><a href=\"https://example.org\"><rect/></a></svg>",
        SVG "><use href=\"other.svg#x\"/></svg>",
        SVG "><use xlink:href=\"data:x\"/></svg>",
        SVG "><image href=\"#x\"/></svg>",
        SVG "><foreignObject/></svg>",
        SVG "><style>a{}</style></svg>",
        SVG "><animate/></svg>",
        SVG "><set/></svg>",
        SVG "><rect fill=\"url(https://example.org/x)\"/></svg>",
        SVG "><rect style=\"fill:u\\72l(//example.org)\"/></svg>",
        SVG "><rect style=\"fill:image-set('x' 1x)\"/></svg>",
        SVG " xml:base=\"https://example.org/\"/>",
        "<!DOCTYPE svg [<!ENTITY a \"b\">]>" SVG ">&a;</svg>",
        "<?xml-stylesheet href=\"x.css\"?>" SVG "/>",
        SVG "><html xmlns=\"http://www.w3.org/1999/xhtml\"/></svg>",
        SVG "><![CDATA[x]]></svg>",
        SVG "/><x/>",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(drawings); i++)
        if (!xml_is_drawing(slice_of(drawings[i])))
            g_error("refused: %s", drawings[i]);
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
        if (xml_is_drawing(slice_of(others[i])))
            g_error("taken: %s", others[i]);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/xml/closing", test_closing);
    g_test_add_func("/xml/again", test_again);
    g_test_add_func("/xml/html-elements", test_html_elements);
    g_test_add_func("/xml/html-void", test_void_elements);
    g_test_add_func("/xml/plain", test_plain_xml);
    g_test_add_func("/xml/text", test_text);
    g_test_add_func("/xml/attributes", test_attributes);
    g_test_add_func("/xml/refused-link", test_refused_link);
    g_test_add_func("/xml/trusted", test_trusted);
    g_test_add_func("/xml/deep", test_deep);
    g_test_add_func("/url/safe", test_safe_addresses);
    g_test_add_func("/url/path", test_paths);
    g_test_add_func("/url/between", test_between);
    g_test_add_func("/xml/drawing", test_drawings);
    return g_test_run();
}
