/* SPDX-License-Identifier: MIT */
#include "show/quote.h"

#include "base/text.h"

/* The length of the longest run of `byte`. */
static size_t longest_run(const GString *text, char byte) {
    size_t longest = 0, run = 0;
    for (size_t i = 0; i < text->len; i++) {
        run = text->str[i] == byte ? run + 1 : 0;
        longest = MAX(longest, run);
    }
    return longest;
}

static void append_run(GString *into, char byte, size_t count) {
    while (count-- > 0)
        g_string_append_c(into, byte);
}

void quote_span(GString *into, Slice text) {
    g_autoptr(GString) shown = g_string_new(NULL);
    text_append_visible(shown, text, false);
    if (shown->len == 0)
        return;
    size_t fence = longest_run(shown, '`') + 1;
    bool pad = strchr("` ", shown->str[0]) || strchr("` ", shown->str[shown->len - 1]);
    append_run(into, '`', fence);
    g_string_append_printf(into, pad ? " %s " : "%s", shown->str);
    append_run(into, '`', fence);
}

void quote_block(GString *into, Slice text) {
    g_autoptr(GString) shown = g_string_new(NULL);
    text_append_visible(shown, text, true);
    size_t fence = MAX(longest_run(shown, '~') + 1, 3);
    append_run(into, '~', fence);
    g_string_append_printf(into, "\n%s", shown->str);
    if (shown->len && shown->str[shown->len - 1] != '\n')
        g_string_append_c(into, '\n');
    append_run(into, '~', fence);
    g_string_append_c(into, '\n');
}

void quote_text(GString *into, const char *text) {
    for (; *text; text++) {
        if (strchr("\\`*_<>[]&~|#@", *text))
            g_string_append_c(into, '\\');
        g_string_append_c(into, *text);
    }
}
