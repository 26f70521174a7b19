/* SPDX-License-Identifier: MIT */
/* Writing a scalar so that what is read back is the same text. */
#include "adapters/yaml/internal.h"

#include "base/text.h"

/* Words that some reader takes for no text: YAML 1.1 and 1.2, in any case of letters. */
static const char *const taken_words[] = {"null", "true",  "false", "yes", "no", "on",
                                          "off",  "y",     "n",     "~",   "=",  "<<",
                                          ".inf", "-.inf", "+.inf", ".nan"};

/* Whether some reader may take the text for a number, a date, a time or a span of minutes: it
 * begins like a number, and no character speaks against it. Rather too often than too rarely. */
static bool looks_like_number(Slice text) {
    if (!text.len)
        return false;
    size_t sign = strchr("+-", text.at[0]) ? 1 : 0;
    Slice rest = slice_range(text, sign, text.len);
    bool power = rest.len > 1 && strchr("eE", rest.at[0]); /* one reader takes E5 for 0 */
    char first = rest.len ? rest.at[power] : ' ';
    if (!g_ascii_isdigit(first) && !strchr(power ? "+-" : ".", first))
        return false;
    bool hex = rest.len > 2 && rest.at[0] == '0' && strchr("xXoObB", rest.at[1]);
    for (size_t i = hex ? 2 : 0; i < rest.len; i++) {
        char c = rest.at[i];
        if (!g_ascii_isdigit(c) && !(hex && g_ascii_isxdigit(c)) && !strchr("_.,:+-eETtZz ", c))
            return false;
    }
    return true;
}

static bool is_taken(Slice text) {
    for (size_t i = 0; i < G_N_ELEMENTS(taken_words); i++)
        if (slice_equal_ascii_case(text, slice_of(taken_words[i])))
            return true;
    return looks_like_number(text);
}

/* Whether the syntax lets the text stand plain, for every reader: what it begins and ends with, and
 * what is inside. */
static bool may_be_plain(Slice text, bool flow) {
    if (!text.len || strchr(" -?:,[]{}#&*!|>'\"%@`", text.at[0]) ||
        strchr(" :", text.at[text.len - 1]))
        return false;
    if (slice_starts(text, "...") || text_first_control(text) < text.len)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i], next = i + 1 < text.len ? text.at[i + 1] : ' ';
        if (c == '\t' || c == '\n' || (c == ':' && next == ' ') || (c == ' ' && next == '#'))
            return false;
        if (flow && strchr(",[]{}:?", c))
            return false;
    }
    /* A byte order mark begins no text, and readers drop it; U+FFFE and U+FFFF they refuse. */
    return !slice_starts(text, "\xef\xbb\xbf") && !memmem(text.at, text.len, "\xef\xbf\xbe", 3) &&
           !memmem(text.at, text.len, "\xef\xbf\xbf", 3);
}

static void append_escaped(GString *into, uint32_t c) {
    switch (c) {
    case '"':
    case '\\':
        g_string_append_c(into, '\\');
        g_string_append_c(into, (char)c);
        break;
    case '\t':
        g_string_append(into, "\\t");
        break;
    case '\n':
        g_string_append(into, "\\n");
        break;
    default:
        if (text_is_plain(c) && c != 0xfeff && c != 0xfffe && c != 0xffff)
            g_string_append_unichar(into, c);
        else
            g_string_append_printf(into, c < 0x100 ? "\\x%02X" : "\\u%04X", c);
    }
}

char *yaml_double_quote(Arena *arena, Slice text) {
    g_autoptr(GString) quoted = g_string_sized_new(text.len + 16);
    if (text_valid(text) < text.len)
        text = text_repair_slice(arena, text);
    g_string_append_c(quoted, '"');
    for (size_t len; text.len; text = slice_range(text, len, text.len))
        append_escaped(quoted, text_decode(text, &len));
    g_string_append_c(quoted, '"');
    return arena_copy(arena, quoted->str, quoted->len);
}

char *yaml_quote(Arena *arena, Slice text, bool flow) {
    return is_taken(text) ? yaml_double_quote(arena, text) : yaml_quote_typed(arena, text, flow);
}

char *yaml_quote_typed(Arena *arena, Slice text, bool flow) {
    if (text_valid(text) == text.len && may_be_plain(text, flow))
        return slice_string(arena, text);
    return yaml_double_quote(arena, text);
}

static char *single_quoted(Arena *arena, Slice text) {
    g_autofree char *copy = slice_strdup(text);
    g_auto(GStrv) parts = g_strsplit(copy, "'", -1);
    g_autofree char *doubled = g_strjoinv("''", parts);
    return arena_printf(arena, "'%s'", doubled);
}

char *yaml_quote_as(Arena *arena, Slice text, YamlStyle style, bool typed, bool flow) {
    if (style == YAML_DOUBLE)
        return yaml_double_quote(arena, text);
    if (style == YAML_SINGLE && text_first_control(text) == text.len &&
        slice_find(text, '\n', 0) == text.len)
        return single_quoted(arena, text);
    return typed ? yaml_quote_typed(arena, text, flow) : yaml_quote(arena, text, flow);
}
