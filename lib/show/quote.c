/* SPDX-License-Identifier: MIT */
#include "show/quote.h"

#include "base/text.h"

#define BREAK      "&#8203;" /* a zero-width space */
#define COMMIT_HEX 7         /* digits that a host takes for a commit */

/* The first `most` bytes, with what must not show made visible. */
static GString *visible(Slice text, size_t most) {
    Slice head = text_head(text, most);
    GString *shown = g_string_new(NULL);
    text_append_visible(shown, head, false);
    if (head.len < text.len)
        g_string_append(shown, "…");
    return shown;
}

/* --- words --- */

static bool is_word(char c) {
    return g_ascii_isalnum(c) || c == '_';
}

/* Letters and digits up to the next other character. A name of a commit, `www.` and `GH-` are
 * broken up. */
static void append_run(GString *into, Slice run, char next) {
    bool hex = run.len >= COMMIT_HEX;
    for (size_t i = 0; i < run.len; i++)
        hex = hex && g_ascii_isxdigit(run.at[i]);
    for (size_t i = 0; i < run.len; i++) {
        if (hex && i > 0 && i % (COMMIT_HEX / 2) == 0)
            g_string_append(into, BREAK);
        g_string_append_c(into, run.at[i]);
    }
    bool web = next == '.' && slice_equal_ascii_case(run, SLICE("www"));
    if (web || (next == '-' && slice_equal_ascii_case(run, SLICE("gh"))))
        g_string_append(into, BREAK);
}

/* One character that is no letter and no digit, and what stands behind it. One of `block` would
 * begin a list or the like here. */
static void append_mark(GString *into, char c, char next, const char *block) {
    bool refers = strchr("@#", c) || (strchr("!$%&~^", c) && (is_word(next) || next == '"'));
    if (refers || strchr(block, c) || strchr("&<>\"*_`[]{}|\\~^$!#@", c))
        g_string_append_printf(into, "&#%d;", c);
    else
        g_string_append_c(into, c);
    if (refers || (c == ':' && next == '/'))
        g_string_append(into, BREAK);
}

/* The text with tabs and line ends as blanks. */
static GString *one_line(Slice text) {
    GString *line = g_string_sized_new(text.len);
    for (size_t i = 0; i < text.len; i++)
        g_string_append_c(line, text.at[i] && strchr("\t\r\n", text.at[i]) ? ' ' : text.at[i]);
    return line;
}

void quote_words(GString *into, Slice text, size_t most) {
    g_autoptr(GString) line = one_line(slice_trim(text));
    g_autoptr(GString) shown = visible((Slice){line->str, line->len}, most);
    size_t digits = strspn(shown->str, "0123456789");
    for (size_t at = 0; at < shown->len;) {
        char c = shown->str[at];
        size_t end = at;
        while (g_ascii_isalnum(shown->str[end]))
            end++;
        if (end > at) {
            append_run(into, (Slice){shown->str + at, end - at}, shown->str[end]);
            at = end;
        } else if ((unsigned char)c >= 0x80) {
            g_string_append_c(into, c);
            at++;
        } else {
            char next = shown->str[at + 1];
            bool numbers = at == digits && (!next || next == ' ');
            append_mark(into, c, next, at == 0 ? "-+=/" : numbers ? ".)" : "");
            at++;
        }
    }
}

/* --- code --- */

/* As many of `byte` as no run of them in the text has, and `least` of them. */
static char *fence_for(const GString *text, char byte, size_t least) {
    size_t longest = 0, run = 0;
    for (size_t i = 0; i < text->len; i++) {
        run = text->str[i] == byte ? run + 1 : 0;
        longest = MAX(longest, run);
    }
    return g_strnfill(MAX(longest + 1, least), byte);
}

void quote_code(GString *into, Slice text, size_t most) {
    g_autoptr(GString) shown = visible(text, most);
    if (shown->len == 0)
        return;
    g_autofree char *fence = fence_for(shown, '`', 1);
    bool apart = strchr("` ", shown->str[0]) || strchr("` ", shown->str[shown->len - 1]);
    g_string_append_printf(into, apart ? "%s %s %s" : "%s%s%s", fence, shown->str, fence);
}

void quote_block(GString *into, Slice text) {
    g_autoptr(GString) shown = g_string_new(NULL);
    text_append_visible(shown, text, true);
    g_autofree char *fence = fence_for(shown, '~', 3);
    const char *end = shown->len && shown->str[shown->len - 1] == '\n' ? "" : "\n";
    g_string_append_printf(into, "%s\n%s%s%s\n", fence, shown->str, end, fence);
}
