/* SPDX-License-Identifier: MIT */
/* What is told of HTML that others wrote. */
#include "adapters/html_reader.h"

static void on_begin(void *context, const char *name, const char *const *attributes) {
    GString *told = context;
    g_string_append_printf(told, "<%s", name);
    for (size_t i = 0; attributes && attributes[i]; i += 2)
        g_string_append_printf(told, " %s='%s'", attributes[i],
                               attributes[i + 1] ? attributes[i + 1] : "-");
    g_string_append_c(told, '>');
}

static void on_end(void *context, const char *name) {
    g_string_append_printf(context, "</%s>", name);
}

static void on_text(void *context, Slice text) {
    g_string_append_len(context, text.at, (gssize)text.len);
}

static char *told_of(const char *html) {
    const HtmlEvents events = {on_begin, on_end, on_text};
    GString *told = g_string_new(NULL);
    g_assert_true(html_read(slice_of(html), &events, told));
    return g_string_free(told, FALSE);
}

static void check(const char *html, const char *expected) {
    g_autofree char *told = told_of(html);
    g_assert_cmpstr(told, ==, expected);
}

static void test_elements(void) {
    check("", "");
    check("one <b>two</b>", "one <b>two</b>");
    check("one</div>two", "onetwo");
    check("<p class=a>One<br>two", "<p class='a'>One<br></br>two</p>");
    check("<META NAME=description CONTENT='a &amp; b &lt;c&gt;'>",
          "<meta name='description' content='a & b <c>'></meta>");
    check("<nav><ul><li>a<li>b</ul></nav>", "<nav><ul><li>a</li><li>b</li></ul></nav>");
    check("<input disabled>", "<input disabled='-'></input>");
    check("<p>Zoë &copy; ä</p>", "<p>Zoë © ä</p>");
}

/* No entity is expanded but those of HTML, and nothing is read from elsewhere. */
static void test_hostile(void) {
    g_autofree char *entity =
        told_of("<!DOCTYPE p [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><p>&a;");
    g_assert_null(strstr(entity, "root"));
    g_autoptr(GString) deep = g_string_new(NULL);
    for (int i = 0; i < 20000; i++)
        g_string_append(deep, "<div>");
    g_autofree char *told = told_of(deep->str);
    g_assert_true(g_str_has_prefix(told, "<div>"));
    check("<p>a<!-- no --><script>b</script>", "<p>a<script>b</script></p>");
}

static void test_refused(void) {
    const HtmlEvents events = {on_begin, on_end, on_text};
    g_autoptr(GString) told = g_string_new(NULL);
    g_autofree char *large = g_strnfill(1024 * 1024 + 1, 'a');
    g_assert_false(html_read(SLICE("<p>\xff"), &events, told));
    g_assert_false(html_read(slice_of(large), &events, told));
    g_assert_cmpuint(told->len, ==, 0);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html/elements", test_elements);
    g_test_add_func("/html/hostile", test_hostile);
    g_test_add_func("/html/refused", test_refused);
    return g_test_run();
}
