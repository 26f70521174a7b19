/* SPDX-License-Identifier: MIT */
#include "model/meaning/internal.h"

/* A body under way. Words are gathered until something else comes. */
typedef struct {
    GString *into;
    GString *words;  /* since the last record */
    bool gap;        /* a blank is due before the next word */
    bool inside;     /* the last record is inside a line of words */
    GArray *numbers; /* of the open lists: the next item's, -1 without */
    Arena *scratch;
} Body;

static void add_words(Body *body, Slice text) {
    for (size_t i = 0; i < text.len; i++) {
        if (meaning_is_blank(text.at[i])) {
            body->gap = true;
            continue;
        }
        if (body->gap && (body->words->len || body->inside))
            g_string_append_c(body->words, ' ');
        g_string_append_c(body->words, text.at[i]);
        body->gap = false;
    }
}

static void end_words(Body *body) {
    if (body->words->len)
        meaning_record(body->into, 't', (Slice){body->words->str, body->words->len});
    g_string_truncate(body->words, 0);
}

/* A record that words may stand around. */
static void add_inline(Body *body, char letter, Slice text) {
    if (body->gap && (body->words->len || body->inside))
        g_string_append_c(body->words, ' ');
    end_words(body);
    meaning_record(body->into, letter, text);
    body->gap = false;
    body->inside = true;
}

/* A record that ends the words before it. */
static void add_block(Body *body, char letter, Slice text) {
    end_words(body);
    meaning_record(body->into, letter, text);
    body->gap = body->inside = false;
}

static void add_number(Body *body, char letter, int64_t number) {
    char text[24];
    g_snprintf(text, sizeof text, "%" G_GINT64_FORMAT, number);
    add_block(body, letter, slice_of(text));
}

/* What follows the comments that HTML begins with. A comment that browsers end elsewhere than
 * Markdown does is none, for what stands in it may show. */
static Slice behind_comments(Slice html) {
    Slice rest = slice_trim(html);
    while (slice_starts(rest, "<!--")) {
        Slice inner = slice_range(rest, 4, rest.len);
        const char *end = g_strstr_len(inner.at, (gssize)inner.len, "-->");
        size_t len = end ? (size_t)(end - inner.at) : inner.len;
        if (slice_starts(inner, ">") || slice_starts(inner, "->") ||
            g_strstr_len(inner.at, (gssize)len, "--!>"))
            return rest;
        rest = slice_trim(slice_range(inner, end ? len + 3 : inner.len, inner.len));
    }
    return rest;
}

/* Words that would be the same without a comment before them. */
static bool is_bare(Slice html) {
    for (size_t i = 0; i < html.len; i++)
        if (html.at[i] && strchr("<>&*_`[]\\~", html.at[i]))
            return false;
    return true;
}

static void add_html(Body *body, Slice html, bool block) {
    Slice rest = behind_comments(html);
    if (!rest.len)
        return;
    if (is_bare(rest)) {
        body->gap |= block;
        add_words(body, rest);
        body->gap |= block;
        return;
    }
    g_autoptr(GString) text = g_string_new(NULL);
    meaning_words(text, rest);
    if (block)
        add_block(body, 'x', (Slice){text->str, text->len});
    else
        add_inline(body, 'x', (Slice){text->str, text->len});
}

/* The lines without blanks at their ends, joined by line feeds. */
static void add_code(Body *body, Slice info, Slice code) {
    g_autoptr(GString) text = g_string_new(NULL);
    meaning_words(text, info);
    add_block(body, 'k', (Slice){text->str, text->len});
    g_string_truncate(text, 0);
    while (code.at) {
        Slice line = slice_cut(&code, '\n');
        while (line.len && meaning_is_blank(line.at[line.len - 1]))
            line.len--;
        g_string_append_len(text, line.at, (gssize)line.len);
        g_string_append_c(text, '\n');
    }
    while (text->len && text->str[text->len - 1] == '\n')
        g_string_truncate(text, text->len - 1);
    add_block(body, 't', (Slice){text->str, text->len});
}

/* Whether a link leads elsewhere than its words say. */
static bool has_target(Body *body, const MarkdownNode *link) {
    Slice words = markdown_plain(body->scratch, link), target = link->target;
    if (slice_starts(target, "mailto:") && !slice_starts(words, "mailto:"))
        target = slice_range(target, strlen("mailto:"), target.len);
    return link->title.len > 0 || !slice_equal(words, target);
}

static void begin_item(Body *body) {
    int64_t *number = &g_array_index(body->numbers, int64_t, body->numbers->len - 1);
    if (*number < 0)
        add_block(body, '-', (Slice){NULL, 0});
    else
        add_number(body, '#', (*number)++);
}

static void begin_inline(Body *body, const MarkdownNode *node) {
    switch (node->type) {
    case MARKDOWN_TEXT:
        add_words(body, node->text);
        break;
    case MARKDOWN_SOFT_BREAK:
    case MARKDOWN_HARD_BREAK:
        body->gap = true;
        break;
    case MARKDOWN_CODE: {
        g_autoptr(GString) text = g_string_new(NULL);
        meaning_words(text, node->text);
        add_inline(body, '`', (Slice){text->str, text->len});
        break;
    }
    case MARKDOWN_HTML:
        add_html(body, node->text, false);
        break;
    case MARKDOWN_STRIKE:
        add_inline(body, '~', (Slice){NULL, 0});
        break;
    case MARKDOWN_LINK:
        if (!has_target(body, node))
            break;
        add_inline(body, 'l', node->target);
        add_inline(body, 'n', node->title);
        break;
    case MARKDOWN_IMAGE:
        add_inline(body, '!', node->target);
        add_inline(body, 'n', node->title);
        break;
    default: /* emphasis is the voice, not the word */
        break;
    }
}

static void begin(Body *body, const MarkdownNode *node) {
    int64_t number = node->ordered ? node->start : -1;
    switch (node->type) {
    case MARKDOWN_PARAGRAPH:
    case MARKDOWN_RULE:
        body->gap = true;
        break;
    case MARKDOWN_HEADING:
        add_number(body, 'h', node->level);
        break;
    case MARKDOWN_QUOTE:
        add_block(body, '>', node->info);
        break;
    case MARKDOWN_LIST:
        g_array_append_val(body->numbers, number);
        break;
    case MARKDOWN_ITEM:
        begin_item(body);
        break;
    case MARKDOWN_CODE_BLOCK:
        add_code(body, node->info, node->text);
        break;
    case MARKDOWN_HTML_BLOCK:
        add_html(body, node->text, true);
        break;
    case MARKDOWN_TABLE:
        add_block(body, '|', (Slice){NULL, 0});
        break;
    case MARKDOWN_ROW:
        add_block(body, 'r', (Slice){NULL, 0});
        break;
    case MARKDOWN_CELL:
        add_block(body, 'c', (Slice){NULL, 0});
        break;
    default:
        begin_inline(body, node);
    }
}

static void finish(Body *body, const MarkdownNode *node) {
    switch (node->type) {
    case MARKDOWN_LIST:
        g_array_set_size(body->numbers, body->numbers->len - 1);
        break;
    case MARKDOWN_HEADING:
    case MARKDOWN_QUOTE:
    case MARKDOWN_ITEM:
    case MARKDOWN_TABLE:
        add_block(body, 'e', (Slice){NULL, 0});
        break;
    case MARKDOWN_LINK:
        if (!has_target(body, node))
            break;
        G_GNUC_FALLTHROUGH;
    case MARKDOWN_IMAGE:
    case MARKDOWN_STRIKE:
        add_inline(body, 'e', (Slice){NULL, 0});
        break;
    default:
        break;
    }
}

/* The first block from `block` on that is no aside, with all that stands under its heading. */
static const MarkdownNode *behind_asides(Body *body, const Kind *kind, const MarkdownNode *block) {
    while (block && block->type == MARKDOWN_HEADING &&
           kind_is_aside(kind, markdown_plain(body->scratch, block))) {
        unsigned level = block->level;
        do
            block = block->next;
        while (block && !(block->type == MARKDOWN_HEADING && block->level <= level));
    }
    return block;
}

void meaning_text(GString *into, const Kind *kind, const MarkdownNode *root) {
    g_autoptr(GString) words = g_string_new(NULL);
    g_autoptr(GArray) numbers = g_array_new(FALSE, FALSE, sizeof(int64_t));
    g_autoptr(Arena) scratch = arena_new();
    Body body = {.into = into, .words = words, .numbers = numbers, .scratch = scratch};
    const MarkdownNode *node = behind_asides(&body, kind, root->child);
    while (node) {
        begin(&body, node);
        if (node->child) {
            node = node->child;
            continue;
        }
        finish(&body, node);
        while (!node->next && node->parent != root) {
            node = node->parent;
            finish(&body, node);
        }
        node = node->parent == root ? behind_asides(&body, kind, node->next) : node->next;
    }
    end_words(&body);
}
