/* SPDX-License-Identifier: MIT */
/* A body as XHTML, with what the modules know that ReqIF allows; a walk without recursion.
 *
 * A block quote holds blocks alone there, an ordered list has no first number, and no link leads to
 * a file here. Raw HTML is left out; it stands in the file that the object holds too. */
#include "show/exchange/reqif/internal.h"

/* Beyond this depth containers and markup are not opened any more: readers have their bounds. */
#define DEEPEST 40

typedef struct {
    Reqif *reqif;
    Xml *xml;
    GArray *open; /* the tag of each node above, or 0 */
    XmlTag link;  /* that is open, or 0: a link holds no other */
} Walk;

#define X "xhtml:"

static void put(Walk *walk, Slice text) {
    xml_text(walk->xml, text);
    reqif_print_add(walk->reqif->print, text);
}

static XmlTag parent_tag(const Walk *walk) {
    return walk->open->len ? g_array_index(walk->open, XmlTag, walk->open->len - 1) : 0;
}

static bool fits(const Walk *walk) {
    return xml_depth(walk->xml) < DEEPEST;
}

static void put_empty(Walk *walk, const char *name) {
    xml_close(walk->xml, xml_open(walk->xml, name));
}

static XmlTag open_quote(Walk *walk, const MarkdownNode *node) {
    XmlTag quote = xml_open(walk->xml, X "blockquote");
    if (node->info.len || !node->child) {
        XmlTag title = xml_open(walk->xml, X "p");
        put(walk, node->info);
        xml_close(walk->xml, title);
    }
    return quote;
}

static XmlTag open_item(Walk *walk, const MarkdownNode *node) {
    XmlTag item = xml_open(walk->xml, X "li");
    if (node->task)
        put(walk, node->task == 'x' ? SLICE("[x] ") : SLICE("[ ] "));
    return item;
}

/* In a tight list the text stands in its item, but where that is not open. */
static XmlTag open_paragraph(Walk *walk, const MarkdownNode *node) {
    const MarkdownNode *item = node->parent;
    bool tight = item && item->type == MARKDOWN_ITEM && item->parent && item->parent->tight;
    return tight && parent_tag(walk) ? 0 : xml_open(walk->xml, X "p");
}

static XmlTag open_heading(Walk *walk, const MarkdownNode *node) {
    static const char *const names[] = {X "h1", X "h2", X "h3", X "h4", X "h5", X "h6"};
    return xml_open(walk->xml, names[CLAMP(node->level, 1, 6) - 1]);
}

static XmlTag open_cell(Walk *walk, const MarkdownNode *node) {
    bool header = node->parent->parent && node->parent->parent->child == node->parent;
    XmlTag cell = xml_open(walk->xml, header ? X "th" : X "td");
    if (node->align)
        xml_set(walk->xml, "align",
                node->align == 'l'   ? "left"
                : node->align == 'r' ? "right"
                                     : "center");
    return cell;
}

static XmlTag open_link(Walk *walk, const MarkdownNode *node) {
    if (walk->link || !url_has_scheme(node->target) || !url_is_safe(node->target))
        return 0;
    walk->link = xml_open(walk->xml, X "a");
    xml_link(walk->xml, "href", node->target);
    return walk->link;
}

/* What is text alone. */
static void put_leaf(Walk *walk, const MarkdownNode *node) {
    XmlTag tag = 0;
    switch (node->type) {
    case MARKDOWN_CODE_BLOCK:
        tag = xml_open(walk->xml, X "pre");
        put(walk, node->text);
        break;
    case MARKDOWN_CODE:
        tag = xml_open(walk->xml, X "code");
        put(walk, node->text);
        break;
    case MARKDOWN_TEXT:
        put(walk, node->text);
        break;
    case MARKDOWN_SOFT_BREAK:
        xml_puts(walk->xml, "\n");
        break;
    case MARKDOWN_HARD_BREAK:
        put_empty(walk, X "br");
        break;
    case MARKDOWN_RULE:
        put_empty(walk, X "hr");
        break;
    default:
        break; /* raw HTML */
    }
    if (tag)
        xml_close(walk->xml, tag);
}

/* Opens what the node is, where it is to be; 0 where its children stand in what is open. */
static XmlTag open_node(Walk *walk, const MarkdownNode *node) {
    switch (node->type) {
    case MARKDOWN_PARAGRAPH:
        return open_paragraph(walk, node);
    case MARKDOWN_HEADING:
        return open_heading(walk, node);
    case MARKDOWN_ITEM:
        return parent_tag(walk) ? open_item(walk, node) : 0;
    case MARKDOWN_ROW:
        return parent_tag(walk) ? xml_open(walk->xml, X "tr") : 0;
    case MARKDOWN_CELL:
        return parent_tag(walk) ? open_cell(walk, node) : xml_open(walk->xml, X "p");
    default:
        break;
    }
    if (!fits(walk))
        return 0;
    switch (node->type) {
    case MARKDOWN_QUOTE:
        return open_quote(walk, node);
    case MARKDOWN_LIST:
        return xml_open(walk->xml, node->ordered ? X "ol" : X "ul");
    case MARKDOWN_TABLE:
        return xml_open(walk->xml, X "table");
    case MARKDOWN_EMPHASIS:
        return xml_open(walk->xml, X "em");
    case MARKDOWN_STRONG:
        return xml_open(walk->xml, X "strong");
    case MARKDOWN_STRIKE:
        return xml_open(walk->xml, X "del");
    case MARKDOWN_LINK:
    case MARKDOWN_IMAGE:
        return open_link(walk, node);
    default:
        return 0;
    }
}

static void leave(Walk *walk) {
    XmlTag tag = parent_tag(walk);
    g_array_set_size(walk->open, walk->open->len - 1);
    if (tag && tag == walk->link)
        walk->link = 0;
    if (tag)
        xml_close(walk->xml, tag);
}

static bool is_leaf(const MarkdownNode *node) {
    return node->type == MARKDOWN_CODE_BLOCK || node->type == MARKDOWN_HTML_BLOCK ||
           node->type == MARKDOWN_RULE || node->type == MARKDOWN_TEXT ||
           node->type == MARKDOWN_SOFT_BREAK || node->type == MARKDOWN_HARD_BREAK ||
           node->type == MARKDOWN_CODE || node->type == MARKDOWN_HTML;
}

static void walk_tree(Walk *walk, const MarkdownNode *root) {
    for (const MarkdownNode *node = root; node;) {
        if (is_leaf(node)) {
            put_leaf(walk, node);
        } else {
            XmlTag tag = open_node(walk, node);
            g_array_append_val(walk->open, tag);
            if (node->child) {
                node = node->child;
                continue;
            }
            leave(walk);
        }
        while (node != root && !node->next) {
            node = node->parent;
            leave(walk);
        }
        node = node == root ? NULL : node->next;
    }
}

void reqif_xhtml(Reqif *reqif, MarkdownNode *root, Slice body) {
    g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(XmlTag));
    Walk walk = {.reqif = reqif, .xml = reqif->xml, .open = open};
    XmlTag whole = xml_open(reqif->xml, X "div");
    if (root) {
        walk_tree(&walk, root);
    } else {
        XmlTag text = xml_open(reqif->xml, X "pre");
        put(&walk, body);
        xml_close(reqif->xml, text);
    }
    xml_close(reqif->xml, whole);
}
