/* SPDX-License-Identifier: MIT */
/* Changes of fields and words, as pages show them: what was and what is, told by its marks and not
 * by colour alone. */
#include "base/text.h"
#include "show/pieces.h"
#include "show/site/document/internal.h"

#define VALUE_MOST 160  /* bytes of a value */
#define PIECE_MOST 1200 /* of words in a row */
#define PIECES     80   /* of a line */
#define LABEL_MOST 80

const char *field_label(Page *page, const char *path) {
    const char *known = link_label(path), *dot = strchr(path, '.');
    if (known)
        return known;
    if (!dot)
        return site_label(page->arena, path);
    const char *first = slice_string(page->arena, (Slice){path, (size_t)(dot - path)});
    bool side = site_side(page->site, slice_of(dot + 1)) >= 0;
    return arena_printf(page->arena, "%s, %s", site_label(page->arena, first),
                        side ? side_label(page->arena, dot + 1) : site_label(page->arena, dot + 1));
}

void page_cut(Page *page, const char *name, Slice text, size_t most) {
    Slice head = text_head(text, most);
    XmlTag tag = xml_open(page->xml, name);
    if (strcmp(name, "bdi") != 0)
        xml_set(page->xml, "dir", "auto");
    xml_text(page->xml, head);
    if (head.len < text.len)
        xml_puts(page->xml, "…");
    xml_close(page->xml, tag);
}

static void write_pieces(Page *page, const GArray *pieces) {
    static const char *const names[] = {"bdi", "del", "ins"};
    for (unsigned i = 0; i < MIN(pieces->len, PIECES); i++) {
        const Piece *piece = &g_array_index(pieces, Piece, i);
        if (i)
            xml_puts(page->xml, " ");
        if (piece->type == WORDS_KEPT)
            xml_text(page->xml, text_head(piece->text, PIECE_MOST));
        else
            page_cut(page, names[piece->type], piece->text, PIECE_MOST);
    }
    if (pieces->len > PIECES)
        xml_puts(page->xml, " …");
}

bool page_runs(Page *page, const WordRun *runs, size_t count, size_t *left) {
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
    for (size_t at = 0; pieces_next_line(runs, count, &at, pieces); --*left) {
        if (*left == 0)
            return false;
        XmlTag line = xml_open_class(page->xml, "p", "changed");
        xml_set(page->xml, "dir", "auto");
        write_pieces(page, pieces);
        xml_close(page->xml, line);
    }
    return true;
}

static void write_value(Page *page, const char *name, const char *value) {
    Day day;
    if (!date_parse(slice_of(value), &day)) {
        page_cut(page, name, slice_of(value), VALUE_MOST);
        return;
    }
    XmlTag tag = xml_open(page->xml, name);
    page_day(page, day);
    xml_close(page->xml, tag);
}

/* What stands behind `key: ` in a list item that is told as one text. */
static Slice part_of(const char *text, const char *key) {
    const char *found = text ? strstr(text, key) : NULL;
    Slice rest = found ? slice_of(found + strlen(key)) : (Slice){NULL, 0};
    return slice_range(rest, 0, slice_find(rest, ',', 0));
}

/* Who signed off for which side; false where the field tells of no approval. */
static bool write_approval(Page *page, const FieldChange *change) {
    static const char prefix[] = "approvals.";
    if (!g_str_has_prefix(change->field, prefix))
        return false;
    Slice side = slice_of(change->field + strlen(prefix)), by = part_of(change->now, "by: ");
    if (!change->now) {
        xml_puts(page->xml, "The approval of ");
        page_side(page, side);
        xml_puts(page->xml, " was taken back");
        return true;
    }
    xml_puts(page->xml, change->old ? "Approved again for " : "Approved for ");
    page_side(page, side);
    if (by.len) {
        xml_puts(page->xml, " by ");
        page_bdi(page, text_head(by, VALUE_MOST));
    }
    return true;
}

void page_field_change(Page *page, const FieldChange *change) {
    size_t count, at = 0;
    if (write_approval(page, change))
        return;
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
    const WordRun *runs = pieces_of_field(change, page->arena, &count);
    xml_element(page->xml, "span", "key",
                text_head(slice_of(field_label(page, change->field)), LABEL_MOST));
    xml_puts(page->xml, " ");
    if (runs && pieces_next_line(runs, count, &at, pieces)) {
        write_pieces(page, pieces);
        return;
    }
    if (change->old)
        write_value(page, "del", change->old);
    if (change->old && change->now)
        xml_puts(page->xml, " → ");
    if (change->now)
        write_value(page, "ins", change->now);
}
