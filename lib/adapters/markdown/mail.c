/* SPDX-License-Identifier: MIT */
/* Bare addresses of people, by cmark-gfm's rules, in the words of one text. */
#include "adapters/markdown/internal.h"

static bool is_local(char c) {
    return g_ascii_isalnum(c) || (c && strchr(".+-_", c));
}

/* The end of the host behind an `@`, or NULL: letters and digits in parts, the last of them ending
 * in a letter. */
static const char *find_host(const char *at, const char *end) {
    const char *host = at;
    bool dot = false;
    for (; at < end; at++) {
        if (*at == '.' && at + 1 < end && g_ascii_isalnum(at[1]))
            dot = true;
        else if (*at == '@' || (!g_ascii_isalnum(*at) && *at != '-' && *at != '_'))
            break;
    }
    bool whole = dot && (at == end || *at != '@') && at > host && g_ascii_isalpha(at[-1]);
    return whole ? markdown_trim_address(host, at) : NULL;
}

/* The address with an `@` at `mark` as a range of the text, not before `floor`. */
static bool find_mail(Slice text, size_t floor, size_t mark, size_t *from, size_t *to) {
    for (*from = mark; *from > floor && is_local(text.at[*from - 1]);)
        --*from;
    if (*from == mark)
        return false;
    const char *end = find_host(text.at + mark + 1, text.at + text.len);
    if (!end)
        return false;
    *to = (size_t)(end - text.at);
    Slice before = slice_range(text, floor, *from);
    if (slice_ends(before, "mailto:"))
        *from -= strlen("mailto:");
    return true;
}

static MarkdownNode *make_link(MarkdownReader *reader, const MarkdownNode *text, size_t from,
                               size_t to) {
    static const char scheme[] = "mailto:";
    MarkdownNode *words = markdown_part(reader, text, from, to);
    MarkdownNode *link = store_make(&reader->store, MarkdownNode);
    size_t before = slice_starts(words->text, scheme) ? 0 : sizeof scheme - 1;
    char *target = store_take(&reader->store, before + words->text.len);
    memcpy(target, scheme, before);
    memcpy(target + before, words->text.at, words->text.len);
    *link = (MarkdownNode){.type = MARKDOWN_LINK,
                           .child = words,
                           .offset = words->offset,
                           .end = words->end,
                           .exact = true,
                           .target = {target, before + words->text.len}};
    words->parent = link;
    return link;
}

static void append(MarkdownNode ***link, MarkdownNode *node) {
    **link = node;
    *link = &node->next;
}

/* Cuts a text at the addresses in it; returns the last of the nodes that it became. */
static MarkdownNode *link_text(MarkdownReader *reader, MarkdownNode *text) {
    MarkdownNode *head = NULL, **tail = &head, *last = text;
    size_t done = 0, from, to;
    const char *start = text->text.at, *end = start + text->text.len, *at = start;
    while (at < end && (at = memchr(at, '@', (size_t)(end - at)))) {
        bool found = find_mail(text->text, done, (size_t)(at - start), &from, &to);
        at = found ? start + to : at + 1;
        if (!found)
            continue;
        if (from > done)
            append(&tail, markdown_part(reader, text, done, from));
        append(&tail, last = make_link(reader, text, from, to));
        done = to;
    }
    if (!head)
        return text;
    if (done < text->text.len)
        append(&tail, last = markdown_part(reader, text, done, text->text.len));
    markdown_replace(text, head);
    return last == head ? text : last;
}

void markdown_link_mail(MarkdownReader *reader, Block *leaf) {
    MarkdownNode *root = &leaf->node;
    for (MarkdownNode *node = root->child; node;) {
        if (node->type == MARKDOWN_TEXT)
            node = link_text(reader, node);
        bool whole = node->type == MARKDOWN_LINK || node->type == MARKDOWN_IMAGE;
        node = whole ? markdown_skip(root, node) : markdown_next(root, node);
    }
}
