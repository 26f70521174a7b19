/* SPDX-License-Identifier: MIT */
/* JSON as it is written: layout, escapes, repairs, numbers. */
#include "adapters/json.h"

#include <math.h>

static void assert_written(const Stream *stream, const char *expected) {
    g_autofree char *text = slice_strdup(stream_bytes(stream));
    g_assert_cmpstr(text, ==, expected);
}

static void test_layout(void) {
    g_autoptr(Stream) stream = stream_to_memory();
    JsonWriter *json = json_writer_new(stream, 2, false);
    json_open_object(json, NULL);
    json_put_count(json, "version", 1);
    json_open_list(json, "documents");
    for (int i = 0; i < 2; i++) {
        json_open_object(json, NULL);
        json_put_bool(json, "odd", i == 1);
        json_open_list(json, "none");
        json_close(json);
        json_put_string(json, "reason", NULL);
        json_close(json);
    }
    json_close(json);
    json_open_object(json, "empty");
    json_writer_free(json); /* closes what is open */
    assert_written(stream, "{\n"
                           "  \"version\": 1,\n"
                           "  \"documents\": [\n"
                           "    {\"odd\": false, \"none\": [], \"reason\": null},\n"
                           "    {\"odd\": true, \"none\": [], \"reason\": null}\n"
                           "  ],\n"
                           "  \"empty\": {}\n"
                           "}\n");
}

static void test_lines(void) {
    g_autoptr(Stream) stream = stream_to_memory();
    g_autoptr(JsonWriter) json = json_writer_new(stream, 0, false);
    for (int i = 1; i < 3; i++) {
        json_open_object(json, NULL);
        json_put_count(json, "a", i);
        json_put_count(json, "b", -i);
        json_close(json);
    }
    json_put_null(json, NULL);
    assert_written(stream, "{\"a\": 1, \"b\": -1}\n{\"a\": 2, \"b\": -2}\nnull\n");
}

static void test_texts(void) {
    static const struct {
        Slice text;
        const char *expected;
        bool in_html;
    } cases[] = {
        {SLICE("plain țări 日本"), "\"plain țări 日本\"\n", false},
        {SLICE("a\"b\\c/d"), "\"a\\\"b\\\\c/d\"\n", false},
        {SLICE("\x01\n\t\x7f\x1b"), "\"\\u0001\\n\\t\\u007f\\u001B\"\n", false},
        {SLICE("a\0b"), "\"a\\u0000b\"\n", false},
        {SLICE("## a ##[x ##VSO[y"), "\"## a \\u0023#[x \\u0023#VSO[y\"\n", false},
        {SLICE("\u2028x\u2029\u2027"), "\"\\u2028x\\u2029\u2027\"\n", false},
        {SLICE("</script>"), "\"</script>\"\n", false},
        {SLICE("</script>"), "\"\\u003c/script>\"\n", true},
        {SLICE("\xff"
               "a\xe2\x80"),
         "\"\uFFFDa\uFFFD\"\n", false},
        {{NULL, 0}, "\"\"\n", false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Stream) stream = stream_to_memory();
        g_autoptr(JsonWriter) json = json_writer_new(stream, 0, cases[i].in_html);
        json_put_text(json, NULL, cases[i].text);
        assert_written(stream, cases[i].expected);
    }
}

/* A text longer than any buffer at hand, as value and as key. */
static void test_long(void) {
    g_autofree char *text = g_strnfill(100000, 'x');
    g_autoptr(Stream) stream = stream_to_memory();
    g_autoptr(JsonWriter) json = json_writer_new(stream, 0, false);
    json_open_object(json, NULL);
    json_put_string(json, text, text);
    json_close(json);
    g_assert_cmpuint(stream_bytes(stream).len, ==, 200009);
}

static void test_numbers(void) {
    static const struct {
        double number;
        const char *expected;
    } cases[] = {{0, "0\n"},
                 {-3, "-3\n"},
                 {2.5, "2.5\n"},
                 {0.1, "0.1\n"},
                 {1.0 / 3, "0.3333333333333333\n"},
                 {1e300, "1e300\n"},
                 {9007199254740991.0, "9007199254740991\n"},
                 {(double)NAN, "null\n"},
                 {(double)INFINITY, "null\n"}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Stream) stream = stream_to_memory();
        g_autoptr(JsonWriter) json = json_writer_new(stream, 0, false);
        json_put_number(json, NULL, cases[i].number);
        g_autofree char *text = slice_strdup(stream_bytes(stream));
        g_assert_cmpfloat(g_ascii_strtod(text, NULL), ==,
                          isfinite(cases[i].number) ? cases[i].number : 0);
        assert_written(stream, cases[i].expected);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/json/layout", test_layout);
    g_test_add_func("/json/lines", test_lines);
    g_test_add_func("/json/texts", test_texts);
    g_test_add_func("/json/long", test_long);
    g_test_add_func("/json/numbers", test_numbers);
    return g_test_run();
}
