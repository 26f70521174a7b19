/* SPDX-License-Identifier: MIT */
/* Blocks: what stands before each line follows from the quotes and lists around it. */
#include "base/text.h"
#include "show/terminal/internal.h"

#define LONGEST_RULE 40

typedef struct {
    const Terminal *terminal;
    GString *indent; /* before each line */
    GString *first;  /* before the next line alone, where `marked` */
    bool marked;
    bool begun;      /* whether something was written */
    GArray *lengths; /* size_t: of `indent` before each container that is open */
    GArray *numbers; /* int: of the next item of each list that is open */
} Blocks;

static size_t room_of(const Blocks *blocks) {
    size_t used = text_width(slice_of(blocks->indent->str));
    return blocks->terminal->width > used + 10 ? blocks->terminal->width - used : 10;
}

static void begin_line(Blocks *blocks) {
    stream_puts(blocks->terminal->out, blocks->marked ? blocks->first->str : blocks->indent->str);
    blocks->marked = false;
    blocks->begun = true;
}

static void write_styled(Blocks *blocks, const GString *text) {
    g_autoptr(GPtrArray) lines = styled_wrap(text, room_of(blocks), false);
    for (unsigned i = 0; i < lines->len; i++) {
        begin_line(blocks);
        styled_write(blocks->terminal->out, lines->pdata[i], blocks->terminal->color);
        stream_puts(blocks->terminal->out, "\n");
    }
}

/* An empty line between blocks. */
static void separate(Blocks *blocks, const MarkdownNode *node) {
    const MarkdownNode *parent = node->parent, *list = parent;
    if (!blocks->begun || blocks->marked || !parent || parent->child == node)
        return;
    if (parent->type == MARKDOWN_ITEM)
        list = parent->parent;
    if (list && list->type == MARKDOWN_LIST && list->tight)
        return;
    Slice blank = slice_trim(slice_of(blocks->indent->str));
    if (blank.len)
        stream_write(blocks->terminal->out,
                     slice_range(slice_of(blocks->indent->str), 0,
                                 (size_t)(blank.at - blocks->indent->str) + blank.len));
    stream_puts(blocks->terminal->out, "\n");
}

static void write_heading(Blocks *blocks, const MarkdownNode *node) {
    g_autoptr(GString) text = g_string_new("");
    bool color = blocks->terminal->color;
    for (int i = 0; i < node->level && !color; i++)
        g_string_append_c(text, '#');
    g_string_append(text, color ? "" : " ");
    g_string_append_c(text, STYLE_ON(STYLE_BOLD));
    if (node->level == 1)
        g_string_append_c(text, STYLE_ON(STYLE_UNDERLINE));
    styled_inlines(text, node, color);
    g_string_append_c(text, STYLE_OFF(STYLE_UNDERLINE));
    g_string_append_c(text, STYLE_OFF(STYLE_BOLD));
    write_styled(blocks, text);
}

static void write_paragraph(Blocks *blocks, const MarkdownNode *node) {
    g_autoptr(GString) text = g_string_new("");
    styled_inlines(text, node, blocks->terminal->color);
    write_styled(blocks, text);
}

/* Lines as they stand, behind four blanks. */
static void write_lines(Blocks *blocks, Slice text, Paint paint) {
    while (text.len) {
        Slice line = slice_cut(&text, '\n');
        g_autoptr(GString) visible = g_string_new("    ");
        if (slice_ends(line, "\r"))
            line.len--;
        for (size_t i = 0; i < line.len; i++) {
            size_t from = i;
            while (i < line.len && line.at[i] != '\t')
                i++;
            text_append_visible(visible, slice_range(line, from, i), false);
            if (i < line.len)
                g_string_append(visible, "    ");
        }
        begin_line(blocks);
        paint_puts(blocks->terminal->out, blocks->terminal->color, paint, visible->str);
        stream_puts(blocks->terminal->out, "\n");
    }
}

static void write_rule(Blocks *blocks) {
    begin_line(blocks);
    for (size_t i = 0; i < MIN(room_of(blocks), LONGEST_RULE); i++)
        stream_puts(blocks->terminal->out, "─");
    stream_puts(blocks->terminal->out, "\n");
}

static void write_table(Blocks *blocks, const MarkdownNode *node) {
    if (blocks->marked) {
        begin_line(blocks);
        stream_puts(blocks->terminal->out, "\n");
    }
    terminal_table(blocks->terminal, blocks->indent->str, node);
    blocks->begun = true;
}

/* --- containers --- */

/* Puts `mark` before the next line and as much room before those behind it. */
static void open_container(Blocks *blocks, const char *mark, const char *behind) {
    g_array_append_val(blocks->lengths, blocks->indent->len);
    if (!blocks->marked)
        g_string_assign(blocks->first, blocks->indent->str);
    g_string_append(blocks->first, mark);
    g_string_append(blocks->indent, behind);
    blocks->marked = true;
}

static void open_item(Blocks *blocks, const MarkdownNode *item) {
    g_autoptr(GString) mark = g_string_new(blocks->terminal->color ? "• " : "- ");
    int *number = &g_array_index(blocks->numbers, int, blocks->numbers->len - 1);
    if (item->parent->ordered)
        g_string_printf(mark, "%d. ", (*number)++);
    if (item->task)
        g_string_append_printf(mark, "[%c] ", item->task);
    g_autofree char *behind = g_strnfill(text_width(slice_of(mark->str)), ' ');
    open_container(blocks, mark->str, behind);
}

static void open_quote(Blocks *blocks, const MarkdownNode *quote) {
    open_container(blocks, "│ ", "│ ");
    if (!quote->info.len)
        return;
    g_autoptr(GString) label = g_string_new("");
    g_string_append_c(label, STYLE_ON(STYLE_BOLD));
    g_autofree char *name = g_ascii_strup(quote->info.at, (gssize)quote->info.len);
    styled_append(label, slice_of(name));
    g_string_append_c(label, STYLE_OFF(STYLE_BOLD));
    write_styled(blocks, label);
}

static void close_container(Blocks *blocks) {
    if (blocks->marked) { /* nothing stood in it */
        begin_line(blocks);
        stream_puts(blocks->terminal->out, "\n");
    }
    g_string_truncate(blocks->indent,
                      g_array_index(blocks->lengths, size_t, blocks->lengths->len - 1));
    g_array_set_size(blocks->lengths, blocks->lengths->len - 1);
}

static bool is_comment(Slice html) {
    html = slice_trim(html);
    return slice_starts(html, "<!--") && slice_ends(html, "-->");
}

/* Writes a leaf, or opens a container: then true, and its children follow. */
static bool enter(Blocks *blocks, const MarkdownNode *node) {
    if (node->type == MARKDOWN_HTML_BLOCK && is_comment(node->text))
        return false;
    if (node->type != MARKDOWN_DOCUMENT)
        separate(blocks, node);
    switch (node->type) {
    case MARKDOWN_DOCUMENT:
        return true;
    case MARKDOWN_QUOTE:
        open_quote(blocks, node);
        return true;
    case MARKDOWN_LIST:
        g_array_append_val(blocks->numbers, node->start);
        return true;
    case MARKDOWN_ITEM:
        open_item(blocks, node);
        return true;
    case MARKDOWN_HEADING:
        write_heading(blocks, node);
        return false;
    case MARKDOWN_CODE_BLOCK:
        write_lines(blocks, node->text, PAINT_CYAN);
        return false;
    case MARKDOWN_HTML_BLOCK:
        write_lines(blocks, node->text, PAINT_DIM);
        return false;
    case MARKDOWN_RULE:
        write_rule(blocks);
        return false;
    case MARKDOWN_TABLE:
        write_table(blocks, node);
        return false;
    default:
        write_paragraph(blocks, node);
        return false;
    }
}

static void leave(Blocks *blocks, const MarkdownNode *node) {
    if (node->type == MARKDOWN_QUOTE || node->type == MARKDOWN_ITEM)
        close_container(blocks);
    else if (node->type == MARKDOWN_LIST)
        g_array_set_size(blocks->numbers, blocks->numbers->len - 1);
}

void terminal_markdown(const Terminal *terminal, MarkdownNode *root) {
    g_autoptr(GString) indent = g_string_new(""), first = g_string_new("");
    g_autoptr(GArray) lengths = g_array_new(FALSE, FALSE, sizeof(size_t));
    g_autoptr(GArray) numbers = g_array_new(FALSE, FALSE, sizeof(int));
    Blocks blocks = {.terminal = terminal,
                     .indent = indent,
                     .first = first,
                     .lengths = lengths,
                     .numbers = numbers};
    const MarkdownNode *node = root;
    while (node) {
        bool open = enter(&blocks, node);
        if (open && node->child) {
            node = node->child;
            continue;
        }
        if (open)
            leave(&blocks, node);
        while (node && node != root && !node->next) {
            node = node->parent;
            leave(&blocks, node);
        }
        node = node && node != root ? node->next : NULL;
    }
}

void terminal_text(const Terminal *terminal, const char *first, const char *indent, Slice text,
                   Paint paint) {
    g_autoptr(GString) styled = g_string_new("");
    styled_append(styled, text);
    size_t used = MAX(text_width(slice_of(first)), text_width(slice_of(indent)));
    size_t room = terminal->width > used + 10 ? terminal->width - used : 10;
    g_autoptr(GPtrArray) lines = styled_wrap(styled, room, false);
    for (unsigned i = 0; i < lines->len; i++) {
        const GString *line = lines->pdata[i];
        stream_puts(terminal->out, i ? indent : first);
        paint_puts(terminal->out, terminal->color, paint, line->str);
        stream_puts(terminal->out, "\n");
    }
}
