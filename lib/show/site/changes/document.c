/* SPDX-License-Identifier: MIT */
/* What happened to one document: fields old and new, words in their sentences. */
#include "show/site/changes/internal.h"

#include "base/text.h"
#include "show/pieces.h"

#include <string.h>

#define FIELDS_MOST 24
#define LINES_MOST  24  /* of all sections together */
#define TEXT_MOST   400 /* characters of one value, or of words that share a fate */

static Slice cut(Page *page, Slice text) {
    if (text_length(text) <= TEXT_MOST)
        return text;
    const char *end = g_utf8_offset_to_pointer(text.at, TEXT_MOST);
    return slice_of(arena_printf(page->arena, "%.*s…", (int)(end - text.at), text.at));
}

static void write_words(Page *page, WordsType type, Slice text) {
    if (type == WORDS_KEPT)
        xml_text(page->xml, text);
    else
        xml_element(page->xml, type == WORDS_ADDED ? "ins" : "del", NULL, cut(page, text));
}

static void write_pieces(Page *page, const GArray *pieces) {
    for (unsigned i = 0; i < pieces->len; i++) {
        const Piece *piece = &g_array_index(pieces, Piece, i);
        if (i)
            xml_puts(page->xml, " ");
        write_words(page, piece->type, piece->text);
    }
}

/* --- fields --- */

/* `owners.it` as "Owners: it". */
static void write_name(Page *page, const char *field) {
    Slice rest = slice_of(field), first = slice_cut(&rest, '.');
    XmlTag name = xml_open(page->xml, "dt");
    xml_puts(page->xml, site_label(page->arena, slice_string(page->arena, first)));
    if (rest.len) {
        xml_puts(page->xml, ": ");
        page_bdi(page, rest);
    }
    xml_close(page->xml, name);
}

static void write_value(Page *page, WordsType type, const char *value) {
    if (value)
        write_words(page, type, slice_of(text_repair(page->arena, slice_of(value))));
    else
        xml_element_puts(page->xml, "span", "absent", "none");
}

static void write_field(Page *page, const FieldChange *field, GArray *pieces) {
    size_t count, at = 0;
    const WordRun *runs = pieces_of_field(field, page->arena, &count);
    XmlTag row = xml_open_class(page->xml, "div", "fact");
    write_name(page, field->field);
    XmlTag data = xml_open(page->xml, "dd");
    xml_set(page->xml, "dir", "auto");
    if (runs && pieces_next_line(runs, count, &at, pieces)) {
        write_pieces(page, pieces);
    } else {
        write_value(page, WORDS_REMOVED, field->old);
        xml_puts(page->xml, " → ");
        write_value(page, WORDS_ADDED, field->now);
    }
    xml_close(page->xml, data);
    xml_close(page->xml, row);
}

static void write_rest(Page *page, size_t count, const char *one, const char *many) {
    XmlTag line = xml_open_class(page->xml, "p", "more");
    xml_puts(page->xml, "and ");
    page_count(page, count, one, many);
    xml_close(page->xml, line);
}

static void write_fields(Page *page, const DocumentChange *change, GArray *pieces) {
    if (!change->field_count)
        return;
    XmlTag list = xml_open_class(page->xml, "dl", "facts");
    for (size_t i = 0; i < change->field_count && i < FIELDS_MOST; i++)
        write_field(page, &change->fields[i], pieces);
    xml_close(page->xml, list);
    if (change->field_count > FIELDS_MOST)
        write_rest(page, change->field_count - FIELDS_MOST, "more field", "more fields");
}

/* --- text --- */

/* The lines of a section in which something changed, `*left` of them at most. */
static size_t write_section(Page *page, const SectionWords *section, GArray *pieces, size_t *left) {
    size_t at = 0, hidden = 0;
    bool told = false;
    while (pieces_next_line(section->runs, section->count, &at, pieces)) {
        if (!*left) {
            hidden++;
            continue;
        }
        if (!told)
            page_prose(page, "h5", NULL,
                       *section->heading ? slice_of(section->heading) : SLICE("Text"));
        told = true;
        --*left;
        XmlTag line = xml_open(page->xml, "p");
        xml_set(page->xml, "dir", "auto");
        write_pieces(page, pieces);
        xml_close(page->xml, line);
    }
    return hidden;
}

static void write_sections(Page *page, const DocumentChange *change, GArray *pieces) {
    size_t left = LINES_MOST, hidden = 0;
    for (size_t i = 0; i < change->section_count; i++)
        hidden += write_section(page, &change->sections[i], pieces, &left);
    if (hidden)
        write_rest(page, hidden, "more changed paragraph", "more changed paragraphs");
}

/* Where the file was moved to. */
static void write_path(Page *page, const DocumentChange *change) {
    if (strcmp(change->before->path, change->after->path) == 0)
        return;
    XmlTag line = xml_open_class(page->xml, "p", "what");
    xml_puts(page->xml, "its file moved from ");
    xml_element_puts(page->xml, "code", NULL, change->before->path);
    xml_puts(page->xml, " to ");
    xml_element_puts(page->xml, "code", NULL, change->after->path);
    xml_close(page->xml, line);
}

void page_changed(Page *page, const DocumentChange *change) {
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
    write_path(page, change);
    write_fields(page, change, pieces);
    write_sections(page, change, pieces);
    if (!change->field_count && !change->section_count && change->type == CHANGE_CHANGED)
        xml_element_puts(page->xml, "p", "what",
                         change->meaning ? "Only links, code or other markup."
                                         : "Only how it is written, not what it says.");
}
