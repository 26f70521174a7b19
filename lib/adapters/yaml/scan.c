/* SPDX-License-Identifier: MIT */
/* What is looked for in the bytes themselves, before or behind libyaml. */
#include "adapters/yaml/internal.h"

#include "base/text.h"

static bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

size_t yaml_skip_blanks(const YamlTree *tree, size_t at) {
    while (at < tree->to && is_blank(tree->file.at[at]))
        at++;
    return at;
}

size_t yaml_end_of_char(const YamlTree *tree, size_t at) {
    if (at >= tree->to)
        return at;
    size_t len;
    text_decode(slice_range(tree->file, at, tree->to), &len);
    return MIN(at + len, tree->to);
}

size_t yaml_end_of_line(const YamlTree *tree, size_t at) {
    size_t end = MIN(slice_find(tree->file, '\n', at), tree->to);
    return end > at && tree->file.at[end - 1] == '\r' ? end - 1 : end;
}

size_t yaml_end_of_word(const YamlTree *tree, size_t at) {
    while (at < tree->to && !strchr(" \t\r\n", tree->file.at[at]))
        at++;
    return at;
}

size_t yaml_behind_colon(const YamlTree *tree, size_t at) {
    size_t colon = yaml_skip_blanks(tree, at);
    return colon < tree->to && tree->file.at[colon] == ':' ? colon + 1 : at;
}

/* Why the code point may not stand in the text, or NULL. */
static const char *refusal(uint32_t c) {
    if (c == '\t' || c == '\n')
        return NULL;
    if (c == '\r')
        return "a carriage return without a line feed";
    if (c == 0x85 || c == 0x2028 || c == 0x2029)
        return "a line end that only YAML knows";
    if (c < 0x20 || (c >= 0x7f && c < 0xa0))
        return "a control character";
    return c == 0xfffe || c == 0xffff ? "a code point that is no character" : NULL;
}

/* The first byte of the text that is refused, or the text's length; `*why` receives the reason. */
static size_t first_refused(const YamlTree *tree, Slice text, bool *ascii, const char **why) {
    size_t valid = text_valid(text);
    *ascii = true;
    size_t len;
    for (size_t at = 0; (at = text_skip_printable(text, at)) < valid; at += len) {
        uint32_t c = text_decode(slice_range(text, at, valid), &len);
        *ascii = *ascii && len == 1;
        *why = refusal(c);
        if (!*why)
            continue;
        Slice next = slice_range(tree->file, tree->from + at + 1, tree->from + at + 2);
        if (c != '\r' || !slice_is(next, "\n"))
            return at;
    }
    *why = NULL;
    return valid;
}

bool yaml_scan(YamlTree *tree, bool *ascii) {
    Slice text = slice_range(tree->file, tree->from, tree->to);
    const char *why;
    size_t at = first_refused(tree, text, ascii, &why), place = tree->from + at;
    if (at == text.len)
        return true;
    size_t end = why ? yaml_end_of_char(tree, place) : place + 1;
    const char *shown = text_visible(tree->arena, slice_range(tree->file, place, end));
    const char *message = why ? arena_printf(tree->arena, "%s, %s", why, shown)
                              : arena_printf(tree->arena, "the byte %s is not UTF-8", shown);
    yaml_tell(tree, "encoding", message, why ? "remove it" : "save the file as UTF-8", place, end);
    return false;
}

/* The start of the first line at or behind `at` that is neither blank nor a comment, or `to`. */
static size_t next_content(const YamlTree *tree, size_t at) {
    while (at < tree->to) {
        size_t first = yaml_skip_blanks(tree, at);
        if (first < tree->to && !strchr("#\r\n", tree->file.at[first]))
            return at;
        at = slice_find(tree->file, '\n', first) + 1;
    }
    return tree->to;
}

size_t yaml_find_directive(const YamlTree *tree) {
    size_t at = next_content(tree, tree->from);
    return at < tree->to && tree->file.at[at] == '%' ? at : tree->to;
}

size_t yaml_find_rest(const YamlTree *tree, size_t from) {
    size_t at = from;
    while ((at = next_content(tree, at)) < tree->to) {
        at = yaml_skip_blanks(tree, at);
        Slice word = slice_range(tree->file, at, yaml_end_of_word(tree, at));
        if (!slice_is(word, "..."))
            return at;
        at += word.len;
    }
    return tree->to;
}
