/* SPDX-License-Identifier: MIT */
/* Prints the HTML of a Markdown file as the program cmark-gfm shapes it (--unsafe), so that our
 * tree can be held against its output. An alert is shown as the quote it is there. */
#include "adapters/markdown.h"

#include <stdio.h>

static GString *out;

static void put(const char *text) {
    g_string_append(out, text);
}

static void new_line(void) {
    if (out->len && out->str[out->len - 1] != '\n')
        g_string_append_c(out, '\n');
}

static void put_escaped(Slice text) {
    for (size_t i = 0; i < text.len; i++) {
        switch (text.at[i]) {
        case '&':
            put("&amp;");
            break;
        case '<':
            put("&lt;");
            break;
        case '>':
            put("&gt;");
            break;
        case '"':
            put("&quot;");
            break;
        default:
            g_string_append_c(out, text.at[i]);
        }
    }
}

static void put_address(Slice address) {
    for (size_t i = 0; i < address.len; i++) {
        char c = address.at[i];
        if (c == '&')
            put("&amp;");
        else if (c == '\'')
            put("&#x27;");
        else if (g_ascii_isalnum(c) || (c && strchr("-_.+!*(),%#@?=;:/$~", c)))
            g_string_append_c(out, c);
        else
            g_string_append_printf(out, "%%%02X", (unsigned char)c);
    }
}

static void put_title(Slice title) {
    if (!title.len)
        return;
    put(" title=\"");
    put_escaped(title);
    put("\"");
}

static bool is_tight(const MarkdownNode *paragraph) {
    const MarkdownNode *list = paragraph->parent ? paragraph->parent->parent : NULL;
    return list && list->type == MARKDOWN_LIST && list->tight;
}

static void put_align(char align) {
    put(align == 'l'   ? " align=\"left\""
        : align == 'c' ? " align=\"center\""
        : align == 'r' ? " align=\"right\""
                       : "");
}

static bool in_header(const MarkdownNode *cell) {
    return cell->parent == cell->parent->parent->child;
}

static void enter_list(const MarkdownNode *list) {
    new_line();
    if (!list->ordered)
        put("<ul>\n");
    else if (list->start == 1)
        put("<ol>\n");
    else
        g_string_append_printf(out, "<ol start=\"%d\">\n", list->start);
}

static void enter_code_block(const MarkdownNode *code) {
    new_line();
    size_t len = 0;
    while (len < code->info.len && !g_ascii_isspace(code->info.at[len]))
        len++;
    put("<pre><code");
    if (len) {
        put(" class=\"language-");
        put_escaped(slice_range(code->info, 0, len));
        put("\"");
    }
    put(">");
    put_escaped(code->text);
    put("</code></pre>\n");
}

static void enter_row(const MarkdownNode *row) {
    bool header = row == row->parent->child;
    new_line();
    if (header)
        put("<thead>\n");
    else if (row == row->parent->child->next)
        put("<tbody>\n");
    put("<tr>");
}

/* A short row is filled up with the header's columns. */
static void leave_row(const MarkdownNode *row) {
    const MarkdownNode *column = row->parent->child->child;
    for (const MarkdownNode *cell = row->child; cell; cell = cell->next)
        column = column->next;
    for (; column; column = column->next) {
        new_line();
        put("<td");
        put_align(column->align);
        put("></td>");
    }
    new_line();
    put("</tr>");
    if (row == row->parent->child)
        put("\n</thead>");
}

static void enter_image(const MarkdownNode *image) {
    put("<img src=\"");
    put_address(image->target);
    put("\" alt=\"");
    for (MarkdownNode *node = image->child; node;
         node = markdown_next((MarkdownNode *)image, node)) {
        if (node->type == MARKDOWN_TEXT || node->type == MARKDOWN_CODE ||
            node->type == MARKDOWN_HTML)
            put_escaped(node->text);
        else if (node->type == MARKDOWN_SOFT_BREAK || node->type == MARKDOWN_HARD_BREAK)
            put(" ");
    }
    put("\"");
    put_title(image->title);
    put(" />");
}

static void enter_item(const MarkdownNode *item) {
    new_line();
    put("<li>");
    if (item->task)
        put(item->task == 'x' ? "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
                              : "<input type=\"checkbox\" disabled=\"\" /> ");
}

static void enter_block(const MarkdownNode *node) {
    switch (node->type) {
    case MARKDOWN_QUOTE:
        new_line();
        put("<blockquote>\n");
        break;
    case MARKDOWN_LIST:
        enter_list(node);
        break;
    case MARKDOWN_ITEM:
        enter_item(node);
        break;
    case MARKDOWN_PARAGRAPH:
        if (!is_tight(node)) {
            new_line();
            put("<p>");
        }
        break;
    case MARKDOWN_HEADING:
        new_line();
        g_string_append_printf(out, "<h%d>", node->level);
        break;
    case MARKDOWN_CODE_BLOCK:
        enter_code_block(node);
        break;
    case MARKDOWN_HTML_BLOCK:
        new_line();
        g_string_append_len(out, node->text.at, (gssize)node->text.len);
        new_line();
        break;
    case MARKDOWN_RULE:
        new_line();
        put("<hr />\n");
        break;
    case MARKDOWN_TABLE:
        new_line();
        put("<table>");
        break;
    case MARKDOWN_ROW:
        enter_row(node);
        break;
    case MARKDOWN_CELL:
        new_line();
        put(in_header(node) ? "<th" : "<td");
        put_align(node->align);
        put(">");
        break;
    default:
        break;
    }
}

static void enter_inline(const MarkdownNode *node) {
    switch (node->type) {
    case MARKDOWN_TEXT:
        put_escaped(node->text);
        break;
    case MARKDOWN_SOFT_BREAK:
        put("\n");
        break;
    case MARKDOWN_HARD_BREAK:
        put("<br />\n");
        break;
    case MARKDOWN_CODE:
        put("<code>");
        put_escaped(node->text);
        put("</code>");
        break;
    case MARKDOWN_HTML:
        g_string_append_len(out, node->text.at, (gssize)node->text.len);
        break;
    case MARKDOWN_EMPHASIS:
        put("<em>");
        break;
    case MARKDOWN_STRONG:
        put("<strong>");
        break;
    case MARKDOWN_STRIKE:
        put("<del>");
        break;
    case MARKDOWN_LINK:
        put("<a href=\"");
        put_address(node->target);
        put("\"");
        put_title(node->title);
        put(">");
        break;
    case MARKDOWN_IMAGE:
        enter_image(node);
        break;
    default:
        break;
    }
}

static void leave(const MarkdownNode *node) {
    switch (node->type) {
    case MARKDOWN_QUOTE:
        new_line();
        put("</blockquote>\n");
        break;
    case MARKDOWN_LIST:
        put(node->ordered ? "</ol>\n" : "</ul>\n");
        break;
    case MARKDOWN_ITEM:
        put("</li>\n");
        break;
    case MARKDOWN_PARAGRAPH:
        if (!is_tight(node))
            put("</p>\n");
        break;
    case MARKDOWN_HEADING:
        g_string_append_printf(out, "</h%d>\n", node->level);
        break;
    case MARKDOWN_TABLE:
        new_line();
        put(node->child->next ? "</tbody>\n</table>\n" : "</table>\n");
        break;
    case MARKDOWN_ROW:
        leave_row(node);
        break;
    case MARKDOWN_CELL:
        put(in_header(node) ? "</th>" : "</td>");
        break;
    case MARKDOWN_EMPHASIS:
        put("</em>");
        break;
    case MARKDOWN_STRONG:
        put("</strong>");
        break;
    case MARKDOWN_STRIKE:
        put("</del>");
        break;
    case MARKDOWN_LINK:
        put("</a>");
        break;
    default:
        break;
    }
}

static void print(const MarkdownNode *root) {
    const MarkdownNode *node = root;
    while (node) {
        if (node->type < MARKDOWN_TEXT)
            enter_block(node);
        else
            enter_inline(node);
        if (node->child && node->type != MARKDOWN_IMAGE) {
            node = node->child;
            continue;
        }
        for (; node; node = node->parent) {
            leave(node);
            if (node->next)
                break;
        }
        node = node ? node->next : NULL;
    }
}

int main(int argc, char **argv) {
    g_autofree char *bytes = NULL;
    size_t len, place;
    MarkdownRefusal refusal;
    g_autoptr(MarkdownReader) reader = markdown_reader_new();
    if (argc != 2 || !g_file_get_contents(argv[1], &bytes, &len, NULL)) {
        fprintf(stderr, "usage: markdown_html FILE\n");
        return 2;
    }
    MarkdownNode *document =
        markdown_read(reader, (Slice){bytes, len}, 0, NULL, MARKDOWN_ALIGN_ALL, &refusal, &place);
    if (!document) {
        fprintf(stderr, "%s: refused (%d) at byte %zu\n", argv[1], (int)refusal, place);
        return 1;
    }
    out = g_string_new(NULL);
    print(document);
    fwrite(out->str, 1, out->len, stdout);
    g_string_free(out, TRUE);
    return fflush(stdout) ? 1 : 0;
}
