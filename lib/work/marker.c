/* SPDX-License-Identifier: MIT */
/* The marker `req: REQ-0042, REQ-0043`.
 *
 * Nearly all bytes of nearly all files are passed by at the speed of memchr(); its rarest letter is
 * asked for first.
 */
#include "work/marker.h"

#define LONGEST_ID      64
#define MOST_BLANKS     32
#define AHEAD           256 /* more than a marker and one id, or a comma and one id, with blanks */
#define IS_CONTINUED(c) (((unsigned char)(c)&0xc0) == 0x80)

static bool is_word(char c) {
    return g_ascii_isalnum(c) || c == '_';
}

/* Whether the text begins with capital letters, a hyphen and a digit, or with more capital letters
 * than any id has. */
static bool seems_id(Slice text) {
    size_t at = 0;
    while (at < text.len && at < LONGEST_ID && g_ascii_isupper(text.at[at]))
        at++;
    return at == LONGEST_ID ||
           (at && at + 1 < text.len && text.at[at] == '-' && g_ascii_isdigit(text.at[at + 1]));
}

/* Where the letters and digits behind a hyphen at `at` end; another marker is none of them. */
static size_t end_of_number(Slice text, size_t at) {
    size_t end = at;
    while (end < text.len && is_word(text.at[end]))
        end++;
    bool marker = end < text.len && text.at[end] == ':' && end >= at + 3 &&
                  memcmp(text.at + end - 3, "req", 3) == 0;
    return marker ? end - 3 : end;
}

/* The id that `text` begins with, of at most 64 bytes: of a kind's prefix if it can be read so; or
 * what only looks like an id: of a former prefix, or more digits or letters than one has. Empty
 * where there is none. */
static Slice id_at(const Schema *schema, Slice text) {
    Slice head = slice_range(text, 0, LONGEST_ID + 1), first = {NULL, 0};
    if (!head.len || !g_ascii_isupper(head.at[0]))
        return first;
    for (size_t at = 0; at < head.len && (is_word(head.at[at]) || head.at[at] == '-');) {
        if (head.at[at++] != '-')
            continue;
        Slice here = slice_range(head, 0, end_of_number(head, at));
        Id id;
        if (id_parse(here, &id) && schema_kind_of_prefix(schema, id.prefix))
            return here;
        if (!first.len)
            first = slice_range(here, 0, LONGEST_ID);
    }
    if (!seems_id(head))
        return (Slice){NULL, 0};
    return first.len ? first : slice_range(head, 0, LONGEST_ID);
}

static size_t skip_blanks(Slice bytes, size_t at) {
    size_t most = MIN(bytes.len, at + MOST_BLANKS);
    while (at < most && (bytes.at[at] == ' ' || bytes.at[at] == '\t'))
        at++;
    return at;
}

/* Tells of the id at `at`, if there is one; where it ends, else 0. */
static size_t take_id(MarkerScan *scan, Slice bytes, size_t at) {
    Slice id = id_at(scan->schema, slice_range(bytes, at, bytes.len));
    if (!id.len)
        return 0;
    place_sweep_to(&scan->sweep, at);
    scan->ended = !scan->found(scan->context, id, scan->sweep.line, scan->sweep.column);
    return at + id.len;
}

/* Tells of the ids that follow behind commas; where the last ends. Beyond `limit` the next part
 * goes on. */
static size_t take_list(MarkerScan *scan, Slice bytes, size_t at, size_t limit) {
    scan->in_list = true;
    while (scan->in_list && !scan->ended && at < limit) {
        size_t comma = skip_blanks(bytes, at), end = 0;
        if (comma < bytes.len && bytes.at[comma] == ',')
            end = take_id(scan, bytes, skip_blanks(bytes, comma + 1));
        scan->in_list = end > 0;
        at = end ? end : at;
    }
    return at;
}

/* The offset at or behind `from` of the next marker, or `limit` where none begins before it. */
static size_t next_marker(Slice bytes, size_t from, size_t limit) {
    if (from >= limit)
        return limit;
    size_t past = MIN(limit + 2, bytes.len); /* behind the last q of a marker */
    for (size_t at = from + 2; at < past; at++) {
        const char *q = memchr(bytes.at + at, 'q', past - at);
        if (!q)
            break;
        at = (size_t)(q - bytes.at);
        if (at + 1 < bytes.len && memcmp(q - 2, "req:", 4) == 0)
            return at - 2;
    }
    return limit;
}

/* What is done with of a part that ends in the middle: no character is cut apart. */
static size_t whole_characters(Slice bytes, size_t end) {
    size_t at = end;
    while (at > 0 && end - at < 3 && IS_CONTINUED(bytes.at[at]))
        at--;
    return IS_CONTINUED(bytes.at[at]) ? end : at;
}

size_t marker_scan(void *data, Slice bytes, bool last) {
    MarkerScan *scan = data;
    if (!last && bytes.len <= AHEAD)
        return 0;
    if (!scan->begun)
        scan->sweep = place_sweep(bytes);
    else
        scan->sweep.file = bytes, scan->sweep.at = 0;
    scan->begun = true;
    size_t limit = last ? bytes.len : bytes.len - MIN(bytes.len, AHEAD);
    size_t at = scan->in_list ? take_list(scan, bytes, 0, limit) : 0;
    for (size_t next; !scan->ended && (next = next_marker(bytes, at, limit)) < limit;) {
        size_t end = take_id(scan, bytes, skip_blanks(bytes, next + 4));
        at = end ? take_list(scan, bytes, end, limit) : next + 4;
    }
    if (scan->ended)
        return SCAN_STOP;
    if (last)
        return bytes.len;
    size_t done = MAX(at, whole_characters(bytes, limit));
    place_sweep_to(&scan->sweep, done);
    return done;
}
