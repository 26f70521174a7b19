/* SPDX-License-Identifier: MIT */
/* Bare http://, https:// and www. addresses, by cmark-gfm's rules, in the source of one text. */
#include "adapters/markdown/internal.h"

/* One walk through a leaf. */
typedef struct {
    MarkdownReader *reader;
    unsigned brackets;    /* open ones; no address is looked for behind one */
    const char *hopeless; /* an address that runs on to here cannot be taken whole */
    const char *hostless; /* no "www." before here begins a host */
} Walk;

static bool is_host(const char *at, const char *end) {
    gunichar c = g_utf8_get_char_validated(at, end - at);
    if (c == (gunichar)-1 || c == (gunichar)-2 || c == 0)
        return false;
    return !markdown_is_space(c) && !markdown_is_punctuation(c);
}

/* Whether a host begins at `at`; in its last two parts no underscore may stand. One that begins
 * with "www." has a dot that counts. `*parts` is where those two begin. */
static bool check_host(const char *at, const char *end, bool dotted, const char **parts) {
    bool before = false, here = false, dot = false;
    const char *part = *parts = at;
    if (at >= end || !is_host(at, end))
        return false;
    for (at++; at + 1 < end; at++) {
        if (*at == '_')
            here = true;
        else if (*at == '.')
            before = here, here = false, dot = true, *parts = part, part = at + 1;
        else if (*at != '-' && (*at & 0xC0) != 0x80 && !is_host(at, end))
            break;
    }
    return !before && !here && (dot || !dotted);
}

const char *markdown_trim_address(const char *start, const char *end) {
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

/* The first "www." among the bytes, or NULL: by its dot, as there are fewer of them than of `w`. */
static const char *first_www(const char *at, size_t len) {
    const char *end = at + len;
    for (const char *from = at, *dot; from < end; from = dot + 1) {
        dot = memchr(from, '.', (size_t)(end - from));
        if (!dot)
            return NULL;
        if (dot - at >= 3 && memcmp(dot - 3, "www", 3) == 0)
            return dot - 3;
    }
    return NULL;
}

bool markdown_may_link(Slice text) {
    return markdown_find(text, "://") || first_www(text.at, text.len);
}

/* The first "://" or "www." in [at, end), or NULL. `*colon` is the first of the one kind, or `end`;
 * it is looked for again only when it is passed. */
static const char *find_mark(const char *at, const char *end, const char **colon) {
    if (*colon < at)
        *colon = markdown_find((Slice){at, (size_t)(end - at)}, "://");
    if (!*colon)
        *colon = end;
    const char *www = first_www(at, (size_t)(*colon - at));
    return www ? www : *colon < end ? *colon : NULL;
}

/* Where the address with this mark must end at the latest. */
static const char *run_of(const char *mark, const char *end) {
    while (mark < end && !is_space(*mark) && *mark != '<')
        mark++;
    return mark;
}

/* The end of the address that begins with "www." at `mark`, or NULL. It stands at the beginning of
 * the leaf's text, or behind a blank or a mark of emphasis or a bracket. */
static const char *find_www(Walk *walk, const MarkdownNode *text, const char *mark,
                            const char *end) {
    const char *bytes = walk->reader->bytes, *parts;
    bool first = mark == bytes + text->offset && text->parent->child == text;
    if (!(first && is_leaf(text->parent)) && !is_space(mark[-1]) && !strchr("*_~(", mark[-1]))
        return NULL;
    if (mark < walk->hostless)
        return NULL;
    if (!check_host(mark, end, true, &parts)) {
        walk->hostless = parts;
        return NULL;
    }
    const char *stop = markdown_trim_address(mark, run_of(mark, end));
    return stop > mark ? stop : NULL;
}

/* The end of the address whose "://" is at `colon`, or NULL; `*start` is where it begins, not
 * before `floor`. */
static const char *find_address(const char *floor, const char *colon, const char *end,
                                const char **start) {
    const char *at = colon, *parts;
    while (at > floor && g_ascii_isalpha(at[-1]))
        at--;
    Slice scheme = {at, (size_t)(colon - at)};
    if (!slice_equal_ascii_case(scheme, SLICE("http")) &&
        !slice_equal_ascii_case(scheme, SLICE("https")))
        return NULL;
    if (!check_host(colon + 3, end, false, &parts))
        return NULL;
    *start = at;
    const char *stop = markdown_trim_address(colon, run_of(colon + 3, end));
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
    return run_of(colon, end) == end;
}

/* "www.…" leads to "http://www.…", which does not stand in the file. */
static void complete(MarkdownReader *reader, MarkdownNode *link) {
    static const char scheme[] = "http://";
    size_t len = sizeof scheme - 1 + link->target.len;
    char *target = store_take(&reader->store, len);
    memcpy(target, scheme, sizeof scheme - 1);
    memcpy(target + sizeof scheme - 1, link->target.at, link->target.len);
    link->target = (Slice){target, len};
    link->target_offset = link->target_end = 0;
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
    if (slice_starts(address, "www"))
        complete(reader, link);
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
    walk->hopeless = stop = run_of(stop, limit);
    stop = markdown_trim_address(colon, stop);
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
    const char *next = NULL;
    size_t done = 0;
    while (at < end && (colon = find_mark(at, end, &next))) {
        const char *start = NULL, *stop = NULL, *far = NULL;
        walk->brackets = count_brackets(floor, colon, walk->brackets);
        bool www = *colon == 'w';
        if (!walk->brackets)
            stop = www ? find_www(walk, text, start = colon, end)
                       : find_address(floor, colon, end, &start);
        floor = at = stop ? stop : colon + (www ? 1 : 3);
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
