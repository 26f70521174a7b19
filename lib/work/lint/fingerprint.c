/* SPDX-License-Identifier: MIT */
/* Fingerprints: what a finding is, wherever its lines have moved.
 *
 * A hash of rule, document, the text itself and its neighbourhood: in front matter the field's
 * path, in the body the words of the same block, without markers and comments. It is a
 * cryptographic one, as a pull request could else be written so that its new findings look like old
 * ones. Findings with equal hashes are counted in their order.
 */
#include "work/lint/internal.h"

#include <stdlib.h>

#define HASH_DIGITS   16
#define COMMENT_LINES 50 /* of a comment above a block that are still taken for one */

/* The line that holds `at`, without its end; `*next` is the start of the next one. */
static Slice line_at(Slice file, size_t at, size_t *next) {
    size_t from = at;
    while (from > 0 && file.at[from - 1] != '\n')
        from--;
    size_t to = slice_find(file, '\n', at);
    *next = to < file.len ? to + 1 : file.len;
    return slice_range(file, from, to);
}

static Slice without_quotes(Slice line) {
    line = slice_trim(line);
    while (line.len && line.at[0] == '>')
        line = slice_trim(slice_range(line, 1, line.len));
    return line;
}

/* The length of a list marker and the blanks behind it, 0 where there is none. */
static size_t marker_length(Slice line) {
    size_t len = 0;
    if (line.len && strchr("-*+", line.at[0]))
        len = 1;
    else
        while (len < line.len && len < 9 && g_ascii_isdigit(line.at[len]))
            len++;
    if (len && g_ascii_isdigit(line.at[0])) {
        if (len == line.len || !strchr(".)", line.at[len]))
            return 0;
        len++;
    }
    if (!len || (len < line.len && !strchr(" \t", line.at[len])))
        return 0;
    while (len < line.len && strchr(" \t", line.at[len]))
        len++;
    return len;
}

typedef enum { LINE_BLANK, LINE_ALONE, LINE_STARTS, LINE_GOES_ON } LineRole;

/* What a line is to the block that it stands in; guessed from the line alone, the same way for the
 * same words. */
static LineRole line_role(Slice line) {
    line = without_quotes(line);
    if (line.len == 0)
        return LINE_BLANK;
    if (line.at[0] == '#' || slice_starts(line, "<!--") || slice_starts(line, "```") ||
        slice_starts(line, "~~~"))
        return LINE_ALONE;
    if (marker_length(line) || line.at[0] == '|')
        return LINE_STARTS;
    return LINE_GOES_ON;
}

/* The start of the line before the one that starts at `from`. */
static size_t line_before(Slice file, size_t from) {
    size_t at = from - 1;
    while (at > 0 && file.at[at - 1] != '\n')
        at--;
    return at;
}

/* Whether a comment that began on a line above is closed on this one. */
static bool closes_comment(Slice line) {
    for (size_t at = 0; (at = slice_find(line, '-', at)) < line.len; at++) {
        if (at >= 2 && line.at[at - 1] == '!' && line.at[at - 2] == '<')
            return false;
        if (slice_starts(slice_range(line, at, line.len), "-->"))
            return true;
    }
    return false;
}

/* The start of the line on which the comment begins that is closed on the line at `from`; `from`
 * where it is too far up to be looked for. */
static size_t comment_start(Slice file, size_t top, size_t from) {
    size_t at = from, ignored;
    for (int lines = 0; lines < COMMENT_LINES && at > top; lines++) {
        at = line_before(file, at);
        Slice line = line_at(file, at, &ignored);
        if (g_strstr_len(line.at, (gssize)line.len, "<!--"))
            return at;
    }
    return from;
}

/* The lines of the block around `offset`, not above `top`. */
static void find_block(Slice file, size_t top, size_t offset, Neighbourhood *near) {
    size_t next;
    Slice line = line_at(file, offset, &next);
    near->from = (size_t)(line.at - file.at);
    near->to = next;
    LineRole role = line_role(line);
    if (role == LINE_BLANK || role == LINE_ALONE)
        return;
    while (role == LINE_GOES_ON && near->from > top) {
        size_t before = line_before(file, near->from), ignored;
        line = line_at(file, before, &ignored);
        if (closes_comment(line)) {
            before = comment_start(file, top, before);
            line = line_at(file, before, &ignored);
        }
        role = line_role(line);
        if (role == LINE_BLANK || role == LINE_ALONE)
            break;
        near->from = before;
    }
    while (near->to < file.len) {
        line = line_at(file, near->to, &next);
        if (line_role(line) != LINE_GOES_ON)
            break;
        near->to = next;
    }
}

static void hash_part(GChecksum *checksum, Slice part) {
    g_checksum_update(checksum, (const unsigned char *)(part.at ? part.at : ""), (gssize)part.len);
    g_checksum_update(checksum, (const unsigned char *)"", 1);
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

/* Where the text closes a comment, or its length. */
static size_t comment_end(Slice text) {
    size_t at = 0;
    while ((at = slice_find(text, '-', at)) < text.len &&
           !slice_starts(slice_range(text, at, text.len), "-->"))
        at++;
    return at;
}

/* Writes the words of a line, a NUL behind each, and returns where they end; where a comment is
 * open at the line's end, `*comment` stays true. */
static char *write_words(char *words, Slice line, bool *comment) {
    line = without_quotes(line);
    line = slice_range(line, marker_length(line), line.len);
    for (size_t at = 0; at < line.len;) {
        Slice rest = slice_range(line, at, line.len);
        if (*comment || slice_starts(rest, "<!--")) {
            size_t end = comment_end(rest);
            *comment = end == rest.len;
            at += end + 3;
            continue;
        }
        size_t end = at;
        while (end < line.len && !is_blank(line.at[end]) &&
               !(line.at[end] == '<' && slice_starts(slice_range(line, end, line.len), "<!--")))
            end++;
        if (end > at) {
            memcpy(words, line.at + at, end - at);
            words += end - at;
            *words++ = '\0';
        }
        at = MAX(end, at + 1);
        while (at < line.len && is_blank(line.at[at]))
            at++;
    }
    return words;
}

static void look_around(Slice file, size_t top, size_t offset, Neighbourhood *near) {
    if (near->digest[0] && offset >= near->from && offset < near->to)
        return;
    find_block(file, top, offset, near);
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA1);
    g_autofree char *words = g_malloc(near->to - near->from + 1);
    char *end = words;
    bool comment = false;
    for (size_t at = near->from; at < near->to;) {
        size_t next;
        end = write_words(end, line_at(file, at, &next), &comment);
        at = next;
    }
    g_checksum_update(checksum, (const unsigned char *)words, end - words);
    g_strlcpy(near->digest, g_checksum_get_string(checksum), sizeof near->digest);
}

char *fingerprint_make(Arena *arena, const Report *report, const char *id, Slice text, Slice file,
                       Neighbourhood *near) {
    const Document *document = report->document;
    const Problem *problem = report->problem;
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    hash_part(checksum, slice_of(report->rule->id));
    hash_part(checksum, slice_of(document ? id : report->path));
    hash_part(checksum, text);
    if (problem->subject) {
        hash_part(checksum, slice_of(problem->subject));
    } else if (document && problem->offset >= document->body_offset && problem->offset < file.len) {
        look_around(file, document->body_offset, problem->offset, near);
        hash_part(checksum, slice_of(near->digest));
    }
    return arena_copy(arena, g_checksum_get_string(checksum), HASH_DIGITS);
}

/* Findings come sorted, so that equal hashes keep their order by address. */
static int compare_hashes(const void *a, const void *b) {
    const Finding *x = *(Finding *const *)a, *y = *(Finding *const *)b;
    int order = strcmp(x->fingerprint, y->fingerprint);
    return order ? order : (x > y) - (x < y);
}

void fingerprint_count(LintResult *result) {
    g_autofree Finding **sorted = g_new(Finding *, MAX(result->count, 1));
    for (size_t i = 0; i < result->count; i++)
        sorted[i] = &result->findings[i];
    qsort(sorted, result->count, sizeof(Finding *), compare_hashes);
    const char *hash = "";
    for (size_t i = 0, same = 0; i < result->count; i++) {
        same = strcmp(sorted[i]->fingerprint, hash) == 0 ? same + 1 : 1;
        hash = sorted[i]->fingerprint;
        sorted[i]->fingerprint = arena_printf(result->arena, "%s-%zu", hash, same);
    }
}
