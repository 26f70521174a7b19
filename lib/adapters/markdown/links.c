/* SPDX-License-Identifier: MIT */
/* Bare http:// and https:// addresses, by cmark-gfm's rules, in the source of one text. */
#include "adapters/markdown/internal.h"

static bool is_host(const char *at, const char *end) {
    gunichar c = g_utf8_get_char_validated(at, end - at);
    if (c == (gunichar)-1 || c == (gunichar)-2 || c == 0)
        return false;
    return !markdown_is_space(c) && !markdown_is_punctuation(c);
}

/* Whether a host begins at `at`; in its last two parts no underscore may stand. */
static bool check_host(const char *at, const char *end) {
    bool before = false, here = false;
    if (at >= end || !is_host(at, end))
        return false;
    for (at++; at + 1 < end; at++) {
        if (*at == '_')
            here = true;
        else if (*at == '.')
            before = here, here = false;
        else if (*at != '-' && (*at & 0xC0) != 0x80 && !is_host(at, end))
            break;
    }
    return !before && !here;
}

/* Takes off what more likely belongs to the sentence: punctuation, an entity, a closing bracket
 * that was not opened within the address. */
static const char *trim(const char *start, const char *end) {
    size_t open = 0, closed = 0;
    for (const char *at = start; at < end; at++)
        open += *at == '(', closed += *at == ')';
    while (end > start) {
        char last = end[-1];
        if (last == ';') {
            const char *at = end - 1;
            while (at > start && g_ascii_isalpha(at[-1]))
                at--;
            end = at < end - 1 && at > start && at[-1] == '&' ? at - 1 : end - 1;
        } else if (last == ')' && closed > open) {
            closed--, end--;
        } else if (last && strchr("?!.,:*_~'\"", last)) {
            end--;
        } else {
            break;
        }
    }
    return end;
}

/* The end of the address whose "://" is at `colon`, or NULL; `*start` is where it begins, not
 * before `floor`. */
static const char *find_address(const char *floor, const char *colon, const char *end,
                                const char **start) {
    const char *at = colon;
    while (at > floor && g_ascii_isalpha(at[-1]))
        at--;
    Slice scheme = {at, (size_t)(colon - at)};
    if (!slice_equal_ascii_case(scheme, SLICE("http")) &&
        !slice_equal_ascii_case(scheme, SLICE("https")))
        return NULL;
    if (!check_host(colon + 3, end))
        return NULL;
    const char *stop = colon + 3;
    while (stop < end && !is_space(*stop) && *stop != '<')
        stop++;
    *start = at;
    stop = trim(colon, stop);
    return stop > colon ? stop : NULL;
}

/* The offset in the text of a place in its source. A place within a decoded piece is moved to where
 * the piece begins. */
static size_t text_offset(const MarkdownReader *reader, const MarkdownNode *text,
                          const char **place) {
    uint32_t source = (uint32_t)(*place - reader->bytes);
    size_t low = 0, high = text->piece_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (text->pieces[middle].offset <= source)
            low = middle;
        else
            high = middle;
    }
    const MarkdownPiece *piece = &text->pieces[low];
    uint32_t into = source - piece->offset;
    if (into >= piece->source)
        return piece->text + piece->len;
    if (piece->len == piece->source)
        return piece->text + into;
    *place = reader->bytes + piece->offset;
    return piece->text;
}

/* Whether nothing ends an address between its "://" and the text's end. */
static bool reaches(const char *colon, const char *end) {
    while (colon < end && !is_space(*colon) && *colon != '<')
        colon++;
    return colon == end;
}

static MarkdownNode *make_link(MarkdownReader *reader, Slice address) {
    uint32_t offset = (uint32_t)(address.at - reader->bytes), len = (uint32_t)address.len;
    MarkdownPiece *piece = store_make(&reader->store, MarkdownPiece);
    *piece = (MarkdownPiece){0, offset, len, len};
    MarkdownNode *link = store_make(&reader->store, MarkdownNode);
    MarkdownNode *text = store_make(&reader->store, MarkdownNode);
    *text = (MarkdownNode){.type = MARKDOWN_TEXT,
                           .parent = link,
                           .offset = offset,
                           .end = offset + len,
                           .exact = true,
                           .text = address,
                           .pieces = piece,
                           .piece_count = 1};
    *link = (MarkdownNode){.type = MARKDOWN_LINK,
                           .child = text,
                           .offset = offset,
                           .end = offset + len,
                           .exact = true,
                           .target = address,
                           .target_offset = offset,
                           .target_end = offset + len};
    return link;
}

static void append(MarkdownNode ***link, MarkdownNode *node) {
    **link = node;
    *link = &node->next;
}

/* Counts the square brackets that are open behind the source bytes [from, to). */
static unsigned count_brackets(const char *from, const char *to, unsigned open) {
    for (; from < to; from++) {
        if (*from == '\\')
            from++;
        else if (*from == '[')
            open++;
        else if (*from == ']' && open)
            open--;
    }
    return open;
}

/* One walk through a leaf. */
typedef struct {
    MarkdownReader *reader;
    unsigned brackets;    /* open ones; no address is looked for behind one */
    const char *hopeless; /* an address that runs on to here cannot be taken whole */
} Walk;

/* An address goes on behind its text, through what cmark took for emphasis or a link, to a blank.
 * Returns where it then ends, and in `*rest` the sibling that follows; NULL where it would end
 * within another node. */
static const char *run_on(Walk *walk, const MarkdownNode *text, const char *colon,
                          MarkdownNode **rest) {
    MarkdownReader *reader = walk->reader;
    const char *bytes = reader->bytes, *limit = bytes + text->parent->end;
    const char *stop = bytes + text->end, *end;
    if (!text->next || stop < walk->hopeless)
        return NULL;
    while (stop < limit && !is_space(*stop) && *stop != '<')
        stop++;
    walk->hopeless = stop;
    stop = trim(colon, stop);
    end = bytes + text->end;
    if (stop <= end)
        return NULL;
    MarkdownNode *node = text->next;
    for (; node && bytes + node->end <= stop; node = node->next)
        end = bytes + node->end;
    *rest = node;
    if (stop == end)
        return stop;
    if (!node || node->type != MARKDOWN_TEXT)
        return NULL;
    size_t cut = text_offset(reader, node, &stop);
    if (cut) {
        *rest = markdown_part(reader, node, cut, node->text.len);
        (*rest)->parent = node->parent;
        (*rest)->next = node->next;
    }
    return stop;
}

/* Cuts a text at the addresses in it; returns the last of the nodes that it became. */
static MarkdownNode *link_text(Walk *walk, MarkdownNode *text) {
    MarkdownReader *reader = walk->reader;
    const char *bytes = reader->bytes;
    const char *at = bytes + text->offset, *end = bytes + text->end, *floor = at, *colon;
    MarkdownNode *head = NULL, **tail = &head, *last = text;
    size_t done = 0;
    while (at < end && (colon = markdown_find((Slice){at, (size_t)(end - at)}, "://"))) {
        const char *start = NULL, *stop = NULL, *far = NULL;
        walk->brackets = count_brackets(floor, colon, walk->brackets);
        if (!walk->brackets)
            stop = find_address(floor, colon, end, &start);
        floor = at = stop ? stop : colon + 3;
        if (!stop)
            continue;
        MarkdownNode *rest;
        if (reaches(colon, end) && (far = run_on(walk, text, colon, &rest)))
            text->next = rest, stop = at = floor = far;
        size_t from = text_offset(reader, text, &start);
        size_t to = far ? text->text.len : text_offset(reader, text, &stop);
        if (to <= from)
            continue;
        if (from > done)
            append(&tail, markdown_part(reader, text, done, from));
        append(&tail, last = make_link(reader, (Slice){start, (size_t)(stop - start)}));
        done = to;
    }
    if (floor < end)
        walk->brackets = count_brackets(floor, end, walk->brackets);
    if (!head)
        return text;
    if (done < text->text.len)
        append(&tail, last = markdown_part(reader, text, done, text->text.len));
    markdown_replace(text, head);
    return last == head ? text : last;
}

void markdown_link_addresses(MarkdownReader *reader, Block *leaf) {
    Walk walk = {.reader = reader};
    MarkdownNode *root = &leaf->node;
    for (MarkdownNode *node = root->child; node;) {
        bool link = node->type == MARKDOWN_LINK || node->type == MARKDOWN_IMAGE;
        if (link)
            walk.brackets = 0;
        else if (node->type == MARKDOWN_TEXT)
            node = link_text(&walk, node);
        node = link || node->type == MARKDOWN_LINK ? markdown_skip(root, node)
                                                   : markdown_next(root, node);
    }
}
