/* SPDX-License-Identifier: MIT */
/* Inlines as styled text. */
#include "show/terminal/internal.h"

static void put_code(GString *into, Slice text, bool color) {
    g_string_append_c(into, STYLE_ON(STYLE_CODE));
    g_string_append(into, color ? "" : "`");
    styled_append(into, text);
    g_string_append(into, color ? "" : "`");
    g_string_append_c(into, STYLE_OFF(STYLE_CODE));
}

static void put_dim(GString *into, const char *before, Slice text, const char *behind) {
    g_string_append_c(into, STYLE_ON(STYLE_DIM));
    g_string_append(into, before);
    styled_append(into, text);
    g_string_append(into, behind);
    g_string_append_c(into, STYLE_OFF(STYLE_DIM));
}

/* Whether the link's words are its address. */
static bool shows_target(const MarkdownNode *link) {
    const MarkdownNode *text = link->child;
    if (!text || text->next || text->type != MARKDOWN_TEXT)
        return false;
    Slice target = link->target;
    if (slice_starts(target, "mailto:"))
        target = slice_range(target, strlen("mailto:"), target.len);
    return slice_equal(text->text, target);
}

static void enter(GString *into, const MarkdownNode *node, bool color) {
    switch (node->type) {
    case MARKDOWN_TEXT:
        styled_append(into, node->text);
        break;
    case MARKDOWN_SOFT_BREAK:
        g_string_append_c(into, ' ');
        break;
    case MARKDOWN_HARD_BREAK:
        g_string_append_c(into, LINE_BREAK);
        break;
    case MARKDOWN_CODE:
        put_code(into, node->text, color);
        break;
    case MARKDOWN_HTML:
        if (slice_starts(node->text, "<br"))
            g_string_append_c(into, LINE_BREAK);
        else if (!slice_starts(node->text, "<!--"))
            put_dim(into, "", node->text, "");
        break;
    case MARKDOWN_EMPHASIS:
        g_string_append_c(into, STYLE_ON(STYLE_ITALIC));
        break;
    case MARKDOWN_STRONG:
        g_string_append_c(into, STYLE_ON(STYLE_BOLD));
        break;
    case MARKDOWN_STRIKE:
        g_string_append_c(into, STYLE_ON(STYLE_STRIKE));
        break;
    case MARKDOWN_LINK:
        g_string_append_c(into, STYLE_ON(STYLE_UNDERLINE));
        break;
    case MARKDOWN_IMAGE:
        g_string_append(into, "[image: ");
        break;
    default:
        break;
    }
}

static void leave(GString *into, const MarkdownNode *node) {
    switch (node->type) {
    case MARKDOWN_EMPHASIS:
        g_string_append_c(into, STYLE_OFF(STYLE_ITALIC));
        break;
    case MARKDOWN_STRONG:
        g_string_append_c(into, STYLE_OFF(STYLE_BOLD));
        break;
    case MARKDOWN_STRIKE:
        g_string_append_c(into, STYLE_OFF(STYLE_STRIKE));
        break;
    case MARKDOWN_LINK:
        g_string_append_c(into, STYLE_OFF(STYLE_UNDERLINE));
        if (node->target.len && !shows_target(node))
            put_dim(into, " <", node->target, ">");
        break;
    case MARKDOWN_IMAGE:
        g_string_append(into, "]");
        if (node->target.len)
            put_dim(into, " <", node->target, ">");
        break;
    default:
        break;
    }
}

void styled_inlines(GString *into, const MarkdownNode *leaf, bool color) {
    const MarkdownNode *node = leaf->child;
    while (node) {
        enter(into, node, color);
        if (node->child) {
            node = node->child;
            continue;
        }
        leave(into, node);
        while (node && !node->next) {
            node = node->parent == leaf ? NULL : node->parent;
            if (node)
                leave(into, node);
        }
        node = node ? node->next : NULL;
    }
}
