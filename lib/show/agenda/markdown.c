/* SPDX-License-Identifier: MIT */
/* The agenda as Markdown: for a host, and, read again, for a terminal. */
#include "base/text.h"
#include "show/agenda/internal.h"
#include "show/quote.h"
#include "show/terminal.h"

#define WORDS_MOST  600 /* bytes of a meaning, or a title */
#define LEAST_WIDTH 40

typedef struct {
    Face face; /* first, so that a Face is a MarkdownFace */
    GString *text;
    unsigned depth;                                           /* of lists */
    void (*quote)(GString *into, Slice foreign, size_t most); /* in a host's Markdown, or ours */
} MarkdownFace;

static MarkdownFace *of(Face *face) {
    return (MarkdownFace *)(void *)face;
}

/* Begins a block behind an empty line. */
static GString *block(Face *face) {
    GString *text = of(face)->text;
    if (text->len)
        g_string_append(text, g_str_has_suffix(text->str, "\n") ? "\n" : "\n\n");
    return text;
}

static void write_title(Face *face, const char *ours, Slice foreign) {
    GString *text = block(face);
    g_string_append_printf(text, "# %s%s", ours, foreign.len ? ": " : "");
    of(face)->quote(text, foreign, WORDS_MOST);
    g_string_append_c(text, '\n');
}

static void write_section(Face *face, const char *ours) {
    g_string_append_printf(block(face), "## %s\n", ours);
}

static void write_paragraph(Face *face, bool open) {
    if (open)
        block(face);
    else
        g_string_append_c(of(face)->text, '\n');
}

static void write_list(Face *face, bool open) {
    MarkdownFace *markdown = of(face);
    if (open && markdown->depth++ == 0)
        block(face);
    else if (!open)
        markdown->depth--;
}

static void indent(MarkdownFace *markdown, unsigned depth) {
    for (unsigned i = 0; i < depth; i++)
        g_string_append(markdown->text, "  ");
}

static void write_item(Face *face, bool open) {
    MarkdownFace *markdown = of(face);
    GString *text = markdown->text;
    if (open) {
        if (!g_str_has_suffix(text->str, "\n"))
            g_string_append_c(text, '\n');
        indent(markdown, markdown->depth - 1);
        g_string_append(text, "- ");
    } else if (!g_str_has_suffix(text->str, "\n")) {
        g_string_append_c(text, '\n');
    }
}

static void write_say(Face *face, const char *ours, bool strong) {
    g_string_append_printf(of(face)->text, strong ? "**%s**" : "%s", ours);
}

static void write_words(Face *face, Slice foreign, size_t most) {
    of(face)->quote(of(face)->text, foreign, most);
}

static void write_document(Face *face, const Document *document) {
    GString *text = of(face)->text;
    bool word = document->kind->glossary;
    Slice title = slice_trim(document->title);
    g_string_append(text, "**");
    if (document->id.len && !(word && title.len))
        of(face)->quote(text, document->id, 80);
    else if (!title.len)
        of(face)->quote(text, slice_of(document->path), 200);
    if (title.len && document->id.len && !word)
        g_string_append_c(text, ' ');
    of(face)->quote(text, title, WORDS_MOST);
    g_string_append(text, "**");
}

/* A table below the item's words. */
static void write_meanings(Face *face, const char *const *labels, const Slice *texts,
                           size_t count) {
    MarkdownFace *markdown = of(face);
    GString *text = markdown->text;
    g_string_append(text, "\n\n");
    indent(markdown, markdown->depth);
    for (size_t i = 0; i < count; i++) {
        g_string_append(text, i ? " | " : "| ");
        markdown->quote(text, slice_of(labels[i]), 80);
    }
    g_string_append(text, " |\n");
    indent(markdown, markdown->depth);
    for (size_t i = 0; i < count; i++)
        g_string_append(text, "|---");
    g_string_append(text, "|\n");
    indent(markdown, markdown->depth);
    for (size_t i = 0; i < count; i++) {
        g_string_append(text, i ? " | " : "| ");
        if (texts[i].len)
            markdown->quote(text, texts[i], WORDS_MOST);
        else
            g_string_append(text, "(has not said)");
    }
    g_string_append(text, " |\n");
}

static MarkdownFace face_new(GString *into, void (*quote)(GString *, Slice, size_t)) {
    return (MarkdownFace){.face = {.title = write_title,
                                   .section = write_section,
                                   .paragraph = write_paragraph,
                                   .list = write_list,
                                   .item = write_item,
                                   .say = write_say,
                                   .words = write_words,
                                   .document = write_document,
                                   .meanings = write_meanings},
                          .text = into,
                          .quote = quote};
}

void agenda_markdown(const AgendaPage *page) {
    g_autoptr(GString) text = g_string_new(NULL);
    MarkdownFace face = face_new(text, quote_words);
    agenda_write(page, &face.face);
    while (g_str_has_suffix(text->str, "\n\n"))
        g_string_truncate(text, text->len - 1);
    stream_write(page->out, (Slice){text->str, text->len});
}

/* --- for a terminal --- */

/* Every sign that could be markup with a backslash before it; line ends and tabs are blanks. */
static void quote_plainly(GString *into, Slice foreign, size_t most) {
    Slice head = text_head(slice_trim(foreign), most);
    g_autoptr(GString) line = g_string_new(NULL), visible = g_string_new(NULL);
    for (size_t i = 0; i < head.len; i++)
        g_string_append_c(line, head.at[i] && strchr("\t\r\n", head.at[i]) ? ' ' : head.at[i]);
    text_append_visible(visible, (Slice){line->str, line->len}, false);
    if (head.len < slice_trim(foreign).len)
        g_string_append(visible, "…");
    for (size_t i = 0; i < visible->len; i++) {
        if (g_ascii_ispunct(visible->str[i]))
            g_string_append_c(into, '\\');
        g_string_append_c(into, visible->str[i]);
    }
}

void agenda_human(const AgendaPage *page) {
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(MarkdownReader) reader = markdown_reader_new();
    MarkdownFace face = face_new(text, quote_plainly);
    MarkdownLimits limits = {.line = SIZE_MAX};
    MarkdownRefusal refusal;
    size_t place;
    agenda_write(page, &face.face);
    MarkdownNode *root = markdown_read(reader, (Slice){text->str, text->len}, 0, &limits,
                                       MARKDOWN_ALIGN_TARGETS, &refusal, &place);
    if (root)
        terminal_markdown(&(Terminal){page->out, MAX(page->width, LEAST_WIDTH), page->color}, root);
    else
        stream_write(page->out, (Slice){text->str, text->len});
}
