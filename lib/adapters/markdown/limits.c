/* SPDX-License-Identifier: MIT */
/* One linear pass before cmark: cmark 0.30 is quadratic in container nesting and in "![", so both
 * are bounded here. The nesting found is never below cmark's; it is above it only for lines that
 * look nested and are not, as a code block full of list markers. */
#include "adapters/markdown/internal.h"

#define DEFAULT_DEPTH  32
#define DEFAULT_LINE   (64 * 1024)
#define DEFAULT_CELLS  64
#define DEFAULT_IMAGES 2000

typedef struct {
    unsigned markers; /* container markers that open the line */
    unsigned depth;   /* how many containers its markers and its indentation can mean */
    uint32_t last;    /* where the last marker stands */
    uint32_t text;    /* where the text behind them begins */
} Prefix;

/* Sets [*from, *to] to where a line's markers are no markers but parts of a thematic break that
 * ends the line: three or more of one character, with blanks. */
static void find_rule(const char *bytes, uint32_t start, uint32_t stop, uint32_t *from,
                      uint32_t *to) {
    *from = stop, *to = start;
    while (stop > start && is_blank(bytes[stop - 1]))
        stop--;
    if (stop == start || (bytes[stop - 1] != '-' && bytes[stop - 1] != '*'))
        return;
    char c = bytes[stop - 1];
    unsigned count = 0;
    for (; stop > start && (bytes[stop - 1] == c || is_blank(bytes[stop - 1])); stop--) {
        if (bytes[stop - 1] == c && ++count == 3)
            *to = stop - 1;
    }
    if (count >= 3)
        *from = stop;
}

/* The length of the list marker at `at`, or 0. */
static uint32_t list_marker(const char *bytes, uint32_t at, uint32_t stop) {
    uint32_t p = at;
    if (bytes[p] == '-' || bytes[p] == '+' || bytes[p] == '*') {
        p++;
    } else {
        while (p < stop && p - at < 9 && bytes[p] >= '0' && bytes[p] <= '9')
            p++;
        if (p == at || p == stop || (bytes[p] != '.' && bytes[p] != ')'))
            return 0;
        p++;
    }
    return p == stop || is_space(bytes[p]) ? p - at : 0;
}

static Prefix read_prefix(const char *bytes, uint32_t start, uint32_t stop) {
    Prefix prefix = {.last = start};
    uint32_t at = start, column = 0, spare = 0, rule = 0, rule_end = 0;
    for (;;) {
        for (; at < stop && is_blank(bytes[at]); at++) {
            uint32_t width = bytes[at] == '\t' ? 4 - column % 4 : 1;
            spare += width, column += width;
        }
        if (at == stop)
            break;
        uint32_t len = bytes[at] == '>' ? 1 : list_marker(bytes, at, stop);
        if (!len)
            break;
        if (!rule_end)
            find_rule(bytes, start, stop, &rule, &rule_end), rule_end++;
        if (at >= rule && at < rule_end)
            break;
        prefix.markers++;
        prefix.last = at;
        at += len, column += len;
        if (at < stop && is_blank(bytes[at])) {
            uint32_t width = bytes[at] == '\t' ? 4 - column % 4 : 1;
            spare += width - 1, column += width, at++;
        }
    }
    prefix.depth = prefix.markers + spare / 2;
    prefix.text = at;
    return prefix;
}

/* Whether the line's text can be the row of dashes below a table's header. */
static bool is_delimiter_row(const char *bytes, uint32_t at, uint32_t stop) {
    bool bar = false, dash = false;
    for (; at < stop; at++) {
        char c = bytes[at];
        if (c == '-')
            dash = true;
        else if (c == '|' || c == ':')
            bar = true;
        else if (!is_space(c))
            return false;
    }
    return bar && dash;
}

/* The end of the line that begins at `at`; `*next` is where the next begins. */
static uint32_t find_line(const MarkdownReader *reader, uint32_t at, uint32_t *next) {
    const char *bytes = reader->bytes;
    uint32_t stop = at;
    if (reader->has_return) {
        while (stop < reader->len && bytes[stop] != '\n' && bytes[stop] != '\r')
            stop++;
    } else {
        const char *feed = memchr(bytes + at, '\n', reader->len - at);
        stop = feed ? (uint32_t)(feed - bytes) : reader->len;
    }
    bool pair = stop + 1 < reader->len && bytes[stop] == '\r' && bytes[stop + 1] == '\n';
    *next = stop < reader->len ? stop + 1 + pair : stop;
    return stop;
}

/* Goes through the lines; an upper bound of the containers that are open is kept along them: a line
 * cannot continue more than were open, and opens at most as many as it has markers. */
static bool survey_lines(MarkdownReader *reader, MarkdownRefusal *refusal, size_t *place) {
    const char *bytes = reader->bytes;
    unsigned open = 0;
    bool after_blank = true;
    for (uint32_t at = reader->from, next; at < reader->len; at = next) {
        uint32_t stop = find_line(reader, at, &next);
        if (stop - at > reader->limits.line) {
            *refusal = MARKDOWN_LINE_TOO_LONG;
            *place = at + reader->limits.line;
            return false;
        }
        numbers_add(&reader->lines, at);
        if (at < stop && g_ascii_isalpha(bytes[at])) {
            if (after_blank)
                open = 0;
            after_blank = false;
            continue;
        }
        Prefix prefix = read_prefix(bytes, at, stop);
        bool blank = prefix.text == stop && !prefix.markers;
        if (!blank) {
            unsigned depth = MIN(prefix.depth, open + prefix.markers);
            open = after_blank ? depth : MAX(open, depth);
            if (open > reader->limits.depth) {
                *refusal = MARKDOWN_TOO_DEEP;
                *place = prefix.last;
                return false;
            }
            if (is_delimiter_row(bytes, prefix.text, stop))
                numbers_add(&reader->markers, reader->lines.count - 1);
        }
        after_blank = blank;
    }
    numbers_add(&reader->lines, reader->len);
    return true;
}

static bool survey_images(const MarkdownReader *reader, MarkdownRefusal *refusal, size_t *place) {
    const char *at = reader->bytes + reader->from, *end = reader->bytes + reader->len;
    unsigned count = 0;
    while ((at = memchr(at, '!', (size_t)(end - at)))) {
        if (++at < end && *at == '[' && ++count > reader->limits.images) {
            *refusal = MARKDOWN_TOO_MANY_IMAGES;
            *place = (size_t)(at - 1 - reader->bytes);
            return false;
        }
    }
    return true;
}

bool markdown_survey(MarkdownReader *reader, MarkdownRefusal *refusal, size_t *place) {
    MarkdownLimits *limits = &reader->limits;
    limits->depth = MIN(limits->depth ? limits->depth : DEFAULT_DEPTH, DEEPEST);
    limits->line = limits->line ? limits->line : DEFAULT_LINE;
    limits->cells = limits->cells ? limits->cells : DEFAULT_CELLS;
    limits->images = limits->images ? limits->images : DEFAULT_IMAGES;

    const char *body = reader->bytes + reader->from;
    size_t len = reader->len - reader->from;
    reader->has_return = memchr(body, '\r', len) != NULL;
    reader->has_nul = memchr(body, '\0', len) != NULL;
    reader->has_tilde = memchr(body, '~', len) != NULL;
    reader->has_address = markdown_may_link((Slice){body, len});
    reader->has_mail = memchr(body, '@', len) != NULL;
    reader->lines.count = reader->markers.count = 0;
    return survey_images(reader, refusal, place) && survey_lines(reader, refusal, place);
}
