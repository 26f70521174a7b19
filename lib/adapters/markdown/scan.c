/* SPDX-License-Identifier: MIT */
/* The parts of links, as cmark 0.30 reads them, down to where it differs from the specification. */
#include "adapters/markdown/internal.h"

#define LONGEST_LABEL   1000
#define DEEPEST_BRACKET 32

const char *markdown_find(Slice text, const char *what) {
    const char *at = text.at, *end = text.at + text.len;
    size_t len = strlen(what);
    while ((at = memchr(at, *what, (size_t)(end - at)))) {
        if ((size_t)(end - at) >= len && memcmp(at, what, len) == 0)
            return at;
        at++;
    }
    return NULL;
}

uint32_t markdown_scan_spaces(const char *bytes, uint32_t len, uint32_t at) {
    while (at < len && is_space(bytes[at]))
        at++;
    return at;
}

static uint32_t skip_blanks(const char *bytes, uint32_t len, uint32_t at) {
    while (at < len && is_blank(bytes[at]))
        at++;
    return at;
}

static bool escapes(const char *bytes, uint32_t len, uint32_t at) {
    return bytes[at] == '\\' && at + 1 < len && g_ascii_ispunct(bytes[at + 1]);
}

uint32_t markdown_scan_label(const char *bytes, uint32_t len, uint32_t at) {
    if (at >= len || bytes[at] != '[')
        return at;
    uint32_t p = at + 1;
    while (p < len && bytes[p] != '[' && bytes[p] != ']') {
        p += escapes(bytes, len, p) ? 2 : 1;
        if (p - at - 1 > LONGEST_LABEL)
            return at;
    }
    return p < len && bytes[p] == ']' ? p + 1 : at;
}

static uint32_t scan_pointy(const char *bytes, uint32_t len, uint32_t at) {
    uint32_t p = at + 1;
    while (p < len && bytes[p] != '>') {
        if (bytes[p] == '\n' || bytes[p] == '<')
            return at;
        p += bytes[p] == '\\' ? 2 : 1;
    }
    return p + 1 < len ? p + 1 : at;
}

uint32_t markdown_scan_destination(const char *bytes, uint32_t len, uint32_t at) {
    if (at < len && bytes[at] == '<')
        return scan_pointy(bytes, len, at);
    unsigned open = 0;
    uint32_t p = at;
    for (; p < len && !is_space(bytes[p]); p++) {
        if (escapes(bytes, len, p))
            p++;
        else if (bytes[p] == '(' && ++open > DEEPEST_BRACKET)
            return at;
        else if (bytes[p] == ')' && open-- == 0)
            return p;
    }
    return p < len && !open ? p : at;
}

/* A closing mark behind a backslash ends the title only where no later one does: cmark's scanner
 * takes the longest match. */
uint32_t markdown_scan_title(const char *bytes, uint32_t len, uint32_t at) {
    if (at >= len || !strchr("\"'(", bytes[at]) || !bytes[at])
        return at;
    char open = bytes[at], close = open == '(' ? ')' : open;
    uint32_t found = at;
    for (uint32_t p = at + 1; p < len; p++) {
        bool behind_backslash = bytes[p - 1] == '\\' && p - 1 > at;
        if (bytes[p] == close) {
            found = p + 1;
            if (!behind_backslash)
                break;
        } else if (open == '(' && bytes[p] == '(' && !behind_backslash) {
            break;
        }
    }
    return found;
}

/* Blanks with at most one line end among them. */
static uint32_t skip_over_line(const char *bytes, uint32_t len, uint32_t at) {
    at = skip_blanks(bytes, len, at);
    if (at < len && bytes[at] == '\n')
        at = skip_blanks(bytes, len, at + 1);
    return at;
}

/* Where the line ends behind blanks, its line end included; UINT32_MAX where something stands. */
static uint32_t end_of_line(const char *bytes, uint32_t len, uint32_t at) {
    at = skip_blanks(bytes, len, at);
    if (at == len)
        return at;
    return bytes[at] == '\n' ? at + 1 : UINT32_MAX;
}

uint32_t markdown_scan_definition(const char *bytes, uint32_t len, uint32_t at) {
    uint32_t label = markdown_scan_label(bytes, len, at);
    if (label == at || markdown_scan_spaces(bytes, label, at + 1) == label - 1 || label >= len ||
        bytes[label] != ':')
        return at;
    uint32_t p = skip_over_line(bytes, len, label + 1);
    uint32_t destination = markdown_scan_destination(bytes, len, p);
    if (destination == p)
        return at;
    uint32_t behind = skip_over_line(bytes, len, destination);
    uint32_t title = behind == destination ? behind : markdown_scan_title(bytes, len, behind);
    uint32_t end = UINT32_MAX;
    if (title != behind)
        end = end_of_line(bytes, len, title);
    if (end == UINT32_MAX)
        end = end_of_line(bytes, len, destination);
    return end == UINT32_MAX ? at : end;
}
